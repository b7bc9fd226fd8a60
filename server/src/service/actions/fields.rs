//! The fields of what people write here, as they were typed, and how each is read.

use app::error::AppError;
use domain::follow_up::Date;
use kinds::{Id, Lang};
use present::words::catalog::action as word;
use store::DatabaseError;
use view::form::Told;
use view::words::catalog::{Word, common};
use view::words::format;

use crate::service::accounts::unavailable;
use crate::service::audit::{date, no_such_day};
use crate::service::typed::one_line;

/// The municipality, by name or number.
pub const UNIT: &str = "kommune";
/// What was agreed.
pub const WHAT: &str = "hva";
/// Who owes it.
pub const OWES: &str = "ansvar";
/// Who follows it.
pub const FOLLOWER: &str = "folger";
/// When it was agreed.
pub const AGREED: &str = "avtalt";
/// When it is due.
pub const DUE: &str = "frist";
/// That a due date that has passed is meant so.
pub const ANYWAY: &str = "likevel";
/// The answer it can be tried against.
pub const PROMISE: &str = "lofte";
/// The visit it was agreed on.
pub const VISIT: &str = "besok";
/// What came of it.
pub const OUTCOME: &str = "utfall";
/// Why.
pub const REASON: &str = "grunn";
/// Which: an id, and what was seen of it.
pub const WHICH: &str = "tiltak";
/// The state it comes to.
pub const TO: &str = "til";
/// A state and an id, of a button in a row.
pub const STEP: &str = "steg";
/// What stood in a field when its form was drawn.
pub const WAS: &str = "var-";
/// The text of a note.
pub const TEXT: &str = "tekst";
/// Which note, or days.
pub const ID: &str = "id";
/// The version a note was seen with.
pub const VERSION: &str = "versjon";
/// The first day.
pub const FROM: &str = "fra";
/// The last day.
pub const UNTIL: &str = "til-og-med";
/// Why days do not suit.
pub const WHY: &str = "hvorfor";

/// Longest text of what was agreed; characters.
pub const WHAT_CHARS_MAX: usize = 300;
/// Longest reason; characters.
pub const REASON_CHARS_MAX: usize = 500;
/// Longest text of what came of it; characters.
pub const OUTCOME_CHARS_MAX: usize = 2_000;
/// Longest note; characters.
pub const NOTE_CHARS_MAX: usize = 4_000;
/// Longest text on why days do not suit; characters.
pub const WHY_CHARS_MAX: usize = 200;

/// The fields of a form as they were typed.
#[derive(Debug, Clone, Default)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// What a field holds, without space around it; empty where it is not there.
    pub fn text(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, text)| text.trim())
    }

    /// Everything that fields of a name hold.
    pub fn texts<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.0.iter().filter(move |(field, _)| field == name);
        named.map(|(_, text)| text.as_str())
    }

    /// Whether a field was sent.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }
}

/// Why nothing was written.
#[derive(Debug)]
pub enum NotDone {
    /// What is told of the form.
    Told(Told),
    /// What is told of the form, which is about what is not theirs to write.
    Elsewhere(Told, AppError),
    /// As a page would be refused.
    AsPage(AppError),
    /// It was done before: the same was sent twice.
    Before,
    /// Whoever was to follow it cannot any more.
    CannotFollow,
}

impl NotDone {
    /// The same; where whoever was to follow it cannot any more, as it is told of a form.
    #[must_use]
    pub fn of_form(self, typed: &Typed, lang: Lang) -> Self {
        match self {
            Self::CannotFollow => Reader::of(typed, lang).not_done("", word::CANNOT_FOLLOW, &[]),
            other => other,
        }
    }
}

impl NotDone {
    /// The same; where it is not theirs to write, what they typed is kept.
    #[must_use]
    pub fn keeping(self, typed: &Typed, lang: Lang) -> Self {
        match self {
            Self::AsPage(error @ AppError::Forbidden(_)) => {
                let lead = common::FORBIDDEN_LEAD.text(lang);
                Reader::of(typed, lang).elsewhere("", lead, error)
            }
            other => other,
        }
    }
}

impl From<AppError> for NotDone {
    fn from(error: AppError) -> Self {
        Self::AsPage(error)
    }
}

impl From<DatabaseError> for NotDone {
    fn from(error: DatabaseError) -> Self {
        match error {
            DatabaseError::DoneBefore(_) => Self::Before,
            DatabaseError::CannotFollow(_) => Self::CannotFollow,
            error => Self::AsPage(unavailable(&error)),
        }
    }
}

/// A form that is read field by field; what is wrong is gathered.
pub struct Reader<'t> {
    typed: &'t Typed,
    told: Told,
    lang: Lang,
}

impl<'t> Reader<'t> {
    /// Of a form, in a language.
    pub fn of(typed: &'t Typed, lang: Lang) -> Self {
        let told = Told {
            typed: typed.0.clone(),
            ..Told::default()
        };
        Self { typed, told, lang }
    }

    /// Tells something about a field.
    pub fn wrong(&mut self, field: &str, word: Word, values: &[(&str, &str)]) {
        let told = std::mem::take(&mut self.told);
        self.told = told.about(field, word.fill(self.lang, values));
    }

    /// A text within its limit; told where it is longer, and where it is needed and missing.
    pub fn text(&mut self, field: &'static str, max: usize, needed: Option<Word>) -> String {
        let text = self.typed.text(field);
        let n = text.chars().count();
        if n > max {
            let (n, max) = (format::count(n, self.lang), format::count(max, self.lang));
            self.wrong(field, word::TOO_LONG, &[("n", &n), ("max", &max)]);
        }
        if let Some(missing) = needed.filter(|_| n == 0) {
            self.wrong(field, missing, &[]);
        }
        text.to_owned()
    }

    /// A text of one line within its limit, told as a text is.
    pub fn line(&mut self, field: &'static str, max: usize, needed: Option<Word>) -> String {
        one_line(&self.text(field, max, needed))
    }

    /// A day; told where it cannot be read, and where no calendar has it.
    pub fn day(&mut self, field: &'static str, missing: Word) -> Option<Date> {
        let typed = self.typed.text(field);
        let day = date(typed);
        match (day, no_such_day(typed)) {
            (Some(_), _) => {}
            (None, Some(day)) => self.wrong(field, common::NO_SUCH_DAY, &[("day", &day)]),
            (None, None) => self.wrong(field, missing, &[]),
        }
        day
    }

    /// A due date: one that has passed is asked about once.
    pub fn due(&mut self, today: Date) -> Option<Date> {
        let due = self.day(DUE, word::DUE_MISSING)?;
        if due < today && self.typed.text(ANYWAY).is_empty() {
            let day = present::words::action::day(due, self.lang);
            self.wrong(ANYWAY, word::DUE_PASSED, &[("day", &day)]);
            return None;
        }
        Some(due)
    }

    /// An account.
    pub fn account(&mut self, field: &'static str, missing: Word) -> Option<Id> {
        let id = self.typed.text(field).parse().ok();
        if id.is_none() {
            self.wrong(field, missing, &[]);
        }
        id
    }

    /// Nothing, where nothing is wrong.
    ///
    /// # Errors
    /// What is told of the form.
    pub fn end(self) -> Result<(), NotDone> {
        if self.told.sentences.is_empty() {
            return Ok(());
        }
        Err(NotDone::Told(self.told))
    }

    /// What is told of something that is not theirs to write, with one sentence about a field.
    pub fn elsewhere(mut self, field: &str, sentence: &str, error: AppError) -> NotDone {
        self.told = self.told.about(field, sentence);
        NotDone::Elsewhere(self.told, error)
    }

    /// What is told, with one sentence about a field.
    pub fn not_done(mut self, field: &str, word: Word, values: &[(&str, &str)]) -> NotDone {
        self.wrong(field, word, values);
        NotDone::Told(self.told)
    }
}
