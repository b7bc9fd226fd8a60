//! What stands on every page: the waves, who answered, and whether the answers are made up.

use serde::{Deserialize, Serialize};

/// What stands on every page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Who is signed in.
    pub person: Option<SignedIn>,
    /// This is the demonstration: people are made up too.
    pub demo: bool,
    /// Where the calendar stands still: on which day, and that what is written bears the day and hour it
    /// was really written.
    pub stands_still: Option<String>,
    /// Every published wave, the newest first; none for those who may not read answers.
    pub waves: Vec<WaveBar>,
    /// How the page fares in the other waves, where it is about one question or one unit; empty for other
    /// pages, which every wave has.
    pub elsewhere: Vec<Elsewhere>,
}

/// Who is signed in, as the header says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// What they are called.
    pub name: String,
    /// That they are signed in, with their name and what they are, in a few words.
    pub whole: String,
    /// Whether they look after people and waves.
    pub administers: bool,
}

/// A page about one thing, in another wave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// The wave's year.
    pub year: u16,
    /// Whether the wave has it.
    pub there: bool,
    /// What to know of it: that the wave does not have it, or that it cannot be compared.
    pub words: Option<String>,
}

/// The wave as the bar on top of every page tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaveBar {
    /// The wave's year.
    pub year: u16,
    /// Its title.
    pub title: String,
    /// Last day of fieldwork, `YYYY-MM-DD`.
    pub fieldwork_to: String,
    /// Who published the background figures of its pages, and of when, in a sentence.
    pub sources: String,
    /// The answers are made up for demonstration.
    pub synthetic: bool,
    /// Municipalities.
    pub municipalities: Response,
    /// Oslo districts.
    pub districts: Response,
}

/// How many answered, of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// Units that handed in the questionnaire.
    pub answered: usize,
    /// Units that were invited.
    pub invited: usize,
}

impl Site {
    /// The wave of `year`, or the newest where there is none.
    pub fn wave(&self, year: Option<u16>) -> Option<&WaveBar> {
        let asked = self.waves.iter().find(|wave| Some(wave.year) == year);
        asked.or_else(|| self.waves.first())
    }
}
