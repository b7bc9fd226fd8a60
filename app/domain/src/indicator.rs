//! Key indicators: the shares that regions are held against the country by.
//!
//! They are a data file beside the codebook. An indicator whose question a wave does not ask is
//! left out of it; one that does not hold together in the wave is told and left out too, never used
//! in part.

use serde::{Deserialize, Serialize};

use crate::filter::{Filter, FilterProblem};
use crate::municipality::UnitType;
use crate::survey::{Base, ColumnRef, Wording};
use crate::wave::{Wave, Waves};
use crate::words::Lang;

/// The indicators of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicators {
    /// In the order of the file.
    #[serde(rename = "indicator", default)]
    pub indicators: Vec<Indicator>,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Id, unique in the file.
    pub id: String,
    /// What it stands under; those in a row with the same heading stand together.
    pub heading: Wording,
    /// What the share says of a municipality.
    pub title: Wording,
    /// What it is a share of, where not of all that answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Wording>,
    /// Id of a column of the codebook: `question`, or `question.item` of a battery.
    pub column: String,
    /// Ids of its options; the share is of those that chose any of them.
    pub options: Vec<String>,
    /// A filter in its address form, without wave, unit type and region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// The waves in which the question means what the title says; empty where it does in all that
    /// ask it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waves: Vec<u16>,
}

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
    /// The wave does not ask the question, or asks something else by it.
    NotAsked,
    /// It does not hold together there.
    Faulty(Vec<IndicatorFault>),
}

/// What does not hold together in an indicator in a wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndicatorFault {
    /// The column does not exist, or is a battery.
    NoColumn {
        /// The column as the indicator names it.
        column: String,
        /// The wave.
        year: u16,
    },
    /// The question has no such option, or the option stands outside N.
    NoOption {
        /// The option as the indicator names it.
        option: String,
        /// The column.
        column: String,
        /// The wave.
        year: u16,
    },
    /// It names no option.
    NoOptions,
    /// Its condition cannot be used.
    Condition(FilterProblem),
    /// Its condition would mix units, or leave regions out.
    ConditionTooWide,
}

/// An indicator that does not hold together in a wave, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultyIndicator<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Why.
    pub fault: IndicatorFault,
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
    pub fn fit(&self, waves: &Waves, wave: &Wave) -> Result<Fitted<'_>, Misfit> {
        let codebook = &wave.codebook;
        let year = wave.year();
        let question = self.column.split('.').next().unwrap_or_default();
        let meant = self.waves.is_empty() || self.waves.contains(&year);
        let Some(question) = codebook.question(question).filter(|_| meant) else {
            return Err(Misfit::NotAsked);
        };
        let mut faults = Vec::new();
        let column = codebook.column(&self.column);
        if column.is_none() {
            let column = self.column.clone();
            faults.push(IndicatorFault::NoColumn { column, year });
        }
        let mut options = Vec::new();
        for id in &self.options {
            match question.option_index(id) {
                Some(option) if question.options[option].base == Base::Inside => {
                    options.push(option);
                }
                _ => faults.push(IndicatorFault::NoOption {
                    option: id.clone(),
                    column: self.column.clone(),
                    year,
                }),
            }
        }
        if self.options.is_empty() {
            faults.push(IndicatorFault::NoOptions);
        }
        let condition = self.condition.as_deref().unwrap_or_default();
        let reading = Filter::read(&format!("{condition}&wave={year}"), waves);
        faults.extend(reading.problems.into_iter().map(IndicatorFault::Condition));
        let filter = reading.filter;
        if filter.unit != UnitType::Municipality || !filter.regions.is_empty() {
            faults.push(IndicatorFault::ConditionTooWide);
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
    /// The indicators that a wave answers, how many it does not ask for, and those that do not hold
    /// together in it: once for each fault.
    pub fn fit(
        &self,
        waves: &Waves,
        wave: &Wave,
    ) -> (Vec<Fitted<'_>>, usize, Vec<FaultyIndicator<'_>>) {
        let mut fitted = Vec::new();
        let mut not_asked = 0;
        let mut faults = Vec::new();
        for indicator in &self.indicators {
            match indicator.fit(waves, wave) {
                Ok(fits) => fitted.push(fits),
                Err(Misfit::NotAsked) => not_asked += 1,
                Err(Misfit::Faulty(told)) => {
                    let told = told.into_iter();
                    faults.extend(told.map(|fault| FaultyIndicator { indicator, fault }));
                }
            }
        }
        (fitted, not_asked, faults)
    }
}
