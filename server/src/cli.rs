//! The commands. Each has a file of its own; this one reads what was typed.

mod audit;
mod demo;
mod export;
mod failure;
mod faults;
mod folder;
mod missing;
mod problems;
mod register;
mod seed;
mod serve;
mod user;
mod wave;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use kinds::Lang;
use store::{Actor, By, Db, IfMissing, Origin};

use crate::clock::{Clock as _, SystemClock};
use crate::config::{Config, SettingFault, address, database};
use crate::ids::Ids;
use crate::telemetry;
use crate::waves::Taken;

pub use failure::Failure;

/// Follow-up dashboard for the survey of municipalities' work with settling refugees.
///
/// The pages and the messages are in Norwegian. Settings come from the environment or a file; see
/// docs/configuration.md.
#[derive(Debug, Parser)]
#[command(name = "oppfolging", version, arg_required_else_help = true)]
pub struct Cli {
    /// Database to use, instead of the configured one (sqlite:FILE or postgres://…).
    #[arg(long, global = true, value_name = "URL")]
    database: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages on this machine, or on a network.
    ///
    /// Listens on 127.0.0.1:3000 unless told otherwise, and prints the address when it is ready. What
    /// it needs on a network stands in docs/operation.md; what is missing of it is told.
    /// Makes the database when there is none. Stops in an orderly way on SIGTERM or Ctrl-C: no new
    /// requests, those under way are answered.
    Serve {
        /// Address and port to listen on, instead of the configured ones.
        #[arg(long, value_name = "ADDRESS")]
        address: Option<String>,
        /// Show the demonstration: with ready people, and the synthetic demo waves if no wave is
        /// published. On this machine alone.
        #[arg(long)]
        demo: bool,
    },
    /// Registers: the municipalities and districts of a year, with public facts about them.
    #[command(subcommand)]
    Register(RegisterCommand),
    /// Waves: the answers of a survey.
    #[command(subcommand)]
    Wave(WaveCommand),
    /// People: who may sign in, as what, and where.
    #[command(subcommand)]
    User(user::UserCommand),
    /// The synthetic demo waves of 2014 and 2015.
    #[command(subcommand)]
    Demo(DemoCommand),
    /// Lists as files, the same as the pages give.
    #[command(subcommand)]
    Export(ExportCommand),
    /// The audit log: whether it holds together, where it ends, and cutting what is old.
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    /// The database: who owns its tables, and who may use them.
    #[command(subcommand)]
    Database(audit::DatabaseCommand),
}

#[derive(Debug, Subcommand)]
enum RegisterCommand {
    /// Import the register of a year, all or nothing.
    ///
    /// The file is csv (UTF-8 or Windows-1252; semicolon, comma or tab) or xlsx, with one row per
    /// unit. Every problem is told by row and column, and with any of them nothing is stored. The
    /// same register twice changes nothing.
    Import {
        /// The register file.
        file: PathBuf,
        /// The year it describes.
        #[arg(long, value_name = "YEAR")]
        year: u16,
    },
    /// Write the register of a later year, to be filled in.
    ///
    /// Made from the register of an earlier year by the changes of the divisions: the numbers and names
    /// are right, counts are those of the earlier year, summed where municipalities were merged, and
    /// cells that cannot be known are empty. The column `to_fill` names what is left in each row. Fill
    /// it in, empty that column, and import the file.
    New {
        /// The year it is to describe.
        #[arg(long, value_name = "YEAR")]
        year: u16,
        /// The year of the register it is made from: an imported one, or 2015, which comes with the
        /// program.
        #[arg(long, value_name = "YEAR")]
        from: u16,
        /// File to write; `register-YEAR.csv` here, if left out. An existing file is not overwritten.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
enum WaveCommand {
    /// Import a wave, all or nothing.
    ///
    /// Give a folder that holds codebook.toml, units.csv and answers.csv (or .xlsx), or the files one by
    /// one. It may hold signals.toml (rules for follow-up), indicators.toml, report.toml, texts.toml and
    /// similar.toml too. The register that the wave rests on must be there first. Errors stop the
    /// import, warnings do not; each is told by file, row and column. Pages show the old wave until
    /// the new one is in. The same wave twice changes nothing.
    Import(Box<wave::ImportArguments>),
    /// Begin a new wave from an imported one.
    ///
    /// Writes a folder with a codebook to edit, the invited units, a sheet for the answers in which
    /// each column takes only what it is for, and a guide. Filled in, it is imported as it is. The
    /// folder must not exist.
    New {
        /// The new wave's year.
        #[arg(long, value_name = "YEAR")]
        year: u16,
        /// The year of the imported wave it begins as.
        #[arg(long, value_name = "YEAR")]
        from: u16,
        /// Folder to write; undersokelse-YEAR here if left out.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Write an imported wave as the files it was imported from.
    ///
    /// Importing them changes nothing. The folder must not exist; that of a synthetic wave begins
    /// with DEMO-.
    Export {
        /// The wave's year.
        #[arg(long, value_name = "YEAR")]
        year: u16,
        /// Folder to write; undersokelse-YEAR here if left out.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
enum DemoCommand {
    /// Write the files of the demo waves.
    ///
    /// Real municipalities with answers made up so that they add up to the published report of
    /// 2015, which compares with 2014. Each wave gets a folder of its own within DIR, demo-2014 and
    /// demo-2015: register.csv for `register import`, and the files that `wave import` reads. The
    /// same seed gives the same files.
    Generate {
        /// Which of the possible pairs of waves.
        #[arg(long, default_value_t = demo::SEED)]
        seed: u64,
        /// Folder to write to; it is made when missing.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Import the registers and the demo waves into the database, by the same path as any wave.
    Load {
        /// Which of the possible pairs of waves.
        #[arg(long, default_value_t = demo::SEED)]
        seed: u64,
    },
    /// Compare the demo waves with the published report, statement by statement.
    ///
    /// Writes a Markdown table: what the report of 2015 states, and the same number computed from
    /// generated waves with the filter and the counting of the pages. Where the report does not
    /// agree with itself, the printed figure stands beside the reading that was chosen. Needs no
    /// database. Ends with an error if a statement does not hold.
    Checks {
        /// Which of the possible pairs of waves.
        #[arg(long, default_value_t = demo::SEED)]
        seed: u64,
        /// File to write, replacing an older one; to the terminal if left out.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
enum ExportCommand {
    /// Write the list of a query as a file.
    ///
    /// The query is what stands after the question mark in the address of a list page. A query
    /// with anything in it that cannot be used is refused, so that a slip of the pen never widens
    /// the list.
    List {
        /// The query, for example `region=nord&settles=yes&answer=result_target:no`.
        #[arg(long, default_value = "")]
        query: String,
        /// Kind of file.
        #[arg(long, value_enum)]
        format: Format,
        /// File to write, or a folder. An existing file is not overwritten.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// Kinds of list files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Semicolons, decimal comma, UTF-8 with a byte order mark: as a Norwegian Excel opens it.
    Csv,
    /// Excel workbook, with a sheet that says how the list was made.
    Xlsx,
}

/// What a command works with.
struct Context {
    /// What is told is told in this language.
    lang: Lang,
    config: Config,
    clock: SystemClock,
    ids: Ids,
}

impl Context {
    /// The database, made when missing: for commands that fill it.
    async fn database(&self) -> Result<Db, Failure> {
        Ok(Db::open(&self.config.database, IfMissing::Create).await?)
    }

    /// The database as it is: for commands that read it.
    async fn existing_database(&self) -> Result<Db, Failure> {
        Ok(Db::open(&self.config.database, IfMissing::Refuse).await?)
    }

    /// Which waves are taken in.
    fn taken(&self) -> Taken {
        Taken::of(self.config.demo)
    }

    /// A change that is asked for here and now, as the audit log tells it.
    fn change(&self) -> By {
        let now = self.clock.now();
        By {
            id: self.ids.make(now),
            actor: Actor::CommandLine,
            from: Origin::host(machine().trim()),
            at: now,
        }
    }
}

/// The name of this machine; empty where the system has no file that holds it.
fn machine() -> String {
    std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default()
}

/// Runs the command that was typed to its end. What it tells, it tells in `lang`; why it failed goes
/// to standard error.
///
/// The runtime stands here and not in the binary: what is async is compiled where it is waited for,
/// and there all of it would be compiled once more.
///
/// # Panics
/// Where the system has no thread for the runtime, as any program with `#[tokio::main]`.
#[tokio::main]
pub async fn start(cli: Cli, lang: Lang) -> ExitCode {
    match Box::pin(run(cli, lang)).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            for line in failure.lines(lang) {
                eprintln!("{line}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Reads the settings and runs the command.
async fn run(cli: Cli, lang: Lang) -> Result<(), Failure> {
    let mut config = Config::of_process()?;
    if let Some(url) = cli.database {
        config.database = typed("--database", database(&url))?;
    }
    telemetry::start(&config);
    let mut context = Context {
        lang,
        config,
        clock: SystemClock,
        ids: Ids::of_system()?,
    };
    match cli.command {
        Command::Serve {
            address: address_typed,
            demo,
        } => {
            if let Some(typed_address) = address_typed {
                context.config.address = typed("--address", address(&typed_address))?;
            }
            context.config.demo |= demo;
            context.config.check_demo()?;
            serve::run(&context).await
        }
        Command::Register(RegisterCommand::Import { file, year }) => {
            register::import(&context, &file, year).await
        }
        Command::Register(RegisterCommand::New { year, from, out }) => {
            register::new(&context, (from, year), out).await
        }
        Command::Wave(command) => Box::pin(wave_command(&context, command)).await,
        Command::User(command) => Box::pin(user::run(&context, command)).await,
        Command::Demo(DemoCommand::Generate { seed, out }) => demo::generate(seed, &out, lang),
        Command::Demo(DemoCommand::Load { seed }) => Box::pin(demo::load(&context, seed)).await,
        Command::Demo(DemoCommand::Checks { seed, out }) => {
            demo::checks(seed, out.as_deref(), lang)
        }
        Command::Export(ExportCommand::List { query, format, out }) => {
            Box::pin(export::list(&context, &query, format, &out)).await
        }
        Command::Audit(command) => Box::pin(audit::run(&context, command)).await,
        Command::Database(audit::DatabaseCommand::Prepare) => {
            Box::pin(audit::prepare(&context)).await
        }
    }
}

/// Runs a command on waves.
async fn wave_command(context: &Context, command: WaveCommand) -> Result<(), Failure> {
    match command {
        WaveCommand::Import(arguments) => Box::pin(wave::import(context, *arguments)).await,
        WaveCommand::New { year, from, out } => folder::begin(context, year, from, out).await,
        WaveCommand::Export { year, out } => Box::pin(folder::export(context, year, out)).await,
    }
}

/// The value of an option that was typed.
fn typed<T>(option: &'static str, value: Result<T, SettingFault>) -> Result<T, Failure> {
    value.map_err(|fault| Failure::Typed { option, fault })
}

#[cfg(test)]
mod tests;
