//! What was agreed as a table: each row ends in the words that finish it, and rows can be selected.

use leptos::prelude::*;
use view::actions::{ActionRow, Due, Mark, PromiseRow, Promises, Step, Verdict};
use view::form::Told;
use view::words::catalog::action as words;
use view::{Choice, Link, routes};

use super::copy::Copy;
use super::icon::{Icon, Shape};
use super::section::Section;
use super::table::{DataTable, column};
use crate::language::{fill, text};

/// The field of what is ticked.
const TICK: &str = "tiltak";
/// The field of a button that finishes a row.
const STEP: &str = "steg";
/// The form of these buttons.
const FINISH: &str = "ferdig";

/// The table, inside the form that changes what is ticked.
#[component]
pub fn ActionsTable(
    /// The headings that sort.
    sorts: Vec<Choice>,
    /// The rows.
    rows: Vec<ActionRow>,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let ticks = rows.iter().any(|row| row.tick.is_some());
    let mut heads: Vec<AnyView> = Vec::new();
    if ticks {
        heads.push(column(text(words::SELECT)));
    }
    heads.extend(sorts.into_iter().map(sort_head));
    heads.push(column(text(words::AGAINST)));
    if ticks {
        heads.push(column(text(words::DO)));
    }
    let ticked: Vec<String> = told
        .typed
        .iter()
        .filter(|(name, _)| name == TICK)
        .filter_map(|(_, value)| value.split('~').next().map(str::to_owned))
        .collect();
    let rows = rows.into_iter().map(move |row| {
        let is_ticked = ticked.contains(&row.id);
        action_row(row, ticks, is_ticked)
    });
    view! {
        <DataTable class="actions-table" caption=text(words::CAPTION) heads wide=true>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </DataTable>
    }
    .into_any()
}

fn sort_head(sort: Choice) -> AnyView {
    let sorted = if sort.current { "ascending" } else { "none" };
    view! {
        <th role="columnheader" scope="col" aria-sort=sorted>
            <a href=sort.href>
                {sort.text} {sort.current.then(|| view! { <Icon shape=Shape::Chevron /> })}
            </a>
        </th>
    }
    .into_any()
}

fn action_row(row: ActionRow, ticks: bool, ticked: bool) -> AnyView {
    let names = [("unit", &*row.unit.text), ("what", &*row.what.text)];
    let label = fill(words::SELECT_ONE, &names);
    let whom = fill(words::FOR_ONE, &names);
    let acts = ticks.then(|| acts(row.finish, row.move_href, whom));
    let tick = ticks.then(|| tick(row.tick, label, ticked));
    view! {
        <tr role="row">
            {tick}
            <td role="cell" class="when">
                {when(row.due)}
            </td>
            {unit_and_what(row.unit, row.what, row.agreed)}
            <td role="cell">
                {row.owes}
                <span class="second">{row.follower}</span>
            </td>
            <td role="cell">{row.status}</td>
            <td role="cell">{verdict(row.answer)}</td>
            {acts}
        </tr>
    }
    .into_any()
}

fn tick(value: Option<String>, label: String, ticked: bool) -> AnyView {
    let tick = value.map(|value| {
        view! {
            <input
                class="ds-input"
                type="checkbox"
                name=TICK
                value=value
                aria-label=label
                checked=ticked
            />
        }
    });
    view! {
        <td role="cell" class="pick-cell">
            {tick}
        </td>
    }
    .into_any()
}

fn when(due: Due) -> AnyView {
    let small = |text: String| view! { <span class="second figures">{text}</span> };
    let day = if due.late.is_some() {
        small(due.day).into_any()
    } else {
        view! { <span class="figures">{due.day}</span> }.into_any()
    };
    view! {
        {due.late.map(late)}
        {day}
        {due.soon.map(small)}
    }
    .into_any()
}

/// The municipality and what was agreed with it, with when below.
fn unit_and_what(unit: Link, what: Link, agreed: String) -> AnyView {
    view! {
        <th role="rowheader" scope="row">
            <a href=unit.href>
                {unit.text}
            </a>
            ": "
            <a class="what" href=what.href>
                {what.text}
            </a>
            <span class="second">{agreed}</span>
        </th>
    }
    .into_any()
}

/// The words that finish a row.
fn acts(step: Option<Step>, move_href: Option<String>, whom: String) -> AnyView {
    let move_on = move_href.map(|href| {
        let whom = whom.clone();
        view! {
            <a class="link" href=href>
                {text(words::NEW_DUE)}
                <span class="ds-sr-only">{whom}</span>
            </a>
        }
    });
    view! {
        <td role="cell" class="go">
            {step.map(|step| finish(step, whom))}
            {move_on}
        </td>
    }
    .into_any()
}

/// How many days something is over its due date.
pub fn late(words: String) -> AnyView {
    view! {
        <span class="late">
            <Icon shape=Shape::Warning />
            {words}
        </span>
    }
    .into_any()
}

/// The form that the buttons in the rows belong to. It is none around them, so that the key that sends a
/// form finishes nothing by itself.
#[component]
pub fn FinishForm(
    /// The page to go back to.
    back: String,
) -> AnyView {
    view! {
        <form id=FINISH method="post" action=routes::ACTION_STATE>
            <input type="hidden" name="back" value=back />
        </form>
    }
    .into_any()
}

/// The button that finishes a row at once.
fn finish(step: Step, whom: String) -> AnyView {
    view! {
        <button
            class="link button-link"
            type="submit"
            name=STEP
            value=step.value
            form=FINISH
        >
            {step.text}
            <span class="ds-sr-only">{whom}</span>
        </button>
    }
    .into_any()
}

/// A promise against the answer: a mark and the word, no colour for right or wrong.
pub fn verdict(verdict: Verdict) -> AnyView {
    let shape = match verdict.mark {
        Mark::None => return view! { <span class="quiet">{verdict.text}</span> }.into_any(),
        Mark::Tick => Shape::Check,
        Mark::Flag => Shape::Flag,
    };
    view! {
        <span class="promised">
            <Icon shape />
            <b>{verdict.text}</b>
        </span>
    }
    .into_any()
}

/// What was reported done, tried against the answers.
#[component]
pub fn PromisesTable(
    /// What there is.
    promises: Promises,
) -> AnyView {
    let heads = [
        column(text(words::UNIT_AND_WHAT)),
        column(text(words::REPORTED)),
        column(promises.waves),
        column(text(words::PROMISE)),
        column(text(words::ONWARD)),
    ];
    let sentence = promises.sentence.map(|sentence| {
        view! {
            <p class="lead-line">{sentence.clone()} " " <Copy sentence /></p>
        }
    });
    let content = if promises.rows.is_empty() {
        view! { <p class="nothing">{text(words::NO_PROMISES)}</p> }.into_any()
    } else {
        let rows = promises.rows.into_iter().map(promise_row);
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=text(words::PROMISES_CAPTION)>
                <DataTable
                    class="actions-table promises"
                    caption=text(words::PROMISES_CAPTION)
                    heads=heads.into()
                    wide=true
                >
                    <tbody role="rowgroup">{rows.collect_view()}</tbody>
                </DataTable>
            </div>
        }
        .into_any()
    };
    let more = promises.more.map(|more| {
        view! {
            <p>
                <a class="link" href=more.href>
                    {more.text}
                </a>
            </p>
        }
    });
    view! {
        <Section id="lofter" title=text(words::PROMISES) aside=promises.extent>
            {sentence}
            {content}
            {more}
            <p class="note">{text(words::PROMISE_NOTE)}</p>
        </Section>
    }
    .into_any()
}

fn promise_row(row: PromiseRow) -> AnyView {
    let names = [("unit", &*row.unit.text), ("what", &*row.what.text)];
    let whom = fill(words::FOR_ONE, &names);
    let ways = row.ways.into_iter().map(|way| {
        let whom = whom.clone();
        view! {
            <a class="link" href=way.href>
                {way.text}
                <span class="ds-sr-only">{whom}</span>
            </a>
        }
    });
    let ways = ways.collect_view();
    let answers = match (row.before.is_empty(), row.after.is_empty()) {
        (true, true) => ().into_any(),
        (true, false) => view! { <b>{row.after}</b> }.into_any(),
        (false, _) => view! {
            <span class="quiet">{row.before}</span>
            " → "
            <b>{row.after}</b>
        }
        .into_any(),
    };
    view! {
        <tr role="row">
            {unit_and_what(row.unit, row.what, row.agreed)}
            <td role="cell" class="figures">
                {row.reported}
            </td>
            <td role="cell">{answers}</td>
            <td role="cell">{verdict(row.verdict)}</td>
            <td role="cell" class="go">
                {row.finish.map(|step| finish(step, whom))}
                {ways}
            </td>
        </tr>
    }
    .into_any()
}
