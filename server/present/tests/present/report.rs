//! The report computed from the demo waves: every figure is there, every cell is what the
//! tabulation says, and every link opens as many as it says.

use domain::filter::{Filter, Selection};
use domain::report::{ReportPlan, Shows, filter_of};
use domain::survey::Base;
use domain::tabulate::distribute;
use domain::world::World;
use kinds::{Lang, Region, UnitType};
use present::{Scope, published};
use view::published::{Holds, Statement};
use view::report::{Cell, Figure, Report};

use crate::links::listed;

fn plan() -> ReportPlan {
    content::report_2015().unwrap()
}

fn report(world: &World, query: &str) -> Report {
    let filter = Filter::read(query, world).filter;
    let scope = Scope::of(world, &filter, Lang::Nb).unwrap();
    let (content, made) = (scope.wave.content(), "2026-01-02".to_owned());
    let (plan, indicators) = (content.report(), content.indicators());
    present::report::page(scope, &filter, plan, indicators, made, vec![])
}

fn figures(report: &Report) -> Vec<&Figure> {
    let sections = report.sections.iter();
    sections.flat_map(|section| &section.figures).collect()
}

/// The country, and each region.
fn queries() -> Vec<String> {
    let regions = Region::ALL.iter();
    std::iter::once("wave=2015".to_owned())
        .chain(regions.map(|region| format!("region={}&wave=2015", region.id())))
        .collect()
}

#[test]
fn the_report_of_2015_has_all_its_figures_in_order() {
    let world = demo::world(1).unwrap();
    for query in queries() {
        let report = report(&world, &query);
        let numbers: Vec<u8> = figures(&report).iter().filter_map(|f| f.number).collect();
        assert_eq!(numbers, (1..=14).collect::<Vec<u8>>(), "{query}");
        assert_eq!(report.left_out, None, "{query}");
        assert_eq!(report.problems, Vec::<String>::new(), "{query}");
        assert!(report.published && report.synthetic, "{query}");
        for figure in figures(&report) {
            let rows = figure.tables.iter().map(|table| table.rows.len());
            assert!(
                rows.clone().count() > 0 && rows.min() > Some(0),
                "{query} {}",
                figure.id
            );
        }
    }
}

#[test]
fn every_part_of_the_plan_has_a_section_and_an_id_of_its_own() {
    let plan = plan();
    let mut ids: Vec<&str> = plan.parts.iter().map(|part| part.id.as_str()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
    for part in &plan.parts {
        let known = |section: &domain::report::SectionPlan| section.number == part.section;
        assert!(plan.sections.iter().any(known), "{}", part.id);
    }
}

#[test]
fn every_count_of_the_report_opens_as_many_as_it_says() {
    let world = demo::world(1).unwrap();
    let mut links = 0;
    for query in queries().into_iter().chain(["wave=2014".to_owned()]) {
        let report = report(&world, &query);
        let mut check = |what: &str, count: usize, href: &str| {
            links += 1;
            assert_eq!(listed(&world, href), count, "{query} {what}: {href}");
        };
        check("response", report.response.count, &report.response.href);
        for figure in figures(&report) {
            let ns = figure.n.iter().chain(&figure.country_n);
            for count in ns.chain([&figure.units]) {
                check(&figure.id, count.count, &count.href);
            }
            for table in &figure.tables {
                for row in &table.rows {
                    assert_eq!(row.cells.len(), table.heads.len(), "{}", figure.id);
                    for cell in &row.cells {
                        match cell {
                            Cell::Share(share) => check(&row.label, share.count, &share.href),
                            Cell::Count(count) => check(&row.label, count.count, &count.href),
                            Cell::Words(_) => {}
                        }
                    }
                }
            }
        }
    }
    assert!(links > 3_000, "{links}");
}

fn named<'r>(report: &'r Report, id: &str) -> &'r Figure {
    let mut found = figures(report).into_iter().filter(|f| f.id == id);
    found.next().unwrap()
}

/// But where one N holds for all rows: options have it above the table, all units in the last row.
#[test]
fn a_share_has_its_n_in_the_same_row() {
    let world = demo::world(1).unwrap();
    let mut parts = plan().parts;
    parts.retain(|part| {
        use Shows::{Given, Options, Representativity as All};
        !matches!(part.shows, Options { .. } | All { .. } | Given { .. })
    });
    for query in queries() {
        let page = report(&world, &query);
        let shown = figures(&page).into_iter();
        let shown = shown.filter(|figure| parts.iter().any(|part| part.id == figure.id));
        for row in shown.flat_map(|f| &f.tables).flat_map(|t| &t.rows) {
            // The shares that stand before an N are of it.
            let mut of = None;
            for cell in row.cells.iter().rev() {
                match cell {
                    Cell::Count(n) => of = Some(n.count),
                    Cell::Share(share) => assert_eq!(Some(share.n), of, "{query} {row:?}"),
                    Cell::Words(_) => {}
                }
            }
        }
    }
}

#[test]
fn the_country_has_its_n_and_texts_are_of_all_municipalities() {
    let world = demo::world(1).unwrap();
    let page = report(&world, "region=nord&wave=2015");
    let heads = |id| named(&page, id).tables[0].heads.join(" | ");
    assert_eq!(heads("mal-etter"), "Andel | N | Landet | N i landet");
    let all = "Andel av alle kommuner | Landet: andel av alle kommuner";
    assert_eq!(heads("figur-14"), all);
    let figure = named(&page, "figur-14");
    assert_eq!((&figure.n, &figure.country_n), (&None, &None));
    let whole = shares(&figure.tables[0].rows.last().unwrap().cells);
    assert_eq!(whole, [(87, 87), (428, 428)]);
}

#[test]
fn a_region_without_partners_tells_it() {
    let world = demo::world(1).unwrap();
    for query in queries() {
        let page = report(&world, &query);
        let notes = named(&page, "samarbeidskommuner").notes.join(" ");
        let partners = Filter::read(&format!("partner=yes&{query}"), &world).filter;
        let told = notes.contains(" har ingen samarbeidskommuner.");
        let partners = Selection::of(partners, &world).count();
        assert_eq!(told, partners == 0, "{query} {notes}");
    }
}

/// Count and N of the shares in a row's cells.
fn shares(cells: &[Cell]) -> Vec<(usize, usize)> {
    let shares = cells.iter().filter_map(|cell| match cell {
        Cell::Share(share) => Some((share.count, share.n)),
        Cell::Count(_) | Cell::Words(_) => None,
    });
    shares.collect()
}

/// Count and N of each option of each column, as a figure shows them. The rows of a battery begin
/// with the options of its headline together, where they are several.
fn shown(figure: &Figure, battery: bool, several: bool) -> Vec<Vec<(usize, usize)>> {
    let rows = figure.tables[0].rows.iter().map(|row| shares(&row.cells));
    if battery {
        rows.map(|row| row[usize::from(several)..].to_vec())
            .collect()
    } else {
        vec![rows.map(|row| row[0]).collect()]
    }
}

/// Counted anew from the plan, without the page.
#[test]
fn every_figure_of_options_counts_what_the_tabulation_counts() {
    let world = demo::world(1).unwrap();
    let codebook = &world.wave(2015).unwrap().codebook();
    let mut compared = 0;
    for query in queries() {
        let page = report(&world, &query);
        let regions = Filter::read(&query, &world).filter.regions;
        for part in plan().parts {
            let mut filter = filter_of(&part.filter, &world, 2015).unwrap();
            filter.regions.extend(regions.iter().copied());
            let within = Selection::of(filter, &world);
            let within = within.units();
            let Some(figure) = figures(&page).into_iter().find(|f| f.id == part.id) else {
                // The districts lie in one region.
                assert!(within.is_clear(), "{}", part.id);
                continue;
            };
            let (question, battery) = match &part.shows {
                Shows::Options { question } => (question, false),
                Shows::Battery { question } => (question, true),
                _ => continue,
            };
            let at = codebook.question_index(question).unwrap();
            let several = codebook.questions[at].headline_options().len() > 1;
            let columns = codebook.columns().filter(|column| column.question == at);
            for (column, shown) in columns.zip(shown(figure, battery, several)) {
                let counted = distribute(world.wave(2015).unwrap(), column, within);
                let options = codebook.questions[at].options.iter();
                let inside = options
                    .zip(&counted.counts)
                    .filter(|(option, _)| option.base == Base::Inside);
                for ((_, count), share) in inside.zip(&shown) {
                    compared += 1;
                    assert_eq!((*count, counted.n), *share, "{query} {}", part.id);
                }
            }
        }
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn districts_are_in_no_region_s_n() {
    let world = demo::world(1).unwrap();
    let page = report(&world, "region=ost&wave=2015");
    let wave = world.wave(2015).unwrap();
    let municipalities = wave.units_of(UnitType::Municipality).ones();
    let in_region = |position: &usize| wave.units()[*position].region == Region::Ost;
    let municipalities = municipalities.filter(in_region).count();
    let mut of_districts = 0;
    for figure in figures(&page) {
        let query = figure.units.href.split_once('?').unwrap().1;
        let filter = Filter::read(query, &world).filter;
        match filter.unit {
            UnitType::Municipality => {
                assert!(figure.units.count <= municipalities, "{}", figure.id);
            }
            UnitType::District => {
                assert_eq!(figure.units.count, 15);
                of_districts += 1;
            }
        }
    }
    assert_eq!(of_districts, 1);
    let nord = report(&world, "region=nord&wave=2015");
    assert!(figures(&nord).iter().all(|figure| figure.id != "bydeler"));
}

#[test]
fn programme_results_are_those_of_the_register() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let page = report(&world, "wave=2015");
    let figure = named(&page, "resultater");
    let rows = &figure.tables[0].rows;
    assert_eq!(rows.len(), 4);
    let mut with_result = 0;
    for row in rows {
        let [Cell::Count(group), known, .., Cell::Words(_)] = &row.cells[..] else {
            panic!("{row:?}");
        };
        let Cell::Count(known) = known else {
            panic!("{row:?}");
        };
        assert!(known.count <= group.count && known.count > 0, "{row:?}");
        with_result += known.count;
    }
    // Nobody is counted who has no result.
    let has_result = wave.units().iter().filter(|unit| {
        let left = unit.programme.left.known();
        left > Some(0) && unit.programme.work_or_education_percent.known().is_some()
    });
    assert!(with_result <= has_result.count());
    assert!(figure.notes[0].contains("oppdiktet"));
}

#[test]
fn a_wave_that_lacks_something_tells_it() {
    let world = demo::world(1).unwrap();
    let page = report(&world, "wave=2014");
    let shown: Vec<u8> = figures(&page).iter().filter_map(|f| f.number).collect();
    assert_eq!(shown, [2, 5, 9]);
    let told = page.left_out.clone().unwrap();
    for part in [
        "2014",
        "figur 1, 3, 4, 6, 7, 8, 10, 11, 12, 13, 14",
        "Samarbeidskommunene",
    ] {
        assert!(told.contains(part), "{told}");
    }
    assert!(!page.published);
    // Up to three barriers could be chosen in 2015: the note of the plan is about that survey.
    let told = |page| {
        named(page, "figur-9")
            .notes
            .join(" ")
            .contains("inntil tre")
    };
    assert!(!told(&page) && told(&report(&world, "wave=2015")));
}

#[test]
fn other_conditions_than_a_region_are_told() {
    let world = demo::world(1).unwrap();
    for (query, told, region) in [
        ("wave=2015", 0, false),
        ("region=nord&wave=2015", 0, true),
        ("region=nord,vest&wave=2015", 1, false),
        ("region=nord&settles=yes&wave=2015", 1, true),
        ("unit=district&wave=2015", 1, false),
    ] {
        let page = report(&world, query);
        assert_eq!(
            (page.problems.len(), page.region.is_some()),
            (told, region),
            "{query}"
        );
    }
}

/// The share that a check computed, back from what is printed.
fn agrees(statement: &Statement, count: usize) -> bool {
    let shown = &statement.computed;
    let n = shown.split("N\u{a0}=\u{a0}").nth(1);
    let n: Option<usize> =
        n.and_then(|n| n.trim_end_matches(')').replace('\u{a0}', "").parse().ok());
    if shown.contains('%') {
        let permille = |count: usize, n: usize| (count * 2_000 + n) / (n * 2);
        let permille = permille(count, n.unwrap());
        shown.starts_with(&format!("{},{}", permille / 10, permille % 10))
    } else {
        shown.split(' ').next().unwrap().replace('\u{a0}', "") == count.to_string()
    }
}

#[test]
fn published_agrees_with_the_outcomes_and_opens_what_it_counts() {
    let world = demo::world(1).unwrap();
    let checks = content::checks_2015().unwrap();
    let outcomes = checks.outcomes(&world).unwrap();
    let page = published::view::published(&checks, &outcomes, &world, Lang::Nb);
    let all: Vec<_> = outcomes
        .iter()
        .flat_map(|section| &section.outcomes)
        .collect();
    assert_eq!(page.statements().count(), all.len());
    let mut opened = 0;
    for (statement, outcome) in page.statements().zip(all) {
        assert_eq!(statement.id, outcome.check.id);
        let expected = match (outcome.as_published, outcome.as_wanted) {
            (true, true) => Holds::AsPublished,
            (false, true) => Holds::AsChosen,
            (_, false) => Holds::Not,
        };
        assert_eq!(statement.holds, expected, "{}", statement.id);
        if let Some(units) = &statement.units {
            opened += 1;
            assert_eq!(listed(&world, &units.href), units.count, "{}", statement.id);
            assert!(agrees(statement, units.count), "{statement:?}");
        }
    }
    assert!(opened > 180, "{opened}");
    assert_eq!(page.holding(Holds::Not), 0);
}

#[test]
fn every_conflict_is_told_with_its_reading() {
    let world = demo::world(1).unwrap();
    let checks = content::checks_2015().unwrap();
    let outcomes = checks.outcomes(&world).unwrap();
    let page = published::view::conflicts(&checks, &outcomes, &world, Lang::Nb);
    let doubted = checks.iter().filter(|check| check.doubt.is_some()).count();
    assert_eq!(page.conflicts.len(), doubted + checks.remarks.len());
    for conflict in &page.conflicts {
        assert!(
            !conflict.doubt.is_empty() && !conflict.reading.is_empty(),
            "{conflict:?}"
        );
    }
    // Every statement that does not hold as printed is among them.
    let broken = outcomes.iter().flat_map(|section| &section.outcomes);
    for outcome in broken.filter(|outcome| !outcome.as_published) {
        assert!(outcome.check.doubt.is_some(), "{}", outcome.check.id);
    }
}
