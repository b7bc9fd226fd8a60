//! Files over HTTP: named, typed, never kept, and refused in sentences.

use axum::http::{Request, StatusCode};
use domain::world::World;

use super::service::Service;

#[tokio::test]
async fn a_list_comes_as_a_file() {
    let service = Service::new().await;
    let csv = service.get("/kommuner.csv?region=nord").await;
    assert_eq!(csv.status, StatusCode::OK);
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(csv.header("cache-control"), "no-store");
    assert_eq!(
        csv.header("content-disposition"),
        "attachment; filename=\"DEMO-kommuner-2015-nord-2015-11-20.csv\"; \
         filename*=UTF-8''DEMO-kommuner-2015-nord-2015-11-20.csv"
    );
    assert_eq!(csv.header("x-content-type-options"), "nosniff");
    assert!(
        csv.text.starts_with("\u{feff}Nr.;Navn;Innbyggere"),
        "{}",
        csv.text
    );
    let all = service.get("/kommuner.csv").await;
    assert_eq!(all.text.lines().count(), 429);
    let xlsx = service.get("/kommuner.xlsx?region=nord&page=2").await;
    assert_eq!(xlsx.status, StatusCode::OK);
    assert_eq!(
        xlsx.header("content-type"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    );
    assert!(xlsx.text.starts_with("PK"));
    assert!(
        xlsx.header("content-disposition")
            .contains("DEMO-kommuner-2015-nord-2015-11-20.xlsx")
    );
}

#[tokio::test]
async fn a_map_comes_as_drawing_and_picture() {
    let service = Service::new().await;
    let svg = service.get("/kommuner.svg?region=nord&colour=share").await;
    assert_eq!(svg.status, StatusCode::OK, "{}", svg.text);
    assert_eq!(svg.header("content-type"), "image/svg+xml");
    assert!(
        svg.header("content-disposition")
            .contains("DEMO-kart-innvandrerandel-2015-nord-2015-11-20.svg")
    );
    for told in [
        "Syntetiske demodata",
        "Innvandrerandel, Nord",
        "Region: Nord.",
        "© Kartverket (CC BY 4.0), forenklet.",
        "/kommuner?region=nord",
    ] {
        assert!(svg.text.contains(told), "{told}");
    }
    // Only those of the region are drawn.
    assert_eq!(svg.text.matches("<path fill=").count(), 87);
    let png = service.get("/kommuner.png?unit=district").await;
    assert_eq!(png.status, StatusCode::OK, "{}", png.text);
    assert_eq!(png.header("content-type"), "image/png");
    // Two maps of one day are told apart: by what they show, and of whom.
    for (query, name) in [
        (
            "unit=district&colour=share",
            "DEMO-kart-innvandrerandel-2015-bydeler-2015-11-20.svg",
        ),
        (
            "colour=result_target",
            "DEMO-kart-result_target-2015-2015-11-20.svg",
        ),
        ("", "DEMO-kart-innbyggere-2015-2015-11-20.svg"),
    ] {
        let svg = service.get(&format!("/kommuner.svg?{query}")).await;
        let named = svg.header("content-disposition");
        assert!(named.contains(name), "{named} {query}");
    }
    assert_eq!(png.header("cache-control"), "no-store");
    for query in ["colour=pink", "view=globe", "colour=barriers"] {
        let refused = service.get(&format!("/kommuner.svg?{query}")).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{query}");
    }
}

#[tokio::test]
async fn a_question_comes_as_table_and_chart() {
    let service = Service::new().await;
    let csv = service.get("/sporsmal/result_target.csv?by=size").await;
    assert_eq!(csv.status, StatusCode::OK);
    assert!(csv.text.starts_with("\u{feff}Innbyggere;"), "{}", csv.text);
    let name = "DEMO-sporsmal-result_target-2015-etter-innbyggere-2015-11-20";
    assert!(csv.header("content-disposition").contains(name));
    let name = "DEMO-sporsmal-result_target-2015-2015-11-20";
    let item = "/sporsmal/usefulness.settlement_of_refugees";
    let page = service.get(&format!("{item}?wave=2015")).await;
    assert!(page.text.contains("backend: true"), "the page is intact");
    let svg = service.get("/sporsmal/result_target.svg?by=region").await;
    assert_eq!(svg.status, StatusCode::OK, "{}", svg.text);
    assert_eq!(svg.header("content-type"), "image/svg+xml");
    assert_eq!(svg.header("cache-control"), "no-store");
    assert!(
        svg.header("content-disposition")
            .contains(&format!("{name}.svg"))
    );
    for told in [
        "Syntetiske demodata",
        "N = 0 av 428 kommuner",
        "IMDis regionkontorer",
    ] {
        assert!(svg.text.contains(told), "{told} in {}", svg.text);
    }
}

#[tokio::test]
async fn the_regions_come_as_both_kinds() {
    let service = Service::new().await;
    let csv = service.get("/regioner.csv?justert=1&region=nord").await;
    assert_eq!(csv.status, StatusCode::OK, "{}", csv.text);
    assert!(
        csv.text.starts_with("\u{feff}Kapittel;Forhold;"),
        "{}",
        csv.text
    );
    // Thirteen indicators in the country and six regions, and those that districts are asked.
    assert!(csv.text.lines().count() > 13 * 7, "{}", csv.text);
    assert!(
        csv.text
            .lines()
            .skip(1)
            .all(|row| row.ends_with(";syntetiske demodata"))
    );
    let cells = |row: &str| row.matches(';').count();
    let mut rows = csv.text.lines();
    let heads = rows.next().map(cells);
    assert!(rows.all(|row| Some(cells(row)) == heads), "{}", csv.text);
    let xlsx = service.get("/regioner.xlsx").await;
    assert_eq!(xlsx.status, StatusCode::OK);
    let name = xlsx.header("content-disposition");
    assert!(
        name.contains("DEMO-regioner-2015-2015-11-20.xlsx"),
        "{name}"
    );
    for address in [
        "/regioner.csv?justert=ja",
        "/regioner.csv?forhold=finnes_ikke",
        "/regioner.xlsx?region=atlantis",
        "/regioner.xlsx?settles=yes",
        "/regioner.csv?region=nord,vest",
    ] {
        let refused = service.get(address).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{address}");
    }
}

#[tokio::test]
async fn a_comparison_comes_as_both_kinds() {
    let service = Service::new().await;
    let csv = service.get("/sammenlign.csv?number=1902,0101").await;
    assert_eq!(csv.status, StatusCode::OK, "{}", csv.text);
    let heads = "\u{feff}Kapittel;Spørsmål;Delspørsmål eller svar;Tromsø;Halden;";
    assert!(csv.text.starts_with(heads), "{}", csv.text);
    let rows = csv.text.lines().skip(1);
    assert!(rows.clone().count() > 44, "{}", csv.text);
    assert!(
        rows.clone()
            .all(|row| row.ends_with(";syntetiske demodata"))
    );
    let xlsx = service
        .get("/sammenlign.xlsx?number=1902,0101&only=differences")
        .await;
    assert_eq!(xlsx.status, StatusCode::OK);
    let name = xlsx.header("content-disposition");
    assert!(
        name.contains("DEMO-sammenligning-2015-tromso-halden-2015-11-20.xlsx"),
        "{name}"
    );
    for (query, told) in [
        ("", "minst to"),
        ("number=1902", "minst to"),
        ("number=1902,9999", "«9999»"),
        ("number=1902,030101", "ikke de samme spørsmålene"),
        ("number=1902,0101,1804,0301,0104", "høyst 4"),
        (
            "number=1902,0101&weigh=size:mye",
            "Skriv et helt tall fra 0 til 5",
        ),
        (
            "number=1902,0101&weigh=size:-1",
            "Skriv et helt tall fra 0 til 5",
        ),
        (
            "number=1902,0101&weigh=areal:1",
            "size, share, centrality og settled",
        ),
        (
            "number=1902,0101&weigh=size:0,share:0,centrality:0,settled:0",
            "Gi minst én av dem en vekt",
        ),
        ("number=1902,0101&only=alt", "only=differences"),
        ("number=1902,0101&region=nord", "hører til listen"),
        ("number=1902,0101&farge=rosa", "«farge»"),
    ] {
        for ending in ["csv", "xlsx"] {
            let path = format!("/sammenlign.{ending}?{query}");
            let refused = service.get(&path).await;
            assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{path}");
            assert!(refused.text.contains(told), "{path}: {}", refused.text);
        }
    }
}

#[tokio::test]
async fn a_profile_comes_as_both_kinds_beside_its_page() {
    let service = Service::new().await;
    let csv = service.get("/kommuner/1902.csv?wave=2015").await;
    assert_eq!(csv.status, StatusCode::OK, "{}", csv.text);
    let heads =
        "\u{feff}Kapittel;Spørsmål;Delspørsmål eller svar;Tromsø svarte;Samme svar i Nord (%);";
    assert!(csv.text.starts_with(heads), "{}", csv.text);
    let mut rows = csv.text.lines().skip(1);
    assert!(rows.all(|row| row.ends_with(";syntetiske demodata")));
    let xlsx = service.get("/kommuner/030101.xlsx").await;
    assert_eq!(xlsx.status, StatusCode::OK);
    let name = xlsx.header("content-disposition");
    let bydel = "DEMO-profil-2015-030101-gamle-oslo-2015-11-20.xlsx";
    assert!(name.contains(bydel), "{name}");
    for (path, status) in [
        ("/kommuner/9999.xlsx", StatusCode::NOT_FOUND),
        ("/kommuner/tull.csv", StatusCode::NOT_FOUND),
        ("/kommuner/1902.csv?regoin=nord", StatusCode::BAD_REQUEST),
        ("/kommuner/1902.xlsx?wave=1814", StatusCode::BAD_REQUEST),
    ] {
        let refused = service.get(path).await;
        assert_eq!(refused.status, status, "{path}");
        assert_eq!(refused.header("content-type"), "text/plain; charset=utf-8");
        assert!(refused.text.trim_end().ends_with('.'), "{}", refused.text);
    }
}

#[tokio::test]
async fn what_cannot_be_used_is_refused_in_sentences() {
    let service = Service::new().await;
    for path in [
        "/kommuner.csv?regoin=nord",
        "/kommuner.xlsx?region=nrod",
        "/kommuner.csv?answer=nothing:yes",
        "/kommuner.csv?cols=nothing",
        "/kommuner.csv?by=region",
        "/sporsmal/result_target.csv?by=nothing",
        "/sporsmal/result_target.csv?judge=very_good",
        "/sporsmal/result_target.svg?judge=yes,maybe",
        "/endringer.csv?region=nrod",
        "/sporsmal/result_target.xlsx?region=nrod",
        "/sporsmal/result_target.svg?answer=result_target:maybe",
    ] {
        let refused = service.get(path).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{path}");
        assert_eq!(refused.header("content-type"), "text/plain; charset=utf-8");
        assert_eq!(refused.header("cache-control"), "no-store");
        assert_eq!(refused.header("content-disposition"), "");
        assert!(
            refused.text.starts_with("Filen ble ikke laget"),
            "{}",
            refused.text
        );
        assert!(refused.text.lines().count() >= 2, "{}", refused.text);
    }
}

#[tokio::test]
async fn what_is_not_there_is_told() {
    let service = Service::new().await;
    for path in [
        "/sporsmal/nothing.csv",
        "/sporsmal/nothing.svg",
        "/sporsmal/a.b.xlsx",
    ] {
        let missing = service.get(path).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND, "{path}");
        assert!(
            missing
                .text
                .contains("Det finnes ikke noe spørsmål som heter"),
            "{}",
            missing.text
        );
    }
    let first = service.get("/endringer.xlsx").await;
    assert_eq!(first.status, StatusCode::NOT_FOUND);
    assert!(first.text.contains("den første"), "{}", first.text);
    let text = service.get("/sporsmal/advice.svg").await;
    assert_eq!(text.status, StatusCode::NOT_FOUND, "{}", text.text);
    let empty = Service::with(World::default()).await;
    for path in ["/kommuner.csv", "/sporsmal/result_target.svg"] {
        let none = empty.get(path).await;
        assert_eq!(none.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(
            none.text.contains("Ingen undersøkelse er lagt inn"),
            "{}",
            none.text
        );
    }
}

#[tokio::test]
async fn a_file_is_guarded_like_a_page() {
    let service = Service::new().await;
    let foreign = Request::get("/kommuner.csv").header("host", "evil.example");
    let refused = service.ask(foreign).await;
    assert_eq!(refused.status, StatusCode::MISDIRECTED_REQUEST);
    let head = Request::head("/kommuner.csv").header("host", "127.0.0.1:3000");
    let head = service.ask(head).await;
    assert_eq!((head.status, head.text.as_str()), (StatusCode::OK, ""));
    assert!(head.header("content-disposition").starts_with("attachment"));
}
