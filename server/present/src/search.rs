//! The search: municipalities and districts by name and number, questions by the words they hold.

mod nearest;
mod questions;

use domain::filter::Filter;
use domain::search::{Fit, Sought};
use kinds::UnitType;
use view::search::{Hit, SearchPage};
use view::{Link, routes};

pub use self::nearest::{NEAREST_MAX, names as nearest};
pub use self::questions::{QUESTIONS_MAX, WORD_CHARS_MIN};
use super::{Scope, address};
use crate::words::search as words;

/// Most municipalities and districts that are shown; the list holds the others.
pub const UNITS_MAX: usize = 25;

/// Builds the page of a search for `written`.
pub fn page(scope: Scope<'_>, written: &str, problems: Vec<String>) -> SearchPage {
    let Scope { wave, lang, .. } = scope;
    let found = units(scope, written);
    let nearest = if found.is_empty() {
        nearest(scope, written)
    } else {
        Vec::new()
    };
    let questions = questions::found(scope, written);
    let whole = Filter::all(wave.year(), UnitType::default());
    SearchPage {
        text: written.to_owned(),
        year: wave.year(),
        title: words::title(written, found.len(), lang),
        all: (found.len() > UNITS_MAX).then(|| all(scope, written, found.len())),
        units: shown(scope, &found).collect(),
        nearest,
        questions_title: words::questions(questions.len(), lang),
        questions: questions.into_iter().take(QUESTIONS_MAX).collect(),
        all_questions_href: whole.href(routes::QUESTIONS),
        problems,
    }
}

/// The address of the one unit that a search means: the only one it finds, where no question holds the
/// words, or the only one that is called just so. `None` where it means several, or none.
pub fn only_hit(scope: Scope<'_>, written: &str) -> Option<String> {
    let found = units(scope, written);
    let whole = found.iter().filter(|(fit, _)| *fit == Fit::Whole);
    let whole: Vec<&(Fit, usize)> = whole.collect();
    let one = match (&whole[..], &found[..]) {
        ([one], _) => **one,
        ([], [one]) if questions::found(scope, written).is_empty() => *one,
        _ => return None,
    };
    Some(href(scope, one.1))
}

/// The one unit that is called so, or has the number; `None` where several are, or none.
pub fn only_unit(scope: Scope<'_>, written: &str) -> Option<usize> {
    let found = units(scope, written);
    let whole = found.iter().filter(|(fit, _)| *fit == Fit::Whole);
    let whole: Vec<usize> = whole.map(|(_, unit)| *unit).collect();
    match (&whole[..], &found[..]) {
        ([one], _) | ([], [(_, one)]) => Some(*one),
        _ => None,
    }
}

/// What stands in a part of an address, as it was written before it was encoded.
pub fn written(part: &str) -> String {
    let mut pairs = form_urlencoded::parse(part.as_bytes());
    pairs
        .next()
        .map_or_else(String::new, |(text, _)| text.into_owned())
}

/// The units that are called so, the best first; of equals municipalities first, then by name.
fn units(scope: Scope<'_>, written: &str) -> Vec<(Fit, usize)> {
    let sought = Sought::new(written);
    let called = scope.world.called(scope.wave.year()).iter().enumerate();
    let mut found: Vec<(Fit, usize)> = called
        .filter_map(|(position, unit)| Some((sought.fit(unit)?, position)))
        .collect();
    found.sort_by_key(|(fit, position)| {
        let unit = &scope.wave.units()[*position];
        (*fit, unit.unit_type(), unit.name_rank)
    });
    found
}

fn href(scope: Scope<'_>, position: usize) -> String {
    address::profile(&scope.wave.units()[position].number, scope.wave.year())
}

fn shown(scope: Scope<'_>, found: &[(Fit, usize)]) -> impl Iterator<Item = Hit> {
    found.iter().take(UNITS_MAX).map(move |(_, position)| {
        let unit = &scope.wave.units()[*position];
        Hit {
            link: Link {
                text: unit.name.clone(),
                href: href(scope, *position),
            },
            about: words::about(
                unit.number.as_str(),
                &unit.county.name,
                unit.unit_type(),
                scope.lang,
            ),
        }
    })
}

/// The list of all that were found; of municipalities, where there are any.
fn all(scope: Scope<'_>, written: &str, found: usize) -> Link {
    let mut filter = Filter::all(scope.wave.year(), UnitType::Municipality);
    written.clone_into(&mut filter.text);
    Link {
        text: words::all(found, scope.lang),
        href: filter.href(routes::MUNICIPALITIES),
    }
}
