//! Municipalities that were merged, split or renumbered between two waves: who cannot be followed, what
//! another wave has of one, and the page of a number that no unit of a wave has to itself.

use std::collections::{BTreeMap, BTreeSet};

use domain::lineage::{Fate, Kin};
use domain::municipality::{Unit, UnitNumber};
use domain::wave::{UnitSet, Wave};
use view::Link;
use view::profile::{KinLine, Parts};
use view::search::Hit;

use crate::words::lineage::{self as words, Reshaping};
use crate::{Scope, address};

/// Those of `earlier` (positions in the wave of an earlier year) and of `later` (in the wave in focus) that
/// cannot be followed, counted and named. `None` where everybody can.
pub fn not_followed(
    scope: Scope<'_>,
    before: &Wave,
    earlier: &UnitSet,
    later: &UnitSet,
) -> Option<String> {
    let (world, now) = (scope.world, scope.wave);
    let forth = world.crosswalk(before.year(), now.year());
    let back = world.crosswalk(now.year(), before.year());
    let mut became: BTreeMap<&[usize], Vec<usize>> = BTreeMap::new();
    for position in earlier.ones() {
        if let Some(kin) = forth.reshaped(position) {
            became.entry(&kin.units).or_default().push(position);
        }
    }
    let told: BTreeSet<usize> = became.keys().copied().flatten().copied().collect();
    let of_earlier = became.iter().map(|(into, from)| Reshaping {
        before: names(before, from),
        now: names(now, into),
        fate: if into.len() > 1 {
            Fate::Split
        } else {
            Fate::Merged
        },
        about_now: false,
    });
    // Made of units of which nothing is said: they did not answer.
    let new = later.ones().filter(|position| !told.contains(position));
    let new = new.filter_map(|position| Some((position, back.reshaped(position)?)));
    let of_later = new.map(|(position, kin)| Reshaping {
        before: names(before, &kin.units),
        now: names(now, &[position]),
        fate: kin.fate,
        about_now: true,
    });
    let named: Vec<Reshaping<'_>> = of_earlier.chain(of_later).collect();
    let n = |it: &Reshaping<'_>| if it.about_now { 1 } else { it.before.len() };
    let n: usize = named.iter().map(n).sum();
    let years = (before.year(), now.year());
    (n > 0).then(|| words::not_followed(n, years, &named, scope.lang))
}

/// The names of units, in Norwegian order.
fn names<'w>(wave: &'w Wave, positions: &[usize]) -> Vec<&'w str> {
    let units = positions.iter().map(|position| &wave.units()[*position]);
    let mut units: Vec<&Unit> = units.collect();
    units.sort_by_key(|unit| unit.name_rank);
    units.into_iter().map(|unit| unit.name.as_str()).collect()
}

/// What the waves before and after have of a unit, where it is not just the same there.
pub fn kin(scope: Scope<'_>, position: usize) -> Vec<KinLine> {
    let year = scope.wave.year();
    let waves = || scope.world.waves();
    let before = waves().filter(|wave| wave.year() < year).last();
    let after = waves().find(|wave| wave.year() > year);
    let others = before.into_iter().chain(after);
    let lines = others.filter_map(|other| kin_line(scope, position, other));
    lines.collect()
}

fn kin_line(scope: Scope<'_>, position: usize, other: &Wave) -> Option<KinLine> {
    let year = other.year();
    let crosswalk = scope.world.crosswalk(scope.wave.year(), year);
    let Kin { fate, units } = crosswalk.kin(position)?;
    let words = words::kin(
        *fate,
        units.len(),
        year,
        year > scope.wave.year(),
        scope.lang,
    )?;
    let numbered = matches!(fate, Fate::Renamed | Fate::Renumbered);
    let links = units.iter().map(|position| {
        let unit = &other.units()[*position];
        Link {
            text: if numbered {
                format!("{} {}", unit.number, unit.name)
            } else {
                unit.name.clone()
            },
            href: address::profile(&unit.number, year),
        }
    });
    Some(KinLine {
        words,
        units: links.filter(|_| *fate != Fate::BorderMoved).collect(),
    })
}

/// The page of a number that no unit of the wave has to itself: the units that its land belonged to. `None`
/// where there are none.
pub fn parts(scope: Scope<'_>, number: &UnitNumber, problems: Vec<String>) -> Option<Parts> {
    let Scope { world, wave, lang } = scope;
    let called = world.called(wave.year()).iter().enumerate();
    let shares = called.filter(|(_, called)| called.shares(number.as_str()));
    let units: Vec<&Unit> = shares.map(|(at, _)| &wave.units()[at]).collect();
    let first = units.first()?;
    let lineage = world.lineage();
    let others = lineage.numbers_of(&first.number, wave.register_year());
    let later = others.get(number).is_some_and(|other| other.later);
    let name = lineage.names(number).first().copied();
    let name = name.unwrap_or(number.as_str());
    let hits = units.iter().map(|unit| Hit {
        link: Link {
            text: unit.name.clone(),
            href: address::profile(&unit.number, wave.year()),
        },
        about: crate::words::search::about(
            unit.number.as_str(),
            &unit.county.name,
            unit.unit_type(),
            lang,
        ),
    });
    Some(Parts {
        title: words::parts_title(name, number.as_str(), lang),
        lead: words::parts_lead(name, wave.year(), units.len(), later, lang),
        units: hits.collect(),
        problems,
    })
}
