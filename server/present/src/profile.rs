//! The profile of one unit: facts, what the rules point at, and every answer beside region and country.

mod answers;
mod before;
mod place;
mod signals;

use domain::analysis::comparable::wave_before;
use domain::filter::{Filter, Selection};
use domain::municipality::{SETTLES, UnitNumber};
use domain::similar::Weights;
use domain::survey::ColumnRef;
use kinds::{Flag, UnitType};
use view::profile::{Profile, ProfileChapter, ProfileLine};
use view::{Link, routes};

use super::{Scope, address, breakdown, drill, key_figures};
use crate::beside::Beside;
use crate::{lineage, similar, words};

/// The address of a unit's profile in a wave.
pub fn href(number: &UnitNumber, year: u16) -> String {
    address::profile(number, year)
}

/// Builds the profile of the unit at `position`, as one of a selection where the address has one.
pub fn page(
    scope: Scope<'_>,
    position: usize,
    selection: &Selection,
    weights: Weights,
    problems: Vec<String>,
) -> Profile {
    let Scope { wave, lang, .. } = scope;
    let unit = &wave.units()[position];
    let region_name = words::class::region(unit.region, lang).to_owned();
    let in_region = Filter::all(wave.year(), unit.unit_type()).with_region(unit.region);
    let beside = beside(scope, position);
    let answered = wave.responded().contains(position);
    let chapters = if answered {
        answers::chapters(scope, position, &beside)
    } else {
        Vec::new()
    };
    let earlier = (!answered).then(|| said_before(scope, position)).flatten();
    let (answers_of, chapters) = match earlier {
        Some((year, chapters)) => (Some(year), chapters),
        None => (None, chapters),
    };
    Profile {
        number: unit.number.to_string(),
        name: unit.name.clone(),
        unit: unit.unit_type(),
        flags: flags(scope, position),
        kin: lineage::kin(scope, position),
        beside: beside.region.as_ref().map(|_| region_name.clone()),
        whole: words::profile::whole(unit.unit_type(), lang).to_owned(),
        list_href: selection.filter().href(routes::MUNICIPALITIES),
        place: place::place(scope, position, selection),
        region: Link {
            text: region_name,
            href: drill::list_href(&in_region),
        },
        answered,
        begun: wave.begun().contains(position),
        silent: (!answered)
            .then(|| silent(scope, position, answers_of))
            .flatten(),
        responded_on: wave.responded_on(position).map(str::to_owned),
        facts: key_figures::build(scope, position, &beside),
        signals: signals::build(scope, position, &beside),
        rail: None,
        likes: similar::likes(scope, position, weights),
        chapters,
        answers_of,
        csv_href: address::profile_file(&unit.number, wave.year(), "csv"),
        xlsx_href: address::profile_file(&unit.number, wave.year(), "xlsx"),
        problems,
    }
}

/// One answer of the unit at a position, beside its region and the country.
pub(crate) fn line_of(scope: Scope<'_>, position: usize, column: ColumnRef) -> ProfileLine {
    answers::line_of(scope, position, column, &beside(scope, position))
}

/// The groups that the unit's answers are held against.
fn beside(scope: Scope<'_>, position: usize) -> Beside {
    let unit = &scope.wave.units()[position];
    let whole = Filter::all(scope.wave.year(), unit.unit_type());
    let in_region = whole.with_region(unit.region);
    let is_district = unit.unit_type() == UnitType::District;
    Beside {
        region: (!is_district).then(|| Selection::of(in_region, scope.world)),
        whole: Selection::of(whole, scope.world),
    }
}

/// What there is to read of a silent unit: what it said before, or that it was silent then too. Of one
/// that was merged since, which of those it was made of answered; nothing of one that was not there.
fn silent(scope: Scope<'_>, position: usize, answers_of: Option<u16>) -> Option<String> {
    let earlier = wave_before(scope.world, scope.wave.year())?;
    if let Some(year) = answers_of {
        return Some(words::profile::said_before(year, scope.lang));
    }
    let crosswalk = scope.world.crosswalk(scope.wave.year(), earlier.year());
    let kin = crosswalk.kin(position)?;
    if kin.fate.goes_on() {
        return Some(words::profile::silent_before(earlier.year(), scope.lang));
    }
    let formers = kin.units.iter();
    let answered = formers.filter(|former| earlier.responded().contains(**former));
    let names: Vec<&str> = answered
        .map(|former| earlier.units()[*former].name.as_str())
        .collect();
    let year = earlier.year();
    let formers = kin.units.len();
    Some(words::lineage::formers_answered(
        kin.fate, formers, &names, year, scope.lang,
    ))
}

/// What a silent unit answered in the wave before, and the year of that; `None` where it was silent
/// then too. Questions it left open are left out.
fn said_before(scope: Scope<'_>, position: usize) -> Option<(u16, Vec<ProfileChapter>)> {
    let earlier = wave_before(scope.world, scope.wave.year())?;
    let crosswalk = scope.world.crosswalk(scope.wave.year(), earlier.year());
    let there = crosswalk.same(position)?;
    if !earlier.responded().contains(there) {
        return None;
    }
    let scope = Scope {
        wave: earlier,
        ..scope
    };
    let chapters = answers::chapters(scope, there, &beside(scope, there));
    Some((earlier.year(), answers::given_only(chapters)))
}

/// County, flags and language form in words.
fn flags(scope: Scope<'_>, position: usize) -> Vec<String> {
    let Scope { wave, lang, .. } = scope;
    let unit = &wave.units()[position];
    let mut words = vec![unit.county.name.clone()];
    let codebook = wave.codebook();
    let ids = std::iter::once(SETTLES)
        .chain(codebook.derived.iter().map(|derived| derived.id.as_str()))
        .chain(codebook.wave.flags.iter().map(|known| known.id.as_str()));
    for id in ids {
        let name = words::question::flag_name(codebook, id, lang);
        match wave.flag_of(id, position) {
            Flag::Yes => words.push(name.to_owned()),
            Flag::No => words.push(words::profile::without(name, lang)),
            Flag::Unknown => {}
        }
    }
    if let Some(form) = unit.language {
        words.push(words::profile::writes(form, lang).to_owned());
    }
    words
}

/// Where each flag comes from, for the explanations.
pub fn flag_sources(scope: Scope<'_>) -> Vec<(String, String)> {
    let codebook = scope.wave.codebook();
    let derived = codebook.derived.iter().map(|known| known.id.as_str());
    let of_wave = codebook.wave.flags.iter().map(|known| known.id.as_str());
    let settles = words::facts::settles_source(scope.wave.register_year(), scope.lang);
    let mut sources = vec![(words::facts::settles(scope.lang).to_owned(), settles)];
    sources.extend(derived.chain(of_wave).map(|id| {
        let name = words::question::flag_name(codebook, id, scope.lang).to_owned();
        (name, breakdown::flag_source(scope, id))
    }));
    sources
}
