//! One condition more or less: the filters behind chips, drill-down links, heads and pages.
//!
//! Each gives a new filter and leaves the old one as it was. A change of the conditions or the
//! order goes back to the first page, unless all rows are shown.

use std::collections::BTreeSet;

use kinds::{
    AnswerStatus, Answered, Centrality, Flag, LanguageForm, QuestionKind, Region, ShareClass,
    SizeClass, UnitType,
};

use super::condition::{AnswerCondition, Item, Value, WhichLine};
use super::read::Reading;
use super::{Filter, Key, Page, Range, Sort, View};
use crate::survey::{Base, Codebook, ColumnRef, Question};
use crate::tabulate::Dimension;
use crate::world::World;

impl Filter {
    /// Without one condition. A position that is not there changes nothing.
    pub fn without(&self, key: &Key) -> Self {
        let mut filter = self.on_first_page();
        key.remove_from(&mut filter);
        filter
    }

    /// Without any condition; unit type, wave, order and columns stay.
    pub fn cleared(&self) -> Self {
        Self {
            sort: self.sort.clone(),
            cols: self.cols.clone(),
            view: self.view,
            colour: self.colour.clone(),
            page: self.on_first_page().page,
            ..Self::all(self.wave, self.unit)
        }
    }

    fn on_first_page(&self) -> Self {
        let mut filter = self.clone();
        if filter.page != Page::All {
            filter.page = Page::default();
        }
        filter
    }

    /// The other unit type, with the conditions that still say something about it: numbers
    /// and rules are left out, since each belongs to one type.
    pub fn with_unit(&self, unit: UnitType) -> Self {
        let mut filter = self.on_first_page();
        if filter.unit != unit {
            filter.numbers.clear();
            filter.signals.clear();
            filter.priority.clear();
        }
        filter.unit = unit;
        filter
    }

    /// The region alone, whatever regions were chosen before.
    pub fn with_region(&self, region: Region) -> Self {
        self.in_region(Some(region))
    }

    /// A region alone or the whole country, whatever regions were chosen before.
    pub fn in_region(&self, region: Option<Region>) -> Self {
        let mut filter = self.on_first_page();
        filter.regions = region.into_iter().collect();
        filter
    }

    /// One value of a flag alone.
    pub fn with_flag(&self, id: &str, value: Flag) -> Self {
        let mut filter = self.on_first_page();
        filter.flags.insert(id.to_owned(), BTreeSet::from([value]));
        filter
    }

    /// Those that one rule of the wave flags.
    pub fn with_signal(&self, rule: &str) -> Self {
        let mut filter = self.on_first_page();
        filter.signals = vec![rule.to_owned()];
        filter
    }

    /// Those whose priority lies within a range.
    pub fn with_priority(&self, range: Range) -> Self {
        let mut filter = self.on_first_page();
        filter.priority = BTreeSet::from([range]);
        filter
    }

    /// Only those that handed in the questionnaire, or only the others.
    pub fn with_answered(&self, answered: bool) -> Self {
        let mut filter = self.on_first_page();
        let value = if answered {
            Answered::Yes
        } else {
            Answered::No
        };
        filter.answered = BTreeSet::from([value]);
        filter
    }

    /// One value of a dimension alone: a group that the filter's units are split into. `None`
    /// where the dimension has no such value.
    pub fn with_dimension(&self, dimension: &Dimension, value: &str) -> Option<Self> {
        let mut filter = self.on_first_page();
        match dimension {
            Dimension::Region => filter.regions = BTreeSet::from([Region::from_id(value)?]),
            Dimension::Size => filter.sizes = BTreeSet::from([SizeClass::from_id(value)?]),
            Dimension::Centrality => {
                filter.centralities = BTreeSet::from([Centrality::from_id(value)?]);
            }
            Dimension::Share => filter.shares = BTreeSet::from([ShareClass::from_id(value)?]),
            Dimension::Language => {
                filter.languages = BTreeSet::from([LanguageForm::from_id(value)?]);
            }
            Dimension::Flag(id) => {
                let value = BTreeSet::from([Flag::from_id(value)?]);
                filter.flags.insert(id.clone(), value);
            }
        }
        Some(filter)
    }

    /// With one more condition on an answer.
    pub fn with_answer(&self, condition: AnswerCondition, world: &World) -> Self {
        let mut filter = self.on_first_page();
        filter.answers.push(condition);
        filter.normalised(world)
    }

    /// Those who chose any of the options (by position) in a column of the filter's wave.
    pub fn with_options(&self, column: ColumnRef, options: &[usize], world: &World) -> Self {
        let Some(wave) = world.wave(self.wave) else {
            return self.clone();
        };
        let question = &wave.codebook().questions[column.question];
        let chosen = options.iter().map(|option| &question.options[*option]);
        let values = chosen.map(|option| Value::Option(option.id.clone()));
        let condition = on_column(wave.codebook(), column, false, values.collect());
        self.with_answer(condition, world)
    }

    /// Those in one state in a column of the filter's wave: N and each kind of empty.
    ///
    /// Exact for questions with one answer. In a multi-choice question that has options outside
    /// the base, a unit that ticked nothing at all is in no list.
    pub fn with_state(&self, column: ColumnRef, state: AnswerStatus, world: &World) -> Self {
        let Some(wave) = world.wave(self.wave) else {
            return self.clone();
        };
        let codebook = wave.codebook();
        let question = &codebook.questions[column.question];
        let on = |negated, values| on_column(codebook, column, negated, values);
        let inside = options_in(question, Base::Inside);
        let only = |values: Vec<Value>| {
            let filter = self.with_answer(on(false, values), world);
            if question.kind == QuestionKind::Multi && !inside.is_empty() {
                filter.with_answer(on(true, inside.clone()), world)
            } else {
                filter
            }
        };
        match state {
            AnswerStatus::Counted if inside.len() == question.options.len() => {
                self.with_answer(on(false, vec![Value::Answered]), world)
            }
            // Nobody is: none answered, and none of the options.
            AnswerStatus::Counted if inside.is_empty() => {
                let all = question.options.iter();
                let all = all.map(|option| Value::Option(option.id.clone()));
                self.with_answer(on(true, all.collect()), world)
            }
            AnswerStatus::Counted => self.with_answer(on(false, inside), world),
            AnswerStatus::Outside => only(options_in(question, Base::Outside)),
            AnswerStatus::DontKnow => only(options_in(question, Base::DontKnow)),
            AnswerStatus::NotAnswered => {
                self.with_answer(on(false, vec![Value::Unanswered]), world)
            }
            AnswerStatus::NotAsked => self.with_answer(on(false, vec![Value::NotAsked]), world),
            AnswerStatus::NoResponse if self.answered == BTreeSet::from([Answered::Yes]) => {
                self.with_answer(on(false, vec![Value::NoResponse]), world)
            }
            AnswerStatus::NoResponse => self.with_answered(false),
        }
    }

    /// Those whose answer to a column counts in N, and is among `options` (by position) or is not,
    /// in the filter's wave or, with a year, in another that has the same column and options.
    pub fn with_choice(
        &self,
        column: ColumnRef,
        (options, chosen): (&[usize], bool),
        year: Option<u16>,
        world: &World,
    ) -> Self {
        let Some(wave) = world.wave(self.wave) else {
            return self.clone();
        };
        let question = &wave.codebook().questions[column.question];
        let asked = options
            .iter()
            .map(|option| Value::Option(question.options[*option].id.clone()));
        let asked: Vec<Value> = asked.collect();
        let mut others = options_in(question, Base::Inside);
        others.retain(|value| !asked.contains(value));
        let conditions = match (chosen, question.kind) {
            (true, _) => vec![(false, asked)],
            (false, QuestionKind::Multi) => vec![(true, asked), (false, others)],
            (false, _) => vec![(false, others)],
        };
        let conditions = conditions.into_iter().map(|(negated, values)| {
            let mut condition = on_column(wave.codebook(), column, negated, values);
            condition.year = year;
            condition
        });
        let mut filter = self.on_first_page();
        filter.answers.extend(conditions);
        filter.normalised(world)
    }

    /// Sorted by a column.
    pub fn with_sort(&self, column: &str, descending: bool) -> Self {
        let mut filter = self.on_first_page();
        filter.sort = Sort {
            column: column.to_owned(),
            descending,
        };
        filter
    }

    /// Another page of the same list.
    pub fn with_page(&self, page: Page) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }

    /// The same units as a list or on a map. Which page of the list it was is forgotten.
    pub fn with_view(&self, view: View) -> Self {
        Self {
            view,
            page: self.on_first_page().page,
            ..self.clone()
        }
    }

    /// The same query in another wave. What the other wave does not have is among the problems.
    pub fn in_wave(&self, year: u16, world: &World) -> Reading {
        let filter = Self {
            wave: year,
            ..self.clone()
        };
        Self::read(&filter.to_query(), world)
    }

    /// An address of a list with a condition that is being built in the panel.
    pub fn picking(address: &str, draft: &str) -> String {
        let mut query = super::encode::Query::default();
        query.push("pick", draft);
        match address.split_once('?') {
            Some((path, filter)) => format!("{path}?{}&{filter}", query.0),
            None => format!("{address}?{}", query.0),
        }
    }
}

fn options_in(question: &Question, base: Base) -> Vec<Value> {
    let options = question.options.iter().filter(|option| option.base == base);
    options.map(|o| Value::Option(o.id.clone())).collect()
}

/// A condition on a column of the filter's own wave.
fn on_column(
    codebook: &Codebook,
    column: ColumnRef,
    negated: bool,
    values: Vec<Value>,
) -> AnswerCondition {
    let question = &codebook.questions[column.question];
    let line = column.item.map_or(WhichLine::Whole, |item| {
        WhichLine::One(question.items[item].id.clone())
    });
    AnswerCondition {
        negated,
        item: Item {
            question: question.id.clone(),
            line,
        },
        year: None,
        values,
    }
}
