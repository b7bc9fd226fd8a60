//! What a later answer says of something that was agreed.
//!
//! The newest answer is tried that was given after the agreement: a wave that gives none does not take away
//! what an earlier one answered. A promise is followed from the wave that it was made by only where the
//! codebooks say that the question is the same, and a municipality only while it is the same: whoever took
//! over has answered for others too, so that of one that was merged or divided the answers count that it
//! gave itself. An answer that keeps the promise keeps it, whenever it was reported done.

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
        let waves = self.asking(promise);
        if waves.is_empty() {
            return Tried::bare(Trial::Impossible);
        }
        // What the newest wave says of it, where no wave can say more.
        let mut silent = None;
        for (wave, column) in waves {
            let Some(tried) = self.tried_in(wave, column, action, promise) else {
                continue;
            };
            if tried.trial != Trial::Impossible {
                return tried;
            }
            silent = silent.or(Some(tried));
        }
        silent.unwrap_or_else(|| Tried::bare(Trial::Next))
    }

    /// Tries it against the answers of one wave; `None` where nothing could be answered there after it was
    /// agreed.
    fn tried_in(
        &mut self,
        wave: &'w Wave,
        column: ColumnRef,
        action: &Action,
        promise: &Promise,
    ) -> Option<Tried> {
        let here = self.here(&action.unit, wave);
        let position = match here.positions[..] {
            [position] if here.fate.goes_on() => position,
            // Whoever took over has answered for others too.
            _ => {
                let closed = closed_after(wave, action.agreed_on);
                return closed.then(|| Tried::bare(Trial::Impossible));
            }
        };
        let day = given(wave, position).filter(|day| *day > action.agreed_on)?;
        let after = said(wave, column, position);
        let trial = if self.is_another_question(promise, action, wave) {
            Trial::Impossible
        } else {
            judged(wave, promise, action, &after, day)
        };
        Some(Tried {
            trial,
            before: self.before(action, promise, wave),
            after: Some(after),
        })
    }

    /// The waves that ask the question of a promise, the newest first.
    fn asking(&mut self, promise: &Promise) -> Vec<(&'w Wave, ColumnRef)> {
        let waves = self.waves.clone().into_iter().map(Arc::as_ref);
        let asking = waves.filter_map(|wave| Some((wave, self.column(wave, &promise.item)?)));
        asking.collect()
    }

    /// Whether the wave that was closed when a promise was made asks another question by the same id.
    fn is_another_question(&mut self, promise: &Promise, action: &Action, later: &Wave) -> bool {
        let mut waves = self.asking(promise).into_iter().map(|(wave, _)| wave);
        let origin =
            waves.find(|wave| wave.year() < later.year() && !closed_after(wave, action.agreed_on));
        origin.is_some_and(|origin| !self.is_same(origin, later, promise))
    }

    /// The newest answer that the unit gave before it was agreed, where the question is the same.
    fn before(&mut self, action: &Action, promise: &Promise, later: &Wave) -> Option<Said> {
        let waves = self.asking(promise).into_iter();
        let mut earlier = waves.filter(|(wave, _)| wave.year() < later.year());
        earlier.find_map(|(wave, column)| {
            let here = self.here(&action.unit, wave);
            let [position] = here.positions[..] else {
                return None;
            };
            if !here.fate.goes_on() || given(wave, position)? > action.agreed_on {
                return None;
            }
            let said = said(wave, column, position);
            let answered = said
                .chosen
                .as_ref()
                .is_some_and(|chosen| !chosen.is_empty());
            (answered && self.is_same(wave, later, promise)).then_some(said)
        })
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

/// The day a unit's answer was given, or could have been given last.
fn given(wave: &Wave, position: usize) -> Option<Date> {
    let day = wave.responded_on(position);
    day.and_then(|day| day.parse().ok())
        .or_else(|| last_day(wave))
}

/// Whether answers to a wave could be given after a day.
fn closed_after(wave: &Wave, agreed: Date) -> bool {
    last_day(wave).is_some_and(|day| day > agreed)
}

fn last_day(wave: &Wave) -> Option<Date> {
    wave.codebook().wave.fieldwork_to.parse().ok()
}
