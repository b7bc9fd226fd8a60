//! What can be wrong with a file as a table: its header, and rows that do not fit it.

use crate::sheet::{FlawKind, Quote};

/// What is wrong with a table. Positions of columns are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableFault {
    /// Nothing stands in the file.
    EmptyFile,
    /// Nothing stands below the header.
    NoRows,
    /// None of the headings is known: plainly another file.
    NoKnownHeading {
        /// The heading that should come first.
        expected: String,
        /// Whether the file is a workbook.
        workbook: bool,
    },
    /// A heading is missing.
    MissingColumn {
        /// The heading.
        heading: String,
    },
    /// Several headings are missing.
    MissingColumns {
        /// The headings.
        headings: Vec<String>,
    },
    /// A row below the header that is one too.
    SecondHeader {
        /// What stands where the number should.
        written: Quote,
    },
    /// A question of several options has neither one column nor one for each option.
    MissingChoiceColumns {
        /// The question's id.
        question: String,
        /// The id of its first option.
        first_option: String,
    },
    /// A question of several options has both forms.
    BothChoiceForms {
        /// The question's id.
        question: String,
    },
    /// A heading stands twice.
    DuplicateColumn {
        /// The heading.
        heading: String,
        /// Position of the first.
        first: usize,
        /// Position of the other.
        again: usize,
    },
    /// A heading that is not known; the column is not read.
    ExtraColumn {
        /// The heading.
        heading: Quote,
    },
    /// Several such headings.
    ExtraColumns {
        /// The headings.
        headings: Vec<Quote>,
    },
    /// The headings stand in a row further down, below a title.
    HeadingsBelow {
        /// The row, as a spreadsheet counts it.
        row: usize,
    },
    /// A column with content below an empty heading; it is not read.
    ColumnWithoutHeading {
        /// Its position.
        position: usize,
    },
    /// A heading that was recognised only nearly.
    ChangedHeading {
        /// What stands there.
        heading: Quote,
        /// What it was read as.
        expected: String,
    },
    /// The file does not hold the value of a cell that is read.
    Flawed {
        /// Why.
        kind: FlawKind,
    },
    /// Characters that do not show were taken out of cells; this is the first.
    Invisible {
        /// The character, as `U+200B`.
        letter: String,
        /// How many cells had one.
        cells: usize,
    },
    /// The file ends in its last row, without a line break: the end may be missing.
    Unended,
    /// A row is wider than the header.
    TooManyCells {
        /// Cells in the row.
        cells: usize,
        /// Cells in the header.
        headings: usize,
        /// Whether the file is a workbook.
        workbook: bool,
    },
}
