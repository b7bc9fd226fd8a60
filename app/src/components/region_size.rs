//! One indicator by region, raw and adjusted for municipality size beside each other.

use kinds::Verdict;
use leptos::prelude::*;
use view::Share;
use view::regions::{SizeRow, SizeSection};
use view::words::catalog::regions;
use view::words::format;
use view::words::verdict::verdict;

use super::axis::{axis, key};
use super::copy::TableTools;
use super::share_marks::length;
use super::table::{DataTable, column, drawn_column, number_column};
use super::value::{count, percent_of};
use crate::language::{fill, lang, text};

/// What a full axis stands for, in thousandths.
const PERMILLE: usize = 1000;

/// The table, with a ring for the raw share and a dot for the adjusted one in each row.
#[component]
pub fn SizeTable(
    /// The section.
    section: SizeSection,
) -> AnyView {
    let heads = vec![
        column(text(regions::REGION)),
        drawn_column(
            "axis",
            axis(vec![
                key("country-dot", text(regions::RAW)),
                key("focus-dot", text(regions::ADJUSTED)),
            ]),
        ),
        number_column(text(regions::RAW)),
        number_column(text(regions::RANGE)),
        number_column(text(regions::ADJUSTED)),
        number_column(text(regions::AGAINST)),
        number_column(text(regions::COMPOSITION)),
        number_column(text(regions::OTHERWISE)),
        column(text(regions::THIN)),
    ];
    let caption = fill(regions::SIZE_CAPTION, &[("indicator", &section.title)]);
    let country = section.country;
    let rows: Vec<AnyView> = section
        .rows
        .into_iter()
        .map(|row| draw_row(row, &country))
        .collect();
    let scroll = fill(regions::SCROLL, &[("table", text(regions::SIZE))]);
    view! {
        <TableTools />
        <div class="scroll" tabindex="0" role="region" aria-label=scroll>
            <DataTable class="by-size" caption heads wide=true>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </div>
    }
    .into_any()
}

fn draw_row(row: SizeRow, country: &Share) -> AnyView {
    let thin = if row.thin.is_empty() {
        text(regions::NONE).to_owned()
    } else {
        row.thin.join(", ")
    };
    let nothing = || "–".to_owned();
    let adjusted = row.adjusted_percent;
    let adjusted = adjusted.map_or_else(nothing, |it| format::percent(it, lang()));
    let range = row.range;
    let range = range.map_or_else(nothing, |it| format::percent_range(it, lang()));
    let marks = marks(&row, country);
    let number = |words: Option<String>| words.unwrap_or_else(|| "–".to_owned());
    let said = (row.verdict != Verdict::MayBeChance)
        .then(|| view! { <span class="quiet">{verdict(row.verdict, lang())}</span> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {row.region}
            </th>
            <td role="cell" class="axis">
                {marks}
            </td>
            <td role="cell" class="number" data-label=text(regions::RAW)>
                <a href=row.raw.href>
                    {percent_of(row.raw.count, row.raw.n)} " "
                    <span class="of">
                        {fill(
                            regions::OF_N,
                            &[("n", &count(row.raw.count)), ("all", &count(row.raw.n))],
                        )}
                    </span>
                </a>
            </td>
            <td role="cell" class="number quiet" data-label=text(regions::RANGE)>
                {range}
            </td>
            <td role="cell" class="number" data-label=text(regions::ADJUSTED)>
                <b>{adjusted}</b>
            </td>
            <td role="cell" class="number" data-label=text(regions::AGAINST)>
                <b>{number(row.against_others)}</b>
            </td>
            <td role="cell" class="number" data-label=text(regions::COMPOSITION)>
                {number(row.composition)}
            </td>
            <td role="cell" class="number" data-label=text(regions::OTHERWISE)>
                {number(row.otherwise)}
                {said}
            </td>
            <td role="cell" class="quiet" data-label=text(regions::THIN)>
                {thin}
            </td>
        </tr>
    }
    .into_any()
}

/// The pair of marks, and a line where the country is.
fn marks(row: &SizeRow, country: &Share) -> AnyView {
    let place = |share: &Share| (share.n > 0).then(|| length(share.count, share.n));
    let raw = place(&row.raw);
    let adjusted = row
        .adjusted_permille
        .and_then(|permille| usize::try_from(permille).ok())
        .map(|permille| length(permille, PERMILLE));
    let joined = raw.clone().zip(adjusted.clone());
    view! {
        <svg class="chart" width="100%" height="52" aria-hidden="true">
            {place(country)
                .map(|x| view! { <line class="reference" x1=x.clone() x2=x y1="0" y2="52" /> })}
            {joined
                .map(|(from, to)| view! { <line class="between" x1=from x2=to y1="26" y2="26" /> })}
            {raw.map(|x| view! { <circle class="country-dot" cx=x cy="26" r="4.5" /> })}
            {adjusted.map(|x| view! { <circle class="focus-dot" cx=x cy="26" r="5" /> })}
        </svg>
    }
    .into_any()
}
