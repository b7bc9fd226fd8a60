//! The front page on the demo waves: every count opens as many as it says, and those that come first
//! are the first of the list.

use std::sync::Arc;

use content::{borders, indicators};
use domain::filter::{Filter, Selection};
use domain::follow_up::Edition;
use domain::signal::{Rule, RuleKind, Rules};
use domain::signals::HIGH_PRIORITY;
use domain::world::World;
use kinds::{Id, Lang, Region, UnitType};
use present::Scope;
use present::overview::HIGHEST_ROWS_MAX;
use view::overview::{Overview, SignalLine};
use view::value::CellValue;

use crate::links::listed;
use crate::question::wording;
use crate::small;

fn world() -> World {
    demo::world(1).unwrap()
}

/// The front page of a region, or of the country.
fn page(world: &World, year: u16, region: Option<Region>) -> Overview {
    let mut filter = Filter::all(year, UnitType::Municipality);
    filter.regions.extend(region);
    let scope = Scope::of(world, &filter, Lang::Nb).unwrap();
    let indicators = scope.wave.content().indicators();
    present::overview::page(scope, &filter, indicators, vec![], None)
}

/// The country and each region.
fn places() -> impl Iterator<Item = Option<Region>> {
    std::iter::once(None).chain(Region::ALL.iter().copied().map(Some))
}

/// The country has an address that says so, whoever opens it.
#[test]
fn the_switch_leads_to_the_country_and_to_each_region() {
    let world = world();
    for shown in places() {
        let page = page(&world, 2015, shown);
        let current: Vec<bool> = page.regions.iter().map(|it| it.current).collect();
        let expected: Vec<bool> = places().map(|region| region == shown).collect();
        assert_eq!(current, expected);
        for (choice, region) in page.regions.iter().zip(places()) {
            let expected = match region {
                Some(region) => format!("/?region={}&wave=2015", region.id()),
                None => "/?valgt=1&wave=2015".to_owned(),
            };
            assert_eq!(choice.href, expected);
        }
    }
}

fn counts(page: &Overview) -> Vec<(usize, &str)> {
    let mut counts = Vec::new();
    for line in page.signals.iter().chain(&page.models) {
        counts.extend([&line.here, &line.country]);
        counts.extend(line.sharper.iter().map(|(_, here)| here));
    }
    counts.extend([
        &page.municipalities,
        &page.answered,
        &page.silent,
        &page.settling,
    ]);
    if let Some(weighed) = &page.weighed {
        counts.extend([&weighed.high, &weighed.flagged]);
    }
    let counts = counts.into_iter();
    let mut counts: Vec<(usize, &str)> = counts
        .map(|count| (count.count, count.href.as_str()))
        .collect();
    let lines = page.stands_out.iter().flat_map(|found| &found.lines);
    let shares = lines.flat_map(|line| [&line.here, &line.country]);
    counts.extend(shares.map(|share| (share.count, share.href.as_str())));
    let regions = page.by_region.iter();
    counts.extend(regions.map(|line| (line.response.invited, line.region.href.as_str())));
    counts
}

#[test]
fn every_signal_opens_as_many_as_it_says() {
    let world = world();
    for wave in world.waves() {
        for region in places() {
            let page = page(&world, wave.year(), region);
            assert_eq!(page.problems, Vec::<String>::new());
            let counts = counts(&page);
            assert!(counts.len() > 20, "{}", counts.len());
            for (count, href) in counts {
                assert_eq!(listed(&world, href), count, "{href}");
            }
            assert_eq!(
                page.answered.count + page.silent.count,
                page.municipalities.count
            );
        }
    }
}

/// Each wave has its own rules; all of them work there, and stand on the page once.
#[test]
fn every_rule_of_a_wave_stands_on_its_front_page_once() {
    let world = world();
    for wave in world.waves() {
        let page = page(&world, wave.year(), None);
        let lines = || page.signals.iter().chain(&page.models);
        let sharper: usize = lines().map(|line| line.sharper.len()).sum();
        assert_eq!(lines().count() + sharper, wave.rules().rules.len());
        assert!(lines().count() >= 6, "{}", wave.year());
        assert!(sharper > 0 && page.models.len() == 1);
        assert_eq!(page.unanswerable, None);
        let found = |line: &SignalLine| line.here.count;
        assert!(
            page.signals
                .is_sorted_by_key(|line| std::cmp::Reverse(found(line)))
        );
    }
}

/// Those that come first are the first rows of the list that the link beside them opens, ten of them
/// and no more.
#[test]
fn those_of_highest_priority_are_the_first_rows_of_the_list() {
    let world = world();
    for wave in world.waves() {
        for region in places() {
            let page = page(&world, wave.year(), region);
            let highest = page.highest.unwrap();
            let query = highest.all_href.split_once('?').unwrap().1;
            let reading = Filter::read(query, &world);
            assert!(reading.canonical && reading.problems.is_empty(), "{query}");
            let scope = Scope::of(&world, &reading.filter, Lang::Nb).unwrap();
            let selection = Selection::of(reading.filter, &world);
            let list = present::list::page(scope, &selection, None, None, vec![], None);
            assert_eq!(list.matching, page.municipalities.count);
            assert_eq!(highest.rows.len(), HIGHEST_ROWS_MAX, "{region:?}");
            let priority = list.heads.iter().position(|head| head.id == "priority");
            for (shown, row) in highest.rows.iter().zip(&list.rows) {
                assert_eq!(shown.municipality.href, row.href);
                let weights = CellValue::Whole(shown.priority.into());
                assert_eq!(row.cells[priority.unwrap()], weights);
                assert_eq!(shown.signals.len(), row.signals.len());
                let tag = |rules: &[view::signals::NamedRule],
                           signal: &view::signals::RowSignal| {
                    (rules[signal.rule].tag.clone(), signal.weight)
                };
                for (left, right) in shown.signals.iter().zip(&row.signals) {
                    let left = tag(&highest.marks.rules, left);
                    assert_eq!(left, tag(&list.marks.rules, right));
                }
            }
            assert_eq!(highest.marks.full_priority, list.marks.full_priority);
        }
    }
}

#[test]
fn high_priority_is_counted_from_the_priorities_themselves() {
    let world = world();
    let signals = world.signals(2015);
    for region in places() {
        let page = page(&world, 2015, region);
        let weighed = page.weighed.unwrap();
        let here = Selection::of(
            Filter::all(2015, UnitType::Municipality).in_region(region),
            &world,
        );
        let from = |least: u32| {
            let units = here.units().ones();
            units
                .filter(|at| signals.priority(*at).is_some_and(|it| it >= least))
                .count()
        };
        assert_eq!(weighed.high.count, from(HIGH_PRIORITY));
        assert_eq!(weighed.flagged.count, from(1));
    }
}

/// A rule of the small world.
fn rule(id: &str, filter: &str, refines: Option<&str>) -> Rule {
    Rule {
        id: id.to_owned(),
        version: 1,
        kind: RuleKind::Need,
        weight: 1,
        filter: filter.to_owned(),
        title: wording(id),
        tag: wording(id),
        reason: wording(id),
        ask: None,
        questions: vec![],
        refines: refines.map(str::to_owned),
        report: None,
    }
}

/// The small world with these rules in its newer wave, on the front page of the country.
fn with_rules(rules: Vec<Rule>) -> Overview {
    let mut now = small::now();
    now.rules = Rules { rules };
    let world = World::new([Arc::new(small::wave(now))]);
    let year = world.latest().unwrap().year();
    page(&world, year, None)
}

#[test]
fn a_wave_without_rules_has_none_that_come_first() {
    let page = with_rules(vec![]);
    assert_eq!(
        (page.highest, page.weighed, page.unanswerable),
        (None, None, None)
    );
    assert_eq!((page.signals, page.models), (vec![], vec![]));
}

#[test]
fn rules_that_the_wave_cannot_answer_are_counted_in_a_sentence() {
    let page = with_rules(vec![
        rule("all", "answered=yes", None),
        rule("gone", "answer=gone:yes", None),
        rule("sharper", "answered=yes&population=1-", Some("gone")),
    ]);
    let sentence = "Én av 3 regler kan ikke brukes på denne undersøkelsen, og gir ingen signaler.";
    assert_eq!(page.unanswerable.as_deref(), Some(sentence));
    // What sharpens a rule that is gone stands by itself.
    let ids: Vec<&str> = page.signals.iter().map(|line| line.id.as_str()).collect();
    assert_eq!(ids, ["all", "sharper"]);
    let highest = page.highest.unwrap();
    assert!(highest.rows.len() < HIGHEST_ROWS_MAX);
    assert_eq!(highest.title, "Kommuner med høyest prioritet");
}

/// The front page is by the national weights. Where a region has its own, it says so, with the way to them.
#[test]
fn a_region_with_weights_of_its_own_is_told_that_these_are_the_national_ones() {
    let world = world();
    let laid = Edition {
        id: Id::new(7, 1),
        rule: world.wave(2015).unwrap().rules().rules[0].id.clone(),
        region: Some(Region::Nord),
        number: 1,
        at: "2016-03-01T08:00:00Z".parse().unwrap(),
        account: Id::new(1, 1),
        why: "Satsing i år".to_owned(),
        weight: 5,
        off: false,
        made: None,
        synthetic: false,
    };
    let weighed = world.ruled_by(&[laid]);
    for (world, region, told) in [
        (&world, Some(Region::Nord), false),
        (&weighed, Some(Region::Nord), true),
        (&weighed, Some(Region::Vest), false),
        (&weighed, None, false),
    ] {
        let highest = page(world, 2015, region).highest.unwrap();
        assert_eq!(highest.own_weights.is_some(), told, "{region:?}");
        let Some((sentence, list)) = highest.own_weights else {
            continue;
        };
        assert_eq!(
            sentence,
            "Prioriteten er etter de nasjonale vektene. Nord har egne vekter:"
        );
        assert_eq!(list.text, "Kommunene etter vektene i Nord");
        let query = list.href.split_once('?').unwrap().1;
        let reading = Filter::read(query, world);
        assert!(reading.canonical && reading.problems.is_empty(), "{query}");
        assert_eq!(reading.filter.weights, Some(Region::Nord));
        assert_eq!(reading.filter.only_region(), Some(Region::Nord));
    }
}

/// Each municipality is a dot, and each kind of dot opens as many as the legend says.
#[test]
fn the_small_map_counts_what_its_legend_opens() {
    let world = world();
    let borders = borders().unwrap();
    let borders = borders.iter().find(|it| it.unit == UnitType::Municipality);
    for region in places() {
        let mut filter = Filter::all(2015, UnitType::Municipality);
        filter.regions.extend(region);
        let scope = Scope::of(&world, &filter, Lang::Nb).unwrap();
        let drawn = present::map::draw(borders.unwrap(), scope.wave, region);
        let indicators = indicators().unwrap();
        let page = present::overview::page(scope, &filter, &indicators, vec![], Some(&drawn));
        let shown = page.map.unwrap();
        assert_eq!(shown.map.dots.len(), page.municipalities.count);
        let mut sum = 0;
        for entry in &shown.map.legend {
            sum += entry.count;
            if let Some(href) = &entry.href {
                assert_eq!(listed(&world, href), entry.count, "{href}");
            }
        }
        assert_eq!(sum, page.municipalities.count);
        let high = page.weighed.unwrap().high;
        assert_eq!(shown.map.legend[0].count, high.count);
        assert_eq!(
            listed(&world, &shown.larger_href),
            page.municipalities.count
        );
    }
}
