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

    /// What it answered, with the year: "2014: Nei". Of one that was merged since, what each of those it
    /// was made of answered: "2016: Stokke ja, Andebu nei". `None` where nobody gave an answer, where
    /// texts stand by themselves, and where the codebooks do not say that the question is the same.
    pub(super) fn answer(&self, column: ColumnRef) -> Option<String> {
        let lang = self.scope.lang;
        self.said(column, |linked, given| {
            let question = &linked.earlier.codebook().questions[linked.column_earlier.question];
            Some(match given {
                Answer::Options(chosen) => words::profile::options(question, &chosen, lang),
                Answer::Number(number) => words::profile::number(question, number, lang),
                Answer::Text(_) => return None,
            })
        })
    }

    /// Whether it ticked an option, with the year.
    pub(super) fn tick(&self, column: ColumnRef, option: usize) -> Option<String> {
        let lang = self.scope.lang;
        self.said(column, |linked, given| {
            let Answer::Options(chosen) = given else {
                return None;
            };
            let there = linked.options_earlier(&[option]);
            let ticked = there.iter().any(|option| chosen.contains(option));
            let said = if ticked {
                words::profile::ticked(lang)
            } else {
                words::profile::not_ticked(lang)
            };
            Some(said.to_owned())
        })
    }

    /// What was said then, in words.
    fn said(
        &self,
        column: ColumnRef,
        in_words: impl Fn(&Linked<'_>, Answer) -> Option<String>,
    ) -> Option<String> {
        let Scope { world, wave, lang } = self.scope;
        let linked = link(world, self.wave?, wave, column).ok()?;
        let (earlier, year) = (linked.earlier, linked.earlier.year());
        let said = |there: usize| {
            let given = earlier.answer(linked.column_earlier, there)?;
            in_words(&linked, given)
        };
        let kin = linked.back.kin(self.position)?;
        if kin.fate.goes_on() {
            let said = said(*kin.units.first()?)?;
            return Some(words::profile::said(year, &said));
        }
        let formers = kin.units.iter();
        let formers = formers.map(|there| (earlier.units()[*there].name.as_str(), said(*there)));
        let formers: Vec<(&str, Option<String>)> = formers.collect();
        let somebody = formers.iter().any(|(_, said)| said.is_some());
        somebody.then(|| words::lineage::formers_said(year, &formers, lang))
    }
}
