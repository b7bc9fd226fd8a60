//! What a file is called.

use present::export::NAME_SELECTION_BYTES_MAX;
use present::question::BY;
use server::service::exports;

use super::demo_wave::{made, opened, world};

/// The name of the list of a query, without its ending.
fn stem(query: &str) -> String {
    exports::list(&opened(world(), query, &[]), &made())
        .unwrap()
        .file_stem
}

/// Whom a file holds stands in its name, as far as there is room.
#[test]
fn a_file_is_named_by_its_filter_and_the_day() {
    for (query, whom) in [
        ("", ""),
        ("sort=-population&page=3&cols=name", ""),
        ("region=nord", "nord-"),
        ("region=nord&settles=yes", "nord-bosetter-flyktninger-"),
        ("settles=no", "bosetter-flyktninger-nei-"),
        ("number=0101,1902", "halden-eller-tromso-"),
        (
            "size=0-1999&answered=no",
            "innbyggere-under-2000-svarte-pa-undersokelsen-nei-",
        ),
        ("population=10000-", "innbyggere-minst-10000-"),
        ("q=B%C3%A6rum%2F..%5C", "sok-baerum-"),
    ] {
        let stem = stem(query);
        assert_eq!(
            stem,
            format!("DEMO-kommuner-2015-{whom}2026-11-24"),
            "{query}"
        );
    }
}

/// Two files of one question made the same day are told apart.
#[test]
fn a_file_is_named_by_what_it_shows_of_its_question() {
    for (query, whom) in [
        ("", ""),
        ("region=nord", "nord-"),
        ("by=size", "etter-innbyggere-"),
        (
            "by=size&region=nord,vest",
            "etter-innbyggere-nord-eller-vest-",
        ),
        ("unit=district", "bydeler-"),
    ] {
        let opened = opened(world(), query, &[BY]);
        let stem = exports::question(&opened, "result_target", &made())
            .unwrap()
            .file_stem;
        let expected = format!("DEMO-sporsmal-result_target-2015-{whom}2026-11-24");
        assert_eq!(stem, expected, "{query}");
    }
}

#[test]
fn the_filter_in_a_name_has_a_limit() {
    let whom = |letters: usize| {
        let stem = stem(&format!("region=nord&q={}", "a".repeat(letters)));
        let whom = stem.strip_prefix("DEMO-kommuner-2015-").unwrap();
        whom.strip_suffix("-2026-11-24").unwrap().to_owned()
    };
    let beside = "nord-sok-".len();
    let fits = whom(NAME_SELECTION_BYTES_MAX - beside);
    assert_eq!(fits.len(), NAME_SELECTION_BYTES_MAX);
    assert!(fits.starts_with("nord-sok-a"));
    assert_eq!(whom(NAME_SELECTION_BYTES_MAX - beside + 1), "nord-med-mer");
    let long = "a".repeat(NAME_SELECTION_BYTES_MAX);
    assert_eq!(
        stem(&format!("q={long}")),
        "DEMO-kommuner-2015-utvalg-2026-11-24"
    );
}
