//! Where a region differs most from the rest of the country: its share beside the country's, and
//! what can be said of the difference.

use leptos::prelude::*;
use view::Share;
use view::overview::Distance;
use view::words::catalog::overview;

use super::axis::{axis, key};
use super::share_marks::Dots;
use super::table::{DataTable, column, drawn_column, number_column};
use super::value::percent_of;
use super::verdict::VerdictWord;
use crate::language::{fill, text};

/// The table.
#[component]
pub fn DistanceTable(
    /// Indicators in order.
    lines: Vec<Distance>,
    /// Name of the region.
    region: String,
) -> AnyView {
    let heads = vec![
        column(text(overview::INDICATOR)),
        drawn_column(
            "axis",
            axis(vec![
                key("focus-dot", region.clone()),
                key("country-dot", text(overview::COUNTRY)),
            ]),
        ),
        number_column(region.clone()),
        number_column(text(overview::COUNTRY)),
        column(text(overview::JUDGED)),
    ];
    let caption = fill(overview::STANDS_OUT_CAPTION, &[("region", &region)]);
    let rows: Vec<AnyView> = lines
        .into_iter()
        .map(|line| draw_line(line, &region))
        .collect();
    view! {
        <DataTable class="distances" caption heads wide=true>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
    .into_any()
}

fn draw_line(line: Distance, region: &str) -> AnyView {
    let Distance {
        title,
        base,
        here,
        country,
        verdict,
    } = line;
    let share = |share: &Share| {
        let (href, percent) = (share.href.clone(), percent_of(share.count, share.n));
        view! { <a href=href>{percent}</a> }.into_any()
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=title.href>{title.text}</a>
                {base.map(|base| view! { <span>{base}</span> })}
            </th>
            <td role="cell" class="axis">
                <Dots focus=Some(here.clone()) against=Some(country.clone()) />
            </td>
            <td role="cell" class="number" data-label=region.to_owned()>
                <b>{share(&here)}</b>
            </td>
            <td role="cell" class="number quiet" data-label=text(overview::COUNTRY)>
                {share(&country)}
            </td>
            <td role="cell" data-label=text(overview::JUDGED)>
                <VerdictWord verdict />
            </td>
        </tr>
    }
    .into_any()
}
