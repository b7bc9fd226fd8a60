//! The cookie that holds a session's token: the only thing this program keeps in a browser.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

use jiff::SignedDuration;

use super::Token;
use super::issuers::FLOW_MINUTES_MAX;

/// Its name over TLS: the prefix makes browsers hold it to this host, this path and TLS.
pub const SECURE_NAME: &str = "__Host-oppfolging";
/// Its name on plain loopback, where some browsers refuse the prefix.
pub const LOOPBACK_NAME: &str = "oppfolging";

/// What a browser keeps while somebody is at a provider, over TLS.
const AT_PROVIDER_SECURE_NAME: &str = "__Host-oppfolging-innlogging";
/// The same on plain loopback.
const AT_PROVIDER_LOOPBACK_NAME: &str = "oppfolging-innlogging";

/// How the cookie is written: over TLS, or on this machine alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionCookie {
    /// Browsers reach the service by TLS.
    pub secure: bool,
}

impl SessionCookie {
    fn name(self) -> &'static str {
        if self.secure {
            SECURE_NAME
        } else {
            LOOPBACK_NAME
        }
    }

    fn at_provider_name(self) -> &'static str {
        if self.secure {
            AT_PROVIDER_SECURE_NAME
        } else {
            AT_PROVIDER_LOOPBACK_NAME
        }
    }

    /// The token that a request brings.
    pub fn read(self, headers: &HeaderMap) -> Option<Token> {
        read(headers, self.name())
    }

    /// What a browser kept while somebody was at a provider.
    pub fn read_at_provider(self, headers: &HeaderMap) -> Option<Token> {
        read(headers, self.at_provider_name())
    }

    /// Has the browser keep something while somebody is at a provider, and no longer than that may
    /// last.
    pub fn give_at_provider(self, token: &Token) -> Option<HeaderValue> {
        let seconds = SignedDuration::from_mins(FLOW_MINUTES_MAX).as_secs();
        let secure = if self.secure { "; Secure" } else { "" };
        let cookie = format!(
            "{}={}; HttpOnly; SameSite=Lax{secure}; Path=/; Max-Age={seconds}",
            self.at_provider_name(),
            token.secret(),
        );
        HeaderValue::from_str(&cookie).ok()
    }

    /// Has the browser keep a token, until it is closed.
    pub fn give(self, token: &Token) -> Option<HeaderValue> {
        self.header(token.secret().to_owned(), false)
    }

    /// Has the browser forget it.
    pub fn take_back(self) -> Option<HeaderValue> {
        self.header(String::new(), true)
    }

    /// Sent along to pages that others link to, and to nothing that another site posts.
    fn header(self, value: String, gone: bool) -> Option<HeaderValue> {
        let mut cookie = Cookie::build((self.name(), value))
            .path("/")
            .http_only(true)
            .secure(self.secure)
            .same_site(SameSite::Lax)
            .build();
        if gone {
            cookie.make_removal();
        }
        HeaderValue::from_str(&cookie.encoded().to_string()).ok()
    }
}

fn read(headers: &HeaderMap, name: &str) -> Option<Token> {
    if !headers.contains_key(COOKIE) {
        return None;
    }
    let jar = CookieJar::from_headers(headers);
    Token::read(jar.get(name)?.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_tls_the_cookie_is_bound_to_the_host() {
        let token = Token::of([7; 32]);
        for (secure, expected) in [(true, "__Host-oppfolging="), (false, "oppfolging=")] {
            let given = SessionCookie { secure }.give(&token).unwrap();
            let given = given.to_str().unwrap();
            assert!(given.starts_with(expected), "{given}");
            for part in ["; HttpOnly", "; SameSite=Lax", "; Path=/"] {
                assert!(given.contains(part), "{given}");
            }
            assert_eq!(given.contains("; Secure"), secure, "{given}");
            assert!(
                !given.contains("Domain") && !given.contains("Max-Age"),
                "{given}"
            );
        }
    }

    #[test]
    fn what_is_kept_at_a_provider_is_bound_and_short_lived() {
        let token = Token::of([7; 32]);
        for (secure, expected) in [(true, "__Host-oppfolging-"), (false, "oppfolging-")] {
            let cookie = SessionCookie { secure };
            let given = cookie.give_at_provider(&token).unwrap();
            let given = given.to_str().unwrap();
            assert!(given.starts_with(expected), "{given}");
            for part in ["; HttpOnly", "; SameSite=Lax", "; Path=/", "; Max-Age=600"] {
                assert!(given.contains(part), "{given}");
            }
            assert_eq!(given.contains("; Secure"), secure, "{given}");
            let (pair, _) = given.split_once(';').unwrap();
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, HeaderValue::from_str(pair).unwrap());
            assert_eq!(cookie.read_at_provider(&headers), Some(token.clone()));
            assert_eq!(cookie.read(&headers), None);
        }
    }

    #[test]
    fn a_cookie_comes_back_as_the_token_it_was() {
        let cookie = SessionCookie { secure: false };
        let token = Token::of([7; 32]);
        let with = |text: String| {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, HeaderValue::from_str(&text).unwrap());
            cookie.read(&headers)
        };
        let secret = token.secret();
        assert_eq!(
            with(format!("a=b; oppfolging={secret}; c=d")),
            Some(token.clone())
        );
        assert_eq!(with(format!("__Host-oppfolging={secret}")), None);
        assert_eq!(with("oppfolging=short".to_owned()), None);
        assert_eq!(with("oppfolging=".to_owned()), None);
        assert_eq!(cookie.read(&HeaderMap::new()), None);
        let gone = cookie.take_back().unwrap();
        assert!(gone.to_str().unwrap().contains("Max-Age=0"), "{gone:?}");
    }
}
