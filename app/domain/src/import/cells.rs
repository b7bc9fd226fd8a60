//! From the cells of one question in one row to an answer.

use crate::sheet::{Quote, plain};
use crate::survey::{NumberLimits, Question};
use crate::wave::Answer;
use kinds::QuestionKind;

use super::invited::yes_or_no;
use super::keys::whole;
use super::labels::{Labels, Recognised};
use super::{AnswerFault, CHOICE_SEPARATOR, TEXT_UNITS_MAX};

/// What people and survey tools put between several options in a cell, the surest first.
const JOINED_BY: [char; 5] = [';', '\n', ',', '/', ' '];

/// Most pieces that an option with such a sign in it is put together of.
const PIECES_MAX: usize = 8;

/// Longest text that is taken apart to see what joins the options in it; bytes.
const JOINED_BYTES_MAX: usize = 2_000;

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
        Recognised::Either(one, other) => {
            let named = |at: usize| {
                let option = &question.options[at];
                (option.id.clone(), option.wording.clone())
            };
            Err(AnswerFault::TwoOptions {
                written: Quote::of(text),
                options: Box::new([named(one), named(other)]),
            })
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
        let read = option(question, labels, part, &mut near);
        chosen[read.map_err(|fault| joined(question, labels, text).unwrap_or(fault))?] = true;
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

/// Options that are joined by something else than what is read: what joins them, and the cell as it
/// should be.
fn joined(question: &Question, labels: &Labels, text: &str) -> Option<AnswerFault> {
    if text.len() > JOINED_BYTES_MAX {
        return None;
    }
    let mut separators = JOINED_BY.into_iter().filter(|sign| text.contains(*sign));
    separators.find_map(|separator| {
        let pieces = text.split([separator, CHOICE_SEPARATOR]).map(str::trim);
        let chosen = options_in(&pieces.collect::<Vec<_>>(), separator, labels)?;
        let wordings = chosen
            .iter()
            .map(|option| &*question.options[*option].wording.nb);
        let joint = CHOICE_SEPARATOR.to_string();
        (chosen.len() > 1).then(|| AnswerFault::OtherSeparator {
            separator,
            mended: wordings.collect::<Vec<_>>().join(&joint),
        })
    })
}

/// The options that the pieces are, one after the other and each once; an option may hold the separator
/// itself.
fn options_in(pieces: &[&str], separator: char, labels: &Labels) -> Option<Vec<usize>> {
    let between = match separator {
        ',' | ';' => format!("{separator} "),
        _ => separator.to_string(),
    };
    let mut chosen = Vec::new();
    let mut rest = pieces;
    while let Some((first, others)) = rest.split_first() {
        if first.is_empty() {
            rest = others;
            continue;
        }
        let mut counts = (1..=rest.len().min(PIECES_MAX)).rev();
        let (option, count) = counts.find_map(|count| {
            let option = labels.exactly(&rest[..count].join(&between))?;
            Some((option, count))
        })?;
        if chosen.contains(&option) {
            return None;
        }
        chosen.push(option);
        rest = &rest[count..];
    }
    Some(chosen)
}

/// Reads a multi-choice question that has one column per option, at least one of them filled. What is
/// empty is not ticked where another option is.
///
/// `cells` holds the texts by option; options whose column is missing are left out, and then nothing is
/// said of what is not ticked. An error is the option whose column it stands in, and what is wrong.
pub(super) fn ticks(
    question: &Question,
    cells: &[(usize, &str)],
) -> Result<Answer, (usize, AnswerFault)> {
    let complete = cells.len() == question.options.len();
    let mut chosen = Vec::new();
    let mut empty = false;
    for (index, text) in cells {
        match tick(question, *index, text) {
            Ok(Some(true)) => chosen.push(*index),
            Ok(Some(false)) => {}
            Ok(None) => empty = true,
            Err(()) => {
                let written = Quote::of(text);
                return Err((*index, AnswerFault::NotATick { written }));
            }
        }
    }
    if empty && complete && chosen.is_empty() {
        let question = question.id.clone();
        return Err((cells[0].0, AnswerFault::PartlyFilled { question }));
    }
    let mut options = question.options.iter().enumerate();
    if let Some((index, none)) = options.find(|(_, option)| option.exclusive)
        && chosen.is_empty()
        && complete
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

/// The sign that the numbers of some questions may be written with.
const PERCENT: char = '%';

/// Whether a question asks for a number in percent, whichever way its codebook spells it.
fn in_percent(limits: &NumberLimits) -> bool {
    let unit = plain(&limits.unit.nb);
    matches!(unit.trim_end_matches('.'), "%" | "prosent" | "pst")
}

fn number(question: &Question, text: &str) -> Result<Answer, AnswerFault> {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of options joined so, where one of them is `long`.
    fn mended(text: &str, long: &str) -> Option<String> {
        let question = format!(
            "id = 'q'\nchapter = 'c'\nkind = 'multi'\nwording = {{ nb = 'Q' }}\nshort = {{ nb = 'Q' }}\n\
             asked_of = {{ municipality = 'all' }}\n\
             option = [{{ id = 'a', wording = {{ nb = 'En' }} }}, \
             {{ id = 'b', wording = {{ nb = '{long}' }} }}]\n"
        );
        let question: Question = toml::from_str(&question).unwrap();
        match joined(&question, &Labels::of_options(&question), text)? {
            AnswerFault::OtherSeparator { mended, .. } => Some(mended),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn percent_may_be_written_where_percent_is_asked_for_however_that_is_spelled() {
        let asked = |unit: &str| -> Question {
            let question = format!(
                "id = 'q'\nchapter = 'c'\nkind = 'number'\nwording = {{ nb = 'Q' }}\n\
                 short = {{ nb = 'Q' }}\nasked_of = {{ municipality = 'all' }}\n\
                 number = {{ unit = {{ nb = '{unit}' }}, min = 0, max = 100 }}\n"
            );
            toml::from_str(&question).unwrap()
        };
        for unit in ["%", "prosent", " Prosent", "pst."] {
            for text in ["55", "55 %", "55%"] {
                let read = number(&asked(unit), text);
                assert_eq!(read, Ok(Answer::Number(55)), "{unit}: {text}");
            }
        }
        for unit in ["prosentpoeng", "kommuner", ""] {
            assert!(number(&asked(unit), "55 %").is_err(), "{unit}");
        }
    }

    #[test]
    fn what_joins_options_is_found() {
        for (text, expected) in [
            ("En;To", Some("En|To")),
            ("En, To", Some("En|To")),
            ("To / En", Some("To|En")),
            ("a b", Some("En|To")),
            ("En\nTo\n", Some("En|To")),
            ("En;To|", Some("En|To")),
            ("En;En", None),
            ("En;Tre", None),
            ("En", None),
            ("", None),
        ] {
            assert_eq!(mended(text, "To").as_deref(), expected, "{text}");
        }
        assert_eq!(
            mended("En, To, eller tre", "To, eller tre").as_deref(),
            Some("En|To, eller tre")
        );
    }

    #[test]
    fn an_option_is_put_together_of_so_many_pieces_and_a_text_is_taken_apart_to_the_limit() {
        let long = |pieces: usize| vec!["x"; pieces].join(", ");
        let found = |pieces: usize| mended(&format!("En, {}", long(pieces)), &long(pieces));
        assert!(found(PIECES_MAX).is_some());
        assert_eq!(found(PIECES_MAX + 1), None);
        let padded = |bytes: usize| mended(&format!("{:;<bytes$}", "En;To"), "To");
        assert!(padded(JOINED_BYTES_MAX).is_some());
        assert_eq!(padded(JOINED_BYTES_MAX + 1), None);
    }
}
