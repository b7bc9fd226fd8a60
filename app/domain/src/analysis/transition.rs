//! From which answer to which: a table of two waves whose cells are sets of units.
//!
//! The units are those the filter holds in the later wave, each with its place in both. So the
//! cells of a table partition the selection, every cell opens to names in the wave in focus, and
//! the cells between two answers are the panel of [`super::change`]. Units that only the earlier wave
//! has are not in the table.

use kinds::AnswerStatus;

use super::comparable::Linked;
use crate::survey::ColumnRef;
use crate::tabulate::state;
use crate::wave::{UnitSet, Wave};

/// Where a unit stands in one wave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TransitionPlace {
    /// Counts in N, and chose one of the options asked about.
    Chosen,
    /// Counts in N, and chose none of them.
    NotChosen,
    /// Has no answer that counts, and why. Never [`AnswerStatus::Counted`].
    Empty(AnswerStatus),
    /// The unit was merged or split since: there is no such unit in the wave that could be followed.
    Reshaped,
    /// The wave has nothing of the unit.
    NotInWave,
}

/// How units moved between the waves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transitions {
    /// Every place a unit can have, in order; rows (earlier) and columns (later) alike.
    pub places: Vec<TransitionPlace>,
    /// Row by row; positions in the later wave.
    cells: Vec<UnitSet>,
}

impl Transitions {
    /// The units that went from one place to another; empty for a place the table does not have.
    pub fn cell(&self, earlier: TransitionPlace, later: TransitionPlace) -> UnitSet {
        let place = |wanted| self.places.iter().position(|place| *place == wanted);
        match (place(earlier), place(later)) {
            (Some(row), Some(column)) => self.cells[row * self.places.len() + column].clone(),
            _ => UnitSet::new(),
        }
    }

    /// Each row with its cells, in the order of the places.
    pub fn rows(&self) -> impl Iterator<Item = (TransitionPlace, &[UnitSet])> {
        let rows = self.cells.chunks(self.places.len().max(1));
        self.places.iter().copied().zip(rows)
    }
}

const EMPTIES: [AnswerStatus; 3] = [
    AnswerStatus::NotAnswered,
    AnswerStatus::NotAsked,
    AnswerStatus::NoResponse,
];

/// Chosen or not chosen: whether a unit has any of `options` (of the later wave).
///
/// Who lost it went from [`TransitionPlace::Chosen`] to [`TransitionPlace::NotChosen`], who gained it the other way;
/// who is still without went from not chosen to not chosen.
pub fn by_share(linked: &Linked<'_>, options: &[usize], within: &UnitSet) -> Transitions {
    let options_earlier = linked.options_earlier(options);
    let mut places = vec![TransitionPlace::Chosen, TransitionPlace::NotChosen];
    places.extend([AnswerStatus::Outside, AnswerStatus::DontKnow].map(TransitionPlace::Empty));
    places.extend(EMPTIES.map(TransitionPlace::Empty));
    places.extend([TransitionPlace::Reshaped, TransitionPlace::NotInWave]);
    table(linked, within, places, |wave, column, position| {
        let options = if column.wave_is_later {
            options
        } else {
            &options_earlier
        };
        let data = wave.column(column.column);
        match state(wave, column.column, position) {
            AnswerStatus::Counted
                if options.iter().any(|o| data.options[*o].contains(position)) =>
            {
                TransitionPlace::Chosen
            }
            AnswerStatus::Counted => TransitionPlace::NotChosen,
            empty => TransitionPlace::Empty(empty),
        }
    })
}

/// The column of one of the two waves.
#[derive(Clone, Copy)]
struct Side {
    column: ColumnRef,
    wave_is_later: bool,
}

fn table(
    linked: &Linked<'_>,
    within: &UnitSet,
    places: Vec<TransitionPlace>,
    place_of: impl Fn(&Wave, Side, usize) -> TransitionPlace,
) -> Transitions {
    let width = places.len();
    let empty = UnitSet::with_capacity(linked.later.units().len());
    let mut cells = vec![empty; width * width];
    let side = |column, wave_is_later| Side {
        column,
        wave_is_later,
    };
    let before = side(linked.column_earlier, false);
    let now = side(linked.column_later, true);
    for position in within.ones() {
        let from = match linked.position_earlier(position) {
            Some(there) => place_of(linked.earlier, before, there),
            None if linked.back.reshaped(position).is_some() => TransitionPlace::Reshaped,
            None => TransitionPlace::NotInWave,
        };
        let to = place_of(linked.later, now, position);
        let place = |wanted| places.iter().position(|place| *place == wanted);
        if let (Some(row), Some(column)) = (place(from), place(to)) {
            cells[row * width + column].insert(position);
        }
    }
    Transitions { places, cells }
}
