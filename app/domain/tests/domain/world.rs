//! Two made-up world with every kind of question, and the rows they were built from.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::municipality::{County, Figure, ProgrammeResult, Settlement, Unit, UnitNumber};
use domain::survey::{
    AskedOf, Base, Chapter, Codebook, DerivedFlag, OnlyIf, Question, WaveFlag, WaveInfo,
};
use domain::wave::{Answer, Response, Wave, WaveData};
use domain::world::World;
use kinds::{Centrality, LanguageForm, QuestionKind, Region, UnitType};
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;

use crate::followed::Written;
use crate::question::{question, same_as, wording};
use crate::rules;

/// The years of the two world.
pub const YEARS: [u16; 2] = [2014, 2015];

/// The rows of one wave, as they came in.
pub struct Rows {
    pub units: Vec<Unit>,
    pub data: WaveData,
}

/// The world as the filter sees them, and the rows as they came in.
pub struct Invented {
    pub world: World,
    pub rows: BTreeMap<u16, Rows>,
    pub written: Written,
}

impl Invented {
    pub fn new(rng: &mut ChaCha8Rng) -> Self {
        let all = units(rng);
        let mut rows = BTreeMap::new();
        for year in YEARS {
            // Some exist in one wave only.
            let in_year = |unit: &&Unit| unit.number.as_str() != format!("01{}", year % 100);
            let mut units: Vec<Unit> = all.iter().filter(in_year).cloned().collect();
            for unit in &mut units {
                unit.population += u32::from(year - YEARS[0]);
            }
            let data = data(year, &units, rng);
            rows.insert(year, Rows { units, data });
        }
        let world = rows.values().map(|rows| {
            let wave = Wave::build("1".to_owned(), rows.units.clone(), rows.data.clone());
            Arc::new(wave)
        });
        Self {
            world: World::new(world),
            rows,
            written: Written::default(),
        }
    }
}

const NAMES: [&str; 8] = [
    "Ås",
    "Bærum",
    "SØR-Fron",
    "Mo i Rana",
    "Ål",
    "Vågå",
    "Hå",
    "Øyer",
];

fn units(rng: &mut ChaCha8Rng) -> Vec<Unit> {
    let municipalities = (0..120).map(|i| format!("{:02}{:02}", 1 + i / 20, 1 + i % 20));
    let districts = (1..=15).map(|i| format!("0301{i:02}"));
    let numbers: Vec<String> = municipalities.chain(districts).collect();
    numbers
        .iter()
        .enumerate()
        .map(|(rank, number)| unit(number, rank, rng))
        .collect()
}

fn unit(number: &str, rank: usize, rng: &mut ChaCha8Rng) -> Unit {
    let municipality = number.len() == 4;
    let edge = [
        0, 1_998, 1_999, 2_000, 4_999, 5_000, 10_000, 19_999, 20_000, 50_000,
    ];
    let population = if rng.random_bool(0.5) {
        *edge.choose(rng).unwrap()
    } else {
        rng.random_range(200..90_000)
    };
    let percent = *[4, 5, 10, 15, 20].choose(rng).unwrap();
    let immigrants = if rng.random_bool(0.4) {
        population / 100 * percent
    } else {
        rng.random_range(0..=population / 4)
    };
    let settled = match rng.random_range(0..5) {
        0 => Figure::Suppressed,
        1 => Figure::Missing,
        _ => Figure::Known(rng.random_range(0..12)),
    };
    Unit {
        number: number.parse().unwrap(),
        name: format!("{} {rank}", NAMES.choose(rng).unwrap()),
        name_rank: u32::try_from(rank * 37 % 135).unwrap(),
        county: County {
            number: number[..2].to_owned(),
            name: format!("Fylke {}", &number[..2]),
        },
        region: *Region::ALL.choose(rng).unwrap(),
        language: municipality.then(|| *LanguageForm::ALL.choose(rng).unwrap()),
        population,
        immigrants,
        norwegian_born: 0,
        centrality: municipality.then(|| *Centrality::ALL.choose(rng).unwrap()),
        settles: municipality.then(|| rng.random_bool(0.8)),
        settlement: Settlement {
            settled,
            ..Settlement::default()
        },
        programme: ProgrammeResult::default(),
        position: (60.0, 10.0),
        numbers_2020: vec![],
        numbers_2024: vec![],
    }
}

/// The questions of a year. The earlier wave asks some of them only, in another order.
#[expect(clippy::too_many_lines, reason = "one codebook, whole")]
fn codebook(year: u16) -> Codebook {
    let mut target = question("target", QuestionKind::Single, &[], &["yes", "no"]);
    target.asked_of.municipality = Some(AskedOf::Settling);
    let mut percent = question("percent", QuestionKind::Number, &[], &[]);
    percent.only_if = Some(OnlyIf {
        question: "target".to_owned(),
        option: "yes".to_owned(),
    });
    let mut pilot = question(
        "pilot",
        QuestionKind::Single,
        &[],
        &["yes", "no", "dont_know"],
    );
    pilot.asked_of.municipality = Some(AskedOf::Flag("partner".to_owned()));
    pilot.asked_of.district = None;
    pilot.options[2].base = Base::DontKnow;
    let mut areas = question(
        "areas",
        QuestionKind::Multi,
        &[],
        &["school", "work", "none"],
    );
    areas.options[2].exclusive = true;
    let items = ["health", "school", "housing", "work"];
    let scale = ["very_poor", "poor", "good", "not_relevant"];
    let mut capacity = question(
        "capacity",
        QuestionKind::Scale,
        &items[..3],
        &["much", "not_a_host"],
    );
    capacity.options[1].base = Base::Outside;
    let advice = question("advice", QuestionKind::Text, &[], &[]);
    let usefulness = question("usefulness", QuestionKind::Scale, &items, &scale);
    let importance = question(
        "importance",
        QuestionKind::Single,
        &items[1..],
        &["high", "low"],
    );
    let mut questions: Vec<Question> = if year == YEARS[0] {
        vec![areas, usefulness, importance, capacity, target, percent]
    } else {
        vec![
            target, percent, pilot, areas, capacity, usefulness, importance, advice,
        ]
    };
    for question in &mut questions {
        let others = YEARS.into_iter().filter(|other| *other != year);
        question.comparable = others.map(same_as).collect();
    }
    Codebook {
        wave: WaveInfo {
            year,
            title: wording("Undersøkelsen"),
            fieldwork_from: String::new(),
            fieldwork_to: String::new(),
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
        questions,
        derived: vec![DerivedFlag {
            id: "host".to_owned(),
            name: wording("Vertskommune"),
            question: "capacity".to_owned(),
            no: "not_a_host".to_owned(),
            base: None,
        }],
    }
}

fn data(year: u16, units: &[Unit], rng: &mut ChaCha8Rng) -> WaveData {
    let codebook = codebook(year);
    let mut partner: BTreeMap<UnitNumber, bool> = BTreeMap::new();
    for unit in units {
        if rng.random_bool(0.7) {
            partner.insert(unit.number.clone(), rng.random_bool(0.5));
        }
    }
    let flags = BTreeMap::from([("partner".to_owned(), partner)]);
    let mut responses = Vec::new();
    for unit in units {
        if rng.random_bool(0.8) {
            responses.push(response(&codebook, unit, &flags["partner"], rng));
        }
    }
    WaveData {
        codebook,
        synthetic: true,
        flags,
        responses,
        begun: std::collections::BTreeSet::new(),
        rules: rules::rules(year),
        content: domain::content::WaveContent::default(),
    }
}

fn response(
    codebook: &Codebook,
    unit: &Unit,
    partner: &BTreeMap<UnitNumber, bool>,
    rng: &mut ChaCha8Rng,
) -> Response {
    let mut response = Response {
        number: unit.number.clone(),
        responded_on: None,
        answers: BTreeMap::new(),
    };
    for column in codebook.columns() {
        let question = &codebook.questions[column.question];
        let asked = asked(codebook, question, unit, partner, &response);
        if asked && rng.random_bool(0.85) {
            response.answers.insert(column, answer(question, rng));
        }
    }
    response
}

/// Whether the routing lets a question apply to a respondent.
pub fn asked(
    codebook: &Codebook,
    question: &Question,
    unit: &Unit,
    partner: &BTreeMap<UnitNumber, bool>,
    response: &Response,
) -> bool {
    let of_type = match unit.number.unit_type() {
        UnitType::Municipality => &question.asked_of.municipality,
        UnitType::District => &question.asked_of.district,
    };
    let by_type = match of_type {
        None => false,
        Some(AskedOf::All) => true,
        Some(AskedOf::Settling) => unit.settles == Some(true),
        Some(AskedOf::Flag(_)) => partner.get(&unit.number) == Some(&true),
    };
    let by_answer = question.only_if.as_ref().is_none_or(|only_if| {
        let parent = codebook.column(&only_if.question).unwrap();
        let wanted = codebook.questions[parent.question]
            .option_index(&only_if.option)
            .unwrap();
        matches!(response.answers.get(&parent), Some(Answer::Options(chosen)) if chosen.contains(&wanted))
    });
    by_type && by_answer
}

fn answer(question: &Question, rng: &mut ChaCha8Rng) -> Answer {
    let options = question.options.len();
    match question.kind {
        QuestionKind::Number => Answer::Number(rng.random_range(0..=100)),
        QuestionKind::Text => Answer::Text("Mer støtte".to_owned()),
        QuestionKind::Single | QuestionKind::Scale => {
            Answer::Options(vec![rng.random_range(0..options)])
        }
        QuestionKind::Multi => {
            Answer::Options((0..options).filter(|_| rng.random_bool(0.4)).collect())
        }
    }
}
