//! The pages answer to the addresses that everyone else links to. `path!` takes only literals, so
//! the two can differ, and these tests hold them together.

use std::collections::{BTreeMap, BTreeSet};

use server::router::forms::Forms;
use server::router::own_forms;
use view::routes::{self, is_live};

use crate::source::read;

/// The addresses that a file routes, from its `path!("…")`; those of everything else (`*any`) aside.
fn routed(path: &str) -> BTreeSet<String> {
    let text = read(path);
    let literals = text.split("path!(\"").skip(1);
    literals
        .filter_map(|rest| rest.split('"').next())
        .filter(|literal| !literal.starts_with('*'))
        .map(|literal| format!("/{literal}"))
        .collect()
}

fn addresses<const N: usize>(all: [&str; N]) -> BTreeSet<String> {
    all.into_iter().map(str::to_owned).collect()
}

/// The route of the frame around the pages is empty, as the front page's is; it stands in both.
#[test]
fn the_live_page_answers_to_its_address() {
    let routed = routed("app/src/lib.rs");
    assert_eq!(
        routed,
        addresses([routes::OVERVIEW, routes::MUNICIPALITIES])
    );
    for path in routed.iter().filter(|path| *path != routes::OVERVIEW) {
        assert!(is_live(path), "{path}");
    }
}

/// The addresses that `view::routes` knows, by the names of their constants.
fn known() -> BTreeMap<String, String> {
    let text = read("app/view/src/routes.rs");
    let constants = text.split("pub const ").skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once(": &str = \"")?;
        let (address, _) = rest.split_once('"')?;
        Some((name.to_owned(), address.to_owned()))
    });
    constants
        .filter(|(_, address)| address.starts_with('/'))
        .collect()
}

/// What a page without a program answers to, one of many by its `:id`, has a constant or a function of
/// `view::routes`.
#[test]
fn the_pages_without_a_program_answer_to_their_addresses() {
    let known: BTreeSet<String> = known().into_values().collect();
    for path in routed("app/src/static_pages.rs") {
        assert!(!is_live(&path), "{path}");
        let (above, last) = path.rsplit_once('/').unwrap();
        let one = last.starts_with(':');
        assert!(known.contains(if one { above } else { &path }), "{path}");
    }
}

/// What the audit log may name is every address there is, so that a refusal is told as what it was of.
#[test]
fn every_address_is_known_to_the_audit_log() {
    let known = known().into_values().collect();
    let told: BTreeSet<String> = routes::KNOWN.iter().map(|&path| path.to_owned()).collect();
    assert_eq!(told, known);
    assert_eq!(routes::KNOWN.len(), told.len(), "one stands twice");
}

/// A new address in `view::routes` has a page, takes a form, or is known here to be something else.
#[test]
fn every_address_has_a_page() {
    let mut answered = routed("app/src/static_pages.rs");
    answered.extend(routed("app/src/lib.rs"));
    answered.extend(own_forms(Forms::default()).paths().iter().cloned());
    // Files that no page lies above, and what is no page.
    let others = [
        routes::COVERAGE,
        routes::BORDERS,
        routes::COUNT,
        routes::HEALTH,
    ];
    answered.extend(addresses(others));
    for (name, address) in known() {
        let one_below = format!("{address}/:");
        let below = answered.iter().any(|path| path.starts_with(&one_below));
        assert!(below || answered.contains(&address), "{name}: {address}");
    }
}
