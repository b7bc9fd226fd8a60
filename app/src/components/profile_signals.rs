//! What the rules point at in a municipality: each signal with its weight, its reason, and how many
//! share it.

use leptos::prelude::*;
use view::Count;
use view::profile::{ProfileSignals as Signals, SignalRow};
use view::words::catalog::profile;

use super::table::{DataTable, column, number_column};
use super::value::count;
use crate::language::{fill, text};

/// Weights that are drawn as marks: that of a rule is no greater.
const MARKS: u32 = 5;

/// The table, and what the municipality has that others may learn from.
#[component]
pub fn ProfileSignals(
    /// The municipality.
    name: String,
    /// The region; a district has none.
    beside: Option<String>,
    /// The country, or the districts together.
    whole: String,
    /// The signals.
    signals: Signals,
) -> AnyView {
    let note = (!signals.lines.is_empty()).then(|| text(profile::SIGNALS_NOTE));
    let table = if signals.lines.is_empty() {
        view! { <p>{text(profile::NO_SIGNALS)}</p> }.into_any()
    } else {
        table(&name, beside.as_deref(), &whole, signals.lines)
    };
    let models = (!signals.models.is_empty()).then(|| {
        let links = signals.models.into_iter().map(|model| {
            view! {
                " "
                <a class="link" href=model.href>
                    {model.text}
                </a>
            }
        });
        view! { <p class="note">{text(profile::MODELS)} {links.collect_view()}</p> }
    });
    view! {
        {table}
        {models}
        <p class="note">
            {note} " "
            <a class="link" href=signals.rules_href>
                {text(profile::RULES)}
            </a>
        </p>
    }
    .into_any()
}

fn table(name: &str, beside: Option<&str>, whole: &str, lines: Vec<SignalRow>) -> AnyView {
    let place = |place: &str| fill(profile::COUNT_IN, &[("where", place)]);
    let places = Places {
        beside: beside.map(place),
        whole: place(whole),
    };
    let mut heads = vec![
        column(text(profile::WEIGHT)),
        column(text(profile::SIGNAL_AND_REASON)),
    ];
    heads.extend(places.beside.clone().map(number_column));
    heads.push(number_column(places.whole.clone()));
    let rows: Vec<AnyView> = lines.into_iter().map(|line| row(line, &places)).collect();
    let caption = fill(profile::SIGNALS_CAPTION, &[("name", name)]);
    view! {
        <DataTable class="signal-reasons" caption heads wide=true>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
    .into_any()
}

/// Where others share a signal, as the heads of the columns say it, and the cells where rows are blocks.
struct Places {
    /// The region; a district has none.
    beside: Option<String>,
    whole: String,
}

fn row(line: SignalRow, places: &Places) -> AnyView {
    let title = match line.place {
        Some(place) => view! { <a href=format!("#{place}")>{line.title}</a> }.into_any(),
        None => view! { <a href=line.whole.href.clone()>{line.title}</a> }.into_any(),
    };
    let sharper = line.sharper.then(|| {
        view! {
            <span class="ds-sr-only">{text(profile::SHARPER)} ". "</span>
        }
    });
    let weight = if line.sharper {
        format!("+{}", line.weight)
    } else {
        line.weight.to_string()
    };
    view! {
        <tr role="row" class:sharper=line.sharper>
            <td role="cell" class="weight" data-label=text(profile::WEIGHT)>
                <b>{weight}</b>
                {(!line.sharper).then(|| marks(line.weight))}
            </td>
            <th role="rowheader" scope="row">
                {sharper}
                <b>{title}</b>
                <span class="reason">{line.reason}</span>
            </th>
            {line.beside.zip(places.beside.clone()).map(|(those, place)| sharing(those, place))}
            {sharing(line.whole, places.whole.clone())}
        </tr>
    }
    .into_any()
}

/// A mark for each step of the weight.
fn marks(weight: u32) -> impl IntoView {
    let class = |step| if step < weight { "on" } else { "" };
    let marks = (0..MARKS).map(|step| view! { <i class=class(step)></i> });
    view! {
        <span class="marks" aria-hidden="true">
            {marks.collect_view()}
        </span>
    }
}

fn sharing(those: Count, place: String) -> AnyView {
    view! {
        <td role="cell" class="number" data-label=place>
            <a href=those.href>{count(those.count)}</a>
        </td>
    }
    .into_any()
}
