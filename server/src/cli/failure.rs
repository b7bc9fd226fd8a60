//! Why a command did not do what it was told, and how that is told on a terminal.

use std::error::Error as _;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use content::ContentError;
use demo::GenerateError;
use domain::published::CheckError;
use kinds::Lang;
use present::published::fault;
use present::words::catalog::{command as word, trouble};
use store::DatabaseError;
use tokio::task::JoinError;
use view::words::and_list;

use super::audit::AuditFault;
use super::missing::{MissingAtStart, sentences};
use super::user::PersonFault;
use crate::auth::issuers::NoProvider;
use crate::charts::ChartError;
use crate::config::{ConfigError, SettingFault};
use crate::export::ExportError;
use crate::ids::NoRandomness;
use crate::listen::tls::TlsError;
use crate::messages::{no_demo_wave, of_the_store};
use crate::publish::PublishError;
use crate::service::exports::Refused;
use crate::waves::WavesError;

/// Why a command did not do what it was told.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A setting cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// What was typed cannot be used.
    #[error("{option}: {fault}")]
    Typed {
        /// The option as it is typed: `--address`.
        option: &'static str,
        /// What is wrong with its value.
        fault: SettingFault,
    },
    /// The service may not be reached from a network yet.
    #[error("{} things are missing", .0.len())]
    NotReady(Vec<MissingAtStart>),
    /// The certificate cannot be used.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// Nothing was published.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// The published waves cannot be shown.
    #[error(transparent)]
    Waves(#[from] WavesError),
    /// The audit log, or who owns it, is not as it should be.
    #[error(transparent)]
    Audit(#[from] AuditFault),
    /// The store failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// Nothing was done with a person.
    #[error(transparent)]
    Person(#[from] PersonFault),
    /// No demo wave came out.
    #[error(transparent)]
    Generate(#[from] GenerateError),
    /// No ids can be made.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A provider of sign-in cannot be asked.
    #[error(transparent)]
    NoProvider(#[from] NoProvider),
    /// A statement of the report cannot be computed.
    #[error(transparent)]
    Check(#[from] CheckError),
    /// Statements of the report do not hold.
    #[error("{0} statements do not hold")]
    Missed(usize),
    /// There is no list for the query.
    #[error(transparent)]
    NoList(#[from] Refused),
    /// The table of the list could not be written.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// A file from a synthetic wave must say so in its name.
    #[error("the name {name} does not begin with {mark}")]
    Unmarked {
        /// How it must begin.
        mark: &'static str,
        /// The name that was asked for.
        name: String,
    },
    /// A register is made from an earlier one.
    #[error("{year} does not come after {from}")]
    NotLater {
        /// The year to be made.
        year: u16,
        /// The year to make it from.
        from: u16,
    },
    /// What became of the municipalities is not known for so late a year.
    #[error("the changes are known to {last}")]
    NotKnown {
        /// The year to be made.
        year: u16,
        /// The last year that can be.
        last: u16,
    },
    /// A folder with a synthetic wave must say so in its name.
    #[error("the name {name} does not begin with {mark}")]
    UnmarkedFolder {
        /// How it must begin.
        mark: &'static str,
        /// The name that was asked for.
        name: String,
    },
    /// No wave of that year is imported.
    #[error("there is no wave of {year}")]
    NoSuchWave {
        /// The year.
        year: u16,
        /// The years that have a wave.
        years: Vec<u16>,
    },
    /// There is a file of that name.
    #[error("{} exists", .0.display())]
    AlreadyThere(PathBuf),
    /// A file cannot be written.
    #[error("{} cannot be written", file.display())]
    CannotWrite {
        /// Which.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A folder cannot be made or written to.
    #[error("{} cannot be written", folder.display())]
    CannotWriteFolder {
        /// Which.
        folder: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file was begun and could not be finished.
    #[error("{} was not written to its end", file.display())]
    CutShort {
        /// Which.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Another program listens there.
    #[error("{0} is taken")]
    AddressTaken(SocketAddr),
    /// The system does not let the server listen.
    #[error("cannot listen on {address}")]
    CannotListen {
        /// Where.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// No chart can be drawn.
    #[error(transparent)]
    Charts(#[from] ChartError),
    /// The server stopped serving.
    #[error("serving failed")]
    Serving(#[from] io::Error),
    /// A part of the program broke down: a fault in it.
    #[error("a thread broke down")]
    Thread(#[from] JoinError),
}

impl From<ContentError> for Failure {
    fn from(error: ContentError) -> Self {
        Self::Generate(error.into())
    }
}

impl Failure {
    /// A folder that cannot be made or written to.
    pub(super) fn of_folder(folder: &Path) -> impl FnOnce(io::Error) -> Self {
        let folder = folder.to_owned();
        |source| Self::CannotWriteFolder { folder, source }
    }

    /// A file that cannot be written.
    pub(super) fn of_file(file: &Path) -> impl FnOnce(io::Error) -> Self {
        let file = file.to_owned();
        |source| Self::CannotWrite { file, source }
    }

    /// What is told of it: a sentence, and below it what caused it in the words of whoever found
    /// it.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines = vec![self.sentence(lang)];
        let mut cause = self.source();
        while let Some(error) = cause {
            let told = word::CAUSE.fill(lang, &[("cause", &error.to_string())]);
            lines.push(format!("  {told}"));
            cause = error.source();
        }
        lines
    }

    /// What went wrong and what to do.
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Config(error) => error.sentence(lang),
            Self::Typed { option, fault } => fault.sentence(option, lang),
            Self::NotReady(missing) => sentences(missing, lang),
            Self::Tls(error) => error.sentence(lang),
            Self::Publish(error) => error.sentence(lang),
            Self::Waves(error) => error.sentence(lang),
            Self::Audit(fault) => fault.sentence(lang),
            Self::Database(error) => of_the_store(error, lang),
            Self::Person(fault) => fault.sentence(lang),
            Self::Generate(error) => no_demo_wave(error, lang),
            Self::Check(error) => fault::sentence(error, lang),
            Self::NoProvider(_) => trouble::NO_PROVIDER.text(lang).to_owned(),
            Self::NoRandomness(_) => trouble::NO_RANDOMNESS.text(lang).to_owned(),
            Self::NoList(refused) => refused.sentences(lang).join(" "),
            Self::Export(error) => error.sentence(lang),
            Self::Charts(error) => error.sentence(lang),
            own => own.own_sentence(lang),
        }
    }

    /// The sentence of what the commands themselves find.
    fn own_sentence(&self, lang: Lang) -> String {
        let file = |file: &PathBuf| file.display().to_string();
        match self {
            Self::Missed(missed) => {
                word::STATEMENTS_MISSED.fill(lang, &[("n", &missed.to_string())])
            }
            Self::Unmarked { mark, name } => {
                word::MARK_THE_NAME.fill(lang, &[("mark", mark), ("name", name)])
            }
            Self::NotLater { year, from } => {
                let values = [("year", &*year.to_string()), ("from", &from.to_string())];
                word::NOT_LATER.fill(lang, &values)
            }
            Self::NotKnown { year, last } => {
                let values = [("year", &*year.to_string()), ("last", &last.to_string())];
                word::NOT_KNOWN.fill(lang, &values)
            }
            Self::UnmarkedFolder { mark, name } => {
                word::MARK_THE_FOLDER.fill(lang, &[("mark", mark), ("name", name)])
            }
            Self::NoSuchWave { year, years } => {
                let year = year.to_string();
                let years: Vec<String> = years.iter().map(ToString::to_string).collect();
                let values = [("year", &*year), ("years", &and_list(&years, lang))];
                let told = if years.is_empty() {
                    word::NO_WAVES
                } else {
                    word::NO_SUCH_WAVE
                };
                told.fill(lang, &values)
            }
            Self::AlreadyThere(path) => word::ALREADY_THERE.fill(lang, &[("file", &file(path))]),
            Self::CannotWrite { file: path, .. } => {
                word::CANNOT_WRITE.fill(lang, &[("file", &file(path))])
            }
            Self::CannotWriteFolder { folder, .. } => {
                word::CANNOT_WRITE_FOLDER.fill(lang, &[("folder", &file(folder))])
            }
            Self::CutShort { file: path, .. } => {
                word::CUT_SHORT.fill(lang, &[("file", &file(path))])
            }
            Self::AddressTaken(address) => {
                word::ADDRESS_TAKEN.fill(lang, &[("address", &address.to_string())])
            }
            Self::CannotListen { address, .. } => {
                word::CANNOT_LISTEN.fill(lang, &[("address", &address.to_string())])
            }
            _ => word::UNFINISHED.text(lang).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_stands_below_the_sentence() {
        let file = Path::new("list.csv");
        let failure = Failure::of_file(file)(io::Error::other("the disk is gone"));
        for (lang, lines) in [
            (
                Lang::Nb,
                ["list.csv kan ikke skrives.", "  Årsak: the disk is gone"],
            ),
            (
                Lang::En,
                ["list.csv cannot be written.", "  Cause: the disk is gone"],
            ),
        ] {
            assert_eq!(failure.lines(lang), lines);
        }
    }

    #[test]
    fn what_only_wraps_another_error_is_told_once() {
        let source = io::Error::other("no such device");
        let config = ConfigError::File {
            file: "o.toml".to_owned(),
            source,
        };
        assert_eq!(
            Failure::from(config).lines(Lang::Nb),
            [
                "OPPFOLGING_CONFIG: filen o.toml kan ikke leses. Finnes den, og har du tilgang?",
                "  Årsak: no such device",
            ]
        );
        let refused = PublishError::Database(DatabaseError::NoRegister(2015));
        assert_eq!(Failure::from(refused).lines(Lang::Nb).len(), 1);
    }
}
