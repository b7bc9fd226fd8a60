//! Random registers and waves: every kind of question, answer and gap, from a seed.

use std::collections::BTreeMap;

use domain::municipality::{County, Figure, ProgrammeResult, Settlement, Unit, UnitNumber};
use domain::signal::{Rule, RuleKind, Rules};
use domain::survey::{
    AnswerOption, AskedOf, Base, BatteryItem, Chapter, Codebook, NumberLimits, Question, WaveFlag,
    WaveInfo, WhoIsAsked, Wording,
};
use domain::wave::{Answer, Response, WaveData};
use kinds::{Centrality, LanguageForm, QuestionKind, Region, UnitType};
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// Texts that have tripped stores before.
const TEXTS: [&str; 7] = [
    "Vi trenger flere tolker",
    "",
    " innrykk og «anførsel» ",
    "linje\r\nlinje; med | og '",
    "$1 ?1 :navn -- '; DROP TABLE answer",
    "æøå ÆØÅ \u{1f600}",
    "\u{feff}\t",
];

/// The source of randomness of one seed.
pub fn source(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// A register of `count` municipalities and a third as many districts.
pub fn units(random: &mut ChaCha8Rng, count: u32) -> Vec<Unit> {
    let municipalities = (0..count).map(|i| format!("{:04}", 101 + i));
    let districts = (0..count / 3).map(|i| format!("{:06}", 30_101 + i));
    let numbers: Vec<String> = municipalities.chain(districts).collect();
    (0..)
        .zip(numbers)
        .map(|(rank, number)| unit(random, rank, &number))
        .collect()
}

fn unit(random: &mut ChaCha8Rng, rank: u32, number: &str) -> Unit {
    let number: UnitNumber = number.parse().unwrap();
    let municipality = number.unit_type() == UnitType::Municipality;
    Unit {
        name: format!("Åsbygd {rank}"),
        name_rank: rank,
        county: County {
            number: number.as_str()[..2].to_owned(),
            name: "Østfjorden".to_owned(),
        },
        region: *Region::ALL.choose(random).unwrap(),
        language: municipality.then(|| *LanguageForm::ALL.choose(random).unwrap()),
        population: random.random_range(200..700_000),
        immigrants: random.random_range(0..200),
        norwegian_born: random.random_range(0..50),
        centrality: municipality.then(|| *Centrality::ALL.choose(random).unwrap()),
        settles: municipality.then(|| random.random()),
        settlement: Settlement {
            requested: figure(random),
            decided: figure(random),
            settled: figure(random),
            requested_next: figure(random),
            decided_next: figure(random),
            requested_previous: figure(random),
            decided_previous: figure(random),
        },
        programme: ProgrammeResult {
            left: figure(random),
            work_or_education_percent: figure(random),
        },
        position: (
            random.random_range(57.0..72.0),
            random.random_range(4.0..32.0),
        ),
        numbers_2020: (0..random.random_range(0..3))
            .map(|i| format!("300{i}"))
            .collect(),
        numbers_2024: vec![],
        number,
    }
}

fn figure(random: &mut ChaCha8Rng) -> Figure {
    match random.random_range(0..3) {
        0 => Figure::Missing,
        1 => Figure::Suppressed,
        _ => Figure::Known(random.random()),
    }
}

/// A wave of the year whose questionnaire has `questions` questions, answered by some of `units`.
pub fn wave(random: &mut ChaCha8Rng, year: u16, questions: usize, units: &[Unit]) -> WaveData {
    let codebook = codebook(random, year, questions);
    assert_eq!(codebook.check(), []);
    let mut flags = BTreeMap::new();
    let mut known = BTreeMap::new();
    let mut responses = Vec::new();
    let mut begun = std::collections::BTreeSet::new();
    for unit in units {
        if random.random_bool(0.5) {
            known.insert(unit.number.clone(), random.random());
        }
        if random.random_bool(0.75) {
            responses.push(response(random, &codebook, unit));
        } else if unit.number.as_str().ends_with(['1', '3', '5']) {
            begun.insert(unit.number.clone());
        }
    }
    responses.sort_by(|a, b| a.number.cmp(&b.number));
    if !known.is_empty() {
        flags.insert("partner".to_owned(), known);
    }
    WaveData {
        codebook,
        synthetic: true,
        flags,
        responses,
        begun,
        rules: rules(random),
        content: domain::content::WaveContent::default(),
    }
}

/// A rule. Whether it holds together is the import's matter.
pub fn rule(place: u8) -> Rule {
    Rule {
        id: format!("rule_{place}"),
        version: 1,
        kind: RuleKind::Need,
        weight: place + 1,
        filter: "answered=yes".to_owned(),
        title: Wording {
            nb: "Æ «ø» å".to_owned(),
            nn: Some("Æ".to_owned()),
            en: None,
        },
        tag: Wording::default(),
        reason: Wording::default(),
        ask: place.is_multiple_of(2).then(|| Wording {
            nb: "Hvem gjør det?".to_owned(),
            ..Wording::default()
        }),
        questions: vec![],
        refines: None,
        report: Some(usize::from(place)),
    }
}

fn rules(random: &mut ChaCha8Rng) -> Rules {
    let rules = (0..random.random_range(0..4_u8)).map(|place| Rule {
        refines: random.random_bool(0.5).then(|| "rule_0".to_owned()),
        ..rule(place)
    });
    Rules {
        rules: rules.collect(),
    }
}

fn response(random: &mut ChaCha8Rng, codebook: &Codebook, unit: &Unit) -> Response {
    let mut answers = BTreeMap::new();
    for column in codebook.columns() {
        if random.random_bool(0.8) {
            let question = &codebook.questions[column.question];
            answers.insert(column, answer(random, question));
        }
    }
    let day = random.random_range(10..30);
    Response {
        number: unit.number.clone(),
        responded_on: random.random_bool(0.9).then(|| format!("2015-06-{day}")),
        answers,
    }
}

fn answer(random: &mut ChaCha8Rng, question: &Question) -> Answer {
    let options = question.options.len();
    match question.kind {
        QuestionKind::Single | QuestionKind::Scale => {
            Answer::Options(vec![random.random_range(0..options)])
        }
        QuestionKind::Multi => {
            let ticked = (0..options).filter(|_| random.random_bool(0.4));
            Answer::Options(ticked.collect())
        }
        QuestionKind::Number => Answer::Number(random.random()),
        QuestionKind::Text => Answer::Text((*TEXTS.choose(random).unwrap()).to_owned()),
    }
}

fn codebook(random: &mut ChaCha8Rng, year: u16, questions: usize) -> Codebook {
    Codebook {
        wave: WaveInfo {
            year,
            title: words("Undersøkelsen"),
            fieldwork_from: format!("{year}-05-20"),
            fieldwork_to: format!("{year}-06-30"),
            register_year: None,
            partial: domain::survey::Partial::LeaveOut,
            flags: vec![WaveFlag {
                id: "partner".to_owned(),
                name: words("Samarbeidskommune"),
                source: words("Oppdiktet"),
            }],
        },
        chapters: vec![Chapter {
            id: "all".to_owned(),
            title: words("Alt"),
        }],
        questions: (0..questions).map(|i| question(random, i)).collect(),
        derived: vec![],
    }
}

fn question(random: &mut ChaCha8Rng, index: usize) -> Question {
    let kinds = [
        QuestionKind::Single,
        QuestionKind::Multi,
        QuestionKind::Scale,
        QuestionKind::Number,
        QuestionKind::Text,
    ];
    let kind = *kinds.choose(random).unwrap();
    let options = if kind.has_options() {
        random.random_range(1..6)
    } else {
        0
    };
    let battery = kind != QuestionKind::Multi && random.random_bool(0.3);
    Question {
        id: format!("q{index}"),
        chapter: "all".to_owned(),
        kind,
        wording: words(&format!("Spørsmål {index}?")),
        short: words("Kort"),
        asked_of: WhoIsAsked {
            municipality: Some(AskedOf::Flag("partner".to_owned())),
            district: random.random_bool(0.5).then_some(AskedOf::All),
        },
        only_if: None,
        among: None,
        items: (0..if battery { 3 } else { 0 })
            .map(|i| BatteryItem {
                id: format!("item_{i}"),
                wording: words("Del"),
                finding: None,
            })
            .collect(),
        options: (1..=options).map(option).collect(),
        max_choices: None,
        number: (kind == QuestionKind::Number).then(|| NumberLimits {
            unit: words("%"),
            min: i64::MIN,
            max: i64::MAX,
        }),
        coded: kind == QuestionKind::Text,
        headline: vec![],
        finding: None,
        caveats: vec![words("Les med omhu")],
        comparable: vec![],
        assumed: random.random(),
    }
}

fn option(index: i32) -> AnswerOption {
    AnswerOption {
        id: format!("option_{index}"),
        wording: words(&format!("Svar {index}")),
        base: if index == 3 {
            Base::DontKnow
        } else {
            Base::Inside
        },
        exclusive: false,
        score: (index == 1).then_some(-2),
    }
}

fn words(nb: &str) -> Wording {
    Wording {
        nb: nb.to_owned(),
        ..Wording::default()
    }
}
