//! A table of text cells as it came from a file, and what can be wrong with it.
//!
//! Reading csv or xlsx into a [`Sheet`] is the server's work; finding what is wrong with the
//! content is done here, all of it in one go. Rows are counted as a spreadsheet counts them: the
//! header is row 1.

mod invisible;

pub(crate) use invisible::visible;
pub use invisible::{Invisible, is_invisible};

/// A table of text cells: a header and rows below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The file's name, for messages.
    pub name: String,
    /// The cells of row 1.
    pub header: Vec<String>,
    /// The rows from row 2 on; a short row is read as if padded with empty cells.
    pub rows: Vec<Vec<String>>,
    /// Cells whose value the file does not hold. Each is empty above, and an error where it is read.
    pub flaws: Vec<Flaw>,
    /// Where in a workbook it stood; `None` for a text file.
    pub worksheet: Option<Worksheet>,
    /// The file of text ends in its last row, without the line break that ends a row: the end may be
    /// missing.
    pub unended: bool,
}

/// The sheet of a workbook that was read, and what a person should know of the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Worksheet {
    /// Its name.
    pub name: String,
    /// It is not the first one that shows, but the only one with the numbers of the units.
    pub only_numbered: bool,
    /// Those that were not read, in the order of the workbook.
    pub unread: Vec<UnreadSheet>,
    /// Rows with content below the header that the spreadsheet does not show, because they are hidden
    /// or filtered away. They are read.
    pub hidden_rows: usize,
    /// Columns with a heading that the spreadsheet does not show, by position. They are read as if it did.
    pub hidden_columns: Vec<usize>,
}

/// A sheet of a workbook that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadSheet {
    /// Its name.
    pub name: String,
    /// Why it was not read.
    pub why: WhyUnread,
}

/// Why a sheet of a workbook was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyUnread {
    /// It does not show.
    Hidden,
    /// It holds a chart, or something else than cells.
    NoCells,
    /// It lacks the numbers of the units.
    NotNumbered,
    /// Another one with the numbers of the units comes before it.
    Later,
}

/// A cell whose value the file does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Position in [`Sheet::rows`].
    pub row: usize,
    /// Position of the column.
    pub column: usize,
    /// Why.
    pub kind: FlawKind,
}

/// Why a file does not hold the value of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FlawKind {
    /// A formula that failed: what the spreadsheet shows, `#N/A`.
    Failed(String),
    /// A formula whose value was not stored.
    NoValue,
    /// It is merged with others, and the first of them holds the value of all.
    Merged,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is stored until it is mended.
    Error,
    /// Told, but does not stop.
    Warning,
}

/// One thing wrong with a file: where, and what (`F`).
///
/// What is wrong is a value, so that it can be told in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem<F> {
    /// File name.
    pub file: String,
    /// Row as a spreadsheet counts it; `None` where it concerns the whole file or a column.
    pub row: Option<usize>,
    /// The column's heading; `None` where it concerns the row or the file.
    pub column: Option<String>,
    /// What else is known of where it is.
    pub spot: Spot,
    /// Whether it stops the import.
    pub severity: Severity,
    /// What is wrong.
    pub fault: F,
}

/// Where a problem is, besides its row and the heading of its column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spot {
    /// The name of the sheet, where the file is a workbook.
    pub tab: Option<String>,
    /// Position of the column, where the file is a workbook: a spreadsheet shows its letters.
    pub position: Option<usize>,
    /// The other rows that have the very same problem in the column, in order, as a spreadsheet counts
    /// them: one cause is told once.
    pub also: Vec<usize>,
}

impl<F> Problem<F> {
    /// The same place, with what is wrong there in another form.
    pub fn map<G>(self, form: impl FnOnce(F) -> G) -> Problem<G> {
        Problem {
            file: self.file,
            row: self.row,
            column: self.column,
            spot: self.spot,
            severity: self.severity,
            fault: form(self.fault),
        }
    }
}

/// Longest piece of a cell that a problem repeats; characters.
const QUOTE_CHARS_MAX: usize = 60;

/// A piece of a cell, as a problem repeats it: short and on one line, whatever the cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote(String);

impl Quote {
    /// The beginning of `text`.
    pub fn of(text: &str) -> Self {
        Self(shortened(text, QUOTE_CHARS_MAX))
    }

    /// What is repeated.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text as it is compared with another: without what does not show, case folded, and with runs of white
/// space as one space.
pub(crate) fn plain(text: &str) -> String {
    let lower = visible(text).to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `text` cut to `limit` characters, on one line; what does not show is named, as `[U+200B]`.
pub(crate) fn shortened(text: &str, limit: usize) -> String {
    let mut short = String::new();
    let mut letters = text.chars();
    for letter in letters.by_ref().take(limit) {
        match letter {
            letter if letter.is_control() && letter.is_whitespace() => short.push(' '),
            letter if is_invisible(letter) => short.push_str(&invisible::name(letter)),
            letter => short.push(letter),
        }
    }
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_short_and_on_one_line() {
        assert_eq!(Quote::of("a\nb").as_str(), "a b");
        assert_eq!(Quote::of("01\u{200b}01").as_str(), "01[U+200B]01");
        let letters = |count: usize| Quote::of(&"ø".repeat(count));
        let whole = "ø".repeat(QUOTE_CHARS_MAX);
        assert_eq!(letters(QUOTE_CHARS_MAX).as_str(), whole);
        assert_eq!(letters(QUOTE_CHARS_MAX + 1).as_str(), format!("{whole}…"));
    }
}
