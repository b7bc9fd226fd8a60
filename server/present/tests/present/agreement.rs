//! Numbers that say the same thing on two pages, or twice on one, are the same: held against each
//! other over random selections.

use std::collections::BTreeMap;

use content::{indicators, report_2015};
use domain::filter::{Filter, Selection};
use domain::survey::ColumnRef;
use domain::tabulate::Dimension;
use domain::world::World;
use kinds::{Lang, Region, UnitType};
use present::export::{self, AskedQuestion, Made};
use present::regions::{AskedRegions, KEYS};
use present::{Scope, drawing};
use rand::prelude::*;
use rand_chacha::ChaCha8Rng;
use serde::Serialize;
use serde_json::Value;
use view::question::QuestionPage;
use view::words::format::percent_of;
use view::words::round::Percent;

use crate::links::listed;

const LANG: Lang = Lang::Nb;

/// How many selections are drawn of each wave.
const SELECTIONS: usize = 10;

/// What stands under an address: how many, of how many, and where that was read first.
#[derive(Default)]
struct Told {
    by_href: BTreeMap<String, (u64, Option<u64>, String)>,
    /// How often an address was met again.
    met: usize,
}

impl Told {
    /// Reads every number of a page that leads to a list.
    fn read(&mut self, page: &impl Serialize, place: &str) {
        self.walk(&serde_json::to_value(page).unwrap(), place);
    }

    fn walk(&mut self, value: &Value, place: &str) {
        match value {
            Value::Array(parts) => parts.iter().for_each(|part| self.walk(part, place)),
            Value::Object(fields) => {
                let href = fields.get("href").and_then(Value::as_str);
                let count = fields.get("count").and_then(Value::as_u64);
                if let (Some(href), Some(count)) = (href, count)
                    && href.starts_with("/kommuner?")
                {
                    self.told(href, count, fields.get("n").and_then(Value::as_u64), place);
                }
                fields.values().for_each(|field| self.walk(field, place));
            }
            _ => {}
        }
    }

    fn told(&mut self, href: &str, count: u64, n: Option<u64>, place: &str) {
        // Who answered is told as a part of all and as a part of those who answered. N of those who
        // gave an answer is another than that of all.
        let n = n.filter(|_| href.contains("answer=") && !place.contains("answer="));
        let Some((known, of, before)) = self.by_href.get_mut(href) else {
            let told = (count, n, place.to_owned());
            self.by_href.insert(href.to_owned(), told);
            return;
        };
        self.met += 1;
        assert_eq!(*known, count, "{href}: {before} and {place}");
        if let (Some(of), Some(n)) = (*of, n) {
            assert_eq!(of, n, "{href}: {before} and {place}");
        }
        *of = of.or(n);
    }

    /// Every number is that of its list.
    fn open(&self, world: &World) {
        for (href, (count, _, place)) in &self.by_href {
            assert_eq!(listed(world, href) as u64, *count, "{place}: {href}");
        }
    }
}

fn scope<'w>(world: &'w World, filter: &Filter) -> Scope<'w> {
    Scope::of(world, filter, LANG).unwrap()
}

fn selection(world: &World, query: &str) -> Selection {
    let reading = Filter::read(query, world);
    assert_eq!(reading.problems, [], "{query}");
    Selection::of(reading.filter, world)
}

fn question(world: &World, within: &Selection, column: ColumnRef, by: &Dimension) -> QuestionPage {
    let scope = scope(world, within.filter());
    present::question::page(scope, within, column, by, vec![])
}

fn draw_query(rng: &mut ChaCha8Rng, world: &World, year: u16) -> String {
    let codebook = world.wave(year).unwrap().codebook();
    let mut parts = vec![format!("wave={year}")];
    let of = |rng: &mut ChaCha8Rng, values: &[&str]| (*values.choose(rng).unwrap()).to_owned();
    if rng.random_bool(0.1) {
        parts.push("unit=district".to_owned());
    }
    if rng.random_bool(0.4) {
        parts.push(format!("region={}", Region::ALL.choose(rng).unwrap().id()));
    }
    if rng.random_bool(0.4) {
        parts.push(of(
            rng,
            &["size=0-1999,2000-4999", "share=10-15", "centrality=most"],
        ));
    }
    for id in codebook.flags() {
        if rng.random_bool(0.2) {
            parts.push(format!(
                "{id}={}",
                of(rng, &["yes", "no", "yes,no", "unknown"])
            ));
        }
    }
    if rng.random_bool(0.4) {
        let columns: Vec<ColumnRef> = codebook
            .columns()
            .filter(|column| !codebook.questions[column.question].options.is_empty())
            .collect();
        let column = *columns.choose(rng).unwrap();
        let option = codebook.questions[column.question]
            .options
            .choose(rng)
            .unwrap();
        let not = if rng.random_bool(0.3) { "!" } else { "" };
        let id = codebook.column_id(column);
        parts.push(format!("answer={not}{id}:{}", option.id));
    }
    parts.join("&")
}

fn made() -> Made {
    Made {
        when: String::new(),
        when_utc: String::new(),
        day: String::new(),
        by: None,
        origin: String::new(),
    }
}

/// Twice on one page: the options, the empties, the sentence, the chart and the file of a question.
fn check_question(world: &World, within: &Selection, column: ColumnRef, page: &QuestionPage) {
    let scope = scope(world, within.filter());
    let place = &page.href;
    let empties: usize = page.empties.iter().map(|row| row.count.count).sum();
    assert_eq!(page.n.count + empties, page.units.count, "{place}");
    let Some(breakdown) = &page.breakdown else {
        return;
    };
    let headline = &breakdown.total.headline;
    assert_eq!(breakdown.total.n.count, page.n.count, "{place}");
    assert_eq!(breakdown.total.units.count, page.units.count, "{place}");
    let inside = page.options.iter().filter(|row| row.counts);
    for (cell, row) in breakdown.total.cells.iter().zip(inside.clone()) {
        assert_eq!(cell, &row.share, "{place}");
    }
    if headline.n > 0 {
        let share = percent_of(headline.count, headline.n, LANG);
        assert!(
            page.sentence.to_lowercase().starts_with(&share),
            "{}",
            page.sentence
        );
        let counted = format!("({} av {}", headline.count, headline.n);
        assert!(page.sentence.contains(&counted), "{}", page.sentence);
    }
    if let Some(range) = &page.range {
        assert!(range.low <= range.high, "{place}");
    }
    let asked = &scope.wave.codebook().questions[column.question];
    let chart = drawing::distribution(asked, page).unwrap();
    let present::chart::ChartSpec::Distribution(chart) = chart else {
        panic!("{place}");
    };
    for (bar, row) in chart.options.iter().zip(inside) {
        assert_eq!(
            (bar.part.count, bar.part.of),
            (row.share.count, row.share.n),
            "{place}"
        );
    }
    check_file(scope, within, column, page);
}

/// The file of a question holds what its page shows.
fn check_file(scope: Scope<'_>, within: &Selection, column: ColumnRef, page: &QuestionPage) {
    let place = &page.href;
    let asked = AskedQuestion {
        selection: within,
        column,
        by: &Dimension::Region,
        judged: &scope.wave.codebook().questions[column.question].headline_options(),
    };
    let table = export::question(scope, asked, &made());
    let whole = |count: usize| export::Cell::Whole(i64::try_from(count).unwrap());
    let inside = page.options.iter().filter(|row| row.counts);
    let last = table.rows.last().unwrap();
    assert_eq!(
        last[1..3],
        [whole(page.units.count), whole(page.n.count)],
        "{place}"
    );
    for (at, row) in inside.enumerate() {
        assert_eq!(last[3 + 2 * at], whole(row.share.count), "{place}");
    }
    for (cells, row) in table
        .rows
        .iter()
        .zip(&page.breakdown.as_ref().unwrap().groups)
    {
        assert_eq!(
            cells[1..3],
            [whole(row.units.count), whole(row.n.count)],
            "{place}"
        );
    }
    let about: Vec<&String> = table.about.iter().map(|(_, told)| told).collect();
    assert!(about.contains(&&page.sentence), "{place}");
    if let Some(range) = &page.range {
        assert!(about.contains(&&range.sentence), "{place}");
    }
}

#[test]
fn the_same_number_is_the_same_wherever_it_stands() {
    let world = demo::world(1).unwrap();
    let mut rng = ChaCha8Rng::seed_from_u64(9);
    let (mut told, mut ranges) = (Told::default(), 0);
    for year in [2015, 2014] {
        let wave = world.wave(year).unwrap();
        for _ in 0..SELECTIONS {
            let query = draw_query(&mut rng, &world, year);
            let within = selection(&world, &query);
            let scope = scope(&world, within.filter());
            told.read(
                &present::catalogue::page(scope, &within, vec![]),
                &format!("catalogue {query}"),
            );
            let list = present::list::page(scope, &within, None, None, vec![], None);
            for column in wave.codebook().columns() {
                let page = question(&world, &within, column, &Dimension::Region);
                assert_eq!(page.units.count, list.matching, "{}", page.href);
                check_question(&world, &within, column, &page);
                ranges += usize::from(page.range.is_some());
                // The wave before may lack what the selection asks for.
                let since = page.since.clone().filter(|_| !query.contains("answer="));
                let place = page.href.clone();
                told.read(&QuestionPage { since, ..page }, &place);
            }
        }
        let country = Filter::all(year, UnitType::Municipality);
        for region in std::iter::once(None).chain(Region::ALL.iter().copied().map(Some)) {
            let filter = region.map_or(country.clone(), |region| country.with_region(region));
            let scope = scope(&world, &filter);
            let place = filter.to_query();
            let reading = Filter::read(&place, &world);
            let indicators = indicators().unwrap();
            let plan = report_2015().unwrap();
            let report =
                present::report::page(scope, &filter, &plan, &indicators, String::new(), vec![]);
            told.read(&report, &format!("report {place}"));
            let overview = present::overview::page(scope, &filter, &indicators, vec![], None);
            told.read(&overview, &format!("overview {place}"));
            let regions = present::regions::page(scope, &reading, &indicators, vec![]);
            told.read(&regions, &format!("regions {place}"));
            let within = Selection::of(filter, &world);
            told.read(
                &present::catalogue::page(scope, &within, vec![]),
                &format!("catalogue {place}"),
            );
        }
    }
    told.open(&world);
    assert!(told.met > 5_000 && ranges > 300, "{} {ranges}", told.met);
}

/// 111 of 189 hosts have too little capacity in child welfare, and of 111 silent municipalities
/// nobody knows whether they host: 37–74 %, on every page and in the file, with the condition and
/// without.
#[test]
fn the_range_counts_those_of_whom_nobody_knows_wherever_it_stands() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let column = wave
        .codebook()
        .column("reception_capacity.child_welfare")
        .unwrap();
    for query in [
        "wave=2015",
        "host=yes&wave=2015",
        "host=yes,unknown&wave=2015",
    ] {
        let within = selection(&world, query);
        let page = question(&world, &within, column, &Dimension::Region);
        assert_eq!(page.breakdown.unwrap().total.headline.count, 111, "{query}");
        let range = page.range.unwrap();
        assert_eq!(
            (page.n.count, range.low, range.high),
            (189, 37, 74),
            "{query}"
        );
    }
    let filter = Filter::all(2015, UnitType::Municipality);
    let scope = scope(&world, &filter);
    let file = export::regions(
        scope,
        &indicators().unwrap(),
        &AskedRegions::default(),
        &made(),
    );
    let is_it = |row: &&Vec<export::Cell>| {
        row[4..6] == [export::Cell::Whole(111), export::Cell::Whole(189)]
    };
    let row = file.rows.iter().find(is_it).unwrap();
    let [
        export::Cell::MilliPercent(low),
        export::Cell::MilliPercent(high),
    ] = row[7..9]
    else {
        panic!("{row:?}");
    };
    assert_eq!([low, high].map(|milli| (milli + 500) / 1_000), [37, 74]);
}

/// Every indicator in every region: the range on the page of regions is that of the question's own
/// page for the same selection.
#[test]
fn the_range_of_a_region_is_that_of_the_question() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let mut compared = 0;
    for indicator in &indicators().unwrap().indicators {
        let fitted = indicator.fit(&world, wave).unwrap();
        let asked = &wave.codebook().questions[fitted.column.question];
        if asked.headline_options() != fitted.options {
            continue;
        }
        let query = format!("forhold={}&wave=2015", indicator.id);
        let reading = Filter::read_with(&query, &world, KEYS);
        let scope = scope(&world, &reading.filter);
        let page = present::regions::page(scope, &reading, &indicators().unwrap(), vec![]);
        for row in page.size.unwrap().rows {
            let mut regions = Region::ALL.iter();
            let region = regions.find(|it| present::words::class::region(**it, LANG) == row.region);
            let filter = fitted.filter.with_region(*region.unwrap());
            let within = Selection::of(filter, &world);
            let question = question(&world, &within, fitted.column, &Dimension::Size);
            let [low, high] = row.range.unwrap();
            let own = question.range.as_ref().map_or_else(
                || Percent::of(row.raw.count, row.raw.n).map(|it| [it.whole; 2]),
                |range| Some([range.low, range.high]),
            );
            assert_eq!(
                own,
                Some([low.whole, high.whole]),
                "{} {}",
                indicator.id,
                row.region
            );
            compared += 1;
        }
    }
    assert!(compared >= 30, "{compared}");
}
