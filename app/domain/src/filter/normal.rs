//! The canonical form of a filter.

use kinds::Answered;

use super::{Filter, keys};
use crate::column::{Fact, ListColumn};
use crate::wave::Wave;
use crate::world::World;

impl Filter {
    /// The same filter in canonical form: values and conditions in the codebook's order, each
    /// once, the filter's own year left out of `@YEAR`, and the usual columns left out.
    pub fn normalised(mut self, world: &World) -> Self {
        for key in keys::all() {
            key.normalise(&mut self, world);
        }
        if self.answered.len() == Answered::ALL.len() {
            // Both is everyone, as if the key were not there.
            self.answered.clear();
        }
        self
    }

    pub(super) fn normalise_columns(&mut self, world: &World) {
        let mut kept: Vec<String> = Vec::with_capacity(self.cols.len());
        for column in self.cols.drain(..) {
            if !kept.contains(&column) {
                kept.push(column);
            }
        }
        let wave = world.wave(self.wave);
        let usual = wave.is_some_and(|wave| self.are_usual(&kept, world, wave));
        self.cols = if usual { Vec::new() } else { kept };
    }

    /// Whether `columns` are what the list shows anyway: the usual ones, and those of the answer
    /// conditions. A form sends what it shows, with or without the number, which always stands
    /// first.
    fn are_usual(&self, columns: &[String], world: &World, wave: &Wave) -> bool {
        let codebook = wave.codebook();
        let number = ListColumn::Fact(Fact::Number).id(codebook);
        let usual = self.usual_columns(world);
        let usual: Vec<String> = usual.iter().map(|c| c.id(codebook)).collect();
        let conditions = self.condition_columns(wave).into_iter();
        let conditions = conditions.map(|c| c.id(codebook));
        let shown_anyway: Vec<String> = std::iter::once(number).chain(conditions).collect();
        let chosen = |list: &[String]| -> Vec<String> {
            let beside = list.iter().filter(|id| !shown_anyway.contains(id));
            beside.cloned().collect()
        };
        chosen(columns) == chosen(&usual)
    }
}
