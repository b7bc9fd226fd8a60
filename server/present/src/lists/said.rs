//! What is said of a list: its kind, how many it holds, whose it is and who sees it.

use domain::follow_up::List;
use domain::follow_up::list::Seen;
use kinds::{Lang, Person, Region, SeenBy, UnitType};
use view::people::Pick;
use view::words::format;

use super::{Asked, unit_of};
use crate::Scope;
use crate::words::catalog::lists as word;
use crate::words::{class, question};

/// What a list is called where one is chosen: with its kind and how many it holds.
pub(super) fn label(scope: Scope<'_>, list: &List) -> String {
    let units = list.units(scope.wave.year(), scope.world);
    let unit = unit_of(scope, &units, None);
    let kind = if list.held.is_live() {
        word::LIVE_WORD
    } else {
        word::FIXED_WORD
    };
    let values = [
        ("name", &*list.name),
        ("kind", kind.text(scope.lang)),
        ("units", &counted(units.count_ones(..), unit, scope.lang)),
    ];
    word::LABEL.fill(scope.lang, &values)
}

/// `16 kommuner`.
pub(super) fn counted(count: usize, unit: UnitType, lang: Lang) -> String {
    let units = question::counted(count, unit, lang);
    format!("{} {units}", format::count(count, lang))
}

pub(super) fn kind(list: &List, lang: Lang) -> &'static str {
    let word = if list.held.is_live() {
        word::LIVE
    } else {
        word::FIXED
    };
    word.text(lang)
}

pub(super) fn owner(asked: Asked<'_>, list: &List, lang: Lang) -> String {
    asked.people.name(list.owner, lang).to_owned()
}

/// Whom a list is shared with, by itself.
pub fn seen_by(seen: Seen, lang: Lang) -> String {
    match seen {
        Seen::Me => word::NOT_SHARED.text(lang).to_owned(),
        Seen::Region(region) => class::region(region, lang).to_owned(),
        Seen::Everyone => word::EVERYONE.text(lang).to_owned(),
    }
}

/// The same, in the line below the heading.
pub(super) fn shared(seen: Seen, lang: Lang) -> String {
    let with = match seen {
        Seen::Me => return word::NOT_SHARED.text(lang).to_owned(),
        Seen::Region(region) => class::region(region, lang),
        Seen::Everyone => word::EVERYONE_MID.text(lang),
    };
    word::SHARED_WITH.fill(lang, &[("with", with)])
}

/// Whom somebody may show a list to: themselves, each of their regions, everyone.
pub(super) fn seen_picks(person: &Person, stands: Seen, lang: Lang) -> Vec<Pick> {
    let pick = |value: &str, text: &str, seen: Seen| Pick {
        value: value.to_owned(),
        text: text.to_owned(),
        picked: seen == stands,
    };
    let mut picks = vec![pick(SeenBy::Me.id(), word::ONLY_ME.text(lang), Seen::Me)];
    let regions = Region::ALL
        .iter()
        .filter(|region| person.regions.holds(**region));
    picks.extend(regions.map(|region| {
        let text = word::SHARED_WITH.fill(lang, &[("with", class::region(*region, lang))]);
        pick(region.id(), &text, Seen::Region(*region))
    }));
    picks.push(pick(
        SeenBy::Everyone.id(),
        word::EVERYONE.text(lang),
        Seen::Everyone,
    ));
    picks
}

/// Whom somebody chose to show a list to; `None` where they may not.
pub fn seen_of(person: &Person, typed: &str) -> Option<Seen> {
    match SeenBy::from_id(typed) {
        Some(SeenBy::Me) => Some(Seen::Me),
        Some(SeenBy::Everyone) => Some(Seen::Everyone),
        _ => Region::from_id(typed)
            .filter(|region| person.regions.holds(*region))
            .map(Seen::Region),
    }
}
