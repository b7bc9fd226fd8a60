//! Tells which option or heading a text means: exactly, or nearly.
//!
//! Nearly is a slip of the pen: a letter inside or at the end of a word, a comma, a hyphen. What may
//! turn the meaning is never one: another figure, another beginning of a word (`viktig` and `uviktig`,
//! `direkte` and `indirekte`), a word more or less (`ikke`), another short word (`for` and `før`).

use std::collections::HashMap;

use crate::sheet::{plain, visible};
use crate::survey::Question;

/// Two labels this near each other are never told apart by guessing; edits.
const GAP_MIN: usize = 2;

/// A text so much longer than every label is none of them; bytes.
const SLACK_BYTES: usize = 16;

/// Where both words have fewer letters, they have to be the same.
const WORD_LETTERS_MIN: usize = 4;

/// What a text was recognised as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Recognised {
    /// The label itself.
    Exactly(usize),
    /// A label that differs slightly, and is far from every other.
    Nearly(usize),
    /// A label of two.
    Either(usize, usize),
    /// None of them.
    No,
}

/// A label or a text, taken apart for what tells it from others.
#[derive(Debug, PartialEq, Eq)]
struct Parts {
    /// Letters and digits only, case folded: what is left when punctuation changes.
    folded: String,
    /// The same, word by word.
    words: Vec<String>,
    /// Its figures, and the signs that change what a figure says.
    figures: String,
}

impl Parts {
    fn of(text: &str) -> Self {
        let lower = visible(text).to_lowercase();
        let words = lower.split(|letter: char| !letter.is_alphanumeric());
        let words: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        Self {
            folded: words.concat(),
            words,
            figures: figures(&lower),
        }
    }

    /// Whether the one may be the other with a slip of the pen.
    fn may_be(&self, label: &Self) -> bool {
        if self.figures != label.figures {
            return false;
        }
        if self.folded == label.folded {
            return true;
        }
        let mut pairs = self.words.iter().zip(&label.words);
        self.words.len() == label.words.len() && pairs.all(|(own, other)| alike(own, other))
    }
}

/// Whether two words begin alike, and are not so short that any change makes another word. One of them may
/// have lost a letter.
fn alike(own: &str, other: &str) -> bool {
    let [own_letters, other_letters] = [own, other].map(|word| word.chars().count());
    let long = own_letters.max(other_letters) >= WORD_LETTERS_MIN;
    let whole = own_letters.min(other_letters) >= WORD_LETTERS_MIN - 1;
    let begin = own.chars().next() == other.chars().next();
    own == other || (begin && long && whole)
}

/// The figures of a text with what stands between them, and the signs before and behind them, so that
/// `1–10`, `110`, `> 10` and `10 %` are all different; nothing where it has none.
fn figures(text: &str) -> String {
    let mut found = String::new();
    for letter in text.chars() {
        let sign = match letter {
            '<' | '>' | '≤' | '≥' | '+' | '%' | '=' | '±' | '/' => letter,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            _ if letter.is_numeric() => {
                found.push(letter);
                continue;
            }
            _ if !found.ends_with(char::is_numeric) => continue,
            ',' | '.' => ',',
            _ => ' ',
        };
        if found.ends_with(' ') {
            found.pop();
        }
        found.push(sign);
    }
    if !found.contains(char::is_numeric) {
        return String::new();
    }
    found.trim_matches([' ', ',']).to_owned()
}

/// The labels of one question, or the headings of one file, by position.
#[derive(Debug, Default)]
pub(super) struct Labels {
    exact: HashMap<String, Vec<usize>>,
    parts: Vec<(Parts, usize)>,
    longest: usize,
}

impl Labels {
    /// The options of a question: their ids, and their wording in each language.
    pub(super) fn of_options(question: &Question) -> Self {
        let mut labels = Self::default();
        for (index, option) in question.options.iter().enumerate() {
            labels.add(&option.id, index);
            labels.add(&option.wording.nb, index);
            let others = [&option.wording.nn, &option.wording.en];
            for wording in others.into_iter().flatten() {
                labels.add(wording, index);
            }
        }
        labels
    }

    /// Adds a label.
    pub(super) fn add(&mut self, label: &str, index: usize) {
        self.longest = self.longest.max(label.len());
        let parts = (Parts::of(label), index);
        if !self.parts.contains(&parts) {
            self.parts.push(parts);
        }
        let meant = self.exact.entry(plain(label)).or_default();
        if !meant.contains(&index) {
            meant.push(index);
        }
    }

    /// What `text` means.
    pub(super) fn recognise(&self, text: &str) -> Recognised {
        if text.len() > self.longest * 2 + SLACK_BYTES {
            return Recognised::No;
        }
        match self.exact.get(&plain(text)).map(Vec::as_slice) {
            Some([index]) => Recognised::Exactly(*index),
            Some([one, other, ..]) => Recognised::Either(*one, *other),
            _ => self.nearly(text).map_or(Recognised::No, Recognised::Nearly),
        }
    }

    /// The one label that `text` is.
    pub(super) fn exactly(&self, text: &str) -> Option<usize> {
        match self.exact.get(&plain(text)).map(Vec::as_slice) {
            Some([index]) => Some(*index),
            _ => None,
        }
    }

    /// The one label within the allowed number of edits, if every other is clearly farther.
    fn nearly(&self, text: &str) -> Option<usize> {
        let text = Parts::of(text);
        let letters = text.folded.chars().count();
        let allowed = edits_allowed(letters);
        let mut nearest: Option<(usize, usize)> = None;
        let mut next = usize::MAX;
        let mut slip = false;
        let near = |label: &Parts| {
            let apart = label.folded.chars().count().abs_diff(letters);
            apart <= allowed + GAP_MIN
        };
        for (label, index) in self.parts.iter().filter(|(label, _)| near(label)) {
            let distance = strsim::levenshtein(&text.folded, &label.folded);
            match nearest {
                Some((best, same)) if same == *index => {
                    nearest = Some((best.min(distance), same));
                }
                Some((best, _)) if distance >= best => {
                    next = next.min(distance);
                    continue;
                }
                Some((best, _)) => {
                    next = next.min(best);
                    nearest = Some((distance, *index));
                    slip = false;
                }
                None => nearest = Some((distance, *index)),
            }
            slip |= distance <= allowed && text.may_be(label);
        }
        nearest
            .filter(|(best, _)| slip && *best <= allowed && next >= best + GAP_MIN)
            .filter(|_| !text.folded.is_empty())
            .map(|(_, index)| index)
    }
}

/// How many letters may differ in a text of this many letters and digits.
fn edits_allowed(letters: usize) -> usize {
    match letters {
        0..6 => 0,
        6..12 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(texts: &[&str]) -> Labels {
        let mut labels = Labels::default();
        for (index, text) in texts.iter().enumerate() {
            labels.add(text, index);
        }
        labels
    }

    #[test]
    fn a_slight_change_is_recognised_and_a_doubtful_one_is_not() {
        let extent = labels(&[
            "I stor grad",
            "I noen grad",
            "I liten grad",
            "Ikke i det hele tatt",
        ]);
        let weight = labels(&["Svært uviktig", "Uviktig", "Viktig", "Svært viktig"]);
        let register = labels(&["Ja, uten tolkeregisteret", "Nei"]);
        for (labels, text, expected) in [
            (&extent, "I stor grad", Recognised::Exactly(0)),
            (&extent, "  i STOR\u{a0}grad ", Recognised::Exactly(0)),
            (&extent, "I stor grad.", Recognised::Nearly(0)),
            (&extent, "Ikke i det hele tat", Recognised::Nearly(3)),
            (&extent, "I veldig stor grad", Recognised::No),
            (&weight, "Uviktg", Recognised::No),
            (&weight, "Svært uviktg", Recognised::No),
            (&weight, "Viktig", Recognised::Exactly(2)),
            (&register, "Ja uten tolkeregister", Recognised::Nearly(0)),
            (&register, "Ne", Recognised::No),
            (&register, "Nei!", Recognised::Nearly(1)),
            (&register, "", Recognised::No),
            (&register, "…", Recognised::No),
        ] {
            assert_eq!(labels.recognise(text), expected, "{text}");
        }
    }

    #[test]
    fn two_labels_are_told_apart_from_the_least_gap_on() {
        let wanted = "aaaaaaaaaaaa";
        let text = "aaaaaaaaaaab";
        for (gap, expected) in [
            (GAP_MIN, Recognised::Nearly(0)),
            (GAP_MIN - 1, Recognised::No),
        ] {
            // The text is one edit from the wanted label, and 1 + gap from the other.
            let other = format!("{}{}", &text[..11 - gap - 1], "b".repeat(gap + 2));
            assert_eq!(labels(&[wanted, &other]).recognise(text), expected, "{gap}");
        }
    }

    #[test]
    fn a_huge_text_is_nothing() {
        let labels = labels(&["Ja", "Nei"]);
        assert_eq!(labels.recognise(&"Ja".repeat(1 << 20)), Recognised::No);
    }

    #[test]
    fn what_turns_the_meaning_is_never_a_slip_of_the_pen() {
        for (label, text) in [
            ("Svært viktig", "Svært uviktig"),
            ("Uformelt samarbeid", "Formelt samarbeid"),
            ("Indirekte samarbeid", "Direkte samarbeid"),
            ("In-formelt samarbeid", "Formelt samarbeid"),
            ("Kjenner tilbudet", "Kjenner ikke tilbudet"),
            ("Vi deltar ofte", "Vi deltar ei ofte"),
            ("Før flyttingen", "For flyttingen"),
            ("1–10 personer", "1–50 personer"),
            ("1–10 personer", "110 personer"),
            ("1–10 personer", "1–10, personer 1"),
            ("Over 100 personer", "Over 200 personer"),
            ("> 100 personer", "< 100 personer"),
            ("100 % av stillingen", "100 av stillingen"),
            ("1,5 årsverk samlet", "15 årsverk samlet"),
            ("barriers.2016", "barriers.2015"),
            ("indirect_help", "direct_help"),
        ] {
            for (label, text) in [(label, text), (text, label)] {
                let found = labels(&[label]).recognise(text);
                assert_eq!(found, Recognised::No, "{label} {text}");
            }
        }
        for (label, text) in [
            ("1–10 personer", "1-10 personar"),
            ("1–10 personer", "1 - 10 personer."),
            ("Mindre enn 1,5 årsverk", "Mindre enn 1.5 årsverk"),
            ("Ikke viktig for oss", "Ikkje viktig for oss"),
            ("Arbeidsmarkedet", "Arbeids-markedet"),
        ] {
            let found = labels(&[label]).recognise(text);
            assert_eq!(found, Recognised::Nearly(0), "{label} {text}");
        }
    }

    #[test]
    fn a_text_that_names_two_means_neither() {
        let crossed = labels(&["Mange", "Få"]);
        assert_eq!(crossed.recognise("mange"), Recognised::Exactly(0));
        let mut crossed = crossed;
        crossed.add("mange", 1);
        assert_eq!(crossed.recognise("Mange"), Recognised::Either(0, 1));
        crossed.add("MANGE", 0);
        assert_eq!(crossed.recognise("Mange"), Recognised::Either(0, 1));
    }

    #[test]
    fn a_short_word_has_to_be_the_same() {
        for (letters, expected) in [
            (WORD_LETTERS_MIN, Recognised::Nearly(0)),
            (WORD_LETTERS_MIN - 1, Recognised::No),
        ] {
            let word = |last: char| format!("{}{last} kommunen", "a".repeat(letters - 1));
            let found = labels(&[&word('b')]).recognise(&word('c'));
            assert_eq!(found, expected, "{letters}");
        }
    }
}
