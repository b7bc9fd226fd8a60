//! Whether those who are asked a question can have given the answer that leads to it.

use kinds::UnitType;

use super::{CodebookFault, Found, QUESTION};
use crate::survey::{Codebook, OnlyIf, Question};

pub(super) fn check(codebook: &Codebook, found: &mut Found) {
    for (index, question) in codebook.questions.iter().enumerate() {
        let Some(only_if) = &question.only_if else {
            continue;
        };
        let mut found = found.in_table(QUESTION, index, &question.id);
        let Some(parent) = asked_before(codebook, index, only_if) else {
            let before = codebook.question_index(&only_if.question);
            let key = match before.filter(|parent| *parent < index) {
                Some(_) => "only_if.option",
                None => "only_if.question",
            };
            found.say(key, CodebookFault::NotAskedBefore);
            continue;
        };
        // Whether the earlier question can be reached itself is told there.
        let asked = |question: &Question, unit| question.asked_of.of(unit).is_some();
        let mut units = UnitType::ALL.into_iter();
        if units.any(|unit| asked(question, unit) && !asked(parent, unit)) {
            found.say("only_if", CodebookFault::OutOfReach);
        }
    }
}

/// The question without battery that stands before `index` and has the option.
fn asked_before<'a>(
    codebook: &'a Codebook,
    index: usize,
    only_if: &OnlyIf,
) -> Option<&'a Question> {
    let mut before = codebook.questions[..index].iter();
    let parent = before.find(|question| question.id == only_if.question)?;
    let option = parent.option_index(&only_if.option);
    (parent.items.is_empty() && option.is_some()).then_some(parent)
}
