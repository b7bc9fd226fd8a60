//! The cookie that holds a session's token: the only thing this program keeps in a browser.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

use super::Token;

/// Its name over TLS: the prefix makes browsers hold it to this host, this path and TLS.
pub const SECURE_NAME: &str = "__Host-oppfolging";
/// Its name on plain loopback, where some browsers refuse the prefix.
pub const LOOPBACK_NAME: &str = "oppfolging";

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

    /// The token that a request brings.
    pub fn read(self, headers: &HeaderMap) -> Option<Token> {
        if !headers.contains_key(COOKIE) {
            return None;
        }
        let jar = CookieJar::from_headers(headers);
        Token::read(jar.get(self.name())?.value())
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
