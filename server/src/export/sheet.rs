//! A sheet as it was read, back to a file of the kind it came in.

use std::io::Write as _;

use csv::{Terminator, WriterBuilder};
use domain::sheet::Sheet;
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, Workbook};

use super::ExportError;
use super::csv::{BYTE_ORDER_MARK, neutral};
use super::xlsx::EXCEL_TEXT_UNITS_MAX;

/// Width of the last column, which holds sentences; characters.
const LAST_WIDTH: f64 = 90.0;

/// The bytes of the sheet as csv.
pub(super) fn as_csv(sheet: &Sheet) -> Result<Vec<u8>, ExportError> {
    let mut bytes = Vec::new();
    bytes.write_all(BYTE_ORDER_MARK.as_bytes())?;
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(bytes);
    for cells in [&sheet.header].into_iter().chain(&sheet.rows) {
        let cells = cells.iter().map(|text| {
            if is_number(text) {
                text.clone()
            } else {
                neutral(text).into_owned()
            }
        });
        writer.write_record(cells).map_err(std::io::Error::from)?;
    }
    let bytes = writer.into_inner();
    Ok(bytes.map_err(csv::IntoInnerError::into_error)?)
}

/// The bytes of the sheet as a workbook. A cell of text is text whatever it begins with.
pub(super) fn as_workbook(sheet: &Sheet, name: &str) -> Result<Vec<u8>, ExportError> {
    let mut workbook = Workbook::new();
    // The library would put the machine's time there.
    workbook.set_properties(&DocProperties::new().set_title(name));
    let text = Format::new()
        .set_num_format("@")
        .set_align(FormatAlign::Top);
    let wrapped = text.clone().set_text_wrap();
    let written = workbook.add_worksheet();
    written.set_name(name)?;
    written.set_freeze_panes(1, 0)?;
    let last = sheet.header.len().saturating_sub(1);
    written.set_column_width(u16::try_from(last).unwrap_or(u16::MAX), LAST_WIDTH)?;
    let rows = [&sheet.header].into_iter().chain(&sheet.rows);
    for (cells, row) in rows.zip(0u32..) {
        for ((at, cell), column) in cells.iter().enumerate().zip(0u16..) {
            let format = if at == last { &wrapped } else { &text };
            if !cell.is_empty() {
                written.write_string_with_format(row, column, fitting(cell), format)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// As much of a text as a cell holds.
fn fitting(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > EXCEL_TEXT_UNITS_MAX
    });
    end.map_or(text, |(end, _)| &text[..end])
}

/// Whether a text is a number and nothing else: `-5` must stay one.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let row = |cells: &[&str]| cells.iter().map(|text| (*text).to_owned()).collect();
        Sheet {
            header: row(&["number", "advice", "feil"]),
            rows: vec![
                row(&["0101", "=1+1", "kolonne «advice»: Rett den."]),
                row(&["0104", "-5", ""]),
                row(&["", "", ""]),
                row(&["0105", "a;\"b\"", "+ med"]),
            ],
            ..Sheet::default()
        }
    }

    #[test]
    fn no_cell_of_csv_is_a_formula() {
        let bytes = as_csv(&sheet()).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{feff}number;advice;feil\r\n0101;'=1+1;kolonne «advice»: Rett den.\r\n\
             0104;-5;\r\n;;\r\n0105;\"a;\"\"b\"\"\";'+ med\r\n"
        );
    }

    #[test]
    fn a_text_is_cut_to_what_a_cell_of_a_workbook_holds() {
        let text = |units: usize| fitting(&"a".repeat(units)).len();
        assert_eq!(text(EXCEL_TEXT_UNITS_MAX), EXCEL_TEXT_UNITS_MAX);
        assert_eq!(text(EXCEL_TEXT_UNITS_MAX + 1), EXCEL_TEXT_UNITS_MAX);
    }
}
