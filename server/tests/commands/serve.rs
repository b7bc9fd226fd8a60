//! The first start: from an empty folder to a page, and an orderly end.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use crate::program::Folder;

pub struct Server {
    child: Child,
    address: String,
    /// The cookie of the ready person who is signed in.
    cookie: String,
}

impl Server {
    /// Starts a server with the demo waves on a free port, and waits until it says that it is ready.
    fn start(folder: &Folder) -> Self {
        Self::start_with(folder, &["--demo"])
    }

    /// Starts a demo server on a free port with these options, waits until it says that it is ready,
    /// and signs in as the first of its ready people.
    pub fn start_with(folder: &Folder, options: &[&str]) -> Self {
        let mut server = Self::unsigned(folder, options);
        let account = server.first_ready();
        server.cookie = server.sign_in_as(&account);
        server
    }

    /// The same, where nobody signs in.
    pub fn unsigned(folder: &Folder, options: &[&str]) -> Self {
        let mut child = folder
            .program(&[&["serve", "--address", "127.0.0.1:0"], options].concat())
            .env("OPPFOLGING_LOG", "warn")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.map(|line| line.unwrap()).find_map(|line| {
            line.strip_prefix("Kommuneoppfølging er klar på http://")
                .map(str::to_owned)
        });
        Self {
            child,
            address: ready.unwrap(),
            cookie: String::new(),
        }
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What the browser of whoever is signed in sends.
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    /// Goes on with what another browser sends.
    pub fn with_cookie(&mut self, cookie: &str) {
        cookie.clone_into(&mut self.cookie);
    }

    /// Ends it without a word.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// The account of the first of the ready people.
    fn first_ready(&self) -> String {
        let page = self.get("/logg-inn");
        let (_, account) = page.split_once("name=\"konto\" value=\"").unwrap();
        let (account, _) = account.split_once('"').unwrap();
        account.to_owned()
    }

    /// Signs in as a ready person; what the browser then sends.
    pub fn sign_in_as(&self, account: &str) -> String {
        let fields = format!("konto={account}");
        let host = &self.address;
        let posted = self.ask(&format!(
            "POST /logg-inn/demo HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{fields}",
            fields.len()
        ));
        let (_, cookie) = posted.split_once("set-cookie: ").unwrap();
        let (cookie, _) = cookie.split_once(';').unwrap();
        cookie.to_owned()
    }

    pub fn get(&self, path: &str) -> String {
        let (host, cookie) = (&self.address, &self.cookie);
        self.ask(&format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
        ))
    }

    fn ask(&self, asked: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(asked.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        // A workbook is no text; its head is.
        String::from_utf8_lossy(&answer).into_owned()
    }

    pub fn stop(mut self) -> bool {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        self.child.wait().unwrap().success()
    }
}

#[test]
fn the_first_start_brings_the_demo_waves_and_the_next_ones_keep_them() {
    let folder = Folder::new();
    let server = Server::start(&folder);
    let health = server.get("/healthz");
    assert!(health.starts_with("HTTP/1.1 200 OK"), "{health}");
    assert!(
        health.ends_with(r#"{"ok":true,"waves":[2014,2015],"database":"ok"}"#),
        "{health}"
    );
    for path in [
        "/",
        "/kommuner?wave=2015",
        "/kommuner/0101",
        "/sporsmal",
        "/sporsmal/result_target?wave=2015",
        "/kommuner?wave=2014",
        "/sporsmal/interpreter_guidelines?wave=2014",
        "/metode",
    ] {
        let page = server.get(path);
        assert!(page.starts_with("HTTP/1.1 200 OK"), "{path}: {page}");
        assert!(
            page.contains("content-security-policy: default-src 'none'"),
            "{path}"
        );
        assert!(
            page.contains("yntetiske demodata"),
            "{path} does not say what it shows"
        );
        assert!(!page.contains(" style="), "{path} has a style attribute");
    }
    for path in ["/kommuner/9999", "/sporsmal/gone?wave=2015", "/gone"] {
        let page = server.get(path);
        assert!(page.starts_with("HTTP/1.1 404 "), "{path}: {page}");
    }
    assert!(server.stop());
    assert!(folder.path("data/oppfolging.db").is_file());

    let server = Server::start(&folder);
    assert!(server.get("/healthz").contains("\"waves\":[2014,2015]"));
    assert!(server.stop());
    assert_eq!(
        folder.do_run(&["demo", "load"]),
        "Demobølgene er uendret.\n"
    );
}

#[test]
fn a_port_that_is_taken_is_told() {
    let folder = Folder::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let said = folder.run(&["serve", "--address", &address]);
    assert!(!said.ok);
    assert!(
        said.err
            .starts_with(&format!("Adressen {address} er opptatt.")),
        "{}",
        said.err
    );
    assert!(said.err.contains("OPPFOLGING_ADDRESS"));
}
