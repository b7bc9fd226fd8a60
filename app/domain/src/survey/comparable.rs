//! Whether a question of one wave is that of another. Equal ids are not enough: codebooks say it.

use super::{Codebook, Comparability, ComparableWith, Question};

impl Question {
    /// What it says of how it compares with the wave of a year.
    pub fn compared_with(&self, year: u16) -> impl Iterator<Item = &ComparableWith> {
        let said = self.comparable.iter();
        said.filter(move |with| with.wave == year)
    }
}

impl Codebook {
    /// Whether the question of an id is the same in another wave. What either codebook says of the other
    /// counts: one *same* is needed, and anything else forbids.
    pub fn is_same_question(&self, other: &Self, id: &str) -> bool {
        let here = self.question(id).into_iter();
        let here = here.flat_map(|question| question.compared_with(other.wave.year));
        let there = other.question(id).into_iter();
        let there = there.flat_map(|question| question.compared_with(self.wave.year));
        let mut said = here.chain(there).peekable();
        said.peek().is_some() && said.all(|with| with.how == Comparability::Same)
    }
}
