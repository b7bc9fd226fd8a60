//! Everybody with an account, a line each, with the way to where they are changed.

use leptos::prelude::*;
use view::people::{AccountState, PersonRow, Weight};
use view::words::catalog::people as words;

use super::icon::{Icon, Shape};
use super::table::{DataTable, column};
use crate::language::text;

/// The table.
#[component]
pub fn PeopleTable(
    /// Everybody, in their order.
    people: Vec<PersonRow>,
) -> AnyView {
    let heads = vec![
        column(text(words::NAME)),
        column(text(words::ROLE)),
        column(text(words::REGION)),
        column(text(words::SIGNS_IN_WITH)),
        column(text(words::SIGNED_IN)),
        column(text(words::STANDING)),
        column(view! { <span class="ds-sr-only">{text(words::ACT)}</span> }),
    ];
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text(words::CAPTION)>
            <DataTable class="people" caption=text(words::CAPTION) heads wide=true>
                <tbody role="rowgroup">{people.into_iter().map(row).collect_view()}</tbody>
            </DataTable>
        </div>
    }
    .into_any()
}

fn row(person: PersonRow) -> AnyView {
    let act = format!("{}: {}", person.act, person.name);
    view! {
        <tr role="row" class=person.chosen.then_some("chosen")>
            <th role="rowheader" scope="row">
                <a href=person.href.clone()>{person.name}</a>
            </th>
            <td role="cell">{person.role}</td>
            <td role="cell">{person.regions}</td>
            <td role="cell">{person.signs_in_with}</td>
            <td role="cell">{person.signed_in}</td>
            <td role="cell">{standing(person.standing)}</td>
            <td role="cell">
                <a class="link" href=person.href aria-label=act>
                    {person.act}
                </a>
            </td>
        </tr>
    }
    .into_any()
}

fn standing(AccountState { text, weight }: AccountState) -> AnyView {
    match weight {
        Weight::Plain => text.into_any(),
        Weight::Quiet => view! { <span class="quiet">{text}</span> }.into_any(),
        Weight::Locked => view! {
            <span class="locked">
                <Icon shape=Shape::Warning />
                {text}
            </span>
        }
        .into_any(),
    }
}
