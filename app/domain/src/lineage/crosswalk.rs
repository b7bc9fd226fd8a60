//! The units of one wave as those of another. Made once for every two waves of a world.

use super::{Fate, Lineage};
use crate::wave::{UnitSet, Wave};

/// The units of one wave as units of another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Crosswalk {
    /// By position in the one: what the other has of it.
    kin: Vec<Option<Kin>>,
    /// How many units the other has.
    width: usize,
}

/// What another wave has of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kin {
    /// What lies between the two: of the earlier unit, what became of it; of the later one, what it was
    /// made of.
    pub fate: Fate,
    /// By position in the other wave. The same unit alone, where it went on; otherwise all that share
    /// land with it, in order.
    pub units: Vec<usize>,
}

impl Kin {
    /// The same unit, where it is there.
    fn same(&self) -> Option<usize> {
        self.units.first().copied().filter(|_| self.fate.goes_on())
    }
}

/// Between waves that are not both there: nobody is followed.
pub static NO_CROSSWALK: Crosswalk = Crosswalk {
    kin: Vec::new(),
    width: 0,
};

impl Crosswalk {
    /// The ways from the earlier of two waves to the later one and back, by the registers their units
    /// are from.
    ///
    /// A register may be that of another year than it says: a unit that is not found under its number
    /// of the later year is the one that has its old number there.
    pub(crate) fn between(lineage: &Lineage, earlier: &Wave, later: &Wave) -> [Self; 2] {
        let years = (earlier.register_year(), later.register_year());
        let mut forth: Vec<Option<Kin>> = Vec::with_capacity(earlier.units().len());
        let mut back: Vec<Option<Kin>> = vec![None; later.units().len()];
        for (position, unit) in earlier.units().iter().enumerate() {
            let became = lineage.became(&unit.number, years.0, years.1);
            let places = became.numbers.iter();
            let mut units: Vec<usize> = places.filter_map(|it| later.position(it)).collect();
            units.sort_unstable();
            let mut fate = became.fate;
            if units.is_empty() {
                units.extend(later.position(&unit.number));
                fate = Fate::Same;
            }
            let kin = Some(Kin { fate, units }).filter(|kin| !kin.units.is_empty());
            let same = kin.as_ref().and_then(Kin::same);
            if same.is_some_and(|same| back[same].is_some()) {
                // Two for one: a register that mixes years. The first is followed.
                forth.push(None);
                continue;
            }
            if let Some(same) = same {
                let units = vec![position];
                back[same] = Some(Kin { fate, units });
            }
            forth.push(kin);
        }
        let parts = parts(&forth, &back);
        for (place, units) in parts {
            back[place] = Some(made_of(units, &forth));
        }
        let way = |kin, to: &Wave| Self {
            kin,
            width: to.units().len(),
        };
        [way(forth, later), way(back, earlier)]
    }

    /// The place of the same unit in the other wave; `None` where it cannot be followed.
    pub fn same(&self, position: usize) -> Option<usize> {
        self.kin(position)?.same()
    }

    /// What the other wave has of a unit; `None` where it has nothing.
    pub fn kin(&self, position: usize) -> Option<&Kin> {
        self.kin.get(position)?.as_ref()
    }

    /// What a unit was merged into or made of, or split into or from; `None` where it went on, and
    /// where the other wave has nothing of it.
    pub fn reshaped(&self, position: usize) -> Option<&Kin> {
        self.kin(position).filter(|kin| !kin.fate.goes_on())
    }

    /// The same units in the other wave; those that cannot be followed are left out.
    pub fn followed(&self, units: &UnitSet) -> UnitSet {
        self.all(units.ones().filter_map(|position| self.same(position)))
    }

    /// The same land in the other wave: also what the units were merged into or made of.
    pub fn land(&self, units: &UnitSet) -> UnitSet {
        let kin = units.ones().filter_map(|position| self.kin(position));
        self.all(kin.flat_map(|kin| &kin.units).copied())
    }

    /// Those of some units that were merged or split.
    pub fn unfollowed(&self, units: &UnitSet) -> UnitSet {
        let mut set = UnitSet::with_capacity(units.len());
        set.extend(units.ones().filter(|at| self.reshaped(*at).is_some()));
        set
    }

    fn all(&self, positions: impl Iterator<Item = usize>) -> UnitSet {
        let mut set = UnitSet::with_capacity(self.width);
        set.extend(positions);
        set
    }
}

/// The later units that are no earlier one, each with those that share land with it.
fn parts(forth: &[Option<Kin>], back: &[Option<Kin>]) -> Vec<(usize, Vec<usize>)> {
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); back.len()];
    for (position, kin) in forth.iter().enumerate() {
        let reshaped = kin.iter().filter(|kin| !kin.fate.goes_on());
        for place in reshaped.flat_map(|kin| &kin.units) {
            parts[*place].push(position);
        }
    }
    let parts = parts.into_iter().enumerate();
    let parts = parts.filter(|(place, units)| back[*place].is_none() && !units.is_empty());
    parts.collect()
}

/// A later unit that was made of earlier ones: split from one, or merged of some. Where each of these was
/// split, they had been merged and were divided again: which part is whose is not known.
fn made_of(units: Vec<usize>, forth: &[Option<Kin>]) -> Kin {
    let fate = |at: &usize| forth[*at].as_ref().map_or(Fate::Split, |kin| kin.fate);
    let fate = match &units[..] {
        [only] => fate(only),
        all if all.iter().all(|at| fate(at) == Fate::Split) => Fate::Split,
        _ => Fate::Merged,
    };
    Kin { fate, units }
}
