//! Signing in and out, as it is posted.

use std::error::Error;

use axum::http::StatusCode;
use axum::response::Response;
use present::words::catalog::account;
use store::SignInWay;
use view::form::Told;
use view::routes;
use view::words::catalog::{common, sign_in as word};

use super::asker::Asker;
use super::forms::{Again, Answer, Form, Forms, Local, PASSWORD};
use super::{sentence, sign_out};
use crate::state::AppState;

/// The field that names the ready person.
const ACCOUNT: &str = "konto";
/// The field of the e-mail.
const E_MAIL: &str = "e-post";

/// The forms of signing in and out.
pub(super) fn forms(forms: Forms) -> Forms {
    forms
        .with(routes::SIGN_IN, enter)
        .with(routes::SIGN_IN_READY, sign_in_ready)
        .with(routes::SIGN_OUT, sign_out_here)
}

/// Signs in by e-mail and password.
async fn enter(state: AppState, asker: Asker, form: Form) -> Answer {
    let (e_mail, password) = (form.text(E_MAIL), form.text(PASSWORD));
    let empty = [
        (E_MAIL, e_mail.trim().is_empty(), account::WRITE_E_MAIL),
        (PASSWORD, password.is_empty(), account::WRITE_PASSWORD),
    ];
    let told = empty.into_iter().filter(|(_, empty, _)| *empty);
    let told = told.fold(Told::default(), |told, (field, _, word)| {
        told.about(field, word.text(asker.language))
    });
    if !told.sentences.is_empty() {
        return Again::unusable(sign_in_page(&form), told.with(E_MAIL, e_mail));
    }
    let before = asker.session.as_ref().map(|session| session.id);
    let entered = state.people.enter(e_mail, password, &asker.machine, before);
    match entered.await {
        Ok(Ok(token)) => Answer::SeeWith(form.back(routes::OVERVIEW), state.cookie.give(&token)),
        Ok(Err(shut)) => Answer::Again(Again {
            page: sign_in_page(&form),
            told: Told::whole(shut.sentence(asker.language)).with(E_MAIL, e_mail),
            status: if shut.is_refusal() {
                StatusCode::TOO_MANY_REQUESTS
            } else {
                StatusCode::UNPROCESSABLE_ENTITY
            },
        }),
        Err(error) => Answer::page(unavailable(&error, &asker)),
    }
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
                Err(error) => Answer::page(unavailable(&error, &asker)),
            }
        }
        Ok(None) => {
            let told = Told::whole(word::READY_GONE.text(asker.language));
            Again::unusable(sign_in_page(&form), told)
        }
        Err(error) => Answer::page(unavailable(&error, &asker)),
    }
}

/// Signs out where somebody is signed in; it is no fault where nobody is.
async fn sign_out_here(state: AppState, asker: Asker, _: Form) -> Answer {
    if let Some(session) = &asker.session {
        let by = asker.by(&state);
        if let Err(error) = state.people.db().end_session(&by, session).await {
            return Answer::page(unavailable(&error, &asker));
        }
        if let Some(page) = sign_out::at_provider(&state, session, asker.language).await {
            return Answer::page(page);
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
pub(super) fn unavailable(error: &(dyn Error + 'static), asker: &Asker) -> Response {
    tracing::error!(error, "the store failed");
    let told = common::UNAVAILABLE.text(asker.language);
    sentence(StatusCode::SERVICE_UNAVAILABLE, told)
}
