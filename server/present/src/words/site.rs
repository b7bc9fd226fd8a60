//! What the bar on top of every page says of the other waves, and the header of who is signed in.

use domain::follow_up::Date;
use kinds::{Lang, Person, UnitType};

use super::desk::date;
use super::role::role;
use crate::words::catalog::site as word;

/// That a question is another one there.
pub fn not_comparable(lang: Lang) -> &'static str {
    word::NOT_COMPARABLE.text(lang)
}

/// That a question was not asked there.
pub fn not_asked(year: u16, lang: Lang) -> String {
    word::NOT_ASKED.fill(lang, &[("year", &year.to_string())])
}

/// That a unit was not part of that wave.
pub fn not_there(unit: UnitType, year: u16, lang: Lang) -> String {
    let word = match unit {
        UnitType::Municipality => word::NO_MUNICIPALITY,
        UnitType::District => word::NO_DISTRICTS,
    };
    word.fill(lang, &[("year", &year.to_string())])
}

/// That the calendar stands still on a day, and that a history tells when something was really written.
pub fn stands_still(day: Date, lang: Lang) -> String {
    word::STANDS_STILL.fill(lang, &[("day", &date(day, lang))])
}

/// That somebody is signed in, and what they are where their name does not say it: those of the
/// demonstration are called by their role.
pub fn signed_in_as(person: &Person, lang: Lang) -> String {
    let (name, role) = (&*person.name, role(person.role, lang));
    if name.starts_with(role) {
        return word::SIGNED_IN_BY_ROLE.fill(lang, &[("name", name)]);
    }
    word::SIGNED_IN_AS.fill(lang, &[("name", name), ("role", role)])
}

#[cfg(test)]
mod tests {
    use kinds::{Id, Regions, Role};

    use super::*;

    #[test]
    fn a_calendar_that_stands_still_is_told_with_its_day() {
        let day = Date::constant(2016, 3, 8);
        for (lang, told) in [
            (
                Lang::Nb,
                "I demoen står kalenderen stille på 08.03.2016. Det som skrives, er merket med dagen og \
                 klokkeslettet det virkelig ble skrevet.",
            ),
            (
                Lang::En,
                "In the demo the calendar stands still on 8 March 2016. What is written bears the day and \
                 the hour it was really written.",
            ),
        ] {
            assert_eq!(stands_still(day, lang), told);
        }
    }

    #[test]
    fn what_somebody_is_is_said_once() {
        for (name, lang, told) in [
            (
                "Rådgiver A, Nord",
                Lang::Nb,
                "Innlogget som Rådgiver A, Nord",
            ),
            ("Nord", Lang::Nb, "Innlogget som Nord, Rådgiver"),
            ("Nord", Lang::En, "Signed in as Nord, Adviser"),
        ] {
            let person = Person {
                account: Id::new(0, 0),
                name: name.into(),
                role: Role::Adviser,
                regions: Regions::all(),
            };
            assert_eq!(signed_in_as(&person, lang), told);
        }
    }
}
