//! What stands in the way of a visit on its day: told, and never refused.

use axum::http::StatusCode;
use kinds::Role;

use crate::office::{LIST, office};

#[tokio::test]
async fn what_stands_in_the_way_is_told_on_the_page_and_the_visit_is_saved() {
    let office = office().await;
    let day = ("first_day", "15.06.2026");
    let here = [("kommune", &*office.north[0]), day];
    let there = [("kommune", &*office.north[1]), day];
    let first = office.planned(&here).await;
    let page = office.page(&first).await;
    assert!(!page.contains(r#"class="clashes""#), "{page}");
    let fields = [
        ("kommune", &*office.north[0]),
        ("fra", "15.06.2026"),
        ("til-og-med", "19.06.2026"),
        ("hvorfor", "Kommunestyremøte"),
    ];
    let house = &office.house;
    let kept = house.post("/oppfolging/dager", &fields, &office.cookie);
    assert_eq!(kept.await.status, StatusCode::SEE_OTHER);
    let away = [
        ("fra", "14.06.2026"),
        ("til-og-med", "15.06.2026"),
        ("hvorfor", "Legetime"),
    ];
    let kept = house.post("/oppfolging/fravaer", &away, &office.cookie);
    assert_eq!(kept.await.status, StatusCode::SEE_OTHER);
    let second = office.planned(&there).await;
    let page = office.page(&first).await;
    for told in [
        "har noe annet samme dag: ",
        "15.06.2026–19.06.2026, Kommunestyremøte.",
        "er borte: 14.06.2026–15.06.2026.",
        &*format!(r#"href="{LIST}/{second}""#),
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(!page.contains("Legetime"), "{page}");
    let saved = office.save(&first, &page, &[("place", "Rådhuset")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    // Nor is anything of it told of a visit that is called off.
    let page = office.page(&first).await;
    let off = [("til", "cancelled"), ("reason", "Snøstorm")];
    office.save(&first, &page, &off).await;
    for id in [&first, &second] {
        let page = office.page(id).await;
        assert!(!page.contains("har noe annet samme dag"), "{page}");
    }
}

/// The form that asks why the day is another tells what stands in the way of the new one, and not of the old.
#[tokio::test]
async fn what_stands_in_the_way_of_a_day_is_told_before_it_is_saved() {
    let office = office().await;
    let (here, there) = (
        ("kommune", &*office.north[0]),
        ("kommune", &*office.north[1]),
    );
    let other = office.planned(&[there, ("first_day", "15.06.2026")]).await;
    let id = office.planned(&[here, ("first_day", "16.06.2026")]).await;
    let page = office.page(&id).await;
    let told = "har noe annet samme dag: ";
    let moved = office
        .save(&id, &page, &[("first_day", "15.06.2026")])
        .await;
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [told, &*format!(r#"href="{LIST}/{other}""#)] {
        assert!(moved.text.contains(told), "{told}: {}", moved.text);
    }
    let same = office.planned(&[here, ("first_day", "15.06.2026")]).await;
    let page = office.page(&same).await;
    assert!(page.contains(told), "{page}");
    let away = office
        .save(&same, &page, &[("first_day", "18.06.2026")])
        .await;
    assert_eq!(away.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!away.text.contains(told), "{}", away.text);
    // And so does the form of a new one.
    for (day, clashes) in [
        ("15.06.2026", true),
        ("18.06.2026", false),
        ("31.06.2026", false),
    ] {
        let new = [here, ("first_day", day), ("from_time", "25")];
        let new = office.plan(&new).await;
        assert_eq!(new.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(new.text.contains(told), clashes, "{day}: {}", new.text);
    }
}

#[tokio::test]
async fn a_colleague_who_comes_to_the_same_municipality_is_told() {
    let mut office = office().await;
    let number = office.north[0].clone();
    let unit = ("kommune", &*number);
    office.planned(&[unit, ("first_day", "15.06.2026")]).await;
    office.own = office.house.person("to@imdi.no", Role::Adviser).await.id;
    office.cookie = office.house.session(office.own).await;
    let own = [unit, ("first_day", "18.06.2026")];
    let own = office.planned(&own).await;
    let page = office.page(&own).await;
    assert!(page.contains("besøker også"), "{page}");
}
