//! The front page: my region, who answered, which come first and why, and the signals.

mod highest;
mod signals;

use domain::filter::{Filter, Range, Selected, Selection};
use domain::indicator::Indicators;
use domain::municipality::SETTLES;
use domain::signals::HIGH_PRIORITY;
use domain::wave::UnitSet;
use kinds::{Flag, Region, UnitType};
use view::desk::Rail;
use view::overview::{Overview, OverviewMap, RegionResponse, Weighed};
use view::site::Response;

use view::{Count, Link, routes};

pub use self::highest::HIGHEST_ROWS_MAX;
use super::map::{self, Drawn};
use super::stands_out::stands_out;
use super::{Scope, address, drill, region_switch};
use crate::words;

/// Builds the front page for the region of a filter; any other condition of it is left out.
/// `drawn` are the borders of the map, where there are any.
pub fn page(
    scope: Scope<'_>,
    filter: &Filter,
    indicators: &Indicators,
    mut problems: Vec<String>,
    drawn: Option<&Drawn>,
) -> Overview {
    let lang = scope.lang;
    let region = filter.only_region();
    let mut selected = Selected::new(scope.world);
    let here = selected.of(&in_region(scope, UnitType::Municipality, region));
    let country = selected.of(&in_region(scope, UnitType::Municipality, None));
    let (signals, models) = signals::lines(scope, region, &mut selected);
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
        day: words::desk::long(scope.world.today(), lang),
        title: words::overview::title(region, lang),
        region: region.map(|region| words::class::region(region, lang).to_owned()),
        regions: region_switch::choices(scope, &here.filter().regions, |region| {
            address::overview(scope.wave.year(), region)
        }),
        municipalities: count(&here),
        response: scope.response(&here),
        answered,
        silent,
        country_response: scope.response(&country),
        weighed: weighed(scope, here.filter(), &mut selected),
        settling: count(&settling),
        decided: decided(scope, here.units()),
        districts: districts(scope, region),
        highest: highest::highest(scope, &here),
        signals,
        models,
        unanswerable: signals::unanswerable(scope),
        rules_href: address::rules(scope.wave.year()),
        map: drawn.map(|drawn| small_map(scope, &here, drawn)),
        stands_out: differs,
        rail: Rail::default(),
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

/// The municipalities that the front page of a filter is about.
pub fn area(scope: Scope<'_>, filter: &Filter) -> Selection {
    let area = in_region(scope, UnitType::Municipality, filter.only_region());
    Selection::of(area, scope.world)
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

/// The municipalities of a selection as dots, by their priority.
fn small_map(scope: Scope<'_>, here: &Selection, drawn: &Drawn) -> OverviewMap {
    let order: Vec<usize> = here.units().ones().collect();
    let larger = map::on_map(scope, here.filter());
    OverviewMap {
        map: map::small_map(scope, here.filter(), &order, &drawn.outline),
        larger_href: larger.href(routes::MUNICIPALITIES),
        attribution: drawn.source(scope),
    }
}

/// How many of those who answered have a high priority, and how many have a signal at all: every
/// need weighs at least 1.
fn weighed(scope: Scope<'_>, here: &Filter, selected: &mut Selected<'_>) -> Option<Weighed> {
    let mut from = |priority| {
        let filter = here.with_priority(Range::at_least(priority));
        count(&selected.of(&filter))
    };
    let weighed = scope.signals().are_about(UnitType::Municipality);
    weighed.then(|| Weighed {
        from: HIGH_PRIORITY,
        high: from(HIGH_PRIORITY),
        flagged: from(1),
    })
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
