//! The plan of the survey report: which figures and tables it holds, as data.
//!
//! The plan is a file of the wave's folder, checked on import and part of the wave's revision. It names
//! questions, options, dimensions and filters, and nothing of it stands in Rust. A part that names
//! something the wave does not have is left out and told, never drawn in part.

use crate::filter::{Filter, FilterProblem};
use crate::survey::{Codebook, ColumnRef, Question};
use crate::tabulate::Dimension;
use crate::wave::Wave;
use crate::world::World;

pub use crate::content::{Measure, ReportGroup, ReportPart, ReportPlan, SectionPlan, Shows};

impl Measure {
    /// The column and the positions of the options; `None` where the codebook lacks one of them.
    pub fn found(&self, codebook: &Codebook) -> Option<(ColumnRef, Vec<usize>)> {
        let column = codebook.column(&self.question)?;
        let question = &codebook.questions[column.question];
        let options = if self.option.is_empty() {
            question.headline_options()
        } else {
            let named = self.option.iter().map(|id| question.option_index(id));
            named.collect::<Option<_>>()?
        };
        Some((column, options))
    }
}

/// A query of the plan as a filter of a wave; `None` where the wave does not know all of it.
pub fn filter_of(query: &str, world: &World, year: u16) -> Option<Filter> {
    let reading = Filter::read(&in_wave(query, year), world);
    reading.problems.is_empty().then_some(reading.filter)
}

/// A query of the plan, asked of a wave.
fn in_wave(query: &str, year: u16) -> String {
    let and = if query.is_empty() { "" } else { "&" };
    format!("{query}{and}wave={year}")
}

/// What of a part a wave does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportFault {
    /// Its section does not exist.
    NoSection(String),
    /// The wave has no such question, or it is not of the kind that is shown so.
    NoQuestion(String),
    /// The wave has no such column, or it has no such options.
    NoMeasure(String),
    /// The wave has no such dimension.
    NoDimension(String),
    /// A filter cannot be used.
    Filter(FilterProblem),
}

impl ReportPart {
    /// Whether the wave holds everything the part names.
    pub fn fits(&self, world: &World, wave: &Wave) -> bool {
        self.faults(world, wave).is_empty()
    }

    /// What of the part the wave does not have.
    pub fn faults(&self, world: &World, wave: &Wave) -> Vec<ReportFault> {
        let mut found = Vec::new();
        let filters = std::iter::once(&self.filter).chain(self.shows.filters());
        for query in filters {
            let read = Filter::read(&in_wave(query, wave.year()), world);
            found.extend(read.problems.into_iter().map(ReportFault::Filter));
        }
        self.shows.find_faults(wave, &mut found);
        found
    }
}

impl Shows {
    /// The filters of its own.
    fn filters(&self) -> Vec<&String> {
        match self {
            Self::Groups { first, second, .. } => vec![&first.filter, &second.filter],
            Self::Results { groups } => groups.iter().map(|group| &group.filter).collect(),
            _ => Vec::new(),
        }
    }

    fn find_faults(&self, wave: &Wave, found: &mut Vec<ReportFault>) {
        let codebook = wave.codebook();
        let mut asked = |id: &String, fits: fn(&Question) -> bool| {
            if !codebook.question(id).is_some_and(fits) {
                found.push(ReportFault::NoQuestion(id.clone()));
            }
        };
        let has_options =
            |question: &Question| question.items.is_empty() && question.kind.has_options();
        match self {
            Self::Options { question } | Self::Breakdown { question, .. } => {
                asked(question, has_options);
            }
            Self::Battery { question } => asked(question, |question| {
                !question.items.is_empty() && question.kind.has_options()
            }),
            Self::Ranking { question } => asked(question, |question| {
                let scored = question.options.iter().any(|option| option.score.is_some());
                !question.items.is_empty() && scored
            }),
            Self::Numbers { question } => asked(question, |question| question.number.is_some()),
            Self::Given { question } => asked(question, |question| question.items.is_empty()),
            Self::Measures { measures } | Self::Groups { measures, .. } => {
                let lost = measures.iter().filter(|it| it.found(codebook).is_none());
                found.extend(lost.map(|it| ReportFault::NoMeasure(it.question.clone())));
            }
            Self::Representativity { .. } | Self::Results { .. } => {}
        }
        if let Self::Breakdown { by, .. } | Self::Representativity { by } = self {
            let lost = by
                .iter()
                .filter(|id| Dimension::from_id(wave, id).is_none());
            found.extend(lost.map(|id| ReportFault::NoDimension(id.clone())));
        }
    }
}
