//! What another weight of a rule changes in a region: who comes to a high priority, and who is new among
//! the highest.

use domain::follow_up::edition::Made;
use domain::follow_up::{Edition, Timestamp};
use domain::signals::{HIGH_PRIORITY, Signals};
use domain::world::World;
use kinds::{Id, Region, UnitType};
use view::Link;
use view::rules::Effect;

use crate::Scope;
use crate::words::catalog::rule_edition as word;
use crate::words::class;

/// How many count as the highest.
const HIGHEST: usize = 10;

/// A rule and its weight, as they are tried.
pub(super) struct Tried<'t> {
    /// The rule's id.
    pub(super) rule: &'t str,
    /// What it says and asks for, where it is a rule that is being made.
    pub(super) made: Option<&'t Made>,
    /// The weight that stands; `None` of a new rule.
    pub(super) before: Option<u8>,
    /// The weight that is tried.
    pub(super) weight: u8,
}

/// What a weight changes. `scope` is of a world with the region's weights.
pub(super) fn effect(scope: Scope<'_>, region: Region, tried: &Tried<'_>) -> Effect {
    let Scope { wave, lang, .. } = scope;
    let year = wave.year();
    let after = with(scope.world, region, tried).weighed_by(Some(region));
    let (before, now) = (scope.signals(), after.signals(year));
    let here: Vec<usize> = wave
        .units_of(UnitType::Municipality)
        .ones()
        .filter(|position| wave.units()[*position].region == region)
        .collect();
    let is_high = |signals: &Signals, position: usize| {
        signals
            .priority(position)
            .is_some_and(|priority| priority >= HIGH_PRIORITY)
    };
    let high = |signals: &Signals| here.iter().filter(|at| is_high(signals, **at)).count();
    let link = |position: &usize| {
        let unit = &wave.units()[*position];
        Link {
            text: unit.name.clone(),
            href: crate::address::profile(&unit.number, year),
        }
    };
    let crossing = here.iter();
    let crossing = crossing.filter(|at| is_high(now, **at) && !is_high(before, **at));
    let known = highest(before, &here);
    let new = highest(now, &here).into_iter();
    let new = new.filter(|position| !known.contains(position));
    let rule = now.rule(tried.rule);
    let flagged = rule.and_then(|rule| rule.units());
    let name = class::region(region, lang);
    let weight = tried.weight.to_string();
    let changed = tried.before.filter(|before| *before != tried.weight);
    let was = changed.map(|before| before.to_string()).unwrap_or_default();
    let caption = changed.map_or(word::STANDS, |_| word::TRIED);
    let values = [("now", &*weight), ("before", &*was), ("region", name)];
    let flagged = flagged.map_or(0, |units| {
        here.iter().filter(|at| units.contains(**at)).count()
    });
    Effect {
        caption: caption.fill(lang, &values),
        before: match (tried.before, changed) {
            (None, _) => Some(word::WITHOUT_RULE.text(lang).to_owned()),
            (Some(_), None) => None,
            (Some(_), Some(_)) => Some(word::WITH_WEIGHT.fill(lang, &[("weight", &was)])),
        },
        after: word::WITH_WEIGHT.fill(lang, &[("weight", &weight)]),
        flagged: (tried.before.map_or(0, |_| flagged), flagged),
        high: (high(before), high(now)),
        crossing: crossing.map(link).collect(),
        new_highest: new.map(|position| link(&position)).collect(),
    }
}

/// The world where the tried weight holds.
fn with(world: &World, region: Region, tried: &Tried<'_>) -> World {
    let standing = world.follow_up().standing_editions().into_iter();
    let laid = |edition: &&Edition| edition.rule == tried.rule && edition.region == Some(region);
    let mut standing: Vec<Edition> = standing.filter(|edition| !laid(edition)).cloned().collect();
    let edition = |region: Option<Region>, made: Option<Made>| Edition {
        id: Id::new(0, 0),
        rule: tried.rule.to_owned(),
        region,
        number: 1,
        at: Timestamp::UNIX_EPOCH,
        account: Id::new(0, 0),
        why: String::new(),
        weight: tried.weight,
        off: false,
        made,
        synthetic: false,
    };
    if let Some(made) = tried.made {
        standing.retain(|edition| edition.rule != tried.rule || edition.made.is_none());
        standing.push(edition(None, Some(made.clone())));
    }
    standing.push(edition(Some(region), None));
    world.ruled_by(&standing)
}

/// The highest of some units: by priority, then by number.
fn highest(signals: &Signals, units: &[usize]) -> Vec<usize> {
    let mut order: Vec<(u32, usize)> = units
        .iter()
        .filter_map(|position| Some((signals.priority(*position)?, *position)))
        .collect();
    order.sort_by_key(|(priority, position)| (std::cmp::Reverse(*priority), *position));
    order
        .into_iter()
        .take(HIGHEST)
        .map(|(_, position)| position)
        .collect()
}
