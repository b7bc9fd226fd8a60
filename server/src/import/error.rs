//! Why a file could not be read as a sheet.

use std::io;

use domain::sheet::{Problem, Severity, Spot};
use kinds::Lang;
use present::words::catalog::file as word;
use view::words::catalog::Word;

use super::{
    CELL_BYTES_MAX, CELLS_MAX, COLUMNS_MAX, CONTENT_BYTES_MAX, FILE_BYTES_MAX, FileFault,
    INFLATED_BYTES_MAX, PARTS_MAX, ROWS_MAX,
};

/// Bytes of a megabyte as the sentences count it.
pub(super) const MEGABYTE: usize = 1 << 20;

/// Where in a sheet: row as a spreadsheet counts it, and the column's heading where there is one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CellPlace {
    /// The header is row 1.
    pub row: usize,
    /// The heading.
    pub heading: Option<String>,
}

/// A file that could not be read as a sheet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// Nothing is there.
    #[error("no such file")]
    Missing,
    /// It is there but the system does not hand it out.
    #[error("the file cannot be read: {0}")]
    Unreadable(Unreadable),
    /// More than [`FILE_BYTES_MAX`].
    #[error("more than {FILE_BYTES_MAX} bytes")]
    TooLarge,
    /// Neither text nor a workbook.
    #[error("neither text nor a workbook")]
    NotText,
    /// It begins as UTF-8 and is not.
    #[error("line {line} is not UTF-8")]
    NotUtf8 {
        /// Line of the file, from 1.
        line: usize,
    },
    /// A quotation mark that swallows the rest of the file.
    #[error("a quotation mark is not closed")]
    UnclosedQuote(CellPlace),
    /// `xls`, or a workbook with a password.
    #[error("an old workbook, or one with a password")]
    OldWorkbook,
    /// A zip file without a workbook in it.
    #[error("a zip file without a workbook")]
    NotAWorkbook,
    /// More than [`INFLATED_BYTES_MAX`] once inflated.
    #[error("more than {INFLATED_BYTES_MAX} bytes inflated")]
    InflatesTooLarge,
    /// More than [`PARTS_MAX`] parts.
    #[error("more than {PARTS_MAX} parts")]
    TooManyParts,
    /// A workbook that is broken, cut off or made by hand.
    #[error("a damaged workbook")]
    Damaged,
    /// A workbook without sheets.
    #[error("a workbook without sheets")]
    NoSheet,
    /// More than [`ROWS_MAX`] rows.
    #[error("more than {ROWS_MAX} rows")]
    TooManyRows(CellPlace),
    /// More than [`COLUMNS_MAX`] columns.
    #[error("more than {COLUMNS_MAX} columns")]
    TooManyColumns(CellPlace),
    /// More than [`CELLS_MAX`] cells.
    #[error("more than {CELLS_MAX} cells")]
    TooManyCells(CellPlace),
    /// A cell longer than [`CELL_BYTES_MAX`].
    #[error("a cell of more than {CELL_BYTES_MAX} bytes")]
    CellTooLong(CellPlace),
    /// More text than [`CONTENT_BYTES_MAX`].
    #[error("more than {CONTENT_BYTES_MAX} bytes of text")]
    TooMuchText(CellPlace),
    /// A formula that failed.
    #[error("a cell shows {value}")]
    ErrorValue {
        /// Where.
        place: CellPlace,
        /// What Excel shows: `#N/A`.
        value: String,
    },
}

/// Why the system does not hand a file out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Whoever runs the program may not read it.
    #[error("no access")]
    NoAccess,
    /// It is a folder.
    #[error("a folder")]
    Folder,
    /// Something else, in the system's words.
    #[error("{0}")]
    Other(String),
}

impl SheetError {
    /// What is wrong with the file and what to do, in a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let most = |word: Word, most: usize| word.fill(lang, &[("most", &most.to_string())]);
        match self {
            Self::Missing => word::MISSING.text(lang).to_owned(),
            Self::Unreadable(why) => word::UNREADABLE.fill(lang, &[("why", why.clause(lang))]),
            Self::TooLarge => most(word::TOO_LARGE, FILE_BYTES_MAX / MEGABYTE),
            Self::NotText => word::NOT_TEXT.text(lang).to_owned(),
            Self::NotUtf8 { line } => word::NOT_UTF8.fill(lang, &[("line", &line.to_string())]),
            Self::UnclosedQuote(_) => word::UNCLOSED_QUOTE.text(lang).to_owned(),
            Self::OldWorkbook => word::OLD_WORKBOOK.text(lang).to_owned(),
            Self::NotAWorkbook => word::NOT_A_WORKBOOK.text(lang).to_owned(),
            Self::InflatesTooLarge => most(word::INFLATES_TOO_LARGE, INFLATED_BYTES_MAX / MEGABYTE),
            Self::TooManyParts => most(word::TOO_MANY_PARTS, PARTS_MAX),
            Self::Damaged => word::DAMAGED.text(lang).to_owned(),
            Self::NoSheet => word::NO_SHEET.text(lang).to_owned(),
            Self::TooManyRows(_) => most(word::TOO_MANY_ROWS, ROWS_MAX),
            Self::TooManyColumns(_) => most(word::TOO_MANY_COLUMNS, COLUMNS_MAX),
            Self::TooManyCells(_) => most(word::TOO_MANY_CELLS, CELLS_MAX / 1_000_000),
            Self::CellTooLong(_) => most(word::CELL_TOO_LONG, CELL_BYTES_MAX / MEGABYTE),
            Self::TooMuchText(_) => most(word::TOO_MUCH_TEXT, CONTENT_BYTES_MAX / MEGABYTE),
            Self::ErrorValue { value, .. } => word::ERROR_VALUE.fill(lang, &[("value", value)]),
        }
    }

    /// The error as a problem with `file`, to be told among the others.
    pub fn into_problem(self, file: &str) -> Problem<FileFault> {
        let place = match &self {
            Self::UnclosedQuote(place)
            | Self::TooManyRows(place)
            | Self::TooManyColumns(place)
            | Self::TooManyCells(place)
            | Self::CellTooLong(place)
            | Self::TooMuchText(place)
            | Self::ErrorValue { place, .. } => Some(place.clone()),
            Self::NotUtf8 { line } => Some(CellPlace {
                row: *line,
                heading: None,
            }),
            _ => None,
        };
        Problem {
            file: file.to_owned(),
            row: place.as_ref().map(|place| place.row),
            column: place.and_then(|place| place.heading),
            spot: Spot::default(),
            severity: Severity::Error,
            fault: self.into(),
        }
    }

    /// The error of a file that the system does not hand out.
    pub(super) fn of_file(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::Unreadable(Unreadable::NoAccess),
            io::ErrorKind::IsADirectory => Self::Unreadable(Unreadable::Folder),
            _ => Self::Unreadable(Unreadable::Other(error.to_string())),
        }
    }
}

impl Unreadable {
    fn clause(&self, lang: Lang) -> &str {
        match self {
            Self::NoAccess => word::NO_ACCESS.text(lang),
            Self::Folder => word::IS_FOLDER.text(lang),
            Self::Other(why) => why,
        }
    }
}
