//! What a unit answered in the wave before, where the two answers may be compared.

use domain::analysis::comparable::{Linked, link, wave_before};
use domain::survey::ColumnRef;
use domain::wave::{Answer, Wave};

use crate::{Scope, words};

/// The unit in the wave before.
pub(super) struct Before<'a> {
    scope: Scope<'a>,
    position: usize,
    wave: Option<&'a Wave>,
}

impl<'a> Before<'a> {
    /// The unit at a position of the wave in focus.
    pub(super) fn of(scope: Scope<'a>, position: usize) -> Self {
        let wave = wave_before(scope.world, scope.wave.year());
        Self {
            scope,
            position,
            wave: wave.map(AsRef::as_ref),
        }
    }

    /// What it answered, with the year: "2014: Nei". `None` where it gave no answer, where texts stand
    /// by themselves, and where the codebooks do not say that the question is the same.
    pub(super) fn answer(&self, column: ColumnRef) -> Option<String> {
        let (linked, given) = self.given(column)?;
        let question = &linked.earlier.codebook().questions[column_of(&linked).question];
        let lang = self.scope.lang;
        let said = match given {
            Answer::Options(chosen) => words::profile::options(question, &chosen, lang),
            Answer::Number(number) => words::profile::number(question, number, lang),
            Answer::Text(_) => return None,
        };
        Some(words::profile::said(linked.earlier.year(), &said))
    }

    /// Whether it ticked an option, with the year.
    pub(super) fn tick(&self, column: ColumnRef, option: usize) -> Option<String> {
        let (linked, given) = self.given(column)?;
        let Answer::Options(chosen) = given else {
            return None;
        };
        let ticked = linked
            .options_earlier(&[option])
            .iter()
            .any(|o| chosen.contains(o));
        let lang = self.scope.lang;
        let said = if ticked {
            words::profile::ticked(lang)
        } else {
            words::profile::not_ticked(lang)
        };
        Some(words::profile::said(linked.earlier.year(), said))
    }

    fn given(&self, column: ColumnRef) -> Option<(Linked<'a>, Answer)> {
        let linked = link(self.wave?, self.scope.wave, column).ok()?;
        let there = linked.position_earlier(self.position)?;
        let given = linked.earlier.answer(column_of(&linked), there)?;
        Some((linked, given))
    }
}

fn column_of(linked: &Linked<'_>) -> ColumnRef {
    linked.column_earlier
}
