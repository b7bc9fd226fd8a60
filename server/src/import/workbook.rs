//! Excel workbooks: the cells of the first sheet as text.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, Xlsx};
use domain::sheet::Worksheet;

use super::builder::SheetBuilder;
use super::error::SheetError;

/// Largest whole number a cell holds exactly.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// Reads the cells of the first sheet, one by one: a file may claim a sheet of any size.
///
/// A number is text without decimals where it has none, a date is `YYYY-MM-DD`, and what was
/// formatted to look like `0101` is the number beneath, `101`.
pub(super) fn read(bytes: &[u8]) -> Result<SheetBuilder, SheetError> {
    // A hand-made file may hit an assumption of the library: that is the file's fault too.
    catch_unwind(AssertUnwindSafe(|| cells(bytes))).unwrap_or(Err(SheetError::Damaged))
}

fn cells(bytes: &[u8]) -> Result<SheetBuilder, SheetError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    let names = workbook.sheet_names();
    let first = names.first().ok_or(SheetError::NoSheet)?.clone();
    let mut reader = workbook
        .worksheet_cells_reader(&first)
        .map_err(|_| SheetError::Damaged)?;
    let mut builder = SheetBuilder::default();
    builder.worksheet = Some(Worksheet { name: first });
    while let Some(cell) = reader.next_cell().map_err(|_| SheetError::Damaged)? {
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        match cell.get_value() {
            DataRef::Empty => {}
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                builder.put(row, column, text)?;
            }
            DataRef::SharedString(text) => builder.put(row, column, text)?,
            DataRef::Int(number) => builder.put(row, column, &number.to_string())?,
            DataRef::Float(number) => builder.put(row, column, &number_text(*number))?,
            DataRef::Bool(value) => builder.put(row, column, if *value { "1" } else { "0" })?,
            DataRef::DateTime(date) => {
                let (year, month, day, ..) = date.to_ymd_hms_milli();
                let text = format!("{year:04}-{month:02}-{day:02}");
                builder.put(row, column, &text)?;
            }
            DataRef::Error(error) => {
                return Err(SheetError::ErrorValue {
                    place: builder.place(row, column),
                    value: error.to_string(),
                });
            }
        }
    }
    Ok(builder)
}

/// A number as it is typed in Norwegian: no decimals where there are none, else a decimal comma.
fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() <= LARGEST_EXACT {
        format!("{number:.0}")
    } else {
        number.to_string().replace('.', ",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_typed() {
        for (number, text) in [(101.0, "101"), (55.5, "55,5"), (-1.0, "-1"), (0.0, "0")] {
            assert_eq!(number_text(number), text);
        }
    }
}
