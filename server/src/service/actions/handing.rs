//! Handing on what somebody follows, before their account is locked.

use domain::follow_up::Action;
use kinds::{Id, Regions};
use present::unit_follow_up::follows;
use tracing::instrument;
use view::people::Follows;

use super::region_of;
use super::writing::handed_on;
use crate::db::{Action as Told, By};
use crate::service::Service;
use crate::service::people::{NotDone, PeopleDesk};

impl PeopleDesk<'_> {
    /// Hands everything that somebody follows and nobody has finished on to somebody else: how much, and
    /// what the two are called.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.hand_on_all", skip_all)]
    pub async fn hand_on(
        &self,
        by: &By,
        (from, heir): (Id, Option<Id>),
    ) -> Result<(usize, String, String), NotDone> {
        let people = self.service.colleagues().await?;
        let from = people.get(from).ok_or(NotDone::NotFound)?;
        let world = self.service.waves.snapshot();
        let theirs: Vec<&Action> = world.follow_up().open_actions_of(from.id).collect();
        let heir = heir.and_then(|id| people.get(id));
        let heir = heir.ok_or(NotDone::NoHeir)?;
        let mut regions = theirs.iter().filter_map(|it| region_of(&world, &it.unit));
        if heir.id == from.id || !regions.all(|region| heir.writes_in(region)) {
            return Err(NotDone::HeirElsewhere);
        }
        let ids: Vec<Id> = theirs.iter().map(|action| action.id).collect();
        let make_id = || self.service.people.make_id();
        let work = |_: Id, stands: Option<&Action>| {
            let still = stands.filter(|it| it.follower == from.id && it.status.is_open());
            Ok::<_, NotDone>(still.map(|stands| handed_on(stands, heir.id)))
        };
        let db = self.service.people.db();
        let told = Told::ACTION_HANDED_ON;
        let n = db.rewrite_actions(by, told, &ids, &make_id, work).await?;
        Ok((n, from.name.clone(), heir.name.clone()))
    }
}

impl Service {
    /// What somebody follows that nobody has finished, as the page of people shows it.
    ///
    /// # Errors
    /// What the store says.
    pub(in crate::service) async fn follows_of(
        &self,
        account: Id,
        lang: kinds::Lang,
    ) -> Result<Option<Follows>, crate::db::DatabaseError> {
        let people = self.colleagues().await?;
        let world = self.waves.snapshot();
        let theirs: Vec<&Action> = world.follow_up().open_actions_of(account).collect();
        let regions = theirs.iter().filter_map(|it| region_of(&world, &it.unit));
        let regions: Regions = regions.collect();
        let mut heirs = people.picks(regions, None);
        heirs.retain(|pick| {
            let id = pick.value.parse().ok();
            let one = id.and_then(|id: Id| people.get(id));
            one.is_some_and(|one| one.id != account && one.can_follow())
        });
        let name = people.name(account, lang);
        Ok(follows(name, theirs.len(), heirs, lang))
    }
}
