//! Lists that people keep: the pages, and below it what is written.

mod done;
mod turn;
mod typed;
mod write;

use app::backend::{Lists, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::{Action, Resource, allows};
use domain::follow_up::List;
use domain::lists::filter_of;
use domain::municipality::UnitNumber;
use domain::wave::Wave;
use jiff::SignedDuration;
use kinds::{Id, Person};
use present::Scope;
use present::colleagues::Colleagues;
use present::lists::{AGAINST, Asked, Before, FILTER, LIST, OnPage, SIDE};
use present::words::catalog::lists as word;
use store::{Opened as Seen, Opening};
use tracing::instrument;
use view::list::{PICKED, PICKED_FROM};
use view::lists::{ListPage, ListsPage, NewListPage, Receipt};
use view::routes;

use super::Service;
use super::accounts::unavailable;
use super::deleted::Restorable;
use super::door::Opened;
use crate::clock::local;

pub use done::Done;
pub use turn::Turn;
pub use typed::{NewHeld, NewList, field};

/// How long what a list held stays what it is held against: whoever looks again meanwhile sees the same.
const OPENED_HOURS: i64 = 1;

#[async_trait]
impl Lists for Service {
    #[instrument(name = "service.lists", skip_all)]
    async fn lists(&self, request: &Request) -> Result<ListsPage, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[routes::DONE, LIST, SIDE])?;
        let people = self.colleagues().await;
        let people = people.map_err(|error| unavailable(&error))?;
        let asked = self.asked(request, &people)?;
        let side = opened
            .reading
            .extra(SIDE)
            .and_then(|side| side.parse().ok());
        let done = opened.reading.extra(routes::DONE).and_then(Done::from_id);
        let list: Option<Id> = opened.reading.extra(LIST).and_then(|id| id.parse().ok());
        let deleted = list.filter(|_| done == Some(Done::Deleted));
        // Somebody went back to a page that says it: meanwhile it was brought back.
        let stands = match deleted {
            Some(list) => self.deletion("list", list).await?.is_some(),
            None => true,
        };
        let scope = opened.scope()?;
        let done = done.filter(|_| stands);
        let receipt = done.map(|done| match deleted {
            Some(list) => done.undoable(scope, list, (routes::LIST_BRING_BACK, asked.change)),
            None => done.receipt(request.language),
        });
        Ok(present::lists::index(
            scope,
            asked,
            side.unwrap_or(1),
            receipt,
        ))
    }

    #[instrument(name = "service.kept_list", skip_all)]
    async fn kept_list(&self, request: &Request, id: &str) -> Result<ListPage, AppError> {
        let keys = &[routes::DONE, AGAINST, PICKED];
        let opened = self.open(request, Action::ReadAnswers, keys)?;
        let scope = opened.scope()?;
        let weights = |list: &List| list.weights(scope.wave.year(), scope.world);
        let gone = || AppError::NotFound(word::GONE.text(request.language).to_owned());
        let id: Option<Id> = id.parse().ok();
        let id = id.ok_or_else(gone)?;
        let Some(list) = scope.world.list(id) else {
            let asked = (request, scope.world);
            return Err(self.gone(asked, (Restorable::List, id), gone()).await);
        };
        // Its priorities are those of the weights that it is chosen by.
        let world = scope.world.weighed_by(weights(list));
        let scope =
            Scope::of(&world, &opened.reading.filter, scope.lang).ok_or(AppError::NoWave)?;
        let people = self.colleagues().await;
        let people = people.map_err(|error| unavailable(&error))?;
        let asked = self.asked(request, &people)?;
        let against = opened.reading.extra(AGAINST).and_then(|id| id.parse().ok());
        let done = opened.reading.extra(routes::DONE).and_then(Done::from_id);
        let unit = request
            .query
            .contains("unit=")
            .then_some(opened.reading.filter.unit);
        let new = positions(scope.wave, picked(&opened));
        let before = self.before(list, asked.person, &opened).await?;
        let on = OnPage {
            before,
            against: against.and_then(|id| scope.world.list(id)),
            done: done.and_then(|done| receipt(scope, asked, list, (done, &new))),
            unit,
        };
        Ok(present::lists::page(scope, asked, list, on))
    }

    #[instrument(name = "service.new_list", skip_all)]
    async fn new_list(&self, request: &Request) -> Result<NewListPage, AppError> {
        Self::keeper(&request.caller)?;
        let keys = &[PICKED, PICKED_FROM, FILTER];
        let opened = self.open(request, Action::ReadAnswers, keys)?;
        let scope = opened.scope()?;
        let nobody = Colleagues::default();
        let asked = self.asked(request, &nobody)?;
        let picked = positions(scope.wave, picked(&opened));
        let kept = |key: &str| {
            let kept = opened.reading.extra(key);
            kept.map(|kept| filter_of(kept, scope.wave.year(), scope.world))
        };
        let filter = kept(FILTER);
        let picked_from = kept(PICKED_FROM).flatten();
        let mut problems = opened.problems();
        if filter == Some(None) {
            problems.push(word::FILTER_UNUSABLE.text(request.language).to_owned());
        }
        let filter = filter.flatten();
        Ok(present::lists::new(
            scope,
            asked,
            (&picked, filter.as_ref()),
            picked_from.as_ref(),
            problems,
        ))
    }
}

impl Service {
    /// Lets in whoever keeps lists.
    ///
    /// # Errors
    /// As [`Service::admit`].
    pub(super) fn keeper(caller: &kinds::Caller) -> Result<&Person, AppError> {
        Self::admit(caller, Action::OwnRules, Resource::Country)?;
        caller.person().ok_or(AppError::SignedOut)
    }

    fn asked<'a>(
        &self,
        request: &'a Request,
        people: &'a Colleagues,
    ) -> Result<Asked<'a>, AppError> {
        let person = request.caller.person().ok_or(AppError::SignedOut)?;
        Ok(Asked {
            person,
            keeps: allows(person, Action::OwnRules, Resource::Country),
            people,
            change: self.people.make_id(),
        })
    }

    /// What a live list held when somebody opened it last. What it holds now is kept for the next time,
    /// where the last is long enough ago.
    async fn before(
        &self,
        list: &List,
        person: &Person,
        opened: &Opened,
    ) -> Result<Option<Before>, AppError> {
        if !list.held.is_live() {
            return Ok(None);
        }
        let scope = opened.scope()?;
        let opening = Opening {
            list: list.id,
            account: person.account,
            year: scope.wave.year(),
        };
        let db = self.people.db();
        let known = db.list_opened(opening).await;
        let known = known.map_err(|error| unavailable(&error))?;
        let now = self.clock.now();
        let is_long_ago =
            |seen: &Seen| now.duration_since(seen.at) > SignedDuration::from_hours(OPENED_HOURS);
        if known.as_ref().is_none_or(is_long_ago) {
            let units = list.units(opening.year, scope.world);
            let numbers = units.ones().map(|at| scope.wave.units()[at].number.clone());
            let seen = Seen {
                at: now,
                numbers: numbers.collect(),
            };
            db.open_list(opening, &seen)
                .await
                .map_err(|error| unavailable(&error))?;
        }
        Ok(known.map(|seen| Before {
            when: local(seen.at, opened.language),
            numbers: seen.numbers,
        }))
    }
}

/// The numbers of units that an address holds.
fn picked(opened: &Opened) -> impl Iterator<Item = &str> {
    let numbers = opened.reading.extra.iter();
    let numbers = numbers.filter(|(key, _)| key == PICKED);
    numbers.map(|(_, number)| number.as_str())
}

/// The units of a wave that were picked by their numbers, in its order, each once.
fn positions<'n>(wave: &Wave, numbers: impl Iterator<Item = &'n str>) -> Vec<usize> {
    let numbers = numbers.filter_map(|number| number.parse::<UnitNumber>().ok());
    let mut positions: Vec<usize> = numbers
        .filter_map(|number| wave.position(&number))
        .collect();
    positions.sort_unstable();
    positions.dedup();
    positions
}

/// What was done to a list a moment ago. Whoever fills it can take off what was put on it; its owner can undo
/// that it follows its filter, or that it does not, as long as that is how it stands.
fn receipt(
    scope: Scope<'_>,
    asked: Asked<'_>,
    list: &List,
    (done, new): (Done, &[usize]),
) -> Option<Receipt> {
    let undo = match done {
        Done::Added => return present::lists::added(scope, asked, list, new),
        Done::Thawed if list.held.is_live() => Some(routes::LIST_FIX),
        Done::Frozen if list.picked_from.is_some() && !list.held.is_live() => {
            Some(routes::LIST_THAW)
        }
        _ => None,
    };
    Some(
        match undo.filter(|_| asked.keeps && list.is_of(asked.person)) {
            Some(undo) => done.undoable(scope, list.id, (undo, asked.change)),
            None => done.receipt(scope.lang),
        },
    )
}
