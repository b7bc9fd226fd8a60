//! Open answers: plain sentences from a list, so general that they fit any municipality.
//!
//! One sentence is one piece of advice, so an answer of two sentences is two pieces.

use std::collections::BTreeMap;

use domain::survey::ColumnRef;
use domain::wave::Answer;
use rand::seq::{IndexedRandom, SliceRandom};
use rand_chacha::ChaCha8Rng;
use serde::Deserialize;

use crate::draft::WaveDraft;

/// Sentences to draw from, by column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Phrases(BTreeMap<String, Vec<String>>);

impl Phrases {
    /// The sentences for a column; empty where there are none.
    pub fn of(&self, column: &str) -> &[String] {
        self.0.get(column).map_or(&[], Vec::as_slice)
    }
}

/// Writes one sentence for each of `writers`, and a second for some until there are as many as
/// `pieces`.
pub fn write(
    draft: &mut WaveDraft<'_>,
    column: ColumnRef,
    pieces: usize,
    writers: &[usize],
    sentences: &[String],
    rng: &mut ChaCha8Rng,
) {
    let second = pieces.saturating_sub(writers.len());
    let mut order = writers.to_vec();
    order.shuffle(rng);
    for (turn, position) in order.into_iter().enumerate() {
        let count = if turn < second { 2 } else { 1 };
        let drawn: Vec<&str> = sentences
            .choose_multiple(rng, count)
            .map(String::as_str)
            .collect();
        draft.record(column, position, Answer::Text(drawn.join(" ")));
    }
}
