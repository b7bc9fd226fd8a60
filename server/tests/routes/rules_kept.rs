//! Rules and weights, and who they belong to: a weight changes nothing but the weight, and only of a rule
//! that is there.

use axum::http::StatusCode;
use domain::signal::RuleKind;
use kinds::{Id, Region, Role};

use crate::house::House;
use crate::world::world;

const SAVE: &str = "/oppfolging/regler/lagre";

async fn session(house: &House, e_mail: &str, role: Role) -> String {
    let account = house.person(e_mail, role).await.id;
    house.session(account).await
}

/// The fields of a rule as it is saved, with its texts.
fn fields(number: u128, rule: &str, edition: &str) -> Vec<(&'static str, String)> {
    [
        ("endring", &*Id::new(11, number).to_string()),
        ("regel", rule),
        ("for", "nord"),
        ("utgave", edition),
        ("fra", "size=0-1999"),
        ("navn", "Liten kommune"),
        ("merke", "Liten"),
        ("grunn", "Færre enn 2 000 innbyggere."),
        ("vekt", "3"),
        ("grunn-til-endring", "Satsing i år"),
        ("av", "nei"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

fn with(
    mut form: Vec<(&'static str, String)>,
    changed: &[(&str, &str)],
) -> Vec<(&'static str, String)> {
    for (name, value) in &mut form {
        if let Some((_, other)) = changed.iter().find(|(field, _)| field == name) {
            (*other).clone_into(value);
        }
    }
    form
}

async fn post(
    house: &House,
    form: &[(&'static str, String)],
    cookie: &str,
) -> (StatusCode, String, String) {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, &**value)).collect();
    let answer = house.post(SAVE, &form, cookie).await;
    let to = answer.header("location").to_owned();
    (answer.status, to, answer.text)
}

fn rule_of(page: &str) -> &str {
    let (_, rest) = page.split_once("regel=").unwrap();
    rest.split('&').next().unwrap()
}

#[tokio::test]
async fn a_weight_leaves_what_another_made_as_it_was() {
    let house = House::of(world()).await;
    let adviser = session(&house, "a@imdi.no", Role::Adviser).await;
    let manager = session(&house, "b@imdi.no", Role::Manager).await;
    let (status, page, text) = post(&house, &fields(1, "", "0"), &adviser).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
    let rule = rule_of(&page);
    for (number, edition, off) in [(2, "1", "nei"), (3, "2", "ja")] {
        let taken = [("navn", "Kapret"), ("fra", "answered=yes"), ("av", off)];
        let form = with(fields(number, rule, edition), &taken);
        let (status, _, text) = post(&house, &form, &manager).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
        let elsewhere = format!("/oppfolging/regler?regel={rule}&for=vest");
        let shown = house.get(&elsewhere, &adviser).await.text;
        assert!(shown.contains("Lagre som utgave 2"), "{shown}");
        assert!(
            shown.contains("Liten kommune") && !shown.contains("Kapret"),
            "{shown}"
        );
    }
    // Their own they rewrite, and take away.
    let form = with(fields(4, rule, "3"), &[("navn", "Minste kommune")]);
    assert_eq!(post(&house, &form, &adviser).await.0, StatusCode::SEE_OTHER);
    let form = with(fields(5, rule, "4"), &[("av", "ja")]);
    assert_eq!(post(&house, &form, &adviser).await.0, StatusCode::SEE_OTHER);
    let (status, _, text) = post(&house, &fields(6, rule, "5"), &manager).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text.contains("Det er ingen slik regel."), "{text}");
}

#[tokio::test]
async fn only_rules_that_are_there_and_weigh_are_weighed() {
    let world = demo::world(1).unwrap();
    let house = House::of(world.clone()).await;
    let manager = session(&house, "b@imdi.no", Role::Manager).await;
    let shipped = &world.latest().unwrap().rules().rules;
    let long = "x".repeat(5_000);
    let unknown = [
        "finnes_ikke",
        "<script>alert(1)</script>",
        "a,b",
        "egen_hittepaa",
        &*long,
    ];
    let unknown = unknown.map(|id| (id, "Det er ingen slik regel."));
    let silent = shipped.iter().filter(|rule| rule.kind != RuleKind::Need);
    let silent = silent.map(|rule| (&*rule.id, "Den har ingen vekt."));
    for (number, (id, told)) in unknown.into_iter().chain(silent).enumerate() {
        let (status, _, text) = post(&house, &fields(number as u128, id, "0"), &manager).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{id}");
        assert!(text.contains(told), "{id}: {text}");
    }
    // A rule of a wave keeps its name and its filter.
    let need = shipped
        .iter()
        .find(|rule| rule.kind == RuleKind::Need)
        .unwrap();
    let (status, ..) = post(&house, &fields(90, &need.id, "0"), &manager).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let page = house
        .get("/oppfolging/regler?for=nord", &manager)
        .await
        .text;
    assert!(!page.contains("Liten kommune"), "{page}");
    assert!(page.contains("Felles, vekt endret"), "{page}");
}

#[tokio::test]
async fn weights_are_laid_by_managers_alone_in_their_region() {
    let world = demo::world(1).unwrap();
    let house = House::of(world.clone()).await;
    let shipped = &world.latest().unwrap().rules().rules;
    let need = shipped
        .iter()
        .find(|rule| rule.kind == RuleKind::Need)
        .unwrap();
    let nord = [Region::Nord].into_iter().collect();
    for (at, role) in Role::ALL.iter().enumerate() {
        let e_mail = format!("{}@imdi.no", role.id());
        let account = house.person_in(&e_mail, *role, nord).await.id;
        let cookie = house.session(account).await;
        for (number, region) in ["nord", "vest"].into_iter().enumerate() {
            let number = (10 * at + number) as u128;
            let form = with(fields(number, &need.id, "0"), &[("for", region)]);
            let may = *role == Role::Manager && region == "nord";
            let expected = if may {
                StatusCode::SEE_OTHER
            } else {
                StatusCode::FORBIDDEN
            };
            assert_eq!(
                post(&house, &form, &cookie).await.0,
                expected,
                "{role:?} {region}"
            );
        }
    }
}

#[tokio::test]
async fn whoever_makes_a_rule_and_weighs_it_at_once_saves_once() {
    let house = House::of(world()).await;
    let manager = session(&house, "b@imdi.no", Role::Manager).await;
    let (status, page, text) = post(&house, &fields(1, "", "0"), &manager).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
    let again = post(&house, &fields(1, "", "0"), &manager).await;
    assert_eq!((again.0, &again.1), (StatusCode::SEE_OTHER, &page));
    let shown = house.get(&page, &manager).await.text;
    assert_eq!(shown.matches("Gjelder nå").count(), 1, "{shown}");
    for told in ["Ny regel, vekt 3", "Lagre som utgave 2"] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    // A refused saving shows what the typed weight changes.
    let rule = rule_of(&page).to_owned();
    let refused = [("vekt", "5"), ("grunn-til-endring", "")];
    let form = with(fields(2, &rule, "1"), &refused);
    let (status, _, text) = post(&house, &form, &manager).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text.contains("Med vekt 5 i stedet for 3 i Nord"), "{text}");
}

#[tokio::test]
async fn nobody_is_asked_to_save_what_they_cannot() {
    let house = House::of(demo::world(1).unwrap()).await;
    let adviser = session(&house, "a@imdi.no", Role::Adviser).await;
    let reader = session(&house, "l@imdi.no", Role::Reader).await;
    let page = house.get("/oppfolging/regler?for=nord", &reader).await.text;
    assert!(page.contains("aria-label=\"Se: "), "{page}");
    for asked in ["Ny regel fra filter", "aria-label=\"Endre: "] {
        assert!(!page.contains(asked), "{asked}: {page}");
    }
    let opened = "/oppfolging/regler?regel=no_result_target&for=nord";
    let opened = house.get(opened, &reader).await.text;
    assert!(opened.contains("settes av en leder i Nord"), "{opened}");
    assert!(!opened.contains("Endre: "), "{opened}");
    // What cannot be a rule is not offered as one, and said before anything is typed.
    for (filter, offered) in [("region=nord", true), ("region=nord&priority=8-", false)] {
        let list = house
            .get(&format!("/kommuner?{filter}&wave=2015"), &adviser)
            .await
            .text;
        assert_eq!(list.contains("Lagre som regel"), offered, "{filter}");
        let encoded: String = form_urlencoded::byte_serialize(filter.as_bytes()).collect();
        let page = format!("/oppfolging/regler?fra={encoded}&for=nord");
        let page = house.get(&page, &adviser).await.text;
        assert_eq!(page.contains("Lagre regelen"), offered, "{page}");
        let told =
            "Dette kan ikke bli en regel: filteret bruker prioritet, og det kan ikke en regel.";
        assert_eq!(page.contains(told), !offered, "{page}");
    }
}
