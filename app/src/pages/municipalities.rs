//! `/kommuner`: the list of municipalities, with its filter.

use kinds::UnitType;
use leptos::prelude::*;
use leptos_meta::Title;
use view::list::{MunicipalityList, WayOut};
use view::routes;
use view::words::catalog::{common, list};

use crate::api::list_municipalities;
use crate::components::chips::Chips;
use crate::components::column_picker::ColumnPicker;
use crate::components::filter_panel::{FORM, FilterPanel};
use crate::components::icon::{Icon, Shape};
use crate::components::list_table::{ColumnNotes, ListTable};
use crate::components::live_form::{Hydrated, sender, settle};
use crate::components::lost::Failed;
use crate::components::notice::Problems;
use crate::components::paging::Paging;
use crate::components::rel::rel;
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
            on:submit=move |event| submit.submitted(&event, FORM, true)
        >
            <Transition>
                {move || Suspend::new(async move {
                    match list.await {
                        Ok(page) => {
                            settle(hydrated, FORM, page.href.clone());
                            draw(page)
                        }
                        Err(error) => {
                            let again = format!("{}?{}", routes::MUNICIPALITIES, query.get_untracked());
                            view! { <Failed error again /> }.into_any()
                        }
                    }
                })}
            </Transition>
        </div>
    }
}

fn draw(page: MunicipalityList) -> AnyView {
    let title = title(page.unit);
    view! {
        <Title text=title />
        <FilterPanel unit=page.unit panel=page.panel matching=page.matching />
        <div class="result">
            <header class="result-head">
                <div>
                    <h1 tabindex="-1">{title}</h1>
                    <Matching unit=page.unit matching=page.matching total=page.total />
                </div>
                <div class="actions">
                    <a class="ds-button" href=page.xlsx_href download="">
                        <Icon shape=Shape::Download />
                        {text(list::DOWNLOAD_EXCEL)}
                    </a>
                    <a class="ds-button" data-variant="secondary" href=page.csv_href download="">
                        {text(common::CSV)}
                    </a>
                </div>
            </header>
            <Problems sentences=page.problems />
            <Chips chips=page.chips clear_href=page.clear_href />
            <div class="toolbar">
                <UnitSwitch unit=page.unit />
                <a class="link" href=page.answers_href rel="external">
                    {text(list::DISTRIBUTION)}
                </a>
                <ColumnPicker columns=page.columns />
            </div>
            {if page.matching == 0 {
                view! { <Nothing ways_out=page.ways_out /> }.into_any()
            } else {
                let notes = page.heads.clone();
                view! {
                    <ListTable
                        unit=page.unit
                        matching=page.matching
                        heads=page.heads
                        rows=page.rows
                        marks=page.marks
                        sums=page.sums
                    />
                    <Paging paging=page.paging all=page.matching />
                    <SignalsNote rules_href=page.rules_href />
                    <ColumnNotes heads=notes />
                }
                    .into_any()
            }}
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

/// Municipalities or districts: never both in one list.
#[component]
fn UnitSwitch(unit: UnitType) -> impl IntoView {
    let choice = |which: UnitType, href: &'static str| {
        view! {
            <a href=href data-noscroll="" aria-current=(which == unit).then_some("true")>
                {title(which)}
            </a>
        }
    };
    view! {
        <nav class="segments" aria-label=text(list::UNITS)>
            {choice(UnitType::Municipality, routes::MUNICIPALITIES)}
            {choice(UnitType::District, "/kommuner?unit=district")}
        </nav>
    }
}

/// What the tags and the bars say, and where their rules stand.
#[component]
fn SignalsNote(rules_href: Option<String>) -> impl IntoView {
    rules_href.map(|href| {
        let rel = rel(&href);
        view! {
            <p class="note">
                {text(list::SIGNALS_NOTE)} " " <a class="link" href=href rel=rel>{text(list::RULES)}</a>
            </p>
        }
    })
}

/// An empty list says which filters stop it, and what removing each gives.
#[component]
fn Nothing(ways_out: Vec<WayOut>) -> impl IntoView {
    view! {
        <div class="nothing">
            <h2>{text(list::EMPTY_TITLE)}</h2>
            <p>{text(list::EMPTY_WAYS)}</p>
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
