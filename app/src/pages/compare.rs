//! `/sammenlign`: two to four units side by side, and how far others are from the first.

use kinds::UnitType;
use leptos::prelude::*;
use leptos_meta::Title;
use view::compare::{Comparison, DistanceSection};
use view::words::catalog::{common, compare, layout};
use view::words::format::capitalized;
use view::{Choice, Link, routes};

use crate::api::compare_units;
use crate::components::compare_pick::{Chosen, PickForm};
use crate::components::compare_table::CompareTable;
use crate::components::copy::Copy;
use crate::components::crumbs::Crumbs;
use crate::components::download::Downloads;
use crate::components::how_made::HowMade;
use crate::components::icon::{Icon, Shape};
use crate::components::lost::Failed;
use crate::components::near_table::{NearTable, WeightForm};
use crate::components::notice::Problems;
use crate::components::section::Section;
use crate::components::segments::Segments;
use crate::components::value::count;
use crate::error::AppError;
use crate::language::{fill, lang, text};
use crate::transfer::load;

/// The page.
#[component]
pub fn Compare() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let page = load(
        move || query.get(),
        move |query| compare_units(language, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => draw(page),
                    Err(error) => failed(error),
                }
            })}
        </Transition>
    }
}

fn failed(error: AppError) -> AnyView {
    view! { <Failed error again=routes::COMPARE.to_owned() /> }.into_any()
}

fn draw(page: Comparison) -> AnyView {
    let crumbs = vec![Link {
        text: text(layout::MUNICIPALITIES).to_owned(),
        href: routes::MUNICIPALITIES.to_owned(),
    }];
    let is_whole = !page.facts.is_empty();
    let files = is_whole.then(|| {
        let files = vec![
            (text(common::EXCEL), page.xlsx_href.clone()),
            (text(common::CSV), page.csv_href.clone()),
        ];
        view! {
            <div class="actions">
                <Downloads files />
            </div>
        }
    });
    let first = page.units.first().map(|unit| unit.name.text.clone());
    let (title, similar) = match page.unit {
        UnitType::Municipality => (compare::TITLE, compare::DISTANCE_TITLE),
        UnitType::District => (compare::TITLE_DISTRICTS, compare::DISTANCE_DISTRICTS),
    };
    let distance = page.distance.clone();
    view! {
        <Title text=text(title) />
        <Crumbs links=crumbs />
        <header class="page-head">
            <div>
                <h1>{text(title)}</h1>
                <p class="meta">
                    <span>
                        {fill(
                            compare::CHOSEN,
                            &[("n", &count(page.units.len())), ("most", &count(page.most))],
                        )}
                    </span>
                    {first
                        .as_deref()
                        .map(|name| {
                            view! { <span>{fill(compare::AGAINST, &[("name", name)])}</span> }
                        })}
                </p>
            </div>
            {files}
        </header>
        <Problems sentences=page.problems.clone() />
        {(!is_whole).then(|| what_to_do(first.as_deref()))}
        <div class="compare-tools">
            <Chosen units=page.units.clone() />
            {page.pick.clone().map(|pick| view! { <PickForm pick /> })}
            {is_whole.then(|| switch(&page))}
        </div>
        {is_whole.then(|| side_by_side(page))}
        {distance.map(|section| near(section, text(similar)))}
    }
    .into_any()
}

/// What to do where there is nothing to compare yet.
fn what_to_do(first: Option<&str>) -> AnyView {
    let words = match first {
        Some(name) => fill(compare::ONE_YET, &[("name", name)]),
        None => text(compare::NONE_YET).to_owned(),
    };
    view! { <p class="lead compare-lead">{words}</p> }.into_any()
}

/// All answers, or only those that are different.
fn switch(page: &Comparison) -> AnyView {
    let only = &page.only;
    let choice = |id: &str, text: String, href: &str, current: bool| Choice {
        id: id.to_owned(),
        text,
        href: href.to_owned(),
        current,
    };
    let all = fill(compare::ALL_ANSWERS, &[("n", &count(only.lines))]);
    let different = fill(compare::ONLY_DIFFERENT, &[("n", &count(only.different))]);
    let choices = vec![
        choice("all", all, &only.all_href, !only.on),
        choice("differences", different, &only.different_href, only.on),
    ];
    view! { <Segments label=text(compare::SHOW) choices /> }.into_any()
}

fn side_by_side(page: Comparison) -> AnyView {
    let name = page
        .units
        .first()
        .map_or("", |unit| unit.name.text.as_str());
    let whole = capitalized(&page.whole);
    let key = fill(compare::KEY, &[("name", name), ("whole", &whole)]);
    let mut answers = page
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.questions)
        .flat_map(|question| &question.lines)
        .flat_map(|line| &line.answers);
    let has = answers.any(|answer| answer.has).then(|| {
        let words = fill(compare::KEY_HAS, &[("name", name)]);
        view! {
            <span class="unlike">
                <Icon shape=Shape::Check />
            </span>
            " "
            {words}
            " "
        }
    });
    let silent = (!page.first_answered).then(|| {
        let words = fill(compare::SILENT, &[("name", name)]);
        view! { <p class="note">{words}</p> }
    });
    let nothing = (page.only.on && page.only.different == 0)
        .then(|| view! { <p class="note">{text(compare::NO_DIFFERENCES)}</p> });
    view! {
        <CompareTable page />
        {nothing}
        {silent}
        <p class="note">
            <span class="unlike">
                <Icon shape=Shape::Unlike />
            </span>
            " "
            {key}
            " "
            {has}
            <HowMade place="tomme" />
        </p>
    }
    .into_any()
}

fn near(section: DistanceSection, title: &'static str) -> AnyView {
    let lead = section.lead.clone();
    let lead = (!lead.is_empty()).then(|| {
        view! {
            <p class="near-lead">{lead.clone()} " " <Copy sentence=lead /></p>
        }
    });
    let left_out = section.left_out.clone();
    let among = section.among.clone();
    view! {
        <Section id="avstand" title=title aside=text(compare::SCALE)>
            {lead}
            <Problems sentences=section.problems.clone() />
            <WeightForm section=section.clone() />
            <NearTable section />
            {left_out
                .into_iter()
                .map(|sentence| view! { <p class="note">{sentence}</p> })
                .collect_view()}
            <p class="note">{among} " " {text(compare::METHOD)} " " <HowMade place="likhet" /></p>
        </Section>
    }
    .into_any()
}
