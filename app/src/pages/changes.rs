//! `/endringer`: what changed since the wave before, most first.

use leptos::prelude::*;
use leptos_meta::Title;
use view::changes::{ChangesPage, ChangesTable as Table};
use view::method::Definition;
use view::routes;
use view::words::catalog::{changes, common};

use crate::api::list_changes;
use crate::components::changes_table::ChangesTable;
use crate::components::chips::Chips;
use crate::components::copy::Copy;
use crate::components::download::Downloads;
use crate::components::how_made::HowMade;
use crate::components::notice::Problems;
use crate::components::section::Section;
use crate::components::segments::Segments;
use crate::components::value::count;
use crate::language::{fill, text};

/// The page.
#[component]
pub fn Changes() -> impl IntoView {
    super::loaded(list_changes, draw, routes::CHANGES)
}

fn draw(page: ChangesPage) -> AnyView {
    let now = page.year.to_string();
    let title = match &page.table {
        None => text(changes::TITLE).to_owned(),
        Some(table) => fill(
            changes::SINCE,
            &[("before", &table.before.to_string()), ("now", &now)],
        ),
    };
    let files = [
        (text(common::EXCEL), page.xlsx_href),
        (text(common::CSV), page.csv_href),
    ];
    let files = files.into_iter();
    let files: Vec<_> = files
        .filter_map(|(kind, href)| Some((kind, href?)))
        .collect();
    let downloads = (!files.is_empty()).then(|| {
        view! {
            <div class="actions">
                <Downloads files />
            </div>
        }
    });
    let compared = page.table.is_some();
    view! {
        <Title text=title.clone() />
        <header class="page-head">
            <h1 tabindex="-1">{title}</h1>
            {downloads}
        </header>
        <Segments label=text(common::REGION) choices=page.regions />
        <Problems sentences=page.problems />
        <Chips chips=page.chips clear_href=page.clear_href />
        <div class="quote">
            <p class="lead">{page.lead.clone()}</p>
            {compared.then(|| view! { <Copy sentence=page.lead /> })}
        </div>
        {page.table.map(|table| questions(table, page.year))}
    }
    .into_any()
}

fn questions(table: Table, now: u16) -> AnyView {
    let units = fill(changes::UNITS, &[("n", &count(table.units.count))]);
    let link = view! {
        <p>
            <a class="link" href=table.units.href.clone()>
                {units}
            </a>
        </p>
    };
    let note = table.note.clone();
    let not_followed = table.not_followed.clone();
    view! {
        <Section id="sporsmal" title=text(changes::ALL_QUESTIONS) control=link.into_any()>
            <ChangesTable table now />
            {not_followed.map(|told| view! { <p class="note">{told}</p> })}
            <p class="note">
                {text(changes::NOTE)} " " {note} " " <HowMade place=Definition::Change.anchor() />
            </p>
        </Section>
    }
    .into_any()
}
