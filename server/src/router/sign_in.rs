//! Signing in and out, as it is posted.

use axum::http::StatusCode;
use axum::response::Response;
use view::form::Told;
use view::routes;
use view::words::catalog::{common, sign_in as word};

use super::asker::Asker;
use super::forms::{Again, Answer, Form, Forms, Local};
use super::{sentence, sign_out};
use crate::db::{DatabaseError, SignInWay};
use crate::state::AppState;

/// The field that names the ready person.
const ACCOUNT: &str = "konto";

/// The forms of signing in and out.
pub(super) fn forms(forms: Forms) -> Forms {
    forms
        .with(routes::SIGN_IN_READY, sign_in_ready)
        .with(routes::SIGN_OUT, sign_out_here)
}

/// Signs in as a ready person of the demonstration.
async fn sign_in_ready(state: AppState, asker: Asker, form: Form) -> Answer {
    let ready = match form.text(ACCOUNT).parse() {
        Ok(id) => state.people.ready(id).await,
        Err(_) => Ok(None),
    };
    match ready {
        Ok(Some(account)) => {
            let before = asker.session.as_ref().map(|session| session.id);
            let signed_in = state
                .people
                .sign_in(account.id, SignInWay::Demo, &asker.machine, before, None)
                .await;
            match signed_in {
                Ok(token) => {
                    Answer::SeeWith(form.back(routes::OVERVIEW), state.cookie.give(&token))
                }
                Err(error) => Answer::Page(unavailable(&error, &asker)),
            }
        }
        Ok(None) => {
            let told = Told::whole(word::READY_GONE.text(asker.language));
            Again::unusable(sign_in_page(&form), told)
        }
        Err(error) => Answer::Page(unavailable(&error, &asker)),
    }
}

/// Signs out where somebody is signed in; it is no fault where nobody is.
async fn sign_out_here(state: AppState, asker: Asker, _: Form) -> Answer {
    if let Some(session) = &asker.session {
        let by = asker.by(&state);
        if let Err(error) = state.people.db().end_session(&by, session).await {
            return Answer::Page(unavailable(&error, &asker));
        }
        if let Some(page) = sign_out::at_provider(&state, session, asker.language).await {
            return Answer::Page(page);
        }
    }
    let page = Local::of(routes::SIGN_IN).unwrap_or_default();
    Answer::SeeWith(page, state.cookie.take_back())
}

/// The page to sign in on, that goes on to where the form wants to go on to.
fn sign_in_page(form: &Form) -> Local {
    let onward = form.back(routes::OVERVIEW);
    Local::of(&routes::sign_in(onward.address())).unwrap_or_default()
}

/// The store does not answer; why goes to the log.
pub(super) fn unavailable(error: &DatabaseError, asker: &Asker) -> Response {
    let error = error as &dyn std::error::Error;
    tracing::error!(error, "the store failed");
    let told = common::UNAVAILABLE.text(asker.language);
    sentence(StatusCode::SERVICE_UNAVAILABLE, told)
}
