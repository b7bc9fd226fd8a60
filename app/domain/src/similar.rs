//! How alike two units are, as a distance that is made of parts.
//!
//! Each part is the absolute difference in one background figure, divided by the span of that figure
//! among all units of the type, so that it lies between 0 and 1. The distance is their weighted mean,
//! times [`FULL`]: 0 is alike in everything, 100 as far apart as the country goes in everything.
//!
//! Only units of one type and of one settling status have a distance. A part that is missing or held
//! back on either side is left out, and the weights of the others are scaled up; what was left out is
//! told ([`Distance::left_out`]).

mod lack;

use kinds::{Centrality, UnitType};

use crate::municipality::{Figure, Unit};
use crate::wave::Wave;

pub use self::lack::{Lack, lacks};
pub use crate::content::{PART_WEIGHT_MAX, PARTS, Part, WeightFault, Weights};

/// The longest distance there is.
pub const FULL: f64 = 100.0;

/// Distances that differ by less than a billionth are the same: the order among them is that of the
/// numbers of the units, on every machine.
const SAME: f64 = 1e9;

impl Part {
    /// What is compared of a unit; `None` where it is missing or held back.
    fn of(self, unit: &Unit) -> Option<f64> {
        let population = (unit.population > 0).then(|| f64::from(unit.population));
        match self {
            Self::Size => population.map(libm::log),
            Self::Share => Some(f64::from(unit.immigrants) / population?),
            Self::Centrality => unit.centrality.map(step),
            Self::Settled => match unit.settlement.settled {
                Figure::Known(settled) => Some(f64::from(settled) * 1_000.0 / population?),
                Figure::Suppressed | Figure::Missing => None,
            },
        }
    }
}

fn step(class: Centrality) -> f64 {
    match class {
        Centrality::Least => 0.0,
        Centrality::Less => 1.0,
        Centrality::Somewhat => 2.0,
        Centrality::Most => 3.0,
    }
}

/// Refugees settled in the wave's year per 1 000 inhabitants; `None` where either is not known.
pub fn settled_per_thousand(unit: &Unit) -> Option<f64> {
    Part::Settled.of(unit)
}

/// How far one unit is from another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distance {
    parts: [Option<f64>; PARTS],
    weights: Weights,
}

impl Distance {
    /// What a part adds to the distance; `None` where it is left out.
    pub fn part(&self, part: Part) -> Option<f64> {
        self.parts[part as usize]
    }

    /// The distance: the sum of its parts, from 0 to [`FULL`].
    pub fn total(&self) -> f64 {
        self.parts.into_iter().flatten().sum()
    }

    /// The parts that should have weighed and are missing on either side.
    pub fn left_out(&self) -> impl Iterator<Item = Part> {
        let missing = |part: &Part| self.part(*part).is_none() && self.weights.of(*part) > 0;
        Part::ALL.into_iter().filter(missing)
    }

    /// What it is ordered by: distances that differ by rounding alone are the same.
    fn rank(&self) -> f64 {
        (self.total() * SAME).round()
    }
}

/// Why there is no distance between two units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// A municipality and a district.
    OtherType,
    /// One settles refugees and the other does not, or it is not known of one of them only.
    OtherSettling,
    /// Nothing that weighs is known of both.
    NothingShared,
}

/// A unit and how far it is from the one that was asked about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour {
    /// Its position in [`Wave::units`].
    pub position: usize,
    /// How far it is.
    pub distance: Distance,
}

/// The background figures of the units of one type, ready to be compared.
#[derive(Debug)]
pub struct Likeness<'w> {
    wave: &'w Wave,
    unit_type: UnitType,
    /// By position; of units of the other type too, which are never compared.
    figures: Vec<[Option<f64>; PARTS]>,
    /// The greatest less the smallest among the units of the type.
    spans: [f64; PARTS],
}

impl<'w> Likeness<'w> {
    /// Gathers the figures of the units of a type.
    pub fn of(wave: &'w Wave, unit_type: UnitType) -> Self {
        let figures: Vec<_> = wave
            .units()
            .iter()
            .map(|unit| Part::ALL.map(|part| part.of(unit)))
            .collect();
        let spans = Part::ALL.map(|part| {
            let units = wave.units_of(unit_type).ones();
            let known = units.filter_map(|position| figures[position][part as usize]);
            let ends = known.fold(None, |ends: Option<(f64, f64)>, figure| {
                let (low, high) = ends.unwrap_or((figure, figure));
                Some((low.min(figure), high.max(figure)))
            });
            ends.map_or(0.0, |(low, high)| high - low)
        });
        Self {
            wave,
            unit_type,
            figures,
            spans,
        }
    }

    /// How far two units are from each other.
    ///
    /// # Errors
    /// Why they have no distance.
    ///
    /// # Panics
    /// If the wave has no unit at one of the positions.
    pub fn distance(&self, one: usize, other: usize, weights: Weights) -> Result<Distance, Apart> {
        let units = [one, other].map(|position| &self.wave.units()[position]);
        if units.iter().any(|unit| unit.unit_type() != self.unit_type) {
            return Err(Apart::OtherType);
        }
        if units[0].settles != units[1].settles {
            return Err(Apart::OtherSettling);
        }
        let differences = Part::ALL.map(|part| {
            let [one, other] = [one, other].map(|position| self.figures[position][part as usize]);
            let span = self.spans[part as usize];
            let difference = (one? - other?).abs();
            Some(if span > 0.0 { difference / span } else { 0.0 })
        });
        let known = |part: &Part| differences[*part as usize].is_some();
        let weight = |part| f64::from(weights.of(part));
        let sum: f64 = Part::ALL.into_iter().filter(known).map(weight).sum();
        if sum <= 0.0 {
            return Err(Apart::NothingShared);
        }
        let parts = Part::ALL.map(|part| {
            let difference = differences[part as usize]?;
            Some(FULL * weight(part) * difference / sum)
        });
        Ok(Distance { parts, weights })
    }

    /// All that have a distance from a unit, nearest first; those as near as each other by number.
    ///
    /// # Panics
    /// If the wave has no unit at `position`.
    pub fn nearest(&self, position: usize, weights: Weights) -> Vec<Neighbour> {
        let others = self.wave.units_of(self.unit_type).ones();
        let mut near: Vec<Neighbour> = others
            .filter(|other| *other != position)
            .filter_map(|other| {
                let distance = self.distance(position, other, weights).ok()?;
                Some(Neighbour {
                    position: other,
                    distance,
                })
            })
            .collect();
        // Units stand in order of number, and the sort keeps the order of those that are alike.
        near.sort_by(|one, other| one.distance.rank().total_cmp(&other.distance.rank()));
        near
    }
}
