//! Which municipality or district something is about, whatever it is called later.

use crate::lineage::{Fate, Lineage};
use crate::municipality::UnitNumber;
use crate::wave::Wave;

/// A unit by the number it had in the register of a year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Followed {
    /// The number.
    pub number: UnitNumber,
    /// The year of the register it is from.
    pub register_year: u16,
}

/// The units of a wave that a unit is, or became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Here {
    /// Their positions; several where it was divided.
    pub positions: Vec<usize>,
    /// What happened on the way.
    pub fate: Fate,
}

impl Followed {
    /// The unit at a position of a wave.
    pub fn of(wave: &Wave, position: usize) -> Self {
        Self {
            number: wave.units()[position].number.clone(),
            register_year: wave.register_year(),
        }
    }

    /// Where it is in a wave.
    ///
    /// In a later register it is what it became, also where it was merged or divided: what was agreed
    /// stands with whoever took over. In an earlier one it is the same unit alone: nobody had agreed
    /// anything with the parts of it.
    pub fn in_wave(&self, wave: &Wave, lineage: &Lineage) -> Here {
        let (from, to) = (self.register_year, wave.register_year());
        if from <= to {
            let became = lineage.became(&self.number, from, to);
            let numbers = became.numbers.iter();
            return Here {
                positions: numbers.filter_map(|number| wave.position(number)).collect(),
                fate: became.fate,
            };
        }
        let same = |unit: &UnitNumber| {
            let became = lineage.became(unit, to, from);
            became.fate.goes_on() && became.numbers.contains(&self.number)
        };
        let known = wave.position(&self.number);
        let known = known.filter(|position| same(&wave.units()[*position].number));
        let position = known.or_else(|| {
            let mut units = wave.units().iter();
            units.position(|unit| same(&unit.number))
        });
        Here {
            positions: position.into_iter().collect(),
            fate: Fate::Same,
        }
    }
}
