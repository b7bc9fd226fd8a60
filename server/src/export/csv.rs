//! Csv as a Norwegian Excel opens it.
//!
//! Excel takes a field that begins like a formula for one, quotes or not. Text that begins so gets
//! an apostrophe in front. Numbers never do: they are ours, and `-5` must stay a number.

use std::borrow::Cow;
use std::io::Write;

use csv::{Terminator, WriterBuilder};
use kinds::Lang;
use present::export::{Cell, Table};
use view::words::format::typed;

use super::ExportError;

/// Tells Excel that the file is UTF-8. A `sep=` line would make it look past the mark.
pub(super) const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Stands before text that would be taken for a formula.
const NEUTRALISER: char = '\'';

/// What a formula or a command begins with, in every width that Excel and Calc read as the same.
const FORMULA_STARTS: [char; 13] = [
    '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−',
];

pub(super) fn write(table: &Table, out: &mut impl Write) -> Result<(), ExportError> {
    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(out);
    let labels = table.columns.iter().map(|column| neutral(&column.label));
    writer
        .write_record(labels.map(Cow::into_owned))
        .map_err(std::io::Error::from)?;
    for row in &table.rows {
        writer
            .write_record(row.iter().map(|cell| field(cell).into_owned()))
            .map_err(std::io::Error::from)?;
    }
    writer.flush()?;
    Ok(())
}

fn field(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) | Cell::Code(text) => neutral(text),
        Cell::Whole(number) => number.to_string().into(),
        Cell::MilliPercent(thousandths) => decimal(u64::from(*thousandths)).into(),
        Cell::MilliPoints(thousandths) => {
            let sign = if *thousandths < 0 { "-" } else { "" };
            let size = decimal(u64::from(thousandths.unsigned_abs()));
            format!("{sign}{size}").into()
        }
        Cell::Date(day) => neutral(day),
        Cell::Blank => "".into(),
    }
}

/// Thousandths with a decimal comma, whatever the language of the words: the file is read by an
/// Excel that is set up for Norway.
fn decimal(thousandths: u64) -> String {
    typed(thousandths, Lang::Nb)
}

/// The text, with an apostrophe in front where it would be taken for a formula.
pub(super) fn neutral(text: &str) -> Cow<'_, str> {
    if looks_like_formula(text) {
        format!("{NEUTRALISER}{text}").into()
    } else {
        text.into()
    }
}

/// Whether text begins like a formula, or with a control character that hides what follows. Blanks
/// and invisible characters in front are passed over, as some programs do.
fn looks_like_formula(text: &str) -> bool {
    if text.starts_with(char::is_control) {
        return true;
    }
    let invisible = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    text.trim_start_matches(invisible)
        .starts_with(FORMULA_STARTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_looks_like_a_formula_is_neutralised() {
        for text in [
            "=1+1",
            "+47 22 00 00 00",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "\tHei",
            "\rHei",
            " =1",
            "\u{a0}=1",
            "\u{feff}=1",
            "\u{200b}=1",
            "＝1",
            "＋1",
            "－1",
            "＠SUM",
            "﹦1",
            "−1",
            "=HYPERLINK(\"http://x\";\"y\")",
            "=cmd|' /C calc'!A0",
        ] {
            assert_eq!(neutral(text), format!("'{text}"), "{text:?}");
        }
    }

    #[test]
    fn other_text_is_as_it_was() {
        for text in [
            "", ".", "..", ":", "0101", "Ja", "a=b", "5-10 %", "'=1", "–", "Å", " Ja",
        ] {
            assert_eq!(neutral(text), text, "{text:?}");
        }
    }

    #[test]
    fn numbers_are_numbers_with_a_decimal_comma() {
        for (cell, text) in [
            (Cell::Whole(-5), "-5"),
            (Cell::Whole(1_234_567), "1234567"),
            (Cell::MilliPercent(57_308), "57,308"),
            (Cell::MilliPercent(12_500), "12,5"),
            (Cell::MilliPercent(100_000), "100"),
            (Cell::MilliPercent(5), "0,005"),
            (Cell::MilliPoints(-25_400), "-25,4"),
            (Cell::MilliPoints(5), "0,005"),
            (Cell::Date("2015-12-03".to_owned()), "2015-12-03"),
            (Cell::Blank, ""),
        ] {
            assert_eq!(field(&cell), text);
        }
    }
}
