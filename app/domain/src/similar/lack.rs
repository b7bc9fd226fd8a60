//! What a unit lacks, by the needs that its wave's rules find, and whether another has it.

use crate::filter::{Filter, Selection};
use crate::signal::{Rule, RuleKind};
use crate::signals::Signal;
use crate::survey::ColumnRef;
use crate::wave::{UnitSet, Wave};
use crate::world::World;

/// Something a unit lacks: a signal of need, and what others answered to what it rests on.
#[derive(Debug)]
pub struct Lack<'w> {
    /// The signal.
    pub signal: Signal<'w>,
    /// The columns of answers it rests on, in the order of its file.
    pub columns: Vec<ColumnRef>,
    /// Those whose answers, whatever their background, are those of a rule about the same questions
    /// that weighs as much.
    lacking: UnitSet,
    /// Those who left one of the columns open that they were asked, or did not know.
    open: UnitSet,
    /// Those who gave an answer that counts to any of the columns.
    known: UnitSet,
}

impl Lack<'_> {
    /// Whether the unit at a position has what is lacking here: it answered the questions, and no
    /// rule of need about these questions that weighs as much is about its answers. So one that has no
    /// guidelines at all has not got what another lacks whose guidelines leave something out, and
    /// that one has what the first lacks.
    pub fn has(&self, position: usize) -> bool {
        self.is_known(position) && !self.lacking.contains(position)
    }

    /// Whether the answers of the unit at a position tell: it lacks this too, or it left nothing open
    /// that could say so.
    pub fn is_known(&self, position: usize) -> bool {
        let whole = self.known.contains(position) && !self.open.contains(position);
        whole || self.lacking.contains(position)
    }

    /// The column that leaves it open whether the unit at a position has this: the first that it was
    /// asked and gave no answer to that counts, else the first of all.
    pub fn open_column(&self, wave: &Wave, position: usize) -> Option<ColumnRef> {
        let mut columns = self.columns.iter().copied();
        let first = columns.clone().next();
        columns
            .find(|column| open(wave, *column).contains(position))
            .or(first)
    }
}

/// What the unit at a position lacks, heaviest first; nothing where it did not answer. `wave` is one
/// of the world's.
pub fn lacks<'w>(world: &'w World, wave: &Wave, position: usize) -> Vec<Lack<'w>> {
    let signals = world.signals(wave.year());
    let needs = signals.of_unit(position).into_iter();
    needs
        .filter(Signal::is_need)
        .filter_map(|signal| {
            let columns = columns(wave, signal.rule);
            let mut lacking = UnitSet::with_capacity(wave.units().len());
            let rules = signals.rules().iter();
            let alike = rules.filter(|rule| says_as_much(rule.rule(), signal.rule));
            for filter in alike.filter_map(|rule| rule.filter(world)) {
                lacking.union_with(&by_answers(&filter, world));
            }
            let mut known = UnitSet::with_capacity(wave.units().len());
            let mut unsaid = UnitSet::with_capacity(wave.units().len());
            for column in &columns {
                known.union_with(&wave.column(*column).base);
                unsaid.union_with(&open(wave, *column));
            }
            // A rule that asks for no answer is of the background, which nobody can learn from.
            (!columns.is_empty() && !lacking.is_clear()).then_some(Lack {
                signal,
                columns,
                lacking,
                open: unsaid,
                known,
            })
        })
        .collect()
}

/// Whether a rule of need is about the same questions as another and weighs as much or more.
fn says_as_much(rule: &Rule, other: &Rule) -> bool {
    let same = |a: &Rule, b: &Rule| a.questions.iter().all(|id| b.questions.contains(id));
    rule.kind == RuleKind::Need
        && rule.weight >= other.weight
        && same(rule, other)
        && same(other, rule)
}

/// Those who responded, were asked a column and gave no answer to it that counts.
fn open(wave: &Wave, column: ColumnRef) -> UnitSet {
    let column = wave.column(column);
    let mut open = column.eligible.clone();
    open.intersect_with(wave.responded());
    open.difference_with(&column.answered);
    open.union_with(&column.dont_know);
    open
}

/// The units that satisfy what a filter asks of answers, whatever it asks of the background.
fn by_answers(filter: &Filter, world: &World) -> UnitSet {
    let asked = Filter {
        answers: filter.answers.clone(),
        at_least: filter.at_least.clone(),
        same: filter.same.clone(),
        ..Filter::all(filter.wave, filter.unit)
    };
    if asked.conditions() == 0 {
        return UnitSet::new();
    }
    Selection::of(asked, world).units().clone()
}

/// The columns a rule rests on: items as they are named, questions with all their items.
fn columns(wave: &Wave, rule: &Rule) -> Vec<ColumnRef> {
    let codebook = wave.codebook();
    let named = rule.questions.iter().flat_map(|id| {
        let question = codebook.question_index(id);
        let item = codebook.column(id).filter(|column| column.item.is_some());
        let of_question = codebook
            .columns()
            .filter(move |column| Some(column.question) == question);
        item.into_iter().chain(of_question)
    });
    named.collect()
}
