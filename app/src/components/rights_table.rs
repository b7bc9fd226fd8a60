//! What each role may do, as the policy has it.

use leptos::prelude::*;
use view::people::{Reach, Right, Rights};
use view::words::catalog::{common, people as words};

use super::icon::{Icon, Shape};
use super::table::{DataTable, column};
use crate::language::text;

/// The table.
#[component]
pub fn RightsTable(
    /// What it shows.
    rights: Rights,
) -> AnyView {
    let mut heads = vec![column(text(words::CAN))];
    heads.extend(rights.roles.into_iter().map(column));
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text(words::RIGHTS_CAPTION)>
            <DataTable class="rights" caption=text(words::RIGHTS_CAPTION) heads>
                <tbody role="rowgroup">{rights.rows.into_iter().map(row).collect_view()}</tbody>
            </DataTable>
        </div>
    }
    .into_any()
}

fn row(right: Right) -> AnyView {
    let cells = right.reach.into_iter().map(|reach| {
        view! { <td role="cell">{cell(reach)}</td> }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {right.action}
            </th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

fn cell(reach: Reach) -> AnyView {
    match reach {
        Reach::Nowhere => view! { <span class="quiet">{text(common::NO)}</span> }.into_any(),
        Reach::OwnRegions => text(words::OWN_REGION).into_any(),
        Reach::Everywhere => view! {
            <span class="may">
                <Icon shape=Shape::Check />
                {text(common::YES)}
            </span>
        }
        .into_any(),
    }
}
