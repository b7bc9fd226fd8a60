//! How far one has come this year: by priority, and by county or region. Every count leads to just the
//! municipalities it counts.

use std::collections::BTreeSet;

use domain::coverage::Coverage as Covered;
use domain::filter::{Filter, Range, Selection};
use domain::signals::HIGH_PRIORITY;
use domain::wave::UnitSet;
use kinds::{Region, UnitType};
use view::desk::{CoverRow, Coverage};
use view::words::catalog::Word;
use view::words::format;
use view::{Count, routes};

use super::whose::regions;
use crate::words::catalog::desk as word;
use crate::words::class;
use crate::{Scope, drill};

/// The levels of priority that are counted, the heaviest first: from and to, both ends in.
pub const COVER_LEVELS: [(u32, Option<u32>); 3] =
    [(HIGH_PRIORITY, None), (4, Some(7)), (0, Some(3))];

/// How far one has come with an area's municipalities.
pub fn coverage(scope: Scope<'_>, area: &Selection) -> Coverage {
    let lang = scope.lang;
    let place = regions(area.filter(), lang);
    let year = scope.world.today().year().to_string();
    let in_place = |here: Word, everywhere: Word| match &*place {
        "" => everywhere.text(lang).to_owned(),
        place => here.fill(lang, &[("region", place)]),
    };
    let mut weighed = levels(scope, area.filter());
    weighed.insert(
        0,
        (word::EVERYONE.text(lang).to_owned(), area.filter().clone()),
    );
    let covered = Covered::of(scope.world, scope.wave, area.units());
    let rows = |groups: Vec<(String, Filter)>| -> Vec<CoverRow> {
        let rows = groups.into_iter().map(|group| row(scope, &covered, group));
        rows.filter(|row| row.all.count > 0).collect()
    };
    let (weighed, places) = (rows(weighed), rows(places(scope, area)));
    let address = |ending| {
        let path = routes::file(routes::COVERAGE, ending);
        drill::shown_in(area.filter(), &path)
    };
    Coverage {
        title: in_place(word::COVERAGE_IN, word::COVERAGE),
        sentence: told(scope, area, &covered, &place),
        units: in_place(word::UNITS_IN, word::UNITS),
        caption: word::COVERAGE_CAPTION.fill(lang, &[("year", &year)]),
        groups: vec![weighed, places],
        note: word::COVERAGE_NOTE.fill(lang, &[("year", &year)]),
        csv_href: address("csv"),
        xlsx_href: address("xlsx"),
    }
}

/// The levels of priority within a filter that asks for neither, and those who did not answer.
pub fn levels(scope: Scope<'_>, within: &Filter) -> Vec<(String, Filter)> {
    let lang = scope.lang;
    let silent = (
        word::SILENT.text(lang).to_owned(),
        within.with_answered(false),
    );
    if !scope.signals().are_about(UnitType::Municipality) {
        return vec![silent];
    }
    let level = |(from, to): (u32, Option<u32>)| {
        let milli = |number: u32| u64::from(number) * 1_000;
        let range = Range::of_milli(Some(milli(from)), to.map(milli))?;
        let (from, to) = (from.to_string(), to.map(|to| to.to_string()));
        let title = match to {
            None => word::PRIORITY_FROM.fill(lang, &[("from", &from)]),
            Some(to) => word::PRIORITY_BETWEEN.fill(lang, &[("from", &from), ("to", &to)]),
        };
        Some((title, within.with_priority(range)))
    };
    let mut all: Vec<(String, Filter)> = COVER_LEVELS.into_iter().filter_map(level).collect();
    all.push(silent);
    all
}

/// The counties of a region, or the regions of the country.
fn places(scope: Scope<'_>, area: &Selection) -> Vec<(String, Filter)> {
    let within = area.filter();
    if within.only_region().is_none() {
        let regions = Region::ALL.iter().copied();
        let asked = &within.regions;
        let regions = regions.filter(|region| asked.is_empty() || asked.contains(region));
        let of = |region| {
            let name = class::region(region, scope.lang).to_owned();
            (name, within.with_region(region))
        };
        return regions.map(of).collect();
    }
    let units = area.units().ones().map(|at| &scope.wave.units()[at].county);
    let counties: BTreeSet<(String, String)> = units
        .map(|county| (county.number.clone(), county.name.clone()))
        .collect();
    let of = |(number, name): (String, String)| {
        let mut filter = within.clone();
        filter.counties = BTreeSet::from([number]);
        (name, filter)
    };
    counties.into_iter().map(of).collect()
}

/// A group, counted.
fn row(scope: Scope<'_>, covered: &Covered, (title, filter): (String, Filter)) -> CoverRow {
    let group = Selection::of(filter, scope.world);
    let covered = covered.within(group.units());
    let count = |units| count(scope, units);
    CoverRow {
        title,
        visited: count(&covered.visited),
        planned: count(&covered.planned),
        without: count(&covered.without),
        all: Count {
            count: group.count(),
            href: drill::list_href(group.filter()),
        },
    }
}

/// The filter of just these municipalities.
fn just(scope: Scope<'_>, units: &UnitSet) -> Filter {
    let mut filter = Filter::all(scope.wave.year(), UnitType::Municipality);
    let numbers = units.ones().map(|at| scope.wave.units()[at].number.clone());
    filter.numbers.extend(numbers);
    filter
}

/// Of some municipalities, leading to just these. A filter without numbers would hold everybody: nobody
/// has no list.
pub fn count(scope: Scope<'_>, units: &UnitSet) -> Count {
    Count {
        count: units.count_ones(..),
        href: if units.is_clear() {
            String::new()
        } else {
            drill::list_href(&just(scope, units))
        },
    }
}

/// The whole of it in a sentence or two, that can be quoted.
fn told(scope: Scope<'_>, area: &Selection, covered: &Covered, place: &str) -> String {
    let lang = scope.lang;
    let n = |units: &UnitSet| format::count(units.count_ones(..), lang);
    let year = scope.world.today().year().to_string();
    let (visited, planned) = (n(&covered.visited), n(&covered.planned));
    let all = format::count(area.count(), lang);
    let values = [
        ("visited", &*visited),
        ("all", &*all),
        ("planned", &*planned),
        ("region", place),
        ("year", &*year),
    ];
    let told = match place {
        "" => word::COVERED,
        _ => word::COVERED_IN,
    };
    let told = told.fill(lang, &values);
    let high = area.filter().with_priority(Range::at_least(HIGH_PRIORITY));
    let high = Selection::of(high, scope.world);
    if high.count() == 0 {
        return told;
    }
    let covered = covered.within(high.units());
    let (from, all) = (HIGH_PRIORITY.to_string(), format::count(high.count(), lang));
    let counts = [&covered.visited, &covered.planned, &covered.without].map(n);
    let values = [
        ("all", &*all),
        ("from", &*from),
        ("visited", &*counts[0]),
        ("planned", &*counts[1]),
        ("without", &*counts[2]),
    ];
    format!("{told} {}", word::COVERED_HIGH.fill(lang, &values))
}
