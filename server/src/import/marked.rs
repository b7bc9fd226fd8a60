//! A file as it came, with one column more: what is wrong, beside its row.

use std::collections::BTreeMap;

use domain::import::{FAULTS, is_of_faults};
use domain::sheet::{Problem, Sheet};
use kinds::Lang;
use present::words::import::place;

use super::FileFault;

/// Most of what is written in one cell of the column, in UTF-16 code units: what a cell of Excel holds.
pub const FAULTS_UNITS_MAX: usize = 32_767;

/// The header's row, as a spreadsheet counts it.
const HEADER_ROW: usize = 1;

/// The sheet with what is wrong beside each row; what concerns the whole file stands in the heading.
/// `None` where nothing is wrong with it.
pub fn marked(sheet: &Sheet, problems: &[Problem<FileFault>], lang: Lang) -> Option<Sheet> {
    let mut by_row: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for problem in problems.iter().filter(|problem| problem.file == sheet.name) {
        let told = place(problem, &problem.fault.sentence(lang), lang);
        let first = problem.row.unwrap_or(HEADER_ROW);
        for row in [first].into_iter().chain(problem.spot.also.iter().copied()) {
            by_row.entry(row).or_default().push(told.clone());
        }
    }
    if by_row.is_empty() {
        return None;
    }
    let mut marked = sheet.clone();
    let earlier = sheet
        .header
        .iter()
        .position(|heading| is_of_faults(heading.trim()));
    let widest = sheet.rows.iter().map(Vec::len).max().unwrap_or_default();
    let column = earlier.unwrap_or_else(|| widest.max(sheet.header.len()));
    let mut told = |row: usize| by_row.remove(&row).unwrap_or_default().join(" ");
    let heading = match &*told(HEADER_ROW) {
        "" => FAULTS.to_owned(),
        of_file => format!("{FAULTS}: {of_file}"),
    };
    put(&mut marked.header, column, heading);
    for (row, cells) in marked.rows.iter_mut().enumerate() {
        put(cells, column, told(Sheet::row_number(row)));
    }
    Some(marked)
}

fn put(cells: &mut Vec<String>, column: usize, text: String) {
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = fitting(text);
}

/// The text, as much of it as a cell holds.
fn fitting(text: String) -> String {
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > FAULTS_UNITS_MAX
    });
    match end {
        None => text,
        Some((end, _)) => text[..end].to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use domain::import::TableFault;
    use domain::sheet::{Severity, Spot};

    use super::*;

    fn problem(row: Option<usize>, column: Option<&str>, also: &[usize]) -> Problem<FileFault> {
        Problem {
            file: "answers.csv".to_owned(),
            row,
            column: column.map(str::to_owned),
            spot: Spot {
                also: also.to_vec(),
                ..Spot::default()
            },
            severity: Severity::Error,
            fault: FileFault::Wave(TableFault::NoRows.into()),
        }
    }

    fn sheet(header: &[&str], rows: &[&[&str]]) -> Sheet {
        let owned = |cells: &[&str]| cells.iter().map(|text| (*text).to_owned()).collect();
        Sheet {
            name: "answers.csv".to_owned(),
            header: owned(header),
            rows: rows.iter().map(|cells| owned(cells)).collect(),
            ..Sheet::default()
        }
    }

    #[test]
    fn faults_stand_beside_their_rows_and_those_of_the_file_in_the_heading() {
        let fault = FileFault::Wave(TableFault::NoRows.into()).sentence(Lang::Nb);
        let file = sheet(&["a", "b"], &[&["1"], &[], &["2", "3", "4"]]);
        let problems = [
            problem(None, None, &[]),
            problem(Some(2), Some("b"), &[4]),
            problem(Some(4), None, &[]),
        ];
        let found = marked(&file, &problems, Lang::Nb).unwrap();
        let beside = format!("kolonne «b»: {fault}");
        assert_eq!(found.header, ["a", "b", "", &format!("feil: {fault}")]);
        assert_eq!(found.rows[0], ["1", "", "", &beside]);
        assert_eq!(found.rows[1], ["", "", "", ""]);
        assert_eq!(found.rows[2], ["2", "3", "4", &format!("{beside} {fault}")]);
    }

    #[test]
    fn a_column_of_faults_from_before_is_written_anew() {
        let file = sheet(
            &["a", "feil: gammelt"],
            &[&["1", "gammel"], &["2", "gammel"]],
        );
        let found = marked(&file, &[problem(Some(3), None, &[])], Lang::Nb).unwrap();
        assert_eq!(found.header, ["a", "feil"]);
        assert_eq!(found.rows[0], ["1", ""]);
        assert!(found.rows[1][1].starts_with("Filen har"), "{found:?}");
    }

    #[test]
    fn a_file_without_fault_is_not_written() {
        let file = sheet(&["a"], &[]);
        assert_eq!(marked(&file, &[], Lang::Nb), None);
        let other = Problem {
            file: "units.csv".to_owned(),
            ..problem(Some(2), None, &[])
        };
        assert_eq!(marked(&file, &[other], Lang::Nb), None);
    }

    #[test]
    fn as_much_is_written_as_a_cell_holds() {
        let text = |units: usize| fitting("a".repeat(units)).len();
        assert_eq!(text(FAULTS_UNITS_MAX), FAULTS_UNITS_MAX);
        assert_eq!(text(FAULTS_UNITS_MAX + 1), FAULTS_UNITS_MAX);
    }
}
