//! The units that are like another: the part of a profile, and what a silent one's likes answered.

use domain::column::{Fact, ListColumn};
use domain::compare::{COMPARED_MAX, Comparison};
use domain::municipality::Unit;
use domain::similar::{Distance, Likeness, Neighbour, Part, Weights};
use view::Link;
use view::similar::{DistancePart, DistanceParts, Like, LikeFacts, Likes};
use view::words::format;

use super::Scope;
use crate::words::compare as words;
use crate::{column, compare, profile};

/// How many likes a profile shows.
pub const LIKES_SHOWN: usize = 6;

/// The figures beside the name in the table of likes.
const FACTS: [Fact; 3] = [Fact::Population, Fact::SharePercent, Fact::Settled];

/// The part of a profile that shows the units most like it; `None` where it has none.
pub fn likes(scope: Scope<'_>, position: usize, weights: Weights) -> Option<Likes> {
    let Scope { wave, lang, .. } = scope;
    let unit = &wave.units()[position];
    let near = nearest(scope, position, weights);
    if near.is_empty() {
        return None;
    }
    let beside = |others: &[usize]| {
        let asked = Comparison {
            units: std::iter::once(position).chain(others.iter().copied()).collect(),
            weights,
            only_differences: false,
        };
        compare::href(scope, &asked, weights)
    };
    let rows = near.iter().map(|neighbour| Like {
        facts: facts(scope, neighbour.position),
        distance: Link {
            text: format::decimal(neighbour.distance.total(), 1, lang),
            href: beside(&[neighbour.position]),
        },
    });
    let first: Vec<usize> = near.iter().map(|it| it.position).take(COMPARED_MAX - 1).collect();
    let names: Vec<&str> = first.iter().map(|it| wave.units()[*it].name.as_str()).collect();
    Some(Likes {
        own: facts(scope, position),
        likes: rows.collect(),
        lacks: Vec::new(),
        compare: Link {
            text: words::compare_with(&unit.name, &names, lang),
            href: beside(&first),
        },
        note: note(scope, position, &near),
    })
}

/// The units most like one, the nearest first; at most [`LIKES_SHOWN`].
pub fn nearest(scope: Scope<'_>, position: usize, weights: Weights) -> Vec<Neighbour> {
    let unit_type = scope.wave.units()[position].unit_type();
    let mut near = Likeness::of(scope.wave, unit_type).nearest(position, weights);
    near.truncate(LIKES_SHOWN);
    near
}

fn facts(scope: Scope<'_>, position: usize) -> LikeFacts {
    let Scope { wave, lang, .. } = scope;
    let unit = &wave.units()[position];
    let value = |fact| column::value(&ListColumn::Fact(fact), wave, position, lang);
    LikeFacts {
        name: Link {
            text: unit.name.clone(),
            href: profile::href(&unit.number, wave.year()),
        },
        county: county(unit),
        facts: FACTS.map(value).into(),
    }
}

/// The county of a unit; empty where its name says it already (`Herøy (Nordland)`).
pub(crate) fn county(unit: &Unit) -> String {
    let county = &unit.county.name;
    if unit.name.ends_with(&format!("({county})")) {
        String::new()
    } else {
        county.clone()
    }
}

/// Among whom they were found, and what was left out for whom.
fn note(scope: Scope<'_>, position: usize, near: &[Neighbour]) -> String {
    let unit = &scope.wave.units()[position];
    let among = words::among(unit.unit_type(), unit.settles, scope.lang);
    std::iter::once(among)
        .chain(left_out(scope, near))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A sentence for each part that was left out of a distance, with the units it was left out for.
pub(crate) fn left_out(scope: Scope<'_>, near: &[Neighbour]) -> Vec<String> {
    let name = |neighbour: &Neighbour| scope.wave.units()[neighbour.position].name.as_str();
    let told = Part::ALL.into_iter().filter_map(|part| {
        let without = near
            .iter()
            .filter(|neighbour| neighbour.distance.left_out().any(|other| other == part));
        let names: Vec<&str> = without.map(name).collect();
        let all = names.len() == near.len();
        (!names.is_empty()).then(|| words::left_out(part, &names, all, scope.lang))
    });
    told.collect()
}

/// A distance in words, with the length of each part against the longest that is shown.
pub(crate) fn parts(distance: &Distance, longest: f64, scope: Scope<'_>) -> DistanceParts {
    let parts = Part::ALL.map(|part| {
        let adds = distance.part(part);
        let length = adds.filter(|_| longest > 0.0).unwrap_or_default() / longest.max(f64::MIN_POSITIVE);
        DistancePart {
            text: adds.map_or_else(|| "–".to_owned(), |adds| format::decimal(adds, 1, scope.lang)),
            permille: usize::try_from(format::parts(length, 1_000.0)).unwrap_or_default(),
        }
    });
    DistanceParts {
        total: format::decimal(distance.total(), 1, scope.lang),
        parts: parts.into(),
    }
}
