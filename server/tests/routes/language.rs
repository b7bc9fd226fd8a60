//! The language of the address, through and through: files, refusals, redirects, panics.

use axum::http::{Request, StatusCode};

use super::service::{Answer, Service};

/// What stands in a text of each language, by the end of the address.
type Told<'a> = [(&'a str, &'a str); 3];

fn with_language(path: &str, tag: &str) -> String {
    let mark = if path.contains('?') { '&' } else { '?' };
    match tag {
        "" => path.to_owned(),
        _ => format!("{path}{mark}sprak={tag}"),
    }
}

async fn check(service: &Service, path: &str, status: StatusCode, told: Told<'_>) {
    for (tag, told) in told {
        let answer = service.get(&with_language(path, tag)).await;
        assert_eq!(answer.status, status, "{path} {tag}");
        assert!(answer.text.contains(told), "{path} {tag}: {}", answer.text);
    }
}

#[tokio::test]
async fn a_file_is_worded_in_the_language_of_its_address() {
    let service = Service::new().await;
    let list = [
        ("", "\u{feff}Nr.;Navn;Region;"),
        ("nn", "\u{feff}Nr.;Namn;Region;"),
        ("en", "\u{feff}No.;Name;Region;"),
    ];
    check(&service, "/kommuner.csv", StatusCode::OK, list).await;
    let question = [
        ("", "\u{feff}Innbyggere;"),
        ("nn", "\u{feff}Innbyggjarar;"),
        ("en", "\u{feff}Population;"),
    ];
    let path = "/sporsmal/result_target.csv?by=size";
    check(&service, path, StatusCode::OK, question).await;
    let drawn = [
        ("", "N = 0 av 428 kommuner"),
        ("nn", "N = 0 av 428 kommunar"),
        ("en", "N = 0 of 428 municipalities"),
    ];
    let path = "/sporsmal/result_target.svg?by=region";
    check(&service, path, StatusCode::OK, drawn).await;
}

#[tokio::test]
async fn a_file_is_refused_in_the_language_of_its_address() {
    let service = Service::new().await;
    let unknown_key = [
        ("", "Lenken har et filter vi ikke kjenner: «regoin»."),
        ("nn", "Lenkja har eit filter vi ikkje kjenner: «regoin»."),
        ("en", "The link has a filter we do not know: “regoin”."),
    ];
    let path = "/kommuner.csv?regoin=nord";
    check(&service, path, StatusCode::BAD_REQUEST, unknown_key).await;
    let head = [
        ("", "Filen ble ikke laget"),
        ("nn", "Fila vart ikkje laga"),
        ("en", "The file was not made"),
    ];
    check(&service, path, StatusCode::BAD_REQUEST, head).await;
}

#[tokio::test]
async fn a_language_that_is_not_ours_is_refused_by_files_and_stands_on_pages() {
    let service = Service::new().await;
    for path in ["/kommuner.csv", "/sporsmal/result_target.svg"] {
        let refused = service.get(&with_language(path, "de")).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{path}");
        let told = "«de» er ikke blant valgene for «sprak».";
        assert!(refused.text.contains(told), "{path}: {}", refused.text);
    }
    let page = service.get("/kommuner?region=nord,vest&sprak=de").await;
    assert_eq!(page.status, StatusCode::OK, "it is not sent on, but told");
}

#[tokio::test]
async fn a_canonical_address_keeps_its_language() {
    let service = Service::new().await;
    for (asked, canonical) in [
        ("/kommuner?sprak=en", "/kommuner?wave=2015&sprak=en"),
        (
            "/sporsmal/result_target?sprak=nn&by=size",
            "/sporsmal/result_target?by=size&wave=2015&sprak=nn",
        ),
    ] {
        let answer = service.get(asked).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{asked}");
        let there = answer.header("location").to_owned();
        let parts = |address: &str| {
            let mut parts: Vec<String> = address.split(['?', '&']).map(str::to_owned).collect();
            parts.sort();
            parts
        };
        assert_eq!(parts(&there), parts(canonical), "{asked}");
        assert_eq!(service.get(&there).await.status, StatusCode::OK, "{there}");
    }
}

#[tokio::test]
async fn a_stranger_is_told_in_the_language_of_the_address() {
    let service = Service::new().await;
    for (tag, told) in [
        ("", "Filen ble ikke laget, fordi du ikke er innlogget."),
        ("nn", "Fila vart ikkje laga, fordi du ikkje er innlogga."),
        (
            "en",
            "The file was not made, because you are not signed in.",
        ),
    ] {
        let request = Request::get(with_language("/kommuner.csv", tag))
            .header("host", "127.0.0.1:3000")
            .header("cookie", "");
        let refused = service.ask(request).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{tag}");
        assert_eq!(refused.text, format!("{told}\n"));
    }
}

#[tokio::test]
async fn whoever_is_turned_away_at_the_gate_is_told_in_the_language_of_the_address() {
    let service = Service::new().await;
    for (tag, host, site) in [
        (
            "nn",
            "Adressa høyrer ikkje til denne tenesta. Opne http://127.0.0.1:3000 i nettlesaren.\n",
            "Førespurnaden kom frå ei anna nettside og er avvist. Gå til sida hos oss og prøv \
             igjen.\n",
        ),
        (
            "en",
            "The address is not that of this service. Open http://127.0.0.1:3000 in the browser.\n",
            "The request came from another website and is refused. Go to our page and try again.\n",
        ),
    ] {
        let foreign = Request::get(with_language("/", tag)).header("host", "evil.example");
        let refused = service.ask(foreign).await;
        assert_eq!(refused.status, StatusCode::MISDIRECTED_REQUEST);
        assert_eq!(refused.text, host);
        let posted = Request::post(with_language("/api/anything", tag))
            .header("host", "127.0.0.1:3000")
            .header("origin", "https://evil.example");
        let refused = service.ask(posted).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(refused.text, site);
    }
}

#[tokio::test]
async fn a_panic_is_told_in_the_language_of_the_address() {
    let service = Service::new().await;
    let told = [
        ("", "Noe gikk galt hos oss. Prøv igjen."),
        ("nn", "Noko gjekk gale hos oss. Prøv igjen."),
        ("en", "Something went wrong on our side. Try again."),
    ];
    let failed = StatusCode::INTERNAL_SERVER_ERROR;
    check(&service, "/panic", failed, told).await;
    let Answer { headers, .. } = service.get("/panic?sprak=en").await;
    assert!(headers.contains_key("x-request-id"), "it can be reported");
}
