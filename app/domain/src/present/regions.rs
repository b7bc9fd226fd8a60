//! The regions against the country.
//!
//! Every number comes from [`crate::analysis`]; here it is put in place, worded and linked. The
//! cells of an indicator are the groups of the whole country by region: one family, whatever
//! region the page shows ranks and response for.

mod background;
mod rankings;
mod size;
mod table;

use super::{Scope, drill};
use crate::classes::Region;
use crate::filter::{Filter, FilterProblem, Reading};
use crate::indicator::Indicators;
use crate::municipality::UnitType;
use crate::view::regions::{RegionHead, RegionsPage};
use crate::view::site::Response;
use crate::view::{Choice, Link};
use crate::words::{self, regions as sentences};

pub use self::table::{Measured, indicator_link, measure, share};

/// The key of the switch between raw numbers and adjusted ones.
pub const ADJUSTED: &str = "justert";

/// The key of the indicator that is shown raw and adjusted beside each other.
pub const INDICATOR: &str = "forhold";

/// The keys of the page besides the filter.
pub const KEYS: &[&str] = &[ADJUSTED, INDICATOR];

/// The page.
pub const PATH: &str = "/regioner";

/// What is asked of the page besides the wave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Whose ranks and response are shown; the country where none.
    pub region: Option<Region>,
    /// Numbers adjusted for municipality size.
    pub adjusted: bool,
    /// Id of an indicator, whether it exists or not.
    pub indicator: Option<String>,
    /// Year of the wave.
    pub wave: u16,
}

impl Asked {
    /// Reads what is asked, with sentences about what cannot be used.
    pub fn read(scope: Scope<'_>, reading: &Reading) -> (Self, Vec<String>) {
        let lang = scope.lang;
        let filter = &reading.filter;
        let mut problems: Vec<String> = Vec::new();
        let mut say = |problem: FilterProblem| problems.push(problem.sentence(lang));
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
        let Scope { waves, wave, lang } = scope;
        let asked = self.indicator.as_ref()?;
        let mut known = indicators.indicators.iter().filter(|it| it.id == *asked);
        let fits = known.any(|indicator| indicator.fit(waves, wave).is_ok());
        let problem = FilterProblem::UnknownValue {
            key: INDICATOR.to_owned(),
            value: asked.clone(),
        };
        (!fits).then(|| problem.sentence(lang))
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
    let (mut asked, told) = Asked::read(scope, reading);
    problems.extend(told);
    let (fitted, not_asked, faults) = indicators.fit(scope.waves, scope.wave);
    problems.extend(
        faults
            .iter()
            .map(|told| words::indicator::sentence(told, lang)),
    );
    let measured: Vec<Measured<'_>> = fitted
        .into_iter()
        .filter_map(|fitted| measure(scope, fitted))
        .collect();
    if let Some(unknown) = asked.unknown_indicator(indicators, scope) {
        problems.push(unknown);
        asked.indicator = None;
    }
    let here = asked.filter();
    let answered = here.with_answered(true);
    let units = here.select(scope.waves);
    RegionsPage {
        lead: table::lead(scope, &measured, asked.adjusted),
        sentences: table::sentences(scope, &measured, asked.adjusted),
        basis: basis(scope, &asked),
        adjusted: asked.adjusted,
        heads: Region::ALL.iter().map(|it| head(scope, *it)).collect(),
        districts: districts(scope),
        groups: table::groups(scope, &measured, asked.adjusted),
        left_out: (not_asked > 0).then(|| sentences::left_out(not_asked, asked.wave, lang)),
        size: size::section(scope, &asked, &measured),
        regions: regions(scope, &asked),
        region: asked
            .region
            .map(|region| words::class::region(region, lang).to_owned()),
        rankings: rankings::rankings(scope, &asked),
        representativity: background::backgrounds(scope, &asked),
        response: Response {
            answered: units.intersection_count(&scope.wave.responded),
            invited: units.count_ones(..),
        },
        answered_href: drill::list_href(&answered),
        href: asked.href(PATH),
        csv_href: asked.href(&format!("{PATH}.csv")),
        xlsx_href: asked.href(&format!("{PATH}.xlsx")),
        problems,
    }
}

fn basis(scope: Scope<'_>, asked: &Asked) -> Vec<Choice> {
    [false, true]
        .into_iter()
        .map(|adjusted| {
            let there = Asked {
                adjusted,
                ..asked.clone()
            };
            Choice {
                id: if adjusted { "1" } else { "" }.to_owned(),
                text: sentences::basis(adjusted, scope.lang).to_owned(),
                href: there.href(PATH),
                current: adjusted == asked.adjusted,
            }
        })
        .collect()
}

fn regions(scope: Scope<'_>, asked: &Asked) -> Vec<Choice> {
    let all = Region::ALL.iter().copied().map(Some);
    std::iter::once(None)
        .chain(all)
        .map(|region| {
            let text = region.map_or_else(
                || words::overview::country(scope.lang),
                |region| words::class::region(region, scope.lang),
            );
            let there = Asked {
                region,
                ..asked.clone()
            };
            Choice {
                id: region.map_or_else(String::new, |region| region.id().to_owned()),
                text: text.to_owned(),
                href: there.href(PATH),
                current: region == asked.region,
            }
        })
        .collect()
}

fn head(scope: Scope<'_>, region: Region) -> RegionHead {
    let filter = Filter::all(scope.wave.year(), UnitType::Municipality).with_region(region);
    let name = words::class::region(region, scope.lang);
    column_head(scope, &filter, name)
}

fn column_head(scope: Scope<'_>, filter: &Filter, name: &str) -> RegionHead {
    let units = filter.select(scope.waves);
    RegionHead {
        link: Link {
            text: name.to_owned(),
            href: drill::list_href(&filter.with_answered(true)),
        },
        response: Response {
            answered: units.intersection_count(&scope.wave.responded),
            invited: units.count_ones(..),
        },
    }
}

/// The head of the districts' column, where any of them answered.
fn districts(scope: Scope<'_>) -> Option<RegionHead> {
    let filter = Filter::all(scope.wave.year(), UnitType::District);
    let head = column_head(scope, &filter, sentences::districts(scope.lang));
    (head.response.answered > 0).then_some(head)
}
