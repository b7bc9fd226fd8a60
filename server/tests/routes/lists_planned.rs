//! How far the visits of the year have come with the municipalities of a list, and where those that are left
//! are planned.

use domain::follow_up::trip::TRIP_UNITS_MAX;
use kinds::{Id, Role};

use crate::office::{Office, office};

const LISTS: &str = "/oppfolging/lister";

/// The address of a new list of some municipalities that everybody sees.
async fn list(office: &Office, change: u128, units: &[&str]) -> String {
    let id = Id::new(7, change).to_string();
    let mut fields = vec![
        ("endring", &*id),
        ("aar", "2015"),
        ("navn", "Vårbesøk"),
        ("deles", "everyone"),
    ];
    fields.extend(units.iter().map(|number| ("kommune", *number)));
    office
        .house
        .post(&format!("{LISTS}/ny"), &fields, &office.cookie)
        .await;
    format!("{LISTS}/{id}")
}

#[tokio::test]
async fn a_list_says_what_was_visited_this_year_and_plans_those_that_are_left() {
    let office = office().await;
    let (first, second) = (&*office.north[0], &*office.north[1]);
    let list = list(&office, 1, &[first, second, &office.elsewhere]).await;
    let drawn = async || office.house.get(&list, &office.cookie).await.text;
    let page = drawn().await;
    for told in ["Besøk i 2026", "Ikke planlagt", "Planlegg 2 besøk", "Ingen"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    // Where the visits are planned, both are filled in, and nobody of another region.
    let form = format!("/oppfolging/besok/nytt?kommune={first}&kommune={second}");
    assert!(page.contains(&form.replace('&', "&amp;")), "{page}");
    let form = office.house.get(&form, &office.cookie).await.text;
    assert!(form.contains("Planlegg besøk"), "{form}");

    let visit = office.planned(&[("kommune", first)]).await;
    let page = drawn().await;
    assert!(page.contains("02.03.2026"), "{page}");
    assert!(page.contains("Planlegg 1 besøk"), "{page}");
    let form = office.page(&visit).await;
    let held = [("minutes", "Vi snakket om tolk."), ("til", "held")];
    office.save(&visit, &form, &held).await;
    assert!(drawn().await.contains("Besøkt 02.03.2026"));
    office.planned(&[("kommune", second)]).await;
    let page = drawn().await;
    // The one that is left is another region's.
    assert!(!page.contains("besok/nytt?kommune="), "{page}");
    assert!(page.contains("og 1 er igjen: "), "{page}");

    let reader = office.house.person("leser@imdi.no", Role::Reader).await.id;
    let reader = office.house.session(reader).await;
    let page = office.house.get(&list, &reader).await.text;
    assert!(page.contains("Besøkt 02.03.2026"), "{page}");
    for not in ["Planlegg ", "Legg til kommuner"] {
        assert!(!page.contains(not), "{not}: {page}");
    }
}

#[tokio::test]
async fn no_more_visits_are_planned_at_once_than_a_form_takes() {
    let office = office().await;
    let units: Vec<&str> = office.north.iter().map(String::as_str).collect();
    for (change, count) in [(1, TRIP_UNITS_MAX), (2, TRIP_UNITS_MAX + 1)] {
        let list = list(&office, change, &units[..count]).await;
        let page = office.house.get(&list, &office.cookie).await.text;
        let plans = page.contains(&format!("Planlegg {count} besøk"));
        assert_eq!(plans, count == TRIP_UNITS_MAX, "{page}");
    }
}
