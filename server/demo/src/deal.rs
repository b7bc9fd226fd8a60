//! Dealing out one column: labels in the totals of the targets, swapped until the rows hold.
//!
//! - A question with one answer (and a number, whose labels are numbers) is one deal of labels.
//! - A multi-choice question is two: first who ticks anything, says the option that excludes the
//!   others, or stays silent; then the [`ticks`].
//! - A text question deals out who writes; what they write is drawn afterwards.
//! - Who answers the survey is dealt in the same way among all who were invited.

pub mod ticks;

use std::collections::BTreeSet;

use domain::survey::{ColumnRef, Question};
use domain::wave::Answer;
use kinds::{QuestionKind, Region, UnitType};
use rand_chacha::ChaCha8Rng;

use crate::anneal::{Bounds, Miss, Puzzle};
use crate::draft::WaveDraft;
use crate::error::GenerateError;
use crate::limits::RegionGroups;
use crate::population::Population;
use crate::targets::{Deal, RESPONSE, TICKED, Targets, UNANSWERED};
use crate::texts::{self, Phrases};

/// Steps one deal may take before the run starts again. The hardest deal, who answers the survey,
/// rarely needs a tenth of them.
const STEPS_MAX: u32 = 500_000;

/// Deals out one column and records it in the draft.
///
/// # Errors
/// Where the targets were not met in the steps allowed, or contradict each other.
pub fn deal(
    draft: &mut WaveDraft<'_>,
    targets: &Targets,
    deal: &Deal,
    texts: &Phrases,
    rng: &mut ChaCha8Rng,
) -> Result<(), GenerateError> {
    if deal.column == RESPONSE {
        let invited = draft.units_of(deal.unit);
        let names: Vec<&str> = deal.total.keys().map(String::as_str).collect();
        for (position, label) in Table::new(targets, deal, &invited, &names).solve(draft, rng)? {
            draft.responded[position] = label.is_some();
        }
        return Ok(());
    }
    let Some(column) = draft.codebook.column(&deal.column) else {
        return Ok(()); // Refused before by the check of the targets.
    };
    let question = &draft.codebook.questions[column.question];
    let asked = draft.asked(question, deal.unit);
    let names = label_names(question, deal);
    let dealt = Table::new(targets, deal, &asked, &names).solve(draft, rng)?;
    match question.kind {
        QuestionKind::Text => {
            let writers: Vec<usize> = who(&dealt, |label| label.is_some());
            let pieces = deal.pieces.map_or(writers.len(), |pieces| {
                usize::try_from(pieces).unwrap_or(usize::MAX)
            });
            texts::write(draft, column, pieces, &writers, texts.of(&deal.column), rng);
        }
        QuestionKind::Multi => {
            let excluded = dealt
                .iter()
                .filter(|(_, label)| label.is_some_and(|l| l != TICKED));
            record(draft, column, question, excluded);
            let ticking = who(&dealt, |label| label == Some(TICKED));
            ticks::deal(draft, targets, deal, column, &ticking, rng)?;
        }
        QuestionKind::Single | QuestionKind::Scale | QuestionKind::Number => {
            record(draft, column, question, dealt.iter());
        }
    }
    Ok(())
}

/// A position and the label it got; `None` is unanswered.
type Dealt<'n> = (usize, Option<&'n str>);

fn who(dealt: &[Dealt<'_>], wanted: impl Fn(Option<&str>) -> bool) -> Vec<usize> {
    let chosen = dealt.iter().filter(|(_, label)| wanted(*label));
    chosen.map(|(position, _)| *position).collect()
}

/// Records options by their id and numbers by their digits.
fn record<'d>(
    draft: &mut WaveDraft<'_>,
    column: ColumnRef,
    question: &Question,
    dealt: impl Iterator<Item = &'d Dealt<'d>>,
) {
    for (position, label) in dealt {
        let Some(label) = label else { continue };
        let answer = match question.option_index(label) {
            Some(option) => Answer::Options(vec![option]),
            None => match label.parse() {
                Ok(number) => Answer::Number(number),
                Err(_) => continue,
            },
        };
        draft.record(column, *position, answer);
    }
}

/// The labels of the first deal: ticks that exclude nothing are dealt later.
fn label_names<'d>(question: &Question, deal: &'d Deal) -> Vec<&'d str> {
    let names = deal.total.keys().map(String::as_str);
    if question.kind == QuestionKind::Multi {
        names
            .filter(|label| *label == TICKED || is_exclusive(question, label))
            .collect()
    } else {
        names.collect()
    }
}

fn is_exclusive(question: &Question, label: &str) -> bool {
    let option = question.option_index(label);
    option.is_some_and(|option| question.options[option].exclusive)
}

/// Units at a table, the labels to be dealt, and the targets they must meet.
struct Table<'t> {
    targets: &'t Targets,
    deal: &'t Deal,
    positions: &'t [usize],
    names: &'t [&'t str],
}

impl<'t> Table<'t> {
    fn new(
        targets: &'t Targets,
        deal: &'t Deal,
        positions: &'t [usize],
        names: &'t [&'t str],
    ) -> Self {
        Self {
            targets,
            deal,
            positions,
            names,
        }
    }

    /// Deals, swaps until every row holds, and tells who got what.
    fn solve(
        &self,
        draft: &WaveDraft<'_>,
        rng: &mut ChaCha8Rng,
    ) -> Result<Vec<(usize, Option<&'t str>)>, GenerateError> {
        let mut puzzle = Puzzle::new(self.names.len() + 1, vec![self.hand()?]);
        let mut told = Vec::new();
        let own = self.add_rows(draft, &mut puzzle, &mut told);
        if self.deal.unit == UnitType::Municipality && self.deal.column != RESPONSE {
            self.add_limits(draft, &mut puzzle, &own, &mut told);
        }
        let misses = puzzle.solve(rng, STEPS_MAX);
        if !misses.is_empty() {
            let label = |miss: &Miss| self.names.get(miss.label).copied().unwrap_or(UNANSWERED);
            return Err(missed(self.deal, &misses, &told, label));
        }
        let places = self.positions.iter().enumerate();
        Ok(places
            .map(|(place, position)| (*position, self.names.get(puzzle.label(place)).copied()))
            .collect())
    }

    /// The labels to hand out; what the totals leave is silence.
    fn hand(&self) -> Result<Vec<usize>, GenerateError> {
        let mut hand = Vec::with_capacity(self.positions.len());
        for (label, name) in self.names.iter().enumerate() {
            for _ in 0..self.deal.total[*name] {
                hand.push(label);
            }
        }
        if hand.len() > self.positions.len() {
            return Err(too_many(self.deal, hand.len(), self.positions.len()));
        }
        hand.resize(self.positions.len(), self.names.len());
        Ok(hand)
    }

    /// Adds the rows; returns the regions that have one.
    fn add_rows(
        &self,
        draft: &WaveDraft<'_>,
        puzzle: &mut Puzzle,
        told: &mut Vec<String>,
    ) -> BTreeSet<Region> {
        let mut own = BTreeSet::new();
        for row in &self.deal.rows {
            let wanted: Vec<(usize, Bounds)> = (row.counts.iter())
                .filter_map(|(name, wanted)| Some((self.label(name)?, (*wanted).into())))
                .collect();
            let Ok(population) = Population::read(&row.pop, draft.books()) else {
                continue; // Refused before by the check of the targets.
            };
            if wanted.is_empty() {
                continue;
            }
            let places = self.positions.iter().enumerate();
            let within = places.filter(|(_, position)| population.holds(draft, **position));
            puzzle.add_group(within.map(|(place, _)| place), wanted);
            told.push(row.pop.clone());
            own.extend(population.region());
        }
        own
    }

    /// Keeps regions without rows near the country, and silence near its share everywhere.
    fn add_limits(
        &self,
        draft: &WaveDraft<'_>,
        puzzle: &mut Puzzle,
        own: &BTreeSet<Region>,
        told: &mut Vec<String>,
    ) {
        let region_of: Vec<Region> = (self.positions.iter())
            .map(|position| draft.units[*position].region)
            .collect();
        let regions = RegionGroups::group(&region_of);
        let spread = self.deal.spread.unwrap_or(self.targets.spread);
        let given: u32 = self.names.iter().map(|name| self.deal.total[*name]).sum();
        let silent = u32::try_from(self.positions.len()).map_or(0, |all| all.saturating_sub(given));
        for (region, places) in regions.iter().filter(|(region, _)| !own.contains(region)) {
            let mut wanted = Vec::with_capacity(self.names.len() + 1);
            for (label, name) in self.names.iter().enumerate() {
                let total = self.deal.total[*name];
                wanted.push((label, regions.bounds(places.len(), total, spread)));
            }
            let silence = regions.bounds(places.len(), silent, self.targets.silence_spread);
            wanted.push((self.names.len(), silence));
            puzzle.add_group(places.iter().copied(), wanted);
            told.push(format!("the limits of region={}", region.id()));
        }
    }

    fn label(&self, name: &str) -> Option<usize> {
        if name == UNANSWERED {
            return Some(self.names.len());
        }
        self.names.iter().position(|known| *known == name)
    }
}

fn too_many(deal: &Deal, labels: usize, units: usize) -> GenerateError {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    GenerateError::TooMany {
        column: deal.column.clone(),
        labels: count(labels),
        units: count(units),
    }
}

/// What was missed, told by population and label.
fn missed<'n>(
    deal: &Deal,
    misses: &[Miss],
    told: &[String],
    label: impl Fn(&Miss) -> &'n str,
) -> GenerateError {
    let tell = |miss: &Miss| {
        let Bounds { least, most } = miss.bounds;
        let population = told
            .get(miss.group)
            .map_or("one respondent", String::as_str);
        format!(
            "{population}: {} should be {least}–{most}, is {}",
            label(miss),
            miss.count
        )
    };
    GenerateError::Missed {
        column: deal.column.clone(),
        misses: misses.iter().map(tell).collect(),
    }
}
