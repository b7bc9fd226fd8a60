//! A breakdown, judged: each group of a background variable against the others.
//!
//! This is what a page or a file calls for a wave, a column, its options, a dimension and a
//! selection. The counting is [`crate::tabulate`]'s; the definitions stand in the other files.

use super::adjusted::{self, Adjusted, counts_by_size};
use super::difference::{self, Difference, against_the_others};
use super::nonresponse::{NonResponseBounds, bounds_of};
use super::{Part, part_of};
use crate::filter::Selection;
use crate::survey::ColumnRef;
use crate::tabulate::Dimension;
use crate::wave::{UnitSet, Wave};

/// One group against the others.
#[derive(Debug, Clone)]
pub struct Group {
    /// Id of the value in the address.
    pub value: &'static str,
    /// Its units, answered or not.
    pub units: UnitSet,
    /// Against the others, as they are.
    pub difference: Difference,
    /// Against the others, adjusted for size.
    pub adjusted: Adjusted,
    /// The range without assumptions.
    pub bounds: Option<NonResponseBounds>,
}

/// The groups of a selection, and the selection as a whole.
#[derive(Debug, Clone)]
pub struct GroupComparison {
    /// The whole selection: the country, where the filter holds it all.
    pub whole: Part,
    /// Its range without assumptions.
    pub bounds: Option<NonResponseBounds>,
    /// The groups that a unit of the selection is in, in order.
    pub groups: Vec<Group>,
}

/// Compares the groups of a selection by the share of `options` in a column. `wave` is the
/// selection's.
///
/// *The others* are the other groups of the same selection, so a filter on the dimension itself
/// leaves a group with few others or none: to compare one region with the rest, break the country
/// down and look at its row.
pub fn compare(
    wave: &Wave,
    column: ColumnRef,
    options: &[usize],
    dimension: &Dimension,
    within: &Selection,
) -> GroupComparison {
    let groups = within.groups(wave, dimension);
    let sets: Vec<UnitSet> = groups.iter().map(|(_, it)| it.units().clone()).collect();
    let parts: Vec<Part> = sets
        .iter()
        .map(|units| part_of(wave, column, options, units))
        .collect();
    let differences = difference::compare(&against_the_others(&parts));
    let adjusted = adjusted::compare(&counts_by_size(wave, column, options, &sets));
    let judged = differences.into_iter().zip(adjusted);
    let groups = groups.into_iter().zip(sets).zip(judged).map(
        |(((value, group), units), (difference, adjusted))| Group {
            value,
            bounds: bounds_of(wave, column, options, &group),
            units,
            difference,
            adjusted,
        },
    );
    GroupComparison {
        whole: part_of(wave, column, options, within.units()),
        bounds: bounds_of(wave, column, options, within),
        groups: groups.collect(),
    }
}
