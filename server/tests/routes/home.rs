//! Pages begin in the region of whoever works in one alone, the country has an address of its own, and what
//! somebody may not plan is told before they write it.

use axum::http::StatusCode;
use kinds::{Region, Regions, Role};

use crate::house::House;
use crate::office::{LIST, office, value};
use crate::world::world;

/// What stands on top of a page.
fn heading(page: &str) -> &str {
    let (_, from) = page.split_once("<h1").unwrap();
    let (_, text) = from.split_once('>').unwrap();
    text.split('<').next().unwrap()
}

fn regions(of: &[Region]) -> Regions {
    of.iter().copied().collect()
}

#[tokio::test]
async fn the_front_page_begins_in_the_one_region_somebody_works_in() {
    let house = House::of(world()).await;
    let nord = regions(&[Region::Nord]);
    let two = regions(&[Region::Nord, Region::Vest]);
    for (at, (role, own, begins)) in [
        (Role::Adviser, nord, "IMDi Nord"),
        (Role::Manager, nord, "IMDi Nord"),
        (Role::Reader, nord, "IMDi Nord"),
        (Role::Adviser, two, "Hele landet"),
        (Role::Manager, Regions::all(), "Hele landet"),
        (Role::Reader, Regions::all(), "Hele landet"),
        (Role::Administrator, nord, "Hele landet"),
    ]
    .into_iter()
    .enumerate()
    {
        let e_mail = format!("{at}@imdi.no");
        let person = house.person_in(&e_mail, role, own).await.id;
        let cookie = house.session(person).await;
        for (address, expected) in [
            ("/", begins),
            ("/?wave=2015", begins),
            ("/?valgt=1&wave=2015", "Hele landet"),
            ("/?region=vest&wave=2015", "IMDi Vest"),
        ] {
            let page = house.get(address, &cookie).await;
            assert_eq!(page.status, StatusCode::OK, "{address} {role:?}");
            assert_eq!(heading(&page.text), expected, "{address} {role:?}");
            // The way to the country is the same on all of them.
            let country = "href=\"/?valgt=1&amp;wave=2015\"";
            assert!(page.text.contains(country), "{address}: {}", page.text);
        }
    }
}

#[tokio::test]
async fn the_list_of_visits_begins_there_too_and_its_files_hold_what_it_shows() {
    let mut office = office().await;
    let here = office.planned(&[("kommune", &office.north[0])]).await;
    let adviser = office.cookie.clone();
    office.everywhere().await;
    let there = office.planned(&[("kommune", &office.elsewhere)]).await;
    let manager = office.cookie.clone();
    let whole = format!("{LIST}?valgt=1&region=&hvem=");
    for (address, cookie, both, file) in [
        (LIST, &adviser, false, "region=nord"),
        (&*whole, &adviser, true, "valgt=1"),
        (LIST, &manager, true, "valgt=1"),
    ] {
        let page = office.house.get(address, cookie).await.text;
        assert!(page.contains(&here), "{address}: {page}");
        assert_eq!(page.contains(&there), both, "{address}: {page}");
        for ending in ["csv", "xlsx"] {
            let link = format!("href=\"{LIST}.{ending}?{file}\"");
            assert!(page.contains(&link), "{link}: {page}");
        }
        let csv = format!("{LIST}.csv?{file}");
        let csv = office.house.get(&csv, cookie).await.text;
        let rows = csv.trim_end().lines().count() - 1;
        assert_eq!(rows, 1 + usize::from(both), "{csv}");
        // What the form sends says that it is whole.
        assert_eq!(value(&page, "valgt"), "1");
    }
}

#[tokio::test]
async fn visits_that_are_not_ones_own_to_plan_are_told_before_the_form() {
    let office = office().await;
    let told = "Du planlegger bare besøk i egne regioner.";
    for (list, foreign) in [
        ("/kommuner?wave=2015", false),
        ("/kommuner?region=nord,vest&wave=2015", false),
        ("/kommuner?region=vest&wave=2015", true),
    ] {
        let list = office.house.get(list, &office.cookie).await.text;
        assert_eq!(list.contains(told), foreign, "{list}");
        assert_eq!(list.contains(">Planlegg besøk<"), !foreign, "{list}");
    }
    let (own, other) = (&office.north[0], &office.elsewhere);
    let told = "er ikke i din region. Du skriver bare i egne regioner.";
    for (query, foreign, named) in [
        (format!("kommune={own}"), false, true),
        (format!("kommune={own}&kommune={other}"), true, true),
        (format!("kommune={other}"), true, false),
    ] {
        let form = format!("{LIST}/nytt?{query}");
        let form = office.house.get(&form, &office.cookie).await;
        assert_eq!(form.status, StatusCode::OK, "{query}");
        assert_eq!(form.text.contains(told), foreign, "{}", form.text);
        let typed = value(&form.text, "kommune");
        assert_eq!(!typed.is_empty(), named, "{typed}");
        assert!(!typed.contains(','), "{typed}");
    }
}
