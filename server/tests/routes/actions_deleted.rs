//! What was agreed and deleted: who is told, and who brings it back.

use axum::http::StatusCode;
use kinds::Role;

use crate::actions::house;
use crate::follow_up;
use crate::house::House;
use crate::service::Answer;

const PAGE: &str = "/oppfolging/tiltak";

async fn post(house: &House, act: &str, fields: &[(&str, &str)], cookie: &str) -> Answer {
    house.post(&format!("{PAGE}/{act}"), fields, cookie).await
}

#[tokio::test]
async fn what_is_deleted_can_be_brought_back() {
    let (house, _, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    let answer = post(&house, "slett", &[("tiltak", &id)], &cookie).await;
    let said = format!("{PAGE}?lagret=slettet&angre={id}");
    assert_eq!(answer.header("location"), said);
    let page = house.get(&said, &cookie).await;
    assert!(page.text.contains("Angre"), "{}", page.text);
    let gone = house.get(&format!("{PAGE}/{id}"), &cookie).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    for told in [
        "Tiltaket er slettet av deg ",
        "action=\"/oppfolging/tiltak/angre\"",
    ] {
        assert!(gone.text.contains(told), "{told}: {}", gone.text);
    }
    let lost = post(
        &house,
        "status",
        &[("tiltak", &id), ("til", "reported")],
        &cookie,
    )
    .await;
    assert!(
        lost.text.contains("Tiltaket er slettet av deg "),
        "{}",
        lost.text
    );
    let back = post(&house, "angre", &[("tiltak", &id)], &cookie).await;
    assert_eq!(
        back.header("location"),
        format!("{PAGE}/{id}?lagret=tilbake")
    );
    let page = house.get(&format!("{PAGE}/{id}"), &cookie).await;
    assert_eq!(page.status, StatusCode::OK);
    // Whoever goes back to the page that said it is not told so of what is there.
    let before = house.get(&said, &cookie).await.text;
    assert!(!before.contains("Tiltaket er slettet."), "{before}");
    assert!(!before.contains("Angre"), "{before}");
}

#[tokio::test]
async fn whoever_writes_there_sees_who_deleted_it_and_brings_it_back() {
    let (house, _, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    post(&house, "slett", &[("tiltak", &id)], &cookie).await;
    let west = house.westerner().await;
    let colleague = house.person("to@imdi.no", Role::Adviser).await;
    let reader = house.person("leser@imdi.no", Role::Reader).await;
    for (who, writes) in [(west.id, false), (reader.id, false), (colleague.id, true)] {
        let cookie = house.session(who).await;
        let page = house.get(&format!("{PAGE}/{id}"), &cookie).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        let told = page.text.contains("Tiltaket er slettet av ");
        assert_eq!(told, writes, "{}", page.text);
        assert_eq!(page.text.contains("/oppfolging/tiltak/angre"), writes);
        assert!(!page.text.contains("slettet av deg"), "{}", page.text);
    }
    let cookie = house.session(colleague.id).await;
    let back = post(&house, "angre", &[("tiltak", &id)], &cookie).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text);
}
