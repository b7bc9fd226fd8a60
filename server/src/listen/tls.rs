//! The service's own certificate: read, and looked at before anybody meets it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use kinds::Lang;
use present::words::catalog::network as word;
use rustls::client::danger::ServerCertVerifier as _;
use rustls::client::{WebPkiServerVerifier, verify_server_name};
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::server::{ParsedCertificate, ServerConfig};
use rustls::sign::CertifiedKey;
use rustls::{CertificateError, Error, InconsistentKeys, RootCertStore};
use rustls_pki_types::pem::{Error as PemError, PemObject as _};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};

use crate::config::{PUBLIC_URL, TlsFiles};

/// What is spoken within TLS, the newer first.
const PROTOCOLS: [&[u8]; 2] = [b"h2", b"http/1.1"];

/// Why a certificate cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// Its file cannot be read.
    #[error("the certificate {} cannot be read", file.display())]
    Cert {
        /// Which.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file of its key cannot be read.
    #[error("the key {} cannot be read", file.display())]
    Key {
        /// Which.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file holds no certificate.
    #[error("{} holds no certificate", .0.display())]
    NoCert(PathBuf),
    /// The file holds no key, or none that can be used.
    #[error("{} holds no key", .0.display())]
    NoKey(PathBuf),
    /// The key is that of another certificate.
    #[error("the key {} is not that of {}", .0.key.display(), .0.cert.display())]
    KeyOfAnother(TlsFiles),
    /// It was valid once.
    #[error("the certificate {} has expired", .0.display())]
    Expired(PathBuf),
    /// It will be valid.
    #[error("the certificate {} is not valid yet", .0.display())]
    TooNew(PathBuf),
    /// It is for another host.
    #[error("the certificate {} is not for {name}", file.display())]
    OfAnotherName {
        /// Which.
        file: PathBuf,
        /// The host.
        name: String,
    },
}

impl TlsError {
    /// What is wrong and what to do, in a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let (word, file) = match self {
            Self::Cert { file, .. } => (word::CERT_UNREADABLE, file),
            Self::Key { file, .. } => (word::KEY_UNREADABLE, file),
            Self::NoCert(file) => (word::NO_CERT, file),
            Self::NoKey(file) => (word::NO_KEY, file),
            Self::KeyOfAnother(files) => (word::KEY_OF_ANOTHER, &files.cert),
            Self::Expired(file) => (word::CERT_EXPIRED, file),
            Self::TooNew(file) => (word::CERT_TOO_NEW, file),
            Self::OfAnotherName { file, .. } => (word::CERT_OF_ANOTHER_NAME, file),
        };
        let key = match self {
            Self::KeyOfAnother(files) => files.key.display().to_string(),
            _ => String::new(),
        };
        let name = match self {
            Self::OfAnotherName { name, .. } => name,
            _ => "",
        };
        let file = file.display().to_string();
        let values = [
            ("file", &*file),
            ("key", &*key),
            ("name", name),
            ("setting", PUBLIC_URL.env),
        ];
        word.fill(lang, &values)
    }
}

/// How TLS is spoken with a certificate: 1.2 and 1.3. `name` is the host it must be for, where it is
/// browsers that meet it.
///
/// # Errors
/// Why the certificate cannot be used.
pub fn config(
    files: &TlsFiles,
    name: Option<&str>,
    now: Timestamp,
) -> Result<Arc<ServerConfig>, TlsError> {
    let provider = Arc::new(aws_lc_rs::default_provider());
    let (chain, key) = read(files)?;
    check_dates(files, &chain, &provider, now)?;
    if let Some(name) = name {
        check_name(files, &chain, name)?;
    }
    let certified = CertifiedKey::from_der(chain, key, &provider);
    let certified = certified.map_err(|error| match error {
        Error::InconsistentKeys(InconsistentKeys::KeyMismatch) => {
            TlsError::KeyOfAnother(files.clone())
        }
        Error::InvalidCertificate(_) => TlsError::NoCert(files.cert.clone()),
        _ => TlsError::NoKey(files.key.clone()),
    })?;
    let builder =
        ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    // This provider has both versions; were it otherwise, no key could be used with it.
    let builder = builder.map_err(|_| TlsError::NoKey(files.key.clone()))?;
    let resolver = rustls::sign::SingleCertAndKey::from(certified);
    let mut config = builder
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(resolver));
    config.alpn_protocols = PROTOCOLS.map(<[u8]>::to_vec).to_vec();
    Ok(Arc::new(config))
}

type ReadFiles = (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>);

fn read(files: &TlsFiles) -> Result<ReadFiles, TlsError> {
    let no_cert = || TlsError::NoCert(files.cert.clone());
    let text = std::fs::read(&files.cert).map_err(|source| TlsError::Cert {
        file: files.cert.clone(),
        source,
    })?;
    let chain: Result<Vec<_>, PemError> = CertificateDer::pem_slice_iter(&text).collect();
    let chain = chain.map_err(|_| no_cert())?;
    if chain.is_empty() {
        return Err(no_cert());
    }
    let text = std::fs::read(&files.key).map_err(|source| TlsError::Key {
        file: files.key.clone(),
        source,
    })?;
    let key = PrivateKeyDer::from_pem_slice(&text);
    Ok((chain, key.map_err(|_| TlsError::NoKey(files.key.clone()))?))
}

/// Looks at the dates as a browser would. That nobody known has issued it is no fault here: an office
/// may have an issuer of its own.
fn check_dates(
    files: &TlsFiles,
    chain: &[CertificateDer<'static>],
    provider: &Arc<CryptoProvider>,
    now: Timestamp,
) -> Result<(), TlsError> {
    let no_cert = || TlsError::NoCert(files.cert.clone());
    let (own, above) = chain.split_first().ok_or_else(no_cert)?;
    let mut roots = RootCertStore::empty();
    roots.add(own.clone()).map_err(|_| no_cert())?;
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider.clone());
    let verifier = verifier.build().map_err(|_| no_cert())?;
    let seconds = u64::try_from(now.as_second()).unwrap_or_default();
    let now = UnixTime::since_unix_epoch(Duration::from_secs(seconds));
    let name = ServerName::from(std::net::IpAddr::from([127, 0, 0, 1]));
    match verifier.verify_server_cert(own, above, &name, &[], now) {
        Err(Error::InvalidCertificate(
            CertificateError::Expired | CertificateError::ExpiredContext { .. },
        )) => Err(TlsError::Expired(files.cert.clone())),
        Err(Error::InvalidCertificate(
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. },
        )) => Err(TlsError::TooNew(files.cert.clone())),
        _ => Ok(()),
    }
}

fn check_name(
    files: &TlsFiles,
    chain: &[CertificateDer<'static>],
    name: &str,
) -> Result<(), TlsError> {
    let no_cert = || TlsError::NoCert(files.cert.clone());
    let own = ParsedCertificate::try_from(chain.first().ok_or_else(no_cert)?);
    let own = own.map_err(|_| no_cert())?;
    let host = ServerName::try_from(name.trim_matches(['[', ']']));
    let fits = host.is_ok_and(|host| verify_server_name(&own, &host).is_ok());
    fits.then_some(()).ok_or_else(|| TlsError::OfAnotherName {
        file: files.cert.clone(),
        name: name.to_owned(),
    })
}

#[cfg(test)]
mod tests;
