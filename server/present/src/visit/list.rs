//! The list of visits: those that wait for a word, those ahead, and those that were.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use domain::follow_up::Visit;
use kinds::{Id, Lang, Region};
use view::list::Paging;
use view::people::Pick;
use view::visit::{VisitList, VisitRow};
use view::words::format;
use view::{Link, routes};

use super::told;
use crate::Scope;
use crate::colleagues::Colleagues;
use crate::paging::paging;
use crate::words::catalog::visit as word;
use crate::words::class;
use crate::words::visit as words;

pub use crate::address::REGION;
/// The key of whose visits.
pub const WHOSE: &str = "hvem";
/// The key of the page of those that were.
pub const PAGE: &str = "side";
/// The value of [`WHOSE`] for one's own.
pub const MINE: &str = "meg";
/// Visits on a page of those that were.
pub const VISITS_SHOWN_MAX: usize = 50;

/// What is asked of the list.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// In which region; everywhere if none.
    pub region: Option<Region>,
    /// Whose; everybody's if none.
    pub whose: Option<Id>,
    /// The page, from 1.
    pub page: usize,
    /// Who asks.
    pub own: Id,
    /// Everybody.
    pub people: &'a Colleagues,
    /// Whether the one who asks may write somewhere.
    pub writes: bool,
    /// What was done a moment ago, as the address says.
    pub done: Option<&'a str>,
    /// A visit that was deleted a moment ago, and the name of the change that brings it back.
    pub undo: Option<(Id, Id)>,
    /// What in the address could not be used.
    pub problems: Vec<String>,
}

/// A visit, with where its municipality is in the wave on show.
pub(crate) type At<'s> = (usize, &'s Visit);

impl Asked<'_> {
    /// The visits that are asked for, in the order of the page: those that wait for a word, the longest
    /// first, those ahead, the soonest first, and those that were, the latest first.
    pub(crate) fn parts<'s>(&self, scope: Scope<'s>) -> [Vec<At<'s>>; 3] {
        let today = scope.world.today();
        let (mut waiting, mut ahead, mut past) = (Vec::new(), Vec::new(), Vec::new());
        for at in self.found(scope) {
            if at.1.waits(today) {
                waiting.push(at);
            } else if at.1.is_ahead(today) {
                ahead.push(at);
            } else {
                past.push(at);
            }
        }
        waiting.reverse();
        ahead.reverse();
        [waiting, ahead, past]
    }

    /// The visits that are asked for, the latest first.
    fn found<'s>(&self, scope: Scope<'s>) -> Vec<At<'s>> {
        let placed = scope.world.placed(scope.wave.year());
        let follow_up = scope.world.follow_up();
        let mut found: BTreeMap<Id, At<'s>> = BTreeMap::new();
        for (position, unit) in scope.wave.units().iter().enumerate() {
            if self.region.is_some_and(|region| region != unit.region) {
                continue;
            }
            let visits = placed.at(position).visits.iter();
            let visits = visits.filter_map(|stands| follow_up.visit(stands.id));
            for visit in visits.filter(|visit| self.whose.is_none_or(|who| visit.is_by(who))) {
                found.entry(visit.id).or_insert((position, visit));
            }
        }
        let mut found: Vec<At<'s>> = found.into_values().collect();
        found.sort_by_key(|(_, visit)| Reverse((visit.first_day, visit.from, visit.id)));
        found
    }

    /// The address of what is asked for.
    pub fn href(&self, path: &str, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        match self.region {
            Some(region) => query.append_pair(REGION, region.id()),
            None => query.append_pair(routes::WHOLE, "1"),
        };
        match self.whose {
            Some(who) if who == self.own => drop(query.append_pair(WHOSE, MINE)),
            Some(who) => drop(query.append_pair(WHOSE, &who.to_string())),
            None => {}
        }
        if page > 1 {
            query.append_pair(PAGE, &page.to_string());
        }
        format!("{path}?{}", query.finish())
    }
}

/// Builds the page.
pub fn page(scope: Scope<'_>, asked: &Asked<'_>) -> VisitList {
    let lang = scope.lang;
    let [waiting, ahead, past] = asked.parts(scope);
    let (paging, shown) = paged(asked, past.len());
    let counts = [
        (word::COUNT_WAITING, waiting.len()),
        (word::COUNT_AHEAD, ahead.len()),
        (word::COUNT_PAST, past.len()),
    ];
    let rows = |visits: &[At<'_>]| {
        let rows = visits.iter();
        rows.map(|at| row(scope, asked, *at)).collect()
    };
    VisitList {
        counts: counts
            .map(|(word, n)| word.fill(lang, &[("n", &format::count(n, lang))]))
            .into(),
        regions: regions(asked.region, lang),
        whose: whose(scope, asked),
        waiting: rows(&waiting),
        ahead: rows(&ahead),
        past: rows(&past[shown]),
        past_count: past.len(),
        paging,
        may_write: asked.writes,
        csv_href: asked.href(&routes::file(routes::VISITS, "csv"), 1),
        xlsx_href: asked.href(&routes::file(routes::VISITS, "xlsx"), 1),
        problems: asked.problems.clone(),
        done: asked.done.and_then(|done| told(done, lang)),
        undo: asked
            .undo
            .map(|(visit, change)| (visit.to_string(), change.to_string())),
    }
}

fn row(scope: Scope<'_>, asked: &Asked<'_>, (position, visit): At<'_>) -> VisitRow {
    let lang = scope.lang;
    let today = scope.world.today();
    let days = i64::from((today - visit.last_day).get_days());
    let late = visit
        .waits(today)
        .then(|| word::WAITED.fill(lang, &[("n", &format::whole(days, lang))]));
    let trip = visit
        .trip
        .and_then(|trip| scope.world.follow_up().trip(trip));
    let kind = words::kind(visit.kind, lang);
    let how = if visit.place.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind}, {}", visit.place)
    };
    VisitRow {
        link: Link {
            text: scope.wave.units()[position].name.clone(),
            href: routes::visit(&visit.id.to_string()),
        },
        about: trip.map_or_else(String::new, |trip| trip.name.clone()),
        day: words::when((visit.first_day, visit.last_day), visit.from, lang),
        late,
        how,
        who: asked.people.name(visit.responsible, lang).to_owned(),
        status: words::status(visit.status, lang).to_owned(),
    }
}

fn regions(picked: Option<Region>, lang: Lang) -> Vec<Pick> {
    let pick = |value: &str, text: &str, picked: bool| Pick {
        value: value.to_owned(),
        text: text.to_owned(),
        picked,
    };
    let all = pick("", word::ALL_REGIONS.text(lang), picked.is_none());
    let regions = Region::ALL.iter();
    let regions = regions.map(|region| {
        let name = class::region(*region, lang);
        pick(region.id(), name, picked == Some(*region))
    });
    std::iter::once(all).chain(regions).collect()
}

/// Everybody whose visits can be asked for: those who can have some, and those who have some still.
fn whose(scope: Scope<'_>, asked: &Asked<'_>) -> Vec<Pick> {
    let lang = scope.lang;
    let pick = |value: &str, text: &str, picked: bool| Pick {
        value: value.to_owned(),
        text: text.to_owned(),
        picked,
    };
    let mine = asked.whose == Some(asked.own);
    let mut picks = vec![
        pick("", word::EVERYBODY.text(lang), asked.whose.is_none()),
        pick(MINE, word::MINE.text(lang), mine),
    ];
    let visits = scope.world.follow_up().visits();
    let have_some: BTreeSet<Id> = visits.map(|visit| visit.responsible).collect();
    let everybody = asked.people.by_name().into_iter();
    let others = everybody
        .filter(|one| one.id != asked.own)
        .filter(|one| one.can_follow() || have_some.contains(&one.id));
    picks.extend(others.map(|one| {
        let picked = asked.whose == Some(one.id);
        pick(&one.id.to_string(), &one.name, picked)
    }));
    picks
}

/// The pages of those that were, and which of them a page shows.
fn paged(asked: &Asked<'_>, count: usize) -> (Paging, Range<usize>) {
    let href = |page| asked.href(routes::VISITS, page);
    paging((count, VISITS_SHOWN_MAX), asked.page, href)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_holds_fifty_and_one_more_makes_another() {
        let nobody = Colleagues::default();
        let asked = Asked {
            region: Some(Region::Nord),
            whose: Some(Id::new(1, 1)),
            page: 1,
            own: Id::new(1, 1),
            people: &nobody,
            writes: true,
            done: None,
            undo: None,
            problems: Vec::new(),
        };
        assert_eq!(paged(&asked, VISITS_SHOWN_MAX).0.next_href, None);
        let (paging, shown) = paged(&asked, VISITS_SHOWN_MAX + 1);
        assert_eq!(shown, 0..50);
        let next = "/oppfolging/besok?region=nord&hvem=meg&side=2";
        assert_eq!(paging.next_href.as_deref(), Some(next));
        let everywhere = Asked {
            region: None,
            ..asked
        };
        let whole = "/oppfolging/besok.csv?valgt=1&hvem=meg";
        assert_eq!(everywhere.href("/oppfolging/besok.csv", 1), whole);
    }
}
