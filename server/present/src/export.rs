//! What leaves the program, as data: tables with typed cells, and what must be said of them.
//!
//! A table is already worded; the writers (csv, xlsx) live in the server and only decide how a
//! number, a code or a text is written in their format.
//!
//! **Invariant:** a table holds every row of its filter, whatever page the filter is on. The rows
//! of a synthetic wave each say so in the last column, and the file's name begins with
//! [`DEMO_PREFIX`]: a row copied out of its file still tells what it is.

mod about;
mod answer;
mod audit;
mod changes;
mod chart;
mod compare;
mod coverage;
mod list;
mod map;
mod name;
mod profile;
mod question;
mod regions;
mod visits;

use domain::import::{DATA_BASIS, SYNTHETIC_MARK};
use kinds::{AnswerStatus, Lang};
use view::value::CellValue;
use view::words::catalog::value as word;
use view::words::format::{self, lower_first};

use crate::column::empty_words;
use crate::{Scope, words};

pub use crate::judge::AskedQuestion;

pub use self::audit::{AUDIT_FILE_ROWS_MAX, audit};
pub use self::changes::changes_table;
pub use self::chart::{ChartFile, chart_file};
pub use self::compare::comparison;
pub use self::coverage::coverage;
pub use self::list::list;
pub use self::map::{MapFile, map_file};
pub use self::name::NAME_SELECTION_BYTES_MAX;
pub use self::profile::profile;
pub use self::question::question;
pub use self::regions::regions;
pub use self::visits::visits;

/// Begins the name of every file of a synthetic wave.
pub const DEMO_PREFIX: &str = "DEMO-";
/// Stands where the question was not asked (routing).
pub const NOT_ASKED: &str = ".";
/// Stands where an answer or a figure is missing: not answered, or no response.
pub const MISSING: &str = "..";
/// Stands where the publisher holds a figure back.
pub const SUPPRESSED: &str = ":";

/// When, by whom and from where a file was made. The clock and the address are the caller's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The moment as it is read in Norway: `24.11.2026 kl. 12.05`.
    pub when: String,
    /// The same moment for machines: RFC 3339, UTC, whole seconds.
    pub when_utc: String,
    /// The day it is in Norway then, `YYYY-MM-DD`.
    pub day: String,
    /// Who made it; `None` until people sign in.
    pub by: Option<String>,
    /// Scheme and host of the site, without a slash at the end: links are printed after it.
    pub origin: String,
}

/// A table to be written to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The file's name without its ending; ASCII.
    pub file_stem: String,
    /// What the sheet is called; at most 31 characters.
    pub sheet: String,
    /// What the sheet about the table is called.
    pub about_sheet: String,
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// How many of them, from the left, say what a row is about: they stay where they are while the
    /// rest moves by.
    pub labels: u16,
    /// The rows; each has one cell a column.
    pub rows: Vec<Vec<Cell>>,
    /// What must be said of the table: a name and a text in each row.
    pub about: Vec<(String, String)>,
    /// The answers are made up for demonstration.
    pub synthetic: bool,
    /// What is printed at the foot of every page.
    pub foot: Foot,
    /// When it was made: RFC 3339, UTC, whole seconds.
    pub made_utc: String,
}

/// What is printed at the foot of every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foot {
    /// That the data are synthetic; empty where they are not.
    pub mark: String,
    /// Which page it is, with `{page}` and `{pages}` where the numbers stand.
    pub page: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading.
    pub label: String,
    /// What its cells mostly are.
    pub kind: ColumnKind,
}

/// What the cells of a column mostly are: for widths and alignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Sentences: as much as a few lines hold.
    Sentences,
    /// Codes, dates, yes and no: as long as they are wide.
    Short,
    /// Numbers.
    Number,
}

/// The content of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Text.
    Text(String),
    /// A code that only looks like a number (`0101`).
    Code(String),
    /// A whole number.
    Whole(i64),
    /// A percentage, in thousandths of a percent.
    MilliPercent(u32),
    /// A difference, in thousandths of a percentage point.
    MilliPoints(i32),
    /// A date, `YYYY-MM-DD`.
    Date(String),
    /// Nothing: there is nothing to divide by.
    Blank,
}

impl Column {
    /// Columns by their headings, each with whether it holds numbers.
    fn headed<L: Into<String>>(headings: impl IntoIterator<Item = (L, bool)>) -> Vec<Self> {
        let column = |(label, is_number): (L, bool)| {
            let kind = if is_number {
                ColumnKind::Number
            } else {
                ColumnKind::Text
            };
            Self::new(label, kind)
        };
        headings.into_iter().map(column).collect()
    }

    fn new(label: impl Into<String>, kind: ColumnKind) -> Self {
        Self {
            label: label.into(),
            kind,
        }
    }
}

impl Cell {
    /// A list's value as a cell. Yes and no are words; what is empty says why, by its sign.
    pub fn of(value: CellValue, lang: Lang) -> Self {
        match value {
            CellValue::Text(text) => Self::Text(text),
            CellValue::Code(code) => Self::Code(code),
            CellValue::Whole(number) => Self::Whole(number),
            CellValue::MilliPercent(milli) => Self::MilliPercent(milli),
            CellValue::Percent(percent) => Self::MilliPercent(percent * 1_000),
            CellValue::Date(day) => Self::Date(day),
            CellValue::YesNo(yes) => Self::Text(words::filter::chip::yes_no(yes, lang).to_owned()),
            CellValue::Visited(day) => {
                let day = format::date(&day, lang);
                Self::Text(lower_first(&word::VISITED.fill(lang, &[("day", &day)])))
            }
            CellValue::Planned(day) => {
                let day = format::date(&day, lang);
                Self::Text(words::catalog::list::PLANNED.fill(lang, &[("day", &day)]))
            }
            CellValue::Unplanned => Self::Text(lower_first(word::UNPLANNED.text(lang))),
            CellValue::Never => Self::Text(lower_first(word::NEVER.text(lang))),
            CellValue::Suppressed => Self::Text(SUPPRESSED.to_owned()),
            CellValue::Empty(AnswerStatus::NotAsked) => Self::Text(NOT_ASKED.to_owned()),
            CellValue::Missing | CellValue::None | CellValue::Begun | CellValue::Empty(_) => {
                Self::Text(MISSING.to_owned())
            }
        }
    }

    /// What stands in place of a priority or a signal where a unit did not answer.
    fn did_not_answer(scope: Scope<'_>, position: usize) -> Self {
        let words = empty_words(scope.wave, AnswerStatus::NoResponse, position, scope.lang);
        Self::Text(lower_first(words))
    }

    /// A count of units.
    fn count(units: usize) -> Self {
        Self::Whole(i64::try_from(units).unwrap_or(i64::MAX))
    }

    /// A difference of fractions in percentage points, rounded in the third decimal.
    fn difference(fractions: Option<f64>) -> Self {
        let thousandths = fractions.map(|it| format!("{:.0}", (it * 100_000.0).round()));
        let number = thousandths.and_then(|text| text.parse().ok());
        number.map_or(Self::Blank, Self::MilliPoints)
    }

    /// A part of N in percent, half up in the third decimal.
    fn share(part: usize, n: usize) -> Self {
        if n == 0 {
            return Self::Blank;
        }
        let milli = (part * 200_000 + n) / (2 * n);
        Self::MilliPercent(u32::try_from(milli).unwrap_or(u32::MAX))
    }
}

/// The columns and rows of a table, before it is known whether they are synthetic.
struct Body {
    /// What the file is of; ASCII.
    stem: String,
    /// Whom it holds, for its name: a condition each.
    whom: Vec<String>,
    sheet: String,
    columns: Vec<Column>,
    labels: u16,
    rows: Vec<Vec<Cell>>,
    about: Vec<(String, String)>,
}

/// Puts on a table what every table carries.
fn finish(scope: Scope<'_>, body: Body, made: &Made) -> Table {
    let synthetic = scope.wave.synthetic();
    let mut table = Table {
        file_stem: name::stem(scope, &body.stem, &body.whom, made),
        sheet: body.sheet,
        about_sheet: words::export::about_sheet(scope.lang).to_owned(),
        columns: body.columns,
        labels: body.labels,
        rows: body.rows,
        about: body.about,
        synthetic,
        foot: Foot {
            mark: words::map::mark(synthetic, scope.lang).to_owned(),
            page: words::catalog::export::PAGE_OF.text(scope.lang).to_owned(),
        },
        made_utc: made.when_utc.clone(),
    };
    if synthetic {
        // Not translated: import reads the same two words back.
        table
            .columns
            .push(Column::new(DATA_BASIS, ColumnKind::Text));
        for row in &mut table.rows {
            row.push(Cell::Text(SYNTHETIC_MARK.to_owned()));
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_says_why() {
        for (value, text) in [
            (CellValue::Empty(AnswerStatus::NotAsked), "."),
            (CellValue::Empty(AnswerStatus::NotAnswered), ".."),
            (CellValue::Empty(AnswerStatus::NoResponse), ".."),
            (CellValue::Missing, ".."),
            (CellValue::Suppressed, ":"),
            (CellValue::YesNo(true), "ja"),
            (CellValue::YesNo(false), "nei"),
            (CellValue::Visited("2016-03-01".into()), "besøkt 01.03.2016"),
            (
                CellValue::Planned("2016-03-16".into()),
                "planlagt 16.03.2016",
            ),
            (CellValue::Unplanned, "ikke planlagt"),
        ] {
            assert_eq!(
                Cell::of(value.clone(), Lang::Nb),
                Cell::Text(text.to_owned()),
                "{value:?}"
            );
        }
    }

    #[test]
    fn differences_are_points_with_three_decimals() {
        for (difference, cell) in [
            (Some(-0.25), Cell::MilliPoints(-25_000)),
            (Some(0.123_456), Cell::MilliPoints(12_346)),
            (Some(0.0), Cell::MilliPoints(0)),
            (None, Cell::Blank),
        ] {
            assert_eq!(Cell::difference(difference), cell, "{difference:?}");
        }
    }

    #[test]
    fn shares_are_percent_with_three_decimals_half_up() {
        for (part, n, cell) in [
            (1, 8, Cell::MilliPercent(12_500)),
            (149, 260, Cell::MilliPercent(57_308)),
            (1, 3, Cell::MilliPercent(33_333)),
            (2, 3, Cell::MilliPercent(66_667)),
            (0, 5, Cell::MilliPercent(0)),
            (5, 5, Cell::MilliPercent(100_000)),
            (0, 0, Cell::Blank),
        ] {
            assert_eq!(Cell::share(part, n), cell, "{part} of {n}");
        }
        assert_eq!(
            Cell::of(CellValue::Percent(63), Lang::Nb),
            Cell::MilliPercent(63_000)
        );
    }
}
