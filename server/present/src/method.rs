//! Live numbers for the page that explains how numbers are made.

mod rules;
mod worked;

use domain::filter::{Filter, Selection};
use domain::municipality::SETTLES;
use domain::survey::{AskedOf, Base, Codebook, ColumnRef, Question, Wording};
use domain::tabulate::distribute;
use kinds::{Flag, Lang, QuestionKind, UnitType};
use view::Link;
use view::method::{AnswerCounts, Example, Method};
use view::words::catalog::method as word;
use view::words::format::whole;

use super::{Scope, address, overview, profile};
use crate::words;

/// Builds the live numbers, of what the wave has.
pub fn page(scope: Scope<'_>) -> Method {
    let Scope { wave, world, lang } = scope;
    let whole = Selection::of(Filter::all(wave.year(), UnitType::Municipality), world);
    let within = whole.units();
    let example = example_question(wave.codebook());
    let settling = wave.with_flag(SETTLES, Flag::Yes);
    let texts = wave.content().texts();
    let own = |text: &Option<Wording>| text.as_ref().map(|text| text.text(lang).to_owned());
    let made_up = || own(&texts.synthetic).unwrap_or_else(|| word::DEMO_1.text(lang).to_owned());
    Method {
        districts: wave.units_of(UnitType::District).count_ones(..),
        example: example.map(|(question, column)| worked_example(scope, &whole, question, column)),
        asked_settling: asked_settling(wave.codebook(), lang),
        outside: outside(wave.codebook(), lang),
        points: points(wave.codebook(), lang),
        settling: settling.intersection_count(within),
        decided: overview::decided(scope, within),
        settling_known: own(&texts.settling),
        synthetic: wave.synthetic().then(made_up),
        flags: profile::flag_sources(scope),
        worked: worked::all(scope, &whole, example.map(|(_, column)| column)),
        routing: routing(scope, whole.filter()),
        rules: rules::lines(scope),
    }
}

/// A question by itself with options that count, for the example: one that not all are asked, where
/// there is one.
fn example_question(codebook: &Codebook) -> Option<(&Question, ColumnRef)> {
    let suits = |question: &&Question| {
        let counts = !question.headline_options().is_empty();
        let single = question.kind == QuestionKind::Single;
        let asked = question.asked_of.municipality.is_some();
        question.items.is_empty() && single && counts && asked
    };
    let narrowed = |question: &&Question| question.asked_of.municipality == Some(AskedOf::Settling);
    let mut candidates = codebook.questions.iter().filter(suits);
    let question = candidates
        .clone()
        .find(narrowed)
        .or_else(|| candidates.next())?;
    Some((question, codebook.column(&question.id)?))
}

fn worked_example(
    scope: Scope<'_>,
    whole: &Selection,
    question: &Question,
    column: ColumnRef,
) -> Example {
    let option = question.headline_options().first().copied();
    let option = option.unwrap_or_default();
    let counted = distribute(scope.wave, column, whole.units());
    Example {
        of: Link {
            text: question.wording.text(scope.lang).to_owned(),
            href: address::question(&question.id, whole.filter()),
        },
        option: question.options[option].wording.text(scope.lang).to_owned(),
        chose: counted.counts[option],
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
    }
}

/// The short name of a question that only settling municipalities are asked.
fn asked_settling(codebook: &Codebook, lang: Lang) -> Option<String> {
    let mut questions = codebook.questions.iter();
    let narrowed = |question: &&Question| question.asked_of.municipality == Some(AskedOf::Settling);
    let question = questions.find(narrowed)?;
    Some(question.short.text(lang).to_owned())
}

/// The first option outside N that is not don't know, with the short name of its question.
fn outside(codebook: &Codebook, lang: Lang) -> Option<(String, String)> {
    codebook.questions.iter().find_map(|question| {
        let mut options = question.options.iter();
        let option = options.find(|option| option.base == Base::Outside)?;
        let text = |wording: &Wording| wording.text(lang).to_owned();
        Some((text(&option.wording), text(&question.short)))
    })
}

/// The points of the first battery that has some.
fn points(codebook: &Codebook, lang: Lang) -> Option<String> {
    let mut batteries = codebook.questions.iter().filter(|q| !q.items.is_empty());
    let scored = batteries.find(|question| question.options.iter().any(|it| it.score.is_some()))?;
    let points = scored.options.iter().filter_map(|option| {
        let score = whole(i64::from(option.score?), lang);
        let sign = if option.score > Some(0) { "+" } else { "" };
        let wording = option.wording.text(lang).to_lowercase();
        Some(format!("{wording} {sign}{score}"))
    });
    Some(points.collect::<Vec<_>>().join(", "))
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
