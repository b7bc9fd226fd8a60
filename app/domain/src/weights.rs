//! What is followed up, taken into a world: where it stands, and what the rules that people made and the
//! weights that regions laid find there.
//!
//! A rule that somebody made weighs nothing nationally: it is found by `signal=`, and weighed where a
//! region lays a weight on it. A region's weights are the national ones, but for those it has laid itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use kinds::Region;

use crate::agreed;
use crate::filter::Selection;
use crate::follow_up::{Edition, FollowUp};
use crate::signal::Rule;
use crate::signals::{Signals, WaveRule};
use crate::wave::Wave;
use crate::world::World;

impl World {
    /// The same waves, with what is followed up, on a day.
    #[must_use]
    pub fn with_follow_up(&self, follow_up: Arc<FollowUp>, today: Date) -> Self {
        let same_rules = follow_up.has_the_rules_of(self.follow_up());
        let same_actions = follow_up.has_the_actions_of(self.follow_up());
        let placed = self.placing(follow_up, today);
        let placed = if same_actions {
            placed
        } else {
            let agreed = agreed::all(&placed, self.agreed());
            placed.agreeing(Arc::new(agreed))
        };
        if same_rules {
            return placed;
        }
        let standing: Vec<Edition> = placed
            .follow_up()
            .standing_editions()
            .into_iter()
            .cloned()
            .collect();
        placed.ruled_by(&standing)
    }

    /// The same, where these editions of rules hold: for trying what a saving would change, too.
    #[must_use]
    pub fn ruled_by(&self, standing: &[Edition]) -> Self {
        let rules = self.waves().map(|wave| {
            let rules = all_rules(wave, standing, self);
            (Arc::clone(wave), rules)
        });
        let rules: Vec<(Arc<Wave>, Vec<WaveRule>)> = rules.collect();
        let weigh = |weight: &dyn Fn(&WaveRule) -> u8| {
            let each = rules.iter().map(|(wave, rules)| {
                let weighed = rules.iter().map(|rule| rule.clone().weighing(weight(rule)));
                let signals = Signals::weigh(wave, weighed.collect());
                (wave.year(), Arc::new(signals))
            });
            each.collect::<BTreeMap<_, _>>()
        };
        let national = weigh(&|rule| rule.rule().weight);
        let laid = standing.iter().filter_map(|edition| edition.region);
        let regional = laid.map(|region| {
            let weight = |rule: &WaveRule| laid_weight(standing, region, rule);
            (region, weigh(&weight))
        });
        self.with_rules(national, regional.collect())
    }
}

/// The weight that a region lays on a rule; the national one where it has laid none.
fn laid_weight(standing: &[Edition], region: Region, rule: &WaveRule) -> u8 {
    let id = &rule.rule().id;
    let mut laid = standing.iter();
    let laid = laid.find(|edition| edition.region == Some(region) && edition.rule == *id);
    match laid {
        Some(edition) if edition.off => 0,
        Some(edition) => edition.weight,
        None => rule.rule().weight,
    }
}

/// The rules of a wave's file as they stand there, and then those that people made.
fn all_rules(wave: &Wave, standing: &[Edition], world: &World) -> Vec<WaveRule> {
    let shipped = world.signals(wave.year()).rules().iter();
    let shipped = shipped.filter(|rule| !rule.is_own());
    let national = |rule: &WaveRule| {
        let mut file = wave.rules().rules.iter();
        let known = file.find(|known| known.id == rule.rule().id);
        let weight = known.map_or(0, |known| known.weight);
        rule.clone().weighing(weight)
    };
    let mut rules: Vec<WaveRule> = shipped.map(national).collect();
    // A rule of a wave stays what it is, whatever an edition is called.
    let is_shipped = |id: &str| rules.iter().any(|rule| rule.rule().id == id);
    let made = standing
        .iter()
        .filter(|edition| !edition.off && !is_shipped(&edition.rule));
    let made = made.filter_map(Edition::as_rule);
    let made: Vec<WaveRule> = made.map(|rule| found(rule, wave, world)).collect();
    rules.extend(made);
    rules
}

/// A rule that somebody made, with what it finds in a wave.
fn found(rule: Rule, wave: &Wave, world: &World) -> WaveRule {
    let year = wave.year();
    let found = rule.filter_in(world, year).ok().map(|filter| {
        let unit = filter.unit;
        (unit, Selection::of(filter, world).units().clone())
    });
    WaveRule::new(rule, year, found).made_here()
}
