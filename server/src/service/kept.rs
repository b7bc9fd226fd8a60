//! What a kept answer was counted on.

use domain::world::World;

/// Year and revision of each wave: an answer counted on others is another answer.
pub(super) type Revisions = Vec<(u16, String)>;

/// The revisions of a world.
pub(super) fn revisions(world: &World) -> Revisions {
    let each = world.waves();
    each.map(|wave| (wave.year(), wave.revision().to_owned()))
        .collect()
}
