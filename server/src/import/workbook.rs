//! Excel workbooks: the cells of a sheet as text.

use std::collections::HashSet;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Style, Xlsx};
use domain::import::NUMBER;
use domain::sheet::FlawKind;

use super::builder::SheetBuilder;
use super::error::SheetError;

/// Largest whole number a cell holds exactly.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// Digits of a number that Excel shows at most, and stores beyond.
const SHOWN_DIGITS: usize = 15;

/// The workbook as the library has it open.
type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads the cells of the sheet with the answers, one by one: a file may claim a sheet of any size.
///
/// A number is text as Excel shows it: without decimals where it has none, `55` where it shows 55 %;
/// a date is `YYYY-MM-DD`, and what was formatted to look like `0101` is the number beneath, `101`.
pub(super) fn read(bytes: &[u8]) -> Result<SheetBuilder, SheetError> {
    // A hand-made file may hit an assumption of the library: that is the file's fault too.
    catch_unwind(AssertUnwindSafe(|| sheet(bytes))).unwrap_or(Err(SheetError::Damaged))
}

fn sheet(bytes: &[u8]) -> Result<SheetBuilder, SheetError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    let name = chosen(&mut workbook)?;
    let unknown = without_value(&mut workbook, &name)?;
    let mut builder = cells(&mut workbook, &name)?;
    for (row, column) in unknown {
        builder.flaw(row, column, FlawKind::NoValue);
    }
    for merged in merged(&mut workbook, &name)? {
        let (first, last) = (merged.start.0 as usize, merged.end.0 as usize);
        for column in merged.start.1..=merged.end.1 {
            for row in first.max(1) + 1..=last {
                builder.flaw(row, column as usize, FlawKind::Merged);
            }
        }
    }
    Ok(builder)
}

/// The sheet to read: the only visible one whose first row names the number of each unit, else the
/// first visible one. What is hidden is not read: nobody who looked at the file has seen it.
fn chosen(workbook: &mut Workbook<'_>) -> Result<String, SheetError> {
    let sheets = workbook.sheets_metadata().to_vec();
    let visible = sheets.iter().filter(|sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    });
    let visible: Vec<&str> = visible.map(|sheet| &*sheet.name).collect();
    let Some(first) = visible.first() else {
        return Err(match sheets.is_empty() {
            true => SheetError::NoSheet,
            false => SheetError::NoVisibleSheet {
                names: sheets.into_iter().map(|sheet| sheet.name).collect(),
            },
        });
    };
    let mut named = Vec::new();
    for name in &visible {
        if names_numbers(workbook, name)? {
            named.push(*name);
        }
    }
    Ok(match *named {
        [only] => only.to_owned(),
        _ => (*first).to_owned(),
    })
}

/// Whether the first row of a sheet has the heading of the number.
fn names_numbers(workbook: &mut Workbook<'_>, name: &str) -> Result<bool, SheetError> {
    let mut reader = workbook
        .worksheet_cells_reader(name)
        .map_err(|_| SheetError::Damaged)?;
    while let Some(cell) = reader.next_cell().map_err(|_| SheetError::Damaged)? {
        if cell.get_position().0 > 0 {
            break;
        }
        if let DataRef::String(_) | DataRef::SharedString(_) = cell.get_value()
            && text_of(cell.get_value()).is_some_and(|text| text.trim() == NUMBER)
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The cells with a formula whose value the file does not hold: written by a program that does not
/// calculate.
fn without_value(
    workbook: &mut Workbook<'_>,
    name: &str,
) -> Result<HashSet<(usize, usize)>, SheetError> {
    let mut reader = workbook
        .worksheet_cells_reader(name)
        .map_err(|_| SheetError::Damaged)?;
    let mut found = HashSet::new();
    while let Some(cell) = reader
        .next_cell_with_formula_metadata()
        .map_err(|_| SheetError::Damaged)?
    {
        if cell.formula.is_some() && cell.value == DataRef::Empty {
            found.insert((cell.pos.0 as usize, cell.pos.1 as usize));
        }
    }
    Ok(found)
}

/// The merged cells of the sheet.
fn merged(
    workbook: &mut Workbook<'_>,
    name: &str,
) -> Result<Vec<calamine::Dimensions>, SheetError> {
    let merged = workbook.worksheet_merge_cells(name).transpose();
    merged
        .map(Option::unwrap_or_default)
        .map_err(|_| SheetError::Damaged)
}

fn cells(workbook: &mut Workbook<'_>, name: &str) -> Result<SheetBuilder, SheetError> {
    let mut reader = workbook
        .worksheet_cells_reader(name)
        .map_err(|_| SheetError::Damaged)?;
    let percent: Vec<bool> = reader.styles().iter().map(shows_percent).collect();
    let mut builder = SheetBuilder::default();
    while let Some((cell, style)) = reader
        .next_cell_with_style_id()
        .map_err(|_| SheetError::Damaged)?
    {
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        match cell.get_value() {
            DataRef::Float(share) if percent.get(style) == Some(&true) => {
                builder.put(row, column, &number_text(share * 100.0))?;
            }
            DataRef::Int(share) if percent.get(style) == Some(&true) => {
                builder.put(row, column, &(share * 100).to_string())?;
            }
            DataRef::Error(error) => {
                builder.flaw(row, column, FlawKind::Failed(error.to_string()));
            }
            value => {
                if let Some(text) = text_of(value) {
                    builder.put(row, column, &text)?;
                }
            }
        }
    }
    Ok(builder)
}

/// A value as text; nothing for an empty cell and for an error.
fn text_of(value: &DataRef<'_>) -> Option<String> {
    Some(match value {
        DataRef::Empty | DataRef::Error(_) => return None,
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::Bool(value) => if *value { "1" } else { "0" }.to_owned(),
        DataRef::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
    })
}

/// Whether a style shows a number times a hundred, with a percent sign. A sign in quotation marks, or
/// behind a backslash, is only a letter.
fn shows_percent(style: &Style) -> bool {
    let Some(format) = &style.number_format else {
        return false;
    };
    let (mut quoted, mut escaped) = (false, false);
    format.format_code.chars().any(|letter| {
        let literal = quoted || escaped;
        escaped = letter == '\\' && !literal;
        quoted ^= letter == '"' && !escaped;
        letter == '%' && !literal
    })
}

/// A number as it is typed in Norwegian: no decimals where there are none, else a decimal comma. What
/// lies beyond the digits that Excel shows is its way of storing, and not what was typed.
fn number_text(number: f64) -> String {
    let shown: f64 = format!("{number:.*e}", SHOWN_DIGITS - 1)
        .parse()
        .unwrap_or(number);
    if shown.fract() == 0.0 && shown.abs() <= LARGEST_EXACT {
        format!("{shown:.0}")
    } else {
        shown.to_string().replace('.', ",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_typed() {
        for (number, text) in [
            (101.0, "101"),
            (55.5, "55,5"),
            (-1.0, "-1"),
            (0.0, "0"),
            (55.000_000_000_000_007, "55"),
            (0.55 * 100.0, "55"),
            (0.1 + 0.2, "0,3"),
        ] {
            assert_eq!(number_text(number), text);
        }
    }
}
