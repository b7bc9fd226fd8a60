//! Questions and items by the words they hold.

use domain::filter::Filter;
use domain::search::fold;
use domain::survey::Question;
use kinds::UnitType;
use view::Link;
use view::search::Hit;

use crate::{Scope, address};

/// Most questions that are shown.
pub const QUESTIONS_MAX: usize = 25;

/// Shorter words are looked for in names only; letters.
pub const WORD_CHARS_MIN: usize = 3;

/// The questions whose wording or short name holds every word that was written, and the items of
/// batteries that do so with their own words. A word is held where one begins with it.
pub fn found(scope: Scope<'_>, written: &str) -> Vec<Hit> {
    let folded = fold(written);
    let words: Vec<&str> = folded.split(' ').collect();
    if words
        .iter()
        .all(|word| word.chars().count() < WORD_CHARS_MIN)
    {
        return Vec::new();
    }
    let questions = scope.wave.codebook().questions.iter();
    questions
        .flat_map(|question| of_question(scope, question, &words))
        .collect()
}

fn of_question(scope: Scope<'_>, question: &Question, words: &[&str]) -> Vec<Hit> {
    let lang = scope.lang;
    let (short, wording) = (question.short.text(lang), question.wording.text(lang));
    let stem = fold(&format!("{short} {wording}"));
    if words.iter().all(|word| holds(&stem, word)) {
        return vec![hit(scope, question, &question.id, wording.to_owned())];
    }
    let items = question.items.iter().filter(|item| {
        let own = fold(item.wording.text(lang));
        let held = |word: &&str| holds(&own, word) || holds(&stem, word);
        words.iter().all(held)
    });
    items
        .map(|item| {
            let text = format!("{short}: {}", item.wording.text(lang));
            hit(
                scope,
                question,
                &format!("{}.{}", question.id, item.id),
                text,
            )
        })
        .collect()
}

/// Whether a word of a text begins so.
fn holds(text: &str, word: &str) -> bool {
    text.split(' ').any(|known| known.starts_with(word))
}

fn hit(scope: Scope<'_>, question: &Question, id: &str, text: String) -> Hit {
    let mut chapters = scope.wave.codebook().chapters.iter();
    let chapter = chapters.find(|chapter| chapter.id == question.chapter);
    let unit = [UnitType::Municipality, UnitType::District];
    let unit = unit
        .into_iter()
        .find(|unit| question.asked_of.of(*unit).is_some());
    let filter = Filter::all(scope.wave.year(), unit.unwrap_or_default());
    Hit {
        link: Link {
            text,
            href: address::question(id, &filter),
        },
        about: chapter.map_or_else(String::new, |known| known.title.text(scope.lang).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn a_word_is_held_where_one_begins_with_it() {
        for (word, held) in [
            ("mål", true),
            ("resultat", true),
            ("tall", false),
            ("resultatmålene", false),
        ] {
            assert_eq!(
                holds("har kommunen resultatmål eller mål", word),
                held,
                "{word}"
            );
        }
    }
}
