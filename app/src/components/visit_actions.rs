//! What was agreed with the municipality of a visit, and the fields of something new: they are saved with
//! the visit.

use leptos::prelude::*;
use view::actions::Edit;
use view::form::Told;
use view::visit::AgreedRow;
use view::words::catalog::visit as words;
use view::words::format::capitalized;

use super::action_fields::{due, follower, owes, promise, what};
use super::actions_table::late;
use super::table::{DataTable, column};
use crate::language::text;

/// The rows, and the fields of another.
#[component]
pub fn VisitActions(
    /// What was agreed.
    rows: Vec<AgreedRow>,
    /// The fields; `None` where nothing can be written.
    new: Option<Edit>,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let table = (!rows.is_empty()).then(|| {
        let heads = [words::WHAT, words::OWES, words::DUE, words::STATUS];
        let heads = heads.map(|head| column(text(head)));
        view! {
            <DataTable class="agreed" caption=text(words::AGREED_CAPTION) heads=heads.into()>
                <tbody role="rowgroup">{rows.into_iter().map(row).collect_view()}</tbody>
            </DataTable>
        }
    });
    view! {
        {table}
        {new.map(|new| another(new, &told))}
    }
    .into_any()
}

/// The fields of something new.
fn another(new: Edit, told: &Told) -> AnyView {
    // What is told of other fields alone says nothing of what is chosen here.
    let told = &if told.typed("hva").is_some() {
        told.clone()
    } else {
        Told::default()
    };
    view! {
        <fieldset class="plain new-action">
            <legend>{text(words::NEW_ACTION)}</legend>
            {what(new.what, told)}
            <div class="field-grid">
                {owes(new.owes, told)} {follower(new.followers, "felt", told)} {due(String::new(), told)}
                {promise(new.promises, told)}
            </div>
            <p class="note">{text(words::ADD_ACTION_NOTE)}</p>
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::ADD_ACTION)}
            </button>
        </fieldset>
    }
    .into_any()
}

fn row(row: AgreedRow) -> AnyView {
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=row.what.href>{capitalized(&row.what.text)}</a>
                <span class="under">{row.about}</span>
            </th>
            <td role="cell">{row.owes}</td>
            <td role="cell">
                {row.late.map(late)} <span class="under figures">{row.due}</span>
            </td>
            <td role="cell">{row.status}</td>
        </tr>
    }
    .into_any()
}
