//! A wave small enough to know by heart, and the one before it.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::municipality::{County, Figure, ProgrammeResult, Settlement, Unit};
use domain::signal::Rules;
use domain::survey::{AskedOf, Chapter, Codebook, DerivedFlag, OnlyIf, WaveFlag, WaveInfo};
use domain::wave::{Answer, Response, Wave, WaveData};
use domain::world::World;
use kinds::{Centrality, LanguageForm, QuestionKind, Region};

use crate::question::{question, same_as, wording};

fn codebook(year: u16) -> Codebook {
    let mut target = question("target", QuestionKind::Single, &[], &["yes", "no"]);
    target.asked_of.municipality = Some(AskedOf::Settling);
    let mut percent = question("percent", QuestionKind::Number, &[], &[]);
    percent.only_if = Some(OnlyIf {
        question: "target".to_owned(),
        option: "yes".to_owned(),
    });
    let items = ["health", "school", "housing"];
    let mut codebook = Codebook {
        wave: WaveInfo {
            year,
            title: wording("Undersøkelsen"),
            fieldwork_from: format!("{year}-12-03"),
            fieldwork_to: format!("{}-01-19", year + 1),
            register_year: None,
            partial: domain::survey::Partial::LeaveOut,
            flags: vec![WaveFlag {
                id: "partner".to_owned(),
                name: wording("Samarbeidskommune"),
                source: wording("Oppdiktet"),
            }],
        },
        chapters: vec![Chapter {
            id: "all".to_owned(),
            title: wording("Alt"),
        }],
        questions: vec![
            target,
            percent,
            question(
                "capacity",
                QuestionKind::Scale,
                &items,
                &["much", "little", "not_a_host"],
            ),
            question(
                "barriers",
                QuestionKind::Multi,
                &[],
                &["housing", "work", "staff"],
            ),
            question(
                "importance",
                QuestionKind::Scale,
                &["school", "housing", "plans"],
                &["high", "low"],
            ),
            question("advice", QuestionKind::Text, &[], &[]),
        ],
        derived: vec![DerivedFlag {
            id: "host".to_owned(),
            name: wording("Vertskommune"),
            question: "capacity".to_owned(),
            no: "not_a_host".to_owned(),
            base: None,
        }],
    };
    mark_as_same(&mut codebook);
    codebook
}

/// The two waves ask the same, but for the advice: that was another question.
fn mark_as_same(codebook: &mut Codebook) {
    let other = if codebook.wave.year == 2015 {
        2014
    } else {
        2015
    };
    let asked = codebook.questions.iter_mut();
    for question in asked.filter(|question| question.id != "advice") {
        question.comparable = vec![same_as(other)];
    }
}

/// Number, name, region, population, immigrants, settles.
type Background = (&'static str, &'static str, Region, u32, u32, Option<bool>);

const UNITS: [Background; 6] = [
    ("0101", "Halden", Region::Ost, 30_328, 3_096, Some(true)),
    ("1201", "Bergen", Region::Vest, 271_949, 37_000, Some(true)),
    ("1804", "Bodø", Region::Nord, 10_000, 1_000, Some(true)),
    ("1833", "Rana", Region::Nord, 4_999, 200, Some(false)),
    ("1902", "Tromsø", Region::Nord, 72_681, 8_000, None),
    ("030101", "Gamle Oslo", Region::Ost, 50_000, 15_000, None),
];

fn units() -> Vec<Unit> {
    UNITS
        .iter()
        .enumerate()
        .map(
            |(rank, (number, name, region, population, immigrants, settles))| Unit {
                number: number.parse().unwrap(),
                name: (*name).to_owned(),
                name_rank: [2, 0, 1, 3, 4, 5][rank],
                county: County {
                    number: number[..2].to_owned(),
                    name: format!("Fylke {}", &number[..2]),
                },
                region: *region,
                language: (number.len() == 4).then_some(LanguageForm::Bokmal),
                population: *population,
                immigrants: *immigrants,
                norwegian_born: 0,
                centrality: (number.len() == 4).then_some(Centrality::Most),
                settles: *settles,
                settlement: Settlement {
                    settled: [
                        Figure::Known(10),
                        Figure::Known(4),
                        Figure::Suppressed,
                        Figure::Missing,
                        Figure::Known(0),
                        Figure::Missing,
                    ][rank],
                    ..Settlement::default()
                },
                programme: ProgrammeResult::default(),
                position: (60.0, 10.0),
                numbers_2020: vec![],
                numbers_2024: vec![],
            },
        )
        .collect()
}

fn response(codebook: &Codebook, number: &str, answers: &[(&str, Answer)]) -> Response {
    Response {
        number: number.parse().unwrap(),
        responded_on: None,
        answers: answers
            .iter()
            .map(|(id, answer)| (codebook.column(id).unwrap(), answer.clone()))
            .collect(),
    }
}

fn data(year: u16, responses: impl Fn(&Codebook) -> Vec<Response>) -> WaveData {
    let codebook = codebook(year);
    let responses = responses(&codebook);
    let partner = [("0101", true), ("1201", false)]
        .map(|(number, yes)| (number.parse().unwrap(), yes))
        .into();
    WaveData {
        codebook,
        synthetic: true,
        flags: BTreeMap::from([("partner".to_owned(), partner)]),
        responses,
        begun: std::collections::BTreeSet::new(),
        rules: Rules::default(),
        content: domain::content::WaveContent::default(),
    }
}

/// The wave of these data, among the units of the small world.
pub fn wave(data: WaveData) -> Wave {
    let revision = data.codebook.wave.year.to_string();
    Wave::build(revision, units(), data)
}

fn one(option: usize) -> Answer {
    Answer::Options(vec![option])
}

pub fn world() -> World {
    World::new([before(), now()].map(|data| Arc::new(wave(data))))
}

/// Halden has a target, Bergen none, Bodø left it open, Rana was not asked, Tromsø is silent.
pub fn now() -> WaveData {
    data(2015, |book| {
        vec![
            response(
                book,
                "0101",
                &[
                    ("target", one(0)),
                    ("percent", Answer::Number(55)),
                    ("capacity.health", one(0)),
                    ("capacity.school", one(1)),
                    ("capacity.housing", one(1)),
                    ("barriers", Answer::Options(vec![0, 2])),
                    ("importance.school", one(0)),
                ],
            ),
            response(
                book,
                "1201",
                &[
                    ("target", one(1)),
                    ("capacity.health", one(2)),
                    ("capacity.school", one(2)),
                    ("barriers", Answer::Options(vec![1])),
                    ("importance.housing", one(0)),
                    ("advice", Answer::Text("Mer støtte".to_owned())),
                ],
            ),
            response(book, "1804", &[("capacity.health", one(1))]),
            response(book, "1833", &[("barriers", Answer::Options(vec![2]))]),
            response(book, "030101", &[("target", one(1))]),
        ]
    })
}

/// Halden had no target, and hardly anybody answered.
pub fn before() -> WaveData {
    data(2014, |book| {
        vec![
            response(book, "0101", &[("target", one(1))]),
            response(book, "1902", &[("barriers", one(0))]),
        ]
    })
}
