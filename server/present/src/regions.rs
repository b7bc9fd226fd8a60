//! The regions against the country.
//!
//! Every number comes from [`domain::analysis`]; here it is put in place, worded and linked. The
//! cells of an indicator are the groups of the whole country by region: one family, whatever
//! region the page shows ranks and response for.

mod background;
mod rankings;
mod size;
mod table;

use domain::analysis::comparable::wave_before;
use domain::filter::{Filter, FilterProblem, Reading, Selected, Selection};
use domain::indicator::Indicators;
use kinds::{Region, UnitType};
use view::regions::{RegionHead, RegionsPage};
use view::{Choice, Link, routes};

use super::{Scope, drill, region_switch};
use crate::words::filter::problem;
use crate::words::{self, regions as sentences};

pub use self::table::{Measured, indicator_link, measure, share};

/// The key of the switch between raw numbers and adjusted ones.
pub const ADJUSTED: &str = "justert";

/// The key of the indicator that is shown raw and adjusted beside each other.
pub const INDICATOR: &str = "forhold";

/// The keys of the page besides the filter.
pub const KEYS: &[&str] = &[ADJUSTED, INDICATOR];

/// What is asked of the page besides the wave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AskedRegions {
    /// Whose ranks and response are shown; the country where none.
    pub region: Option<Region>,
    /// Numbers adjusted for municipality size.
    pub adjusted: bool,
    /// Id of an indicator, whether it exists or not.
    pub indicator: Option<String>,
    /// Year of the wave.
    pub wave: u16,
}

impl AskedRegions {
    /// Reads what is asked, with sentences about what cannot be used.
    pub fn read(scope: Scope<'_>, reading: &Reading) -> (Self, Vec<String>) {
        let lang = scope.lang;
        let filter = &reading.filter;
        let mut problems: Vec<String> = Vec::new();
        let mut say =
            |problem: FilterProblem| problems.push(problem::sentence(&problem, scope.world, lang));
        for region in filter.regions.iter().skip(1) {
            say(FilterProblem::OneValueOnly {
                key: "region".to_owned(),
                value: region.id().to_owned(),
            });
        }
        let adjusted = reading.extra(ADJUSTED);
        if let Some(value) = adjusted.filter(|value| *value != "1") {
            say(FilterProblem::UnknownValue {
                key: ADJUSTED.to_owned(),
                value: value.to_owned(),
            });
        }
        for key in KEYS {
            let first = reading.extra(key);
            let mut values = reading.extra.iter().filter(|(known, _)| known == key);
            if let Some((_, other)) = values.find(|(_, value)| first != Some(value)) {
                say(FilterProblem::OneValueOnly {
                    key: (*key).to_owned(),
                    value: other.clone(),
                });
            }
        }
        let regions = usize::from(!filter.regions.is_empty());
        if filter.conditions() > regions || filter.unit != UnitType::Municipality {
            problems.push(sentences::whole_country(lang).to_owned());
        }
        let asked = Self {
            region: filter.regions.first().copied(),
            adjusted: adjusted == Some("1"),
            indicator: reading.extra(INDICATOR).map(str::to_owned),
            wave: filter.wave,
        };
        (asked, problems)
    }

    /// A sentence about the indicator asked for, where the wave does not answer it.
    pub fn unknown_indicator(&self, indicators: &Indicators, scope: Scope<'_>) -> Option<String> {
        let Scope { world, wave, lang } = scope;
        let asked = self.indicator.as_ref()?;
        let mut known = indicators.indicators.iter().filter(|it| it.id == *asked);
        let fits = known.any(|indicator| indicator.fit(world, wave).is_ok());
        let problem = FilterProblem::UnknownValue {
            key: INDICATOR.to_owned(),
            value: asked.clone(),
        };
        (!fits).then(|| problem::sentence(&problem, world, lang))
    }

    /// The address that asks for this, at `path`.
    pub fn href(&self, path: &str) -> String {
        let mut query = String::new();
        if self.adjusted {
            query.push_str("justert=1&");
        }
        if let Some(indicator) = &self.indicator {
            query.push_str("forhold=");
            query.extend(form_urlencoded::byte_serialize(indicator.as_bytes()));
            query.push('&');
        }
        format!("{path}?{query}{}", self.filter().to_query())
    }

    /// The municipalities of the region, or of the country.
    pub fn filter(&self) -> Filter {
        let mut filter = Filter::all(self.wave, UnitType::Municipality);
        filter.regions.extend(self.region);
        filter
    }
}

/// Builds the page of a reading.
pub fn page(
    scope: Scope<'_>,
    reading: &Reading,
    indicators: &Indicators,
    mut problems: Vec<String>,
) -> RegionsPage {
    let lang = scope.lang;
    let (mut asked, told) = AskedRegions::read(scope, reading);
    problems.extend(told);
    let (fitted, not_asked, faults) = indicators.fit(scope.world, scope.wave);
    problems.extend(
        faults
            .iter()
            .map(|fault| words::indicator::sentence(fault, lang)),
    );
    let mut selected = Selected::new(scope.world);
    let measured: Vec<Measured<'_>> = fitted
        .into_iter()
        .map(|fitted| measure(scope, fitted, &mut selected))
        .collect();
    if let Some(unknown) = asked.unknown_indicator(indicators, scope) {
        problems.push(unknown);
        asked.indicator = None;
    }
    let here = selected.of(&asked.filter());
    let country = Filter::all(asked.wave, UnitType::Municipality);
    let country = asked.region.map(|_| selected.of(&country));
    let answered = here.filter().with_answered(true);
    RegionsPage {
        lead: table::lead(scope, &measured, asked.adjusted),
        sentences: table::sentences(scope, &measured, asked.adjusted),
        basis: basis(scope, &asked),
        adjusted: asked.adjusted,
        heads: Region::ALL
            .iter()
            .map(|region| head(scope, *region, &mut selected))
            .collect(),
        districts: districts(scope, &mut selected),
        groups: table::groups(scope, &measured, asked.adjusted),
        left_out: left_out(scope, not_asked),
        size: size::section(scope, &asked, &measured),
        regions: region_switch::choices(scope, &asked.region.into_iter().collect(), |region| {
            let asked = asked.clone();
            AskedRegions { region, ..asked }.href(routes::REGIONS)
        }),
        region: asked
            .region
            .map(|region| words::class::region(region, lang).to_owned()),
        rankings: rankings::rankings(scope, &here, country.as_deref()),
        representativity: background::backgrounds(scope, &here),
        response: scope.response(&here),
        answered_href: drill::list_href(&answered),
        href: asked.href(routes::REGIONS),
        changes: wave_before(scope.world, asked.wave).map(|before| {
            let href = drill::shown_in(&asked.filter(), routes::CHANGES);
            (before.year(), href)
        }),
        csv_href: asked.href(&routes::file(routes::REGIONS, "csv")),
        xlsx_href: asked.href(&routes::file(routes::REGIONS, "xlsx")),
        problems,
    }
}

/// What regions are not compared by: in the wave's own words, or how many indicators it does not ask
/// for.
pub(crate) fn left_out(scope: Scope<'_>, not_asked: usize) -> Option<String> {
    let own = scope.wave.content().texts().regions_without.as_ref();
    let told = || sentences::left_out(not_asked, scope.wave.year(), scope.lang);
    own.map(|text| text.text(scope.lang).to_owned())
        .or_else(|| (not_asked > 0).then(told))
}

fn basis(scope: Scope<'_>, asked: &AskedRegions) -> Vec<Choice> {
    [false, true]
        .into_iter()
        .map(|adjusted| {
            let there = AskedRegions {
                adjusted,
                ..asked.clone()
            };
            Choice {
                id: if adjusted { "1" } else { "" }.to_owned(),
                text: sentences::basis(adjusted, scope.lang).to_owned(),
                href: there.href(routes::REGIONS),
                current: adjusted == asked.adjusted,
            }
        })
        .collect()
}

fn head(scope: Scope<'_>, region: Region, selected: &mut Selected<'_>) -> RegionHead {
    let filter = Filter::all(scope.wave.year(), UnitType::Municipality).with_region(region);
    let name = words::class::region(region, scope.lang);
    column_head(scope, &selected.of(&filter), name)
}

fn column_head(scope: Scope<'_>, selection: &Selection, name: &str) -> RegionHead {
    RegionHead {
        link: Link {
            text: name.to_owned(),
            href: drill::list_href(&selection.filter().with_answered(true)),
        },
        response: scope.response(selection),
    }
}

/// The head of the districts' column, where any of them answered.
fn districts(scope: Scope<'_>, selected: &mut Selected<'_>) -> Option<RegionHead> {
    let filter = Filter::all(scope.wave.year(), UnitType::District);
    let head = column_head(
        scope,
        &selected.of(&filter),
        sentences::districts(scope.lang),
    );
    (head.response.answered > 0).then_some(head)
}
