//! What stands of a rule that somebody saves.

use domain::follow_up::Edition;
use domain::follow_up::edition::Saving;
use domain::signal::RuleKind;
use domain::world::World;
use kinds::{Id, Region};

/// What stands of a rule.
#[derive(Debug)]
pub(super) struct Stands<'w> {
    /// What it finds, where it is a rule of a wave.
    shipped: Option<RuleKind>,
    /// What somebody saved of it, as the region sees it.
    savings: Vec<Saving<'w>>,
}

impl<'w> Stands<'w> {
    /// Of a rule, as a region sees it; without a region there is no weight that stands.
    pub(super) fn of(world: &'w World, rule: &str, region: Option<Region>) -> Self {
        let waves: Vec<_> = world.waves().collect();
        let shipped = waves.into_iter().rev().find_map(|wave| {
            let mut rules = world.signals(wave.year()).rules().iter();
            let found = rules.find(|known| known.rule().id == rule)?;
            Some(found.rule().kind)
        });
        let region = region.unwrap_or(Region::Nord);
        Self {
            shipped,
            savings: Saving::of(world.follow_up().editions(), rule, region),
        }
    }

    /// The last edition of what somebody made; a rule of a wave is made by nobody.
    pub(super) fn made(&self) -> Option<&'w Edition> {
        let made = self.savings.iter().rev().find_map(|saving| saving.made);
        made.filter(|_| self.shipped.is_none())
    }

    /// The last weight that the region laid.
    pub(super) fn laid(&self) -> Option<&'w Edition> {
        self.savings.iter().rev().find_map(|saving| saving.laid)
    }

    /// Whether somebody made it: whoever saved its first edition.
    pub(super) fn is_of(&self, account: Id) -> bool {
        let first = self.savings.iter().find_map(|saving| saving.made);
        let first = first.filter(|_| self.shipped.is_none());
        first.is_some_and(|first| first.account == account)
    }

    /// Whether there is such a rule: of a wave, or one that somebody made and has not switched off.
    pub(super) fn is_there(&self) -> bool {
        self.shipped.is_some() || self.made().is_some_and(|made| !made.off)
    }

    /// Whether it is of a kind that weighs nothing.
    pub(super) fn weighs_nothing(&self) -> bool {
        self.shipped.is_some_and(|kind| kind != RuleKind::Need)
    }

    /// How often it was saved: the number of the edition that a form shows.
    pub(super) fn number(&self) -> u32 {
        u32::try_from(self.savings.len()).unwrap_or(u32::MAX)
    }
}
