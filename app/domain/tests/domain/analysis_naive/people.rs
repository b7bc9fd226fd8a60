//! The rows of a wave as a plain list of units, with what each said to one question.

use std::sync::Arc;

use domain::municipality::{Unit, UnitNumber};
use domain::survey::{AskedOf, Base, Codebook, ColumnRef, Comparability, ComparableWith, Question};
use domain::wave::{Answer, Response, Wave, WaveData};
use domain::world::World;
use rand_chacha::ChaCha8Rng;

use crate::world::{Invented, Rows, YEARS};

/// Whether the routing lets a question apply.
#[derive(PartialEq)]
pub enum Routed {
    /// It does not.
    Past,
    /// Responded, but left open the answer that decides.
    Undecided,
    /// It does, or for the silent may.
    Eligible,
}

/// One unit and its answer.
pub struct Person {
    pub unit: Unit,
    pub responded: bool,
    pub routed: Routed,
    /// Options by place; empty for a number.
    pub answer: Option<Vec<usize>>,
    /// Whether the answer is in N.
    pub counts: bool,
    /// Whether it said that the question is not about it, in what it answered of the battery.
    pub denies: bool,
}

impl Person {
    pub fn chose(&self, options: &[usize]) -> bool {
        let answer = self.answer.as_deref().unwrap_or(&[]);
        self.counts && answer.iter().any(|option| options.contains(option))
    }
}

/// Two world whose codebooks say what is comparable, with points, and their rows.
pub fn invented(rng: &mut ChaCha8Rng) -> (World, Vec<Rows>) {
    let made = Invented::new(rng);
    let rows: Vec<Rows> = made.rows.into_values().map(marked).collect();
    let world = rows.iter().map(|rows| {
        let before = made.world.wave(rows.data.codebook.wave.year).unwrap();
        let data = WaveData {
            codebook: rows.data.codebook.clone(),
            ..rows.data.clone()
        };
        let revision = before.revision().to_owned();
        Arc::new(Wave::build(revision, rows.units.clone(), data))
    });
    (World::new(world), rows)
}

/// Drops units that the other wave has, and says in the codebook what may be followed.
fn marked(mut rows: Rows) -> Rows {
    let codebook = &mut rows.data.codebook;
    let gone = if codebook.wave.year == YEARS[0] { 3 } else { 5 };
    let stays = |number: &UnitNumber| {
        let digits: usize = number.as_str().parse().unwrap();
        digits % 11 != gone
    };
    rows.units.retain(|unit| stays(&unit.number));
    rows.data
        .responses
        .retain(|response| stays(&response.number));
    let other = YEARS[0] + YEARS[1] - codebook.wave.year;
    for question in &mut codebook.questions {
        let how = match question.id.as_str() {
            "importance" => Comparability::Reworded,
            "advice" => continue,
            _ => Comparability::Same,
        };
        let why = None;
        question.comparable = vec![ComparableWith {
            wave: other,
            how,
            why,
        }];
        if question.id == "usefulness" {
            for (option, points) in question.options.iter_mut().zip([-2, -1, 2]) {
                option.score = Some(points);
            }
            // The fourth, not relevant, has none.
        }
    }
    rows
}

/// Everyone in the rows, with their answer to a column.
pub fn people(rows: &Rows, column: ColumnRef) -> Vec<Person> {
    let codebook = &rows.data.codebook;
    let question = &codebook.questions[column.question];
    rows.units
        .iter()
        .map(|unit| {
            let response = rows.data.responses.iter().find(|r| r.number == unit.number);
            let answer = response.and_then(|response| response.answers.get(&column));
            let options = answer.map(|answer| match answer {
                Answer::Options(options) => options.clone(),
                _ => vec![],
            });
            let counts = options
                .as_ref()
                .is_some_and(|options| counts(question, options));
            Person {
                unit: unit.clone(),
                responded: response.is_some(),
                routed: routed(rows, codebook, question, unit, response),
                answer: options,
                counts,
                denies: response.is_some_and(|response| denies(codebook, column, response)),
            }
        })
        .collect()
}

fn denies(codebook: &Codebook, column: ColumnRef, response: &Response) -> bool {
    let question = &codebook.questions[column.question];
    codebook.derived.iter().any(|derived| {
        let no = question.option_index(&derived.no);
        let said = response.answers.iter();
        let mut said = said.filter(|(other, _)| other.question == column.question);
        derived.question == question.id
            && no.is_some_and(|no| question.options[no].base == Base::Outside)
            && said.clone().next().is_some()
            && said.all(|(_, answer)| *answer == Answer::Options(vec![no.unwrap()]))
    })
}

fn counts(question: &Question, options: &[usize]) -> bool {
    options.is_empty()
        || options
            .iter()
            .any(|option| question.options[*option].base == Base::Inside)
}

fn addressed(rows: &Rows, question: &Question, unit: &Unit) -> bool {
    let asked = if unit.number.as_str().len() == 4 {
        &question.asked_of.municipality
    } else {
        &question.asked_of.district
    };
    match asked {
        None => false,
        Some(AskedOf::All) => true,
        Some(AskedOf::Settling) => unit.settles == Some(true),
        Some(AskedOf::Flag(id)) => rows.data.flags[id].get(&unit.number) == Some(&true),
    }
}

/// The answer to the question before, or `None` where it was left open.
fn before<'r>(
    codebook: &Codebook,
    question: &str,
    response: Option<&'r Response>,
) -> Option<&'r Answer> {
    response?.answers.get(&codebook.column(question).unwrap())
}

fn open(
    rows: &Rows,
    codebook: &Codebook,
    question: &Question,
    unit: &Unit,
    response: Option<&Response>,
) -> bool {
    addressed(rows, question, unit)
        && question.only_if.as_ref().is_none_or(|only_if| {
            let parent = codebook.question(&only_if.question).unwrap();
            match before(codebook, &only_if.question, response) {
                Some(Answer::Options(chosen)) => {
                    chosen.contains(&parent.option_index(&only_if.option).unwrap())
                }
                Some(_) => false,
                None => open(rows, codebook, parent, unit, response),
            }
        })
}

fn routed(
    rows: &Rows,
    codebook: &Codebook,
    question: &Question,
    unit: &Unit,
    response: Option<&Response>,
) -> Routed {
    let left_open = question.only_if.as_ref().is_some_and(|only_if| {
        response.is_some() && before(codebook, &only_if.question, response).is_none()
    });
    match open(rows, codebook, question, unit, response) {
        false => Routed::Past,
        true if left_open => Routed::Undecided,
        true => Routed::Eligible,
    }
}

/// Where a unit stands in the transition by share.
pub fn standing(person: Option<&Person>, options: &[usize], dont_know: &[usize]) -> String {
    let Some(person) = person else {
        return "not in wave".to_owned();
    };
    match &person.answer {
        _ if !person.responded => "no response".to_owned(),
        Some(_) if person.chose(options) => "chosen".to_owned(),
        Some(_) if person.counts => "not chosen".to_owned(),
        Some(answer) if answer.iter().any(|o| dont_know.contains(o)) => "don't know".to_owned(),
        Some(_) => "outside".to_owned(),
        None if person.routed == Routed::Eligible => "not answered".to_owned(),
        None => "not asked".to_owned(),
    }
}

/// The unit with a number.
pub fn find<'p>(people: &'p [Person], number: &UnitNumber) -> Option<&'p Person> {
    people.iter().find(|person| person.unit.number == *number)
}
