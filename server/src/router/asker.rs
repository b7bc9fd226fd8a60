//! Who asks, and in which language: found out once a request, and carried with it.

use std::net::SocketAddr;

use app::backend;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::Uri;
use axum::middleware::Next;
use axum::response::Response;
use kinds::{Caller, Lang};

use crate::service::door::LANGUAGE_KEY;
use crate::state::AppState;

/// What is known of the one who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asker {
    /// Who.
    pub(super) caller: Caller,
    /// In which language.
    pub(super) language: Lang,
}

/// Finds out who asks, and lets it travel in the request's extensions.
pub(super) async fn know(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let asker = Asker {
        caller: caller(peer.map(|ConnectInfo(peer)| *peer)),
        language: language(request.uri(), &state),
    };
    request.extensions_mut().insert(asker);
    next.run(request).await
}

/// The request as it is put to the service. Whoever did not come past [`know`] is a stranger, which
/// is a fault in the router.
pub(super) fn asked(request: &Request, language: Lang) -> backend::Request {
    let asker = request.extensions().get::<Asker>().copied();
    let asker = asker.unwrap_or(Asker {
        caller: Caller::Stranger,
        language,
    });
    backend::Request {
        caller: asker.caller,
        language: asker.language,
        query: request.uri().query().unwrap_or_default().to_owned(),
    }
}

/// The language to answer an address in: the one it asks for, else the configured one. For those
/// who are turned away before anybody asks who they are, too.
pub(super) fn language(uri: &Uri, state: &AppState) -> Lang {
    chosen(uri).unwrap_or(state.language)
}

/// Somebody at this machine, or a stranger.
fn caller(peer: Option<SocketAddr>) -> Caller {
    if peer.is_some_and(|peer| peer.ip().to_canonical().is_loopback()) {
        Caller::ThisMachine
    } else {
        Caller::Stranger
    }
}

/// The language that the address asks for, where it is one of ours.
fn chosen(uri: &Uri) -> Option<Lang> {
    let pairs = uri.query()?.split('&');
    let mut tags = pairs.filter_map(|pair| pair.strip_prefix(LANGUAGE_KEY)?.strip_prefix('='));
    Lang::from_tag(tags.next()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_does_not_ask_from_this_machine_is_a_stranger() {
        for (peer, expected) in [
            ("127.0.0.1:40000", Caller::ThisMachine),
            ("[::1]:40000", Caller::ThisMachine),
            ("[::ffff:127.0.0.1]:40000", Caller::ThisMachine),
            ("192.0.2.7:40000", Caller::Stranger),
            ("[2001:db8::1]:40000", Caller::Stranger),
        ] {
            assert_eq!(caller(peer.parse().ok()), expected, "{peer}");
        }
        assert_eq!(caller(None), Caller::Stranger);
    }

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
