//! What is said of the answers in a row.

use super::and_listed;
use super::named;
use super::number;
use super::or_listed;
use super::rows;
use super::whole;
use crate::words::catalog::import as word;
use domain::import::{AnswerFault, NotAsked, TEXT_UNITS_MAX};
use domain::survey::{NumberLimits, Wording};
use kinds::Lang;
use kinds::UnitType;
use view::words::format::date;

/// What is wrong with an answer, or with the answers of a row.
pub(super) fn sentence(fault: &AnswerFault, lang: Lang) -> String {
    use AnswerFault as F;
    match fault {
        F::NotADate { .. }
        | F::OutsideFieldwork { .. }
        | F::Begun { .. }
        | F::NobodyHandedIn
        | F::NoAnswers => of_a_row(fault, lang),
        F::NotAnOption { written, options } => {
            let options = wordings(options, lang);
            let values = [("written", written.as_str()), ("options", &options)];
            word::NOT_AN_OPTION.fill(lang, &values)
        }
        F::TwoOptions { written, options } => {
            let [one, other] = &**options;
            let names = [("one", one.1.text(lang)), ("other", other.1.text(lang))];
            let ids = [("one_id", &*one.0), ("other_id", &other.0)];
            let written = [("written", written.as_str())];
            word::TWO_OPTIONS.fill(lang, &[&names[..], &ids, &written].concat())
        }
        F::ChangedOption {
            written,
            option,
            rows: count,
        } => {
            let (written, option) = (written.as_str(), option.text(lang));
            let values = [("written", written), ("option", option)];
            let rows = ("rows", &*rows(*count, lang));
            word::CHANGED_OPTION.fill(lang, &[&values[..], &[rows]].concat())
        }
        F::NotAWholeNumber { written } => {
            word::NOT_A_WHOLE_NUMBER.fill(lang, &[("written", written.as_str())])
        }
        F::OutsideLimits { number, limits } => outside_limits(*number, limits, lang),
        F::TextTooLong { units } => {
            let (length, most) = (whole(*units, lang), whole(TEXT_UNITS_MAX, lang));
            word::TEXT_TOO_LONG.fill(lang, &[("length", &length), ("most", &most)])
        }
        F::NotAsked(why) => not_asked(why, lang),
        of_several => of_several_options(of_several, lang),
    }
}

/// What is said of a row, and of the day in it.
fn of_a_row(fault: &AnswerFault, lang: Lang) -> String {
    use AnswerFault as F;
    match fault {
        F::NotADate { written } => word::NOT_A_DATE.fill(lang, &[("written", written.as_str())]),
        F::OutsideFieldwork { day, from, to } => {
            let (day, from, to) = (date(day, lang), date(from, lang), date(to, lang));
            word::OUTSIDE_FIELDWORK.fill(lang, &[("day", &day), ("from", &from), ("to", &to)])
        }
        F::Begun { rows, units } => {
            let count = rows.to_string();
            let units = and_listed(units.iter().map(named).collect(), lang);
            word::BEGUN.fill(lang, &[("n", &count), ("units", &units)])
        }
        F::NobodyHandedIn => word::NOBODY_HANDED_IN.text(lang).to_owned(),
        _ => word::NO_ANSWERS.text(lang).to_owned(),
    }
}

/// What is said of the cells of a question that takes several options.
fn of_several_options(fault: &AnswerFault, lang: Lang) -> String {
    use AnswerFault as F;
    match fault {
        F::OtherSeparator { separator, mended } => {
            let told = match separator {
                ' ' => word::JOINED_BY_SPACE,
                '\n' => word::JOINED_BY_LINES,
                _ => word::JOINED_BY,
            };
            let separator = separator.to_string();
            told.fill(lang, &[("separator", &separator), ("mended", mended)])
        }
        F::NotATick { written } => word::NOT_A_TICK.fill(lang, &[("written", written.as_str())]),
        F::PartlyFilled { question } => word::PARTLY_FILLED.fill(lang, &[("question", question)]),
        F::EmptyTick => word::EMPTY_TICK.text(lang).to_owned(),
        F::NothingTicked { exclusive } => {
            word::NOTHING_TICKED.fill(lang, &[("option", exclusive.text(lang))])
        }
        F::TooManyChoices { count, allowed } => {
            let excess = count.saturating_sub(*allowed).to_string();
            let (count, allowed) = (count.to_string(), allowed.to_string());
            let values = [
                ("count", &count),
                ("allowed", &allowed),
                ("excess", &excess),
            ];
            word::TOO_MANY_CHOICES.fill(lang, &values.map(|(name, value)| (name, &**value)))
        }
        F::ExclusiveWithOthers { exclusive } => {
            word::EXCLUSIVE_WITH_OTHERS.fill(lang, &[("option", exclusive.text(lang))])
        }
        _ => word::NONE_TICKED.text(lang).to_owned(),
    }
}

/// The wordings to choose from, each in quotation marks.
fn wordings(options: &[Wording], lang: Lang) -> String {
    let quoted = |option: &Wording| word::OPTION.fill(lang, &[("option", option.text(lang))]);
    or_listed(options.iter().map(quoted).collect(), lang)
}

fn outside_limits(given: i64, limits: &NumberLimits, lang: Lang) -> String {
    let [given, min, max] = [given, limits.min, limits.max].map(|each| number(each, lang));
    let values = [
        ("number", &*given),
        ("unit", limits.unit.text(lang)),
        ("min", &min),
        ("max", &max),
    ];
    word::OUTSIDE_LIMITS.fill(lang, &values)
}

fn not_asked(why: &NotAsked, lang: Lang) -> String {
    match why {
        NotAsked::OfType { unit } => {
            let told = match unit.number.unit_type() {
                UnitType::Municipality => word::MUNICIPALITIES_NOT_ASKED,
                UnitType::District => word::DISTRICTS_NOT_ASKED,
            };
            told.fill(lang, &[("unit", &named(unit))])
        }
        NotAsked::DoesNotSettle { unit } => {
            word::DOES_NOT_SETTLE.fill(lang, &[("unit", &named(unit))])
        }
        NotAsked::LacksFlag { unit, name } => {
            let values = [("unit", &*named(unit)), ("name", name.text(lang))];
            word::LACKS_FLAG.fill(lang, &values)
        }
        NotAsked::After {
            unit,
            option,
            question,
            id,
        } => {
            let the_unit = || word::THE_UNIT.text(lang).to_owned();
            let unit = unit.as_ref().map_or_else(the_unit, named);
            let values = [
                ("unit", &*unit),
                ("option", option.text(lang)),
                ("question", question.text(lang)),
                ("id", id),
            ];
            word::NOT_AFTER.fill(lang, &values)
        }
    }
}
