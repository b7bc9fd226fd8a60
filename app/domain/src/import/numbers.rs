//! Tells which unit a row is about, from its number and name.

use std::collections::HashMap;

use crate::municipality::Unit;
use crate::sheet::Quote;
use kinds::UnitType;

use super::keys::whole;
use super::labels::folded;
use super::{Named, UnitFault};

/// Longest text looked up as a number or a name; bytes.
const LOOKED_UP_BYTES_MAX: usize = 200;

/// The units of the register, ready to be looked up.
#[derive(Debug)]
pub(super) struct Numbers<'a> {
    pub(super) year: u16,
    pub(super) units: &'a [Unit],
    by_number: HashMap<&'a str, &'a Unit>,
    by_name: HashMap<String, Vec<&'a Unit>>,
    later: HashMap<&'a str, (u16, Vec<&'a Unit>)>,
    districts: Option<(&'a str, &'a str)>,
}

/// What the number of a row led to.
#[derive(Debug)]
pub(super) enum Found<'a> {
    /// The unit.
    Unit(&'a Unit),
    /// The unit of the number with its lost leading zero back.
    Padded(&'a Unit),
}

impl<'a> Numbers<'a> {
    pub(super) fn new(year: u16, units: &'a [Unit]) -> Self {
        let mut by_name: HashMap<String, Vec<&Unit>> = HashMap::new();
        let mut later: HashMap<&str, (u16, Vec<&Unit>)> = HashMap::new();
        for unit in units {
            by_name.entry(folded(&unit.name)).or_default().push(unit);
            for (since, numbers) in [(2020, &unit.numbers_2020), (2024, &unit.numbers_2024)] {
                for number in numbers {
                    let entry = later.entry(number).or_insert((since, Vec::new()));
                    if entry.0 == since {
                        entry.1.push(unit);
                    }
                }
            }
        }
        let districts = units
            .iter()
            .filter(|unit| unit.unit_type() == UnitType::District)
            .map(|unit| unit.number.as_str());
        Self {
            year,
            units,
            by_number: units
                .iter()
                .map(|unit| (unit.number.as_str(), unit))
                .collect(),
            by_name,
            later,
            districts: districts.clone().min().zip(districts.max()),
        }
    }

    /// The unit with this number, or what is wrong with it.
    pub(super) fn find(&self, written: &str, name: &str) -> Result<Found<'a>, UnitFault> {
        let number = whole(written);
        if number.is_empty() {
            let named_so = self.only_named(name);
            return Err(UnitFault::NumberMissing { named_so });
        }
        if number.len() > LOOKED_UP_BYTES_MAX || !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(self.not_a_number(written, name));
        }
        if let Some(unit) = self.by_number.get(number) {
            return Ok(Found::Unit(unit));
        }
        if matches!(number.len(), 3 | 5)
            && let Some(unit) = self.by_number.get(format!("0{number}").as_str())
        {
            return Ok(Found::Padded(unit));
        }
        if let Some((since, former)) = self.later.get(number) {
            return Err(UnitFault::LaterNumber {
                number: number.to_owned(),
                since: *since,
                year: self.year,
                former: former.iter().map(|unit| Named::of(unit)).collect(),
            });
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

    fn not_a_number(&self, text: &str, name: &str) -> UnitFault {
        UnitFault::NotANumber {
            written: Quote::of(text),
            named_so: self.only_named(name),
        }
    }

    /// The other unit, if `name` belongs to the city where `unit` is one of its districts, or to
    /// one of the districts where `unit` is the city.
    pub(super) fn confused_with(&self, unit: &Unit, name: &str) -> Option<&'a Unit> {
        if fits(unit, name) {
            return None;
        }
        let spelled = bare(name)?;
        let mut others = self.by_name.get(&spelled)?.iter();
        others
            .find(|other| {
                let (city, district) = match (unit.unit_type(), other.unit_type()) {
                    (UnitType::Municipality, UnitType::District) => (unit, **other),
                    (UnitType::District, UnitType::Municipality) => (**other, unit),
                    _ => return false,
                };
                district.number.as_str().starts_with(city.number.as_str())
            })
            .copied()
    }

    /// The unit, if the name belongs to one only.
    fn only_named(&self, name: &str) -> Option<Named> {
        match self.by_name.get(&bare(name)?)?.as_slice() {
            [unit] => Some(Named::of(unit)),
            _ => None,
        }
    }
}

/// Whether `name` may be the unit's: without the county in brackets, one part of a double name,
/// and with "kommune" or "bydel" at either end.
pub(super) fn fits(unit: &Unit, name: &str) -> bool {
    if name.is_empty() {
        return true;
    }
    if name.len() > LOOKED_UP_BYTES_MAX {
        return false;
    }
    let without_county = |text: &str| match text.split_once('(') {
        Some((before, _)) => before.trim().to_owned(),
        None => text.to_owned(),
    };
    let full = folded(&unit.name);
    let short = folded(&without_county(&unit.name));
    let spellings = [name.to_owned(), without_county(name)];
    let mut parts = spellings
        .iter()
        .flat_map(|spelling| spelling.split(['/', '–']).chain(spelling.split(" - ")));
    parts.any(|part| bare(part).is_some_and(|part| part == full || part == short))
}

/// A name as it is looked up: folded, without "kommune" or "bydel".
fn bare(name: &str) -> Option<String> {
    if name.is_empty() || name.len() > LOOKED_UP_BYTES_MAX {
        return None;
    }
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower
        .split_whitespace()
        .filter(|word| !matches!(*word, "kommune" | "bydel"))
        .collect();
    Some(folded(&words.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_looked_up_to_the_limit() {
        let name = |bytes: usize| bare(&"a".repeat(bytes));
        assert!(name(LOOKED_UP_BYTES_MAX).is_some());
        assert_eq!(name(LOOKED_UP_BYTES_MAX + 1), None);
        assert_eq!(bare("Bydel Sagene"), bare("sagene"));
    }
}
