//! Excel workbooks: the cells of a sheet as text.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, Style, Xlsx};
use domain::import::NUMBER;
use domain::sheet::{FlawKind, UnreadSheet, WhyUnread, Worksheet, is_invisible};

use super::builder::SheetBuilder;
use super::cell_marks::{self, CellMarks};
use super::error::SheetError;
use super::package::{ListedSheet, Package};

/// Largest whole number a cell holds exactly.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// Digits of a number that Excel shows at most, and stores beyond.
const SHOWN_DIGITS: usize = 15;

/// What a length of time is stored in parts of.
const HOURS_A_DAY: f64 = 24.0;

/// The workbook as the library has it open.
type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads the cells of the sheet with the answers, one by one: a file may claim a sheet of any size.
///
/// A number is text as Excel shows it: without decimals where it has none, `55 %` where it shows that;
/// a date is `YYYY-MM-DD`, with the time where it has one, and what was formatted to look like `0101` is
/// the number beneath, `101`.
pub(super) fn read(bytes: &[u8]) -> Result<SheetBuilder, SheetError> {
    // A hand-made file may hit an assumption of the library: that is the file's fault too.
    catch_unwind(AssertUnwindSafe(|| sheet(bytes))).unwrap_or(Err(SheetError::Damaged))
}

fn sheet(bytes: &[u8]) -> Result<SheetBuilder, SheetError> {
    let mut package = Package::open(bytes)?;
    let sheets = package.sheets()?;
    let styles = package.shared()?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    let (part, mut worksheet) = chosen(&mut workbook, &sheets)?;
    let part = package.part(part)?.ok_or(SheetError::Damaged)?;
    let marks = cell_marks::read(part, styles)?;
    let mut builder = cells(&mut workbook, &worksheet.name)?;
    note(&mut builder, &marks)?;
    worksheet.hidden_rows = marks.hidden_rows;
    worksheet.hidden_columns = marks.hidden_columns;
    worksheet
        .hidden_columns
        .retain(|column| builder.is_headed(*column));
    builder.stood_in(worksheet);
    Ok(builder)
}

/// Notes the cells whose value the file does not hold.
fn note(builder: &mut SheetBuilder, marks: &CellMarks) -> Result<(), SheetError> {
    for (row, column) in &marks.unvalued {
        builder.flaw(*row, *column, FlawKind::NoValue)?;
    }
    // What lies outside the rows and columns with content is nobody's answer.
    let (rows, columns) = builder.extent();
    for (first, last) in &marks.merged {
        for row in first.0.max(1)..=last.0.min(rows.saturating_sub(1)) {
            for column in first.1..=last.1.min(columns.saturating_sub(1)) {
                if (row, column) != *first {
                    builder.flaw(row, column, FlawKind::Merged)?;
                }
            }
        }
    }
    Ok(())
}

/// The sheet to read: the only visible one whose first row names the number of each unit, else the
/// first visible one. What is hidden is not read: nobody who looked at the file has seen it.
fn chosen<'s>(
    workbook: &mut Workbook<'_>,
    sheets: &'s [ListedSheet],
) -> Result<(&'s str, Worksheet), SheetError> {
    let mut visible = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        if sheets[..at].iter().any(|other| other.name == sheet.name) {
            return Err(SheetError::Damaged);
        }
        if let Some(part) = sheet.part.as_deref().filter(|_| sheet.visible) {
            visible.push((at, part, names_numbers(workbook, &sheet.name)?));
        }
    }
    let Some(first) = visible.first() else {
        let names = sheets.iter().map(|sheet| sheet.name.clone());
        return Err(if sheets.is_empty() {
            SheetError::NoSheet
        } else {
            SheetError::NoVisibleSheet {
                names: names.collect(),
            }
        });
    };
    let mut numbered = visible.iter().filter(|(.., numbered)| *numbered);
    let only = numbered.next().filter(|_| numbered.next().is_none());
    let (read, part, _) = only.unwrap_or(first);
    let unread = (0..sheets.len()).filter(|at| at != read).map(|at| {
        let is_numbered = |(other, _, numbered): &&(usize, &str, bool)| *other == at && *numbered;
        UnreadSheet {
            name: sheets[at].name.clone(),
            why: match &sheets[at] {
                ListedSheet { visible: false, .. } => WhyUnread::Hidden,
                ListedSheet { part: None, .. } => WhyUnread::NoCells,
                _ if visible.iter().any(|sheet| is_numbered(&sheet)) => WhyUnread::Later,
                _ => WhyUnread::NotNumbered,
            },
        }
    });
    let worksheet = Worksheet {
        name: sheets[*read].name.clone(),
        only_numbered: *read != first.0,
        unread: unread.collect(),
        hidden_rows: 0,
        hidden_columns: Vec::new(),
    };
    Ok((part, worksheet))
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
        let text = text_of(cell.get_value()).unwrap_or_default();
        let heading: String = text
            .chars()
            .filter(|letter| !is_invisible(*letter))
            .collect();
        if heading.trim().eq_ignore_ascii_case(NUMBER) {
            return Ok(true);
        }
    }
    Ok(false)
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
        let text = match cell.get_value() {
            DataRef::Float(share) if percent.get(style) == Some(&true) => {
                Some(format!("{} %", number_text(share * 100.0)))
            }
            DataRef::Error(error) => {
                builder.flaw(row, column, FlawKind::Failed(error.to_string()))?;
                None
            }
            value => text_of(value),
        };
        builder.put(row, column, &text.unwrap_or_default())?;
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
        // As Norwegian Excel shows them: a 1 would be a number that nobody typed.
        DataRef::Bool(value) => if *value { "SANN" } else { "USANN" }.to_owned(),
        DataRef::DateTime(date) => moment(date),
    })
}

/// A day, with the time where there is one; a time alone where there is no day; a length of time in hours,
/// where its format shows that.
fn moment(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let clock = |hours: f64| match second {
        0 => format!("{hours:02}:{minute:02}"),
        _ => format!("{hours:02}:{minute:02}:{second:02}"),
    };
    let days = date.as_f64();
    if date.is_duration() {
        return clock(days.floor() * HOURS_A_DAY + f64::from(hour));
    }
    if (0.0..1.0).contains(&days) {
        return clock(f64::from(hour));
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => day,
        _ => format!("{day} {}", clock(f64::from(hour))),
    }
}

/// Whether a style shows a number times a hundred, with a percent sign. A sign in quotation marks, or
/// behind a character that takes the next one as it is, is only a letter.
fn shows_percent(style: &Style) -> bool {
    let format = style.number_format.as_ref();
    format.is_some_and(|format| has_percent(&format.format_code))
}

fn has_percent(format: &str) -> bool {
    let (mut quoted, mut escaped) = (false, false);
    format.chars().any(|letter| {
        let literal = quoted || escaped;
        quoted ^= letter == '"' && !escaped;
        escaped = matches!(letter, '\\' | '_' | '*') && !literal;
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
    use calamine::ExcelDateTimeType;

    use super::*;

    #[test]
    fn numbers_are_as_typed() {
        for (number, text) in [
            (101.0, "101"),
            (55.5, "55,5"),
            (-1.0, "-1"),
            (0.0, "0"),
            (55.0_f64.next_up(), "55"),
            (0.55 * 100.0, "55"),
            (0.1 + 0.2, "0,3"),
        ] {
            assert_eq!(number_text(number), text);
        }
    }

    #[test]
    fn days_and_times_keep_what_they_have() {
        let at = |days: f64, kind, is_1904| moment(&ExcelDateTime::new(days, kind, is_1904));
        let date = |days: f64| at(days, ExcelDateTimeType::DateTime, false);
        let length = |days: f64| at(days, ExcelDateTimeType::TimeDelta, false);
        assert_eq!(date(42_352.0), "2015-12-14");
        assert_eq!(
            at(40_890.0, ExcelDateTimeType::DateTime, true),
            "2015-12-14"
        );
        assert_eq!(date(42_352.0 + 13.75 / 24.0), "2015-12-14 13:45");
        assert_eq!(date(13.75 / 24.0), "13:45");
        assert_eq!(date(1.0 / 86_400.0), "00:00:01");
        assert_eq!(date(0.0), "00:00");
        assert_eq!(length(1.5), "36:00");
        assert_eq!(length(0.25), "06:00");
    }

    #[test]
    fn a_format_shows_percent_where_the_sign_is_no_letter() {
        for (format, percent) in [
            ("0%", true),
            ("0.00%", true),
            ("0\\ %", true),
            ("0_%", false),
            ("0\\%", false),
            ("0\" %\"", false),
            ("General", false),
            ("0\"a\"%", true),
        ] {
            assert_eq!(has_percent(format), percent, "{format}");
        }
    }
}
