//! Tables as files. What a table holds is decided by [`present::export`]; here it is only written.
//!
//! **Invariants:** the same table gives the same bytes. Every row and every character of a text is
//! written, or there is no file. Text is never run as a formula by the program that opens it.

mod csv;
mod sheet;
mod wave;
mod xlsx;

use std::io::Write;

use domain::sheet::Sheet;
use kinds::Lang;
use present::export::Table;
use present::words::catalog::trouble as word;

pub use self::xlsx::FOOT_CHARACTERS_MAX;
pub use wave::{NamedFile, NewWave, new_wave_files, wave_files};

/// The content type of csv.
pub const CSV_TYPE: &str = "text/csv; charset=utf-8";
/// The content type of xlsx.
pub const XLSX_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The content type of svg.
pub const SVG_TYPE: &str = "image/svg+xml";

/// The content type of png.
pub const PNG_TYPE: &str = "image/png";

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The place it is written to failed.
    #[error("the file could not be written: {0}")]
    Write(#[from] std::io::Error),
    /// The table does not fit in a workbook: too many rows or columns, or too long a text.
    #[error("the table does not fit in a workbook: {0}")]
    DoesNotFit(#[from] rust_xlsxwriter::XlsxError),
    /// A value has no form in TOML: a fault in the program.
    #[error("a value cannot be written as TOML: {0}")]
    Toml(#[from] toml::ser::Error),
}

impl ExportError {
    /// Why the file could not be written, in a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let (word, fault) = match self {
            Self::Write(error) => (word::FILE_NOT_WRITTEN, error.to_string()),
            Self::DoesNotFit(error) => (word::TABLE_TOO_LARGE, error.to_string()),
            Self::Toml(error) => (word::FILE_NOT_WRITTEN, error.to_string()),
        };
        word.fill(lang, &[("fault", &fault)])
    }
}

/// Writes a table as csv for a Norwegian Excel: UTF-8 with a byte order mark, `;` between fields,
/// decimal comma, CRLF after each row, quotes by RFC 4180.
///
/// # Errors
/// If `out` fails.
pub fn write_csv(table: &Table, mut out: impl Write) -> Result<(), ExportError> {
    csv::write(table, &mut out)
}

/// A sheet as a file of the kind it came in: a workbook of one sheet, or csv as above. Text that looks like
/// a formula is none in either.
///
/// # Errors
/// If the sheet does not fit in a workbook.
pub fn sheet_file(sheet: &Sheet) -> Result<Vec<u8>, ExportError> {
    match &sheet.worksheet {
        None => sheet::as_csv(sheet),
        Some(worksheet) => sheet::as_workbook(sheet, &worksheet.name),
    }
}

/// Writes a table as a workbook of two sheets: the table, and what must be said of it.
///
/// # Errors
/// If the table does not fit in a sheet, or `out` fails.
pub fn write_xlsx(table: &Table, mut out: impl Write) -> Result<(), ExportError> {
    out.write_all(&xlsx::workbook(table)?)?;
    Ok(())
}
