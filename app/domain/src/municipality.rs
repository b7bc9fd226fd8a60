//! Municipalities and Oslo districts: who is asked, and the public facts about them.
//!
//! The figures are Statistics Norway's and IMDi's, for the wave's year; the register file says
//! which column comes from where.

use std::fmt;
use std::str::FromStr;

use kinds::{Centrality, LanguageForm, Region, ShareClass, SizeClass, UnitType};
use serde::{Deserialize, Serialize};

/// An official number: four digits for a municipality (`0101`), six for an Oslo district (`030101`).
///
/// Kept as text, since the leading zero is part of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UnitNumber(String);

/// The text is not four or six digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not the number of a municipality (four digits) or a district (six digits)")]
pub struct NotAUnitNumber(pub String);

impl UnitNumber {
    /// The digits, with leading zeros.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the length says: four digits are a municipality, six a district.
    pub fn unit_type(&self) -> UnitType {
        if self.0.len() == 4 {
            UnitType::Municipality
        } else {
            UnitType::District
        }
    }

    /// The number of the municipality: a district's begins with that of the city it lies in.
    #[must_use]
    pub fn municipality(&self) -> Self {
        Self(self.0.chars().take(4).collect())
    }
}

impl fmt::Display for UnitNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for UnitNumber {
    type Err = NotAUnitNumber;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        if digits && matches!(text.len(), 4 | 6) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAUnitNumber(text.to_owned()))
        }
    }
}

impl TryFrom<String> for UnitNumber {
    type Error = NotAUnitNumber;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<UnitNumber> for String {
    fn from(number: UnitNumber) -> Self {
        number.0
    }
}

/// The flag of the register that says whether a municipality settles refugees.
pub const SETTLES: &str = "settles";

/// A county as it was in the wave's year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct County {
    /// Two digits, as text.
    pub number: String,
    /// Name in Norwegian.
    pub name: String,
}

/// A published figure that may be missing or held back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// The figure.
    Known(u32),
    /// Held back by the publisher because it concerns few persons.
    Suppressed,
    /// Not registered; never zero.
    #[default]
    Missing,
}

impl Figure {
    /// The figure, where it is published.
    pub fn known(self) -> Option<u32> {
        match self {
            Self::Known(figure) => Some(figure),
            Self::Suppressed | Self::Missing => None,
        }
    }
}

/// What a municipality was asked to settle, decided to settle and settled; persons.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    /// Persons IMDi asked for in the wave's year.
    pub requested: Figure,
    /// Persons the council decided to settle in the wave's year.
    pub decided: Figure,
    /// Persons settled in the wave's year; suppressed means 1–4.
    pub settled: Figure,
    /// Persons IMDi asked for in the year after.
    pub requested_next: Figure,
    /// Persons the council decided to settle in the year after.
    pub decided_next: Figure,
    /// Persons IMDi asked for in the year before.
    pub requested_previous: Figure,
    /// Persons the council decided to settle in the year before.
    pub decided_previous: Figure,
}

/// Results of the introduction programme, from Statistics Norway for IMDi.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeResult {
    /// Participants who left the programme two years before the wave; persons.
    pub left: Figure,
    /// Percent of them in work or education a year later, as it is published: zero also where
    /// nobody left and where the number who left is held back. See [`Self::result`].
    pub work_or_education_percent: Figure,
}

impl ProgrammeResult {
    /// Percent of those who left that were in work or education a year later. Missing where nobody
    /// left, and held back where the publisher prints zero for a number that is held back: neither
    /// zero says that nobody succeeded.
    pub fn result(&self) -> Figure {
        match (self.left, self.work_or_education_percent) {
            (Figure::Known(0) | Figure::Missing, Figure::Known(_)) => Figure::Missing,
            (Figure::Suppressed, Figure::Known(0)) => Figure::Suppressed,
            (_, published) => published,
        }
    }
}

/// One municipality or district, with its public facts for the wave's year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// Official number; the key.
    pub number: UnitNumber,
    /// Name, unique among the units of its type (`Herøy (Nordland)`).
    pub name: String,
    /// Rank in Norwegian alphabetical order among all units of the register (`aa` as `å`).
    pub name_rank: u32,
    /// County in the wave's year.
    pub county: County,
    /// The regional office that follows it up.
    pub region: Region,
    /// Its own decision on written Norwegian; `None` for districts.
    pub language: Option<LanguageForm>,
    /// Population 1 January of the wave's year; persons.
    pub population: u32,
    /// Immigrants (not Norwegian-born to immigrant parents) 1 January; persons.
    pub immigrants: u32,
    /// Norwegian-born to two immigrant parents 1 January; persons.
    pub norwegian_born: u32,
    /// Statistics Norway's centrality, standard 2008; `None` for districts.
    pub centrality: Option<Centrality>,
    /// Settles refugees, by the rule the register's sources describe; `None` for districts.
    pub settles: Option<bool>,
    /// Settlement figures.
    pub settlement: Settlement,
    /// Programme results.
    pub programme: ProgrammeResult,
    /// Latitude and longitude of the municipal centre (WGS84, degrees).
    pub position: (f64, f64),
    /// Number or numbers after the 2020 reform; empty for districts.
    pub numbers_2020: Vec<String>,
    /// Number or numbers after the 2024 reform; empty for districts.
    pub numbers_2024: Vec<String>,
}

impl Unit {
    /// Municipality or district.
    pub fn unit_type(&self) -> UnitType {
        self.number.unit_type()
    }

    /// Class of population size.
    pub fn size_class(&self) -> SizeClass {
        SizeClass::of(self.population)
    }

    /// Class of immigrant share, from the unrounded share.
    pub fn share_class(&self) -> ShareClass {
        ShareClass::of(self.immigrants, self.population)
    }

    /// Immigrants as a share of the population, in thousandths of a percent, rounded down.
    ///
    /// 10,003 % is 10 003. Zero where nobody lives.
    pub fn share_milli_percent(&self) -> u32 {
        share_milli_percent([self]).unwrap_or(0)
    }
}

/// Immigrants as a share of the population of all the units together, in thousandths of a percent,
/// rounded down: rounded once more, to a tenth, it is what the share itself would be (8,2499 % is 8,2 %,
/// and not 8,3 % by way of 8,250 %). `None` where nobody lives.
pub fn share_milli_percent<'u>(units: impl IntoIterator<Item = &'u Unit>) -> Option<u32> {
    let persons = units.into_iter().map(|unit| {
        let persons = [unit.immigrants, unit.population];
        persons.map(u64::from)
    });
    let [immigrants, population] = persons.fold([0, 0], |[a, b], [c, d]| [a + c, b + d]);
    let share = (immigrants * 100_000).checked_div(population)?;
    Some(u32::try_from(share).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_four_or_six_digits() {
        for (text, ok) in [
            ("0101", true),
            ("030101", true),
            ("101", false),
            ("01011", false),
            ("010A", false),
            ("", false),
            ("٠١٠١", false),
        ] {
            assert_eq!(text.parse::<UnitNumber>().is_ok(), ok, "{text}");
        }
    }

    #[test]
    fn the_length_tells_the_type() {
        let number: UnitNumber = "0301".parse().unwrap();
        assert_eq!(number.unit_type(), UnitType::Municipality);
        let number: UnitNumber = "030101".parse().unwrap();
        assert_eq!(number.unit_type(), UnitType::District);
    }

    #[test]
    fn a_result_is_of_somebody() {
        use Figure::{Known, Missing, Suppressed};
        for (left, percent, result) in [
            (Known(4), Known(0), Known(0)),
            (Known(1), Known(59), Known(59)),
            (Known(0), Known(0), Missing),
            (Suppressed, Known(0), Suppressed),
            (Known(8), Suppressed, Suppressed),
            (Missing, Missing, Missing),
        ] {
            let programme = ProgrammeResult {
                left,
                work_or_education_percent: percent,
            };
            assert_eq!(programme.result(), result, "{programme:?}");
        }
    }
}
