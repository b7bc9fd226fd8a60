//! Routes, and what lies around every one of them.
//!
//! To add a page: a route in `app`, and its path in [`canonical`] if it takes a filter. To add a
//! plain answer (a file, a feed): a handler in a file here, and its route in [`router`]. To add a
//! form that people post: a handler in [`forms`].
//!
//! **Invariant:** every answer passes [`security::protect`]: no answer without the headers, none
//! to a foreign `Host`.

mod account;
mod actions;
pub mod asker;
mod bare;
mod borders;
mod canonical;
mod count;
mod desk;
mod files;
pub mod forms;
mod gate;
mod health;
mod lists;
mod often;
pub mod pace;
mod people;
mod provider;
mod refused;
mod rules;
mod security;
mod sign_in;
mod sign_out;
mod site;
mod visit_form;
mod visits;

use std::sync::Arc;
use std::time::Duration;

use app::backend::{Backend, Here};
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{StatusCode, Uri};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Extension, Router};
use kinds::Lang;
use leptos::config::LeptosOptions;
use leptos::prelude::{AnyView, IntoView, provide_context, use_context};
use leptos_axum::{
    AxumRouteListing, LeptosRoutes, generate_route_list_with_exclusions_and_ssg_and_context,
    render_app_async_with_context,
};
use present::words::catalog::router as word;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{
    MakeRequestUuid, PropagateRequestIdLayer, RequestId, SetRequestIdLayer,
};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

pub use self::provider::CODE_BYTES_MAX;

use self::asker::Asker;
use self::forms::Forms;
use self::refused::Refusals;
use view::form::Told;
use view::routes;

use crate::reach::Sender;
use crate::state::AppState;

pub use self::refused::REFUSED_TOLD_MAX;

/// How long a request may take; seconds. A page takes milliseconds.
pub const REQUEST_SECONDS_MAX: u64 = 10;
/// Largest body of a request; bytes. A question of the browser is a query of at most 4 096; a form of long
/// minutes may be told beside their field that they are too long.
pub const REQUEST_BYTES_MAX: usize = 176 * 1024;

/// Draws a page whole, from its `<html>` on.
type Document = Arc<dyn Fn(LeptosOptions) -> AnyView + Send + Sync>;

/// One kind of pages: their routes, and the document around each of them.
#[derive(Clone)]
pub struct Pages {
    routes: Vec<AxumRouteListing>,
    document: Document,
}

impl Pages {
    /// Lists the routes of an app. To be done before the first request: while they are listed,
    /// pages are run through, and a request at the same time could be held up by it.
    pub fn of<IV: IntoView + 'static>(
        app: impl Fn() -> IV + 'static + Clone + Send,
        document: impl Fn(LeptosOptions) -> AnyView + Send + Sync + 'static,
    ) -> Self {
        Self {
            routes: listed(app),
            document: Arc::new(document),
        }
    }
}

impl Pages {
    /// The paths they answer to, as the router writes them: `/kommuner/{number}`.
    pub fn paths(&self) -> Vec<String> {
        let paths = self.routes.iter().map(AxumRouteListing::path);
        paths.map(str::to_owned).collect()
    }
}

/// The routes of an app. It runs through its pages in the language it is complete in.
fn listed<IV: IntoView + 'static>(
    app: impl Fn() -> IV + 'static + Clone + Send,
) -> Vec<AxumRouteListing> {
    let language = || provide_context(Lang::Nb);
    let (routes, _) = generate_route_list_with_exclusions_and_ssg_and_context(app, None, language);
    routes
}

/// The whole service. `live` are the pages that come to life in the browser and ask for more by the
/// server functions; `paper` those that are sent once and for all; `forms` what people post.
pub fn router(state: AppState, live: Pages, paper: Pages, forms: Forms) -> Router {
    let context = handed_in(state.backend.clone());
    let drawn = |document: Document| {
        let options = state.options.clone();
        move || document(options.clone())
    };
    let paper_page = render_app_async_with_context(context.clone(), drawn(paper.document));
    let pages = Router::new()
        .leptos_routes_with_context(&state, live.routes, context, drawn(live.document))
        .leptos_routes_with_handler(paper.routes, paper_page.clone())
        .layer(from_fn_with_state(state.clone(), canonical::redirect))
        .layer(from_fn(gate::lead_to_sign_in))
        .layer(from_fn(never_stored));
    let draw: forms::Draw = Arc::new(move |request| paper_page(request));
    // Where it matters who asks.
    let asked = Router::new()
        .route(routes::BORDERS, get(borders::borders))
        .route(routes::COUNT, get(count::count))
        .merge(pages)
        .merge(own_forms(forms).routes(draw))
        .merge(provider::routes())
        .fallback_service(any(missing).with_state(state.clone()))
        .layer(from_fn_with_state(state.clone(), files::answer))
        .layer(from_fn_with_state(
            (state.clone(), Arc::new(Refusals::default())),
            refused::tell,
        ))
        .layer(from_fn_with_state(state.clone(), often::by_person))
        .layer(from_fn_with_state(state.clone(), asker::know))
        .with_state(state.clone());
    let anybodys = Router::new().route(routes::HEALTH, get(health::health));
    let anybodys = site::add(anybodys.with_state(state.clone()), &state.options);
    let seconds = Duration::from_secs(REQUEST_SECONDS_MAX);
    // What lies around every route, innermost first.
    anybodys
        .fallback_service(asked)
        .layer(from_fn_with_state(state.clone(), pace::read))
        .layer(from_fn_with_state(state.clone(), often::by_address))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            seconds,
        ))
        .layer(CatchPanicLayer::custom(|_| failed()))
        .layer(from_fn_with_state(state.clone(), tell))
        .layer(from_fn_with_state(state, security::protect))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
}

/// What people post here, beside the forms that are handed in.
pub fn own_forms(forms: Forms) -> Forms {
    let own = people::forms(account::forms(sign_in::forms(forms)));
    let own = actions::forms(rules::forms(lists::forms(visits::forms(own))));
    desk::forms(own)
}

/// What the pages and server functions find in their context: the backend, who asks and in which
/// language, what stands around every page, and the nonce of the answer.
fn handed_in(backend: Arc<dyn Backend>) -> impl Fn() + Clone + Send + 'static {
    move || {
        provide_context::<Arc<dyn Backend>>(backend.clone());
        let Some(parts) = use_context::<axum::http::request::Parts>() else {
            return;
        };
        if let Some(asker) = parts.extensions.get::<Asker>() {
            provide_context(asker.caller.clone());
            provide_context(asker.language);
            provide_context(Here(asker.session.as_ref().map(|session| session.id)));
            let request = asker.request(parts.uri.query().unwrap_or_default());
            provide_context(backend.frame(&request, parts.uri.path()));
        }
        if let Some(told) = parts.extensions.get::<Told>() {
            provide_context(told.clone());
        }
        // Leptos makes a nonce of its own before this; the header has ours.
        if let Some(nonce) = parts.extensions.get::<leptos::nonce::Nonce>() {
            provide_context(nonce.clone());
        }
    }
}

/// The span of a request. The query is left out: it may hold what somebody searched for.
fn span(request: &Request) -> tracing::Span {
    let id = request
        .extensions()
        .get::<RequestId>()
        .and_then(|id| id.header_value().to_str().ok())
        .unwrap_or_default();
    tracing::info_span!(
        "http.request",
        request.id = id,
        http.method = %request.method(),
        http.path = request.uri().path(),
    )
}

/// Pages and server functions are made for one request: their nonce must not be used again.
async fn never_stored(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(
        CACHE_CONTROL,
        axum::http::HeaderValue::from_static("no-store"),
    );
    response
}

/// A sentence as the whole answer, for those who do not ask for a page.
fn sentence(status: StatusCode, text: impl Into<String>) -> Response {
    let kind = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
    (status, kind, text.into() + "\n").into_response()
}

/// Tells the log why what was sent was not read, and from where it came; nothing of what it held.
fn tell_unread(reason: &'static str, sender: Option<&Sender>) {
    let from = sender.map(|Sender(address)| tracing::field::display(address));
    tracing::warn!(reason, from, "what was sent was not read");
}

async fn missing(State(state): State<AppState>, uri: Uri) -> Response {
    let language = asker::language(&uri, &state);
    sentence(StatusCode::NOT_FOUND, word::NO_PAGE.text(language))
}

/// Marks the answer that stands for a panic, until it is told in a sentence.
#[derive(Debug, Clone, Copy)]
struct Panicked;

/// After a panic: the cause is in the log, under the request's id.
fn failed() -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, Extension(Panicked)).into_response()
}

/// Tells of a panic in the language of the address. Whoever caught it did not know the address.
async fn tell(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let language = asker::language(request.uri(), &state);
    let response = next.run(request).await;
    if response.extensions().get::<Panicked>().is_some() {
        return sentence(response.status(), word::FAILED.text(language));
    }
    response
}
