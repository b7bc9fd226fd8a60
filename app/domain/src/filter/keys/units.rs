//! Keys whose values are looked up among the units of the wave: counties and numbers.

use kinds::UnitType;

use super::Having;
use super::any_of::{AnyOf, Offer, nothing};
use crate::filter::Key;
use crate::filter::problem::{FilterProblem, MissingInWave, missing};
use crate::filter::reader::Reader;
use crate::municipality::UnitNumber;
use crate::wave::Wave;

pub(super) static COUNTY: AnyOf<String> = AnyOf {
    id: "county",
    key: Key::County,
    of: |filter| &filter.counties,
    of_mut: |filter| &mut filter.counties,
    read: |reader, _, number| {
        let mut units = reader.wave.units().iter();
        if units.any(|unit| unit.county.number == number) {
            Ok(number.to_owned())
        } else {
            Err(missing(
                reader.wave.year(),
                MissingInWave::County(number.to_owned()),
            ))
        }
    },
    print: String::clone,
    holds: |counties, wave, _, position| counties.contains(&wave.units()[position].county.number),
    offers: |wave, unit, _| Some(counties(wave, unit)),
};

/// The counties that have units of the type, by number.
fn counties(wave: &Wave, unit: UnitType) -> Offer<'_> {
    let number = |position: usize| &wave.units()[position].county.number;
    let mut numbers: Vec<&String> = wave.units_of(unit).ones().map(number).collect();
    // Units of a county stand together: most of them repeat the one before.
    numbers.dedup();
    numbers.sort();
    numbers.dedup();
    let ids = numbers.iter().copied().cloned().collect();
    let place = move |position| numbers.binary_search(&number(position)).ok();
    (ids, Having::One(Box::new(place)))
}

pub(super) static NUMBER: AnyOf<UnitNumber> = AnyOf {
    id: "number",
    key: Key::Number,
    of: |filter| &filter.numbers,
    of_mut: |filter| &mut filter.numbers,
    read: read_number,
    print: UnitNumber::to_string,
    holds: |numbers, wave, _, position| numbers.contains(&wave.units()[position].number),
    offers: nothing,
};

/// The unit of a number, also of its number in another year.
fn read_number(reader: &Reader<'_>, _: &str, text: &str) -> Result<UnitNumber, FilterProblem> {
    let number: Option<UnitNumber> = text.parse().ok();
    let (wave, world) = (reader.wave, reader.world);
    let unit = number.and_then(|number| world.unit(&number, wave.year()));
    match unit.map(|unit| wave.units()[unit].number.clone()) {
        Some(number) if number.unit_type() == reader.filter.unit => Ok(number),
        Some(_) => Err(FilterProblem::OtherUnitType {
            number: text.to_owned(),
            unit: reader.filter.unit,
        }),
        None => Err(missing(
            reader.wave.year(),
            MissingInWave::Number(text.to_owned()),
        )),
    }
}
