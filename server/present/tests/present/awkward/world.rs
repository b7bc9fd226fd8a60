//! Two waves of awkward questions among the units of the register, with answers that follow from
//! the place of a unit alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::municipality::{Unit, UnitNumber};
use domain::signal::Rules;
use domain::survey::{AskedOf, Codebook, ColumnRef, Question};
use domain::wave::{Answer, Response, Wave, WaveData};
use domain::world::World;
use kinds::UnitType;

/// The waves; the second says of some questions that they are those of the first.
pub const YEARS: [u16; 2] = [2016, 2018];

/// Every ninth unit is silent; of the others, every seventh leaves most questions open.
const SILENT: usize = 9;
const OPEN: usize = 7;

/// Municipalities first and districts last, as a wave has them.
pub fn world() -> World {
    let demo = demo::world(1).unwrap();
    let units = demo.wave(2015).unwrap().units().to_vec();
    World::new(YEARS.map(|year| Arc::new(wave(year, &units))))
}

pub fn codebook(year: u16) -> Codebook {
    let mut codebook: Codebook = toml::from_str(include_str!("codebook.toml")).unwrap();
    codebook.wave.year = year;
    if year == YEARS[0] {
        for question in &mut codebook.questions {
            question.comparable.clear();
        }
    }
    codebook
}

fn wave(year: u16, units: &[Unit]) -> Wave {
    let codebook = codebook(year);
    let shift = usize::from(year == YEARS[1]);
    let partner: BTreeMap<UnitNumber, bool> = units
        .iter()
        .enumerate()
        .filter(|(place, _)| place % 3 > 0)
        .map(|(place, unit)| (unit.number.clone(), place % 3 == 1))
        .collect();
    let answering = units.iter().enumerate();
    let responses = answering
        .filter(|(place, _)| (place + shift) % SILENT != 0)
        .map(|(place, unit)| Response {
            number: unit.number.clone(),
            responded_on: Some(format!("{year}-02-10")),
            answers: answers(&codebook, unit, place + shift, partner.get(&unit.number)),
        })
        .collect();
    let data = WaveData {
        codebook,
        synthetic: true,
        flags: BTreeMap::from([("partner".to_owned(), partner)]),
        responses,
        begun: std::collections::BTreeSet::new(),
        rules: Rules::default(),
        content: domain::content::WaveContent::default(),
    };
    Wave::build(format!("awkward-{year}"), units.to_vec(), data)
}

/// What a unit answers: what it is asked, and what the question makes of its place.
fn answers(
    codebook: &Codebook,
    unit: &Unit,
    place: usize,
    partner: Option<&bool>,
) -> BTreeMap<ColumnRef, Answer> {
    let mut given: BTreeMap<ColumnRef, Answer> = BTreeMap::new();
    for column in codebook.columns() {
        let question = &codebook.questions[column.question];
        let asked = match question.asked_of.of(unit.unit_type()) {
            None => false,
            Some(AskedOf::All) => true,
            Some(AskedOf::Settling) => unit.settles == Some(true),
            Some(AskedOf::Flag(_)) => partner == Some(&true),
        };
        let led_to = question.only_if.as_ref().is_none_or(|only_if| {
            let before = codebook.column(&only_if.question).unwrap();
            let asked = &codebook.questions[before.question];
            let option = asked.option_index(&only_if.option).unwrap();
            matches!(given.get(&before), Some(Answer::Options(chosen)) if chosen.contains(&option))
        });
        let answer = if asked && led_to {
            answer(question, column, unit, place)
        } else {
            None
        };
        given.extend(answer.map(|answer| (column, answer)));
    }
    given
}

fn answer(question: &Question, column: ColumnRef, unit: &Unit, place: usize) -> Option<Answer> {
    let one = |option: usize| Some(Answer::Options(vec![option]));
    let number = |number: usize| Some(Answer::Number(i64::try_from(number).unwrap()));
    let spread = |among: usize| one((place + column.item.unwrap_or(0)) % among);
    let this_one = unit.number.as_str() == "0104";
    match question.id.as_str() {
        "same" => one(0),
        "nobody" | "silence" => None,
        "rare" => one(usize::from(!this_one)),
        "nearly" => one(usize::from(this_one)),
        "followed" => number(40),
        "everything" => Some(Answer::Options(vec![0, 1, 2])),
        "four" => (unit.unit_type() == UnitType::Municipality && place < 6)
            .then(|| number(10 * place))
            .flatten(),
        "below" => Some(Answer::Number(i64::try_from(place % 100).unwrap() - 50)),
        "said" => (place % 40 == 1).then(|| Answer::Text("=1+1; «<b>»\nog mer".to_owned())),
        // The last line of the battery is relevant to nobody.
        "help" if column.item == Some(11) => one(4),
        "hosting" if place.is_multiple_of(4) => one(2),
        _ if place.is_multiple_of(OPEN) => None,
        "bare" => number(place * 17 % 3_000),
        "hosting" => spread(2),
        "chain" if place.is_multiple_of(5) => one(2),
        "chain" => Some(Answer::Options(vec![0, 1])),
        _ => spread(question.options.len()),
    }
}
