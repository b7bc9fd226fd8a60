//! Problems of an import on a terminal: one line each, where first.

use domain::sheet::{Problem, Severity};

use crate::publish::PublishError;

/// A problem as a line: file, row, column, and the sentence.
pub(super) fn line(problem: &Problem) -> String {
    let kind = match problem.severity {
        Severity::Error => "Feil i",
        Severity::Warning => "Merk i",
    };
    let row = problem.row.map(|row| format!(", rad {row}"));
    let column = problem.column.as_ref();
    let column = column.map(|column| format!(", kolonne «{column}»"));
    format!(
        "{kind} {}{}{}: {}",
        problem.file,
        row.unwrap_or_default(),
        column.unwrap_or_default(),
        problem.sentence
    )
}

/// Tells problems that did not stop the import.
pub(super) fn tell(problems: &[Problem]) {
    for problem in problems {
        eprintln!("{}", line(problem));
    }
}

/// Tells the problems that stopped the import, and hands on why nothing was stored.
pub(super) fn told(error: PublishError) -> anyhow::Error {
    if let PublishError::Refused(problems) = &error {
        tell(problems);
    }
    error.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_where_before_what() {
        let problem = |row, column: Option<&str>, severity| Problem {
            file: "answers.csv".to_owned(),
            row,
            column: column.map(str::to_owned),
            severity,
            sentence: "Verdien er ukjent.".to_owned(),
        };
        for (told, expected) in [
            (
                problem(Some(5), Some("q.a"), Severity::Error),
                "Feil i answers.csv, rad 5, kolonne «q.a»: Verdien er ukjent.",
            ),
            (
                problem(None, Some("q"), Severity::Warning),
                "Merk i answers.csv, kolonne «q»: Verdien er ukjent.",
            ),
            (
                problem(None, None, Severity::Error),
                "Feil i answers.csv: Verdien er ukjent.",
            ),
        ] {
            assert_eq!(line(&told), expected);
        }
    }
}
