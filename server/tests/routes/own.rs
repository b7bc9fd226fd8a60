//! One's own account: where one is signed in, the password, the name, and what others decide of it.

use axum::http::StatusCode;
use kinds::Role;
use server::auth::tries::FAILURES_UNTIL_WAIT;
use store::seen;

use crate::house::House;

const ADVISER: &str = "raadgiver.nord@imdi.example";
const OTHER: &str = "raadgiver.vest@imdi.example";
const GOOD: &str = "tre blå elger i tåka";
const BETTER: &str = "fjordhest spiser gulrot baklengs";

#[tokio::test]
async fn signed_out_on_one_machine_by_the_other() {
    let house = House::new().await;
    house.person_with(ADVISER, GOOD).await;
    let stranger = house.person_with(OTHER, BETTER).await;
    let (here, there) = (
        house.cookie(ADVISER, GOOD).await,
        house.cookie(ADVISER, GOOD).await,
    );
    let theirs = house.cookie(OTHER, BETTER).await;
    let of_adviser = house.db.account_by_mail(ADVISER).await.unwrap().unwrap();
    let is_in = async |cookie: &str| house.get("/konto", cookie).await.status == StatusCode::OK;

    // Nobody ends somebody else's.
    let session = house.db.sessions(stranger.id).await.unwrap()[0]
        .id
        .to_string();
    let ended = house
        .post("/konto/logg-ut", &[("okt", &session)], &here)
        .await;
    assert_eq!(ended.header("location"), "/konto?lagret=okt");
    assert!(is_in(&theirs).await);

    let (_, token) = there.split_once('=').unwrap_or_default();
    let hash = server::auth::hashed(token);
    let (session, _) = house.db.session(&hash).await.unwrap().unwrap();
    let session = session.id.to_string();
    house
        .post("/konto/logg-ut", &[("okt", &session)], &here)
        .await;
    assert!(is_in(&here).await && !is_in(&there).await);

    let there = house.cookie(ADVISER, GOOD).await;
    let everywhere = house.post("/konto/logg-ut-overalt", &[], &there).await;
    assert_eq!(everywhere.header("location"), "/logg-inn?lagret=overalt");
    assert!(everywhere.header("set-cookie").contains("Max-Age=0"));
    assert!(!is_in(&here).await && !is_in(&there).await && is_in(&theirs).await);
    assert!(house.db.sessions(of_adviser.id).await.unwrap().is_empty());
    // The form of a page that was left open leads to sign in.
    let late = house.post("/konto/logg-ut-overalt", &[], &here).await;
    assert_eq!(late.header("location"), "/logg-inn?til=/konto");
}

#[tokio::test]
async fn another_password_is_chosen_with_the_one_before() {
    let house = House::new().await;
    house.person_with(ADVISER, GOOD).await;
    let (here, there) = (
        house.cookie(ADVISER, GOOD).await,
        house.cookie(ADVISER, GOOD).await,
    );
    let change = async |old: &str, new: &str, again: &str| {
        let fields = [("gammelt", old), ("nytt", new), ("igjen", again)];
        house.post("/konto/passord", &fields, &here).await
    };
    for (old, new, again, told) in [
        (
            "feil passord her",
            BETTER,
            BETTER,
            "Dette er ikke passordet du har nå.",
        ),
        (GOOD, BETTER, GOOD, "De to passordene er ikke like."),
        (GOOD, GOOD, GOOD, "Dette er passordet du har fra før."),
        (GOOD, "kommune2026!", "kommune2026!", "laget av vanlige ord"),
    ] {
        let answer = change(old, new, again).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
        assert!(!answer.text.contains(GOOD) && !answer.text.contains(BETTER));
    }
    let changed = change(GOOD, BETTER, BETTER).await;
    assert_eq!(changed.header("location"), "/konto?lagret=passord");
    assert_eq!(house.get("/konto", &here).await.status, StatusCode::OK);
    assert_eq!(
        house.get("/konto", &there).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        house.enter(ADVISER, GOOD).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        house.enter(ADVISER, BETTER).await.status,
        StatusCode::SEE_OTHER
    );
    // Wrong ones are counted with those of the page to sign in on.
    for _ in 1..=FAILURES_UNTIL_WAIT {
        change("feil passord her", GOOD, GOOD).await;
    }
    let waits = change(BETTER, GOOD, GOOD).await;
    assert!(waits.text.contains("må du vente"), "{}", waits.text);
    assert_eq!(
        house.enter(ADVISER, BETTER).await.status,
        StatusCode::TOO_MANY_REQUESTS
    );
}

#[tokio::test]
async fn a_name_is_changed_and_shown_at_once() {
    let house = House::new().await;
    house.person_with(ADVISER, GOOD).await;
    let cookie = house.cookie(ADVISER, GOOD).await;
    let rename = async |name: &str| house.post("/konto/navn", &[("navn", name)], &cookie).await;
    let unusable = rename("<b>Leder</b>").await;
    assert_eq!(unusable.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unusable.text.contains("Skriv et navn på høyst 100 tegn"));
    assert!(!unusable.text.contains("<b>Leder</b>"));
    assert_eq!(
        rename("  Leder  i Øst ").await.header("location"),
        "/konto?lagret=navn"
    );
    let page = house.get("/konto?lagret=navn", &cookie).await;
    assert!(page.text.contains("Navnet er lagret.") && page.text.contains("Leder i Øst"));
}

#[tokio::test]
async fn another_role_ends_what_was_signed_in() {
    let house = House::new().await;
    let account = house.person_with(ADVISER, GOOD).await;
    let cookie = house.cookie(ADVISER, GOOD).await;
    let account = house.db.account(account.id).await.unwrap().unwrap();
    let (by, regions) = (house.by(), account.regions);
    let changed = house
        .people
        .change_role(&by, seen(&account), (Role::Manager, regions), &|_| true);
    changed.await.unwrap();
    assert_eq!(
        house.get("/konto", &cookie).await.status,
        StatusCode::SEE_OTHER
    );
}

/// A form takes the fields it is for, and no other that is sent along.
#[tokio::test]
async fn nobody_gives_themselves_a_role() {
    let house = House::new().await;
    let before = house.person_with(ADVISER, GOOD).await;
    let cookie = house.cookie(ADVISER, GOOD).await;
    let id = before.id.to_string();
    let fields = [
        ("navn", "Leder i Nord"),
        ("person", &*id),
        ("rolle", "administrator"),
        ("role", "administrator"),
        ("region", "vest"),
        ("e-post", "leder@imdi.example"),
        ("demo", "true"),
    ];
    let renamed = house.post("/konto/navn", &fields, &cookie).await;
    assert_eq!(renamed.header("location"), "/konto?lagret=navn");
    let after = house.db.account(before.id).await.unwrap().unwrap();
    assert_eq!(after.name, "Leder i Nord");
    assert_eq!(
        (after.role, after.regions, after.e_mail, after.demo),
        (before.role, before.regions, before.e_mail, before.demo)
    );
}

#[tokio::test]
async fn a_form_leads_on_in_the_language_of_its_page() {
    let house = House::new().await;
    house.person_with(ADVISER, GOOD).await;
    let cookie = house.cookie(ADVISER, GOOD).await;
    let name = [("navn", "Leder i Nord")];
    for (page, expected) in [
        ("/konto", "/konto?lagret=navn"),
        ("/konto?sprak=en", "/konto?lagret=navn&sprak=en"),
        ("/konto?lagret=navn&sprak=nn", "/konto?lagret=navn&sprak=nn"),
        ("/konto?sprak=de", "/konto?lagret=navn"),
    ] {
        let answer = house.post_on(page, "/konto/navn", &name, &cookie).await;
        assert_eq!(answer.header("location"), expected, "{page}");
    }
    // The page that is drawn again, and the way to sign in and back.
    let answer = house.post_on("/konto?sprak=en", "/konto/navn", &[("navn", "")], &cookie);
    let answer = answer.await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("<html lang=\"en\""), "{}", answer.text);
    let page = "/konto?sprak=nn";
    let led = house.get(page, "").await;
    let sign_in = led.header("location").to_owned();
    assert_eq!(sign_in, "/logg-inn?til=/konto%3Fsprak%3Dnn&sprak=nn");
    for (back, expected) in [("/", "/?sprak=nn"), (page, page)] {
        let fields = [("e-post", ADVISER), ("passord", GOOD), ("back", back)];
        let entered = house.post_on(&sign_in, "/logg-inn", &fields, "").await;
        assert_eq!(entered.header("location"), expected);
    }
    let out = house.post_on(page, "/logg-ut", &[], &cookie).await;
    assert_eq!(out.header("location"), "/logg-inn?sprak=nn");
}
