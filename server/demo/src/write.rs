//! The wave as files: exactly what the import reads, each row marked as synthetic.

use domain::sheet::Sheet;

use crate::error::GenerateError;

/// The mark by which Excel knows that a file is UTF-8.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A sheet as csv the way a Norwegian Excel opens it: `;` between cells, CRLF after rows.
///
/// # Errors
/// What the writer says, as of a row with more or fewer cells than the header.
pub fn csv(sheet: &Sheet) -> Result<String, GenerateError> {
    let refused = |fault: String| GenerateError::Write {
        file: sheet.name.clone(),
        fault,
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for row in std::iter::once(&sheet.header).chain(&sheet.rows) {
        writer
            .write_record(row)
            .map_err(|error| refused(error.to_string()))?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| refused(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| refused(error.to_string()))
}
