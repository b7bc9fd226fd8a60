//! Ids: well formed, used once, and not taken by something that stands beside them.

use std::collections::BTreeSet;

use super::{CHAPTER, CodebookFault, DERIVED, FLAG, Found, InTable, QUESTION};
use crate::municipality::SETTLES;
use crate::survey::{Codebook, Question, is_id};

/// The ends of the addresses of a question's files. An item of that name would have the address of
/// a file of its question.
const FILE_ENDS: [&str; 3] = ["csv", "xlsx", "svg"];

pub(super) fn check(codebook: &Codebook, found: &mut Found) {
    // Flags of both kinds are keys of one address, and columns of one list.
    let mut flags = BTreeSet::from([SETTLES]);
    for (index, flag) in codebook.wave.flags.iter().enumerate() {
        check_id(
            &flag.id,
            &mut flags,
            &mut found.in_table(FLAG, index, &flag.id),
        );
    }
    let mut chapters = BTreeSet::new();
    for (index, chapter) in codebook.chapters.iter().enumerate() {
        let id = &chapter.id;
        check_id(id, &mut chapters, &mut found.in_table(CHAPTER, index, id));
    }
    for (index, derived) in codebook.derived.iter().enumerate() {
        let id = &derived.id;
        check_id(id, &mut flags, &mut found.in_table(DERIVED, index, id));
    }
    let mut questions = BTreeSet::new();
    for (index, question) in codebook.questions.iter().enumerate() {
        let mut found = found.in_table(QUESTION, index, &question.id);
        check_id(&question.id, &mut questions, &mut found);
        if flags.contains(question.id.as_str()) {
            found.say("id", CodebookFault::IdOfFlag);
        }
        check_within(question, &mut found);
    }
}

fn check_id<'a>(id: &'a str, seen: &mut BTreeSet<&'a str>, found: &mut InTable<'_>) {
    if !is_id(id) {
        found.say("id", CodebookFault::BadId);
    }
    if !seen.insert(id) {
        found.say("id", CodebookFault::IdTwice);
    }
}

/// The ids of the options and the items of a question.
fn check_within(question: &Question, found: &mut InTable<'_>) {
    let options = question.options.iter().map(|option| option.id.as_str());
    let items = question.items.iter().map(|item| item.id.as_str());
    for (list, ids) in [
        ("option", options.collect::<Vec<&str>>()),
        ("item", items.collect()),
    ] {
        let mut seen = BTreeSet::new();
        for (at, id) in ids.into_iter().enumerate() {
            if !is_id(id) {
                found.say_of(list, at, id, "id", CodebookFault::BadId);
            }
            if !seen.insert(id) {
                found.say_of(list, at, id, "id", CodebookFault::IdTwice);
            }
            if list == "item" && FILE_ENDS.contains(&id) {
                found.say_of(list, at, id, "id", CodebookFault::ItemNamedAsFile);
            }
        }
    }
}
