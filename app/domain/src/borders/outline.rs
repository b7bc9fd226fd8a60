//! Several units as one shape: the arcs that only one of them has, put together to rings.

use std::collections::{BTreeMap, BTreeSet};

use super::{ArcUse, Borders, Ring};
use crate::municipality::UnitNumber;

impl Borders {
    /// The rings around some units, without the borders between them.
    pub(super) fn around(&self, units: &BTreeSet<&UnitNumber>) -> Vec<Ring> {
        let of_units = self
            .rings
            .iter()
            .filter(|(number, _)| units.contains(number));
        let parts: BTreeSet<ArcUse> = of_units
            .flat_map(|(_, rings)| rings.iter().flatten().copied())
            .collect();
        let outer = parts.iter().filter(|part| {
            let other = ArcUse {
                backwards: !part.backwards,
                ..**part
            };
            !parts.contains(&other)
        });
        let mut from: BTreeMap<_, Vec<ArcUse>> = BTreeMap::new();
        for part in outer {
            from.entry(self.start(*part)).or_default().push(*part);
        }
        let mut rings = Vec::new();
        while let Some((at, part)) = from
            .iter_mut()
            .find_map(|(at, parts)| Some((*at, parts.pop()?)))
        {
            let mut ring = vec![part];
            let mut end = self.end(part);
            while end != at
                && let Some(next) = from.get_mut(&end).and_then(Vec::pop)
            {
                ring.push(next);
                end = self.end(next);
            }
            rings.push(ring);
            from.retain(|_, parts| !parts.is_empty());
        }
        rings
    }

    fn start(&self, part: ArcUse) -> Option<super::GridPoint> {
        let arc = &self.arcs[part.arc];
        let start = if part.backwards {
            arc.last()
        } else {
            arc.first()
        };
        start.copied()
    }

    fn end(&self, part: ArcUse) -> Option<super::GridPoint> {
        self.start(ArcUse {
            backwards: !part.backwards,
            ..part
        })
    }
}
