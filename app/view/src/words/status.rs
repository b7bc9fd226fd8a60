//! Why a cell has no answer, in the few words that fit into it.

use kinds::{AnswerStatus, Lang};

use super::pick;

/// The answer status, as it stands in a cell.
pub fn status_short(status: AnswerStatus, lang: Lang) -> &'static str {
    match status {
        AnswerStatus::Counted => pick(lang, "Svarte", "Svara", "Answered"),
        AnswerStatus::Outside => pick(lang, "Utenfor N", "Utanfor N", "Outside N"),
        AnswerStatus::DontKnow => pick(lang, "Vet ikke", "Veit ikkje", "Don't know"),
        AnswerStatus::NotAnswered => pick(lang, "Ikke besvart", "Ikkje svart på", "Not answered"),
        AnswerStatus::NotAsked => pick(lang, "Ikke spurt", "Ikkje spurd", "Not asked"),
        AnswerStatus::NoResponse => pick(lang, "Svarte ikke", "Svara ikkje", "No response"),
    }
}
