//! The columns a list of municipalities can show, sort by and export: one definition for all.

use serde::{Deserialize, Serialize};

use crate::classes::Trait;
use crate::municipality::{Figure, Unit};
use crate::survey::{Codebook, ColumnRef, Kind};
use crate::tabulate::{State, state};
use crate::wave::{Answer, SETTLES, Wave};
use crate::words::Lang;

/// A column of the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ListColumn {
    /// A fact of the register or the wave.
    Fact(Fact),
    /// A yes/no trait, by id: `settles`, one of the wave's (`partner`) or a derived one (`host`).
    Trait(String),
    /// The answers to one column of the codebook.
    Answer(ColumnRef),
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
}

impl Fact {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 16] = [
        Self::Number,
        Self::Name,
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
        }
    }
}

/// The typed content of a list cell. Screen, csv and xlsx each write it in their own way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Text that may be long.
    Text(String),
    /// A code that only looks like a number (`0101`).
    Code(String),
    /// A whole number.
    Whole(i64),
    /// A share in thousandths of a percent.
    MilliPercent(u32),
    /// A whole percent.
    Percent(u32),
    /// A date, `YYYY-MM-DD`.
    Date(String),
    /// Yes or no.
    YesNo(bool),
    /// A figure held back by its publisher (few persons).
    Suppressed,
    /// A figure that is not registered, or does not exist for this unit.
    Missing,
    /// No answer, and why.
    Empty(State),
}

impl ListColumn {
    /// The columns shown where the query names none; the number always stands first.
    pub const DEFAULT: [Self; 6] = [
        Self::Fact(Fact::Number),
        Self::Fact(Fact::Name),
        Self::Fact(Fact::Region),
        Self::Fact(Fact::Population),
        Self::Fact(Fact::SharePercent),
        Self::Fact(Fact::Answered),
    ];

    /// Every column of a wave, in the order they are offered.
    pub fn all(codebook: &Codebook) -> Vec<Self> {
        let facts = Fact::ALL.into_iter().map(Self::Fact);
        let traits = std::iter::once(SETTLES.to_owned())
            .chain(codebook.derived.iter().map(|derived| derived.id.clone()))
            .chain(codebook.wave.traits.iter().map(|known| known.id.clone()))
            .map(Self::Trait);
        facts
            .chain(traits)
            .chain(codebook.columns().map(Self::Answer))
            .collect()
    }

    /// The column with this id: a fact, a trait, or a question (`question.item` in a battery).
    pub fn from_id(codebook: &Codebook, id: &str) -> Option<Self> {
        if let Some(fact) = Fact::ALL.into_iter().find(|fact| fact.id() == id) {
            return Some(Self::Fact(fact));
        }
        let is_trait = id == SETTLES
            || codebook.derived.iter().any(|derived| derived.id == id)
            || codebook.wave.traits.iter().any(|known| known.id == id);
        if is_trait {
            return Some(Self::Trait(id.to_owned()));
        }
        codebook.column(id).map(Self::Answer)
    }

    /// The id used in addresses.
    pub fn id(&self, codebook: &Codebook) -> String {
        match self {
            Self::Fact(fact) => fact.id().to_owned(),
            Self::Trait(id) => id.clone(),
            Self::Answer(column) => codebook.column_id(*column),
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
            ),
            Self::Trait(_) => false,
            Self::Answer(column) => codebook.questions[column.question].kind == Kind::Number,
        }
    }

    /// The content for one unit of the wave.
    pub fn value(&self, wave: &Wave, position: usize, lang: Lang) -> Value {
        match self {
            Self::Fact(fact) => fact_value(*fact, wave, position, lang),
            Self::Trait(id) => match wave.trait_of(id, position) {
                Trait::Yes => Value::YesNo(true),
                Trait::No => Value::YesNo(false),
                Trait::Unknown => Value::Missing,
            },
            Self::Answer(column) => answer_value(wave, *column, position, lang),
        }
    }
}

fn fact_value(fact: Fact, wave: &Wave, position: usize, lang: Lang) -> Value {
    let unit: &Unit = &wave.units[position];
    match fact {
        Fact::Number => Value::Code(unit.number.to_string()),
        Fact::Name => Value::Text(unit.name.clone()),
        Fact::County => Value::Text(unit.county.name.clone()),
        Fact::Region => Value::Text(crate::words::class::region(unit.region, lang).to_owned()),
        Fact::Population => Value::Whole(unit.population.into()),
        Fact::Immigrants => Value::Whole(unit.immigrants.into()),
        Fact::SharePercent => Value::MilliPercent(unit.share_milli_percent()),
        Fact::Centrality => unit.centrality.map_or(Value::Missing, |class| {
            Value::Text(crate::words::class::centrality(class, lang).to_owned())
        }),
        Fact::Language => unit.language.map_or(Value::Missing, |form| {
            Value::Text(crate::words::class::language(form, lang).to_owned())
        }),
        Fact::Requested => figure(unit.settlement.requested),
        Fact::Decided => figure(unit.settlement.decided),
        Fact::Settled => figure(unit.settlement.settled),
        Fact::ProgrammeLeft => figure(unit.programme.left),
        Fact::ProgrammeResult => match unit.programme.result() {
            Figure::Known(percent) => Value::Percent(percent),
            other => figure(other),
        },
        Fact::Answered => Value::YesNo(wave.responded.contains(position)),
        Fact::RespondedOn => wave.responded_on[position]
            .as_ref()
            .map_or(Value::Missing, |day| Value::Date(day.to_string())),
    }
}

fn figure(figure: Figure) -> Value {
    match figure {
        Figure::Known(number) => Value::Whole(number.into()),
        Figure::Suppressed => Value::Suppressed,
        Figure::Missing => Value::Missing,
    }
}

/// An answer as its wording; several options stand after each other with a comma.
fn answer_value(wave: &Wave, column: ColumnRef, position: usize, lang: Lang) -> Value {
    let question = &wave.codebook.questions[column.question];
    match wave.answer(column, position) {
        None => Value::Empty(state(wave, column, position)),
        Some(Answer::Number(number)) => Value::Whole(number),
        Some(Answer::Text(text)) => Value::Text(text),
        Some(Answer::Options(chosen)) => {
            let wordings = chosen
                .iter()
                .map(|option| question.options[*option].wording.text(lang));
            Value::Text(wordings.collect::<Vec<_>>().join(", "))
        }
    }
}
