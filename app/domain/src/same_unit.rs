//! The same unit in another wave.
//!
//! A unit is the same where it has the same number. What has been merged or split has another
//! number, and is another unit.

use crate::wave::{UnitSet, Wave};

/// The place in `to` of the unit at `position` in `from`; `None` where `to` has no such number.
///
/// # Panics
/// If `from` has no unit at `position`.
pub fn position_in(position: usize, from: &Wave, to: &Wave) -> Option<usize> {
    to.position(&from.units()[position].number)
}

/// The units of `from` as units of `to`; those that `to` does not have are left out.
///
/// # Panics
/// If the set holds a position that `from` has no unit at.
pub fn units_in(units: &UnitSet, from: &Wave, to: &Wave) -> UnitSet {
    let mut there = UnitSet::with_capacity(to.units().len());
    there.extend(
        units
            .ones()
            .filter_map(|position| position_in(position, from, to)),
    );
    there
}
