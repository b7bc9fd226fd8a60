//! The ways to other states of something that was agreed, and what each needs.

use domain::follow_up::Action;
use kinds::{ActionStatus, Regions, Trial};
use view::actions::Way;

use super::Looking;
use super::found::Item;
use crate::words::action as words;

/// The ways from where it stands. Where the answer is another than was promised, that of confirming it is
/// the last.
pub fn ways(action: &Action, trial: Trial) -> Vec<ActionStatus> {
    let mut ways = action.ways().to_vec();
    if trial == Trial::NotKept && action.status == ActionStatus::Reported {
        ways.sort_by_key(|to| *to == ActionStatus::Confirmed);
    }
    ways
}

/// A way to another state, with what it needs.
pub fn way(looking: Looking<'_>, item: &Item<'_>, to: ActionStatus) -> Way {
    let action = item.action;
    let follower = looking.people.get(action.follower).zip(item.region);
    let follows = follower.is_some_and(|(one, region)| one.writes_in(region));
    let region: Regions = item.region.into_iter().collect();
    Way {
        followers: if to == ActionStatus::Open && !follows {
            looking.people.picks(region, None)
        } else {
            Vec::new()
        },
        to: to.id().to_owned(),
        text: words::step(action, to, looking.lang).to_owned(),
        reason: matches!(to, ActionStatus::Dropped | ActionStatus::Open),
        due: to == ActionStatus::Open,
        outcome: matches!(to, ActionStatus::Confirmed | ActionStatus::Reported),
    }
}
