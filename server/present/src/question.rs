//! The page of one question.

use domain::filter::{Filter, Selection};
use domain::survey::{Base, ColumnRef, Question};
use domain::tabulate::{Dimension, Distribution, distribute, numbers, quartile_tenths};
use domain::wave::UnitSet;
use kinds::{AnswerStatus, QuestionKind};
use view::question::{Breakdown, EmptyRow, GivenText, NumberSummary, OptionRow, QuestionPage};
use view::{Choice, Count, Link, routes};

use super::{Scope, address, breakdown, change, drill, finding, judge, region_switch};
use crate::address::judging;
use crate::filter::chips;
use crate::line::{columns_of, line_label, share};
use crate::words;

pub use crate::address::{BY, JUDGE, usual};
pub use crate::judge::{AskedQuestion, KEYS};

/// Builds the page of one column within a selection, broken down by `by`, with its headline judged.
pub fn page(
    scope: Scope<'_>,
    selection: &Selection,
    column: ColumnRef,
    by: &Dimension,
    problems: Vec<String>,
) -> QuestionPage {
    let judged = scope.wave.codebook().questions[column.question].headline_options();
    let asked = AskedQuestion {
        selection,
        column,
        by,
        judged: &judged,
    };
    asked_page(scope, asked, problems)
}

/// Builds the page of a question as it was asked for.
pub fn asked_page(
    scope: Scope<'_>,
    asked: AskedQuestion<'_>,
    problems: Vec<String>,
) -> QuestionPage {
    let Scope { wave, lang, .. } = scope;
    let AskedQuestion {
        selection,
        column,
        by,
        judged,
    } = asked;
    let codebook = wave.codebook();
    let question = &codebook.questions[column.question];
    let id = codebook.column_id(column);
    let (filter, within) = (selection.filter(), selection.units());
    let counted = distribute(wave, column, within);
    let printed = judge::printed(question, judged);
    let file = |kind: &str| judging(&format!("{id}.{kind}"), filter, by, &printed);
    // A question of which no option counts in N has no share to break down or draw.
    let has_share = !judged.is_empty();
    let (regions, chips, clear_href) = elsewhere(scope, filter, &id, by, &printed);
    let breakdown = has_share.then(|| breakdown::build(scope, asked));
    let (since, comparability) = change::since(scope, selection, column, judged);
    QuestionPage {
        kind: question.kind,
        wording: question.wording.text(lang).to_owned(),
        item: column
            .item
            .map(|item| question.items[item].wording.text(lang).to_owned()),
        short: question.short.text(lang).to_owned(),
        chapter: chapter(scope, filter, question),
        siblings: siblings(scope, filter, column, by, &printed),
        meta: vec![
            words::question::kind(question, lang),
            words::question::asked(codebook, question, lang),
        ],
        sentence: sentence(scope, asked, &counted, breakdown.as_ref()),
        regions,
        chips,
        clear_href,
        units: Count {
            count: counted.units,
            href: drill::list_href(filter),
        },
        n: state_count(scope, filter, column, AnswerStatus::Counted, &counted),
        options: options(scope, selection, column, judged, &counted),
        empties: empties(scope, filter, column, &counted),
        numbers: number_summary(scope, column, within),
        texts: texts(scope, column, within),
        range: finding::range(scope, column, judged, selection),
        breakdown,
        caveats: question
            .caveats
            .iter()
            .map(|caveat| caveat.text(lang).to_owned())
            .collect(),
        comparability,
        since,
        csv_href: file("csv"),
        xlsx_href: file("xlsx"),
        svg_href: has_share.then(|| file("svg")),
        href: judging(&id, filter, by, &printed),
        problems,
        id,
    }
}

/// The sentence that can be quoted: the share of what is judged, and the regions that clearly differ.
fn sentence(
    scope: Scope<'_>,
    asked: AskedQuestion<'_>,
    counted: &Distribution,
    breakdown: Option<&Breakdown>,
) -> String {
    let found = finding::sentence(scope, asked.selection, asked.column, asked.judged, counted);
    let clear = breakdown
        .filter(|_| *asked.by == Dimension::Region)
        .and_then(|breakdown| finding::clear_groups(breakdown, scope.lang));
    match clear {
        None => found,
        Some(told) => format!("{found} {told}"),
    }
}

/// The question's chapter, leading to its place in the catalogue.
fn chapter(scope: Scope<'_>, filter: &Filter, question: &Question) -> Link {
    let mut chapters = scope.wave.codebook().chapters.iter();
    let chapter = chapters.find(|chapter| chapter.id == question.chapter);
    let title = chapter.map_or("", |chapter| chapter.title.text(scope.lang));
    let (page, query) = (routes::QUESTIONS, filter.to_query());
    Link {
        text: title.to_owned(),
        href: format!("{page}?{query}#{}", question.chapter),
    }
}

/// The same page for another region, without each condition, and without any. What is judged is kept,
/// and the breakdown, unless it is the usual one, which may be another there.
fn elsewhere(
    scope: Scope<'_>,
    filter: &Filter,
    id: &str,
    by: &Dimension,
    judged: &str,
) -> (Vec<Choice>, Vec<Link>, String) {
    let kept = (*by != address::usual(filter)).then_some(by);
    let there = |other: &Filter| {
        let by = kept.cloned().unwrap_or_else(|| address::usual(other));
        judging(id, other, &by, judged)
    };
    let regions = region_switch::choices(scope, &filter.regions, |region| {
        there(&filter.in_region(region))
    });
    let chips = chips::links(filter, scope.lang, scope.world, there);
    (
        regions,
        chips,
        there(&Filter::all(filter.wave, filter.unit)),
    )
}

/// The lines of a battery have the same options, so what is judged is kept from one to the next.
fn siblings(
    scope: Scope<'_>,
    filter: &Filter,
    column: ColumnRef,
    by: &Dimension,
    judged: &str,
) -> Vec<Choice> {
    let question = &scope.wave.codebook().questions[column.question];
    if question.items.is_empty() {
        return Vec::new();
    }
    columns_of(scope, question)
        .into_iter()
        .map(|sibling| {
            let id = scope.wave.codebook().column_id(sibling);
            Choice {
                text: line_label(question, sibling, scope).to_owned(),
                href: judging(&id, filter, by, judged),
                current: sibling == column,
                id,
            }
        })
        .collect()
}

fn options(
    scope: Scope<'_>,
    selection: &Selection,
    column: ColumnRef,
    judged: &[usize],
    counted: &Distribution,
) -> Vec<OptionRow> {
    let question = &scope.wave.codebook().questions[column.question];
    let rows = question
        .options
        .iter()
        .enumerate()
        .map(|(position, option)| OptionRow {
            id: option.id.clone(),
            label: option.wording.text(scope.lang).to_owned(),
            share: share(scope, selection, column, &[position], counted.n),
            counts: option.base == Base::Inside,
            headline: judged.contains(&position),
        });
    rows.collect()
}

/// The kinds of empty that the question can have.
fn empties(
    scope: Scope<'_>,
    filter: &Filter,
    column: ColumnRef,
    counted: &Distribution,
) -> Vec<EmptyRow> {
    let options = &scope.wave.codebook().questions[column.question].options;
    let has = |base: Base| options.iter().any(|option| option.base == base);
    [
        (AnswerStatus::Outside, has(Base::Outside)),
        (AnswerStatus::DontKnow, has(Base::DontKnow)),
        (AnswerStatus::NotAnswered, true),
        (AnswerStatus::NotAsked, true),
        (AnswerStatus::NoResponse, true),
    ]
    .into_iter()
    .filter(|(_, possible)| *possible)
    .map(|(state, _)| EmptyRow {
        state,
        label: words::question::state(state, scope.lang).to_owned(),
        count: state_count(scope, filter, column, state, counted),
    })
    .collect()
}

fn state_count(
    scope: Scope<'_>,
    filter: &Filter,
    column: ColumnRef,
    state: AnswerStatus,
    counted: &Distribution,
) -> Count {
    let narrowed = filter.with_state(column, state, scope.world);
    Count {
        count: counted.in_state(state),
        href: drill::list_href(&narrowed),
    }
}

fn number_summary(scope: Scope<'_>, column: ColumnRef, within: &UnitSet) -> Option<NumberSummary> {
    let question = &scope.wave.codebook().questions[column.question];
    let limits = question.number.as_ref()?;
    let given = numbers(scope.wave, column, within);
    let (min, max) = (*given.first()?, *given.last()?);
    Some(NumberSummary {
        unit: limits.unit.text(scope.lang).to_owned(),
        min,
        lower_quartile_tenths: quartile_tenths(&given, 1),
        median_tenths: quartile_tenths(&given, 2)?,
        upper_quartile_tenths: quartile_tenths(&given, 3),
        max,
    })
}

fn texts(scope: Scope<'_>, column: ColumnRef, within: &UnitSet) -> Vec<GivenText> {
    let question = &scope.wave.codebook().questions[column.question];
    if question.kind != QuestionKind::Text {
        return Vec::new();
    }
    let given = &scope.wave.column(column).texts;
    within
        .ones()
        .filter_map(|position| {
            let text = given[position].as_deref()?;
            let unit = &scope.wave.units()[position];
            Some(GivenText {
                unit: Link {
                    text: unit.name.clone(),
                    href: super::profile::href(&unit.number, scope.wave.year()),
                },
                region: words::class::region(unit.region, scope.lang).to_owned(),
                text: text.to_owned(),
            })
        })
        .collect()
}
