//! What is posted of visits: new ones, what is written of one, its steps, and drafts.

use app::error::AppError;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use kinds::Id;
use present::visit::saved;
use view::form::Told;
use view::routes;
use view::words::catalog::common;

use super::asker::Asker;
use super::forms::{Again, Answer, Form, Forms, Local};
use super::sentence;
use super::visit_form::{DRAFT_CHARS_MAX, planned, posted};
use crate::service::own::NotDone;
use crate::service::visits::{BESIDE, DELETED, Saved, UNITS};
use crate::state::AppState;

/// The field that names a visit.
const VISIT: &str = "besok";

/// The forms of visits.
pub(super) fn forms(forms: Forms) -> Forms {
    forms
        .with(routes::VISIT_NEW, plan)
        .with(routes::VISIT_SAVE, save)
        .with(routes::VISIT_DELETE, delete)
        .with(routes::VISIT_BRING_BACK, bring_back)
        .with(routes::TRIP_BRING_BACK, bring_back_trip)
        .with(routes::DRAFT, draft)
}

async fn plan(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let planned = planned(&form, asker.language);
    let (beside, typed, units) = (planned.beside, planned.typed.clone(), planned.units.clone());
    let service = &state.service;
    match service
        .plan_visits(&asker.caller, &by, planned, asker.language)
        .await
    {
        Ok(id) => see(&routes::done(&routes::visit(&id.to_string()), "nytt")),
        // The visit whose trip it was to be on is gone: what was typed is for one that stands alone.
        Err(NotDone::Failed(AppError::NotFound(gone))) if beside.is_some() => {
            Answer::Again(Again {
                page: Local::of(routes::VISIT_NEW).unwrap_or_default(),
                told: typed.about("", gone),
                status: StatusCode::NOT_FOUND,
            })
        }
        Err(NotDone::Failed(error @ AppError::Forbidden(_))) => {
            refused(routes::VISIT_NEW, typed, error, &asker)
        }
        Err(why) => {
            let units = service.numbers_of(&asker.caller, &units, asker.language);
            let units = (!units.is_empty()).then(|| format!("{UNITS}={}", units.join(",")));
            let beside = beside.map(|id| format!("{BESIDE}={id}"));
            let query: Vec<String> = units.into_iter().chain(beside).collect();
            let mark = if query.is_empty() { "" } else { "?" };
            let page = format!("{}{mark}{}", routes::VISIT_NEW, query.join("&"));
            not_done(&page, why, &asker)
        }
    }
}

async fn save(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let id = id(&form);
    let posted = posted(&form, asker.language);
    let typed = posted.typed.clone();
    let service = &state.service;
    let outcome = service.save_visit(&asker.caller, &by, id, posted, asker.language);
    let page = page(id);
    match outcome.await {
        Ok(Saved {
            left: Some(trip), ..
        }) => {
            let done = routes::done(&page, "reise");
            see(&format!("{done}&{BESIDE}={trip}"))
        }
        Ok(Saved {
            unsettled: true,
            agreed: None,
            to: None,
            ..
        }) => see(&routes::done(&page, "flyttet")),
        // To the top, where it is told.
        Ok(Saved { agreed, to, .. }) => see(&routes::done(&page, &saved(to, agreed.is_some()))),
        // What was typed is shown below the sentence that the visit is gone.
        Err(NotDone::Failed(AppError::NotFound(gone))) if id.is_some() => Answer::Again(Again {
            page: Local::of(&page).unwrap_or_default(),
            told: typed.about("", gone),
            status: StatusCode::NOT_FOUND,
        }),
        Err(NotDone::Failed(error @ AppError::Forbidden(_))) => {
            refused(&page, typed, error, &asker)
        }
        Err(why) => not_done(&page, why, &asker),
    }
}

async fn delete(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let id = id(&form);
    let service = &state.service;
    let deleted = service.delete_visit(&asker.caller, &by, id, asker.language);
    match (deleted.await, id) {
        (Ok(()), Some(id)) => {
            let done = routes::done(routes::VISITS, "slettet");
            see(&format!("{done}&{DELETED}={id}"))
        }
        (Ok(()), None) => see(routes::VISITS),
        (Err(why), id) => not_done(&page(id), why, &asker),
    }
}

async fn bring_back(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let id = id(&form);
    let service = &state.service;
    let back = service.bring_back_visit(&asker.caller, &by, id, asker.language);
    match back.await {
        Ok(()) => see(&routes::done(&page(id), "hentet")),
        Err(why) => not_done(routes::VISITS, why, &asker),
    }
}

/// Brings back the trip that a visit was the last on.
async fn bring_back_trip(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let id = id(&form);
    let which = (id, form.text(BESIDE).parse().ok());
    let service = &state.service;
    let back = service.bring_back_trip(&asker.caller, &by, which, asker.language);
    match back.await {
        Ok(()) => see(&routes::done(&page(id), "reise-tilbake")),
        Err(why) => not_done(&page(id), why, &asker),
    }
}

/// Keeps what somebody is writing. The page's script sends it, and needs no page in answer.
async fn draft(state: AppState, asker: Asker, form: Form) -> Answer {
    let text: String = form.text("tekst").chars().take(DRAFT_CHARS_MAX).collect();
    let version = form.text("versjon").parse().unwrap_or(0);
    let service = &state.service;
    let kept = if let Some(id) = id(&form) {
        let draft = (form.text("felt"), version, &*text);
        let kept = service.keep_draft(&asker.caller, id, draft).await;
        kept.map(|()| StatusCode::NO_CONTENT)
    } else {
        let may = service.may_draft(&asker.caller);
        may.map(|()| StatusCode::UNPROCESSABLE_ENTITY)
    };
    let status = match kept {
        Ok(status) => status,
        // Of a visit that is not there, or of a field that no draft is kept of.
        Err(AppError::NotFound(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        Err(error) => super::files::status(&error),
    };
    Answer::page(status.into_response())
}

fn id(form: &Form) -> Option<Id> {
    form.text(VISIT).parse().ok()
}

/// The page of a visit; the list, where none is named.
fn page(id: Option<Id>) -> String {
    id.map_or_else(
        || routes::VISITS.to_owned(),
        |id| routes::visit(&id.to_string()),
    )
}

fn see(page: &str) -> Answer {
    Answer::See(Local::of(page).unwrap_or_default())
}

/// What is not theirs to write: what they typed is there still.
fn refused(page: &str, typed: Told, error: AppError, asker: &Asker) -> Answer {
    let lead = common::FORBIDDEN_LEAD.text(asker.language);
    let again = Again {
        page: Local::of(page).unwrap_or_default(),
        told: typed.about("", lead),
        status: StatusCode::FORBIDDEN,
    };
    Answer::Refused(Box::new((again, error)))
}

/// Whoever is signed out meanwhile signs in, and finds the page again; whoever has something to mend
/// finds it beside what they typed.
fn not_done(page: &str, why: NotDone, asker: &Asker) -> Answer {
    let error = match why {
        NotDone::Told(told) => {
            let status = if told.both.is_empty() {
                StatusCode::UNPROCESSABLE_ENTITY
            } else {
                StatusCode::CONFLICT
            };
            let page = Local::of(page).unwrap_or_default();
            return Answer::Again(Again { page, told, status });
        }
        NotDone::Failed(error) => error,
    };
    match &error {
        AppError::NotFound(told) => Answer::page(sentence(StatusCode::NOT_FOUND, told.as_str())),
        _ => super::account::failed(&error, page, asker),
    }
}
