//! The page of people, as an administrator uses it.

use axum::http::StatusCode;
use kinds::{Id, Region, Regions, Role};

use crate::house::House;
use crate::service::Answer;

pub const PAGE: &str = "/administrasjon/folk";

/// A house with two administrators and an adviser, and the cookie of the first of them.
pub async fn house() -> (House, String, [Id; 3]) {
    let house = House::new().await;
    let one = house.person("en@imdi.no", Role::Administrator).await.id;
    let two = house.person("to@imdi.no", Role::Administrator).await.id;
    let adviser = house.person("tre@imdi.no", Role::Adviser).await.id;
    let cookie = house.session(one).await;
    (house, cookie, [one, two, adviser])
}

async fn version(house: &House, id: Id) -> String {
    let account = house.db.account(id).await.unwrap().unwrap();
    account.version.to_string()
}

/// Posts one of the forms about somebody, as they stand now.
pub async fn post(house: &House, act: &str, id: Id, more: &[(&str, &str)], cookie: &str) -> Answer {
    let (id, version) = (id.to_string(), version(house, id).await);
    let mut fields = vec![("person", &*id), ("versjon", &*version)];
    fields.extend(more);
    house.post(&format!("{PAGE}/{act}"), &fields, cookie).await
}

#[tokio::test]
async fn a_role_and_its_regions_are_changed() {
    let (house, cookie, [_, _, adviser]) = house().await;
    let theirs = house.session(adviser).await;
    let fields = [("rolle", "manager"), ("region", "vest"), ("region", "nord")];
    let answer = post(&house, "endre", adviser, &fields, &cookie).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let back = format!("{PAGE}?lagret=rolle&person={adviser}");
    assert_eq!(answer.header("location"), back);
    let account = house.db.account(adviser).await.unwrap().unwrap();
    let regions: Regions = [Region::Nord, Region::Vest].into_iter().collect();
    assert_eq!((account.role, account.regions), (Role::Manager, regions));
    let page = house.get(&back, &cookie).await;
    let told = "Lagret: Rådgiver A, Leder, Nord, Vest.";
    assert!(page.text.contains(told), "{}", page.text);
    // Whoever was signed in is out, so that nobody goes on with what they had.
    let out = house.get("/konto", &theirs).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_role_for_the_country_holds_everywhere_whatever_was_ticked() {
    let (house, cookie, [_, _, adviser]) = house().await;
    let fields = [("rolle", "reader"), ("region", "vest")];
    post(&house, "endre", adviser, &fields, &cookie).await;
    let account = house.db.account(adviser).await.unwrap().unwrap();
    assert_eq!(account.role, Role::Reader);
    assert!(account.regions.is_all());
}

#[tokio::test]
async fn what_is_missing_is_told_beside_what_was_picked() {
    let (house, cookie, [_, _, adviser]) = house().await;
    for (fields, told) in [
        (&[("rolle", "manager")] as &[_], "Velg minst én region."),
        (&[("rolle", "konge"), ("region", "vest")], "Velg en rolle."),
        (
            &[("rolle", "manager"), ("region", "mars")],
            "Velg minst én region.",
        ),
    ] {
        let answer = post(&house, "endre", adviser, fields, &cookie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains(told), "{}", answer.text);
    }
    let account = house.db.account(adviser).await.unwrap().unwrap();
    assert_eq!((account.role, account.version.0), (Role::Adviser, 1));
}

#[tokio::test]
async fn who_comes_second_is_told_what_stands_and_overwrites_nothing() {
    let (house, cookie, [_, _, adviser]) = house().await;
    let fields = [("rolle", "manager"), ("region", "vest")];
    post(&house, "endre", adviser, &fields, &cookie).await;
    let id = adviser.to_string();
    let late = [("person", &*id), ("versjon", "1"), ("rolle", "reader")];
    let answer = house.post(&format!("{PAGE}/endre"), &late, &cookie).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let told = "ble endret av en annen i mellomtiden. Nå står det Leder, Vest";
    assert!(answer.text.contains(told), "{}", answer.text);
    // What was picked is still picked, and the form has the version that stands.
    assert!(
        answer.text.contains(r#"name="versjon" value="2""#),
        "{}",
        answer.text
    );
    let account = house.db.account(adviser).await.unwrap().unwrap();
    assert_eq!(account.role, Role::Manager);
}

#[tokio::test]
async fn locking_puts_somebody_out_and_unlocking_lets_them_in() {
    let (house, cookie, [_, _, adviser]) = house().await;
    let theirs = house.session(adviser).await;
    let answer = post(&house, "las", adviser, &[], &cookie).await;
    let page = house.get(answer.header("location"), &cookie).await;
    assert!(
        page.text.contains("er låst og logget ut overalt."),
        "{}",
        page.text
    );
    assert!(page.text.contains("1 låst"), "{}", page.text);
    assert_eq!(
        house.get("/konto", &theirs).await.status,
        StatusCode::SEE_OTHER
    );

    let answer = post(&house, "apne", adviser, &[], &cookie).await;
    let page = house.get(answer.header("location"), &cookie).await;
    assert!(
        page.text.contains("er låst opp og kan logge inn."),
        "{}",
        page.text
    );
    assert!(!page.text.contains("1 låst"), "{}", page.text);
}

#[tokio::test]
async fn somebody_is_signed_out_everywhere() {
    let (house, cookie, [_, _, adviser]) = house().await;
    let (here, there) = (house.session(adviser).await, house.session(adviser).await);
    let page = house
        .get(&format!("{PAGE}?person={adviser}"), &cookie)
        .await;
    assert!(
        page.text.contains("Innlogget 2 steder nå."),
        "{}",
        page.text
    );
    let answer = post(&house, "logg-ut", adviser, &[], &cookie).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    for theirs in [here, there] {
        assert_eq!(
            house.get("/konto", &theirs).await.status,
            StatusCode::SEE_OTHER
        );
    }
    let page = house.get(answer.header("location"), &cookie).await;
    assert!(
        page.text.contains("Ikke innlogget noe sted nå."),
        "{}",
        page.text
    );
}

/// An address can be written by anybody: what it says was done is only told where it is so.
#[tokio::test]
async fn an_address_alone_says_nothing_was_done() {
    let (house, cookie, [_, _, adviser]) = house().await;
    house.session(adviser).await;
    for done in ["last", "utlogget"] {
        let page = house
            .get(&format!("{PAGE}?lagret={done}&person={adviser}"), &cookie)
            .await;
        assert!(!page.text.contains("logget ut overalt."), "{}", page.text);
    }
}

#[tokio::test]
async fn nobody_changes_or_locks_themselves() {
    let (house, cookie, [own, ..]) = house().await;
    for act in ["endre", "las", "apne", "logg-ut", "kode"] {
        let fields = [("rolle", "reader")];
        let answer = post(&house, act, own, &fields, &cookie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}");
        let told = "Din egen konto endres av en annen administrator.";
        assert!(answer.text.contains(told), "{act}: {}", answer.text);
    }
    let account = house.db.account(own).await.unwrap().unwrap();
    assert_eq!((account.role, account.version.0), (Role::Administrator, 1));
    let page = house.get(&format!("{PAGE}?person={own}"), &cookie).await;
    assert!(
        !page.text.contains("/administrasjon/folk/endre"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn the_last_administrator_stays_one() {
    let (house, cookie, [one, two, _]) = house().await;
    // Wrong passwords lock the one who asks, but put nobody out: the other is then the last who
    // can sign in.
    house
        .db
        .tell_failure(&house.by(), Some(one), true)
        .await
        .unwrap();
    for (act, fields) in [("las", &[] as &[_]), ("endre", &[("rolle", "reader")])] {
        let answer = post(&house, act, two, fields, &cookie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}");
        let told = "er den eneste administratoren som kan logge inn.";
        assert!(answer.text.contains(told), "{act}: {}", answer.text);
    }
    let account = house.db.account(two).await.unwrap().unwrap();
    assert_eq!((account.role, account.version.0), (Role::Administrator, 1));
}

#[tokio::test]
async fn who_is_not_there_is_told() {
    let (house, cookie, _) = house().await;
    for person in ["", "konge", "00000000-0000-7000-8000-000000000000"] {
        let page = house.get(&format!("{PAGE}?person={person}"), &cookie).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains("Personen finnes ikke."), "{}", page.text);
        for act in ["endre", "las", "apne", "logg-ut", "kode"] {
            let fields = [("person", person), ("versjon", "1"), ("rolle", "reader")];
            let answer = house.post(&format!("{PAGE}/{act}"), &fields, &cookie).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act} {person}");
            assert!(
                answer.text.contains("Personen finnes ikke."),
                "{}",
                answer.text
            );
        }
    }
}

#[tokio::test]
async fn whoever_is_no_administrator_is_refused_before_anything_is_read() {
    let (house, _, [one, _, adviser]) = house().await;
    let cookie = house.session(adviser).await;
    for act in ["endre", "las", "apne", "logg-ut", "kode", "inviter"] {
        let answer = post(&house, act, one, &[("rolle", "reader")], &cookie).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{act}");
        assert!(!answer.text.contains("en@imdi.no"), "{}", answer.text);
        let stranger = post(&house, act, one, &[], "").await;
        assert_eq!(stranger.status, StatusCode::UNAUTHORIZED, "{act}");
    }
    let account = house.db.account(one).await.unwrap().unwrap();
    assert_eq!(account.version.0, 1);
}

/// The table of roles is the policy's own: three lines of it, as they were agreed.
#[tokio::test]
async fn the_page_shows_what_the_policy_says() {
    let (house, cookie, _) = house().await;
    let page = house.get(PAGE, &cookie).await.text;
    let cells = |action: &str| -> Vec<String> {
        let (_, rest) = page
            .split_once(action)
            .unwrap_or_else(|| panic!("{action}"));
        let (row, _) = rest.split_once("</tr>").unwrap();
        let words = ["Egen region", "Ja", "Nei"];
        let cells = row.split("<td").skip(1);
        cells
            .map(|cell| {
                let word = words.into_iter().find(|word| cell.contains(word));
                word.unwrap_or("?").to_owned()
            })
            .collect()
    };
    // In the order of the columns: adviser, manager, administrator, reader.
    for (action, expected) in [
        ("Leser alle svar og rapporter", ["Ja", "Ja", "Ja", "Ja"]),
        (
            "Skriver besøk, tiltak og notater",
            ["Egen region", "Egen region", "Nei", "Nei"],
        ),
        (
            "Styrer folk, ser revisjonsloggen",
            ["Nei", "Nei", "Ja", "Nei"],
        ),
    ] {
        assert_eq!(cells(action), expected, "{action}");
    }
    assert!(
        !page.contains("Logger inn</th>"),
        "what everybody may is no line"
    );
}
