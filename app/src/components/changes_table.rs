//! Questions in both waves: a row each, which leads to what its change is made of. Every count opens its
//! units.

use leptos::prelude::*;
use view::Count;
use view::changes::{ChangesRow, ChangesTable as Table};
use view::words::catalog::{changes, list, question};
use view::words::verdict::points;

use super::share_cell::share_cell;
use super::table::{DataTable, column, number_column};
use super::value::count;
use super::verdict::VerdictWord;
use crate::language::{fill, text};

/// The headings of the columns of numbers: they stand in the cells too where rows are blocks.
#[derive(Clone)]
struct Heads {
    all: [String; 2],
    both: [String; 2],
}

/// The table.
#[component]
pub fn ChangesTable(
    /// The questions.
    table: Table,
    /// Year of the wave in focus.
    now: u16,
) -> AnyView {
    let years = [table.before, now].map(|year| year.to_string());
    let [before, this] = &years;
    let caption = fill(changes::CAPTION, &[("before", before), ("now", this)]);
    let headed = |word| years.each_ref().map(|year| fill(word, &[("year", year)]));
    let heads = Heads {
        all: headed(changes::ALL_IN),
        both: headed(changes::BOTH_IN),
    };
    let mut columns = vec![column(text(changes::QUESTION))];
    for group in [&heads.all, &heads.both] {
        columns.extend(group.iter().cloned().map(number_column));
        columns.push(number_column(text(changes::CHANGE)));
    }
    columns.push(number_column(text(changes::GAINED)));
    columns.push(number_column(text(changes::LOST)));
    columns.push(column(text(question::VERDICT)));
    let rows: Vec<AnyView> = table
        .rows
        .into_iter()
        .map(|row| draw_row(row, &heads))
        .collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text(list::SCROLL)>
            <DataTable class="changes" caption heads=columns wide=true>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </div>
    }
    .into_any()
}

fn draw_row(row: ChangesRow, heads: &Heads) -> AnyView {
    let [all_before, all_now] = heads.all.clone();
    let [both_before, both_now] = heads.both.clone();
    let item = (!row.item.is_empty()).then(|| view! { <span class="asked">{row.item}</span> });
    let measured = fill(question::JUDGED_OPTION, &[("option", &row.measured)]);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=row.question.href>{row.question.text}</a>
                {item}
                <span class="asked">{measured}</span>
            </th>
            {share_cell(row.all.0, all_before, "number", "of-n")}
            {share_cell(row.all.1, all_now, "number", "of-n")}
            {draw_points(row.points)}
            {share_cell(row.panel.0, both_before, "number", "of-n")}
            {share_cell(row.panel.1, both_now, "number", "of-n")}
            {draw_points(row.panel_points)}
            {draw_count(row.gained, text(changes::GAINED))}
            {draw_count(row.lost, text(changes::LOST))}
            <td role="cell" data-label=text(question::VERDICT)>
                <VerdictWord verdict=row.verdict />
            </td>
        </tr>
    }
    .into_any()
}

fn draw_points(change: Option<i32>) -> AnyView {
    view! {
        <td role="cell" class="number" data-label=text(changes::CHANGE)>
            {change.map_or_else(|| "–".to_owned(), points)}
        </td>
    }
    .into_any()
}

fn draw_count(units: Count, label: &'static str) -> AnyView {
    view! {
        <td role="cell" class="number" data-label=label>
            <a href=units.href>{count(units.count)}</a>
        </td>
    }
    .into_any()
}
