//! Reading files of a wave: bytes in, [`Sheet`]s and a [`Codebook`](domain::survey::Codebook) out.
//!
//! A file is what its bytes say, whatever its name: an Excel workbook, or text with `;`, `,` or
//! tab between the cells. Nothing here knows what the cells mean; that is
//! [`domain::import::read_wave`]. No file brings the server down: every size is bounded, and a file
//! past a bound is refused, with what to do about it.

mod builder;
mod cell_marks;
mod cell_name;
mod error;
mod fault;
mod files;
mod letters;
mod marked;
mod package;
mod quotes;
mod text;
mod toml_fault;
mod toml_file;
mod toml_lines;
mod workbook;
mod zipped;

use domain::sheet::Sheet;

pub use error::{CellPlace, OtherEncoding, RowWidth, SheetError, Unreadable};
pub use fault::FileFault;
pub use files::{
    CODEBOOK, FileBytes, OpenedWave, Other, WaveFiles, open_register, read_register,
    read_register_of, read_register_sheet, read_wave_folder,
};
pub use marked::{FAULTS_UNITS_MAX, marked};
pub use toml_fault::{TomlFault, ValueKind};
pub use toml_file::{TomlError, TomlFile, read_codebook, read_content, read_rules};

/// Largest file that is read; bytes.
pub const FILE_BYTES_MAX: usize = 64 << 20;

/// Largest content of a workbook, all its parts inflated; bytes.
pub const INFLATED_BYTES_MAX: usize = 128 << 20;

/// Most parts of a workbook.
pub const PARTS_MAX: usize = 1_000;

/// Most texts that a workbook may claim beyond twice those it has: programs count them wrong.
pub const CLAIMED_BEYOND_MAX: usize = 1_000;

/// Most rows below the header.
pub const ROWS_MAX: usize = 200_000;

/// Most columns.
pub const COLUMNS_MAX: usize = 2_000;

/// Most cells of a sheet, empty ones between filled ones among them.
pub const CELLS_MAX: usize = 15_000_000;

/// Longest cell; bytes as UTF-8. What a text answer may hold is far less, and is told with
/// everything else that is wrong (`domain::import::TEXT_UNITS_MAX`).
pub const CELL_BYTES_MAX: usize = 1 << 20;

/// Most text of a sheet; bytes as UTF-8. A workbook may refer to one text many times.
pub const CONTENT_BYTES_MAX: usize = 128 << 20;

/// Most cells whose value a file does not hold: formulas that failed or were not calculated, and
/// merged cells.
pub const FLAWS_MAX: usize = 10_000;

/// Largest codebook or file of rules; bytes.
pub const TOML_BYTES_MAX: usize = 2 << 20;

/// Reads a file into a sheet: the text, or the sheet of a workbook that shows, or that alone has the
/// numbers of the units.
///
/// # Errors
/// Why it is no sheet, or which bound it is past.
pub fn read_sheet(name: &str, bytes: &[u8]) -> Result<Sheet, SheetError> {
    /// How a zip file begins, and with it a workbook.
    const ZIP: &[u8] = b"PK\x03\x04";
    /// How the files of Excel before 2007 begin, and workbooks with a password.
    const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
    if bytes.len() > FILE_BYTES_MAX {
        return Err(SheetError::TooLarge);
    }
    let builder = if bytes.starts_with(ZIP) {
        zipped::check(bytes, INFLATED_BYTES_MAX)?;
        workbook::read(bytes)?
    } else if bytes.starts_with(COMPOUND) {
        return Err(SheetError::OldWorkbook);
    } else if is_document(bytes) {
        return Err(SheetError::NotText);
    } else {
        text::read(bytes)?
    };
    Ok(builder.finish(name))
}

/// Whether a file is text of another kind than cells: a page of a web site or XML, which survey tools
/// like to call `.xls`, or a document.
fn is_document(bytes: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 3] = [b"<", b"%PDF-", b"{\\rtf"];
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = text.trim_ascii_start();
    BEGINNINGS.iter().any(|known| text.starts_with(known))
}
