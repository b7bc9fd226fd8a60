//! Live numbers for the page that explains how numbers are made.

mod rules;
mod worked;

use domain::filter::{Filter, Selection};
use domain::municipality::SETTLES;
use domain::survey::{AskedOf, Question};
use domain::tabulate::distribute;
use kinds::{Flag, QuestionKind, UnitType};
use view::Link;
use view::method::{AnswerCounts, Method};

use super::{Scope, address, overview, profile};
use crate::words;

/// Builds the live numbers; `None` in a wave without a question by itself that has options.
pub fn page(scope: Scope<'_>) -> Option<Method> {
    let Scope { wave, world, lang } = scope;
    let codebook = wave.codebook();
    let whole = Selection::of(Filter::all(wave.year(), UnitType::Municipality), world);
    let within = whole.units();
    let suits =
        |question: &&Question| question.items.is_empty() && question.kind == QuestionKind::Single;
    let narrowed = |question: &&Question| question.asked_of.municipality == Some(AskedOf::Settling);
    let mut candidates = codebook.questions.iter().filter(suits);
    let example = candidates
        .clone()
        .find(narrowed)
        .or_else(|| candidates.next())?;
    let column = codebook.column(&example.id)?;
    let option_index = example.headline_options().first().copied()?;
    let settling = wave
        .with_flag(SETTLES, Flag::Yes)
        .intersection_count(within);
    let counted = distribute(wave, column, within);
    Some(Method {
        example: Link {
            text: example.wording.text(lang).to_owned(),
            href: address::question(&example.id, whole.filter()),
        },
        option: example.options[option_index].wording.text(lang).to_owned(),
        chose: counted.counts[option_index],
        answers: AnswerCounts {
            units: counted.units,
            asked: counted.asked(),
            n: counted.n,
            outside: counted.outside,
            dont_know: counted.dont_know,
            not_answered: counted.not_answered,
            not_asked: counted.not_asked,
            no_response: counted.no_response,
        },
        settling,
        decided: overview::decided(scope, within),
        flags: profile::flag_sources(scope),
        worked: worked::all(scope, &whole, column),
        routing: routing(scope, whole.filter()),
        rules: rules::lines(scope),
    })
}

/// Every question that not all are asked, with who is.
fn routing(scope: Scope<'_>, whole: &Filter) -> Vec<(Link, String)> {
    let codebook = scope.wave.codebook();
    codebook
        .questions
        .iter()
        .filter(|question| {
            question.only_if.is_some() || question.asked_of.municipality != Some(AskedOf::All)
        })
        .filter_map(|question| {
            let column = codebook
                .columns()
                .find(|column| Some(column.question) == codebook.question_index(&question.id))?;
            let id = codebook.column_id(column);
            let link = Link {
                text: question.short.text(scope.lang).to_owned(),
                href: address::question(&id, whole),
            };
            Some((link, words::question::asked(codebook, question, scope.lang)))
        })
        .collect()
}
