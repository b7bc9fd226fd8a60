//! Who asks, from where and in which language: found out once a request, and carried with it.

use std::net::{IpAddr, Ipv4Addr};

use app::backend;
use axum::extract::{Request, State};
use axum::http::header::{REFERER, USER_AGENT};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::Response;
use kinds::{Caller, Lang};
use store::{Actor, By, Session};
use view::routes::LANGUAGE;
use view::words::catalog::common;

use super::sentence;
use crate::auth::{self, Known, Machine};
use crate::reach::Sender;
use crate::state::AppState;

/// What is known of the one who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asker {
    /// Who.
    pub caller: Caller,
    /// In which language.
    pub language: Lang,
    /// The same, where the address says so, or that of the page whose form was posted: what they are led
    /// on to then says so too.
    pub chosen: Option<Lang>,
    /// From which machine, with which browser.
    pub machine: Machine,
    /// By which session they are known; none for a stranger.
    pub session: Option<Session>,
}

impl Asker {
    /// A change that they ask for now.
    pub fn by(&self, state: &AppState) -> By {
        let person = self.caller.person();
        let actor = person.map_or(Actor::System, |person| Actor::Person(person.account));
        state.people.by(actor, self.machine.address)
    }

    /// The request as it is put to the service.
    pub fn request(&self, query: &str) -> backend::Request {
        backend::Request {
            caller: self.caller.clone(),
            language: self.language,
            query: query.to_owned(),
        }
    }
}

/// Finds out who asks, and lets it travel in the request's extensions.
pub(super) async fn know(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Response {
    let chosen = chosen_by(&request);
    let language = chosen.unwrap_or(state.language);
    let known = match state.cookie.read(request.headers()) {
        None => None,
        Some(token) => match state.people.who(&token).await {
            Ok(known) => known,
            Err(error) => {
                let error = &error as &dyn std::error::Error;
                tracing::error!(error, "nobody can be known again");
                let told = common::UNAVAILABLE.text(language);
                return sentence(StatusCode::SERVICE_UNAVAILABLE, told);
            }
        },
    };
    if known.is_some()
        && let Err(error) = state.waves.catch_up(&state.db).await
    {
        let error = &error as &dyn std::error::Error;
        tracing::error!(error, "what is followed up cannot be read");
        let told = common::UNAVAILABLE.text(language);
        return sentence(StatusCode::SERVICE_UNAVAILABLE, told);
    }
    let asker = asker(&request, (language, chosen), known);
    request.extensions_mut().insert(asker);
    next.run(request).await
}

fn asker(
    request: &Request,
    (language, chosen): (Lang, Option<Lang>),
    known: Option<Known>,
) -> Asker {
    let sender = request.extensions().get::<Sender>();
    let browser = request.headers().get(USER_AGENT);
    let browser = browser.and_then(|browser| browser.to_str().ok());
    Asker {
        caller: auth::caller(known.as_ref()),
        language,
        chosen,
        machine: Machine {
            address: sender.map_or(HERE, |Sender(address)| *address),
            browser: browser.unwrap_or_default().to_owned(),
        },
        session: known.map(|known| known.session),
    }
}

/// Where whoever did not come past [`super::security`] is, which nobody does.
const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// The request as it is put to the service. Whoever did not come past [`know`] is a stranger, which
/// is a fault in the router.
pub(super) fn asked(request: &Request, language: Lang) -> backend::Request {
    let query = request.uri().query().unwrap_or_default();
    match request.extensions().get::<Asker>() {
        Some(asker) => asker.request(query),
        None => backend::Request {
            caller: Caller::Stranger,
            language,
            query: query.to_owned(),
        },
    }
}

/// The language to answer an address in: the one it asks for, else the configured one. For those
/// who are turned away before anybody asks who they are, too.
pub(super) fn language(uri: &Uri, state: &AppState) -> Lang {
    chosen(uri).unwrap_or(state.language)
}

/// The language that the address asks for, where it is one of ours.
pub(super) fn chosen(uri: &Uri) -> Option<Lang> {
    Lang::from_tag(tag(uri.query()?)?)
}

/// The language that a request asks for. A form is posted to an address without one: it is that of the
/// page it stood on, which browsers tell us of our own pages.
fn chosen_by(request: &Request) -> Option<Lang> {
    let uri = request.uri();
    if request.method() != Method::POST || tag(uri.query().unwrap_or_default()).is_some() {
        return chosen(uri);
    }
    let page = request.headers().get(REFERER)?.to_str().ok()?;
    chosen(&page.parse().ok()?)
}

/// The same address in a language; as it is, where it says one itself.
pub(super) fn in_language(address: &str, lang: Lang) -> String {
    let (page, part) = match address.split_once('#') {
        Some((page, part)) => (page, format!("#{part}")),
        None => (address, String::new()),
    };
    let query = page.split_once('?').map(|(_, query)| query);
    if query.is_some_and(|query| tag(query).is_some()) {
        return address.to_owned();
    }
    let mark = if query.is_some() { '&' } else { '?' };
    format!("{page}{mark}{LANGUAGE}={}{part}", lang.tag())
}

/// What a query says of the language.
fn tag(query: &str) -> Option<&str> {
    let mut pairs = query.split('&');
    pairs.find_map(|pair| pair.strip_prefix(LANGUAGE)?.strip_prefix('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_says_the_language() {
        for (address, expected) in [
            ("/kommuner?sprak=en", Some(Lang::En)),
            ("/kommuner?region=nord&sprak=nn&wave=2015", Some(Lang::Nn)),
            ("/kommuner?sprak=", None),
            ("/kommuner?sprak=de", None),
            ("/kommuner?sprakene=en", None),
            ("/kommuner", None),
        ] {
            assert_eq!(chosen(&address.parse().unwrap()), expected, "{address}");
        }
    }

    #[test]
    fn an_address_is_told_the_language_once() {
        for (address, expected) in [
            ("/", "/?sprak=en"),
            ("/kommuner?region=nord", "/kommuner?region=nord&sprak=en"),
            (
                "/kommuner?sprak=nn&region=nord",
                "/kommuner?sprak=nn&region=nord",
            ),
            ("/kommuner?sprak=", "/kommuner?sprak="),
            ("/metode#grunnlag", "/metode?sprak=en#grunnlag"),
            ("/metode?a=b#sprak=nn", "/metode?a=b&sprak=en#sprak=nn"),
        ] {
            assert_eq!(in_language(address, Lang::En), expected);
        }
    }

    #[test]
    fn a_form_is_answered_in_the_language_of_its_page() {
        let asked = |method: &str, uri: &str, page: &str| {
            let request = axum::http::Request::builder().method(method).uri(uri);
            let request = request
                .header(REFERER, page)
                .body(axum::body::Body::empty());
            chosen_by(&request.unwrap())
        };
        let page = "http://127.0.0.1:3000/konto?sprak=en";
        for (method, uri, page, expected) in [
            ("POST", "/konto/navn", page, Some(Lang::En)),
            ("POST", "/konto/navn?sprak=nn", page, Some(Lang::Nn)),
            ("POST", "/konto/navn?sprak=de", page, None),
            ("POST", "/konto/navn", "http://127.0.0.1:3000/konto", None),
            ("POST", "/konto/navn", "not an address", None),
            ("GET", "/konto", page, None),
        ] {
            assert_eq!(asked(method, uri, page), expected, "{method} {uri} {page}");
        }
    }
}
