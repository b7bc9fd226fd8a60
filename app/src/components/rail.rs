//! What stands of follow-up beside the facts of a region: what is late first.

use leptos::prelude::*;
use view::Link;
use view::desk::{News as Unread, Rail, Todo};
use view::words::catalog::desk as words;

use super::actions_table::late;
use super::desk_lines::Agenda;
use super::news::News;
use super::section::Section;
use super::stands_still::StandsStill;
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
        href: rail.visits_href.clone(),
    };
    view! {
        <Section id="over-fristen" title=text(words::LATE) control=all>
            {todos(rail.late)}
        </Section>
        <Section id="neste-besok" title=text(words::NEXT_VISITS) control=to(visits)>
            {agenda(rail.ahead)}
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
            <StandsStill />
        </Section>
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

fn agenda(rows: Vec<view::desk::Ahead>) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="quiet">{text(words::NONE_AHEAD)}</p> }.into_any();
    }
    view! { <Agenda rows /> }.into_any()
}

/// What is late, a few words each.
fn todos(rows: Vec<Todo>) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="quiet">{text(words::NONE_LATE)}</p> }.into_any();
    }
    let line = |todo: Todo| {
        view! {
            <li>
                {todo_when(todo.late, todo.when, todo.beside)} <p>
                    <a href=todo.unit.href>{todo.unit.text}</a>
                    {format!(": {}", todo.what)}
                </p>
                <p class="second">{todo.note}</p>
            </li>
        }
    };
    view! { <ul class="todo-lines quiet-links">{rows.into_iter().map(line).collect_view()}</ul> }
        .into_any()
}

/// How late something is, or when it is due.
pub fn todo_when(is_late: bool, when: String, beside: String) -> AnyView {
    if is_late {
        return view! { <p>{late(when)}</p> }.into_any();
    }
    view! { <p class="second">{when} ", " {beside}</p> }.into_any()
}
