//! What is wrong with a query, in sentences.

use domain::filter::problem::Missing;
use domain::filter::{CONDITIONS_MAX, FilterProblem, QUERY_BYTES_MAX};
use kinds::{Lang, UnitType};
use view::words::catalog::Word;

use crate::words::catalog::filter as word;

/// What is wrong with a query, each problem in a whole sentence.
pub fn sentences(problems: &[FilterProblem], lang: Lang) -> Vec<String> {
    problems.iter().map(|known| sentence(known, lang)).collect()
}

/// What is wrong with a query, in a whole sentence.
pub fn sentence(problem: &FilterProblem, lang: Lang) -> String {
    use FilterProblem as P;
    let told = |word: Word, values: &[(&str, &str)]| word.fill(lang, values);
    let of_question = |word: Word, question: &str, year: &u16| {
        told(word, &[("question", question), ("year", &year.to_string())])
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
        P::ReservedKey(key) => told(word::RESERVED_KEY, &[("key", key)]),
        P::UnknownValue { key, value } => {
            told(word::UNKNOWN_VALUE, &[("key", key), ("value", value)])
        }
        P::BadRange { key, value } => told(word::BAD_RANGE, &[("key", key), ("value", value)]),
        P::OneValueOnly { key, value } => {
            told(word::ONE_VALUE_ONLY, &[("key", key), ("value", value)])
        }
        P::UnknownWave(wave) => told(word::UNKNOWN_WAVE, &[("wave", wave)]),
        P::NotInWave { year, what } => missing(*year, what, lang),
        P::RuleFails { year, rule } => {
            let year = year.to_string();
            told(word::RULE_FAILS, &[("rule", rule), ("year", &year)])
        }
        P::NoWave => word::NO_WAVE.text(lang).to_owned(),
        P::Malformed { key, value } => told(word::MALFORMED, &[("key", key), ("value", value)]),
        P::BadCount {
            count,
            question,
            items,
        } => {
            let items = items.to_string();
            let values = [
                ("count", &**count),
                ("question", question),
                ("items", &items),
            ];
            told(word::BAD_COUNT, &values)
        }
        P::NoColours { item, year } => no_colours(item, *year, lang),
        P::NothingInCommon { left, right } => {
            told(word::NOTHING_IN_COMMON, &[("left", left), ("right", right)])
        }
        P::OtherUnitType { number, unit } => {
            let word = match unit {
                UnitType::Municipality => word::NUMBER_OF_DISTRICT,
                UnitType::District => word::NUMBER_OF_MUNICIPALITY,
            };
            told(word, &[("number", number)])
        }
        P::IsBattery { question, year } => of_question(word::IS_BATTERY, question, year),
        P::NotBattery { question, year } => of_question(word::NOT_BATTERY, question, year),
    }
}

/// A question that cannot colour a map.
fn no_colours(item: &str, year: u16, lang: Lang) -> String {
    let year = year.to_string();
    word::NO_COLOURS.fill(lang, &[("item", item), ("year", &year)])
}

/// What the wave of a year does not have.
fn missing(year: u16, what: &Missing, lang: Lang) -> String {
    let year = year.to_string();
    let told = |word: Word, values: &[(&str, &str)]| {
        word.fill(lang, &[values, &[("year", &year)]].concat())
    };
    match what {
        Missing::County(id) => told(word::NO_COUNTY, &[("id", id)]),
        Missing::Number(id) => told(word::NO_NUMBER, &[("id", id)]),
        Missing::Flag(id) => told(word::NO_FLAG, &[("id", id)]),
        Missing::Question(id) => told(word::NO_QUESTION, &[("id", id)]),
        Missing::Item { question, item } => {
            told(word::NO_ITEM, &[("question", question), ("item", item)])
        }
        Missing::Option { question, value } => {
            told(word::NO_OPTION, &[("question", question), ("value", value)])
        }
        Missing::Rule(id) => told(word::NO_RULE, &[("id", id)]),
        Missing::Column(id) => told(word::NO_COLUMN, &[("id", id)]),
    }
}
