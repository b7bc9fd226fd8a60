//! `TopoJSON` as it stands in a file, and the way from there to [`Borders`].

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ArcUse, Borders, BordersFault, GridPoint, Ring};
use crate::municipality::UnitNumber;

/// A `TopoJSON` file with one object, a collection of polygons with a `number` each. Its arcs are
/// differences on a grid. Where the grid lies and how wide it is (`transform`) is not used: a map
/// shows shapes, not places.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Topology {
    objects: BTreeMap<String, Collection>,
    arcs: Vec<Vec<[i32; 2]>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon {
        arcs: Vec<Vec<i64>>,
        properties: Properties,
    },
    MultiPolygon {
        arcs: Vec<Vec<Vec<i64>>>,
        properties: Properties,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Properties {
    number: String,
}

impl Geometry {
    fn number(&self) -> &str {
        match self {
            Self::Polygon { properties, .. } | Self::MultiPolygon { properties, .. } => {
                &properties.number
            }
        }
    }

    /// Its rings, outer and inner alike: they are drawn by the even-odd rule.
    fn rings(&self) -> Vec<&Vec<i64>> {
        match self {
            Self::Polygon { arcs, .. } => arcs.iter().collect(),
            Self::MultiPolygon { arcs, .. } => arcs.iter().flatten().collect(),
        }
    }
}

impl Topology {
    /// See [`Borders::read`].
    pub(super) fn read(&self) -> (Borders, Vec<BordersFault>) {
        let mut faults = Vec::new();
        if self.objects.len() != 1 {
            faults.push(BordersFault::Objects(self.objects.len()));
        }
        let arcs = self.arcs(&mut faults);
        let mut rings: BTreeMap<UnitNumber, Vec<Ring>> = BTreeMap::new();
        let collections = self.objects.values();
        for geometry in collections.flat_map(|collection| &collection.geometries) {
            let Ok(number) = geometry.number().parse::<UnitNumber>() else {
                faults.push(BordersFault::BadNumber(geometry.number().to_owned()));
                continue;
            };
            match shape(geometry, &number, &arcs) {
                Err(fault) => faults.push(fault),
                Ok(_) if rings.contains_key(&number) => faults.push(BordersFault::Twice(number)),
                Ok(shape) => {
                    rings.insert(number, shape);
                }
            }
        }
        (Borders { arcs, rings }, faults)
    }

    /// The arcs as points. One that leaves the grid of whole numbers is cut off there.
    fn arcs(&self, faults: &mut Vec<BordersFault>) -> Vec<Vec<GridPoint>> {
        let mut arcs = Vec::with_capacity(self.arcs.len());
        for (place, steps) in self.arcs.iter().enumerate() {
            let mut at: Option<GridPoint> = Some((0, 0));
            let mut points = Vec::with_capacity(steps.len());
            for [x, y] in steps {
                at = at.and_then(|at| Some((at.0.checked_add(*x)?, at.1.checked_add(*y)?)));
                points.extend(at);
            }
            if at.is_none() {
                faults.push(BordersFault::FarAway(place));
            } else if points.len() < 2 {
                faults.push(BordersFault::ShortArc(place));
            }
            arcs.push(points);
        }
        arcs
    }
}

/// The rings of a shape.
fn shape(
    geometry: &Geometry,
    number: &UnitNumber,
    arcs: &[Vec<GridPoint>],
) -> Result<Vec<Ring>, BordersFault> {
    let rings = geometry.rings().into_iter();
    let rings: Vec<Ring> = rings
        .map(|ring| ring.iter().map(|arc| part(*arc, number, arcs)).collect())
        .collect::<Result<_, _>>()?;
    if rings.is_empty() || rings.iter().any(Vec::is_empty) {
        return Err(BordersFault::NoRing(number.clone()));
    }
    if rings.iter().all(|ring| is_closed(ring, arcs)) {
        Ok(rings)
    } else {
        Err(BordersFault::NotClosed(number.clone()))
    }
}

/// An arc by its index in the file: `!index` is the arc from its end.
fn part(index: i64, number: &UnitNumber, arcs: &[Vec<GridPoint>]) -> Result<ArcUse, BordersFault> {
    let backwards = index < 0;
    let place = if backwards { !index } else { index };
    let arc = usize::try_from(place).ok();
    let arc = arc.filter(|arc| arcs.get(*arc).is_some_and(|points| points.len() > 1));
    arc.map(|arc| ArcUse { arc, backwards })
        .ok_or_else(|| BordersFault::NoArc(number.clone(), index))
}

/// Whether each arc ends where the next begins, and the last where the first does.
fn is_closed(ring: &[ArcUse], arcs: &[Vec<GridPoint>]) -> bool {
    let ends = |part: &ArcUse| {
        let arc = &arcs[part.arc];
        let (first, last) = (arc.first(), arc.last());
        if part.backwards {
            (last, first)
        } else {
            (first, last)
        }
    };
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .all(|(this, next)| ends(this).1 == ends(next).0)
}
