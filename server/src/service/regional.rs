//! The region that something stands in now, and what somebody could look after there.

use domain::access::{Action, Extent, extent};
use domain::follow_up::Followed;
use domain::world::World;
use kinds::{Region, Regions, Role};

/// The region that a municipality is in now.
pub(super) fn region_of(world: &World, unit: &Followed) -> Option<Region> {
    let wave = world.latest()?;
    let here = unit.in_wave(wave, world.lineage());
    let position = here.positions.first()?;
    Some(wave.units()[*position].region)
}

/// Of which municipalities somebody could look after nothing any more, with another role or other regions.
pub(crate) fn lost(
    world: &World,
    (role, regions): (Role, Regions),
) -> impl Fn(&Followed) -> bool + Sync {
    move |unit| match extent(role, Action::WriteFollowUp) {
        Extent::Nowhere => true,
        Extent::Everywhere => false,
        Extent::OwnRegions => {
            let region = region_of(world, unit);
            region.is_some_and(|region| !regions.holds(region))
        }
    }
}
