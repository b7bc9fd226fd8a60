//! The columns a list of municipalities can show, sort by and export: one definition for all.

use kinds::QuestionKind;
use serde::{Deserialize, Serialize};

use crate::survey::{Codebook, ColumnRef};
use crate::wave::UnitSet;

/// A column of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListColumn {
    /// A fact of the register or the wave.
    Fact(Fact),
    /// A yes/no flag, by id: `settles`, one of the wave's (`partner`) or a derived one (`host`).
    Flag(String),
    /// The answers to one column of the codebook.
    Answer(ColumnRef),
    /// Which items of a battery a condition of the filter holds for. It comes with the condition:
    /// no address names it, and nothing is sorted by it.
    Held(Held),
}

/// Which items of a battery a condition holds for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The condition as it is written in addresses.
    pub condition: String,
    /// Position of the battery in [`Codebook::questions`].
    pub question: usize,
    /// The units that each item holds for, by its position in the battery.
    pub units: Vec<UnitSet>,
}

impl Held {
    /// The items that hold for the unit at a position, by their position in the battery.
    pub fn items(&self, position: usize) -> impl Iterator<Item = usize> {
        let items = self.units.iter().enumerate();
        items.filter_map(move |(item, units)| units.contains(position).then_some(item))
    }
}

/// Facts that are the same for every wave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Official number.
    Number,
    /// Name.
    Name,
    /// County.
    County,
    /// Regional office.
    Region,
    /// Population; persons.
    Population,
    /// Immigrants; persons.
    Immigrants,
    /// Immigrant share; thousandths of a percent.
    SharePercent,
    /// Centrality.
    Centrality,
    /// Language form.
    Language,
    /// Refugees asked for in the wave's year; persons.
    Requested,
    /// Refugees the council decided to settle; persons.
    Decided,
    /// Refugees settled; persons.
    Settled,
    /// Participants who left the programme; persons.
    ProgrammeLeft,
    /// Percent of them in work or education.
    ProgrammeResult,
    /// Handed in the questionnaire.
    Answered,
    /// The day it was handed in.
    RespondedOn,
    /// The sum of the weights of the rules that flag it.
    Priority,
    /// The signals behind it.
    Signals,
    /// The day of the last visit.
    LastVisit,
    /// How far one has come with a visit in the year of today.
    VisitThisYear,
    /// How much of what was agreed is open.
    OpenActions,
}

impl Fact {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 21] = [
        Self::Number,
        Self::Name,
        Self::Priority,
        Self::Signals,
        Self::LastVisit,
        Self::VisitThisYear,
        Self::OpenActions,
        Self::County,
        Self::Region,
        Self::Population,
        Self::Immigrants,
        Self::SharePercent,
        Self::Centrality,
        Self::Language,
        Self::Requested,
        Self::Decided,
        Self::Settled,
        Self::ProgrammeLeft,
        Self::ProgrammeResult,
        Self::Answered,
        Self::RespondedOn,
    ];

    /// The id used in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
            Self::County => "county",
            Self::Region => "region",
            Self::Population => "population",
            Self::Immigrants => "immigrants",
            Self::SharePercent => "share_percent",
            Self::Centrality => "centrality",
            Self::Language => "language",
            Self::Requested => "requested",
            Self::Decided => "decided",
            Self::Settled => "settled",
            Self::ProgrammeLeft => "programme_left",
            Self::ProgrammeResult => "programme_result",
            Self::Answered => "answered",
            Self::RespondedOn => "responded_on",
            Self::Priority => "priority",
            Self::Signals => "signals",
            Self::LastVisit => "last_visit",
            Self::VisitThisYear => "visit_this_year",
            Self::OpenActions => "open_actions",
        }
    }
}

impl ListColumn {
    /// The columns shown where the query names none and rules weigh the units: a priority says of
    /// itself where there was no answer.
    pub const WEIGHED: [Self; 8] = [
        Self::Fact(Fact::Number),
        Self::Fact(Fact::Name),
        Self::Fact(Fact::Priority),
        Self::Fact(Fact::Signals),
        Self::Fact(Fact::Region),
        Self::Fact(Fact::Population),
        Self::Fact(Fact::SharePercent),
        Self::Fact(Fact::LastVisit),
    ];

    /// The columns shown where the query names none and no rule weighs the units.
    pub const UNWEIGHED: [Self; 6] = [
        Self::Fact(Fact::Number),
        Self::Fact(Fact::Name),
        Self::Fact(Fact::Region),
        Self::Fact(Fact::Population),
        Self::Fact(Fact::SharePercent),
        Self::Fact(Fact::Answered),
    ];

    /// The columns shown where the query names none; the number always stands first. `weighed`
    /// says whether rules of the wave are about the units.
    pub fn usual(weighed: bool) -> &'static [Self] {
        if weighed {
            &Self::WEIGHED
        } else {
            &Self::UNWEIGHED
        }
    }

    /// Every column of a wave, in the order they are offered.
    pub fn all(codebook: &Codebook) -> Vec<Self> {
        let facts = Fact::ALL.into_iter().map(Self::Fact);
        let flags = codebook.flags().map(|id| Self::Flag(id.to_owned()));
        facts
            .chain(flags)
            .chain(codebook.columns().map(Self::Answer))
            .collect()
    }

    /// The column with this id: a fact, a flag, or a question (`question.item` in a battery).
    pub fn from_id(codebook: &Codebook, id: &str) -> Option<Self> {
        if let Some(fact) = Fact::ALL.into_iter().find(|fact| fact.id() == id) {
            return Some(Self::Fact(fact));
        }
        if codebook.has_flag(id) {
            return Some(Self::Flag(id.to_owned()));
        }
        codebook.column(id).map(Self::Answer)
    }

    /// The id used in addresses.
    pub fn id(&self, codebook: &Codebook) -> String {
        match self {
            Self::Fact(fact) => fact.id().to_owned(),
            Self::Flag(id) => id.clone(),
            Self::Answer(column) => codebook.column_id(*column),
            Self::Held(held) => held.condition.clone(),
        }
    }

    /// Whether it holds numbers, which stand to the right.
    pub fn is_numeric(&self, codebook: &Codebook) -> bool {
        match self {
            Self::Fact(fact) => matches!(
                fact,
                Fact::Population
                    | Fact::Immigrants
                    | Fact::SharePercent
                    | Fact::Requested
                    | Fact::Decided
                    | Fact::Settled
                    | Fact::ProgrammeLeft
                    | Fact::ProgrammeResult
                    | Fact::Priority
                    | Fact::OpenActions
            ),
            Self::Flag(_) | Self::Held(_) => false,
            Self::Answer(column) => {
                codebook.questions[column.question].kind == QuestionKind::Number
            }
        }
    }
}
