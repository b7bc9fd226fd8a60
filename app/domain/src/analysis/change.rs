//! Change of a share between two waves, and what it is made of.
//!
//! `Δ = ΔS + w_J (P₂ᴶ − P₂ˢ) − w_L (P₁ᴸ − P₁ˢ)`: S the stayers, who answered this question in both
//! waves (the panel); J the joiners, who answered it in the later only, and weigh `w_J = n_J/N₂`
//! there; L the leavers, who answered it in the earlier only, and weigh `w_L = n_L/N₁` there. The
//! first term is municipalities that changed; the other two are that others answered. It follows
//! from `P₂ = P₂ˢ + w_J (P₂ᴶ − P₂ˢ)` and the like for `P₁`. Each term is computed from its own
//! group, never as what is left.
//!
//! Units that were merged or split between the waves are followed by nobody: those before are no leavers,
//! and those after no joiners. They are a fourth term, of two like those of joiners and leavers:
//! `w_M₂ (P₂ᴹ − P₂ˢ) − w_M₁ (P₁ᴹ − P₁ˢ)`.
//!
//! 24 of 203 → 78 of 302, panel of 150 with 18 → 45, leavers 6 of 53, joiners 33 of 152:
//! .140051 = .18 − .041722 + .001773.

use super::comparable::{Linked, NotComparable, Selections, link};
use super::mcnemar::Moved;
use super::transition::{TransitionPlace, by_share};
use super::{Part, base_of, part_of, real};
use crate::survey::ColumnRef;
use crate::wave::UnitSet;
use crate::world::World;

/// A share in two waves, and the parts of those who answered in both or in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShareChange {
    /// In the earlier wave.
    pub earlier: Part,
    /// In the later wave.
    pub later: Part,
    /// Those who answered the question in both, in the earlier wave.
    pub stayers_earlier: Part,
    /// The same in the later wave.
    pub stayers_later: Part,
    /// Those who answered it in the later wave only.
    pub joiners: Part,
    /// Those who answered it in the earlier wave only.
    pub leavers: Part,
    /// Those who answered it in the earlier wave, and were merged or split since.
    pub reshaped_earlier: Part,
    /// Those who answered it in the later wave, and were made by merging or splitting.
    pub reshaped_later: Part,
}

/// The terms of a change; fractions of one, which sum to the change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Terms {
    /// `P₂ˢ − P₁ˢ`: the same units answered otherwise.
    pub stayers: f64,
    /// `w_J (P₂ᴶ − P₂ˢ)`: those who came answer otherwise than those who stayed. Zero where nobody
    /// came.
    pub joiners: f64,
    /// `−w_L (P₁ᴸ − P₁ˢ)`: those who left answered otherwise than those who stayed. Zero where
    /// nobody left.
    pub leavers: f64,
    /// `w_M₂ (P₂ᴹ − P₂ˢ) − w_M₁ (P₁ᴹ − P₁ˢ)`: those who were merged or split answered otherwise than
    /// those who stayed. Zero where nobody was.
    pub reshaped: f64,
}

impl ShareChange {
    /// `P₂ − P₁`; `None` where either share is of nobody.
    pub fn difference(&self) -> Option<f64> {
        Some(self.later.share()? - self.earlier.share()?)
    }

    /// `P₂ˢ − P₁ˢ`: the change in the panel; `None` where nobody answered in both.
    pub fn in_panel(&self) -> Option<f64> {
        Some(self.stayers_later.share()? - self.stayers_earlier.share()?)
    }

    /// What the change is made of; `None` where nobody answered in both waves, since there is no
    /// one to measure those who came and left against.
    pub fn terms(&self) -> Option<Terms> {
        let term = |outside: Part, whole: Part, stayers: Part| {
            let distance = match outside.share() {
                Some(share) => share - stayers.share()?,
                None => return Some(0.0),
            };
            Some(real(outside.n) / real(whole.n) * distance)
        };
        Some(Terms {
            stayers: self.in_panel()?,
            joiners: term(self.joiners, self.later, self.stayers_later)?,
            leavers: -term(self.leavers, self.earlier, self.stayers_earlier)?,
            reshaped: term(self.reshaped_later, self.later, self.stayers_later)?
                - term(self.reshaped_earlier, self.earlier, self.stayers_earlier)?,
        })
    }
}

/// The units behind a change, each set by position in the wave it is named after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// Answered the question in both; positions in the earlier wave.
    pub stayers_earlier: UnitSet,
    /// The same units; positions in the later wave.
    pub stayers_later: UnitSet,
    /// Answered it in the later only; positions in the later wave.
    pub joiners: UnitSet,
    /// Answered it in the earlier only; positions in the earlier wave.
    pub leavers: UnitSet,
    /// Answered it in the earlier, and were merged or split since; positions in the earlier wave.
    pub reshaped_earlier: UnitSet,
    /// Answered it in the later, and were made by merging or splitting; positions in the later wave.
    pub reshaped_later: UnitSet,
}

/// Divides those whose answer counts in either wave. *Answered in both* means: in N of both
/// shares.
pub fn panel(linked: &Linked<'_>, within: &Selections<'_>) -> Panel {
    let mut leavers = base_of(linked.earlier, linked.column_earlier, &within.earlier);
    let mut joiners = base_of(linked.later, linked.column_later, within.later.units());
    let mut stayers_earlier = UnitSet::with_capacity(leavers.len());
    let mut stayers_later = UnitSet::with_capacity(joiners.len());
    for position in joiners.ones() {
        let before = linked.position_earlier(position);
        if let Some(before) = before.filter(|before| leavers.contains(*before)) {
            stayers_earlier.insert(before);
            stayers_later.insert(position);
        }
    }
    leavers.difference_with(&stayers_earlier);
    joiners.difference_with(&stayers_later);
    let reshaped_earlier = linked.forth.unfollowed(&leavers);
    let reshaped_later = linked.back.unfollowed(&joiners);
    leavers.difference_with(&reshaped_earlier);
    joiners.difference_with(&reshaped_later);
    Panel {
        stayers_earlier,
        stayers_later,
        joiners,
        leavers,
        reshaped_earlier,
        reshaped_later,
    }
}

/// Counts the change of the share of `options` (of the later wave) between the two waves.
pub fn change(linked: &Linked<'_>, options: &[usize], within: &Selections<'_>) -> ShareChange {
    let panel = panel(linked, within);
    let options_earlier = linked.options_earlier(options);
    let earlier = |units: &UnitSet| {
        part_of(
            linked.earlier,
            linked.column_earlier,
            &options_earlier,
            units,
        )
    };
    let later = |units: &UnitSet| part_of(linked.later, linked.column_later, options, units);
    ShareChange {
        earlier: earlier(&within.earlier),
        later: later(within.later.units()),
        stayers_earlier: earlier(&panel.stayers_earlier),
        stayers_later: later(&panel.stayers_later),
        joiners: later(&panel.joiners),
        leavers: earlier(&panel.leavers),
        reshaped_earlier: earlier(&panel.reshaped_earlier),
        reshaped_later: later(&panel.reshaped_later),
    }
}

/// How those of a selection (positions in the later wave) whose answer counts in both waves moved
/// to and from `options` (of the later wave).
pub fn moved(linked: &Linked<'_>, options: &[usize], within: &UnitSet) -> Moved {
    use TransitionPlace::{Chosen, NotChosen};
    let table = by_share(linked, options, within);
    let count = |before, now| table.cell(before, now).count_ones(..);
    let (gained, lost) = (count(NotChosen, Chosen), count(Chosen, NotChosen));
    Moved {
        gained,
        lost,
        n: gained + lost + count(Chosen, Chosen) + count(NotChosen, NotChosen),
    }
}

/// A column followed from an earlier wave to a later one.
#[derive(Debug, Clone)]
pub struct Followed<'w> {
    /// The column in both waves.
    pub linked: Linked<'w>,
    /// The change of the share.
    pub change: ShareChange,
    /// How those who answered in both moved.
    pub moved: Moved,
}

/// Follows the share of `options` in a column of the later wave of two selections from the earlier.
/// `None` where either wave is not published.
pub fn follow<'w>(
    world: &'w World,
    within: &Selections<'_>,
    column: ColumnRef,
    options: &[usize],
) -> Option<Result<Followed<'w>, NotComparable>> {
    let earlier = world.wave(within.year_earlier)?;
    let later = world.wave(within.later.filter().wave)?;
    Some(link(world, earlier, later, column).map(|linked| {
        let change = change(&linked, options, within);
        let moved = moved(&linked, options, within.later.units());
        Followed {
            linked,
            change,
            moved,
        }
    }))
}
