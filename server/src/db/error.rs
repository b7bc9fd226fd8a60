//! What can go wrong with the store, and what the one who reads it should do.

use std::error::Error as StdError;

use domain::id::Id;

use super::Place;

/// An error of the store. Each message says where, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// There is no such file, and the command does not make one.
    #[error(
        "Databasen {0} finnes ikke. Start tjenesten én gang med «oppfolging serve», \
         eller rett DATABASE_URL"
    )]
    Missing(String),
    /// The folder the file should lie in does not exist.
    #[error("Mappen til databasen {0} finnes ikke. Lag mappen, eller rett DATABASE_URL")]
    FolderMissing(String),
    /// Another program holds the write lock for longer than the busy timeout.
    #[error("Databasen {0} er låst av et annet program. Lukk det, og prøv igjen")]
    Locked(String),
    /// The database was written by a later version of this program.
    #[error(
        "Databasen {place} er laget av en nyere versjon av programmet (skjema {version}, \
         dette programmet kjenner {known}). Bruk den nyere versjonen, eller en annen database"
    )]
    Newer {
        /// Which database.
        place: String,
        /// The schema version it has.
        version: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The file holds something else.
    #[error(
        "{0} er ikke en SQLite-database, eller filen er skadet. \
         Hent den fra en sikkerhetskopi, eller rett DATABASE_URL"
    )]
    NotADatabase(String),
    /// The file may not be written.
    #[error("Databasen {0} kan ikke skrives til. Gi brukeren som kjører programmet, skrivetilgang")]
    ReadOnly(String),
    /// No room left.
    #[error("Disken der databasen {0} ligger, er full. Frigjør plass, og prøv igjen")]
    Full(String),
    /// It cannot be opened or reached.
    #[error("Databasen {place} kan ikke åpnes. Er adressen riktig, og har brukeren tilgang?")]
    Unreachable {
        /// Which database.
        place: String,
        /// What the engine says.
        source: sqlx::Error,
    },
    /// A migration failed; it was rolled back.
    #[error(
        "Databasen {place} kunne ikke oppgraderes. Ingenting er endret. \
         Ta vare på filen, og meld feilen"
    )]
    Migration {
        /// Which database.
        place: String,
        /// What the engine says.
        source: Box<sqlx::migrate::MigrateError>,
    },
    /// A stored row makes no sense to this program.
    #[error("Databasen henger ikke sammen: tabellen {table}, kolonnen {column}, raden {row}")]
    Inconsistent {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
        /// Key of the row.
        row: String,
        /// What is wrong with it.
        source: Box<dyn StdError + Send + Sync>,
    },
    /// A wave is published for a year without a register.
    #[error("Registeret for {0} mangler. Importer det først med «oppfolging register import FIL»")]
    NoRegister(u16),
    /// Units answered that the register of the year does not have.
    #[error(
        "Registeret for {year} mangler enheter som har svart: {}. Ingenting er endret. \
         Rett filen, og importer på nytt", listed(.numbers)
    )]
    NotInRegister {
        /// The year.
        year: u16,
        /// Their numbers, in order.
        numbers: Vec<String>,
    },
    /// A change of this id was made before: the same was sent twice.
    #[error("a change of this id was made before")]
    DoneBefore(Id),
    /// Anything else the engine says.
    #[error("Databasen svarte med en feil")]
    Driver(#[source] sqlx::Error),
}

/// How many numbers a message lists before it only counts.
const LISTED_MAX: usize = 5;

fn listed(numbers: &[String]) -> String {
    let shown = numbers[..numbers.len().min(LISTED_MAX)].join(", ");
    match numbers.len().checked_sub(LISTED_MAX) {
        None | Some(0) => shown,
        Some(more) => format!("{shown} og {more} til"),
    }
}

impl DatabaseError {
    /// Turns an engine's error into one that says which database and what to do.
    pub(super) fn at(place: &Place, source: sqlx::Error) -> Self {
        let shown = place.to_string();
        if let (Place::File(_), Some(code)) = (place, sqlite_code(&source)) {
            return match code {
                5 | 6 => Self::Locked(shown),
                8 => Self::ReadOnly(shown),
                11 | 26 => Self::NotADatabase(shown),
                13 => Self::Full(shown),
                14 => Self::Unreachable {
                    place: shown,
                    source,
                },
                _ => Self::Driver(source),
            };
        }
        match source {
            // The only writer was not handed back in time: another transaction is at it.
            sqlx::Error::PoolTimedOut if matches!(place, Place::File(_)) => Self::Locked(shown),
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolTimedOut => {
                Self::Unreachable {
                    place: shown,
                    source,
                }
            }
            other => Self::Driver(other),
        }
    }

    /// A stored value that cannot be read.
    pub(super) fn inconsistent(
        table: &'static str,
        column: &'static str,
        row: impl Into<String>,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self::Inconsistent {
            table,
            column,
            row: row.into(),
            source: source.into(),
        }
    }
}

/// `SQLite`'s primary result code: the low byte of the extended one that sqlx tells.
fn sqlite_code(error: &sqlx::Error) -> Option<u32> {
    let code = error.as_database_error()?.code()?;
    code.parse::<u32>().ok().map(|extended| extended & 0xff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_of_numbers_is_cut_and_counted() {
        let numbers =
            |count: usize| -> Vec<String> { (0..count).map(|number| number.to_string()).collect() };
        for (count, text) in [
            (1, "0"),
            (LISTED_MAX, "0, 1, 2, 3, 4"),
            (LISTED_MAX + 1, "0, 1, 2, 3, 4 og 1 til"),
        ] {
            assert_eq!(listed(&numbers(count)), text);
        }
    }
}
