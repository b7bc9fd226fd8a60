//! What claims make of a person.

use kinds::Region;
use serde_json::json;

use super::*;
use crate::config::issuers;

fn settings(more: &str) -> Issuer {
    let text = format!(
        "[[issuer]]\nid = 'jobb'\nname = 'Jobben'\nissuer_url = 'https://a.example'\n\
         client_id = 'a'\nclient_secret = 'b'\n{more}"
    );
    let table: toml::Table = text.parse().unwrap();
    issuers::read(&table["issuer"]).unwrap().remove(0)
}

fn of(more: &str, claims: &Value) -> Arrival {
    let mut all = json!({ "iss": "https://a.example", "sub": "adviser" });
    for (key, value) in claims.as_object().unwrap() {
        all[key] = value.clone();
    }
    arrival(&settings(more), &all, String::new()).unwrap()
}

fn in_regions(regions: &[Region]) -> Regions {
    regions.iter().copied().collect()
}

const ROLES: &str = "[[issuer.role]]
value = 'leser'
role = 'reader'
[[issuer.role]]
value = 'nord'
role = 'adviser'
regions = ['nord']
[[issuer.role]]
value = 'vest'
role = 'adviser'
regions = ['vest']
[[issuer.role]]
value = 'leder'
role = 'manager'
regions = ['ost']
";

#[test]
fn the_highest_role_counts_in_the_regions_of_all_that_give_it() {
    let more = format!("role_claim = 'roles'\n{ROLES}");
    let both = in_regions(&[Region::Nord, Region::Vest]);
    for (roles, expected) in [
        (json!([]), RoleClaim::NoRole),
        (json!(null), RoleClaim::NoRole),
        (json!(["sjef", 1, null, {}]), RoleClaim::NoRole),
        (
            json!("leser"),
            RoleClaim::Role(Role::Reader, Regions::all()),
        ),
        (
            json!(["leser", "nord"]),
            RoleClaim::Role(Role::Adviser, in_regions(&[Region::Nord])),
        ),
        (
            json!(["nord", "vest"]),
            RoleClaim::Role(Role::Adviser, both),
        ),
        (
            json!(["nord", "leder"]),
            RoleClaim::Role(Role::Manager, in_regions(&[Region::Ost])),
        ),
    ] {
        assert_eq!(
            of(&more, &json!({ "roles": roles })).role,
            expected,
            "{roles}"
        );
    }
    assert_eq!(
        of("", &json!({ "roles": ["leser"] })).role,
        RoleClaim::NotAsked
    );
}

#[test]
fn what_is_required_must_hold() {
    let more = format!("role_claim = 'roles'\nrequire = {{ tid = 't1', 'a.b' = 'true' }}\n{ROLES}");
    let role = |tid: &str, b: bool| {
        let claims = json!({ "roles": ["leser"], "tid": tid, "a": { "b": b } });
        of(&more, &claims).role
    };
    assert_eq!(
        role("t1", true),
        RoleClaim::Role(Role::Reader, Regions::all())
    );
    assert_eq!(role("t2", true), RoleClaim::NoRole);
    assert_eq!(role("t1", false), RoleClaim::NoRole);
    let more = "require = { tid = 't1' }";
    assert_eq!(of(more, &json!({ "tid": "t1" })).role, RoleClaim::NotAsked);
    assert_eq!(of(more, &json!({})).role, RoleClaim::NoRole);
}

/// As Ansattporten tells which rights somebody has in which organisation.
#[test]
fn what_is_given_for_one_organisation_is_not_used_for_another() {
    let more = format!(
        "role_claim = 'authorization_details.resource'\n\
         require = {{ 'authorization_details.reportees.ID' = '0192:1' }}\n{ROLES}"
    );
    let entry = |resource: &str, organisation: &str| json!({ "resource": resource, "reportees": [{ "ID": organisation }] });
    let role = |entries: &[Value]| of(&more, &json!({ "authorization_details": entries })).role;
    let reader = RoleClaim::Role(Role::Reader, Regions::all());
    assert_eq!(role(&[entry("leser", "0192:1")]), reader);
    assert_eq!(
        role(&[entry("leser", "0192:1"), entry("leder", "0192:2")]),
        reader
    );
    assert_eq!(role(&[entry("leder", "0192:2")]), RoleClaim::NoRole);
    assert_eq!(role(&[]), RoleClaim::NoRole);
}

#[test]
fn an_e_mail_counts_where_it_is_certain() {
    let mail = |more: &str, claims: Value| of(more, &claims).e_mail;
    let certain = Some("leder@imdi.example".to_owned());
    let told = json!({ "email": " Leder@IMDI.example ", "email_verified": true });
    assert_eq!(mail("", told.clone()), certain);
    assert_eq!(mail("", json!({ "email": "leder@imdi.example" })), None);
    assert_eq!(
        mail(
            "trust_e_mail = true",
            json!({ "email": "leder@imdi.example" })
        ),
        certain
    );
    let by_name = "trust_e_mail = true\ne_mail_claim = 'upn'";
    assert_eq!(
        mail(by_name, json!({ "upn": "leder@imdi.example" })),
        certain
    );
    let longest = format!("{}@a.example", "k".repeat(PROVIDED_CHARS_MAX - 10));
    assert_eq!(
        mail("trust_e_mail = true", json!({ "email": longest })),
        Some(longest.clone())
    );
    for bad in [
        "",
        "@",
        "a@",
        "@a",
        "a b@c",
        "a@b@c",
        "a@b\nc",
        &format!("k{longest}"),
    ] {
        assert_eq!(
            mail("trust_e_mail = true", json!({ "email": bad })),
            None,
            "{bad}"
        );
    }
}

#[test]
fn everybody_is_called_something() {
    let called = |claims: Value| of("trust_e_mail = true", &claims).name;
    assert_eq!(
        called(json!({ "name": " Leder\u{0}\n Nord " })),
        "Leder Nord"
    );
    assert_eq!(called(json!({ "email": "leder@imdi.example" })), "leder");
    let long = "k".repeat(PROVIDED_CHARS_MAX + 1);
    assert_eq!(called(json!({ "name": long })).len(), PROVIDED_CHARS_MAX);
    let nameless = of("", &json!({ "name": "\u{7}" }));
    assert!(nameless.name.starts_with("Jobben "), "{}", nameless.name);
    assert!(
        nameless.stand_in.ends_with("@jobb.invalid"),
        "{}",
        nameless.stand_in
    );
    let other = of("", &json!({ "sub": "manager" }));
    assert_ne!(nameless.stand_in, other.stand_in);
}

#[test]
fn a_token_without_a_person_is_nobodys() {
    let nobody = arrival(
        &settings(""),
        &json!({ "iss": "https://a.example" }),
        String::new(),
    );
    assert_eq!(nobody, Err(SignInFault::Untrusted));
}
