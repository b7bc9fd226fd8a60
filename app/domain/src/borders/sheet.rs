//! A frame of the map: some units, drawn on a grid of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::simplify::simplified;
use super::{Borders, GridPoint, Ring, path, points};
use crate::municipality::UnitNumber;

/// Steps of the grid along the longer side of a map that fills the page. The country is then drawn
/// in steps of about a kilometre, which is less than half a pixel of the screen.
pub const SHEET_STEPS: u32 = 1_400;

/// Off the line by less than this many steps, a point is left out.
const TOLERANCE_STEPS: f64 = 0.75;

/// Units drawn in a frame that just holds them. Lengths are steps of its grid; y grows downwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// Each unit's shape, as the data of an SVG path.
    pub shapes: BTreeMap<UnitNumber, String>,
    /// A point in the middle of each unit's largest part.
    pub middles: BTreeMap<UnitNumber, (i32, i32)>,
}

/// A grid that units are drawn on.
struct Grid {
    /// The top left corner, in steps of the data.
    corner: GridPoint,
    /// Steps of the data to one of the grid.
    step: i32,
    /// In steps of the grid.
    size: (i32, i32),
    /// The arcs with the points that are kept.
    arcs: Vec<Vec<GridPoint>>,
}

impl Borders {
    /// Draws units in a frame that just holds them, `steps` along its longer side. Units without a
    /// shape are left out.
    pub fn sheet<'u>(&self, units: impl Iterator<Item = &'u UnitNumber>, steps: u32) -> Sheet {
        let units: BTreeSet<&UnitNumber> = units.collect();
        let grid = self.grid(&units, steps);
        let drawn = units.iter().filter_map(|number| {
            let rings = self.rings.get(number)?;
            Some(((*number).clone(), grid.drawn(rings)))
        });
        let mut shapes = BTreeMap::new();
        let mut middles = BTreeMap::new();
        for (number, (shape, middle)) in drawn {
            middles.insert(number.clone(), middle);
            shapes.insert(number, shape);
        }
        Sheet {
            width: grid.size.0,
            height: grid.size.1,
            shapes,
            middles,
        }
    }

    /// Draws groups of units, each as one shape, in a frame that holds all units of all groups.
    /// Parts too small to be seen are left out.
    pub fn outlines(
        &self,
        groups: &[BTreeSet<&UnitNumber>],
        steps: u32,
    ) -> (i32, i32, Vec<String>) {
        let all = groups.iter().flatten().copied().collect();
        let grid = self.grid(&all, steps);
        let shapes = groups.iter().map(|group| grid.drawn(&self.around(group)).0);
        (grid.size.0, grid.size.1, shapes.collect())
    }

    fn grid(&self, units: &BTreeSet<&UnitNumber>, steps: u32) -> Grid {
        let rings = units.iter().filter_map(|number| self.rings.get(number));
        let parts = rings.flatten().flatten();
        let mut points = parts.flat_map(|part| &self.arcs[part.arc]);
        let first = points.next().copied().unwrap_or_default();
        let (mut least, mut most) = (first, first);
        for point in points {
            least = (least.0.min(point.0), least.1.min(point.1));
            most = (most.0.max(point.0), most.1.max(point.1));
        }
        let extent = (most.0 - least.0, most.1 - least.1);
        let longer = extent.0.max(extent.1);
        let steps = i32::try_from(steps).unwrap_or(i32::MAX).max(1);
        let step = (longer / steps).max(1);
        let tolerance = TOLERANCE_STEPS * f64::from(step);
        // On the finest grid every point counts.
        let tolerance = if step == 1 { 0.0 } else { tolerance };
        let arcs = self.arcs.iter();
        Grid {
            corner: (least.0, most.1),
            step,
            size: (extent.0 / step + 1, extent.1 / step + 1),
            arcs: arcs.map(|arc| simplified(arc, tolerance)).collect(),
        }
    }
}

impl Grid {
    /// The path of a shape, and the middle of its largest ring. The largest ring is always drawn.
    fn drawn(&self, rings: &[Ring]) -> (String, (i32, i32)) {
        let mut rings: Vec<Vec<GridPoint>> = rings
            .iter()
            .map(|ring| points(ring, &self.arcs).into_iter())
            .map(|ring| distinct(ring.map(|point| self.place(point))))
            .collect();
        rings.sort_by_key(|ring| std::cmp::Reverse(doubled_area(ring)));
        let mut data = String::new();
        for (place, ring) in rings.iter().enumerate() {
            if place == 0 || ring.len() > 2 && doubled_area(ring) > 1 {
                path::write(&mut data, ring);
            }
        }
        (
            data,
            rings.first().map(|ring| middle(ring)).unwrap_or_default(),
        )
    }

    fn place(&self, (x, y): GridPoint) -> GridPoint {
        let rounded = |length: i32| (length + self.step / 2) / self.step;
        (rounded(x - self.corner.0), rounded(self.corner.1 - y))
    }
}

/// Without points that fall on the one before.
fn distinct(points: impl Iterator<Item = GridPoint>) -> Vec<GridPoint> {
    let mut kept: Vec<GridPoint> = points.collect();
    kept.dedup();
    kept
}

/// Twice the area within a ring, without its sign.
fn doubled_area(ring: &[GridPoint]) -> i64 {
    sides(ring).map(|(a, b)| cross(a, b)).sum::<i64>().abs()
}

fn sides(ring: &[GridPoint]) -> impl Iterator<Item = (GridPoint, GridPoint)> + '_ {
    let next = ring.iter().cycle().skip(1);
    ring.iter().copied().zip(next.copied())
}

fn cross(a: GridPoint, b: GridPoint) -> i64 {
    i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)
}

/// The centre of a ring's area, or its first point where it has none.
fn middle(ring: &[GridPoint]) -> (i32, i32) {
    let doubled: i64 = sides(ring).map(|(a, b)| cross(a, b)).sum();
    if doubled == 0 {
        return ring.first().copied().unwrap_or_default();
    }
    let weighted = |of: fn(GridPoint) -> i32| {
        let parts = sides(ring).map(|(a, b)| (i64::from(of(a)) + i64::from(of(b))) * cross(a, b));
        i32::try_from(parts.sum::<i64>() / (3 * doubled)).unwrap_or_default()
    };
    (weighted(|point| point.0), weighted(|point| point.1))
}
