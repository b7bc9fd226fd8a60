//! Workbooks. A cell of text is text whatever it begins with: Excel never runs it.

mod layout;

use present::export::{Cell, ColumnKind, Table};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use self::layout::{ABOUT_NAME_WIDTH, ABOUT_TEXT_WIDTH, Layout, about_points};
use super::ExportError;

/// Most digits of a number that Excel keeps. A longer one is written as text, digit for digit.
const EXCEL_WHOLE_MAX: i64 = 999_999_999_999_999;

/// Most UTF-16 units in a cell, by Excel. A longer text about the table goes on in the next row.
pub(super) const EXCEL_TEXT_UNITS_MAX: usize = 32_767;

/// A4, by the number that Excel has for it.
const A4: u8 = 9;

/// Margins of a printed page; inches.
const SIDE_MARGIN: f64 = 0.4;
const TOP_MARGIN: f64 = 0.5;
const FOOT_MARGIN: f64 = 0.75;
const EDGE_MARGIN: f64 = 0.3;

/// Longest foot of a page, by Excel; characters.
pub const FOOT_CHARACTERS_MAX: usize = 255;

struct Formats {
    head: Format,
    head_right: Format,
    text: Format,
    whole: Format,
    percent: Format,
    date: Format,
    name: Format,
    long: Format,
}

impl Formats {
    fn new() -> Self {
        let head = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top);
        let cell = Format::new().set_align(FormatAlign::Top);
        let number = |form: &str| cell.clone().set_num_format(form);
        // "Text": the cell stays text when somebody edits `0101`.
        let text = number("@").set_align(FormatAlign::Left).set_indent(1);
        Self {
            head_right: head.clone().set_align(FormatAlign::Right),
            text: text.clone(),
            long: text.set_text_wrap(),
            // The sign between thousands is that of the reader's Excel: a space in a Norwegian one.
            whole: number("#,##0"),
            percent: number("0.0"),
            date: number("dd.mm.yyyy"),
            name: head.clone(),
            head: head.set_align(FormatAlign::Left).set_indent(1),
        }
    }
}

/// The bytes of the workbook.
pub(super) fn workbook(table: &Table) -> Result<Vec<u8>, ExportError> {
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    // The library would put the machine's time there.
    let mut properties = DocProperties::new().set_title(&table.file_stem);
    if let Ok(made) = ExcelDateTime::parse_from_str(&table.made_utc) {
        properties = properties.set_creation_datetime(&made);
    }
    workbook.set_properties(&properties);
    write_table(workbook.add_worksheet(), table, &formats)?;
    write_about(workbook.add_worksheet(), table, &formats)?;
    Ok(workbook.save_to_buffer()?)
}

fn write_table(sheet: &mut Worksheet, table: &Table, formats: &Formats) -> Result<(), ExportError> {
    let layout = Layout::of(table);
    sheet.set_name(&table.sheet)?;
    sheet.set_landscape();
    print(sheet, table);
    sheet.set_freeze_panes(1, table.labels)?;
    sheet.set_repeat_rows(0, 0)?;
    for (column, place) in table.columns.iter().zip(0u16..) {
        sheet.set_column_width(place, layout.width(place.into()))?;
        let format = match column.kind {
            ColumnKind::Number => &formats.head_right,
            ColumnKind::Text | ColumnKind::Sentences | ColumnKind::Short => &formats.head,
        };
        sheet.write_string_with_format(0, place, &column.label, format)?;
    }
    set_height(sheet, 0, layout.heading_points(&table.columns))?;
    let mut last = 0;
    for (cells, row) in table.rows.iter().zip(1u32..) {
        for (cell, place) in cells.iter().zip(0u16..) {
            write_cell(sheet, (row, place), cell, formats)?;
        }
        set_height(sheet, row, layout.row_points(cells))?;
        last = row;
    }
    let columns = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    if columns > 0 {
        sheet.autofilter(0, 0, last, columns - 1)?;
    }
    Ok(())
}

/// How a sheet is printed: on A4, one page wide and as many long as it takes, with the mark of made-up
/// data, the file's name and the page's number at the foot.
fn print(sheet: &mut Worksheet, table: &Table) {
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(
        SIDE_MARGIN,
        SIDE_MARGIN,
        TOP_MARGIN,
        FOOT_MARGIN,
        EDGE_MARGIN,
        EDGE_MARGIN,
    );
    sheet.set_footer(foot(table));
}

/// The foot of a page in Excel's codes: left, middle and right. The name is left out where there is no
/// room for all three: mark and number are what a page must have.
fn foot(table: &Table) -> String {
    let plain = |text: &str| text.replace('&', "&&");
    let page = plain(&table.foot.page);
    let page = page.replace("{page}", "&P").replace("{pages}", "&N");
    let mark = plain(&table.foot.mark);
    let foot = format!("&L{mark}&C{}&R{page}", plain(&table.file_stem));
    if foot.chars().count() > FOOT_CHARACTERS_MAX {
        return format!("&L{mark}&R{page}");
    }
    foot
}

/// Gives a row the height that its text needs; the usual one where that is a single line.
fn set_height(sheet: &mut Worksheet, row: u32, points: Option<f64>) -> Result<(), ExportError> {
    if let Some(points) = points {
        sheet.set_row_height(row, points)?;
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
) -> Result<(), ExportError> {
    match cell {
        Cell::Blank => {}
        Cell::Text(text) => {
            sheet.write_string_with_format(row, column, text, &formats.long)?;
        }
        Cell::Code(text) => {
            sheet.write_string_with_format(row, column, text, &formats.text)?;
        }
        Cell::Whole(number) => {
            if let Some(exact) = exact(*number) {
                sheet.write_number_with_format(row, column, exact, &formats.whole)?;
            } else {
                let digits = number.to_string();
                sheet.write_string_with_format(row, column, digits, &formats.text)?;
            }
        }
        Cell::MilliPercent(milli) => {
            let percent = f64::from(*milli) / 1_000.0;
            sheet.write_number_with_format(row, column, percent, &formats.percent)?;
        }
        Cell::MilliPoints(milli) => {
            let points = f64::from(*milli) / 1_000.0;
            sheet.write_number_with_format(row, column, points, &formats.percent)?;
        }
        Cell::Date(day) => {
            if let Ok(date) = ExcelDateTime::parse_from_str(day) {
                sheet.write_datetime_with_format(row, column, &date, &formats.date)?;
            } else {
                sheet.write_string_with_format(row, column, day, &formats.text)?;
            }
        }
    }
    Ok(())
}

/// The number as Excel holds it, where it can hold all its digits.
fn exact(number: i64) -> Option<f64> {
    /// A part of a number within [`EXCEL_WHOLE_MAX`] below this, and how many there are of it,
    /// both fit in 32 bits.
    const PART: i64 = 1_000_000;
    if number.unsigned_abs() > EXCEL_WHOLE_MAX.unsigned_abs() {
        return None;
    }
    let high = i32::try_from(number / PART).ok()?;
    let low = i32::try_from(number % PART).ok()?;
    Some(f64::from(high) * 1_000_000.0 + f64::from(low))
}

fn write_about(sheet: &mut Worksheet, table: &Table, formats: &Formats) -> Result<(), ExportError> {
    sheet.set_name(&table.about_sheet)?;
    print(sheet, table);
    sheet.set_column_width(0, ABOUT_NAME_WIDTH)?;
    sheet.set_column_width(1, ABOUT_TEXT_WIDTH)?;
    let mut row = 0;
    for (name, text) in &table.about {
        sheet.write_string_with_format(row, 0, name, &formats.name)?;
        for part in parts(text) {
            sheet.write_string_with_format(row, 1, part, &formats.long)?;
            set_height(sheet, row, about_points(name, part))?;
            row += 1;
        }
    }
    Ok(())
}

/// A text in parts that each fit in a cell; one part, even of nothing.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut units) = (0, 0);
    for (at, character) in text.char_indices() {
        units += character.len_utf16();
        if units > EXCEL_TEXT_UNITS_MAX {
            parts.push(&text[start..at]);
            (start, units) = (at, character.len_utf16());
        }
    }
    parts.push(&text[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_all_their_digits_or_are_text() {
        for (number, held) in [
            (0, Some("0")),
            (-25, Some("-25")),
            (1_234_567, Some("1234567")),
            (EXCEL_WHOLE_MAX, Some("999999999999999")),
            (-EXCEL_WHOLE_MAX, Some("-999999999999999")),
            (EXCEL_WHOLE_MAX + 1, None),
            (i64::MAX, None),
            (i64::MIN, None),
        ] {
            let exact = exact(number).map(|number| number.to_string());
            assert_eq!(exact.as_deref(), held);
        }
    }

    #[test]
    fn a_text_goes_on_in_the_next_row_one_past_the_limit() {
        let fits = "a".repeat(EXCEL_TEXT_UNITS_MAX);
        assert_eq!(parts(&fits), [fits.as_str()]);
        assert_eq!(parts(&format!("{fits}b")), [fits.as_str(), "b"]);
        // An emoji is two units.
        let wide = "😀".repeat(EXCEL_TEXT_UNITS_MAX / 2 + 1);
        assert_eq!(parts(&wide).concat(), wide);
        assert_eq!(parts(&wide).len(), 2);
        assert_eq!(parts(""), [""]);
    }
}
