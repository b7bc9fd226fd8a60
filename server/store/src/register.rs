//! Registers: one per year, replaced whole.

use domain::municipality::Unit;
use tracing::instrument;

use super::checksum::Checksum;
use super::{AuditAction, By, DatabaseError, Db, Entry, Publishing, Tx, generation, units};
use crate::moment::stored;

row! {
    struct RegisterRow {
        checksum: String,
        generation: i64,
    }
}

impl Db {
    /// Puts in place the register of a year, all or nothing.
    ///
    /// The same units again change nothing.
    ///
    /// # Errors
    /// Where it would take away a unit that has answered a published wave that rests on it; else what
    /// [`Db::change`] says.
    #[instrument(name = "db.publish_register", skip_all, fields(year))]
    pub async fn publish_register(
        &self,
        by: &By,
        year: u16,
        units: &[Unit],
    ) -> Result<Publishing, DatabaseError> {
        self.change(by, async |tx| {
            let published = publish(tx, year, units, &stored(by.at)).await?;
            let entry = Entry::of(AuditAction::REGISTER_PUBLISHED)
                .on("register", year)
                .with("units", units.len());
            Ok(published.told(entry))
        })
        .await
    }

    /// The units of a year's register, by number; empty where there is no register.
    ///
    /// # Errors
    /// What the engine says, and a unit that makes no sense.
    #[instrument(name = "db.register", skip_all, fields(year))]
    pub async fn register(&self, year: u16) -> Result<Vec<Unit>, DatabaseError> {
        let mut units = self.read(async |tx| units::list(tx, year).await).await?;
        units.sort_by(|a, b| a.number.cmp(&b.number));
        Ok(units)
    }

    /// The years that have a register, oldest first.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.register_years", skip_all)]
    pub async fn register_years(&self) -> Result<Vec<u16>, DatabaseError> {
        let years: Vec<i64> = self.read(years).await?;
        years.into_iter().map(decode_year).collect()
    }
}

async fn years(tx: &mut Tx) -> Result<Vec<i64>, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/register_years.sql"))
            .fetch_all(connection)
            .await
    })
}

/// A year as it is stored.
pub(super) fn decode_year(year: i64) -> Result<u16, DatabaseError> {
    u16::try_from(year)
        .map_err(|error| DatabaseError::inconsistent("register", "year", year.to_string(), error))
}

/// The generation of a year's register, `None` where there is none.
pub(super) async fn find(tx: &mut Tx, year: u16) -> Result<Option<(String, i64)>, DatabaseError> {
    let row: Option<RegisterRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("sql/register_find.sql"))
            .bind(i64::from(year))
            .fetch_optional(connection)
            .await
    })?;
    Ok(row.map(|row| (row.checksum, row.generation)))
}

/// Puts the register of a year in place within a change.
pub(super) async fn publish(
    tx: &mut Tx,
    year: u16,
    units: &[Unit],
    imported_at: &str,
) -> Result<Publishing, DatabaseError> {
    let checksum = checksum(units)?;
    if let Some((present, _)) = find(tx, year).await?
        && present == checksum
    {
        return Ok(Publishing::Unchanged);
    }
    let generation = generation::raise(tx).await?;
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/register_put.sql"))
            .bind(i64::from(year))
            .bind(checksum.as_str())
            .bind(imported_at)
            .bind(generation::encode(generation))
            .execute(connection)
            .await
            .map(drop)
    })?;
    units::replace(tx, year, units).await?;
    let orphans: Vec<String> = on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/unit_orphans.sql"))
            .bind(i64::from(year))
            .fetch_all(connection)
            .await
    })?;
    if orphans.is_empty() {
        Ok(Publishing::Published { generation })
    } else {
        Err(DatabaseError::NotInRegister {
            year,
            numbers: orphans,
        })
    }
}

fn checksum(units: &[Unit]) -> Result<String, DatabaseError> {
    let mut sorted: Vec<&Unit> = units.iter().collect();
    sorted.sort_by(|a, b| a.number.cmp(&b.number));
    let mut sum = Checksum::of("register");
    for unit in sorted {
        let text = serde_json::to_string(unit).map_err(|error| {
            DatabaseError::inconsistent("unit", "number", unit.number.as_str(), error)
        })?;
        sum.field(Some(&text));
    }
    Ok(sum.finish())
}
