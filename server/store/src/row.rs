//! Structs that a row of a statement becomes.

/// Makes structs out of rows, column by column by name, on either engine: what sqlx's own derive
/// does, without its macros (see `migrations.rs`). A column that is named otherwise than its
/// field is given its field's name in the statement.
macro_rules! row {
    ($(#[$about:meta])* $vis:vis struct $name:ident { $($field:ident: $kind:ty,)+ }) => {
        $(#[$about])*
        $vis struct $name {
            $($field: $kind,)+
        }

        impl<'r, R> sqlx::FromRow<'r, R> for $name
        where
            R: sqlx::Row,
            &'static str: sqlx::ColumnIndex<R>,
            $($kind: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,)+
        {
            fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
                Ok(Self {
                    $($field: row.try_get(stringify!($field))?,)+
                })
            }
        }
    };
}
