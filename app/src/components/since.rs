//! What has changed since the wave before: both shares, what the change is made of, who moved.

use leptos::prelude::*;
use view::change::{ChangeRow, Changed, Move, Since, Term};
use view::method::Definition;
use view::question::SINCE_PLACE;
use view::words::catalog::{changes, question};
use view::words::format::signed_tenths;
use view::words::verdict::points;

use super::how_made::HowMade;
use super::section::Section;
use super::share_cell::share_cell;
use super::table::{DataTable, column, number_column};
use super::value::count;
use super::verdict::VerdictWord;
use crate::language::{fill, lang, text};

/// The section.
#[component]
pub fn SinceSection(
    /// The question beside itself.
    since: Since,
    /// The headline in words.
    measured: String,
) -> AnyView {
    let year = since.year.to_string();
    let title = fill(question::SINCE, &[("year", &year)]);
    let aside = since.comparability.join(" ");
    let all = view! {
        <p>
            <a class="link" href=since.all_href>
                {fill(changes::SEE, &[("year", &year)])}
            </a>
        </p>
    };
    let content = draw(since.change, since.year, &measured);
    view! {
        <Section id=SINCE_PLACE title aside control=all.into_any()>
            {content}
        </Section>
    }
    .into_any()
}

fn draw(changed: Changed, before: u16, measured: &str) -> AnyView {
    let now = changed.year;
    let (earlier, later) = (before.to_string(), now.to_string());
    let caption = fill(
        question::SINCE_CAPTION,
        &[("option", measured), ("before", &earlier), ("now", &later)],
    );
    let link = changed.earlier;
    let heads = vec![
        column(text(question::WHO_ANSWERED)),
        number_column(view! { <a href=link.href>{link.text}</a> }),
        number_column(later),
        number_column(text(question::CHANGE_POINTS)),
        column(text(question::VERDICT)),
    ];
    let rows: Vec<AnyView> = changed
        .rows
        .into_iter()
        .map(|row| draw_row(row, &earlier, now))
        .collect();
    view! {
        <p class="finding">{changed.sentence}</p>
        {changed.not_followed.map(|told| view! { <p class="note">{told}</p> })}
        <div class="pair">
            <div>
                <DataTable class="since" caption heads wide=true>
                    <tbody role="rowgroup">{rows}</tbody>
                </DataTable>
                <Terms terms=changed.terms />
            </div>
            <Moves moves=changed.moves before now measured=measured.to_owned() />
        </div>
    }
    .into_any()
}

fn draw_row(row: ChangeRow, before: &str, now: u16) -> AnyView {
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {row.label}
            </th>
            {share_cell(row.earlier, before.to_owned(), "number share", "quiet")}
            {share_cell(row.later, now.to_string(), "number share", "quiet")}
            <td role="cell" class="number" data-label=text(question::CHANGE_POINTS)>
                <b>{row.points.map_or_else(|| "–".to_owned(), points)}</b>
            </td>
            <td role="cell" data-label=text(question::VERDICT)>
                {row.verdict.map(|verdict| view! { <VerdictWord verdict /> })}
            </td>
        </tr>
    }
    .into_any()
}

/// The parts of the change.
#[component]
fn Terms(terms: Vec<Term>) -> AnyView {
    if terms.is_empty() {
        return ().into_any();
    }
    let heads = vec![
        column(text(question::TERM)),
        number_column(text(question::POINTS)),
    ];
    let rows: Vec<AnyView> = terms.into_iter().map(draw_term).collect();
    view! {
        <DataTable class="change-terms" caption=text(question::TERMS_CAPTION) heads>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
        <p class="note">
            {text(question::TERMS_NOTE)} " " <HowMade place=Definition::Change.anchor() />
        </p>
    }
    .into_any()
}

fn draw_term(term: Term) -> AnyView {
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {term.label} <span class="asked">{term.note}</span>
            </th>
            <td role="cell" class="number" data-label=text(question::POINTS)>
                {signed_tenths(term.tenths, lang())}
            </td>
        </tr>
    }
    .into_any()
}

/// Those who answered both times: a cell for each way there is to go, which opens their names.
#[component]
fn Moves(moves: Vec<Move>, before: u16, now: u16, measured: String) -> AnyView {
    if moves.is_empty() {
        return ().into_any();
    }
    let caption = fill(question::MOVES_CAPTION, &[("option", &measured)]);
    let place = |year: u16, chosen: bool| {
        let word = if chosen {
            question::MOVES_BEFORE
        } else {
            question::MOVES_NOT
        };
        fill(word, &[("year", &year.to_string()), ("option", &measured)])
    };
    let heads = vec![
        column(before.to_string()),
        column(place(now, true)),
        column(place(now, false)),
    ];
    let rows: Vec<AnyView> = moves
        .chunks(2)
        .map(|row| {
            let had = row.first().is_some_and(|first| first.before);
            let cells: Vec<AnyView> = row.iter().cloned().map(draw_move).collect();
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">
                        {place(before, had)}
                    </th>
                    {cells}
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <DataTable class="moves" caption heads>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
    .into_any()
}

fn draw_move(part: Move) -> AnyView {
    let class = if part.before == part.now { "" } else { "moved" };
    view! {
        <td role="cell" class=class>
            <a href=part.units.href>
                <b>{count(part.units.count)}</b>
            </a>
            " "
            {part.label}
        </td>
    }
    .into_any()
}
