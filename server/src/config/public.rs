//! The address that people reach the service by.

use axum::http::Uri;

use super::SettingFault;

/// An origin: scheme, host, and the port where it is not the scheme's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    secure: bool,
    host: String,
}

impl PublicUrl {
    /// Reads one: `https://tall.example.no`. Plain http is for this machine alone.
    ///
    /// # Errors
    /// If it is no such address, has more than a host and a port, or would be plain on a network.
    pub fn read(text: &str) -> Result<Self, SettingFault> {
        let no_address = || SettingFault::NotAPublicUrl(text.to_owned());
        let uri: Uri = text.parse().map_err(|_| no_address())?;
        let secure = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => return Err(no_address()),
        };
        let authority = uri.authority().ok_or_else(no_address)?.as_str();
        let bare = uri.path() == "/" && uri.query().is_none() && !text.contains('#');
        if !bare || authority.contains('@') || uri.host().is_none_or(str::is_empty) {
            return Err(no_address());
        }
        let this = Self {
            secure,
            host: canonical(authority, secure),
        };
        if secure || is_this_machine(&this.host) {
            Ok(this)
        } else {
            Err(SettingFault::PlainPublicUrl(text.to_owned()))
        }
    }

    /// Whether browsers reach it by TLS.
    pub fn is_secure(&self) -> bool {
        self.secure
    }

    /// As browsers write it: `https://tall.example.no`.
    pub fn origin(&self) -> String {
        let scheme = if self.secure { "https" } else { "http" };
        format!("{scheme}://{}", self.host)
    }

    /// The host without its port.
    pub fn name(&self) -> &str {
        name(&self.host)
    }

    /// Whether a `Host` is this one: the name and the port.
    pub fn is_host(&self, host: &str) -> bool {
        canonical(host, self.secure) == self.host
    }
}

/// In small letters, without the port that goes without saying.
fn canonical(host: &str, secure: bool) -> String {
    let own = if secure { ":443" } else { ":80" };
    let host = host.to_ascii_lowercase();
    host.strip_suffix(own).unwrap_or(&host).to_owned()
}

/// A host without its port.
fn name(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Whether a `Host` names the machine it is on; any port, since a tunnel may use another.
pub fn is_this_machine(host: &str) -> bool {
    let name = name(host);
    ["127.0.0.1", "[::1]"].contains(&name) || name.eq_ignore_ascii_case("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_names_of_this_machine_are_let_in() {
        for (host, let_in) in [
            ("127.0.0.1:3000", true),
            ("127.0.0.1", true),
            ("localhost:3000", true),
            ("LocalHost", true),
            ("[::1]:3000", true),
            ("[::1]", true),
            ("evil.example:3000", false),
            ("127.0.0.1.evil.example", false),
            ("127.0.0.1:3000.evil.example", false),
            ("evil.example:127.0.0.1", false),
            ("localhost.evil.example", false),
            ("", false),
            (":3000", false),
            ("0.0.0.0:3000", false),
        ] {
            assert_eq!(is_this_machine(host), let_in, "{host}");
        }
    }

    #[test]
    fn a_public_address_is_an_origin() {
        for (text, origin) in [
            ("https://tall.example.no", "https://tall.example.no"),
            ("https://Tall.Example.no/", "https://tall.example.no"),
            ("https://tall.example.no:443", "https://tall.example.no"),
            (
                "https://tall.example.no:8443",
                "https://tall.example.no:8443",
            ),
            ("https://[2001:db8::1]:8443/", "https://[2001:db8::1]:8443"),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
            ("http://localhost:80", "http://localhost"),
            ("http://[::1]:3000", "http://[::1]:3000"),
        ] {
            let read = PublicUrl::read(text).unwrap();
            assert_eq!(read.origin(), origin, "{text}");
        }
    }

    #[test]
    fn what_is_no_origin_is_told() {
        for text in [
            "tall.example.no",
            "/",
            "ftp://tall.example.no",
            "https://",
            "https://:443",
            "https://tall.example.no/tall",
            "https://tall.example.no/?a=b",
            "https://tall.example.no/#a",
            "https://anna:ord@tall.example.no",
            "https://t\u{e5}l.example.no",
        ] {
            let told = PublicUrl::read(text).unwrap_err();
            assert_eq!(told, SettingFault::NotAPublicUrl(text.to_owned()), "{text}");
        }
        for text in [
            "http://tall.example.no",
            "http://192.0.2.1:3000",
            "http://127.0.0.1.no",
        ] {
            let told = PublicUrl::read(text).unwrap_err();
            assert_eq!(
                told,
                SettingFault::PlainPublicUrl(text.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn a_host_is_that_of_the_address_or_another() {
        let public = PublicUrl::read("https://tall.example.no").unwrap();
        for (host, is_ours) in [
            ("tall.example.no", true),
            ("TALL.example.no", true),
            ("tall.example.no:443", true),
            ("tall.example.no:80", false),
            ("tall.example.no:8443", false),
            ("tall.example.no.", false),
            ("tall.example.no.evil.example", false),
            ("x.tall.example.no", false),
            ("127.0.0.1:3000", false),
            ("localhost", false),
            ("", false),
        ] {
            assert_eq!(public.is_host(host), is_ours, "{host}");
        }
        assert_eq!(public.name(), "tall.example.no");
        let with_port = PublicUrl::read("https://tall.example.no:8443").unwrap();
        assert!(with_port.is_host("tall.example.no:8443") && !with_port.is_host("tall.example.no"));
        assert_eq!(with_port.name(), "tall.example.no");
    }
}
