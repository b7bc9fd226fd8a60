//! What a condition that is being built asks of: its options, each with what it gives.

use domain::filter::sets::column_set;
use domain::filter::values::{columns_of, question_of};
use domain::filter::{BatteryValues, Draft, Filter, Item, Selection, Value, Way, WhichLine};
use domain::survey::{Codebook, ColumnRef, Question};
use domain::wave::{UnitSet, Wave};
use domain::world::World;
use kinds::{Lang, QuestionKind};
use view::words::format;

use super::facets::FacetValue;
use crate::words::filter::chip as words;

/// What a condition that is being built asks of, with what each value would leave of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickedItem {
    /// The question's short name, with the item's wording in a battery.
    pub label: String,
    /// Options, then the kinds of empty; for numbers and texts only those. A number question has
    /// limits instead of options.
    pub values: Vec<FacetValue>,
    /// Lowest and highest that a number may be.
    pub limits: Option<(i64, i64)>,
    /// How many items there are, where a battery is asked of as a whole in the filter's wave; else 0.
    pub items: usize,
    /// Id and short name of the batteries that share an item with it.
    pub others: Vec<(String, String)>,
    /// The values of the other battery, where one is chosen: each with what the condition would
    /// leave with it.
    pub other_values: Vec<FacetValue>,
    /// What the condition as it stands would leave; `None` while something is missing.
    pub gives: Option<usize>,
}

/// What a draft asks of, each of its values counted as a further condition. `None` where the wave
/// has no such item.
pub fn picked(
    selection: &Selection,
    draft: &Draft,
    lang: Lang,
    world: &World,
) -> Option<PickedItem> {
    let own = world.wave(selection.filter().wave)?;
    let wave = match draft.year {
        Some(year) => world.wave(year)?,
        None => own,
    };
    let item = &draft.item;
    let question = question_of(wave.codebook(), item).ok()?;
    let crosswalk = world.crosswalk(own.year(), wave.year());
    let within = crosswalk.followed(selection.units());
    let columns = columns_of(wave.codebook(), item);
    let values = offered(question, lang).into_iter();
    let values = values.map(|(value, label)| FacetValue {
        id: value.to_string(),
        label,
        selected: draft.values.contains(&value),
        count: count_any(wave, &columns, value, &within),
    });
    let limits = question
        .number
        .as_ref()
        .filter(|_| question.kind == QuestionKind::Number);
    let whole = draft.is_of_battery() && draft.year.is_none();
    let count = |filter: Filter| Selection::of(filter, world).count();
    Some(PickedItem {
        label: item_label(question.short.text(lang), wave.codebook(), item, lang),
        values: values.collect(),
        limits: limits.map(|n| (n.min, n.max)),
        items: if whole { question.items.len() } else { 0 },
        others: if whole {
            sharing(wave.codebook(), question, lang)
        } else {
            Vec::new()
        },
        other_values: other_values(selection, draft, lang, world),
        gives: draft.added_to(selection.filter(), world).map(count),
    })
}

/// The values of a question in words: its options, then what is no answer.
fn offered(question: &Question, lang: Lang) -> Vec<(Value, String)> {
    let options = question.options.iter();
    let options = options.map(|o| {
        let label = o.wording.text(lang).to_owned();
        (Value::Option(o.id.clone()), label)
    });
    let pseudo = Value::PSEUDO
        .into_iter()
        .filter(|value| !question.kind.has_options() || *value != Value::Answered)
        .map(|value| {
            let label = format::capitalized(words::pseudo(&value, lang));
            (value, label)
        });
    options.chain(pseudo).collect()
}

/// The other batteries with an item of the same id.
fn sharing(codebook: &Codebook, question: &Question, lang: Lang) -> Vec<(String, String)> {
    let has = |other: &Question, id: &str| other.items.iter().any(|item| item.id == id);
    let others = codebook.questions.iter().filter(|other| {
        other.id != question.id && question.items.iter().any(|item| has(other, &item.id))
    });
    others
        .map(|other| (other.id.clone(), other.short.text(lang).to_owned()))
        .collect()
}

/// The options of the other battery of a draft, each counted as the only one of it.
fn other_values(
    selection: &Selection,
    draft: &Draft,
    lang: Lang,
    world: &World,
) -> Vec<FacetValue> {
    let Way::Same(Some(other)) = &draft.way else {
        return Vec::new();
    };
    let wave = world.wave(selection.filter().wave);
    let question = wave.and_then(|wave| wave.codebook().question(&other.question));
    let offered = question.map(|question| offered(question, lang));
    let offered = offered.unwrap_or_default().into_iter();
    let values = offered.map(|(value, label)| {
        let only = Draft {
            way: Way::Same(Some(BatteryValues {
                question: other.question.clone(),
                values: vec![value.clone()],
            })),
            ..draft.clone()
        };
        let filter = only.added_to(selection.filter(), world);
        FacetValue {
            id: value.to_string(),
            label,
            count: filter.map_or(0, |filter| Selection::of(filter, world).count()),
            selected: other.values.contains(&value),
        }
    });
    values.collect()
}

fn count_any(wave: &Wave, columns: &[ColumnRef], value: Value, within: &UnitSet) -> usize {
    let mut set = UnitSet::with_capacity(wave.units().len());
    let values = [value];
    for column in columns {
        set.union_with(&column_set(wave, *column, &values));
    }
    set.intersection_count(within)
}

fn item_label(short: &str, codebook: &Codebook, item: &Item, lang: Lang) -> String {
    let question = codebook.question(&item.question);
    match &item.line {
        WhichLine::Whole => short.to_owned(),
        WhichLine::Any => format!("{short} – {}", words::at_least_one(lang)),
        WhichLine::One(id) => {
            let items = question.map_or(&[][..], |question| &question.items);
            let known = items.iter().find(|known| known.id == *id);
            let name = known.map_or(id.as_str(), |known| known.wording.text(lang));
            format!("{short} – {}", format::lower_first(name))
        }
    }
}
