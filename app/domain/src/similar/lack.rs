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
    /// Those whose answers, whatever their background, are those of a rule that rests on nothing
    /// else.
    lacking: UnitSet,
    /// Those who gave an answer that counts to any of the columns.
    known: UnitSet,
}

impl Lack<'_> {
    /// Whether the unit at a position has what is lacking here: it answered the questions, and no
    /// rule of need that rests on these questions alone is about its answers. So one that has no
    /// guidelines at all has not got what another lacks whose guidelines leave something out.
    pub fn has(&self, position: usize) -> bool {
        self.known.contains(position) && !self.lacking.contains(position)
    }

    /// Whether the unit at a position gave any answer that tells.
    pub fn is_known(&self, position: usize) -> bool {
        self.known.contains(position)
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
            let alike = rules.filter(|rule| rests_within(rule.rule(), signal.rule));
            for filter in alike.filter_map(|rule| rule.filter(world)) {
                lacking.union_with(&by_answers(&filter, world));
            }
            let mut known = UnitSet::with_capacity(wave.units().len());
            for column in &columns {
                known.union_with(&wave.column(*column).base);
            }
            // A rule that asks for no answer is of the background, which nobody can learn from.
            (!columns.is_empty() && !lacking.is_clear()).then_some(Lack {
                signal,
                columns,
                lacking,
                known,
            })
        })
        .collect()
}

/// Whether a rule of need rests on no other questions than another does.
fn rests_within(rule: &Rule, other: &Rule) -> bool {
    let within = |id: &String| other.questions.contains(id);
    rule.kind == RuleKind::Need && !rule.questions.is_empty() && rule.questions.iter().all(within)
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
