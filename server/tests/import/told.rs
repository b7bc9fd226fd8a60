//! What is told of files as offices have them: every line in full, one for each cause.

use std::fmt::Write as _;

use domain::import::{Fault, ToldOnce, UnitFault, told_once};
use domain::municipality::UnitNumber;
use domain::sheet::Problem;
use domain::survey::ColumnRef;
use domain::wave::{Answer, WaveData};
use kinds::Lang;
use present::words::import::{line, with_alike};
use server::import::{FileBytes, FileFault, OpenedWave};

use super::folder::REGISTER;

/// The codebook of the small wave.
pub const CODEBOOK: &str = include_str!("told.toml");

/// The headings of a file of answers without fault.
pub const HEADER: &str = "number;name;responded_on;target;target_percent;barriers.housing;\
barriers.work;barriers.none;help;advice;datagrunnlag";

/// The same with one column for the question of several options.
const JOINED: &str =
    "number;name;responded_on;target;target_percent;barriers;help;advice;datagrunnlag";

/// A file of invited units, of their number and name.
pub fn units(rows: &[&str]) -> String {
    file("number;name;datagrunnlag", rows)
}

/// A file of a header and rows, each with the mark of synthetic data behind it.
pub fn file(header: &str, rows: &[&str]) -> String {
    let mut text = format!("{header}\n");
    for row in rows {
        writeln!(text, "{row};syntetiske demodata").unwrap();
    }
    text
}

/// Reads a wave and tells what is wrong with it, but for the units that were not invited.
pub fn read(codebook: &str, units: &str, answers: &str) -> (WaveData, Vec<Problem<FileFault>>) {
    let bytes = |name, text: &'static str| FileBytes {
        name,
        bytes: text.as_bytes(),
    };
    let leak = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
    let opened = OpenedWave::from_bytes(
        bytes("codebook.toml", leak(codebook)),
        bytes("units.csv", leak(units)),
        bytes("answers.csv", leak(answers)),
        &[],
    );
    let opened = opened.unwrap();
    let (data, mut problems) = opened.read(&REGISTER, &content::also_called().unwrap());
    problems.retain(|problem| {
        let not_listed = FileFault::Wave(Fault::Unit(UnitFault::NotListed { units: vec![] }));
        !problem.fault.is_like(&not_listed)
    });
    (data, problems)
}

/// What is told on a terminal.
pub fn lines(problems: &[Problem<FileFault>]) -> Vec<String> {
    let told = told_once(problems, FileFault::is_like).into_iter();
    let line = |told: ToldOnce<'_, FileFault>| {
        let sentence = told.problem.fault.sentence(Lang::Nb);
        let sentence = with_alike(sentence, (told.rows, told.columns), Lang::Nb);
        line(told.problem, &sentence, Lang::Nb)
    };
    told.map(line).collect()
}

#[track_caller]
pub fn assert_told(units: &str, answers: &str, told: &[&str]) -> WaveData {
    let (data, problems) = read(CODEBOOK, units, answers);
    assert_eq!(lines(&problems), told);
    data
}

pub const SIX: [&str; 6] = [
    "0101;Halden",
    "0104;Moss",
    "0105;Sarpsborg",
    "0106;Fredrikstad",
    "0111;Hvaler",
    "0118;Aremark",
];

pub fn answer(data: &WaveData, row: usize, column: &str) -> Option<Answer> {
    let column: ColumnRef = data.codebook.column(column).unwrap();
    data.responses[row].answers.get(&column).cloned()
}

#[test]
fn a_sound_wave_is_read_without_a_remark() {
    let rows = SIX.map(|unit| format!("{unit};2015-12-14;Ja;55;1;0;0;God;"));
    let answers = file(HEADER, &rows.each_ref().map(String::as_str));
    assert_eq!(assert_told(&units(&SIX), &answers, &[]).responses.len(), 6);
}

#[test]
fn a_county_behind_a_name_tells_namesakes_apart() {
    let invited = [
        "0137;Våler (Østfold)",
        "0426;Våler (Hedmark)",
        "1515;Herøy (Møre og Romsdal)",
        "1818;Herøy (Nordland)",
    ];
    let rows = [
        "0137;Våler (Hedmark);2015-12-14;Ja;55;1;0;0;God;",
        "0426;Våler (Østfold);2015-12-14;Ja;55;1;0;0;God;",
        "1515;Herøy (Nordland);2015-12-14;Ja;55;1;0;0;God;",
        "1818;Herøy (Møre og Romsdal);2015-12-14;Ja;55;1;0;0;God;",
    ];
    assert_told(
        &units(&invited),
        &file(HEADER, &rows),
        &[
            "Feil i answers.csv, rad 2, kolonne «number»: Raden har nummeret til 0137 Våler (Østfold), men navnet til 0426 Våler (Hedmark). Rett det som er feil, så svarene havner på riktig sted.",
            "Feil i answers.csv, rad 3, kolonne «number»: Raden har nummeret til 0426 Våler (Hedmark), men navnet til 0137 Våler (Østfold). Rett det som er feil, så svarene havner på riktig sted.",
            "Feil i answers.csv, rad 4, kolonne «number»: Raden har nummeret til 1515 Herøy (Møre og Romsdal), men navnet til 1818 Herøy (Nordland). Rett det som er feil, så svarene havner på riktig sted.",
            "Feil i answers.csv, rad 5, kolonne «number»: Raden har nummeret til 1818 Herøy (Nordland), men navnet til 1515 Herøy (Møre og Romsdal). Rett det som er feil, så svarene havner på riktig sted.",
        ],
    );
    // The name alone, and the county in other ways, are right.
    for name in [
        "Våler",
        "Våler kommune",
        "VÅLER I ØSTFOLD",
        "Våler, Østfold",
    ] {
        let row = format!("0137;{name};2015-12-14;Ja;55;1;0;0;God;");
        assert_told(&units(&invited), &file(HEADER, &[&row]), &[]);
    }
    let row = ";Våler (Hedmark);2015-12-14;Ja;55;1;0;0;God;";
    assert_told(
        &units(&invited),
        &file(HEADER, &[row]),
        &[
            "Feil i answers.csv, rad 2, kolonne «number»: Raden mangler nummer. Skriv kommunenummeret (fire siffer) eller bydelsnummeret (seks siffer). Navnet i raden tilhører 0426 Våler (Hedmark).",
        ],
    );
}

#[test]
fn official_names_in_two_and_three_languages_are_not_remarked_on() {
    let named = [
        "2011;Guovdageaidnu Kautokeino",
        "2020;Porsanger Porsángu Porsanki",
        "2021;Kárásjohka Karasjok",
        "2027;Unjárga Nesseby",
        "1940;Gáivuotna Kåfjord",
        "1736;Snåase Snåsa",
        "1739;Raarvihke Røyrvik",
        "2025;Deatnu Tana",
        "1850;Divtasvuodna Tysfjord",
        "1920;Loabák Lavangen",
    ];
    // As the national lists write them, and in other ways people do.
    let otherwise = ["1850;Divtasvuodna – Tysfjord", "1920;Loabák"];
    let rows = |named: &[&str]| -> Vec<String> {
        let row = |unit: &&str| format!("{unit};2015-12-14;Ja;55;1;0;0;God;");
        named.iter().map(row).collect()
    };
    for named in [&named[..], &otherwise] {
        let rows = rows(named);
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        assert_told(&units(named), &file(HEADER, &rows), &[]);
    }
}

#[test]
fn what_is_ticked_may_stand_alone() {
    let rows = [
        "0101;Halden;2015-12-14;Ja;55;1;;;God;",
        "0104;Moss;2015-12-14;Ja;55;;1;;God;",
        "0105;Sarpsborg;2015-12-14;Ja;55;;;1;God;",
    ];
    let data = assert_told(&units(&SIX), &file(HEADER, &rows), &[]);
    for (row, chosen) in [(0, 0), (1, 1), (2, 2)] {
        let expected = Some(Answer::Options(vec![chosen]));
        assert_eq!(answer(&data, row, "barriers"), expected);
    }
    // Whoever ticked nothing is told once for the question.
    let rows = [
        rows[0],
        "0104;Moss;2015-12-14;Ja;55;;;;God;",
        "0105;Sarpsborg;2015-12-14;Ja;55;;;;God;",
        "0106;Fredrikstad;2015-12-14;Ja;55;;;;God;",
    ];
    let data = assert_told(
        &units(&SIX),
        &file(HEADER, &rows),
        &[
            "Merk i answers.csv, rad 3–5, kolonne «barriers.housing»: Ingen alternativer er krysset av, så spørsmålet er lest som ikke besvart. Skriv 0 for dem som ikke er krysset av hvis det er besvart.",
        ],
    );
    assert_eq!(answer(&data, 1, "barriers"), None);
    // Where others say 0, an empty one is told.
    let rows = [
        "0101;Halden;2015-12-14;Ja;55;1;0;0;God;",
        "0104;Moss;2015-12-14;Ja;55;1;;0;God;",
        "0105;Sarpsborg;2015-12-14;Ja;55;0;;0;God;",
    ];
    assert_told(
        &units(&SIX),
        &file(HEADER, &rows),
        &[
            "Merk i answers.csv, rad 3, kolonne «barriers.work»: Cellen er tom og er lest som ikke krysset av. Skriv 0 som i de andre radene, eller 1 hvis det er krysset av.",
            "Feil i answers.csv, rad 4, kolonne «barriers.housing»: Ingen alternativer i «barriers» er krysset av, og noen av cellene er tomme. Skriv 1 for krysset av og 0 for ikke krysset av, eller tøm alle hvis spørsmålet ikke er besvart.",
        ],
    );
}

#[test]
fn options_joined_otherwise_are_shown_as_they_should_be() {
    let rows = [
        "0101;Halden;2015-12-14;Ja;55;\"Mangel på boliger;Arbeidsmarkedet;\";God;",
        "0104;Moss;2015-12-14;Ja;55;Mangel på boliger, Arbeidsmarkedet;God;",
        "0105;Sarpsborg;2015-12-14;Ja;55;housing work;God;",
        "0106;Fredrikstad;2015-12-14;Ja;55;Mangel på boliger|Arbeidsmarkedet;God;",
    ];
    assert_told(
        &units(&SIX),
        &file(JOINED, &rows),
        &[
            "Feil i answers.csv, rad 2, kolonne «barriers»: Svarene i cellen er skilt av «;», men skal være skilt av |. Skriv «Mangel på boliger|Arbeidsmarkedet».",
            "Feil i answers.csv, rad 3, kolonne «barriers»: Svarene i cellen er skilt av «,», men skal være skilt av |. Skriv «Mangel på boliger|Arbeidsmarkedet».",
            "Feil i answers.csv, rad 4, kolonne «barriers»: Svarene i cellen er skilt av mellomrom, men skal være skilt av |. Skriv «Mangel på boliger|Arbeidsmarkedet».",
        ],
    );
}

#[test]
fn a_questionnaire_that_was_not_handed_in_is_left_out_and_told() {
    let rows = [
        "0101;Halden;2015-12-14;Ja;55;1;0;0;God;",
        "0104;Moss;;Nei;;;;;;",
        "0105;Sarpsborg;1980-01-01 00:00:00;Ja;55;1;0;0;God;",
        "0106;Fredrikstad;;;;;;;;",
        "0101;Halden;;Nei;;;;;;",
    ];
    let answers = file(HEADER, &rows);
    let data = assert_told(
        &units(&SIX),
        &answers,
        &[
            "Merk i answers.csv, rad 3 og 5–6, kolonne «responded_on»: Påbegynt og ikke levert: 0104 Moss, 0106 Fredrikstad og 0101 Halden. Radene har ingen dato og er ikke tatt med. Skriv datoen hvis skjemaet er levert, eller partial = \"count\" under [wave] i kodeboken hvis alle rader skal telle.",
            "Merk i answers.csv, rad 4, kolonne «responded_on»: 01.01.1980 er utenfor svarperioden 03.12.2015–19.01.2016. Kontroller datoen.",
        ],
    );
    assert_eq!(data.responses.len(), 2);
    let begun: Vec<&str> = data.begun.iter().map(UnitNumber::as_str).collect();
    assert_eq!(begun, ["0104", "0106"]);
    // The codebook may say that they count.
    let counts = CODEBOOK.replace("year = 2015\n", "year = 2015\npartial = \"count\"\n");
    let (data, _) = read(&counts, &units(&SIX), &file(HEADER, &rows[..4]));
    assert_eq!((data.responses.len(), data.begun.len()), (4, 0));
    // Without any day there is nobody to count.
    assert_told(
        &units(&SIX),
        &file(HEADER, &[rows[1], rows[3]]),
        &[
            "Feil i answers.csv, rad 2, kolonne «responded_on»: Ingen rad har en dato her, så ingen har levert skjemaet. Hent filen på nytt med datoene, eller skriv partial = \"count\" under [wave] i kodeboken hvis alle rader skal telle.",
        ],
    );
}

#[test]
fn a_number_of_another_year_is_told_with_what_it_was() {
    let row = |unit: &str| format!("{unit};2015-12-14;Ja;55;1;0;0;God;");
    let rows = [
        "5001;Trondheim",
        "0710;Sandefjord",
        "5054;Indre Fosen",
        "1875;Hamarøy",
        "0301;Oslo",
    ]
    .map(row);
    assert_told(
        &units(&["1601;Trondheim", "0706;Sandefjord", "0301;Oslo"]),
        &file(HEADER, &rows.each_ref().map(String::as_str)),
        &[
            "Feil i answers.csv, rad 2, kolonne «number»: Nummeret 5001 gjelder fra 2018. I 2015 var dette 1601 Trondheim. Skriv nummeret fra 2015.",
            "Feil i answers.csv, rad 3, kolonne «number»: Nummeret 0710 gjelder fra 2017. I 2015 var dette 0706 Sandefjord, 0719 Andebu og 0720 Stokke. Skriv nummeret til den av dem som svarte.",
            "Feil i answers.csv, rad 4, kolonne «number»: Nummeret 5054 gjelder fra 2018. I 2015 var dette 1624 Rissa og 1718 Leksvik. Skriv nummeret til den av dem som svarte.",
            "Feil i answers.csv, rad 5, kolonne «number»: Nummeret 1875 gjelder fra 2020. I 2015 var dette 1849 Hamarøy og 1850 Tysfjord. Skriv nummeret til den av dem som svarte.",
        ],
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn one_cause_is_told_once() {
    let row = |unit: &str| format!("{unit};2015-12-14;Ja;55;1;0;0;God;");
    let rows = SIX.map(row);
    let sound: Vec<&str> = rows.iter().map(String::as_str).collect();
    let each = |from: &str, to: &str| {
        let rows: Vec<String> = rows.iter().map(|row| row.replace(from, to)).collect();
        file(HEADER, &rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let invited = units(&SIX);
    let answers = file(HEADER, &sound);
    // A column of x.
    assert_told(
        &invited,
        &each(";God;", ";x;"),
        &[
            "Feil i answers.csv, rad 2–7, kolonne «help»: «x» er ikke et svaralternativ. Skriv «Dårlig», «Både og», «Både» eller «God», eller la cellen stå tom.",
        ],
    );
    // Every row wrong in its own way.
    let mut percent = 100;
    let rows: Vec<String> = sound
        .iter()
        .map(|row| {
            percent += 1;
            row.replace(";55;", &format!(";{percent};"))
        })
        .collect();
    assert_told(
        &invited,
        &file(HEADER, &rows.iter().map(String::as_str).collect::<Vec<_>>()),
        &[
            "Feil i answers.csv, rad 2, kolonne «target_percent»: 101 % er utenfor grensene. Tallet skal være fra 0 til 100. Det samme slaget feil er i 5 rader til.",
        ],
    );
    // A second header.
    let second = "Kommunenummer;Kommune;Dato;Resultatmål;Mål;Bolig;Arbeid;Ingen;Hjelp;Råd";
    let with_second: Vec<&str> = [&[second], &sound[..]].concat();
    assert_told(
        &invited,
        &file(HEADER, &with_second),
        &[
            "Feil i answers.csv, rad 2, kolonne «number»: Raden er en overskrift til, for «Kommunenummer» er ikke et nummer. Slett raden, så overskriftene bare står i rad 1.",
        ],
    );
    // Files taken for each other, and one given as both.
    assert_told(
        &answers,
        &invited,
        &[
            "Feil i units.csv: Filene er byttet om: units.csv har svarene, og answers.csv har de inviterte. Bytt dem, og prøv på nytt.",
        ],
    );
    assert_told(
        &answers,
        &answers,
        &[
            "Feil i units.csv: units.csv og answers.csv har det samme innholdet. Den første skal ha de inviterte, og den andre svarene.",
        ],
    );
    assert_told(
        &invited,
        &invited,
        &[
            "Feil i answers.csv, rad 1: 6 kolonner mangler: «responded_on», «target», «target_percent», «barriers», «help» og «advice». Legg dem til i rad 1, eller hent filen på nytt fra undersøkelsesverktøyet.",
        ],
    );
    // A column of an option that is missing: its question is not accused in every row.
    let without = HEADER.replace("barriers.housing", "tom");
    let rows: Vec<String> = sound.iter().map(|row| (*row).to_owned()).collect();
    assert_told(
        &invited,
        &file(
            &without,
            &rows.iter().map(String::as_str).collect::<Vec<_>>(),
        ),
        &[
            "Feil i answers.csv, rad 1, kolonne «barriers.housing»: Kolonnen «barriers.housing» mangler. Legg den til i rad 1, eller hent filen på nytt fra undersøkelsesverktøyet.",
            "Merk i answers.csv, rad 1, kolonne «tom»: Kolonnen «tom» er ukjent og blir ikke lest. Slett den, eller rett overskriften hvis den skulle vært lest.",
        ],
    );
}
