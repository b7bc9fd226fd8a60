//! What is agreed on a visit, written in the form of the visit: saved with the minutes, once, or not at all.

use axum::http::StatusCode;
use server::service::actions::fields::WHAT_CHARS_MAX;

use crate::office::{Office, office, value};
use crate::service::Answer;

const MINUTES: &str = "Vi ble enige om en plan.";

/// Posts the form of a visit with something that is agreed.
async fn agree(office: &Office, id: &str, page: &str, fields: &[(&str, &str)]) -> Answer {
    let own = office.own.to_string();
    let mut all = vec![
        ("minutes", MINUTES),
        ("hva", "Sende tre eksempler på retningslinjer"),
        ("ansvar", "imdi"),
        ("folger", &*own),
        ("frist", "01.09.2026"),
        ("lofte", ""),
    ];
    all.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
    all.extend(fields);
    office.save(id, page, &all).await
}

#[tokio::test]
async fn minutes_and_what_was_agreed_are_saved_together_and_once() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    assert!(page.contains("Legg til tiltaket og lagre"), "{page}");
    let held = [("til", "held")];
    let mut told = String::new();
    for _ in 0..2 {
        let answer = agree(&office, &id, &page, &held).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let receipt = office.house.get(answer.header("location"), &office.cookie);
        told += &receipt.await.text;
    }
    let receipt = "Besøket er lagret og meldt gjennomført. Tiltaket er lagret.";
    assert!(told.contains(receipt), "{told}");
    let page = office.page(&id).await;
    assert_eq!(
        page.matches(">Sende tre eksempler på retningslinjer<")
            .count(),
        1,
        "{page}"
    );
    for told in [MINUTES, "meldte besøket gjennomført", "Avtalt 02.03.2026"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    // Another one, without a word of the visit.
    let second = [
        ("hva", "Rapportere til ledelsen"),
        ("ansvar", "municipality"),
    ];
    let second = agree(&office, &id, &page, &second).await;
    assert!(
        second.header("location").ends_with("?lagret=tiltak"),
        "{}",
        second.text
    );
    let page = office.page(&id).await;
    assert!(page.contains(">Rapportere til ledelsen<"), "{page}");
    let list = office.house.get("/oppfolging/tiltak", &office.cookie).await;
    assert!(list.text.contains("Rapportere til ledelsen"));
}

#[tokio::test]
async fn what_cannot_be_agreed_loses_nothing_of_the_minutes() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    let too_long = "å".repeat(WHAT_CHARS_MAX + 1);
    let cases: [(&[(&str, &str)], &str); 7] = [
        (
            &[("frist", "31.02.2026")],
            "31.02.2026 finnes ikke i kalenderen.",
        ),
        (&[("hva", "")], "Skriv hva som er avtalt."),
        (&[("hva", &too_long)], "Det er plass til 300."),
        (&[("frist", "i morgen")], "Skriv fristen som dag"),
        (
            &[("frist", "01.09.2025")],
            "Fristen 01.09.2025 er passert alt.",
        ),
        (
            &[("frist", "01.09.2025"), ("likevel", "ja")],
            "Fristen er før dagen det ble avtalt.",
        ),
        (&[("folger", "")], "Velg hvem som følger tiltaket."),
    ];
    for (fields, told) in cases {
        let answer = agree(&office, &id, &page, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        for kept in [told, MINUTES, "Besøket er ikke lagret."] {
            assert!(answer.text.contains(kept), "{kept}: {}", answer.text);
        }
        let mut typed = fields.iter();
        let due = typed.find(|(name, _)| *name == "frist");
        let due = due.map_or("01.09.2026", |(_, due)| due);
        assert_eq!(value(&answer.text, "frist"), due);
    }
    let stands = office.page(&id).await;
    assert!(!stands.contains(MINUTES), "{stands}");
}
