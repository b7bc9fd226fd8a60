//! The server is killed at a hundred random moments while eight people write follow-up: nothing that was
//! confirmed is lost, nothing stands by half, and every change has its row in the audit log.
//!
//! `KILL_SEED=…` writes and kills by the numbers of an earlier run, which a failure prints.

mod client;
mod forms;
mod model;
mod store;

use std::hash::{BuildHasher as _, RandomState};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use ::store::DatabaseUrl;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use tokio::runtime::Runtime;

use self::client::Client;
use self::store::Store;
use crate::minimal::SINGLE;
use crate::postgres;
use crate::program::Folder;
use crate::serve::Server;

/// How often the server is killed.
const MOMENTS: usize = 100;
/// It is killed after so many answers at most, all clients together.
const ANSWERS: usize = 30;
/// And so much later at most; microseconds. What is under way then is at any point of its way.
const LATER: u64 = 3_000;

/// The year of the register: one without borders, so that a start draws no maps.
const YEAR: &str = "2010";

/// Who writes: the ready person's address, and the municipalities they write about.
const WRITERS: [(&str, [&str; 2]); 8] = [
    ("adviser-a.nord@demo.invalid", ["1902", "1804"]),
    ("adviser-a.nord@demo.invalid", ["1902", "2003"]),
    ("adviser-b.nord@demo.invalid", ["1902", "1804"]),
    ("adviser-b.nord@demo.invalid", ["1804", "2003"]),
    ("adviser-a.vest@demo.invalid", ["1201", "1224"]),
    ("adviser-a.vest@demo.invalid", ["1201", "1224"]),
    ("manager-a.nord@demo.invalid", ["1902", "1804"]),
    ("manager-a.landet@demo.invalid", ["1902", "1201"]),
];

#[test]
fn nothing_confirmed_is_lost_in_a_file() {
    let folder = Folder::new();
    let url = format!("sqlite:{}", folder.path("test.db").display());
    story(&folder, &url);
}

#[test]
fn nothing_confirmed_is_lost_on_a_server() {
    let database = postgres::own(5432, |_| vec!["listen_addresses=".to_owned()]);
    let Some(database) = database else {
        return;
    };
    story(&Folder::new(), &database.url("postgres"));
}

fn story(folder: &Folder, url: &str) {
    let seed = seed();
    println!("KILL_SEED={seed}");
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let place: DatabaseUrl = url.parse().unwrap();
    folder.small_wave(&["--database", url], YEAR, SINGLE, ["Ja", "Nei"]);
    let options = ["--demo", "--database", url];
    let server = Server::unsigned(folder, &options);
    let reader = Runtime::new().unwrap();
    let (begun, accounts) = reader.block_on(async {
        let store = Store::open(&place).await;
        let told = (store.generation().await, store.ready_people().await);
        store.close().await;
        told
    });
    let mut clients: Vec<Client> = Vec::new();
    for (number, (e_mail, units)) in (1..).zip(WRITERS) {
        let account = &accounts[e_mail];
        let cookie = server.sign_in_as(account);
        let random = ChaCha8Rng::seed_from_u64(random.random());
        clients.push(Client::new(number, account, cookie, units, random));
    }
    server.kill();

    let check = |clients: &[Client], moment: usize| {
        reader.block_on(async {
            let store = Store::open(&place).await;
            let wrong = store.wrong(clients, begun).await;
            store.close().await;
            assert_eq!(
                wrong,
                [] as [String; 0],
                "after moment {moment} of KILL_SEED={seed}"
            );
        });
    };
    for moment in 1..=MOMENTS {
        let server = Server::unsigned(folder, &options);
        check(&clients, moment - 1);
        let answers = random.random_range(1..=ANSWERS);
        let later = Duration::from_micros(random.random_range(0..=LATER));
        write_until_killed(server, &mut clients, answers, later);
    }
    let server = Server::unsigned(folder, &options);
    check(&clients, MOMENTS);
    for client in &mut clients {
        client.finish(server.address());
    }
    check(&clients, MOMENTS + 1);
    assert!(server.stop());
    let done: usize = clients.iter().map(|client| client.model.changes).sum();
    let unanswered: usize = clients.iter().map(|client| client.unanswered).sum();
    println!("{done} changes, {unanswered} of them unanswered at first");
    assert!(done > MOMENTS && unanswered > 0);
}

/// Everybody writes until so many were answered, and a little later the server is gone.
fn write_until_killed(server: Server, clients: &mut [Client], answers: usize, later: Duration) {
    let (told, heard) = mpsc::channel();
    let address = server.address().to_owned();
    thread::scope(|scope| {
        for client in clients {
            let (told, address) = (told.clone(), &address);
            scope.spawn(move || client.write(address, &told));
        }
        drop(told);
        heard.iter().take(answers).count();
        thread::sleep(later);
        server.kill();
    });
}

/// That of an earlier run, or another each time.
fn seed() -> u64 {
    let named = std::env::var_os("KILL_SEED");
    let named = named.and_then(|seed| seed.to_str()?.parse().ok());
    named.unwrap_or_else(|| RandomState::new().hash_one(0))
}
