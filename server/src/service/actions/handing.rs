//! Handing on what somebody looks after, before their account is locked or may do less.

use domain::follow_up::Followed;
use domain::world::World;
use kinds::{Id, Lang, Region, Regions};
use present::handing::{self, Theirs};
use store::{By, DatabaseError, HandedOn};
use tracing::instrument;
use view::people::Follows;

use super::region_of;
use crate::service::Service;
use crate::service::people::{AccountUnchanged, PeopleDesk};

impl PeopleDesk<'_> {
    /// Hands what somebody looks after and nobody has finished on to somebody else, that of one region or
    /// all of it: how much, and what the two are called.
    ///
    /// # Errors
    /// [`AccountUnchanged`].
    #[instrument(name = "service.hand_on_all", skip_all)]
    pub async fn hand_on(
        &self,
        by: &By,
        (from, heir): (Id, Option<Id>),
        part: Option<Region>,
    ) -> Result<(usize, String, String), AccountUnchanged> {
        let people = self.service.colleagues().await?;
        let from = people.get(from).ok_or(AccountUnchanged::NotFound)?;
        let world = self.service.waves.snapshot();
        let theirs = LookedAfter::by(&world, from.id);
        let heir = heir.and_then(|id| people.get(id));
        let heir = heir.ok_or(AccountUnchanged::NoHeir)?;
        let regions = match part {
            Some(part) => std::iter::once(part).collect(),
            None => theirs.regions(),
        };
        let mut all = regions.iter();
        if heir.id == from.id || !heir.can_follow() || !all.all(|region| heir.writes_in(region)) {
            return Err(AccountUnchanged::HeirElsewhere);
        }
        let make_id = || self.service.people.make_id();
        let db = self.service.people.db();
        let what = theirs.of(part);
        let handed = db.hand_on(by, (from.id, heir.id), &what, &make_id).await;
        let n = match handed {
            Err(DatabaseError::CannotFollow(_)) => return Err(AccountUnchanged::HeirElsewhere),
            handed => handed?,
        };
        Ok((n, from.name.clone(), heir.name.clone()))
    }
}

impl Service {
    /// What somebody looks after that nobody has finished, as the page of people shows it.
    ///
    /// # Errors
    /// What the store says.
    pub(in crate::service) async fn follows_of(
        &self,
        account: Id,
        lang: Lang,
    ) -> Result<Option<Follows>, DatabaseError> {
        let people = self.colleagues().await?;
        let world = self.waves.snapshot();
        let theirs = LookedAfter::by(&world, account);
        let what = theirs.of(None);
        let theirs = Theirs {
            account,
            actions: what.actions.len(),
            visits: what.visits.len(),
            units: what.units.len(),
            regions: theirs.regions(),
        };
        Ok(handing::follows(&theirs, &people, lang))
    }
}

/// What somebody looks after, each with the region that its municipality is in now.
struct LookedAfter {
    actions: Vec<(Id, Option<Region>)>,
    visits: Vec<(Id, Option<Region>)>,
    units: Vec<(Followed, Option<Region>)>,
}

impl LookedAfter {
    fn by(world: &World, account: Id) -> Self {
        let follow_up = world.follow_up();
        let actions = follow_up.open_actions_of(account);
        let visits = follow_up.planned_visits_of(account);
        let units = follow_up.units_of(account);
        Self {
            actions: actions
                .map(|it| (it.id, region_of(world, &it.unit)))
                .collect(),
            visits: visits
                .map(|it| (it.id, region_of(world, &it.unit)))
                .collect(),
            units: units
                .map(|unit| (unit.clone(), region_of(world, unit)))
                .collect(),
        }
    }

    /// Where it is.
    fn regions(&self) -> Regions {
        let actions = self.actions.iter().map(|(_, region)| region);
        let visits = self.visits.iter().map(|(_, region)| region);
        let units = self.units.iter().map(|(_, region)| region);
        actions
            .chain(visits)
            .chain(units)
            .flatten()
            .copied()
            .collect()
    }

    /// That of a region, or all of it.
    fn of(&self, part: Option<Region>) -> HandedOn {
        fn these<T: Clone>(all: &[(T, Option<Region>)], part: Option<Region>) -> Vec<T> {
            let those = all.iter().filter(|(_, at)| part.is_none() || *at == part);
            those.map(|(one, _)| one.clone()).collect()
        }
        HandedOn {
            actions: these(&self.actions, part),
            visits: these(&self.visits, part),
            units: these(&self.units, part),
        }
    }
}
