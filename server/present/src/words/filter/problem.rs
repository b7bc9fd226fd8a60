//! What is wrong with a query, in sentences.

pub(in crate::words) mod names;

use domain::filter::problem::MissingInWave;
use domain::filter::{CONDITIONS_MAX, FilterProblem, QUERY_BYTES_MAX};
use domain::world::World;
use kinds::{Lang, UnitType};
use view::words::and_list;
use view::words::catalog::Word;

use crate::words::catalog::filter as word;

/// What is wrong with a query, each problem in a whole sentence. Questions, answers and rules are called
/// as any wave of the world calls them.
pub fn sentences(problems: &[FilterProblem], world: &World, lang: Lang) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::with_capacity(problems.len());
    for problem in problems {
        let sentence = sentence(problem, world, lang);
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    sentences
}

/// What is wrong with a query, in a whole sentence.
pub fn sentence(problem: &FilterProblem, world: &World, lang: Lang) -> String {
    use FilterProblem as P;
    let told = |word: Word, values: &[(&str, &str)]| word.fill(lang, values);
    let named = |question: &str| names::question(question, world, lang);
    let of_question = |word: Word, question: &str, year: &u16| {
        let (name, year) = (named(question), year.to_string());
        let values = [("question", &*name), ("id", question), ("year", &year)];
        told(word, &values)
    };
    match problem {
        P::TooLong(bytes) => {
            let (bytes, most) = (bytes.to_string(), QUERY_BYTES_MAX.to_string());
            told(word::TOO_LONG, &[("bytes", &bytes), ("most", &most)])
        }
        P::TooManyConditions(count) => {
            let (count, most) = (count.to_string(), CONDITIONS_MAX.to_string());
            let values: [(&str, &str); 2] = [("count", &count), ("most", &most)];
            told(word::TOO_MANY_CONDITIONS, &values)
        }
        P::UnknownKey(key) => told(word::UNKNOWN_KEY, &[("key", key)]),
        P::UnknownValue { key, value } => {
            told(word::UNKNOWN_VALUE, &[("key", key), ("value", value)])
        }
        P::BadRange { key, value } => told(word::BAD_RANGE, &[("key", key), ("value", value)]),
        P::OneValueOnly { key, value } => {
            told(word::ONE_VALUE_ONLY, &[("key", key), ("value", value)])
        }
        P::UnknownWave(wave) => unknown_wave(wave, world, lang),
        P::NotInWave { year, what } => missing(*year, what, world, lang),
        P::RuleFails { year, rule } => {
            let year = year.to_string();
            told(word::RULE_FAILS, &[("rule", rule), ("year", &year)])
        }
        P::ListFails { year, list } => {
            let year = year.to_string();
            told(word::LIST_FAILS, &[("list", list), ("year", &year)])
        }
        P::NoWave => word::NO_WAVE.text(lang).to_owned(),
        P::Malformed { key, value } => told(word::MALFORMED, &[("key", key), ("value", value)]),
        P::BadCount {
            count,
            question,
            items,
        } => bad_count(count, &named(question), *items, lang),
        P::NoColours { item, year } => of_question(word::NO_COLOURS, item, year),
        P::NothingInCommon { left, right } => {
            let (left, right) = (named(left), named(right));
            told(
                word::NOTHING_IN_COMMON,
                &[("left", &left), ("right", &right)],
            )
        }
        P::OtherUnitType { number, unit } => other_type(number, *unit, lang),
        P::AnotherQuestion { question, year } => {
            of_question(word::ANOTHER_QUESTION, question, year)
        }
        P::IsBattery { question, year } => of_question(word::IS_BATTERY, question, year),
        P::NotBattery { question, year } => of_question(word::NOT_BATTERY, question, year),
    }
}

/// A number of the type that the list does not show.
fn other_type(number: &str, unit: UnitType, lang: Lang) -> String {
    let word = match unit {
        UnitType::Municipality => word::NUMBER_OF_DISTRICT,
        UnitType::District => word::NUMBER_OF_MUNICIPALITY,
    };
    word.fill(lang, &[("number", number)])
}

/// A number of items that a battery cannot have.
fn bad_count(count: &str, question: &str, items: usize, lang: Lang) -> String {
    let items = items.to_string();
    let values = [("count", count), ("question", question), ("items", &items)];
    word::BAD_COUNT.fill(lang, &values)
}

/// That there is no such wave, and which there are.
fn unknown_wave(wave: &str, world: &World, lang: Lang) -> String {
    let years: Vec<String> = world.waves().map(|wave| wave.year().to_string()).collect();
    let said = match years.len() {
        0 | 1 => word::UNKNOWN_WAVE,
        _ => word::UNKNOWN_WAVE_OF,
    };
    let years = and_list(&years, lang);
    said.fill(lang, &[("wave", wave), ("years", &years)])
}

/// What the wave of a year does not have.
fn missing(year: u16, what: &MissingInWave, world: &World, lang: Lang) -> String {
    let written = year.to_string();
    let told = |word: Word, values: &[(&str, &str)]| {
        word.fill(lang, &[values, &[("year", &written)]].concat())
    };
    let named = |question: &str| names::question(question, world, lang);
    match what {
        MissingInWave::County(id) => told(word::NO_COUNTY, &[("id", id)]),
        MissingInWave::Number(id) => told(word::NO_NUMBER, &[("id", id)]),
        MissingInWave::Flag(id) => told(word::NO_FLAG, &[("id", id)]),
        MissingInWave::Question(id) if names::is_known(id, world) => {
            told(word::NOT_ASKED, &[("question", &named(id))])
        }
        MissingInWave::Question(id) => told(word::NO_QUESTION, &[("id", id)]),
        MissingInWave::Item { question, item } => {
            let item = names::item(question, item, world, lang);
            told(
                word::NO_ITEM,
                &[("question", &named(question)), ("item", &item)],
            )
        }
        MissingInWave::Option { question, value } => {
            let value = names::option(question, value, world, lang);
            told(
                word::NO_OPTION,
                &[("question", &named(question)), ("value", &value)],
            )
        }
        MissingInWave::Rule(id) => told(word::NO_RULE, &[("id", &names::rule(id, world, lang))]),
        MissingInWave::List(_) => word::NO_LIST.text(lang).to_owned(),
        MissingInWave::Column(id) => match id.split('.').next() {
            Some(question) if names::is_known(question, world) => {
                told(word::NO_COLUMN_OF, &[("question", &named(question))])
            }
            _ => told(word::NO_COLUMN, &[("id", id)]),
        },
    }
}
