//! What tables of providers read as, and what is said of those that do not.

use std::fmt::Write as _;

use kinds::Lang;

use super::*;

const LEAST: &str = "id = 'entra'
name = 'Entra ID'
issuer_url = 'https://login.example/v2.0'
client_id = 'a1'
";

fn tables(text: &str) -> Result<Vec<Issuer>, Unusable> {
    let table: Table = text.parse().unwrap();
    read(&table[TABLE])
}

fn with(more: &str) -> Result<Vec<Issuer>, Unusable> {
    tables(&format!("[[issuer]]\n{LEAST}{more}"))
}

#[test]
fn a_provider_is_read_with_its_roles() {
    let read = with(
        "client_secret = 'hemmelig'
role_claim = 'roles'
make_unknown = true
acr_values = ['high']
scopes = ['openid', 'email']
extra = { prompt = 'login' }
require = { tid = 't1' }
[[issuer.role]]
value = 'Radgiver.Nord'
role = 'adviser'
regions = ['nord', 'vest']
[[issuer.role]]
value = 'Leder'
role = 'manager'
regions = ['all']
[[issuer.role]]
value = 'Admin'
role = 'administrator'
",
    );
    let [issuer] = <[Issuer; 1]>::try_from(read.unwrap()).unwrap();
    assert_eq!(issuer.scopes, ["email"]);
    assert_eq!(issuer.require, [("tid".to_owned(), "t1".to_owned())]);
    assert_eq!(issuer.clock_leeway, 60);
    assert!(issuer.make_unknown && !issuer.trust_e_mail);
    let roles = issuer.roles.unwrap();
    let nord_and_vest: Regions = [Region::Nord, Region::Vest].into_iter().collect();
    let found: Vec<_> = roles
        .rows
        .iter()
        .map(|row| (row.role, row.regions))
        .collect();
    let expected = [
        (Role::Adviser, nord_and_vest),
        (Role::Manager, Regions::all()),
        (Role::Administrator, Regions::all()),
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_least_is_enough() {
    let read = with("client_secret = 'hemmelig'").unwrap();
    assert_eq!(read[0].scopes, ["profile", "email"]);
    assert_eq!(
        (&*read[0].name_claim, &*read[0].e_mail_claim),
        ("name", "email")
    );
    assert_eq!(read[0].roles, None);
    assert!(!format!("{:?}", read[0]).contains("hemmelig"));
}

/// What is written after the least, and the words that must be told.
const CASES: [(&str, &str); 20] = [
    ("", "hemmeligheten mangler"),
    ("client_secret = ' '", "hemmeligheten mangler"),
    ("client_secret = 'a'\nclient_secret_file = 'b'", "Behold én"),
    (
        "client_secret_file = '/finnes/ikke'",
        "filen /finnes/ikke med hemmeligheten",
    ),
    (
        "client_secret = 'a'\nklient = 'b'",
        "nøkkelen «klient» er ukjent",
    ),
    ("client_secret = 1", "«client_secret» skal være en tekst"),
    (
        "client_secret = 'a'\nscopes = 'email'",
        "«scopes» skal være en liste",
    ),
    (
        "client_secret = 'a'\ntrust_e_mail = 'ja'",
        "skal være true eller false",
    ),
    (
        "client_secret = 'a'\nrequire = 'tid'",
        "«require» skal være en tabell",
    ),
    (
        "client_secret = 'a'\nclock_leeway = 'kort'",
        "skal være et helt tall",
    ),
    (
        "client_secret = 'a'\nclock_leeway = 301",
        "clock_leeway er 301 sekunder. Velg fra 0 til 300",
    ),
    (
        "client_secret = 'a'\nclock_leeway = -1",
        "clock_leeway er -1",
    ),
    ("client_secret = 'a'\nrole_claim = 'roles'", "hører sammen"),
    (
        "client_secret = 'a'\nmake_unknown = true",
        "make_unknown krever",
    ),
    (
        "client_secret = 'a'\nextra = { state = 'a' }",
        "«state» sender programmet selv",
    ),
    (
        "client_secret = 'a'\nrole_claim = 'r'\n[[issuer.role]]\nvalue = 'a'\nrole = 'sjef'",
        "«sjef» er ikke en rolle",
    ),
    (
        "client_secret = 'a'\nrole_claim = 'r'\n[[issuer.role]]\nvalue = 'a'\nrole = 'adviser'",
        "rollen adviser trenger regions",
    ),
    (
        "client_secret = 'a'\nrole_claim = 'r'\n[[issuer.role]]\nvalue = 'a'\nrole = 'adviser'\nregions = ['nordvest']",
        "«nordvest» er ikke en region",
    ),
    (
        "client_secret = 'a'\nrole_claim = 'r'\n[[issuer.role]]\nrole = 'reader'",
        "«value» mangler",
    ),
    (
        "client_secret = 'a'\nrole_claim = 'r'\n[[issuer.role]]\nrolle = 'reader'",
        "nøkkelen «rolle» er ukjent",
    ),
];

#[test]
fn what_cannot_be_used_is_told_in_a_sentence() {
    for (more, told) in CASES {
        let (which, fault) = with(more).unwrap_err();
        let text = fault.text(Lang::Nb);
        assert!(text.contains(told), "{more}: {text}");
        assert_eq!(which, "entra");
        assert!(!fault.text(Lang::En).is_empty() && !fault.text(Lang::Nn).is_empty());
    }
}

#[test]
fn an_address_is_safe_or_on_this_machine() {
    let at = |url: &str| address(url.to_owned());
    for url in [
        "https://login.example/v2.0",
        "https://ansattporten.example/",
        "http://127.0.0.1:4000",
        "http://[::1]:4000",
        "http://localhost/a",
    ] {
        assert_eq!(at(url).as_deref(), Ok(url));
    }
    for url in [
        "http://login.example",
        "ftp://127.0.0.1",
        "http://127.0.0.1.evil.example",
    ] {
        assert_eq!(at(url), Err(IssuerFault::NotTls(url.to_owned())));
    }
    for url in [
        "",
        "login.example",
        "https://",
        "https://a.example/?b",
        "https://a@b.example",
    ] {
        assert_eq!(at(url), Err(IssuerFault::NotAnAddress(url.to_owned())));
    }
}

#[test]
fn an_id_fits_in_an_address() {
    let longest = "a".repeat(ISSUER_ID_CHARS_MAX);
    for good in ["entra", "a-1", &longest] {
        assert_eq!(id(good.to_owned()).as_deref(), Ok(good));
    }
    let too_long = "a".repeat(ISSUER_ID_CHARS_MAX + 1);
    for bad in [
        "", "Entra", "entra id", "a/b", "ø", "demo", "password", &too_long,
    ] {
        assert_eq!(
            id(bad.to_owned()),
            Err(IssuerFault::NotAnId(bad.to_owned()))
        );
    }
}

#[test]
fn there_is_room_for_so_many_and_no_two_alike() {
    let some = |count: usize| {
        let mut text = String::new();
        for number in 0..count {
            let table = LEAST.replace("'entra'", &format!("'entra-{number}'"));
            write!(text, "[[issuer]]\n{table}client_secret = 'a'\n").unwrap();
        }
        tables(&text)
    };
    assert_eq!(some(ISSUERS_MAX).unwrap().len(), ISSUERS_MAX);
    assert_eq!(some(ISSUERS_MAX + 1).unwrap_err().1, IssuerFault::TooMany);
    let one = format!("[[issuer]]\n{LEAST}client_secret = 'a'\n");
    assert_eq!(tables(&one.repeat(2)).unwrap_err().1, IssuerFault::Twice);
    assert_eq!(
        tables("issuer = 'entra'").unwrap_err().1,
        IssuerFault::NotTables
    );
    let missing = tables("[[issuer]]\nname = 'a'\nid = 'b'").unwrap_err();
    assert_eq!(missing, ("b".to_owned(), IssuerFault::Missing(ISSUER_URL)));
    let nameless = tables("[[issuer]]\nname = 'a'").unwrap_err();
    assert_eq!(nameless, ("1".to_owned(), IssuerFault::Missing(ID)));
}

#[test]
fn the_leeway_has_an_end() {
    assert_eq!(leeway(Some(LEEWAY_SECONDS_MAX)), Ok(LEEWAY_SECONDS_MAX));
    let past = LEEWAY_SECONDS_MAX + 1;
    assert_eq!(leeway(Some(past)), Err(IssuerFault::Leeway(past)));
}

#[test]
fn a_secret_is_read_from_its_file() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "hemmelig\n").unwrap();
    let more = format!("client_secret_file = '{}'", file.path().display());
    assert_eq!(with(&more).unwrap()[0].client_secret.reveal(), "hemmelig");
}

/// Every row of the table in `docs/sign-in.md`.
#[test]
fn the_documented_keys_are_the_real_ones() {
    let page = include_str!("../../../../docs/sign-in.md");
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `"));
    let documented: Vec<&str> = rows.filter_map(|row| row.split('`').next()).collect();
    assert_eq!(documented, KEYS);
}
