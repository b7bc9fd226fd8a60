//! Matches the headings of a file with those the codebook leads one to expect.

use std::collections::HashMap;

use crate::sheet::{Quote, Sheet};

use super::TableFault;
use super::labels::{Labels, Recognised};
use super::problems::{Problems, Source};

/// The header's row, as a spreadsheet counts it.
pub(super) const HEADER_ROW: usize = 1;

/// Where the expected headings stand.
#[derive(Debug, Default)]
pub(super) struct Headings {
    positions: HashMap<String, usize>,
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
                problems.error(source.row(HEADER_ROW), || TableFault::NoKnownHeading {
                    expected: expected.first().cloned().unwrap_or_default(),
                });
                return None;
            }
        }
        for position in others {
            found.other(sheet, source, position, expected, &labels, problems);
        }
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

    /// A heading that is not one of those expected.
    fn other(
        &mut self,
        sheet: &Sheet,
        source: Source<'_>,
        position: usize,
        expected: &[String],
        labels: &Labels,
        problems: &mut Problems,
    ) {
        let heading = sheet.header[position].trim();
        if heading.is_empty() {
            let filled = (0..sheet.rows.len()).any(|row| !sheet.cell(row, position).is_empty());
            if filled {
                problems.warning(source.row(HEADER_ROW), || {
                    TableFault::ColumnWithoutHeading { position }
                });
            }
            return;
        }
        let place = source.column(HEADER_ROW, heading);
        match labels.recognise(heading) {
            Recognised::Exactly(index) | Recognised::Nearly(index)
                if !self.positions.contains_key(&expected[index]) =>
            {
                problems.warning(place, || TableFault::ChangedHeading {
                    heading: Quote::of(heading),
                    expected: expected[index].clone(),
                });
                self.positions.insert(expected[index].clone(), position);
            }
            _ => problems.warning(place, || TableFault::ExtraColumn {
                heading: Quote::of(heading),
            }),
        }
    }

    /// Where the heading stands.
    pub(super) fn get(&self, heading: &str) -> Option<usize> {
        self.positions.get(heading).copied()
    }

    /// Where the heading stands; tells if it is missing.
    pub(super) fn require(
        &self,
        heading: &str,
        source: Source<'_>,
        problems: &mut Problems,
    ) -> Option<usize> {
        let position = self.get(heading);
        if position.is_none() {
            problems.error(source.column(HEADER_ROW, heading), || {
                TableFault::MissingColumn {
                    heading: heading.to_owned(),
                }
            });
        }
        position
    }
}

/// Whether nothing stands below the header.
fn blank(sheet: &Sheet) -> bool {
    (0..sheet.rows.len()).all(|row| is_blank(sheet, row))
}

/// Whether a row holds nothing: spreadsheets often end in such rows.
pub(super) fn is_blank(sheet: &Sheet, row: usize) -> bool {
    sheet.rows[row].iter().all(|cell| cell.trim().is_empty())
}
