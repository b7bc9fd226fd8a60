//! Everything that was agreed, where it stands in the newest wave, tried against what was answered since.
//!
//! It is worked out once for a generation: a list that is filtered is then one walk over it. What did not
//! change since the generation before is not tried again.

use std::sync::Arc;

use kinds::Id;

use crate::follow_up::placed::Places;
use crate::follow_up::{Action, Agreed};
use crate::lineage::Fate;
use crate::trial::Trials;
use crate::world::World;

/// All of it, the oldest id first.
pub fn agreed(world: &World) -> &[Arc<Agreed>] {
    world.agreed()
}

/// One of it.
pub fn agreed_by_id(world: &World, id: Id) -> Option<&Agreed> {
    let all = agreed(world);
    let at = all.binary_search_by_key(&id, |agreed| agreed.action.id);
    all.get(at.ok()?).map(Arc::as_ref)
}

/// All of it in a world, where `before` is what it was in the generation before.
pub(crate) fn all(world: &World, before: &[Arc<Agreed>]) -> Vec<Arc<Agreed>> {
    let mut trials = Trials::of(world);
    let wave = world.latest();
    let mut places = wave.map(|wave| Places::new(wave, world.lineage()));
    let mut before = before.iter().peekable();
    let stands = |action: &Arc<Action>| {
        while before.next_if(|old| old.action.id < action.id).is_some() {}
        let same = before.next_if(|old| Arc::ptr_eq(&old.action, action));
        if let Some(same) = same {
            return Arc::clone(same);
        }
        let (position, fate) = match &mut places {
            Some(places) => {
                let (positions, fate) = places.find(&action.unit);
                (positions.iter().min().copied(), fate)
            }
            None => (None, Fate::Same),
        };
        let unit = wave.zip(position);
        Arc::new(Agreed {
            action: Arc::clone(action),
            position,
            fate: if position.is_some() { fate } else { Fate::Same },
            region: unit.map(|(wave, position)| wave.units()[position].region),
            tried: trials.tried(action),
        })
    };
    world.follow_up().shared_actions().map(stands).collect()
}
