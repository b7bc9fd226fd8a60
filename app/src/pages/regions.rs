//! `/regioner`: the regions against the country, raw or adjusted for municipality size.

use leptos::prelude::*;
use leptos_meta::Title;
use view::method::Definition;
use view::regions::{RegionsPage as Page, SizeSection};
use view::words::catalog::{changes, common, regions};
use view::{Choice, routes};

use crate::api::compare_regions;
use crate::components::copy::Copy;
use crate::components::download::Downloads;
use crate::components::how_made::HowMade;
use crate::components::notice::Problems;
use crate::components::rank_table::RankTable;
use crate::components::region_size::SizeTable;
use crate::components::region_table::{RegionKey, RegionTable};
use crate::components::response_table::ResponseTable;
use crate::components::section::Section;
use crate::components::segments::Segments;
use crate::components::value::{count, percent_of};
use crate::language::{fill, text};

/// The page.
#[component]
pub fn Regions() -> impl IntoView {
    super::loaded(compare_regions, draw, routes::REGIONS)
}

fn draw(page: Page) -> AnyView {
    let files = vec![
        (text(common::EXCEL), page.xlsx_href.clone()),
        (text(common::CSV), page.csv_href.clone()),
    ];
    let sentences = page.sentences.clone();
    view! {
        <Title text=text(regions::TITLE) />
        <header class="page-head">
            <h1 tabindex="-1">{text(regions::TITLE)}</h1>
            <div class="actions">
                <Downloads files />
            </div>
        </header>
        <Problems sentences=page.problems.clone() />
        <p class="lead regions-lead">{page.lead.clone()}</p>
        {(!page.groups.is_empty()).then(|| view! { <Copy sentence=page.lead.clone() /> })}
        {page
            .changes
            .clone()
            .map(|(year, href)| {
                view! {
                    <p class="note">
                        <a class="link" href=href>
                            {fill(changes::SEE, &[("year", &year.to_string())])}
                        </a>
                    </p>
                }
            })}
        {(!page.groups.is_empty()).then(|| indicators(page.clone()))}
        {(!sentences.is_empty())
            .then(|| {
                view! {
                    <Section id="setninger" title=text(regions::SENTENCES)>
                        <ul class="region-sentences">
                            {sentences
                                .into_iter()
                                .map(|sentence| {
                                    view! { <li>{sentence.clone()} " " <Copy sentence /></li> }
                                })
                                .collect_view()}
                        </ul>
                    </Section>
                }
            })}
        {page.size.clone().map(|section| size(section, &page))}
        {rankings(&page)}
        {response(page)}
    }
    .into_any()
}

fn indicators(page: Page) -> AnyView {
    let rows: usize = page.groups.iter().map(|group| group.rows.len()).sum();
    let title = fill(
        regions::INDICATORS,
        &[("n", &count(rows)), ("regions", &count(page.heads.len()))],
    );
    let switch = view! { <Segments label=text(regions::BASIS) choices=page.basis.clone() /> };
    let adjusted = page.adjusted.then(|| text(regions::NOTE_ADJUSTED));
    let districts = page
        .districts
        .is_some()
        .then(|| text(regions::NOTE_DISTRICTS));
    let left_out = page.left_out.clone();
    view! {
        <Section id="forhold" title control=switch.into_any()>
            <RegionKey />
            <RegionTable page />
            <p class="note">
                {text(regions::NOTE)} " " {adjusted} " " {districts} " " {left_out} " " <HowMade place=Definition::Difference.anchor() />
            </p>
        </Section>
    }
    .into_any()
}

fn size(section: SizeSection, page: &Page) -> AnyView {
    let form = view! { <ChooseIndicator section=section.clone() page=page.clone() /> };
    let share = percent_of(section.country.count, section.country.n);
    let note = fill(regions::SIZE_NOTE, &[("share", &share)]);
    let (sentence, pooled) = (section.sentence.clone(), section.pooled.clone());
    view! {
        <Section id="storrelse" title=text(regions::SIZE) control=form.into_any()>
            <p class="lead">{sentence}</p>
            <SizeTable section />
            <p class="note">{note} " " {pooled} " " <HowMade place=Definition::Adjusted.anchor() /></p>
        </Section>
    }
    .into_any()
}

/// The indicator lives in the address, with what else is chosen.
#[component]
fn ChooseIndicator(section: SizeSection, page: Page) -> impl IntoView {
    let region = page.regions.into_iter().find(|region| region.current);
    let region = region.map(|region| region.id).filter(|id| !id.is_empty());
    let wave = page
        .href
        .rsplit_once("wave=")
        .map(|(_, year)| year.to_owned());
    view! {
        <form class="choose-region" action=format!("{}#storrelse", routes::REGIONS) method="get">
            {page.adjusted.then(|| view! { <input type="hidden" name="justert" value="1" /> })}
            <label for="indicator">{text(regions::INDICATOR)}</label>
            <select class="ds-input" data-width="auto" id="indicator" name="forhold">
                {section.indicators.into_iter().map(option).collect_view()}
            </select>
            {region.map(|id| view! { <input type="hidden" name="region" value=id /> })}
            {wave.map(|year| view! { <input type="hidden" name="wave" value=year /> })}
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(regions::INDICATOR_GO)}
            </button>
        </form>
    }
}

fn option(indicator: Choice) -> impl IntoView {
    view! {
        <option value=indicator.id selected=indicator.current>
            {indicator.text}
        </option>
    }
}

fn rankings(page: &Page) -> AnyView {
    let title = match &page.region {
        Some(region) => fill(regions::RANKINGS_FOR, &[("region", region)]),
        None => text(regions::RANKINGS).to_owned(),
    };
    // The page is sent anew, so the link leads back to this place.
    let choices = page.regions.iter().cloned().map(|choice| Choice {
        href: format!("{}#rangering", choice.href),
        ..choice
    });
    let choose = view! {
        <Segments label=text(regions::CHOOSE_REGION) choices=choices.collect() />
    };
    let tables = page.rankings.clone();
    let content = if tables.is_empty() {
        view! { <p class="quiet">{text(regions::NO_RANKINGS)}</p> }.into_any()
    } else {
        view! {
            <div class="rankings">
                {tables
                    .into_iter()
                    .map(|ranking| view! { <RankTable ranking /> })
                    .collect_view()}
            </div>
            <p class="note">{text(regions::RANK_NOTE)} " " <HowMade place=Definition::Ranking.anchor() /></p>
        }
        .into_any()
    };
    view! {
        <Section id="rangering" title control=choose.into_any()>
            {content}
        </Section>
    }
    .into_any()
}

fn response(page: Page) -> AnyView {
    let title = match &page.region {
        Some(region) => fill(regions::RESPONSE_FOR, &[("region", region)]),
        None => text(regions::RESPONSE).to_owned(),
    };
    let answered = fill(
        regions::ANSWERED_OF,
        &[
            ("n", &count(page.response.answered)),
            ("all", &count(page.response.invited)),
        ],
    );
    let link = view! {
        <p>
            <a class="link" href=page.answered_href>
                {answered}
            </a>
        </p>
    };
    view! {
        <Section id="representativitet" title control=link.into_any()>
            <ResponseTable backgrounds=page.representativity />
            <p class="note">{text(regions::RESPONSE_NOTE)} " " <HowMade place=Definition::Representativity.anchor() /></p>
        </Section>
    }
    .into_any()
}
