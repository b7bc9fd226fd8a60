//! What stands on every page: the waves, who answered, and whether the answers are made up.

use domain::municipality::UnitNumber;
use domain::wave::Wave;
use kinds::{Lang, UnitType};
use view::routes;
use view::site::{Elsewhere, Response, Site, WaveBar};

use crate::{Scope, words};

/// Describes the published waves, around the page of a path; `None` if there is none.
pub fn site(scope: Scope<'_>, path: &str) -> Option<Site> {
    let Scope { world, lang, .. } = scope;
    let mut waves: Vec<WaveBar> = world.waves().map(|wave| wave_bar(wave, lang)).collect();
    waves.sort_by_key(|wave| std::cmp::Reverse(wave.year));
    let elsewhere = elsewhere(scope, path);
    (!waves.is_empty()).then_some(Site { waves, elsewhere })
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
    let number: Option<UnitNumber> = number.parse().ok();
    let there = number
        .as_ref()
        .is_some_and(|number| other.position(number).is_some());
    let unit = number.map_or(UnitType::Municipality, |number| number.unit_type());
    Elsewhere {
        year: other.year(),
        there,
        words: (!there).then(|| words::site::not_there(unit, other.year(), scope.lang)),
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
