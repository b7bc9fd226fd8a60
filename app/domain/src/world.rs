//! Everything a filter is resolved against, as it was at one moment.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::lineage::{Crosswalk, Lineage, NO_CROSSWALK};
use crate::municipality::UnitNumber;
use crate::search::{AlsoCalled, Called};
use crate::signals::{NO_SIGNALS, Signals};
use crate::wave::Wave;

/// The published waves by year, each with what its rules find. A request takes one world and uses it
/// throughout, so that it never sees a new revision by half.
///
/// Sets of units that people change (lists, visits) will have their place here, beside the waves:
/// what a filter selects is always a question to one world.
#[derive(Debug, Clone, Default)]
pub struct World {
    waves: BTreeMap<u16, Arc<Wave>>,
    signals: BTreeMap<u16, Arc<Signals>>,
    called: BTreeMap<u16, Arc<[Called]>>,
    lineage: Arc<Lineage>,
    /// From the wave of one year to that of another.
    crosswalks: BTreeMap<(u16, u16), Arc<Crosswalk>>,
}

impl World {
    /// Gathers waves; a later one of the same year replaces an earlier. `resolve` says what the rules
    /// of a wave find, given the waves without any signals.
    pub(crate) fn gather(
        waves: impl IntoIterator<Item = Arc<Wave>>,
        also: &AlsoCalled,
        resolve: impl Fn(&Wave, &Self) -> Signals,
    ) -> Self {
        let waves: BTreeMap<u16, Arc<Wave>> =
            waves.into_iter().map(|wave| (wave.year(), wave)).collect();
        let called = waves.values().map(|wave| {
            let units = also.units(wave.units(), wave.register_year());
            (wave.year(), units.into())
        });
        let mut world = Self {
            called: called.collect(),
            crosswalks: crosswalks(&waves, &also.lineage),
            lineage: Arc::clone(&also.lineage),
            waves,
            signals: BTreeMap::new(),
        };
        let resolved = world.waves();
        let resolved = resolved.map(|wave| (wave.year(), Arc::new(resolve(wave, &world))));
        world.signals = resolved.collect();
        world
    }

    /// The wave of a year.
    pub fn wave(&self, year: u16) -> Option<&Arc<Wave>> {
        self.waves.get(&year)
    }

    /// What the rules of a year's wave find; nothing where there is no such wave.
    pub fn signals(&self, year: u16) -> &Signals {
        self.signals.get(&year).map_or(&NO_SIGNALS, Arc::as_ref)
    }

    /// What the units of a year's wave are called, in their order; nothing where there is no such wave.
    pub fn called(&self, year: u16) -> &[Called] {
        self.called.get(&year).map_or(&[], Arc::as_ref)
    }

    /// The units of one year's wave as those of another's, itself among them; nobody is followed where one
    /// of them is not published.
    pub fn crosswalk(&self, from: u16, to: u16) -> &Crosswalk {
        let known = self.crosswalks.get(&(from, to));
        known.map_or(&NO_CROSSWALK, Arc::as_ref)
    }

    /// Every change of the divisions that is known.
    pub fn lineage(&self) -> &Lineage {
        &self.lineage
    }

    /// The unit of a year's wave that has this number, there or in another year. `None` where there is
    /// none, and where the unit that has it is only a part of one there, or parts of several.
    pub fn unit(&self, number: &UnitNumber, year: u16) -> Option<usize> {
        let wave = self.wave(year)?;
        let mut called = self.called(year).iter();
        let known = || called.position(|unit| unit.had(number.as_str()));
        wave.position(number).or_else(known)
    }

    /// The newest wave.
    pub fn latest(&self) -> Option<&Arc<Wave>> {
        self.waves.last_key_value().map(|(_, wave)| wave)
    }

    /// All waves, oldest first.
    pub fn waves(&self) -> impl Iterator<Item = &Arc<Wave>> {
        self.waves.values()
    }
}

/// The ways between every two waves. Of waves from one register, the earlier is that of the earlier year.
fn crosswalks(
    waves: &BTreeMap<u16, Arc<Wave>>,
    lineage: &Lineage,
) -> BTreeMap<(u16, u16), Arc<Crosswalk>> {
    let mut all = BTreeMap::new();
    let order = |wave: &Wave| (wave.register_year(), wave.year());
    for earlier in waves.values() {
        for later in waves
            .values()
            .filter(|later| order(later) >= order(earlier))
        {
            let [forth, back] = Crosswalk::between(lineage, earlier, later);
            let (one, other) = (earlier.year(), later.year());
            all.insert((other, one), Arc::new(back));
            all.insert((one, other), Arc::new(forth));
        }
    }
    all
}
