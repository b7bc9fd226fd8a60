//! Why a file could not be read as a sheet.

use std::io;

use domain::sheet::{Problem, Severity, Spot};
use kinds::Lang;
use present::words::catalog::file as word;
use view::words::and_list;
use view::words::catalog::Word;

use super::{
    CELL_BYTES_MAX, CELLS_MAX, COLUMNS_MAX, CONTENT_BYTES_MAX, FILE_BYTES_MAX, FLAWS_MAX,
    FileFault, INFLATED_BYTES_MAX, PARTS_MAX, ROWS_MAX,
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

/// Rows with more or fewer cells than the header: the first of them, and how many more there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowWidth {
    /// Where the first of them goes on or ends.
    pub place: CellPlace,
    /// Its cells.
    pub cells: usize,
    /// Cells of the header.
    pub header: usize,
    /// The rows of the kind below it.
    pub more: usize,
}

impl RowWidth {
    /// With one row more.
    pub(super) fn add(before: Option<Self>, place: CellPlace, cells: usize, header: usize) -> Self {
        match before {
            Some(first) => Self {
                more: first.more + 1,
                ..first
            },
            None => Self {
                place,
                cells,
                header,
                more: 0,
            },
        }
    }
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
    /// It is in an encoding that is neither UTF-8 nor Windows-1252, or in two.
    #[error("row {row} is in {encoding:?}")]
    OtherEncoding {
        /// The row where it shows, from 1.
        row: usize,
        /// What it seems to be in.
        encoding: OtherEncoding,
    },
    /// Letters were replaced before the file was saved.
    #[error("a cell holds U+FFFD")]
    LostLetters(CellPlace),
    /// Letters were read as two each, of another encoding, before the file was saved.
    #[error("a cell holds UTF-8 that was read as Windows-1252")]
    GarbledLetters(CellPlace),
    /// A quotation mark that swallows the rest of the file.
    #[error("a quotation mark is not closed")]
    UnclosedQuote(CellPlace),
    /// A quotation mark that swallows the rows up to one further down.
    #[error("a cell holds the rows up to {last}")]
    SwallowedRows {
        /// The cell.
        place: CellPlace,
        /// The last row it swallows.
        last: usize,
    },
    /// Text behind the quotation mark that ends a cell.
    #[error("text behind a quotation mark")]
    TextBehindQuote(CellPlace),
    /// Rows with more or fewer cells than the header.
    #[error("{} cells, and {} in the header", .0.cells, .0.header)]
    UnevenRows(RowWidth),
    /// `xls`, or a workbook with a password.
    #[error("an old workbook, or one with a password")]
    OldWorkbook,
    /// An `OpenDocument` file: `ods`.
    #[error("an OpenDocument file")]
    OpenDocument,
    /// A binary workbook: `xlsb`.
    #[error("a binary workbook")]
    BinaryWorkbook,
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
    /// A workbook whose sheets are all hidden, or charts.
    #[error("no visible worksheet")]
    NoVisibleSheet {
        /// The names of its sheets.
        names: Vec<String>,
    },
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
    /// More than [`FLAWS_MAX`] cells whose value the file does not hold.
    #[error("more than {FLAWS_MAX} cells without their value")]
    TooManyFlaws(CellPlace),
    /// A cell longer than [`CELL_BYTES_MAX`].
    #[error("a cell of more than {CELL_BYTES_MAX} bytes")]
    CellTooLong(CellPlace),
    /// More text than [`CONTENT_BYTES_MAX`].
    #[error("more than {CONTENT_BYTES_MAX} bytes of text")]
    TooMuchText(CellPlace),
}

/// An encoding that is not read, by the letters that show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherEncoding {
    /// Of older Macintosh programs.
    MacRoman,
    /// Of DOS, code page 850 or 865.
    Dos,
    /// Windows-1252 and UTF-8 in one file.
    Mixed,
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
            Self::OtherEncoding { encoding, .. } => encoding.sentence(lang),
            Self::LostLetters(_) => word::LOST_LETTERS.text(lang).to_owned(),
            Self::GarbledLetters(_) => word::GARBLED_LETTERS.text(lang).to_owned(),
            Self::UnclosedQuote(_) => word::UNCLOSED_QUOTE.text(lang).to_owned(),
            Self::SwallowedRows { place, last } => {
                let [row, last] = [place.row, *last].map(|row| row.to_string());
                word::SWALLOWED_ROWS.fill(lang, &[("row", &row), ("last", &last)])
            }
            Self::TextBehindQuote(_) => word::TEXT_BEHIND_QUOTE.text(lang).to_owned(),
            Self::UnevenRows(width) => uneven(width, lang),
            Self::OldWorkbook => word::OLD_WORKBOOK.text(lang).to_owned(),
            Self::OpenDocument => word::OPEN_DOCUMENT.text(lang).to_owned(),
            Self::BinaryWorkbook => word::BINARY_WORKBOOK.text(lang).to_owned(),
            Self::NotAWorkbook => word::NOT_A_WORKBOOK.text(lang).to_owned(),
            Self::InflatesTooLarge => most(word::INFLATES_TOO_LARGE, INFLATED_BYTES_MAX / MEGABYTE),
            Self::TooManyParts => most(word::TOO_MANY_PARTS, PARTS_MAX),
            Self::Damaged => word::DAMAGED.text(lang).to_owned(),
            Self::NoVisibleSheet { names } => {
                let names = names.iter().map(|name| format!("«{name}»"));
                let names = and_list(&names.collect::<Vec<_>>(), lang);
                word::NO_VISIBLE_SHEET.fill(lang, &[("names", &names)])
            }
            Self::NoSheet => word::NO_SHEET.text(lang).to_owned(),
            Self::TooManyRows(_) => most(word::TOO_MANY_ROWS, ROWS_MAX),
            Self::TooManyColumns(_) => most(word::TOO_MANY_COLUMNS, COLUMNS_MAX),
            Self::TooManyCells(_) => most(word::TOO_MANY_CELLS, CELLS_MAX / 1_000_000),
            Self::TooManyFlaws(_) => most(word::TOO_MANY_FLAWS, FLAWS_MAX),
            Self::CellTooLong(_) => most(word::CELL_TOO_LONG, CELL_BYTES_MAX / MEGABYTE),
            Self::TooMuchText(_) => most(word::TOO_MUCH_TEXT, CONTENT_BYTES_MAX / MEGABYTE),
        }
    }

    /// The error as a problem with `file`, to be told among the others.
    pub fn into_problem(self, file: &str) -> Problem<FileFault> {
        let place = match &self {
            Self::LostLetters(place)
            | Self::GarbledLetters(place)
            | Self::UnclosedQuote(place)
            | Self::SwallowedRows { place, .. }
            | Self::TextBehindQuote(place)
            | Self::UnevenRows(RowWidth { place, .. })
            | Self::TooManyRows(place)
            | Self::TooManyColumns(place)
            | Self::TooManyCells(place)
            | Self::TooManyFlaws(place)
            | Self::CellTooLong(place)
            | Self::TooMuchText(place) => Some(place.clone()),
            Self::NotUtf8 { line: row } | Self::OtherEncoding { row, .. } => Some(CellPlace {
                row: *row,
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

/// A row of another width than the header, and how many more.
fn uneven(width: &RowWidth, lang: Lang) -> String {
    let word = if width.cells < width.header {
        word::ROW_SHORTER
    } else {
        word::ROW_LONGER
    };
    let [cells, header, more] = [width.cells, width.header, width.more].map(|n| n.to_string());
    let sentence = word.fill(lang, &[("cells", &cells), ("header", &header)]);
    match width.more {
        0 => sentence,
        _ => word::MORE_UNEVEN.fill(lang, &[("sentence", &sentence), ("more", &more)]),
    }
}

impl OtherEncoding {
    fn sentence(self, lang: Lang) -> String {
        let name = match self {
            Self::MacRoman => word::MAC_ROMAN,
            Self::Dos => word::DOS,
            Self::Mixed => return word::MIXED_ENCODINGS.text(lang).to_owned(),
        };
        word::OTHER_ENCODING.fill(lang, &[("encoding", name.text(lang))])
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
