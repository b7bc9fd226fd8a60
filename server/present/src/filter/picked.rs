//! The options of an item that is being picked for a new condition.

use domain::filter::sets::column_set;
use domain::filter::values::{columns_of, question_of};
use domain::filter::{Item, Line, Selection, Value};
use domain::same_unit::units_in;
use domain::survey::{Codebook, ColumnRef};
use domain::wave::{UnitSet, Wave};
use domain::world::World;
use kinds::{Lang, QuestionKind};
use view::words::format;

use super::facets::FacetValue;
use crate::words::filter::chip as words;

/// An item picked for a new condition, with what each value would leave of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickedItem {
    /// `ITEM[@YEAR]`, as the form sends it.
    pub id: String,
    /// The question's short name, with the item's wording in a battery.
    pub label: String,
    /// Options, then the kinds of empty; for numbers and texts only those. A number question has
    /// limits instead of options.
    pub values: Vec<FacetValue>,
    /// Lowest and highest that a number may be.
    pub limits: Option<(i64, i64)>,
}

/// The values of an item (`ITEM[@YEAR]`), each counted as a further condition. `None` where
/// the wave has no such item.
pub fn picked(selection: &Selection, id: &str, lang: Lang, world: &World) -> Option<PickedItem> {
    let own = world.wave(selection.filter().wave)?;
    let (text, year) = match id.split_once('@') {
        Some((text, year)) => (text, Some(year.parse().ok()?)),
        None => (id, None),
    };
    let wave = year.map_or(Some(own), |year| world.wave(year))?;
    let item = Item::parse(text);
    let question = question_of(wave.codebook(), &item).ok()?;
    let options = question.options.iter();
    let options = options.map(|o| (Value::Option(o.id.clone()), o.wording.text(lang)));
    let pseudo = Value::PSEUDO
        .into_iter()
        .filter(|value| !question.kind.has_options() || *value != Value::Answered);
    let mut values: Vec<(Value, String)> =
        options.map(|(v, label)| (v, label.to_owned())).collect();
    values.extend(pseudo.map(|value| {
        let label = format::capitalized(words::pseudo(&value, lang));
        (value, label)
    }));
    let within = units_in(selection.units(), own, wave);
    let columns = columns_of(wave.codebook(), &item);
    let values = values
        .into_iter()
        .map(|(value, label)| FacetValue {
            id: value.to_string(),
            label,
            count: count_any(wave, &columns, value, &within),
            selected: false,
        })
        .collect();
    let limits = question
        .number
        .as_ref()
        .filter(|_| question.kind == QuestionKind::Number);
    Some(PickedItem {
        id: id.to_owned(),
        label: item_label(question.short.text(lang), wave.codebook(), &item, lang),
        values,
        limits: limits.map(|n| (n.min, n.max)),
    })
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
        Line::Whole => short.to_owned(),
        Line::Any => format!("{short} – {}", words::at_least_one(lang)),
        Line::One(id) => {
            let items = question.map_or(&[][..], |question| &question.items);
            let known = items.iter().find(|known| known.id == *id);
            let name = known.map_or(id.as_str(), |known| known.wording.text(lang));
            format!("{short} – {}", format::lower_first(name))
        }
    }
}
