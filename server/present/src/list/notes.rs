//! What is to be known of a list besides its rows: what was left out, and what its numbers cannot be held
//! against.

use std::collections::BTreeSet;

use domain::filter::{Filter, Selection, View};
use domain::search::Sought;
use domain::survey::Comparability;
use domain::wave::UnitSet;
use kinds::UnitType;
use view::list::Nobody;

use super::switch::Switch;
use crate::Scope;
use crate::lineage;
use crate::search;
use crate::words;

/// The notes above a list, each in a sentence. `mapped` says whether a map is shown where one is asked for.
pub(super) fn notes(
    scope: Scope<'_>,
    selection: &Selection,
    switch: &Switch,
    mapped: bool,
) -> Vec<String> {
    let Scope { wave, lang, .. } = scope;
    let filter = selection.filter();
    let mut notes: Vec<String> = switch.told(scope).into_iter().collect();
    if filter.unit == UnitType::District && wave.units_of(filter.unit).is_clear() {
        notes.push(words::list::no_districts(wave.year(), lang));
    } else if filter.view == View::Map && !mapped && selection.count() > 0 {
        notes.push(words::map::without(wave.register_year(), lang));
    }
    notes.extend(other_questions(scope, filter));
    notes.extend(not_followed(scope, filter));
    notes
}

/// Those that a condition on the answers of another wave leaves out because they cannot be followed there:
/// they are none of those that answered so, and none of those that did not.
fn not_followed(scope: Scope<'_>, filter: &Filter) -> Vec<String> {
    let years = filter.answers.iter().filter_map(|condition| condition.year);
    let years: BTreeSet<u16> = years.collect();
    if years.is_empty() {
        return Vec::new();
    }
    let mut asked = filter.clone();
    asked.answers.retain(|condition| condition.year.is_none());
    let asked = Selection::of(asked, scope.world);
    let nobody = UnitSet::new();
    let waves = years.into_iter().filter_map(|year| scope.world.wave(year));
    let told = waves.filter_map(|other| {
        if other.year() < scope.wave.year() {
            return lineage::not_followed(scope, other, &nobody, asked.units());
        }
        let later = Scope {
            wave: other,
            ..scope
        };
        lineage::not_followed(later, scope.wave, asked.units(), &nobody)
    });
    told.collect()
}

/// The questions of the conditions that are another question in the newest wave.
fn other_questions(scope: Scope<'_>, filter: &Filter) -> Vec<String> {
    let Scope { wave, world, lang } = scope;
    let Some(newest) = world.latest().filter(|newest| newest.year() != wave.year()) else {
        return Vec::new();
    };
    let single = filter
        .answers
        .iter()
        .filter(|condition| condition.year.is_none());
    let single = single.map(|condition| condition.item.question.as_str());
    let batteries = filter.at_least.iter().map(|condition| &condition.battery);
    let both = filter
        .same
        .iter()
        .flat_map(|same| [&same.left, &same.right]);
    let batteries = batteries
        .chain(both)
        .map(|battery| battery.question.as_str());
    let asked: BTreeSet<&str> = single.chain(batteries).collect();
    let questions = wave.codebook().questions.iter();
    let questions = questions.filter(|question| asked.contains(question.id.as_str()));
    let others = questions.filter(|question| {
        let mut marks = question.comparable.iter();
        marks.any(|mark| mark.wave == newest.year() && mark.how != Comparability::Same)
    });
    others
        .map(|question| {
            let years = (wave.year(), newest.year());
            words::list::other_question(question.short.text(lang), years, lang)
        })
        .collect()
}

/// That nobody of the type is called as is searched for, with the nearest names.
pub(super) fn nobody(scope: Scope<'_>, selection: &Selection) -> Option<Nobody> {
    let filter = selection.filter();
    if filter.text.is_empty() || selection.count() > 0 {
        return None;
    }
    let sought = Sought::new(&filter.text);
    let called = scope.world.called(scope.wave.year());
    let mut units = scope.wave.units_of(filter.unit).ones();
    let somebody = units.any(|at| {
        called
            .get(at)
            .is_some_and(|unit| sought.fit(unit).is_some())
    });
    (!somebody).then(|| Nobody {
        title: words::search::nobody(&filter.text, scope.lang),
        nearest: search::nearest(scope, &filter.text),
    })
}
