//! A temporary `PostgreSQL` server of the tests' own: started once, gone with the test run.
//!
//! It listens on a socket in its own temporary folder only. A shell watches a pipe from the test
//! process: when the process ends, however it ends, the pipe closes, and the shell stops the
//! server and removes the folder.

use std::io::Write as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _};
use store::{DatabaseUrl, Db, IfMissing};
use tokio::sync::OnceCell;

const TEMPLATE: &str = "oppfolging_template";

/// What to do when the tests cannot have their server.
const ADVICE: &str = "Install PostgreSQL (Debian: apt install postgresql), \
    or set SKIP_POSTGRES=1 to leave out its half of the storage tests.";

/// A running server, as long as it is held.
pub struct Server {
    folder: PathBuf,
    programs: PathBuf,
    user: Option<String>,
    port: u16,
    settings: Vec<String>,
    // Its open input is what keeps the server alive.
    _watchdog: Child,
}

/// The port that the tests' own server names its socket by.
const PORT: u16 = 5432;

/// A new database, copied from the migrated template. Panics where there can be no server,
/// unless `SKIP_POSTGRES=1`.
pub async fn database() -> Option<DatabaseUrl> {
    made(&format!("TEMPLATE {TEMPLATE} STRATEGY file_copy")).await
}

/// A new database with nothing in it, in an encoding that lacks most letters.
pub async fn in_latin1() -> Option<DatabaseUrl> {
    made("TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'").await
}

/// A new database with nothing in it, for two roles: its owner, and one that is to use it.
pub async fn apart() -> Option<(DatabaseUrl, DatabaseUrl)> {
    let server = server().await?;
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let (owner, user) = (format!("owner_{number}"), format!("user_{number}"));
    for role in [&owner, &user] {
        let create = format!("CREATE ROLE {role} LOGIN");
        server.execute(&create).await.unwrap();
    }
    let name = format!("test_{number}");
    let create = format!("CREATE DATABASE {name} OWNER {owner} TEMPLATE template0 ENCODING 'UTF8'");
    server.execute(&create).await.unwrap();
    let place = |role: &str| DatabaseUrl::Server(Box::new(server.options(&name).username(role)));
    Some((place(&owner), place(&user)))
}

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A new database, made in some way.
async fn made(how: &str) -> Option<DatabaseUrl> {
    let server = server().await?;
    let name = format!("test_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    let create = format!("CREATE DATABASE {name} {how}");
    server.execute(&create).await.unwrap();
    Some(server.place(&name))
}

/// The tests' own server. Panics where there can be none, unless `SKIP_POSTGRES=1`.
async fn server() -> Option<&'static Server> {
    static SERVER: OnceCell<Result<Server, String>> = OnceCell::const_new();

    if is_left_out() {
        return None;
    }
    let server = SERVER.get_or_init(start).await;
    match server {
        Ok(server) => Some(server),
        Err(fault) => panic!("no PostgreSQL for the tests: {fault}\n{ADVICE}"),
    }
}

/// Whether the tests do without `PostgreSQL`; says so.
fn is_left_out() -> bool {
    let left_out = std::env::var_os("SKIP_POSTGRES").is_some_and(|value| value == "1");
    if left_out {
        // Past the capture of what passing tests print: scripts/test counts these lines.
        let told = b"SKIP_POSTGRES=1: not tried on PostgreSQL\n";
        std::io::stderr().write_all(told).unwrap();
    }
    left_out
}

/// A server of a test's own, with a socket on a port and settings; `prepare` puts files in its folder,
/// and says the settings.
pub fn own(port: u16, prepare: impl FnOnce(&Path) -> Vec<String>) -> Option<Server> {
    if is_left_out() {
        return None;
    }
    match start_with(port, prepare) {
        Ok(server) => Some(server),
        Err(fault) => panic!("no PostgreSQL for the tests: {fault}\n{ADVICE}"),
    }
}

impl Server {
    /// The address of a database by the socket, as it is written in the settings.
    pub fn url(&self, database: &str) -> String {
        let folder = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://oppfolging@{folder}:{}/{database}", self.port)
    }

    /// Stops and starts it; every connection is gone then. In an orderly way: what these
    /// servers write reaches the disk only so.
    pub fn restart(&self) {
        let data = self.folder.join("data");
        let mut stop = self.as_user("pg_ctl");
        run(stop.arg("-D").arg(&data).args(["-m", "fast", "-w", "stop"])).unwrap();
        self.start().unwrap();
    }

    fn as_user(&self, program: &str) -> Command {
        as_user(
            &self.programs.join(program),
            self.user.as_deref(),
            &self.folder,
        )
    }

    fn start(&self) -> Result<(), String> {
        let mut settings = format!(
            "-k {} -p {} -c fsync=off -c synchronous_commit=off \
             -c full_page_writes=off -c max_connections=200",
            self.folder.display(),
            self.port
        );
        for setting in &self.settings {
            settings.push_str(" -c ");
            settings.push_str(setting);
        }
        let mut ctl = self.as_user("pg_ctl");
        ctl.arg("-D").arg(self.folder.join("data"));
        ctl.arg("-l").arg(self.folder.join("log"));
        run(ctl.args(["-w", "-t", "60", "-o", &settings, "start"]))
    }

    fn options(&self, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(&self.folder)
            .port(self.port)
            .username("oppfolging")
            .database(database)
    }

    fn place(&self, database: &str) -> DatabaseUrl {
        DatabaseUrl::Server(Box::new(self.options(database)))
    }

    async fn execute(&self, sql: &str) -> Result<(), sqlx::Error> {
        // One at a time: a template may have no other session while it is copied.
        static ONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
        let _one = ONE.lock().await;
        let mut connection = self.options("postgres").connect().await?;
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned()))
            .execute(&mut connection)
            .await?;
        connection.close().await
    }
}

async fn start() -> Result<Server, String> {
    let server = start_with(PORT, |_| vec!["listen_addresses=".to_owned()])?;
    let create = format!("CREATE DATABASE {TEMPLATE}");
    server.execute(&create).await.map_err(|e| e.to_string())?;
    let migrated = Db::open(&server.place(TEMPLATE), IfMissing::Create).await;
    migrated
        .map_err(|error| format!("{error:?}"))?
        .close()
        .await;
    Ok(server)
}

fn start_with(port: u16, prepare: impl FnOnce(&Path) -> Vec<String>) -> Result<Server, String> {
    let programs = programs()?;
    let user = other_user()?;
    let folder = tempfile::Builder::new()
        .prefix("oppfolging-pg-")
        .tempdir()
        .map_err(|error| error.to_string())?
        .keep();
    let settings = prepare(&folder);
    if let Some(user) = &user {
        run(Command::new("chown").arg("-R").arg(user).arg(&folder))?;
    }
    let data = folder.join("data");
    let as_user = |program: &str| as_user(&programs.join(program), user.as_deref(), &folder);
    let mut initdb = as_user("initdb");
    initdb.arg("-D").arg(&data).args([
        "--username=oppfolging",
        "--auth=trust",
        "--encoding=UTF8",
        "--no-locale",
        "--no-sync",
    ]);
    run(&mut initdb)?;
    let watchdog = watch(&as_user("pg_ctl"), &data, &folder)?;
    let server = Server {
        folder,
        programs,
        user,
        port,
        settings,
        _watchdog: watchdog,
    };
    server.start()?;
    Ok(server)
}

/// The folder of `initdb` and `pg_ctl`: what `pg_config` says, Debian's place, or the PATH.
fn programs() -> Result<PathBuf, String> {
    let mut candidates = Vec::new();
    if let Ok(told) = Command::new("pg_config").arg("--bindir").output() {
        candidates.push(PathBuf::from(String::from_utf8_lossy(&told.stdout).trim()));
    }
    if let Ok(versions) = std::fs::read_dir("/usr/lib/postgresql") {
        candidates.extend(versions.flatten().map(|entry| entry.path().join("bin")));
    }
    if let Some(path) = std::env::var_os("PATH") {
        candidates.extend(std::env::split_paths(&path));
    }
    candidates
        .into_iter()
        .find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
        .ok_or_else(|| "found no initdb and pg_ctl".to_owned())
}

/// `PostgreSQL` refuses to run as root: then another user runs it.
fn other_user() -> Result<Option<String>, String> {
    let id = |arguments: &[&str]| -> Option<String> {
        let told = Command::new("id").args(arguments).output().ok()?;
        let text = String::from_utf8_lossy(&told.stdout).trim().to_owned();
        told.status.success().then_some(text)
    };
    if id(&["-u"]).as_deref() != Some("0") {
        return Ok(None);
    }
    ["postgres", "nobody"]
        .into_iter()
        .find(|user| id(&["-u", user]).is_some())
        .map(|user| Some(user.to_owned()))
        .ok_or_else(|| "running as root, and there is no user postgres or nobody".to_owned())
}

fn as_user(program: &Path, user: Option<&str>, folder: &Path) -> Command {
    let mut command = match user {
        None => Command::new(program),
        Some(user) => {
            let mut command = Command::new("runuser");
            command.args(["-u", user, "--"]).arg(program);
            command
        }
    };
    command.current_dir(folder);
    command
}

/// Starts the shell that cleans up when this process is gone. It stands in a group of its own,
/// so that an interrupt from the keyboard does not end it first.
fn watch(stop: &Command, data: &Path, folder: &Path) -> Result<Child, String> {
    Command::new("sh")
        .arg("-c")
        .arg("folder=$1; shift; read -r _; \"$@\" >/dev/null 2>&1; rm -rf \"$folder\"")
        .arg("watchdog")
        .arg(folder)
        .arg(stop.get_program())
        .args(stop.get_args())
        .arg("-D")
        .arg(data)
        .args(["-m", "immediate", "-w", "stop"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .current_dir("/")
        .process_group(0)
        .spawn()
        .map_err(|error| error.to_string())
}

fn run(command: &mut Command) -> Result<(), String> {
    // The server inherits what it is given: an open pipe would never end.
    let output = tempfile::tempfile().map_err(|error| error.to_string())?;
    let copy = || output.try_clone().map_err(|error| error.to_string());
    let status = command
        .stdin(Stdio::null())
        .stdout(copy()?)
        .stderr(copy()?)
        .status()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if status.success() {
        return Ok(());
    }
    let mut said = String::new();
    let mut output = output;
    let _ = std::io::Seek::rewind(&mut output);
    let _ = std::io::Read::read_to_string(&mut output, &mut said);
    Err(format!("{command:?}: {status}\n{said}"))
}
