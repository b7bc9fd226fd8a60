//! Borders of the units of a register, read from `TopoJSON`: an arc is kept once, however many units it
//! bounds, so that what is drawn of neighbours meets without a gap.
//!
//! The coordinates stay in the projection they come in, EPSG:25833 (UTM zone 33, metres), for the
//! whole country: it is that of the official maps, true to shape, and at most some per mille off in
//! size in the far west and east. Nothing is projected here. What is drawn is rounded to a grid; see
//! [`Sheet`].

mod joined;
mod outline;
mod path;
mod sheet;
mod simplify;
mod topology;

use std::collections::{BTreeMap, BTreeSet};

use kinds::UnitType;

use crate::municipality::UnitNumber;
use crate::survey::Wording;

pub use joined::{JoinedFrom, NotCut};
pub use sheet::{SHEET_STEPS, Sheet};
pub use topology::Topology;

/// A point on the grid of the data; y grows northwards.
pub(crate) type GridPoint = (i32, i32);

/// An arc as a ring runs through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ArcUse {
    /// Which arc.
    pub arc: usize,
    /// From its end to its beginning.
    pub backwards: bool,
}

/// A closed line: arcs after each other.
pub(crate) type Ring = Vec<ArcUse>;

/// The borders of the units of one year and type.
#[derive(Debug, Clone, PartialEq)]
pub struct Borders {
    /// Lines, each once.
    arcs: Vec<Vec<GridPoint>>,
    /// The rings of each unit.
    rings: BTreeMap<UnitNumber, Vec<Ring>>,
}

/// The borders of the units of one type in the register of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// The year of the register.
    pub year: u16,
    /// Municipalities or districts.
    pub unit: UnitType,
    /// Whom they are from, and that they are simplified; to be shown wherever they are.
    pub attribution: Wording,
    /// How they were made, where they were made from those of another year; to be shown too.
    pub made: Option<JoinedFrom>,
    /// The borders.
    pub borders: Borders,
}

/// What is wrong with borders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BordersFault {
    /// The file has not one object but so many.
    Objects(usize),
    /// A number that is none.
    BadNumber(String),
    /// Two shapes of one unit.
    Twice(UnitNumber),
    /// A shape without a ring.
    NoRing(UnitNumber),
    /// A ring names an arc that is not there; the arc as it stands in the file.
    NoArc(UnitNumber, i64),
    /// A ring whose arcs do not meet.
    NotClosed(UnitNumber),
    /// An arc with fewer than two points.
    ShortArc(usize),
    /// An arc that leaves the grid; its place.
    FarAway(usize),
    /// A unit of the register has no shape.
    NoShape(UnitNumber),
    /// A shape of something that is not in the register.
    NoUnit(UnitNumber),
}

impl Borders {
    /// Reads borders, with all that is wrong with them. Shapes that cannot be used are left out.
    pub fn read(topology: &Topology) -> (Self, Vec<BordersFault>) {
        topology.read()
    }

    /// What they lack or have beside the units of a register.
    pub fn check<'u>(&self, units: impl Iterator<Item = &'u UnitNumber>) -> Vec<BordersFault> {
        let mut unknown: BTreeSet<&UnitNumber> = self.rings.keys().collect();
        let mut faults = Vec::new();
        for number in units {
            if !unknown.remove(number) {
                faults.push(BordersFault::NoShape(number.clone()));
            }
        }
        faults.extend(unknown.into_iter().cloned().map(BordersFault::NoUnit));
        faults
    }

    /// Whether every unit has a shape.
    pub fn covers<'u>(&self, mut units: impl Iterator<Item = &'u UnitNumber>) -> bool {
        units.all(|number| self.rings.contains_key(number))
    }

    /// The units that have a shape, by number.
    pub fn units(&self) -> impl Iterator<Item = &UnitNumber> {
        self.rings.keys()
    }

    /// The units on each side of every arc: one on a coast, two where neighbours meet.
    pub fn sides(&self) -> Vec<Vec<&UnitNumber>> {
        let mut sides = vec![Vec::new(); self.arcs.len()];
        for (number, rings) in &self.rings {
            for part in rings.iter().flatten() {
                sides[part.arc].push(number);
            }
        }
        sides
    }
}

/// The points of a ring, the first not repeated at the end.
pub(crate) fn points(ring: &[ArcUse], arcs: &[Vec<GridPoint>]) -> Vec<GridPoint> {
    let mut points = Vec::new();
    for part in ring {
        let arc = &arcs[part.arc];
        let inner = arc.len().saturating_sub(1);
        if part.backwards {
            points.extend(arc.iter().rev().take(inner));
        } else {
            points.extend(arc.iter().take(inner));
        }
    }
    points
}
