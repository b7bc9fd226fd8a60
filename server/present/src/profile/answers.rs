//! Everything a unit answered, by chapter, beside its region and the country.

use domain::filter::{Filter, Selection};
use domain::survey::{Base, ColumnRef, Question};
use domain::tabulate::distribute;
use domain::wave::Answer;
use kinds::{AnswerStatus, QuestionKind, UnitType};
use view::profile::{GivenAnswer, ProfileChapter, ProfileLine, ProfileQuestion};
use view::{Count, Link};

use super::before::Before;
use crate::beside::Beside;
use crate::grounds::{GivenBy, given_by, place};
use crate::line::{self, share};
use crate::{Scope, address, words};

/// The unit that is told about, and what its answers are held against.
struct About<'a> {
    scope: Scope<'a>,
    position: usize,
    beside: &'a Beside,
    given: GivenBy<'a>,
    before: Before<'a>,
}

/// Every question by chapter, with what the unit answered.
pub(super) fn chapters(scope: Scope<'_>, position: usize, beside: &Beside) -> Vec<ProfileChapter> {
    let codebook = scope.wave.codebook();
    let about = About {
        scope,
        position,
        beside,
        given: given_by(scope, position),
        before: Before::of(scope, position),
    };
    codebook
        .chapters
        .iter()
        .map(|chapter| {
            let questions: Vec<ProfileQuestion> = codebook
                .questions
                .iter()
                .filter(|question| question.chapter == chapter.id)
                .map(|question| about.question(question))
                .collect();
            let lines = || questions.iter().flat_map(|question| &question.lines);
            ProfileChapter {
                id: chapter.id.clone(),
                title: chapter.title.text(scope.lang).to_owned(),
                answered: lines().filter(|line| is_given(line)).count(),
                signals: lines().filter(|line| !line.signals.is_empty()).count(),
                questions,
            }
        })
        .filter(|chapter| !chapter.questions.is_empty())
        .collect()
}

/// One answer.
pub(super) fn line_of(
    scope: Scope<'_>,
    position: usize,
    column: ColumnRef,
    beside: &Beside,
) -> ProfileLine {
    let about = About {
        scope,
        position,
        beside,
        given: given_by(scope, position),
        before: Before::of(scope, position),
    };
    let given = scope.wave.answer(column, position);
    about.line(column, given.as_ref())
}

/// The same chapters with only what was answered.
pub(super) fn given_only(chapters: Vec<ProfileChapter>) -> Vec<ProfileChapter> {
    let kept = chapters.into_iter().map(|mut chapter| {
        for question in &mut chapter.questions {
            question.lines.retain(is_given);
        }
        chapter
            .questions
            .retain(|question| !question.lines.is_empty());
        chapter
    });
    kept.filter(|chapter| chapter.answered > 0).collect()
}

fn is_given(line: &ProfileLine) -> bool {
    !matches!(line.answer, GivenAnswer::Empty(..))
}

impl About<'_> {
    fn question(&self, question: &Question) -> ProfileQuestion {
        let Self {
            scope, position, ..
        } = *self;
        let codebook = scope.wave.codebook();
        let index = codebook.question_index(&question.id);
        let columns = codebook.columns();
        let columns = columns.filter(|column| Some(column.question) == index);
        let mut lines = Vec::new();
        let mut unticked = Vec::new();
        let mut ticked = false;
        for column in columns {
            match (question.kind, scope.wave.answer(column, position)) {
                (QuestionKind::Multi, Some(Answer::Options(chosen))) => {
                    ticked = true;
                    lines.extend(chosen.iter().map(|option| self.tick(column, *option)));
                    unticked = self.unticked_options(column, &chosen);
                }
                (_, given) => lines.push(self.line(column, given.as_ref())),
            }
        }
        // What is warned of an answer has nothing to say where there is none.
        let caveats = question
            .caveats
            .iter()
            .filter(|_| lines.iter().any(is_given));
        ProfileQuestion {
            wording: Link {
                text: question.wording.text(scope.lang).to_owned(),
                href: lines
                    .first()
                    .map_or_else(String::new, |line| line.label.href.clone()),
            },
            stem: !question.items.is_empty() || ticked,
            caveats: caveats
                .map(|caveat| caveat.text(scope.lang).to_owned())
                .collect(),
            lines,
            unticked,
        }
    }

    /// A ticked option of a multi-choice question.
    fn tick(&self, column: ColumnRef, option: usize) -> ProfileLine {
        let lang = self.scope.lang;
        let asked = &self.scope.wave.codebook().questions[column.question].options[option];
        let mut line = self.same_answer(column, &[option], asked.wording.text(lang));
        // A question that is ticked has a row an option.
        line.place = format!("{}.{}", line.place, asked.id);
        line.answer = GivenAnswer::Answer(words::profile::ticked(lang).to_owned());
        line.before = self.before.tick(column, option);
        line
    }

    /// The options that were not ticked, each with its share in the country.
    fn unticked_options(&self, column: ColumnRef, chosen: &[usize]) -> Vec<String> {
        let lang = self.scope.lang;
        let question = &self.scope.wave.codebook().questions[column.question];
        let counted = distribute(self.scope.wave, column, self.beside.whole.units());
        let rest = (0..question.options.len()).filter(|option| !chosen.contains(option));
        rest.filter(|option| !question.options[*option].exclusive)
            .map(|option| {
                let asked = &question.options[option];
                let text = view::words::format::lower_first(asked.wording.text(lang));
                if asked.base != Base::Inside {
                    return text;
                }
                let share =
                    view::words::format::percent_of(counted.counts[option], counted.n, lang);
                format!("{text} ({share})")
            })
            .collect()
    }

    fn line(&self, column: ColumnRef, given: Option<&Answer>) -> ProfileLine {
        let Self {
            scope, position, ..
        } = *self;
        let lang = scope.lang;
        let codebook = scope.wave.codebook();
        let question = &codebook.questions[column.question];
        let wording = column
            .item
            .map_or(&question.wording, |item| &question.items[item].wording);
        let label = wording.text(lang);
        let mut line = match given {
            Some(Answer::Options(chosen)) => self.same_answer(column, chosen, label),
            _ => self.bare_line(column, label),
        };
        line.answer = match line::given(scope, column, position) {
            GivenAnswer::Empty(why @ AnswerStatus::NotAsked, _) => {
                GivenAnswer::Empty(why, words::profile::not_asked(codebook, question, lang))
            }
            other => other,
        };
        line.before = self.before.answer(column);
        line
    }

    /// A line without shares. The answer itself is filled in by the caller.
    fn bare_line(&self, column: ColumnRef, label: &str) -> ProfileLine {
        let whole = Filter::all(self.scope.wave.year(), UnitType::Municipality);
        let id = self.scope.wave.codebook().column_id(column);
        ProfileLine {
            label: Link {
                text: label.to_owned(),
                href: address::question(&id, &whole),
            },
            place: place(self.scope, column),
            answer: GivenAnswer::Answer(String::new()),
            before: None,
            signals: self.given.titles(column),
            beside: None,
            whole: None,
            same: None,
        }
    }

    /// A line with the shares of those who gave the same answer. The answer itself is filled in by
    /// the caller.
    fn same_answer(&self, column: ColumnRef, options: &[usize], label: &str) -> ProfileLine {
        let Self { scope, beside, .. } = *self;
        let share = |group: &Selection| {
            let n = distribute(scope.wave, column, group.units()).n;
            share(scope, group, column, options, n)
        };
        let region = beside.region.as_ref().map(share);
        let whole = share(&beside.whole);
        let nearest = region.as_ref().unwrap_or(&whole);
        let same = Count {
            count: nearest.count,
            href: nearest.href.clone(),
        };
        let mut line = self.bare_line(column, label);
        let id = scope.wave.codebook().column_id(column);
        line.label.href = address::question(&id, beside.whole.filter());
        // An option outside the base has no share of N, but those who chose it can still be listed.
        let question = &scope.wave.codebook().questions[column.question];
        let inside = |option: &usize| question.options[*option].base == Base::Inside;
        if options.iter().all(inside) {
            line.beside = region;
            line.whole = Some(whole);
        }
        line.same = Some(same);
        line
    }
}
