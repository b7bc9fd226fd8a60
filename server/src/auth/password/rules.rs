//! What a password must be like: long enough, and no guess that others try first. What it is made
//! of is nobody's business: no rule asks for capitals or digits.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use zxcvbn::matching::patterns::MatchPattern;
use zxcvbn::{Score, zxcvbn};

/// Shortest password; characters.
pub const PASSWORD_CHARS_MIN: usize = 12;
/// Longest password; characters.
pub const PASSWORD_CHARS_MAX: usize = 256;
/// The least that zxcvbn, which counts guesses, must give of 0 to 4.
const SCORE: Score = Score::Three;
/// Shortest part of a name that is looked for; characters.
const PART_CHARS_MIN: usize = 3;

/// A password of so many known words, with whatever digits and signs, is guessed soon: those who guess
/// try the digits of years and the signs at the end first.
const WORDS_TOO_FEW: usize = 2;

/// Norwegian words, names and places that people make passwords of, and words of this office.
const WORDS: &str = include_str!("words.txt");

/// What is wrong with a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Shorter than [`PASSWORD_CHARS_MIN`]: it has so many characters.
    TooShort(usize),
    /// Longer than [`PASSWORD_CHARS_MAX`].
    TooLong,
    /// Made of what its owner is called.
    Own,
    /// Made of common words, with or without digits.
    Words,
    /// Neighbours on the keyboard.
    Keyboard,
    /// The same over and over, or in a row.
    Repeated,
    /// Guessed soon, whatever it is made of.
    Guessable,
}

/// A password as it is hashed: the same letters are the same, however a keyboard puts them together.
pub fn composed(typed: &str) -> String {
    typed.nfc().collect()
}

/// What is wrong with a password; nothing where it can be used. `own` is what its owner is called:
/// name and e-mail.
pub fn weakness(typed: &str, own: &[String]) -> Option<Weakness> {
    let password = composed(typed);
    let length = password.chars().count();
    if length < PASSWORD_CHARS_MIN {
        return Some(Weakness::TooShort(length));
    }
    if length > PASSWORD_CHARS_MAX {
        return Some(Weakness::TooLong);
    }
    let own = parts(own);
    let made = made_of(&password, &own);
    if made.words > 0 && made.parts <= WORDS_TOO_FEW {
        return Some(if made.own {
            Weakness::Own
        } else {
            Weakness::Words
        });
    }
    let lists = own.iter().map(String::as_str);
    let lists: Vec<&str> = lists.chain(words().iter().map(String::as_str)).collect();
    let found = zxcvbn(&password, &lists);
    if found.score() >= SCORE {
        return None;
    }
    let patterns = found.sequence().iter().map(|found| &found.pattern);
    Some(reason(patterns, &own))
}

/// What the letters of a password are made of, by as few parts as can be. Digits and signs between
/// them count for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct MadeOf {
    /// Known words, and letters that belong to none.
    parts: usize,
    /// Known words.
    words: usize,
    /// One of them is of its owner's name.
    own: bool,
}

impl MadeOf {
    fn and_word(self, own: bool) -> Self {
        Self {
            parts: self.parts + 1,
            words: self.words + 1,
            own: self.own || own,
        }
    }

    fn fewer(self, other: Option<Self>) -> Self {
        let key = |made: Self| (made.parts, !made.own);
        other
            .filter(|other| key(*other) <= key(self))
            .unwrap_or(self)
    }
}

fn made_of(password: &str, own: &[String]) -> MadeOf {
    let letters: Vec<char> = password.to_lowercase().chars().collect();
    let own = own.iter().map(|word| (word, true));
    let known: Vec<(Vec<char>, bool)> = own
        .chain(words().iter().map(|word| (word, false)))
        .map(|(word, own)| (word.chars().collect(), own))
        .collect();
    let start = MadeOf {
        parts: 0,
        words: 0,
        own: false,
    };
    // What the beginning is made of, by its length; each is reached from a shorter one.
    let mut beginnings = vec![None; letters.len() + 1];
    let mut here = start;
    for (at, letter) in letters.iter().enumerate() {
        for (word, own) in &known {
            let rest = &letters[at..];
            let begins = word.len() <= rest.len()
                && word
                    .iter()
                    .zip(rest)
                    .all(|(known, typed)| stands_for(*typed, *known));
            if begins {
                let end = &mut beginnings[at + word.len()];
                *end = Some(here.and_word(*own).fewer(*end));
            }
        }
        let stray = MadeOf {
            parts: here.parts + usize::from(letter.is_alphabetic()),
            ..here
        };
        here = stray.fewer(beginnings[at + 1]);
    }
    here
}

/// Whether a character is typed for a letter: itself, or a digit or sign that looks like it.
fn stands_for(typed: char, letter: char) -> bool {
    typed == letter
        || matches!(
            (typed, letter),
            ('0', 'o' | 'ø')
                | ('1' | '!', 'i' | 'l')
                | ('3', 'e')
                | ('4' | '@', 'a' | 'å')
                | ('5' | '$', 's')
                | ('7', 't')
                | ('8', 'b')
                | ('9', 'g')
        )
}

/// The reason that says most, of what a password was found to be made of.
fn reason<'a>(patterns: impl Iterator<Item = &'a MatchPattern>, own: &[String]) -> Weakness {
    let reasons = patterns.map(|pattern| match pattern {
        MatchPattern::Dictionary(found) if own.contains(&found.matched_word) => Weakness::Own,
        MatchPattern::Dictionary(found) if found.matched_word.contains(char::is_alphabetic) => {
            Weakness::Words
        }
        // Rows of digits stand in lists of common passwords, too.
        MatchPattern::Dictionary(_) | MatchPattern::Repeat(_) | MatchPattern::Sequence(_) => {
            Weakness::Repeated
        }
        MatchPattern::Spatial(_) => Weakness::Keyboard,
        MatchPattern::Regex(_) | MatchPattern::Date(_) | MatchPattern::BruteForce => {
            Weakness::Guessable
        }
    });
    let rank = |reason: &Weakness| match reason {
        Weakness::Own => 0,
        Weakness::Words => 1,
        Weakness::Keyboard => 2,
        Weakness::Repeated => 3,
        _ => 4,
    };
    reasons.min_by_key(rank).unwrap_or(Weakness::Guessable)
}

/// The parts of names and e-mails that are long enough to be meant.
fn parts(own: &[String]) -> Vec<String> {
    let whole = own.iter().map(|text| text.to_lowercase());
    let parts = whole.flat_map(|text| {
        let parts = text.split(|letter: char| !letter.is_alphanumeric());
        let mut parts: Vec<String> = parts.flat_map(spellings).collect();
        parts.push(
            text.chars()
                .filter(|letter| letter.is_alphanumeric())
                .collect(),
        );
        parts
    });
    parts
        .filter(|part| part.chars().count() >= PART_CHARS_MIN)
        .collect()
}

/// The list in every spelling.
fn words() -> &'static [String] {
    static LIST: LazyLock<Vec<String>> = LazyLock::new(|| {
        let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
        lines
            .flat_map(str::split_whitespace)
            .flat_map(spellings)
            .collect()
    });
    &LIST
}

/// A word, and the ways to write it on a keyboard without its letters.
fn spellings(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    for letters in [["ae", "oe", "aa"], ["a", "o", "a"], ["e", "o", "a"]] {
        let [ae, oe, aa] = letters;
        let other = word.replace('æ', ae).replace('ø', oe).replace('å', aa);
        if !all.contains(&other) {
            all.push(other);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn found(password: &str) -> Option<Weakness> {
        let own = [
            "Rådgiver Nord-Trøndelag",
            "raadgiver.troendelag@imdi.example",
        ];
        weakness(password, &own.map(str::to_owned))
    }

    #[test]
    fn what_others_would_try_first_is_refused() {
        for (password, expected) in [
            ("Sommer2024!!", Weakness::Words),
            ("S0mmer2024!!", Weakness::Words),
            ("Passord12345", Weakness::Words),
            ("P@ssord2026!", Weakness::Words),
            ("2026?!?P455ord", Weakness::Words),
            ("sommer-vinter-2026", Weakness::Words),
            ("Integrering1", Weakness::Words),
            ("Flyktning2026", Weakness::Words),
            ("kommune2026!", Weakness::Words),
            ("Rosenborg1967", Weakness::Words),
            ("lillestrøm2025", Weakness::Words),
            ("Lillestrom2025", Weakness::Words),
            ("Trondheim2026", Weakness::Words),
            ("VelkommenInn1", Weakness::Words),
            ("imdiimdiimdi", Weakness::Repeated),
            ("Rådgiver2026", Weakness::Own),
            ("trondelagnord1", Weakness::Own),
            ("Trøndelag123456", Weakness::Own),
            ("1234567890123", Weakness::Repeated),
            ("aaaaaaaaaaaa", Weakness::Repeated),
            ("qwertyuiop12", Weakness::Words),
            ("zxcvbnmasdfg", Weakness::Words),
            ("67890poiuytr", Weakness::Keyboard),
        ] {
            let told = found(password);
            assert!(told.is_some(), "{password} is let through");
            assert_eq!(told, Some(expected), "{password}");
        }
    }

    #[test]
    fn what_nobody_would_try_is_let_through() {
        for password in [
            "tre blå elger i tåka",
            "fjordhest spiser gulrot baklengs",
            "Wv7!kq2Zp9#m",
            "korrekt batteri hest stift",
            "éñ漢字かなабвгд12",
        ] {
            assert_eq!(found(password), None, "{password}");
        }
    }

    #[test]
    fn a_password_has_a_least_and_a_most_length() {
        let of = |length: usize| {
            "Wv7!kq2Zp9#m"
                .chars()
                .cycle()
                .take(length)
                .collect::<String>()
        };
        let short = PASSWORD_CHARS_MIN - 1;
        assert_eq!(found(&of(short)), Some(Weakness::TooShort(short)));
        assert_eq!(found(&of(PASSWORD_CHARS_MIN)), None);
        let long = |length: usize| {
            format!("{} {}", of(12), "x1ø".repeat(length))
                .chars()
                .take(length)
                .collect::<String>()
        };
        assert_eq!(found(&long(PASSWORD_CHARS_MAX)), None);
        assert_eq!(
            found(&long(PASSWORD_CHARS_MAX + 1)),
            Some(Weakness::TooLong)
        );
        // Letters that a keyboard puts together of two count once.
        assert_eq!(
            found(&"a\u{30a}".repeat(short)),
            Some(Weakness::TooShort(short))
        );
    }

    #[test]
    fn parts_of_a_name_are_looked_for_from_a_length_on() {
        let name = |part: &str| vec![format!("{part} {part}")];
        let short = "a".repeat(PART_CHARS_MIN - 1);
        assert!(!parts(&name(&short)).contains(&short));
        let long = "a".repeat(PART_CHARS_MIN);
        assert!(parts(&name(&long)).contains(&long));
    }

    #[test]
    fn the_list_holds_each_word_once_and_in_small_letters() {
        let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
        let all: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
        assert!(all.len() > 600, "{}", all.len());
        let mut seen = BTreeSet::new();
        for word in all {
            assert!(seen.insert(word), "{word} stands twice");
            assert_eq!(word.to_lowercase(), word);
            assert!(word.chars().all(char::is_alphanumeric), "{word}");
            assert!(word.chars().count() >= PART_CHARS_MIN, "{word}");
        }
    }
}
