//! The answers to one question: options with their counts, who the number is about, numbers, texts.

use kinds::AnswerStatus;
use leptos::prelude::*;
use view::Count;
use view::question::{EmptyRow, GivenText, NumberSummary, OptionRow};
use view::words::catalog::question;
use view::words::format::{tenths, whole, with_unit};

use super::copy::TableTools;
use super::rel::rel;
use super::share_marks::length;
use super::table::{DataTable, column, number_column};
use super::value::{count, percent_of};
use crate::language::{lang, text};

/// Options with count and share. The count opens those who chose it.
#[component]
pub fn OptionTable(
    /// Options in the codebook's order.
    options: Vec<OptionRow>,
) -> AnyView {
    let heads = vec![
        column(text(question::OPTION)),
        number_column(text(question::SHARE)),
        number_column(text(question::COUNT)),
    ];
    view! {
        <TableTools scrolls=false />
        <DataTable class="options" caption=text(question::ANSWERS_CAPTION) heads wide=true>
            <tbody role="rowgroup">{options.into_iter().map(option_row).collect_view()}</tbody>
        </DataTable>
    }
    .into_any()
}

fn option_row(row: OptionRow) -> AnyView {
    let share = row.share;
    let part = if row.counts {
        view! { <b>{percent_of(share.count, share.n)}</b> }.into_any()
    } else {
        view! { <span class="quiet">{text(question::OUTSIDE_N)}</span> }.into_any()
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {row.label}
            </th>
            <td role="cell" class="number">
                {part}
            </td>
            <td role="cell" class="number">
                <a href=share.href>{count(share.count)}</a>
            </td>
        </tr>
    }
    .into_any()
}

/// The class that draws a kind of empty.
fn shape(state: AnswerStatus) -> &'static str {
    match state {
        AnswerStatus::Counted => "step-1",
        AnswerStatus::Outside => "empty-outside",
        AnswerStatus::DontKnow => "empty-dont-know",
        AnswerStatus::NotAnswered => "empty-not-answered",
        AnswerStatus::NotAsked => "empty-not-asked",
        AnswerStatus::NoResponse => "empty-no-response",
    }
}

/// N and each kind of empty, as a strip and as a table. They sum to the selection.
#[component]
pub fn EmptyTable(
    /// N.
    n: Count,
    /// The empties.
    empties: Vec<EmptyRow>,
    /// Units of the selection.
    units: usize,
) -> AnyView {
    let mut rows = vec![(
        AnswerStatus::Counted,
        text(question::ANSWERED_QUESTION).to_owned(),
        n,
    )];
    rows.extend(
        empties
            .into_iter()
            .map(|row| (row.state, row.label, row.count)),
    );
    let mut before = 0;
    let strip: Vec<AnyView> = rows
        .iter()
        .filter(|(_, _, units)| units.count > 0)
        .map(|(state, _, part)| {
            let x = length(before, units);
            before += part.count;
            view! {
                <rect class=shape(*state) x=x width=length(part.count, units) height="18" />
            }
            .into_any()
        })
        .collect();
    view! {
        <svg class="chart strip" width="100%" height="18" aria-hidden="true">
            {strip}
        </svg>
        <DataTable class="empties" caption=text(question::WHO_CAPTION)>
            <tbody role="rowgroup">
                {rows
                    .into_iter()
                    .map(|(state, label, units)| {
                        view! {
                            <tr role="row">
                                <th role="rowheader" scope="row">
                                    <svg width="14" height="14" aria-hidden="true">
                                        <rect class=shape(state) width="14" height="14" />
                                    </svg>
                                    {label}
                                </th>
                                <td role="cell" class="number">
                                    <a href=units.href>{count(units.count)}</a>
                                </td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </DataTable>
    }
    .into_any()
}

/// Lowest, quartiles and highest of the numbers given.
#[component]
pub fn NumberTable(
    /// The summary.
    numbers: NumberSummary,
) -> AnyView {
    let lang = lang();
    let with_unit = move |number: String| with_unit(&number, &numbers.unit, lang);
    let quartile = |number: Option<i64>| number.map(|number| tenths(number, lang));
    let lines = [
        (question::MIN, Some(whole(numbers.min, lang))),
        (
            question::LOWER_QUARTILE,
            quartile(numbers.lower_quartile_tenths),
        ),
        (question::MEDIAN, Some(tenths(numbers.median_tenths, lang))),
        (
            question::UPPER_QUARTILE,
            quartile(numbers.upper_quartile_tenths),
        ),
        (question::MAX, Some(whole(numbers.max, lang))),
    ];
    let lines = lines
        .into_iter()
        .filter_map(|(word, number)| Some((word, number?)));
    view! {
        <DataTable class="numbers" caption=text(question::NUMBERS)>
            <tbody role="rowgroup">
                {lines
                    .map(|(word, number)| {
                        view! {
                            <tr role="row">
                                <th role="rowheader" scope="row">
                                    {text(word)}
                                </th>
                                <td role="cell" class="number">
                                    {with_unit(number)}
                                </td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </DataTable>
    }
    .into_any()
}

/// Free-text answers with who wrote them.
#[component]
pub fn TextTable(
    /// The answers.
    texts: Vec<GivenText>,
) -> AnyView {
    if texts.is_empty() {
        return view! { <p class="quiet">{text(question::TEXTS_NONE)}</p> }.into_any();
    }
    let heads = vec![
        column(text(question::MUNICIPALITY)),
        column(text(question::REGION)),
        column(text(question::ANSWER)),
    ];
    view! {
        <DataTable class="texts" caption=text(question::TEXTS) heads>
            <tbody role="rowgroup">
                {texts
                    .into_iter()
                    .map(|given| {
                        let rel = rel(&given.unit.href);
                        view! {
                            <tr role="row">
                                <th role="rowheader" scope="row">
                                    <a href=given.unit.href rel=rel>
                                        {given.unit.text}
                                    </a>
                                </th>
                                <td role="cell" class="quiet">
                                    {given.region}
                                </td>
                                <td role="cell">{given.text}</td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </DataTable>
    }
    .into_any()
}
