//! What differs between two generations of follow-up: what did not is not worked out anew.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use kinds::Id;

use super::{Action, FollowUp, Visit};

/// Everything of one kind, shared with the generations that have the same.
pub(crate) type SharedMap<K, T> = Arc<BTreeMap<K, T>>;

/// One thing as it was and as it is; `None` where it was not there, or is gone.
pub(crate) type BeforeAfter<'f, T> = (Option<&'f Arc<T>>, Option<&'f Arc<T>>);

/// What differs of what stands at municipalities.
pub(crate) struct Changed<'f> {
    pub(crate) visits: BTreeMap<Id, BeforeAfter<'f, Visit>>,
    pub(crate) actions: BTreeMap<Id, BeforeAfter<'f, Action>>,
    /// Whether anybody follows another municipality than before.
    pub(crate) followers: bool,
}

impl<'f> Changed<'f> {
    /// From one generation to another.
    pub(crate) fn between(before: &'f FollowUp, after: &'f FollowUp) -> Self {
        Self {
            visits: differing(&before.visits, &after.visits),
            actions: differing(&before.actions, &after.actions),
            followers: !Arc::ptr_eq(&before.followers, &after.followers),
        }
    }

    /// Whether everything stands as it did.
    pub(crate) fn is_nothing(&self) -> bool {
        self.visits.is_empty() && self.actions.is_empty() && !self.followers
    }
}

/// What is not the very same in both: one walk along them.
fn differing<'f, T>(
    before: &'f SharedMap<Id, Arc<T>>,
    after: &'f SharedMap<Id, Arc<T>>,
) -> BTreeMap<Id, BeforeAfter<'f, T>> {
    let mut changed = BTreeMap::new();
    if Arc::ptr_eq(before, after) {
        return changed;
    }
    let (mut olds, mut news) = (before.iter().peekable(), after.iter().peekable());
    loop {
        let order = match (olds.peek(), news.peek()) {
            (Some((old, _)), Some((new, _))) => old.cmp(new),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return changed,
        };
        let old = if order.is_le() { olds.next() } else { None };
        let new = if order.is_ge() { news.next() } else { None };
        let Some((id, _)) = old.or(new) else {
            return changed;
        };
        let change = (old.map(|(_, was)| was), new.map(|(_, is)| is));
        let is_same = matches!(change, (Some(was), Some(is)) if Arc::ptr_eq(was, is));
        if !is_same {
            changed.insert(*id, change);
        }
    }
}
