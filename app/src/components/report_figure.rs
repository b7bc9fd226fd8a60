//! A figure or a table of the report: its heading, whom it is about, N, its rows, and what has to be
//! told of it.

use leptos::prelude::*;
use view::Count;
use view::report::{BarMark, Cell, Figure, ReportRow, ReportTable};
use view::words::catalog::report;

use super::share_marks::Bar;
use super::table::{DataTable, column, drawn_column, number_column};
use super::value::{count, percent_of};
use crate::language::{fill, text};

/// The figure.
#[component]
pub fn ReportFigure(
    /// What it shows.
    figure: Figure,
) -> AnyView {
    let number = figure
        .number
        .map(|number| fill(report::FIGURE, &[("n", &number.to_string())]));
    let label = figure.title.clone();
    view! {
        <div class="report-figure" id=figure.id>
            <h3>
                {number.map(|number| view! { <span class="figure-number">{number}</span> " " })}
                {figure.title}
            </h3>
            {figure
                .question
                .into_iter()
                .map(|sentence| view! { <p class="quiet">{sentence}</p> })
                .collect_view()}
            <dl class="figure-base quiet-links">
                <div>
                    <dt>{text(report::ABOUT)}</dt>
                    <dd>{figure.filter} " (" {opened(figure.units)} ")"</dd>
                </div>
                {figure.n.map(|n| base(text(report::N), n))}
                {figure.country_n.map(|n| base(text(report::N_COUNTRY), n))}
            </dl>
            {figure.measured.map(|sentence| view! { <p class="measured">{sentence}</p> })}
            {figure.tables.into_iter().map(|table| draw_table(&label, table)).collect_view()}
            {told(figure.notes)}
        </div>
    }
    .into_any()
}

fn base(label: &'static str, n: Count) -> AnyView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{opened(n)}</dd>
        </div>
    }
    .into_any()
}

fn opened(units: Count) -> AnyView {
    view! { <a href=units.href>{count(units.count)}</a> }.into_any()
}

fn told(sentences: Vec<String>) -> AnyView {
    if sentences.is_empty() {
        return ().into_any();
    }
    view! {
        <ul class="figure-notes" aria-label=text(report::NOTES)>
            {sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
        </ul>
    }
    .into_any()
}

fn draw_table(title: &str, table: ReportTable) -> AnyView {
    let caption = format!("{title}: {}", table.caption);
    let label = caption.clone();
    let bars = table.has_bars();
    let mut heads = vec![column(table.head)];
    if bars {
        let ticks = (table.rows.iter()).any(|row| row.bar.is_some_and(|bar| bar.country.is_some()));
        let word = if ticks {
            report::BARS_AND_COUNTRY
        } else {
            report::BARS
        };
        heads.push(drawn_column("bar-column", text(word)));
    }
    heads.extend(table.heads.iter().cloned().map(number_column));
    let rows: Vec<AnyView> = table
        .rows
        .into_iter()
        .map(|row| draw_row(row, bars, &table.heads))
        .collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=label>
            <DataTable class="report-table" caption heads wide=true>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </div>
    }
    .into_any()
}

fn draw_row(row: ReportRow, bars: bool, heads: &[String]) -> AnyView {
    let bar =
        bars.then(|| view! { <td role="cell" class="bar-column">{row.bar.map(draw_bar)}</td> });
    let cells: Vec<AnyView> = row
        .cells
        .into_iter()
        .zip(heads)
        .map(|(cell, head)| draw_cell(cell, head))
        .collect();
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {row.label}
            </th>
            {bar}
            {cells}
        </tr>
    }
    .into_any()
}

fn draw_bar(mark: BarMark) -> AnyView {
    match mark.country {
        Some(tick) => view! { <Bar part=mark.part whole=mark.whole tick /> }.into_any(),
        None => view! { <Bar part=mark.part whole=mark.whole /> }.into_any(),
    }
}

fn draw_cell(cell: Cell, head: &str) -> AnyView {
    let content = match cell {
        Cell::Share(share) => view! {
            <b>{percent_of(share.count, share.n)}</b>
            " "
            <a href=share.href>{count(share.count)}</a>
        }
        .into_any(),
        Cell::Count(units) => opened(units),
        Cell::Words(words) => words.into_any(),
    };
    view! {
        <td role="cell" class="number share" data-label=head.to_owned()>
            {content}
        </td>
    }
    .into_any()
}
