//! What a live list held when somebody opened it last, so that it can be said what came and went.
//!
//! It is kept for them alone, and is no change of anything: no row of the audit log tells it.

use domain::municipality::UnitNumber;
use jiff::Timestamp;
use kinds::Id;
use tracing::instrument;

use crate::error::Unreadable;
use crate::moment::stored;
use crate::{DatabaseError, Db};

/// Which list somebody opened, in the wave of which year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// The list.
    pub list: Id,
    /// Who opened it.
    pub account: Id,
    /// The year of the wave.
    pub year: u16,
}

/// What a list held then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// When.
    pub at: Timestamp,
    /// The units it held.
    pub numbers: Vec<UnitNumber>,
}

row! {
    struct OpenedRow {
        opened_at: String,
        numbers: String,
    }
}

impl OpenedRow {
    fn read(&self) -> Result<Opened, Unreadable> {
        let numbers = self.numbers.split(',').filter(|number| !number.is_empty());
        let numbers = numbers.map(|number| Ok(number.parse()?));
        Ok(Opened {
            at: self.opened_at.parse()?,
            numbers: numbers.collect::<Result<_, Unreadable>>()?,
        })
    }
}

impl Db {
    /// What a list held when somebody opened it last; `None` where they never did.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.list_opened", skip_all)]
    pub async fn list_opened(&self, opening: Opening) -> Result<Option<Opened>, DatabaseError> {
        let row: Option<OpenedRow> = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("../sql/list_opened_find.sql"))
                        .bind(opening.list.to_string())
                        .bind(opening.account.to_string())
                        .bind(i64::from(opening.year))
                        .fetch_optional(connection)
                        .await
                })
            })
            .await?;
        let read = row.map(|row| row.read()).transpose();
        read.map_err(|error| {
            let list = opening.list.to_string();
            DatabaseError::inconsistent("list_opened", "list_id", list, error)
        })
    }

    /// Keeps what a list holds now, for the next time.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.open_list", skip_all)]
    pub async fn open_list(&self, opening: Opening, opened: &Opened) -> Result<(), DatabaseError> {
        let numbers: Vec<&str> = opened.numbers.iter().map(UnitNumber::as_str).collect();
        let numbers = numbers.join(",");
        self.keep(async |tx| {
            on_engine!(tx, connection => {
                sqlx::query(include_str!("../sql/list_opened_put.sql"))
                    .bind(opening.list.to_string())
                    .bind(opening.account.to_string())
                    .bind(i64::from(opening.year))
                    .bind(stored(opened.at))
                    .bind(numbers)
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .await
    }
}
