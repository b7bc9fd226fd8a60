//! The units that are most like another, with the distance drawn as its parts, and the weights it is
//! made with.

use leptos::prelude::*;
use view::compare::{DistanceSection, NearRow, Weight};
use view::routes;
use view::similar::DistanceParts;
use view::words::catalog::compare;

use super::compare_pick::hidden;
use super::share_marks::length;
use super::table::{DataTable, column, drawn_column, number_column};
use super::value::written;
use crate::language::{fill, lang, text};

/// What a full bar stands for, in thousandths.
const PERMILLE: usize = 1_000;

/// How the parts look, in order.
const TONES: [&str; 4] = ["part-1", "part-2", "part-3", "part-4"];

/// The weights, each a row of choices, and the button that computes again.
#[component]
pub fn WeightForm(
    /// The section.
    section: DistanceSection,
) -> AnyView {
    let most = section.most;
    let weights = section.weights.into_iter().zip(TONES);
    let weights = weights.map(|(weight, tone)| choices(weight, tone, most));
    let usual = section.usual.map(|href| {
        view! {
            <a class="link" href=href>
                {text(compare::USUAL)}
            </a>
        }
    });
    view! {
        <form
            class="weights"
            action=format!("{}#avstand", routes::COMPARE)
            method="get"
            aria-label=text(compare::WEIGHTS)
        >
            {hidden(section.kept)}
            {weights.collect_view()}
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(compare::RECOMPUTE)}
            </button>
            {usual}
        </form>
    }
    .into_any()
}

fn choices(weight: Weight, tone: &'static str, most: u8) -> AnyView {
    let Weight {
        field,
        label,
        value,
    } = weight;
    let choices = (0..=most).map(|number| {
        let checked = number == value;
        view! {
            <label>
                <input type="radio" name=field.clone() value=number.to_string() checked=checked />
                <span>{number.to_string()}</span>
            </label>
        }
    });
    view! {
        <fieldset>
            <legend>
                <svg width="11" height="11" aria-hidden="true">
                    <rect class=tone width="11" height="11" />
                </svg>
                {label}
            </legend>
            <div>{choices.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// The table.
#[component]
pub fn NearTable(
    /// The section.
    section: DistanceSection,
) -> AnyView {
    let hidden = |word| view! { <span class="ds-sr-only">{text(word)}</span> }.into_any();
    let heads = vec![
        number_column(hidden(compare::RANK)),
        column(text(compare::NAME)),
        number_column(text(compare::POPULATION)),
        number_column(text(compare::SHARE)),
        column(text(compare::CENTRALITY)),
        number_column(text(compare::PER_THOUSAND)),
        drawn_column("parts-drawn", text(compare::MADE_OF)),
        column(text(compare::PARTS)),
        number_column(text(compare::DISTANCE)),
        column(hidden(compare::SIDE)),
    ];
    let scroll = fill(compare::SCROLL, &[("table", text(compare::NEAR_CAPTION))]);
    let own = draw_row(section.own);
    let rows: Vec<AnyView> = section.rows.into_iter().map(draw_row).collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=scroll>
            <DataTable class="near" caption=text(compare::NEAR_CAPTION) heads wide=true>
                <tbody role="rowgroup">{own} {rows}</tbody>
            </DataTable>
        </div>
    }
    .into_any()
}

fn draw_row(row: NearRow) -> AnyView {
    let own = row.rank.is_none();
    let labels = [compare::POPULATION, compare::SHARE, compare::CENTRALITY].map(text);
    let facts = row.facts.iter().zip(labels).map(|(value, label)| {
        let (words, absent) = written(value, lang());
        let class = if label == text(compare::CENTRALITY) {
            ""
        } else {
            "number"
        };
        view! {
            <td role="cell" class=class class:absent=absent data-label=label>
                {words}
            </td>
        }
    });
    let add = match row.add {
        Some(href) => {
            let label = fill(compare::TAKE_IN_NAME, &[("name", &row.name.text)]);
            view! { <a class="link" href=href aria-label=label>{text(compare::TAKE_IN)}</a> }
                .into_any()
        }
        None if row.compared && !own => text(compare::TAKEN_IN).into_any(),
        None => ().into_any(),
    };
    let parts: Vec<&str> = row
        .distance
        .parts
        .iter()
        .map(|part| part.text.as_str())
        .collect();
    let parts = (!own).then(|| parts.join(" + "));
    view! {
        <tr role="row" class:own=own>
            <td role="cell" class="number code">
                {row.rank.map(|rank| rank.to_string())}
            </td>
            <th role="rowheader" scope="row">
                <a href=row.name.href>{row.name.text}</a>
                " "
                <span class="county">{row.county}</span>
            </th>
            {facts.collect_view()}
            <td role="cell" class="number" data-label=text(compare::PER_THOUSAND)>
                {row.settled}
            </td>
            <td role="cell" class="parts-drawn">
                {bar(&row.distance)}
            </td>
            <td role="cell" class="parts" data-label=text(compare::PARTS)>
                {parts}
            </td>
            <td role="cell" class="number" data-label=text(compare::DISTANCE)>
                <b>{row.distance.total}</b>
            </td>
            <td role="cell" class="quiet">
                {add}
            </td>
        </tr>
    }
    .into_any()
}

/// The parts after each other, against the longest distance in the table.
fn bar(distance: &DistanceParts) -> AnyView {
    if distance.parts.is_empty() {
        return ().into_any();
    }
    let mut from = 0;
    let parts = distance.parts.iter().zip(TONES).map(|(part, tone)| {
        let x = length(from, PERMILLE);
        from += part.permille;
        view! { <rect class=tone x=x width=length(part.permille, PERMILLE) y="6" height="9" /> }
    });
    view! {
        <svg class="chart" width="100%" height="21" aria-hidden="true">
            {parts.collect_view()}
        </svg>
    }
    .into_any()
}
