//! The municipalities of highest priority, each with what is missing or weak there.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use view::overview::HighestRow;
use view::signals::Marks;
use view::value::CellValue;
use view::words::catalog::{list, overview};

use super::markup::{CELL, Markup};
use super::rel::rel;
use super::row_signals::{write_no_signals, write_priority, write_signals};
use super::table::{DataTable, column, number_column};
use super::value::{count, written};
use crate::language::{lang, text};

/// The table.
#[component]
pub fn HighestTable(
    /// The municipalities, highest first.
    rows: Vec<HighestRow>,
    /// What their signals say.
    marks: Marks,
) -> AnyView {
    let rank = view! { <span class="ds-sr-only">{text(overview::RANK)}</span> };
    let heads = vec![
        column(rank),
        column(text(overview::MUNICIPALITY)),
        column(text(overview::PRIORITY)),
        column(text(overview::WHY)),
        number_column(text(overview::LAST_VISIT)),
    ];
    view! {
        <DataTable class="highest" caption=text(overview::HIGHEST_CAPTION) heads wide=true>
            {draw_rows(&rows, &marks)}
        </DataTable>
    }
    .into_any()
}

fn draw_rows(rows: &[HighestRow], marks: &Marks) -> InertElement {
    let mut markup = Markup::default();
    markup.open("tbody", &[("role", Some("rowgroup"))]);
    for (place, row) in rows.iter().enumerate() {
        markup.open("tr", &[("role", Some("row"))]);
        markup.element("td", &[CELL, ("class", Some("code"))], &count(place + 1));
        let name = [
            ("scope", Some("row")),
            ("role", Some("rowheader")),
            ("class", Some("name")),
        ];
        markup.open("th", &name);
        let href = &*row.municipality.href;
        let link = [("href", Some(href)), ("rel", rel(href))];
        markup.element("a", &link, &row.municipality.text);
        markup.close();
        let priority = CellValue::Whole(row.priority.into());
        let words = row.priority.to_string();
        write_priority(
            &mut markup,
            marks,
            &priority,
            &words,
            text(overview::PRIORITY),
        );
        if row.signals.is_empty() {
            write_no_signals(&mut markup, text(list::NO_SIGNALS));
        } else {
            write_signals(&mut markup, marks, &row.signals);
        }
        let (day, missing) = written(&row.last_visit, lang());
        let class = if missing { "number quiet" } else { "number" };
        let label = ("data-label", Some(text(overview::LAST_VISIT)));
        markup.element("td", &[CELL, ("class", Some(class)), label], &day);
        markup.close();
    }
    markup.finish()
}
