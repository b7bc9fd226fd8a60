//! Trips: what they are called, and visits that are put on them and taken off.

use axum::http::StatusCode;
use kinds::{Id, Region, Role};

use crate::office::{Office, office, value};
use crate::service::Answer;

/// A trip of two visits; their ids.
async fn trip(office: &Office) -> [String; 2] {
    let both = format!("{}, {}", office.north[0], office.north[1]);
    let fields = [("kommune", &*both), ("trip", "Lofoten")];
    let first = office.planned(&fields).await;
    let page = office.page(&first).await;
    let second = page
        .split("href=\"/oppfolging/besok/")
        .filter_map(|rest| rest.split('"').next())
        .find(|id| id.len() == first.len() && **id != *first);
    [first.clone(), second.unwrap().to_owned()]
}

/// The form of a visit with the fields of its trip as they stand, and some otherwise.
async fn save(office: &Office, id: &str, page: &str, fields: &[(&str, &str)]) -> Answer {
    let names = ["trip_name", "trip_name_was", "trip_note_was"];
    let kept: Vec<(&str, String)> = names
        .iter()
        .map(|name| (*name, value(page, name)))
        .collect();
    let mut all: Vec<(&str, &str)> = kept
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    all.push(("trip_note", ""));
    all.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
    all.extend(fields);
    office.save(id, page, &all).await
}

#[tokio::test]
async fn a_trip_is_called_otherwise_by_one_at_a_time() {
    let office = office().await;
    let [first, second] = trip(&office).await;
    let (page, other) = (office.page(&first).await, office.page(&second).await);
    assert_eq!(value(&page, "trip_name"), "Lofoten");
    let renamed = [
        ("trip_name", "Lofoten i mars"),
        ("trip_note", "Ferge kl. 8"),
    ];
    let saved = save(&office, &first, &page, &renamed).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    for id in [&first, &second] {
        let page = office.page(id).await;
        for told in ["Lofoten i mars", "Ferge kl. 8"] {
            assert!(page.contains(told), "{told}: {page}");
        }
    }
    // Whoever did not touch it writes nothing of it; whoever did is told.
    let untouched = save(&office, &second, &other, &[("place", "Rådhuset")]).await;
    assert_eq!(
        untouched.status,
        StatusCode::SEE_OTHER,
        "{}",
        untouched.text
    );
    // Another change than the one above, though of a page that was drawn as early.
    let change = kinds::Id::new(9, 1).to_string();
    let mine = [("trip_name", "Vestover"), ("endring", &*change)];
    let mine = save(&office, &second, &other, &mine).await;
    assert_eq!(mine.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        mine.text.contains("Nå heter den «Lofoten i mars»"),
        "{}",
        mine.text
    );
    assert_eq!(value(&mine.text, "trip_name"), "Vestover");
    assert_eq!(value(&mine.text, "trip_name_was"), "Lofoten i mars");
    let nameless = save(&office, &first, &page, &[("trip_name", " ")]).await;
    assert!(nameless.text.contains("Skriv hva reisen heter."));
}

#[tokio::test]
async fn a_trip_that_nobody_is_on_goes_and_comes_back() {
    let office = office().await;
    let [first, second] = trip(&office).await;
    let alone = office.planned(&[("kommune", &office.north[2])]).await;
    let page = office.page(&alone).await;
    let on = page
        .split("Lofoten, ")
        .next()
        .unwrap()
        .rfind("value=\"")
        .unwrap();
    let lofoten = page[on + 7..].split('"').next().unwrap().to_owned();
    let put = office.save(&alone, &page, &[("trip_id", &lofoten)]).await;
    assert_eq!(put.status, StatusCode::SEE_OTHER, "{}", put.text);
    let page = office.page(&first).await;
    assert!(page.contains("Lofoten, 3 kommuner"), "{page}");
    let mut last = String::new();
    for id in [&first, &second, &alone] {
        let page = office.page(id).await;
        let off = save(&office, id, &page, &[("trip_id", "")]).await;
        assert_eq!(off.status, StatusCode::SEE_OTHER, "{}", off.text);
        last = off.header("location").to_owned();
    }
    assert!(
        last.ends_with(&format!("?lagret=reise&reise={lofoten}")),
        "{last}"
    );
    let gone = office.house.get(&last, &office.cookie).await.text;
    assert!(
        gone.contains("så den er slettet") && gone.contains("Angre"),
        "{gone}"
    );
    let undo = [("besok", &*alone), ("reise", &*lofoten)];
    let back = office
        .house
        .post("/oppfolging/besok/hent-reise", &undo, &office.cookie)
        .await;
    let back = office
        .house
        .get(back.header("location"), &office.cookie)
        .await;
    for told in ["Reisen er hentet tilbake", "Lofoten"] {
        assert!(back.text.contains(told), "{told}: {}", back.text);
    }
    assert_eq!(value(&back.text, "trip_name"), "Lofoten");
    // Whoever goes back to the page that said it is not told so of what is there.
    let before = office.house.get(&last, &office.cookie).await.text;
    assert!(!before.contains("så den er slettet"), "{before}");
}

#[tokio::test]
async fn a_trip_that_is_not_there_is_told_beside_the_field() {
    let office = office().await;
    let [first, _] = trip(&office).await;
    let page = office.page(&first).await;
    let nowhere = kinds::Id::new(9, 9).to_string();
    for typed in ["Lofoten", &*nowhere] {
        let answer = save(&office, &first, &page, &[("trip_id", typed)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(
            answer.text.contains("Reisen finnes ikke lenger."),
            "{typed}"
        );
    }
}

/// A trip belongs to the regions of its visits: whoever does not write in all of them neither calls it
/// otherwise, nor puts a visit on it, nor brings it back.
#[tokio::test]
async fn a_trip_of_another_region_is_not_written() {
    let mut office = office().await;
    office.everywhere().await;
    let mixed = format!("{}, {}", office.north[0], office.elsewhere);
    let fields = [("kommune", &*mixed), ("trip", "Rundreise")];
    let both = office.planned(&fields).await;
    let west = [("kommune", &*office.elsewhere), ("trip", "Vestreise")];
    let west = office.planned(&west).await;
    let own = office.planned(&[("kommune", &office.north[1])]).await;
    let trip = {
        let id: Id = both.parse().unwrap();
        let visit = office.house.db.visit(id).await.unwrap().unwrap().visit;
        visit.trip.unwrap().to_string()
    };
    let nord = [Region::Nord].into_iter().collect();
    let adviser = office.house.person_in("n@imdi.no", Role::Adviser, nord);
    let adviser = adviser.await.id;
    office.cookie = office.house.session(adviser).await;
    let page = office.page(&both).await;
    let tabs = page.split(r#"class="trip""#).nth(1).unwrap();
    let ids = tabs.split("/oppfolging/besok/").skip(1).take(2);
    let mut here = String::new();
    for id in ids.map(|rest| &rest[..both.len()]) {
        let visit = office.house.db.visit(id.parse().unwrap()).await;
        let visit = visit.unwrap().unwrap().visit;
        if visit.unit.number.as_str() == office.north[0] {
            id.clone_into(&mut here);
        }
    }
    let page = office.page(&here).await;
    assert!(!page.contains(r#"name="trip_name""#), "{page}");
    assert!(!page.contains("?reise="), "{page}");
    let words = [
        ("trip_name", "Kapret"),
        ("trip_note", ""),
        ("trip_name_was", "Rundreise"),
        ("trip_note_was", ""),
    ];
    let renamed = office.save(&here, &page, &words).await;
    let page = office.page(&own).await;
    assert!(!page.contains("Rundreise"), "{page}");
    let joined = office.save(&own, &page, &[("trip_id", &*trip)]).await;
    let added = [("kommune", &*office.north[2]), ("reise", &*here)];
    let added = office.plan(&added).await;
    for answer in [renamed, joined, added] {
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told = "Reisen har besøk i regioner der du ikke skriver.";
        assert!(answer.text.contains(told), "{}", answer.text);
    }
    // One that a visit was never on is not brought back with it, and one elsewhere is not theirs.
    for (visit, status) in [
        (&own, StatusCode::NOT_FOUND),
        (&west, StatusCode::FORBIDDEN),
    ] {
        let fields = [("besok", &**visit), ("reise", &*trip)];
        let path = "/oppfolging/besok/hent-reise";
        let answer = office.house.post(path, &fields, &office.cookie).await;
        assert_eq!(answer.status, status, "{}", answer.text);
    }
}
