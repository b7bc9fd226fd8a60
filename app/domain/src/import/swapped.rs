//! Files that were taken for each other: one cause, and nothing else is worth telling.

use std::collections::BTreeSet;

use crate::sheet::Sheet;
use crate::survey::Codebook;

use super::answers::headings_of;
use super::problems::{Problems, Source};
use super::{DATA_BASIS, Fault, NAME, NUMBER};

/// Tells where the two files were taken for each other, or are one and the same.
pub(super) fn check(
    codebook: &Codebook,
    units: &Sheet,
    answers: &Sheet,
    problems: &mut Problems,
) -> bool {
    let shared = [NUMBER, NAME, DATA_BASIS];
    let expected = headings_of(codebook).into_iter();
    let of_answers: BTreeSet<String> = expected.filter(|id| !shared.contains(&&**id)).collect();
    let holds_answers = |sheet: &Sheet| {
        let mut headings = sheet.header.iter().map(|heading| heading.trim());
        headings.any(|heading| of_answers.contains(heading))
    };
    if !holds_answers(units) {
        return false;
    }
    if !holds_answers(answers) {
        problems.error(Source::units(units).whole(), || Fault::FilesSwapped {
            answers: units.name.clone(),
            units: answers.name.clone(),
        });
        return true;
    }
    let same = units.header == answers.header && units.rows == answers.rows;
    if same {
        problems.error(Source::units(units).whole(), || Fault::SameFileTwice {
            units: units.name.clone(),
            answers: answers.name.clone(),
        });
    }
    same
}
