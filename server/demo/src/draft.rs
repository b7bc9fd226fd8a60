//! A wave in the making: who responded, the flags, and the answers dealt so far.

use std::collections::BTreeMap;

use domain::content::WaveContent;
use domain::municipality::SETTLES;
use domain::municipality::{Unit, UnitNumber};
use domain::signal::Rules;
use domain::survey::{AskedOf, Codebook, ColumnRef, DerivedFlag, Question};
use domain::wave::{Answer, Response, WaveData};
use kinds::{Flag, UnitType};

use crate::books::Books;

/// A wave in the making. Everything is indexed by position in [`WaveDraft::units`].
#[derive(Debug, Clone)]
pub struct WaveDraft<'a> {
    /// The register.
    pub units: &'a [Unit],
    /// The questions.
    pub codebook: &'a Codebook,
    /// The wave's own flags, by id.
    pub flags: BTreeMap<String, Vec<Option<bool>>>,
    /// Answers the survey.
    pub responded: Vec<bool>,
    /// Day of response, `YYYY-MM-DD`.
    pub responded_on: Vec<Option<String>>,
    /// Where the codebook stands, for telling what is wrong with it.
    pub codebook_file: &'static str,
    beside: Option<&'a WaveDraft<'a>>,
    beside_positions: BTreeMap<&'a UnitNumber, usize>,
    answers: BTreeMap<ColumnRef, Vec<Option<Answer>>>,
}

impl<'a> WaveDraft<'a> {
    /// An empty wave: nobody has responded. `beside` is the wave made before it, where there is
    /// one.
    pub fn new(
        units: &'a [Unit],
        codebook: &'a Codebook,
        codebook_file: &'static str,
        beside: Option<&'a WaveDraft<'a>>,
    ) -> Self {
        let others = beside.map_or(&[][..], |draft| draft.units);
        let numbers = others.iter().map(|unit| &unit.number);
        Self {
            units,
            codebook,
            codebook_file,
            beside,
            beside_positions: numbers.zip(0..).collect(),
            flags: BTreeMap::new(),
            responded: vec![false; units.len()],
            responded_on: vec![None; units.len()],
            answers: BTreeMap::new(),
        }
    }

    /// What a population of the wave's targets may speak of.
    pub fn books(&self) -> Books<'a> {
        Books {
            codebook: self.codebook,
            beside: self.beside.map(|draft| draft.codebook),
        }
    }

    /// The wave made before this one, and the position of the same unit there.
    pub fn beside(&self, position: usize) -> Option<(&'a WaveDraft<'a>, usize)> {
        let there = self.beside_positions.get(&self.units[position].number)?;
        Some((self.beside?, *there))
    }

    /// Positions of all units of a type.
    pub fn units_of(&self, unit_type: UnitType) -> Vec<usize> {
        (0..self.units.len())
            .filter(|position| self.units[*position].unit_type() == unit_type)
            .collect()
    }

    /// Positions of the units of a type that answer the survey and are asked this question.
    pub fn asked(&self, question: &Question, unit_type: UnitType) -> Vec<usize> {
        let mut asked = self.units_of(unit_type);
        asked.retain(|position| self.responded[*position] && self.is_asked(question, *position));
        asked
    }

    fn is_asked(&self, question: &Question, position: usize) -> bool {
        let of_unit = match question.asked_of.of(self.units[position].unit_type()) {
            None => false,
            Some(AskedOf::All) => true,
            Some(AskedOf::Settling) => self.flag_of(SETTLES, position) == Flag::Yes,
            Some(AskedOf::Flag(id)) => self.flag_of(id, position) == Flag::Yes,
        };
        let after_answer = question.only_if.as_ref().is_none_or(|only_if| {
            self.codebook
                .column(&only_if.question)
                .is_some_and(|parent| {
                    let question = &self.codebook.questions[parent.question];
                    let option = question.option_index(&only_if.option);
                    option.is_some_and(|option| self.has_chosen(parent, position, option))
                })
        });
        of_unit && after_answer
    }

    /// The answer of a unit to a column, where it has been dealt one.
    pub fn answer(&self, column: ColumnRef, position: usize) -> Option<&Answer> {
        self.answers.get(&column)?[position].as_ref()
    }

    /// Whether the unit chose this option.
    pub fn has_chosen(&self, column: ColumnRef, position: usize, option: usize) -> bool {
        match self.answer(column, position) {
            Some(Answer::Options(chosen)) => chosen.contains(&option),
            _ => false,
        }
    }

    /// Records an answer.
    pub fn record(&mut self, column: ColumnRef, position: usize, answer: Answer) {
        let count = self.units.len();
        let answers = self.answers.entry(column);
        answers.or_insert_with(|| vec![None; count])[position] = Some(answer);
    }

    /// A flag of a unit: `settles`, one of the wave's, or one that follows from the answers
    /// dealt so far.
    pub fn flag_of(&self, id: &str, position: usize) -> Flag {
        if id == SETTLES {
            return self.units[position].settles.into();
        }
        if let Some(values) = self.flags.get(id) {
            return values[position].into();
        }
        let derived = self.codebook.derived.iter().find(|flag_| flag_.id == id);
        derived.map_or(Flag::Unknown, |derived| self.derive(derived, position))
    }

    /// The finished wave, marked as synthetic; respondents in the order of the register.
    pub fn into_data(self) -> WaveData {
        let respondents = (0..self.units.len()).filter(|position| self.responded[*position]);
        let responses = respondents
            .map(|position| Response {
                number: self.units[position].number.clone(),
                responded_on: self.responded_on[position].clone(),
                answers: (self.answers.iter())
                    .filter_map(|(column, given)| Some((*column, given[position].clone()?)))
                    .collect(),
            })
            .collect();
        let known = |values: Vec<Option<bool>>| {
            let units = self.units.iter().zip(values);
            units
                .filter_map(|(unit, value)| Some((unit.number.clone(), value?)))
                .collect()
        };
        WaveData {
            codebook: self.codebook.clone(),
            synthetic: true,
            responses,
            begun: std::collections::BTreeSet::new(),
            flags: (self.flags.into_iter())
                .map(|(id, values)| (id, known(values)))
                .collect(),
            rules: Rules::default(),
            content: WaveContent::default(),
        }
    }

    fn derive(&self, derived: &DerivedFlag, position: usize) -> Flag {
        let Some(question) = self.codebook.question_index(&derived.question) else {
            return Flag::Unknown;
        };
        let Some(no) = self.codebook.questions[question].option_index(&derived.no) else {
            return Flag::Unknown;
        };
        let columns = self.codebook.columns();
        let chosen: Vec<usize> = columns
            .filter(|column| column.question == question)
            .filter_map(|column| match self.answer(column, position) {
                Some(Answer::Options(options)) => options.first().copied(),
                _ => None,
            })
            .collect();
        derived.derive(no, &chosen)
    }
}
