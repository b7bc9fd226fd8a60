//! Started for a network: everything that is missing is told, and with all of it there it starts.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::Stdio;

use store::{DatabaseUrl, Db, IfMissing};

use crate::program::{Folder, said};

#[test]
fn everything_that_is_missing_is_told_at_once() {
    let folder = Folder::new();
    let told = folder.run(&["serve", "--address", "127.0.0.1:0"]);
    assert!(!told.ok);
    let lines: Vec<&str> = told.err.lines().collect();
    for (line, begin) in lines.iter().zip([
        "Programmet kan ikke startes på et nettverk ennå.",
        "– Adressen folk når tjenesten på.",
        "– Kryptering.",
        "– Noen som kan logge inn som administrator.",
        "Vil du bare se programmet, så start det med --demo.",
    ]) {
        assert!(line.starts_with(begin), "{line}");
    }
    assert_eq!(lines.len(), 5, "{}", told.err);
}

#[test]
fn a_certificate_that_cannot_be_used_is_told_in_a_sentence() {
    let folder = Folder::new();
    std::fs::write(folder.path("cert.pem"), "Kjære kommune!").unwrap();
    for (cert, begin) in [
        ("gone.pem", "Sertifikatet gone.pem kan ikke leses."),
        ("cert.pem", "Filen cert.pem holder ikke noe sertifikat."),
    ] {
        let mut serve = folder.program(&["serve"]);
        serve.env("OPPFOLGING_TLS_CERT", cert);
        serve.env("OPPFOLGING_TLS_KEY", "key.pem");
        let told = said(&serve.output().unwrap());
        assert!(!told.ok && told.err.starts_with(begin), "{}", told.err);
    }
    assert!(!folder.path("data").exists());
}

/// An administrator with a password, as `oppfolging user add` leaves one that was chosen.
async fn administrator(folder: &Folder) {
    let place = DatabaseUrl::File(folder.path("data/oppfolging.db"));
    std::fs::create_dir(folder.path("data")).unwrap();
    let db = Db::open(&place, IfMissing::Create).await.unwrap();
    let Db::Sqlite { write, .. } = &db else {
        panic!("{place}");
    };
    let add = "INSERT INTO account \
        (id, version, created_at, name, e_mail, role, regions, demo, password) VALUES \
        ('0190a0a0-0000-7000-8000-000000000001', 1, '2026-11-26T12:00:00Z', 'Administrator', \
         'administrator@eksempel.no', 'administrator', '', false, 'none fits')";
    sqlx::query(add).execute(write).await.unwrap();
    db.close().await;
}

fn ask(address: &str, asked: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(asked.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn with_everything_there_it_starts_without_ready_people() {
    let folder = Folder::new();
    administrator(&folder).await;
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap().to_string();
    drop(free);
    let origin = format!("http://{address}");
    let mut serve = folder.program(&["serve", "--address", &address]);
    serve.env("OPPFOLGING_PUBLIC_URL", &origin);
    let mut child = serve.stdout(Stdio::piped()).spawn().unwrap();
    let mut ready = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut ready).unwrap();
    assert_eq!(ready, format!("Kommuneoppfølging er klar på {origin}\n"));
    let close = "Connection: close\r\n\r\n";
    let page = ask(
        &address,
        &format!("GET /logg-inn HTTP/1.1\r\nHost: {address}\r\n{close}"),
    );
    assert!(page.starts_with("HTTP/1.1 200 OK"), "{page}");
    assert!(!page.contains("name=\"konto\""), "{page}");
    let led = ask(
        &address,
        &format!("GET /kommuner HTTP/1.1\r\nHost: {address}\r\n{close}"),
    );
    assert!(led.starts_with("HTTP/1.1 303 "), "{led}");
    // Another name of the same machine is not the address people know.
    let port = address.rsplit(':').next().unwrap();
    let other = format!("GET /logg-inn HTTP/1.1\r\nHost: localhost:{port}\r\n{close}");
    let other = ask(&address, &other);
    assert!(other.starts_with("HTTP/1.1 421 "), "{other}");
    child.kill().unwrap();
    child.wait().unwrap();
}
