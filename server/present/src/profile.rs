//! The profile of one unit: facts, and every answer beside region and country.

use domain::filter::{Filter, Selection};
use domain::municipality::SETTLES;
use domain::municipality::UnitNumber;
use domain::similar::Weights;
use domain::survey::{ColumnRef, Question};
use domain::tabulate::{Dimension, distribute, state};
use domain::wave::Answer;
use kinds::{AnswerStatus, Flag, QuestionKind, UnitType};
use view::profile::{Given, Profile, ProfileChapter, ProfileLine, ProfileQuestion};
use view::words::status::status_short;
use view::{Count, Link, routes};

use super::{Scope, address, breakdown, drill, key_figures};
use crate::beside::Beside;
use crate::line::share;
use crate::{similar, words};

/// The address of a unit's profile in a wave.
pub fn href(number: &UnitNumber, year: u16) -> String {
    format!("{}?wave={year}", routes::profile(number.as_str()))
}

/// Builds the profile of the unit at `position`.
pub fn page(scope: Scope<'_>, position: usize, weights: Weights, problems: Vec<String>) -> Profile {
    let Scope { wave, world, lang } = scope;
    let unit = &wave.units()[position];
    let whole = Filter::all(wave.year(), unit.unit_type());
    let in_region = whole.with_region(unit.region);
    let is_district = unit.unit_type() == UnitType::District;
    let region_name = words::class::region(unit.region, lang).to_owned();
    let region_href = drill::list_href(&in_region);
    let beside = Beside {
        region: (!is_district).then(|| Selection::of(in_region, world)),
        whole: Selection::of(whole, world),
    };
    Profile {
        number: unit.number.to_string(),
        name: unit.name.clone(),
        unit: unit.unit_type(),
        flags: flags(scope, position),
        beside: beside.region.as_ref().map(|_| region_name.clone()),
        whole: words::profile::whole(unit.unit_type(), lang).to_owned(),
        region: Link {
            text: region_name,
            href: region_href,
        },
        answered: wave.responded().contains(position),
        responded_on: wave.responded_on(position).map(str::to_owned),
        facts: key_figures::build(scope, position, &beside),
        likes: similar::likes(scope, position, weights),
        chapters: chapters(scope, position, &beside),
        problems,
    }
}

/// County, flags and language form in words.
fn flags(scope: Scope<'_>, position: usize) -> Vec<String> {
    let Scope { wave, lang, .. } = scope;
    let unit = &wave.units()[position];
    let mut words = vec![unit.county.name.clone()];
    let codebook = wave.codebook();
    let ids = std::iter::once(SETTLES)
        .chain(codebook.derived.iter().map(|derived| derived.id.as_str()))
        .chain(codebook.wave.flags.iter().map(|known| known.id.as_str()));
    for id in ids {
        let name = words::question::flag_name(codebook, id, lang);
        match wave.flag_of(id, position) {
            Flag::Yes => words.push(name.to_owned()),
            Flag::No => words.push(words::profile::without(name, lang)),
            Flag::Unknown => {}
        }
    }
    if let Some(form) = unit.language {
        words.push(words::profile::writes(form, lang).to_owned());
    }
    words
}

fn chapters(scope: Scope<'_>, position: usize, beside: &Beside) -> Vec<ProfileChapter> {
    let codebook = scope.wave.codebook();
    codebook
        .chapters
        .iter()
        .map(|chapter| {
            let questions: Vec<ProfileQuestion> = codebook
                .questions
                .iter()
                .filter(|question| question.chapter == chapter.id)
                .map(|q| question(scope, position, beside, q))
                .collect();
            let lines = questions.iter().flat_map(|question| &question.lines);
            ProfileChapter {
                id: chapter.id.clone(),
                title: chapter.title.text(scope.lang).to_owned(),
                answered: lines
                    .filter(|line| !matches!(line.answer, Given::Empty(..)))
                    .count(),
                questions,
            }
        })
        .filter(|chapter| !chapter.questions.is_empty())
        .collect()
}

fn question(
    scope: Scope<'_>,
    position: usize,
    beside: &Beside,
    question: &Question,
) -> ProfileQuestion {
    let codebook = scope.wave.codebook();
    let index = codebook.question_index(&question.id);
    let columns: Vec<ColumnRef> = codebook
        .columns()
        .filter(|column| Some(column.question) == index)
        .collect();
    let mut lines = Vec::new();
    let mut unticked = Vec::new();
    let mut ticked = false;
    for column in columns {
        let ticks = scope.wave.answer(column, position);
        match (question.kind, ticks) {
            (QuestionKind::Multi, Some(Answer::Options(chosen))) => {
                ticked = true;
                lines.extend(chosen.iter().map(|o| tick(scope, beside, column, *o)));
                unticked = unticked_options(scope, beside, column, &chosen);
            }
            (_, given) => lines.push(line(scope, position, beside, column, given)),
        }
    }
    let first = lines
        .first()
        .map_or_else(String::new, |line| line.label.href.clone());
    ProfileQuestion {
        wording: Link {
            text: question.wording.text(scope.lang).to_owned(),
            href: first,
        },
        stem: !question.items.is_empty() || ticked,
        lines,
        unticked,
        caveats: question
            .caveats
            .iter()
            .map(|c| c.text(scope.lang).to_owned())
            .collect(),
    }
}

/// A ticked option of a multi-choice question.
fn tick(scope: Scope<'_>, beside: &Beside, column: ColumnRef, option: usize) -> ProfileLine {
    let question = &scope.wave.codebook().questions[column.question];
    let text = question.options[option].wording.text(scope.lang);
    let mut line = same_answer(scope, beside, column, &[option], text);
    line.answer = Given::Answer(words::profile::ticked(scope.lang).to_owned());
    line
}

/// The options that were not ticked, each with its share in the country.
fn unticked_options(
    scope: Scope<'_>,
    beside: &Beside,
    column: ColumnRef,
    chosen: &[usize],
) -> Vec<String> {
    let question = &scope.wave.codebook().questions[column.question];
    let counted = distribute(scope.wave, column, beside.whole.units());
    let rest = (0..question.options.len()).filter(|option| !chosen.contains(option));
    rest.filter(|option| !question.options[*option].exclusive)
        .map(|option| {
            let text = question.options[option]
                .wording
                .text(scope.lang)
                .to_lowercase();
            let share =
                view::words::format::percent_of(counted.counts[option], counted.n, scope.lang);
            format!("{text} ({share})")
        })
        .collect()
}

fn line(
    scope: Scope<'_>,
    position: usize,
    beside: &Beside,
    column: ColumnRef,
    given: Option<Answer>,
) -> ProfileLine {
    let lang = scope.lang;
    let question = &scope.wave.codebook().questions[column.question];
    let wording = column
        .item
        .map_or(&question.wording, |item| &question.items[item].wording);
    let label = wording.text(lang);
    match given {
        Some(Answer::Options(chosen)) => {
            let mut line = same_answer(scope, beside, column, &chosen, label);
            let words: Vec<&str> = chosen
                .iter()
                .map(|o| question.options[*o].wording.text(lang))
                .collect();
            line.answer = Given::Answer(words.join(", "));
            line
        }
        Some(Answer::Number(number)) => {
            let unit = question
                .number
                .as_ref()
                .map_or("", |limits| limits.unit.text(lang));
            let text = words::profile::number_with_unit(number, unit, lang);
            bare_line(scope, column, label, Given::Answer(text))
        }
        Some(Answer::Text(text)) => bare_line(scope, column, label, Given::Quote(text)),
        None => {
            let why = state(scope.wave, column, position);
            let text = match why {
                AnswerStatus::NotAsked => {
                    words::profile::not_asked(scope.wave.codebook(), question, lang)
                }
                other => status_short(other, lang).to_owned(),
            };
            bare_line(scope, column, label, Given::Empty(why, text))
        }
    }
}

fn bare_line(scope: Scope<'_>, column: ColumnRef, label: &str, answer: Given) -> ProfileLine {
    let whole = Filter::all(scope.wave.year(), UnitType::Municipality);
    let id = scope.wave.codebook().column_id(column);
    ProfileLine {
        label: Link {
            text: label.to_owned(),
            href: address::href(&id, &whole, &Dimension::Region),
        },
        answer,
        beside: None,
        whole: None,
        same: None,
    }
}

/// A line with the shares of those who gave the same answer. The answer itself is filled in by
/// the caller.
fn same_answer(
    scope: Scope<'_>,
    beside: &Beside,
    column: ColumnRef,
    options: &[usize],
    label: &str,
) -> ProfileLine {
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
    let mut line = bare_line(scope, column, label, Given::Answer(String::new()));
    let id = scope.wave.codebook().column_id(column);
    line.label.href = address::href(&id, beside.whole.filter(), &Dimension::Region);
    // An option outside the base has no share of N, but those who chose it can still be listed.
    let inside = options.iter().all(|option| {
        let question = &scope.wave.codebook().questions[column.question];
        question.options[*option].base == domain::survey::Base::Inside
    });
    if inside {
        line.beside = region;
        line.whole = Some(whole);
    }
    line.same = Some(same);
    line
}

/// Where each flag comes from, for the explanations.
pub fn flag_sources(scope: Scope<'_>) -> Vec<(String, String)> {
    let codebook = scope.wave.codebook();
    let derived = codebook.derived.iter().map(|known| known.id.as_str());
    let of_wave = codebook.wave.flags.iter().map(|known| known.id.as_str());
    let settles = words::facts::settles_source(scope.wave.register_year(), scope.lang);
    let mut sources = vec![(words::facts::settles(scope.lang).to_owned(), settles)];
    sources.extend(derived.chain(of_wave).map(|id| {
        let name = words::question::flag_name(codebook, id, scope.lang).to_owned();
        (name, breakdown::flag_source(scope, id))
    }));
    sources
}
