//! What stands of follow-up beside the facts of a region or a municipality: what is late first.

use leptos::prelude::*;
use view::Link;
use view::desk::{News as Unread, Rail, Todo};
use view::routes;
use view::words::catalog::desk as words;

use super::desk_lines::{Agenda, Lines};
use super::icon::{Icon, Shape};
use super::news::News;
use super::section::Section;
use crate::language::text;

/// Beside a region's facts: what is overdue, and the next visits.
#[component]
pub fn RegionRail(
    /// What it shows.
    rail: Rail,
) -> AnyView {
    let all = rail.open.clone().map_or_else(|| ().into_any(), to);
    let visits = Link {
        text: text(words::ALL_VISITS).to_owned(),
        href: routes::VISITS.to_owned(),
    };
    view! {
        <Section id="over-fristen" title=text(words::LATE) control=all>
            {todos(rail.late, words::NONE_LATE, true)}
        </Section>
        <Section id="neste-besok" title=text(words::NEXT_VISITS) control=to(visits)>
            {agenda(rail.ahead, true)}
        </Section>
    }
    .into_any()
}

/// What colleagues did lately.
#[component]
pub fn NewsRail(
    /// What they did, and since when.
    news: Unread,
) -> AnyView {
    view! {
        <Section id="nytt" title=text(words::NEW) aside=news.title.clone()>
            <News news />
        </Section>
    }
    .into_any()
}

/// Beside a municipality's facts: what is late and open, visits, and what can be begun.
#[component]
pub fn UnitRail(
    /// What it shows.
    rail: Rail,
) -> AnyView {
    let nothing = rail.late.is_empty()
        && rail.due.is_empty()
        && rail.ahead.is_empty()
        && rail.held.is_empty();
    let nothing = nothing.then(|| view! { <p class="quiet">{text(words::NOTHING_HERE)}</p> });
    let late = (!rail.late.is_empty()).then(|| {
        view! {
            <Section id="over-fristen" title=text(words::LATE)>
                {todos(rail.late, words::NONE_LATE, false)}
            </Section>
        }
    });
    let due = (!rail.due.is_empty()).then(|| {
        view! {
            <Section id="apne-tiltak" title=text(words::OPEN)>
                {todos(rail.due, words::NONE_DUE, false)}
            </Section>
        }
    });
    let ahead = (!rail.ahead.is_empty()).then(|| {
        view! {
            <Section id="neste-besok" title=text(words::NEXT_VISITS)>
                {agenda(rail.ahead, false)}
            </Section>
        }
    });
    let held = (!rail.held.is_empty()).then(|| {
        view! {
            <Section id="tidligere-besok" title=text(words::HELD)>
                <Lines lines=rail.held none=text(words::NOTHING_HERE) />
            </Section>
        }
    });
    let followed = (!rail.followed_by.is_empty()).then(|| view! { <p>{rail.followed_by}</p> });
    view! {
        <Section id="oppfolging" title=text(words::FOLLOW_UP)>
            {followed} {nothing} {buttons(rail.begin)}
        </Section>
        {late}
        {due}
        {ahead}
        {held}
    }
    .into_any()
}

fn to(link: Link) -> AnyView {
    view! {
        <p>
            <a class="link" href=link.href>
                {link.text}
            </a>
        </p>
    }
    .into_any()
}

fn buttons(links: Vec<Link>) -> AnyView {
    if links.is_empty() {
        return ().into_any();
    }
    let button = |link: Link| {
        view! {
            <a class="ds-button" data-variant="secondary" href=link.href>
                {link.text}
            </a>
        }
    };
    view! { <p class="rail-buttons">{links.into_iter().map(button).collect_view()}</p> }.into_any()
}

fn agenda(rows: Vec<view::desk::Ahead>, named: bool) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="quiet">{text(words::NONE_AHEAD)}</p> }.into_any();
    }
    view! { <Agenda rows named /> }.into_any()
}

/// Things to do, a few words each; `named` where the unit has to be.
fn todos(rows: Vec<Todo>, none: view::words::catalog::Word, named: bool) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="quiet">{text(none)}</p> }.into_any();
    }
    let line = |todo: Todo| {
        let when = if todo.late {
            view! {
                <p class="late">
                    <Icon shape=Shape::Warning />
                    {todo.when}
                </p>
            }
            .into_any()
        } else {
            view! {
                <p class="second">
                    {todo.when} ", " {todo.beside}
                </p>
            }
            .into_any()
        };
        let (name, what) = if named {
            (todo.unit.text, Some(format!(": {}", todo.what)))
        } else {
            (todo.what, None)
        };
        view! {
            <li>
                {when}
                <p>
                    <a href=todo.unit.href>{name}</a>
                    {what}
                </p>
                <p class="second">{todo.note}</p>
            </li>
        }
    };
    view! { <ul class="todo-lines quiet-links">{rows.into_iter().map(line).collect_view()}</ul> }
        .into_any()
}
