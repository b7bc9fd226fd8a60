//! Visits, as an adviser plans them, takes them back, and works on them with others.

use axum::http::StatusCode;
use domain::follow_up::trip::TRIP_UNITS_MAX;
use kinds::{Id, Region, Role};
use store::DRAFT_DAYS_MAX;

use crate::office::{LIST, SAVE, id_of, office, value};

#[tokio::test]
async fn a_visit_is_planned_with_what_its_answers_give_to_talk_about() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    for told in [
        "02.03.2026",
        "Planlagt",
        "Dette snakker vi om",
        "Rådgiver A planla besøket",
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
    let list = office.house.get(LIST, &office.cookie).await;
    assert!(list.text.contains(&id), "{}", list.text);
}

#[tokio::test]
async fn the_same_form_posted_twice_makes_one_visit() {
    let office = office().await;
    let change = Id::new(7, 7).to_string();
    let fields = [("kommune", &*office.north[0]), ("endring", &*change)];
    let first = office.plan(&fields).await;
    let again = office.plan(&fields).await;
    assert_eq!(first.header("location"), again.header("location"));
    assert_eq!(id_of(&again), change);
    let page = office.page(&change).await;
    let saved = office.save(&change, &page, &[("place", "Rådhuset")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let twice = office.save(&change, &page, &[("place", "Rådhuset")]).await;
    assert_eq!(twice.status, StatusCode::SEE_OTHER, "{}", twice.text);
    let page = office.page(&change).await;
    assert_eq!(page.matches("endret stedet").count(), 1, "{page}");
}

#[tokio::test]
async fn the_same_deletion_posted_twice_is_answered_as_the_first() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let (first, late) = (Id::new(7, 8).to_string(), Id::new(7, 9).to_string());
    let delete = async |change: &str| {
        let fields = [("besok", &*id), ("endring", change)];
        let path = "/oppfolging/besok/slett";
        office.house.post(path, &fields, &office.cookie).await
    };
    let gone = delete(&first).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text);
    let again = delete(&first).await;
    assert_eq!(again.header("location"), gone.header("location"));
    // Whoever comes after that is told that it is gone.
    assert_eq!(delete(&late).await.status, StatusCode::NOT_FOUND);
    let list = office
        .house
        .get(gone.header("location"), &office.cookie)
        .await;
    assert!(list.text.contains("Angre"), "{}", list.text);
}

#[tokio::test]
async fn what_cannot_be_planned_is_told_beside_what_was_typed() {
    let office = office().await;
    let many = vec![office.north[0].as_str(); TRIP_UNITS_MAX + 1].join(",");
    let fits = vec![office.north[0].as_str(); TRIP_UNITS_MAX].join(",");
    for (fields, told) in [
        (vec![("kommune", "")], "Skriv hvilken kommune"),
        (vec![("kommune", "Ingensteds")], "Vi finner ingen kommune"),
        (vec![("kommune", &*office.elsewhere)], "ikke i din region"),
        (vec![("kommune", &*many)], "høyst 30 kommuner"),
        (
            vec![("kommune", &*office.north[0]), ("first_day", "i morgen")],
            "Vi kan ikke lese datoen",
        ),
        (
            vec![("kommune", &*office.north[0]), ("first_day", "31.02.2016")],
            "31.02.2016 finnes ikke i kalenderen.",
        ),
        (
            vec![("kommune", &*office.north[0]), ("last_day", "1.3.2026")],
            "Siste dag er før den første",
        ),
        (
            vec![
                ("kommune", &*office.north[0]),
                ("from_time", "12"),
                ("to_time", "10.30"),
            ],
            "slutter før det begynner",
        ),
        (
            vec![("kommune", &*office.north[0]), ("responsible", "")],
            "Velg hvem som er ansvarlig",
        ),
    ] {
        let mut fields = fields;
        fields.push(("place", "Svolvær rådhus"));
        let answer = office.plan(&fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(answer.text.contains(told), "{told} in {}", answer.text);
        assert!(answer.text.contains("Svolvær rådhus"), "{}", answer.text);
    }
    office.planned(&[("kommune", &fits)]).await;
}

/// Whoever mends a form chooses among those that it offered: the people of the municipality's region.
#[tokio::test]
async fn the_form_that_is_drawn_again_offers_the_same_people() {
    let office = office().await;
    let vest = [Region::Vest].into_iter().collect();
    let other = office.house.person_in("vest@imdi.no", Role::Adviser, vest);
    let other = other.await.id.to_string();
    let offered = |page: &str| {
        let list = page.split(r#"name="responsible""#).nth(1).unwrap();
        list.split("</select>").next().unwrap().contains(&other)
    };
    let number = &office.north[0];
    let new = format!("/oppfolging/besok/nytt?kommune={number}");
    let page = office.house.get(&new, &office.cookie).await;
    assert!(!offered(&page.text), "{}", page.text);
    let name = value(&page.text, "kommune");
    for typed in [number, &name] {
        let wrong = [("kommune", &**typed), ("first_day", "i morgen")];
        let wrong = office.plan(&wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!offered(&wrong.text), "{typed}: {}", wrong.text);
        assert_eq!(value(&wrong.text, "kommune"), **typed);
    }
}

#[tokio::test]
async fn only_who_writes_in_the_region_writes_a_visit() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    let vest = [Region::Vest].into_iter().collect();
    for (e_mail, role) in [("to@imdi.no", Role::Adviser), ("tre@imdi.no", Role::Reader)] {
        let other = office.house.person_in(e_mail, role, vest).await.id;
        let cookie = office.house.session(other).await;
        let read = office.house.get(&format!("{LIST}/{id}"), &cookie).await;
        assert!(read.text.contains("Du kan lese besøket"), "{}", read.text);
        for helps in [
            "Kladden",
            "Hold deg til saken",
            "Bare når det varer",
            "Skriv roller",
        ] {
            assert!(!read.text.contains(helps), "{helps}: {}", read.text);
        }
        assert!(!read.text.contains("Lagre besøket"), "{}", read.text);
        let fields = [
            ("besok", &*id),
            ("versjon", "1"),
            ("first_day", "02.03.2026"),
        ];
        for path in [SAVE, "/oppfolging/besok/slett", "/oppfolging/kladd"] {
            let answer = office.house.post(path, &fields, &cookie).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {role:?}");
        }
    }
    assert_eq!(
        office.page(&id).await.matches("endret").count(),
        page.matches("endret").count()
    );
}

#[tokio::test]
async fn a_deleted_visit_can_be_brought_back() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let fields = [("besok", &*id)];
    let deleted = office
        .house
        .post("/oppfolging/besok/slett", &fields, &office.cookie)
        .await;
    let list = office
        .house
        .get(deleted.header("location"), &office.cookie)
        .await;
    assert!(list.text.contains("Besøket er slettet.") && list.text.contains("Angre"));
    let gone = office
        .house
        .get(&format!("{LIST}/{id}"), &office.cookie)
        .await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    for told in [
        "Besøket er slettet av deg ",
        "action=\"/oppfolging/besok/hent\"",
    ] {
        assert!(gone.text.contains(told), "{told}: {}", gone.text);
    }
    // Whoever has it open is told, and loses nothing by it but the visit.
    let late = office.house.post(SAVE, &fields, &office.cookie).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(late.text.contains("slettet av deg "), "{}", late.text);
    let back = office
        .house
        .post("/oppfolging/besok/hent", &fields, &office.cookie)
        .await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text);
    assert!(office.page(&id).await.contains("hentet besøket tilbake"));
    // Whoever goes back to the page that said it is not told so of what is there.
    let before = office
        .house
        .get(deleted.header("location"), &office.cookie)
        .await
        .text;
    assert!(!before.contains("Besøket er slettet."), "{before}");
    assert!(!before.contains("Angre"), "{before}");
}

#[tokio::test]
async fn a_gathering_shares_time_place_and_minutes_and_each_ends_by_itself() {
    let office = office().await;
    let units = office.north[..2].join(", ");
    let fields = [
        ("kommune", &*units),
        ("kind", "gathering"),
        ("trip", "Tolk i nord"),
    ];
    let id = office.planned(&fields).await;
    let page = office.page(&id).await;
    assert!(page.contains("Samlingen Tolk i nord, 2 kommuner"), "{page}");
    assert!(page.contains("felles for samlingen"), "{page}");
    let held = [
        ("kind", "gathering"),
        ("place", "Bodø"),
        ("minutes", "Felles referat"),
        ("til", "held"),
    ];
    let held = office.save(&id, &page, &held).await;
    assert_eq!(held.status, StatusCode::SEE_OTHER, "{}", held.text);
    let tabs = page.split(r#"class="trip""#).nth(1).unwrap();
    let below = format!("{LIST}/");
    let other = tabs.split(&below).skip(1);
    let mut other = other.map(|rest| rest.split('"').next().unwrap());
    let other = other.find(|other| *other != id).unwrap().to_owned();
    let page = office.page(&other).await;
    assert!(
        page.contains("Felles referat") && value(&page, "place") == "Bodø",
        "{page}"
    );
    assert!(page.contains("Planlagt"), "{page}");
    let absent = [
        ("kind", "gathering"),
        ("minutes", "Felles referat"),
        ("til", "absent"),
    ];
    let absent = office.save(&other, &page, &absent).await;
    assert_eq!(absent.status, StatusCode::SEE_OTHER, "{}", absent.text);
    assert!(office.page(&other).await.contains("Møtte ikke"));
}

#[tokio::test]
async fn a_visit_joins_the_trip_of_another() {
    let office = office().await;
    let first = office.planned(&[("kommune", &office.north[0])]).await;
    let fields = [("kommune", &*office.north[1]), ("reise", &*first)];
    office.planned(&fields).await;
    assert!(office.page(&first).await.contains("2 kommuner"));
}

#[tokio::test]
async fn a_draft_is_kept_for_its_writer_until_it_is_saved_or_old() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let draft = [
        ("besok", &*id),
        ("felt", "minutes"),
        ("versjon", "1"),
        ("tekst", "Halvferdig referat"),
    ];
    let kept = office
        .house
        .post("/oppfolging/kladd", &draft, &office.cookie)
        .await;
    assert_eq!(kept.status, StatusCode::NO_CONTENT);
    let page = office.page(&id).await;
    assert!(
        page.contains("Halvferdig referat") && page.contains("Kladden din fra"),
        "{page}"
    );
    let other = office.house.person("to@imdi.no", Role::Adviser).await.id;
    let cookie = office.house.session(other).await;
    let others = office.house.get(&format!("{LIST}/{id}"), &cookie).await;
    assert!(!others.text.contains("Halvferdig"), "{}", others.text);
    let visit: Id = id.parse().unwrap();
    let drafts = async || {
        office
            .house
            .db
            .drafts(office.own, visit)
            .await
            .unwrap()
            .len()
    };
    // A day short of its time it is there; a day past, whoever keeps another sweeps it.
    office.house.clock.forward(60 * 24 * (DRAFT_DAYS_MAX - 1));
    let cookie = office.house.session(other).await;
    let theirs = [
        ("besok", &*id),
        ("felt", "purpose"),
        ("versjon", "1"),
        ("tekst", "b"),
    ];
    office
        .house
        .post("/oppfolging/kladd", &theirs, &cookie)
        .await;
    assert_eq!(drafts().await, 1);
    office.house.clock.forward(60 * 24 * 2);
    let cookie = office.house.session(other).await;
    office
        .house
        .post("/oppfolging/kladd", &theirs, &cookie)
        .await;
    assert_eq!(drafts().await, 0);
}

#[tokio::test]
async fn a_saved_visit_leaves_no_draft() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let draft = [
        ("besok", &*id),
        ("felt", "minutes"),
        ("versjon", "1"),
        ("tekst", "Halvferdig"),
    ];
    office
        .house
        .post("/oppfolging/kladd", &draft, &office.cookie)
        .await;
    let page = office.page(&id).await;
    let saved = office.save(&id, &page, &[("minutes", "Halvferdig")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let drafts = office
        .house
        .db
        .drafts(office.own, id.parse().unwrap())
        .await;
    assert!(drafts.unwrap().is_empty());
}

#[tokio::test]
async fn a_file_of_visits_holds_what_the_list_counts() {
    let office = office().await;
    for number in &office.north[..2] {
        office.planned(&[("kommune", number)]).await;
    }
    let file = office
        .house
        .get("/oppfolging/besok.csv?region=nord", &office.cookie)
        .await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.text);
    assert_eq!(file.text.trim_end().lines().count(), 3, "{}", file.text);
    let refused = office
        .house
        .get("/oppfolging/besok.csv?region=mars", &office.cookie)
        .await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{}", refused.text);
}
