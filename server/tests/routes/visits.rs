//! Visits, as an adviser plans, writes and ends them.

use axum::http::StatusCode;
use kinds::{Id, Region, Role};
use server::db::DRAFT_DAYS_MAX;
use server::service::visits::TRIP_UNITS_MAX;

use crate::house::House;
use crate::service::Answer;
use crate::world::world;

const LIST: &str = "/oppfolging/besok";
const NEW: &str = "/oppfolging/besok/nytt";
const SAVE: &str = "/oppfolging/besok/lagre";

/// A house with a wave, an adviser of the north, their cookie, and the numbers of its municipalities
/// there and elsewhere.
struct Office {
    house: House,
    own: Id,
    cookie: String,
    north: Vec<String>,
    elsewhere: String,
}

async fn office() -> Office {
    let world = world();
    let wave = world.latest().unwrap();
    let numbers = |north: bool| {
        let units = wave.units().iter();
        let units = units.filter(move |unit| (unit.region == Region::Nord) == north);
        units.map(|unit| unit.number.to_string())
    };
    let (north, elsewhere) = (numbers(true).collect(), numbers(false).next().unwrap());
    let house = House::of(world.clone()).await;
    let own = house.person("en@imdi.no", Role::Adviser).await.id;
    let cookie = house.session(own).await;
    Office {
        house,
        own,
        cookie,
        north,
        elsewhere,
    }
}

impl Office {
    /// Plans a visit on a day; where it leads.
    async fn plan(&self, fields: &[(&str, &str)]) -> Answer {
        let own = self.own.to_string();
        let mut all = vec![
            ("kind", "visit"),
            ("first_day", "02.03.2026"),
            ("responsible", &*own),
        ];
        all.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
        all.extend(fields);
        self.house.post(NEW, &all, &self.cookie).await
    }

    /// The id of a visit that was planned.
    async fn planned(&self, fields: &[(&str, &str)]) -> String {
        let answer = self.plan(fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        id_of(&answer)
    }

    async fn page(&self, id: &str) -> String {
        let page = self.house.get(&format!("{LIST}/{id}"), &self.cookie).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        page.text
    }

    /// Posts the form of a visit as it was drawn, with some fields otherwise.
    async fn save(&self, id: &str, page: &str, fields: &[(&str, &str)]) -> Answer {
        let own = self.own.to_string();
        let standing = |name: &str| value(page, name);
        let names = ["versjon", "endring", "first_day", "place", "met"];
        let kept: Vec<(&str, String)> = names.iter().map(|name| (*name, standing(name))).collect();
        let mut all = vec![("besok", id), ("kind", "visit"), ("responsible", &*own)];
        all.extend(kept.iter().map(|(name, text)| (*name, text.as_str())));
        all.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
        all.extend(fields);
        self.house.post(SAVE, &all, &self.cookie).await
    }
}

/// The id in the address that an answer leads to.
fn id_of(answer: &Answer) -> String {
    let location = answer.header("location");
    let id = location.strip_prefix(&format!("{LIST}/")).unwrap();
    id.split('?').next().unwrap().to_owned()
}

/// What a field of a page holds.
fn value(page: &str, name: &str) -> String {
    let at = page
        .find(&format!(r#"name="{name}""#))
        .unwrap_or_else(|| panic!("{name} in {page}"));
    let begins = page[..at].rfind('<').unwrap();
    let ends = at + page[at..].find('>').unwrap();
    let tag = &page[begins..ends];
    let value = tag.split(r#"value=""#).nth(1);
    value.map_or_else(String::new, |rest| {
        rest.split('"').next().unwrap().to_owned()
    })
}

#[tokio::test]
async fn a_visit_is_planned_with_what_its_answers_give_to_talk_about() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let page = office.page(&id).await;
    for told in [
        "02.03.2026",
        "Planlagt",
        "Dette snakker vi om",
        "Kari Nordmann planla besøket",
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
        "<mark>Enslige mindreårige.</mark>",
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
    // Whoever has it open is told, and loses nothing by it but the visit.
    let late = office.house.post(SAVE, &fields, &office.cookie).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(late.text.contains("slettet av en annen"), "{}", late.text);
    let back = office
        .house
        .post("/oppfolging/besok/hent", &fields, &office.cookie)
        .await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text);
    assert!(office.page(&id).await.contains("hentet besøket tilbake"));
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
    assert_eq!(
        refused.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        refused.text
    );
}
