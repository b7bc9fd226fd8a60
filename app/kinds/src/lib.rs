//! The kinds that everybody speaks of: unit types, classes, languages, verdicts, answer statuses.
//!
//! These cross the wire between server and browser, so this crate holds enums and their ids, and
//! nothing that counts, words or draws. Everything in it is known by its own name: `kinds::Region`.

mod caller;
mod classes;
mod language;
mod question;
mod status;
mod unit;
mod verdict;

pub use self::caller::Caller;
pub use self::classes::{
    Answered, Centrality, Class, Flag, LanguageForm, Region, ShareClass, SizeClass,
};
pub use self::language::Lang;
pub use self::question::QuestionKind;
pub use self::status::AnswerStatus;
pub use self::unit::UnitType;
pub use self::verdict::Verdict;
