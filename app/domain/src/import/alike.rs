//! Problems that are told together: many of one kind in a column have one cause.

use std::collections::HashMap;

use crate::sheet::{Problem, Severity};

/// Most problems of one kind in a column that are told one by one. Of more, the first is told, and in how
/// many rows the others are.
pub const ALIKE_MAX: usize = 5;

/// The problems to tell, in their order, each with the number of rows that have another of its kind in its
/// column. `like` says whether two are of one kind.
pub fn told_once<F>(
    problems: &[Problem<F>],
    like: impl Fn(&F, &F) -> bool,
) -> Vec<(&Problem<F>, usize)> {
    type Column<'p> = (&'p str, Severity, Option<&'p str>);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut of_column: HashMap<Column<'_>, Vec<usize>> = HashMap::new();
    for (at, problem) in problems.iter().enumerate() {
        let column = (&*problem.file, problem.severity, problem.column.as_deref());
        let known = of_column.entry(column).or_default();
        let same = known.iter().find(|group| {
            let first = &problems[groups[**group][0]];
            first.row.is_some() && problem.row.is_some() && like(&first.fault, &problem.fault)
        });
        if let Some(group) = same {
            groups[*group].push(at);
        } else {
            known.push(groups.len());
            groups.push(vec![at]);
        }
    }
    let mut told = Vec::new();
    for group in groups {
        if group.len() <= ALIKE_MAX {
            told.extend(group.into_iter().map(|at| (at, 0)));
        } else {
            let others = group[1..]
                .iter()
                .map(|at| 1 + problems[*at].spot.also.len());
            told.push((group[0], others.sum()));
        }
    }
    told.sort_unstable();
    let told = told.into_iter();
    told.map(|(at, more)| (&problems[at], more)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Spot;

    fn problems(rows: usize) -> Vec<Problem<usize>> {
        let at = |row: usize| Problem {
            file: "a.csv".to_owned(),
            row: Some(row),
            column: Some("q".to_owned()),
            spot: Spot {
                also: vec![row + 100],
                ..Spot::default()
            },
            severity: Severity::Error,
            fault: row,
        };
        (0..rows).map(at).collect()
    }

    #[test]
    fn many_of_a_kind_are_told_by_the_first() {
        let of = |rows: usize| {
            let problems = problems(rows);
            let told = told_once(&problems, |_, _| true);
            told.iter()
                .map(|(found, more)| (found.fault, *more))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(2), [(0, 0), (1, 0)]);
        assert_eq!(of(ALIKE_MAX).len(), ALIKE_MAX);
        assert_eq!(of(ALIKE_MAX + 1), [(0, 2 * ALIKE_MAX)]);
    }

    #[test]
    fn only_the_same_kind_in_the_same_column_is_told_together() {
        let mut all = problems(ALIKE_MAX + 1);
        assert_eq!(told_once(&all, |one, other| one == other).len(), all.len());
        all[3].column = None;
        assert_eq!(told_once(&all, |_, _| true).len(), all.len());
        all[3].column = all[2].column.clone();
        all[3].severity = Severity::Warning;
        assert_eq!(told_once(&all, |_, _| true).len(), all.len());
    }
}
