//! Which columns the list shows. The boxes belong to the filter's form, so that choosing columns
//! keeps the filter, with and without script.

use leptos::prelude::*;
use view::list::ColumnChoice;
use view::words::catalog::list;

use super::filter_panel::FORM;
use super::icon::{Icon, Shape};
use crate::language::text;

/// The picker, folded.
#[component]
pub fn ColumnPicker(
    /// Columns to choose from.
    columns: Vec<ColumnChoice>,
) -> AnyView {
    let mut groups: Vec<(String, Vec<ColumnChoice>)> = Vec::new();
    for column in columns {
        match groups.last_mut() {
            Some((group, members)) if *group == column.group => members.push(column),
            _ => groups.push((column.group.clone(), vec![column])),
        }
    }
    view! {
        <details class="columns">
            <summary class="ds-button" data-variant="tertiary">
                <Icon shape=Shape::Columns />
                {text(list::COLUMNS)}
            </summary>
            <div class="columns-body">
                <div class="columns-groups">
                {groups
                    .into_iter()
                    .map(|(group, members)| {
                        view! {
                            <fieldset>
                                <legend>{group}</legend>
                                {members.into_iter().map(column_box).collect_view()}
                            </fieldset>
                        }
                    })
                    .collect_view()}
                </div>
                <button class="ds-button" data-variant="secondary" type="submit" form=FORM>
                    {text(list::COLUMNS_SHOW)}
                </button>
            </div>
        </details>
    }
    .into_any()
}

/// One box. The number always stands first in the list, so its box is sent but not shown.
fn column_box(column: ColumnChoice) -> AnyView {
    if column.id == "number" {
        return view! { <input type="hidden" form=FORM name="cols" value=column.id /> }.into_any();
    }
    let id = format!("cols-{}", column.id);
    view! {
        <div class="option">
            <input
                class="ds-input"
                type="checkbox"
                form=FORM
                name="cols"
                id=id.clone()
                value=column.id
                checked=column.chosen
            />
            <label for=id>{column.label}</label>
        </div>
    }
    .into_any()
}
