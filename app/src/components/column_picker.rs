//! Which columns the list shows. The boxes belong to the filter's form, so that choosing columns
//! keeps the filter, with and without script.

use leptos::prelude::*;
use view::list::ColumnChoice;
use view::words::catalog::{Word, list};

use super::filter_panel::FORM;
use super::icon::{Icon, Shape};
use super::tick::Tick;
use crate::language::{fill, text};

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
                <label class="columns-find">
                    {text(list::COLUMNS_FIND)} <input class="ds-input" type="search" />
                </label>
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

/// One box, with the ways to move its column where it is shown.
fn column_box(column: ColumnChoice) -> AnyView {
    let tick = Tick {
        form: Some(FORM),
        name: "cols",
        value: &column.id,
        chosen: column.chosen,
        label: &column.label,
    };
    let (field, label) = tick.draw();
    view! {
        <div class="option">
            {field} {label}
            {column.chosen.then(|| moves(column.label, column.earlier_href, column.later_href))}
        </div>
    }
    .into_any()
}

/// The steps of a column among those that are shown.
fn moves(label: String, earlier: Option<String>, later: Option<String>) -> AnyView {
    let step = |href: Option<String>, word: Word, sign: &'static str| {
        href.map(|href| {
            let words = fill(word, &[("column", &label)]);
            view! {
                <a href=href data-noscroll="" aria-label=words>
                    {sign}
                </a>
            }
            .into_any()
        })
    };
    view! {
        <span class="column-moves">
            {step(earlier, list::EARLIER, "↑")} {step(later, list::LATER, "↓")}
        </span>
    }
    .into_any()
}
