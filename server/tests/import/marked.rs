//! The files as they came, with what is wrong beside each row, read again.

use kinds::Lang;
use server::export::sheet_file;
use server::import::{marked, read_sheet};

use super::folder::workbook;
use super::told::{CODEBOOK, HEADER, file, lines, read, units};

const BESIDE: &str = "kolonne «help»: «=1+1» er ikke et svaralternativ. Skriv «Dårlig», «Både og», «Både» eller «God», eller la cellen stå tom.";

#[test]
fn a_file_of_text_comes_back_with_a_column_more() {
    let rows = [
        "0101;Halden;2015-12-14;Ja;55;1;0;0;=1+1;",
        "0104;Moss;2015-12-14;Ja;55;1;0;0;God;",
    ];
    let (invited, answers) = (units(&["0101;Halden", "0104;Moss"]), file(HEADER, &rows));
    let (_, problems) = read(CODEBOOK, &invited, &answers);
    let came = read_sheet("answers.csv", answers.as_bytes()).unwrap();
    let written = sheet_file(&marked(&came, &problems, Lang::Nb).unwrap()).unwrap();
    let text = String::from_utf8(written).unwrap();
    let lines_of: Vec<&str> = text.lines().collect();
    assert_eq!(lines_of[0], format!("\u{feff}{HEADER};feil"));
    assert_eq!(
        lines_of[1],
        format!("0101;Halden;2015-12-14;Ja;55;1;0;0;'=1+1;;syntetiske demodata;{BESIDE}")
    );
    assert_eq!(lines_of[2], format!("{};syntetiske demodata;", rows[1]));
    // Mended, it is read with the column in it.
    let (data, problems) = read(CODEBOOK, &invited, &text.replace("'=1+1", "God"));
    assert_eq!(lines(&problems), Vec::<String>::new());
    assert_eq!(data.responses.len(), 2);
}

#[test]
fn a_workbook_comes_back_as_one() {
    let rows = ["0101;Halden;2015-12-14;Ja;55;1;0;0;=1+1;"];
    let (invited, answers) = (units(&["0101;Halden"]), file(HEADER, &rows));
    let (_, problems) = read(CODEBOOK, &invited, &answers);
    let text = read_sheet("answers.csv", answers.as_bytes()).unwrap();
    let bytes = workbook(&text, |sheet| {
        sheet.set_name("Svar").unwrap();
    });
    let came = read_sheet("answers.csv", &bytes).unwrap();
    assert_eq!(came.worksheet.as_ref().unwrap().name, "Svar");
    let written = sheet_file(&marked(&came, &problems, Lang::Nb).unwrap()).unwrap();
    let again = read_sheet("answers.csv", &written).unwrap();
    assert_eq!(again.worksheet.as_ref().unwrap().name, "Svar");
    assert_eq!(again.header.last().unwrap(), "feil");
    assert_eq!(again.rows[0][..11], came.rows[0][..11]);
    assert_eq!(again.rows[0][8], "=1+1");
    assert_eq!(again.rows[0].last().unwrap(), BESIDE);
}
