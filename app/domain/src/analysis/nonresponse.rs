//! The range of a share without assumptions about those who stayed silent.
//!
//! `[x/N′, (x + silent)/N′]`, `N′ = n + silent`: the lowest share there would be had every silent
//! unit answered something else, and the highest had every one of them chosen it (Manski, C. F.
//! 1989, «Anatomy of the selection problem», Journal of Human Resources 24, 343–360).
//!
//! *Silent* are the units that are or may be eligible and gave no answer to the question: they did
//! not hand in the questionnaire, or left the question open. Don't know and an option outside the
//! base are answers, so they are neither silent nor in N′. Where a selection asks for a flag that
//! follows from answers, those of whom it is unknown may be eligible too: 111 of 189 hosts, 111
//! silent of whom nobody knows, is 37–74 % whether or not the page is narrowed to hosts.
//!
//! 82 of 203, 428 eligible: 19.2–71.7 %. 148 of 260, 351 eligible of whom 91 silent: 42.2–68.1 %.

use kinds::Flag;
use serde::{Deserialize, Serialize};

use super::{Part, part_of, real};
use crate::filter::Selection;
use crate::survey::{Base, ColumnRef, Question};
use crate::wave::{UnitSet, Wave};

/// The range of a share without assumptions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NonResponseBounds {
    /// Lowest share possible, 0 to 1.
    pub low: f64,
    /// Highest share possible, 0 to 1.
    pub high: f64,
    /// Units in the part, as they answered.
    pub part: Part,
    /// Units that stayed silent and are or may be eligible; N′ is `part.n` and these.
    pub silent: usize,
}

impl NonResponseBounds {
    /// N′: those whose answer counts, and the silent.
    pub fn base(self) -> usize {
        self.part.n + self.silent
    }
}

/// The range of a part of N when `silent` more might have answered; `None` where nobody answered
/// and nobody is silent. Where nobody answered and some are silent it is 0 to 1: nothing is known.
pub fn bounds(part: Part, silent: usize) -> Option<NonResponseBounds> {
    let base = part.n + silent;
    (base > 0).then(|| NonResponseBounds {
        low: real(part.count) / real(base),
        high: real(part.count + silent) / real(base),
        part,
        silent,
    })
}

/// The range of the share of `options` in a column within a selection.
pub fn bounds_of(
    wave: &Wave,
    column: ColumnRef,
    options: &[usize],
    within: &Selection,
) -> Option<NonResponseBounds> {
    let part = part_of(wave, column, options, within.units());
    bounds(part, silent(wave, column, within).count_ones(..))
}

/// The units that are or may be in a selection and eligible, and gave no answer to the column.
pub fn silent(wave: &Wave, column: ColumnRef, within: &Selection) -> UnitSet {
    let mut silent = open_to(wave, &wave.codebook().questions[column.question]);
    silent.difference_with(&wave.column(column).answered);
    silent.intersect_with(&within.possible(wave));
    silent
}

/// Units that are or may be eligible: addressed, and nothing they answered closes the question.
///
/// A question that follows an answer is open to those who gave that answer, and to those who may
/// have it: they left the question before it open, or were silent altogether, and that question
/// was open to them in turn. A question that a flag is read from is closed to those who said that
/// they do not have it, where that answer stands outside N.
fn open_to(wave: &Wave, question: &Question) -> UnitSet {
    let mut open = wave.addressed(question);
    let read_from = wave.codebook().derived.iter();
    for derived in read_from.filter(|derived| derived.question == question.id) {
        let no = question.option_index(&derived.no);
        if no.is_some_and(|no| question.options[no].base == Base::Outside) {
            open.difference_with(&wave.with_flag(&derived.id, Flag::No));
        }
    }
    if let Some(only_if) = &question.only_if
        && let Some(before) = wave.codebook().column(&only_if.question)
    {
        let asked_before = &wave.codebook().questions[before.question];
        let answers = wave.column(before);
        let mut may = open_to(wave, asked_before);
        may.difference_with(&answers.answered);
        if let Some(option) = asked_before.option_index(&only_if.option) {
            may.union_with(&answers.options[option]);
        }
        open.intersect_with(&may);
    }
    open
}
