//! The typed content of a cell.

use kinds::AnswerStatus;
use serde::{Deserialize, Serialize};

/// The typed content of a list cell. Screen, csv and xlsx each write it in their own way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellValue {
    /// Text that may be long.
    Text(String),
    /// A code that only looks like a number (`0101`).
    Code(String),
    /// A whole number.
    Whole(i64),
    /// A share in thousandths of a percent.
    MilliPercent(u32),
    /// A whole percent.
    Percent(u32),
    /// A date, `YYYY-MM-DD`.
    Date(String),
    /// No day: it has not happened.
    Never,
    /// A visit of this year that was held, `YYYY-MM-DD`.
    Visited(String),
    /// A visit that is planned, `YYYY-MM-DD`.
    Planned(String),
    /// No visit this year, and none planned.
    Unplanned,
    /// Yes or no.
    YesNo(bool),
    /// A figure held back by its publisher (few persons).
    Suppressed,
    /// A figure that is not registered, or does not exist for this unit.
    Missing,
    /// Nothing: a cell beside it says why.
    None,
    /// No answer, and why.
    Empty(AnswerStatus),
    /// No answer: the questionnaire was begun, and not handed in.
    Begun,
}
