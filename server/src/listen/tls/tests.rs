//! Certificates as they come, whole and otherwise.

use std::path::Path;

use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use tempfile::TempDir;

use super::*;

const NOW: &str = "2026-11-26T12:00:00Z";

/// A folder with a certificate for a host, from one year to another, and its key.
fn made(name: &str, from: i32, until: i32) -> (TempDir, TlsFiles) {
    let folder = TempDir::new().unwrap();
    let files = TlsFiles {
        cert: folder.path().join("cert.pem"),
        key: folder.path().join("key.pem"),
    };
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    params.not_before = date_time_ymd(from, 1, 1);
    params.not_after = date_time_ymd(until, 1, 1);
    let cert = params.self_signed(&key).unwrap();
    std::fs::write(&files.cert, cert.pem()).unwrap();
    std::fs::write(&files.key, key.serialize_pem()).unwrap();
    (folder, files)
}

fn told(files: &TlsFiles, name: Option<&str>) -> String {
    let error = config(files, name, NOW.parse().unwrap()).unwrap_err();
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        let sentence = error.sentence(lang);
        assert!(!sentence.contains('{'), "{sentence}");
    }
    error.sentence(Lang::Nb)
}

#[test]
fn a_sound_certificate_is_spoken_with() {
    let (_folder, files) = made("tall.eksempel.no", 2026, 2027);
    for name in [None, Some("tall.eksempel.no")] {
        let config = config(&files, name, NOW.parse().unwrap()).unwrap();
        assert_eq!(
            config.alpn_protocols,
            [b"h2".to_vec(), b"http/1.1".to_vec()]
        );
    }
    let (_folder, files) = made("192.0.2.1", 2026, 2027);
    assert!(config(&files, Some("192.0.2.1"), NOW.parse().unwrap()).is_ok());
}

#[test]
fn what_is_wrong_with_a_certificate_is_told_in_one_sentence() {
    let (folder, files) = made("tall.eksempel.no", 2026, 2027);
    let (_other_folder, other) = made("tall.eksempel.no", 2026, 2027);
    let in_folder = |name: &str| folder.path().join(name);
    let broken = in_folder("broken.pem");
    std::fs::write(
        &broken,
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    )
    .unwrap();
    let of_key = |key: &Path| TlsFiles {
        key: key.to_owned(),
        ..files.clone()
    };
    let of_cert = |cert: &Path| TlsFiles {
        cert: cert.to_owned(),
        ..files.clone()
    };
    for (files, begin) in [
        (of_key(&other.key), "Nøkkelen "),
        (of_key(&in_folder("gone.pem")), "Nøkkelen "),
        (of_cert(&in_folder("gone.pem")), "Sertifikatet "),
        (of_key(&files.cert), "Filen "),
        (of_cert(&files.key), "Filen "),
        (of_cert(&broken), "Filen "),
    ] {
        let told = told(&files, None);
        assert!(told.starts_with(begin), "{told}");
        assert_eq!(told.matches(". ").count(), 1, "{told}");
    }
    let mixed_up = told(&of_key(&other.key), None);
    assert!(
        mixed_up.contains("hører ikke til sertifikatet"),
        "{mixed_up}"
    );
}

#[test]
fn a_certificate_has_its_time_and_its_host() {
    let (_folder, old) = made("tall.eksempel.no", 2024, 2026);
    assert!(told(&old, None).contains("er gått ut på dato"));
    let (_folder, new) = made("tall.eksempel.no", 2027, 2028);
    assert!(told(&new, None).contains("gjelder ikke ennå"));
    let (_folder, other) = made("andre.eksempel.no", 2026, 2027);
    let told = told(&other, Some("tall.eksempel.no"));
    assert!(told.contains("gjelder ikke for tall.eksempel.no"), "{told}");
    assert!(told.contains("OPPFOLGING_PUBLIC_URL"), "{told}");
}
