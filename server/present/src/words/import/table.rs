//! What is said of a file as a table: its header, and rows that do not fit it.

use crate::words::catalog::import as word;
use domain::import::TableFault;
use domain::sheet::{FlawKind, Quote};
use kinds::Lang;
use view::words::catalog::Word;

/// What is wrong with a table.
pub(super) fn sentence(fault: &TableFault, lang: Lang) -> String {
    use TableFault as F;
    match fault {
        F::EmptyFile => word::EMPTY_FILE.text(lang).to_owned(),
        F::NoRows => word::NO_ROWS.text(lang).to_owned(),
        F::MissingColumn { heading } => word::MISSING_COLUMN.fill(lang, &[("heading", heading)]),
        F::MissingColumns { headings } => {
            of_several(word::MISSING_COLUMNS, headings.iter().map(|it| &**it), lang)
        }
        F::SecondHeader { written } => {
            word::SECOND_HEADER.fill(lang, &[("written", written.as_str())])
        }
        F::MissingChoiceColumns {
            question,
            first_option,
        } => {
            let values = [("question", &**question), ("option", first_option)];
            word::MISSING_CHOICE_COLUMNS.fill(lang, &values)
        }
        F::BothChoiceForms { question: id } => {
            word::BOTH_CHOICE_FORMS.fill(lang, &[("question", id)])
        }
        F::DuplicateColumn {
            heading,
            first,
            again,
        } => duplicate(heading, [*first, *again], lang),
        F::ExtraColumn { heading } => {
            word::EXTRA_COLUMN.fill(lang, &[("heading", heading.as_str())])
        }
        F::ExtraColumns { headings } => of_several(
            word::EXTRA_COLUMNS,
            headings.iter().map(Quote::as_str),
            lang,
        ),
        F::HeadingsBelow { row } => word::HEADINGS_BELOW.fill(lang, &[("row", &row.to_string())]),
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
        F::NoKnownHeading { expected, workbook } => {
            let [of_text, of_sheet] = [word::NO_KNOWN_HEADING, word::NO_KNOWN_HEADING_IN_SHEET];
            let told = if *workbook { of_sheet } else { of_text };
            told.fill(lang, &[("expected", expected)])
        }
        F::TooManyCells {
            cells,
            headings,
            workbook,
        } => {
            let told = [word::TOO_MANY_CELLS, word::TOO_MANY_CELLS_IN_SHEET];
            too_many(told[usize::from(*workbook)], [*cells, *headings], lang)
        }
    }
}

/// A row of more cells than there are headings.
fn too_many(told: Word, counts: [usize; 2], lang: Lang) -> String {
    let [cells, headings] = counts.map(|count| count.to_string());
    told.fill(lang, &[("cells", &cells), ("headings", &headings)])
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

fn duplicate(heading: &str, positions: [usize; 2], lang: Lang) -> String {
    let [first, again] = positions.map(letters);
    let values = [("heading", heading), ("first", &first), ("again", &again)];
    word::DUPLICATE_COLUMN.fill(lang, &values)
}

/// A sentence about several headings, and how many they are.
pub(super) fn of_several<'h>(
    word: Word,
    headings: impl Iterator<Item = &'h str>,
    lang: Lang,
) -> String {
    let headings: Vec<String> = headings.map(|heading| quoted(heading, lang)).collect();
    let count = headings.len().to_string();
    let headings = super::and_listed(headings, lang);
    word.fill(lang, &[("n", &count), ("headings", &headings)])
}

fn quoted(text: &str, lang: Lang) -> String {
    word::OPTION.fill(lang, &[("option", text)])
}

/// The letters a spreadsheet shows above a column: 0 is A, 26 is AA.
pub(super) fn letters(mut position: usize) -> String {
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
