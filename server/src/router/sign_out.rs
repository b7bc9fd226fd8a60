//! Signing out at the provider that somebody signed in at.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use kinds::Lang;
use present::words::catalog::provider as word;
use store::Session;
use view::Link;

use super::bare::bare;
use crate::state::AppState;

/// Signs out at the provider too, where a session was opened by one: the browser is sent there. By a
/// page of ours and not at once, since a form of ours leads nowhere else.
pub(super) async fn at_provider(
    state: &AppState,
    session: &Session,
    lang: Lang,
) -> Option<Response> {
    let (issuers, provider) = state.people.provider(&session.signed_in_by)?;
    let id_token = session.id_token.as_deref()?;
    let address = issuers.sign_out(provider, id_token).await?;
    let values = [("provider", provider.name())];
    let on = Link {
        text: word::SIGN_OUT_THERE.fill(lang, &values),
        href: address.clone(),
    };
    let told = word::SIGNED_OUT_HERE.fill(lang, &values);
    let page = bare(word::SIGN_OUT.text(lang), told, on, lang);
    let mut response = page.into_response();
    let headers = response.headers_mut();
    let on = HeaderValue::from_str(&format!("0; url={address}")).ok()?;
    headers.insert(HeaderName::from_static("refresh"), on);
    if let Some(cookie) = state.cookie.take_back() {
        headers.insert(SET_COOKIE, cookie);
    }
    Some(response)
}
