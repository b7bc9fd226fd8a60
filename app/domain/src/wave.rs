//! One survey wave, decoded into columns with a bitset per answer option. Immutable.
//!
//! A filter is a few ANDs over these sets, a cell is a population count. Everything is indexed by
//! position in [`Wave::units`].

mod layout;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fixedbitset::FixedBitSet;
use kinds::{Flag, UnitType};
use serde::{Deserialize, Serialize};

use crate::content::WaveContent;
use crate::municipality::{SETTLES, Unit, UnitNumber};
use crate::signal::Rules;
use crate::survey::{AskedOf, Codebook, ColumnRef, DerivedFlag, Question};

/// A set of units, by their position in [`Wave::units`].
pub type UnitSet = FixedBitSet;

/// A given answer to one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Positions of the chosen options: one, or several in a multi-choice question.
    Options(Vec<usize>),
    /// A number, as it was given.
    Number(i64),
    /// Free text.
    Text(String),
}

/// One handed-in questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Who answered.
    pub number: UnitNumber,
    /// The day it was handed in, `YYYY-MM-DD`, where known.
    pub responded_on: Option<String>,
    /// The answers given; a column left out was not answered.
    pub answers: BTreeMap<ColumnRef, Answer>,
}

/// Everything an import found in a wave's files, before it is laid out in columns.
#[derive(Debug, Clone, PartialEq)]
pub struct WaveData {
    /// The questions.
    pub codebook: Codebook,
    /// Made up for demonstration; said on every page and in every file.
    pub synthetic: bool,
    /// Flags of the wave (`partner`): by id, then by unit. Units left out are unknown.
    pub flags: BTreeMap<String, BTreeMap<UnitNumber, bool>>,
    /// Handed-in questionnaires.
    pub responses: Vec<Response>,
    /// Units that began and did not hand in. What they wrote is not kept.
    pub begun: BTreeSet<UnitNumber>,
    /// The rules for follow-up; none where the wave has no file of them.
    pub rules: Rules,
    /// What else it brings.
    pub content: WaveContent,
}

/// One column of answers.
#[derive(Debug, Clone)]
pub struct Column {
    /// Units the question applies to, whether they responded or not. Where the question follows
    /// an answer, a unit that did not respond may be eligible and is counted as such.
    pub eligible: UnitSet,
    /// Units that gave any answer, don't know and options outside the base among them.
    pub answered: UnitSet,
    /// Units whose answer counts in N.
    pub base: UnitSet,
    /// Units that answered don't know.
    pub dont_know: UnitSet,
    /// Units per option, in the codebook's order.
    pub options: Vec<UnitSet>,
    /// Numbers by unit; empty for other kinds.
    pub numbers: Vec<Option<i64>>,
    /// Texts by unit; empty for other kinds.
    pub texts: Vec<Option<Box<str>>>,
}

/// A published wave.
#[derive(Debug, Clone)]
pub struct Wave {
    /// Which revision of the wave this is; a new import makes a new one.
    revision: String,
    /// The questions.
    codebook: Arc<Codebook>,
    /// The rules for follow-up.
    rules: Rules,
    /// What else it brings.
    content: WaveContent,
    /// Made up for demonstration.
    synthetic: bool,
    /// Municipalities first, then districts; each in order of number.
    units: Vec<Unit>,
    /// Handed in the questionnaire.
    responded: UnitSet,
    /// Began and did not hand in.
    begun: UnitSet,
    /// Day of response by unit.
    responded_on: Vec<Option<Box<str>>>,
    by_type: [UnitSet; 2],
    columns: BTreeMap<ColumnRef, Column>,
    flags: BTreeMap<String, Vec<Flag>>,
}

impl Wave {
    /// Lays the data of a wave out in columns.
    ///
    /// `units` is the register that the wave rests on. Units of a type that nothing is asked of are no
    /// part of the wave: they would stand there as silent without ever having been asked. Answers of
    /// units that are not in it are left out: an import has refused them before.
    pub fn build(revision: String, mut units: Vec<Unit>, data: WaveData) -> Self {
        units.retain(|unit| data.codebook.asks(unit.unit_type()));
        units.sort_by(|a, b| (a.unit_type(), &a.number).cmp(&(b.unit_type(), &b.number)));
        let count = units.len();
        let positions: BTreeMap<UnitNumber, usize> = units
            .iter()
            .enumerate()
            .map(|(position, unit)| (unit.number.clone(), position))
            .collect();
        let mut by_type = [UnitSet::with_capacity(count), UnitSet::with_capacity(count)];
        for (position, unit) in units.iter().enumerate() {
            by_type[type_index(unit.unit_type())].insert(position);
        }
        let mut responded = UnitSet::with_capacity(count);
        let mut responded_on = vec![None; count];
        let mut given: BTreeMap<ColumnRef, Vec<(usize, Answer)>> = BTreeMap::new();
        for response in data.responses {
            let Some(&position) = positions.get(&response.number) else {
                continue;
            };
            responded.insert(position);
            responded_on[position] = response.responded_on.map(String::into_boxed_str);
            for (column, answer) in response.answers {
                given.entry(column).or_default().push((position, answer));
            }
        }
        let flags = data
            .flags
            .iter()
            .map(|(id, known)| (id.clone(), flag_of_units(&units, known)))
            .collect();
        let mut wave = Self {
            revision,
            codebook: Arc::new(data.codebook),
            rules: data.rules,
            content: data.content,
            synthetic: data.synthetic,
            units,
            begun: begun(&data.begun, &positions, &responded),
            responded,
            responded_on,
            by_type,
            columns: BTreeMap::new(),
            flags,
        };
        let codebook = Arc::clone(&wave.codebook);
        for column in codebook.columns() {
            let question = &codebook.questions[column.question];
            let answers = given.remove(&column).unwrap_or_default();
            let laid_out = layout::lay_out(question, wave.eligible(question), answers, count);
            wave.columns.insert(column, laid_out);
        }
        for derived in &codebook.derived {
            let values = wave.derive(derived);
            wave.flags.insert(derived.id.clone(), values);
        }
        wave
    }

    /// Which revision of the wave this is; a new import makes a new one.
    pub fn revision(&self) -> &str {
        &self.revision
    }

    /// The questions.
    pub fn codebook(&self) -> &Codebook {
        &self.codebook
    }

    /// The rules for follow-up. What they find is [`World::signals`](crate::world::World::signals).
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// What the wave brings besides its questions, answers and rules.
    pub fn content(&self) -> &WaveContent {
        &self.content
    }

    /// Whether the answers are made up for demonstration.
    pub fn synthetic(&self) -> bool {
        self.synthetic
    }

    /// Municipalities first, then districts; each in order of number. A unit's place here is its
    /// position in every set and column of the wave.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Those that handed in the questionnaire.
    pub fn responded(&self) -> &UnitSet {
        &self.responded
    }

    /// Those that began with the questionnaire and did not hand it in. They did not respond.
    pub fn begun(&self) -> &UnitSet {
        &self.begun
    }

    /// The day a unit handed in the questionnaire, where it is known.
    ///
    /// # Panics
    /// If `position` is not one of the wave's.
    pub fn responded_on(&self, position: usize) -> Option<&str> {
        self.responded_on[position].as_deref()
    }

    /// The year the wave is named by.
    pub fn year(&self) -> u16 {
        self.codebook.wave.year
    }

    /// The year of the wave's background figures; see [`WaveInfo::register_year`].
    ///
    /// [`WaveInfo::register_year`]: crate::survey::WaveInfo::register_year
    pub fn register_year(&self) -> u16 {
        self.codebook.wave.register_year()
    }

    /// All units of a type, whether they responded or not.
    pub fn units_of(&self, unit_type: UnitType) -> &UnitSet {
        &self.by_type[type_index(unit_type)]
    }

    /// The column's answers.
    ///
    /// # Panics
    /// If `column` is not one of the codebook's: it is made by [`Codebook::column`] or
    /// [`Codebook::columns`] of the same wave.
    pub fn column(&self, column: ColumnRef) -> &Column {
        &self.columns[&column]
    }

    /// Position of the unit with this number.
    pub fn position(&self, number: &UnitNumber) -> Option<usize> {
        let key = |unit: &Unit| (unit.unit_type(), unit.number.clone());
        self.units
            .binary_search_by_key(&(number.unit_type(), number.clone()), key)
            .ok()
    }

    /// A flag of a unit: `settles`, one of the wave's (`partner`) or a derived one (`host`).
    pub fn flag_of(&self, id: &str, position: usize) -> Flag {
        self.flags_of(id)(position)
    }

    /// A flag of any unit by position, looked up once for many units.
    pub fn flags_of<'w>(&'w self, id: &str) -> impl Fn(usize) -> Flag + use<'w> {
        let settles = id == SETTLES;
        let values = self.flags.get(id);
        move |position| match values {
            _ if settles => self.units[position].settles.into(),
            Some(values) => values[position],
            None => Flag::Unknown,
        }
    }

    /// The units whose flag has this value.
    pub fn with_flag(&self, id: &str, value: Flag) -> UnitSet {
        let of = self.flags_of(id);
        self.set(|position| of(position) == value)
    }

    /// The units for which `holds` is true of the position.
    pub fn set(&self, holds: impl Fn(usize) -> bool) -> UnitSet {
        let mut set = UnitSet::with_capacity(self.units.len());
        set.extend((0..self.units.len()).filter(|position| holds(*position)));
        set
    }

    /// The answer of one unit to one column, `None` where it gave none.
    pub fn answer(&self, column: ColumnRef, position: usize) -> Option<Answer> {
        let data = self.column(column);
        if !data.answered.contains(position) {
            return None;
        }
        if let Some(number) = data.numbers.get(position).copied().flatten() {
            return Some(Answer::Number(number));
        }
        if let Some(text) = data.texts.get(position).and_then(Option::as_deref) {
            return Some(Answer::Text(text.to_owned()));
        }
        let chosen = data
            .options
            .iter()
            .enumerate()
            .filter(|(_, units)| units.contains(position));
        Some(Answer::Options(chosen.map(|(option, _)| option).collect()))
    }

    /// The units a question is meant for by their type and background, whatever they answered
    /// before it. A flag that is not known does not let a question apply.
    pub fn addressed(&self, question: &Question) -> UnitSet {
        self.set(
            |position| match question.asked_of.of(self.units[position].unit_type()) {
                None => false,
                Some(AskedOf::All) => true,
                Some(AskedOf::Settling) => self.flag_of(SETTLES, position) == Flag::Yes,
                Some(AskedOf::Flag(id)) => self.flag_of(id, position) == Flag::Yes,
            },
        )
    }

    fn eligible(&self, question: &Question) -> UnitSet {
        let mut eligible = self.addressed(question);
        if let Some(only_if) = &question.only_if
            && let Some(parent) = self.codebook.column(&only_if.question)
            && let Some(option) =
                self.codebook.questions[parent.question].option_index(&only_if.option)
        {
            let parent = self.column(parent);
            // Those who stayed silent may have chosen the option: they stay eligible where the
            // parent question applies to them.
            let mut applies = parent.eligible.clone();
            applies.difference_with(&self.responded);
            applies.union_with(&parent.options[option]);
            eligible.intersect_with(&applies);
        }
        eligible
    }

    fn derive(&self, derived: &DerivedFlag) -> Vec<Flag> {
        let index = self.codebook.question_index(&derived.question);
        let columns: Vec<ColumnRef> = self
            .codebook
            .columns()
            .filter(|column| Some(column.question) == index)
            .collect();
        let no = index.and_then(|i| self.codebook.questions[i].option_index(&derived.no));
        (0..self.units.len())
            .map(|position| {
                let chosen: Vec<usize> = columns
                    .iter()
                    .filter_map(|column| match self.answer(*column, position) {
                        Some(Answer::Options(options)) => options.first().copied(),
                        _ => None,
                    })
                    .collect();
                no.map_or(Flag::Unknown, |no| derived.derive(no, &chosen))
            })
            .collect()
    }
}

fn type_index(unit_type: UnitType) -> usize {
    match unit_type {
        UnitType::Municipality => 0,
        UnitType::District => 1,
    }
}

/// Those that began, without those that handed in.
fn begun(
    numbers: &BTreeSet<UnitNumber>,
    positions: &BTreeMap<UnitNumber, usize>,
    responded: &UnitSet,
) -> UnitSet {
    let mut begun = UnitSet::with_capacity(positions.len());
    let known = numbers.iter();
    begun.extend(known.filter_map(|number| positions.get(number).copied()));
    begun.difference_with(responded);
    begun
}

fn flag_of_units(units: &[Unit], known: &BTreeMap<UnitNumber, bool>) -> Vec<Flag> {
    units
        .iter()
        .map(|unit| known.get(&unit.number).copied().into())
        .collect()
}
