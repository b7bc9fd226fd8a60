//! The wave's own traits by rule, since nobody published which municipalities have them.

use std::cmp::Reverse;

use domain::municipality::UnitType;

use crate::draft::Draft;
use crate::targets::TraitRule;

/// Gives the trait to those of each region that settled most refugees; ties go by number. All
/// other municipalities do not have it, and of districts it is not known.
pub fn assign(draft: &mut Draft<'_>, rule: &TraitRule) {
    let municipalities = draft.units_of(UnitType::Municipality);
    let mut values = vec![None; draft.units.len()];
    for position in &municipalities {
        values[*position] = Some(false);
    }
    for region in &rule.regions {
        let mut of_region = municipalities.clone();
        of_region.retain(|position| draft.units[*position].region == *region);
        of_region.sort_by_key(|position| {
            let unit = &draft.units[*position];
            let settled = unit.settlement.settled.known().unwrap_or(0);
            (Reverse(settled), unit.number.clone())
        });
        for position in of_region.into_iter().take(rule.each) {
            values[position] = Some(true);
        }
    }
    draft.traits.insert(rule.id.clone(), values);
}
