//! The options of a question with several answers, each as a column: what is joined in one cell can be
//! read, and only what stands by itself can be counted.

use domain::column::ListColumn;
use domain::survey::ColumnRef;
use domain::tabulate::state;
use domain::wave::Answer;
use kinds::QuestionKind;
use view::value::CellValue;

use super::super::about::{Line, line};
use super::super::{Cell, Column, ColumnKind};
use crate::words::catalog::export as word;
use crate::{Scope, words};

/// An option of a question with several answers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tick {
    column: ColumnRef,
    option: usize,
}

impl Tick {
    /// The options of a column in the codebook's order; none where it has one answer at most.
    pub(super) fn of(scope: Scope<'_>, listed: &ListColumn) -> impl Iterator<Item = Self> + use<> {
        let several = match listed {
            ListColumn::Answer(column) => {
                let question = &scope.wave.codebook().questions[column.question];
                let several = question.kind == QuestionKind::Multi;
                several.then_some((*column, question.options.len()))
            }
            _ => None,
        };
        let options = several.into_iter();
        options.flat_map(|(column, count)| (0..count).map(move |option| Self { column, option }))
    }

    /// Its heading: the question and the option.
    pub(super) fn head(self, scope: Scope<'_>) -> Column {
        let codebook = scope.wave.codebook();
        let question = ListColumn::Answer(self.column);
        let question = words::list::column(codebook, &question, scope.lang);
        let option = &codebook.questions[self.column.question].options[self.option];
        let values = [
            ("question", question.as_str()),
            ("option", option.wording.text(scope.lang)),
        ];
        Column::new(word::OPTION_OF.fill(scope.lang, &values), ColumnKind::Short)
    }

    /// Yes or no of a unit that answered the question, and why there is neither of one that did not.
    pub(super) fn cell(self, scope: Scope<'_>, position: usize) -> Cell {
        let value = match scope.wave.answer(self.column, position) {
            Some(Answer::Options(chosen)) => CellValue::YesNo(chosen.contains(&self.option)),
            _ => CellValue::Empty(state(scope.wave, self.column, position)),
        };
        Cell::of(value, scope.lang)
    }
}

/// What the columns of options mean, once for each question that has them.
pub(super) fn about(scope: Scope<'_>, ticks: impl Iterator<Item = Tick>) -> Vec<Line> {
    let first = ticks.filter(|tick| tick.option == 0);
    let lines = first.map(|tick| {
        let codebook = scope.wave.codebook();
        let question = ListColumn::Answer(tick.column);
        let question = words::list::column(codebook, &question, scope.lang);
        let name = word::OPTIONS_OF.fill(scope.lang, &[("question", &question)]);
        line(name, word::TICKS.text(scope.lang))
    });
    lines.collect()
}
