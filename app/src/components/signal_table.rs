//! Signals with their counts here and in the country; each count opens its municipalities.

use leptos::prelude::*;
use view::Count;
use view::overview::SignalLine;
use view::words::catalog::overview;

use super::share_marks::Bar;
use super::table::{DataTable, column, drawn_column, number_column};
use super::value::{count, percent_of};
use crate::language::{fill, text};

/// Most signals that stand open; those with fewer municipalities are folded under them.
pub const SIGNALS_OPEN_MAX: usize = 8;

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

/// The signals: the most common in a table, the others in one that opens.
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
    let base = Base {
        region,
        here,
        country,
    };
    let (lines, folded) = fold(lines);
    let others = (!folded.is_empty()).then(|| {
        let words = fill(overview::MORE_SIGNALS, &[("n", &count(folded.len()))]);
        view! {
            <details class="more-signals">
                <summary>{words}</summary>
                {draw(folded, &base)}
            </details>
        }
    });
    view! {
        {draw(lines, &base)}
        {others}
    }
    .into_any()
}

/// Those that stand open, and those that are folded.
fn fold(mut lines: Vec<SignalLine>) -> (Vec<SignalLine>, Vec<SignalLine>) {
    let folded = lines.split_off(lines.len().min(SIGNALS_OPEN_MAX));
    (lines, folded)
}

fn draw(lines: Vec<SignalLine>, base: &Base) -> AnyView {
    let rows: Vec<AnyView> = lines
        .into_iter()
        .map(|line| draw_line(line, base))
        .collect();
    view! {
        <DataTable
            class="signals"
            caption=text(overview::SIGNALS_CAPTION)
            heads=headings(base)
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
                <a href=line.here.href.clone()>{line.title}</a>
                {sharper(line.sharper)}
            </th>
            <td role="cell" class="bar-column">
                {bar}
            </td>
            <td role="cell" class="number" data-label=text(overview::COUNT)>
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
                            <a href=line.country.href>{percent_of(country, base.country)}</a>
                        </td>
                    }
                })}
        </tr>
    }
    .into_any()
}

/// The rules that sharpen it, on one line: the tag, and how many.
fn sharper(rules: Vec<(String, Count)>) -> Option<AnyView> {
    let shown: Vec<AnyView> = rules
        .into_iter()
        .map(|(tag, here)| {
            view! {
                <span class="sharper">
                    {tag} ": " <a href=here.href>{count(here.count)}</a>
                </span>
            }
            .into_any()
        })
        .collect();
    (!shown.is_empty()).then(|| view! { <span>{shown}</span> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signals_past_the_limit_are_folded() {
        let count = || Count {
            count: 0,
            href: String::new(),
        };
        let line = SignalLine {
            id: String::new(),
            title: String::new(),
            here: count(),
            country: count(),
            sharper: Vec::new(),
        };
        for (lines, folded) in [(0, 0), (SIGNALS_OPEN_MAX, 0), (SIGNALS_OPEN_MAX + 1, 1)] {
            let (open, others) = fold(vec![line.clone(); lines]);
            assert_eq!((open.len(), others.len()), (lines - folded, folded));
        }
    }
}
