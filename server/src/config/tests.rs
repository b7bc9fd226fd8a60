//! What the settings read as, and what is said of those that do not.

use kinds::Lang;
use store::AUDIT_DAYS_MIN;

use super::*;

fn read(env: &[(&str, &str)], file: Option<&str>) -> Result<Config, ConfigError> {
    let file = file.map(|text| SettingsFile {
        name: "oppfolging.toml".to_owned(),
        text: text.to_owned(),
    });
    let find = |key: &str| {
        let found = env.iter().find(|(name, _)| *name == key);
        found.map(|(_, value)| (*value).to_owned())
    };
    Config::read(find, file.as_ref())
}

#[test]
fn with_nothing_said_the_defaults_hold() {
    let config = read(&[], None).unwrap();
    assert_eq!(config.database.to_string(), "data/oppfolging.db");
    assert_eq!(config.address.to_string(), "127.0.0.1:3000");
    assert_eq!((config.demo, config.log_format), (false, LogFormat::Text));
    assert_eq!(
        (config.audit_days, config.database_owner.is_none()),
        (1_096, true)
    );
}

#[test]
fn the_log_is_kept_for_so_many_days() {
    for days in [AUDIT_DAYS_MIN, AUDIT_DAYS_MAX] {
        let env = [("OPPFOLGING_AUDIT_DAYS", &*days.to_string())];
        assert_eq!(read(&env, None).unwrap().audit_days, days);
    }
}

#[test]
fn the_environment_stands_above_the_file() {
    let file = "address = '127.0.0.1:4000'\ndemo = true\nlog_format = 'json'\n";
    let config = read(&[("OPPFOLGING_ADDRESS", "[::1]:5000")], Some(file)).unwrap();
    assert_eq!(config.address.to_string(), "[::1]:5000");
    assert_eq!((config.demo, config.log_format), (true, LogFormat::Json));
    let config = read(&[("OPPFOLGING_ADDRESS", " ")], Some(file)).unwrap();
    assert_eq!(config.address.to_string(), "127.0.0.1:4000");
}

/// An environment, a file, and the words that must be told.
type Case<'a> = (&'a [(&'a str, &'a str)], Option<&'a str>, &'a str);

#[test]
fn an_error_names_the_key() {
    let cases: [Case; 10] = [
        (
            &[("DATABASE_URL", "mysql://x")],
            None,
            "DATABASE_URL: adressen må begynne med",
        ),
        (
            &[("OPPFOLGING_ADDRESS", "3000")],
            None,
            "OPPFOLGING_ADDRESS: «3000» er ikke en adresse",
        ),
        (
            &[
                ("OPPFOLGING_ADDRESS", "0.0.0.0:80"),
                ("OPPFOLGING_DEMO", "1"),
            ],
            None,
            "OPPFOLGING_ADDRESS: «0.0.0.0:80» kan nås",
        ),
        (
            &[("OPPFOLGING_ADDRESS", "[::]:80"), ("OPPFOLGING_DEMO", "1")],
            None,
            "OPPFOLGING_ADDRESS: «[::]:80» kan nås",
        ),
        (
            &[("OPPFOLGING_DEMO", "ja")],
            None,
            "OPPFOLGING_DEMO: «ja» er verken",
        ),
        (
            &[("OPPFOLGING_LOG", "info=høyt=")],
            None,
            "OPPFOLGING_LOG: «info=høyt=»",
        ),
        (
            &[("OPPFOLGING_LOG_FORMAT", "xml")],
            None,
            "OPPFOLGING_LOG_FORMAT: «xml»",
        ),
        (
            &[],
            Some("demo = 'kanskje'"),
            "demo i oppfolging.toml: «kanskje»",
        ),
        (
            &[],
            Some("adress = '127.0.0.1:1'"),
            "filen oppfolging.toml har en ukjent nøkkel, «adress»",
        ),
        (
            &[],
            Some("demo ="),
            "filen oppfolging.toml er ikke gyldig TOML",
        ),
    ];
    told_of(&cases);
}

#[test]
fn what_the_log_needs_is_named_too() {
    told_of(&[
        (
            &[("OPPFOLGING_AUDIT_DAYS", "89")],
            None,
            "OPPFOLGING_AUDIT_DAYS: «89» er ikke et antall dager fra 90 til 3653",
        ),
        (
            &[("OPPFOLGING_AUDIT_DAYS", "3654")],
            None,
            "OPPFOLGING_AUDIT_DAYS: «3654»",
        ),
        (
            &[],
            Some("audit_days = 'tre år'"),
            "audit_days i oppfolging.toml: «tre år»",
        ),
        (
            &[("DATABASE_OWNER_URL", "mysql://x")],
            None,
            "DATABASE_OWNER_URL: adressen må begynne med",
        ),
    ]);
}

fn told_of(cases: &[Case]) {
    for (env, file, told) in cases {
        let error = read(env, *file).unwrap_err().sentence(Lang::Nb);
        assert!(error.contains(told), "{error}");
    }
}

#[test]
fn an_error_of_the_network_names_the_key() {
    let cases: [Case; 7] = [
        (
            &[("OPPFOLGING_PUBLIC_URL", "tall.eksempel.no")],
            None,
            "OPPFOLGING_PUBLIC_URL: «tall.eksempel.no» er ikke adressen til en tjeneste",
        ),
        (
            &[],
            Some("public_url = 'http://tall.eksempel.no'"),
            "public_url i oppfolging.toml: «http://tall.eksempel.no» går over nettet uten",
        ),
        (
            &[("OPPFOLGING_TRUSTED_PROXIES", "10.0.0.5, proxy")],
            None,
            "OPPFOLGING_TRUSTED_PROXIES: «proxy» er ikke adressen til en maskin",
        ),
        (
            &[("OPPFOLGING_TRUSTED_PROXIES", "10.0.0.0/8")],
            None,
            "OPPFOLGING_TRUSTED_PROXIES: «10.0.0.0/8» er ikke adressen til en maskin",
        ),
        (
            &[("OPPFOLGING_TLS_CERT", "cert.pem")],
            None,
            "OPPFOLGING_TLS_CERT: tls_key mangler",
        ),
        (
            &[],
            Some("tls_key = 'key.pem'"),
            "tls_key i oppfolging.toml: tls_cert mangler",
        ),
        (
            &[("DATABASE_URL", "postgres://anna@db.eksempel.no/imdi")],
            None,
            "DATABASE_URL: databasen ligger på en annen maskin",
        ),
    ];
    told_of(&cases);
}

#[test]
fn on_a_network_it_says_where_it_is_reached() {
    let file = "address = '0.0.0.0:443'\npublic_url = 'https://tall.eksempel.no'\n\
                tls_cert = 'cert.pem'\ntls_key = 'key.pem'\n\
                trusted_proxies = ['10.0.0.5', '::ffff:10.0.0.6']\n";
    let config = read(&[], Some(file)).unwrap();
    assert_eq!(config.address.to_string(), "0.0.0.0:443");
    assert_eq!(
        config.public_url.unwrap().origin(),
        "https://tall.eksempel.no"
    );
    let tls = config.tls.unwrap();
    assert_eq!((tls.cert, tls.key), ("cert.pem".into(), "key.pem".into()));
    let proxies = config.trusted_proxies.iter().map(ToString::to_string);
    assert_eq!(proxies.collect::<Vec<_>>(), ["10.0.0.5", "10.0.0.6"]);
    let config = read(&[], None).unwrap();
    assert!(config.public_url.is_none() && config.tls.is_none());
    assert!(config.trusted_proxies.is_empty());
}

/// `serve --demo` is typed after the settings were read.
#[test]
fn a_demonstration_is_for_its_own_machine() {
    let mut config = read(&[("OPPFOLGING_ADDRESS", "0.0.0.0:80")], None).unwrap();
    assert!(config.check_demo().is_ok());
    config.demo = true;
    let told = config.check_demo().unwrap_err().sentence(Lang::Nb);
    assert!(
        told.starts_with("OPPFOLGING_ADDRESS: «0.0.0.0:80» kan nås"),
        "{told}"
    );
    config.address = "[::1]:80".parse().unwrap();
    assert!(config.check_demo().is_ok());
}

/// Visits of the demonstration are of their spring; elsewhere nothing is due by another day than today's.
#[test]
fn the_calendar_stands_still_in_the_demonstration_alone() {
    let day = "2016-04-01";
    let env = [("OPPFOLGING_TODAY", day)];
    let mut config = read(&env, None).unwrap();
    let told = config.check_demo().unwrap_err().sentence(Lang::Nb);
    assert!(told.starts_with("OPPFOLGING_TODAY: kalenderen"), "{told}");
    assert_eq!(config.fixed_day(), None);
    config.demo = true;
    assert!(config.check_demo().is_ok());
    assert_eq!(config.fixed_day().unwrap().to_string(), day);
    let usual = read(&[("OPPFOLGING_DEMO", "1")], None).unwrap();
    assert_eq!(usual.fixed_day(), Some(DEMO_TODAY));
    let fault = read(&[("OPPFOLGING_TODAY", "i morgen")], None).unwrap_err();
    let told = fault.sentence(Lang::Nb);
    assert!(told.contains("«i morgen» er ikke en dato"), "{told}");
}

#[test]
fn a_password_is_not_repeated() {
    let env = [("DATABASE_URL", "postgres://anna:hemmelig@vert:port/imdi")];
    let error = read(&env, None).unwrap_err();
    for told in [
        error.to_string(),
        error.sentence(Lang::Nb),
        format!("{error:?}"),
    ] {
        assert!(!told.contains("hemmelig"), "{told}");
    }
    let env = [("DATABASE_URL", "postgres://anna:hemmelig@localhost/imdi")];
    assert!(!format!("{:?}", read(&env, None).unwrap()).contains("hemmelig"));
}

/// Every row of the table in `docs/configuration.md`: environment, file, default.
#[test]
fn the_documented_table_is_the_real_one() {
    let page = include_str!("../../../docs/configuration.md");
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            line.split('|')
                .map(|cell| cell.trim().trim_matches('`'))
                .collect()
        })
        .collect();
    let documented: Vec<(&str, &str, &str)> = rows
        .iter()
        .map(|cells| (cells[1], cells[2], cells[3]))
        .collect();
    let real: Vec<(&str, &str, &str)> = KEYS
        .iter()
        .map(|key| (key.env, key.file, key.default))
        .collect();
    assert_eq!(documented, real);
    assert!(page.contains(FILE_KEY));
    assert!(rows.iter().all(|cells| cells[4].len() > 10));
}
