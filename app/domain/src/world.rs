//! Everything a filter is resolved against, as it was at one moment.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use kinds::{Id, Person, Region};

use crate::follow_up::changed::Changed;
use crate::follow_up::placed::NOWHERE;
use crate::follow_up::{Agreed, FollowUp, List, Placed};
use crate::lineage::{Crosswalk, Lineage, NO_CROSSWALK};
use crate::municipality::UnitNumber;
use crate::search::{AlsoCalled, Called};
use crate::signals::{NO_SIGNALS, Signals};
use crate::wave::Wave;

/// The published waves by year, each with what its rules find. A request takes one world and uses it
/// throughout, so that it never sees a new revision by half.
///
/// What people change (lists, visits, what was agreed) stands beside the waves, as of one generation and
/// one day: what a filter selects is always a question to one world.
#[derive(Debug, Clone, Default)]
pub struct World {
    waves: BTreeMap<u16, Arc<Wave>>,
    /// By the weights that hold here: the national ones, or those of [`World::weights`].
    signals: Weighed,
    national: Weighed,
    regional: BTreeMap<Region, Weighed>,
    weights: Option<Region>,
    called: BTreeMap<u16, Arc<[Called]>>,
    lineage: Arc<Lineage>,
    /// From the wave of one year to that of another.
    crosswalks: BTreeMap<(u16, u16), Arc<Crosswalk>>,
    follow_up: Arc<FollowUp>,
    /// By year of the wave.
    placed: BTreeMap<u16, Arc<Placed>>,
    /// The oldest id first.
    agreed: Arc<Vec<Arc<Agreed>>>,
    /// The day by which something is due or over.
    today: Date,
    /// Who looks, where not everybody sees the same.
    seen_by: Option<Person>,
}

/// What the rules find, by year of the wave.
type Weighed = BTreeMap<u16, Arc<Signals>>;

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
            national: BTreeMap::new(),
            regional: BTreeMap::new(),
            weights: None,
            follow_up: Arc::default(),
            placed: BTreeMap::new(),
            agreed: Arc::default(),
            today: Date::default(),
            seen_by: None,
        };
        let resolved = world.waves();
        let resolved = resolved.map(|wave| (wave.year(), Arc::new(resolve(wave, &world))));
        world.national = resolved.collect();
        world.signals = world.national.clone();
        world
    }

    /// The same waves and rules, with what is followed up, on a day.
    pub(crate) fn placing(&self, follow_up: Arc<FollowUp>, today: Date) -> Self {
        let changed = Changed::between(&self.follow_up, &follow_up);
        let place = |wave: &Arc<Wave>| {
            let before = self.placed(wave.year());
            let placed = before.next(&changed, &follow_up, wave, &self.lineage);
            (wave.year(), Arc::new(placed))
        };
        let placed = if changed.is_nothing() {
            self.placed.clone()
        } else {
            self.waves().map(place).collect()
        };
        Self {
            follow_up,
            placed,
            today,
            ..self.clone()
        }
    }

    /// The same with everything that was agreed, tried.
    #[must_use]
    pub(crate) fn agreeing(self, agreed: Arc<Vec<Arc<Agreed>>>) -> Self {
        Self { agreed, ..self }
    }

    /// The same, as somebody sees it: the lists that others keep for themselves are not there.
    #[must_use]
    pub fn as_seen_by(&self, person: &Person) -> Self {
        Self {
            seen_by: Some(person.clone()),
            ..self.clone()
        }
    }

    /// What is followed up.
    pub fn follow_up(&self) -> &Arc<FollowUp> {
        &self.follow_up
    }

    /// What is followed up, where it stands in the wave of a year.
    pub fn placed(&self, year: u16) -> &Placed {
        self.placed.get(&year).map_or(&NOWHERE, Arc::as_ref)
    }

    /// Everything that was agreed, where it stands, the oldest id first.
    pub(crate) fn agreed(&self) -> &Arc<Vec<Arc<Agreed>>> {
        &self.agreed
    }

    /// The day by which something is due or over.
    pub fn today(&self) -> Date {
        self.today
    }

    /// A list, where whoever looks may see it.
    pub fn list(&self, id: Id) -> Option<&List> {
        self.follow_up.list(id).filter(|list| self.sees(list))
    }

    /// The lists that whoever looks may see.
    pub fn lists(&self) -> impl Iterator<Item = &List> {
        self.follow_up.lists().filter(|list| self.sees(list))
    }

    /// The command line sees everything.
    fn sees(&self, list: &List) -> bool {
        let person = self.seen_by.as_ref();
        person.is_none_or(|person| list.is_seen_by(person))
    }

    /// The same, by the weights of a region, or by the national ones.
    ///
    /// Where a region has laid none, its weights are the national ones.
    #[must_use]
    pub fn weighed_by(&self, weights: Option<Region>) -> Self {
        let regional = weights.and_then(|region| self.regional.get(&region));
        Self {
            signals: regional.unwrap_or(&self.national).clone(),
            weights,
            ..self.clone()
        }
    }

    /// Whose weights hold: a region's, or the national ones.
    pub fn weights(&self) -> Option<Region> {
        self.weights
    }

    /// Whether a region has laid weights of its own.
    pub fn has_weights_of(&self, region: Region) -> bool {
        self.regional.contains_key(&region)
    }

    /// The same, with other rules and weights: `national` and `regional` say what they find.
    pub(crate) fn with_rules(
        &self,
        national: Weighed,
        regional: BTreeMap<Region, Weighed>,
    ) -> Self {
        let world = Self {
            national,
            regional,
            ..self.clone()
        };
        world.weighed_by(None)
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
