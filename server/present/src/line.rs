//! A line about a column of answers, as the pages share it: which columns a question has, what they
//! are called, and the share that stands beside.

use domain::filter::Selection;
use domain::survey::{ColumnRef, Question};
use domain::tabulate::choosing;
use view::Share;
use view::words::or_list;

use super::{Scope, drill};

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

/// The headline option in words; several joined by "or".
pub(super) fn headline_words(question: &Question, scope: Scope<'_>) -> String {
    let options = question.headline_options();
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
