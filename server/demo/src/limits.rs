//! Mild limits on regions, so that what no target speaks of stays credible.
//!
//! Left alone, the search may put all of a rare answer, or all of the silence, in one region. A
//! region that has no target of its own is therefore kept within so many percentage points of the
//! country, and never closer than [`SLACK_UNITS`], since a small region varies by chance.

use kinds::Region;

use crate::anneal::Bounds;

/// The least room on either side of the expected number; units.
const SLACK_UNITS: f64 = 2.0;

/// Regions of the places dealt to, and which of them have targets of their own.
#[derive(Debug, Clone)]
pub struct RegionGroups {
    places: Vec<(Region, Vec<usize>)>,
    all: usize,
}

impl RegionGroups {
    /// Groups places by region; `region_of` gives the region of each place.
    pub fn group(region_of: &[Region]) -> Self {
        let of = |region: Region| {
            let places = region_of.iter().enumerate();
            places
                .filter(|(_, of)| **of == region)
                .map(|(place, _)| place)
                .collect()
        };
        Self {
            places: Region::ALL
                .iter()
                .map(|region| (*region, of(*region)))
                .collect(),
            all: region_of.len(),
        }
    }

    /// Each region with its places.
    pub fn iter(&self) -> impl Iterator<Item = &(Region, Vec<usize>)> {
        self.places.iter()
    }

    /// How many of the `total` answers a region with `units` units may hold, when its share may lie
    /// `spread` percentage points from the country's.
    pub fn bounds(&self, units: usize, total: u32, spread: u32) -> Bounds {
        let (units, all) = (as_float(units), as_float(self.all));
        let expected = f64::from(total) * units / all;
        let slack = (units * f64::from(spread) / 100.0).max(SLACK_UNITS);
        Bounds {
            least: whole((expected - slack).ceil()),
            most: whole((expected + slack).floor()),
        }
    }
}

fn as_float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// A whole number from a float that holds one; below zero is zero.
fn whole(count: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of units, cut at zero on the line itself"
    )]
    let count = count.max(0.0) as u32;
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_stays_within_its_points() {
        let regions =
            RegionGroups::group(&[[Region::Ost; 40].as_slice(), &[Region::Nord; 60]].concat());
        let bounds = regions.bounds(40, 50, 15);
        assert_eq!((bounds.least, bounds.most), (14, 26));
        let few = regions.bounds(40, 5, 1);
        assert_eq!((few.least, few.most), (0, 4));
    }
}
