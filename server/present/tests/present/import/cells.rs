//! One case for each thing that can be wrong with an answer.

use domain::import::TEXT_UNITS_MAX;
use domain::sheet::Severity::{Error, Warning};

use super::fixture::{
    HEADER, answers, assert_answers, assert_row, codebook, read, read_with, sheet, told,
};

#[test]
#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn answers_are_held_against_the_codebook() {
    for (cells, column, sentence) in [
        (
            "Kanskje;;;;;;;;;",
            "target",
            "«Kanskje» er ikke et svaralternativ. Skriv «Ja» eller «Nei», eller la cellen stå tom.",
        ),
        (
            "Ja;femti;;;;;;;;",
            "target_percent",
            "«femti» er ikke et helt tall. Skriv bare tallet, uten desimaler, enhet eller mellomrom.",
        ),
        (
            "Ja;55,5;;;;;;;;",
            "target_percent",
            "«55,5» er ikke et helt tall. Skriv bare tallet, uten desimaler, enhet eller mellomrom.",
        ),
        (
            "Ja;101;;;;;;;;",
            "target_percent",
            "101 prosent er utenfor grensene. Tallet skal være fra 0 til 100.",
        ),
        (
            "Ja;-1;;;;;;;;",
            "target_percent",
            "−1 prosent er utenfor grensene. Tallet skal være fra 0 til 100.",
        ),
        (
            "Nei;55;;;;;;;;",
            "target_percent",
            "Spørsmålet er bare stilt til dem som svarte «Ja» på «Resultatmål» (target), og det gjorde ikke 0101 Halden. Tøm cellen, eller rett det svaret.",
        ),
        (
            ";;1;1;1;0;;;;",
            "barriers.grant",
            "Det er krysset av for 3 alternativer, men spørsmålet tillater 2. Ta bort 1.",
        ),
        (
            ";;1;0;0;1;;;;",
            "barriers.none",
            "«Ingen hindringer» er krysset av sammen med andre alternativer. Ta bort det eller de andre.",
        ),
        (
            ";;0;;0;0;;;;",
            "barriers.housing",
            "Ingen alternativer i «barriers» er krysset av, og noen av cellene er tomme. Skriv 1 for krysset av og 0 for ikke krysset av, eller tøm alle hvis spørsmålet ikke er besvart.",
        ),
        (
            ";;0;0;0;0;;;;",
            "barriers.none",
            "Ingen alternativer er krysset av, heller ikke «Ingen hindringer». Tøm cellene hvis spørsmålet ikke er besvart, eller kryss av det som gjelder.",
        ),
        (
            ";;1;2;0;0;;;;",
            "barriers.work",
            "«2» er verken krysset av eller ikke. Skriv 1 for krysset av og 0 for ikke krysset av.",
        ),
        (
            ";;;;;;I viss grad;;;",
            "extent.health",
            "«I viss grad» er ikke et svaralternativ. Skriv «I stor grad», «I noen grad» eller «Ikke i det hele tatt», eller la cellen stå tom.",
        ),
    ] {
        let row = format!("0101;Halden;;{cells};syntetiske demodata");
        assert_row(&row, &[(Some(2), Some(column), Error, sentence)]);
    }
}

#[test]
fn an_answer_of_someone_who_was_not_asked_is_told() {
    for (row, column, sentence) in [
        (
            "0121;Rømskog;;Ja;;;;;;;;;",
            "target",
            "Spørsmålet er bare stilt til kommuner som bosetter flyktninger, og det gjør ikke 0121 Rømskog etter registeret. Tøm cellen, eller rett nummeret i raden.",
        ),
        (
            "0121;Rømskog;;;;1;0;0;0;;;Ja;",
            "deal",
            "Spørsmålet er bare stilt til dem med kjennetegnet «Samarbeidskommune», og det har ikke 0121 Rømskog. Tøm cellen, eller rett kjennetegnet.",
        ),
        (
            "0301;Oslo;;;;1;0;0;0;;;Ja;",
            "deal",
            "Spørsmålet er bare stilt til dem med kjennetegnet «Samarbeidskommune», og det har ikke 0301 Oslo. Tøm cellen, eller rett kjennetegnet.",
        ),
        (
            "030102;Grünerløkka;;;;1;0;0;0;I stor grad;;;",
            "extent.health",
            "Spørsmålet er ikke stilt til bydeler, men 030102 Grünerløkka har svart. Tøm cellen, eller rett nummeret i raden.",
        ),
    ] {
        let row = format!("{row};syntetiske demodata");
        let expected = [(Some(2), Some(column), Error, sentence)];
        assert_answers(&answers(HEADER, &[&row]), &expected);
    }
}

#[test]
fn an_unreadable_answer_does_not_accuse_the_one_after_it() {
    assert_row(
        "0101;Halden;;Kanskje;55;;;;;;;;;syntetiske demodata",
        &[(
            Some(2),
            Some("target"),
            Error,
            "«Kanskje» er ikke et svaralternativ. Skriv «Ja» eller «Nei», eller la cellen stå tom.",
        )],
    );
}

#[test]
fn dates_are_days_within_the_fieldwork() {
    assert_row(
        "0101;Halden;31.11.2015;Ja;;;;;;;;;;syntetiske demodata",
        &[(
            Some(2),
            Some("responded_on"),
            Error,
            "«31.11.2015» er ikke en dato. Skriv dagen som 14.12.2015 eller 2015-12-14.",
        )],
    );
    assert_row(
        "0101;Halden;2016-01-20;Ja;;;;;;;;;;syntetiske demodata",
        &[(
            Some(2),
            Some("responded_on"),
            Warning,
            "20.01.2016 er utenfor svarperioden 03.12.2015–19.01.2016. Kontroller datoen.",
        )],
    );
}

#[test]
fn a_row_without_answers_is_remarked_on() {
    assert_row(
        "0101;Halden;;;;;;;;;;;;syntetiske demodata",
        &[(
            Some(2),
            None,
            Warning,
            "Raden har ingen svar. Enheten regnes som svart, uten svar på noe spørsmål; fjern raden hvis skjemaet ikke ble levert.",
        )],
    );
}

#[test]
fn a_text_is_as_long_as_a_cell_may_be() {
    let row = |letters: usize| {
        let text = "å".repeat(letters);
        format!("0101;Halden;;Ja;;;;;;;;;{text};syntetiske demodata")
    };
    assert_row(&row(TEXT_UNITS_MAX), &[]);
    assert_row(
        &row(TEXT_UNITS_MAX + 1),
        &[(
            Some(2),
            Some("advice"),
            Error,
            "Teksten er på 32\u{a0}768 tegn, og det meste en celle i Excel rommer, er 32\u{a0}767. Kort den ned.",
        )],
    );
}

#[test]
fn a_question_of_several_options_may_have_one_column() {
    let header = "number;name;responded_on;target;target_percent;barriers;extent.health;extent.school;deal;advice";
    let (data, problems) = read_with(
        codebook(),
        &sheet(
            "units.csv",
            "number;name;partner\n0101;Halden;1\n0121;Rømskog;\n0301;Oslo;\n030101;Gamle Oslo;\n030102;Grünerløkka;",
        ),
        &answers(
            header,
            &[
                "0101;Halden;;;;work | Mangel på boliger;;;;",
                "0121;Rømskog;;;;Alt;;;;",
            ],
        ),
    );
    assert_eq!(
        told(&problems),
        [(
            Some(3),
            Some("barriers"),
            Error,
            "«Alt» er ikke et svaralternativ. Skriv «Mangel på boliger», «Arbeidsmarkedet», «For lavt tilskudd» eller «Ingen hindringer», eller la cellen stå tom.",
        )]
    );
    assert!(!data.synthetic);
    let column = data.codebook.column("barriers").unwrap();
    let answer = &data.responses[0].answers[&column];
    assert_eq!(answer, &domain::wave::Answer::Options(vec![0, 1]));
    let without = header.replace("barriers;", "");
    let (_, problems) = read(&answers(&without, &["0101;Halden;;Ja;;;;;"]));
    let expected = (
        Some(1),
        Some("barriers"),
        Error,
        "Spørsmålet «barriers» mangler. Legg til én kolonne for hvert alternativ («barriers.housing» og så videre), eller én kolonne «barriers» med alternativene skilt av |.",
    );
    assert!(told(&problems).contains(&expected), "{problems:#?}");
}

#[test]
fn a_changed_label_is_told_once_with_its_rows() {
    let rows = [
        "0101;Halden;;;;;;;;I stor grad.;I noen  GRAD;;;syntetiske demodata",
        "0121;Rømskog;;;;;;;;I stor grad.;;;;syntetiske demodata",
    ];
    assert_answers(
        &answers(HEADER, &rows),
        &[(
            Some(2),
            Some("extent.health"),
            Warning,
            "«I stor grad.» er lest som «I stor grad» i 2 rader. Rett teksten i filen eller i kodeboken hvis det er feil.",
        )],
    );
}
