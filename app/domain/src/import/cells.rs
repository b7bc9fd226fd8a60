//! From the cells of one question in one row to an answer.

use crate::sheet::Quote;
use crate::survey::{NumberLimits, Question};
use crate::wave::Answer;
use kinds::QuestionKind;

use super::invited::yes_or_no;
use super::keys::whole;
use super::labels::{Labels, Recognised};
use super::{AnswerFault, CHOICE_SEPARATOR, TEXT_UNITS_MAX};

/// An answer, and the texts that were recognised only nearly, with the option they were read as.
#[derive(Debug)]
pub(super) struct ReadCell<'a> {
    pub(super) answer: Answer,
    pub(super) nearly: Vec<(&'a str, usize)>,
}

/// Reads a question that has one column; `text` is not empty.
pub(super) fn one<'a>(
    question: &Question,
    labels: &Labels,
    text: &'a str,
) -> Result<ReadCell<'a>, AnswerFault> {
    match question.kind {
        QuestionKind::Single | QuestionKind::Scale => {
            let mut nearly = Vec::new();
            let option = option(question, labels, text, &mut nearly)?;
            Ok(ReadCell {
                answer: Answer::Options(vec![option]),
                nearly,
            })
        }
        QuestionKind::Multi => choices(question, labels, text),
        QuestionKind::Number => number(question, text).map(plain_answer),
        QuestionKind::Text => {
            let units = text.encode_utf16().count();
            if units > TEXT_UNITS_MAX {
                return Err(AnswerFault::TextTooLong { units });
            }
            Ok(plain_answer(Answer::Text(text.to_owned())))
        }
    }
}

fn plain_answer<'a>(answer: Answer) -> ReadCell<'a> {
    ReadCell {
        answer,
        nearly: Vec::new(),
    }
}

fn option<'a>(
    question: &Question,
    labels: &Labels,
    text: &'a str,
    nearly: &mut Vec<(&'a str, usize)>,
) -> Result<usize, AnswerFault> {
    match labels.recognise(text) {
        Recognised::Exactly(option) => Ok(option),
        Recognised::Nearly(option) => {
            nearly.push((text, option));
            Ok(option)
        }
        Recognised::No => Err(not_an_option(text, question)),
    }
}

fn not_an_option(text: &str, question: &Question) -> AnswerFault {
    let options = question.options.iter();
    AnswerFault::NotAnOption {
        written: Quote::of(text),
        options: options.map(|option| option.wording.clone()).collect(),
    }
}

/// Several options in one cell.
fn choices<'a>(
    question: &Question,
    labels: &Labels,
    text: &'a str,
) -> Result<ReadCell<'a>, AnswerFault> {
    let mut chosen = vec![false; question.options.len()];
    let mut nearly = Vec::new();
    let parts = text.split(CHOICE_SEPARATOR).map(str::trim);
    for part in parts.filter(|part| !part.is_empty()) {
        let mut near = Vec::new();
        chosen[option(question, labels, part, &mut near)?] = true;
        if nearly.len() < question.options.len() {
            nearly.extend(near);
        }
    }
    let chosen: Vec<usize> = (0..chosen.len()).filter(|index| chosen[*index]).collect();
    if chosen.is_empty() {
        return Err(not_an_option(text, question));
    }
    if let Some((_, fault)) = wrong_choice(question, &chosen) {
        return Err(fault);
    }
    Ok(ReadCell {
        answer: Answer::Options(chosen),
        nearly,
    })
}

/// Reads a multi-choice question that has one column per option, at least one of them filled.
///
/// `cells` holds the texts by option; options whose column is missing are left out. An error is
/// the option whose column it stands in, and what is wrong.
pub(super) fn ticks(
    question: &Question,
    cells: &[(usize, &str)],
) -> Result<Answer, (usize, AnswerFault)> {
    let mut chosen = Vec::new();
    let mut empty = None;
    for (index, text) in cells {
        match tick(question, *index, text) {
            Ok(Some(true)) => chosen.push(*index),
            Ok(Some(false)) => {}
            Ok(None) => empty = empty.or(Some(*index)),
            Err(()) => {
                let written = Quote::of(text);
                return Err((*index, AnswerFault::NotATick { written }));
            }
        }
    }
    if let Some(index) = empty {
        return Err((index, AnswerFault::PartlyFilled));
    }
    let mut options = question.options.iter().enumerate();
    if let Some((index, none)) = options.find(|(_, option)| option.exclusive)
        && chosen.is_empty()
    {
        let exclusive = none.wording.clone();
        return Err((index, AnswerFault::NothingTicked { exclusive }));
    }
    match wrong_choice(question, &chosen) {
        Some(wrong) => Err(wrong),
        None => Ok(Answer::Options(chosen)),
    }
}

/// Ticked or not, nothing if empty; an error for any other text. The option's own id or wording is
/// a tick too, as some survey tools write it.
fn tick(question: &Question, index: usize, text: &str) -> Result<Option<bool>, ()> {
    if let Ok(value) = yes_or_no(text) {
        return Ok(value);
    }
    let option = &question.options[index];
    let own = text == option.id || text == option.wording.nb || matches!(text, "x" | "X");
    if own { Ok(Some(true)) } else { Err(()) }
}

/// A choice the question does not allow: the option it is told at, and what is wrong.
fn wrong_choice(question: &Question, chosen: &[usize]) -> Option<(usize, AnswerFault)> {
    let exclusive = chosen
        .iter()
        .find(|option| question.options[**option].exclusive);
    if let Some(option) = exclusive
        && chosen.len() > 1
    {
        let exclusive = question.options[*option].wording.clone();
        return Some((*option, AnswerFault::ExclusiveWithOthers { exclusive }));
    }
    let allowed = question.max_choices?;
    let beyond = chosen.get(allowed)?;
    let count = chosen.len();
    Some((*beyond, AnswerFault::TooManyChoices { count, allowed }))
}

/// The unit of questions whose numbers may be written with it.
const PERCENT: char = '%';

fn number(question: &Question, text: &str) -> Result<Answer, AnswerFault> {
    let in_percent = |limits: &NumberLimits| limits.unit.nb.trim() == PERCENT.to_string();
    let bare = match text.strip_suffix(PERCENT) {
        Some(bare) if question.number.as_ref().is_some_and(in_percent) => bare.trim_end(),
        _ => text,
    };
    let number: i64 = whole(bare)
        .parse()
        .map_err(|_| AnswerFault::NotAWholeNumber {
            written: Quote::of(text),
        })?;
    match &question.number {
        Some(limits) if !(limits.min..=limits.max).contains(&number) => {
            Err(AnswerFault::OutsideLimits {
                number,
                limits: limits.clone(),
            })
        }
        _ => Ok(Answer::Number(number)),
    }
}
