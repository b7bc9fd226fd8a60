//! The kinds that everybody speaks of: unit types, classes, languages, verdicts, answer statuses.
//!
//! These cross the wire between server and browser, so this crate holds enums and their ids, and
//! nothing that counts, words or draws. Everything in it is known by its own name: `kinds::Region`.

#[macro_use]
mod classes;

mod caller;
mod follow_up;
mod id;
mod language;
mod question;
mod role;
mod status;
mod unit;
mod verdict;

pub use self::caller::{Caller, Person};
pub use self::classes::{
    Answered, Centrality, Class, Flag, LanguageForm, Region, ShareClass, SizeClass,
};
pub use self::follow_up::{ActionStatus, Owes, Pending, SeenBy, Trial, VisitKind, VisitStatus};
pub use self::id::{Id, MILLIS_MAX, NotAnId};
pub use self::language::Lang;
pub use self::question::QuestionKind;
pub use self::role::{Regions, Role};
pub use self::status::AnswerStatus;
pub use self::unit::UnitType;
pub use self::verdict::Verdict;
