//! Gatherings and trips: what a visit on one can be, and what the log tells of those that are written together.

use axum::http::StatusCode;
use domain::audit::Detail;
use kinds::Id;
use store::{AuditQuery, LogRow};

use crate::office::{Office, office};

/// The newest row of the log of an action.
async fn last(office: &Office, action: &'static str) -> LogRow {
    let query = AuditQuery {
        actions: vec![action],
        ..AuditQuery::default()
    };
    let rows = office.house.db.audit(&query, 0, 10).await.unwrap().1;
    rows.into_iter().next().unwrap()
}

#[tokio::test]
async fn a_visit_on_a_gathering_is_a_gathering() {
    let office = office().await;
    let [first, second] = office.gathering(&office.north[..2].join(",")).await;
    let told = "Besøket er på en samling, og kan ikke være noe annet.";
    for kind in ["telephone", "visit", "screen"] {
        let beside = [
            ("kommune", &*office.north[2]),
            ("reise", &*first),
            ("kind", kind),
        ];
        let planned = office.plan(&beside).await;
        let page = office.page(&second).await;
        let saved = office.save(&second, &page, &[("kind", kind)]).await;
        for answer in [planned, saved] {
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind}");
            assert!(answer.text.contains(told), "{kind}: {}", answer.text);
        }
    }
    let beside = [
        ("kommune", &*office.north[2]),
        ("reise", &*first),
        ("kind", "gathering"),
    ];
    office.planned(&beside).await;
    // Outside it, it is whatever it is.
    let page = office.page(&second).await;
    let outside = [("kind", "telephone"), ("trip_id", "")];
    let outside = office.save(&second, &page, &outside).await;
    assert_eq!(outside.status, StatusCode::SEE_OTHER, "{}", outside.text);
}

#[tokio::test]
async fn a_visit_that_is_joined_by_another_has_it_in_its_history() {
    let office = office().await;
    let first = office.planned(&[("kommune", &office.north[0])]).await;
    let fields = [("kommune", &*office.north[1]), ("reise", &*first)];
    office.planned(&fields).await;
    let id: Id = first.parse().unwrap();
    let past = office.house.db.history_of("visit", id).await.unwrap();
    let last_past = past.first().unwrap();
    let row = (&*last_past.event, &*last_past.field, &*last_past.was);
    assert_eq!((row, last_past.version), (("written", "trip_id", ""), 2));
    let told = last(&office, "visit.added").await;
    assert_eq!(told.details.get("joined"), Some(&Detail::Text(first)));
}

#[tokio::test]
async fn the_log_names_the_visits_that_are_written_together() {
    let office = office().await;
    let [first, second] = office.gathering(&office.north[..2].join(",")).await;
    let page = office.page(&first).await;
    let place = [("kind", "gathering"), ("place", "Bodø")];
    let saved = office.save(&first, &page, &place).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let told = last(&office, "visit.written").await;
    assert_eq!(told.object, Some(("visit".to_owned(), first.clone())));
    let others = Detail::Texts(vec![second]);
    assert_eq!(told.details.get("others"), Some(&others));
    // What is its own alone names no other.
    let page = office.page(&first).await;
    let own = [("kind", "gathering"), ("met", "Rådmannen")];
    office.save(&first, &page, &own).await;
    let told = last(&office, "visit.written").await;
    assert_eq!(told.details.get("others"), None);
}

#[tokio::test]
async fn the_log_names_the_municipality_that_somebody_else_follows() {
    let office = office().await;
    let own = office.own.to_string();
    let fields = [("kommune", &*office.north[0]), ("folger", &*own)];
    let path = "/oppfolging/kommuner/folger";
    let put = office.house.post(path, &fields, &office.cookie).await;
    assert_eq!(put.status, StatusCode::SEE_OTHER, "{}", put.text);
    let told = last(&office, "followed_by.changed").await;
    let number = office.north[0].clone();
    assert_eq!(told.object, Some(("unit".to_owned(), number)));
}
