//! Days in words, and who owes something, as the page of follow-up says them.

use domain::follow_up::{Date, Time};
use kinds::{Lang, Owes, Region, VisitKind};
use view::words::catalog::Word;
use view::words::{and_list, format};

use super::catalog::desk as word;
use super::class;

const MONTHS_NB: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS_NB: [&str; 7] = [
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
];
const DAYS_NN: [&str; 7] = [
    "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag",
];
const DAYS_EN: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

fn nth(words: &[&'static str], from_one: i8) -> &'static str {
    let index = usize::try_from(from_one).unwrap_or(1).saturating_sub(1);
    words.get(index).copied().unwrap_or_default()
}

/// The month of a day: `mars`.
pub fn month(day: Date, lang: Lang) -> &'static str {
    match lang {
        Lang::Nb | Lang::Nn => nth(&MONTHS_NB, day.month()),
        Lang::En => nth(&MONTHS_EN, day.month()),
    }
}

fn weekday(day: Date, lang: Lang) -> &'static str {
    let number = day.weekday().to_monday_one_offset();
    match lang {
        Lang::Nb => nth(&DAYS_NB, number),
        Lang::Nn => nth(&DAYS_NN, number),
        Lang::En => nth(&DAYS_EN, number),
    }
}

fn filled(word: Word, day: Date, lang: Lang) -> String {
    let values = [
        ("weekday", weekday(day, lang)),
        ("day", &*day.day().to_string()),
        ("month", month(day, lang)),
        ("year", &*day.year().to_string()),
    ];
    word.fill(lang, &values)
}

/// The whole of it: `Tirsdag 8. mars 2016`.
pub fn long(day: Date, lang: Lang) -> String {
    format::capitalized(&filled(word::DAY, day, lang))
}

/// Without the year: `torsdag 17. mars`.
pub fn short(day: Date, lang: Lang) -> String {
    filled(word::DAY_SHORT, day, lang)
}

/// Without the weekday: `10. mars`.
pub fn day_and_month(day: Date, lang: Lang) -> String {
    filled(word::DAY_AND_MONTH, day, lang)
}

/// A day (`YYYY-MM-DD`) and the time of it: `Mandag 7. mars kl. 15.12`.
pub fn moment(iso_day: &str, at: (i8, i8), lang: Lang) -> String {
    let time = format::time_of_day(at, lang);
    let day = iso_day.parse().map(|day| short(day, lang));
    let day = day.unwrap_or_else(|_| iso_day.to_owned());
    let told = word::MOMENT.fill(lang, &[("day", &day), ("time", &time)]);
    format::capitalized(&told)
}

/// In figures: `08.03.2016`.
pub fn date(day: Date, lang: Lang) -> String {
    format::date(&day.to_string(), lang)
}

/// How far it is from one day to another: `om 3 dager`, `6 dager siden`, `i dag`.
pub fn distance(day: Date, today: Date, lang: Lang) -> String {
    let days = (day - today).get_days();
    let word = match days {
        0 => word::TODAY,
        1.. => word::IN_DAYS,
        _ => word::DAYS_AGO,
    };
    word.fill(lang, &[("n", &days.unsigned_abs().to_string())])
}

/// A time of the day: `kl. 10.00`.
pub fn clock(time: Time, lang: Lang) -> String {
    let time = format::time_of_day((time.hour(), time.minute()), lang);
    word::CLOCK.fill(lang, &[("time", &time)])
}

/// Who owes something.
pub fn owes(owes: Owes, lang: Lang) -> &'static str {
    match owes {
        Owes::Imdi => word::IMDI,
        Owes::Municipality => word::MUNICIPALITY,
        Owes::Both => word::BOTH,
    }
    .text(lang)
}

/// How one met.
pub fn kind(kind: VisitKind, lang: Lang) -> &'static str {
    match kind {
        VisitKind::Visit => word::KIND_VISIT,
        VisitKind::Screen => word::KIND_SCREEN,
        VisitKind::Telephone => word::KIND_TELEPHONE,
        VisitKind::Gathering => word::KIND_GATHERING,
    }
    .text(lang)
}

/// Regions in a list: `Nord og Vest`.
pub fn regions(regions: impl Iterator<Item = Region>, lang: Lang) -> String {
    let names: Vec<&str> = regions.map(|region| class::region(region, lang)).collect();
    and_list(&names, lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_said_in_each_language() {
        let day = Date::constant(2016, 3, 8);
        for (lang, told) in [
            (Lang::Nb, "Tirsdag 8. mars 2016"),
            (Lang::Nn, "Tysdag 8. mars 2016"),
            (Lang::En, "Tuesday 8 March 2016"),
        ] {
            assert_eq!(long(day, lang), told);
        }
        assert_eq!(
            short(Date::constant(2016, 12, 31), Lang::Nb),
            "lørdag 31. desember"
        );
    }

    #[test]
    fn a_distance_is_counted_in_days() {
        let today = Date::constant(2016, 3, 8);
        for (day, told) in [
            (Date::constant(2016, 3, 11), "om 3 dager"),
            (Date::constant(2016, 3, 9), "om 1 dag"),
            (today, "i dag"),
            (Date::constant(2016, 3, 2), "6 dager siden"),
        ] {
            assert_eq!(distance(day, today, Lang::Nb), told);
        }
    }
}
