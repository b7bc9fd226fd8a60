//! Matches the headings of a file with those the codebook leads one to expect.

use std::collections::HashMap;

use crate::sheet::{Quote, Sheet};

use super::labels::{Labels, Recognised};
use super::numbers::Numbers;
use super::problems::{Problems, Source};
use super::{ALIKE_MAX, FAULTS, HEADER_ROW, NAME, NUMBER, TableFault};

/// Most rows of a title above the headings that are looked past; a table without known headings has none
/// further down.
pub const TITLE_ROWS_MAX: usize = 20;

/// Where the expected headings stand.
#[derive(Debug, Default)]
pub(super) struct Headings {
    positions: HashMap<String, usize>,
    /// Those that were required and are not there; a question of several options with its first option.
    missing: Vec<(String, Option<String>)>,
    /// Position of the first row that is not one more header.
    first_row: usize,
}

impl Headings {
    /// Finds `expected` in row 1 and tells of duplicates, extra columns and changed headings.
    ///
    /// Which of them may be left out is for the caller to say. `None` if the file has no content
    /// to read or is plainly another file.
    pub(super) fn find(
        sheet: &Sheet,
        source: Source<'_>,
        expected: &[String],
        problems: &mut Problems,
    ) -> Option<Self> {
        if sheet.header.iter().all(|cell| cell.trim().is_empty()) && blank(sheet) {
            problems.error(source.whole(), || TableFault::EmptyFile);
            return None;
        }
        let mut found = Self::default();
        let mut labels = Labels::default();
        let index: HashMap<&str, usize> = expected
            .iter()
            .enumerate()
            .map(|(index, heading)| (heading.as_str(), index))
            .collect();
        for (index, heading) in expected.iter().enumerate() {
            labels.add(heading, index);
        }
        let mut others = Vec::new();
        for (position, heading) in sheet.header.iter().enumerate() {
            let heading = heading.trim();
            if !index.contains_key(heading) {
                others.push(position);
            } else if let Some(first) = found.positions.get(heading) {
                problems.error(source.column(HEADER_ROW, heading), || {
                    TableFault::DuplicateColumn {
                        heading: heading.to_owned(),
                        first: *first,
                        again: position,
                    }
                });
            } else {
                found.positions.insert(heading.to_owned(), position);
            }
        }
        if found.positions.is_empty() {
            let any_near = others
                .iter()
                .any(|at| labels.recognise(&sheet.header[*at]) != Recognised::No);
            if !any_near {
                problems.error(source.row(HEADER_ROW), || {
                    none_known(sheet, source, expected, &index)
                });
                return None;
            }
        }
        let mut unknown = Vec::new();
        for position in others {
            unknown.extend(found.other(sheet, source, position, expected, &labels, problems));
        }
        tell_unknown(sheet, source, unknown, problems);
        if blank(sheet) {
            problems.error(source.whole(), || TableFault::NoRows);
        }
        if sheet.unended {
            let place = source.row(Sheet::row_number(sheet.rows.len()) - 1);
            problems.warning(place, || TableFault::Unended);
        }
        found.flaws(sheet, source, problems);
        Some(found)
    }

    /// Tells of the cells of these columns whose value the file does not hold.
    fn flaws(&self, sheet: &Sheet, source: Source<'_>, problems: &mut Problems) {
        for flaw in &sheet.flaws {
            let mut read = self.positions.iter();
            if let Some((heading, _)) = read.find(|(_, position)| **position == flaw.column) {
                let place = source.column(Sheet::row_number(flaw.row), heading);
                problems.flawed(place, || TableFault::Flawed {
                    kind: flaw.kind.clone(),
                });
            }
        }
    }

    /// A heading that is not one of those expected; its position where it is none of them either way.
    fn other(
        &mut self,
        sheet: &Sheet,
        source: Source<'_>,
        position: usize,
        expected: &[String],
        labels: &Labels,
        problems: &mut Problems,
    ) -> Option<usize> {
        let heading = sheet.header[position].trim();
        if heading.is_empty() {
            let filled = (0..sheet.rows.len()).any(|row| !sheet.cell(row, position).is_empty());
            if filled {
                problems.warning(source.row(HEADER_ROW), || {
                    TableFault::ColumnWithoutHeading { position }
                });
            }
            return None;
        }
        if is_of_faults(heading) {
            return None;
        }
        let recognised = labels.recognise(heading);
        let (Recognised::Exactly(index) | Recognised::Nearly(index)) = recognised else {
            return Some(position);
        };
        let expected = &expected[index];
        if self.positions.contains_key(expected) {
            return Some(position);
        }
        // Capital letters and spaces alone make no other heading.
        if recognised == Recognised::Nearly(index) {
            let place = source.column(HEADER_ROW, heading);
            problems.warning(place, || TableFault::ChangedHeading {
                heading: Quote::of(heading),
                expected: expected.clone(),
            });
        }
        self.positions.insert(expected.clone(), position);
        None
    }

    /// Where the heading stands.
    pub(super) fn get(&self, heading: &str) -> Option<usize> {
        self.positions.get(heading).copied()
    }

    /// Where the heading stands; keeps it to be told if it is missing.
    pub(super) fn require(&mut self, heading: &str) -> Option<usize> {
        let position = self.get(heading);
        if position.is_none() {
            self.missing.push((heading.to_owned(), None));
        }
        position
    }

    /// Keeps a question of several options, of which there is no column, to be told.
    pub(super) fn lacks_choices(&mut self, question: &str, first_option: &str) {
        let first_option = Some(first_option.to_owned());
        self.missing.push((question.to_owned(), first_option));
    }

    /// Tells what is missing: a file that lacks much has one cause.
    pub(super) fn tell_missing(&mut self, source: Source<'_>, problems: &mut Problems) {
        let mut missing = std::mem::take(&mut self.missing);
        if missing.len() > 1 {
            let headings = missing.into_iter().map(|(heading, _)| heading).collect();
            problems.error(source.row(HEADER_ROW), || TableFault::MissingColumns {
                headings,
            });
        } else if let Some((heading, first_option)) = missing.pop() {
            let place = source.column(HEADER_ROW, &heading);
            let heading = heading.clone();
            problems.error(place, || match first_option {
                None => TableFault::MissingColumn { heading },
                Some(first_option) => TableFault::MissingChoiceColumns {
                    question: heading,
                    first_option,
                },
            });
        }
    }

    /// Tells of rows below the header that are headers too, and passes over them from here on.
    pub(super) fn skip_headers(
        &mut self,
        sheet: &Sheet,
        source: Source<'_>,
        numbers: &Numbers<'_>,
        problems: &mut Problems,
    ) {
        let Some(number) = self.get(NUMBER) else {
            return;
        };
        let name = self.get(NAME);
        let is_header = |row: &usize| {
            let digits = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
            let (written, name) = (
                sheet.cell(*row, number),
                name.map(|at| sheet.cell(*row, at)),
            );
            let name = name.unwrap_or_default();
            let says_no_unit = !written.is_empty() && !digits(written) && !digits(name);
            says_no_unit && !numbers.is_a_name(written) && !numbers.is_a_name(name)
        };
        let rows = 0..sheet.rows.len();
        self.first_row = rows.take_while(is_header).count();
        // A file in which no row has a number is another file.
        if self.first_row == sheet.rows.len() {
            self.first_row = 0;
        }
        for row in 0..self.first_row {
            let place = source.column(Sheet::row_number(row), NUMBER);
            problems.error(place, || TableFault::SecondHeader {
                written: Quote::of(sheet.cell(row, number)),
            });
        }
    }

    /// The rows that hold something, below every header.
    pub(super) fn rows(&self, sheet: &Sheet) -> impl Iterator<Item = usize> + use<> {
        let rows = self.first_row..sheet.rows.len();
        let filled: Vec<usize> = rows.filter(|row| !is_blank(sheet, *row)).collect();
        filled.into_iter()
    }
}

/// Tells of columns that are not read: many of them have one cause.
fn tell_unknown(sheet: &Sheet, source: Source<'_>, unknown: Vec<usize>, problems: &mut Problems) {
    let heading = |position: usize| sheet.header[position].trim();
    if unknown.len() > ALIKE_MAX {
        let headings = unknown.iter().map(|at| Quote::of(heading(*at))).collect();
        problems.warning(source.row(HEADER_ROW), || TableFault::ExtraColumns {
            headings,
        });
        return;
    }
    for position in unknown {
        let heading = heading(position);
        let place = source.column(HEADER_ROW, heading);
        problems.warning(place, || TableFault::ExtraColumn {
            heading: Quote::of(heading),
        });
    }
}

/// Where none of the headings in row 1 is known: the row in which they stand, below a title, or that this is
/// another file.
fn none_known(
    sheet: &Sheet,
    source: Source<'_>,
    expected: &[String],
    index: &HashMap<&str, usize>,
) -> TableFault {
    let mut rows = sheet.rows.iter().take(TITLE_ROWS_MAX);
    let row = rows.position(|cells| {
        let known = cells.iter().map(|cell| cell.trim());
        known.filter(|cell| index.contains_key(cell)).count() > 1
    });
    match row {
        Some(row) => TableFault::HeadingsBelow {
            row: Sheet::row_number(row),
        },
        None => TableFault::NoKnownHeading {
            expected: expected.first().cloned().unwrap_or_default(),
            workbook: source.is_workbook(),
        },
    }
}

/// Whether a column is the one in which an import wrote what was wrong with each row: a file that was
/// mended may keep it.
pub fn is_of_faults(heading: &str) -> bool {
    let after = heading.strip_prefix(FAULTS);
    after.is_some_and(|after| after.is_empty() || after.starts_with(':'))
}

/// Whether nothing stands below the header.
fn blank(sheet: &Sheet) -> bool {
    (0..sheet.rows.len()).all(|row| is_blank(sheet, row))
}

/// Whether a row holds nothing: spreadsheets often end in such rows.
pub(super) fn is_blank(sheet: &Sheet, row: usize) -> bool {
    sheet.rows[row].iter().all(|cell| cell.trim().is_empty())
}
