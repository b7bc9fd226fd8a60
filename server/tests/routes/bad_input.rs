//! What people do by mistake in follow-up, or since somebody else was faster: a sentence each, and what was
//! typed is still there.

use axum::http::StatusCode;
use kinds::{Id, Role};

use crate::actions;
use crate::follow_up;
use crate::house::House;
use crate::office::{LIST, SAVE, office};
use crate::service::Answer;

const LISTS: &str = "/oppfolging/lister";
const MINUTES: &str = "Rådmannen vil lage retningslinjer før sommeren.";

fn change(number: u128) -> String {
    Id::new(6, number).to_string()
}

/// That an answer is not done, says a sentence, and holds what was typed.
fn told(answer: &Answer, status: StatusCode, sentence: &str, typed: &[&str]) {
    assert_eq!(answer.status, status, "{}", answer.text);
    for text in [&[sentence], typed].concat() {
        assert!(answer.text.contains(text), "{text}: {}", answer.text);
    }
}

async fn new_action(house: &House, cookie: &str, otherwise: &[(&str, &str)]) -> Answer {
    let mut fields = vec![
        ("kommune", "1902"),
        ("hva", "rapportere til ledelsen"),
        ("ansvar", "municipality"),
        ("avtalt", "02.01.2026"),
        ("frist", "01.09.2026"),
    ];
    fields.retain(|(name, _)| otherwise.iter().all(|(other, _)| other != name));
    fields.extend(otherwise);
    house.post("/oppfolging/tiltak/nytt", &fields, cookie).await
}

#[tokio::test]
async fn a_due_date_before_today_is_asked_about_once() {
    let (house, own, cookie) = actions::house().await;
    let own = own.to_string();
    let passed = [("folger", &*own), ("frist", "01.02.2026")];
    let asked = new_action(&house, &cookie, &passed).await;
    let sentence = "Fristen 01.02.2026 er passert alt.";
    let typed = ["rapportere til ledelsen", "name=\"likevel\""];
    told(&asked, StatusCode::UNPROCESSABLE_ENTITY, sentence, &typed);
    let meant = [&passed[..], &[("likevel", "ja")]].concat();
    let done = new_action(&house, &cookie, &meant).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);

    // The same where many are given a new one.
    let id = follow_up::id("nord").to_string();
    let moved = [
        ("tiltak", &*id),
        ("frist", "02.02.2026"),
        ("grunn", "Ny leder fra mai"),
        ("back", "/oppfolging/tiltak"),
    ];
    let asked = house
        .post("/oppfolging/tiltak/frist", &moved, &cookie)
        .await;
    let typed = ["Ny leder fra mai", "name=\"likevel\""];
    told(
        &asked,
        StatusCode::UNPROCESSABLE_ENTITY,
        "er passert alt.",
        &typed,
    );
    let meant = [&moved[..], &[("likevel", "ja")]].concat();
    let done = house
        .post("/oppfolging/tiltak/frist", &meant, &cookie)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
}

#[tokio::test]
async fn an_action_that_nobody_follows_is_not_kept() {
    let (house, _, cookie) = actions::house().await;
    let nobody = new_action(&house, &cookie, &[("folger", "")]).await;
    let typed = ["rapportere til ledelsen", "01.09.2026"];
    let sentence = "Ingen tiltak står uten noen";
    told(&nobody, StatusCode::UNPROCESSABLE_ENTITY, sentence, &typed);
    let other = house.person("leser@imdi.no", Role::Reader).await.id;
    let reader = new_action(&house, &cookie, &[("folger", &other.to_string())]).await;
    assert_eq!(reader.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_visit_is_not_held_without_minutes_nor_called_off_with_them() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    let held = [("til", "held"), ("place", "Svolvær rådhus")];
    let held = office.save(&id, &page, &held).await;
    let sentence = "Skriv referat, eller velg «ingen referat».";
    told(
        &held,
        StatusCode::UNPROCESSABLE_ENTITY,
        sentence,
        &["Svolvær rådhus"],
    );
    let cancelled = [
        ("til", "cancelled"),
        ("reason", "Snøstorm"),
        ("minutes", MINUTES),
    ];
    let cancelled = office.save(&id, &page, &cancelled).await;
    let sentence = "Et avlyst besøk har ikke referat";
    told(
        &cancelled,
        StatusCode::UNPROCESSABLE_ENTITY,
        sentence,
        &[MINUTES, "Snøstorm"],
    );
    // With word that there are none it is held, and without them it is called off.
    let none = [("til", "held"), ("no_minutes", "yes")];
    let none = office.save(&id, &page, &none).await;
    assert_eq!(none.status, StatusCode::SEE_OTHER, "{}", none.text);
}

#[tokio::test]
async fn a_text_over_its_limit_is_told_beside_its_field_and_stays() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    for (field, most) in [("minutes", 10_000), ("purpose", 2_000), ("place", 300)] {
        let (fits, long) = ("x".repeat(most), "x".repeat(most + 1));
        let refused = office.save(&id, &page, &[(field, &long)]).await;
        let sentence = "Teksten kan ha høyst";
        told(
            &refused,
            StatusCode::UNPROCESSABLE_ENTITY,
            sentence,
            &[&long],
        );
        // At the top with the way to the field, and beside it.
        let before = refused.text.split(sentence);
        let tags: Vec<&str> = before.filter_map(|text| text.rsplit('<').next()).collect();
        for place in [
            format!(r##"href="#felt-{field}""##),
            format!("-{field}-feil"),
        ] {
            let told = tags.iter().any(|tag| tag.contains(&place));
            assert!(told, "{place}: {tags:?}");
        }
        let page = office.page(&id).await;
        let kept = office.save(&id, &page, &[(field, &fits)]).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{field}: {}", kept.text);
    }
}

#[tokio::test]
async fn a_municipality_of_another_region_is_told_at_its_field() {
    let (house, own, cookie) = actions::house().await;
    let own = own.to_string();
    let elsewhere = [("folger", &*own), ("kommune", "1201")];
    let answer = new_action(&house, &cookie, &elsewhere).await;
    let sentence = "Bergen er ikke i din region. Du skriver bare i egne regioner.";
    let typed = ["rapportere til ledelsen", "01.09.2026", "value=\"1201\""];
    told(&answer, StatusCode::FORBIDDEN, sentence, &typed);
    // The attempt is told in the log, with the right that it lacks.
    let boss = house.person("sjef@imdi.no", Role::Administrator).await.id;
    let boss = house.session(boss).await;
    let log = house.get("/administrasjon/revisjon", &boss).await;
    assert!(log.text.contains("Mangler retten"), "{}", log.text);
}

#[tokio::test]
async fn what_is_written_to_a_visit_that_is_gone_is_not_lost() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    let other = office.house.person("to@imdi.no", Role::Adviser).await.id;
    let other = office.house.session(other).await;
    let gone = [("besok", &*id)];
    office
        .house
        .post("/oppfolging/besok/slett", &gone, &other)
        .await;
    let late = office.save(&id, &page, &[("minutes", MINUTES)]).await;
    told(
        &late,
        StatusCode::NOT_FOUND,
        "Besøket er slettet av ",
        &[MINUTES, "Det du skrev"],
    );
    // Of nothing in particular nothing is there, and nothing is made.
    let nothing = office
        .house
        .post(SAVE, &[("minutes", MINUTES)], &office.cookie)
        .await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND, "{}", nothing.text);
    let list = office.house.get(LIST, &office.cookie).await;
    assert!(!list.text.contains(&id), "{}", list.text);
}

#[tokio::test]
async fn what_is_written_to_an_action_that_is_gone_is_not_lost() {
    let (house, own, cookie) = actions::house().await;
    let (id, own) = (follow_up::id("nord").to_string(), own.to_string());
    house
        .post("/oppfolging/tiltak/slett", &[("tiltak", &*id)], &cookie)
        .await;
    let fields = [
        ("tiltak", &*id),
        ("hva", "sende hele utkastet"),
        ("ansvar", "municipality"),
        ("folger", &*own),
    ];
    let late = house
        .post("/oppfolging/tiltak/endre", &fields, &cookie)
        .await;
    let typed = ["sende hele utkastet", "Det du skrev"];
    told(
        &late,
        StatusCode::NOT_FOUND,
        "Tiltaket er slettet av deg ",
        &typed,
    );
}

#[tokio::test]
async fn what_is_written_to_a_list_that_somebody_deleted_is_not_lost() {
    let (house, own, cookie) = actions::house().await;
    let (id, elsewhere) = (change(1), house.session(own).await);
    let list = [
        ("endring", &*id),
        ("aar", "2015"),
        ("navn", "Vårbesøk"),
        ("deles", "nord"),
        ("kommune", "1804"),
    ];
    let made = house.post(&format!("{LISTS}/ny"), &list, &cookie).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    house
        .post(&format!("{LISTS}/slett"), &[("liste", &*id)], &elsewhere)
        .await;
    let edited = [
        ("aar", "2015"),
        ("liste", &*id),
        ("navn", "Høstbesøk"),
        ("merknad", "De vi ikke rakk i vår."),
        ("deles", "nord"),
    ];
    let late = house
        .post(&format!("{LISTS}/endre"), &edited, &cookie)
        .await;
    let typed = ["Høstbesøk", "De vi ikke rakk i vår.", "Det du skrev"];
    told(
        &late,
        StatusCode::NOT_FOUND,
        "Listen er slettet av deg ",
        &typed,
    );
    // Rows that were picked for it are still picked, for another list.
    let picked = [("aar", "2015"), ("liste", &*id), ("kommune", "1902")];
    let late = house
        .post(&format!("{LISTS}/legg-til"), &picked, &cookie)
        .await;
    let typed = ["value=\"1902\"", "Lag en ny liste"];
    told(
        &late,
        StatusCode::UNPROCESSABLE_ENTITY,
        "Listen er slettet",
        &typed,
    );
    for act in ["levende", "frys", "ta-ut", "slett"] {
        let late = house
            .post(&format!("{LISTS}/{act}"), &picked, &cookie)
            .await;
        assert_eq!(late.status, StatusCode::NOT_FOUND, "{act} {}", late.text);
        assert!(late.text.contains("slettet"), "{act} {}", late.text);
    }
}

#[tokio::test]
async fn rows_of_no_wave_are_told_of() {
    let (house, _, cookie) = actions::house().await;
    let id = change(1);
    let list = [
        ("endring", &*id),
        ("aar", "2015"),
        ("navn", "Vår\r\nbesøk\u{202e}"),
        ("deles", "nord"),
        ("kommune", "1804"),
    ];
    let made = house.post(&format!("{LISTS}/ny"), &list, &cookie).await;
    let page = house.get(made.header("location"), &cookie).await;
    assert!(page.text.contains("Vår besøk<"), "{}", page.text);
    for year in ["", "0", "x", "1999", "99999"] {
        let off = [("aar", year), ("liste", &*id), ("kommune", "1804")];
        let late = house.post(&format!("{LISTS}/ta-ut"), &off, &cookie).await;
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        told(&late, status, "Ingenting er tatt ut", &[]);
    }
}
