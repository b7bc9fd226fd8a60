//! Every edition of a rule, the newest first.

use leptos::prelude::*;
use view::routes;
use view::rules::{Editing, EditionRow};
use view::words::catalog::rules as words;

use super::section::Section;
use super::stands_still::StandsStill;
use super::table::{DataTable, column, number_column};
use super::value::count;
use crate::language::{fill, text};

/// The table; nothing of a new rule.
#[component]
pub fn RuleHistory(
    /// The editions.
    editions: Vec<EditionRow>,
    /// The rule they are of.
    editing: Editing,
) -> AnyView {
    if editions.is_empty() {
        return ().into_any();
    }
    let heads = vec![
        column(text(words::EDITION)),
        column(text(words::FROM)),
        column(text(words::WHO)),
        column(text(words::WHAT)),
        number_column(text(words::FLAGS)),
        column(view! { <span class="ds-sr-only">{text(words::AGAIN)}</span> }),
    ];
    let rows = editions.into_iter().map(|edition| row(edition, &editing));
    let rows: Vec<AnyView> = rows.collect();
    view! {
        <Section id="historikk" title=text(words::HISTORY) aside=text(words::HISTORY_ASIDE)>
            <div class="scroll" tabindex="0" role="region" aria-label=text(words::EDITIONS)>
                <DataTable class="rule-editions" caption=text(words::EDITIONS) heads wide=true>
                    <tbody role="rowgroup">{rows}</tbody>
                </DataTable>
            </div>
            <StandsStill />
        </Section>
    }
    .into_any()
}

fn row(edition: EditionRow, editing: &Editing) -> AnyView {
    let number = if edition.number == 0 {
        "–".to_owned()
    } else {
        edition.number.to_string()
    };
    // The weight is laid again by the form of the rule, with a reason of its own.
    let again = edition.again.map(|weight| {
        let reason = fill(words::AGAIN_WHY, &[("edition", &number)]);
        let href = format!(
            "{}?regel={}&for={}&vekt={weight}#endre",
            routes::RULES,
            editing.rule,
            editing.region
        );
        view! {
            <a class="link" href=href rel="external" title=reason>
                {text(words::AGAIN)}
            </a>
        }
    });
    let flagged = edition.flagged.map_or_else(|| "–".to_owned(), count);
    let holds = edition
        .holds
        .map(|holds| view! { <span class="quiet">{holds}</span> });
    view! {
        <tr role="row">
            <td role="cell" data-label=text(words::EDITION)>
                {number}
            </td>
            <td role="cell">{edition.from}</td>
            <td role="cell">{edition.who}</td>
            <th role="rowheader" scope="row">
                {edition.what}
                <span>{edition.why}</span>
            </th>
            <td role="cell" class="number" data-label=text(words::FLAGS)>
                {flagged}
            </td>
            <td role="cell">{holds} {again}</td>
        </tr>
    }
    .into_any()
}
