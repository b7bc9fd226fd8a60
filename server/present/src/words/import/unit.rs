//! What is said of the number and the name of a row.

use super::and_listed;
use super::named;
use crate::words::catalog::import as word;
use domain::import::{Named, UnitFault};
use kinds::Lang;
use kinds::UnitType;
use view::words::catalog::Word;

/// What is wrong with the number or the name of a row.
pub(super) fn sentence(fault: &UnitFault, lang: Lang) -> String {
    use UnitFault as F;
    match fault {
        F::CityAndDistrict { unit, other } => city_and_district(unit, other, lang),
        F::NameOfAnother { unit, other } => {
            word::NAME_OF_ANOTHER.fill(lang, &[("unit", &named(unit)), ("other", &named(other))])
        }
        F::OtherName { written, unit } => {
            let values = [("written", written.as_str()), ("unit", &named(unit))];
            word::OTHER_NAME.fill(lang, &values)
        }
        F::DuplicateUnit { unit, first_row } => {
            let values = [("unit", &*named(unit)), ("row", &first_row.to_string())];
            word::DUPLICATE_UNIT.fill(lang, &values)
        }
        F::NotInvited { unit, units_file } => {
            word::NOT_INVITED.fill(lang, &[("unit", &named(unit)), ("file", units_file)])
        }
        F::NotListed { units } => {
            let units = and_listed(units.iter().map(named).collect(), lang);
            word::NOT_LISTED.fill(lang, &[("units", &units)])
        }
        of_number => of_number_alone(of_number, lang),
    }
}

/// What is wrong with the number of a row.
fn of_number_alone(fault: &UnitFault, lang: Lang) -> String {
    use UnitFault as F;
    match fault {
        F::NotANumber { written, named_so } => {
            let told = word::NOT_A_NUMBER.fill(lang, &[("written", written.as_str())]);
            suggested(told, named_so.as_ref(), lang)
        }
        F::LostZero {
            workbook,
            written,
            unit,
        } => {
            let told = match workbook {
                true => word::LOST_ZERO_IN_SHEET,
                false => word::LOST_ZERO,
            };
            told.fill(lang, &[("written", written), ("unit", &named(unit))])
        }
        F::LaterNumber {
            number,
            since,
            year,
            former,
        } => {
            let told = [word::LATER_NUMBER, word::LATER_NUMBER_OF_SEVERAL];
            of_another_year(told, number, [*since, *year], former, lang)
        }
        F::EarlierNumber {
            number,
            until,
            year,
            now,
        } => {
            let told = [word::EARLIER_NUMBER, word::EARLIER_NUMBER_OF_SEVERAL];
            of_another_year(told, number, [*until, *year], now, lang)
        }
        F::UnknownDistrict {
            number,
            first,
            last,
        } => {
            let values = [("number", &**number), ("first", first), ("last", last)];
            word::UNKNOWN_DISTRICT.fill(lang, &values)
        }
        F::UnknownNumber {
            number,
            year,
            named_so,
        } => {
            let values = [("number", &**number), ("year", &year.to_string())];
            let told = word::UNKNOWN_NUMBER.fill(lang, &values);
            suggested(told, named_so.as_ref(), lang)
        }
        F::NumberMissing { named_so } => {
            let missing = word::NUMBER_MISSING.text(lang).to_owned();
            suggested(missing, named_so.as_ref(), lang)
        }
        other => sentence(other, lang),
    }
}

/// A number of another year, with what it was or became in the wave's: the first text where that is one
/// unit, the second where it is several.
fn of_another_year(
    [of_one, of_several]: [Word; 2],
    number: &str,
    years: [u16; 2],
    units: &[Named],
    lang: Lang,
) -> String {
    let told = if units.len() == 1 { of_one } else { of_several };
    let [changed, year] = years.map(|year| year.to_string());
    let units = and_listed(units.iter().map(named).collect(), lang);
    let values = [("changed", &changed), ("year", &year), ("units", &units)];
    let values = values.map(|(name, value)| (name, &**value));
    told.fill(lang, &[&values[..], &[("number", number)]].concat())
}

/// A city with the name of a district, or a district with that of a city.
fn city_and_district(unit: &Named, other: &Named, lang: Lang) -> String {
    let told = match unit.number.unit_type() {
        UnitType::Municipality => word::CITY_NAMED_AS_DISTRICT,
        UnitType::District => word::DISTRICT_NAMED_AS_CITY,
    };
    told.fill(lang, &[("unit", &named(unit)), ("other", &named(other))])
}

/// With the unit that the row's name belongs to, where it belongs to one.
fn suggested(sentence: String, named_so: Option<&Named>, lang: Lang) -> String {
    match named_so {
        None => sentence,
        Some(unit) => {
            let belongs = word::NAMED_SO.fill(lang, &[("unit", &named(unit))]);
            format!("{sentence} {belongs}")
        }
    }
}
