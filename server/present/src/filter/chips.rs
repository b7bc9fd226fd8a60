//! The conditions of a filter in words, each with the filter that lacks it.

use domain::filter::condition::{AnswerCondition, BatteryValues, Value, WhichLine};
use domain::filter::{Filter, Key};
use domain::survey::{Codebook, Question};
use domain::wave::Wave;
use domain::world::World;
use kinds::{Lang, UnitType};
use view::Link;
use view::words::format;
use view::words::or_list;

use crate::words::filter::chip as words;
use crate::words::filter::key::{self as key_words, Values};
use crate::words::list;

/// Most names a chip spells out; beyond that it says how many.
const NAMES_MAX: usize = 4;

/// One condition in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Which condition.
    pub key: Key,
    /// What it is about: `Region`, or the question's short name.
    pub subject: String,
    /// What is asked of it: `Nord eller Vest`.
    pub words: String,
    /// The filter without it.
    pub without: Filter,
}

impl Chip {
    /// Subject and words: `Region: Nord eller Vest`.
    pub fn label(&self) -> String {
        format!("{}: {}", self.subject, self.words)
    }
}

/// The conditions as a page shows them: in words, each leading where `href` says of the filter
/// without it.
pub fn links(
    filter: &Filter,
    lang: Lang,
    world: &World,
    href: impl Fn(&Filter) -> String,
) -> Vec<Link> {
    let links = chips(filter, lang, world).into_iter().map(|chip| Link {
        text: chip.label(),
        href: href(&chip.without),
    });
    links.collect()
}

/// The conditions in words, in the order they are printed.
pub fn chips(filter: &Filter, lang: Lang, world: &World) -> Vec<Chip> {
    let Some(wave) = world.wave(filter.wave) else {
        return Vec::new();
    };
    let chip = |key: Key| {
        let (subject, words) = in_words(filter, &key, lang, wave, world);
        let without = filter.without(&key);
        Chip {
            key,
            subject,
            words,
            without,
        }
    };
    filter.keys().into_iter().map(chip).collect()
}

fn in_words(
    filter: &Filter,
    key: &Key,
    lang: Lang,
    wave: &Wave,
    world: &World,
) -> (String, String) {
    let codebook = wave.codebook();
    let entry = key_words::of(key, filter.unit, codebook, lang);
    let names = || {
        let values = filter.values(key).into_iter();
        let names = values.map(|id| key_words::value(key, &id, wave, world, lang));
        names.collect::<Vec<_>>()
    };
    let words = match entry.values {
        Values::Names => or_list(&names(), lang),
        Values::ManyNames => named(&names(), lang),
        Values::Words => {
            let names: Vec<String> = names().iter().map(|n| format::lower_first(n)).collect();
            or_list(&names, lang)
        }
        Values::Ranges(unit) => {
            let ranges = filter
                .ranges(key)
                .map(|range| words::range(range, unit, lang));
            or_list(&ranges.collect::<Vec<_>>(), lang)
        }
        Values::Own => return own_words(filter, key, entry.subject, lang, wave, world),
    };
    let weights = filter.weights.filter(|_| *key == Key::Priority);
    let subject = list::weighed(entry.subject.to_owned(), weights, lang);
    (subject, words)
}

/// The words of conditions that do not list values.
fn own_words(
    filter: &Filter,
    key: &Key,
    subject: &str,
    lang: Lang,
    wave: &Wave,
    world: &World,
) -> (String, String) {
    let codebook = wave.codebook();
    let words = match key {
        Key::Answer(position) => {
            let condition = &filter.answers[*position];
            let year = condition.year.unwrap_or(filter.wave);
            let codebook = world.wave(year).map(|wave| wave.codebook());
            return answer_words(condition, codebook, lang);
        }
        Key::AtLeast(position) => {
            let condition = &filter.at_least[*position];
            let (subject, values) = battery_words(&condition.battery, codebook, lang);
            return (subject, words::at_least(condition.count, &values, lang));
        }
        Key::Same(position) => {
            let condition = &filter.same[*position];
            let (left, left_values) = battery_words(&condition.left, codebook, lang);
            let (right, right_values) = battery_words(&condition.right, codebook, lang);
            words::same([&left, &left_values, &right, &right_values], lang)
        }
        _ => format!("«{}»", filter.values(key).join(", ")),
    };
    (subject.to_owned(), words)
}

/// A few names spelled out, or how many there are.
fn named(names: &[String], lang: Lang) -> String {
    if names.len() > NAMES_MAX {
        words::chosen(names.len(), lang)
    } else {
        or_list(names, lang)
    }
}

fn answer_words(
    condition: &AnswerCondition,
    codebook: Option<&Codebook>,
    lang: Lang,
) -> (String, String) {
    let item = &condition.item;
    let question = codebook.and_then(|codebook| codebook.question(&item.question));
    let Some(question) = question else {
        return (
            item.to_string(),
            domain::filter::condition::join(&condition.values),
        );
    };
    let mut subject = question.short.text(lang).to_owned();
    match &item.line {
        WhichLine::Whole => {}
        WhichLine::One(id) => {
            let known = question.items.iter().find(|known| known.id == *id);
            let name = known.map_or(id.as_str(), |known| known.wording.text(lang));
            subject = format!("{subject} – {}", format::lower_first(name));
        }
        WhichLine::Any => subject = format!("{subject} – {}", words::at_least_one(lang)),
    }
    if let Some(year) = condition.year {
        subject = format!("{subject} ({year})");
    }
    let values = values_in_words(question, &condition.values, lang);
    if condition.negated {
        (subject, words::not_answered(&values, lang))
    } else {
        (subject, values)
    }
}

fn battery_words(battery: &BatteryValues, codebook: &Codebook, lang: Lang) -> (String, String) {
    let Some(question) = codebook.question(&battery.question) else {
        let values = domain::filter::condition::join(&battery.values);
        return (battery.question.clone(), values);
    };
    let values = values_in_words(question, &battery.values, lang);
    (question.short.text(lang).to_owned(), values)
}

fn values_in_words(question: &Question, values: &[Value], lang: Lang) -> String {
    let unit = question.number.as_ref().map_or("", |n| n.unit.text(lang));
    let texts: Vec<String> = values
        .iter()
        .map(|value| match value {
            Value::Option(id) => {
                let option = question.option_index(id).map(|i| &question.options[i]);
                format::lower_first(option.map_or(id.as_str(), |o| o.wording.text(lang)))
            }
            Value::Number(range) => words::range(*range, unit, lang),
            pseudo => words::pseudo(pseudo, lang).to_owned(),
        })
        .collect();
    or_list(&texts, lang)
}

/// The whole filter in one line, for documents: `Kommuner. Region: Nord. Har svart: ja.`
pub fn in_one_line(filter: &Filter, lang: Lang, world: &World) -> String {
    let unit = match filter.unit {
        UnitType::Municipality => words::all_municipalities(lang),
        UnitType::District => words::all_districts(lang),
    };
    let chips = chips(filter, lang, world);
    let conditions = chips.iter().map(|chip| format!(" {}.", chip.label()));
    format!("{unit}.{}", conditions.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelled_out_up_to_the_limit() {
        let chip = |names: usize| named(&vec!["Bodø".to_owned(); names], Lang::Nb);
        assert_eq!(chip(NAMES_MAX).matches("Bodø").count(), NAMES_MAX);
        assert_eq!(chip(NAMES_MAX + 1).matches("Bodø").count(), 0);
        assert!(chip(NAMES_MAX + 1).contains(&(NAMES_MAX + 1).to_string()));
    }
}
