//! Who can be responsible for a visit and who goes along, and what is kept of what was typed where the answer
//! is no.

use axum::http::StatusCode;
use kinds::{Id, Region, Role};

use crate::office::{LIST, Office, SAVE, office};

/// Somebody of a role in the west.
async fn in_the_west(office: &Office, e_mail: &str, role: Role) -> String {
    let vest = [Region::Vest].into_iter().collect();
    let account = office.house.person_in(e_mail, role, vest).await;
    account.id.to_string()
}

#[tokio::test]
async fn whoever_is_responsible_follows_up_the_region_whatever_state_the_visit_is_in() {
    let office = office().await;
    let unit = ("kommune", &*office.north[0]);
    let (planned, held) = (office.planned(&[unit]).await, office.planned(&[unit]).await);
    let page = office.page(&held).await;
    let done = [("til", "held"), ("minutes", "Sagt")];
    let done = office.save(&held, &page, &done).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let west = in_the_west(&office, "v@imdi.no", Role::Adviser).await;
    let reader = in_the_west(&office, "l@imdi.no", Role::Reader).await;
    let nobody = Id::new(9, 9).to_string();
    for who in [&west, &reader, &nobody] {
        let told = "kan ikke være ansvarlig for besøket";
        let responsible = ("responsible", &**who);
        let answer = office.plan(&[unit, responsible, ("place", "Bodø")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{who}");
        assert!(answer.text.contains(told), "{who}: {}", answer.text);
        for id in [&planned, &held] {
            let page = office.page(id).await;
            assert!(
                !page.contains(&format!(r#"<option value="{who}""#)),
                "{page}"
            );
            let fields = [responsible, ("minutes", "Sagt"), ("place", "Bodø")];
            let answer = office.save(id, &page, &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{who}");
            for told in [told, "Bodø"] {
                assert!(answer.text.contains(told), "{told}: {}", answer.text);
            }
        }
    }
}

#[tokio::test]
async fn those_who_go_along_are_known_and_can_follow_up() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let west = in_the_west(&office, "v@imdi.no", Role::Adviser).await;
    let reader = in_the_west(&office, "l@imdi.no", Role::Reader).await;
    let nobody = Id::new(9, 9).to_string();
    for (who, fits) in [(&west, true), (&reader, false), (&nobody, false)] {
        let page = office.page(&id).await;
        let twice = [("people", &**who), ("people", &**who)];
        let answer = office.save(&id, &page, &twice).await;
        let told = answer.text.contains("kan ikke være med");
        assert_eq!(
            (answer.status == StatusCode::SEE_OTHER, told),
            (fits, !fits)
        );
        let written = office.house.db.visit(id.parse().unwrap()).await;
        let people = written.unwrap().unwrap().visit.taking_part;
        assert_eq!(people, [west.parse().unwrap()], "each once");
    }
}

#[tokio::test]
async fn what_was_typed_is_there_where_it_is_not_theirs_to_write() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    let west: Id = in_the_west(&office, "v@imdi.no", Role::Adviser)
        .await
        .parse()
        .unwrap();
    let cookie = office.house.session(west).await;
    let own = west.to_string();
    let typed = [
        ("first_day", "02.03.2026"),
        ("kind", "visit"),
        ("responsible", &*own),
        ("place", "Svolvær rådhus"),
    ];
    let gone = Id::new(9, 9).to_string();
    for (path, more, status) in [
        (
            SAVE,
            [("besok", &*id), ("versjon", "1")],
            StatusCode::FORBIDDEN,
        ),
        (
            &*format!("{LIST}/nytt"),
            [("reise", &*id), ("kommune", "1201")],
            StatusCode::FORBIDDEN,
        ),
        (
            &*format!("{LIST}/nytt"),
            [("reise", &*gone), ("kommune", "1201")],
            StatusCode::NOT_FOUND,
        ),
    ] {
        let fields = [typed.as_slice(), &more].concat();
        let answer = office.house.post(path, &fields, &cookie).await;
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.text.contains("Svolvær rådhus"), "{}", answer.text);
    }
}

#[tokio::test]
async fn a_draft_is_kept_of_the_long_texts_alone() {
    let office = office().await;
    let id = office.planned(&[("kommune", &office.north[0])]).await;
    for (field, status) in [
        ("minutes", StatusCode::NO_CONTENT),
        ("purpose", StatusCode::NO_CONTENT),
        ("place", StatusCode::UNPROCESSABLE_ENTITY),
        ("søppel", StatusCode::UNPROCESSABLE_ENTITY),
        ("", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let draft = [("besok", &*id), ("felt", field), ("tekst", "Halvferdig")];
        let path = "/oppfolging/kladd";
        let answer = office.house.post(path, &draft, &office.cookie).await;
        assert_eq!(answer.status, status, "{field}");
    }
    // Nor of a visit that is not there.
    let gone = Id::new(9, 9).to_string();
    for id in ["", "besøk", &gone] {
        let draft = [("besok", id), ("felt", "minutes"), ("tekst", "Halvferdig")];
        let path = "/oppfolging/kladd";
        let answer = office.house.post(path, &draft, &office.cookie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{id}");
    }
    let drafts = office.house.db.drafts(office.own, id.parse().unwrap());
    assert_eq!(drafts.await.unwrap().len(), 2);
}
