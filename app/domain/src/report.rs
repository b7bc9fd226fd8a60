//! The plan of the survey report: which figures and tables it holds, as data.
//!
//! The plan is a file beside the codebook. It names questions, options, dimensions and filters, and
//! nothing of it stands in Rust. A part that names something the wave does not have is left out and
//! told, never drawn in part.

use serde::{Deserialize, Serialize};

use crate::filter::Filter;
use crate::survey::{Codebook, ColumnRef, Question, Wording};
use crate::tabulate::Dimension;
use crate::wave::Wave;
use crate::world::World;

/// The plan of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportPlan {
    /// The wave that the published report is about.
    pub wave: u16,
    /// The sections, in the report's order.
    #[serde(rename = "section", default)]
    pub sections: Vec<SectionPlan>,
    /// The figures and tables, in the report's order.
    #[serde(rename = "part", default)]
    pub parts: Vec<ReportPart>,
}

/// A section of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionPlan {
    /// Its number in the report.
    pub number: String,
    /// Its title.
    pub title: Wording,
}

/// A figure or a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportPart {
    /// Id, unique in the plan; the place to link to.
    pub id: String,
    /// Number of the section it stands in.
    pub section: String,
    /// The figure's number in the report; a table has none.
    pub figure: Option<u8>,
    /// What it shows.
    pub title: Wording,
    /// Whom it is about, in the form of an address, without region and wave.
    #[serde(default)]
    pub filter: String,
    /// What has to be told of it.
    pub note: Option<Wording>,
    /// What it is made of.
    pub shows: Shows,
}

/// What a part is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Shows {
    /// The options of a question, each with its share of N.
    Options {
        /// The question.
        question: String,
    },
    /// The lines of a battery, each with the share of every option.
    Battery {
        /// The battery.
        question: String,
    },
    /// The headline share of a question in the groups of dimensions, a table each.
    Breakdown {
        /// The question.
        question: String,
        /// Ids of the dimensions.
        by: Vec<String>,
    },
    /// All units beside those who answered, over the classes of dimensions, a table each.
    Representativity {
        /// Ids of the dimensions.
        by: Vec<String>,
    },
    /// The numbers given: how many, lowest, quartiles, highest.
    Numbers {
        /// The question.
        question: String,
    },
    /// How many wrote something, and why the others did not.
    Given {
        /// The question.
        question: String,
    },
    /// The lines of a battery in the order of their score.
    Ranking {
        /// The battery.
        question: String,
    },
    /// Several shares of one population.
    Measures {
        /// The shares.
        measures: Vec<Measure>,
    },
    /// Several shares of one group beside the same of another.
    Groups {
        /// The group.
        first: ReportGroup,
        /// What it is held against.
        second: ReportGroup,
        /// The shares.
        measures: Vec<Measure>,
    },
    /// The programme results of the register in each of several groups.
    Results {
        /// The groups.
        groups: Vec<ReportGroup>,
    },
}

/// A share: options of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The column.
    pub question: String,
    /// Ids of its options; its headline if empty.
    #[serde(default)]
    pub option: Vec<String>,
}

/// A group with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportGroup {
    /// What it is called.
    pub name: Wording,
    /// Its filter, in the form of an address, without region and wave.
    pub filter: String,
}

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
    let and = if query.is_empty() { "" } else { "&" };
    let reading = Filter::read(&format!("{query}{and}wave={year}"), world);
    reading.problems.is_empty().then_some(reading.filter)
}

impl ReportPart {
    /// Whether the wave holds everything the part names.
    pub fn fits(&self, world: &World, wave: &Wave) -> bool {
        let reads = |query: &str| filter_of(query, world, wave.year()).is_some();
        reads(&self.filter) && self.shows.fits(wave, reads)
    }
}

impl Shows {
    fn fits(&self, wave: &Wave, reads: impl Fn(&str) -> bool) -> bool {
        let codebook = wave.codebook();
        let asked = |id: &str, fits: fn(&Question) -> bool| codebook.question(id).is_some_and(fits);
        let known = |by: &[String]| (by.iter()).all(|id| Dimension::from_id(wave, id).is_some());
        let found = |measures: &[Measure]| {
            let mut measures = measures.iter();
            measures.all(|measure| measure.found(codebook).is_some())
        };
        let has_options =
            |question: &Question| question.items.is_empty() && question.kind.has_options();
        match self {
            Self::Options { question } => asked(question, has_options),
            Self::Breakdown { question, by } => asked(question, has_options) && known(by),
            Self::Battery { question } => asked(question, |question| {
                !question.items.is_empty() && question.kind.has_options()
            }),
            Self::Ranking { question } => asked(question, |question| {
                let scored = question.options.iter().any(|option| option.score.is_some());
                !question.items.is_empty() && scored
            }),
            Self::Representativity { by } => known(by),
            Self::Numbers { question } => asked(question, |question| question.number.is_some()),
            Self::Given { question } => asked(question, |question| question.items.is_empty()),
            Self::Measures { measures } => found(measures),
            Self::Groups {
                first,
                second,
                measures,
            } => found(measures) && reads(&first.filter) && reads(&second.filter),
            Self::Results { groups } => groups.iter().all(|group| reads(&group.filter)),
        }
    }
}
