//! Visits ahead, and lines that lead somewhere.

use leptos::prelude::*;
use view::desk::{Ahead, Line};
use view::words::catalog::desk as words;

use super::icon::{Icon, Shape};
use super::table::{DataTable, column, drawn_column};
use crate::language::text;

/// Visits ahead; a sentence where there are none.
#[component]
pub fn AheadTable(
    /// The next first.
    rows: Vec<Ahead>,
    /// What is said where there are none.
    none: &'static str,
) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="quiet">{none}</p> }.into_any();
    }
    let heads = vec![
        drawn_column("date", text(words::DATE)),
        column(text(words::UNIT_AND_PURPOSE)),
        drawn_column("owner", text(words::WHO)),
        drawn_column("said", text(words::UNIT_HAS)),
    ];
    view! {
        <DataTable class="todo ahead" caption=text(words::AHEAD) heads>
            <tbody role="rowgroup">{rows.into_iter().map(ahead).collect_view()}</tbody>
        </DataTable>
    }
    .into_any()
}

fn ahead(row: Ahead) -> AnyView {
    let check = row.confirmed.then(|| {
        view! {
            <Icon shape=Shape::Check />
            " "
        }
    });
    view! {
        <tr role="row">
            <td role="cell" class="date">
                <span>
                    <b>{row.day}</b>
                    " "
                    {row.month}
                </span>
                <span class="second">{row.time}</span>
            </td>
            <th role="rowheader" scope="row">
                <a href=row.unit.href>{row.unit.text}</a>
                <span class="second">{row.purpose}</span>
            </th>
            <td role="cell" class="owner">
                {row.who}
            </td>
            <td role="cell" class="said">
                {check}
                {row.said}
            </td>
        </tr>
    }
    .into_any()
}

/// Visits ahead, in a narrow place.
#[component]
pub fn Agenda(
    /// The next first.
    rows: Vec<Ahead>,
) -> AnyView {
    let line = |row: Ahead| {
        let about = [row.time, row.purpose];
        let about: Vec<String> = about.into_iter().filter(|part| !part.is_empty()).collect();
        view! {
            <li>
                <span class="agenda-day">
                    <b>{row.day}</b>
                    " "
                    {row.month}
                </span>
                <span>
                    <a href=row.unit.href>{row.unit.text}</a>
                    <span class="second">{about.join(". ")}</span>
                </span>
            </li>
        }
    };
    view! { <ol class="agenda quiet-links">{rows.into_iter().map(line).collect_view()}</ol> }
        .into_any()
}

/// Lines; a sentence where there are none.
#[component]
pub fn Lines(
    /// The lines.
    lines: Vec<Line>,
    /// What is said where there are none.
    none: &'static str,
) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="quiet">{none}</p> }.into_any();
    }
    let line = |line: Line| {
        view! {
            <li>
                <a href=line.link.href>{line.link.text}</a>
                <span class="second">{line.about}</span>
            </li>
        }
    };
    view! { <ul class="feed quiet-links">{lines.into_iter().map(line).collect_view()}</ul> }
        .into_any()
}
