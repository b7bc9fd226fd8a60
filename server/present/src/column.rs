//! What stands in a cell of the list.

use domain::column::{Fact, ListColumn};
use domain::municipality::{Figure, Unit};
use domain::survey::ColumnRef;
use domain::tabulate::state;
use domain::wave::{Answer, Wave};
use kinds::{Flag, Lang};
use view::value::Value;

use crate::words::class;

/// The content for one unit of the wave.
pub fn value(column: &ListColumn, wave: &Wave, position: usize, lang: Lang) -> Value {
    match column {
        ListColumn::Fact(fact) => fact_value(*fact, wave, position, lang),
        ListColumn::Flag(id) => match wave.flag_of(id, position) {
            Flag::Yes => Value::YesNo(true),
            Flag::No => Value::YesNo(false),
            Flag::Unknown => Value::Missing,
        },
        ListColumn::Answer(column) => answer_value(wave, *column, position, lang),
    }
}

fn fact_value(fact: Fact, wave: &Wave, position: usize, lang: Lang) -> Value {
    let unit: &Unit = &wave.units[position];
    match fact {
        Fact::Number => Value::Code(unit.number.to_string()),
        Fact::Name => Value::Text(unit.name.clone()),
        Fact::County => Value::Text(unit.county.name.clone()),
        Fact::Region => Value::Text(class::region(unit.region, lang).to_owned()),
        Fact::Population => Value::Whole(unit.population.into()),
        Fact::Immigrants => Value::Whole(unit.immigrants.into()),
        Fact::SharePercent => Value::MilliPercent(unit.share_milli_percent()),
        Fact::Centrality => unit.centrality.map_or(Value::Missing, |class| {
            Value::Text(class::centrality(class, lang).to_owned())
        }),
        Fact::Language => unit.language.map_or(Value::Missing, |form| {
            Value::Text(class::language(form, lang).to_owned())
        }),
        Fact::Requested => figure(unit.settlement.requested),
        Fact::Decided => figure(unit.settlement.decided),
        Fact::Settled => figure(unit.settlement.settled),
        Fact::ProgrammeLeft => figure(unit.programme.left),
        Fact::ProgrammeResult => match unit.programme.result() {
            Figure::Known(percent) => Value::Percent(percent),
            other => figure(other),
        },
        Fact::Answered => Value::YesNo(wave.responded.contains(position)),
        Fact::RespondedOn => wave.responded_on[position]
            .as_ref()
            .map_or(Value::Missing, |day| Value::Date(day.to_string())),
    }
}

fn figure(figure: Figure) -> Value {
    match figure {
        Figure::Known(number) => Value::Whole(number.into()),
        Figure::Suppressed => Value::Suppressed,
        Figure::Missing => Value::Missing,
    }
}

/// An answer as its wording; several options stand after each other with a comma.
fn answer_value(wave: &Wave, column: ColumnRef, position: usize, lang: Lang) -> Value {
    let question = &wave.codebook.questions[column.question];
    match wave.answer(column, position) {
        None => Value::Empty(state(wave, column, position)),
        Some(Answer::Number(number)) => Value::Whole(number),
        Some(Answer::Text(text)) => Value::Text(text),
        Some(Answer::Options(chosen)) => {
            let wordings = chosen
                .iter()
                .map(|option| question.options[*option].wording.text(lang));
            Value::Text(wordings.collect::<Vec<_>>().join(", "))
        }
    }
}
