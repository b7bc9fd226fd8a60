//! A database that cannot hold every letter is refused before anything is stored in it.

use kinds::Lang;
use server::messages::of_the_store;
use sqlx::{ConnectOptions as _, Connection as _};
use store::{DatabaseError, DatabaseUrl, Db, IfMissing};

use crate::postgres;

#[tokio::test]
async fn a_database_in_latin1_is_refused_with_what_to_do() {
    let Some(place) = postgres::in_latin1().await else {
        return;
    };
    let error = Db::open(&place, IfMissing::Create).await.unwrap_err();
    assert!(
        matches!(&error, DatabaseError::Encoding { encoding, .. } if encoding == "LATIN1"),
        "{error:?}"
    );
    let told = of_the_store(&error, Lang::Nb);
    assert!(
        told.contains("tegnsettet LATIN1") && told.contains("createdb --encoding=UTF8"),
        "{told}"
    );
    let DatabaseUrl::Server(options) = &place else {
        panic!("{place} is no server");
    };
    let mut connection = options.connect().await.unwrap();
    let tables: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'",
    )
    .fetch_one(&mut connection)
    .await
    .unwrap();
    assert_eq!(tables, 0);
    connection.close().await.unwrap();
}
