//! I2: SQL in one place. I3: only pages load data. I5: the policy is asked at one door.
//! I7: nothing about a single question in Rust. I8: the two builds of the app differ in two files.

use toml::{Table, Value};

use crate::assert_none;
use crate::source::{files, product, read};

/// Whether a string is an SQL statement.
fn is_sql(text: &str) -> bool {
    let text = text.trim_start().to_lowercase();
    let starts = |words: &str| text.starts_with(words);
    starts("select ") && text.contains(" from ")
        || starts("insert into ")
        || starts("insert or ")
        || starts("delete from ")
        || starts("update ") && text.contains(" set ")
        || starts("create ") && (text.contains(" table ") || text.contains(" index "))
        || starts("begin immediate")
        || starts("pragma ")
}

#[test]
fn sql_is_told_from_other_text() {
    assert!(is_sql("select 1 from unit"));
    assert!(is_sql("\n  INSERT INTO unit values ($1)"));
    assert!(!is_sql("Velg region"));
    assert!(!is_sql("select"));
}

#[test]
fn only_the_store_holds_sql() {
    let mut breaches = Vec::new();
    for source in product() {
        if source.path.starts_with("server/store/src") {
            continue;
        }
        for (line, literal) in source.literals() {
            if is_sql(&literal) {
                breaches.push(format!("{}:{line} {literal}", source.path));
            }
        }
        for (line, code) in source.code() {
            if code.contains("sqlx::") {
                breaches.push(format!("{}:{line} {}", source.path, code.trim()));
            }
        }
    }
    assert_none("Only server/store knows SQL and sqlx.", &breaches);
}

#[test]
fn both_engines_have_the_same_migrations() {
    let names = |engine: &str| -> Vec<String> {
        files(&format!("migrations/{engine}"), "sql")
            .iter()
            .map(|file| file.path.replace(engine, "*"))
            .collect()
    };
    assert!(!names("sqlite").is_empty(), "no migrations were found");
    assert_eq!(names("sqlite"), names("postgres"));
}

/// What loads data, in the app.
const LOADERS: &[&str] = &[
    "Resource::new",
    "Resource::<",
    "OnceResource",
    "LocalResource",
    "ArcResource",
    "Action::new",
    "ServerAction::",
    "crate::api",
    "crate::pages",
];

#[test]
fn only_pages_load_data() {
    let mut breaches = Vec::new();
    let sources = files("app/src/components", "rs");
    assert!(!sources.is_empty(), "no components were found");
    for source in sources {
        for (line, code) in source.code() {
            if LOADERS.iter().any(|loader| code.contains(loader)) {
                breaches.push(format!("{}:{line} {}", source.path, code.trim()));
            }
        }
    }
    assert_none(
        "Components get values and callbacks, and never load.",
        &breaches,
    );
}

#[test]
fn features_are_told_apart_in_two_files() {
    let mut breaches = Vec::new();
    for source in product() {
        if ["app/src/http.rs", "app/src/lib.rs"].contains(&source.path.as_str()) {
            continue;
        }
        for (line, code) in source.code() {
            if [
                "cfg(feature",
                "cfg!(feature",
                "cfg_attr(feature",
                "cfg(not(feature",
                "cfg(target_",
            ]
            .iter()
            .any(|word| code.contains(word))
            {
                breaches.push(format!("{}:{line} {}", source.path, code.trim()));
            }
        }
    }
    assert_none(
        "cfg(feature) stands in http.rs and hydrate() only.",
        &breaches,
    );
}

/// Whether code brings `may` of the policy, by a `use` or by its path.
fn asks_the_policy(code: &str) -> bool {
    let mut brought = code.split("access::").skip(1).map(|rest| {
        let named = match rest.strip_prefix('{') {
            Some(group) => group.split('}').next(),
            None => rest.split([';', '(', ',']).next(),
        };
        named.unwrap_or_default()
    });
    brought.any(|named| {
        let mut words = named.split(|c: char| !c.is_alphanumeric() && c != '_');
        named == "*" || words.any(|word| word == "may")
    })
}

#[test]
fn asking_the_policy_is_recognised() {
    for code in [
        "use domain::access::{Action,\n may};",
        "use domain::access::may;",
        "access::may(caller)",
        "use domain::access::*;",
    ] {
        assert!(asks_the_policy(code), "{code}");
    }
    for code in [
        "use domain::access::{Action, allows};",
        "access::allows(may)",
        "lines.may(&item)",
    ] {
        assert!(!asks_the_policy(code), "{code}");
    }
}

/// I5: the table is read elsewhere for what is drawn; whoever asks for something is let in here.
#[test]
fn the_policy_is_asked_at_the_door_alone() {
    let asking: Vec<String> = product()
        .into_iter()
        .filter(|source| asks_the_policy(&source.product_code()))
        .map(|source| source.path)
        .collect();
    assert_eq!(asking, ["server/src/service/door.rs"]);
}

fn ids(table: &Table, key: &str) -> Vec<String> {
    table
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.get("id")?.as_str())
        .map(str::to_owned)
        .collect()
}

/// Ids that are words of the language as well; they are looked for with their quotes only where
/// they cannot be anything else.
fn is_plain_word(id: &str) -> bool {
    !id.contains('_')
}

#[test]
fn no_question_of_the_codebook_is_named_in_rust() {
    let mut questions = Vec::new();
    for (year, least) in [(2014, 5), (2015, 20)] {
        let file = format!("server/content/data/codebook-{year}.toml");
        let codebook: Table = read(&file).parse().unwrap();
        let of_wave = ids(&codebook, "question");
        assert!(
            of_wave.len() >= least,
            "the questions of {year} were not found"
        );
        questions.extend(of_wave);
    }
    let mut breaches = Vec::new();
    for source in product() {
        for (line, literal) in source.literals() {
            let named = questions.iter().find(|id| {
                literal == **id && !is_plain_word(id)
                    || literal.starts_with(&format!("{id}."))
                    || literal.starts_with(&format!("{id}:"))
            });
            if let Some(id) = named {
                breaches.push(format!("{}:{line} {id}", source.path));
            }
        }
    }
    assert_none(
        "The codebook is data: no question is named in Rust.",
        &breaches,
    );
}

#[test]
fn no_municipality_is_named_in_the_generator() {
    let register = read("server/content/data/register-2015.csv");
    let numbers: Vec<&str> = register
        .lines()
        .filter_map(|line| line.split([';', ',']).find(|cell| is_number(cell)))
        .collect();
    assert!(numbers.len() >= 428, "the register was not found");
    let mut breaches = Vec::new();
    let mut sources = files("server/content/src", "rs");
    sources.extend(files("server/demo/src", "rs"));
    for source in sources.iter().filter(|source| !source.is_test()) {
        for (line, literal) in source.literals() {
            let mut cells = literal.split([',', ' ', '|', ';']);
            if cells.any(|cell| numbers.contains(&cell)) {
                breaches.push(format!("{}:{line} {literal}", source.path));
            }
        }
    }
    assert_none("Municipalities are data: none is named in Rust.", &breaches);
}

fn is_number(cell: &str) -> bool {
    (cell.len() == 4 || cell.len() == 6) && cell.chars().all(|c| c.is_ascii_digit())
}

/// Leptos sends the text of a `<textarea>` as it stands.
#[test]
fn what_was_typed_is_escaped_wherever_it_is_drawn() {
    let (mut drawn, mut breaches) = (0, Vec::new());
    for source in product()
        .iter()
        .filter(|source| source.path.starts_with("app/src/"))
    {
        let count = |what: &str| {
            let lines = source.code();
            let each = lines.iter().map(|(_, code)| code.matches(what).count());
            each.sum::<usize>()
        };
        let (texts, escaped) = (count("<textarea"), count("{in_textarea("));
        drawn += texts;
        if texts != escaped {
            breaches.push(format!("{}: {texts} drawn, {escaped} escaped", source.path));
        }
    }
    assert!(drawn > 0, "no text is drawn");
    assert_none(
        "The text of a <textarea> comes from in_textarea.",
        &breaches,
    );
}
