//! Lists as an adviser keeps them: made, filled, thinned, edited, deleted and brought back; and who may.

use app::backend::{Lists, Request};
use app::error::AppError;
use async_trait::async_trait;
use axum::http::StatusCode;
use domain::follow_up::list::{LIST_NAME_CHARS_MAX, LIST_NOTE_CHARS_MAX};
use kinds::{Id, Role};

use crate::house::House;
use crate::service::Answer;
use crate::silent::Silent;
use crate::world::world;
use view::lists::{ListPage, ListsPage, NewListPage};

const LISTS: &str = "/oppfolging/lister";

/// A house with an adviser in the north, another in the west, and a reader; and their cookies.
async fn house() -> (House, [String; 3]) {
    let house = House::of(world()).await;
    let north = house.person("nord@imdi.no", Role::Adviser).await.id;
    let west = house.westerner().await.id;
    let reader = house.person("leser@imdi.no", Role::Reader).await.id;
    let cookies = [
        house.session(north).await,
        house.session(west).await,
        house.session(reader).await,
    ];
    (house, cookies)
}

/// A form of a new list, of a change that nobody made before.
fn fields<'f>(change: &'f str, name: &'f str, seen_by: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("endring", change),
        ("aar", "2015"),
        ("navn", name),
        ("merknad", "Til våren"),
        ("deles", seen_by),
        ("kommune", "1804"),
        ("kommune", "1902"),
    ]
}

fn change(number: u128) -> String {
    Id::new(7, number).to_string()
}

async fn post(house: &House, act: &str, fields: &[(&str, &str)], cookie: &str) -> Answer {
    house.post(&format!("{LISTS}/{act}"), fields, cookie).await
}

/// The page of what was posted, which says that it was done.
async fn done(house: &House, answer: &Answer, cookie: &str) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = house.get(answer.header("location"), cookie).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    page.text
}

#[tokio::test]
async fn a_list_is_made_once_filled_thinned_and_edited() {
    let (house, [north, west, _]) = house().await;
    let id = change(1);
    let form = fields(&id, " Vårbesøk  2016 ", "nord");
    let made = post(&house, "ny", &form, &north).await;
    let page = done(&house, &made, &north).await;
    for told in [
        "Listen er laget.",
        "Vårbesøk 2016",
        "Fast liste, 2 kommuner",
        "Delt med Nord",
        "Til våren",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    // A second click makes no second list, and leads to the same page.
    let again = post(&house, "ny", &form, &north).await;
    assert_eq!(again.header("location"), made.header("location"));
    let all = house.get(LISTS, &north).await.text;
    assert_eq!(all.matches("Vårbesøk 2016").count(), 1, "{all}");

    let (add, take) = (change(2), change(3));
    let on = [
        ("endring", &*add),
        ("aar", "2015"),
        ("liste", &*id),
        ("kommune", "2003"),
        ("kommune", "1804"),
    ];
    let added = post(&house, "legg-til", &on, &north).await;
    let page = done(&house, &added, &north).await;
    assert!(page.contains("Fast liste, 3 kommuner"), "{page}");
    let list = house
        .get(&format!("/kommuner?list={id}&wave=2015"), &north)
        .await
        .text;
    assert!(list.contains("Liste: Vårbesøk 2016"), "{list}");
    let off = [
        ("endring", &*take),
        ("aar", "2015"),
        ("liste", &*id),
        ("kommune", "1902"),
    ];
    // The second time, since the answer to the first was lost: they are off it.
    for _ in 0..2 {
        let taken = post(&house, "ta-ut", &off, &north).await;
        let page = done(&house, &taken, &north).await;
        assert!(page.contains("Fast liste, 2 kommuner"), "{page}");
    }

    let edit = change(4);
    let as_edited = fields(&edit, "Høstbesøk", "me");
    let as_edited = [&as_edited[..], &[("liste", &*id)]].concat();
    let edited = post(&house, "endre", &as_edited, &north).await;
    assert!(done(&house, &edited, &north).await.contains("Høstbesøk"));
    // What one keeps for oneself is not there for others.
    let elsewhere = house.get(&format!("{LISTS}/{id}"), &west).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    let told = house.get(&format!("/kommuner?list={id}"), &west).await.text;
    assert!(told.contains("slettet eller ikke delt med deg"), "{told}");
}

#[tokio::test]
async fn what_was_deleted_is_brought_back() {
    let (house, [north, west, _]) = house().await;
    let id = change(1);
    post(&house, "ny", &fields(&id, "Vårbesøk", "everyone"), &north).await;
    let (delete, undo) = (change(2), change(3));
    let form = [("endring", &*delete), ("liste", &*id)];
    let gone = post(&house, "slett", &form, &north).await;
    // A second click is answered as the first, and not that somebody else deleted it.
    let again = post(&house, "slett", &form, &north).await;
    assert_eq!(again.header("location"), gone.header("location"));
    let page = done(&house, &gone, &north).await;
    assert!(
        page.contains("Listen er slettet.") && page.contains("Angre"),
        "{page}"
    );
    assert!(!page.contains(">Vårbesøk<"), "{page}");
    // Its own page says so too, to whoever kept it; nobody else knows that there was one.
    for (cookie, is_told) in [(&north, true), (&west, false)] {
        let lost = house.get(&format!("{LISTS}/{id}"), cookie).await;
        assert_eq!(lost.status, StatusCode::NOT_FOUND);
        let told = lost.text.contains("Listen er slettet av deg ");
        assert_eq!(told, is_told, "{}", lost.text);
        assert_eq!(lost.text.contains("Angre"), is_told);
    }
    let back = post(
        &house,
        "angre",
        &[("endring", &undo), ("liste", &id)],
        &north,
    )
    .await;
    assert!(
        done(&house, &back, &north)
            .await
            .contains("Listen er tilbake.")
    );
    let before = done(&house, &gone, &north).await;
    assert!(!before.contains("Listen er slettet."), "{before}");
    let twice = post(&house, "angre", &[("liste", &id)], &north).await;
    assert!(
        done(&house, &twice, &north)
            .await
            .contains("kan ikke hentes tilbake")
    );
}

#[tokio::test]
async fn a_live_list_follows_its_filter_and_says_so() {
    let (house, [north, ..]) = house().await;
    let page = house
        .get(
            &format!("{LISTS}/ny?filter=region%3Dnord&wave=2015"),
            &north,
        )
        .await
        .text;
    assert!(
        page.contains("Region: Nord") && page.contains("Lag den levende listen"),
        "{page}"
    );
    let id = change(1);
    let form = [
        ("endring", &*id),
        ("aar", "2015"),
        ("navn", "Nord"),
        ("deles", "me"),
        ("filter", "region=nord"),
    ];
    let made = post(&house, "ny", &form, &north).await;
    let page = done(&house, &made, &north).await;
    assert!(page.contains("Levende liste, 87 kommuner"), "{page}");
    assert!(
        page.contains("Følger filteret: Kommuner. Region: Nord."),
        "{page}"
    );
    // Opened again: nothing came, and nothing went.
    let again = house.get(&format!("{LISTS}/{id}"), &north).await.text;
    assert!(
        again.contains("Ingen er kommet til eller falt ut siden"),
        "{again}"
    );
    for filter in ["list=x", "region=sentrum", "sort=-population"] {
        let form = [
            ("aar", "2015"),
            ("navn", "Nord"),
            ("deles", "me"),
            ("filter", filter),
        ];
        let answer = post(&house, "ny", &form, &north).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{filter}");
        assert!(
            answer.text.contains("kan ikke lagres som en levende liste"),
            "{}",
            answer.text
        );
    }
}

#[tokio::test]
async fn what_cannot_be_used_is_told_and_stays_typed() {
    let (house, [north, ..]) = house().await;
    let letters = |count: usize| "å".repeat(count);
    let (name, note) = (letters(LIST_NAME_CHARS_MAX), letters(LIST_NOTE_CHARS_MAX));
    let form = |name: &str, note: &str, seen: &str, unit: &str| {
        [
            ("navn", name),
            ("merknad", note),
            ("deles", seen),
            ("kommune", unit),
            ("aar", "2015"),
        ]
        .map(|(field, typed)| (field.to_owned(), typed.to_owned()))
    };
    let long = letters(LIST_NAME_CHARS_MAX + 1);
    let longer = letters(LIST_NOTE_CHARS_MAX + 1);
    for (typed, told) in [
        (form("  ", "", "me", "1804"), "Skriv et navn."),
        (
            form(&long, "", "me", "1804"),
            "Skriv et navn på høyst 80 tegn.",
        ),
        (
            form("Vår", &longer, "me", "1804"),
            "Merknaden er 1\u{a0}001 tegn",
        ),
        (
            form("Vår", "", "vest", "1804"),
            "Velg hvem som skal se listen.",
        ),
        (form("Vår", "", "", "1804"), "Velg hvem som skal se listen."),
        (form("Vår", "", "me", "9999"), "Velg minst én kommune."),
    ] {
        let fields: Vec<(&str, &str)> = typed.iter().map(|(a, b)| (&**a, &**b)).collect();
        let answer = post(&house, "ny", &fields, &north).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
        // It stands first, and whoever reads begins there.
        assert!(answer.text.contains("ds-alert refused"), "{}", answer.text);
        // Of nobody there is no list, and no form of one.
        let has_form = typed[3].1 != "9999";
        assert!(
            !has_form || answer.text.contains(typed[0].1.trim()),
            "{told}"
        );
    }
    let typed = form(&name, &note, "me", "1804");
    let fields: Vec<(&str, &str)> = typed.iter().map(|(a, b)| (&**a, &**b)).collect();
    let answer = post(&house, "ny", &fields, &north).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

#[tokio::test]
async fn others_fill_what_their_region_shares_and_change_nothing_else() {
    let (house, [north, west, reader]) = house().await;
    let (of_north, of_all) = (change(1), change(2));
    post(&house, "ny", &fields(&of_north, "Nord sin", "nord"), &north).await;
    post(&house, "ny", &fields(&of_all, "Alles", "everyone"), &north).await;
    let on = |list: &str| {
        [("aar", "2015"), ("liste", list), ("kommune", "2003")].map(|(a, b)| (a, b.to_owned()))
    };
    for (list, cookie, told) in [
        (&of_north, &west, "slettet, eller ikke delt med deg"),
        (&of_all, &west, "kan ikke legge til eller ta ut"),
    ] {
        let typed = on(list);
        let typed: Vec<(&str, &str)> = typed.iter().map(|(a, b)| (*a, &**b)).collect();
        let answer = post(&house, "legg-til", &typed, cookie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
    }
    let edited = fields("", "Min", "me");
    let edited = [&edited[..], &[("liste", &*of_all)]].concat();
    let answer = post(&house, "endre", &edited, &west).await;
    assert!(
        answer.text.contains("Bare eieren kan endre"),
        "{}",
        answer.text
    );
    let answer = post(&house, "slett", &[("liste", &of_all)], &west).await;
    assert!(
        answer.text.contains("Bare eieren kan endre"),
        "{}",
        answer.text
    );
    let refused = post(&house, "slett", &[("liste", &of_all)], &reader).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);

    // Two lists beside each other, and rows are picked by whoever keeps lists.
    let both = house
        .get(&format!("{LISTS}/{of_all}?mot={of_north}"), &north)
        .await
        .text;
    assert!(
        both.contains("I begge") && both.contains("Bare i Nord sin"),
        "{both}"
    );
    let picks = |page: &str| page.contains("name=\"kommune\"");
    assert!(picks(&house.get("/kommuner?wave=2015", &west).await.text));
    assert!(!picks(
        &house.get("/kommuner?wave=2015", &reader).await.text
    ));
}

#[async_trait]
impl Lists for Silent {
    async fn lists(&self, _: &Request) -> Result<ListsPage, AppError> {
        Err(AppError::NoWave)
    }

    async fn kept_list(&self, _: &Request, _: &str) -> Result<ListPage, AppError> {
        Err(AppError::NoWave)
    }

    async fn new_list(&self, _: &Request) -> Result<NewListPage, AppError> {
        Err(AppError::NoWave)
    }
}
