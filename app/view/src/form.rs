//! What a page with a form shows of what was posted to it and could not be done.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::visit::Clash;

/// The field that names the change a form asks for: an id, made when the page was drawn.
pub const CHANGE: &str = "endring";

/// The fields in which people write texts of their own, of the forms whose page may be gone when they are
/// posted.
const TEXTS: [&str; 16] = [
    "navn",
    "merknad",
    "hva",
    "utfall",
    "grunn",
    "tekst",
    "place",
    "met",
    "trip",
    "purpose",
    "minutes",
    "reason",
    "moved_why",
    "add_point",
    "add_question",
    "hvorfor",
];

/// Why a form was not carried out, and what was typed in it, so that nobody types it twice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Sentences of the whole form, and then of its fields, in the order of the form.
    pub sentences: Vec<Sentence>,
    /// The fields as they were typed. Passwords are not among them; a code that was handed over goes
    /// back to whoever typed it, where it still opens.
    pub typed: Vec<(String, String)>,
    /// What somebody else wrote meanwhile in the same fields: nothing of it is overwritten.
    pub both: Vec<Both>,
    /// What stands in the way of a visit on the day that was typed; `None` where that is the one that stands.
    pub in_the_way: Option<Box<InTheWay>>,
    /// What the form made and is shown now alone.
    pub handed: Option<Box<Handed>>,
}

/// What stands in the way of a visit on its day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InTheWay(pub Vec<Clash>);

/// A field that two wrote, and what both of them wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Both {
    /// The field's name.
    pub field: String,
    /// What it is called in a sentence.
    pub called: String,
    /// Who wrote what stands.
    pub who: String,
    /// When they saved it.
    pub when: String,
    /// What stands, in pieces: those that the one who asks does not have are marked.
    pub theirs: Vec<Piece>,
    /// Whether both can be kept, one after the other.
    pub joins: bool,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether the other text lacks them.
    pub differs: bool,
}

/// The field that says what is to stand of a field that two wrote.
pub fn choice(field: &str) -> String {
    format!("valg.{field}")
}

/// The one who asks: theirs is to stand.
pub const CHOICE_MINE: &str = "min";
/// What the other wrote is to stand.
pub const CHOICE_THEIRS: &str = "annen";
/// Both are to stand, one after the other.
pub const CHOICE_BOTH: &str = "begge";

/// A code that is shown once, on the answer to the form that made it, to be handed on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// Whom it is for.
    pub name: String,
    /// The code.
    pub code: String,
    /// The address that holds it.
    pub link: String,
    /// Until when it opens something.
    pub until: String,
}

/// Without the code.
impl fmt::Debug for Handed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handed").finish_non_exhaustive()
    }
}

/// Something to say about a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// The name of the field it is about; empty where it is about the whole form.
    pub field: String,
    /// The sentence.
    pub text: String,
}

impl Told {
    /// One sentence about the whole form.
    pub fn whole(text: impl Into<String>) -> Self {
        Self::default().about("", text)
    }

    /// One sentence more, about a field.
    #[must_use]
    pub fn about(mut self, field: &str, text: impl Into<String>) -> Self {
        self.sentences.push(Sentence {
            field: field.to_owned(),
            text: text.into(),
        });
        self
    }

    /// What was typed in a field besides.
    #[must_use]
    pub fn with(mut self, field: &str, typed: &str) -> Self {
        self.typed.push((field.to_owned(), typed.to_owned()));
        self
    }

    /// The sentence about a field, or about the whole form (`""`).
    pub fn sentence(&self, field: &str) -> Option<&str> {
        let mut about = self.sentences.iter();
        let found = about.find(|sentence| sentence.field == field)?;
        Some(&found.text)
    }

    /// Whether a field was sent with a value, where it is known what was typed; else what stands.
    pub fn picked(&self, field: &str, value: &str, stands: bool) -> bool {
        if self.typed.is_empty() {
            return stands;
        }
        let mut fields = self.typed.iter();
        fields.any(|(name, typed)| name == field && typed == value)
    }

    /// Which of some values is chosen in a field that always sends one: what was typed, where that is among
    /// them; else what stands. A form of which only some fields are known stands as it did in the others.
    pub fn chosen<'v>(
        &self,
        field: &str,
        mut values: impl Iterator<Item = &'v str>,
    ) -> Option<&'v str> {
        let typed = self.typed(field)?;
        values.find(|value| *value == typed)
    }

    /// The texts that somebody wrote, for where their form is gone; none that is empty.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let texts = self.typed.iter();
        let texts =
            texts.filter(|(name, text)| TEXTS.contains(&&**name) && !text.trim().is_empty());
        texts.map(|(_, text)| &**text)
    }

    /// What was typed in a field; `None` where it is not known.
    pub fn typed(&self, field: &str) -> Option<&str> {
        let mut fields = self.typed.iter();
        let found = fields.find(|(name, _)| name == field)?;
        Some(&found.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_finds_its_own_sentence_and_text() {
        let told = Told::whole("Ikke lagret.")
            .about("navn", "Skriv et navn.")
            .with("e-post", "a@b.no");
        assert_eq!(told.sentence(""), Some("Ikke lagret."));
        assert_eq!(told.sentence("navn"), Some("Skriv et navn."));
        assert_eq!(told.sentence("e-post"), None);
        assert_eq!(told.typed("e-post"), Some("a@b.no"));
        assert_eq!(told.typed("navn"), None);
    }

    #[test]
    fn what_was_written_outlives_its_form() {
        let told = Told::default()
            .with("endring", "00000000-0001-7000-8000-000000000002")
            .with("navn", "Høstbesøk")
            .with("merknad", " ")
            .with("deles", "nord")
            .with("minutes", "Det som ble sagt.");
        let texts: Vec<&str> = told.texts().collect();
        assert_eq!(texts, ["Høstbesøk", "Det som ble sagt."]);
    }

    #[test]
    fn boxes_stay_as_they_were_ticked() {
        let nothing = Told::default();
        assert!(nothing.picked("region", "nord", true) && !nothing.picked("region", "nord", false));
        let told = Told::default()
            .with("region", "nord")
            .with("region", "vest");
        for (field, value, picked) in [
            ("region", "nord", true),
            ("region", "vest", true),
            ("region", "sor", false),
            ("rolle", "nord", false),
        ] {
            assert_eq!(
                told.picked(field, value, !picked),
                picked,
                "{field} {value}"
            );
        }
    }

    #[test]
    fn a_list_shows_what_was_chosen_and_else_what_stands() {
        let told = Told::default()
            .with("versjon", "2")
            .with("slag", "visit")
            .with("reise", "borte");
        let chosen = |field| told.chosen(field, ["", "visit", "screen"].into_iter());
        assert_eq!(chosen("slag"), Some("visit"));
        // What is not known of the form, and what is not among the values, says nothing.
        assert_eq!(chosen("ansvarlig"), None);
        assert_eq!(chosen("reise"), None);
    }

    #[test]
    fn a_code_to_hand_on_stands_in_no_log() {
        let handed = Handed {
            name: "Leser".to_owned(),
            code: "hemmelig".to_owned(),
            link: "/nytt-passord#hemmelig".to_owned(),
            until: String::new(),
        };
        assert!(!format!("{handed:?}").contains("hemmelig"));
    }
}
