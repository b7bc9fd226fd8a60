//! Why a file could not be read, in sentences that say what to do.

use domain::sheet::{Problem, Severity};

use super::{
    CELL_BYTES_MAX, CELLS_MAX, COLUMNS_MAX, CONTENT_BYTES_MAX, FILE_BYTES_MAX, INFLATED_BYTES_MAX,
    PARTS_MAX, ROWS_MAX,
};

/// Bytes of a megabyte as the sentences count it.
const MEGABYTE: usize = 1 << 20;

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
    #[error("Filen finnes ikke. Kontroller stedet og navnet.")]
    Missing,
    /// It is there but the system does not hand it out.
    #[error("Filen kan ikke leses: {0}. Kontroller at programmet har lov til å lese den.")]
    Unreadable(String),
    /// More than [`FILE_BYTES_MAX`].
    #[error("Filen er større enn {} MB, og så stor er ingen undersøkelse. Kontroller at det er riktig fil.", FILE_BYTES_MAX / MEGABYTE)]
    TooLarge,
    /// Neither text nor a workbook.
    #[error(
        "Filen er verken tekst (csv) eller en Excel-arbeidsbok (xlsx). Lagre den som en av dem."
    )]
    NotText,
    /// It begins as UTF-8 and is not.
    #[error(
        "Filen sier at den er UTF-8, men linje {line} er det ikke. Lagre filen på nytt som «CSV UTF-8»."
    )]
    NotUtf8 {
        /// Line of the file, from 1.
        line: usize,
    },
    /// A quotation mark that swallows the rest of the file.
    #[error(
        "Et anførselstegn i raden er ikke lukket, så resten av filen er lest som én celle. Rett raden, eller hent filen på nytt."
    )]
    UnclosedQuote(CellPlace),
    /// `xls`, or a workbook with a password.
    #[error(
        "Filen er en gammel Excel-fil (xls) eller har passord. Lagre den som xlsx uten passord."
    )]
    OldWorkbook,
    /// A zip file without a workbook in it.
    #[error(
        "Filen er en zip-fil, men ingen Excel-arbeidsbok (xlsx). Pakk den ut og velg selve filen."
    )]
    NotAWorkbook,
    /// More than [`INFLATED_BYTES_MAX`] once inflated.
    #[error("Innholdet blir større enn {} MB når filen pakkes ut, så den er ikke lest. Lagre bare arket med svarene, eller lagre det som csv.", INFLATED_BYTES_MAX / MEGABYTE)]
    InflatesTooLarge,
    /// More than [`PARTS_MAX`] parts.
    #[error(
        "Arbeidsboken består av mer enn {PARTS_MAX} deler, så den er ikke lest. Lagre bare arket med svarene, eller lagre det som csv."
    )]
    TooManyParts,
    /// A workbook that is broken, cut off or made by hand.
    #[error("Excel-filen er skadet. Åpne den i Excel, lagre den på nytt, og prøv igjen.")]
    Damaged,
    /// A workbook without sheets.
    #[error("Arbeidsboken har ingen ark med celler. Lagre svarene i det første arket.")]
    NoSheet,
    /// More than [`ROWS_MAX`] rows.
    #[error("Filen har flere enn {ROWS_MAX} rader. Kontroller at det er riktig fil.")]
    TooManyRows(CellPlace),
    /// More than [`COLUMNS_MAX`] columns.
    #[error("Raden har flere enn {COLUMNS_MAX} kolonner. Kontroller at det er riktig fil.")]
    TooManyColumns(CellPlace),
    /// More than [`CELLS_MAX`] cells.
    #[error("Filen har flere enn {} millioner celler. Kontroller at det er riktig fil.", CELLS_MAX / 1_000_000)]
    TooManyCells(CellPlace),
    /// A cell longer than [`CELL_BYTES_MAX`].
    #[error("Cellen er på mer enn {} MB, og så lang er ingen celle i Excel. Kort den ned.", CELL_BYTES_MAX / MEGABYTE)]
    CellTooLong(CellPlace),
    /// More text than [`CONTENT_BYTES_MAX`].
    #[error("Filen har mer enn {} MB tekst. Kontroller at det er riktig fil.", CONTENT_BYTES_MAX / MEGABYTE)]
    TooMuchText(CellPlace),
    /// A formula that failed.
    #[error("Cellen viser feilen {value} fra Excel. Rett formelen, eller skriv verdien inn.")]
    ErrorValue {
        /// Where.
        place: CellPlace,
        /// What Excel shows: `#N/A`.
        value: String,
    },
}

impl SheetError {
    /// The error as a problem with `file`, to be told among the others.
    pub fn into_problem(self, file: &str) -> Problem {
        let sentence = self.to_string();
        let place = match self {
            Self::UnclosedQuote(place)
            | Self::TooManyRows(place)
            | Self::TooManyColumns(place)
            | Self::TooManyCells(place)
            | Self::CellTooLong(place)
            | Self::TooMuchText(place)
            | Self::ErrorValue { place, .. } => Some(place),
            Self::NotUtf8 { line } => Some(CellPlace {
                row: line,
                heading: None,
            }),
            _ => None,
        };
        Problem {
            file: file.to_owned(),
            row: place.as_ref().map(|place| place.row),
            column: place.and_then(|place| place.heading),
            severity: Severity::Error,
            sentence,
        }
    }

    /// The error of a file that the system does not hand out.
    pub(super) fn of_file(error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::PermissionDenied => Self::Unreadable("ingen tilgang".to_owned()),
            ErrorKind::IsADirectory => Self::Unreadable("det er en mappe".to_owned()),
            _ => Self::Unreadable(error.to_string()),
        }
    }
}
