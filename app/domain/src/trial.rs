//! What a later answer says of something that was agreed.
//!
//! The answer is tried that was given after the agreement, in the newest wave that asks the question. A
//! promise is followed from the wave that it was made by only where the codebooks say that the question is
//! the same, and a municipality only while it is the same: one that was merged or divided since has
//! answered for others too. An answer that keeps the promise keeps it, whenever it was reported done.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use kinds::Trial;

use crate::analysis::comparable::link;
use crate::follow_up::action::Promise;
use crate::follow_up::unit::Here;
use crate::follow_up::{Action, Followed};
use crate::survey::ColumnRef;
use crate::wave::{Answer, Wave};
use crate::world::World;

pub use crate::follow_up::agreed::{Said, Tried};

/// Tries promises in a world; what it looks up of a question it looks up once.
pub struct Trials<'w> {
    world: &'w World,
    /// The newest first.
    waves: Vec<&'w Arc<Wave>>,
    /// By year and item.
    columns: BTreeMap<(u16, String), Option<ColumnRef>>,
    /// Whether an item is the same question in an earlier and a later wave.
    same: BTreeMap<(u16, u16, String), bool>,
    /// By year and unit: where it stands there.
    here: BTreeMap<(u16, Followed), Here>,
}

impl<'w> Trials<'w> {
    /// Of the published waves of a world.
    pub fn of(world: &'w World) -> Self {
        let mut waves: Vec<&Arc<Wave>> = world.waves().collect();
        waves.reverse();
        Self {
            world,
            waves,
            columns: BTreeMap::new(),
            same: BTreeMap::new(),
            here: BTreeMap::new(),
        }
    }

    /// Tries something that was agreed.
    pub fn tried(&mut self, action: &Action) -> Tried {
        let Some(promise) = &action.promise else {
            return Tried::bare(Trial::Untied);
        };
        let Some((wave, column)) = self.asked(promise, |_| true) else {
            return Tried::bare(Trial::Impossible);
        };
        let here = self.here(&action.unit, wave);
        let position = match here.positions[..] {
            [position] if here.fate.goes_on() => position,
            // Whoever took over has answered for others too.
            _ if closed_after(wave, action.agreed_on) => return Tried::bare(Trial::Impossible),
            _ => return Tried::bare(Trial::Next),
        };
        let Some(day) = given_after(wave, position, action.agreed_on) else {
            return Tried::bare(Trial::Next);
        };
        let after = said(wave, column, position);
        let trial = if self.is_another_question(promise, action, wave) {
            Trial::Impossible
        } else {
            judged(wave, promise, action, &after, day)
        };
        Tried {
            trial,
            before: self.before(action, promise, wave),
            after: Some(after),
        }
    }

    /// The newest wave that asks the question of a promise, of some waves.
    fn asked(
        &mut self,
        promise: &Promise,
        of: impl Fn(&Wave) -> bool,
    ) -> Option<(&'w Wave, ColumnRef)> {
        let waves = self.waves.clone();
        let mut waves = waves.into_iter().map(Arc::as_ref).filter(|wave| of(wave));
        waves.find_map(|wave| Some((wave, self.column(wave, &promise.item)?)))
    }

    /// Whether the wave that was closed when a promise was made asks another question by the same id.
    fn is_another_question(&mut self, promise: &Promise, action: &Action, later: &Wave) -> bool {
        let known_then =
            |wave: &Wave| wave.year() < later.year() && !closed_after(wave, action.agreed_on);
        let origin = self.asked(promise, known_then);
        origin.is_some_and(|(origin, _)| !self.is_same(origin, later, promise))
    }

    /// What was answered in the wave before, where the question is the same.
    fn before(&mut self, action: &Action, promise: &Promise, later: &Wave) -> Option<Said> {
        let (wave, column) = self.asked(promise, |wave| wave.year() < later.year())?;
        if !self.is_same(wave, later, promise) {
            return None;
        }
        let here = self.here(&action.unit, wave);
        let [position] = here.positions[..] else {
            return None;
        };
        Some(said(wave, column, position))
    }

    fn here(&mut self, unit: &Followed, wave: &Wave) -> Here {
        let key = (wave.year(), unit.clone());
        let find = || unit.in_wave(wave, self.world.lineage());
        self.here.entry(key).or_insert_with(find).clone()
    }

    fn column(&mut self, wave: &Wave, item: &str) -> Option<ColumnRef> {
        let key = (wave.year(), item.to_owned());
        let find = || wave.codebook().column(item);
        *self.columns.entry(key).or_insert_with(find)
    }

    fn is_same(&mut self, earlier: &Wave, later: &Wave, promise: &Promise) -> bool {
        let key = (earlier.year(), later.year(), promise.item.clone());
        if let Some(known) = self.same.get(&key) {
            return *known;
        }
        let column = self.column(later, &promise.item);
        let linked = column.map(|column| link(self.world, earlier, later, column));
        let same = linked.is_some_and(|linked| linked.is_ok());
        self.same.insert(key, same);
        same
    }
}

/// What a unit said in a wave.
fn said(wave: &Wave, column: ColumnRef, position: usize) -> Said {
    let chosen = match wave.answer(column, position) {
        Some(Answer::Options(chosen)) => Some(chosen),
        _ => None,
    };
    Said {
        year: wave.year(),
        column,
        chosen,
        responded: wave.responded().contains(position),
    }
}

/// Whether a promise is kept by an answer that was given on a day.
fn judged(wave: &Wave, promise: &Promise, action: &Action, said: &Said, day: Date) -> Trial {
    let question = &wave.codebook().questions[said.column.question];
    let options = promise.options.iter();
    let wanted: Vec<usize> = options.filter_map(|id| question.option_index(id)).collect();
    let chosen = said.chosen.as_deref().unwrap_or_default();
    if wanted.is_empty() || chosen.is_empty() {
        return Trial::Impossible;
    }
    if chosen.iter().any(|option| wanted.contains(option)) {
        return Trial::Kept;
    }
    match action.reported_on {
        Some(reported) if reported > day => Trial::AfterAnswer,
        _ => Trial::NotKept,
    }
}

/// The day a unit's answer was given, or could have been given last; `None` where that was before a day.
fn given_after(wave: &Wave, position: usize, agreed: Date) -> Option<Date> {
    let day = wave.responded_on(position);
    let day = day
        .and_then(|day| day.parse().ok())
        .or_else(|| last_day(wave));
    day.filter(|day| *day > agreed)
}

/// Whether answers to a wave could be given after a day.
fn closed_after(wave: &Wave, agreed: Date) -> bool {
    last_day(wave).is_some_and(|day| day > agreed)
}

fn last_day(wave: &Wave) -> Option<Date> {
    wave.codebook().wave.fieldwork_to.parse().ok()
}
