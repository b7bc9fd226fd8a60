//! Beside a visit: how far it has come, what is to be done before it, and what happened to it.

use leptos::prelude::*;
use view::form::Told;
use view::routes;
use view::visit::{BeforeRow, PastRow, StatePart};
use view::words::catalog::visit as words;

use super::around::Around;
use super::posted::Field;
use super::stands_still::StandsStill;
use crate::language::{fill, text};

/// Entries of the history that show at once.
const SHOWN: usize = 5;

/// How far it has come, and the ways from there. The buttons save the form as well.
#[component]
pub fn VisitState(
    /// How far.
    state: StatePart,
    /// Whether it can be changed.
    writes: bool,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let ways_told = Around::of("felt", "til", "", &told);
    let ways = state.ways.into_iter().map(|way| {
        view! {
            <button class="link button-link" type="submit" name="til" value=way.value>
                {way.text}
            </button>
        }
    });
    let ways = writes.then(|| {
        let asks = state.asks_reason.then(|| {
            view! {
                <Field
                    name="reason"
                    label=text(words::REASON)
                    hint=text(words::REASON_HINT)
                    told=told.clone()
                />
            }
        });
        view! {
            {asks}
            <p class="rail-links" id=ways_told.id.clone()>
                {ways.collect_view()}
            </p>
            {ways_told.fault()}
        }
    });
    let reason = (!state.reason.is_empty()).then(|| view! { <p>{state.reason}</p> });
    view! {
        <section class="rail-part" aria-labelledby="tilstand">
            <h2 id="tilstand">{text(words::STATE)}</h2>
            <ol class="flow">
                <li aria-current="step">{state.now}</li>
                <li>{state.next}</li>
            </ol>
            {reason}
            <p class="quiet">{state.needs}</p>
            {ways}
        </section>
    }
    .into_any()
}

/// What is to be done before the visit.
#[component]
pub fn VisitBefore(
    /// Each, with whether it is done.
    rows: Vec<BeforeRow>,
    /// Whether it can be changed.
    writes: bool,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let rows = rows.into_iter().map(|row| {
        let ticked = told
            .typed(&row.field)
            .map_or(row.done, |typed| !typed.is_empty());
        view! {
            <li>
                <label class="tickable">
                    <input
                        class="ds-input"
                        type="checkbox"
                        name=row.field
                        value="yes"
                        checked=ticked
                        disabled=!writes
                    />
                    {row.text}
                </label>
                <span class="under">{row.note}</span>
            </li>
        }
    });
    view! {
        <section class="rail-part" aria-labelledby="for-besoket">
            <h2 id="for-besoket">{text(words::BEFORE)}</h2>
            <ul class="feed">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// What happened to it. The latest show; the rest folds.
#[component]
pub fn VisitHistory(
    /// The latest first.
    rows: Vec<PastRow>,
) -> AnyView {
    let count = rows.len();
    let mut rows = rows;
    let rest = rows.split_off(SHOWN.min(count));
    let rest = (!rest.is_empty()).then(|| {
        let all = fill(words::HISTORY_ALL, &[("n", &count.to_string())]);
        view! {
            <details>
                <summary>{all}</summary>
                <ul class="feed">{rest.into_iter().map(past).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <section class="rail-part" aria-labelledby="historikk">
            <h2 id="historikk">{text(words::HISTORY)}</h2>
            <ul class="feed">{rows.into_iter().map(past).collect_view()}</ul>
            {rest}
            <StandsStill />
        </section>
    }
    .into_any()
}

fn past(row: PastRow) -> AnyView {
    let more = row.more.into_iter().map(|(what, text)| {
        view! {
            <details>
                <summary>{what}</summary>
                <p class="was">{text}</p>
            </details>
        }
    });
    view! {
        <li>
            {row.what} <span class="under">{row.when}</span> {more.collect_view()}
        </li>
    }
    .into_any()
}

/// The way to delete it.
pub fn delete() -> AnyView {
    view! {
        <section class="rail-part">
            <button class="link button-link" type="submit" formaction=routes::VISIT_DELETE>
                {text(words::DELETE)}
            </button>
        </section>
    }
    .into_any()
}
