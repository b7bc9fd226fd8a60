//! The pages answer to the addresses that everyone else links to. `path!` takes only literals, so
//! the two can differ, and these tests hold them together.

use std::collections::BTreeSet;

use view::routes::{
    ABSENCE, ACCOUNT, ACCOUNT_NAME, ACCOUNT_PASSWORD, ACCOUNT_SESSION, ACCOUNT_SESSIONS,
    ACTION_DELETE, ACTION_HAND_ON, ACTION_MOVE, ACTION_NEW, ACTION_STATE, ACTION_UNDO,
    ACTION_WRITE, ACTIONS, AUDIT, CHANGES, CHOOSE_PASSWORD, COMPARE, CONFLICTS, DAYS, DAYS_DELETE,
    DAYS_UNDO, DONE, FAULT, FAULT_AT, FOLLOW_UP, KNOWN, LISTS, METHOD, MUNICIPALITIES, NOTE,
    NOTE_DELETE, NOTE_UNDO, ONWARD, OVERVIEW, PEOPLE, PERSON_CODE, PERSON_HAND_ON, PERSON_INVITE,
    PERSON_LOCK, PERSON_RIGHTS, PERSON_SIGN_OUT, PERSON_UNLOCK, PUBLISHED, QUESTIONS, REGIONS,
    REPORT, RULES, SEARCH, SIGN_IN, SIGN_IN_READY, SIGN_OUT, UNIT_FOLLOWER, VISITS, action,
    is_live, profile, question, unit_follow_up,
};

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
    assert_eq!(routed, addresses([OVERVIEW, MUNICIPALITIES]));
    for path in routed.iter().filter(|path| *path != OVERVIEW) {
        assert!(is_live(path), "{path}");
    }
}

#[test]
fn the_pages_without_a_program_answer_to_their_addresses() {
    let routed = routed("app/src/static_pages.rs");
    let (unit, asked) = (profile(":number"), question(":id"));
    let (one_action, of_unit) = (action(":id"), unit_follow_up(":number"));
    let all = [
        OVERVIEW,
        &unit,
        COMPARE,
        QUESTIONS,
        &asked,
        REGIONS,
        CHANGES,
        REPORT,
        PUBLISHED,
        CONFLICTS,
        METHOD,
        SEARCH,
        SIGN_IN,
        ACCOUNT,
        CHOOSE_PASSWORD,
        PEOPLE,
        AUDIT,
        ACTIONS,
        ACTION_NEW,
        &one_action,
        &of_unit,
        ABSENCE,
    ];
    assert_eq!(routed, addresses(all));
    for path in &routed {
        assert!(!is_live(path), "{path}");
    }
}

/// A new address in `view::routes` has a page or takes a form: every constant there is a page of those
/// above, or one of these.
#[test]
fn every_address_has_a_page() {
    let posted = [
        SIGN_IN_READY,
        SIGN_OUT,
        ACCOUNT_NAME,
        ACCOUNT_PASSWORD,
        ACCOUNT_SESSION,
        ACCOUNT_SESSIONS,
        PERSON_RIGHTS,
        PERSON_INVITE,
        PERSON_CODE,
        PERSON_LOCK,
        PERSON_UNLOCK,
        PERSON_SIGN_OUT,
        PERSON_HAND_ON,
        ACTION_WRITE,
        ACTION_MOVE,
        ACTION_HAND_ON,
        ACTION_STATE,
        ACTION_DELETE,
        ACTION_UNDO,
        UNIT_FOLLOWER,
        NOTE,
        NOTE_DELETE,
        NOTE_UNDO,
        DAYS,
        DAYS_DELETE,
        DAYS_UNDO,
    ];
    // The way between the pages of follow-up names them all.
    let ways = [FOLLOW_UP, VISITS, LISTS, RULES];
    let keys = [ONWARD, DONE, FAULT, FAULT_AT];
    let lists = [KNOWN.len()];
    let constants = read("app/view/src/routes.rs").matches("pub const ").count();
    let known = 20 + posted.len() + keys.len() + lists.len() + ways.len();
    assert_eq!(constants, known, "the tests above know twenty pages");
}
