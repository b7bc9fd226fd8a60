//! Registers: one per year, replaced whole.

use domain::municipality::Unit;
use sqlx::FromRow;

use super::checksum::Checksum;
use super::{DatabaseError, Db, Publishing, Tx, generation, units};

#[derive(FromRow)]
struct RegisterRow {
    checksum: String,
    generation: i64,
}

impl Db {
    /// Puts in place the register of a year, all or nothing. `imported_at` is RFC 3339, UTC.
    ///
    /// The same units again change nothing. Refused where it would take away a unit that has
    /// answered the published wave of the year.
    pub async fn publish_register(
        &self,
        year: u16,
        units: &[Unit],
        imported_at: &str,
    ) -> Result<Publishing, DatabaseError> {
        let mut tx = self.write().await?;
        let published = publish(&mut tx, year, units, imported_at).await;
        let published = published.map_err(|error| self.locate(error))?;
        tx.commit().await.map_err(|error| self.locate(error))?;
        Ok(published)
    }

    /// The units of a year's register, by number; empty where there is no register.
    pub async fn register(&self, year: u16) -> Result<Vec<Unit>, DatabaseError> {
        let mut tx = self.read().await?;
        let units = units::list(&mut tx, year).await;
        let mut units = units.map_err(|error| self.locate(error))?;
        tx.commit().await?;
        units.sort_by(|a, b| a.number.cmp(&b.number));
        Ok(units)
    }

    /// The years that have a register, oldest first.
    pub async fn register_years(&self) -> Result<Vec<u16>, DatabaseError> {
        let mut tx = self.read().await?;
        let years: Result<Vec<i64>, sqlx::Error> = on_engine!(&mut tx, connection => {
            sqlx::query_scalar(include_str!("sql/register_years.sql"))
                .fetch_all(connection)
                .await
        });
        let years = years.map_err(|error| self.locate(error.into()))?;
        tx.commit().await?;
        years.into_iter().map(decode_year).collect()
    }
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
            .await?
    });
    Ok(row.map(|row| (row.checksum, row.generation)))
}

async fn publish(
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
            .await?;
    });
    units::replace(tx, year, units).await?;
    let orphans: Vec<String> = on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/unit_orphans.sql"))
            .bind(i64::from(year))
            .fetch_all(connection)
            .await?
    });
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
