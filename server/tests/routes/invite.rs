//! Inviting somebody, and making a new code for them, as an administrator does it.

use axum::http::StatusCode;
use kinds::Role;
use server::auth::typed::NAME_CHARS_MAX;

use crate::people::{PAGE, house, post};
use crate::service::Answer;

#[tokio::test]
async fn somebody_is_invited_and_chooses_a_password() {
    let (house, cookie, _) = house().await;
    let fields = [
        ("navn", " Rådgiver  i Nord "),
        ("e-post", "Raadgiver.Nord@IMDi.example"),
        ("ny-rolle", "adviser"),
        ("ny-region", "nord"),
    ];
    let answer = house
        .post(&format!("{PAGE}/inviter"), &fields, &cookie)
        .await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(
        answer.text.contains("Engangskode til Rådgiver i Nord"),
        "{}",
        answer.text
    );
    let link = "http://127.0.0.1:3000/nytt-passord#";
    let (_, rest) = answer.text.split_once(link).unwrap();
    let code: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    assert_eq!(code.len(), 64);

    // It is shown once, and stands in no address.
    let account = house
        .db
        .account_by_mail("raadgiver.nord@imdi.example")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (&*account.name, account.role),
        ("Rådgiver i Nord", Role::Adviser)
    );
    let again = house
        .get(&format!("{PAGE}?person={}", account.id), &cookie)
        .await;
    assert!(!again.text.contains(&code), "{}", again.text);
    assert!(again.text.contains("Invitert 02.03.2026"), "{}", again.text);

    let password = "granskog under vinterlys 47";
    let chosen = [("kode", &*code), ("nytt", password), ("igjen", password)];
    let answer = house.post("/nytt-passord", &chosen, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let signed_in = house.enter("raadgiver.nord@imdi.example", password).await;
    assert_eq!(
        signed_in.status,
        StatusCode::SEE_OTHER,
        "{}",
        signed_in.text
    );
}

#[tokio::test]
async fn an_invitation_that_cannot_be_made_says_why_and_keeps_what_was_typed() {
    let (house, cookie, _) = house().await;
    let longest = "æ".repeat(NAME_CHARS_MAX);
    let too_long = "æ".repeat(NAME_CHARS_MAX + 1);
    let invite = async |name: &str, e_mail: &str, role: &str| {
        let fields = [("navn", name), ("e-post", e_mail), ("ny-rolle", role)];
        house
            .post(&format!("{PAGE}/inviter"), &fields, &cookie)
            .await
    };
    for (name, e_mail, role, told) in [
        ("", "ny@imdi.no", "reader", "Skriv navnet"),
        (too_long.as_str(), "ny@imdi.no", "reader", "Skriv navnet"),
        ("Leser", "ny", "reader", "Skriv hele e-postadressen"),
        (
            "Leser",
            "TRE@imdi.no",
            "reader",
            "Det finnes alt en konto med denne e-posten.",
        ),
        ("Leser", "ny@imdi.no", "", "Velg en rolle."),
        ("Leser", "ny@imdi.no", "adviser", "Velg minst én region."),
    ] {
        let answer = invite(name, e_mail, role).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
        let kept = format!(r#"value="{e_mail}""#);
        assert!(answer.text.contains(&kept), "{kept}: {}", answer.text);
    }
    assert_eq!(house.db.accounts().await.unwrap().len(), 3);
    let answer = invite(longest.as_str(), "ny@imdi.no", "reader").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
}

#[tokio::test]
async fn a_new_code_ends_the_one_before_and_is_for_nobody_who_is_locked() {
    let (house, cookie, [_, _, adviser]) = house().await;
    let code = |answer: &Answer| {
        let (_, rest) = answer.text.split_once("/nytt-passord#").unwrap();
        rest.chars()
            .take_while(char::is_ascii_hexdigit)
            .collect::<String>()
    };
    let first = code(&post(&house, "kode", adviser, &[], &cookie).await);
    let second = code(&post(&house, "kode", adviser, &[], &cookie).await);
    assert_ne!(first, second);
    let password = "granskog under vinterlys 47";
    for (code, status) in [
        (first, StatusCode::UNPROCESSABLE_ENTITY),
        (second, StatusCode::SEE_OTHER),
    ] {
        let fields = [("kode", &*code), ("nytt", password), ("igjen", password)];
        let answer = house.post("/nytt-passord", &fields, "").await;
        assert_eq!(answer.status, status, "{}", answer.text);
    }
    post(&house, "las", adviser, &[], &cookie).await;
    let refused = post(&house, "kode", adviser, &[], &cookie).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("Ingen kode er laget"),
        "{}",
        refused.text
    );
}
