//! What is said of the number and the name of a row.

use super::and_listed;
use super::named;
use super::or_listed;
use crate::words::catalog::import as word;
use domain::import::{Named, UnitFault};
use kinds::Lang;
use kinds::UnitType;

/// What is wrong with the number or the name of a row.
pub(super) fn sentence(fault: &UnitFault, lang: Lang) -> String {
    use UnitFault as F;
    match fault {
        F::NumberMissing { named_so } => {
            let missing = word::NUMBER_MISSING.text(lang).to_owned();
            suggested(missing, named_so.as_ref(), lang)
        }
        F::NotANumber { written, named_so } => {
            let told = word::NOT_A_NUMBER.fill(lang, &[("written", written.as_str())]);
            suggested(told, named_so.as_ref(), lang)
        }
        F::LostZero { written, unit } => {
            word::LOST_ZERO.fill(lang, &[("written", written), ("unit", &named(unit))])
        }
        F::LaterNumber {
            number,
            since,
            year,
            former,
        } => {
            let (since, year) = (since.to_string(), year.to_string());
            let former = or_listed(former.iter().map(named).collect(), lang);
            let years = [("since", &*since), ("year", &year)];
            let units = [("number", &**number), ("former", &former)];
            word::LATER_NUMBER.fill(lang, &[years, units].concat())
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
        F::CityAndDistrict { unit, other } => city_and_district(unit, other, lang),
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
    }
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
