//! Gathers problems, in order and within the limit.

use crate::sheet::{Problem, Severity, shortened};

use super::{Fault, PROBLEMS_MAX};

/// The codebook's name in problems: it comes as a value, not as a file with a name.
const CODEBOOK_FILE: &str = "codebook.toml";

/// Longest heading repeated in a problem; characters.
const HEADING_CHARS_MAX: usize = 80;

/// One of the files of a wave.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'a> {
    order: u8,
    file: &'a str,
}

impl<'a> Source<'a> {
    pub(super) fn codebook() -> Self {
        Self {
            order: 0,
            file: CODEBOOK_FILE,
        }
    }

    pub(super) fn rules(file: &'a str) -> Self {
        Self { order: 1, file }
    }

    /// One of the files of what else a wave brings; `place` is its own among them, from 0.
    pub(super) fn content(file: &'a str, place: u8) -> Self {
        Self {
            order: 2 + place,
            file,
        }
    }

    pub(super) fn units(file: &'a str) -> Self {
        Self { order: 10, file }
    }

    pub(super) fn answers(file: &'a str) -> Self {
        Self { order: 11, file }
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
    left_out: usize,
    last_file: String,
}

/// The problems found so far. Faults past the limit are counted and never made.
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
        if place.source.file != self.last_file {
            place.source.file.clone_into(&mut self.last_file);
        }
        if self.list.len() == PROBLEMS_MAX {
            self.left_out += 1;
            return;
        }
        let problem = Problem {
            file: place.source.file.to_owned(),
            row: place.row,
            column: place
                .column
                .map(|heading| shortened(heading, HEADING_CHARS_MAX)),
            severity,
            fault: fault().into(),
        };
        self.list.push(((place.source.order, place.row), problem));
    }
}

#[cfg(test)]
mod tests {
    use super::super::TableFault;
    use super::*;

    fn list_of(errors: usize, warnings: usize) -> Vec<Problem<Fault>> {
        let mut problems = Problems::default();
        for row in 0..warnings {
            problems.warning(Source::units("u").row(row), || TableFault::NoRows);
        }
        for row in 0..errors {
            problems.error(Source::answers("a").row(row), || TableFault::NoRows);
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
            problems.error(Source::units("u").column(1, &heading), || {
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
        problems.error(Source::answers("a").row(2), || Fault::LeftOut { count: 3 });
        problems.warning(Source::answers("a").whole(), || Fault::LeftOut { count: 2 });
        problems.error(Source::units("u").row(9), || Fault::LeftOut { count: 1 });
        let list = problems.into_list().into_iter();
        let faults: Vec<Fault> = list.map(|problem| problem.fault).collect();
        let expected = [1, 2, 3].map(|count| Fault::LeftOut { count });
        assert_eq!(faults, expected);
    }
}
