//! Connections as they come: whole, half, slow, by TLS.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use rcgen::{CertificateParams, KeyPair};
use server::clock::{Clock as _, FixedClock};
use server::config::TlsFiles;
use server::listen::{HEAD_SECONDS_MAX, Limits, Listening, SHUTDOWN_SECONDS_MAX, tls};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::service::Service;

/// A service that listens.
struct Listens {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<std::io::Result<()>>,
}

async fn listens(service: &Service, limits: Limits, tls: Option<TlsFiles>) -> Listens {
    let grace = Duration::from_secs(SHUTDOWN_SECONDS_MAX);
    listens_until(service, limits, tls, grace).await
}

async fn listens_until(
    service: &Service,
    limits: Limits,
    tls: Option<TlsFiles>,
    grace: Duration,
) -> Listens {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let now = FixedClock::at_second(1_448_000_000).now();
    let listening = Listening {
        listener,
        tls: tls.map(|files| tls::config(&files, None, now).unwrap()),
        limits,
        uncounted: Vec::new(),
    };
    let (stop, stopped) = oneshot::channel();
    let until = async {
        stopped.await.ok();
    };
    let ended = tokio::spawn(listening.serve(service.router(), until, grace));
    Listens {
        address,
        stop,
        ended,
    }
}

async fn ask(stream: &mut TcpStream, path: &str) -> String {
    let asked = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    stream.write_all(asked.as_bytes()).await.unwrap();
    let mut answer = vec![0; 64 * 1024];
    let read = stream.read(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer[..read]).into_owned()
}

/// A connection from an address of this machine.
async fn from(last: u8, to: SocketAddr) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    let own = SocketAddr::from((Ipv4Addr::new(127, 0, 0, last), 0));
    socket.bind(own).unwrap();
    socket.connect(to).await.unwrap()
}

/// A thousand connections that never send a head, and one person who works. The limit is shorter here, so
/// that nobody waits for it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_half_open_connections_hinder_nobody_and_are_gone_after_the_limit() {
    let service = Service::new().await;
    const { assert!(HEAD_SECONDS_MAX == 10) };
    let limits = Limits {
        head: Duration::from_millis(1_500),
        ..Limits::default()
    };
    let listens = listens(&service, limits, None).await;
    let mut half_open = Vec::new();
    for number in 0..1_000 {
        let mut stream = from(2, listens.address).await;
        match number % 4 {
            0 => {}
            1 => stream.write_all(b"G").await.unwrap(),
            2 => stream
                .write_all(b"GET / HTTP/1.1\r\nHost: local")
                .await
                .unwrap(),
            _ => stream.write_all(b"PRI * HTTP/2.0\r\n").await.unwrap(),
        }
        half_open.push(stream);
        // Somebody works meanwhile, each time on a connection of their own.
        if number % 100 == 0 {
            let mut stream = TcpStream::connect(listens.address).await.unwrap();
            let answer = ask(&mut stream, "/healthz").await;
            assert!(answer.starts_with("HTTP/1.1 200 OK"), "{number}: {answer}");
        }
    }
    let mut kept = TcpStream::connect(listens.address).await.unwrap();
    let answer = ask(&mut kept, "/favicon.svg").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    for mut stream in half_open {
        // An answer that says so (408), an end, or a reset: in each case it is over.
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest).await.ok();
    }
    let answer = ask(
        &mut TcpStream::connect(listens.address).await.unwrap(),
        "/healthz",
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    listens.stop.send(()).unwrap();
    listens.ended.await.unwrap().unwrap();
}

#[tokio::test]
async fn one_address_does_not_take_the_places_of_others() {
    let service = Service::new().await;
    let limits = Limits {
        per_address: 3,
        ..Limits::default()
    };
    let listens = listens(&service, limits, None).await;
    let mut held = Vec::new();
    for _ in 0..3 {
        let mut stream = from(2, listens.address).await;
        assert!(
            ask(&mut stream, "/healthz")
                .await
                .starts_with("HTTP/1.1 200 OK")
        );
        held.push(stream);
    }
    let mut one_more = from(2, listens.address).await;
    let mut rest = Vec::new();
    one_more.read_to_end(&mut rest).await.ok();
    assert_eq!(rest, b"");
    let mut other = from(3, listens.address).await;
    assert!(
        ask(&mut other, "/healthz")
            .await
            .starts_with("HTTP/1.1 200 OK")
    );
    for stream in &mut held {
        assert!(ask(stream, "/healthz").await.starts_with("HTTP/1.1 200 OK"));
    }
}

/// A body that stops on the way is told so, long before the request's own time is over.
#[tokio::test]
async fn a_body_that_does_not_come_is_not_waited_for() {
    let service = Service::new().await;
    let listens = listens(&service, Limits::default(), None).await;
    let mut stream = TcpStream::connect(listens.address).await.unwrap();
    let head = "POST /prove HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40000\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n\r\nord=a";
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert!(answer.contains("Skjemaet kom for sakte frem."), "{answer}");
    assert!(answer.contains("connection: close"), "{answer}");
}

/// Where a body ends is said one way. A proxy before us must not read one request where we read two.
#[tokio::test]
async fn a_body_has_one_end() {
    let service = Service::new().await;
    let listens = listens(&service, Limits::default(), None).await;
    let answers = async |ends: &str, body: &str| {
        let mut stream = TcpStream::connect(listens.address).await.unwrap();
        let head = "POST /logg-ut HTTP/1.1\r\nHost: localhost\r\n\
                    Content-Type: application/x-www-form-urlencoded";
        let asked = format!("{head}\r\n{ends}\r\n\r\n{body}");
        stream.write_all(asked.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    };
    for ends in [
        "Content-Length: 3\r\nContent-Length: 60",
        "Content-Length: +3",
        "Content-Length: 3, 60",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked",
    ] {
        let refused = answers(ends, "a=b").await;
        assert!(refused.starts_with("HTTP/1.1 400 "), "{ends}: {refused}");
    }
    // Said both ways, the chunks count, and what comes after them is not read as another request.
    let next = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let both = "Content-Length: 60\r\nTransfer-Encoding: chunked";
    let one = answers(both, &format!("0\r\n\r\n{next}")).await;
    assert!(one.starts_with("HTTP/1.1 303 "), "{one}");
    assert!(one.contains("connection: close"), "{one}");
    assert_eq!(one.matches("HTTP/1.1 ").count(), 1, "{one}");
}

/// A request under way is answered when the server is told to stop, and then the connection ends.
#[tokio::test]
async fn a_stop_lets_what_is_under_way_end() {
    let service = Service::new().await;
    let listens = listens(&service, Limits::default(), None).await;
    let mut stream = TcpStream::connect(listens.address).await.unwrap();
    assert!(
        ask(&mut stream, "/healthz")
            .await
            .starts_with("HTTP/1.1 200 OK")
    );
    stream
        .write_all(b"GET /healthz HTTP/1.1\r\nHost: loc")
        .await
        .unwrap();
    listens.stop.send(()).unwrap();
    let mut rest = Vec::new();
    stream.write_all(b"alhost\r\n\r\n").await.ok();
    stream.read_to_end(&mut rest).await.ok();
    listens.ended.await.unwrap().unwrap();
    assert!(TcpStream::connect(listens.address).await.is_err());
}

/// Whoever is not done when the time after the signal is up is not waited for: the body that is on its
/// way here would have been, for longer.
#[tokio::test]
async fn past_the_time_after_a_stop_nobody_is_waited_for() {
    const { assert!(SHUTDOWN_SECONDS_MAX == 10) };
    let service = Service::new().await;
    let grace = Duration::from_millis(100);
    let listens = listens_until(&service, Limits::default(), None, grace).await;
    let mut stream = TcpStream::connect(listens.address).await.unwrap();
    let head = "POST /prove HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n\
                Content-Length: 4\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    // Now the request is under way: its body is asked for.
    let mut first = [0; 12];
    stream.read_exact(&mut first).await.unwrap();
    assert_eq!(&first, b"HTTP/1.1 100");
    listens.stop.send(()).unwrap();
    listens.ended.await.unwrap().unwrap();
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).await.ok();
    let rest = String::from_utf8_lossy(&rest);
    assert!(!rest.contains("408"), "{rest}");
}

fn certificate() -> (TempDir, TlsFiles, String) {
    let folder = TempDir::new().unwrap();
    let files = TlsFiles {
        cert: folder.path().join("cert.pem"),
        key: folder.path().join("key.pem"),
    };
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    let cert = params.self_signed(&key).unwrap().pem();
    std::fs::write(&files.cert, &cert).unwrap();
    std::fs::write(&files.key, key.serialize_pem()).unwrap();
    (folder, files, cert)
}

#[tokio::test]
async fn tls_is_spoken_with_the_certificate_and_nothing_else_is() {
    let service = Service::new().await;
    let (_folder, files, cert) = certificate();
    let listens = listens(&service, Limits::default(), Some(files)).await;
    let root = reqwest::Certificate::from_pem(cert.as_bytes()).unwrap();
    let client = || {
        reqwest::Client::builder()
            .no_proxy()
            .resolve("localhost", listens.address)
    };
    let address = format!("https://localhost:{}/healthz", listens.address.port());
    let knows = client().tls_certs_only([root.clone()]).build().unwrap();
    let answer = knows.get(&address).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    // Nothing older than 1.2 is spoken, which this client could not ask for anyway; 1.2 and 1.3 are.
    for version in [
        reqwest::tls::Version::TLS_1_2,
        reqwest::tls::Version::TLS_1_3,
    ] {
        let client = client().tls_certs_only([root.clone()]);
        let client = client.tls_version_min(version).tls_version_max(version);
        let answer = client.build().unwrap().get(&address).send().await;
        assert_eq!(answer.unwrap().status(), 200, "{version:?}");
    }
    let stranger = client().tls_certs_only([]).build().unwrap();
    assert!(stranger.get(&address).send().await.is_err());
    let mut plain = TcpStream::connect(listens.address).await.unwrap();
    plain
        .write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .await
        .unwrap();
    let mut answer = Vec::new();
    plain.read_to_end(&mut answer).await.ok();
    assert!(!String::from_utf8_lossy(&answer).contains("HTTP/"));
}

/// HTTP/2 is agreed on within TLS, and answered.
#[tokio::test]
async fn both_protocols_are_offered() {
    let (_folder, files, _) = certificate();
    let now = FixedClock::at_second(1_448_000_000).now();
    let config: Arc<_> = tls::config(&files, Some("localhost"), now).unwrap();
    assert_eq!(
        config.alpn_protocols,
        [b"h2".to_vec(), b"http/1.1".to_vec()]
    );
}
