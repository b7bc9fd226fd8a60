//! Tables as files. What a table holds is decided by [`present::export`]; here it is only written.
//!
//! **Invariants:** the same table gives the same bytes. Every row and every character of a text is
//! written, or there is no file. Text is never run as a formula by the program that opens it.

mod csv;
mod xlsx;

use std::io::Write;

use present::export::Table;

/// The content type of csv.
pub const CSV_TYPE: &str = "text/csv; charset=utf-8";
/// The content type of xlsx.
pub const XLSX_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The content type of svg.
pub const SVG_TYPE: &str = "image/svg+xml";

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The place it is written to failed.
    #[error("Filen kunne ikke skrives: {0}")]
    Write(#[from] std::io::Error),
    /// The table does not fit in a workbook: too many rows or columns, or too long a text.
    #[error("Tabellen får ikke plass i et Excel-ark: {0}. Last ned csv i stedet")]
    DoesNotFit(#[from] rust_xlsxwriter::XlsxError),
}

/// Writes a table as csv for a Norwegian Excel: UTF-8 with a byte order mark, `;` between fields,
/// decimal comma, CRLF after each row, quotes by RFC 4180.
///
/// # Errors
/// If `out` fails.
pub fn write_csv(table: &Table, mut out: impl Write) -> Result<(), ExportError> {
    csv::write(table, &mut out)
}

/// Writes a table as a workbook of two sheets: the table, and what must be said of it.
///
/// # Errors
/// If the table does not fit in a sheet, or `out` fails.
pub fn write_xlsx(table: &Table, mut out: impl Write) -> Result<(), ExportError> {
    out.write_all(&xlsx::workbook(table)?)?;
    Ok(())
}
