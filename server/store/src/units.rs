//! Units as rows.

use domain::municipality::{County, Figure, ProgrammeResult, Settlement, Unit};
use kinds::{Centrality, LanguageForm, Region};

use super::batch::insert_all;
use super::error::Unreadable;
use super::{DatabaseError, Tx};

/// Columns of `unit_add.sql`.
const COLUMNS: usize = 26;
/// Stands for a figure held back by its publisher.
const SUPPRESSED: i64 = -1;

row! {
    struct UnitRow {
        number: String,
        name: String,
        name_rank: i64,
        county_number: String,
        county: String,
        region: String,
        language: Option<String>,
        population: i64,
        immigrants: i64,
        norwegian_born: i64,
        centrality: Option<String>,
        settles: Option<bool>,
        requested: Option<i64>,
        decided: Option<i64>,
        settled: Option<i64>,
        requested_next: Option<i64>,
        decided_next: Option<i64>,
        requested_previous: Option<i64>,
        decided_previous: Option<i64>,
        programme_left: Option<i64>,
        programme_percent: Option<i64>,
        latitude: f64,
        longitude: f64,
        numbers_2020: String,
        numbers_2024: String,
    }
}

/// All units of a year's register, in no particular order.
pub(super) async fn list(tx: &mut Tx, year: u16) -> Result<Vec<Unit>, DatabaseError> {
    let rows: Vec<UnitRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("sql/unit_list.sql"))
            .bind(i64::from(year))
            .fetch_all(connection)
            .await
    })?;
    rows.into_iter().map(|row| row.into_unit(year)).collect()
}

/// Replaces all units of a year's register.
pub(super) async fn replace(tx: &mut Tx, year: u16, units: &[Unit]) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/unit_clear.sql"))
            .bind(i64::from(year))
            .execute(connection)
            .await
            .map(drop)
    })?;
    let year = i64::from(year);
    let sql = include_str!("sql/unit_add.sql");
    insert_all!(tx, sql, COLUMNS, units, |row, unit| {
        row.push_bind(year)
            .push_bind(unit.number.as_str())
            .push_bind(unit.name.as_str())
            .push_bind(i64::from(unit.name_rank))
            .push_bind(unit.county.number.as_str())
            .push_bind(unit.county.name.as_str())
            .push_bind(unit.region.id())
            .push_bind(unit.language.map(LanguageForm::id))
            .push_bind(i64::from(unit.population))
            .push_bind(i64::from(unit.immigrants))
            .push_bind(i64::from(unit.norwegian_born))
            .push_bind(unit.centrality.map(Centrality::id))
            .push_bind(unit.settles)
            .push_bind(encode(unit.settlement.requested))
            .push_bind(encode(unit.settlement.decided))
            .push_bind(encode(unit.settlement.settled))
            .push_bind(encode(unit.settlement.requested_next))
            .push_bind(encode(unit.settlement.decided_next))
            .push_bind(encode(unit.settlement.requested_previous))
            .push_bind(encode(unit.settlement.decided_previous))
            .push_bind(encode(unit.programme.left))
            .push_bind(encode(unit.programme.work_or_education_percent))
            .push_bind(unit.position.0)
            .push_bind(unit.position.1)
            .push_bind(unit.numbers_2020.join(";"))
            .push_bind(unit.numbers_2024.join(";"));
    });
    Ok(())
}

impl UnitRow {
    fn into_unit(self, year: u16) -> Result<Unit, DatabaseError> {
        let key = format!("{year}/{}", self.number);
        let wrong = |column, source: Unreadable| {
            DatabaseError::inconsistent("unit", column, key.clone(), source)
        };
        let count = |column, stored: i64| {
            u32::try_from(stored).map_err(|error| wrong(column, error.into()))
        };
        let figure = |column, stored| decode(stored).map_err(|error| wrong(column, error));
        Ok(Unit {
            number: self.number.parse().map_err(
                |error: domain::municipality::NotAUnitNumber| wrong("number", error.into()),
            )?,
            name: self.name,
            name_rank: count("name_rank", self.name_rank)?,
            county: County {
                number: self.county_number,
                name: self.county,
            },
            region: class(Some(self.region), Region::from_id)
                .and_then(|region| region.ok_or_else(|| "mangler".into()))
                .map_err(|error| wrong("region", error))?,
            language: class(self.language, LanguageForm::from_id)
                .map_err(|error| wrong("language", error))?,
            population: count("population", self.population)?,
            immigrants: count("immigrants", self.immigrants)?,
            norwegian_born: count("norwegian_born", self.norwegian_born)?,
            centrality: class(self.centrality, Centrality::from_id)
                .map_err(|error| wrong("centrality", error))?,
            settles: self.settles,
            settlement: Settlement {
                requested: figure("requested", self.requested)?,
                decided: figure("decided", self.decided)?,
                settled: figure("settled", self.settled)?,
                requested_next: figure("requested_next", self.requested_next)?,
                decided_next: figure("decided_next", self.decided_next)?,
                requested_previous: figure("requested_previous", self.requested_previous)?,
                decided_previous: figure("decided_previous", self.decided_previous)?,
            },
            programme: ProgrammeResult {
                left: figure("programme_left", self.programme_left)?,
                work_or_education_percent: figure("programme_percent", self.programme_percent)?,
            },
            position: (self.latitude, self.longitude),
            numbers_2020: numbers(&self.numbers_2020),
            numbers_2024: numbers(&self.numbers_2024),
        })
    }
}

/// A stored class id, where there is one.
fn class<T>(
    stored: Option<String>,
    from_id: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Unreadable> {
    stored
        .map(|id| from_id(&id).ok_or_else(|| format!("the unknown value “{id}”").into()))
        .transpose()
}

fn encode(figure: Figure) -> Option<i64> {
    match figure {
        Figure::Known(figure) => Some(i64::from(figure)),
        Figure::Suppressed => Some(SUPPRESSED),
        Figure::Missing => None,
    }
}

fn decode(stored: Option<i64>) -> Result<Figure, Unreadable> {
    Ok(match stored {
        None => Figure::Missing,
        Some(SUPPRESSED) => Figure::Suppressed,
        Some(figure) => Figure::Known(u32::try_from(figure)?),
    })
}

fn numbers(stored: &str) -> Vec<String> {
    let parts = stored.split(';').filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_comes_back_as_it_was() {
        for figure in [
            Figure::Missing,
            Figure::Suppressed,
            Figure::Known(0),
            Figure::Known(u32::MAX),
        ] {
            assert_eq!(decode(encode(figure)).unwrap(), figure);
        }
        for wrong in [-2, i64::from(u32::MAX) + 1] {
            assert!(decode(Some(wrong)).is_err(), "{wrong}");
        }
    }
}
