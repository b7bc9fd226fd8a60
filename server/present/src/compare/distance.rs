//! How far others are from the first of a comparison, and what that is made of.

use domain::column::{Fact, ListColumn};
use domain::compare::{Comparison, WEIGH_FIELDS};
use domain::municipality::Figure;
use domain::similar::{Likeness, Neighbour, PART_WEIGHT_MAX, Part, settled_per_thousand};
use view::Link;
use view::compare::{DistanceSection, NearRow, Weight};
use view::similar::DistanceParts;
use view::words::format;

use super::{Compare, unit_type};
use crate::words::compare as sentences;
use crate::{address, column, similar};

/// How many of the nearest the page shows.
pub const NEAREST_SHOWN: usize = 8;

/// The section; `None` where no unit is chosen.
pub(super) fn section(compare: Compare<'_>, problems: Vec<String>) -> Option<DistanceSection> {
    let Compare { scope, asked, file } = compare;
    let own = *asked.units.first()?;
    let unit = &scope.wave.units()[own];
    let likeness = Likeness::of(scope.wave, unit_type(scope, asked));
    let near = likeness.nearest(own, asked.weights);
    let shown: Vec<(usize, Neighbour)> = near
        .iter()
        .copied()
        .enumerate()
        .filter(|(rank, it)| *rank < NEAREST_SHOWN || asked.units.contains(&it.position))
        .collect();
    let longest = shown
        .iter()
        .map(|(_, it)| it.distance.total())
        .fold(0.0, f64::max);
    let neighbours: Vec<Neighbour> = shown.iter().map(|(_, neighbour)| *neighbour).collect();
    let rows = shown.iter().map(|(rank, it)| NearRow {
        rank: Some(rank + 1),
        distance: similar::parts(&it.distance, longest, scope),
        ..near_row(compare, it.position)
    });
    let apart = asked.units[1..].iter().filter_map(|other| {
        let why = likeness.distance(own, *other, asked.weights).err()?;
        let name = &scope.wave.units()[*other].name;
        Some(sentences::apart(&unit.name, name, why, scope.lang))
    });
    let lead = near.first().map_or_else(String::new, |nearest| {
        let like = &scope.wave.units()[nearest.position];
        let total = format::decimal(nearest.distance.total(), 1, scope.lang);
        sentences::most_like(
            &like.name,
            &like.county.name,
            &unit.name,
            &total,
            scope.lang,
        )
    });
    let usual = Comparison {
        weights: file,
        ..asked.clone()
    };
    Some(DistanceSection {
        problems,
        lead,
        kept: compare.kept(false),
        weights: weights(compare),
        most: PART_WEIGHT_MAX,
        usual: (asked.weights != file).then(|| compare.href(&usual)),
        own: near_row(compare, own),
        rows: rows.collect(),
        left_out: similar::left_out(scope, &neighbours)
            .into_iter()
            .chain(apart)
            .collect(),
        among: sentences::among(unit.unit_type(), unit.settles, scope.lang),
    })
}

fn weights(compare: Compare<'_>) -> Vec<Weight> {
    let parts = Part::ALL.into_iter().zip(WEIGH_FIELDS);
    parts
        .map(|(part, field)| Weight {
            field: field.to_owned(),
            label: sentences::part(part, compare.scope.lang).to_owned(),
            value: compare.asked.weights.of(part),
        })
        .collect()
}

/// A unit with its figures, at no distance.
fn near_row(compare: Compare<'_>, position: usize) -> NearRow {
    let Compare { scope, asked, .. } = compare;
    let unit = &scope.wave.units()[position];
    let compared = asked.units.contains(&position);
    let value = |fact| column::value(scope, &ListColumn::Fact(fact), position);
    NearRow {
        rank: None,
        name: Link {
            text: unit.name.clone(),
            href: address::profile(&unit.number, scope.wave.year()),
        },
        county: similar::county(unit),
        compared,
        add: (!compared && asked.has_room()).then(|| compare.href(&asked.toggled(position))),
        facts: [Fact::Population, Fact::SharePercent, Fact::Centrality]
            .map(value)
            .into(),
        settled: settled_per_thousand(unit).map_or_else(
            || {
                sentences::no_figure(unit.settlement.settled == Figure::Suppressed, scope.lang)
                    .to_owned()
            },
            |settled| format::decimal(settled, 1, scope.lang),
        ),
        distance: DistanceParts {
            total: format::decimal(0.0, 1, scope.lang),
            parts: Vec::new(),
        },
    }
}
