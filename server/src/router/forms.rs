//! Forms that people post: plain ones, as a browser sends them without any script.
//!
//! A form is answered 303 to a page of ours, so that loading that page again sends nothing twice;
//! or by its page, drawn again, that says why nothing was done and holds what was typed. To add one:
//! a handler that hands the fields to a method of the service, and its path in [`Forms`]. Whichever
//! page comes of it is in the language of the page that the form stood on.
//!
//! What another site's page sends never gets here: [`super::security`] stands in front. Nor does a
//! form lead away from here: where it names a page to go back to, that is a [`Local`] one.

mod clean;
mod form;
mod too_large;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use app::error::AppError;
use app::http::REFUSED;
use axum::body::Body;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Form as Posted, Request, State};
use axum::http::header::{HeaderValue, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Extension, Router};
use kinds::Lang;
use present::words::catalog::router as word;
use store::By;
use view::form::{CHANGE, Told};

pub use self::form::Form;
pub(super) use self::too_large::too_large;
use super::asker::{self, Asker};
use super::{never_stored, refused, sentence, tell_unread};
use crate::reach::Sender;
use crate::state::AppState;

/// Largest form; bytes as they are sent, where a letter may take six.
pub const FORM_BYTES_MAX: usize = 160 * 1024;

/// The field that names the page to go back to.
pub const BACK: &str = "back";
/// The field of the password that somebody signs in with.
pub(super) const PASSWORD: &str = "passord";

/// An address within this service: a path, and what follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local(String);

impl Local {
    /// `None` where a browser could go to another host by it, or where it cannot stand in a header.
    ///
    /// Browsers take `//` for the beginning of a host and `\` for `/`, and they leave out tabs and
    /// line breaks before they look.
    pub fn of(address: &str) -> Option<Self> {
        let fits = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
        let local = address.starts_with('/') && !address.starts_with("//");
        (local && address.bytes().all(fits)).then(|| Self(address.to_owned()))
    }
}

impl Local {
    /// The address.
    pub fn address(&self) -> &str {
        &self.0
    }

    /// The same page in the language that somebody chose; as it is, where nobody did.
    fn in_language(self, chosen: Option<Lang>) -> Self {
        match chosen {
            Some(lang) => Self(asker::in_language(&self.0, lang)),
            None => self,
        }
    }
}

/// The front page.
impl Default for Local {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl Asker {
    /// A change that they ask for by a form, of the name that was made when its page was drawn: the same
    /// form posted twice is one change. A form without such a name is a change like any other.
    pub fn by_form(&self, state: &AppState, form: &Form) -> By {
        let by = self.by(state);
        let id = form.text(CHANGE).parse().unwrap_or(by.id);
        By { id, ..by }
    }
}

/// What comes of a form.
#[derive(Debug)]
pub enum Answer {
    /// Done: the browser goes to this page.
    See(Local),
    /// Done, and the browser is given a cookie on the way.
    SeeWith(Local, Option<HeaderValue>),
    /// Not done: the page at an address, drawn again with what is told and what was typed.
    Again(Again),
    /// Not done, since it is not theirs to do: the same, and the refusal is told in the log.
    Refused(Box<(Again, AppError)>),
    /// Not done: an answer of the handler's own.
    Page(Box<Response>),
}

/// A page that is drawn again, since what was posted to it could not be done.
#[derive(Debug, Clone)]
pub struct Again {
    /// The address of the page, with its query.
    pub page: Local,
    /// What is told of the form.
    pub told: Told,
    /// The status of the answer.
    pub status: StatusCode,
}

impl Answer {
    /// An answer of the handler's own: nothing was done.
    pub fn page(response: Response) -> Self {
        Self::Page(Box::new(response))
    }

    /// The same, where the page that it leads to, or that is drawn again, is in the language that
    /// somebody chose.
    fn in_language(self, chosen: Option<Lang>) -> Self {
        match self {
            Self::See(page) => Self::See(page.in_language(chosen)),
            Self::SeeWith(page, cookie) => Self::SeeWith(page.in_language(chosen), cookie),
            Self::Again(again) => Self::Again(again.in_language(chosen)),
            Self::Refused(refused) => {
                let (again, error) = *refused;
                Self::Refused(Box::new((again.in_language(chosen), error)))
            }
            answer @ Self::Page(_) => answer,
        }
    }
}

impl Again {
    fn in_language(self, chosen: Option<Lang>) -> Self {
        Self {
            page: self.page.in_language(chosen),
            ..self
        }
    }

    /// The page at an address, since the form cannot be used as it is.
    pub fn unusable(page: Local, told: Told) -> Answer {
        Answer::Again(Self {
            page,
            told,
            status: StatusCode::UNPROCESSABLE_ENTITY,
        })
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        match self {
            Self::See(Local(address)) => {
                (StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response()
            }
            Self::SeeWith(page, cookie) => {
                let mut response = Self::See(page).into_response();
                if let Some(cookie) = cookie {
                    response.headers_mut().insert(SET_COOKIE, cookie);
                }
                response
            }
            Self::Again(again) => (again.status, Extension(again)).into_response(),
            Self::Refused(refused) => {
                let (again, error) = *refused;
                refused::marked(Self::Again(again).into_response(), &error)
            }
            Self::Page(page) => *page,
        }
    }
}

/// Draws a page as it is got.
pub(super) type Draw =
    Arc<dyn Fn(Request) -> Pin<Box<dyn Future<Output = Response> + Send>> + Send + Sync>;

/// Where a form could not be used, its page is drawn again with what is told of it.
async fn draw_again(State(draw): State<Draw>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let asked = parts.clone();
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let Some(again) = response.extensions_mut().remove::<Again>() else {
        return response;
    };
    let Ok(uri) = again.page.0.parse() else {
        return response;
    };
    let mut page = Request::new(Body::empty());
    *page.uri_mut() = uri;
    *page.headers_mut() = asked.headers;
    *page.extensions_mut() = asked.extensions;
    page.extensions_mut().insert(again.told);
    let refused = response.headers_mut().remove(REFUSED);
    let mut page = draw(page).await;
    if let Some(action) = refused {
        page.headers_mut().insert(REFUSED, action);
    }
    if page.status() == StatusCode::OK {
        *page.status_mut() = again.status;
    }
    page
}

/// The forms of the service: paths, and who handles what is posted there.
#[derive(Debug, Clone, Default)]
pub struct Forms {
    routes: Router<AppState>,
    paths: Vec<String>,
}

impl Forms {
    /// One form more. Its path may be that of a page, which is read there.
    #[must_use]
    pub fn with<H, A>(mut self, path: &str, handler: H) -> Self
    where
        H: FnOnce(AppState, Asker, Form) -> A + Clone + Send + Sync + 'static,
        A: Future<Output = Answer> + Send,
    {
        let answer = |State(state): State<AppState>,
                      Extension(asker): Extension<Asker>,
                      headers: HeaderMap,
                      posted: Fields| async move {
            match posted {
                Ok(Posted(fields)) => {
                    let (form, chosen) = (Form::of(fields), asker.chosen);
                    let answer = handler(state, asker, form).await;
                    answer.in_language(chosen).into_response()
                }
                Err(rejection) => refusal(rejection.status(), &asker, &headers),
            }
        };
        let route = post(answer).layer(DefaultBodyLimit::max(FORM_BYTES_MAX));
        self.paths.push(path.to_owned());
        self.routes = self.routes.route(path, route);
        self
    }

    /// Where something can be posted.
    pub fn paths(&self) -> &[String] {
        &self.paths
    }

    /// Their routes.
    pub(super) fn routes(self, draw: Draw) -> Router<AppState> {
        let routes = self.routes.layer(from_fn_with_state(draw, draw_again));
        routes.layer(from_fn(never_stored))
    }
}

type Fields = Result<Posted<Vec<(String, String)>>, FormRejection>;

/// The answer to what is no form, or too large a one.
fn refusal(status: StatusCode, asker: &Asker, headers: &HeaderMap) -> Response {
    let (told, reason) = match status {
        StatusCode::PAYLOAD_TOO_LARGE => (None, "too large"),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => (Some(word::NOT_A_FORM), "no form"),
        _ => (Some(word::FORM_BROKEN), "cannot be read"),
    };
    tell_unread(reason, Some(&Sender(asker.machine.address)));
    match told {
        Some(told) => sentence(status, told.text(asker.language)),
        None => too_large(headers, asker.language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_could_lead_away_is_not_local() {
        for address in [
            "/",
            "/kommuner?region=nord&wave=2015#tabell",
            "/sporsmal/a.b?svar=a:b,c",
            "/a//b",
            "/?til=https://evil.example",
            "/@evil.example",
            "/%5cevil.example",
        ] {
            assert_eq!(Local::of(address), Some(Local(address.to_owned())));
        }
        for address in [
            "",
            "kommuner",
            "//evil.example",
            "///evil.example",
            "https://evil.example",
            "https:/evil.example",
            "javascript:alert(1)",
            "\\\\evil.example",
            "/\\evil.example",
            "/a\\b",
            "/\t/evil.example",
            "/\n/evil.example",
            "/\r\nset-cookie: a=b",
            "\t//evil.example",
            " /kommuner",
            "/to ord",
            "/bodø",
            "/\u{7f}",
        ] {
            assert_eq!(Local::of(address), None, "{address:?}");
        }
    }
}
