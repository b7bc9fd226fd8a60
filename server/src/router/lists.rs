//! What is posted on the pages of lists. What was done is answered 303 to the list; what was not, by the
//! page that says why, with what was typed.

use app::error::AppError;
use domain::filter::QUERY_BYTES_MAX;
use kinds::{Caller, Id};
use present::lists::{FILTER, LIST};
use store::By;
use view::form::Told;
use view::list::{PICKED, PICKED_FROM};
use view::routes;

use super::asker::Asker;
use super::forms::{Again, Answer, Form, Forms, Local};
use crate::service::lists::{Done, NewHeld, NewList, Turn, field};
use crate::service::own::NotDone;
use crate::state::AppState;

/// The forms of the pages of lists.
pub(super) fn forms(forms: Forms) -> Forms {
    forms
        .with(routes::LIST_NEW, make)
        .with(routes::LIST_ADD, add)
        .with(routes::LIST_TAKE, take)
        .with(routes::LIST_WRITE, write)
        .with(routes::LIST_THAW, thaw)
        .with(routes::LIST_FREEZE, freeze)
        .with(routes::LIST_FIX, fix)
        .with(routes::LIST_DELETE, delete)
        .with(routes::LIST_BRING_BACK, bring_back)
}

async fn make(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let held = NewHeld {
        year: year(&form),
        numbers: numbers(&form),
        filter: filter(&form, FILTER),
        picked_from: filter(&form, PICKED_FROM),
    };
    let who: (&Caller, &By) = (&asker.caller, &by);
    let made = state
        .service
        .make_list(who, typed(&form), &held, asker.language);
    answer(made.await, Done::Made, &form, new_page(&form), &asker)
}

async fn add(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let numbers = numbers(&form);
    let units = (year(&form), &numbers[..]);
    let added = state
        .service
        .add_to_list((&asker.caller, &by), list(&form), units, asker.language);
    match added.await {
        Ok((id, new)) => see_added(id, &new, &form),
        Err(why) => not_done(why, new_page(&form), &asker),
    }
}

async fn take(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let numbers = numbers(&form);
    let units = (year(&form), &numbers[..]);
    let taken =
        state
            .service
            .take_off_list((&asker.caller, &by), list(&form), units, asker.language);
    answer(taken.await, Done::Taken, &form, list_page(&form), &asker)
}

async fn write(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let who = (&asker.caller, &by);
    let written = state.service.write_list(
        who,
        list(&form),
        (typed(&form), before(&form)),
        asker.language,
    );
    answer(
        written.await,
        Done::Written,
        &form,
        list_page(&form),
        &asker,
    )
}

async fn thaw(state: AppState, asker: Asker, form: Form) -> Answer {
    turn(state, asker, form, (Turn::Thaw, Done::Thawed)).await
}

async fn freeze(state: AppState, asker: Asker, form: Form) -> Answer {
    let turned = Turn::Freeze(year(&form));
    turn(state, asker, form, (turned, Done::Frozen)).await
}

async fn fix(state: AppState, asker: Asker, form: Form) -> Answer {
    turn(state, asker, form, (Turn::Fix, Done::Frozen)).await
}

async fn turn(state: AppState, asker: Asker, form: Form, (turn, done): (Turn, Done)) -> Answer {
    let by = asker.by_form(&state, &form);
    let who = (&asker.caller, &by);
    let turned = state
        .service
        .turn_list(who, list(&form), (year(&form), turn), asker.language);
    answer(turned.await, done, &form, list_page(&form), &asker)
}

async fn delete(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let who = (&asker.caller, &by);
    let deleted = state.service.delete_list(who, list(&form), asker.language);
    match deleted.await {
        Ok(id) => {
            let page = routes::done(routes::LISTS, Done::Deleted.id());
            Answer::See(local(&format!("{page}&{LIST}={id}")))
        }
        Err(why) => not_done(why, list_page(&form), &asker),
    }
}

async fn bring_back(state: AppState, asker: Asker, form: Form) -> Answer {
    let by = asker.by_form(&state, &form);
    let id = list(&form);
    let back = state.service.bring_back_list((&asker.caller, &by), id);
    match (back.await, id) {
        (Ok(true), Some(id)) => see(id, Done::Back, &form),
        (Ok(_), _) => Answer::See(local(&routes::done(routes::LISTS, Done::NotBack.id()))),
        (Err(why), _) => not_done(why, local(routes::LISTS), &asker),
    }
}

fn typed(form: &Form) -> NewList<'_> {
    NewList {
        name: form.text(field::NAME),
        note: form.text(field::NOTE),
        seen_by: form.text(field::SEEN_BY),
    }
}

/// What the form was drawn with; `None` of one that does not say.
fn before(form: &Form) -> Option<NewList<'_>> {
    let says = form.texts(field::NAME_BEFORE).next().is_some();
    says.then(|| NewList {
        name: form.text(field::NAME_BEFORE),
        note: form.text(field::NOTE_BEFORE),
        seen_by: form.text(field::SEEN_BEFORE),
    })
}

fn list(form: &Form) -> Option<Id> {
    form.text(LIST).parse().ok()
}

fn numbers(form: &Form) -> Vec<&str> {
    form.texts(PICKED).collect()
}

/// A filter that a field holds; `None` where it is empty.
fn filter<'f>(form: &'f Form, field: &str) -> Option<&'f str> {
    Some(form.text(field)).filter(|filter| !filter.is_empty())
}

/// The year of the wave whose numbers were picked; none is 0, which no wave has.
fn year(form: &Form) -> u16 {
    form.text(field::YEAR).parse().unwrap_or_default()
}

/// The page of a list in the making, with what was picked.
fn new_page(form: &Form) -> Local {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for number in form.texts(PICKED) {
        query.append_pair(PICKED, number);
    }
    for field in [FILTER, PICKED_FROM] {
        if let Some(filter) = filter(form, field) {
            query.append_pair(field, filter);
        }
    }
    if year(form) > 0 {
        query.append_pair("wave", form.text(field::YEAR));
    }
    local(&format!("{}?{}", routes::LIST_NEW, query.finish()))
}

/// The page of the list that a form is about; all lists where it names none.
fn list_page(form: &Form) -> Local {
    list(form).map_or_else(|| local(routes::LISTS), |id| local(&in_year(id, form)))
}

fn in_year(id: Id, form: &Form) -> String {
    let page = routes::list(&id.to_string());
    match year(form) {
        0 => page,
        year => routes::in_wave(&page, year),
    }
}

fn local(address: &str) -> Local {
    Local::of(address).unwrap_or_default()
}

fn see(id: Id, done: Done, form: &Form) -> Answer {
    Answer::See(local(&done_page(id, done, form)))
}

/// The list, with the numbers of what was put on it, which can be taken off again. Where an address cannot hold
/// them all it holds none.
fn see_added(id: Id, new: &[String], form: &Form) -> Answer {
    let page = done_page(id, Done::Added, form);
    let mut query = form_urlencoded::Serializer::new(String::new());
    for number in new {
        query.append_pair(PICKED, number);
    }
    let with_new = format!("{page}&{}", query.finish());
    let fits = !new.is_empty() && with_new.len() <= QUERY_BYTES_MAX;
    Answer::See(local(if fits { &with_new } else { &page }))
}

fn done_page(id: Id, done: Done, form: &Form) -> String {
    let page = in_year(id, form);
    let and = if page.contains('?') { '&' } else { '?' };
    format!("{page}{and}{}={}", routes::DONE, done.id())
}

fn answer(
    done: Result<Id, NotDone>,
    what: Done,
    form: &Form,
    page: Local,
    asker: &Asker,
) -> Answer {
    match done {
        Ok(id) => see(id, what, form),
        Err(why) => not_done(why, page, asker),
    }
}

fn not_done(why: NotDone, page: Local, asker: &Asker) -> Answer {
    match why {
        NotDone::Told(told) => Again::unusable(page, with_whole(told)),
        NotDone::Failed(error) => failed(&error, &page, asker),
    }
}

/// What is told of a field that the page may not show is told of the whole form too.
fn with_whole(told: Told) -> Told {
    let shown = [field::NAME, field::NOTE, field::SEEN_BY];
    let mut told = told;
    for sentence in &mut told.sentences {
        if !shown.contains(&sentence.field.as_str()) {
            sentence.field.clear();
        }
    }
    told
}

fn failed(error: &AppError, page: &Local, asker: &Asker) -> Answer {
    super::account::failed(error, page.address(), asker)
}
