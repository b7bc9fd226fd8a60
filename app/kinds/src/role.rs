//! What somebody is in this house: a role, and the regions it is for.

use serde::{Deserialize, Serialize};

use crate::{Class, Region};

classes! {
    /// What somebody may do; what each may is decided by `domain::access`.
    Role {
        /// Reads everything, writes nothing.
        Reader = "reader",
        /// Follows up municipalities of some regions.
        Adviser = "adviser",
        /// Leads the follow-up of some regions, or of the country.
        Manager = "manager",
        /// Looks after waves and people.
        Administrator = "administrator",
    }
}

/// A set of regions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Regions(u8);

impl Regions {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// All of them: the country.
    pub fn all() -> Self {
        Region::ALL.iter().copied().collect()
    }

    /// Whether a region is in it.
    pub fn holds(self, region: Region) -> bool {
        self.0 & bit(region) != 0
    }

    /// Whether it is the whole country.
    pub fn is_all(self) -> bool {
        self == Self::all()
    }

    /// Whether there is none in it.
    pub fn is_empty(self) -> bool {
        self == Self::NONE
    }

    /// The region in it, where it is the only one.
    pub fn only(self) -> Option<Region> {
        let mut regions = self.iter();
        let first = regions.next();
        first.filter(|_| regions.next().is_none())
    }

    /// The regions in it, in their order.
    pub fn iter(self) -> impl Iterator<Item = Region> {
        Region::ALL
            .iter()
            .copied()
            .filter(move |region| self.holds(*region))
    }
}

impl FromIterator<Region> for Regions {
    fn from_iter<T: IntoIterator<Item = Region>>(regions: T) -> Self {
        Self(regions.into_iter().fold(0, |set, region| set | bit(region)))
    }
}

fn bit(region: Region) -> u8 {
    1 << (region as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in_and_in_order() {
        let some: Regions = [Region::Vest, Region::Nord].into_iter().collect();
        assert_eq!(
            some.iter().collect::<Vec<_>>(),
            [Region::Nord, Region::Vest]
        );
        assert!(some.holds(Region::Vest) && !some.holds(Region::IndreOst));
        let nord: Regions = std::iter::once(Region::Nord).collect();
        assert_eq!(nord.only(), Some(Region::Nord));
        for other in [some, Regions::all(), Regions::NONE] {
            assert_eq!(other.only(), None);
        }
        assert!(!some.is_all() && !some.is_empty());
        assert_eq!(Regions::all().iter().count(), Region::ALL.len());
        assert!(Regions::all().is_all() && Regions::NONE.is_empty());
    }
}
