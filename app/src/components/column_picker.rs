//! Which columns the list shows. The boxes belong to the filter's form, so that choosing columns
//! keeps the filter, with and without script.

use leptos::prelude::*;
use view::list::ColumnChoice;
use view::words::catalog::{Word, list};

use super::filter_panel::FORM;
use super::icon::{Icon, Shape};
use super::markup::Markup;
use super::tick::Tick;
use crate::language::{fill, text};

/// The picker, folded.
#[component]
pub fn ColumnPicker(
    /// Columns to choose from.
    columns: Vec<ColumnChoice>,
) -> AnyView {
    let groups = groups(&columns);
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
                <div class="columns-groups" inner_html=groups></div>
                <button class="ds-button" data-variant="secondary" type="submit" form=FORM>
                    {text(list::COLUMNS_SHOW)}
                </button>
            </div>
        </details>
    }
    .into_any()
}

/// The boxes by group, in one piece (see [`Markup`]): they change only where columns do, and the page
/// need not go through each of them to come to life.
fn groups(columns: &[ColumnChoice]) -> String {
    let mut markup = Markup::default();
    for members in columns.chunk_by(|one, next| one.group == next.group) {
        markup.open("fieldset", &[]);
        let group = members.first().map_or("", |column| &*column.group);
        markup.element("legend", &[], group);
        for column in members {
            write_box(&mut markup, column);
        }
        markup.close();
    }
    markup.into_html()
}

/// One box, with the ways to move its column where it is shown.
fn write_box(markup: &mut Markup, column: &ColumnChoice) {
    let tick = Tick {
        form: Some(FORM),
        name: "cols",
        value: &column.id,
        chosen: column.chosen,
        label: &column.label,
    };
    markup.open("div", &[("class", Some("option"))]);
    tick.write(markup);
    if column.chosen {
        markup.open("span", &[("class", Some("column-moves"))]);
        let mut step = |href: &Option<String>, word: Word, sign| {
            if let Some(href) = href {
                let words = fill(word, &[("column", &column.label)]);
                let attributes = [
                    ("href", Some(href.as_str())),
                    ("data-noscroll", Some("")),
                    ("aria-label", Some(&*words)),
                ];
                markup.element("a", &attributes, sign);
                markup.text(" ");
            }
        };
        step(&column.earlier_href, list::EARLIER, "↑");
        step(&column.later_href, list::LATER, "↓");
        markup.close();
    }
    markup.close();
}
