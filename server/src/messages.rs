//! What is said of errors of the store and of the generator: what went wrong, where, and what to do.

mod people;

use demo::GenerateError;
use kinds::Lang;
use present::words::catalog::{action, demo as demo_word, trouble as word};
use store::DatabaseError;

/// How many numbers of units a sentence lists before it only counts.
const LISTED_MAX: usize = 5;

/// What went wrong with the store and what to do, in sentences.
pub fn of_the_store(error: &DatabaseError, lang: Lang) -> String {
    let at = |place: &str| [("place", place.to_owned())];
    let (word, values) = match error {
        DatabaseError::Missing(place) => (word::NO_DATABASE, at(place).to_vec()),
        DatabaseError::FolderMissing(place) => (word::NO_FOLDER, at(place).to_vec()),
        DatabaseError::Locked(place) => (word::LOCKED, at(place).to_vec()),
        DatabaseError::Newer {
            place,
            version,
            known,
        } => (word::NEWER, schema(place, *version, *known)),
        DatabaseError::Older {
            place,
            version,
            known,
        } => (word::OLDER, schema(place, *version, *known)),
        DatabaseError::NoRoles(place) => (word::NO_ROLES, at(place).to_vec()),
        DatabaseError::NoRole { place, role } => (word::NO_ROLE, of_role(place, role)),
        DatabaseError::RolesNotApart { place, role } => {
            (word::ROLES_NOT_APART, of_role(place, role))
        }
        DatabaseError::NotADatabase(place) => (word::NOT_A_DATABASE, at(place).to_vec()),
        DatabaseError::ReadOnly(place) => (word::READ_ONLY, at(place).to_vec()),
        DatabaseError::Full(place) => (word::FULL, at(place).to_vec()),
        DatabaseError::Unreachable { place, .. } => (word::UNREACHABLE, at(place).to_vec()),
        DatabaseError::Unverified {
            place, other_name, ..
        } => {
            let word = if *other_name {
                word::SERVER_OF_ANOTHER_NAME
            } else {
                word::SERVER_UNVERIFIED
            };
            (word, at(place).to_vec())
        }
        DatabaseError::Encoding { place, encoding } => {
            let encoding = [("encoding", encoding.clone())];
            (word::ENCODING, [&at(place)[..], &encoding].concat())
        }
        DatabaseError::Migration { place, .. } => (word::NOT_MIGRATED, at(place).to_vec()),
        DatabaseError::Inconsistent {
            table, column, row, ..
        } => {
            let (table, column) = ((*table).to_owned(), (*column).to_owned());
            let cell = vec![("table", table), ("column", column), ("row", row.clone())];
            (word::INCONSISTENT, cell)
        }
        DatabaseError::NoRegister(year) => (word::NO_REGISTER, vec![("year", year.to_string())]),
        DatabaseError::NotInRegister { year, numbers } => {
            let numbers = listed(numbers, lang);
            let values = vec![("year", year.to_string()), ("numbers", numbers)];
            (word::NOT_IN_REGISTER, values)
        }
        DatabaseError::DoneBefore(_) => (word::DONE_BEFORE, Vec::new()),
        DatabaseError::CannotFollow(_) => (action::CANNOT_FOLLOW, Vec::new()),
        DatabaseError::Taken(_) | DatabaseError::Driver(_) => (word::DRIVER, Vec::new()),
    };
    let values: Vec<(&str, &str)> = values.iter().map(|(name, it)| (*name, &**it)).collect();
    word.fill(lang, &values)
}

/// Values by name, for a sentence.
type Values = Vec<(&'static str, String)>;

/// A database, the schema it has and the one that is known.
fn schema(place: &str, version: i64, known: i64) -> Values {
    vec![
        ("place", place.to_owned()),
        ("version", version.to_string()),
        ("known", known.to_string()),
    ]
}

/// A database and a role of its server.
fn of_role(place: &str, role: &str) -> Values {
    vec![("place", place.to_owned()), ("role", role.to_owned())]
}

/// Why no demo wave came out, in sentences.
pub(crate) fn no_demo_wave(error: &GenerateError, lang: Lang) -> String {
    match error {
        GenerateError::Data { file, fault } => {
            demo_word::DATA.fill(lang, &[("file", file), ("fault", fault)])
        }
        GenerateError::Missed { column, misses } => {
            let misses = misses.join("; ");
            demo_word::MISSED.fill(lang, &[("column", column), ("misses", &misses)])
        }
        GenerateError::OutOfReach { attempts, last } => {
            let attempts = attempts.to_string();
            let told = demo_word::OUT_OF_REACH.fill(lang, &[("attempts", &attempts)]);
            let last = last.iter().map(|error| no_demo_wave(error, lang));
            std::iter::once(told)
                .chain(last)
                .collect::<Vec<_>>()
                .join(" ")
        }
        GenerateError::Refused { year, fault } => {
            let year = year.to_string();
            demo_word::NOT_READ_BACK.fill(lang, &[("year", &year), ("fault", fault)])
        }
        GenerateError::TooMany {
            column,
            labels,
            units,
        } => {
            let (labels, units) = (labels.to_string(), units.to_string());
            let values = [
                ("column", &**column),
                ("labels", &labels),
                ("units", &units),
            ];
            demo_word::TOO_MANY.fill(lang, &values)
        }
        GenerateError::Write { file, fault } => {
            let fault = format!("{file}: {fault}");
            word::FILE_NOT_WRITTEN.fill(lang, &[("fault", &fault)])
        }
    }
}

fn listed(numbers: &[String], lang: Lang) -> String {
    let shown = numbers[..numbers.len().min(LISTED_MAX)].join(", ");
    match numbers.len().checked_sub(LISTED_MAX) {
        None | Some(0) => shown,
        Some(more) => word::AND_MORE.fill(lang, &[("numbers", &shown), ("n", &more.to_string())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_a_sentence_of_its_own_in_every_language() {
        let place = || "o.db".to_owned();
        for (error, value) in [
            (DatabaseError::Missing(place()), "o.db"),
            (DatabaseError::FolderMissing(place()), "o.db"),
            (DatabaseError::Locked(place()), "o.db"),
            (
                DatabaseError::Newer {
                    place: place(),
                    version: 99,
                    known: 7,
                },
                "99",
            ),
            (
                DatabaseError::Encoding {
                    place: place(),
                    encoding: "LATIN1".to_owned(),
                },
                "LATIN1",
            ),
            (DatabaseError::NotADatabase(place()), "o.db"),
            (DatabaseError::ReadOnly(place()), "o.db"),
            (DatabaseError::Full(place()), "o.db"),
            (
                DatabaseError::Inconsistent {
                    table: "unit",
                    column: "name",
                    row: "0101".to_owned(),
                    source: "no text".into(),
                },
                "0101",
            ),
            (DatabaseError::NoRegister(2015), "2015"),
            (
                DatabaseError::NotInRegister {
                    year: 2015,
                    numbers: vec!["0101".to_owned()],
                },
                "0101",
            ),
        ] {
            let told = [Lang::Nb, Lang::Nn, Lang::En].map(|lang| of_the_store(&error, lang));
            for sentence in &told {
                assert!(
                    sentence.ends_with('.') && !sentence.contains('{'),
                    "{sentence}"
                );
                assert!(sentence.contains(value), "{sentence}");
            }
            assert!(told[0] != told[1] && told[1] != told[2], "{told:?}");
        }
    }

    #[test]
    fn a_long_list_of_numbers_is_cut_and_counted() {
        let numbers =
            |count: usize| -> Vec<String> { (0..count).map(|number| number.to_string()).collect() };
        for (count, text) in [
            (1, "0"),
            (LISTED_MAX, "0, 1, 2, 3, 4"),
            (LISTED_MAX + 1, "0, 1, 2, 3, 4 og 1 til"),
        ] {
            assert_eq!(listed(&numbers(count), Lang::Nb), text);
        }
    }
}
