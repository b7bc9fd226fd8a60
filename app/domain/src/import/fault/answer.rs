//! What can be wrong with the answers in a row.

use super::Named;
use crate::sheet::Quote;
use crate::survey::{NumberLimits, Wording};

/// What is wrong with an answer, or with the answers of a row. Days are `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerFault {
    /// The day of response is no day.
    NotADate {
        /// What stands there.
        written: Quote,
    },
    /// The day of response is outside the fieldwork.
    OutsideFieldwork {
        /// The day.
        day: String,
        /// First day of fieldwork.
        from: String,
        /// Last day of fieldwork.
        to: String,
    },
    /// A row without any answer.
    NoAnswers,
    /// Questionnaires that were begun and not handed in: they are left out.
    Begun {
        /// How many rows; a unit may have several.
        rows: usize,
        /// Whose.
        units: Vec<Named>,
    },
    /// No row has a day of response, so that nobody has answered.
    NobodyHandedIn,
    /// A text that is none of the options.
    NotAnOption {
        /// What stands there.
        written: Quote,
        /// The wordings of the options.
        options: Vec<Wording>,
    },
    /// A text that names two options, by the id of the one and the wording of the other.
    TwoOptions {
        /// What stands there.
        written: Quote,
        /// Both, each with its id.
        options: Box<[(String, Wording); 2]>,
    },
    /// Several options in one cell, with something else between them than what is read.
    OtherSeparator {
        /// What stands between them.
        separator: char,
        /// The cell as it should be.
        mended: String,
    },
    /// A text that was recognised as an option only nearly.
    ChangedOption {
        /// What stands there.
        written: Quote,
        /// The wording of the option it was read as.
        option: Wording,
        /// In how many rows.
        rows: usize,
    },
    /// A text that is neither a tick nor none.
    NotATick {
        /// What stands there.
        written: Quote,
    },
    /// No option is ticked, and only some of them are said not to be.
    PartlyFilled {
        /// The question's id.
        question: String,
    },
    /// An option is empty where others of the question are filled, in a file that writes 0 for those that
    /// are not ticked; it is read as not ticked.
    EmptyTick,
    /// Nothing is ticked in a file that leaves what is not ticked empty: read as not answered.
    NoneTicked,
    /// No option is ticked, not even the one that says so.
    NothingTicked {
        /// The wording of that option.
        exclusive: Wording,
    },
    /// More options are ticked than the question allows.
    TooManyChoices {
        /// How many are ticked.
        count: usize,
        /// How many may be.
        allowed: usize,
    },
    /// An option that excludes all others is ticked together with others.
    ExclusiveWithOthers {
        /// The wording of that option.
        exclusive: Wording,
    },
    /// A text that is not a whole number.
    NotAWholeNumber {
        /// What stands there.
        written: Quote,
    },
    /// A number below or above what the question takes.
    OutsideLimits {
        /// The number.
        number: i64,
        /// What the question takes.
        limits: NumberLimits,
    },
    /// A text longer than [`crate::import::TEXT_UNITS_MAX`].
    TextTooLong {
        /// Its length, in UTF-16 code units.
        units: usize,
    },
    /// The unit was not asked the question.
    NotAsked(Box<NotAsked>),
}

/// Why a unit that answered was not asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAsked {
    /// Nobody of its type was.
    OfType {
        /// The unit that answered.
        unit: Named,
    },
    /// Only those were that settle refugees by the register.
    DoesNotSettle {
        /// The unit that answered.
        unit: Named,
    },
    /// Only those with a flag of the wave were.
    LacksFlag {
        /// The unit that answered.
        unit: Named,
        /// The flag's name.
        name: Wording,
    },
    /// Only those were that chose an option of an earlier question.
    After {
        /// The unit that answered; `None` where the row's number leads to none.
        unit: Option<Named>,
        /// The option's wording.
        option: Wording,
        /// The earlier question's short name.
        question: Wording,
        /// The earlier question's id.
        id: String,
    },
}
