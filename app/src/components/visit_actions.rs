//! What was agreed with the municipality of a visit.

use leptos::prelude::*;
use view::visit::AgreedRow;
use view::words::catalog::visit as words;

use super::icon::{Icon, Shape};
use crate::language::text;

/// The rows, and the way to write another.
#[component]
pub fn VisitActions(
    /// What was agreed.
    rows: Vec<AgreedRow>,
    /// Where another is written; empty where it cannot be.
    new_href: String,
) -> AnyView {
    let table = (!rows.is_empty()).then(|| {
        view! {
            <table class="ds-table data agreed" data-color="neutral" role="table">
                <caption class="ds-sr-only">{text(words::AGREED_CAPTION)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">
                            {text(words::WHAT)}
                        </th>
                        <th role="columnheader" scope="col">
                            {text(words::OWES)}
                        </th>
                        <th role="columnheader" scope="col">
                            {text(words::DUE)}
                        </th>
                        <th role="columnheader" scope="col">
                            {text(words::STATUS)}
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        }
    });
    let another = (!new_href.is_empty()).then(|| {
        view! {
            <p class="note">
                <a class="link" href=new_href>
                    {text(words::NEW_ACTION)}
                </a>
            </p>
        }
    });
    view! {
        {table}
        {another}
    }
    .into_any()
}

fn row(row: AgreedRow) -> AnyView {
    let late = row.late.map(|late| {
        view! {
            <span class="late">
                <Icon shape=Shape::Warning />
                {late}
            </span>
        }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=row.what.href>{row.what.text}</a>
                <span class="under">{row.about}</span>
            </th>
            <td role="cell">{row.owes}</td>
            <td role="cell">
                {late} <span class="under figures">{row.due}</span>
            </td>
            <td role="cell">{row.status}</td>
        </tr>
    }
    .into_any()
}
