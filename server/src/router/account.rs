//! One's own account, and choosing a password with a code, as they are posted.

use app::error::AppError;
use axum::http::StatusCode;
use axum::response::Response;
use view::routes;
use view::words::catalog::common;

use super::asker::Asker;
use super::forms::{Again, Answer, Form, Forms, Local};
use super::{refused, sentence};
use crate::service::done::AccountDone;
use crate::service::own::{NewPassword, NotDone, field};
use crate::state::AppState;

/// The forms of one's own account.
pub(super) fn forms(forms: Forms) -> Forms {
    forms
        .with(routes::ACCOUNT_NAME, rename)
        .with(routes::ACCOUNT_PASSWORD, change_password)
        .with(routes::ACCOUNT_SESSION, end_session)
        .with(routes::ACCOUNT_SESSIONS, end_sessions)
        .with(routes::CHOOSE_PASSWORD, choose_password)
}

async fn rename(state: AppState, asker: Asker, form: Form) -> Answer {
    let (by, name) = (asker.by(&state), form.text(field::NAME));
    let renamed = state
        .service
        .rename_oneself(&asker.caller, &by, name, asker.language);
    answer(renamed.await, routes::ACCOUNT, routes::ACCOUNT, &asker)
}

async fn change_password(state: AppState, asker: Asker, form: Form) -> Answer {
    let Some(session) = &asker.session else {
        return failed(&AppError::SignedOut, routes::ACCOUNT, &asker);
    };
    let who = (&asker.caller, session, &asker.machine);
    let (old, new) = (form.text(field::OLD), new_password(&form));
    let changed = state.service.change_password(who, old, new, asker.language);
    answer(changed.await, routes::ACCOUNT, routes::ACCOUNT, &asker)
}

async fn choose_password(state: AppState, asker: Asker, form: Form) -> Answer {
    let (code, new) = (form.text(field::CODE), new_password(&form));
    let chosen =
        state
            .service
            .choose_password(&asker.caller, code, new, &asker.machine, asker.language);
    answer(
        chosen.await,
        routes::CHOOSE_PASSWORD,
        routes::SIGN_IN,
        &asker,
    )
}

async fn end_session(state: AppState, asker: Asker, form: Form) -> Answer {
    let which = form.text(field::SESSION).parse().ok();
    let by = asker.by(&state);
    let ended = state.service.end_session(&asker.caller, &by, which).await;
    let ended = ended.map_err(NotDone::Failed);
    answer(ended, routes::ACCOUNT, routes::ACCOUNT, &asker)
}

async fn end_sessions(state: AppState, asker: Asker, _: Form) -> Answer {
    let by = asker.by(&state);
    match state.service.end_sessions(&asker.caller, &by).await {
        Ok(done) => Answer::SeeWith(receipt(routes::SIGN_IN, done), state.cookie.take_back()),
        Err(error) => failed(&error, routes::ACCOUNT, &asker),
    }
}

fn new_password(form: &Form) -> NewPassword<'_> {
    NewPassword {
        new: form.text(field::NEW),
        again: form.text(field::AGAIN),
    }
}

/// What was done leads to a page that says so, and what was not to the page of the form.
fn answer(
    done: Result<AccountDone, NotDone>,
    page: &'static str,
    onward: &'static str,
    asker: &Asker,
) -> Answer {
    match done {
        Ok(done) => Answer::See(receipt(onward, done)),
        Err(NotDone::Told(told)) => Again::unusable(Local::of(page).unwrap_or_default(), told),
        Err(NotDone::Failed(error)) => failed(&error, page, asker),
    }
}

fn receipt(page: &str, done: AccountDone) -> Local {
    Local::of(&routes::done(page, done.id())).unwrap_or_default()
}

/// Whoever is signed out meanwhile signs in, and finds the page of the form again.
pub(super) fn failed(error: &AppError, page: &str, asker: &Asker) -> Answer {
    match error {
        AppError::SignedOut => {
            let sign_in = routes::sign_in(page);
            Answer::See(Local::of(&sign_in).unwrap_or_default())
        }
        AppError::Forbidden(_) => {
            let refused = told(StatusCode::FORBIDDEN, asker);
            Answer::page(refused::marked(refused, error))
        }
        _ => Answer::page(told(StatusCode::SERVICE_UNAVAILABLE, asker)),
    }
}

fn told(status: StatusCode, asker: &Asker) -> Response {
    let word = match status {
        StatusCode::FORBIDDEN => common::FORBIDDEN_LEAD,
        _ => common::UNAVAILABLE,
    };
    sentence(status, word.text(asker.language))
}
