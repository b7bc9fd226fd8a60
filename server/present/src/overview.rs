//! The front page: my region, who answered, and the signals that one filter can express.

use domain::filter::{Filter, Selected, Selection};
use domain::indicator::Indicators;
use domain::municipality::SETTLES;
use domain::signal::RuleKind;
use domain::signals::WaveRule;
use domain::wave::UnitSet;
use kinds::{Flag, Region, UnitType};
use view::overview::{Overview, RegionResponse, SignalLine};
use view::site::Response;

use view::{Choice, Count, Link, routes};

use super::stands_out::stands_out;
use super::{Scope, drill};
use crate::words;

/// Builds the front page for the region of a filter; any other condition of it is left out.
pub fn page(
    scope: Scope<'_>,
    filter: &Filter,
    indicators: &Indicators,
    mut problems: Vec<String>,
) -> Overview {
    let lang = scope.lang;
    let region = filter
        .regions
        .first()
        .copied()
        .filter(|_| filter.regions.len() == 1);
    let mut selected = Selected::new(scope.world);
    let here = selected.of(&in_region(scope, UnitType::Municipality, region));
    let country = selected.of(&in_region(scope, UnitType::Municipality, None));
    let mut signals = Vec::new();
    for rule in scope.signals().rules() {
        match rule.unit() {
            Some(UnitType::Municipality) => {
                signals.push(signal(scope, rule, region, &mut selected));
            }
            Some(UnitType::District) => {}
            None => problems.push(words::rule::fails(rule, scope.lang)),
        }
    }
    // Stable: rules with as many municipalities keep the order of the file; models stand last.
    signals.sort_by_key(|line| (line.model, std::cmp::Reverse(line.here.count)));
    let mut differs = None;
    if let Some(region) = region {
        let (found, faults) = stands_out(scope, region, indicators, &mut selected);
        differs = found;
        problems.extend(faults);
    }
    let settling = selected.of(&here.filter().with_flag(SETTLES, Flag::Yes));
    let mut answered = |yes| count(&selected.of(&here.filter().with_answered(yes)));
    let (answered, silent) = (answered(true), answered(false));
    Overview {
        title: words::overview::title(region, lang),
        region: region.map(|region| words::class::region(region, lang).to_owned()),
        regions: regions(scope, region, routes::OVERVIEW),
        municipalities: count(&here),
        response: scope.response(&here),
        answered,
        silent,
        country_response: scope.response(&country),
        settling: count(&settling),
        decided: decided(scope, here.units()),
        districts: districts(scope, region),
        signals,
        stands_out: differs,
        by_region: by_region(scope, &mut selected),
        problems,
    }
}

/// Units that decided to settle at least one person in the wave's year, by the register.
pub fn decided(scope: Scope<'_>, units: &UnitSet) -> usize {
    let decided = |position: &usize| {
        let decided = scope.wave.units()[*position].settlement.decided.known();
        decided.is_some_and(|persons| persons > 0)
    };
    units.ones().filter(decided).count()
}

fn in_region(scope: Scope<'_>, unit: UnitType, region: Option<Region>) -> Filter {
    let mut filter = Filter::all(scope.wave.year(), unit);
    filter.regions.extend(region);
    filter
}

fn count(selection: &Selection) -> Count {
    Count {
        count: selection.count(),
        href: drill::list_href(selection.filter()),
    }
}

/// The whole country and each region, as links to a page that shows one of them.
pub(super) fn regions(scope: Scope<'_>, shown: Option<Region>, path: &str) -> Vec<Choice> {
    let year = scope.wave.year();
    let country = Choice {
        id: String::new(),
        text: words::overview::country(scope.lang).to_owned(),
        href: format!("{path}?wave={year}"),
        current: shown.is_none(),
    };
    let each = Region::ALL.iter().map(|region| Choice {
        id: region.id().to_owned(),
        text: words::class::region(*region, scope.lang).to_owned(),
        href: format!("{path}?region={}&wave={year}", region.id()),
        current: shown == Some(*region),
    });
    std::iter::once(country).chain(each).collect()
}

fn districts(scope: Scope<'_>, region: Option<Region>) -> Option<(Response, Link)> {
    let districts = Selection::of(in_region(scope, UnitType::District, region), scope.world);
    (!districts.units().is_clear()).then(|| {
        let text = words::overview::districts(scope.lang).to_owned();
        (
            scope.response(&districts),
            Link {
                text,
                href: drill::list_href(districts.filter()),
            },
        )
    })
}

fn signal(
    scope: Scope<'_>,
    rule: &WaveRule,
    region: Option<Region>,
    selected: &mut Selected<'_>,
) -> SignalLine {
    let rule = rule.rule();
    let mut flagged = |region| {
        let filter = in_region(scope, UnitType::Municipality, region);
        count(&selected.of(&filter.with_signal(&rule.id)))
    };
    SignalLine {
        id: rule.id.clone(),
        title: rule.title.text(scope.lang).to_owned(),
        reason: rule.reason.text(scope.lang).to_owned(),
        weight: rule.weight,
        model: rule.kind == RuleKind::Model,
        here: flagged(region),
        country: flagged(None),
    }
}

fn by_region(scope: Scope<'_>, selected: &mut Selected<'_>) -> Vec<RegionResponse> {
    Region::ALL
        .iter()
        .map(|region| {
            let filter = in_region(scope, UnitType::Municipality, Some(*region));
            RegionResponse {
                region: Link {
                    text: words::class::region(*region, scope.lang).to_owned(),
                    href: drill::list_href(&filter),
                },
                response: scope.response(&selected.of(&filter)),
            }
        })
        .collect()
}
