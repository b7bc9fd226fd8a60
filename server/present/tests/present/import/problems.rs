//! One case for each thing that can be wrong with a file, its columns and its rows.

use domain::import::{PROBLEMS_MAX, stops};
use domain::sheet::Severity::{Error, Warning};

use super::fixture::{
    HEADER, ROWS, UNITS, answers, assert_answers, assert_row, codebook, read, read_with, sheet,
    told,
};

#[test]
fn a_file_without_fault_is_read_whole() {
    let (data, problems) = read(&answers(HEADER, &ROWS));
    assert_eq!(told(&problems), []);
    assert!(data.synthetic);
    assert_eq!(data.responses.len(), 3);
    assert_eq!(data.flags["partner"].len(), 2);
    assert_eq!(
        data.responses[1].responded_on.as_deref(),
        Some("2015-12-14")
    );
    assert_eq!(data.responses[0].answers.len(), 7);
    assert_eq!(data.responses[1].answers.len(), 1);
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn numbers_lead_to_a_unit_or_are_told() {
    for (number_and_name, severity, column, sentence) in [
        (
            "9999;",
            Error,
            "number",
            "Nummeret 9999 finnes ikke i registeret for 2015. Rett nummeret.",
        ),
        (
            "9999;Halden kommune",
            Error,
            "number",
            "Nummeret 9999 finnes ikke i registeret for 2015. Rett nummeret. Navnet i raden tilhører 0101 Halden.",
        ),
        (
            "3001;Halden",
            Error,
            "number",
            "Nummeret 3001 gjelder fra 2020. I 2015 var dette 0101 Halden. Skriv nummeret fra 2015.",
        ),
        (
            "5099;Halden",
            Error,
            "number",
            "Nummeret 5099 gjelder fra 2018. I 2015 var dette 0101 Halden og 0121 Rømskog. Skriv nummeret til den av dem som svarte.",
        ),
        (
            "0102;Halden",
            Error,
            "number",
            "Nummeret 0102 gikk ut i 2014. I 2015 er dette 0101 Halden. Skriv nummeret fra 2015.",
        ),
        (
            "101;Halden",
            Warning,
            "number",
            "Nummeret «101» har mistet nullen foran og er lest som 0101 Halden. Hent filen rett fra undersøkelsesverktøyet: Excel tar bort nullen når en csv-fil åpnes og lagres der.",
        ),
        (
            ";Halden",
            Error,
            "number",
            "Raden mangler nummer. Skriv kommunenummeret (fire siffer) eller bydelsnummeret (seks siffer). Navnet i raden tilhører 0101 Halden.",
        ),
        (
            "0101 Halden;",
            Error,
            "number",
            "«0101 Halden» er ikke et kommunenummer (fire siffer) eller et bydelsnummer (seks siffer). Rett nummeret, eller slett raden hvis den ikke gjelder noen av dem.",
        ),
        (
            "12;",
            Error,
            "number",
            "«12» er ikke et kommunenummer (fire siffer) eller et bydelsnummer (seks siffer). Rett nummeret, eller slett raden hvis den ikke gjelder noen av dem.",
        ),
        (
            "030116;Sentrum",
            Error,
            "number",
            "030116 er ikke en av bydelene i registeret; de har numre fra 030101 til 030102. Rett nummeret.",
        ),
        (
            "0301;Grünerløkka",
            Error,
            "number",
            "Raden har nummeret til kommunen 0301 Oslo, men navnet til bydelen 030102 Grünerløkka. Rett det som er feil, så svarene havner på riktig sted.",
        ),
        (
            "030102;Oslo",
            Error,
            "number",
            "Raden har nummeret til bydelen 030102 Grünerløkka, men navnet til kommunen 0301 Oslo. Rett det som er feil, så svarene havner på riktig sted.",
        ),
        (
            "0101;Moss",
            Warning,
            "name",
            "Navnet «Moss» passer ikke til nummeret, som tilhører 0101 Halden. Kontroller at raden har riktig nummer.",
        ),
        (
            "0121;Rømskog",
            Error,
            "number",
            "0121 Rømskog står også i rad 2. Behold bare den ene raden.",
        ),
    ] {
        let row = format!("{number_and_name};;;;1;0;0;0;;;;;syntetiske demodata");
        let file = answers(HEADER, &[ROWS[1], &row, ROWS[2]]);
        assert_answers(&file, &[(Some(3), Some(column), severity, sentence)]);
    }
}

#[test]
fn names_that_fit_are_not_remarked_on() {
    for name in [
        "",
        "halden",
        "Halden kommune",
        "HALDEN (Østfold)",
        "Halden/Fredrikshald",
    ] {
        assert_row(
            &format!("0101;{name};;Ja;;;;;;;;;;syntetiske demodata"),
            &[],
        );
    }
    for name in ["Gamle Oslo bydel", "Bydel Gamle Oslo"] {
        let row = format!("030101;{name};;Ja;;;;;;;;;;syntetiske demodata");
        assert_answers(&answers(HEADER, &[&row]), &[]);
    }
}

#[test]
fn everything_wrong_with_a_row_is_told_at_once() {
    let row = "9999;;i går;Kanskje;;1;1;1;0;I hvit grad;;;;syntetiske demodata;x";
    let (_, problems) = read(&answers(HEADER, &[row]));
    let columns: Vec<_> = problems.iter().map(|p| p.column.as_deref()).collect();
    assert_eq!(
        columns,
        [
            None,
            Some("number"),
            Some("responded_on"),
            Some("target"),
            Some("barriers.grant"),
            Some("extent.health")
        ]
    );
    assert_eq!(
        problems[0].fault,
        "Raden har 15 celler, men det er bare 14 overskrifter. Kontroller skilletegn og anførselstegn i raden."
    );
}

#[test]
fn headings_are_held_against_the_codebook() {
    let missing = |heading: &str| {
        format!(
            "Kolonnen «{heading}» mangler. Legg den til i rad 1, eller hent filen på nytt fra undersøkelsesverktøyet."
        )
    };
    for (from, to, column, severity, sentence) in [
        ("deal", "avtale", "avtale", Warning, "Kolonnen «avtale» er ukjent og blir ikke lest. Slett den, eller rett overskriften hvis den skulle vært lest.".to_owned()),
        ("advice", "advise", "advise", Warning, "Overskriften «advise» ligner på «advice» og er lest som det. Rett overskriften, eller gi kolonnen et helt annet navn hvis den er noe annet.".to_owned()),
        ("extent.health", "extent_health", "extent_health", Warning, "Overskriften «extent_health» ligner på «extent.health» og er lest som det. Rett overskriften, eller gi kolonnen et helt annet navn hvis den er noe annet.".to_owned()),
        ("extent.school", "extent.health", "extent.health", Error, "Overskriften «extent.health» står både i kolonne J og K. Behold den ene kolonnen.".to_owned()),
        ("barriers.grant", "", "barriers.grant", Error, missing("barriers.grant")),
        ("barriers.grant", "barriers", "barriers", Error, "Spørsmålet «barriers» står både som én kolonne og som én kolonne for hvert alternativ. Behold den ene formen.".to_owned()),
        ("name", "", "name", Error, missing("name")),
        ("responded_on", "", "responded_on", Error, missing("responded_on")),
    ] {
        let header: Vec<&str> = HEADER
            .split(';')
            .map(|heading| if heading == from { to } else { heading })
            .collect();
        let (_, problems) = read(&answers(&header.join(";"), &ROWS));
        let expected = (Some(1), Some(column), severity, sentence.as_str());
        assert!(told(&problems).contains(&expected), "{from}: {problems:#?}");
    }
}

#[test]
fn files_that_hold_nothing_or_something_else_are_told() {
    for (text, row, sentence) in [
        (
            "",
            None,
            "Filen er tom. Hent den på nytt fra undersøkelsesverktøyet.",
        ),
        (
            ";;\n;;",
            None,
            "Filen er tom. Hent den på nytt fra undersøkelsesverktøyet.",
        ),
        (
            HEADER,
            None,
            "Filen har en overskrift, men ingen rader under den. Hent den på nytt fra undersøkelsesverktøyet.",
        ),
        (
            "vare;pris\nbrus;20",
            Some(1),
            "Ingen av overskriftene i rad 1 er kjent, så dette er neppe riktig fil. Første overskrift skal være «number»; kontroller også skilletegnet mellom kolonnene.",
        ),
    ] {
        let expected = [(row, None, Error, sentence)];
        assert_answers(&sheet("answers.csv", text), &expected);
    }
}

#[test]
fn a_column_without_heading_is_told_if_it_holds_something() {
    let header = format!("{HEADER};");
    assert_answers(&answers(&header, &ROWS), &[]);
    let row = format!("{};noe", ROWS[0]);
    assert_answers(
        &answers(&header, &[&row]),
        &[(
            Some(1),
            None,
            Warning,
            "Kolonne O har innhold, men ingen overskrift, og blir ikke lest. Skriv overskriften i rad 1, eller slett kolonnen.",
        )],
    );
}

#[test]
fn blank_rows_are_nothing() {
    let blank = ";".repeat(13);
    assert_answers(
        &answers(HEADER, &[ROWS[0], &blank, "", ROWS[1], &blank]),
        &[],
    );
}

#[test]
fn a_wave_is_synthetic_whole_or_not_at_all() {
    let unmarked = ROWS[1].replace("syntetiske demodata", "");
    assert_answers(
        &answers(HEADER, &[ROWS[0], &unmarked, ROWS[2]]),
        &[(
            Some(3),
            Some("datagrunnlag"),
            Error,
            "2 av 3 rader er merket «syntetiske demodata» i kolonnen «datagrunnlag», resten ikke. Merk alle radene eller ingen.",
        )],
    );
    let other = ROWS[1].replace("syntetiske demodata", "ekte");
    assert_answers(
        &answers(HEADER, &[ROWS[0], &other, ROWS[2]]),
        &[(
            Some(3),
            Some("datagrunnlag"),
            Error,
            "«ekte» er ikke et kjent datagrunnlag. Skriv «syntetiske demodata», eller la cellen stå tom.",
        )],
    );
    let none: Vec<String> = ROWS
        .iter()
        .map(|row| row.replace("syntetiske demodata", ""))
        .collect();
    let none: Vec<&str> = none.iter().map(String::as_str).collect();
    assert_answers(
        &answers(HEADER, &none),
        &[(
            Some(1),
            Some("datagrunnlag"),
            Error,
            "Radene i units.csv er merket «syntetiske demodata», men ikke radene i answers.csv. Merk begge filene eller ingen.",
        )],
    );
}

#[test]
fn the_file_of_units_is_held_against_the_register() {
    for (row, row_number, column, severity, sentence) in [
        (
            "0101;Halden;kanskje;syntetiske demodata",
            Some(3),
            Some("partner"),
            Error,
            "«kanskje» er ikke et ja eller nei. Skriv 1 for ja, 0 for nei, eller la cellen stå tom.",
        ),
        (
            "0121;Rømskog;;syntetiske demodata",
            Some(3),
            Some("number"),
            Error,
            "0121 Rømskog står også i rad 2. Behold bare den ene raden.",
        ),
        (
            "9999;;;syntetiske demodata",
            Some(3),
            Some("number"),
            Error,
            "Nummeret 9999 finnes ikke i registeret for 2015. Rett nummeret.",
        ),
        (
            ";;;",
            None,
            None,
            Warning,
            "I registeret, men ikke i filen: 0101 Halden, 0301 Oslo, 030101 Gamle Oslo og 030102 Grünerløkka. De regnes som inviterte som ikke har svart; legg dem til i filen hvis de var det.",
        ),
    ] {
        let units =
            format!("number;name;partner;datagrunnlag\n0121;Rømskog;;syntetiske demodata\n{row}");
        let file = answers(HEADER, &[ROWS[1]]);
        let (_, problems) = read_with(codebook(), &sheet("units.csv", &units), &file);
        let expected = (row_number, column, severity, sentence);
        assert!(told(&problems).contains(&expected), "{problems:#?}");
        assert!(problems.iter().all(|problem| problem.file == "units.csv"));
    }
}

#[test]
fn a_respondent_must_be_invited() {
    let units = UNITS.replace("0101;Halden;1;syntetiske demodata\n", "");
    let (_, problems) = read_with(
        codebook(),
        &sheet("units.csv", &units),
        &answers(HEADER, &["0101;Halden;;Ja;;;;;;;;;;syntetiske demodata"]),
    );
    let expected = (
        Some(2),
        Some("number"),
        Error,
        "0101 Halden har svart, men er ikke blant de inviterte i units.csv. Legg enheten til der, eller fjern raden.",
    );
    assert!(told(&problems).contains(&expected), "{problems:#?}");
}

#[test]
fn a_codebook_that_does_not_hold_together_stops_everything() {
    let mut codebook = codebook();
    codebook.questions[0].id = "name".to_owned();
    codebook.questions[0].chapter = "no".to_owned();
    codebook.wave.fieldwork_to = "våren".to_owned();
    let file = answers(HEADER, &ROWS);
    let (data, problems) = read_with(codebook, &sheet("units.csv", UNITS), &file);
    assert!(data.responses.is_empty());
    assert!(
        problems
            .iter()
            .all(|problem| problem.file == "codebook.toml")
    );
    let sentences: Vec<&str> = problems.iter().map(|p| p.fault.as_str()).collect();
    assert_eq!(
        sentences,
        [
            "Kodeboken henger ikke sammen i [wave], nøkkelen fieldwork_to: det er ikke en dag; skriv den som 2015-12-03. Rett kodeboken før svarene leses inn.",
            "Kodeboken henger ikke sammen i [[question]] «name», nøkkelen chapter: kapittelet finnes ikke. Rett kodeboken før svarene leses inn.",
            "Kodeboken henger ikke sammen i [[question]] «target_percent», nøkkelen only_if.question: spørsmålet det avhenger av, finnes ikke lenger fram i skjemaet. Rett kodeboken før svarene leses inn.",
            "Kodeboken henger ikke sammen i [[question]] «name», nøkkelen id: en fast kolonne i filene heter det. Rett kodeboken før svarene leses inn.",
        ]
    );
}

#[test]
fn many_problems_are_cut_with_a_closing_sentence() {
    let row = |number: usize| format!("x{number};;;;;;;;;;;;;syntetiske demodata");
    let rows: Vec<String> = (0..PROBLEMS_MAX + 5).map(row).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let (_, problems) = read(&answers(HEADER, &rows));
    assert!(stops(&problems));
    assert_eq!(problems.len(), PROBLEMS_MAX + 1);
    // Each row has another number that is none (an error); that they have no answers is one warning.
    assert_eq!(
        problems.last().unwrap().fault,
        "6 problemer til er ikke tatt med her. Rett dem som er vist, og prøv på nytt."
    );
}

#[test]
fn only_errors_stop() {
    let (_, problems) = read(&answers(
        HEADER,
        &["0101;Moss;;Ja;;;;;;;;;;syntetiske demodata"],
    ));
    assert_eq!(problems.len(), 1);
    assert!(!stops(&problems));
}
