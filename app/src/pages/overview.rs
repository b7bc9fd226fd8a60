//! `/`: choose a region, see who answered and which signals stand out.

use leptos::prelude::*;
use leptos_meta::Title;
use view::method::Definition;
use view::overview::{Overview as Page, RegionResponse, StandsOut};
use view::site::Response;
use view::words::catalog::overview;
use view::{Count, routes};

use crate::api::load_overview;
use crate::components::distance_table::DistanceTable;
use crate::components::how_made::HowMade;
use crate::components::lost::Failed;
use crate::components::notice::Problems;
use crate::components::section::Section;
use crate::components::segments::Segments;
use crate::components::share_marks::Bar;
use crate::components::signal_table::SignalTable;
use crate::components::table::{DataTable, column, drawn_column, number_column};
use crate::components::value::{count, percent_of};
use crate::language::{fill, lang, text};
use crate::transfer::load;

/// The front page.
#[component]
pub fn Overview() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let page = load(
        move || query.get(),
        move |query| load_overview(language, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => draw(page),
                    Err(error) => view! { <Failed error again=routes::OVERVIEW.to_owned() /> }.into_any(),
                }
            })}
        </Transition>
    }
}

fn draw(page: Page) -> AnyView {
    let (models, signals): (Vec<_>, Vec<_>) =
        page.signals.iter().cloned().partition(|line| line.model);
    let here = page.municipalities.count;
    let country = page.country_response.invited;
    let region = page.region.clone();
    let model_region = page.region.clone();
    let signals_title = match &region {
        Some(region) => fill(overview::SIGNALS_IN, &[("region", region)]),
        None => text(overview::SIGNALS).to_owned(),
    };
    let all = match &region {
        Some(region) => fill(
            overview::EVERY_IN,
            &[("n", &count(here)), ("region", region)],
        ),
        None => fill(overview::EVERY, &[("n", &count(here))]),
    };
    let all_href = page.municipalities.href.clone();
    let all = view! {
        <p>
            <a class="link" href=all_href>
                {all}
            </a>
        </p>
    }
    .into_any();
    view! {
        <Title text=page.title.clone() />
        <header class="page-head">
            <h1 tabindex="-1">{page.title.clone()}</h1>
            <Segments label=text(overview::CHOOSE_REGION) choices=page.regions.clone() />
        </header>
        <Problems sentences=page.problems.clone() />
        <KeyFigures page=page.clone() />
        <Section id="signaler" title=signals_title control=all>
            <SignalTable lines=signals here country region=page.region.clone() />
            <p class="note">{text(overview::SIGNALS_NOTE)} " " <HowMade place="utvalg" /></p>
        </Section>
        {page.stands_out.map(|found| differences(found, region.unwrap_or_default()))}
        {(!models.is_empty())
            .then(|| {
                view! {
                    <Section
                        id="laere"
                        title=text(overview::MODELS)
                        aside=text(overview::MODELS_NOTE)
                    >
                        <SignalTable lines=models here country region=model_region />
                    </Section>
                }
            })}
        <Section id="svar-etter-region" title=text(overview::BY_REGION)>
            <ByRegion lines=page.by_region />
        </Section>
    }
    .into_any()
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
        "facts of-4"
    } else {
        "facts of-3"
    };
    view! {
        <dl class=class>
            <Figure label=text(overview::ANSWERED) units=page.answered of=of(invited)>
                {response}
            </Figure>
            <Figure label=text(overview::SILENT) units=page.silent of=of(invited)>
                {text(overview::SILENT_NOTE)}
            </Figure>
            <Figure label=text(overview::SETTLING) units=page.settling of=of(invited)>
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
                        <Figure label=text(overview::DISTRICTS) units=units of=of(response.invited)>
                            {text(overview::DISTRICTS_NOTE)}
                        </Figure>
                    }
                })}
        </dl>
    }
}

#[component]
fn Figure(label: &'static str, units: Count, of: String, children: Children) -> impl IntoView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd class="value quiet-links">
                <a href=units.href>{count(units.count)}</a>
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
        drawn_column("bar-column", text(overview::BAR)),
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
                                <td role="cell" class="bar-column">
                                    <Bar part=response.answered whole=response.invited />
                                </td>
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
