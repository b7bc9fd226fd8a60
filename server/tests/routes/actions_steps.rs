//! Steps of what was agreed where two write, and where whoever followed it does not any more.

use axum::http::StatusCode;

use crate::actions::house;
use crate::follow_up;

const STATE: &str = "/oppfolging/tiltak/status";

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
async fn a_step_writes_over_nobodys_words_unseen() {
    let (house, _, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    let step = |to: &'static str, fields: &[(&'static str, &'static str)]| {
        let mut all = vec![("tiltak", id.clone()), ("til", to.to_owned())];
        all.extend(
            fields
                .iter()
                .map(|(name, text)| (*name, (*text).to_owned())),
        );
        all
    };
    for (fields, told) in [
        (step("reported", &[("utfall", "A skrev")]), None),
        // Sent twice, it is one.
        (step("reported", &[("utfall", "A skrev")]), None),
        (
            step("reported", &[("utfall", "B skrev")]),
            Some("En annen har satt tiltaket til «Meldt gjennomført»"),
        ),
        // The form was drawn before A wrote.
        (
            step("confirmed", &[("utfall", "B skrev"), ("var-utfall", "")]),
            Some("Nå står det: «A skrev»"),
        ),
        (
            step(
                "confirmed",
                &[("utfall", "A og B skrev"), ("var-utfall", "A skrev")],
            ),
            None,
        ),
        (
            step("open", &[("grunn", "Ikke ferdig"), ("frist", "01.09.2026")]),
            None,
        ),
        (step("dropped", &[("grunn", "Ny plan")]), None),
        (step("dropped", &[("grunn", "Ny plan")]), None),
        (
            step("dropped", &[("grunn", "Ingen plan")]),
            Some("En annen har satt tiltaket til «Lukket med grunn»"),
        ),
    ] {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, it)| (*name, &**it)).collect();
        let answer = house.post(STATE, &fields, &cookie).await;
        match told {
            None => assert_eq!(
                answer.status,
                StatusCode::SEE_OTHER,
                "{fields:?} {}",
                answer.text
            ),
            Some(told) => {
                assert_eq!(
                    answer.status,
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "{fields:?}"
                );
                assert!(answer.text.contains(told), "{fields:?}: {}", answer.text);
            }
        }
    }
    let page = house
        .get(&format!("/oppfolging/tiltak/{id}"), &cookie)
        .await;
    assert!(page.text.contains("A og B skrev"), "{}", page.text);
}

/// The reason of a due date is not that of the end.
#[tokio::test]
async fn a_reason_stands_beside_what_it_was_given_for() {
    let (house, adviser, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    let tick = format!("{id}~2026-02-01~{adviser}");
    let moved = [
        ("tiltak", &*tick),
        ("frist", "01.06.2026"),
        ("grunn", "Planen behandles i april."),
    ];
    let answer = house
        .post("/oppfolging/tiltak/frist", &moved, &cookie)
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let address = format!("/oppfolging/tiltak/{id}");
    let facts = async || {
        let page = house.get(&address, &cookie).await.text;
        page.split("id=\"historikk\"").next().unwrap().to_owned()
    };
    assert!(facts().await.contains("Grunn til ny frist"));
    for to in ["reported", "confirmed"] {
        let answer = house
            .post(STATE, &[("tiltak", &*id), ("til", to)], &cookie)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        assert!(!facts().await.contains("Planen behandles i april."), "{to}");
        let page = house.get(&address, &cookie).await.text;
        assert!(page.contains("Planen behandles i april."), "{to}: {page}");
    }
}

#[tokio::test]
async fn what_is_taken_up_again_is_followed_by_somebody_who_writes_there() {
    let (house, _, _) = house().await;
    let there = house.westerner().await.id;
    let cookie = house.session(there).await;
    let id = follow_up::id("vest").to_string();
    for to in ["reported", "confirmed"] {
        let answer = house
            .post(STATE, &[("tiltak", &*id), ("til", to)], &cookie)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }
    let again = [
        ("tiltak", &*id),
        ("til", "open"),
        ("grunn", "Ikke ferdig"),
        ("frist", "01.09.2026"),
    ];
    let answer = house.post(STATE, &again, &cookie).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "skriver ikke i denne regionen lenger",
        "id=\"igjen-folger\"",
        "Ikke ferdig",
    ] {
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
    }
    let heir = there.to_string();
    let again = [&again[..], &[("folger", &*heir)]].concat();
    let answer = house.post(STATE, &again, &cookie).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = house
        .get(&format!("/oppfolging/tiltak/{id}"), &cookie)
        .await;
    assert!(
        page.text.contains("Byttet hvem som følger"),
        "{}",
        page.text
    );
}
