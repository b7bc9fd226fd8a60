//! Gathers problems, in order and within the limit. The very same problem in many rows of a column has one
//! cause, and is told once with its rows.

use std::collections::HashMap;

use crate::sheet::{Problem, Severity, Sheet, Spot, shortened};

use super::{Fault, PROBLEMS_MAX};

/// The codebook's name in problems: it comes as a value, not as a file with a name.
const CODEBOOK_FILE: &str = "codebook.toml";

/// Longest heading repeated in a problem; characters.
const HEADING_CHARS_MAX: usize = 80;

/// Most problems of a column that another row is compared with.
const COMPARED_MAX: usize = 50;

/// Most cells that are told something of, rows of one problem among them: far more than a wave has.
const TOLD_CELLS_MAX: usize = 200_000;

/// One of the files of a wave.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'a> {
    order: u8,
    file: &'a str,
    sheet: Option<&'a Sheet>,
}

impl<'a> Source<'a> {
    pub(super) fn codebook() -> Self {
        Self {
            order: 0,
            file: CODEBOOK_FILE,
            sheet: None,
        }
    }

    pub(super) fn rules(file: &'a str) -> Self {
        Self {
            order: 1,
            file,
            sheet: None,
        }
    }

    pub(super) fn units(sheet: &'a Sheet) -> Self {
        Self {
            order: 2,
            file: &sheet.name,
            sheet: Some(sheet),
        }
    }

    pub(super) fn answers(sheet: &'a Sheet) -> Self {
        Self {
            order: 3,
            ..Self::units(sheet)
        }
    }

    /// Whether the file is a workbook: advice differs.
    pub(super) fn is_workbook(self) -> bool {
        self.sheet.is_some_and(|sheet| sheet.worksheet.is_some())
    }

    pub(super) fn whole(self) -> Place<'a> {
        Place {
            source: self,
            row: None,
            column: None,
        }
    }

    pub(super) fn row(self, row: usize) -> Place<'a> {
        Place {
            row: Some(row),
            ..self.whole()
        }
    }

    pub(super) fn whole_column(self, column: &'a str) -> Place<'a> {
        Place {
            column: Some(column),
            ..self.whole()
        }
    }

    /// `row` as a spreadsheet counts it.
    pub(super) fn column(self, row: usize, column: &'a str) -> Place<'a> {
        Place {
            column: Some(column),
            ..self.row(row)
        }
    }
}

/// Where a problem is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    source: Source<'a>,
    row: Option<usize>,
    column: Option<&'a str>,
}

/// What problems are told in order of: file, then row.
type Order = (u8, Option<usize>);

#[derive(Debug, Default)]
struct Kept {
    list: Vec<(Order, Problem<Fault>)>,
    /// Where in the list those of a column stand, by file and heading.
    columns: HashMap<(u8, Option<String>), Vec<usize>>,
    cells: usize,
    left_out: usize,
    last_file: String,
}

/// The problems of an import. Errors and warnings are kept apart, so that a limit on one never hides
/// the other.
#[derive(Debug, Default)]
pub(super) struct Problems {
    errors: Kept,
    warnings: Kept,
}

impl Problems {
    pub(super) fn is_empty(&self) -> bool {
        self.errors.list.is_empty() && self.warnings.list.is_empty()
    }

    pub(super) fn error<F: Into<Fault>>(&mut self, place: Place<'_>, fault: impl FnOnce() -> F) {
        self.errors.keep(Severity::Error, place, fault);
    }

    pub(super) fn warning<F: Into<Fault>>(&mut self, place: Place<'_>, fault: impl FnOnce() -> F) {
        self.warnings.keep(Severity::Warning, place, fault);
    }

    /// A warning that is about several rows at once: that of the place, and others below it.
    pub(super) fn warning_in<F: Into<Fault>>(
        &mut self,
        place: Place<'_>,
        also: &[usize],
        fault: impl FnOnce() -> F,
    ) {
        let before = self.warnings.list.len();
        self.warning(place, fault);
        if let Some((_, problem)) = self.warnings.list.get_mut(before) {
            problem.spot.also = also.to_vec();
        }
    }

    /// All of them by file and row, and a closing problem where some were left out.
    pub(super) fn into_list(self) -> Vec<Problem<Fault>> {
        let room = PROBLEMS_MAX - self.errors.list.len();
        let warnings_cut = self.warnings.list.len().saturating_sub(room);
        let left_out = self.errors.left_out + self.warnings.left_out + warnings_cut;
        let mut all = self.errors.list;
        all.extend(self.warnings.list.into_iter().take(room));
        all.sort_by_key(|(key, _)| *key);
        let mut list: Vec<Problem<Fault>> = all.into_iter().map(|(_, problem)| problem).collect();
        if left_out > 0 {
            let (severity, file) = if self.errors.left_out > 0 {
                (Severity::Error, self.errors.last_file)
            } else {
                (Severity::Warning, self.warnings.last_file)
            };
            list.push(Problem {
                file,
                row: None,
                column: None,
                spot: Spot::default(),
                severity,
                fault: Fault::LeftOut { count: left_out },
            });
        }
        list
    }
}

impl Kept {
    fn keep<F: Into<Fault>>(
        &mut self,
        severity: Severity,
        place: Place<'_>,
        fault: impl FnOnce() -> F,
    ) {
        let source = place.source;
        if source.file != self.last_file {
            source.file.clone_into(&mut self.last_file);
        }
        if self.list.len() == PROBLEMS_MAX || self.cells == TOLD_CELLS_MAX {
            self.left_out += 1;
            return;
        }
        self.cells += 1;
        let fault = fault().into();
        let column = place.column.map(|text| shortened(text, HEADING_CHARS_MAX));
        let told = self
            .columns
            .entry((source.order, column.clone()))
            .or_default();
        if let Some(row) = place.row {
            let mut same = told.iter().take(COMPARED_MAX);
            let same = same.find(|at| {
                let (_, problem) = &self.list[**at];
                problem.row.is_some() && problem.fault == fault
            });
            if let Some(at) = same {
                self.list[*at].1.spot.also.push(row);
                return;
            }
        }
        told.push(self.list.len());
        let worksheet = source.sheet.and_then(|sheet| sheet.worksheet.as_ref());
        let tab = worksheet.map(|worksheet| worksheet.name.clone());
        let position = place.column.filter(|_| tab.is_some());
        let position = position.and_then(|heading| source.sheet?.column(heading));
        let spot = Spot {
            tab,
            position,
            also: Vec::new(),
        };
        let problem = Problem {
            file: source.file.to_owned(),
            row: place.row,
            column,
            spot,
            severity,
            fault,
        };
        self.list.push(((source.order, place.row), problem));
    }
}

#[cfg(test)]
mod tests {
    use super::super::TableFault;
    use super::*;
    use crate::sheet::Worksheet;

    fn told(count: usize) -> Fault {
        Fault::LeftOut { count }
    }

    fn list_of(errors: usize, warnings: usize) -> Vec<Problem<Fault>> {
        let mut problems = Problems::default();
        let sheet = Sheet::default();
        for row in 0..warnings {
            problems.warning(Source::units(&sheet).row(row), || told(row));
        }
        for row in 0..errors {
            problems.error(Source::answers(&sheet).row(row), || told(row));
        }
        problems.into_list()
    }

    #[test]
    fn at_the_limit_nothing_is_left_out_and_one_past_it_says_so() {
        assert_eq!(list_of(PROBLEMS_MAX, 0).len(), PROBLEMS_MAX);
        let problems = list_of(PROBLEMS_MAX + 1, 0);
        assert_eq!(problems.len(), PROBLEMS_MAX + 1);
        let last = problems.last().unwrap();
        assert_eq!(last.severity, Severity::Error);
        assert_eq!(last.fault, Fault::LeftOut { count: 1 });
    }

    #[test]
    fn a_heading_is_repeated_up_to_the_limit() {
        let told = |letters: usize| {
            let mut problems = Problems::default();
            let heading = "ø".repeat(letters);
            let sheet = Sheet::default();
            problems.error(Source::units(&sheet).whole_column(&heading), || {
                TableFault::NoRows
            });
            let [problem] = problems.into_list().try_into().unwrap();
            problem.column.unwrap()
        };
        let whole = "ø".repeat(HEADING_CHARS_MAX);
        assert_eq!(told(HEADING_CHARS_MAX), whole);
        assert_eq!(told(HEADING_CHARS_MAX + 1), whole + "…");
    }

    #[test]
    fn warnings_give_way_to_errors() {
        let problems = list_of(3, PROBLEMS_MAX);
        let errors = problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error);
        assert_eq!(errors.count(), 3);
        let last = problems.last().unwrap();
        assert_eq!(last.severity, Severity::Warning);
        assert_eq!(last.fault, Fault::LeftOut { count: 3 });
    }

    #[test]
    fn they_come_by_file_and_row() {
        let mut problems = Problems::default();
        let sheet = Sheet::default();
        problems.error(Source::answers(&sheet).row(2), || Fault::LeftOut {
            count: 3,
        });
        problems.warning(Source::answers(&sheet).whole(), || Fault::LeftOut {
            count: 2,
        });
        problems.error(Source::units(&sheet).row(9), || Fault::LeftOut { count: 1 });
        let list = problems.into_list().into_iter();
        let faults: Vec<Fault> = list.map(|problem| problem.fault).collect();
        let expected = [1, 2, 3].map(|count| Fault::LeftOut { count });
        assert_eq!(faults, expected);
    }

    #[test]
    fn the_very_same_in_many_rows_of_a_column_is_one() {
        let sheet = Sheet {
            worksheet: Some(Worksheet {
                name: "Svar".to_owned(),
            }),
            header: ["number", "target"].map(str::to_owned).to_vec(),
            ..Sheet::default()
        };
        let source = Source::answers(&sheet);
        let mut problems = Problems::default();
        for row in 2..=6 {
            problems.error(source.column(row, "target"), || told(row % 2));
            problems.warning(source.column(row, "target"), || told(7));
            problems.error(source.whole(), || told(1));
        }
        let list = problems.into_list();
        let of_target = |count: usize, severity| {
            let mut list = list.iter().filter(|problem| problem.row.is_some());
            let found = list.find(|p| p.fault == told(count) && p.severity == severity);
            let found = found.unwrap();
            assert_eq!(found.spot.position, Some(1));
            assert_eq!(found.spot.tab.as_deref(), Some("Svar"));
            (found.row, found.spot.also.clone())
        };
        assert_eq!(of_target(0, Severity::Error), (Some(2), vec![4, 6]));
        assert_eq!(of_target(1, Severity::Error), (Some(3), vec![5]));
        assert_eq!(of_target(7, Severity::Warning), (Some(2), vec![3, 4, 5, 6]));
        assert_eq!(list.len(), 8);
    }

    #[test]
    fn a_row_is_compared_with_so_many_of_its_column() {
        let kept = |different: usize| {
            let sheet = Sheet::default();
            let place = Source::answers(&sheet).column(2, "a");
            let mut problems = Problems::default();
            for count in (0..different).chain([different - 1]) {
                problems.error(place, || told(count));
            }
            problems.into_list().len()
        };
        assert_eq!(kept(COMPARED_MAX), COMPARED_MAX);
        assert_eq!(kept(COMPARED_MAX + 1), COMPARED_MAX + 2);
    }

    #[test]
    fn no_more_cells_are_told_of_than_the_limit() {
        let list = |cells: usize| {
            let sheet = Sheet::default();
            let mut problems = Problems::default();
            for row in 0..cells {
                problems.error(Source::answers(&sheet).column(row, "a"), || told(0));
            }
            problems.into_list()
        };
        assert_eq!(list(TOLD_CELLS_MAX).len(), 1);
        let beyond = list(TOLD_CELLS_MAX + 1);
        assert_eq!(beyond[1].fault, told(1));
    }
}
