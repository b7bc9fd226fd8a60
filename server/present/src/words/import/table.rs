//! What is said of a file as a table: its header, and rows that do not fit it.

use crate::words::catalog::import as word;
use domain::import::TableFault;
use domain::sheet::FlawKind;
use kinds::Lang;

/// What is wrong with a table.
pub(super) fn sentence(fault: &TableFault, lang: Lang) -> String {
    use TableFault as F;
    match fault {
        F::EmptyFile => word::EMPTY_FILE.text(lang).to_owned(),
        F::NoRows => word::NO_ROWS.text(lang).to_owned(),
        F::NoKnownHeading { expected } => {
            word::NO_KNOWN_HEADING.fill(lang, &[("expected", expected)])
        }
        F::MissingColumn { heading } => word::MISSING_COLUMN.fill(lang, &[("heading", heading)]),
        F::MissingChoiceColumns {
            question,
            first_option,
        } => {
            let values = [("question", &**question), ("option", first_option)];
            word::MISSING_CHOICE_COLUMNS.fill(lang, &values)
        }
        F::BothChoiceForms { question } => {
            word::BOTH_CHOICE_FORMS.fill(lang, &[("question", question)])
        }
        F::DuplicateColumn {
            heading,
            first,
            again,
        } => {
            let (first, again) = (letters(*first), letters(*again));
            let values = [("heading", heading), ("first", &first), ("again", &again)];
            word::DUPLICATE_COLUMN.fill(lang, &values.map(|(name, value)| (name, &**value)))
        }
        F::ExtraColumn { heading } => {
            word::EXTRA_COLUMN.fill(lang, &[("heading", heading.as_str())])
        }
        F::ColumnWithoutHeading { position } => {
            word::COLUMN_WITHOUT_HEADING.fill(lang, &[("column", &letters(*position))])
        }
        F::ChangedHeading { heading, expected } => {
            let values = [("heading", heading.as_str()), ("expected", expected)];
            word::CHANGED_HEADING.fill(lang, &values)
        }
        F::Flawed { kind } => flawed(kind, lang),
        F::Invisible { letter, cells } => invisible(letter, *cells, lang),
        F::Unended => word::UNENDED.text(lang).to_owned(),
        F::TooManyCells { cells, headings } => {
            let (cells, headings) = (cells.to_string(), headings.to_string());
            word::TOO_MANY_CELLS.fill(lang, &[("cells", &cells), ("headings", &headings)])
        }
    }
}

/// Why a file does not hold the value of a cell, and what to do.
pub(crate) fn flawed(kind: &FlawKind, lang: Lang) -> String {
    match kind {
        FlawKind::Failed(value) => word::FAILED_FORMULA.fill(lang, &[("value", value)]),
        FlawKind::NoValue => word::FORMULA_WITHOUT_VALUE.text(lang).to_owned(),
        FlawKind::Merged => word::MERGED_CELL.text(lang).to_owned(),
    }
}

/// Characters that do not show, and what was done with them.
pub(crate) fn invisible(letter: &str, cells: usize, lang: Lang) -> String {
    let n = super::whole(cells, lang);
    word::INVISIBLE.fill(lang, &[("letter", letter), ("n", &n)])
}

/// The letters a spreadsheet shows above a column: 0 is A, 26 is AA.
fn letters(mut position: usize) -> String {
    let mut name = Vec::new();
    loop {
        name.push(char::from(b'A' + u8::try_from(position % 26).unwrap_or(0)));
        if position < 26 {
            return name.iter().rev().collect();
        }
        position = position / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_a_spreadsheets_letters() {
        for (position, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(position), name);
        }
    }
}
