//! Tells which unit a row is about, from its number and name.

use std::collections::{BTreeSet, HashMap};

use crate::lineage::{Lineage, OtherYear};
use crate::municipality::{Unit, UnitNumber};
use crate::search::AlsoCalled;
use crate::sheet::Quote;
use kinds::UnitType;

use super::keys::whole;
use super::names::{LOOKED_UP_BYTES_MAX, Names};
use super::{Named, UnitFault};

/// The units of the register, ready to be looked up.
#[derive(Debug)]
pub(super) struct Numbers<'a> {
    pub(super) year: u16,
    pub(super) units: &'a [Unit],
    by_number: HashMap<&'a str, usize>,
    names: Names,
    lineage: &'a Lineage,
    districts: Option<(&'a str, &'a str)>,
}

/// What the number of a row led to.
#[derive(Debug)]
pub(super) enum FoundUnit<'a> {
    /// The unit.
    Unit(&'a Unit),
    /// The unit of the number with its lost leading zero back.
    Padded(&'a Unit),
}

impl<'a> Numbers<'a> {
    pub(super) fn new(year: u16, units: &'a [Unit], also: &'a AlsoCalled) -> Self {
        let districts = units
            .iter()
            .filter(|unit| unit.unit_type() == UnitType::District)
            .map(|unit| unit.number.as_str());
        let numbers = units.iter().map(|unit| unit.number.as_str());
        Self {
            year,
            units,
            by_number: numbers
                .enumerate()
                .map(|(at, number)| (number, at))
                .collect(),
            names: Names::new(units, year, also),
            lineage: &also.lineage,
            districts: districts.clone().min().zip(districts.max()),
        }
    }

    /// The unit with this number, or what is wrong with it.
    pub(super) fn find(&self, written: &str, name: &str) -> Result<FoundUnit<'a>, UnitFault> {
        let number = whole(written);
        if number.is_empty() {
            let named_so = self.only_named(name);
            return Err(UnitFault::NumberMissing { named_so });
        }
        if number.len() > LOOKED_UP_BYTES_MAX || !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(self.not_a_number(written, name));
        }
        if let Some(at) = self.by_number.get(number) {
            return Ok(FoundUnit::Unit(&self.units[*at]));
        }
        if matches!(number.len(), 3 | 5)
            && let Some(at) = self.by_number.get(format!("0{number}").as_str())
        {
            return Ok(FoundUnit::Padded(&self.units[*at]));
        }
        if let Some(fault) = self.of_another_year(number) {
            return Err(fault);
        }
        if number.len() == 6
            && let Some((first, last)) = self.districts
            && number[..4] == first[..4]
        {
            return Err(UnitFault::UnknownDistrict {
                number: number.to_owned(),
                first: first.to_owned(),
                last: last.to_owned(),
            });
        }
        if !matches!(number.len(), 4 | 6) {
            return Err(self.not_a_number(number, name));
        }
        Err(UnitFault::UnknownNumber {
            number: number.to_owned(),
            year: self.year,
            named_so: self.only_named(name),
        })
    }

    /// What a number of another year was or became, where that leads to units of the register.
    fn of_another_year(&self, number: &str) -> Option<UnitFault> {
        let found = self
            .lineage
            .of_another_year(&number.parse().ok()?, self.year)?;
        let (number, year) = (number.to_owned(), self.year);
        match found {
            OtherYear::Later { since, former } => {
                let former = self.with_numbers(&former);
                (!former.is_empty()).then_some(UnitFault::LaterNumber {
                    number,
                    since,
                    year,
                    former,
                })
            }
            OtherYear::Earlier { until, now } => {
                let now = self.with_numbers(&now);
                (!now.is_empty()).then_some(UnitFault::EarlierNumber {
                    number,
                    until,
                    year,
                    now,
                })
            }
        }
    }

    fn with_numbers(&self, numbers: &BTreeSet<UnitNumber>) -> Vec<Named> {
        let found = numbers
            .iter()
            .filter_map(|number| self.by_number.get(number.as_str()));
        found.map(|at| Named::of(&self.units[*at])).collect()
    }

    fn not_a_number(&self, text: &str, name: &str) -> UnitFault {
        UnitFault::NotANumber {
            written: Quote::of(text),
            named_so: self.only_named(name),
        }
    }

    /// Whether a unit may be called so.
    pub(super) fn fits(&self, unit: &Unit, name: &str) -> bool {
        let at = self.by_number.get(unit.number.as_str());
        at.is_some_and(|at| self.names.fits(*at, name))
    }

    /// Whether anybody is called so.
    pub(super) fn is_a_name(&self, name: &str) -> bool {
        !self.names.named(name).is_empty()
    }

    /// That `name` is another unit's and not `unit`'s: the answers may be of either.
    pub(super) fn confused(&self, unit: &Unit, name: &str) -> Option<UnitFault> {
        let at = *self.by_number.get(unit.number.as_str())?;
        if self.names.fits(at, name) {
            return None;
        }
        let mut others = self.names.named(name).into_iter();
        others.find_map(|at| {
            let other = &self.units[at];
            let (unit_named, other_named) = (Named::of(unit), Named::of(other));
            let (city, district) = match (unit.unit_type(), other.unit_type()) {
                (UnitType::Municipality, UnitType::District) => (unit, other),
                (UnitType::District, UnitType::Municipality) => (other, unit),
                _ => {
                    return Some(UnitFault::NameOfAnother {
                        unit: unit_named,
                        other: other_named,
                    });
                }
            };
            let within = district.number.as_str().starts_with(city.number.as_str());
            within.then_some(UnitFault::CityAndDistrict {
                unit: unit_named,
                other: other_named,
            })
        })
    }

    /// The unit, if the name belongs to one only.
    fn only_named(&self, name: &str) -> Option<Named> {
        match self.names.named(name).as_slice() {
            [at] => Some(Named::of(&self.units[*at])),
            _ => None,
        }
    }
}
