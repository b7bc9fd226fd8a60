//! Visits, as they are written: states, dates, points, and two who write the same.

use axum::http::StatusCode;

use kinds::{Id, Role, VisitKind};

use crate::office::{SAVE, office, selected, value};

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
    // Beside the day, and beside the button.
    for place in ["felt-first_day-feil", "felt-til-feil"] {
        let told = early.text.split(&format!(r#"id="{place}""#)).nth(1);
        let told = told.unwrap_or_else(|| panic!("{place} in {}", early.text));
        let told = told.split("</p>").next().unwrap();
        assert!(told.contains("kan ikke meldes før den dagen"), "{told}");
    }
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

/// The municipality was asked for the day that was, and said yes to that.
#[tokio::test]
async fn another_day_is_not_confirmed() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    let ticked = [("asked_on", "yes"), ("confirmed_on", "yes")];
    office.save(&id, &page, &ticked).await;
    let db = &office.house.db;
    let days = async || {
        let visit = db.visit(id.parse().unwrap()).await.unwrap().unwrap().visit;
        (visit.asked_on.is_some(), visit.confirmed_on.is_some())
    };
    assert_eq!(days().await, (true, true));
    let page = office.page(&id).await;
    let day = [("first_day", "09.03.2026"), ("moved_why", "Snøstorm")];
    let moved = [ticked.as_slice(), &day].concat();
    let moved = office.save(&id, &page, &moved).await;
    assert_eq!(days().await, (false, false));
    let told = office.house.get(moved.header("location"), &office.cookie);
    let told = told.await.text;
    for said in [
        "ikke lenger som spurt",
        "krysset av for at datoen er bekreftet",
        "tok bort krysset for at datoen er bekreftet",
        "tok bort krysset for at kommunen er spurt",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    // Of the new day it is said anew.
    let again = office.save(&id, &told, &ticked).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text);
    assert_eq!(days().await, (true, true));
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

/// What two wrote waits; the lists of the same page show what stands, so that whoever chooses changes nothing
/// else.
#[tokio::test]
async fn the_page_that_asks_what_is_to_stand_keeps_who_where_and_how() {
    let office = office().await;
    let units = office.north[..2].join(", ");
    let other = office.house.person("to@imdi.no", Role::Adviser).await.id;
    let other = other.to_string();
    let planned = [
        ("kommune", &*units),
        ("responsible", &*other),
        ("kind", "screen"),
    ];
    let id = office.planned(&planned).await;
    let page = office.page(&id).await;
    let lists = ["responsible", "trip_id", "kind"];
    let stands = lists.map(|name| (name, selected(&page, name).unwrap()));
    assert_eq!(stands[0].1, other);
    assert_ne!(stands[1].1, "");
    assert_eq!(stands[2].1, "screen");
    let stand = stands.each_ref().map(|(name, value)| (*name, &**value));
    let with = |fields: &[(&'static str, &'static str)]| [&stand[..], fields].concat();
    let first = with(&[("minutes", "Deres")]);
    let first = office.save(&id, &page, &first).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);
    let late = with(&[("endring", ""), ("minutes", "Mitt")]);
    let late = office.save(&id, &page, &late).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
    let shown = lists.map(|name| (name, selected(&late.text, name).unwrap_or_default()));
    assert_eq!(shown, stands);
    // As a browser posts what the page shows.
    let shown = shown.each_ref().map(|(name, value)| (*name, &**value));
    let choice = [("minutes", "Mitt"), ("valg.minutes", "min")];
    let chosen = [&shown[..], &choice].concat();
    let chosen = office.save(&id, &late.text, &chosen).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.text);
    let visit: Id = id.parse().unwrap();
    let written = office.house.db.visit(visit).await.unwrap().unwrap();
    assert_eq!(written.minutes, "Mitt");
    let visit = written.visit;
    assert_eq!(visit.responsible.to_string(), other);
    assert!(visit.trip.is_some());
    assert_eq!(visit.kind, VisitKind::Screen);
}

/// A reason without what it is of is asked about, and stays as it was typed.
#[tokio::test]
async fn a_reason_without_a_step_is_not_dropped() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    let alone = [("reason", "Snøstorm"), ("place", "Rådhuset")];
    let alone = office.save(&id, &page, &alone).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = "Velg hva som skal skje: «Meld gjennomført» eller «Avlys med grunn».";
    assert!(alone.text.contains(told), "{}", alone.text);
    assert_eq!(value(&alone.text, "reason"), "Snøstorm");
    assert_eq!(value(&alone.text, "place"), "Rådhuset");
    let off = [("reason", "Snøstorm"), ("til", "cancelled")];
    let off = office.save(&id, &alone.text, &off).await;
    assert_eq!(off.status, StatusCode::SEE_OTHER, "{}", off.text);
    let receipt = office.house.get(off.header("location"), &office.cookie);
    let receipt = receipt.await.text;
    assert!(
        receipt.contains("Besøket er lagret og avlyst."),
        "{receipt}"
    );
}

/// A draft is of the version that it was begun on; whoever chose has seen the one after.
#[tokio::test]
async fn a_choice_between_two_texts_is_saved_though_a_draft_is_kept() {
    for (chosen, stands) in [
        ("min", "Mitt"),
        ("annen", "Deres"),
        ("begge", "Mitt\n\nDeres"),
    ] {
        let office = office().await;
        let id = office.planned(&[("kommune", &office.north[0])]).await;
        let seen = office.page(&id).await;
        let draft = [
            ("besok", &*id),
            ("felt", "minutes"),
            ("versjon", "1"),
            ("tekst", "Mitt"),
        ];
        let kept = office
            .house
            .post("/oppfolging/kladd", &draft, &office.cookie);
        assert_eq!(kept.await.status, StatusCode::NO_CONTENT);
        let other = office.house.person("to@imdi.no", Role::Adviser).await.id;
        let (cookie, own) = (office.house.session(other).await, office.own.to_string());
        let theirs = [
            ("besok", &*id),
            ("versjon", "1"),
            ("kind", "visit"),
            ("responsible", &*own),
            ("first_day", "02.03.2026"),
            ("minutes", "Deres"),
        ];
        let theirs = office.house.post(SAVE, &theirs, &cookie).await;
        assert_eq!(theirs.status, StatusCode::SEE_OTHER, "{}", theirs.text);
        let late = office.save(&id, &seen, &[("minutes", "Mitt")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
        let choice = [("minutes", "Mitt"), ("valg.minutes", chosen)];
        // A fault elsewhere does not take the choice back.
        let wrong = [choice.as_slice(), &[("from_time", "25")]].concat();
        let wrong = office.save(&id, &late.text, &wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains(stands), "{chosen}: {}", wrong.text);
        let saved = office.save(&id, &late.text, &choice).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
        let visit: Id = id.parse().unwrap();
        let db = &office.house.db;
        let written = db.visit(visit).await.unwrap().unwrap();
        assert_eq!(written.minutes, stands, "{chosen}");
        assert!(db.drafts(office.own, visit).await.unwrap().is_empty());
    }
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
