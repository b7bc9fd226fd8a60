//! A small wave: three municipalities, one of them with two districts, and a question of each kind.

use domain::import::read_wave;
use domain::municipality::{County, ProgrammeResult, Settlement, Unit};
use domain::renumbering::{Change, Kind};
use domain::search::AlsoCalled;
use domain::sheet::{Problem, Severity, Sheet};
use domain::survey::Codebook;
use domain::wave::WaveData;
use kinds::Lang;
use kinds::Region;
use present::words::import::sentence;

const CODEBOOK: &str = r#"
[wave]
year = 2015
title = { nb = "Prøve" }
fieldwork_from = "2015-12-03"
fieldwork_to = "2016-01-19"
partial = "count"
flags = [{ id = "partner", name = { nb = "Samarbeidskommune" }, source = { nb = "Oppdiktet" } }]

[[chapter]]
id = "all"
title = { nb = "Alt" }

[[question]]
id = "target"
chapter = "all"
kind = "single"
wording = { nb = "Har kommunen et resultatmål?" }
short = { nb = "Resultatmål" }
asked_of = { municipality = "settling", district = "all" }
option = [{ id = "yes", wording = { nb = "Ja" } }, { id = "no", wording = { nb = "Nei" } }]

[[question]]
id = "target_percent"
chapter = "all"
kind = "number"
wording = { nb = "Hva er målet?" }
short = { nb = "Mål i prosent" }
asked_of = { municipality = "settling" }
only_if = { question = "target", option = "yes" }
number = { unit = { nb = "prosent" }, min = 0, max = 100 }

[[question]]
id = "barriers"
chapter = "all"
kind = "multi"
wording = { nb = "Hva hindrer?" }
short = { nb = "Hindringer" }
asked_of = { municipality = "all", district = "all" }
max_choices = 2
option = [
  { id = "housing", wording = { nb = "Mangel på boliger" } },
  { id = "work", wording = { nb = "Arbeidsmarkedet" } },
  { id = "grant", wording = { nb = "For lavt tilskudd" } },
  { id = "none", wording = { nb = "Ingen hindringer" }, exclusive = true },
]

[[question]]
id = "extent"
chapter = "all"
kind = "scale"
wording = { nb = "I hvilken grad …" }
short = { nb = "Grad" }
asked_of = { municipality = "all" }
item = [{ id = "health", wording = { nb = "Helse" } }, { id = "school", wording = { nb = "Skole" } }]
option = [
  { id = "great", wording = { nb = "I stor grad" } },
  { id = "some", wording = { nb = "I noen grad" } },
  { id = "not_at_all", wording = { nb = "Ikke i det hele tatt" } },
]

[[question]]
id = "deal"
chapter = "all"
kind = "single"
wording = { nb = "Er avtalen god?" }
short = { nb = "Avtale" }
asked_of = { municipality = { flag = "partner" } }
option = [{ id = "yes", wording = { nb = "Ja" } }, { id = "no", wording = { nb = "Nei" } }]

[[question]]
id = "advice"
chapter = "all"
kind = "text"
wording = { nb = "Hva er rådet?" }
short = { nb = "Råd" }
asked_of = { municipality = "all" }
"#;

/// The codebook of the small wave.
pub fn codebook() -> Codebook {
    toml::from_str(CODEBOOK).unwrap()
}

fn unit(number: &str, name: &str, settles: Option<bool>) -> Unit {
    Unit {
        number: number.parse().unwrap(),
        name: name.to_owned(),
        name_rank: 0,
        county: County {
            number: number[..2].to_owned(),
            name: "Fylke".to_owned(),
        },
        region: Region::Ost,
        language: None,
        population: 1_000,
        immigrants: 10,
        norwegian_born: 1,
        centrality: None,
        settles,
        settlement: Settlement::default(),
        programme: ProgrammeResult::default(),
        position: (60.0, 10.0),
        numbers_2020: vec![],
        numbers_2024: vec![],
    }
}

/// The register of the small wave.
pub fn register() -> Vec<Unit> {
    vec![
        unit("0101", "Halden", Some(true)),
        unit("0121", "Rømskog", Some(false)),
        unit("0301", "Oslo", Some(true)),
        unit("030101", "Gamle Oslo", None),
        unit("030102", "Grünerløkka", None),
    ]
}

/// A number that came into use in 2020, one that came of two, and one that was gone in 2014; and a name in
/// Sami.
fn also() -> AlsoCalled {
    let change = |date: &str, old: &str, new: &str, kind| Change {
        date: date.to_owned(),
        old: (old.parse().unwrap(), String::new()),
        new: (new.parse().unwrap(), String::new()),
        kind,
        note: String::new(),
    };
    let second = ("0121".parse().unwrap(), vec!["Rømskuávlu".to_owned()]);
    AlsoCalled {
        second_names: [second].into(),
        changes: vec![
            change("2014-01-01", "0102", "0101", Kind::Merge),
            change("2018-01-01", "0101", "5099", Kind::Merge),
            change("2018-01-01", "0121", "5099", Kind::Merge),
            change("2020-01-01", "0101", "3001", Kind::Renumber),
        ],
    }
}

/// Cells separated by `;`, rows by line; the first is the header.
pub fn sheet(name: &str, text: &str) -> Sheet {
    let mut rows = text.lines().map(|line| {
        let cells = line.split(';');
        cells.map(str::to_owned).collect::<Vec<String>>()
    });
    Sheet {
        name: name.to_owned(),
        header: rows.next().unwrap_or_default(),
        rows: rows.collect(),
        ..Sheet::default()
    }
}

/// A file of units without fault.
pub const UNITS: &str = "\
number;name;partner;datagrunnlag
0101;Halden;1;syntetiske demodata
0121;Rømskog;0;syntetiske demodata
0301;Oslo;;syntetiske demodata
030101;Gamle Oslo;;syntetiske demodata
030102;Grünerløkka;;syntetiske demodata";

/// The header of a file of answers without fault.
pub const HEADER: &str = "number;name;responded_on;target;target_percent;\
barriers.housing;barriers.work;barriers.grant;barriers.none;\
extent.health;extent.school;deal;advice;datagrunnlag";

/// Rows of a file of answers without fault.
pub const ROWS: [&str; 3] = [
    "0101;Halden;2015-12-14;Ja;55;1;1;0;0;I stor grad;I noen grad;Nei;Ring oss;syntetiske demodata",
    "0121;Rømskog;14.12.2015;;;;;;;;some;;;syntetiske demodata",
    "030101;Gamle Oslo;;no;;0;0;0;1;;;;;syntetiske demodata",
];

/// A file of answers of `header` and `rows`.
pub fn answers(header: &str, rows: &[&str]) -> Sheet {
    sheet("answers.csv", &format!("{header}\n{}", rows.join("\n")))
}

/// Reads the small wave from its units and these answers; what is wrong in bokmål.
pub fn read(answers: &Sheet) -> (WaveData, Vec<Problem<String>>) {
    read_with(codebook(), &sheet("units.csv", UNITS), answers)
}

/// Reads a wave of the small register; what is wrong in bokmål.
pub fn read_with(
    codebook: Codebook,
    units: &Sheet,
    answers: &Sheet,
) -> (WaveData, Vec<Problem<String>>) {
    let (data, problems) = read_wave(codebook, None, &register(), &also(), units, answers);
    let problems = problems.into_iter();
    let told = problems.map(|problem| problem.map(|fault| sentence(&fault, Lang::Nb)));
    (data, told.collect())
}

/// Row, heading, severity and sentence of each problem.
pub fn told(problems: &[Problem<String>]) -> Vec<Told<'_>> {
    let cases = problems.iter();
    cases
        .map(|problem| {
            (
                problem.row,
                problem.column.as_deref(),
                problem.severity,
                problem.fault.as_str(),
            )
        })
        .collect()
}

/// Row, heading, severity and sentence of a problem.
pub type Told<'a> = (Option<usize>, Option<&'a str>, Severity, &'a str);

/// Asserts what is told of a file of answers.
pub fn assert_answers(answers: &Sheet, expected: &[Told<'_>]) {
    let (_, problems) = read(answers);
    assert_eq!(told(&problems), expected);
    assert!(problems.iter().all(|p| p.file == "answers.csv"));
}

/// The file without fault, with the first row replaced.
pub fn assert_row(row: &str, expected: &[Told<'_>]) {
    assert_answers(&answers(HEADER, &[row, ROWS[1], ROWS[2]]), expected);
}
