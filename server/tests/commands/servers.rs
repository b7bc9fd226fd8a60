//! Two servers on one `PostgreSQL` database: each does for the other.

use crate::postgres;
use crate::program::Folder;
use crate::serve::Server;

/// Who is signed in at one is at the other; one that is gone is not missed; a database that starts anew is
/// found again, without starting the program anew.
#[test]
fn signed_in_at_one_is_signed_in_at_both_and_either_may_go() {
    let database = postgres::own(5432, |_| vec!["listen_addresses=".to_owned()]);
    let Some(database) = database else {
        return;
    };
    let folder = Folder::new();
    let url = database.url("postgres");
    let options = ["--demo", "--database", &url];
    let one = Server::start_with(&folder, &options);
    let mut other = Server::start_with(&folder, &options);
    let cookie = one.cookie().to_owned();
    assert_ne!(cookie, other.cookie());
    other.with_cookie(&cookie);
    for server in [&one, &other] {
        let page = server.get("/kommuner?wave=2015");
        assert!(page.starts_with("HTTP/1.1 200 OK"), "{page}");
    }
    one.kill();
    let page = other.get("/kommuner?wave=2015");
    assert!(page.starts_with("HTTP/1.1 200 OK"), "{page}");
    database.restart();
    // The first page after it: nobody has to ask twice.
    let page = other.get("/kommuner?wave=2015");
    assert!(page.starts_with("HTTP/1.1 200 OK"), "{page}");
    assert!(other.get("/healthz").contains("\"database\":\"ok\""));
    assert!(other.stop());
}
