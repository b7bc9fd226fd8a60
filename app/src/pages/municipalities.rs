//! `/kommuner`: the list of municipalities, with its filter.

use kinds::UnitType;
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use leptos_meta::Title;
use view::list::{ListRow, MunicipalityList, Nobody, WayOut};
use view::map::MapView;
use view::routes;
use view::value::CellValue;
use view::words::catalog::{common, list, lists, map};

use crate::api::list_municipalities;
use crate::components::chips::Chips;
use crate::components::column_picker::ColumnPicker;
use crate::components::copy::CopyLink;
use crate::components::download::Downloads;
use crate::components::filter_panel::{FORM, FilterPanel, RESULT};
use crate::components::icon::{Icon, Shape};
use crate::components::list_table::{ColumnNotes, ListTable, TABLE};
use crate::components::live_form::{Hydrated, sender, settle};
use crate::components::lost::Failed;
use crate::components::map::{ColourPicker, MapPanel};
use crate::components::markup::Markup;
use crate::components::notice::Problems;
use crate::components::paging::Paging;
use crate::components::picked_rows::{PICKED_ROWS, PickedRows};
use crate::components::row_signals::SignalsNote;
use crate::components::second_step::second_step;
use crate::components::segments::Segments;
use crate::components::value::count;
use crate::language::{fill, lang, text};
use crate::transfer::load;

/// The list. Its whole state is the address.
#[component]
pub fn Municipalities() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let list = load(
        move || query.get(),
        move |query| list_municipalities(language, query),
    );
    let hydrated = Hydrated::take();
    let send = sender(routes::MUNICIPALITIES);
    let submit = send.clone();
    view! {
        <div
            class="list-page"
            on:change=move |event| send.changed(&event, FORM)
            on:submit=move |event| submit.submitted(&event, FORM, false)
        >
            <Transition>
                {move || Suspend::new(async move {
                    match list.await {
                        Ok(list) => {
                            settle(hydrated, FORM, list.href.clone());
                            draw(list, hydrated)
                        }
                        Err(error) => {
                            let query = query.get_untracked();
                            let again = format!("{}?{query}", routes::MUNICIPALITIES);
                            view! { <Failed error again /> }.into_any()
                        }
                    }
                })}
            </Transition>
        </div>
    }
}

fn draw(mut page: MunicipalityList, hydrated: Hydrated) -> AnyView {
    let title = title(page.unit);
    let sent_beside = if page.map.is_some() { "colour" } else { "cols" };
    let panel = page.panel.clone();
    let problems = std::mem::take(&mut page.problems);
    let chips = std::mem::take(&mut page.chips);
    view! {
        <Title text=title />
        <FilterPanel unit=page.unit panel matching=page.matching sent_beside />
        <div class="result">
            <header class="result-head">
                <div>
                    {heading(title)}
                    <Matching unit=page.unit matching=page.matching total=page.total />
                </div>
                {files(&page)}
            </header>
            <Problems sentences=problems />
            {std::mem::take(&mut page.notes).into_iter().map(note).collect_view()}
            <div class="chips-place">
                <Chips chips clear_href=page.clear_href.clone() />
            </div>
            {tools(&mut page)}
            {second_step(hydrated, page.rows.len(), move || found(page))}
        </div>
    }
    .into_any()
}

/// The heading of what is found. It takes the focus when what had it is gone. In one piece: to put its
/// `tabindex` on again at every tick would have the browser lay out the page in between.
fn heading(title: &'static str) -> InertElement {
    let mut markup = Markup::default();
    markup.element(
        "h1",
        &[("tabindex", Some("-1")), ("id", Some(RESULT))],
        title,
    );
    markup.finish()
}

/// What to know of the list.
fn note(why: String) -> AnyView {
    view! {
        <div class="ds-alert" data-color="info">
            <p>{why}</p>
        </div>
    }
    .into_any()
}

/// The line of tools: list or map, and what either shows.
fn tools(page: &mut MunicipalityList) -> AnyView {
    let own = if let Some(map) = &page.map {
        view! { <MapTools map=map.clone() /> }.into_any()
    } else {
        let columns = std::mem::take(&mut page.columns);
        view! { <ColumnPicker columns /> }.into_any()
    };
    let choices = std::mem::take(&mut page.views);
    view! {
        <div class="toolbar">
            <div class="tools">
                <Segments label=text(map::VIEWS) choices />
                <Segments label=text(list::UNITS) choices=std::mem::take(&mut page.units) />
            </div>
            <a class="link" href=page.answers_href.clone() rel="external">
                {text(list::DISTRIBUTION)}
            </a>
            {own}
        </div>
    }
    .into_any()
}

/// What was found: a table with its pages, or a map with the table beside it.
fn found(mut page: MunicipalityList) -> AnyView {
    if page.matching == 0 {
        return view! { <Nothing nobody=page.nobody ways_out=page.ways_out /> }.into_any();
    }
    if let Some(map) = &page.map {
        address(&mut page.rows, &map.profile_query);
    }
    let notes = page.heads.clone();
    let picking = page.picking.filter(|_| page.map.is_none());
    let picked_for = picking.is_some().then_some(PICKED_ROWS);
    let rows = page.map.is_some().then(|| page.rows.clone());
    let table = view! {
        <ListTable
            unit=page.unit
            matching=page.matching
            heads=page.heads
            rows=page.rows
            marks=page.marks
            sums=page.sums
            picked_for
        />
    }
    .into_any();
    match page.map.zip(rows) {
        Some((map, rows)) => beside(page.unit, map, rows, table),
        None => view! {
            {table}
            {picking.map(|picking| view! { <PickedRows picking /> })}
            <Paging paging=page.paging all=page.matching />
            <SignalsNote rules_href=page.rules_href broken=page.broken_rules />
            <ColumnNotes heads=notes />
        }
        .into_any(),
    }
}

/// Gives the rows beside a map the addresses of their profiles.
fn address(rows: &mut [ListRow], query: &str) {
    for row in rows {
        if let Some(CellValue::Code(number)) = row.cells.first() {
            row.href = routes::profile(number) + query;
        }
    }
}

/// The map, and the list beside it.
fn beside(unit: UnitType, map: MapView, rows: Vec<ListRow>, table: AnyView) -> AnyView {
    let label = match unit {
        UnitType::Municipality => map::BESIDE_MUNICIPALITIES,
        UnitType::District => map::BESIDE_DISTRICTS,
    };
    let label = fill(label, &[("n", &count(rows.len()))]);
    let (note, attribution) = (map.note.clone(), map.attribution.clone());
    view! {
        <div class="map-grid">
            <MapPanel map rows />
            <div class="map-list" tabindex="0" role="region" aria-label=label>
                {table}
            </div>
        </div>
        <p class="note map-keys">{text(map::KEYS)}</p>
        <p class="note">{text(map::LARGE)} " " {note}</p>
        <p class="note">{attribution}</p>
    }
    .into_any()
}

/// What colours the map, and the region or the whole country.
#[component]
fn MapTools(map: MapView) -> AnyView {
    let frames = (!map.frames.is_empty())
        .then(|| view! { <Segments label=text(map::FRAMES) choices=map.frames /> });
    view! {
        <div class="tools">
            <ColourPicker groups=map.colours />
            {frames}
        </div>
    }
    .into_any()
}

/// The files of the list, and of the map where there is one.
fn files(page: &MunicipalityList) -> AnyView {
    let (xlsx, csv) = (page.xlsx_href.clone(), page.csv_href.clone());
    if let Some(map) = &page.map {
        let files = vec![
            (text(map::EXCEL), xlsx),
            (text(common::CSV), csv),
            (text(map::SVG), map.svg_href.clone()),
            (text(map::PNG), map.png_href.clone()),
        ];
        return view! {
            <div class="actions">
                <Downloads files />
                <CopyLink />
            </div>
        }
        .into_any();
    }
    let save = page.picking.as_ref().map(|picking| {
        let href = picking.save_href.clone();
        view! {
            <a class="ds-button" href=href rel="external">
                {text(lists::SAVE_SELECTION)}
            </a>
        }
    });
    let picking = page.picking.as_ref();
    let rule = picking.and_then(|picking| picking.rule_href.clone());
    let rule = rule.map(|href| {
        view! {
            <a class="link" href=href rel="external">
                {text(lists::SAVE_AS_RULE)}
            </a>
        }
    });
    let excel = if save.is_some() {
        "secondary"
    } else {
        "primary"
    };
    view! {
        <div class="actions">
            {save}
            <a class="ds-button" data-variant=excel href=xlsx download="">
                <Icon shape=Shape::Download />
                {text(list::DOWNLOAD_EXCEL)}
            </a>
            <a class="ds-button" data-variant="secondary" href=csv download="">
                {text(common::CSV)}
            </a>
            <CopyLink />
            {rule}
        </div>
    }
    .into_any()
}

fn title(unit: UnitType) -> &'static str {
    text(match unit {
        UnitType::Municipality => list::TITLE_MUNICIPALITIES,
        UnitType::District => list::TITLE_DISTRICTS,
    })
}

/// "63 av 428 kommuner", spoken when it changes.
#[component]
fn Matching(unit: UnitType, matching: usize, total: usize) -> impl IntoView {
    let of = match unit {
        UnitType::Municipality => list::COUNT_MUNICIPALITIES,
        UnitType::District => list::COUNT_DISTRICTS,
    };
    view! {
        <p class="count" role="status">
            <b>{count(matching)}</b>
            " "
            {fill(of, &[("all", &count(total))])}
        </p>
    }
}

/// An empty list says which filters stop it, and what removing each gives.
#[component]
fn Nothing(nobody: Option<Nobody>, ways_out: Vec<WayOut>) -> impl IntoView {
    let (title, nearest) = match nobody {
        Some(nobody) => (nobody.title, nobody.nearest),
        None => (text(list::EMPTY_TITLE).to_owned(), Vec::new()),
    };
    let lead = (!nearest.is_empty()).then(|| view! { <p>{text(list::NEAREST)}</p> });
    view! {
        <div class="nothing" id=TABLE>
            <h2>{title}</h2>
            {lead}
            <ul>
                {nearest
                    .into_iter()
                    .map(|link| {
                        view! {
                            <li>
                                <a class="link" href=link.href rel="external">
                                    {link.text}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            {(!ways_out.is_empty()).then(|| view! { <p>{text(list::EMPTY_WAYS)}</p> })}
            <ul>
                {ways_out
                    .into_iter()
                    .map(|way| {
                        let gives = if way.count == 0 {
                            text(list::EMPTY_GIVES_NONE).to_owned()
                        } else {
                            fill(list::EMPTY_GIVES, &[("n", &count(way.count))])
                        };
                        view! {
                            <li>
                                <a class="ds-chip" data-removable="" data-noscroll="" href=way.href>
                                    {way.label}
                                </a>
                                " "
                                <span class="quiet figures">{gives}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </div>
    }
}
