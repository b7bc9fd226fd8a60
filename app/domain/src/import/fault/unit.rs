//! What can be wrong with the number and the name that say which unit a row is about.

use crate::municipality::{Unit, UnitNumber};
use crate::sheet::Quote;

/// A unit as it is named in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its official number.
    pub number: UnitNumber,
    /// Its name in the register.
    pub name: String,
}

impl Named {
    pub(in crate::import) fn of(unit: &Unit) -> Self {
        Self {
            number: unit.number.clone(),
            name: unit.name.clone(),
        }
    }
}

/// What is wrong with the number or the name of a row, or with which units have one. Rows are
/// counted as a spreadsheet counts them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitFault {
    /// A row without a number.
    NumberMissing {
        /// The only unit with the row's name.
        named_so: Option<Named>,
    },
    /// A text that cannot be a number of a unit.
    NotANumber {
        /// What stands there.
        written: Quote,
        /// The only unit with the row's name.
        named_so: Option<Named>,
    },
    /// A number without its leading zero; read as the unit's.
    LostZero {
        /// Whether the file is a workbook.
        workbook: bool,
        /// What stands there.
        written: String,
        /// The unit it was read as.
        unit: Named,
    },
    /// A number of a later year.
    LaterNumber {
        /// The number.
        number: String,
        /// The year it is in use from.
        since: u16,
        /// The wave's year.
        year: u16,
        /// The units it came from.
        former: Vec<Named>,
    },
    /// A number of an earlier year.
    EarlierNumber {
        /// The number.
        number: String,
        /// The year it went out of use.
        until: u16,
        /// The wave's year.
        year: u16,
        /// The units it became.
        now: Vec<Named>,
    },
    /// A number between those of the districts.
    UnknownDistrict {
        /// The number.
        number: String,
        /// The lowest number of a district.
        first: String,
        /// The highest.
        last: String,
    },
    /// A number that the register does not have.
    UnknownNumber {
        /// The number.
        number: String,
        /// The register's year.
        year: u16,
        /// The only unit with the row's name.
        named_so: Option<Named>,
    },
    /// The number of a city with the name of one of its districts, or the other way round.
    CityAndDistrict {
        /// The unit of the number.
        unit: Named,
        /// The unit of the name.
        other: Named,
    },
    /// The number of a unit with the name of another, which its namesake in another county is too.
    NameOfAnother {
        /// The unit of the number.
        unit: Named,
        /// The unit of the name.
        other: Named,
    },
    /// A name that does not fit the number.
    OtherName {
        /// What stands there.
        written: Quote,
        /// The unit of the number.
        unit: Named,
    },
    /// A unit stands twice.
    DuplicateUnit {
        /// The unit.
        unit: Named,
        /// The row above.
        first_row: usize,
    },
    /// A respondent that was not invited.
    NotInvited {
        /// The respondent.
        unit: Named,
        /// The name of the file of invited units.
        units_file: String,
    },
    /// Units of the register that the file of invited units leaves out.
    NotListed {
        /// The units.
        units: Vec<Named>,
    },
}
