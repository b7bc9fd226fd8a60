//! What stands in a cell of the list.

use domain::column::{Fact, Held, ListColumn};
use domain::coverage;
use domain::municipality::{Figure, Unit};
use domain::signals::Signal;
use domain::survey::ColumnRef;
use domain::tabulate::state;
use domain::wave::{Answer, Wave};
use kinds::{AnswerStatus, Flag, Lang};
use view::value::CellValue;
use view::words::catalog::value as word;
use view::words::status::status_short;

use crate::Scope;
use crate::words::class;

/// The content for one unit of the wave.
pub fn value(scope: Scope<'_>, column: &ListColumn, position: usize) -> CellValue {
    let Scope { wave, lang, .. } = scope;
    match column {
        ListColumn::Fact(fact) => fact_value(scope, *fact, position),
        ListColumn::Flag(id) => match wave.flag_of(id, position) {
            Flag::Yes => CellValue::YesNo(true),
            Flag::No => CellValue::YesNo(false),
            Flag::Unknown => CellValue::Missing,
        },
        ListColumn::Answer(column) => answer_value(wave, *column, position, lang),
        ListColumn::Held(held) => held_value(wave, held, position, lang),
    }
}

fn fact_value(scope: Scope<'_>, fact: Fact, position: usize) -> CellValue {
    let Scope { wave, lang, .. } = scope;
    let unit: &Unit = &wave.units()[position];
    match fact {
        Fact::Number => CellValue::Code(unit.number.to_string()),
        Fact::Name => CellValue::Text(unit.name.clone()),
        Fact::County => CellValue::Text(unit.county.name.clone()),
        Fact::Region => CellValue::Text(class::region(unit.region, lang).to_owned()),
        Fact::Population => CellValue::Whole(unit.population.into()),
        Fact::Immigrants => CellValue::Whole(unit.immigrants.into()),
        Fact::SharePercent => CellValue::MilliPercent(unit.share_milli_percent()),
        Fact::Centrality => unit.centrality.map_or(CellValue::Missing, |class| {
            CellValue::Text(class::centrality(class, lang).to_owned())
        }),
        Fact::Language => unit.language.map_or(CellValue::Missing, |form| {
            CellValue::Text(class::language(form, lang).to_owned())
        }),
        Fact::Requested => figure(unit.settlement.requested),
        Fact::Decided => figure(unit.settlement.decided),
        Fact::Settled => figure(unit.settlement.settled),
        Fact::ProgrammeLeft => figure(unit.programme.left),
        Fact::ProgrammeResult => match unit.programme.result() {
            Figure::Known(percent) => CellValue::Percent(percent),
            other => figure(other),
        },
        Fact::Answered => CellValue::YesNo(wave.responded().contains(position)),
        Fact::RespondedOn => wave
            .responded_on(position)
            .map_or(CellValue::Missing, |day| CellValue::Date(day.to_string())),
        Fact::Priority => match scope.signals().priority(position) {
            Some(weights) => CellValue::Whole(weights.into()),
            None => unweighed(scope, position),
        },
        Fact::Signals => tags(scope, position),
        Fact::LastVisit => {
            let last = scope.standing(position).last_visit;
            last.map_or(CellValue::Never, |day| CellValue::Date(day.to_string()))
        }
        Fact::VisitThisYear => visit_this_year(scope, position),
        Fact::OpenActions => {
            let open = scope.standing(position).open_due.len();
            CellValue::Whole(i64::try_from(open).unwrap_or(i64::MAX))
        }
    }
}

/// How far one has come with a visit this year.
fn visit_this_year(scope: Scope<'_>, position: usize) -> CellValue {
    let visit = coverage::this_year(scope.world, scope.wave, position);
    visit.map_or(CellValue::Unplanned, |visit| {
        if visit.counts() {
            CellValue::Visited(visit.last_day.to_string())
        } else {
            CellValue::Planned(visit.first_day.to_string())
        }
    })
}

/// Why a unit has no priority: it did not answer, or no rule is about units of its type.
pub fn unweighed(scope: Scope<'_>, position: usize) -> CellValue {
    if scope.wave.responded().contains(position) {
        CellValue::Missing
    } else {
        empty(scope.wave, AnswerStatus::NoResponse, position)
    }
}

/// A cell without an answer of the unit: why. Who began and handed in nothing did not respond, in any
/// number, and is said to have begun.
fn empty(wave: &Wave, why: AnswerStatus, position: usize) -> CellValue {
    if why == AnswerStatus::NoResponse && wave.begun().contains(position) {
        CellValue::Begun
    } else {
        CellValue::Empty(why)
    }
}

/// The same in words, as they stand in a cell.
pub(crate) fn empty_words(
    wave: &Wave,
    why: AnswerStatus,
    position: usize,
    lang: Lang,
) -> &'static str {
    match empty(wave, why, position) {
        CellValue::Begun => word::BEGUN.text(lang),
        _ => status_short(why, lang),
    }
}

/// The tags of a unit's needs, heaviest first.
fn tags(scope: Scope<'_>, position: usize) -> CellValue {
    let signals = scope.signals();
    if signals.priority(position).is_none() {
        return unweighed(scope, position);
    }
    let mut needs = signals.of_unit(position);
    needs.retain(Signal::is_need);
    let tags = needs.iter().map(|signal| signal.rule.tag.text(scope.lang));
    CellValue::Text(tags.collect::<Vec<_>>().join(", "))
}

fn figure(figure: Figure) -> CellValue {
    match figure {
        Figure::Known(number) => CellValue::Whole(number.into()),
        Figure::Suppressed => CellValue::Suppressed,
        Figure::Missing => CellValue::Missing,
    }
}

/// An answer as its wording; several options stand after each other with a comma.
fn answer_value(wave: &Wave, column: ColumnRef, position: usize, lang: Lang) -> CellValue {
    let question = &wave.codebook().questions[column.question];
    match wave.answer(column, position) {
        None => empty(wave, state(wave, column, position), position),
        Some(Answer::Number(number)) => CellValue::Whole(number),
        Some(Answer::Text(text)) => CellValue::Text(text),
        Some(Answer::Options(chosen)) => {
            let wordings = chosen
                .iter()
                .map(|option| question.options[*option].wording.text(lang));
            CellValue::Text(wordings.collect::<Vec<_>>().join(", "))
        }
    }
}

/// The items of a battery that hold, by their wording.
fn held_value(wave: &Wave, held: &Held, position: usize, lang: Lang) -> CellValue {
    let items = &wave.codebook().questions[held.question].items;
    let wordings = held
        .items(position)
        .map(|item| items[item].wording.text(lang));
    CellValue::Text(wordings.collect::<Vec<_>>().join(", "))
}
