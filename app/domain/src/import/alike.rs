//! Problems that are told together: many of one kind in a column have one cause.

use std::collections::{HashMap, HashSet};

use crate::sheet::{Problem, Severity};

/// Most problems of one kind in a column that are told one by one. Of more, the first is told, and in how
/// many rows the others are.
pub const ALIKE_MAX: usize = 5;

/// Most columns that have problems of one kind and are told one by one. Of more, the first is told, and how
/// many others there are: a dash for every empty cell is one cause, whatever the question.
pub const COLUMNS_ALIKE_MAX: usize = 10;

/// A problem to tell, and how many others it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToldOnce<'p, F> {
    /// The first of them.
    pub problem: &'p Problem<F>,
    /// Rows that have another of its kind in its column.
    pub rows: usize,
    /// Columns that have others of its kind; then nothing is said of the rows.
    pub columns: usize,
}

/// Problems by their positions: the first of a kind in a column, and how many rows the others are in.
struct Group {
    at: Vec<usize>,
    rows: usize,
}

/// The problems to tell, in their order. `like` says whether two are of one kind.
pub fn told_once<F>(
    problems: &[Problem<F>],
    like: impl Fn(&F, &F) -> bool,
) -> Vec<ToldOnce<'_, F>> {
    let like = |one: usize, other: usize| {
        let [one, other] = [one, other].map(|at| &problems[at]);
        one.row.is_some() && other.row.is_some() && like(&one.fault, &other.fault)
    };
    let mut groups = Vec::new();
    for group in by_column(problems, like) {
        let at = group;
        if at.len() <= ALIKE_MAX {
            groups.extend(at.into_iter().map(|at| Group {
                at: vec![at],
                rows: 0,
            }));
        } else {
            let others = at[1..].iter().map(|at| 1 + problems[*at].spot.also.len());
            let rows = others.sum();
            groups.push(Group { at, rows });
        }
    }
    let mut told = Vec::new();
    for (group, columns) in by_kind(problems, groups, like) {
        told.push((group.at[0], group.rows, columns));
    }
    told.sort_unstable();
    let told = told.into_iter();
    told.map(|(at, rows, columns)| ToldOnce {
        problem: &problems[at],
        rows: if columns > 0 { 0 } else { rows },
        columns,
    })
    .collect()
}

/// The problems of one kind in one column, for each.
fn by_column<F>(problems: &[Problem<F>], like: impl Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    type Column<'p> = (&'p str, Severity, Option<&'p str>);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut of_column: HashMap<Column<'_>, Vec<usize>> = HashMap::new();
    for (at, problem) in problems.iter().enumerate() {
        let column = (&*problem.file, problem.severity, problem.column.as_deref());
        let known = of_column.entry(column).or_default();
        let same = known.iter().find(|group| like(groups[**group][0], at));
        if let Some(group) = same {
            groups[*group].push(at);
        } else {
            known.push(groups.len());
            groups.push(vec![at]);
        }
    }
    groups
}

/// The groups to tell, each with how many other columns have one of its kind: those of many columns by the
/// first.
fn by_kind<F>(
    problems: &[Problem<F>],
    groups: Vec<Group>,
    like: impl Fn(usize, usize) -> bool,
) -> Vec<(Group, usize)> {
    let mut kinds: Vec<Vec<Group>> = Vec::new();
    for group in groups {
        let first = &problems[group.at[0]];
        let same = kinds.iter_mut().find(|kind| {
            let other = &problems[kind[0].at[0]];
            let of_file = (&other.file, other.severity) == (&first.file, first.severity);
            of_file && first.column.is_some() && like(kind[0].at[0], group.at[0])
        });
        match same {
            Some(kind) => kind.push(group),
            None => kinds.push(vec![group]),
        }
    }
    let mut told = Vec::new();
    for kind in kinds {
        let columns = kind.iter().map(|group| &problems[group.at[0]].column);
        let columns = columns.collect::<HashSet<_>>().len();
        if columns > COLUMNS_ALIKE_MAX {
            told.extend(kind.into_iter().next().map(|group| (group, columns - 1)));
        } else {
            told.extend(kind.into_iter().map(|group| (group, 0)));
        }
    }
    told
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
                .map(|told| (told.problem.fault, told.rows))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(2), [(0, 0), (1, 0)]);
        assert_eq!(of(ALIKE_MAX).len(), ALIKE_MAX);
        assert_eq!(of(ALIKE_MAX + 1), [(0, 2 * ALIKE_MAX)]);
    }

    #[test]
    fn what_many_columns_have_is_told_by_the_first() {
        let of = |columns: usize| {
            let mut problems = problems(columns);
            for (at, problem) in problems.iter_mut().enumerate() {
                problem.column = Some(at.to_string());
            }
            let told = told_once(&problems, |_, _| true);
            told.iter()
                .map(|told| (told.problem.fault, told.rows, told.columns))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(COLUMNS_ALIKE_MAX).len(), COLUMNS_ALIKE_MAX);
        assert_eq!(of(COLUMNS_ALIKE_MAX + 1), [(0, 0, COLUMNS_ALIKE_MAX)]);
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
