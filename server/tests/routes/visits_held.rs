//! Visits that were held, or that somebody did not come to: what holds of them still, alone and on a
//! gathering.

use axum::http::StatusCode;
use domain::follow_up::Written;
use kinds::{Id, Region, Role, VisitStatus};

use crate::office::{Office, office};

async fn written(office: &Office, id: &str) -> Written {
    let id: Id = id.parse().unwrap();
    office.house.db.visit(id).await.unwrap().unwrap()
}

async fn saved(office: &Office, id: &str, fields: &[(&str, &str)]) {
    let page = office.page(id).await;
    let fields = [&[("kind", "gathering")], fields].concat();
    let saved = office.save(id, &page, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
}

#[tokio::test]
async fn what_happened_is_not_moved_ahead_nor_made_another_kind() {
    let ahead = [("first_day", "03.03.2999"), ("moved_why", "Feil dag")];
    let earlier = [("first_day", "01.03.2026"), ("moved_why", "Feil dag")];
    let visit = [("kind", "visit")];
    for (kind, to, fields, told) in [
        ("visit", "held", &ahead[..], Some("har ikke kommet ennå")),
        (
            "gathering",
            "held",
            &ahead[..],
            Some("har ikke kommet ennå"),
        ),
        (
            "gathering",
            "absent",
            &ahead[..],
            Some("har ikke kommet ennå"),
        ),
        (
            "gathering",
            "absent",
            &visit[..],
            Some("Bare på en samling"),
        ),
        ("visit", "held", &earlier[..], None),
        ("gathering", "absent", &earlier[..], None),
        ("gathering", "held", &visit[..], None),
    ] {
        let office = office().await;
        let planned = [("kommune", &*office.north[0]), ("kind", kind)];
        let id = office.planned(&planned).await;
        let page = office.page(&id).await;
        let minutes = if to == "held" { "Sagt" } else { "" };
        let stands = [("kind", kind), ("minutes", minutes)];
        let happened = [&stands[..], &[("til", to)]].concat();
        let happened = office.save(&id, &page, &happened).await;
        assert_eq!(happened.status, StatusCode::SEE_OTHER, "{}", happened.text);
        let page = office.page(&id).await;
        let mut kept = stands.to_vec();
        kept.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
        let fields = [fields, &kept].concat();
        let answer = office.save(&id, &page, &fields).await;
        match told {
            Some(told) => {
                assert_eq!(
                    answer.status,
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "{kind} {to}"
                );
                assert!(answer.text.contains(told), "{kind} {to}: {}", answer.text);
            }
            None => assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text),
        }
        let status = written(&office, &id).await.visit.status;
        assert_eq!(status.id(), to, "{kind}");
    }
}

#[tokio::test]
async fn one_that_was_held_keeps_its_day_and_minutes_when_another_is_written() {
    let office = office().await;
    let [held, other] = office.gathering(&office.north[..2].join(",")).await;
    saved(&office, &held, &[("til", "held"), ("minutes", "Sagt")]).await;
    // What was written while both were planned stands with both.
    assert_eq!(written(&office, &other).await.minutes, "Sagt");
    let before = written(&office, &held).await;
    saved(&office, &other, &[("minutes", "")]).await;
    let moved = [("first_day", "03.03.2999"), ("moved_why", "Snøstorm")];
    saved(&office, &other, &moved).await;
    assert_eq!(written(&office, &held).await, before);
    assert_eq!(written(&office, &other).await.minutes, "");
}

#[tokio::test]
async fn those_that_had_come_as_far_are_written_together_and_told_why() {
    let office = office().await;
    let [first, second] = office.gathering(&office.north[..2].join(",")).await;
    saved(&office, &second, &[("confirmed_on", "yes")]).await;
    let moved = [("first_day", "03.03.2999"), ("moved_why", "Snøstorm")];
    saved(&office, &first, &moved).await;
    let there = written(&office, &second).await.visit;
    assert_eq!(there.first_day.to_string(), "2999-03-03");
    assert_eq!((there.moves, there.confirmed_on), (1, None));
    let page = office.page(&second).await;
    for told in ["flyttet datoen fra 02.03.2026", "Grunn: Snøstorm"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    // Both held: the minutes of both are mended, and none of them is left without.
    let back = [("first_day", "02.03.2026"), ("moved_why", "Likevel")];
    saved(&office, &first, &back).await;
    for id in [&first, &second] {
        saved(&office, id, &[("til", "held"), ("minutes", "Sagt")]).await;
    }
    saved(&office, &first, &[("minutes", "Sagt og skrevet")]).await;
    assert_eq!(written(&office, &second).await.minutes, "Sagt og skrevet");
    saved(&office, &first, &[("no_minutes", "yes"), ("minutes", "")]).await;
    let there = written(&office, &second).await;
    assert_eq!(there.visit.status, VisitStatus::Held);
    assert_eq!(there.minutes, "Sagt og skrevet");
}

#[tokio::test]
async fn a_visit_of_another_region_is_not_written_with_ones_own() {
    let mut office = office().await;
    office.everywhere().await;
    let units = format!("{},{}", office.north[0], office.elsewhere);
    let mut both = office.gathering(&units).await;
    if written(&office, &both[0]).await.visit.unit.number.as_str() != office.north[0] {
        both.reverse();
    }
    let [own, foreign] = both;
    let before = written(&office, &foreign).await;
    let nord = [Region::Nord].into_iter().collect();
    let adviser = office.house.person_in("n@imdi.no", Role::Adviser, nord);
    let adviser = adviser.await.id;
    office.cookie = office.house.session(adviser).await;
    saved(&office, &own, &[("place", "Bodø"), ("minutes", "Sagt")]).await;
    assert_eq!(written(&office, &own).await.visit.place, "Bodø");
    assert_eq!(written(&office, &foreign).await, before);
}

/// A talk is no visit; the page says when it was.
#[tokio::test]
async fn a_municipality_that_was_spoken_with_was_never_visited() {
    let office = office().await;
    let planned = [("kommune", &*office.north[0]), ("kind", "screen")];
    let id = office.planned(&planned).await;
    let page = office.page(&id).await;
    assert!(page.contains("Aldri besøkt"), "{page}");
    assert!(!page.contains("sist kontakt"), "{page}");
    let held = [("kind", "screen"), ("no_minutes", "yes"), ("til", "held")];
    let held = office.save(&id, &page, &held).await;
    assert_eq!(held.status, StatusCode::SEE_OTHER, "{}", held.text);
    let page = office.page(&id).await;
    let told = "Aldri besøkt, sist kontakt 02.03.2026";
    assert!(page.contains(told), "{page}");
}
