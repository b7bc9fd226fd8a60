//! A table of text cells as it came from a file, and what can be wrong with it.
//!
//! Reading csv or xlsx into a [`Sheet`] is the server's work; finding what is wrong with the
//! content is done here, all of it in one go. Rows are counted as a spreadsheet counts them: the
//! header is row 1.

use serde::{Deserialize, Serialize};

/// A table of text cells: a header and rows below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The file's name, for messages.
    pub name: String,
    /// The cells of row 1.
    pub header: Vec<String>,
    /// The rows from row 2 on; a short row is read as if padded with empty cells.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// Position of the column with this heading.
    pub fn column(&self, heading: &str) -> Option<usize> {
        self.header.iter().position(|cell| cell.trim() == heading)
    }

    /// The trimmed text of a cell; empty outside the sheet.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows
            .get(row)
            .and_then(|cells| cells.get(column))
            .map_or("", |text| text.trim())
    }

    /// The number a spreadsheet shows for a position in [`Sheet::rows`].
    pub fn row_number(row: usize) -> usize {
        row + 2
    }
}

/// Whether a problem stops the import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Nothing is stored until it is mended.
    Error,
    /// Told, but does not stop.
    Warning,
}

/// One thing wrong with a file: where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Problem {
    /// File name.
    pub file: String,
    /// Row as a spreadsheet counts it; `None` where it concerns the whole file or a column.
    pub row: Option<usize>,
    /// The column's heading; `None` where it concerns the row or the file.
    pub column: Option<String>,
    /// Whether it stops the import.
    pub severity: Severity,
    /// A full sentence: what is wrong and what to do.
    pub sentence: String,
}
