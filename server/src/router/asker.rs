//! Who asks, from where and in which language: found out once a request, and carried with it.

use std::net::{IpAddr, Ipv4Addr};

use app::backend;
use axum::extract::{Request, State};
use axum::http::header::USER_AGENT;
use axum::http::{StatusCode, Uri};
use axum::middleware::Next;
use axum::response::Response;
use kinds::{Caller, Lang};
use view::form::CHANGE;
use view::words::catalog::common;

use super::forms::Form;
use super::sentence;
use crate::auth::{self, Known, Machine};
use crate::db::{Actor, By, Session};
use crate::reach::Sender;
use crate::service::door::LANGUAGE_KEY;
use crate::state::AppState;

/// What is known of the one who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asker {
    /// Who.
    pub caller: Caller,
    /// In which language.
    pub language: Lang,
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

    /// A change that they ask for by a form, of the name that was made when its page was drawn: the same
    /// form posted twice is one change. A form without such a name is a change like any other.
    pub fn by_form(&self, state: &AppState, form: &Form) -> By {
        let by = self.by(state);
        let id = form.text(CHANGE).parse().unwrap_or(by.id);
        By { id, ..by }
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
    let language = language(request.uri(), &state);
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
    let asker = asker(&request, language, known);
    request.extensions_mut().insert(asker);
    next.run(request).await
}

fn asker(request: &Request, language: Lang, known: Option<Known>) -> Asker {
    let sender = request.extensions().get::<Sender>();
    let browser = request.headers().get(USER_AGENT);
    let browser = browser.and_then(|browser| browser.to_str().ok());
    Asker {
        caller: auth::caller(known.as_ref()),
        language,
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
    let pairs = uri.query()?.split('&');
    let mut tags = pairs.filter_map(|pair| pair.strip_prefix(LANGUAGE_KEY)?.strip_prefix('='));
    Lang::from_tag(tags.next()?)
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
}
