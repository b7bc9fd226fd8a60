//! `answer=[!]ITEM[@YEAR]:VALUE[,VALUE]`: what was answered to a question or an item.

use super::all_of::AllOf;
use crate::filter::reader::{Reader, parts};
use crate::filter::sets::item_set;
use crate::filter::values::{order_values, place};
use crate::filter::{AnswerCondition, Filter, Key, Value};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

pub(super) static ANSWER: AllOf<AnswerCondition> = AllOf {
    id: "answer",
    key: Key::Answer,
    of: |filter| &filter.answers,
    of_mut: |filter| &mut filter.answers,
    read,
    select,
    sort,
};

fn read(reader: &mut Reader<'_>, text: &str) {
    let parted = text.split_once(':');
    let Some((item, values)) = parted.filter(|(_, values)| parts(values).next().is_some()) else {
        reader.malformed("answer", text);
        return;
    };
    match item.strip_prefix('!') {
        Some(item) => reader.add_answer(true, item, parts(values)),
        None => reader.add_answer(false, item, parts(values)),
    }
}

fn select(condition: &AnswerCondition, wave: &Wave, world: &World) -> UnitSet {
    match condition.year {
        None => select_in(wave, condition),
        Some(year) => world.wave(year).map_or_else(UnitSet::new, |other| {
            let there = select_in(other, condition);
            world.crosswalk(year, wave.year()).followed(&there)
        }),
    }
}

fn select_in(wave: &Wave, condition: &AnswerCondition) -> UnitSet {
    let item = &condition.item;
    let with_values = item_set(wave, item, &condition.values);
    if !condition.negated {
        return with_values;
    }
    let mut answered = item_set(wave, item, &[Value::Answered]);
    answered.difference_with(&with_values);
    answered
}

/// By question, then item, then year; the filter's own year is left out.
fn sort(filter: &mut Filter, world: &World) {
    let own = filter.wave;
    let codebook = |year: Option<u16>| world.wave(year.unwrap_or(own)).map(|wave| wave.codebook());
    for condition in &mut filter.answers {
        condition.year = condition.year.filter(|year| *year != own);
        let question = codebook(condition.year).and_then(|c| c.question(&condition.item.question));
        if let Some(question) = question {
            order_values(question, &mut condition.values);
        }
    }
    filter.answers.sort_by_cached_key(|condition| {
        let place = place(codebook(condition.year), &condition.item);
        (
            place,
            condition.year,
            condition.negated,
            condition.to_string(),
        )
    });
}
