//! `/`: choose a region, see which municipalities come first and why, and the signals.

use leptos::prelude::*;
use leptos_meta::Title;
use view::desk::Progress;
use view::method::Definition;
use view::overview::{
    Overview as Page, OverviewMap, RegionResponse, SignalLine, StandsOut, Weighed,
};
use view::site::Response;
use view::words::catalog::{common, list, overview};
use view::{Count, routes};

use crate::api::load_overview;
use crate::components::distance_table::DistanceTable;
use crate::components::highest_table::HighestTable;
use crate::components::how_made::HowMade;
use crate::components::map_legend::{Legend, Mark};
use crate::components::notice::Problems;
use crate::components::rail::{NewsRail, RegionRail};
use crate::components::section::Section;
use crate::components::segments::Segments;
use crate::components::signal_table::SignalTable;
use crate::components::small_map::SmallMapDrawing;
use crate::components::table::{DataTable, column, number_column};
use crate::components::value::{count, percent_of};
use crate::language::{fill, text};

/// The front page.
#[component]
pub fn Overview() -> impl IntoView {
    super::loaded(load_overview, draw, routes::OVERVIEW)
}

fn draw(page: Page) -> AnyView {
    let (region, news) = (page.region.clone(), page.rail.news.clone());
    view! {
        <Title text=page.title.clone() />
        <header class="page-head">
            <div>
                <p class="quiet">{page.day.clone()}</p>
                <h1 tabindex="-1">{page.title.clone()}</h1>
            </div>
            <Segments label=text(common::REGION) choices=page.regions.clone() />
        </header>
        <Problems sentences=page.problems.clone() />
        <KeyFigures page=page.clone() />
        <div class="with-rail">
            <div class="with-rail-main">
                {first_of_mine(&page)} {signals(&page)}
                {page.stands_out.map(|found| differences(found, region.unwrap_or_default()))}
            </div>
            <div class="rail">
                <RegionRail rail=page.rail />
                {map(page.map, page.region)}
                {news.map(|news| view! { <NewsRail news /> })}
                {models(page.models)}
                <Section id="svar-etter-region" title=text(overview::BY_REGION)>
                    <ByRegion lines=page.by_region />
                </Section>
            </div>
        </div>
    }
    .into_any()
}

/// Those of highest priority and why; or that nobody is weighed.
fn first_of_mine(page: &Page) -> AnyView {
    let all = count(page.municipalities.count);
    let all = match &page.region {
        Some(region) => fill(overview::EVERY_IN, &[("n", &all), ("region", region)]),
        None => fill(overview::EVERY, &[("n", &all)]),
    };
    let link = |href: String| {
        view! {
            <p>
                <a class="link" href=href>
                    {all}
                </a>
            </p>
        }
        .into_any()
    };
    let Some(highest) = page.highest.clone() else {
        let control = link(page.municipalities.href.clone());
        return view! {
            <Section id="prioritet" title=text(overview::FOLLOW_UP) control>
                <p class="lead">{text(overview::NO_RULES)}</p>
            </Section>
        }
        .into_any();
    };
    let rules_href = page.rules_href.clone();
    let own_weights = highest.own_weights.map(|(told, list)| {
        view! {
            <p class="note">
                {told} " "
                <a class="link" href=list.href>
                    {list.text}
                </a>
            </p>
        }
    });
    view! {
        <Section id="prioritet" title=highest.title control=link(highest.all_href)>
            <HighestTable rows=highest.rows marks=highest.marks />
            <p class="note">
                {text(overview::TAGS_NOTE)} " " <RulesLink href=rules_href />
            </p>
            {own_weights}
        </Section>
    }
    .into_any()
}

#[component]
fn RulesLink(href: String) -> impl IntoView {
    view! {
        <a class="link" href=href rel="external">
            {text(list::RULES)}
        </a>
    }
}

/// The signals, with how many rules the wave cannot answer. Nothing where it has no rules.
fn signals(page: &Page) -> Option<AnyView> {
    if page.signals.is_empty() && page.unanswerable.is_none() {
        return None;
    }
    let title = match &page.region {
        Some(region) => fill(overview::SIGNALS_IN, &[("region", region)]),
        None => text(overview::SIGNALS).to_owned(),
    };
    let here = page.municipalities.count;
    let aside = fill(overview::OF_EVERY, &[("n", &count(here))]);
    let table = (!page.signals.is_empty()).then(|| {
        view! {
            <SignalTable
                lines=page.signals.clone()
                here
                country=page.country_response.invited
                region=page.region.clone()
            />
        }
    });
    let missing = page.unanswerable.clone().map(|sentence| {
        view! {
            <p class="note">{sentence} " " <RulesLink href=page.rules_href.clone() /></p>
        }
    });
    let section = view! { <Section id="signaler" title aside>{table} {missing}</Section> };
    Some(section.into_any())
}

/// The municipalities on a map, with the way to a larger one.
fn map(map: Option<OverviewMap>, region: Option<String>) -> Option<AnyView> {
    let OverviewMap {
        mut map,
        larger_href,
        attribution,
    } = map?;
    let legend = std::mem::take(&mut map.legend);
    let title = match region {
        Some(region) => fill(overview::MAP_IN, &[("region", &region)]),
        None => text(overview::MAP).to_owned(),
    };
    let larger = view! {
        <p>
            <a class="link" href=larger_href>
                {text(overview::LARGER_MAP)}
            </a>
        </p>
    };
    let section = view! {
        <Section id="kart" title control=larger.into_any()>
            <SmallMapDrawing map />
            <Legend entries=legend mark=Mark::Dot />
            <p class="note">{attribution}</p>
        </Section>
    };
    Some(section.into_any())
}

/// Those to learn from, and how many.
fn models(lines: Vec<SignalLine>) -> Option<AnyView> {
    let rows: Vec<AnyView> = lines
        .into_iter()
        .map(|line| {
            view! {
                <li>
                    <span>{line.title}</span>
                    <a href=line.here.href>{count(line.here.count)}</a>
                </li>
            }
            .into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Section id="laere" title=text(overview::MODELS)>
                <ul class="counted quiet-links">{rows}</ul>
                <p class="note">{text(overview::MODELS_NOTE)}</p>
            </Section>
        }
        .into_any()
    })
}

/// Where the region differs most from the rest of the country.
fn differences(found: StandsOut, region: String) -> AnyView {
    let all = view! {
        <p>
            <a class="link" href=found.href>
                {text(overview::ALL_REGIONS)}
            </a>
        </p>
    };
    view! {
        <Section id="forskjeller" title=found.title control=all.into_any()>
            <DistanceTable lines=found.lines region />
            <p class="note">
                {found.note} " " {text(overview::STANDS_OUT_NOTE)} " "
                <HowMade place=Definition::Difference.anchor() />
            </p>
        </Section>
    }
    .into_any()
}

#[component]
fn KeyFigures(page: Page) -> impl IntoView {
    let of = |all: usize| fill(overview::OF, &[("all", &count(all))]);
    let invited = page.response.invited;
    let share = |response: Response| percent_of(response.answered, response.invited);
    let (share, country) = (share(page.response), share(page.country_response));
    let response = if page.region.is_none() {
        share
    } else {
        let shares = [("share", &*share), ("country", &*country)];
        fill(overview::SHARE_AND_COUNTRY, &shares)
    };
    let settling_note = fill(
        overview::SETTLING_NOTE,
        &[("decided", &count(page.decided))],
    );
    let class = if page.districts.is_some() {
        "facts"
    } else {
        "facts of-5"
    };
    let weighed_of = of(page.answered.count);
    let priority = match page.weighed {
        Some(weighed) => priority_figure(weighed, weighed_of),
        None => view! {
            <Figure label=text(overview::SILENT).to_owned() units=page.silent of=of(invited)>
                ""
            </Figure>
        }
        .into_any(),
    };
    view! {
        <dl class=class>
            <Figure label=text(overview::ANSWERED).to_owned() units=page.answered of=of(invited)>
                {response}
            </Figure>
            {priority}
            {page.rail.progress.map(progress)}
            <Figure label=text(overview::SETTLING).to_owned() units=page.settling of=of(invited)>
                {settling_note} ". "
                <HowMade place="bosetter" words=overview::WHY_TWO />
            </Figure>
            {page
                .districts
                .map(|(response, link)| {
                    let units = Count {
                        count: response.answered,
                        href: link.href,
                    };
                    view! {
                        <Figure label=text(overview::DISTRICTS).to_owned() units=units of=of(response.invited)>
                            {text(overview::DISTRICTS_NOTE)}
                        </Figure>
                    }
                })}
        </dl>
    }
}

/// How many come first, and how many have a signal at all.
fn priority_figure(weighed: Weighed, of: String) -> AnyView {
    let label = fill(overview::HIGH, &[("from", &weighed.from.to_string())]);
    let flagged = fill(overview::FLAGGED, &[("n", &count(weighed.flagged.count))]);
    view! {
        <Figure label units=weighed.high of>
            <a class="link" href=weighed.flagged.href>
                {flagged}
            </a>
        </Figure>
    }
    .into_any()
}

/// How many were visited, and what is over its due date.
fn progress(progress: Progress) -> AnyView {
    let (visited, late) = (progress.visited, progress.late);
    let planned = count(progress.planned);
    let on_time = count(progress.open.saturating_sub(late.count));
    let of_units = fill(overview::OF, &[("all", &count(progress.units))]);
    let of_open = fill(overview::OF_OPEN, &[("n", &count(progress.open))]);
    view! {
        <Figure label=text(overview::VISITED).to_owned() units=visited of=of_units>
            {fill(overview::VISITS_PLANNED, &[("n", &planned)])}
        </Figure>
        <Figure label=text(overview::LATE).to_owned() units=late of=of_open>
            {fill(overview::ON_TIME, &[("n", &on_time)])}
        </Figure>
    }
    .into_any()
}

#[component]
fn Figure(label: String, units: Count, of: String, children: Children) -> impl IntoView {
    let number = count(units.count);
    let number = if units.href.is_empty() {
        number.into_any()
    } else {
        view! { <a href=units.href>{number}</a> }.into_any()
    };
    view! {
        <div>
            <dt>{label}</dt>
            <dd class="value quiet-links">
                {number}
                " "
                <span>{of}</span>
            </dd>
            <dd class="beside">{children()}</dd>
        </div>
    }
}

#[component]
fn ByRegion(lines: Vec<RegionResponse>) -> impl IntoView {
    let heads = vec![
        column(text(overview::REGION)),
        number_column(text(overview::SHARE)),
        number_column(text(overview::RESPONSE)),
    ];
    view! {
        <DataTable class="by-region" caption=text(overview::BY_REGION_CAPTION) heads wide=true>
            <tbody role="rowgroup">
                {lines
                    .into_iter()
                    .map(|line| {
                        let response = line.response;
                        let of = fill(overview::OF, &[("all", &count(response.invited))]);
                        view! {
                            <tr role="row">
                                <th role="rowheader" scope="row">
                                    <a href=line.region.href>{line.region.text}</a>
                                </th>
                                <td role="cell" class="number">
                                    <b>{percent_of(response.answered, response.invited)}</b>
                                </td>
                                <td role="cell" class="number">
                                    {count(response.answered)}
                                    " "
                                    <span class="quiet">{of}</span>
                                </td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </DataTable>
    }
}
