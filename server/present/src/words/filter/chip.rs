//! The conditions of a filter as chips.

use domain::filter::{Range, Value};
use kinds::Lang;
use view::words::format::{thousandths, with_unit};
use view::words::pick;

/// Many chosen values: `12 valgte`.
pub fn chosen(count: usize, lang: Lang) -> String {
    format!("{count} {}", pick(lang, "valgte", "valde", "chosen"))
}

/// `ja` or `nei` inside a sentence.
pub fn yes_no(yes: bool, lang: Lang) -> &'static str {
    if yes {
        pick(lang, "ja", "ja", "yes")
    } else {
        pick(lang, "nei", "nei", "no")
    }
}

/// A range: `minst 1 000`, `høyst 4`, `5–10 %`, `5`; in English `at least 1,000`, `5–10%`.
pub fn range(range: Range, unit: &str, lang: Lang) -> String {
    let number = |milli: u64| thousandths(milli, lang);
    let measured = |number: String| with_unit(&number, unit, lang);
    let at_least = pick(lang, "minst", "minst", "at least");
    let at_most = pick(lang, "høyst", "høgst", "at most");
    match (range.from_milli(), range.to_milli()) {
        (Some(from), Some(to)) if from == to => measured(number(from)),
        (Some(from), Some(to)) => measured(format!("{}–{}", number(from), number(to))),
        (Some(from), None) => format!("{at_least} {}", measured(number(from))),
        (None, Some(to)) => format!("{at_most} {}", measured(number(to))),
        (None, None) => String::new(),
    }
}

/// A value that is not an answer; nothing for the others.
pub fn pseudo(value: &Value, lang: Lang) -> &'static str {
    match value {
        Value::Answered => pick(lang, "besvart", "svara på", "answered"),
        Value::Unanswered => pick(lang, "ikke besvart", "ikkje svara på", "not answered"),
        Value::NotAsked => pick(lang, "ikke spurt", "ikkje spurd", "not asked"),
        Value::NoResponse => pick(
            lang,
            "svarte ikke på undersøkelsen",
            "svara ikkje på undersøkinga",
            "did not answer the survey",
        ),
        Value::Option(_) | Value::Number(_) => "",
    }
}

/// `noe annet enn ja eller nei`: answered, and none of these.
pub fn not_answered(values: &str, lang: Lang) -> String {
    let other = pick(
        lang,
        "svarte noe annet enn",
        "svara noko anna enn",
        "answered something other than",
    );
    format!("{other} {values}")
}

/// After the name of a battery: any of its items.
pub fn at_least_one(lang: Lang) -> &'static str {
    pick(
        lang,
        "minst ett delspørsmål",
        "minst eitt delspørsmål",
        "at least one item",
    )
}

/// `dårlig eller svært dårlig på minst 3 delspørsmål`.
pub fn at_least(count: usize, values: &str, lang: Lang) -> String {
    let (on, items) = match lang {
        Lang::Nb | Lang::Nn => ("på minst", "delspørsmål"),
        Lang::En if count == 1 => ("for at least", "item"),
        Lang::En => ("for at least", "items"),
    };
    format!("{values} {on} {count} {items}")
}

/// Two batteries and what is asked of the item in each: `Viktighet svært viktig og Nytte ikke
/// aktuelt`.
pub fn same([left, left_values, right, right_values]: [&str; 4], lang: Lang) -> String {
    let and = pick(lang, "og", "og", "and");
    format!("«{left}» {left_values} {and} «{right}» {right_values}")
}

/// All municipalities, before the conditions.
pub fn all_municipalities(lang: Lang) -> &'static str {
    pick(lang, "Kommuner", "Kommunar", "Municipalities")
}

/// All districts, before the conditions.
pub fn all_districts(lang: Lang) -> &'static str {
    pick(
        lang,
        "Bydeler i Oslo",
        "Bydelar i Oslo",
        "Districts of Oslo",
    )
}

#[cfg(test)]
mod tests {
    use view::words::format::NO_BREAK_SPACE;

    use super::*;

    #[test]
    fn numbers_of_a_range_stand_in_the_form_of_the_language() {
        let range_in = |from: Option<u64>, to: Option<u64>, unit: &str, lang: Lang| {
            range(Range::of_milli(from, to).unwrap(), unit, lang).replace(NO_BREAK_SPACE, " ")
        };
        for (from, to, unit, nn, en) in [
            (
                Some(10_000_000),
                None,
                "",
                "minst 10 000",
                "at least 10,000",
            ),
            (None, Some(9_999_000), "", "høgst 9 999", "at most 9,999"),
            (Some(5_000), Some(9_500), "%", "5–9,5 %", "5–9.5%"),
            (Some(40_000), Some(40_000), "år", "40 år", "40 år"),
        ] {
            assert_eq!(range_in(from, to, unit, Lang::Nn), nn);
            assert_eq!(range_in(from, to, unit, Lang::En), en);
        }
    }
}
