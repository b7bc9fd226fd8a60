//! How the service is reached: by which address, past which proxies, and how often by one and the same.

pub mod forwarded;
pub mod rates;

use std::net::IpAddr;

use axum::http::HeaderMap;
use tokio::sync::Semaphore;

use self::forwarded::{Origin, TwoSenders, origin};
use self::rates::Rates;
use crate::config::{Config, PublicUrl};

/// Sign-ins that are looked at at once; each works for its password, and waits for those before it.
pub const SIGN_INS_MAX: usize = 128;

/// The address that a request came from, in its plain form: that of whoever sent it, also where a
/// trusted proxy stands between. It travels in the request's extensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sender(pub IpAddr);

/// How the service is reached.
#[derive(Debug)]
pub struct Reach {
    /// The one address it has; none in the demonstration, which has every name of its machine.
    pub public: Option<PublicUrl>,
    /// Whether what comes in is TLS.
    pub tls: bool,
    /// Whose word is taken for where a request came from.
    pub proxies: Vec<IpAddr>,
    /// Other origins that a form may lead to: those that people sign in at.
    pub form_origins: Vec<String>,
    /// How often somebody may ask; none in the demonstration, which is for one machine, and is measured
    /// and tried by programs.
    pub rates: Option<Rates>,
    /// Places for sign-ins.
    pub sign_ins: Semaphore,
}

impl Reach {
    /// On this machine alone.
    pub fn here() -> Self {
        Self {
            public: None,
            tls: false,
            proxies: Vec::new(),
            form_origins: Vec::new(),
            rates: None,
            sign_ins: Semaphore::new(SIGN_INS_MAX),
        }
    }

    /// As the settings say. `form_origins` are those of the providers that people sign in at.
    pub fn of(config: &Config, form_origins: Vec<String>) -> Self {
        if config.demo {
            return Self {
                form_origins,
                ..Self::here()
            };
        }
        Self {
            public: config.public_url.clone(),
            tls: config.tls.is_some(),
            proxies: config.trusted_proxies.clone(),
            form_origins,
            rates: Some(Rates::default()),
            ..Self::here()
        }
    }

    /// Whether browsers reach it by TLS.
    pub fn is_secure(&self) -> bool {
        self.public.as_ref().is_some_and(PublicUrl::is_secure)
    }

    /// Where a request came from.
    ///
    /// # Errors
    /// Where a proxy names two senders, so that neither can be believed.
    pub fn origin(&self, peer: IpAddr, headers: &HeaderMap) -> Result<Origin, TwoSenders> {
        origin(peer, headers, &self.proxies)
    }

    /// Whether a request crossed a network as it is, though browsers are to come by TLS.
    pub fn was_plain(&self, origin: &Origin) -> bool {
        let encrypted = match &origin.scheme {
            // A trusted proxy that says nothing of it is taken at the word of the settings.
            None => self.tls || origin.by_proxy,
            Some(scheme) => scheme.eq_ignore_ascii_case("https"),
        };
        self.is_secure() && !encrypted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_should_be_encrypted_and_is_not_is_told_apart() {
        let by = |tls: bool, by_proxy: bool, scheme: Option<&str>| {
            let reach = Reach {
                public: Some(PublicUrl::read("https://tall.eksempel.no").unwrap()),
                tls,
                ..Reach::here()
            };
            reach.was_plain(&Origin {
                address: "192.0.2.1".parse().unwrap(),
                by_proxy,
                scheme: scheme.map(str::to_owned),
                host: None,
            })
        };
        assert!(!by(true, false, None), "TLS of our own");
        assert!(!by(false, true, None), "a proxy that says nothing");
        assert!(
            !by(false, true, Some("https")),
            "a proxy that was asked by TLS"
        );
        assert!(
            by(false, true, Some("http")),
            "a proxy that was asked without"
        );
        assert!(by(false, false, None), "past the proxy");
    }

    #[test]
    fn on_this_machine_nothing_needs_to_be_encrypted() {
        let from = Reach::here().origin("127.0.0.1".parse().unwrap(), &HeaderMap::new());
        assert!(!Reach::here().was_plain(&from.unwrap()));
        assert!(!Reach::here().is_secure());
    }
}
