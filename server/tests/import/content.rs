//! Files that read well and say something wrong: one test a spoiled file.

use domain::import::TEXT_UNITS_MAX;

use super::folder::{AREMARK, GAMLE_OSLO, HALDEN, MOSS, OSLO, folder};

#[test]
fn a_wave_without_fault_is_read_without_a_word() {
    let (data, problems) = folder()
        .open()
        .unwrap()
        .read(&super::folder::REGISTER, &content::also_called().unwrap());
    assert_eq!(problems, []);
    assert_eq!(data.responses.len(), 5);
    assert!(data.synthetic);
}

#[test]
fn an_unknown_number() {
    folder().answer(MOSS, "number", "9999").assert_error(
        3,
        "number",
        "Nummeret 9999 finnes ikke i registeret for 2015. Rett nummeret. Navnet i raden tilhører 0104 Moss.",
    );
}

#[test]
fn a_number_of_2020() {
    folder().answer(MOSS, "number", "3002").assert_error(
        3,
        "number",
        "Nummeret 3002 gjelder fra 2020. I 2015 var dette 0104 Moss og 0136 Rygge. Skriv nummeret til den av dem som svarte.",
    );
}

#[test]
fn a_number_of_2020_after_a_merger() {
    folder().answer(MOSS, "number", "5057").assert_error(
        3,
        "number",
        "Nummeret 5057 gjelder fra 2020. I 2015 var dette 1621 Ørland og 1627 Bjugn. Skriv nummeret til den av dem som svarte.",
    );
}

#[test]
fn a_number_of_2024() {
    folder().answer(MOSS, "number", "3103").assert_error(
        3,
        "number",
        "Nummeret 3103 gjelder fra 2024. I 2015 var dette 0104 Moss og 0136 Rygge. Skriv nummeret til den av dem som svarte.",
    );
}

#[test]
fn the_same_respondent_twice() {
    let mut folder = folder();
    let again = folder.answers.rows[0].clone();
    folder.answers.rows.push(again);
    folder.assert_error(
        7,
        "number",
        "0101 Halden står også i rad 2. Behold bare den ene raden.",
    );
}

#[test]
fn the_number_of_oslo_with_the_name_of_a_district() {
    folder().answer(OSLO, "name", "Bydel Frogner").assert_error(
        5,
        "number",
        "Raden har nummeret til kommunen 0301 Oslo, men navnet til bydelen 030105 Frogner. Rett det som er feil, så svarene havner på riktig sted.",
    );
}

#[test]
fn the_number_of_a_district_with_the_name_of_oslo() {
    folder().answer(GAMLE_OSLO, "name", "Oslo kommune").assert_error(
        6,
        "number",
        "Raden har nummeret til bydelen 030101 Gamle Oslo, men navnet til kommunen 0301 Oslo. Rett det som er feil, så svarene havner på riktig sted.",
    );
}

#[test]
fn a_district_that_was_not_asked() {
    folder().answer(GAMLE_OSLO, "number", "030116").assert_error(
        6,
        "number",
        "030116 er ikke en av bydelene i registeret; de har numre fra 030101 til 030115. Rett nummeret.",
    );
}

#[test]
fn a_district_that_lost_its_zero() {
    folder().answer(GAMLE_OSLO, "number", "30101").assert_warning(
        6,
        "number",
        "Nummeret «30101» har mistet nullen foran og er lest som 030101 Gamle Oslo. Hent filen rett fra undersøkelsesverktøyet: Excel tar bort nullen når en csv-fil åpnes og lagres der.",
    );
}

#[test]
fn a_number_missing() {
    folder().answer(MOSS, "number", "").assert_error(
        3,
        "number",
        "Raden mangler nummer. Skriv kommunenummeret (fire siffer) eller bydelsnummeret (seks siffer). Navnet i raden tilhører 0104 Moss.",
    );
}

#[test]
fn a_number_that_is_a_name() {
    folder().answer(MOSS, "number", "Moss").assert_error(
        3,
        "number",
        "«Moss» er ikke et kommunenummer (fire siffer) eller et bydelsnummer (seks siffer). Rett nummeret, eller slett raden hvis den ikke gjelder noen av dem. Navnet i raden tilhører 0104 Moss.",
    );
}

#[test]
fn a_name_of_another_municipality() {
    folder().answer(MOSS, "name", "Rygge").assert_error(
        3,
        "number",
        "Raden har nummeret til 0104 Moss, men navnet til 0136 Rygge. Rett det som er feil, så svarene havner på riktig sted.",
    );
}

#[test]
fn an_answer_outside_the_codebook() {
    folder().answer(MOSS, "knows_imdi", "Litt").assert_error(
        3,
        "knows_imdi",
        "«Litt» er ikke et svaralternativ. Skriv «I stor grad», «I noen grad», «I liten grad» eller «Ikke i det hele tatt», eller la cellen stå tom.",
    );
}

#[test]
fn an_answer_of_a_municipality_that_does_not_settle() {
    folder().answer(AREMARK, "result_target", "Nei").assert_error(
        4,
        "result_target",
        "Spørsmålet er bare stilt til kommuner som bosetter flyktninger, og det gjør ikke 0118 Aremark etter registeret. Tøm cellen, eller rett nummeret i raden.",
    );
}

#[test]
fn an_answer_of_a_district_that_was_not_asked_this() {
    folder()
        .answer(GAMLE_OSLO, "interpreter_guidelines", "Nei")
        .assert_error(
            6,
            "interpreter_guidelines",
            "Spørsmålet er ikke stilt til bydeler, men 030101 Gamle Oslo har svart. Tøm cellen, eller rett nummeret i raden.",
        );
}

#[test]
fn a_follow_up_without_its_answer() {
    folder().answer(MOSS, "result_target_percent", "60").assert_error(
        3,
        "result_target_percent",
        "Spørsmålet er bare stilt til dem som svarte «Ja» på «Resultatmål» (result_target), og det gjorde ikke 0104 Moss. Tøm cellen, eller rett det svaret.",
    );
}

#[test]
fn a_text_without_the_choice_that_leads_to_it() {
    folder().answer(HALDEN, "voluntary_areas", "Møteplasser").assert_error(
        2,
        "voluntary_other",
        "Spørsmålet er bare stilt til dem som svarte «Annet» på «Frivillig samarbeid» (voluntary_areas), og det gjorde ikke 0101 Halden. Tøm cellen, eller rett det svaret.",
    );
}

#[test]
fn more_than_three_barriers() {
    let ticked = [
        "housing",
        "labour_market",
        "health_services",
        "interpreters",
    ];
    folder().barriers(MOSS, &ticked).assert_error(
        3,
        "barriers.interpreters",
        "Det er krysset av for 4 alternativer, men spørsmålet tillater 3. Ta bort 1.",
    );
}

#[test]
fn no_barriers_and_one() {
    folder().barriers(MOSS, &["housing", "none"]).assert_error(
        3,
        "barriers.none",
        "«Ingen hindringer» er krysset av sammen med andre alternativer. Ta bort det eller de andre.",
    );
}

#[test]
fn barriers_filled_in_part() {
    folder()
        .barriers(MOSS, &["housing"])
        .answer(MOSS, "barriers.local_opinion", "")
        .assert_warning(
            3,
            "barriers.local_opinion",
            "Cellen er tom og er lest som ikke krysset av. Skriv 0 som i de andre radene, eller 1 hvis det er krysset av.",
        );
}

#[test]
fn no_barrier_ticked_at_all() {
    folder().barriers(MOSS, &[]).assert_error(
        3,
        "barriers.none",
        "Ingen alternativer er krysset av, heller ikke «Ingen hindringer». Tøm cellene hvis spørsmålet ikke er besvart, eller kryss av det som gjelder.",
    );
}

#[test]
fn a_tick_that_is_a_two() {
    folder()
        .barriers(MOSS, &["housing"])
        .answer(MOSS, "barriers.housing", "2")
        .assert_error(
            3,
            "barriers.housing",
            "«2» er verken krysset av eller ikke. Skriv 1 for krysset av og 0 for ikke krysset av.",
        );
}

#[test]
fn a_target_over_a_hundred() {
    folder()
        .answer(HALDEN, "result_target_percent", "155")
        .assert_error(
            2,
            "result_target_percent",
            "155 % er utenfor grensene. Tallet skal være fra 0 til 100.",
        );
}

#[test]
fn a_target_in_words() {
    let written = |text| {
        let mut folder = folder();
        folder.answer(HALDEN, "result_target_percent", text);
        folder
    };
    assert_eq!(written("55 %").problems(), []);
    written("minst 55").assert_error(
        2,
        "result_target_percent",
        "«minst 55» er ikke et helt tall. Skriv bare tallet, uten desimaler, enhet eller mellomrom.",
    );
}

#[test]
fn a_day_that_does_not_exist() {
    folder()
        .answer(HALDEN, "responded_on", "31.11.2015")
        .assert_error(
            2,
            "responded_on",
            "«31.11.2015» er ikke en dato. Skriv dagen som 14.12.2015 eller 2015-12-14.",
        );
}

#[test]
fn a_day_outside_the_fieldwork() {
    folder()
        .answer(HALDEN, "responded_on", "2015-12-01")
        .assert_warning(
            2,
            "responded_on",
            "01.12.2015 er utenfor svarperioden 03.12.2015–19.01.2016. Kontroller datoen.",
        );
}

#[test]
fn a_text_longer_than_excel_holds() {
    let text = "å".repeat(TEXT_UNITS_MAX);
    assert_eq!(folder().answer(HALDEN, "advice", &text).problems(), []);
    folder().answer(HALDEN, "advice", &format!("{text}!")).assert_error(
        2,
        "advice",
        "Teksten er på 32\u{a0}768 tegn, og det meste en celle i Excel rommer, er 32\u{a0}767. Kort den ned.",
    );
}

#[test]
fn a_column_missing() {
    folder()
        .answer(1, "capacity.housing", "")
        .assert_error(
            1,
            "capacity.housing",
            "Kolonnen «capacity.housing» mangler. Legg den til i rad 1, eller hent filen på nytt fra undersøkelsesverktøyet.",
        );
}

#[test]
fn a_column_twice() {
    let mut folder = folder();
    folder.answers.header.push("knows_imdi".to_owned());
    for row in &mut folder.answers.rows {
        row.push(String::new());
    }
    let problems = folder.problems();
    let column = folder.answers.column("knows_imdi").unwrap();
    assert!(column > 25, "the letters below are two");
    let letters = |at: usize| {
        let digit = |at: usize| char::from(b'A' + u8::try_from(at).unwrap());
        format!("{}{}", digit(at / 26 - 1), digit(at % 26))
    };
    let sentence = format!(
        "Overskriften «knows_imdi» står både i kolonne {} og {}. Behold den ene kolonnen.",
        letters(column),
        letters(folder.answers.header.len() - 1)
    );
    assert_eq!(problems.len(), 1);
    folder.assert_error(1, "knows_imdi", &sentence);
}

#[test]
fn a_column_more() {
    let mut folder = folder();
    folder.answers.header.push("kontaktperson".to_owned());
    for row in &mut folder.answers.rows {
        row.push(String::new());
    }
    folder.assert_warning(
        1,
        "kontaktperson",
        "Kolonnen «kontaktperson» er ukjent og blir ikke lest. Slett den, eller rett overskriften hvis den skulle vært lest.",
    );
}

#[test]
fn a_heading_that_changed() {
    folder().answer(1, "knows_imdi", "knows imdi").assert_warning(
        1,
        "knows imdi",
        "Overskriften «knows imdi» ligner på «knows_imdi» og er lest som det. Rett overskriften, eller gi kolonnen et helt annet navn hvis den er noe annet.",
    );
}

#[test]
fn an_option_that_changed() {
    folder()
        .answer(HALDEN, "interpreter_guidelines", "Ja - uten tolkeregister")
        .assert_warning(
            2,
            "interpreter_guidelines",
            "«Ja - uten tolkeregister» er lest som «Ja, uten tolkeregisteret» i én rad. Rett teksten i filen eller i kodeboken hvis det er feil.",
        );
}

#[test]
fn a_row_that_is_not_marked_synthetic() {
    folder().answer(OSLO, "datagrunnlag", "").assert_error(
        5,
        "datagrunnlag",
        "4 av 5 rader er merket «syntetiske demodata» i kolonnen «datagrunnlag», resten ikke. Merk alle radene eller ingen.",
    );
}
