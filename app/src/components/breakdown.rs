//! A question broken down by region or another dimension. The table is the chart's table: the
//! headline share stands as a dot on the whole scale in each row, every count opens its units.

use domain::view::question::{Breakdown, BreakdownRow};
use domain::view::{Choice, Share};
use domain::words::catalog::{list, question};
use domain::words::format::percent_of;
use leptos::prelude::*;

use super::profile_answers::Scale;
use super::share_marks::DotOnScale;
use super::value::count;
use crate::language::{fill, text};

/// The dimensions to break down by, as links.
#[component]
pub fn BreakBy(
    /// Dimensions.
    by: Vec<Choice>,
) -> AnyView {
    view! {
        <nav class="segments" aria-label=text(question::BREAK_BY)>
            {by
                .into_iter()
                .map(|choice| {
                    let current = choice.current.then_some("true");
                    view! {
                        <a href=choice.href data-noscroll="" aria-current=current>
                            {choice.text}
                        </a>
                    }
                })
                .collect_view()}
        </nav>
    }
    .into_any()
}

/// The table.
#[component]
pub fn BreakdownTable(
    /// The question's wording, for the caption.
    wording: String,
    /// The breakdown.
    breakdown: Breakdown,
) -> AnyView {
    let caption = fill(
        question::BREAKDOWN_CAPTION,
        &[
            ("question", &wording),
            ("dimension", &breakdown.dimension.to_lowercase()),
        ],
    );
    let headline = headline_words(&breakdown);
    let reference = breakdown.total.headline.clone();
    let options = breakdown.options.clone();
    let groups: Vec<AnyView> = breakdown
        .groups
        .into_iter()
        .map(|row| draw_row(row, &reference, &options, true))
        .collect();
    let total = draw_row(breakdown.total, &reference, &options, false);
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text(list::SCROLL)>
            <table class="ds-table data breakdown" data-color="neutral" data-hover="" role="table">
                <caption class="ds-sr-only">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">
                            {breakdown.dimension}
                        </th>
                        <th role="columnheader" scope="col" class="axis">
                            {headline}
                            <Scale />
                        </th>
                        {breakdown
                            .options
                            .into_iter()
                            .map(|option| {
                                view! {
                                    <th role="columnheader" scope="col" class="number">
                                        {option}
                                    </th>
                                }
                            })
                            .collect_view()}
                        <th role="columnheader" scope="col" class="number">
                            {text(question::N)}
                        </th>
                        <th role="columnheader" scope="col" class="number">
                            {text(question::UNITS)}
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{groups}</tbody>
                <tfoot role="rowgroup">{total}</tfoot>
            </table>
        </div>
    }
    .into_any()
}

/// "Andel «Ja»", with every option of the headline.
fn headline_words(breakdown: &Breakdown) -> String {
    let options: Vec<&str> = breakdown
        .headline
        .iter()
        .filter_map(|position| breakdown.options.get(*position).map(String::as_str))
        .collect();
    fill(
        question::HEADLINE_SHARE,
        &[("option", &options.join(" / "))],
    )
}

fn draw_row(row: BreakdownRow, reference: &Share, options: &[String], group: bool) -> AnyView {
    let cells: Vec<AnyView> = row
        .cells
        .into_iter()
        .zip(options)
        .map(|(share, option)| draw_cell(share, option))
        .collect();
    let percent = percent_of(row.headline.count, row.headline.n);
    let dot = group.then(|| {
        view! { <DotOnScale share=row.headline.clone() reference=reference.clone() /> }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {row.label}
            </th>
            <td role="cell" class="axis" class:bare=!group>
                <span class="ds-sr-only">{percent}</span>
                {dot}
            </td>
            {cells}
            <td role="cell" class="number" data-label=text(question::N)>
                <a href=row.n.href>{count(row.n.count)}</a>
            </td>
            <td role="cell" class="number quiet" data-label=text(question::UNITS)>
                <a href=row.units.href>{count(row.units.count)}</a>
            </td>
        </tr>
    }
    .into_any()
}

fn draw_cell(share: Share, option: &str) -> AnyView {
    view! {
        <td role="cell" class="number share" data-label=option.to_owned()>
            <b>{percent_of(share.count, share.n)}</b>
            " "
            <a href=share.href>{count(share.count)}</a>
        </td>
    }
    .into_any()
}
