//! Many rows in one statement: the statement for one row, from its file, with its `VALUES`
//! repeated.

use sqlx::QueryBuilder;

/// Parameters in one statement. `SQLite` takes 32 766, `PostgreSQL` 65 535.
pub(super) const PARAMETERS_MAX: usize = 30_000;

/// How many rows of `columns` columns go into one statement.
pub(super) fn rows_per_statement(columns: usize) -> usize {
    (PARAMETERS_MAX / columns.max(1)).max(1)
}

/// A builder that holds the statement up to its `VALUES`.
pub(super) fn up_to_values<DB: sqlx::Database>(sql: &'static str) -> QueryBuilder<DB> {
    let head = sql.split_once("VALUES").map_or(sql, |(head, _)| head);
    QueryBuilder::new(head)
}

/// Inserts all rows, in as few statements as the engines allow.
macro_rules! insert_all {
    ($tx:expr, $sql:expr, $columns:expr, $rows:expr, |$into:ident, $row:ident| $bind:block) => {
        for chunk in $rows.chunks($crate::batch::rows_per_statement($columns)) {
            on_engine!($tx, connection => {
                let mut statement = $crate::batch::up_to_values($sql);
                statement.push_values(chunk, |mut $into, $row| $bind);
                statement.build().execute(connection).await.map(drop)
            })?;
        }
    };
}
pub(super) use insert_all;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_stays_within_the_limit() {
        for columns in [1, 3, 6, 26, PARAMETERS_MAX] {
            let rows = rows_per_statement(columns);
            assert!(rows * columns <= PARAMETERS_MAX, "{columns}");
            assert!((rows + 1) * columns > PARAMETERS_MAX, "{columns}");
        }
    }
}
