//! Keys whose values are free ranges of a figure.

use super::any_of::{AnyOf, nothing};
use crate::filter::problem::bad_range;
use crate::filter::range::{Range, any};
use crate::filter::reader::Reader;
use crate::filter::{Filter, FilterProblem, Key};

/// A free range.
pub(in crate::filter) struct RangeKey {
    /// The key.
    pub key: &'static AnyOf<Range>,
    /// Whether the figure is a whole number: of persons, or a sum of weights.
    pub whole: bool,
}

/// The free ranges, in the order of the address.
pub(in crate::filter) static RANGES: [RangeKey; 5] = [
    RangeKey {
        key: &POPULATION,
        whole: true,
    },
    RangeKey {
        key: &IMMIGRANTS,
        whole: true,
    },
    RangeKey {
        key: &SHARE_PERCENT,
        whole: false,
    },
    RangeKey {
        key: &SETTLED,
        whole: true,
    },
    RangeKey {
        key: &PRIORITY,
        whole: true,
    },
];

pub(super) static POPULATION: AnyOf<Range> = AnyOf {
    id: "population",
    key: Key::Population,
    of: |filter| &filter.population,
    of_mut: |filter| &mut filter.population,
    read,
    print: Range::to_string,
    holds: |ranges, wave, _, position| {
        let population = wave.units()[position].population.into();
        any(ranges, |range| range.holds(population))
    },
    offers: nothing,
};

pub(super) static IMMIGRANTS: AnyOf<Range> = AnyOf {
    id: "immigrants",
    key: Key::Immigrants,
    of: |filter| &filter.immigrants,
    of_mut: |filter| &mut filter.immigrants,
    read,
    print: Range::to_string,
    holds: |ranges, wave, _, position| {
        let immigrants = wave.units()[position].immigrants.into();
        any(ranges, |range| range.holds(immigrants))
    },
    offers: nothing,
};

pub(super) static SHARE_PERCENT: AnyOf<Range> = AnyOf {
    id: "share_percent",
    key: Key::SharePercent,
    of: |filter| &filter.share_percent,
    of_mut: |filter| &mut filter.share_percent,
    read,
    print: Range::to_string,
    holds: |ranges, wave, _, position| {
        any(ranges, |range| range.holds_share(&wave.units()[position]))
    },
    offers: nothing,
};

pub(super) static SETTLED: AnyOf<Range> = AnyOf {
    id: "settled",
    key: Key::Settled,
    of: |filter| &filter.settled,
    of_mut: |filter| &mut filter.settled,
    read,
    print: Range::to_string,
    holds: |ranges, wave, _, position| {
        let settled = wave.units()[position].settlement.settled;
        any(ranges, |range| range.holds_figure(settled))
    },
    offers: nothing,
};

/// `priority=8-`: the sum of the weights of the unit's rules.
pub(super) static PRIORITY: AnyOf<Range> = AnyOf {
    id: "priority",
    key: Key::Priority,
    of: |filter| &filter.priority,
    of_mut: |filter| &mut filter.priority,
    read,
    print: Range::to_string,
    holds: |ranges, wave, world, position| {
        let priority = world.signals(wave.year()).priority(position);
        priority.is_some_and(|priority| any(ranges, |range| range.holds(priority.into())))
    },
    offers: nothing,
};

fn read(_: &Reader<'_>, key: &str, text: &str) -> Result<Range, FilterProblem> {
    Range::parse(text).ok_or_else(|| bad_range(key, text))
}

impl Key {
    /// The keys whose values are free ranges, in the order of the address.
    pub fn ranges() -> impl Iterator<Item = Self> {
        RANGES.iter().map(|range| range.key.key.clone())
    }
}

impl Filter {
    /// The free ranges of a key; none for a key of another kind.
    pub fn ranges(&self, key: &Key) -> impl Iterator<Item = Range> {
        let ranges = RANGES.iter().find(|range| range.key.key == *key);
        ranges
            .into_iter()
            .flat_map(|range| (range.key.of)(self))
            .copied()
    }
}
