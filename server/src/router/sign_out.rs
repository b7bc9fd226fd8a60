//! Signing out at the provider that somebody signed in at.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{Html, IntoResponse, Response};
use kinds::Lang;
use leptos::prelude::{ElementChild, GlobalAttributes, InnerHtmlAttribute, RenderHtml, view};
use present::words::catalog::provider as word;

use crate::db::Session;
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
    let page = view! {
        <html lang=lang.tag()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title inner_html=word::SIGN_OUT.text(lang)></title>
            </head>
            <body>
                <main>
                    <h1>{word::SIGN_OUT.text(lang)}</h1>
                    <p>{word::SIGNED_OUT_HERE.fill(lang, &values)}</p>
                    <p>
                        <a href=address.clone()>{word::SIGN_OUT_THERE.fill(lang, &values)}</a>
                    </p>
                </main>
            </body>
        </html>
    };
    let page = format!("<!DOCTYPE html>{}", page.to_html());
    let mut response = Html(page).into_response();
    let headers = response.headers_mut();
    let on = HeaderValue::from_str(&format!("0; url={address}")).ok()?;
    headers.insert(HeaderName::from_static("refresh"), on);
    if let Some(cookie) = state.cookie.take_back() {
        headers.insert(SET_COOKIE, cookie);
    }
    Some(response)
}
