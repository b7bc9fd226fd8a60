//! The tables and worked examples of the explanations.

use kinds::AnswerStatus;
use leptos::prelude::*;
use view::Link;
use view::method::Method as Page;
use view::words::catalog::{Word, method};

use crate::components::table::{DataTable, column};
use crate::components::value::{count, empty, percent_of};
use crate::language::{fill, text};

fn headings<const COLUMNS: usize>(words: [Word; COLUMNS]) -> Vec<AnyView> {
    words.map(|word| column(text(word))).into()
}

/// A table of a term and what it means.
fn two_columns(heads: [Word; 2], rows: Vec<(AnyView, AnyView)>) -> AnyView {
    view! {
        <DataTable class="terms" heads=headings(heads)>
            <tbody role="rowgroup">
                {rows
                    .into_iter()
                    .map(|(term, meaning)| {
                        view! {
                            <tr role="row">
                                <th role="rowheader" scope="row">
                                    {term}
                                </th>
                                <td role="cell">{meaning}</td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </DataTable>
    }
    .into_any()
}

/// A formula, and under it the same with real numbers.
fn formula(general: Word, worked: Option<String>) -> AnyView {
    view! {
        <div class="formula">
            <p>{text(general)}</p>
            {worked.map(|worked| view! { <p class="figures">{worked}</p> })}
        </div>
    }
    .into_any()
}

/// Which question a worked example is from. A wave that has none is told nothing of it.
pub(super) fn example_of(of: Option<Link>, imported: bool) -> AnyView {
    match of {
        None if imported => ().into_any(),
        None => view! { <p class="note">{text(method::NO_EXAMPLE)}</p> }.into_any(),
        Some(of) => view! {
            <p class="note">
                {text(method::EXAMPLE_OF)} " "
                <a class="link" href=of.href>
                    {of.text}
                </a>
            </p>
        }
        .into_any(),
    }
}

/// From all municipalities to N.
#[component]
pub fn Terms(
    /// Live numbers.
    page: Option<Page>,
) -> AnyView {
    let asked = page.as_ref().and_then(|page| page.asked_settling.clone());
    let eligible =
        asked.map(|question| fill(method::ELIGIBLE_SETTLING, &[("question", &question)]));
    let outside = page.as_ref().and_then(|page| page.outside.clone());
    let outside = outside.map(|(option, question)| {
        fill(
            method::N_OUTSIDE,
            &[("option", &option), ("question", &question)],
        )
    });
    let terms = [
        (method::ELIGIBLE, method::ELIGIBLE_IS, eligible),
        (method::RESPONDED, method::RESPONDED_IS, None),
        (method::ASKED, method::ASKED_IS, None),
        (method::N, method::N_IS, outside),
    ];
    let rows = terms
        .into_iter()
        .map(|(term, meaning, more)| {
            let meaning = std::iter::once(text(meaning).to_owned()).chain(more);
            let meaning: Vec<String> = meaning.collect();
            (text(term).into_any(), meaning.join(" ").into_any())
        })
        .collect();
    let imported = page.is_some();
    let example = page.and_then(|page| page.example);
    let worked = example.as_ref().map(|example| {
        let d = &example.answers;
        let numbers = [
            ("units", d.units),
            ("asked", d.asked),
            ("n", d.n),
            ("outside", d.outside),
            ("dont_know", d.dont_know),
            ("not_answered", d.not_answered),
            ("not_asked", d.not_asked),
            ("no_response", d.no_response),
        ]
        .map(|(key, number)| (key, count(number)));
        let values = numbers
            .each_ref()
            .map(|(key, value)| (*key, value.as_str()));
        (
            fill(method::EXAMPLE_ASKED, &values),
            fill(method::EXAMPLE_UNITS, &values),
        )
    });
    let (asked, units) = worked.unzip();
    view! {
        <p class="prose">{text(method::N_LEAD)}</p>
        {two_columns([method::TERM, method::MEANING], rows)}
        {formula(method::FORMULA_ASKED, asked)}
        {formula(method::FORMULA_UNITS, units)}
        {example_of(example.map(|example| example.of), imported)}
    }
    .into_any()
}

/// What a share is, and how it is rounded.
#[component]
pub fn Shares(
    /// Live numbers.
    page: Option<Page>,
) -> AnyView {
    let imported = page.is_some();
    let example = page.and_then(|page| page.example);
    let worked = example.as_ref().map(|example| {
        fill(
            method::EXAMPLE_SHARE,
            &[
                ("option", &example.option),
                ("count", &count(example.chose)),
                ("n", &count(example.answers.n)),
                ("percent", &percent_of(example.chose, example.answers.n)),
            ],
        )
    });
    view! {
        <p class="prose">{text(method::SHARE_1)}</p>
        {formula(method::FORMULA_SHARE, worked)}
        {example_of(example.map(|example| example.of), imported)}
        <div class="prose">
            <p>{text(method::SHARE_2)}</p>
            <p>{text(method::SHARE_3)}</p>
            <p>{text(method::SHARE_4)}</p>
        </div>
    }
    .into_any()
}

/// How an empty looks, when it occurs, how files write it, and whether it counts in N.
type Emptiness = (&'static str, Word, &'static str, bool, &'static str);

fn empty_row((name, when, file, counts, shape): Emptiness) -> impl IntoView {
    let counts = if counts {
        method::IN_N
    } else {
        method::NOT_IN_N
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <svg class="swatch" width="14" height="14" aria-hidden="true">
                    <rect class=shape width="14" height="14" />
                </svg>
                {name}
            </th>
            <td role="cell">{text(when)}</td>
            <td role="cell">{file}</td>
            <td role="cell">{text(counts)}</td>
        </tr>
    }
}

/// The five empties: how they look, when they occur, and how files write them.
#[component]
pub fn Empties() -> AnyView {
    let wording = text(method::THE_WORDING);
    let rows = [
        (
            empty(AnswerStatus::NotAsked),
            method::NOT_ASKED_WHEN,
            ".",
            false,
            "empty-not-asked",
        ),
        (
            empty(AnswerStatus::NotAnswered),
            method::NOT_ANSWERED_WHEN,
            "..",
            false,
            "empty-not-answered",
        ),
        (
            empty(AnswerStatus::NoResponse),
            method::NO_RESPONSE_WHEN,
            "..",
            false,
            "empty-no-response",
        ),
        (
            empty(AnswerStatus::DontKnow),
            method::DONT_KNOW_WHEN,
            wording,
            false,
            "empty-dont-know",
        ),
        (
            text(method::NOT_RELEVANT),
            method::NOT_RELEVANT_WHEN,
            wording,
            true,
            "step-0",
        ),
    ];
    let heads = [
        method::EMPTY_SHOWN,
        method::EMPTY_WHEN,
        method::EMPTY_FILE,
        method::EMPTY_COUNTS,
    ];
    view! {
        <p class="prose">{text(method::EMPTY_LEAD)}</p>
        <DataTable class="terms" heads=headings(heads)>
            <tbody role="rowgroup">
                {rows
                    .into_iter()
                    .map(empty_row)
                    .collect_view()}
            </tbody>
        </DataTable>
        <p class="note">{text(method::EMPTY_NOTE)}</p>
    }
    .into_any()
}

/// Flags with where they come from.
#[component]
pub fn Flags(
    /// Name and source.
    flags: Vec<(String, String)>,
) -> AnyView {
    let rows = flags
        .into_iter()
        .map(|(name, source)| (name.into_any(), source.into_any()))
        .collect();
    view! {
        <p class="prose">{text(method::FLAGS_1)}</p>
        {two_columns([method::FLAG, method::SOURCE], rows)}
    }
    .into_any()
}

/// Questions that are not asked of all.
#[component]
pub fn Routing(
    /// The question, and who it is asked of.
    routing: Vec<(Link, String)>,
) -> AnyView {
    if routing.is_empty() {
        return view! { <p>{text(method::ROUTING_NONE)}</p> }.into_any();
    }
    let rows = routing
        .into_iter()
        .map(|(link, asked)| {
            (
                view! { <a href=link.href>{link.text}</a> }.into_any(),
                asked.into_any(),
            )
        })
        .collect();
    view! {
        <p class="prose">{text(method::ROUTING_1)}</p>
        {two_columns([method::QUESTION, method::ASKED_OF], rows)}
    }
    .into_any()
}
