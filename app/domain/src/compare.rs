//! What is compared side by side: the query of `/sammenlign`.
//!
//! It is a small query of its own beside [`Filter`], since the order of its units means something:
//! the first is what the others are held against.
//!
//! ```text
//! number=1902,1804   weigh=size:3,share:2,centrality:1,settled:1   only=differences   wave=2015
//! ```
//!
//! # Canonical form
//!
//! Keys in the order above; `number` in the order given, each number once; `weigh` with all four
//! parts, and only where one of them is not the file's; a part that is not named has the file's
//! weight; `wave` always printed and last. The forms of the page send `add=` (a number or a name to
//! take in), `number=` several times and `weigh.size=3`; the answer is the canonical address.

mod weigh;

use crate::filter::{Filter, Reading};
use crate::municipality::{Unit, UnitNumber};
use crate::similar::Weights;
use crate::wave::Wave;
use crate::world::World;

pub use self::weigh::{WEIGH_FIELDS, WeighProblem};

/// The key of the units, in order.
pub const NUMBER: &str = "number";
/// The key of the weights.
pub const WEIGH: &str = "weigh";
/// The key that shows only what is different.
pub const ONLY: &str = "only";
/// What it says.
pub const DIFFERENCES: &str = "differences";
/// The field of the form in which a unit is named.
pub const ADD: &str = "add";

/// The keys of the query besides the wave.
pub const KEYS: &[&str] = &[
    NUMBER,
    WEIGH,
    ONLY,
    ADD,
    WEIGH_FIELDS[0],
    WEIGH_FIELDS[1],
    WEIGH_FIELDS[2],
    WEIGH_FIELDS[3],
];

/// Fewest units that can be held against each other.
pub const COMPARED_MIN: usize = 2;
/// Most units side by side: more do not fit beside each other on paper.
pub const COMPARED_MAX: usize = 4;

/// Most units named where a name could be several.
pub const NAMED_MAX: usize = 6;

/// What is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The units, at most [`COMPARED_MAX`], by their positions in the wave; the first is what the
    /// others are held against.
    pub units: Vec<usize>,
    /// How much each part of the distance weighs.
    pub weights: Weights,
    /// Shows only where the answers are not the same.
    pub only_differences: bool,
}

/// What of the query cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CompareProblem {
    /// No unit of the wave has this number.
    UnknownNumber(String),
    /// The unit is of another type than the first; its position.
    OtherType(usize),
    /// More than [`COMPARED_MAX`]; how many there were. The first are used.
    TooMany(usize),
    /// No unit is called this.
    UnknownName(String),
    /// Several units are called something like this: the first [`NAMED_MAX`] of them, by position.
    ManyNames {
        /// What was written.
        name: String,
        /// Those it could be.
        units: Vec<usize>,
        /// How many more there are.
        more: usize,
    },
    /// The weights; those of the file are used.
    Weigh(WeighProblem),
    /// Another value of [`ONLY`] than [`DIFFERENCES`].
    UnknownOnly(String),
    /// The address has conditions of a list, which are not used.
    NotAList,
}

impl Comparison {
    /// Reads the page's own keys of a query, which was read with [`KEYS`], and all that is wrong with
    /// them. What the reading found wrong itself is not told again.
    pub fn read(
        reading: &Reading,
        world: &World,
        wave: &Wave,
        file: Weights,
    ) -> (Self, Vec<CompareProblem>) {
        let mut problems = Vec::new();
        let mut units = numbers(reading, world, wave.year(), &mut problems);
        added(reading, wave, &mut units, &mut problems);
        if let Some(first) = units.first().copied() {
            units.retain(|unit| {
                let alike = unit_of(wave, *unit).unit_type() == unit_of(wave, first).unit_type();
                if !alike {
                    problems.push(CompareProblem::OtherType(*unit));
                }
                alike
            });
        }
        if units.len() > COMPARED_MAX {
            problems.push(CompareProblem::TooMany(units.len()));
            units.truncate(COMPARED_MAX);
        }
        let weights = weigh::read(reading, file).unwrap_or_else(|problem| {
            problems.push(CompareProblem::Weigh(problem));
            file
        });
        for value in values(reading, ONLY).filter(|value| *value != DIFFERENCES) {
            problems.push(CompareProblem::UnknownOnly(value.to_owned()));
        }
        let whole = Filter::all(reading.filter.wave, kinds::UnitType::default());
        if reading.problems.is_empty() && reading.filter != whole {
            problems.push(CompareProblem::NotAList);
        }
        let asked = Self {
            units,
            weights,
            only_differences: values(reading, ONLY).any(|value| value == DIFFERENCES),
        };
        (asked, problems)
    }

    /// The canonical query, in a wave and with the weights of the file.
    pub fn to_query(&self, wave: &Wave, file: Weights) -> String {
        let mut query = String::new();
        if !self.units.is_empty() {
            let numbers: Vec<&str> = self
                .units
                .iter()
                .map(|unit| unit_of(wave, *unit).number.as_str())
                .collect();
            query.extend([NUMBER, "=", &numbers.join(","), "&"]);
        }
        if self.weights != file {
            query.extend([WEIGH, "=", &self.weights.in_address(), "&"]);
        }
        if self.only_differences {
            query.extend([ONLY, "=", DIFFERENCES, "&"]);
        }
        format!("{query}wave={}", wave.year())
    }

    /// Whether there is something to hold against each other.
    pub fn is_whole(&self) -> bool {
        self.units.len() >= COMPARED_MIN
    }

    /// Whether another unit can be taken in.
    pub fn has_room(&self) -> bool {
        self.units.len() < COMPARED_MAX
    }

    /// The same with a unit last; without it where it is there already.
    #[must_use]
    pub fn toggled(&self, unit: usize) -> Self {
        let mut other = self.clone();
        other.units.retain(|known| *known != unit);
        if other.units.len() == self.units.len() {
            other.units.push(unit);
        }
        other
    }

    /// The same, held against another of its units.
    #[must_use]
    pub fn held_against(&self, unit: usize) -> Self {
        let mut other = self.clone();
        other.units.retain(|known| *known != unit);
        other.units.insert(0, unit);
        other
    }
}

fn unit_of(wave: &Wave, position: usize) -> &Unit {
    &wave.units()[position]
}

/// The values of a key of the page, in order.
fn values<'r>(reading: &'r Reading, key: &str) -> impl Iterator<Item = &'r str> {
    let of_key = reading.extra.iter().filter(move |(known, _)| known == key);
    of_key.map(|(_, value)| value.as_str())
}

/// The units whose numbers are given, of the wave or of another year, in that order, each once.
fn numbers(
    reading: &Reading,
    world: &World,
    year: u16,
    problems: &mut Vec<CompareProblem>,
) -> Vec<usize> {
    let mut units = Vec::new();
    let given = values(reading, NUMBER).flat_map(|value| value.split(','));
    for number in given.map(str::trim).filter(|number| !number.is_empty()) {
        let known = number.parse().ok();
        match known.and_then(|number: UnitNumber| world.unit(&number, year)) {
            Some(unit) if units.contains(&unit) => {}
            Some(unit) => units.push(unit),
            None => problems.push(CompareProblem::UnknownNumber(number.to_owned())),
        }
    }
    units
}

/// Takes in the units that are named in the form.
fn added(
    reading: &Reading,
    wave: &Wave,
    units: &mut Vec<usize>,
    problems: &mut Vec<CompareProblem>,
) {
    for name in values(reading, ADD) {
        match *called(wave, name) {
            [] => problems.push(CompareProblem::UnknownName(name.to_owned())),
            [unit] if units.contains(&unit) => {}
            [unit] => units.push(unit),
            ref units => problems.push(CompareProblem::ManyNames {
                name: name.to_owned(),
                units: units.iter().copied().take(NAMED_MAX).collect(),
                more: units.len().saturating_sub(NAMED_MAX),
            }),
        }
    }
}

/// The units with a number or a name: those that are called exactly so, else those whose name has it
/// in it, those that begin with it first. A municipality goes before a district of the same name.
fn called(wave: &Wave, name: &str) -> Vec<usize> {
    let folded = name.to_lowercase();
    let all = || wave.units().iter().enumerate();
    let exact = |(_, unit): &(usize, &Unit)| {
        unit.number.as_str() == name || unit.name.to_lowercase() == folded
    };
    if let Some((position, _)) = all().find(exact) {
        return vec![position];
    }
    let place = |unit: &Unit| unit.name.to_lowercase().find(&folded);
    let mut inside: Vec<(bool, usize)> = all()
        .filter_map(|(position, unit)| Some((place(unit)? > 0, position)))
        .collect();
    inside.sort_unstable();
    inside.into_iter().map(|(_, position)| position).collect()
}
