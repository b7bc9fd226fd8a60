//! Visits, as they are written: states, dates, points, and two who write the same.

use axum::http::StatusCode;

use crate::office::{office, value};

#[tokio::test]
async fn a_visit_is_held_once_there_are_minutes_or_word_that_there_are_none() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    let bare = office
        .save(&id, &page, &[("til", "held"), ("place", "Her")])
        .await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        bare.text.contains("Skriv referat, eller velg"),
        "{}",
        bare.text
    );
    assert_eq!(value(&bare.text, "place"), "Her");
    let both = [("til", "held"), ("minutes", "Sagt"), ("no_minutes", "yes")];
    let both = office.save(&id, &page, &both).await;
    assert!(both.text.contains("Velg ett av dem"), "{}", both.text);
    let held = [("til", "held"), ("minutes", "Vi ble enige om en plan.")];
    let held = office.save(&id, &page, &held).await;
    assert_eq!(held.status, StatusCode::SEE_OTHER, "{}", held.text);
    let page = office.page(&id).await;
    assert!(page.contains("meldte besøket gjennomført"), "{page}");
    // Its minutes cannot be taken away again, and it can be taken up with a reason.
    let without = office.save(&id, &page, &[("minutes", "")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = ("minutes", "Vi ble enige om en plan.");
    let bare = office.save(&id, &page, &[kept, ("til", "planned")]).await;
    assert!(bare.text.contains("Skriv grunnen"), "{}", bare.text);
    let up = [kept, ("til", "planned"), ("reason", "Feil dag")];
    let up = office.save(&id, &page, &up).await;
    assert_eq!(up.status, StatusCode::SEE_OTHER, "{}", up.text);
    assert!(office.page(&id).await.contains("Grunn: Feil dag"));
}

#[tokio::test]
async fn a_visit_is_not_held_before_its_day_and_not_cancelled_with_minutes() {
    let office = office().await;
    let later = [("kommune", &*office.north[0]), ("first_day", "03.03.2999")];
    let id = office.planned(&later).await;
    let page = office.page(&id).await;
    let early = [("til", "held"), ("no_minutes", "yes")];
    let early = office.save(&id, &page, &early).await;
    assert!(
        early.text.contains("kan ikke meldes før den dagen"),
        "{}",
        early.text
    );
    let minutes = [
        ("til", "cancelled"),
        ("minutes", "Sagt"),
        ("reason", "Snøstorm"),
    ];
    let minutes = office.save(&id, &page, &minutes).await;
    assert!(
        minutes.text.contains("Et avlyst besøk har ikke referat"),
        "{}",
        minutes.text
    );
    let cancelled = [("til", "cancelled"), ("reason", "Snøstorm")];
    let cancelled = office.save(&id, &page, &cancelled).await;
    assert_eq!(
        cancelled.status,
        StatusCode::SEE_OTHER,
        "{}",
        cancelled.text
    );
    let page = office.page(&id).await;
    assert!(
        page.contains("Avlyst") && page.contains("Grunn: Snøstorm"),
        "{page}"
    );
}

#[tokio::test]
async fn another_day_needs_a_reason_and_keeps_the_old_one() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    let bare = office
        .save(&id, &page, &[("first_day", "09.03.2026")])
        .await;
    assert!(
        bare.text.contains("hvorfor datoen flyttes fra 02.03.2026"),
        "{}",
        bare.text
    );
    let moved = [
        ("first_day", "09.03.2026"),
        ("moved_why", "Rådmannen er syk"),
    ];
    let moved = office.save(&id, &page, &moved).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text);
    let page = office.page(&id).await;
    assert!(page.contains("flyttet datoen fra 02.03.2026"), "{page}");
    assert!(page.contains("Grunn: Rådmannen er syk"), "{page}");
}

/// Two read the same page. What only one of them touches is saved; the field that both write waits, with
/// both texts, and the one that is not chosen stays in the history.
#[tokio::test]
async fn two_who_write_the_same_lose_nothing() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let seen = office.page(&id).await;
    let first = [
        ("purpose", "Tolk. Enslige mindreårige."),
        ("met", "Rådmannen"),
    ];
    let first = office.save(&id, &seen, &first).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);
    let late = [
        ("endring", ""),
        ("purpose", "Tolk. Resultatmål."),
        ("place", "Svolvær rådhus"),
    ];
    let late = office.save(&id, &seen, &late).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
    for told in [
        "endret formålet mens du skrev",
        "Tolk. Resultatmål.",
        "<mark>Enslige mindreårige.",
    ] {
        assert!(late.text.contains(told), "{told} in {}", late.text);
    }
    // What nobody else touched is saved, and what the other wrote elsewhere stands.
    assert_eq!(value(&late.text, "place"), "Svolvær rådhus");
    assert_eq!(value(&late.text, "met"), "Rådmannen");
    let chosen = [("purpose", "Tolk. Resultatmål."), ("valg.purpose", "begge")];
    let chosen = office.save(&id, &late.text, &chosen).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.text);
    let page = office.page(&id).await;
    assert!(
        page.contains("Tolk. Resultatmål.\n\nTolk. Enslige mindreårige."),
        "{page}"
    );
    let theirs = [("purpose", "Noe helt annet"), ("valg.purpose", "annen")];
    let theirs = office.save(&id, &page, &theirs).await;
    assert_eq!(theirs.status, StatusCode::SEE_OTHER, "{}", theirs.text);
    let page = office.page(&id).await;
    assert!(
        page.contains("valgte en annen tekst for formålet"),
        "{page}"
    );
    assert!(page.contains("Noe helt annet"), "{page}");
}

#[tokio::test]
async fn points_are_ticked_asked_and_added() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    let own = [
        ("add_point", "Besøk hos naboen"),
        ("add_question", "Når passer det?"),
    ];
    let added = office.save(&id, &page, &own).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text);
    let page = office.page(&id).await;
    assert!(
        page.contains("Besøk hos naboen") && page.contains("Eget punkt"),
        "{page}"
    );
    let fields = [
        ("point.0", "Besøk hos naboen"),
        ("question.0", "I mai?"),
        ("ticked.0", ""),
    ];
    let asked = office.save(&id, &page, &fields).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    assert!(office.page(&id).await.contains("I mai?"));
}
