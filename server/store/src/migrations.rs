//! The migrations, built into the program, for either engine.
//!
//! They are listed here, and not by `sqlx::migrate!`: the macros of sqlx bring both engines into the
//! compiler's own process, and so compile `SQLite` and `PostgreSQL` a second time.

use std::sync::LazyLock;

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// A list of migrations as built in from the folders of both engines: number, name, and their SQL.
macro_rules! built_in {
    ($($version:literal: $file:literal),+ $(,)?) => {
        &[$(Embedded {
            version: $version,
            file: $file,
            sqlite: include_str!(concat!("../../../migrations/sqlite/", $file, ".sql")),
            postgres: include_str!(concat!("../../../migrations/postgres/", $file, ".sql")),
        }),+]
    };
}

/// One migration, in the SQL of either engine.
struct Embedded {
    version: i64,
    file: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

/// All of them. A new one is added at the end; an applied one is never edited.
const ALL: &[Embedded] = built_in![
    1: "0001_store",
    2: "0002_audit",
    3: "0003_flags",
    4: "0004_rules",
    5: "0005_content",
    6: "0006_begun",
    7: "0007_people",
    8: "0008_audit_kept",
    9: "0009_follow_up",
];

pub(super) static SQLITE: LazyLock<Migrator> = LazyLock::new(|| migrator(|one| one.sqlite));
pub(super) static POSTGRES: LazyLock<Migrator> = LazyLock::new(|| migrator(|one| one.postgres));

fn migrator(sql: fn(&Embedded) -> &'static str) -> Migrator {
    let migration = |one: &Embedded| {
        let text = sql(one).into_sql_str();
        Migration::new(
            one.version,
            one.file.into(),
            MigrationType::Simple,
            text,
            false,
        )
    };
    Migrator::with_migrations(ALL.iter().map(migration).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_folders_is_built_in() {
        for engine in ["sqlite", "postgres"] {
            let folder = format!("{}/../../migrations/{engine}", env!("CARGO_MANIFEST_DIR"));
            let mut files: Vec<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            files.sort();
            let listed: Vec<String> = ALL.iter().map(|one| format!("{}.sql", one.file)).collect();
            assert_eq!(files, listed, "{engine}");
        }
    }

    #[test]
    fn numbers_are_those_of_the_names() {
        for (place, one) in ALL.iter().enumerate() {
            assert_eq!(usize::try_from(one.version), Ok(place + 1), "{}", one.file);
            assert!(
                one.file.starts_with(&format!("{:04}_", one.version)),
                "{}",
                one.file
            );
        }
    }
}
