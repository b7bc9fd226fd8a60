//! What stands on every page: the waves, who answered, and whether the answers are made up.

use domain::access::{Action, Resource, allows};
use domain::follow_up::Date;
use domain::municipality::UnitNumber;
use domain::wave::Wave;
use kinds::{Lang, Person, UnitType};
use view::routes;
use view::site::{Elsewhere, Response, SignedIn, Site, WaveBar};

use crate::{Scope, words};

/// Describes the published waves around the page of a path, to nobody in particular.
pub fn site(scope: Scope<'_>, path: &str) -> Site {
    let Scope { world, lang, .. } = scope;
    let mut waves: Vec<WaveBar> = world.waves().map(|wave| wave_bar(wave, lang)).collect();
    waves.sort_by_key(|wave| std::cmp::Reverse(wave.year));
    Site {
        waves,
        elsewhere: elsewhere(scope, path),
        ..Site::default()
    }
}

/// That the calendar stands still on a day, and the clock goes on.
pub fn stands_still(day: Date, lang: Lang) -> String {
    words::site::stands_still(day, lang)
}

/// Who is signed in, as the header says it.
pub fn signed_in(person: &Person, lang: Lang) -> SignedIn {
    SignedIn {
        name: person.name.to_string(),
        whole: words::site::signed_in_as(person, lang),
        administers: allows(person, Action::Administer, Resource::Country),
    }
}

/// How the page of one question or one unit fares in the other waves.
fn elsewhere(scope: Scope<'_>, path: &str) -> Vec<Elsewhere> {
    let others = scope.world.waves();
    let others = others.filter(|other| other.year() != scope.wave.year());
    if let Some(id) = routes::question_id(path) {
        return others.map(|other| question(scope, id, other)).collect();
    }
    if let Some(number) = routes::unit_number(path) {
        return others.map(|other| unit(scope, number, other)).collect();
    }
    Vec::new()
}

/// A question, or an item, in another wave.
fn question(scope: Scope<'_>, id: &str, other: &Wave) -> Elsewhere {
    let year = other.year();
    let there = has(other, id);
    let words = if there {
        let asked = id.split('.').next().unwrap_or(id);
        let codebook = scope.wave.codebook();
        let is_other = has(scope.wave, id) && !codebook.is_same_question(other.codebook(), asked);
        is_other.then(|| words::site::not_comparable(scope.lang).to_owned())
    } else {
        Some(words::site::not_asked(year, scope.lang))
    };
    Elsewhere { year, there, words }
}

/// Whether a wave has the question or the item.
fn has(wave: &Wave, id: &str) -> bool {
    let codebook = wave.codebook();
    codebook.column(id).is_some() || codebook.question(id).is_some()
}

/// A unit in another wave.
fn unit(scope: Scope<'_>, number: &str, other: &Wave) -> Elsewhere {
    let Scope { world, wave, lang } = scope;
    let year = other.year();
    let number: Option<UnitNumber> = number.parse().ok();
    let of = |number: &UnitNumber| {
        let here = world.unit(number, wave.year());
        let crosswalk = world.crosswalk(wave.year(), year);
        if let Some(kin) = here.and_then(|here| crosswalk.kin(here)) {
            return Some(words::lineage::switch(kin.fate, lang));
        }
        // A number that this wave has to itself as little as the other may be one there.
        let mut called = world.called(year).iter();
        let there =
            world.unit(number, year).is_some() || called.any(|unit| unit.shares(number.as_str()));
        (here.is_none() && there).then_some(None)
    };
    let found = number.as_ref().and_then(of);
    let unit = number.map_or(UnitType::Municipality, |number| number.unit_type());
    let words = match found {
        Some(words) => words.map(str::to_owned),
        None => Some(words::site::not_there(unit, year, lang)),
    };
    Elsewhere {
        year,
        there: found.is_some(),
        words,
    }
}

fn wave_bar(wave: &Wave, lang: Lang) -> WaveBar {
    let response = |unit_type: UnitType| {
        let invited = wave.units_of(unit_type);
        Response {
            answered: invited.intersection_count(wave.responded()),
            invited: invited.count_ones(..),
        }
    };
    let info = &wave.codebook().wave;
    WaveBar {
        year: info.year,
        title: info.title.text(lang).to_owned(),
        fieldwork_to: info.fieldwork_to.clone(),
        sources: words::facts::sources(wave.register_year(), lang),
        synthetic: wave.synthetic(),
        municipalities: response(UnitType::Municipality),
        districts: response(UnitType::District),
    }
}
