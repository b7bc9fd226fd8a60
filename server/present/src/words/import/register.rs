//! What is said of the file of a register.

use crate::words::catalog::register as word;
use domain::municipality::UnitNumber;
use domain::register::{Expected, RegisterFault};
use kinds::Lang;
use view::words::format;

/// What is wrong with a register's file.
pub fn sentence(fault: &RegisterFault, lang: Lang) -> String {
    match fault {
        RegisterFault::NoRows => word::NO_ROWS.text(lang).to_owned(),
        RegisterFault::MissingColumns { headings } => match &**headings {
            [heading] => word::MISSING_COLUMN.fill(lang, &[("heading", heading)]),
            several => {
                let told = word::MISSING_COLUMNS;
                super::table::of_several(told, several.iter().copied(), lang)
            }
        },
        RegisterFault::MoreThanAll {
            population,
            immigrants,
        } => {
            let [all, part] = [*population, *immigrants].map(|it| format::whole(it.into(), lang));
            word::MORE_THAN_ALL.fill(lang, &[("all", &all), ("part", &part)])
        }
        RegisterFault::OfAnotherYear { number, year, now } => {
            let (year, now) = (year.to_string(), listed(now, lang));
            let values = [("number", number.as_str()), ("year", &year), ("now", &now)];
            match &*now {
                "" => word::NOT_OF_YEAR.fill(lang, &values),
                _ => word::OF_ANOTHER_YEAR.fill(lang, &values),
            }
        }
        RegisterFault::Lacking { numbers } => {
            let n = numbers.len().to_string();
            let values = [("n", &*n), ("numbers", &listed(numbers, lang))];
            word::LACKING.fill(lang, &values)
        }
        RegisterFault::DuplicateNumber { number, first_row } => {
            let values = [("number", number.as_str()), ("row", &first_row.to_string())];
            word::DUPLICATE_NUMBER.fill(lang, &values)
        }
        RegisterFault::Flawed { kind } => super::table::flawed(kind, lang),
        RegisterFault::Invisible(found) => {
            super::table::invisible(&found.letter, found.cells, lang)
        }
        RegisterFault::Unended => super::word::UNENDED.text(lang).to_owned(),
        RegisterFault::Empty => word::EMPTY.text(lang).to_owned(),
        RegisterFault::ToFill { rows } => word::TO_FILL.fill(lang, &[("n", &rows.to_string())]),
        RegisterFault::Unfit { written, expected } => {
            let word = match expected {
                Expected::Number => word::NOT_A_NUMBER,
                Expected::Name => word::NOT_A_NAME,
                Expected::CountyNumber => word::NOT_A_COUNTY_NUMBER,
                Expected::Region => word::NOT_A_REGION,
                Expected::Language => word::NOT_A_LANGUAGE,
                Expected::WholeNumber => word::NOT_A_WHOLE_NUMBER,
                Expected::Figure => word::NOT_A_FIGURE,
                Expected::Centrality => word::NOT_A_CENTRALITY,
                Expected::ZeroOrOne => word::NOT_ZERO_OR_ONE,
                Expected::Latitude => word::NOT_A_LATITUDE,
                Expected::Longitude => word::NOT_A_LONGITUDE,
            };
            word.fill(lang, &[("written", written.as_str())])
        }
    }
}

fn listed(numbers: &[UnitNumber], lang: Lang) -> String {
    let numbers = numbers.iter().map(ToString::to_string);
    super::and_listed(numbers.collect(), lang)
}
