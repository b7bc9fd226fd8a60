//! Signals with their counts here and in the country; each count opens its municipalities.

use leptos::prelude::*;
use view::overview::SignalLine;
use view::words::catalog::overview;

use super::share_marks::Bar;
use super::table::{DataTable, column, drawn_column, number_column};
use super::value::{count, percent_of};
use crate::language::text;

/// What the signals are counted in.
#[derive(Clone)]
struct Base {
    /// The region's name; none where the country is shown by itself.
    region: Option<String>,
    /// Municipalities here.
    here: usize,
    /// Municipalities in the country.
    country: usize,
}

/// The table.
#[component]
pub fn SignalTable(
    /// Signals in order.
    lines: Vec<SignalLine>,
    /// Municipalities of the region.
    here: usize,
    /// Municipalities of the country.
    country: usize,
    /// Name of the region; none for the whole country.
    region: Option<String>,
) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="quiet">{text(overview::NO_SIGNALS)}</p> }.into_any();
    }
    let base = Base {
        region,
        here,
        country,
    };
    let rows: Vec<AnyView> = lines
        .into_iter()
        .map(|line| draw_line(line, &base))
        .collect();
    view! {
        <DataTable
            class="signals"
            caption=text(overview::SIGNALS_CAPTION)
            heads=headings(&base)
            wide=true
        >
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
    .into_any()
}

/// The name over the shares: the region's, or "share".
fn share_name(base: &Base) -> String {
    base.region
        .clone()
        .unwrap_or_else(|| text(overview::SHARE).to_owned())
}

fn headings(base: &Base) -> Vec<AnyView> {
    let compared = base.region.is_some();
    let bar = if compared {
        overview::TICK
    } else {
        overview::BAR
    };
    let mut heads = vec![
        column(text(overview::SIGNAL)),
        drawn_column("bar-column", text(bar)),
        number_column(text(overview::COUNT)),
        number_column(share_name(base)),
    ];
    if compared {
        heads.push(number_column(text(overview::COUNTRY)));
        heads.push(number_column(text(overview::COUNTRY_COUNT)));
    }
    heads
}

fn draw_line(line: SignalLine, base: &Base) -> AnyView {
    let units = line.here.count;
    let country = line.country.count;
    let compared = base.region.is_some();
    let bar = if compared {
        view! { <Bar part=units whole=base.here tick=(country, base.country) /> }
    } else {
        view! { <Bar part=units whole=base.here /> }
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="signal">
                {line.title}
                <span>{line.reason}</span>
            </th>
            <td role="cell" class="bar-column">
                {bar}
            </td>
            <td role="cell" class="number">
                <b>
                    <a href=line.here.href>{count(units)}</a>
                </b>
            </td>
            <td role="cell" class="number" data-label=share_name(base)>
                {percent_of(units, base.here)}
            </td>
            {compared
                .then(|| {
                    view! {
                        <td role="cell" class="number quiet" data-label=text(overview::COUNTRY)>
                            {percent_of(country, base.country)}
                        </td>
                        <td role="cell" class="number quiet" data-label=text(overview::COUNTRY_COUNT)>
                            <a href=line.country.href>{count(country)}</a>
                        </td>
                    }
                })}
        </tr>
    }
    .into_any()
}
