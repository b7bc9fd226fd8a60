//! `/oppfolging/tiltak/{id}`: one thing that was agreed: what it needs to come further, its promise
//! against the answer, and its history.

use leptos::prelude::*;
use leptos_meta::Title;
use view::actions::{ActionPage, Edit, PastRow, PromiseOf, Way};
use view::form::Told;
use view::words::catalog::{action as words, layout};
use view::words::format::capitalized;
use view::{Link, routes};

use crate::api::load_action;
use crate::components::action_fields::{due, fields, follower};
use crate::components::actions_table::{late, verdict};
use crate::components::chooser::Lines;
use crate::components::crumbs::Crumbs;
use crate::components::follow_nav::FollowNav;
use crate::components::lost::{NotThere, still_here};
use crate::components::posted::{self, Done, Field};
use crate::components::section::Section;
use crate::components::stands_still::StandsStill;
use crate::components::summary::summary;
use crate::components::table::{DataTable, column};
use crate::language::{fill, text};

/// The page.
#[component]
pub fn Action() -> impl IntoView {
    super::loaded_one("id", load_action, draw, gone, routes::action)
}

fn gone(lead: String) -> AnyView {
    let ways = vec![(text(words::TITLE), routes::ACTIONS)];
    view! { <NotThere title=text(words::TITLE) lead why="" ways /> }.into_any()
}

fn draw(page: ActionPage) -> AnyView {
    let told = posted::told();
    let synthetic = page
        .synthetic
        .then(|| view! { <p class="quiet">{text(words::SYNTHETIC)}</p> });
    let edit = page.edit.clone().map(|edit| edit_form(&page, edit, &told));
    view! {
        <Title text=capitalized(&page.what) />
        <FollowNav here=routes::ACTIONS />
        <Crumbs links=crumbs() />
        {head(&page)}
        {summary(&told, |field| place_of(&told, field))}
        <Done sentence=page.done.clone() />
        {page.edit.is_none().then(|| still_here(&told))}
        {synthetic}
        <div class="with-rail">
            <div>
                {content(&page)}
                {page.promise.clone().map(promise)}
                {history(page.history.clone())}
            </div>
            <aside class="rail" aria-label=text(words::NEXT)>
                {ways(&page, &told)}
                {edit}
                {delete(&page)}
            </aside>
        </div>
    }
    .into_any()
}

/// The pages above this one.
pub(super) fn crumbs() -> Vec<Link> {
    [
        (layout::FOLLOW_UP, routes::FOLLOW_UP),
        (words::TITLE, routes::ACTIONS),
    ]
    .map(|(word, href)| Link {
        text: text(word).to_owned(),
        href: href.to_owned(),
    })
    .into()
}

fn head(page: &ActionPage) -> AnyView {
    let due = Some(page.due.day.clone()).filter(|day| !day.is_empty());
    let due = due.map(|day| fill(words::DUE_AT, &[("day", &day)]));
    view! {
        <header class="page-head">
            <div>
                <p class="over-title">
                    <a class="link" href=page.unit.href.clone()>
                        {page.unit.text.clone()}
                    </a>
                </p>
                <h1 tabindex="-1">{page.what.clone()}</h1>
                <p class="meta">
                    {page.due.late.clone().map(late)}
                    {due.map(|due| view! { <span class="figures">{due}</span> })}
                    {page.due.soon.clone().map(|soon| view! { <span>{soon}</span> })}
                    <span>{page.status.clone()}</span>
                </p>
                {page.fate.clone().map(|fate| view! { <p class="quiet">{fate}</p> })}
            </div>
        </header>
    }
    .into_any()
}

fn content(page: &ActionPage) -> AnyView {
    let facts = page.facts.clone().into_iter().map(|(name, fact)| {
        view! {
            <dt>{name}</dt>
            <dd>{fact}</dd>
        }
    });
    let visit = page.visit.clone().map(|visit| {
        view! {
            <dt>{text(words::ON_VISIT)}</dt>
            <dd>
                <a class="link" href=visit.href>
                    {visit.text}
                </a>
            </dd>
        }
    });
    view! {
        <Section id="tiltaket" title=text(words::CONTENT)>
            <dl class="fact-list">{facts.collect_view()} {visit}</dl>
        </Section>
    }
    .into_any()
}

fn promise(promise: PromiseOf) -> AnyView {
    let said = |name, said: String| {
        (!said.is_empty()).then(|| {
            view! {
                <dt>{text(name)}</dt>
                <dd>{said}</dd>
            }
        })
    };
    view! {
        <Section id="loftet" title=text(words::AGAINST)>
            <dl class="fact-list">
                <dt>{text(words::QUESTION)}</dt>
                <dd>
                    <a class="link" href=promise.question.href>
                        {promise.question.text}
                    </a>
                </dd>
                {said(words::PROMISED, promise.promised)}
                {said(words::ANSWER_BEFORE, promise.before)}
                {said(words::ANSWER_AFTER, promise.after)}
                <dt>{text(words::PROMISE)}</dt>
                <dd>{verdict(promise.verdict)}</dd>
            </dl>
        </Section>
    }
    .into_any()
}

/// What is told of a form, where it is the one that was posted.
fn of_form(told: &Told, is: bool) -> Told {
    if is { told.clone() } else { Told::default() }
}

/// The steps to other states, and a new due date, a form each.
fn ways(page: &ActionPage, told: &Told) -> AnyView {
    if page.ways.is_empty() {
        return ().into_any();
    }
    let steps = page.ways.iter().map(|way| {
        let told = of_form(told, told.typed("til") == Some(&*way.to));
        step(page, way.clone(), &told)
    });
    let open = page.ways.iter().all(|way| !way.due);
    let moved = told.typed("til").is_none() && told.typed("hva").is_none();
    let move_on = open.then(|| move_form(page, &of_form(told, moved)));
    view! {
        <section class="rail-part" aria-labelledby="skjedd">
            <h2 id="skjedd">{text(words::NEXT)}</h2>
            {steps.collect_view()}
        </section>
        {move_on}
    }
    .into_any()
}

/// What stands before the names of a step's fields in their ids: those of the page are of its form alone.
fn place_of_step(to: &str) -> &'static str {
    match to {
        "open" => "igjen",
        "dropped" => "lukk",
        "reported" => "meld",
        _ => "bekreft",
    }
}

/// The same of a field of the form that was posted.
fn place_of(told: &Told, field: &str) -> &'static str {
    match told.typed("til") {
        Some(to) => place_of_step(to),
        None if field == "utfall" => "endre",
        None => "felt",
    }
}

fn step(page: &ActionPage, way: Way, told: &Told) -> AnyView {
    let place = place_of_step(&way.to);
    let due_field = way.due.then(|| {
        view! {
            <Field
                name="frist"
                place
                label=text(words::NEW_DUE)
                hint=text(words::NEW_DUE_HINT)
                told=told.clone()
            />
        }
    });
    let reason = way.reason.then(|| {
        view! { <Field name="grunn" place label=text(words::REASON) told=told.clone() /> }
    });
    let outcome = way.outcome.then(|| {
        let value = page.outcome.clone();
        view! {
            {was("utfall", value.clone())}
            <Field name="utfall" place label=text(words::OUTCOME) value told=told.clone() />
        }
    });
    let heir = (!way.followers.is_empty()).then(|| follower(way.followers.clone(), place, told));
    let open = !told.typed.is_empty();
    let plain = !way.reason && !way.due;
    let (step_id, to) = (way.to.clone(), way.to);
    view! {
        <details class="step" id=step_id open=open || plain>
            <summary>{way.text.clone()}</summary>
            <form class="fields" method="post" action=routes::ACTION_STATE>
                <input type="hidden" name="tiltak" value=page.id.clone() />
                <input type="hidden" name="til" value=to />
                {due_field}
                {reason}
                {heir}
                {outcome}
                <button class="ds-button" data-variant="secondary" type="submit">
                    {way.text}
                </button>
            </form>
        </details>
    }
    .into_any()
}

fn move_form(page: &ActionPage, told: &Told) -> AnyView {
    view! {
        <section class="rail-part" aria-labelledby="ny-frist">
            <h2 id="ny-frist" tabindex="-1">
                {text(words::MOVE_TITLE)}
            </h2>
            <p class="quiet">{text(words::NOTE)}</p>
            <form class="fields" method="post" action=routes::ACTION_MOVE>
                <input type="hidden" name="tiltak" value=page.tick.clone() />
                {due(page.due_typed.clone(), told)}
                <Field name="grunn" label=text(words::REASON) told=told.clone() />
                <button class="ds-button" data-variant="secondary" type="submit">
                    {text(words::NEW_DUE)}
                </button>
            </form>
        </section>
    }
    .into_any()
}

/// What stands in a field now, for who sends the form: what somebody else changes meanwhile is told.
fn was(name: &'static str, value: String) -> AnyView {
    view! { <input type="hidden" name=format!("var-{name}") value=value /> }.into_any()
}

fn edit_form(page: &ActionPage, edit: Edit, told: &Told) -> AnyView {
    let told = of_form(told, told.typed("hva").is_some());
    let picked = |picks: &[view::people::Pick]| {
        let picked = picks.iter().find(|pick| pick.picked);
        picked.map_or(String::new(), |pick| pick.value.clone())
    };
    let promised = edit.promises.iter().flat_map(|group| &group.answers);
    let promised = promised.clone().find(|pick| pick.picked);
    let promised = promised.map_or(String::new(), |pick| pick.value.clone());
    let outcome = edit.outcome.clone();
    let open = !told.typed.is_empty();
    view! {
        <section class="rail-part">
            <details class="step" id="endre" open=open>
                <summary>{text(words::CHANGE)}</summary>
                <form class="fields" method="post" action=routes::ACTION_WRITE>
                    <input type="hidden" name="tiltak" value=page.id.clone() />
                    {was("hva", edit.what.clone())}
                    {was("ansvar", picked(&edit.owes))}
                    {was("folger", picked(&edit.followers))}
                    {was("lofte", promised)}
                    {was("utfall", outcome.clone())}
                    {fields(edit, &told)}
                    <Lines
                        name="utfall"
                        place="endre"
                        label=text(words::OUTCOME)
                        value=outcome
                        told=told.clone()
                    />
                    <button class="ds-button" data-variant="secondary" type="submit">
                        {text(words::SAVE)}
                    </button>
                </form>
            </details>
        </section>
    }
    .into_any()
}

fn delete(page: &ActionPage) -> AnyView {
    if page.edit.is_none() {
        return ().into_any();
    }
    view! {
        <section class="rail-part">
            <form method="post" action=routes::ACTION_DELETE>
                <input type="hidden" name="tiltak" value=page.id.clone() />
                <button class="link button-link" type="submit">
                    {text(words::DELETE)}
                </button>
                <p class="quiet">{text(words::DELETE_NOTE)}</p>
            </form>
        </section>
    }
    .into_any()
}

fn history(rows: Vec<PastRow>) -> AnyView {
    let heads = [
        words::WHEN,
        words::WHO,
        words::EVENT,
        words::BEFORE,
        words::REASON,
    ];
    let heads = heads.map(|head| column(text(head)));
    let rows = rows.into_iter().map(|row| {
        view! {
            <tr role="row">
                <td role="cell" class="figures">
                    {row.at}
                </td>
                <td role="cell">{row.who}</td>
                <th role="rowheader" scope="row">
                    {row.event}
                </th>
                <td role="cell">{row.was}</td>
                <td role="cell">{row.reason}</td>
            </tr>
        }
    });
    view! {
        <Section id="historikk" title=text(words::HISTORY)>
            <div class="scroll" tabindex="0" role="region" aria-label=text(words::HISTORY_CAPTION)>
                <DataTable
                    class="history"
                    caption=text(words::HISTORY_CAPTION)
                    heads=heads.into()
                    wide=true
                >
                    <tbody role="rowgroup">{rows.collect_view()}</tbody>
                </DataTable>
            </div>
            <StandsStill />
        </Section>
    }
    .into_any()
}
