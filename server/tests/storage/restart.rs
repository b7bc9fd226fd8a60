//! A `PostgreSQL` server that starts anew while the program runs.

use store::{DatabaseUrl, Db, IfMissing};

use crate::postgres;

/// Whoever asks first afterwards is answered: a connection from before is found out, and another made.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_starts_anew_is_found_again_at_once() {
    let server = postgres::own(5432, |_| vec!["listen_addresses=".to_owned()]);
    let Some(server) = server else {
        return;
    };
    let place: DatabaseUrl = server.url("postgres").parse().unwrap();
    let db = Db::open(&place, IfMissing::Create).await.unwrap();
    // Several connections are open when it goes.
    let (one, other) = tokio::join!(db.accounts(), db.accounts());
    assert!(one.unwrap().is_empty() && other.unwrap().is_empty());
    server.restart();
    for _ in 0..3 {
        assert!(db.accounts().await.unwrap().is_empty());
    }
    db.close().await;
}
