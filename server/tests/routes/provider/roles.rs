//! Who comes in at a provider, and as what: the role it tells, whom it may let in, how sure it is.

use super::*;

#[tokio::test]
async fn a_role_that_is_taken_away_or_changed_ends_every_session() {
    let place = Place::with(MAPPED).await;
    let first = session(&place.sign_in(|_| ()).await);
    let second = session(&place.sign_in(|_| ()).await);
    for cookie in [&first, &second] {
        assert_ne!(place.page(cookie).await, StatusCode::UNAUTHORIZED);
    }
    let changed = place.sign_in(set("roles", json!(["leder", "nord"]))).await;
    let account = place.account("adviser").await.unwrap();
    let vest: Regions = [Region::Vest].into_iter().collect();
    assert_eq!((account.role, account.regions), (Role::Manager, vest));
    for cookie in [&first, &second] {
        assert_eq!(place.page(cookie).await, StatusCode::UNAUTHORIZED);
    }
    let third = session(&changed);
    assert_ne!(place.page(&third).await, StatusCode::UNAUTHORIZED);
    assert_eq!(
        fault(&place.sign_in(set("roles", json!([]))).await),
        "no_role"
    );
    assert_eq!(place.page(&third).await, StatusCode::UNAUTHORIZED);
    place.service.db.verify_audit().await.unwrap();
}

#[tokio::test]
async fn only_whoever_was_invited_comes_in_where_nobody_is_made() {
    let place = Place::with("").await;
    let invited = store::NewAccount {
        id: kinds::Id::new(1, 1),
        name: "Leser".to_owned(),
        e_mail: "raadgiver.nord@imdi.example".to_owned(),
        role: Role::Reader,
        regions: Regions::all(),
        demo: false,
    };
    assert_eq!(fault(&place.sign_in(|_| ()).await), "unknown");
    let by = place
        .service
        .people
        .by(store::Actor::System, [127, 0, 0, 1].into());
    assert!(place.service.db.add_account(&by, &invited).await.unwrap());
    for unverified in [json!(false), Value::Null] {
        let answer = place.sign_in(set("email_verified", unverified)).await;
        assert_eq!(fault(&answer), "unknown");
    }
    assert_eq!(fault(&place.sign_in(|_| ()).await), "");
    let account = place.account("adviser").await.unwrap();
    assert_eq!((account.id, account.role), (invited.id, Role::Reader));
    // From now on they are known by who they are there, whatever their address becomes.
    assert_eq!(
        fault(&place.sign_in(set("email", "raadgiver@imdi.example")).await),
        ""
    );
    // And nobody else gets in by having had the address.
    assert_eq!(fault(&place.sign_in(set("sub", "reader")).await), "unknown");
    // The demonstration's people are nobody's.
    let demo = place.sign_in(|claims| {
        claims["sub"] = "administrator".into();
        claims["email"] = "administrator-a.landet@demo.invalid".into();
    });
    assert_eq!(fault(&demo.await), "unknown");
}

#[tokio::test]
async fn a_provider_without_names_and_addresses_makes_accounts_too() {
    let place = Place::with(MAPPED).await;
    let answer = place.sign_in(|claims| {
        claims["name"] = Value::Null;
        claims["email_verified"] = Value::Null;
    });
    assert_eq!(fault(&answer.await), "");
    let account = place.account("adviser").await.unwrap();
    assert!(account.name.starts_with("Jobben "), "{}", account.name);
    assert!(
        account.e_mail.ends_with("@fake.invalid"),
        "{}",
        account.e_mail
    );
}

#[tokio::test]
async fn a_level_that_was_asked_for_must_be_met() {
    let place = Place::with("acr_values = ['substantial', 'high']\ntrust_e_mail = true").await;
    let sent = place.go("").await;
    assert_eq!(sent.asked["acr_values"], "substantial high");
    for (acr, expected) in [("low", "level"), ("high", "unknown")] {
        assert_eq!(fault(&place.sign_in(set("acr", acr)).await), expected);
    }
    assert_eq!(fault(&place.sign_in(|_| ()).await), "level");
}
