//! Where a problem is, as people find it: file and sheet, rows, and the column by its letters and heading.

use domain::sheet::{Problem, Severity};
use kinds::Lang;

use super::table::letters;
use crate::words::catalog::import as word;

/// Most rows and runs of rows that are named.
const RUNS_MAX: usize = 6;

/// A problem as a line: whether it stops the import, where it is, and the sentence.
pub fn line<F>(problem: &Problem<F>, sentence: &str, lang: Lang) -> String {
    let line = match problem.severity {
        Severity::Error => word::ERROR_IN,
        Severity::Warning => word::WARNING_IN,
    };
    let place = in_file(problem, lang);
    line.fill(lang, &[("place", &place), ("sentence", sentence)])
}

/// A problem beside its row: the column, where it is in one, and the sentence.
pub fn place<F>(problem: &Problem<F>, sentence: &str, lang: Lang) -> String {
    match column(problem, lang) {
        None => sentence.to_owned(),
        Some(column) => word::BESIDE.fill(lang, &[("column", &column), ("sentence", sentence)]),
    }
}

fn in_file<F>(problem: &Problem<F>, lang: Lang) -> String {
    let file = match &problem.spot.tab {
        None => problem.file.clone(),
        Some(tab) => word::IN_SHEET.fill(lang, &[("file", &problem.file), ("sheet", tab)]),
    };
    let rows = problem.row.map(|row| rows(row, &problem.spot.also, lang));
    let parts = [Some(file), rows, column(problem, lang)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(", ")
}

fn column<F>(problem: &Problem<F>, lang: Lang) -> Option<String> {
    let heading = ("column", problem.column.as_deref()?);
    Some(match problem.spot.position {
        None => word::AT_COLUMN.fill(lang, &[heading]),
        Some(position) => {
            let letters = letters(position);
            word::AT_LETTERS.fill(lang, &[heading, ("letters", &letters)])
        }
    })
}

/// `rad 2`, or `rad 2–5, 9 og 31`.
fn rows(first: usize, also: &[usize], lang: Lang) -> String {
    let mut runs: Vec<(usize, usize)> = vec![(first, first)];
    for row in also.iter().copied() {
        match runs.last_mut() {
            Some((_, last)) if row == *last + 1 => *last = row,
            _ => runs.push((row, row)),
        }
    }
    let told = runs.iter().take(RUNS_MAX);
    let mut parts: Vec<String> = told
        .map(|(first, last)| match last - first {
            0 => first.to_string(),
            _ => format!("{first}–{last}"),
        })
        .collect();
    let others = runs.iter().skip(RUNS_MAX);
    let others: usize = others.map(|(first, last)| last + 1 - first).sum();
    if others > 0 {
        parts.push(super::rows_more(others, lang));
    }
    let rows = view::words::and_list(&parts, lang);
    match also {
        [] => word::AT_ROW.fill(lang, &[("row", &rows)]),
        _ => word::AT_ROWS.fill(lang, &[("rows", &rows)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_told_in_runs() {
        for (first, also, told) in [
            (2, &[][..], "rad 2"),
            (2, &[3], "rad 2–3"),
            (2, &[4, 5, 9], "rad 2, 4–5 og 9"),
        ] {
            assert_eq!(rows(first, also, Lang::Nb), told);
        }
        let apart = |runs: usize| {
            let also: Vec<usize> = (1..runs).map(|run| 2 * run).collect();
            rows(0, &also, Lang::Nb)
        };
        assert_eq!(apart(RUNS_MAX), "rad 0, 2, 4, 6, 8 og 10");
        assert_eq!(apart(RUNS_MAX + 1), "rad 0, 2, 4, 6, 8, 10 og 1 til");
        assert_eq!(rows(2, &[3, 4, 7], Lang::En), "rows 2–4 and 7");
    }
}
