//! Key indicators: the shares that regions are held against the country by.
//!
//! They are a file of the wave's folder, checked on import and part of the wave's revision. One that
//! does not hold together in the wave is told in sentences and left out, never used in part.

use kinds::{Lang, UnitType};

use crate::filter::{Filter, FilterProblem};
use crate::survey::{Base, ColumnRef, Wording};
use crate::wave::Wave;
use crate::world::World;

pub use crate::content::{Indicator, Indicators};

/// An indicator as a wave answers it.
#[derive(Debug, Clone)]
pub struct Fitted<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Its column.
    pub column: ColumnRef,
    /// Positions of its options; all count in N.
    pub options: Vec<usize>,
    /// The municipalities it is about, in the whole country.
    pub filter: Filter,
}

/// Why an indicator is not shown in a wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// The wave does not ask the question.
    NotAsked,
    /// It does not hold together there.
    Faulty(Vec<IndicatorFault>),
}

/// What does not hold together between an indicator and a wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorFault {
    /// The indicator's title.
    pub title: Wording,
    /// The wave.
    pub year: u16,
    /// What is wrong.
    pub why: Mismatch,
}

/// What of an indicator a wave does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mismatch {
    /// The wave has no such column; its id.
    NoColumn(String),
    /// The question has no such option, or it stands outside the base.
    NoOption {
        /// The option's id.
        option: String,
        /// The column's id.
        column: String,
    },
    /// It names no option.
    NoOptions,
    /// Its condition cannot be used.
    Condition(FilterProblem),
    /// Its condition is about districts, or about some regions only.
    TooWide,
}

impl Indicator {
    /// What it is a share of, where not of all that answered.
    pub fn base_text(&self, lang: Lang) -> Option<String> {
        let base = self.base.as_ref();
        base.map(|base| base.text(lang).to_owned())
    }

    /// The indicator in the wave of a scope.
    ///
    /// # Errors
    /// What does not fit the wave.
    pub fn fit(&self, world: &World, wave: &Wave) -> Result<Fitted<'_>, Misfit> {
        let codebook = wave.codebook();
        let year = wave.year();
        let question = self.column.split('.').next().unwrap_or_default();
        let Some(question) = codebook.question(question) else {
            return Err(Misfit::NotAsked);
        };
        let fault = |why: Mismatch| IndicatorFault {
            title: self.title.clone(),
            year,
            why,
        };
        let mut faults = Vec::new();
        let column = codebook.column(&self.column);
        if column.is_none() {
            faults.push(fault(Mismatch::NoColumn(self.column.clone())));
        }
        let mut options = Vec::new();
        for id in &self.options {
            match question.option_index(id) {
                Some(option) if question.options[option].base == Base::Inside => {
                    options.push(option);
                }
                _ => faults.push(fault(Mismatch::NoOption {
                    option: id.clone(),
                    column: self.column.clone(),
                })),
            }
        }
        if self.options.is_empty() {
            faults.push(fault(Mismatch::NoOptions));
        }
        let condition = self.condition.as_deref().unwrap_or_default();
        let reading = Filter::read(&format!("{condition}&wave={year}"), world);
        let problems = reading.problems.into_iter().map(Mismatch::Condition);
        faults.extend(problems.map(fault));
        let filter = reading.filter;
        if filter.unit != UnitType::Municipality || !filter.regions.is_empty() {
            faults.push(fault(Mismatch::TooWide));
        }
        match column {
            Some(column) if faults.is_empty() => Ok(Fitted {
                indicator: self,
                column,
                options,
                filter,
            }),
            _ => Err(Misfit::Faulty(faults)),
        }
    }
}

impl Indicators {
    /// The indicators that a wave answers, how many it does not ask for, and what does not hold
    /// together in it.
    pub fn fit(&self, world: &World, wave: &Wave) -> (Vec<Fitted<'_>>, usize, Vec<IndicatorFault>) {
        let mut fitted = Vec::new();
        let mut not_asked = 0;
        let mut faults = Vec::new();
        for indicator in &self.indicators {
            match indicator.fit(world, wave) {
                Ok(fits) => fitted.push(fits),
                Err(Misfit::NotAsked) => not_asked += 1,
                Err(Misfit::Faulty(told)) => faults.extend(told),
            }
        }
        (fitted, not_asked, faults)
    }
}
