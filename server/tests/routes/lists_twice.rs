//! A list that is written from two windows, and one that is chosen by a region's weights.

use axum::http::StatusCode;
use kinds::{Id, Role};

use crate::house::House;
use crate::service::Answer;
use crate::world::world;

const LISTS: &str = "/oppfolging/lister";

async fn house() -> (House, String) {
    let house = House::of(world()).await;
    let owner = house.person("nord@imdi.no", Role::Adviser).await.id;
    let cookie = house.session(owner).await;
    (house, cookie)
}

fn change(number: u128) -> String {
    Id::new(12, number).to_string()
}

/// A list of one municipality.
async fn list(house: &House, cookie: &str) -> String {
    let id = change(1);
    let form = [
        ("endring", &*id),
        ("aar", "2015"),
        ("navn", "Vår"),
        ("merknad", "Til våren"),
        ("deles", "me"),
        ("kommune", "1804"),
    ];
    let made = house.post(&format!("{LISTS}/ny"), &form, cookie).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    id
}

/// Writes the list: what the form was drawn with, and what is typed.
async fn write(
    house: &House,
    (list, number): (&str, u128),
    [before, typed]: [[&str; 3]; 2],
    cookie: &str,
) -> Answer {
    let id = change(number);
    let form = [
        ("endring", &*id),
        ("liste", list),
        ("aar", "2015"),
        ("var-navn", before[0]),
        ("var-merknad", before[1]),
        ("var-deles", before[2]),
        ("navn", typed[0]),
        ("merknad", typed[1]),
        ("deles", typed[2]),
    ];
    house.post(&format!("{LISTS}/endre"), &form, cookie).await
}

#[tokio::test]
async fn two_windows_lose_nothing_of_each_other() {
    let (house, cookie) = house().await;
    let list = list(&house, &cookie).await;
    let drawn = ["Vår", "Til våren", "me"];
    let first = ["Sommer", "Til våren", "me"];
    let one = write(&house, (&list, 2), [drawn, first], &cookie).await;
    assert_eq!(one.status, StatusCode::SEE_OTHER, "{}", one.text);
    // The other window shares it, and did not touch the name.
    let other = ["Vår", "Til våren", "nord"];
    let shared = write(&house, (&list, 3), [drawn, other], &cookie).await;
    assert_eq!(shared.status, StatusCode::SEE_OTHER, "{}", shared.text);
    let page = house.get(&format!("{LISTS}/{list}"), &cookie).await.text;
    assert!(
        page.contains("<h1>Sommer<") && page.contains("Delt med Nord"),
        "{page}"
    );
    // What both wrote is asked about; saved once more, it stands.
    let both = ["Høst", "Til våren", "nord"];
    let asked = write(&house, (&list, 4), [drawn, both], &cookie).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "Dette ble endret til «Sommer»",
        "value=\"Høst\"",
        "name=\"var-navn\" value=\"Sommer\"",
    ] {
        assert!(asked.text.contains(told), "{told}: {}", asked.text);
    }
    let stands = ["Sommer", "Til våren", "nord"];
    let kept = write(&house, (&list, 5), [stands, both], &cookie).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
    let page = house.get(&format!("{LISTS}/{list}"), &cookie).await.text;
    assert!(page.contains("<h1>Høst<"), "{page}");
}

#[tokio::test]
async fn rows_of_no_survey_are_told() {
    let (house, cookie) = house().await;
    let list = list(&house, &cookie).await;
    for year in ["0", "9999", "x", ""] {
        let form = [("liste", &*list), ("aar", year), ("kommune", "1804")];
        let answer = house.post(&format!("{LISTS}/ta-ut"), &form, &cookie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{year}");
        let told = "Ingenting er tatt ut: vi fant ikke undersøkelsen";
        assert!(answer.text.contains(told), "{year}: {}", answer.text);
    }
}

#[tokio::test]
async fn a_list_by_a_regions_weights_shows_their_priorities() {
    let house = House::of(demo::world(1).unwrap()).await;
    let owner = house.person("nord@imdi.no", Role::Adviser).await.id;
    let cookie = house.session(owner).await;
    let (id, other) = (change(7), change(8));
    for (id, filter, head) in [
        (&id, "region=nord&priority=8-&weights=nord", true),
        (&other, "region=nord&priority=8-", false),
    ] {
        let form = [
            ("endring", &**id),
            ("aar", "2015"),
            ("navn", "Først"),
            ("deles", "me"),
            ("filter", filter),
        ];
        let made = house.post(&format!("{LISTS}/ny"), &form, &cookie).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
        let page = house
            .get(&format!("{LISTS}/{id}?wave=2015"), &cookie)
            .await
            .text;
        // In the sentence of its filter, and in the head of the column.
        let named = page.matches("Prioritet, vektene i Nord").count();
        assert_eq!(named > 1, head, "{page}");
    }
}
