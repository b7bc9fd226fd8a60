//! The size classes an adjustment is made over: six, or three where six are too thin.

use kinds::SizeClass;

use super::super::{Part, part_of};
use super::Stratum;
use crate::survey::ColumnRef;
use crate::wave::{UnitSet, Wave};

/// Fewest answers in a cell of the six classes; with fewer in any, three are used.
pub const ANSWERS_IN_CELL_MIN: usize = 5;

/// The population classes that make one class of an adjustment.
pub type Sizes = &'static [SizeClass];

const THREE: [Sizes; 3] = [
    &[SizeClass::Under2000, SizeClass::From2000],
    &[SizeClass::From5000, SizeClass::From10000],
    &[SizeClass::From20000, SizeClass::From50000],
];

/// The classes to use: the six, or the three wide ones (under 5 000, 5 000–19 999, 20 000 or more)
/// where the group or the others have fewer than [`ANSWERS_IN_CELL_MIN`] answers in one of the
/// six. A class that no eligible unit belongs to is no cell: a selection of small municipalities
/// is not pooled for lack of large ones.
pub fn by_size(six: &[Stratum; 6]) -> Vec<(Sizes, Stratum)> {
    let thin = |class: &Stratum| class.group.n.min(class.others.n) < ANSWERS_IN_CELL_MIN;
    let cells = six.iter().filter(|class| class.eligible > 0);
    if cells.into_iter().any(thin) {
        return THREE.into_iter().zip(pooled(six)).collect();
    }
    let singles = SizeClass::ALL.chunks(1);
    singles.zip(six.iter().copied()).collect()
}

/// Six classes put together two by two.
pub fn pooled(six: &[Stratum; 6]) -> [Stratum; 3] {
    let pair = |first: usize| {
        let (a, b) = (six[first], six[first + 1]);
        Stratum {
            eligible: a.eligible + b.eligible,
            group: a.group.and(b.group),
            others: a.others.and(b.others),
        }
    };
    [pair(0), pair(2), pair(4)]
}

/// Counts each group against the others by size class. `groups` are the groups of one breakdown:
/// together they are the country, so their eligible units make the weights.
pub fn counts_by_size(
    wave: &Wave,
    column: ColumnRef,
    options: &[usize],
    groups: &[UnitSet],
) -> Vec<[Stratum; 6]> {
    let mut counted = vec![[Stratum::default(); 6]; groups.len()];
    for (place, size) in SizeClass::ALL.iter().enumerate() {
        let of_size = wave.set(|position| wave.units()[position].size_class() == *size);
        let cells: Vec<UnitSet> = groups.iter().map(|group| group & &of_size).collect();
        let eligible = &wave.column(column).eligible;
        let eligible = cells.iter().map(|cell| cell.intersection_count(eligible));
        let eligible: usize = eligible.sum();
        let parts: Vec<Part> = cells
            .iter()
            .map(|cell| part_of(wave, column, options, cell))
            .collect();
        let whole = parts
            .iter()
            .fold(Part::default(), |sum, part| sum.and(*part));
        for (group, part) in parts.into_iter().enumerate() {
            counted[group][place] = Stratum {
                eligible,
                group: part,
                others: part.rest_of(whole),
            };
        }
    }
    counted
}
