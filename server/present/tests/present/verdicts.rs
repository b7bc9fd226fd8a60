//! The same comparison has the same verdict wherever it is shown: on the page of a question, in the
//! report, on the page of regions, and on the front page.

use content::{indicators, report_2015};
use domain::filter::{Filter, Selection};
use domain::report::{ReportPart, Shows};
use domain::survey::ColumnRef;
use domain::tabulate::Dimension;
use domain::world::World;
use kinds::{Lang, Region, UnitType, Verdict};
use present::Scope;
use view::question::BreakdownRow;
use view::regions::{IndicatorRow, RegionsPage};
use view::report::{Cell, ReportRow};
use view::words::round::Percent;
use view::words::verdict::verdict;

const LANG: Lang = Lang::Nb;

fn scope<'w>(world: &'w World, filter: &Filter) -> Scope<'w> {
    Scope::of(world, filter, LANG).unwrap()
}

fn regions(world: &World) -> RegionsPage {
    let reading = Filter::read("wave=2015", world);
    let scope = scope(world, &reading.filter);
    present::regions::page(scope, &reading, &indicators().unwrap(), vec![])
}

fn rows(page: &RegionsPage) -> Vec<&IndicatorRow> {
    page.groups.iter().flat_map(|group| &group.rows).collect()
}

/// The groups of a question's page.
fn groups(world: &World, query: &str, column: ColumnRef, by: &Dimension) -> Vec<BreakdownRow> {
    let filter = Filter::read(query, world).filter;
    let scope = scope(world, &filter);
    let selection = Selection::of(filter, world);
    let page = present::question::page(scope, &selection, column, by, vec![]);
    page.breakdown.unwrap().groups
}

#[test]
fn partners_are_judged_in_the_report_as_on_the_page_of_a_question() {
    let world = demo::world(1).unwrap();
    let plan = report_2015().unwrap();
    let wave = world.wave(2015).unwrap();
    let is_groups = |part: &&ReportPart| matches!(part.shows, Shows::Groups { .. });
    let part = plan.parts.iter().find(is_groups).unwrap();
    let Shows::Groups { measures, .. } = &part.shows else {
        panic!("{part:?}");
    };
    let filter = Filter::all(2015, UnitType::Municipality);
    let page = present::report::page(
        scope(&world, &filter),
        &filter,
        &plan,
        &indicators().unwrap(),
        "2016-03-08".to_owned(),
        vec![],
    );
    let figures = page.sections.iter().flat_map(|section| &section.figures);
    let shown: Vec<&ReportRow> = figures
        .filter(|figure| figure.id == part.id)
        .flat_map(|figure| &figure.tables[0].rows)
        .collect();
    assert_eq!(shown.len(), measures.len());
    let by = Dimension::from_id(wave, "partner").unwrap();
    let mut compared = 0;
    // Those without options of their own are measured by the headline, as the page is.
    let measured = measures.iter().zip(shown);
    for (measure, row) in measured.filter(|(measure, _)| measure.option.is_empty()) {
        let column = wave.codebook().column(&measure.question).unwrap();
        let groups = groups(&world, "settles=yes&wave=2015", column, &by);
        let partners = &groups[0];
        let [Cell::Share(share), Cell::Count(n), .., Cell::Words(said)] = &row.cells[..] else {
            panic!("{row:?}");
        };
        assert_eq!(
            (share.count, n.count),
            (partners.headline.count, partners.headline.n),
            "{}",
            measure.question
        );
        let judged = partners.judged.as_ref().unwrap();
        assert_eq!(said, verdict(judged.verdict, LANG), "{}", measure.question);
        compared += 1;
    }
    assert_eq!(compared, 7);
}

#[test]
fn regions_are_judged_as_on_the_page_of_a_question() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let page = regions(&world);
    let mut compared = 0;
    for row in rows(&page) {
        let indicators = indicators().unwrap().indicators;
        let indicator = indicators.into_iter().find(|it| it.id == row.id).unwrap();
        let column = wave.codebook().column(&indicator.column).unwrap();
        let options = wave.codebook().questions[column.question].headline_options();
        let options: Vec<&str> = options
            .into_iter()
            .map(|option| {
                wave.codebook().questions[column.question].options[option]
                    .id
                    .as_str()
            })
            .collect();
        if options != indicator.options {
            continue;
        }
        let query = format!("{}&wave=2015", indicator.condition.unwrap_or_default());
        let groups = groups(&world, &query, column, &Dimension::Region);
        for (cell, group) in row.cells.iter().zip(&groups) {
            let judged = group.judged.as_ref().unwrap();
            assert_eq!(
                (cell.share.count, cell.share.n, cell.verdict),
                (group.headline.count, group.headline.n, judged.verdict),
                "{}",
                row.id
            );
            compared += 1;
        }
    }
    assert!(compared >= 6 * 6, "{compared}");
}

/// The rule for «klart» in numbers: eight cells of the page, of six regions and fifteen indicators.
#[test]
fn eight_cells_of_the_regions_are_clear() {
    let world = demo::world(1).unwrap();
    let page = regions(&world);
    let cells = rows(&page).into_iter().flat_map(|row| &row.cells);
    let clear: Vec<_> = cells.filter(|cell| cell.verdict.is_clear()).collect();
    assert_eq!(clear.len(), 8);
    let target = rows(&page).into_iter().find(|row| row.id == "target");
    let place = Region::ALL
        .iter()
        .position(|region| *region == Region::Nord);
    let north = &target.unwrap().cells[place.unwrap()];
    assert_eq!((north.share.count, north.share.n), (14, 39));
    assert_eq!(north.verdict, Verdict::ClearlyLower);
}

/// The front page shows six of the indicators: the clear differences first, then the largest, each
/// judged as the page of regions judges it.
#[test]
fn the_front_page_of_a_region_shows_where_it_differs_most() {
    let world = demo::world(1).unwrap();
    let regions = regions(&world);
    let indicators = indicators().unwrap();
    for (place, region) in Region::ALL.iter().enumerate() {
        let filter = Filter::all(2015, UnitType::Municipality).with_region(*region);
        let scope = scope(&world, &filter);
        let front = present::overview::page(scope, &filter, &indicators, vec![], None);
        let shown = front.stands_out.unwrap();
        assert!(shown.href.contains(region.id()), "{}", shown.href);

        // Every cell of the region, in the order the front page promises.
        let mut cells: Vec<_> = rows(&regions)
            .into_iter()
            .map(|row| (&row.title.text, &row.cells[place]))
            .collect();
        cells.sort_by_key(|(_, cell)| {
            let share = |percent: Option<Percent>| i64::from(percent.unwrap().whole);
            let far = (share(cell.percent) - share(cell.others_percent)).abs();
            (std::cmp::Reverse(cell.verdict.is_clear()), -far)
        });
        let clear = cells.iter().filter(|(_, cell)| cell.verdict.is_clear());
        let clear = clear.count();
        assert_eq!(shown.lines.len(), 6);
        for (line, at) in shown.lines.iter().zip(0..) {
            let place = cells
                .iter()
                .position(|(title, _)| **title == line.title.text);
            let place = place.unwrap();
            let (_, cell) = cells[place];
            assert_eq!((line.verdict, &line.here), (cell.verdict, &cell.share));
            assert_eq!(line.verdict.is_clear(), at < clear);
            // Rounding on either side may turn neighbours, and no more.
            assert!(
                place.abs_diff(at) <= 2,
                "{} at {at}, not {place}",
                line.title.text
            );
        }
    }
}

#[test]
fn the_front_page_of_the_country_has_nothing_to_differ_from() {
    let world = demo::world(1).unwrap();
    let filter = Filter::all(2015, UnitType::Municipality);
    let front = present::overview::page(
        scope(&world, &filter),
        &filter,
        &indicators().unwrap(),
        vec![],
        None,
    );
    assert_eq!(front.stands_out, None);
}
