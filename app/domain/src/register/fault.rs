//! What can be wrong with the file of a register.

use crate::municipality::UnitNumber;
use crate::sheet::{FlawKind, Invisible, Quote};

/// What is wrong with a register's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegisterFault {
    /// Nothing stands below the header.
    NoRows,
    /// Headings are missing: one cause, however many they are.
    MissingColumns {
        /// The headings.
        headings: Vec<&'static str>,
    },
    /// More immigrants and children of theirs than inhabitants.
    MoreThanAll {
        /// Inhabitants.
        population: u32,
        /// Immigrants and Norwegian-born of immigrant parents.
        immigrants: u32,
    },
    /// A number that is of another year's divisions.
    OfAnotherYear {
        /// The number.
        number: UnitNumber,
        /// The register's year.
        year: u16,
        /// The numbers that the unit has, or is made of, in that year; none where that is not known.
        now: Vec<UnitNumber>,
    },
    /// Municipalities of the year that the file lacks. No error: a register may be of some of them.
    Lacking {
        /// Their numbers.
        numbers: Vec<UnitNumber>,
    },
    /// A number stands twice.
    DuplicateNumber {
        /// The number.
        number: UnitNumber,
        /// The row above, as a spreadsheet counts it.
        first_row: usize,
    },
    /// The file does not hold the value of a cell.
    Flawed {
        /// Why.
        kind: FlawKind,
    },
    /// Characters that do not show were taken out.
    Invisible(Invisible),
    /// The file ends in its last row, without a line break: the end may be missing.
    Unended,
    /// A cell is empty that may not be.
    Empty,
    /// Rows that name something to fill in (the column [`super::TO_FILL`]): how many. No error.
    ToFill {
        /// Rows.
        rows: usize,
    },
    /// A cell holds something else than its column takes.
    Unfit {
        /// What stands there.
        written: Quote,
        /// What the column takes.
        expected: Expected,
    },
}

impl RegisterFault {
    /// Whether both tell the same kind of thing, of different cells.
    pub fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// What a column of the register takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// The number of a municipality or a district.
    Number,
    /// A name.
    Name,
    /// The two digits of a county.
    CountyNumber,
    /// The id of a region.
    Region,
    /// The id of a form of Norwegian.
    Language,
    /// A count that is known.
    WholeNumber,
    /// A count that may be missing or held back.
    Figure,
    /// A code of centrality.
    Centrality,
    /// Yes or no.
    ZeroOrOne,
    /// Degrees north.
    Latitude,
    /// Degrees east.
    Longitude,
}
