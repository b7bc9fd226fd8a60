//! Own accounts as a browser meets them: passwords, codes, waiting, locks, and where one is signed in.

use axum::http::StatusCode;
use kinds::Role;
use server::auth::tries::{FAILURES_MAX, FAILURES_UNTIL_WAIT, LOCK_COUNTS_DAYS};
use server::auth::{CODE_HOURS_MAX, IDLE_MINUTES_MAX, USE_NOTED_MS_MAX};
use store::{Db, LockedWhy, seen};

use crate::house::House;
use crate::service::Answer;

const ADVISER: &str = "raadgiver.nord@imdi.example";
const GOOD: &str = "tre blå elger i tåka";
const BETTER: &str = "fjordhest spiser gulrot baklengs";

/// The text of a page without what is of one answer alone.
fn plain(answer: &Answer, e_mail: &str) -> String {
    let text = answer.text.replace(e_mail, "E-POST");
    let mut parts = text.split("nonce=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let rest = part.split_once('"').map_or("", |(_, rest)| rest);
        text + "nonce=" + rest
    })
}

/// Chooses a password with a code, as the page posts it.
async fn choose(house: &House, code: &str, new: &str, again: &str) -> Answer {
    let fields = [("kode", code), ("nytt", new), ("igjen", again)];
    house.post("/nytt-passord", &fields, "").await
}

#[tokio::test]
async fn a_password_that_cannot_be_chosen_is_told_and_the_code_stays() {
    let house = House::new().await;
    let account = house.person(ADVISER, Role::Adviser).await;
    let code = house.people.invite(&house.by(), account.id).await.unwrap();
    let code = code.unwrap();
    for (new, again, told) in [
        (
            "kort",
            "kort",
            "Passordet må ha minst 12 tegn. Dette har 4.",
        ),
        (GOOD, BETTER, "De to passordene er ikke like."),
        ("Sommer2024!!", "Sommer2024!!", "laget av vanlige ord"),
        (
            "RaadgiverNord1",
            "RaadgiverNord1",
            "laget av navnet eller e-posten",
        ),
    ] {
        let answer = choose(&house, code.secret(), new, again).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{new}");
        assert!(answer.text.contains(told), "{new}: {}", answer.text);
        // Nobody pastes the code twice, and no password comes back.
        assert!(answer.text.contains(code.secret()), "{new}");
        assert!(!answer.text.contains(&format!("\"{new}\"")), "{new}");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    let chosen = choose(&house, code.secret(), GOOD, GOOD).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn from_a_code_to_a_password_to_the_page_that_was_asked_for() {
    let house = House::new().await;
    let account = house.person(ADVISER, Role::Adviser).await;
    let code = house.people.invite(&house.by(), account.id).await.unwrap();
    let code = code.unwrap();
    // As the whole link is pasted.
    let link = format!(" http://127.0.0.1:3000/nytt-passord#{} ", code.secret());
    let chosen = choose(&house, &link, GOOD, GOOD).await;
    assert_eq!(chosen.header("location"), "/logg-inn?lagret=valgt");
    let receipt = house.get("/logg-inn?lagret=valgt", "").await;
    assert!(
        receipt
            .text
            .contains("Passordet er lagret. Logg inn med det.")
    );

    for used in [code.secret(), "", "konge", &"0".repeat(64)] {
        let answer = choose(&house, used, GOOD, GOOD).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{used}");
        assert!(answer.text.contains("Koden virker ikke."), "{used}");
    }
    let fields = [
        ("e-post", " Raadgiver.Nord@IMDi.example "),
        ("passord", GOOD),
        ("back", "/konto"),
    ];
    let entered = house.post("/logg-inn", &fields, "").await;
    assert_eq!(entered.header("location"), "/konto");
    let given = entered.header("set-cookie").split(';').next();
    let page = house.get("/konto", given.unwrap_or_default()).await;
    assert_eq!(page.status, StatusCode::OK);
    for told in [
        "Rådgiver A",
        ADVISER,
        "Rådgiver, Nord",
        "Firefox på Windows",
        "denne",
    ] {
        assert!(page.text.contains(told), "{told}");
    }
}

#[tokio::test]
async fn a_code_ends_by_its_age_and_by_the_next() {
    let house = House::new().await;
    let account = house.person(ADVISER, Role::Adviser).await;
    let invite = async || {
        house
            .people
            .invite(&house.by(), account.id)
            .await
            .unwrap()
            .unwrap()
    };
    let choose = async |code: &str| {
        let fields = [("kode", code), ("nytt", GOOD), ("igjen", GOOD)];
        house.post("/nytt-passord", &fields, "").await.status
    };
    let (first, second) = (invite().await, invite().await);
    assert_eq!(
        choose(first.secret()).await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    house.clock.forward(CODE_HOURS_MAX * 60);
    assert_eq!(
        choose(second.secret()).await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let third = invite().await;
    house.clock.forward(CODE_HOURS_MAX * 60 - 1);
    assert_eq!(choose(third.secret()).await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_name_nobody_has_is_told_and_worked_at_as_a_wrong_password() {
    let house = House::new().await;
    house.person_with(ADVISER, GOOD).await;
    house.person("ny@imdi.no", Role::Reader).await;
    let mut answers = Vec::new();
    for e_mail in [ADVISER, "ingen@imdi.no", "ny@imdi.no"] {
        let before = house.people.passwords().count();
        let answer = house.enter(e_mail, "feil passord her").await;
        let worked = house.people.passwords().count() - before;
        assert_eq!(answer.header("set-cookie"), "");
        assert!(!answer.text.contains("feil passord her"));
        answers.push((worked, answer.status, plain(&answer, e_mail)));
    }
    assert_eq!(answers[0].0, 1);
    assert_eq!(answers[0].1, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answers[0].2.contains("E-post eller passord er feil."));
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    // What is not filled in is not worked at.
    let before = house.people.passwords().count();
    let empty = house.enter("", "").await;
    assert!(
        empty.text.contains("Skriv e-posten din.") && empty.text.contains("Skriv passordet ditt.")
    );
    assert_eq!(house.people.passwords().count(), before);
}

#[tokio::test]
async fn wrong_passwords_wait_and_lock_alike_for_everybody() {
    let house = House::new().await;
    let account = house.person_with(ADVISER, GOOD).await;
    let told = async |house: &House, e_mail: &str| {
        let mut told = Vec::new();
        for number in 1..=FAILURES_MAX {
            let answer = house.enter(e_mail, "feil passord her").await;
            told.push((answer.status, plain(&answer, e_mail)));
            if (FAILURES_UNTIL_WAIT..FAILURES_MAX).contains(&number) {
                // Too soon: not looked at, right or wrong.
                let before = house.people.passwords().count();
                let early = house.enter(e_mail, GOOD).await;
                assert_eq!(early.status, StatusCode::TOO_MANY_REQUESTS, "{number}");
                assert_eq!(house.people.passwords().count(), before);
                told.push((early.status, plain(&early, e_mail)));
                house.clock.forward(15);
            }
        }
        told
    };
    let start = house.clock.clone();
    let unknown = told(&house, "ingen@imdi.no").await;
    // Back to where it began, so that the same times are told.
    start.forward(-15 * 5);
    let known = told(&house, ADVISER).await;
    assert_eq!(known, unknown);
    let texts: Vec<&str> = known.iter().map(|(_, text)| text.as_str()).collect();
    assert!(texts[3].contains("Prøv igjen, eller be en administrator"));
    assert!(
        texts[4].contains("Etter så mange feil må du vente. Prøv igjen kl. 09.01."),
        "{}",
        texts[4]
    );
    assert!(
        texts
            .last()
            .is_some_and(|text| text.contains("Innloggingen er låst etter ti feil."))
    );

    // Locked from everywhere, however long one waits, and until an administrator unlocks it.
    house.clock.forward(60 * 48);
    let fields = [("e-post", ADVISER), ("passord", GOOD)];
    let elsewhere = house
        .post_from("192.0.2.8:4000", "/logg-inn", &fields, "")
        .await;
    assert_eq!(elsewhere.status, StatusCode::TOO_MANY_REQUESTS);
    let locked = house.db.account(account.id).await.unwrap().unwrap();
    assert_eq!(locked.locked.unwrap().why, LockedWhy::Failures);
    house
        .people
        .unlock(&house.by(), seen(&locked))
        .await
        .unwrap();
    assert_eq!(
        house.enter(ADVISER, GOOD).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_right_password_forgets_the_wrong_ones() {
    let house = House::new().await;
    house.person_with(ADVISER, GOOD).await;
    for _ in 0..3 {
        for _ in 1..FAILURES_UNTIL_WAIT {
            let wrong = house.enter(ADVISER, "feil passord her").await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(
            house.enter(ADVISER, GOOD).await.status,
            StatusCode::SEE_OTHER
        );
    }
}

#[tokio::test]
async fn who_is_locked_by_hand_is_out_at_once_and_told_so_with_the_right_password_alone() {
    let house = House::new().await;
    house.person("sjef@imdi.no", Role::Administrator).await;
    let account = house.person_with(ADVISER, GOOD).await;
    let cookie = house.cookie(ADVISER, GOOD).await;
    let account = house.db.account(account.id).await.unwrap().unwrap();
    house
        .people
        .lock(&house.by(), seen(&account))
        .await
        .unwrap();
    let out = house.get("/konto", &cookie).await;
    assert_eq!(out.header("location"), "/logg-inn?til=/konto");
    let right = house.enter(ADVISER, GOOD).await;
    assert!(right.text.contains("Kontoen er låst."));
    let wrong = house.enter(ADVISER, "feil passord her").await;
    assert!(!wrong.text.contains("Kontoen er låst."));
}

#[tokio::test]
async fn whoever_guesses_puts_nobody_out() {
    let house = House::new().await;
    house.person_with(ADVISER, GOOD).await;
    let at_work = house.cookie(ADVISER, GOOD).await;
    for _ in 0..FAILURES_MAX {
        let fields = [("e-post", ADVISER), ("passord", "feil passord her")];
        house
            .post_from("192.0.2.8:4000", "/logg-inn", &fields, "")
            .await;
        house.clock.forward(15);
        assert_eq!(house.get("/konto", &at_work).await.status, StatusCode::OK);
    }
    let shut = house.enter(ADVISER, GOOD).await;
    assert_eq!(shut.status, StatusCode::TOO_MANY_REQUESTS);
}

/// A password is hidden while it is typed, and whoever keeps passwords in a program may fill it in.
#[tokio::test]
async fn passwords_are_masked_and_may_be_pasted() {
    let house = House::new().await;
    house.person_with(ADVISER, GOOD).await;
    let cookie = house.cookie(ADVISER, GOOD).await;
    for (path, cookie, name, filled) in [
        ("/logg-inn", "", "passord", "current-password"),
        ("/nytt-passord", "", "nytt", "new-password"),
        ("/nytt-passord", "", "igjen", "new-password"),
        ("/konto", &*cookie, "gammelt", "current-password"),
        ("/konto", &*cookie, "nytt", "new-password"),
        ("/konto", &*cookie, "igjen", "new-password"),
    ] {
        let page = house.get(path, cookie).await.text;
        let tags = page.split("<input").skip(1);
        let mut tags = tags.filter_map(|rest| Some(rest.split_once('>')?.0));
        let name = format!(" name=\"{name}\"");
        let field = tags.find(|tag| tag.contains(&name)).unwrap_or_default();
        for told in [" type=\"password\"", &format!(" autocomplete=\"{filled}\"")] {
            assert!(field.contains(told), "{path} {name}: {field}");
        }
        assert!(!field.contains("maxlength") && !field.contains("onpaste"));
    }
}

/// The store's only writer, which nobody else has until it goes.
async fn writer(house: &House) -> sqlx::pool::PoolConnection<sqlx::Sqlite> {
    let Db::Sqlite { write, .. } = &house.db else {
        panic!("a test's own store is a file");
    };
    write.acquire().await.unwrap()
}

#[tokio::test]
async fn who_has_to_wait_is_told_so_while_others_write() {
    let house = House::new().await;
    house.person_with(ADVISER, GOOD).await;
    for _ in 0..FAILURES_UNTIL_WAIT {
        house.enter(ADVISER, "feil passord her").await;
    }
    let held = writer(&house).await;
    let early = house.enter(ADVISER, GOOD).await;
    assert_eq!(early.status, StatusCode::TOO_MANY_REQUESTS);
    drop(held);
    house.clock.forward(1);
    assert_eq!(
        house.enter(ADVISER, GOOD).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_page_is_shown_while_others_write() {
    // That it was asked for is noted meanwhile or later: a page takes no longer than this by it.
    const { assert!(USE_NOTED_MS_MAX < 50) };
    let house = House::new().await;
    house.person_with(ADVISER, GOOD).await;
    let cookie = house.cookie(ADVISER, GOOD).await;
    house.clock.forward(2);
    let held = writer(&house).await;
    assert_eq!(house.get("/konto", &cookie).await.status, StatusCode::OK);
    drop(held);
}

#[tokio::test]
async fn who_is_locked_stays_so_when_what_was_counted_is_gone() {
    let house = House::new().await;
    let account = house.person_with(ADVISER, GOOD).await;
    let names = [ADVISER, "ingen@imdi.no"];
    for _ in 0..FAILURES_MAX {
        for e_mail in names {
            house.enter(e_mail, "feil passord her").await;
        }
        house.clock.forward(15);
    }
    let shut = async || {
        let mut shut = Vec::new();
        for e_mail in names {
            let answer = house.enter(e_mail, "feil passord her").await;
            shut.push((answer.status, plain(&answer, e_mail)));
        }
        assert_eq!(shut[0], shut[1]);
        shut.remove(0).0
    };
    house.clock.forward(LOCK_COUNTS_DAYS * 24 * 60 - 15);
    house.people.tidy().await.unwrap();
    assert_eq!(shut().await, StatusCode::TOO_MANY_REQUESTS);
    house.clock.forward(1);
    house.people.tidy().await.unwrap();
    // Told as one who is not locked, so that nobody learns which names there are; and not let in.
    assert_eq!(shut().await, StatusCode::UNPROCESSABLE_ENTITY);
    let right = house.enter(ADVISER, GOOD).await;
    assert_eq!(right.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(right.text.contains("Kontoen er låst."), "{}", right.text);
    let locked = house.db.account(account.id).await.unwrap().unwrap();
    house
        .people
        .unlock(&house.by(), seen(&locked))
        .await
        .unwrap();
    assert_eq!(
        house.enter(ADVISER, GOOD).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn what_has_run_out_is_taken_away() {
    let house = House::new().await;
    let account = house.person_with(ADVISER, GOOD).await;
    house.cookie(ADVISER, GOOD).await;
    house.clock.forward(IDLE_MINUTES_MAX);
    house.people.tidy().await.unwrap();
    assert_eq!(house.db.sessions(account.id).await.unwrap().len(), 1);
    house.clock.forward(1);
    house.people.tidy().await.unwrap();
    assert_eq!(house.db.sessions(account.id).await.unwrap(), []);
}
