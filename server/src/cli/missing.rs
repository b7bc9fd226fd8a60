//! What is missing before the service may be reached from a network: everything in one go.

use std::net::SocketAddr;

use kinds::Lang;
use present::words::catalog::network as word;
use store::Standing;

use crate::config::{Config, PUBLIC_URL, PublicUrl, TLS_CERT, TLS_KEY, TRUSTED_PROXIES};

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MissingAtStart {
    /// Where people reach the service.
    PublicUrl,
    /// What keeps others from reading along.
    Tls,
    /// An address that is https, since there is a certificate.
    Https,
    /// An address that others can reach, since the server listens for them.
    Reachable(SocketAddr),
    /// Somebody who can let others in.
    Administrator,
    /// A database that has never held a demonstration: where it is instead.
    OwnDatabase(String),
}

impl MissingAtStart {
    /// What is missing and what to do.
    fn sentence(&self, lang: Lang) -> String {
        let setting = ("setting", PUBLIC_URL.env);
        match self {
            Self::PublicUrl => word::NO_PUBLIC_URL.fill(lang, &[setting]),
            Self::Tls => {
                let (cert, key) = (("cert", TLS_CERT.env), ("key", TLS_KEY.env));
                let proxies = ("proxies", TRUSTED_PROXIES.env);
                word::NO_TLS.fill(lang, &[cert, key, proxies])
            }
            Self::Https => word::PLAIN_BUT_TLS.fill(lang, &[setting]),
            Self::Reachable(address) => {
                let address = address.to_string();
                word::PLAIN_AND_OPEN.fill(lang, &[setting, ("address", &address)])
            }
            Self::Administrator => word::NO_ADMINISTRATOR.text(lang).to_owned(),
            Self::OwnDatabase(place) => word::DEMO_PEOPLE.fill(lang, &[("place", place)]),
        }
    }
}

/// What is missing outside the demonstration. `issuers` is how many providers people may sign in at: one
/// of them lets the first administrator in.
pub(super) fn missing(config: &Config, standing: Standing, issuers: usize) -> Vec<MissingAtStart> {
    let secure = config.public_url.as_ref().map(PublicUrl::is_secure);
    let loopback = config.address.ip().is_loopback();
    let encrypted = config.tls.is_some() || !config.trusted_proxies.is_empty();
    let place = config.database.to_string();
    let all = [
        (secure.is_none(), MissingAtStart::PublicUrl),
        // A plain address is for this machine, where nothing crosses a network.
        (!encrypted && secure != Some(false), MissingAtStart::Tls),
        (
            config.tls.is_some() && secure == Some(false),
            MissingAtStart::Https,
        ),
        (
            !loopback && secure == Some(false),
            MissingAtStart::Reachable(config.address),
        ),
        (
            standing.administrators == 0 && issuers == 0,
            MissingAtStart::Administrator,
        ),
        (standing.ready > 0, MissingAtStart::OwnDatabase(place)),
    ];
    let missing = all.into_iter().filter(|(is_missing, _)| *is_missing);
    missing.map(|(_, missing)| missing).collect()
}

/// All that is missing, a line each.
pub(super) fn sentences(missing: &[MissingAtStart], lang: Lang) -> String {
    let mut lines = vec![word::NOT_READY.text(lang).to_owned()];
    lines.extend(missing.iter().map(|missing| {
        let what = missing.sentence(lang);
        word::ITEM.fill(lang, &[("what", &what)])
    }));
    lines.push(word::TRY_DEMO.text(lang).to_owned());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Standing = Standing {
        administrators: 1,
        ready: 0,
    };

    fn config(pairs: &[(&str, &str)]) -> Config {
        let find = |key: &str| {
            let found = pairs.iter().find(|(name, _)| *name == key);
            found.map(|(_, value)| (*value).to_owned())
        };
        Config::read(find, None).unwrap()
    }

    const HTTPS: (&str, &str) = ("OPPFOLGING_PUBLIC_URL", "https://tall.eksempel.no");
    const HTTP: (&str, &str) = ("OPPFOLGING_PUBLIC_URL", "http://127.0.0.1:3000");
    const CERT: (&str, &str) = ("OPPFOLGING_TLS_CERT", "cert.pem");
    const KEY: (&str, &str) = ("OPPFOLGING_TLS_KEY", "key.pem");
    const PROXY: (&str, &str) = ("OPPFOLGING_TRUSTED_PROXIES", "10.0.0.5");
    const OPEN: (&str, &str) = ("OPPFOLGING_ADDRESS", "0.0.0.0:443");

    #[test]
    fn a_start_on_a_network_needs_an_address_and_encryption() {
        let open = || MissingAtStart::Reachable("0.0.0.0:443".parse().unwrap());
        for (pairs, expected) in [
            (vec![], vec![MissingAtStart::PublicUrl, MissingAtStart::Tls]),
            (
                vec![OPEN],
                vec![MissingAtStart::PublicUrl, MissingAtStart::Tls],
            ),
            (vec![HTTPS], vec![MissingAtStart::Tls]),
            (vec![HTTPS, OPEN], vec![MissingAtStart::Tls]),
            (vec![CERT, KEY], vec![MissingAtStart::PublicUrl]),
            (vec![PROXY], vec![MissingAtStart::PublicUrl]),
            (vec![HTTPS, CERT, KEY], vec![]),
            (vec![HTTPS, CERT, KEY, OPEN], vec![]),
            (vec![HTTPS, PROXY], vec![]),
            (vec![HTTPS, PROXY, OPEN], vec![]),
            (vec![HTTP], vec![]),
            (vec![HTTP, CERT, KEY], vec![MissingAtStart::Https]),
            (vec![HTTP, OPEN], vec![open()]),
        ] {
            assert_eq!(missing(&config(&pairs), GOOD, 0), expected, "{pairs:?}");
        }
    }

    #[test]
    fn a_start_on_a_network_needs_an_administrator_and_a_database_of_its_own() {
        let config = config(&[HTTPS, PROXY]);
        let own = || MissingAtStart::OwnDatabase("data/oppfolging.db".to_owned());
        for (administrators, ready, issuers, expected) in [
            (0, 0, 0, vec![MissingAtStart::Administrator]),
            (0, 0, 1, vec![]),
            (1, 0, 0, vec![]),
            (1, 7, 0, vec![own()]),
            (0, 7, 0, vec![MissingAtStart::Administrator, own()]),
        ] {
            let standing = Standing {
                administrators,
                ready,
            };
            assert_eq!(missing(&config, standing, issuers), expected);
        }
    }

    #[test]
    fn everything_that_is_missing_is_told_at_once() {
        let missing = [
            MissingAtStart::PublicUrl,
            MissingAtStart::Tls,
            MissingAtStart::Https,
            MissingAtStart::Reachable("0.0.0.0:443".parse().unwrap()),
            MissingAtStart::Administrator,
            MissingAtStart::OwnDatabase("o.db".to_owned()),
        ];
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            let told = sentences(&missing, lang);
            assert_eq!(told.lines().count(), missing.len() + 2, "{told}");
            assert!(!told.contains('{'), "{told}");
        }
    }
}
