//! A `PostgreSQL` server across a network: by TLS, and only the one that was meant.

use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use kinds::Lang;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use server::messages::of_the_store;
use store::{DatabaseError, DatabaseUrl, Db, IfMissing};
use tempfile::TempDir;

use crate::postgres::{self, Server};

/// An authority of our own: its certificate is written to a file, and it issues one for a host.
fn authority(to: &Path, host: &str) -> (String, String) {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(Vec::<String>::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    std::fs::write(to, params.self_signed(&key).unwrap().pem()).unwrap();
    let issuer = Issuer::new(params, key);
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec![host.to_owned()]).unwrap();
    let cert = params.signed_by(&key, &issuer).unwrap();
    (cert.pem(), key.serialize_pem())
}

/// A server that speaks TLS with a certificate for `localhost`.
fn server(port: u16, ca: &Path) -> Option<Server> {
    let (cert, key) = authority(ca, "localhost");
    postgres::own(port, |folder| {
        let (cert_file, key_file) = (folder.join("server.crt"), folder.join("server.key"));
        std::fs::write(&cert_file, cert).unwrap();
        std::fs::write(&key_file, key).unwrap();
        let private = std::fs::Permissions::from_mode(0o600);
        std::fs::set_permissions(&key_file, private).unwrap();
        vec![
            "listen_addresses=127.0.0.1".to_owned(),
            "ssl=on".to_owned(),
            format!("ssl_cert_file={}", cert_file.display()),
            format!("ssl_key_file={}", key_file.display()),
        ]
    })
}

#[tokio::test]
async fn the_server_is_the_one_its_authority_names_or_it_is_refused() {
    let folder = TempDir::new().unwrap();
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let ca = folder.path().join("ca.pem");
    let Some(_server) = server(port, &ca) else {
        return;
    };
    let other = folder.path().join("other.pem");
    authority(&other, "localhost");
    let open = async |host: &str, ca: &Path| {
        let ca = ca.display();
        let options = format!("sslmode=verify-full&sslrootcert={ca}");
        let url = format!("postgres://oppfolging@{host}:{port}/postgres?{options}");
        let place: DatabaseUrl = url.parse().unwrap();
        Db::open(&place, IfMissing::Refuse).await
    };
    let db = open("localhost", &ca).await.unwrap();
    assert!(db.accounts().await.unwrap().is_empty());
    db.close().await;
    for (host, ca, of_another_name, told) in [
        (
            "localhost",
            &other,
            false,
            "kan ikke vise at den er den rette",
        ),
        ("127.0.0.1", &ca, true, "gjelder for en annen vert"),
    ] {
        let error = open(host, ca).await.unwrap_err();
        let sentence = of_the_store(&error, Lang::Nb);
        assert!(sentence.contains(told), "{sentence} {error:?}");
        let DatabaseError::Unverified { other_name, .. } = error else {
            panic!("{error:?}");
        };
        assert_eq!(other_name, of_another_name);
    }
    let gone = open("localhost", &folder.path().join("gone.pem")).await;
    assert!(gone.is_err());
}
