//! Lays the answers to one column out as sets of units.

use kinds::QuestionKind;

use super::{Answer, Column, UnitSet};
use crate::survey::{Base, Question};

/// The column of a question: `eligible` are the units it applies to, `answers` what was given by
/// position, and `count` how many units the wave has.
pub(super) fn lay_out(
    question: &Question,
    eligible: UnitSet,
    answers: Vec<(usize, Answer)>,
    count: usize,
) -> Column {
    let empty = || UnitSet::with_capacity(count);
    let mut column = Column {
        eligible,
        answered: empty(),
        base: empty(),
        dont_know: empty(),
        options: vec![empty(); question.options.len()],
        numbers: if question.kind == QuestionKind::Number {
            vec![None; count]
        } else {
            vec![]
        },
        texts: if question.kind == QuestionKind::Text {
            vec![None; count]
        } else {
            vec![]
        },
    };
    for (position, answer) in answers {
        column.answered.insert(position);
        let base = match answer {
            Answer::Options(chosen) => {
                for option in &chosen {
                    column.options[*option].insert(position);
                }
                base_of(question, &chosen)
            }
            Answer::Number(number) => {
                column.numbers[position] = Some(number);
                Base::Inside
            }
            Answer::Text(text) => {
                column.texts[position] = Some(text.into_boxed_str());
                Base::Inside
            }
        };
        match base {
            Base::Inside => column.base.insert(position),
            Base::DontKnow => column.dont_know.insert(position),
            Base::Outside => {}
        }
    }
    column
}

/// Where an answer counts: inside N if any of the chosen options does.
fn base_of(question: &Question, chosen: &[usize]) -> Base {
    let mut bases = chosen.iter().map(|option| question.options[*option].base);
    if bases.clone().any(|base| base == Base::Inside) {
        Base::Inside
    } else {
        bases.next().unwrap_or(Base::Inside)
    }
}
