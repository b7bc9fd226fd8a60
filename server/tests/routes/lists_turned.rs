//! A fixed list follows the filter it was picked from, a live one is frozen, and either is undone.

use axum::http::StatusCode;
use kinds::{Id, Region, Role};

use crate::house::House;
use crate::service::Answer;
use crate::world::world;

const LISTS: &str = "/oppfolging/lister";
const THAW: &str = "Gjør denne levende";
const FREEZE: &str = "Frys listen";

/// A house with an adviser in the north and another beside them; and their cookies.
async fn house() -> (House, [String; 2]) {
    let house = House::of(world()).await;
    let north = [Region::Nord].into_iter().collect();
    let own = house.person("nord@imdi.no", Role::Adviser).await.id;
    let other = house.person_in("nord2@imdi.no", Role::Adviser, north).await;
    let cookies = [house.session(own).await, house.session(other.id).await];
    (house, cookies)
}

fn change(number: u128) -> String {
    Id::new(7, number).to_string()
}

/// Makes a list of two that were picked from a filter, shared with the north; its id.
async fn picked(house: &House, from: &str, cookie: &str) -> String {
    let id = change(1);
    let form = [
        ("endring", &*id),
        ("aar", "2015"),
        ("navn", "Vårbesøk"),
        ("deles", "nord"),
        ("kommune", "1804"),
        ("kommune", "1902"),
        ("utvalg", from),
    ];
    let made = house.post(&format!("{LISTS}/ny"), &form, cookie).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    id
}

async fn turn(house: &House, act: &str, [id, by]: [&str; 2], cookie: &str) -> Answer {
    let form = [("endring", by), ("aar", "2015"), ("liste", id)];
    house.post(&format!("{LISTS}/{act}"), &form, cookie).await
}

/// The page that a change led to.
async fn page(house: &House, answer: &Answer, cookie: &str) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    house.get(answer.header("location"), cookie).await.text
}

#[tokio::test]
async fn what_was_picked_follows_its_filter_and_is_what_it_was_after_undo() {
    let (house, [own, other]) = house().await;
    let id = picked(&house, "region=nord", &own).await;
    let list = house.get(&format!("{LISTS}/{id}"), &own).await.text;
    for told in [
        THAW,
        "Region: Nord. Det er 87 kommuner nå.",
        "Fast liste, 2 kommuner",
    ] {
        assert!(list.contains(told), "{told}: {list}");
    }
    // Whoever shares it fills it, and does not turn it.
    let shared = house.get(&format!("{LISTS}/{id}"), &other).await.text;
    assert!(shared.contains("Fast liste, 2 kommuner") && !shared.contains(THAW));
    let refused = turn(&house, "levende", [&id, &change(9)], &other).await;
    assert!(
        refused.text.contains("Bare eieren kan endre"),
        "{}",
        refused.text
    );

    let by = change(2);
    let live = turn(&house, "levende", [&id, &by], &own).await;
    let live = page(&house, &live, &own).await;
    for told in [
        "Levende liste, 87 kommuner",
        "Listen følger filteret.",
        "Angre",
        FREEZE,
    ] {
        assert!(live.contains(told), "{told}: {live}");
    }
    let twice = turn(&house, "levende", [&id, &by], &own).await;
    assert_eq!(twice.status, StatusCode::SEE_OTHER, "{}", twice.text);

    let undone = turn(&house, "fast", [&id, &change(3)], &own).await;
    let undone = page(&house, &undone, &own).await;
    assert!(
        undone.contains("Fast liste, 2 kommuner") && undone.contains(THAW),
        "{undone}"
    );
}

#[tokio::test]
async fn a_live_list_is_frozen_with_what_it_holds_and_follows_again_after_undo() {
    let (house, [own, other]) = house().await;
    let id = change(1);
    let form = [
        ("endring", &*id),
        ("aar", "2015"),
        ("navn", "Finnmark"),
        ("deles", "nord"),
        ("filter", "county=20"),
    ];
    house.post(&format!("{LISTS}/ny"), &form, &own).await;
    let frozen = turn(&house, "frys", [&id, &change(2)], &own).await;
    let frozen = page(&house, &frozen, &own).await;
    for told in [
        "Fast liste, 19 kommuner",
        "Listen er fast, og holder det den holdt.",
        "Angre",
    ] {
        assert!(frozen.contains(told), "{told}: {frozen}");
    }
    // It is filled as any fixed one: by whoever works with the region.
    let on = [("aar", "2015"), ("liste", &*id), ("kommune", "1902")];
    let added = house.post(&format!("{LISTS}/legg-til"), &on, &other).await;
    assert!(
        page(&house, &added, &other)
            .await
            .contains("Fast liste, 20 kommuner")
    );

    let undone = turn(&house, "levende", [&id, &change(4)], &own).await;
    let undone = page(&house, &undone, &own).await;
    assert!(undone.contains("Levende liste, 19 kommuner"), "{undone}");
    assert!(undone.contains(FREEZE), "{undone}");
    let told = house
        .get(&format!("{LISTS}/{id}?lagret=fast"), &own)
        .await
        .text;
    // What is so no more is not undone.
    assert!(!told.contains(&format!("{LISTS}/levende")), "{told}");
}

#[tokio::test]
async fn a_list_that_was_picked_from_nothing_it_can_follow_stays_fixed() {
    let (house, [own, _]) = house().await;
    for (number, from) in ["", "region=nowhere", "sort=-population", "list=x"]
        .into_iter()
        .enumerate()
    {
        let id = change(20 + number as u128);
        let form = [
            ("endring", &*id),
            ("aar", "2015"),
            ("navn", "Valgte"),
            ("deles", "me"),
            ("kommune", "1804"),
            ("utvalg", from),
        ];
        let made = house.post(&format!("{LISTS}/ny"), &form, &own).await;
        assert!(!page(&house, &made, &own).await.contains(THAW), "{from}");
        let refused = turn(&house, "levende", [&id, ""], &own).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{from}");
        assert!(
            refused.text.contains("kan ikke følge et filter"),
            "{}",
            refused.text
        );
    }
    let gone = turn(&house, "frys", [&change(99), ""], &own).await;
    assert!(gone.text.contains("slettet"), "{}", gone.text);
}

#[tokio::test]
async fn rows_remember_the_filter_they_were_picked_from() {
    let (house, [own, _]) = house().await;
    let list = house
        .get("/kommuner?region=nord&wave=2015", &own)
        .await
        .text;
    assert!(
        list.contains("name=\"utvalg\" value=\"region=nord\""),
        "{list}"
    );
    let all = house.get("/kommuner?wave=2015", &own).await.text;
    assert!(!all.contains("name=\"utvalg\""), "{all}");
    let asked = "?wave=2015&utvalg=region%3Dnord&kommune=1804";
    let new = house.get(&format!("{LISTS}/ny{asked}"), &own).await.text;
    assert!(
        new.contains("name=\"utvalg\" value=\"region=nord\""),
        "{new}"
    );
    // The same rows lead to a visit, where the filter says nothing.
    let visit = house
        .get(&format!("/oppfolging/besok/nytt{asked}"), &own)
        .await;
    assert_eq!(visit.status, StatusCode::OK);
    assert!(!visit.text.contains("«utvalg»"), "{}", visit.text);
}
