//! What was agreed, as an adviser works with it: each form, what it refuses, and what it leaves behind.

use axum::http::StatusCode;
use kinds::{Id, Role};
use server::service::actions::fields::{OUTCOME_CHARS_MAX, REASON_CHARS_MAX, WHAT_CHARS_MAX};
use server::service::actions::writing::ACTIONS_AT_ONCE_MAX;

use crate::follow_up;
use crate::house::House;
use crate::service::Answer;
use crate::world::world;

const PAGE: &str = "/oppfolging/tiltak";

/// A house with an adviser of the north, what stands there, and their cookie.
pub async fn house() -> (House, Id, String) {
    let house = House::of(world()).await;
    let adviser = house.person("nord@imdi.no", Role::Adviser).await.id;
    follow_up::seed(&house, adviser).await;
    let cookie = house.session(adviser).await;
    (house, adviser, cookie)
}

async fn post(house: &House, act: &str, fields: &[(&str, &str)], cookie: &str) -> Answer {
    house.post(&format!("{PAGE}/{act}"), fields, cookie).await
}

/// The fields of something new, with some of them otherwise.
fn new<'a>(follower: &'a str, otherwise: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("endring", "01999999-0000-7000-8000-000000000001"),
        ("kommune", "1902"),
        ("hva", "rapportere til ledelsen"),
        ("ansvar", "municipality"),
        ("folger", follower),
        ("avtalt", "02.03.2026"),
        ("frist", "01.09.2026"),
        ("lofte", ""),
    ];
    for (name, value) in otherwise {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields
}

#[tokio::test]
async fn something_is_agreed_once_however_often_it_is_sent() {
    let (house, adviser, cookie) = house().await;
    let follower = adviser.to_string();
    for _ in 0..2 {
        let answer = post(&house, "nytt", &new(&follower, &[]), &cookie).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let page = answer.header("location").to_owned();
        assert!(page.ends_with("000000000001?lagret=nytt"), "{page}");
        let page = house.get(&page, &cookie).await;
        assert!(page.text.contains("rapportere til ledelsen"));
        assert!(page.text.contains("Tiltaket er lagret."));
    }
    let list = house.get(PAGE, &cookie).await;
    assert_eq!(list.status, StatusCode::OK);
    assert_eq!(
        list.text
            .matches("class=\"what\">rapportere til ledelsen<")
            .count(),
        1
    );
    assert!(list.text.contains("åpne tiltak i Nord"), "{}", list.text);
}

#[tokio::test]
async fn what_cannot_be_agreed_is_told_at_its_field_and_stays_typed() {
    let (house, adviser, cookie) = house().await;
    let follower = adviser.to_string();
    let (fits, too_long) = ("å".repeat(WHAT_CHARS_MAX), "å".repeat(WHAT_CHARS_MAX + 1));
    for (field, value, told) in [
        ("hva", "", "Skriv hva som er avtalt."),
        ("hva", &*too_long, "Det er plass til 300."),
        ("ansvar", "kongen", "Velg hvem som er ansvarlig."),
        ("folger", "", "Ingen tiltak står uten noen"),
        ("frist", "snart", "Skriv fristen som dag, måned og år"),
        ("frist", "01.03.2026", "er passert alt. Kryss av"),
        ("avtalt", "03.03.2026", "kan ikke være etter i dag"),
        ("kommune", "Ingensteds", "Velg en kommune som finnes"),
        ("lofte", "finnes_ikke:ja", "Velg et svar fra listen."),
    ] {
        let fields = new(&follower, &[(field, value)]);
        let answer = post(&house, "nytt", &fields, &cookie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(answer.text.contains(told), "{field}: {}", answer.text);
        let other = if field == "hva" {
            "01.09.2026"
        } else {
            "rapportere til ledelsen"
        };
        assert!(answer.text.contains(other), "{field} {value}");
    }
    // A due date that has passed is asked about once, and a text may be as long as there is room for.
    let fields = new(
        &follower,
        &[
            ("frist", "01.03.2026"),
            ("avtalt", "1.2.2026"),
            ("likevel", "ja"),
            ("hva", &fits),
        ],
    );
    let answer = post(&house, "nytt", &fields, &cookie).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

#[tokio::test]
async fn a_municipality_of_another_region_is_refused() {
    let (house, adviser, cookie) = house().await;
    let follower = adviser.to_string();
    let west = follow_up::id("vest").to_string();
    for (act, fields) in [
        ("nytt", new(&follower, &[("kommune", "1201")])),
        (
            "frist",
            vec![("tiltak", &*west), ("frist", "01.09.2026"), ("grunn", "x")],
        ),
        ("status", vec![("tiltak", &*west), ("til", "reported")]),
        ("slett", vec![("tiltak", &*west)]),
    ] {
        let answer = post(&house, act, &fields, &cookie).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{act}");
    }
    let page = house.get(&format!("{PAGE}/{west}"), &cookie).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text.contains("/oppfolging/tiltak/slett"));
}

#[tokio::test]
async fn an_overdue_one_is_given_a_new_due_date_with_a_reason() {
    let (house, adviser, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    let tick = format!("{id}~2026-02-01~{adviser}");
    let list = house.get(PAGE, &cookie).await;
    assert!(list.text.contains("29 dager over"), "{}", list.text);
    let without = [("tiltak", &*tick), ("frist", "01.06.2026"), ("back", PAGE)];
    let answer = post(&house, "frist", &without, &cookie).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Skriv en grunn."), "{}", answer.text);
    // Another page was drawn again than that of the form would be.
    assert!(answer.text.contains("Alle 1"), "{}", answer.text);
    let moved = [&without[..], &[("grunn", "Ny leder fra mai")]].concat();
    for _ in 0..2 {
        let answer = post(&house, "frist", &moved, &cookie).await;
        assert_eq!(
            answer.header("location"),
            format!("{PAGE}?lagret=frist"),
            "{}",
            answer.text
        );
    }
    let page = house.get(&format!("{PAGE}/{id}"), &cookie).await;
    for told in [
        "01.06.2026",
        "1 gang, første frist 01.02.2026",
        "Ny leder fra mai",
    ] {
        assert!(page.text.contains(told), "{told}: {}", page.text);
    }
    // Somebody who still sees the old date is told of the new one.
    let late = [
        ("tiltak", &*tick),
        ("frist", "01.07.2026"),
        ("grunn", "Ferie"),
    ];
    let answer = post(&house, "frist", &late, &cookie).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text.contains("flyttet til 01.06.2026"),
        "{}",
        answer.text
    );
}

#[tokio::test]
async fn only_so_many_are_changed_at_once() {
    let (house, _, cookie) = house().await;
    for (count, told) in [
        (0, "Kryss av for minst ett tiltak."),
        (ACTIONS_AT_ONCE_MAX, "Tiltaket finnes ikke lenger."),
        (ACTIONS_AT_ONCE_MAX + 1, "Høyst 200 kan endres"),
    ] {
        let ids: Vec<String> = (0..count)
            .map(|n| Id::new(9, n as u128).to_string())
            .collect();
        let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("tiltak", &**id)).collect();
        fields.extend([("frist", "01.06.2026"), ("grunn", "Ferie"), ("back", PAGE)]);
        let answer = post(&house, "frist", &fields, &cookie).await;
        assert!(answer.text.contains(told), "{count}: {}", answer.text);
    }
}

#[tokio::test]
async fn what_was_reported_from_the_list_leads_back_to_it() {
    let (house, _, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    let reported = format!("reported~{id}");
    let fields = [("steg", &*reported), ("back", PAGE)];
    let answer = post(&house, "status", &fields, &cookie).await;
    let onward = format!("{PAGE}?lagret=meldt");
    assert_eq!(answer.header("location"), onward, "{}", answer.text);
    let list = house.get(answer.header("location"), &cookie).await;
    assert!(list.text.contains("1 løfte i Nord"), "{}", list.text);
    let told = "Tiltaket er meldt gjennomført og venter på bekreftelse.";
    assert!(list.text.contains(told), "{}", list.text);
    let page = house.get(&format!("{PAGE}/{id}"), &cookie).await.text;
    let (_, above) = page.split_once("aria-label=\"Du er her\"").unwrap();
    for way in ["/oppfolging", PAGE] {
        assert!(above.contains(&format!("href=\"{way}\"")), "{way}: {page}");
    }
}

#[tokio::test]
async fn a_step_needs_what_its_state_needs() {
    let (house, _, cookie) = house().await;
    let id = follow_up::id("nord").to_string();
    let too_long = "å".repeat(REASON_CHARS_MAX + 1);
    let fits = "å".repeat(REASON_CHARS_MAX);
    let long_outcome = "å".repeat(OUTCOME_CHARS_MAX + 1);
    let outcome = "å".repeat(OUTCOME_CHARS_MAX);
    for (to, reason, due, outcome, told) in [
        ("reported", "", "", "", None),
        ("dropped", "", "", "", Some("Skriv en grunn.")),
        ("dropped", &*too_long, "", "", Some("Det er plass til 500.")),
        (
            "open",
            "Gjelder fortsatt",
            "",
            "",
            Some("Skriv en ny frist."),
        ),
        ("reported", "", "", "", None),
        (
            "confirmed",
            "",
            "",
            &*long_outcome,
            Some("Det er plass til 2\u{a0}000."),
        ),
        ("confirmed", "", "", &*outcome, None),
        ("dropped", &*fits, "", "", Some("kan ikke settes til")),
        ("open", "Gjelder fortsatt", "1.6.2026", "", None),
    ] {
        let fields = [
            ("tiltak", &*id),
            ("til", to),
            ("grunn", reason),
            ("frist", due),
            ("utfall", outcome),
        ];
        let answer = post(&house, "status", &fields, &cookie).await;
        match told {
            None => assert_eq!(answer.status, StatusCode::SEE_OTHER, "{to} {}", answer.text),
            Some(told) => {
                assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{to}");
                assert!(answer.text.contains(told), "{to}: {}", answer.text);
            }
        }
    }
}

#[tokio::test]
async fn two_who_reword_the_same_lose_nothing() {
    let (house, adviser, cookie) = house().await;
    let (id, follower) = (follow_up::id("nord").to_string(), adviser.to_string());
    let was = "sende utkast til retningslinjer";
    let fields = |what: &'static str, owes: &'static str| {
        vec![
            ("tiltak", id.clone()),
            ("hva", what.to_owned()),
            ("var-hva", was.to_owned()),
            ("ansvar", owes.to_owned()),
            ("var-ansvar", "municipality".to_owned()),
            ("folger", follower.clone()),
            ("var-folger", follower.clone()),
        ]
    };
    let send = async |fields: Vec<(&str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, it)| (*name, &**it)).collect();
        post(&house, "endre", &fields, &cookie).await
    };
    let first = send(fields("sende hele utkastet", "municipality")).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);
    // The other field of the second is saved; the one that both wrote waits.
    let second = send(fields("sende et kort utkast", "both")).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "Det andre er lagret.",
        "«sende hele utkastet»",
        "sende et kort utkast",
    ] {
        assert!(second.text.contains(told), "{told}: {}", second.text);
    }
    let page = house.get(&format!("{PAGE}/{id}"), &cookie).await;
    assert!(page.text.contains("Endret ansvarlig"), "{}", page.text);
    assert!(page.text.contains(was));
}

#[tokio::test]
async fn all_that_is_missing_is_asked_for_at_once() {
    let (house, _, cookie) = house().await;
    let nothing = new("", &[("kommune", ""), ("hva", ""), ("frist", "")]);
    let answer = post(&house, "nytt", &nothing, &cookie).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "Velg en kommune som finnes",
        "Skriv hva som er avtalt.",
        "Ingen tiltak står uten noen",
        "Skriv fristen som dag, måned og år",
    ] {
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
    }
    // It was closed, and is taken up again: the reason and the due date, each at its field.
    let id = follow_up::id("nord").to_string();
    let step = |to, grunn, frist| {
        [
            ("tiltak", &*id),
            ("til", to),
            ("grunn", grunn),
            ("frist", frist),
        ]
    };
    let closed = post(&house, "status", &step("dropped", "Ny plan", ""), &cookie).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.text);
    for frist in ["", "snart", "01.03.2026"] {
        let answer = post(&house, "status", &step("open", "", frist), &cookie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["id=\"igjen-grunn-feil\"", "id=\"igjen-frist-feil\""] {
            assert!(
                answer.text.contains(field),
                "{frist} {field}: {}",
                answer.text
            );
        }
    }
}

#[tokio::test]
async fn a_filter_hides_no_overdue_one_without_saying_so() {
    let (house, _, cookie) = house().await;
    let page = house
        .get(&format!("{PAGE}?valgt=1&status=confirmed"), &cookie)
        .await;
    assert!(
        page.text
            .contains("2 tiltak over fristen står utenfor dette filteret."),
        "{}",
        page.text
    );
    let strange = format!("{PAGE}?valgt=1&frist=i+fjor&kommune=Ingensteds");
    let page = house.get(&strange, &cookie).await;
    assert!(
        page.text.contains("«i fjor» kan ikke brukes her"),
        "{}",
        page.text
    );
    assert!(page.text.contains("Ingen kommune heter «Ingensteds»"));
    let file = house
        .get(&strange.replace("tiltak?", "tiltak.csv?"), &cookie)
        .await;
    assert_eq!(file.status, StatusCode::BAD_REQUEST);
    let file = house.get(&format!("{PAGE}.csv?valgt=1"), &cookie).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.text.lines().count(), 3, "{}", file.text);
    assert!(file.text.lines().next().unwrap().ends_with("datagrunnlag"));
    assert!(file.header("content-disposition").contains("DEMO-tiltak-"));
}
