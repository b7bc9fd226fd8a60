//! The plan of the survey report as data. Whether it holds together in a wave is [`crate::report`].

use serde::{Deserialize, Serialize};

use crate::survey::Wording;

/// The plan of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportPlan {
    /// Whether the wave is the one that a published report is about, whose statements this program
    /// holds beside what it computes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub published: bool,
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
