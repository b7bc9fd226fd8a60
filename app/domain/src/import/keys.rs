//! Keys as they were meant: without what does not show, and whole numbers without decimals.

use std::borrow::Cow;

use crate::sheet::Sheet;
use crate::survey::Codebook;
use kinds::QuestionKind;

use super::problems::{Problems, Source};
use super::{HEADER_ROW, TableFault};

/// Most decimals that a whole number is written with; three are a thousand's.
const ZEROS_MAX: usize = 2;

/// The sheet without the characters that do not show. Texts that people wrote keep theirs: those of
/// the questions of the codebook that ask for a text.
pub(super) fn visible<'s>(
    sheet: &'s Sheet,
    codebook: Option<&Codebook>,
    problems: &mut Problems,
) -> Cow<'s, Sheet> {
    let is_text = |heading: &str| {
        let column = codebook.and_then(|codebook| Some((codebook, codebook.column(heading)?)));
        column.is_some_and(|(codebook, column)| {
            codebook.questions[column.question].kind == QuestionKind::Text
        })
    };
    let (clean, found) = sheet.without_invisible(is_text);
    if let Some(found) = found {
        let heading = clean.header.get(found.column);
        let heading = heading.map_or("", |heading| heading.trim());
        let row = found.row.map_or(HEADER_ROW, Sheet::row_number);
        let source = match codebook {
            Some(_) => Source::answers(&clean),
            None => Source::units(&clean),
        };
        problems.warning(source.column(row, heading), || TableFault::Invisible {
            letter: found.letter,
            cells: found.cells,
        });
    }
    clean
}

/// A whole number without the decimals that a program which calculates writes: `101.0` is `101`, as
/// it is in a workbook. Three are left, since `1.000` may be a thousand.
pub(super) fn whole(text: &str) -> &str {
    match text.split_once(['.', ',']) {
        Some((whole, zeros))
            if !whole.is_empty()
                && (1..=ZEROS_MAX).contains(&zeros.len())
                && zeros.bytes().all(|digit| digit == b'0') =>
        {
            whole
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_loses_its_decimals_up_to_the_limit() {
        let zeros = |count: usize| format!("1.{}", "0".repeat(count));
        assert_eq!(whole(&zeros(ZEROS_MAX)), "1");
        assert_eq!(whole(&zeros(ZEROS_MAX + 1)), "1.000");
        for (text, expected) in [
            ("101.0", "101"),
            ("55,0", "55"),
            ("55", "55"),
            ("55.5", "55.5"),
            ("1.", "1."),
            (".0", ".0"),
            ("1.0.0", "1.0.0"),
        ] {
            assert_eq!(whole(text), expected);
        }
    }
}
