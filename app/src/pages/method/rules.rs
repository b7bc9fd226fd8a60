//! The rules for follow-up, read only: what each counts, weighs and says.

use leptos::prelude::*;
use view::method::RuleLine;
use view::words::catalog::method;

use crate::components::table::{DataTable, column, number_column};
use crate::components::value::count;
use crate::language::{fill, text};

/// The rules in a table, in the order of their file.
#[component]
pub fn RuleTable(
    /// The rules.
    rules: Vec<RuleLine>,
) -> AnyView {
    if rules.is_empty() {
        return view! { <p class="prose">{text(method::RULES_NONE)}</p> }.into_any();
    }
    let heads = vec![
        number_column(text(method::RULE_WEIGHT)),
        column(text(method::RULE)),
        column(text(method::RULE_TAG)),
        column(text(method::RULE_FILTER)),
        number_column(text(method::RULE_FLAGGED)),
    ];
    view! {
        <DataTable class="rules" caption=text(method::RULES_TITLE) heads=heads>
            <tbody role="rowgroup">{rules.into_iter().map(draw_line).collect_view()}</tbody>
        </DataTable>
    }
    .into_any()
}

fn draw_line(rule: RuleLine) -> AnyView {
    let weight = match (rule.weight, &rule.refines) {
        (Some(weight), Some(_)) => format!("+{weight}"),
        (Some(weight), None) => weight.to_string(),
        (None, _) => rule.kind,
    };
    let version = rule.version.to_string();
    let named = fill(
        method::RULE_NAMED,
        &[("id", &rule.id), ("version", &version)],
    );
    let refines = rule.refines.map(|base| {
        let words = fill(method::RULE_REFINES, &[("rule", &base)]);
        view! { <span>{words}</span> }
    });
    view! {
        <tr role="row">
            <td role="cell" class="number" data-label=text(method::RULE_WEIGHT)>{weight}</td>
            <th role="rowheader" scope="row">
                {rule.title} <span>{rule.reason}</span> {refines} <span class="quiet">{named}</span>
                {rule.fails.map(|fails| view! { <span class="fails">{fails}</span> })}
            </th>
            <td role="cell">
                <span class="tag">{rule.tag}</span>
            </td>
            <td role="cell">
                {rule.filter.map(|link| view! { <a href=link.href>{link.text}</a> })}
            </td>
            <td role="cell" class="number" data-label=text(method::RULE_FLAGGED)>
                {rule.flagged.map(|flagged| view! { <a href=flagged.href>{count(flagged.count)}</a> })}
            </td>
        </tr>
    }
    .into_any()
}
