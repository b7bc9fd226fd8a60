//! Populations of the targets file, written as the dashboard writes its filters.
//!
//! `settles=yes&population=10000-` are the settling units with 10 000 inhabitants or more. Keys
//! are joined by "and", values of a key by "or"; ranges have both ends in, class ids stand as in
//! [`kinds`]. `answer=ITEM@YEAR:…` speaks of the answers of the same unit in the wave that was made
//! before this one.
//!
//! `Filter` of [`domain`] is not used here, for two reasons. It selects from a finished wave, and
//! here is only a draft: what a population holds depends on the answers dealt so far. And it knows
//! keys that single out a unit (`number`, `county`, `q`), which a target must not: all answers are
//! invented, and none may be invented for one municipality. Classes, flags and ranges are read by
//! what the filter itself is made of, and the tests select every population of the targets with a
//! `Filter` too, from the finished wave.

use domain::filter::Range;
use domain::municipality::Unit;
use domain::survey::ColumnRef;
use kinds::{Centrality, Flag, Region, ShareClass, SizeClass};

use crate::books::Books;
use crate::draft::WaveDraft;

/// Units that meet all of some conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Population {
    conditions: Vec<Condition>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Condition {
    Region(Vec<Region>),
    Size(Vec<SizeClass>),
    Centrality(Vec<Centrality>),
    Share(Vec<ShareClass>),
    Population(Range),
    Immigrants(Range),
    SharePercent(Range),
    Flag(String, Vec<Flag>),
    Answer(AnswerCondition),
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct AnswerCondition {
    /// Answered, and none of the values.
    none_of: bool,
    /// In the wave made before this one.
    beside: bool,
    column: ColumnRef,
    values: Vec<AnswerIs>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AnswerIs {
    Option(usize),
    Answered,
    Unanswered,
}

impl Population {
    /// Reads a population.
    ///
    /// # Errors
    /// What was not understood.
    pub fn read(query: &str, books: Books<'_>) -> Result<Self, String> {
        let mut conditions = Vec::new();
        for part in query.split('&').filter(|part| !part.is_empty()) {
            let condition = part
                .split_once('=')
                .and_then(|(key, values)| Condition::read(key, values, books));
            conditions.push(condition.ok_or_else(|| format!("“{part}” in “{query}”"))?);
        }
        Ok(Self { conditions })
    }

    /// Whether the unit is in the population, by the register and what has been dealt so far.
    pub fn holds(&self, draft: &WaveDraft<'_>, position: usize) -> bool {
        let unit = &draft.units[position];
        self.conditions.iter().all(|condition| match condition {
            Condition::Flag(id, values) => values.contains(&draft.flag_of(id, position)),
            Condition::Answer(answer) => answer.holds(draft, position),
            background => background.holds_of(unit),
        })
    }

    /// The one region the population lies in, where it is bound to one.
    pub fn region(&self) -> Option<Region> {
        self.conditions
            .iter()
            .find_map(|condition| match condition {
                Condition::Region(regions) if regions.len() == 1 => regions.first().copied(),
                _ => None,
            })
    }
}

impl Condition {
    fn read(key: &str, values: &str, books: Books<'_>) -> Option<Self> {
        Some(match key {
            "region" => Self::Region(each(values, Region::from_id)?),
            "size" => Self::Size(each(values, SizeClass::from_id)?),
            "centrality" => Self::Centrality(each(values, Centrality::from_id)?),
            "share" => Self::Share(each(values, ShareClass::from_id)?),
            "population" => Self::Population(Range::parse(values)?),
            "immigrants" => Self::Immigrants(Range::parse(values)?),
            "share_percent" => Self::SharePercent(Range::parse(values)?),
            "answer" => Self::Answer(AnswerCondition::read(values, books)?),
            _ if books.codebook.has_flag(key) => {
                Self::Flag(key.to_owned(), each(values, Flag::from_id)?)
            }
            _ => return None,
        })
    }

    fn holds_of(&self, unit: &Unit) -> bool {
        match self {
            Self::Region(regions) => regions.contains(&unit.region),
            Self::Size(classes) => classes.contains(&unit.size_class()),
            Self::Centrality(classes) => unit
                .centrality
                .is_some_and(|centrality| classes.contains(&centrality)),
            Self::Share(classes) => classes.contains(&unit.share_class()),
            Self::Population(range) => range.holds(unit.population.into()),
            Self::Immigrants(range) => range.holds(unit.immigrants.into()),
            Self::SharePercent(range) => range.holds_share(unit),
            Self::Flag(..) | Self::Answer(_) => false,
        }
    }
}

impl AnswerCondition {
    fn read(text: &str, books: Books<'_>) -> Option<Self> {
        let (item, values) = text.split_once(':')?;
        let (none_of, item) = match item.strip_prefix('!') {
            Some(item) => (true, item),
            None => (false, item),
        };
        let (item, codebook, beside) = match item.split_once('@') {
            None => (item, books.codebook, false),
            Some((item, year)) => (item, books.of_year(year.parse().ok()?)?, true),
        };
        let column = codebook.column(item)?;
        let question = &codebook.questions[column.question];
        let values = each(values, |value| match value {
            "_answered" => Some(AnswerIs::Answered),
            "_unanswered" => Some(AnswerIs::Unanswered),
            option => question.option_index(option).map(AnswerIs::Option),
        })?;
        Some(Self {
            none_of,
            beside,
            column,
            values,
        })
    }

    fn holds(&self, draft: &WaveDraft<'_>, position: usize) -> bool {
        if !self.beside {
            return self.holds_in(draft, position);
        }
        let found = draft.beside(position);
        found.is_some_and(|(draft, position)| self.holds_in(draft, position))
    }

    fn holds_in(&self, draft: &WaveDraft<'_>, position: usize) -> bool {
        let answered = draft.answer(self.column, position).is_some();
        let any = self.values.iter().any(|value| match value {
            AnswerIs::Option(option) => draft.has_chosen(self.column, position, *option),
            AnswerIs::Answered => answered,
            AnswerIs::Unanswered => draft.responded[position] && !answered,
        });
        if self.none_of { answered && !any } else { any }
    }
}

/// Reads each of the values between commas; `None` if any is not understood or there are none.
fn each<T>(values: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    values.split(',').map(read).collect()
}
