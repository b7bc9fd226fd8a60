//! What a search finds: municipalities and districts by name and number, questions by their words.

use serde::{Deserialize, Serialize};

use crate::Link;

/// The page `/sok`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchPage {
    /// What was searched for, as it was written.
    pub text: String,
    /// The year of the wave that was searched.
    pub year: u16,
    /// "7 kommuner og bydeler" or that there is none, in a sentence. Empty where nothing was written.
    pub title: String,
    /// Municipalities and districts, the best first.
    pub units: Vec<Hit>,
    /// The list of all of them, where more were found than are shown.
    pub all: Option<Link>,
    /// The names that are nearest to what was written, where nobody is called so.
    pub nearest: Vec<Link>,
    /// "3 spørsmål"; empty where none was found.
    pub questions_title: String,
    /// Questions and items that hold the words, in the order of the questionnaire.
    pub questions: Vec<Hit>,
    /// Where every question stands.
    pub all_questions_href: String,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// Its name, leading to its page.
    pub link: Link,
    /// What tells it from others of the name: "0137, Østfold", the chapter of a question.
    pub about: String,
}
