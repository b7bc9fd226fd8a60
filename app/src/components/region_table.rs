//! Indicators by region: a share, its distance from the other regions, and what can be said of it.
//! Each cell opens the municipalities behind it.

use kinds::Verdict;
use leptos::prelude::*;
use view::Share;
use view::regions::{IndicatorGroup, IndicatorRow, RegionCell, RegionHead, RegionsPage};
use view::words::catalog::{Word, regions};
use view::words::format;
use view::words::verdict::verdict;

use super::copy::TableTools;
use super::table::{DataTable, column, drawn_column, number_column};
use super::value::{count, percent_of};
use super::verdict::Arrow;
use crate::language::{fill, lang, text};

/// The table.
#[component]
pub fn RegionTable(
    /// The page it stands on.
    page: RegionsPage,
) -> AnyView {
    let with_districts = page.districts.is_some();
    let columns = 2 + page.heads.len() + usize::from(with_districts);
    let mut heads = vec![
        column(text(regions::SHARE_OF)),
        number_column(text(regions::COUNTRY)),
    ];
    heads.extend(page.heads.into_iter().chain(page.districts).map(head));
    let bodies: Vec<AnyView> = page
        .groups
        .into_iter()
        .map(|group| body(group, columns, with_districts, page.adjusted))
        .collect();
    let scroll = fill(regions::SCROLL, &[("table", text(regions::TITLE))]);
    view! {
        <TableTools />
        <div class="scroll" tabindex="0" role="region" aria-label=scroll>
            <DataTable class="heat" caption=text(regions::CAPTION) heads>
                {bodies}
            </DataTable>
        </div>
    }
    .into_any()
}

/// What the colours mean.
#[component]
pub fn RegionKey() -> AnyView {
    view! {
        <ul class="heat-key">
            <li class="clearly-lower">
                <Arrow verdict=Verdict::ClearlyLower />
                {text(regions::LOWER)}
            </li>
            <li class="clearly-higher">
                <Arrow verdict=Verdict::ClearlyHigher />
                {text(regions::HIGHER)}
            </li>
            <li>{text(regions::KEY)}</li>
        </ul>
    }
    .into_any()
}

fn head(head: RegionHead) -> AnyView {
    let response = fill(
        regions::ANSWERED_OF,
        &[
            ("n", &count(head.response.answered)),
            ("all", &count(head.response.invited)),
        ],
    );
    drawn_column(
        "region-head",
        view! {
            <b>{head.link.text}</b>
            <a href=head.link.href>{response}</a>
        }
        .into_any(),
    )
}

fn body(group: IndicatorGroup, columns: usize, with_districts: bool, adjusted: bool) -> AnyView {
    let rows: Vec<AnyView> = group
        .rows
        .into_iter()
        .map(|row| draw_row(row, with_districts, adjusted))
        .collect();
    view! {
        <tbody role="rowgroup">
            <tr role="row" class="heading">
                <th role="rowheader" scope="rowgroup" colspan=columns.to_string()>
                    {group.heading}
                </th>
            </tr>
            {rows}
        </tbody>
    }
    .into_any()
}

fn draw_row(row: IndicatorRow, with_districts: bool, adjusted: bool) -> AnyView {
    let cells = row.cells.into_iter().map(|cell| draw_cell(cell, adjusted));
    let cells: Vec<AnyView> = cells.collect();
    let n = fill(regions::N, &[("n", &count(row.n.count))]);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=row.title.href>{row.title.text}</a>
                {row.base.map(|base| view! { <span>{base}</span> })}
            </th>
            <td role="cell" class="number whole">
                <a href=row.country.href>
                    <b>{percent_of(row.country.count, row.country.n)}</b>
                    <span class="ds-sr-only">{of_n(&row.country, regions::OF_N)}</span>
                </a>
                <a href=row.n.href>{n}</a>
            </td>
            {cells}
            {with_districts.then(|| draw_districts(row.districts))}
        </tr>
    }
    .into_any()
}

/// ` 12 av 61`.
fn of_n(share: &Share, words: Word) -> String {
    let words = fill(
        words,
        &[("n", &count(share.count)), ("all", &count(share.n))],
    );
    format!(" {words}")
}

/// A cell. What was counted stands in it also where the percent is adjusted, and says so.
fn draw_cell(cell: RegionCell, adjusted: bool) -> AnyView {
    let counted = if adjusted {
        regions::RAW_OF_N
    } else {
        regions::OF_N
    };
    let class = match cell.verdict {
        Verdict::ClearlyHigher => "region-cell clearly-higher",
        Verdict::ClearlyLower => "region-cell clearly-lower",
        Verdict::MayBeChance => "region-cell",
        Verdict::TooFew => "region-cell too-few",
    };
    let percent = cell
        .percent
        .map_or_else(|| "–".to_owned(), |it| format::percent(it, lang()));
    let words = verdict(cell.verdict, lang());
    let said = if cell.verdict == Verdict::MayBeChance {
        view! { <span class="ds-sr-only">{format!(" {words}")}</span> }.into_any()
    } else {
        view! {
            " "
            <span class="verdict">
                <Arrow verdict=cell.verdict />
                {words}
            </span>
        }
        .into_any()
    };
    view! {
        <td role="cell" class=class>
            <a href=cell.share.href>
                <span class="percent">{percent}</span>
                " "
                {cell.points.map(points)}
                <span class="of">{of_n(&cell.share, counted)}</span>
                {said}
            </a>
        </td>
    }
    .into_any()
}

/// `−7`, and for those who hear the cell what is counted.
fn points(difference: String) -> AnyView {
    let said = fill(regions::POINTS, &[("n", &difference)]);
    view! {
        <span class="points" aria-hidden="true">
            {difference}
        </span>
        <span class="ds-sr-only">{said}</span>
    }
    .into_any()
}

fn draw_districts(share: Option<Share>) -> AnyView {
    let Some(share) = share else {
        return view! {
            <td role="cell" class="region-cell districts">
                <span class="quiet">{text(regions::NOT_ASKED)}</span>
            </td>
        }
        .into_any();
    };
    view! {
        <td role="cell" class="region-cell districts">
            <a href=share.href>
                <span class="percent">{percent_of(share.count, share.n)}</span>
                " "
                <span class="of">{of_n(&share, regions::OF_N)}</span>
            </a>
        </td>
    }
    .into_any()
}
