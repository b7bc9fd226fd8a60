//! Whether a codebook holds together, and keeps clear of what stands beside its ids: the columns of the
//! files, the facts of the register, the keys of addresses.

use std::collections::BTreeSet;

use super::problems::{Problems, Source};
use super::{Fault, Lines, RESERVED};
use crate::column::Fact;
use crate::filter::is_key;
use crate::survey::{Codebook, CodebookFault, CodebookPlace, CodebookProblem};

/// Tells everything that is wrong with a codebook; true where it may be used.
pub(super) fn check(codebook: &Codebook, lines: &Lines, problems: &mut Problems) -> bool {
    let mut found = codebook.check();
    found.extend(taken(codebook));
    // Two questions of one id are wrong in the same place twice: it is told once.
    let mut told = BTreeSet::new();
    for problem in &found {
        let place = &problem.place;
        if !told.insert((&place.path, problem.fault as u8)) {
            continue;
        }
        let at = match lines.of(&place.path) {
            Some(line) => Source::codebook().row(line),
            None => Source::codebook().whole(),
        };
        problems.error(at, || Fault::Codebook(Box::new(problem.clone())));
    }
    problems.is_empty()
}

/// Ids that mean something else where they would be used.
fn taken(codebook: &Codebook) -> Vec<CodebookProblem> {
    let questions = codebook.questions.iter().enumerate();
    let questions = questions.map(|(index, question)| ("question", index, &question.id));
    let flags = codebook.wave.flags.iter().enumerate();
    let flags = flags.map(|(index, flag)| ("wave.flags", index, &flag.id));
    let derived = codebook.derived.iter().enumerate();
    let derived = derived.map(|(index, flag)| ("derived", index, &flag.id));
    let all = questions.chain(flags).chain(derived);
    let taken = all.filter_map(|(table, index, id)| {
        Some(CodebookProblem {
            place: CodebookPlace {
                path: format!("{table}.{index}.id"),
                table,
                id: Some(id.clone()),
                key: "id".to_owned(),
            },
            fault: meaning(id)?,
        })
    });
    taken.collect()
}

/// What an id means already.
fn meaning(id: &str) -> Option<CodebookFault> {
    if RESERVED.contains(&id) {
        Some(CodebookFault::IdOfHeading)
    } else if Fact::ALL.into_iter().any(|fact| fact.id() == id) {
        Some(CodebookFault::IdOfFact)
    } else if is_key(id) {
        Some(CodebookFault::IdOfKey)
    } else {
        None
    }
}
