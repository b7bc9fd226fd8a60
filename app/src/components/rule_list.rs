//! The rules with what each weighs and finds.

use leptos::prelude::*;
use view::rules::RuleRow;
use view::words::catalog::rules as words;
use view::{Choice, Count, Link, routes};

use super::table::{DataTable, column, drawn_column, number_column};
use super::value::count;
use crate::language::{fill, text};

/// The greatest weight, for the squares.
const SQUARES: u8 = 5;

/// The table, and whose weights it shows.
#[component]
pub fn RuleList(
    /// The rules, heaviest first.
    rules: Vec<RuleRow>,
    /// The region's name.
    region: String,
    /// The regions to choose among.
    regions: Vec<Choice>,
    /// The list by these weights.
    list: Link,
    /// What is said below them.
    note: String,
) -> AnyView {
    let in_region = fill(words::IN_REGION, &[("region", &region)]);
    let heads = vec![
        column(text(words::WEIGHT)),
        column(text(words::RULE)),
        number_column(in_region.clone()),
        number_column(text(words::IN_COUNTRY)),
        drawn_column("made-by", text(words::MADE_BY)),
        column(view! { <span class="ds-sr-only">{text(words::CHANGE)}</span> }),
    ];
    let options = regions.into_iter().map(|choice| {
        view! {
            <option value=choice.id selected=choice.current>
                {choice.text}
            </option>
        }
    });
    view! {
        <form class="pick-line" action=routes::RULES method="get">
            <label for="vekter-for">{text(words::WEIGHTS_OF)}</label>
            <select class="ds-input" id="vekter-for" name="for">
                {options.collect_view()}
            </select>
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::SHOW)}
            </button>
            <a class="link" href=list.href rel="external">
                {text(words::LIST_BY)}
            </a>
        </form>
        <div class="scroll" tabindex="0" role="region" aria-label=text(words::CAPTION)>
            <DataTable class="rule-list" caption=text(words::CAPTION) heads wide=true>
                <tbody role="rowgroup">
                    {rules.into_iter().map(|rule| row(rule, &in_region)).collect_view()}
                </tbody>
            </DataTable>
        </div>
        <p class="note">{note}</p>
    }
    .into_any()
}

/// A rule. On narrow screens each cell says itself what it is.
fn row(rule: RuleRow, in_region: &str) -> AnyView {
    let label = rule.title.clone();
    let end = if rule.open {
        view! { <span class="quiet">{text(words::OPEN)}</span> }.into_any()
    } else {
        let open = text(if rule.may_change {
            words::CHANGE
        } else {
            words::SEE
        });
        view! {
            <a class="link" href=rule.href.clone() rel="external" aria-label=format!("{open}: {label}")>
                {open}
            </a>
        }
        .into_any()
    };
    view! {
        <tr role="row" class:chosen=rule.open>
            <td role="cell" class="weight" data-label=text(words::WEIGHT)>
                {squares(rule.weight.unwrap_or(0))}
            </td>
            <th role="rowheader" scope="row">
                <a href=rule.href rel="external">
                    {rule.title}
                </a>
                <span>{rule.reason}</span>
            </th>
            {counted(rule.in_region, in_region.to_owned())}
            {counted(rule.in_country, text(words::IN_COUNTRY).to_owned())}
            <td role="cell" class="made-by">
                {rule.made_by}
            </td>
            <td role="cell">{end}</td>
        </tr>
    }
    .into_any()
}

/// The weight as a number, and as filled squares.
fn squares(weight: u8) -> AnyView {
    let squares = (0..SQUARES).map(|place| view! { <i class:full=place < weight></i> });
    view! {
        <b>{weight.to_string()}</b>
        <span class="squares" aria-hidden="true">
            {squares.collect_view()}
        </span>
    }
    .into_any()
}

fn counted(counted: Option<Count>, label: String) -> AnyView {
    let content = match counted {
        None => view! { <span class="quiet">"–"</span> }.into_any(),
        Some(Count { count: units, href }) => view! {
            <a href=href rel="external">
                {count(units)}
            </a>
        }
        .into_any(),
    };
    view! {
        <td role="cell" class="number" data-label=label>
            {content}
        </td>
    }
    .into_any()
}
