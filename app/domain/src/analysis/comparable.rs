//! Whether a question may be followed from one wave to another.
//!
//! Nothing is drawn over a question that the codebook does not mark *same*: [`link`] is the only
//! way to the functions of [`super::change`] and [`super::transition`], and it says why not in the
//! codebook's own words.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::filter::Selection;
use crate::lineage::Crosswalk;
use crate::survey::{ColumnRef, Comparability, ComparableWith, Question};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

/// Why a column cannot be compared with another wave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotComparable {
    /// The other wave has no such question, or no such line in the battery.
    NotAsked,
    /// Neither codebook says how the two compare.
    NotMarked,
    /// What the codebook says that is not *same*, with its reasons: the later wave's, or the
    /// earlier's where the later has none.
    Marked(Vec<ComparableWith>),
    /// Marked *same*, although the kind of answer or the options differ: an error in a codebook.
    OptionsDiffer,
}

/// A column that two waves share and the codebook marks *same*.
#[derive(Debug, Clone)]
pub struct Linked<'w> {
    /// The wave before.
    pub earlier: &'w Wave,
    /// The wave in focus.
    pub later: &'w Wave,
    /// The column in the wave before.
    pub column_earlier: ColumnRef,
    /// The column in the wave in focus.
    pub column_later: ColumnRef,
    /// The units of the wave before in the wave in focus.
    pub forth: &'w Crosswalk,
    /// The units of the wave in focus in the wave before.
    pub back: &'w Crosswalk,
    /// For each option of the later wave, its place in the earlier one.
    options: Vec<usize>,
}

impl Linked<'_> {
    /// Options of the later wave as those of the earlier.
    pub fn options_earlier(&self, options: &[usize]) -> Vec<usize> {
        options.iter().map(|option| self.options[*option]).collect()
    }

    /// The place in the earlier wave of a unit of the later one; `None` where it cannot be followed.
    pub fn position_earlier(&self, position: usize) -> Option<usize> {
        self.back.same(position)
    }
}

/// The newest wave before a year.
pub fn wave_before(world: &World, year: u16) -> Option<&Arc<Wave>> {
    world.waves().filter(|wave| wave.year() < year).last()
}

/// Finds a column of the later wave in the earlier one. Units are followed where the world has both.
///
/// What either codebook says of the other counts: one *same* is needed, and anything else forbids,
/// with its reason, also where the other wave's data do not hold the question.
///
/// # Errors
/// Where a codebook says that the question is not the same, where the earlier wave does not have it,
/// and where neither codebook says anything.
pub fn link<'w>(
    world: &'w World,
    earlier: &'w Wave,
    later: &'w Wave,
    column: ColumnRef,
) -> Result<Linked<'w>, NotComparable> {
    let question = &later.codebook().questions[column.question];
    let column_earlier = earlier
        .codebook()
        .column(&later.codebook().column_id(column));
    let before = column_earlier.map(|there| &earlier.codebook().questions[there.question]);
    let said: Vec<&ComparableWith> = question.compared_with(earlier.year()).collect();
    let said_before = before.into_iter();
    let said_before = said_before.flat_map(|before| before.compared_with(later.year()));
    let said_before: Vec<&ComparableWith> = said_before.collect();
    for said in [&said, &said_before] {
        let other = said.iter().filter(|with| with.how != Comparability::Same);
        let other: Vec<ComparableWith> = other.copied().cloned().collect();
        if !other.is_empty() {
            return Err(NotComparable::Marked(other));
        }
    }
    let (Some(before), Some(column_earlier)) = (before, column_earlier) else {
        return Err(NotComparable::NotAsked);
    };
    if said.is_empty() && said_before.is_empty() {
        return Err(NotComparable::NotMarked);
    }
    Ok(Linked {
        earlier,
        later,
        column_earlier,
        column_later: column,
        forth: world.crosswalk(earlier.year(), later.year()),
        back: world.crosswalk(later.year(), earlier.year()),
        options: same_options(before, question).ok_or(NotComparable::OptionsDiffer)?,
    })
}

/// For each option of `question` its place in `before`; `None` unless both have the same ones,
/// counted alike.
fn same_options(before: &Question, question: &Question) -> Option<Vec<usize>> {
    if before.kind != question.kind || before.options.len() != question.options.len() {
        return None;
    }
    let place = |option: &crate::survey::AnswerOption| {
        let place = before.option_index(&option.id)?;
        (before.options[place].base == option.base).then_some(place)
    };
    question.options.iter().map(place).collect()
}

/// A selection of a wave, and the same units in an earlier one.
///
/// The units are those the later wave selects, followed back: one filter is put to
/// one wave, so that totals, panel and table are of the same units, and the earlier wave is asked
/// only by a condition that names it (`@2014`). Of what was merged or split since, all that it was made
/// of: it is the same land. A filter without any condition selects nothing away, and is the whole of
/// both waves: its earlier share is the one that wave's own page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selections<'s> {
    /// Year of the earlier wave.
    pub year_earlier: u16,
    /// Positions in the earlier wave; none where it is not published.
    pub earlier: UnitSet,
    /// In the later wave.
    pub later: &'s Selection,
}

impl<'s> Selections<'s> {
    /// A selection beside the same units in the wave of an earlier year.
    pub fn of(later: &'s Selection, year_earlier: u16, world: &World) -> Self {
        let filter = later.filter();
        let earlier = match world.wave(year_earlier) {
            Some(before) if filter.keys().is_empty() => before.units_of(filter.unit).clone(),
            _ => world
                .crosswalk(filter.wave, year_earlier)
                .land(later.units()),
        };
        Self {
            year_earlier,
            earlier,
            later,
        }
    }
}
