//! Files that disagree about who was invited, and rows that do not fit their header.

use domain::sheet::Severity::{Error, Warning};

use super::folder::folder;

#[test]
fn a_respondent_who_was_not_invited() {
    let mut folder = folder();
    let halden = folder.units.rows.remove(0);
    assert_eq!(halden[0], "0101");
    let problems = folder.problems();
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert_eq!(
        (
            problems[0].file.as_str(),
            problems[0].severity,
            problems[0].fault.as_str()
        ),
        (
            "units.csv",
            Warning,
            "I registeret, men ikke i filen: 0101 Halden. De regnes som inviterte som ikke har svart; legg dem til i filen hvis de var det."
        )
    );
    assert_eq!(
        (
            problems[1].row,
            problems[1].column.as_deref(),
            problems[1].severity
        ),
        (Some(2), Some("number"), Error)
    );
    assert_eq!(
        problems[1].fault,
        "0101 Halden har svart, men er ikke blant de inviterte i units.csv. Legg enheten til der, eller fjern raden."
    );
}

#[test]
fn a_flag_that_is_neither_yes_nor_no() {
    folder().unit(3, "partner", "vet ikke").assert_told(
        Error,
        "units.csv",
        Some(3),
        Some("partner"),
        "«vet ikke» er ikke et ja eller nei. Skriv 1 for ja, 0 for nei, eller la cellen stå tom.",
    );
}

#[test]
fn a_row_cut_in_two_by_a_separator() {
    let mut folder = folder();
    folder.answers.rows[1].push("rest".to_owned());
    let cells = folder.answers.rows[1].len();
    let sentence = format!(
        "Raden har {cells} celler, men det er bare {} overskrifter. En tekst med skilletegn i må stå i anførselstegn. Rett raden, eller hent filen på nytt.",
        cells - 1
    );
    folder.assert_error(3, "", &sentence);
}
