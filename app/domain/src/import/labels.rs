//! Tells which option or heading a text means: exactly, or nearly.

use std::collections::HashMap;

use crate::survey::Question;

/// Two labels this near each other are never told apart by guessing; edits.
const GAP_MIN: usize = 2;

/// A text so much longer than every label is none of them; bytes.
const SLACK_BYTES: usize = 16;

/// What a text was recognised as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Recognised {
    /// The label itself.
    Exactly(usize),
    /// A label that differs slightly, and is far from every other.
    Nearly(usize),
    /// None of them.
    No,
}

/// Case folded, with runs of white space as one space.
pub(super) fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters and digits only, case folded: what is left when punctuation changes.
pub(super) fn folded(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The labels of one question, or the headings of one file, by position.
#[derive(Debug, Default)]
pub(super) struct Labels {
    exact: HashMap<String, usize>,
    folded: Vec<(Vec<char>, usize)>,
    longest: usize,
}

impl Labels {
    /// The options of a question: their ids, and their wording in each language.
    pub(super) fn of_options(question: &Question) -> Self {
        let mut labels = Self::default();
        for (index, option) in question.options.iter().enumerate() {
            labels.add(&option.id, index);
        }
        for (index, option) in question.options.iter().enumerate() {
            labels.add(&option.wording.nb, index);
        }
        for (index, option) in question.options.iter().enumerate() {
            let others = [&option.wording.nn, &option.wording.en];
            for wording in others.into_iter().flatten() {
                labels.add(wording, index);
            }
        }
        labels
    }

    /// Adds a label; one that is already there keeps its first meaning.
    pub(super) fn add(&mut self, label: &str, index: usize) {
        self.longest = self.longest.max(label.len());
        let folded: Vec<char> = folded(label).chars().collect();
        if !self.folded.contains(&(folded.clone(), index)) {
            self.folded.push((folded, index));
        }
        self.exact.entry(plain(label)).or_insert(index);
    }

    /// What `text` means.
    pub(super) fn recognise(&self, text: &str) -> Recognised {
        if text.len() > self.longest * 2 + SLACK_BYTES {
            return Recognised::No;
        }
        if let Some(index) = self.exact.get(&plain(text)) {
            return Recognised::Exactly(*index);
        }
        self.nearly(text).map_or(Recognised::No, Recognised::Nearly)
    }

    /// The one label within the allowed number of edits, if every other is clearly farther.
    fn nearly(&self, text: &str) -> Option<usize> {
        let text: Vec<char> = folded(text).chars().collect();
        let allowed = edits_allowed(text.len());
        let mut nearest: Option<(usize, usize)> = None;
        let mut next = usize::MAX;
        for (label, index) in &self.folded {
            let Some(distance) = distance(&text, label, allowed + GAP_MIN) else {
                continue;
            };
            match nearest {
                Some((best, same)) if same == *index => {
                    nearest = Some((best.min(distance), same));
                }
                Some((best, _)) if distance >= best => next = next.min(distance),
                Some((best, _)) => {
                    next = next.min(best);
                    nearest = Some((distance, *index));
                }
                None => nearest = Some((distance, *index)),
            }
        }
        nearest
            .filter(|(best, _)| !text.is_empty() && *best <= allowed && next >= best + GAP_MIN)
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

/// Levenshtein's distance, if it is at most `limit`.
fn distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(from != to);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row.last().copied().filter(|edits| *edits <= limit)
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
    fn distances_are_levenshteins() {
        for (a, b, expected) in [
            ("kitten", "sitting", Some(3)),
            ("", "ab", Some(2)),
            ("ab", "ab", Some(0)),
            ("abcdef", "a", None),
        ] {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            assert_eq!(distance(&letters(a), &letters(b), 3), expected, "{a} {b}");
        }
    }
}
