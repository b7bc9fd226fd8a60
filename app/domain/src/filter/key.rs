//! Which condition of a filter is meant: one for each key, and one for each repeated one.

use serde::{Deserialize, Serialize};

use super::Filter;

/// Which condition of a filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    /// Regional office.
    Region,
    /// County.
    County,
    /// Unit number.
    Number,
    /// Language form.
    Language,
    /// Population class.
    Size,
    /// Centrality.
    Centrality,
    /// Class of immigrant share.
    Share,
    /// Population range.
    Population,
    /// Immigrants range.
    Immigrants,
    /// Immigrant share range.
    SharePercent,
    /// Range of refugees settled.
    Settled,
    /// A flag, by id.
    Flag(String),
    /// Handed in the questionnaire.
    Answered,
    /// Position in [`Filter::answers`].
    Answer(usize),
    /// Position in [`Filter::at_least`].
    AtLeast(usize),
    /// Position in [`Filter::same`].
    Same(usize),
    /// Text search.
    Text,
}

impl Filter {
    /// The conditions there are, in the order they are printed.
    pub fn keys(&self) -> Vec<Key> {
        let before = [
            (Key::Region, self.regions.is_empty()),
            (Key::County, self.counties.is_empty()),
            (Key::Number, self.numbers.is_empty()),
            (Key::Language, self.languages.is_empty()),
            (Key::Size, self.sizes.is_empty()),
            (Key::Centrality, self.centralities.is_empty()),
            (Key::Share, self.shares.is_empty()),
            (Key::Population, self.population.is_empty()),
            (Key::Immigrants, self.immigrants.is_empty()),
            (Key::SharePercent, self.share_percent.is_empty()),
            (Key::Settled, self.settled.is_empty()),
        ];
        let before = before.into_iter().filter(|(_, empty)| !empty);
        let mut keys: Vec<Key> = before.map(|(key, _)| key).collect();
        let flags = self.flags_in_order();
        keys.extend(flags.map(|(id, _)| Key::Flag(id.to_owned())));
        keys.extend(self.answered.map(|_| Key::Answered));
        keys.extend((0..self.answers.len()).map(Key::Answer));
        keys.extend((0..self.at_least.len()).map(Key::AtLeast));
        keys.extend((0..self.same.len()).map(Key::Same));
        if !self.text.is_empty() {
            keys.push(Key::Text);
        }
        keys
    }
}
