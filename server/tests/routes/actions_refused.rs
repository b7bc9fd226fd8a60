//! What is refused of what was agreed, and of what is kept on a municipality: what is not there, cannot be
//! read, or is not theirs.

use axum::http::StatusCode;
use kinds::{Id, Role};

use crate::actions::house;
use crate::follow_up;
use crate::house::House;
use crate::service::Answer;

const ACTIONS: &str = "/oppfolging/tiltak";

/// That nothing was done, and why.
fn refused(answer: &Answer, told: &str) {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    assert_eq!(answer.status, status, "{told}: {}", answer.text);
    assert!(answer.text.contains(told), "{told}: {}", answer.text);
}

#[tokio::test]
async fn what_is_brought_back_is_followed_by_somebody_who_writes_there() {
    let (house, _, _) = house().await;
    let there = house.westerner().await.id;
    let cookie = house.session(there).await;
    let id = follow_up::id("vest").to_string();
    let which = [("tiltak", &*id)];
    // Pressed twice, it is deleted once.
    for _ in 0..2 {
        let deleted = house
            .post(&format!("{ACTIONS}/slett"), &which, &cookie)
            .await;
        let said = format!("{ACTIONS}?lagret=slettet&angre={id}");
        assert_eq!(deleted.header("location"), said);
    }
    let back = format!("{ACTIONS}/angre");
    let answer = house.post(&back, &which, &cookie).await;
    refused(&answer, "skriver ikke i denne regionen lenger");
    assert!(
        answer.text.contains("id=\"angre-folger\""),
        "{}",
        answer.text
    );
    let nobody = Id::new(9, 9).to_string();
    let other = [which[0], ("folger", &*nobody)];
    let answer = house.post(&back, &other, &cookie).await;
    refused(&answer, "kan ikke følge tiltak i denne regionen");
    let heir = there.to_string();
    let heir = [which[0], ("folger", &*heir)];
    let answer = house.post(&back, &heir, &cookie).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = house.get(&format!("{ACTIONS}/{id}"), &cookie).await.text;
    for told in ["Hentet tilbake", "Byttet hvem som følger"] {
        assert!(page.contains(told), "{told}: {page}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_deleted() {
    let (house, _, cookie) = house().await;
    let gone = Id::new(9, 9).to_string();
    let unit = ("kommune", "1902");
    for id in ["søppel", "", &*gone] {
        for (path, fields, told) in [
            (
                "/oppfolging/tiltak/slett",
                vec![("tiltak", id)],
                "Tiltaket finnes ikke lenger.",
            ),
            (
                "/oppfolging/notat/slett",
                vec![unit, ("id", id)],
                "Notatet finnes ikke.",
            ),
            (
                "/oppfolging/notat/angre",
                vec![unit, ("id", id)],
                "Notatet finnes ikke.",
            ),
        ] {
            refused(&house.post(path, &fields, &cookie).await, told);
        }
    }
    // Nor does another note come of it.
    for id in ["søppel", &*gone] {
        let fields = [unit, ("id", id), ("tekst", "Ny rådmann fra juni.")];
        let answer = house.post("/oppfolging/notat", &fields, &cookie).await;
        refused(&answer, "Notatet finnes ikke lenger.");
        assert!(
            answer.text.contains("Ny rådmann fra juni."),
            "{}",
            answer.text
        );
    }
    let page = house.get("/oppfolging/kommuner/1902", &cookie).await.text;
    assert!(!page.contains("Ny rådmann fra juni."), "{page}");
}

#[tokio::test]
async fn a_tick_that_cannot_be_read_is_told_of() {
    let (house, adviser, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    let tick = format!("{id}~2026-02-01~{adviser}");
    let half = format!("{id}~i fjor");
    for other in ["søppel", "", &*half] {
        let fields = [
            ("tiltak", &*tick),
            ("tiltak", other),
            ("frist", "01.06.2026"),
            ("grunn", "Ny leder fra mai"),
            ("back", ACTIONS),
        ];
        let answer = house
            .post(&format!("{ACTIONS}/frist"), &fields, &cookie)
            .await;
        refused(&answer, "kan ikke leses");
    }
    let page = house.get(&format!("{ACTIONS}/{id}"), &cookie).await.text;
    assert!(!page.contains("01.06.2026"), "{page}");
}

#[tokio::test]
async fn nothing_is_due_before_it_was_agreed() {
    let (house, _, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    let moved = async |due: &str| {
        let fields = [
            ("tiltak", &*id),
            ("frist", due),
            ("likevel", "ja"),
            ("grunn", "Skrevet feil"),
        ];
        house
            .post(&format!("{ACTIONS}/frist"), &fields, &cookie)
            .await
    };
    refused(
        &moved("11.01.2026").await,
        "Fristen er før dagen det ble avtalt.",
    );
    let answer = moved("12.01.2026").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

#[tokio::test]
async fn what_is_closed_is_not_handed_on() {
    let (house, _, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    for to in ["reported", "confirmed"] {
        let fields = [("tiltak", &*id), ("til", to)];
        let answer = house
            .post(&format!("{ACTIONS}/status"), &fields, &cookie)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{to}");
    }
    let heir = house.person("nord2@imdi.no", Role::Adviser).await.id;
    let heir = heir.to_string();
    let fields = [("tiltak", &*id), ("folger", &*heir)];
    let answer = house
        .post(&format!("{ACTIONS}/folger"), &fields, &cookie)
        .await;
    refused(&answer, "er avsluttet, og kan ikke gis videre");
}

#[tokio::test]
async fn what_was_typed_of_another_region_is_there_to_be_copied() {
    let (house, adviser, cookie) = house().await;
    let (id, own) = (follow_up::id("vest").to_string(), adviser.to_string());
    let typed = "sende hele utkastet";
    let of_action = [
        ("tiltak", &*id),
        ("hva", typed),
        ("ansvar", "municipality"),
        ("folger", &*own),
    ];
    let new = [("kommune", "1201"), ("tekst", typed)];
    let anew = [("kommune", "1902"), ("id", &*id), ("tekst", typed)];
    for (path, fields) in [
        ("/oppfolging/tiltak/endre", &of_action[..]),
        ("/oppfolging/notat", &new),
        ("/oppfolging/notat", &anew),
    ] {
        let answer = house.post(path, fields, &cookie).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        assert!(answer.text.contains(typed), "{path}: {}", answer.text);
    }
}

/// Agrees on something with the municipality of the tests, and gives its page.
async fn agreed(house: &House, fields: &[(&str, &str)], cookie: &str) -> String {
    let mut all = vec![
        ("kommune", "1902"),
        ("ansvar", "municipality"),
        ("avtalt", "02.03.2026"),
        ("frist", "01.09.2026"),
    ];
    all.extend_from_slice(fields);
    let made = house.post(&format!("{ACTIONS}/nytt"), &all, cookie).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    house.get(made.header("location"), cookie).await.text
}

/// A name stands on one line, and nothing in it turns what stands around it.
#[tokio::test]
async fn what_is_agreed_is_kept_as_people_read_it() {
    let (house, adviser, cookie) = house().await;
    let own = adviser.to_string();
    let what = "sende\r\n  utka\u{202e}st\u{200b} til Va\u{30a}ler\u{1b}";
    let page = agreed(&house, &[("hva", what), ("folger", &own)], &cookie).await;
    assert!(page.contains("sende utkast til Våler"), "{page}");
}

#[tokio::test]
async fn what_is_agreed_on_a_visit_is_with_the_municipality_of_the_visit() {
    let (house, adviser, cookie) = house().await;
    follow_up::visits(&house, adviser).await;
    let own = adviser.to_string();
    for (n, region, tied) in [(1, "nord", true), (2, "vest", false)] {
        let change = Id::new(6, n).to_string();
        let visit = follow_up::id(region).to_string();
        let fields = [
            ("endring", &*change),
            ("besok", &*visit),
            ("hva", "sende utkast"),
            ("folger", &*own),
        ];
        let page = agreed(&house, &fields, &cookie).await;
        let link = format!("/oppfolging/besok/{visit}");
        assert_eq!(page.contains(&link), tied, "{region}: {page}");
    }
}
