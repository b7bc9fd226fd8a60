//! The wave's own flags by rule, since nobody published which municipalities have them.

use std::cmp::Reverse;

use kinds::{Region, UnitType};

use crate::draft::WaveDraft;
use crate::targets::{FlagRule, Holders};

/// Gives the flag to the municipalities of a rule. All other municipalities do not have it, and
/// of districts it is not known.
pub fn assign(draft: &mut WaveDraft<'_>, rule: &FlagRule) {
    let municipalities = draft.units_of(UnitType::Municipality);
    let mut values = vec![None; draft.units.len()];
    for position in &municipalities {
        values[*position] = Some(false);
    }
    let holders = match &rule.holders {
        Holders::SettledMost { regions, each } => {
            settled_most(draft, &municipalities, regions, *each)
        }
        Holders::DecidedPrevious { percent_max } => {
            decided_previous(draft, municipalities, *percent_max)
        }
    };
    for position in holders {
        values[position] = Some(true);
    }
    draft.flags.insert(rule.id.clone(), values);
}

/// Those of each region that settled most refugees; ties go by number.
fn settled_most(
    draft: &WaveDraft<'_>,
    municipalities: &[usize],
    regions: &[Region],
    each: usize,
) -> Vec<usize> {
    let mut holders = Vec::new();
    for region in regions {
        let mut of_region = municipalities.to_vec();
        of_region.retain(|position| draft.units[*position].region == *region);
        of_region.sort_by_key(|position| {
            let unit = &draft.units[*position];
            let settled = unit.settlement.settled.known().unwrap_or(0);
            (Reverse(settled), unit.number.clone())
        });
        holders.extend(of_region.into_iter().take(each));
    }
    holders
}

/// Those whose council decided at most so many percent of what was requested for the year before
/// the register's. No decision registered counts as none.
fn decided_previous(
    draft: &WaveDraft<'_>,
    mut municipalities: Vec<usize>,
    percent_max: u32,
) -> Vec<usize> {
    municipalities.retain(|position| {
        let settlement = &draft.units[*position].settlement;
        let decided = settlement.decided_previous.known().unwrap_or(0);
        let requested = settlement.requested_previous.known().unwrap_or(0);
        u64::from(decided) * 100 <= u64::from(requested) * u64::from(percent_max)
    });
    municipalities
}
