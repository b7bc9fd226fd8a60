//! A line about a column of answers, as the pages share it: which columns a question has, what they
//! are called, and the share that stands beside.

use domain::filter::Selection;
use domain::survey::{ColumnRef, Question};
use domain::tabulate::{choosing, state};
use domain::wave::Answer;
use view::Share;
use view::profile::GivenAnswer;
use view::words::or_list;

use super::column::empty_words;
use super::{Scope, drill};
use crate::words;

/// The columns of a question: itself, or each item.
pub(super) fn columns_of(scope: Scope<'_>, question: &Question) -> Vec<ColumnRef> {
    let index = scope.wave.codebook().question_index(&question.id);
    scope
        .wave
        .codebook()
        .columns()
        .filter(|column| Some(column.question) == index)
        .collect()
}

/// What a column is called in a line of its own: the item, or the question in short.
pub(super) fn line_label<'a>(
    question: &'a Question,
    column: ColumnRef,
    scope: Scope<'_>,
) -> &'a str {
    let wording = column
        .item
        .map_or(&question.short, |item| &question.items[item].wording);
    wording.text(scope.lang)
}

/// How many of a selection, of `n`, chose one of the options, and the list of them.
pub(super) fn share(
    scope: Scope<'_>,
    selection: &Selection,
    column: ColumnRef,
    options: &[usize],
    n: usize,
) -> Share {
    let chosen = selection
        .filter()
        .with_options(column, options, scope.world);
    Share {
        count: choosing(scope.wave, column, options, selection.units()).count_ones(..),
        n,
        href: drill::list_href(&chosen),
    }
}

/// What a unit answered to a column, or why there is nothing.
pub(super) fn given(scope: Scope<'_>, column: ColumnRef, position: usize) -> GivenAnswer {
    let lang = scope.lang;
    let codebook = scope.wave.codebook();
    let question = &codebook.questions[column.question];
    match scope.wave.answer(column, position) {
        Some(Answer::Options(chosen)) => {
            GivenAnswer::Answer(words::profile::options(question, &chosen, lang))
        }
        Some(Answer::Number(number)) => {
            GivenAnswer::Answer(words::profile::number(question, number, lang))
        }
        Some(Answer::Text(text)) => GivenAnswer::Quote(text),
        None => {
            let why = state(scope.wave, column, position);
            GivenAnswer::Empty(why, empty_words(scope.wave, why, position, lang).to_owned())
        }
    }
}

/// The headline option in words; several joined by "or".
pub(super) fn headline_words(question: &Question, scope: Scope<'_>) -> String {
    options_words(question, &question.headline_options(), scope)
}

/// Options in words; several joined by "or".
pub(super) fn options_words(question: &Question, options: &[usize], scope: Scope<'_>) -> String {
    let wordings = options.iter().enumerate().map(|(place, option)| {
        let wording = question.options[*option].wording.text(scope.lang);
        if place == 0 {
            wording.to_owned()
        } else {
            view::words::format::lower_first(wording)
        }
    });
    or_list(&wordings.collect::<Vec<_>>(), scope.lang)
}
