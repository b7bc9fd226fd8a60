//! The front page: my region, who answered, and the signals that one filter can express.

use domain::filter::{Filter, Selected, Selection};
use domain::indicator::Indicators;
use domain::municipality::SETTLES;
use domain::signal::{Rule, Rules};
use domain::wave::UnitSet;
use kinds::{Flag, Region, UnitType};
use view::overview::{Overview, RegionResponse, SignalLine};
use view::site::Response;

use view::{Count, Link, routes};

use super::stands_out::stands_out;
use super::{Scope, drill, region_switch};
use crate::words;
use crate::words::filter::problem;

/// Builds the front page for the region of a filter; any other condition of it is left out.
pub fn page(
    scope: Scope<'_>,
    filter: &Filter,
    rules: &Rules,
    indicators: &Indicators,
    mut problems: Vec<String>,
) -> Overview {
    let lang = scope.lang;
    let region = filter.only_region();
    let mut selected = Selected::new(scope.world);
    let here = selected.of(&in_region(scope, UnitType::Municipality, region));
    let country = selected.of(&in_region(scope, UnitType::Municipality, None));
    let mut signals = Vec::new();
    let (fitting, left_out): (Vec<&Rule>, Vec<&Rule>) = rules
        .rules
        .iter()
        .partition(|rule| rule.is_about(scope.wave.codebook()));
    for rule in fitting {
        match signal(scope, rule, region, &mut selected) {
            Ok(line) => signals.push(line),
            Err(sentences) => problems.extend(sentences),
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
        regions: region_switch::choices(scope, &here.filter().regions, |region| {
            in_region(scope, UnitType::Municipality, region).href(routes::OVERVIEW)
        }),
        municipalities: count(&here),
        response: scope.response(&here),
        answered,
        silent,
        country_response: scope.response(&country),
        settling: count(&settling),
        decided: decided(scope, here.units()),
        districts: districts(scope, region),
        signals,
        left_out: (!left_out.is_empty())
            .then(|| words::overview::rules_left_out(left_out.len(), scope.wave.year(), lang)),
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
    rule: &Rule,
    region: Option<Region>,
    selected: &mut Selected<'_>,
) -> Result<SignalLine, Vec<String>> {
    let country = rule
        .filter_in(scope.world, scope.wave.year())
        .map_err(|problems| {
            let title = rule.title.text(scope.lang);
            problems
                .iter()
                .map(|problem| {
                    words::overview::rule_fails(
                        title,
                        &problem::sentence(problem, scope.lang),
                        scope.lang,
                    )
                })
                .collect::<Vec<_>>()
        })?;
    let mut here = country.clone();
    here.regions.extend(region);
    Ok(SignalLine {
        id: rule.id.clone(),
        title: rule.title.text(scope.lang).to_owned(),
        reason: rule.reason.text(scope.lang).to_owned(),
        weight: rule.weight,
        model: rule.model,
        here: count(&selected.of(&here)),
        country: count(&selected.of(&country)),
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
