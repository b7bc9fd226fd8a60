//! What is posted of what was agreed, and of what else is kept on a municipality.
//!
//! What was done is answered 303 to the page that says so; what was not, by its page drawn again, with
//! what was typed and a sentence at the field it is about.

use app::error::AppError;
use axum::http::StatusCode;
use kinds::Id;
use present::actions::SEEN;
use present::words::action::done;
use present::words::catalog::action as word;
use store::By;
use view::form::Told;
use view::routes;

use super::asker::Asker;
use super::forms::{Again, Answer, BACK, Form, Forms, Local};
use super::sentence;
use crate::service::actions::UNDO;
use crate::service::actions::fields::{self, NotDone, Typed};
use crate::service::actions::unit_writing::Written;
use crate::service::actions::writing::{Done, Writer};
use crate::state::AppState;

/// The forms.
pub(super) fn forms(forms: Forms) -> Forms {
    let forms = forms
        .with(routes::ACTION_NEW, agree)
        .with(routes::ACTION_WRITE, reword)
        .with(routes::ACTION_MOVE, move_many)
        .with(routes::ACTION_HAND_ON, hand_on)
        .with(routes::ACTION_STATE, set_state)
        .with(routes::ACTION_DELETE, delete)
        .with(routes::ACTION_UNDO, bring_back);
    forms
        .with(routes::UNIT_FOLLOWER, follow_unit)
        .with(routes::NOTE, write_note)
        .with(routes::NOTE_DELETE, delete_note)
        .with(routes::NOTE_UNDO, bring_back_note)
        .with(routes::DAYS, add_days)
        .with(routes::ABSENCE, add_absence)
        .with(routes::DAYS_DELETE, delete_days)
        .with(routes::DAYS_UNDO, bring_back_days)
}

async fn agree(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let typed = typed(&form);
    let agreed = state.service.agree(writer(&asker, &by), &typed).await;
    // Where the municipality is what is wrong, it is a field to be written anew.
    let page = match &agreed {
        Err(NotDone::Elsewhere(..)) => routes::ACTION_NEW.to_owned(),
        _ => with_key(routes::ACTION_NEW, fields::UNIT, typed.text(fields::UNIT)),
    };
    answer(agreed.map(|done| done_page(done, None)), &page, &asker)
}

async fn reword(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by(&state);
    let typed = typed(&form);
    let written = state.service.reword(writer(&asker, &by), &typed).await;
    let page = page_of(&typed);
    answer(written.map(|done| done_page(done, None)), &page, &asker)
}

async fn move_many(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by(&state);
    let typed = typed(&form);
    let moved = state
        .service
        .move_actions(writer(&asker, &by), &typed)
        .await;
    let back = back(&form, &typed);
    answer(
        moved.map(|done| done_page(done, Some(&back))),
        &back,
        &asker,
    )
}

async fn hand_on(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by(&state);
    let typed = typed(&form);
    let handed = state.service.hand_on(writer(&asker, &by), &typed).await;
    let back = back(&form, &typed);
    answer(
        handed.map(|done| done_page(done, Some(&back))),
        &back,
        &asker,
    )
}

async fn set_state(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by(&state);
    let typed = typed(&form);
    let set = state.service.set_state(writer(&asker, &by), &typed).await;
    let back = back(&form, &typed);
    answer(set.map(|done| done_page(done, Some(&back))), &back, &asker)
}

async fn delete(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by(&state);
    let typed = typed(&form);
    let deleted = state
        .service
        .delete_action(writer(&asker, &by), &typed)
        .await;
    let deleted = deleted.map(|done| {
        let said = with_key(routes::ACTIONS, routes::DONE, done.what);
        match done.which {
            Some(id) => with_key(&said, UNDO, &id.to_string()),
            None => said,
        }
    });
    answer(deleted, routes::ACTIONS, &asker)
}

async fn bring_back(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by(&state);
    let typed = typed(&form);
    let brought = state.service.bring_back_action(writer(&asker, &by), &typed);
    match brought.await {
        // Somebody is to be chosen who follows it: the button stands there still.
        Err(NotDone::Told(told)) if told.sentence(fields::FOLLOWER).is_some() => {
            let undone = typed.text(fields::WHICH);
            let deleted = with_key(routes::ACTIONS, routes::DONE, done::DELETED);
            let page = with_key(&deleted, UNDO, undone);
            Again::unusable(Local::of(&page).unwrap_or_default(), told)
        }
        brought => {
            let brought = brought.map(|done| done_page(done, None));
            answer(brought, routes::ACTIONS, &asker)
        }
    }
}

async fn follow_unit(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let typed = typed(&form);
    let followed = state.service.follow_unit(writer(&asker, &by), &typed).await;
    let page = unit_page(&typed);
    answer(followed.map(|it| written_page(&it)), &page, &asker)
}

async fn write_note(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let typed = typed(&form);
    let written = state.service.write_note(writer(&asker, &by), &typed).await;
    // It is written on the page of its own, and beside the facts.
    if let Some(page) = Local::of(form.text(BACK)) {
        let page = without_done(page.address());
        let said = |it: Written| with_key(&page, routes::DONE, it.kept.id());
        return answer(written.map(said), &page, &asker);
    }
    let note = typed.text(fields::ID);
    let page = with_key(&unit_page(&typed), present::unit_follow_up::NOTE, note);
    answer(written.map(|it| written_page(&it)), &page, &asker)
}

async fn delete_note(state: AppState, asker: Asker, form: Form) -> Answer {
    note(state, asker, form, true).await
}

async fn bring_back_note(state: AppState, asker: Asker, form: Form) -> Answer {
    note(state, asker, form, false).await
}

async fn note(state: AppState, asker: Asker, form: Form, deleted: bool) -> Answer {
    let by = asker.by(&state);
    let typed = typed(&form);
    let writer = writer(&asker, &by);
    let set = state
        .service
        .set_note_deleted(writer, &typed, deleted)
        .await;
    let page = unit_page(&typed);
    answer(set.map(|it| written_page(&it)), &page, &asker)
}

async fn add_days(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let mut typed = typed(&form);
    // Here they are a municipality's, or nobody's.
    if !typed.has(fields::UNIT) {
        typed.0.push((fields::UNIT.to_owned(), String::new()));
    }
    let added = state.service.add_days(writer(&asker, &by), &typed).await;
    let page = unit_page(&typed);
    answer(added.map(|it| written_page(&it)), &page, &asker)
}

async fn add_absence(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let mut typed = typed(&form);
    typed.0.retain(|(name, _)| name != fields::UNIT);
    let added = state.service.add_days(writer(&asker, &by), &typed).await;
    answer(added.map(|it| written_page(&it)), routes::ABSENCE, &asker)
}

async fn delete_days(state: AppState, asker: Asker, form: Form) -> Answer {
    days(state, asker, form, true).await
}

async fn bring_back_days(state: AppState, asker: Asker, form: Form) -> Answer {
    days(state, asker, form, false).await
}

async fn days(state: AppState, asker: Asker, form: Form, deleted: bool) -> Answer {
    let by = asker.by(&state);
    let typed = typed(&form);
    let writer = writer(&asker, &by);
    let set = state
        .service
        .set_days_deleted(writer, &typed, deleted)
        .await;
    let page = if typed.has(fields::UNIT) {
        unit_page(&typed)
    } else {
        routes::ABSENCE.to_owned()
    };
    answer(set.map(|it| written_page(&it)), &page, &asker)
}

fn writer<'a>(asker: &'a Asker, by: &'a By) -> Writer<'a> {
    Writer {
        caller: &asker.caller,
        by,
        lang: asker.language,
    }
}

/// Every field that these forms have, as it was typed.
fn typed(form: &Form) -> Typed {
    Typed(form.fields().to_vec())
}

/// The page of the one that a form is about.
fn page_of(typed: &Typed) -> String {
    let id = typed
        .text(fields::WHICH)
        .split(SEEN)
        .next()
        .unwrap_or_default();
    match id.parse::<Id>() {
        Ok(id) => routes::action(&id.to_string()),
        Err(_) => routes::ACTIONS.to_owned(),
    }
}

/// The page that a form came from: the list, or the page of one.
fn back(form: &Form, typed: &Typed) -> String {
    let named = form.back(routes::ACTIONS);
    if typed.has(BACK) {
        named.address().to_owned()
    } else {
        page_of(typed)
    }
}

/// The page of the municipality that a form is about.
fn unit_page(typed: &Typed) -> String {
    let number = typed.text(fields::UNIT);
    let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    if plain {
        routes::unit_follow_up(number)
    } else {
        routes::ABSENCE.to_owned()
    }
}

/// An address with one key more.
fn with_key(address: &str, key: &str, value: &str) -> String {
    if value.is_empty() {
        return address.to_owned();
    }
    let joined = if address.contains('?') { '&' } else { '?' };
    let value: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
    format!("{address}{joined}{key}={value}")
}

/// The page that says what was done: the one that it was asked for on, else that of the action.
fn done_page(done: Done, back: Option<&str>) -> String {
    let own = done.which.map(|id| routes::action(&id.to_string()));
    let page = back.map(without_done).or(own);
    let page = page.unwrap_or_else(|| routes::ACTIONS.to_owned());
    with_key(&page, routes::DONE, done.what)
}

/// An address without what it says was done.
fn without_done(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let said = [routes::DONE, UNDO];
    let kept: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .filter(|pair| !said.contains(&pair.split('=').next().unwrap_or_default()))
        .collect();
    if kept.is_empty() {
        return path.to_owned();
    }
    format!("{path}?{}", kept.join("&"))
}

/// The page of a municipality, or of one's absence, that says what was done.
fn written_page(written: &Written) -> String {
    let said = with_key(&written.page, routes::DONE, written.kept.id());
    match written.undo {
        Some(id) => with_key(&said, UNDO, &id.to_string()),
        None => said,
    }
}

/// What was done leads to the page that says so, and what was not to the page of the form.
fn answer(written: Result<String, NotDone>, page: &str, asker: &Asker) -> Answer {
    let local = |address: &str| Local::of(address).unwrap_or_default();
    match written {
        Ok(address) => Answer::See(local(&address)),
        Err(NotDone::Before) => Answer::See(local(&with_key(page, routes::DONE, done::STATE))),
        Err(NotDone::Told(told)) => Again::unusable(local(&without_done(page)), told),
        Err(NotDone::CannotFollow) => {
            let told = Told::default().about("", word::CANNOT_FOLLOW.text(asker.language));
            Again::unusable(local(&without_done(page)), told)
        }
        Err(NotDone::Elsewhere(told, error)) => {
            let again = Again {
                page: local(&without_done(page)),
                told,
                status: StatusCode::FORBIDDEN,
            };
            Answer::Refused(Box::new((again, error)))
        }
        Err(NotDone::AsPage(AppError::NotFound(gone))) => {
            Answer::page(sentence(StatusCode::NOT_FOUND, gone))
        }
        Err(NotDone::AsPage(error)) => super::account::failed(&error, &without_done(page), asker),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_said_once() {
        for (address, without) in [
            ("/oppfolging/tiltak", "/oppfolging/tiltak"),
            ("/oppfolging/tiltak?lagret=frist", "/oppfolging/tiltak"),
            (
                "/oppfolging/tiltak?valgt=1&lagret=slettet&angre=x&region=nord",
                "/oppfolging/tiltak?valgt=1&region=nord",
            ),
        ] {
            assert_eq!(without_done(address), without);
        }
        let said = with_key("/oppfolging/tiltak?valgt=1", "lagret", "frist");
        assert_eq!(said, "/oppfolging/tiltak?valgt=1&lagret=frist");
    }
}
