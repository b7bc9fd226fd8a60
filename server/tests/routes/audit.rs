//! What is told of files and of refusals, and who may read it.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use kinds::Role;
use server::router::REFUSED_TOLD_MAX;
use store::{AuditQuery, Db, LogRow};

use crate::house::House;
use crate::service::{Answer, Service};

const LOG: &str = "/administrasjon/revisjon.csv";
const ADMINISTRATOR: &str = "administrator-a.landet@demo.invalid";

async fn get(service: &Service, path: &str, cookie: &str) -> Answer {
    let request = Request::get(path)
        .header("host", "127.0.0.1:3000")
        .header("cookie", cookie);
    service.ask(request).await
}

/// Everything that was told by an action, the newest first.
async fn told(db: &Db, action: &'static str) -> Vec<LogRow> {
    let query = AuditQuery {
        actions: vec![action],
        ..AuditQuery::default()
    };
    db.audit(&query, 0, 100).await.unwrap().1
}

fn details(told: &LogRow) -> String {
    serde_json::to_string(&told.details).unwrap()
}

#[tokio::test]
async fn a_file_is_told_by_its_keys_and_rows_and_nothing_of_what_was_searched() {
    let service = Service::new().await;
    for (path, object, expected) in [
        (
            "/kommuner.csv?region=nord&q=alta",
            "list",
            r#"{"format":"csv","keys":["region","q"],"rows":1,"year":2015}"#,
        ),
        (
            "/kommuner.xlsx",
            "list",
            r#"{"format":"xlsx","rows":428,"year":2015}"#,
        ),
        (
            "/kommuner/0101.csv",
            "profile",
            r#"{"format":"csv","rows":"#,
        ),
        (
            "/sammenlign.csv?number=0101,0104",
            "comparison",
            r#"{"format":"csv","keys":["number"],"rows":"#,
        ),
        (
            "/kommuner.svg?settles=yes&region=nord",
            "map",
            r#"{"format":"svg","keys":["region","flag"],"year":2015}"#,
        ),
    ] {
        let answer = service.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text);
        let told = told(&service.db, "file.taken").await.remove(0);
        assert_eq!(told.object, Some(("file".to_owned(), object.to_owned())));
        let details = details(&told);
        assert!(details.starts_with(expected), "{path}: {details}");
        for typed in ["nord", "alta", "0101", "yes"] {
            assert!(!details.contains(typed), "{path}: {details}");
        }
        assert_eq!(told.origin, "127.0.0.1");
    }
}

#[tokio::test]
async fn what_is_no_file_is_not_told() {
    let service = Service::new().await;
    service.get_as_stranger("/kommuner.csv").await;
    service.get("/kommuner.csv?farge=rosa").await;
    service.get("/kommuner/9999.csv").await;
    assert_eq!(told(&service.db, "file.taken").await, []);
}

#[tokio::test]
async fn a_file_that_cannot_be_told_is_not_given_out() {
    let service = Service::new().await;
    let store::Db::Sqlite { write, .. } = &service.db else {
        panic!("a test's own database is a file");
    };
    let gone = "DELETE FROM audit_head";
    sqlx::raw_sql(gone).execute(write).await.unwrap();
    let answer = service.get("/kommuner.csv").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(
        answer
            .text
            .starts_with("Filen ble ikke laget, fordi den ikke kunne føres")
    );
    assert_eq!(answer.header("content-disposition"), "");
}

/// Who signed in and out, from where; and that somebody failed, without what they typed.
#[tokio::test]
async fn who_signs_in_and_out_is_told_and_who_fails() {
    let service = Service::new().await;
    let post = async |path: &str, fields: &'static str, cookie: &str| {
        let request = Request::post(path)
            .header("host", "127.0.0.1:3000")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", cookie);
        service
            .send(request.body(Body::from(fields)).unwrap())
            .await
    };
    let cookie = service.sign_in(ADMINISTRATOR).await;
    post("/logg-ut", "", &cookie).await;
    let account = service.db.account_by_mail(ADMINISTRATOR).await.unwrap();
    let administrator = store::Actor::Person(account.unwrap().id);
    for action in ["session.opened", "session.ended"] {
        let told = told(&service.db, action).await.remove(0);
        assert_eq!(told.actor, administrator, "{action}");
        assert_eq!(told.origin, "127.0.0.1", "{action}");
    }
    let fields = "e-post=ingen%40imdi.example&passord=hemmelig";
    let failed = post("/logg-inn", fields, "").await;
    assert_eq!(failed.status, StatusCode::UNPROCESSABLE_ENTITY);
    let failed = told(&service.db, "sign_in.failed").await.remove(0);
    assert_eq!(failed.origin, "127.0.0.1");
    assert_eq!(failed.object, None);
    assert_eq!(details(&failed), r#"{"locks":false}"#);
}

#[tokio::test]
async fn who_is_refused_is_told_and_a_stranger_is_not() {
    let service = Service::new().await;
    assert_eq!(
        get(&service, LOG, "").await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(told(&service.db, "access.refused").await, []);
    for e_mail in [
        "adviser-a.nord@demo.invalid",
        "manager-a.landet@demo.invalid",
        "reader-a.landet@demo.invalid",
    ] {
        let cookie = service.sign_in(e_mail).await;
        let path = format!("{LOG}?fra=hemmelig");
        assert_eq!(
            get(&service, &path, &cookie).await.status,
            StatusCode::FORBIDDEN
        );
        let told = told(&service.db, "access.refused").await.remove(0);
        let account = service
            .db
            .account_by_mail(e_mail)
            .await
            .unwrap()
            .unwrap()
            .id;
        assert_eq!(told.actor, store::Actor::Person(account));
        let object = ("address".to_owned(), "/administrasjon/revisjon".to_owned());
        assert_eq!(told.object, Some(object));
        assert_eq!(details(&told), r#"{"action":"administer","kind":"file"}"#);
    }
}

#[tokio::test]
async fn which_action_was_refused_is_told_and_stands_in_no_answer() {
    let house = House::new().await;
    let reader = house.person("leser@imdi.no", Role::Reader).await;
    let cookie = house.session(reader.id).await;
    let page = house.get("/administrasjon/folk", &cookie).await;
    let fields = [("person", "hemmelig"), ("versjon", "1")];
    let form = house
        .post("/administrasjon/folk/las", &fields, &cookie)
        .await;
    let told = told(&house.db, "access.refused").await;
    for (answer, told, kind) in [(form, &told[0], "form"), (page, &told[1], "page")] {
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{kind}");
        assert!(!answer.headers.contains_key("x-refused"), "{kind}");
        let expected = format!(r#"{{"action":"administer","kind":"{kind}"}}"#);
        assert_eq!(details(told), expected);
    }
}

#[tokio::test]
async fn refusals_of_one_person_are_told_so_often() {
    let service = Service::new().await;
    let cookie = service.sign_in("reader-a.landet@demo.invalid").await;
    for _ in 0..=REFUSED_TOLD_MAX {
        assert_eq!(
            get(&service, LOG, &cookie).await.status,
            StatusCode::FORBIDDEN
        );
    }
    let told = told(&service.db, "access.refused").await;
    assert_eq!(u32::try_from(told.len()), Ok(REFUSED_TOLD_MAX));
    assert_eq!(
        details(&told[0]),
        r#"{"action":"administer","kind":"file","last":true}"#
    );
    assert_eq!(
        details(&told[1]),
        r#"{"action":"administer","kind":"file"}"#
    );
}

#[tokio::test]
async fn an_administrator_takes_the_log_along_and_that_is_told_too() {
    let service = Service::new().await;
    service.get("/kommuner.xlsx?region=nord").await;
    let cookie = service.sign_in(ADMINISTRATOR).await;
    let path = format!("{LOG}?fra=19.11.2015&til=21.11.2015&hva=eksport");
    let log = get(&service, &path, &cookie).await;
    assert_eq!(log.status, StatusCode::OK, "{}", log.text);
    assert!(
        log.header("content-disposition")
            .contains("DEMO-revisjonslogg-2015-11-20.csv")
    );
    let mut lines = log.text.lines();
    let head = "Nummer;Dato;Klokkeslett;Tidspunkt (UTC);Hvem;Konto;Fra maskin;Slag;Hendelse;Detalj;Handling";
    assert_eq!(lines.next().unwrap().trim_start_matches('\u{feff}'), head);
    let row = lines.next().unwrap();
    for told in [
        ";2015-11-20;07.13.20;2015-11-20T06:13:20Z;Rådgiver A, Nord;",
        ";Eksport;Lastet ned ",
        " rader som Excel: listen over kommuner;\"Undersøkelsen 2015, filter: region\";file.taken",
    ] {
        assert!(
            row.contains(told) || row.replace('"', "").contains(&told.replace('"', "")),
            "{row}"
        );
    }
    assert_eq!(lines.next(), None);
    let own = told(&service.db, "file.taken").await.remove(0);
    assert_eq!(
        details(&own),
        r#"{"format":"csv","keys":["fra","til","hva"],"rows":1}"#
    );

    let wrong = get(&service, &format!("{LOG}?fra=32.01.2016"), &cookie).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(
        wrong
            .text
            .contains("Vi kan ikke lese datoen. Skriv dag, måned og år: 05.06.2015.")
    );
}
