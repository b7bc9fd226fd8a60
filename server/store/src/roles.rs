//! Two roles on `PostgreSQL`: the owner of the tables, who migrates, and the program's own, which may
//! use them. With them apart, a program that was taken over can neither change nor remove a row of the
//! audit log, nor the triggers that guard it.

use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;
use tracing::instrument;

use super::migrations::POSTGRES;
use super::schema::{migrate, refuse_encodings};
use super::{DatabaseError, DatabaseUrl, Db};

/// What the program's role may do, with the role's name for `{role}`. It is granted anew each time, so
/// that tables of a later version are among it.
const GRANTS: &str = "
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    REVOKE CREATE ON SCHEMA public FROM {role};
    GRANT USAGE ON SCHEMA public TO {role};
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
    REVOKE INSERT, UPDATE, DELETE ON _sqlx_migrations FROM {role};
    REVOKE UPDATE, DELETE ON audit FROM {role};
    REVOKE INSERT, DELETE ON audit_head FROM {role};
    REVOKE UPDATE, DELETE ON audit_cut FROM {role};
";

/// Whether whoever is connected owns the tables, or may act as who does. Without tables: whether they
/// may make them.
const OWNS: &str = "
    SELECT COALESCE(
        (SELECT pg_has_role(current_user, relowner, 'MEMBER')
         FROM pg_class WHERE oid = to_regclass('public._sqlx_migrations')),
        has_schema_privilege(current_user, 'public', 'CREATE')
    )";

/// The last migration that was run.
const VERSION: &str = "SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations WHERE success";

/// Whether a role may act as whoever is connected; nothing where there is no such role.
const MAY_OWN: &str = "
    SELECT rolsuper OR pg_has_role(oid, current_user, 'MEMBER')
    FROM pg_roles WHERE rolname = $1";

impl Db {
    /// Prepares a database as the owner of its tables: migrates it, and lets the program's role use
    /// it. The role must be there. To be done before the first start, and with each new version.
    ///
    /// # Errors
    /// Where the database cannot be reached or migrated, where there is no such role, and where it may
    /// act as the owner.
    #[instrument(name = "db.prepare", skip_all)]
    pub async fn prepare(owner: &DatabaseUrl, role: &str) -> Result<(), DatabaseError> {
        let DatabaseUrl::Server(options) = owner else {
            return Err(DatabaseError::NoRoles(owner.to_string()));
        };
        let connected = PgPoolOptions::new()
            .max_connections(1)
            .connect_with((**options).clone())
            .await;
        let pool = connected.map_err(|source| DatabaseError::Unreachable {
            place: owner.to_string(),
            source,
        })?;
        let prepared = prepare(owner, &pool, role).await;
        pool.close().await;
        prepared
    }

    /// Whether the program is connected as the owner of the tables, who could take the log apart. On
    /// `SQLite` whoever may write the file could.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.owns_its_tables", skip_all)]
    pub async fn owns_its_tables(&self) -> Result<bool, DatabaseError> {
        match self {
            Self::Sqlite { .. } => Ok(true),
            Self::Postgres { pool, place, .. } => owns(place, pool).await,
        }
    }
}

async fn prepare(place: &DatabaseUrl, pool: &PgPool, role: &str) -> Result<(), DatabaseError> {
    refuse_encodings(place, pool).await?;
    let told = |error| DatabaseError::at(place, error);
    let may_own: Option<bool> = sqlx::query_scalar(MAY_OWN)
        .bind(role)
        .fetch_optional(pool)
        .await
        .map_err(told)?;
    let named = || (place.to_string(), role.to_owned());
    match may_own {
        None => {
            let (place, role) = named();
            return Err(DatabaseError::NoRole { place, role });
        }
        Some(true) => {
            let (place, role) = named();
            return Err(DatabaseError::RolesNotApart { place, role });
        }
        Some(false) => {}
    }
    migrate(place, pool).await?;
    let quoted = format!("\"{}\"", role.replace('"', "\"\""));
    let grants = sqlx::AssertSqlSafe(GRANTS.replace("{role}", &quoted));
    sqlx::raw_sql(grants).execute(pool).await.map_err(told)?;
    Ok(())
}

/// Brings the tables to this version where they are one's own; else holds that they are.
pub(super) async fn migrate_or_check(
    place: &DatabaseUrl,
    pool: &PgPool,
) -> Result<(), DatabaseError> {
    if owns(place, pool).await? {
        return migrate(place, pool).await;
    }
    let known = POSTGRES.iter().map(|migration| migration.version).max();
    let known = known.unwrap_or(0);
    let version = sqlx::query_scalar(VERSION).fetch_one(pool).await;
    // Without tables, and without the right to make them, it is as old as can be.
    let version = match version {
        Err(sqlx::Error::Database(error))
            if matches!(error.code().as_deref(), Some("42P01" | "42501")) =>
        {
            0
        }
        other => other.map_err(|error| DatabaseError::at(place, error))?,
    };
    let place = place.to_string();
    match version {
        older if older < known => Err(DatabaseError::Older {
            place,
            version: older,
            known,
        }),
        newer if newer > known => Err(DatabaseError::Newer {
            place,
            version: newer,
            known,
        }),
        _ => Ok(()),
    }
}

async fn owns(place: &DatabaseUrl, pool: &PgPool) -> Result<bool, DatabaseError> {
    match sqlx::query_scalar(OWNS).fetch_one(pool).await {
        // Who may not even look into the schema owns nothing in it.
        Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("42501") => Ok(false),
        owns => owns.map_err(|error| DatabaseError::at(place, error)),
    }
}
