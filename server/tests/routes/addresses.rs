//! One address for one selection.

use axum::http::{Request, StatusCode};
use domain::world::World;

use crate::service::Service;

#[expect(clippy::too_many_lines, reason = "one table of cases")]
#[tokio::test]
async fn another_spelling_is_sent_to_the_canonical_one() {
    let service = Service::new().await;
    for (asked, canonical) in [
        ("/kommuner", "/kommuner?wave=2015"),
        (
            "/kommuner?region=nord,vest",
            "/kommuner?region=nord,vest&wave=2015",
        ),
        (
            "/kommuner?region=nord&region=vest",
            "/kommuner?region=nord,vest&wave=2015",
        ),
        (
            "/kommuner?wave=2015&region=nord&q=",
            "/kommuner?region=nord&wave=2015",
        ),
        ("/?region=nord", "/?region=nord&wave=2015"),
        ("/?wave=2015&valgt=1", "/?valgt=1&wave=2015"),
        ("/rapport?region=nord", "/rapport?region=nord&wave=2015"),
        (
            "/regioner?wave=2015&region=nord&justert=1&forhold=",
            "/regioner?justert=1&region=nord&wave=2015",
        ),
        (
            "/kommuner/1902?wave=2015&region=nord",
            "/kommuner/1902?region=nord&wave=2015",
        ),
        (
            "/kommuner?unit=district&fra=centrality%3Dmost%26wave%3D2015",
            "/kommuner?fra=centrality%3Dmost%26wave%3D2015&unit=district&wave=2015",
        ),
        ("/sammenlign", "/sammenlign?wave=2015"),
        (
            "/sammenlign?wave=2015&number=1902&add=0101",
            "/sammenlign?number=1902,0101&wave=2015",
        ),
        (
            "/sammenlign?number=1902,0101&only=differences&weigh.size=0&sprak=en",
            "/sammenlign?sprak=en&number=1902,0101\
             &weigh=size:0,share:2,centrality:1,settled:1&only=differences&wave=2015",
        ),
        (
            "/sporsmal/result_target",
            "/sporsmal/result_target?wave=2015",
        ),
        (
            "/sporsmal/result_target?wave=2015&by=size",
            "/sporsmal/result_target?by=size&wave=2015",
        ),
        (
            "/sporsmal/result_target?by=region&judge=yes&wave=2015",
            "/sporsmal/result_target?wave=2015",
        ),
        (
            "/sporsmal/interpreter_guidelines?judge=no&sprak=en&by=size",
            "/sporsmal/interpreter_guidelines?by=size&judge=no&sprak=en&wave=2015",
        ),
        ("/endringer?region=nord", "/endringer?region=nord&wave=2015"),
    ] {
        let answer = service.get(asked).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{asked}");
        assert_eq!(answer.header("location"), canonical, "{asked}");
        let there = service.get(canonical).await;
        assert_eq!(there.status, StatusCode::OK, "{canonical}");
    }
}

#[tokio::test]
async fn a_search_that_means_one_leads_to_it() {
    let service = Service::new().await;
    for (asked, profile) in [
        ("/sok?q=Halden+kommune", "/kommuner/0101?wave=2015"),
        (
            "/sok?q=V%C3%A5ler+%28Hedmark%29",
            "/kommuner/0426?wave=2015",
        ),
        ("/sok?q=3018&sprak=nn", "/kommuner/0137?sprak=nn&wave=2015"),
        // The address of a profile by a number of other years, and by a name.
        ("/kommuner/3114", "/kommuner/0137?wave=2015"),
        ("/kommuner/5020?wave=2015", "/kommuner/1633?wave=2015"),
        ("/sok?q=Fauske+-+Fuossko", "/kommuner/1841?wave=2015"),
        (
            "/kommuner?number=5001,0101",
            "/kommuner?number=0101,1601&wave=2015",
        ),
        (
            "/sammenlign?number=5001,3101&wave=2015",
            "/sammenlign?number=1601,0101&wave=2015",
        ),
        ("/kommuner/Troms%C3%B8", "/kommuner/1902?wave=2015"),
    ] {
        let answer = service.get(asked).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{asked}");
        assert_eq!(answer.header("location"), profile, "{asked}");
    }
    for several in [
        "/sok",
        "/sok?q=V%C3%A5ler",
        "/sok?q=xyz",
        "/kommuner/9999",
        // Merged later, and split.
        "/kommuner/5054",
        "/kommuner/1580",
    ] {
        assert_eq!(
            service.get(several).await.status,
            StatusCode::OK,
            "{several}"
        );
    }
}

#[tokio::test]
async fn the_count_of_a_condition_in_the_making_is_that_of_its_list() {
    let service = Service::new().await;
    for (form, query) in [
        ("pick.result_target=no", "answer=result_target:no"),
        (
            "region=nord&pick.result_target=_no_response",
            "region=nord&answer=result_target:_no_response",
        ),
        (
            "region=nord&pick.result_target=no&pick.result_target=_not",
            "region=nord&answer=!result_target:no",
        ),
        (
            "pick_least.usefulness.*=3&pick.usefulness.*=poor&pick.usefulness.*=very_poor",
            "atleast=3:usefulness.*:very_poor,poor",
        ),
    ] {
        let asked = format!("/kommuner/antall?{form}&population_from=&q=");
        let counted = service.get(&asked).await;
        assert_eq!(counted.status, StatusCode::OK, "{asked}");
        assert_eq!(counted.header("cache-control"), "no-store");
        let list = service.get(&format!("/kommuner.csv?{query}")).await;
        let rows = list.text.lines().count() - 1;
        assert_eq!(counted.text, rows.to_string(), "{query}");
    }
    let unfinished = service.get("/kommuner/antall?pick.result_target=_is").await;
    assert_eq!(unfinished.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_form_without_script_is_sent_on_too() {
    let service = Service::new().await;
    let answer = service
        .get("/kommuner?population_from=1000&population_to=&wave=2015")
        .await;
    assert_eq!(
        answer.header("location"),
        "/kommuner?population=1000-&wave=2015"
    );
}

#[tokio::test]
async fn what_the_page_has_to_tell_stands() {
    let service = Service::new().await;
    for address in [
        "/kommuner?region=atlantis",
        "/kommuner?regin=nord&q=",
        "/sporsmal/result_target?region=&regin=nord",
        "/",
        "/metode?region=nord",
        "/kommuner/0101?x=1",
        "/sammenlign?number=1902,9999",
        "/sammenlign?number=1902,0101,1804,0301,0104",
        "/sammenlign?weigh=size:mye",
        "/sammenlign?farge=rosa",
        "/sporsmal/result_target?judge=atlantis",
        "/endringer?region=atlantis",
    ] {
        assert_eq!(
            service.get(address).await.status,
            StatusCode::OK,
            "{address}"
        );
    }
}

#[tokio::test]
async fn only_a_reading_is_sent_on() {
    let service = Service::new().await;
    let post = Request::post("/kommuner?region=nord,vest,ost").header("host", "localhost");
    assert_eq!(
        service.ask(post).await.status,
        StatusCode::METHOD_NOT_ALLOWED
    );
    let head = Request::head("/kommuner").header("host", "localhost");
    assert_eq!(service.ask(head).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn without_a_wave_no_address_is_canonical() {
    let service = Service::with(World::default()).await;
    assert_eq!(service.get("/kommuner").await.status, StatusCode::OK);
}
