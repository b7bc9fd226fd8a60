//! Distributions and breakdowns: how N, shares and the empties are counted.
//!
//! *Eligible*: units the routing lets the question apply to, answered or not. *Responded*: handed
//! in the questionnaire. *Asked* = eligible and responded. *N* = asked whose answer counts: don't
//! know and options outside the base are left out, "not relevant" is in. Then
//! asked = N + outside base + don't know + not answered, and
//! units = asked + not asked + no response.

use kinds::{AnswerStatus, Centrality, Flag, LanguageForm, Region, ShareClass, SizeClass};
use serde::{Deserialize, Serialize};

use crate::survey::ColumnRef;
use crate::wave::{UnitSet, Wave};

/// The state of one unit in one column.
pub fn state(wave: &Wave, column: ColumnRef, position: usize) -> AnswerStatus {
    let data = wave.column(column);
    if !wave.responded().contains(position) {
        AnswerStatus::NoResponse
    } else if data.base.contains(position) {
        AnswerStatus::Counted
    } else if data.dont_know.contains(position) {
        AnswerStatus::DontKnow
    } else if data.answered.contains(position) {
        AnswerStatus::Outside
    } else if data.eligible.contains(position) {
        AnswerStatus::NotAnswered
    } else {
        AnswerStatus::NotAsked
    }
}

/// How the units of a selection answered one column; numbers of units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Distribution {
    /// Units in the selection.
    pub units: usize,
    /// Units per option, in the codebook's order; in a multi-choice question they may sum to more
    /// than N. Empty for number and text.
    pub counts: Vec<usize>,
    /// Units whose answer counts.
    pub n: usize,
    /// Answers outside the base.
    pub outside: usize,
    /// Don't know.
    pub dont_know: usize,
    /// Asked, not answered.
    pub not_answered: usize,
    /// Responded, not asked.
    pub not_asked: usize,
    /// Did not respond.
    pub no_response: usize,
}

impl Distribution {
    /// Units that were asked.
    pub fn asked(&self) -> usize {
        self.n + self.outside + self.dont_know + self.not_answered
    }

    /// Units in a state.
    pub fn in_state(&self, state: AnswerStatus) -> usize {
        match state {
            AnswerStatus::Counted => self.n,
            AnswerStatus::Outside => self.outside,
            AnswerStatus::DontKnow => self.dont_know,
            AnswerStatus::NotAnswered => self.not_answered,
            AnswerStatus::NotAsked => self.not_asked,
            AnswerStatus::NoResponse => self.no_response,
        }
    }
}

/// Counts a column within a selection.
pub fn distribute(wave: &Wave, column: ColumnRef, within: &UnitSet) -> Distribution {
    let data = wave.column(column);
    let responded = within.intersection_count(wave.responded());
    let answered = within.intersection_count(&data.answered);
    let n = within.intersection_count(&data.base);
    let dont_know = within.intersection_count(&data.dont_know);
    let mut asked = data.eligible.clone();
    asked.intersect_with(wave.responded());
    let asked = within.intersection_count(&asked);
    let units = within.count_ones(..);
    let count = |options: &UnitSet| within.intersection_count(options);
    Distribution {
        units,
        counts: data.options.iter().map(count).collect(),
        n,
        outside: answered - n - dont_know,
        dont_know,
        not_answered: asked - answered,
        not_asked: responded - asked,
        no_response: units - responded,
    }
}

/// The units of a selection that chose any of the options.
pub fn choosing(wave: &Wave, column: ColumnRef, options: &[usize], within: &UnitSet) -> UnitSet {
    let data = wave.column(column);
    let mut chosen = UnitSet::with_capacity(wave.units().len());
    for option in options {
        chosen.union_with(&data.options[*option]);
    }
    chosen.intersect_with(within);
    chosen
}

/// The numbers given within a selection, in ascending order.
pub fn numbers(wave: &Wave, column: ColumnRef, within: &UnitSet) -> Vec<i64> {
    let data = wave.column(column);
    let mut given: Vec<i64> = within
        .ones()
        .filter_map(|position| data.numbers.get(position).copied().flatten())
        .collect();
    given.sort_unstable();
    given
}

/// Fewest numbers that have quartiles; answers. A quarter of four is one answer.
pub const QUARTILES_N_MIN: usize = 5;

/// The `quarter`-th quartile of ascending numbers, in tenths, by linear interpolation between the
/// two nearest (the definition spreadsheets use as "inclusive"): 0 is the lowest, 2 the median, 4
/// the highest. `None` of no numbers, and the first and third of fewer than [`QUARTILES_N_MIN`].
pub fn quartile_tenths(given: &[i64], quarter: usize) -> Option<i64> {
    if quarter % 2 == 1 && given.len() < QUARTILES_N_MIN {
        return None;
    }
    let place = given.len().checked_sub(1)? * quarter;
    let (lower, rest) = (place / 4, place % 4);
    let low = *given.get(lower)?;
    let high = given.get(lower + 1).copied().unwrap_or(low);
    let rest = i64::try_from(rest).unwrap_or(0);
    Some(low * 10 + ((high - low) * 10 * rest + 2) / 4)
}

/// What a table is broken down by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dimension {
    /// Regional office.
    Region,
    /// Population class.
    Size,
    /// Centrality.
    Centrality,
    /// Class of immigrant share.
    Share,
    /// Language form.
    Language,
    /// A yes/no flag: `settles`, one of the wave's or a derived one.
    Flag(String),
}

impl Dimension {
    /// The dimensions of a wave, in the order they are offered.
    pub fn all(wave: &Wave) -> Vec<Self> {
        let mut all = vec![
            Self::Region,
            Self::Size,
            Self::Centrality,
            Self::Share,
            Self::Language,
        ];
        let flags = wave.codebook().flags();
        all.extend(flags.map(|id| Self::Flag(id.to_owned())));
        all
    }

    /// The id used in addresses: the key of the filter it corresponds to.
    pub fn id(&self) -> &str {
        match self {
            Self::Region => "region",
            Self::Size => "size",
            Self::Centrality => "centrality",
            Self::Share => "share",
            Self::Language => "language",
            Self::Flag(id) => id,
        }
    }

    /// The dimension of a wave with this id.
    pub fn from_id(wave: &Wave, id: &str) -> Option<Self> {
        Self::all(wave)
            .into_iter()
            .find(|dimension| dimension.id() == id)
    }

    /// The values a unit may have, as ids, in order.
    pub fn values(&self) -> Vec<&'static str> {
        match self {
            Self::Region => Region::ALL.iter().map(|value| value.id()).collect(),
            Self::Size => SizeClass::ALL.iter().map(|value| value.id()).collect(),
            Self::Centrality => Centrality::ALL.iter().map(|value| value.id()).collect(),
            Self::Share => ShareClass::ALL.iter().map(|value| value.id()).collect(),
            Self::Language => LanguageForm::ALL.iter().map(|value| value.id()).collect(),
            Self::Flag(_) => Flag::ALL.iter().map(|value| value.id()).collect(),
        }
    }

    /// The value of one unit; `None` where the unit has none (a district's centrality).
    pub fn value_of(&self, wave: &Wave, position: usize) -> Option<&'static str> {
        let unit = &wave.units()[position];
        match self {
            Self::Region => Some(unit.region.id()),
            Self::Size => Some(unit.size_class().id()),
            Self::Centrality => unit.centrality.map(Centrality::id),
            Self::Share => Some(unit.share_class().id()),
            Self::Language => unit.language.map(LanguageForm::id),
            Self::Flag(id) => Some(wave.flag_of(id, position).id()),
        }
    }
}

/// The selection split by a dimension: each value that a unit of the selection has, in order.
pub fn split(wave: &Wave, dimension: &Dimension, within: &UnitSet) -> Vec<(&'static str, UnitSet)> {
    let values = dimension.values();
    let mut groups: Vec<UnitSet> = vec![UnitSet::with_capacity(wave.units().len()); values.len()];
    for position in within.ones() {
        if let Some(value) = dimension.value_of(wave, position)
            && let Some(group) = values.iter().position(|known| *known == value)
        {
            groups[group].insert(position);
        }
    }
    values
        .into_iter()
        .zip(groups)
        .filter(|(_, group)| !group.is_clear())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{QUARTILES_N_MIN, quartile_tenths};

    #[test]
    fn quartiles_need_five_numbers_and_the_median_one() {
        let given = [30, 40, 50, 60, 100];
        assert_eq!(given.len(), QUARTILES_N_MIN);
        let of = |given: &[i64]| [0, 1, 2, 3, 4].map(|quarter| quartile_tenths(given, quarter));
        assert_eq!(
            of(&given),
            [Some(300), Some(400), Some(500), Some(600), Some(1_000)]
        );
        let one_short = of(&given[..QUARTILES_N_MIN - 1]);
        assert_eq!(one_short, [Some(300), None, Some(450), None, Some(600)]);
        assert_eq!(of(&[7]), [Some(70), None, Some(70), None, Some(70)]);
        assert_eq!(of(&[]), [None; 5]);
    }
}
