//! Rules and weights: an adviser makes a rule, a manager lays weights, and the list goes by them.

use axum::http::StatusCode;
use domain::signal::ASK_CHARS_MAX;
use kinds::{Id, Role};
use server::service::rule_saving::{OWN_RULES_MAX, RULE_TEXT_CHARS_MAX, TAG_CHARS_MAX};

use crate::house::House;
use crate::service::Answer;
use crate::world::world;

const SAVE: &str = "/oppfolging/regler/lagre";

/// A house with a wave, and an adviser, a manager and a reader of the north; and their cookies.
async fn house() -> (House, [String; 3]) {
    let house = House::of(world()).await;
    let mut cookies = Vec::new();
    for role in [Role::Adviser, Role::Manager, Role::Reader] {
        let e_mail = format!("{}@imdi.no", role.id());
        let account = house.person(&e_mail, role).await.id;
        cookies.push(house.session(account).await);
    }
    (house, cookies.try_into().unwrap())
}

fn change(number: u128) -> String {
    Id::new(9, number).to_string()
}

/// The fields of a new rule.
fn new_rule<'f>(change: &'f str, filter: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("endring", change),
        ("for", "nord"),
        ("utgave", "0"),
        ("fra", filter),
        ("navn", "Liten kommune"),
        ("merke", "Liten"),
        ("grunn", "Færre enn 2 000 innbyggere."),
        ("sporre", "Hvem deler dere tjenester med?"),
        ("vekt", "3"),
        ("grunn-til-endring", "Vi følger de minste tettere"),
        ("av", "nei"),
    ]
}

async fn saved(house: &House, fields: &[(&str, &str)], cookie: &str) -> (String, String) {
    let answer = house.post(SAVE, fields, cookie).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = answer.header("location").to_owned();
    let shown = house.get(&page, cookie).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
    assert!(shown.text.contains("Regelen er lagret."), "{}", shown.text);
    // What leads on from the receipt looks like every other link.
    let (_, receipt) = shown.text.split_once("data-color=\"success\"").unwrap();
    let (receipt, _) = receipt.split_once("</div>").unwrap();
    let links = receipt.matches("<a ").count();
    assert_eq!(
        receipt.matches("class=\"link\"").count(),
        links,
        "{receipt}"
    );
    (page, shown.text)
}

fn rule_of(page: &str) -> String {
    let (_, rest) = page.split_once("regel=").unwrap();
    rest.split('&').next().unwrap().to_owned()
}

/// A visit to a municipality that a rule points out asks what the rule asks, where it weighs something.
async fn asked_on_a_visit(house: &House, rule: &str, cookie: &str) {
    let small = house
        .get(
            &format!("/kommuner?region=nord&signal={rule}&wave=2015"),
            cookie,
        )
        .await
        .text;
    let number = small.split("/kommuner/").filter_map(|rest| rest.get(..4));
    let mut number = number.filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let number = number.next().unwrap();
    let own = house.person("besoker@imdi.no", Role::Adviser).await.id;
    let cookie = house.session(own).await;
    let own = own.to_string();
    let visit = [
        ("kommune", number),
        ("kind", "visit"),
        ("first_day", "02.03.2026"),
        ("responsible", &*own),
    ];
    let visit = house.post("/oppfolging/besok/nytt", &visit, &cookie).await;
    let visit = house.get(visit.header("location"), &cookie).await.text;
    for told in ["Ta med: Liten\"", "Hvem deler dere tjenester med?"] {
        assert!(visit.contains(told), "{told}: {visit}");
    }
}

#[tokio::test]
async fn an_adviser_makes_a_rule_that_weighs_nothing_until_a_manager_says_so() {
    let (house, [adviser, manager, _]) = house().await;
    let id = change(1);
    let form = new_rule(&id, "size=0-1999");
    let (page, shown) = saved(&house, &form, &adviser).await;
    assert!(
        shown.contains("adviser@imdi.no") || shown.contains("uten vekt her"),
        "{shown}"
    );
    let rule = rule_of(&page);
    // A second click makes no second rule.
    let again = house.post(SAVE, &form, &adviser).await;
    assert_eq!(again.header("location"), page);
    let all = house
        .get("/oppfolging/regler?for=nord", &adviser)
        .await
        .text;
    assert_eq!(all.matches(">Liten kommune<").count(), 1, "{all}");
    // It can be asked for as any other.
    let list = house
        .get(&format!("/kommuner?signal={rule}&wave=2015"), &adviser)
        .await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.text);
    assert!(!list.text.contains("virker ikke"), "{}", list.text);

    let laid = [
        ("endring", &*change(2)),
        ("regel", &*rule),
        ("for", "nord"),
        ("utgave", "1"),
        ("vekt", "5"),
        ("grunn-til-endring", "Satsing i år"),
        ("av", "nei"),
    ]
    .map(|(name, value)| (name, value.to_owned()));
    let laid: Vec<(&str, &str)> = laid.iter().map(|(name, value)| (*name, &**value)).collect();
    let (_, shown) = saved(&house, &laid, &manager).await;
    for told in [
        "Satsing i år",
        "Vekten gjelder nå",
        "Teksten gjelder nå",
        "Vekt 5",
        "Utgave 2",
        // Where the weights hold, and the list that goes by them.
        "Vektene i Nord gjelder bare der de er valgt.",
        "weights=nord",
    ] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    asked_on_a_visit(&house, &rule, &adviser).await;
    let of_region = house
        .get("/kommuner?weights=nord&wave=2015", &adviser)
        .await;
    assert_eq!(of_region.status, StatusCode::OK, "{}", of_region.text);
    // Whose weights they are stands beside the number: in the list, in words, and in files.
    let asked = "priority=1-&cols=name,priority&weights=nord&wave=2015";
    for (page, told) in [
        ("/kommuner", "Prioritet, vektene i Nord: minst 1"),
        ("/kommuner.csv", "Prioritet, vektene i Nord"),
    ] {
        let page = house.get(&format!("{page}?{asked}"), &adviser).await.text;
        assert!(page.contains(told), "{told}: {page}");
    }
    let national = asked.replace("&weights=nord", "");
    let national = house.get(&format!("/kommuner?{national}"), &adviser).await;
    assert!(!national.text.contains("vektene i"), "{}", national.text);
}

#[tokio::test]
async fn weights_are_laid_by_managers_of_the_region() {
    let (house, [adviser, manager, reader]) = house().await;
    let other = house.person("annen@imdi.no", Role::Adviser).await.id;
    let other = house.session(other).await;
    let made = change(10);
    let (page, _) = saved(&house, &new_rule(&made, "size=0-1999"), &adviser).await;
    let rule = rule_of(&page);
    let post = async |number: u128, region: &str, edition: &str, cookie: &str| -> Answer {
        let id = change(number);
        let fields = [
            ("endring", &*id),
            ("regel", &*rule),
            ("for", region),
            ("utgave", edition),
            ("vekt", "1"),
            ("grunn-til-endring", "Annet kommer først"),
            ("av", "nei"),
        ];
        house.post(SAVE, &fields, cookie).await
    };
    for (cookie, region) in [(&other, "nord"), (&reader, "nord"), (&manager, "vest")] {
        let refused = post(11, region, "1", cookie).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{region}");
    }
    let laid = post(12, "nord", "1", &manager).await;
    assert_eq!(laid.status, StatusCode::SEE_OTHER, "{}", laid.text);
    // Whoever saw the edition before is told, and overwrites nothing.
    let late = post(13, "nord", "1", &manager).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = "Noen andre lagret utgave 2 i mellomtiden";
    assert!(late.text.contains(told), "{}", late.text);
    let again = post(14, "nord", "2", &manager).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn so_many_rules_are_made_and_no_more() {
    let (house, [adviser, ..]) = house().await;
    for number in 0..=OWN_RULES_MAX {
        let id = change(100 + number as u128);
        let answer = house
            .post(SAVE, &new_rule(&id, "size=0-1999"), &adviser)
            .await;
        let full = number == OWN_RULES_MAX;
        let expected = if full {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            StatusCode::SEE_OTHER
        };
        assert_eq!(answer.status, expected, "{number}");
        assert_eq!(answer.text.contains("Det finnes alt 40 egne regler."), full);
    }
}

#[tokio::test]
async fn what_has_to_be_mended_is_told_at_its_field_and_what_was_typed_is_still_there() {
    let (house, [adviser, ..]) = house().await;
    let long = "x".repeat(RULE_TEXT_CHARS_MAX + 1);
    let tag = "x".repeat(TAG_CHARS_MAX + 1);
    let ask = "x".repeat(ASK_CHARS_MAX + 1);
    let most = "x".repeat(RULE_TEXT_CHARS_MAX);
    let just = "x".repeat(TAG_CHARS_MAX);
    for (number, (field, typed, told)) in [
        ("navn", "", "Skriv noe her."),
        ("navn", &*long, "Skriv høyst 300 tegn."),
        ("merke", &*tag, "Skriv høyst 24 tegn."),
        ("sporre", &*ask, "Skriv høyst 300 tegn."),
        ("grunn-til-endring", " ", "Skriv hvorfor du endrer."),
        (
            "grunn-til-endring",
            &*long,
            "Skriv grunnen med høyst 300 tegn.",
        ),
        ("vekt", "6", "Velg en vekt."),
        ("for", "mars", "Velg hvilken region vekten gjelder for."),
        ("fra", "", "Ingenting er lagret"),
        ("fra", "priority=8-", "Ingenting er lagret"),
        ("fra", "answer=finnes_ikke:no", "Ingenting er lagret"),
    ]
    .into_iter()
    .enumerate()
    {
        let id = change(20 + number as u128);
        let mut form = new_rule(&id, "size=0-1999");
        for pair in &mut form {
            if pair.0 == field {
                pair.1 = typed;
            }
        }
        let answer = house.post(SAVE, &form, &adviser).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{field} {typed}"
        );
        assert!(
            answer.text.contains(told),
            "{field} {typed}: {}",
            answer.text
        );
    }
    let id = change(40);
    let mut form = new_rule(&id, "size=0-1999");
    form[4].1 = &most;
    form[5].1 = &just;
    assert_eq!(
        house.post(SAVE, &form, &adviser).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_weight_is_tried_before_it_is_saved() {
    let (house, [adviser, ..]) = house().await;
    let tried = house
        .get(
            "/oppfolging/regler?fra=size%3D0-1999&for=nord&vekt=4&navn=Liten&merke=Liten&grunn=Fordi&utgave=0",
            &adviser,
        )
        .await;
    assert_eq!(tried.status, StatusCode::OK);
    for told in [
        "Med vekt 4 i Nord",
        "Prioritet 8 eller mer",
        "value=\"Liten\"",
        "value=\"Fordi\"",
    ] {
        assert!(tried.text.contains(told), "{told}: {}", tried.text);
    }
    for (address, told) in [
        ("?regel=finnes_ikke", "Det er ingen regel «finnes_ikke»"),
        (
            "?regel=finnes_ikke&vekt=mye",
            "Vekten er et tall fra 0 til 5, ikke «mye».",
        ),
    ] {
        let page = house
            .get(&format!("/oppfolging/regler{address}"), &adviser)
            .await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains(told), "{told}: {}", page.text);
    }
}
