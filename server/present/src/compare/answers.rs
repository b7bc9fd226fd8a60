//! The answers of a comparison, line by line: what each said, and what is not what the first said.

use domain::compare::Comparison;
use domain::filter::{Filter, Selection};
use domain::similar::{Lack, lacks};
use domain::survey::{Base, ColumnRef, Question};
use domain::tabulate::{Dimension, distribute};
use domain::wave::Answer;
use kinds::QuestionKind;
use view::compare::{ComparedAnswer, ComparedChapter, ComparedLine, ComparedQuestion};
use view::profile::GivenAnswer;
use view::words::catalog::common;
use view::{Link, Share};

use super::unit_type;
use crate::{Scope, address, line};

/// One line of a comparison.
pub(crate) struct AnswerLine {
    /// The column of answers.
    pub(crate) column: ColumnRef,
    /// The option that was ticked or not, in a question of several answers.
    pub(crate) option: Option<usize>,
    /// What each unit answered.
    pub(crate) answers: Vec<ComparedAnswer>,
    /// How many of all answered as the first.
    pub(crate) whole: Option<Share>,
}

impl AnswerLine {
    /// Whether two of the units gave answers that are not the same.
    pub(crate) fn is_different(&self) -> bool {
        let given = self.answers.iter().map(|answer| &answer.given);
        let mut answers = given.filter(|given| matches!(given, GivenAnswer::Answer(_)));
        let first = answers.next();
        answers.any(|other| Some(other) != first)
    }

    /// Whether it stands on the page.
    fn is_shown(&self, asked: &Comparison) -> bool {
        !asked.only_differences || self.is_different() || self.has_text()
    }

    /// Whether it has texts, which are read beside each other and never the same.
    fn has_text(&self) -> bool {
        let mut given = self.answers.iter().map(|answer| &answer.given);
        given.any(|given| matches!(given, GivenAnswer::Quote(_)))
    }
}

/// The lines that are shown: all, or those that are different and those with texts.
pub(crate) fn shown_lines(scope: Scope<'_>, asked: &Comparison) -> Vec<AnswerLine> {
    let mut all = lines(scope, asked);
    all.retain(|line| line.is_shown(asked));
    all
}

/// All lines, in the order of the questionnaire.
pub(super) fn lines(scope: Scope<'_>, asked: &Comparison) -> Vec<AnswerLine> {
    let whole = Filter::all(scope.wave.year(), unit_type(scope, asked));
    let units = &asked.units;
    let whole = Selection::of(whole, scope.world);
    let first = units.first();
    let side = Side {
        scope,
        units,
        whole,
        lacks: first.map_or_else(Vec::new, |first| lacks(scope.world, scope.wave, *first)),
    };
    let columns = scope.wave.codebook().columns();
    columns.flat_map(|column| side.lines(column)).collect()
}

/// The units side by side, and all they are held against.
struct Side<'a> {
    scope: Scope<'a>,
    units: &'a [usize],
    whole: Selection,
    lacks: Vec<Lack<'a>>,
}

impl Side<'_> {
    /// The lines of a column: one, or one for each option that one of the units ticked.
    fn lines(&self, column: ColumnRef) -> Vec<AnswerLine> {
        let wave = self.scope.wave;
        let question = &wave.codebook().questions[column.question];
        let answers = self.units.iter().map(|unit| wave.answer(column, *unit));
        let answers: Vec<Option<Answer>> = answers.collect();
        let ticked = |option: usize| answers.iter().flatten().any(|given| chose(given, option));
        let options: Vec<usize> = match question.kind {
            QuestionKind::Multi => (0..question.options.len())
                .filter(|it| ticked(*it))
                .collect(),
            _ => Vec::new(),
        };
        if options.is_empty() {
            return vec![self.line(column, &answers)];
        }
        let tick = |option| self.tick(column, option, &answers);
        options.into_iter().map(tick).collect()
    }

    fn line(&self, column: ColumnRef, answers: &[Option<Answer>]) -> AnswerLine {
        let first = answers.first().and_then(Option::as_ref);
        let differs = |given: Option<&Answer>| match (first, given) {
            (Some(Answer::Text(_)), _) | (_, Some(Answer::Text(_))) => false,
            (Some(first), Some(other)) => first != other,
            _ => false,
        };
        // A need that rests on this column alone: its answer tells who has what the first lacks.
        let mut lacks = self.lacks.iter();
        let lack = lacks.find(|lack| lack.columns == [column]);
        let units = self.units.iter().zip(answers);
        let answers = units.map(|(unit, given)| ComparedAnswer {
            given: line::given(self.scope, column, *unit),
            differs: differs(given.as_ref()),
            has: lack.is_some_and(|lack| lack.has(*unit)),
        });
        let whole = match first {
            Some(Answer::Options(chosen)) => self.whole(column, chosen),
            _ => None,
        };
        AnswerLine {
            column,
            option: None,
            answers: answers.collect(),
            whole,
        }
    }

    /// Whether each of the units ticked an option.
    fn tick(&self, column: ColumnRef, option: usize, answers: &[Option<Answer>]) -> AnswerLine {
        let ticks = answers
            .iter()
            .map(|given| given.as_ref().map(|it| chose(it, option)));
        let ticks: Vec<Option<bool>> = ticks.collect();
        let first = ticks.first().copied().flatten();
        let units = self.units.iter().zip(&ticks);
        let answers = units.map(|(unit, tick)| ComparedAnswer {
            given: match tick {
                Some(yes) => {
                    let word = if *yes { common::YES } else { common::NO };
                    GivenAnswer::Answer(word.text(self.scope.lang).to_owned())
                }
                None => line::given(self.scope, column, *unit),
            },
            differs: tick.is_some() && first.is_some() && *tick != first,
            has: false,
        });
        AnswerLine {
            column,
            option: Some(option),
            answers: answers.collect(),
            whole: (first == Some(true))
                .then(|| self.whole(column, &[option]))
                .flatten(),
        }
    }

    /// How many of all chose one of the options, of N; `None` where one of them is outside it.
    fn whole(&self, column: ColumnRef, options: &[usize]) -> Option<Share> {
        let question = &self.scope.wave.codebook().questions[column.question];
        let mut bases = options.iter().map(|option| question.options[*option].base);
        let n = distribute(self.scope.wave, column, self.whole.units()).n;
        bases
            .all(|base| base == Base::Inside)
            .then(|| line::share(self.scope, &self.whole, column, options, n))
    }
}

fn chose(given: &Answer, option: usize) -> bool {
    matches!(given, Answer::Options(chosen) if chosen.contains(&option))
}

/// The lines by chapter and question, as far as they are shown.
pub(super) fn chapters(
    scope: Scope<'_>,
    asked: &Comparison,
    lines: &[AnswerLine],
) -> Vec<ComparedChapter> {
    let codebook = scope.wave.codebook();
    let question = |(index, question): (usize, &Question)| {
        let of_question = lines.iter().filter(|line| line.column.question == index);
        let lines: Vec<ComparedLine> = of_question
            .filter(|line| line.is_shown(asked))
            .map(|line| draw(scope, asked, line))
            .collect();
        let stem =
            lines.len() > 1 || !question.items.is_empty() || question.kind == QuestionKind::Multi;
        (!lines.is_empty()).then(|| ComparedQuestion {
            stem: stem.then(|| question.wording.text(scope.lang).to_owned()),
            lines,
        })
    };
    let chapters = codebook.chapters.iter().map(|chapter| {
        let questions = codebook.questions.iter().enumerate();
        let questions = questions.filter(|(_, question)| question.chapter == chapter.id);
        ComparedChapter {
            id: chapter.id.clone(),
            title: chapter.title.text(scope.lang).to_owned(),
            questions: questions.filter_map(question).collect(),
        }
    });
    chapters
        .filter(|chapter| !chapter.questions.is_empty())
        .collect()
}

fn draw(scope: Scope<'_>, asked: &Comparison, line: &AnswerLine) -> ComparedLine {
    let codebook = scope.wave.codebook();
    let all = Filter::all(scope.wave.year(), unit_type(scope, asked));
    ComparedLine {
        label: Link {
            text: label(scope, line),
            href: address::href(&codebook.column_id(line.column), &all, &Dimension::Region),
        },
        answers: line.answers.clone(),
        whole: line.whole.clone(),
    }
}

/// The option, the item, or the question itself.
pub(crate) fn label(scope: Scope<'_>, line: &AnswerLine) -> String {
    let question = &scope.wave.codebook().questions[line.column.question];
    let wording = match (line.option, line.column.item) {
        (Some(option), _) => &question.options[option].wording,
        (None, Some(item)) => &question.items[item].wording,
        (None, None) => &question.wording,
    };
    wording.text(scope.lang).to_owned()
}
