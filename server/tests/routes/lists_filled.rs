//! What is put on a list that exists: told by name and number, and taken off again; and a new list beside it.

use axum::http::StatusCode;
use kinds::{Id, Role};

use crate::house::House;
use crate::service::Answer;
use crate::world::world;

const LISTS: &str = "/oppfolging/lister";

/// A house with an adviser in the north and one in the west, and their cookies.
async fn house() -> (House, [String; 2]) {
    let house = House::of(world()).await;
    let north = house.person("nord@imdi.no", Role::Adviser).await.id;
    let west = house.westerner().await.id;
    let cookies = [house.session(north).await, house.session(west).await];
    (house, cookies)
}

fn change(number: u128) -> String {
    Id::new(13, number).to_string()
}

/// A list of two municipalities that everybody sees.
async fn list(house: &House, cookie: &str) -> String {
    let id = change(1);
    let form = [
        ("endring", &*id),
        ("aar", "2015"),
        ("navn", "Vårbesøk"),
        ("deles", "everyone"),
        ("kommune", "1804"),
        ("kommune", "1902"),
    ];
    let made = house.post(&format!("{LISTS}/ny"), &form, cookie).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    id
}

/// Posts numbers with a list.
async fn post(
    house: &House,
    (act, list, number): (&str, &str, u128),
    numbers: &[&str],
    cookie: &str,
) -> Answer {
    let id = change(number);
    let mut form = vec![("endring", &*id), ("aar", "2015"), ("liste", list)];
    form.extend(numbers.iter().map(|number| ("kommune", *number)));
    let answer = house.post(&format!("{LISTS}/{act}"), &form, cookie).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer
}

/// The page of an address, and what it says was done, with what undoes it.
async fn told(house: &House, address: &str, cookie: &str) -> (String, String) {
    let page = house.get(address, cookie).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let (_, rest) = page.text.split_once("data-color=\"success\"").unwrap();
    let receipt = rest.split_once("</div>").unwrap().0.to_owned();
    (page.text, receipt)
}

#[tokio::test]
async fn what_was_put_on_a_list_is_told_and_taken_off_again() {
    let (house, [north, _]) = house().await;
    let list = list(&house, &north).await;
    let on = ["2003", "1804"];
    let added = post(&house, ("legg-til", &list, 2), &on, &north).await;
    let (page, receipt) = told(&house, added.header("location"), &north).await;
    assert!(page.contains("Fast liste, 3 kommuner"), "{page}");
    // What was on it already stays when the rest is taken off again.
    for part in [
        "1 kommune er lagt til i «Vårbesøk».",
        "/lister/ta-ut",
        "value=\"2003\"",
        "Angre",
    ] {
        assert!(receipt.contains(part), "{part}: {receipt}");
    }
    assert!(!receipt.contains("value=\"1804\""), "{receipt}");
    let taken = post(&house, ("ta-ut", &list, 3), &["2003"], &north).await;
    let (page, receipt) = told(&house, taken.header("location"), &north).await;
    assert!(page.contains("Fast liste, 2 kommuner"), "{page}");
    assert!(receipt.contains("Kommunene er tatt ut."), "{receipt}");
    // Opened again, the earlier page no longer says that it is there.
    let again = house.get(added.header("location"), &north).await.text;
    assert!(!again.contains("lagt til i «"), "{again}");
}

#[tokio::test]
async fn what_was_on_a_list_before_is_not_undone() {
    let (house, [north, west]) = house().await;
    let list = list(&house, &north).await;
    let added = post(&house, ("legg-til", &list, 2), &["1804"], &north).await;
    let (_, receipt) = told(&house, added.header("location"), &north).await;
    assert!(receipt.contains("Kommunene står på listen."), "{receipt}");
    assert!(!receipt.contains("Angre"), "{receipt}");
    // Whoever may not take anything off is offered nothing, whatever the address says.
    let address = format!("{LISTS}/{list}?wave=2015&lagret=lagt-til&kommune=1804");
    for (cookie, undone) in [(&north, true), (&west, false)] {
        let (_, receipt) = told(&house, &address, cookie).await;
        assert!(receipt.contains("1 kommune er lagt til i"), "{receipt}");
        assert_eq!(receipt.contains("Angre"), undone, "{receipt}");
    }
}

#[tokio::test]
async fn the_first_button_of_the_form_makes_the_new_list() {
    let (house, [north, _]) = house().await;
    list(&house, &north).await;
    let address = format!("{LISTS}/ny?kommune=1804&wave=2015");
    let page = house.get(&address, &north).await.text;
    let at = |part: &str| page.find(part).unwrap_or_else(|| panic!("{part}: {page}"));
    assert!(at("Lag listen") < at("lister/legg-til"), "{page}");
}
