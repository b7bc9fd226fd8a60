//! A question broken down by region or another dimension: the numbers behind the chart. Every count
//! opens its units.

use leptos::prelude::*;
use view::Share;
use view::question::{Breakdown, BreakdownRow, Judged};
use view::words::catalog::{list, question};
use view::words::format::lower_first;
use view::words::verdict::points;

use super::copy::TableTools;
use super::table::{DataTable, column, number_column};
use super::value::{count, percent_of};
use super::verdict::VerdictWord;
use crate::language::{fill, text};

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
            ("dimension", &lower_first(&breakdown.dimension)),
        ],
    );
    let mut options = Vec::new();
    let several = breakdown.headline.len() > 1;
    if several {
        options.push(text(question::TOGETHER).to_owned());
    }
    options.extend(breakdown.options);
    let groups: Vec<AnyView> = breakdown
        .groups
        .into_iter()
        .map(|row| draw_row(row, &options, several))
        .collect();
    let mut heads = vec![column(breakdown.dimension)];
    heads.extend(options.iter().cloned().map(number_column));
    heads.push(number_column(view! {
        {text(question::AGAINST_OTHERS)}
        <span class="judged-option">
            {fill(question::JUDGED_OPTION, &[("option", &breakdown.measured)])}
        </span>
    }));
    heads.push(column(text(question::VERDICT)));
    heads.push(number_column(text(question::N)));
    heads.push(number_column(text(question::UNITS)));
    let total = draw_row(breakdown.total, &options, several);
    view! {
        <TableTools />
        <div class="scroll" tabindex="0" role="region" aria-label=text(list::SCROLL)>
            <DataTable class="breakdown" caption heads wide=true>
                <tbody role="rowgroup">{groups}</tbody>
                <tfoot role="rowgroup">{total}</tfoot>
            </DataTable>
        </div>
    }
    .into_any()
}

/// A group's shares, option by option; first the headline's, where it is of several options.
fn draw_row(row: BreakdownRow, options: &[String], several: bool) -> AnyView {
    let cells: Vec<AnyView> = several
        .then_some(row.headline)
        .into_iter()
        .chain(row.cells)
        .zip(options)
        .map(|(share, option)| draw_cell(share, option))
        .collect();
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {row.label}
            </th>
            {cells}
            {draw_judged(row.judged)}
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

/// The difference and what it can carry; nothing for all of them together.
fn draw_judged(judged: Option<Judged>) -> AnyView {
    let Some(judged) = judged else {
        return view! {
            <td role="cell" class="number"></td>
            <td role="cell"></td>
        }
        .into_any();
    };
    view! {
        <td role="cell" class="number" data-label=text(question::AGAINST_OTHERS)>
            {judged.points.map_or_else(|| "–".to_owned(), points)}
        </td>
        <td role="cell" data-label=text(question::VERDICT)>
            <VerdictWord verdict=judged.verdict />
        </td>
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
