//! How far one has come this year: counts that open, with a bar beside them.

use leptos::prelude::*;
use view::Count;
use view::desk::{CoverRow, Coverage};
use view::words::catalog::{common, desk as words};

use super::copy::Copy;
use super::download::Downloads;
use super::markup::Markup;
use super::table::{DataTable, column, drawn_column, number_column};
use super::value::count;
use crate::language::text;

/// The sentence, the table and its files.
#[component]
pub fn CoverTable(
    /// What it shows.
    coverage: Coverage,
) -> AnyView {
    let heads = vec![
        column(coverage.units),
        drawn_column(
            "drawn",
            view! {
                <span class="cover-legend">
                    <span class="visited">{text(words::VISITED_LEGEND)}</span>
                    <span class="planned">{text(words::PLANNED_LEGEND)}</span>
                </span>
            },
        ),
        number_column(text(words::VISITED)),
        number_column(text(words::PLANNED)),
        number_column(text(words::WITHOUT)),
        number_column(text(words::EVERY)),
    ];
    let files = vec![
        (text(common::EXCEL), coverage.xlsx_href),
        (text(common::CSV), coverage.csv_href),
    ];
    let groups = coverage.groups.into_iter().map(|rows| {
        view! { <tbody role="rowgroup">{rows.into_iter().map(row).collect_view()}</tbody> }
    });
    view! {
        <p class="lead">{coverage.sentence.clone()} " " <Copy sentence=coverage.sentence /></p>
        <DataTable class="cover" caption=coverage.caption heads>
            {groups.collect_view()}
        </DataTable>
        <p class="note">{coverage.note}</p>
        <Downloads files />
    }
    .into_any()
}

fn row(row: CoverRow) -> AnyView {
    let bar = bar(&row);
    let number = |cell: Count| {
        let number = count(cell.count);
        let number = if cell.href.is_empty() {
            number.into_any()
        } else {
            view! { <a href=cell.href>{number}</a> }.into_any()
        };
        view! {
            <td role="cell" class="number">
                {number}
            </td>
        }
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {row.title}
            </th>
            <td role="cell" class="drawn">
                {bar}
            </td>
            {number(row.visited)}
            {number(row.planned)}
            {number(row.without)}
            {number(row.all)}
        </tr>
    }
    .into_any()
}

/// The bar of a row: those that were visited, then those to whom a visit is planned.
fn bar(row: &CoverRow) -> AnyView {
    let all = row.all.count.max(1);
    let tenths = |part: usize| (part * 1_000 + all / 2) / all;
    let percent = |tenths: usize| format!("{}.{}%", tenths / 10, tenths % 10);
    let (visited, planned) = (tenths(row.visited.count), tenths(row.planned.count));
    let mut bar = Markup::default();
    let attributes = [
        ("class", Some("cover-bar")),
        ("width", Some("100%")),
        ("height", Some("8")),
        ("aria-hidden", Some("true")),
    ];
    bar.open("svg", &attributes);
    let (visited, planned) = (percent(visited), percent(planned));
    let first = [
        ("class", Some("visited")),
        ("width", Some(&*visited)),
        ("height", Some("8")),
    ];
    bar.element("rect", &first, "");
    let second = [
        ("class", Some("planned")),
        ("x", Some(&*visited)),
        ("width", Some(&*planned)),
        ("height", Some("8")),
    ];
    bar.element("rect", &second, "");
    bar.finish().into_any()
}
