//! What stands of follow-up beside the facts of a municipality: the next visit, what was agreed, earlier
//! visits, notes, and the lists it is on.

use leptos::prelude::*;
use view::desk::Todo;
use view::form::Told;
use view::unit_rail::{NextVisit, UnitRail as Rail};
use view::words::catalog::{desk as words, unit_follow_up};
use view::words::format::capitalized;
use view::{Link, routes};

use super::actions_table::late;
use super::desk_lines::Lines;
use super::icon::{Icon, Shape};
use super::notes::NotesShort;
use super::rail::todo_when;
use super::section::Section;
use crate::language::{fill, text};

/// The whole of it.
#[component]
pub fn UnitRail(
    /// What it shows.
    rail: Rail,
    /// What is told of the form of a note.
    told: Told,
) -> AnyView {
    let held = (!rail.held.is_empty()).then(|| {
        view! {
            <Section id="tidligere-besok" title=text(words::HELD)>
                <Lines lines=rail.held none=text(words::NONE_HELD) />
            </Section>
        }
    });
    let lists = (!rail.lists.is_empty()).then(|| {
        let all = to(Link {
            text: text(words::ALL_LISTS).to_owned(),
            href: routes::LISTS.to_owned(),
        });
        view! {
            <Section id="i-listene" title=text(words::IN_LISTS) control=all>
                <Lines lines=rail.lists none=text(words::NO_LISTS) />
            </Section>
        }
    });
    // One whose day has passed is not the next any more.
    let waits = rail.next.first().is_some_and(|visit| visit.waits);
    let next_title = text(if waits {
        words::VISIT_WAITS
    } else {
        words::NEXT_VISIT
    });
    view! {
        <Section id="neste-besok" title=next_title>
            {next(rail.next)}
        </Section>
        <Section id="avtalte-tiltak" title=text(words::AGREED)>
            {agreed(rail.agreed)} {rail.new_action.map(to)}
        </Section>
        {held}
        <Section id="notater" title=text(unit_follow_up::NOTES)>
            <NotesShort notes=rail.notes told />
        </Section>
        {lists}
        <Section id="folges" title=text(words::FOLLOWED)>
            <p>{rail.followed_by}</p>
            {to(rail.more)}
        </Section>
    }
    .into_any()
}

fn to(link: Link) -> AnyView {
    view! {
        <p class="rail-links">
            <a class="link" href=link.href>
                {link.text}
            </a>
        </p>
    }
    .into_any()
}

fn next(visits: Vec<NextVisit>) -> AnyView {
    if visits.is_empty() {
        return view! { <p class="quiet">{text(words::NONE_AHEAD)}</p> }.into_any();
    }
    let visit = |visit: NextVisit| {
        let said = if visit.waits {
            view! { <p>{late(visit.said)}</p> }.into_any()
        } else {
            view! { <p class="second">{visit.said}</p> }.into_any()
        };
        let purpose = (!visit.purpose.is_empty()).then(|| {
            let purpose = fill(words::PURPOSE_IS, &[("purpose", &visit.purpose)]);
            view! { <p class="second">{purpose}</p> }
        });
        view! {
            <li>
                <p>
                    <b>{visit.day}</b>
                    " "
                    {visit.time}
                </p>
                <p>{visit.place}</p>
                {said}
                {purpose}
                {to(visit.open)}
            </li>
        }
    };
    view! { <ol class="todo-lines">{visits.into_iter().map(visit).collect_view()}</ol> }.into_any()
}

fn agreed(rows: Vec<Todo>) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="quiet">{text(words::NONE_AGREED)}</p> }.into_any();
    }
    let line = |todo: Todo| {
        let flag = todo.flagged.then(|| {
            view! {
                <Icon shape=Shape::Flag />
                " "
            }
        });
        let owes = todo.owes.map(|owes| format!("{owes}. "));
        view! {
            <li>
                {todo_when(todo.late, todo.when, todo.beside)} <p>
                    <a href=todo.unit.href>{capitalized(&todo.what)}</a>
                </p>
                <p class="second" class:flagged=todo.flagged>
                    {flag}
                    {owes}
                    {todo.note}
                </p>
            </li>
        }
    };
    view! { <ul class="todo-lines quiet-links">{rows.into_iter().map(line).collect_view()}</ul> }
        .into_any()
}
