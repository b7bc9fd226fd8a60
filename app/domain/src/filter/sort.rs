//! The order of the list, and its columns.

use std::cmp::Ordering;

use kinds::{Flag, QuestionKind};

use super::condition::AnswerCondition;
use super::sets::item_sets;
use super::values::columns_of;
use super::{BatteryValues, Filter, Value, WhichLine};
use crate::column::{Fact, Held, ListColumn};
use crate::coverage;
use crate::municipality::Figure;
use crate::register::name_key;
use crate::survey::Codebook;
use crate::wave::{Answer, UnitSet, Wave};
use crate::world::World;

/// What a unit is sorted by in one column; units without one stand last.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    /// Figures, ranks, and shares as a fraction made comparable.
    Number(i128),
    /// Text in Norwegian order, dates and codes.
    Text(String),
    /// Positions of the chosen options.
    Options(Vec<usize>),
}

impl Filter {
    /// The units of a set in the filter's order: by its column, ties by number.
    pub fn sorted(&self, set: &UnitSet, world: &World) -> Vec<usize> {
        // Positions already follow the number.
        let mut order: Vec<usize> = set.ones().collect();
        let Some(wave) = world.wave(self.wave) else {
            return order;
        };
        let Some(column) = ListColumn::from_id(wave.codebook(), &self.sort.column) else {
            return order;
        };
        let keys: Vec<Option<SortKey>> = order
            .iter()
            .map(|position| sort_key(wave, world, &column, *position))
            .collect();
        let mut keyed: Vec<(Option<SortKey>, usize)> =
            keys.into_iter().zip(order.drain(..)).collect();
        keyed.sort_by(|(left, _), (right, _)| self.compare(left.as_ref(), right.as_ref()));
        keyed.into_iter().map(|(_, position)| position).collect()
    }

    fn compare(&self, left: Option<&SortKey>, right: Option<&SortKey>) -> Ordering {
        match (left, right) {
            (Some(left), Some(right)) if self.sort.descending => right.cmp(left),
            (Some(left), Some(right)) => left.cmp(right),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        }
    }

    /// The columns of the list: the number first, then those asked for or the usual ones, then
    /// one for each question or item that a condition on answers is about. A condition on a whole
    /// battery has one column, which names the items that hold: a column an item would drown the
    /// rest. Where nobody says otherwise, a column that would say the same in every row because the
    /// filter asks for it is left out.
    pub fn columns(&self, world: &World) -> Vec<ListColumn> {
        let mut columns = vec![ListColumn::Fact(Fact::Number)];
        let Some(wave) = world.wave(self.wave) else {
            return columns;
        };
        let codebook = wave.codebook();
        let mut add = |column: ListColumn| {
            if !columns.contains(&column) {
                columns.push(column);
            }
        };
        if self.cols.is_empty() {
            self.usual_columns(world).into_iter().for_each(&mut add);
        }
        let asked_for = self.cols.iter();
        asked_for
            .filter_map(|id| ListColumn::from_id(codebook, id))
            .for_each(&mut add);
        self.condition_columns(wave).into_iter().for_each(&mut add);
        columns
    }

    /// The columns shown where the query names none, without those that the filter makes the same in
    /// every row.
    pub(super) fn usual_columns(&self, world: &World) -> Vec<ListColumn> {
        let weighed = world.signals(self.wave).are_about(self.unit);
        let usual = ListColumn::usual(weighed).iter();
        let says_something = |column: &&ListColumn| match column {
            ListColumn::Fact(Fact::Region) => self.regions.len() != 1,
            ListColumn::Fact(Fact::Answered) => self.answered.len() != 1,
            _ => true,
        };
        usual.filter(says_something).cloned().collect()
    }

    /// The columns of the conditions on answers.
    pub(super) fn condition_columns(&self, wave: &Wave) -> Vec<ListColumn> {
        let codebook = wave.codebook();
        let mut columns = Vec::new();
        let own = |c: &&AnswerCondition| c.year.is_none_or(|year| year == self.wave);
        for condition in self.answers.iter().filter(own) {
            if says_the_same(condition, codebook) {
                continue;
            }
            if condition.item.line != WhichLine::Any {
                let items = columns_of(codebook, &condition.item).into_iter();
                columns.extend(items.map(ListColumn::Answer));
            } else if !condition.negated {
                let battery = BatteryValues {
                    question: condition.item.question.clone(),
                    values: condition.values.clone(),
                };
                columns.extend(held(wave, &battery, None));
            }
        }
        let counted = self.at_least.iter();
        columns.extend(counted.filter_map(|c| held(wave, &c.battery, None)));
        let same = self.same.iter();
        columns.extend(same.filter_map(|c| held(wave, &c.left, Some(&c.right))));
        columns
    }
}

/// Whether all who satisfy a condition have the same in its column.
fn says_the_same(condition: &AnswerCondition, codebook: &Codebook) -> bool {
    let question = codebook.question(&condition.item.question);
    let one_of_several = question.is_none_or(|question| question.kind == QuestionKind::Multi);
    match &condition.values[..] {
        _ if condition.negated || condition.item.line == WhichLine::Any => false,
        [Value::Option(_)] => !one_of_several,
        [Value::Unanswered | Value::NotAsked | Value::NoResponse] => true,
        _ => false,
    }
}

/// The column that names the items of a battery that hold.
fn held(wave: &Wave, battery: &BatteryValues, also: Option<&BatteryValues>) -> Option<ListColumn> {
    Some(ListColumn::Held(Held {
        condition: match also {
            Some(also) => format!("{battery}~{also}"),
            None => battery.to_string(),
        },
        question: wave.codebook().question_index(&battery.question)?,
        units: item_sets(wave, battery, also),
    }))
}

fn sort_key(wave: &Wave, world: &World, column: &ListColumn, position: usize) -> Option<SortKey> {
    match column {
        ListColumn::Fact(fact) => fact_key(wave, world, *fact, position),
        ListColumn::Flag(id) => {
            let value = wave.flag_of(id, position);
            (value != Flag::Unknown).then_some(SortKey::Number(value as i128))
        }
        ListColumn::Answer(column) => match wave.answer(*column, position)? {
            Answer::Options(chosen) => Some(SortKey::Options(chosen)),
            Answer::Number(number) => Some(SortKey::Number(number.into())),
            Answer::Text(text) => Some(SortKey::Text(name_key(&text))),
        },
        ListColumn::Held(_) => None,
    }
}

fn fact_key(wave: &Wave, world: &World, fact: Fact, position: usize) -> Option<SortKey> {
    let unit = &wave.units()[position];
    let signals = world.signals(wave.year());
    let standing = || world.placed(wave.year()).at(position);
    let number = |number: u32| SortKey::Number(number.into());
    Some(match fact {
        // Positions follow the number.
        Fact::Number => SortKey::Number(i128::try_from(position).ok()?),
        Fact::Name => number(unit.name_rank),
        Fact::County => SortKey::Text(name_key(&unit.county.name)),
        Fact::Region => SortKey::Number(unit.region as i128),
        Fact::Population => number(unit.population),
        Fact::Immigrants => number(unit.immigrants),
        Fact::SharePercent => SortKey::Number(share(unit.immigrants, unit.population)),
        Fact::Centrality => SortKey::Number(unit.centrality? as i128),
        Fact::Language => SortKey::Number(unit.language? as i128),
        Fact::Requested => figure(unit.settlement.requested)?,
        Fact::Decided => figure(unit.settlement.decided)?,
        Fact::Settled => figure(unit.settlement.settled)?,
        Fact::ProgrammeLeft => figure(unit.programme.left)?,
        Fact::ProgrammeResult => figure(unit.programme.result())?,
        Fact::Answered => SortKey::Number((!wave.responded().contains(position)).into()),
        Fact::RespondedOn => SortKey::Text(wave.responded_on(position)?.to_owned()),
        Fact::Priority => number(signals.priority(position)?),
        Fact::Signals => SortKey::Number(i128::try_from(signals.count(position)?).ok()?),
        Fact::LastVisit => SortKey::Text(standing().last_visit?.to_string()),
        Fact::VisitThisYear => {
            let visit = coverage::this_year(world, wave, position)?;
            let day = if visit.counts() {
                visit.last_day
            } else {
                visit.first_day
            };
            SortKey::Text(day.to_string())
        }
        Fact::OpenActions => SortKey::Number(i128::try_from(standing().open_due.len()).ok()?),
    })
}

/// A share as a whole number fine enough that two different shares of populations under ten
/// million never meet.
fn share(immigrants: u32, population: u32) -> i128 {
    const SCALE: i128 = 1_000_000_000_000_000;
    if population == 0 {
        return 0;
    }
    i128::from(immigrants) * SCALE / i128::from(population)
}

/// A suppressed figure (1–4 persons) stands between none and those that are known.
fn figure(figure: Figure) -> Option<SortKey> {
    match figure {
        Figure::Known(number) => Some(SortKey::Number(i128::from(number) * 2)),
        Figure::Suppressed => Some(SortKey::Number(1)),
        Figure::Missing => None,
    }
}
