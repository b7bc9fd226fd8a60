//! Those with an account, as pages of follow-up name them and offer them.

use std::collections::BTreeMap;

use domain::access::{Action, Resource, extent};
use domain::register::name_key;
use kinds::{Id, Lang, Region, Regions, Role};
use view::people::Pick;

use crate::words::catalog::action as word;

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// The account's id.
    pub id: Id,
    /// What they are called.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// Where.
    pub regions: Regions,
    /// Nobody can sign in to it now.
    pub locked: bool,
}

impl Colleague {
    /// Whether they can follow up municipalities of a region.
    pub fn writes_in(&self, region: Region) -> bool {
        let writes = extent(self.role, Action::WriteFollowUp);
        !self.locked && writes.reaches(self.regions, Resource::Region(region))
    }

    /// Whether they can follow up anything at all.
    pub fn can_follow(&self) -> bool {
        Region::ALL.iter().any(|region| self.writes_in(*region))
    }
}

/// Everybody with an account. The one place that finds somebody, names them, and offers those who can
/// follow up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Colleagues(BTreeMap<Id, Colleague>);

impl FromIterator<Colleague> for Colleagues {
    fn from_iter<I: IntoIterator<Item = Colleague>>(all: I) -> Self {
        Self(all.into_iter().map(|one| (one.id, one)).collect())
    }
}

impl Colleagues {
    /// Somebody.
    pub fn get(&self, id: Id) -> Option<&Colleague> {
        self.0.get(&id)
    }

    /// What somebody is called.
    pub fn name(&self, id: Id, lang: Lang) -> &str {
        self.get(id)
            .map_or(word::NOBODY.text(lang), |one| one.name.as_str())
    }

    /// Everybody, by name.
    pub fn by_name(&self) -> Vec<&Colleague> {
        let mut all: Vec<&Colleague> = self.0.values().collect();
        all.sort_by_cached_key(|one| (name_key(&one.name), one.id));
        all
    }

    /// Those who can follow up in all of some regions, by name; whoever is picked stands there anyway.
    pub fn picks(&self, regions: Regions, picked: Option<Id>) -> Vec<Pick> {
        let can = |one: &Colleague| regions.iter().all(|region| one.writes_in(region));
        self.offered(can, picked.as_slice())
    }

    /// Those who can follow up somewhere, by name; whoever is picked stands there anyway.
    pub fn writers(&self, picked: &[Id]) -> Vec<Pick> {
        self.offered(Colleague::can_follow, picked)
    }

    fn offered(&self, can: impl Fn(&Colleague) -> bool, picked: &[Id]) -> Vec<Pick> {
        let all = self.by_name().into_iter();
        let offered = all.filter(|one| picked.contains(&one.id) || can(one));
        offered
            .map(|one| Pick {
                value: one.id.to_string(),
                text: one.name.clone(),
                picked: picked.contains(&one.id),
            })
            .collect()
    }
}
