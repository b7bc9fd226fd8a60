//! Twenty-five awkward but legal questions through every page, sentence, chart and file. What is
//! said of them is kept beside this file and read.

#[path = "awkward/world.rs"]
mod world;

use std::collections::BTreeSet;
use std::fmt::Write;

use content::{indicators, report_2015};
use domain::column::ListColumn;
use domain::filter::{Filter, Selection};
use domain::similar::Weights;
use domain::survey::{Base, ColumnRef, Question};
use domain::tabulate::{Dimension, QUARTILES_N_MIN};
use domain::world::World;
use kinds::{Lang, QuestionKind};
use present::export::{self, AskedQuestion, Cell, Made, Table};
use present::regions::AskedRegions;
use present::{Scope, drawing};
use serde::Serialize;
use serde_json::Value;
use view::question::QuestionPage;
use view::words::format::NO_BREAK_SPACE;

use crate::links::listed;
use crate::shares::says_nothing_or_all;

/// The selections that every page is made for.
const QUERIES: [&str; 7] = [
    "wave=2018",
    "region=nord&wave=2018",
    "unit=district&wave=2018",
    "partner=yes&wave=2018",
    "host=yes&size=0-1999&wave=2018",
    "answer=rare:yes&wave=2018",
    "wave=2016",
];

fn made() -> Made {
    Made {
        when: "26.11.2026 kl. 09.05".to_owned(),
        when_utc: "2026-11-26T08:05:00Z".to_owned(),
        day: "2026-11-26".to_owned(),
        by: None,
        origin: "http://127.0.0.1".to_owned(),
    }
}

fn weights() -> Weights {
    Weights::new([3, 2, 1, 1]).unwrap()
}

fn selection(world: &World, query: &str) -> Selection {
    let reading = Filter::read(query, world);
    assert_eq!(reading.problems, [], "{query}");
    Selection::of(reading.filter, world)
}

fn page(
    world: &World,
    within: &Selection,
    column: ColumnRef,
    by: &Dimension,
    lang: Lang,
) -> QuestionPage {
    let scope = Scope::of(world, within.filter(), lang).unwrap();
    present::question::page(scope, within, column, by, vec![])
}

/// What is said of a question, a sentence a line.
fn sentences(page: &QuestionPage) -> Vec<String> {
    let mut told = page.meta.clone();
    told.push(page.sentence.clone());
    told.extend(page.range.iter().map(|range| range.sentence.clone()));
    let change = page
        .since
        .as_ref()
        .map(|since| since.change.sentence.clone());
    told.extend(change);
    told.extend(page.comparability.clone());
    told
}

#[test]
fn the_codebook_is_legal_and_holds_every_kind() {
    for year in world::YEARS {
        let codebook = world::codebook(year);
        assert_eq!(codebook.check(), []);
        assert_eq!(codebook.questions.len(), 25);
        let of = |kind| {
            codebook
                .questions
                .iter()
                .any(move |question| question.kind == kind)
        };
        for kind in [
            QuestionKind::Single,
            QuestionKind::Multi,
            QuestionKind::Scale,
            QuestionKind::Number,
            QuestionKind::Text,
        ] {
            assert!(of(kind), "{kind:?}");
        }
        let most = codebook
            .questions
            .iter()
            .map(|question| question.items.len())
            .max();
        assert_eq!(most, Some(12));
    }
}

/// An address of a list opens as many as it says, wherever it stands.
fn opens(world: &World, page: &impl Serialize, seen: &mut BTreeSet<String>) {
    fn walk(world: &World, value: &Value, seen: &mut BTreeSet<String>) {
        match value {
            Value::Array(parts) => parts.iter().for_each(|part| walk(world, part, seen)),
            Value::Object(fields) => {
                let href = fields.get("href").and_then(Value::as_str);
                let count = fields.get("count").and_then(Value::as_u64);
                if let (Some(href), Some(count)) = (href, count)
                    && href.starts_with("/kommuner?")
                    && seen.insert(href.to_owned())
                {
                    assert_eq!(listed(world, href) as u64, count, "{href}");
                }
                fields.values().for_each(|field| walk(world, field, seen));
            }
            _ => {}
        }
    }
    walk(world, &serde_json::to_value(page).unwrap(), seen);
}

fn check_sentence(page: &QuestionPage, question: &Question, lang: Lang) {
    for sentence in sentences(page) {
        let place = format!("{}: {sentence}", page.href);
        assert!(
            !sentence.contains("  ") && !sentence.trim().is_empty(),
            "{place}"
        );
        assert!(
            !sentence.contains('{') && !sentence.contains("()"),
            "{place}"
        );
        assert!(
            !sentence.contains("NaN") && !sentence.contains("nav"),
            "{place}"
        );
    }
    assert!(page.sentence.ends_with('.'), "{}", page.sentence);
    let quoted = |wording: &str| {
        let wording = view::words::format::lower_first(wording);
        page.sentence.contains(&format!("«{wording}»")) && page.sentence.contains("% av")
    };
    for option in question
        .options
        .iter()
        .filter(|option| option.base != Base::Inside)
    {
        let before = question.only_if.is_some();
        assert!(
            before || !quoted(option.wording.text(lang)),
            "{}",
            page.sentence
        );
    }
    if let Some(breakdown) = &page.breakdown {
        let headline = &breakdown.total.headline;
        let expected = [headline.count == 0, headline.count == headline.n];
        let first = page.sentence.split(" (").next().unwrap();
        if headline.n > 0 && first.contains('%') {
            assert_eq!(says_nothing_or_all(first), expected, "{}", page.sentence);
        }
    }
}

fn check_table(table: &Table, place: &str) {
    assert!(!table.columns.is_empty(), "{place}");
    for row in &table.rows {
        assert_eq!(row.len(), table.columns.len(), "{place}");
        for cell in row {
            if let Cell::MilliPercent(milli) = cell {
                assert!(*milli <= 100_000, "{place}: {row:?}");
            }
        }
    }
    assert!(
        table
            .columns
            .iter()
            .all(|column| !column.label.contains("()")),
        "{place}"
    );
    assert!(
        table
            .about
            .iter()
            .all(|(name, told)| !name.is_empty() && !told.is_empty()),
        "{place}"
    );
}

fn check_question(world: &World, query: &str, seen: &mut BTreeSet<String>) {
    let within = selection(world, query);
    let wave = world.wave(within.filter().wave).unwrap();
    for column in wave.codebook().columns() {
        let question = &wave.codebook().questions[column.question];
        for (by, lang) in Dimension::all(wave).iter().zip(Lang::ALL.iter().cycle()) {
            let page = page(world, &within, column, by, *lang);
            check_sentence(&page, question, *lang);
            opens(world, &page, seen);
            let empties: usize = page.empties.iter().map(|row| row.count.count).sum();
            assert_eq!(page.n.count + empties, page.units.count, "{}", page.href);
            for (row, option) in page.options.iter().zip(&question.options) {
                assert_eq!(row.counts, option.base == Base::Inside, "{}", page.href);
                assert!(
                    row.share.count <= row.share.n || !row.counts,
                    "{}",
                    page.href
                );
            }
            if let Some(numbers) = &page.numbers {
                let quarters = numbers.lower_quartile_tenths.is_some();
                assert_eq!(quarters, page.n.count >= QUARTILES_N_MIN, "{}", page.href);
            }
            let charts = [
                drawing::distribution(question, &page),
                drawing::breakdown(&page),
            ];
            assert_eq!(
                charts[0].is_some(),
                question.kind.has_options(),
                "{}",
                page.href
            );
            opens(world, &charts, seen);
            let scope = Scope::of(world, within.filter(), *lang).unwrap();
            let asked = AskedQuestion {
                selection: &within,
                column,
                by,
                judged: &question.headline_options(),
            };
            check_table(&export::question(scope, asked, &made()), &page.href);
            let chart = export::chart_file(scope, asked, &made());
            assert_eq!(chart.is_some(), page.breakdown.is_some(), "{}", page.href);
        }
    }
}

#[test]
fn every_question_goes_through_its_page_chart_and_file() {
    let world = world::world();
    let mut seen = BTreeSet::new();
    for query in QUERIES {
        check_question(&world, query, &mut seen);
    }
    assert!(seen.len() > 2_000, "{}", seen.len());
}

#[test]
fn every_other_page_and_file_takes_them() {
    let world = world::world();
    let mut seen = BTreeSet::new();
    let (indicators, plan) = (indicators().unwrap(), report_2015().unwrap());
    for (query, lang) in QUERIES.iter().zip(Lang::ALL.iter().cycle()) {
        let mut within = selection(&world, query);
        let scope = Scope::of(&world, within.filter(), *lang).unwrap();
        opens(
            &world,
            &present::catalogue::page(scope, &within, vec![]),
            &mut seen,
        );
        let reading = Filter::read(query, &world);
        opens(
            &world,
            &present::regions::page(scope, &reading, &indicators, vec![]),
            &mut seen,
        );
        let overview = present::overview::page(scope, within.filter(), &indicators, vec![], None);
        opens(&world, &overview, &mut seen);
        let report = present::report::page(
            scope,
            within.filter(),
            &plan,
            &indicators,
            String::new(),
            vec![],
        );
        opens(&world, &report, &mut seen);
        check_table(
            &export::regions(scope, &indicators, &AskedRegions::default(), &made()),
            query,
        );
        let codebook = scope.wave.codebook();
        let columns = ListColumn::all(codebook);
        let mut filter = within.filter().clone();
        filter.cols = columns.iter().map(|column| column.id(codebook)).collect();
        within = Selection::of(filter, &world);
        opens(
            &world,
            &present::list::page(scope, &within, None, None, vec![], None),
            &mut seen,
        );
        check_table(&export::list(scope, &within, &made()), query);
        let _ = present::method::page(scope);
        for position in within.units().ones().take(12) {
            let profile = present::profile::page(scope, position, &within, weights(), vec![]);
            opens(&world, &profile, &mut seen);
        }
        let pair = "number=0104,0105&wave=2018";
        let reading = Filter::read_with(pair, &world, domain::compare::KEYS);
        let scope = Scope::of(&world, &reading.filter, *lang).unwrap();
        opens(
            &world,
            &present::compare::page(scope, &reading, weights(), vec![]),
            &mut seen,
        );
        let (asked, _) = present::compare::read(scope, &reading, weights());
        check_table(&export::comparison(scope, &asked, weights(), &made()), pair);
    }
}

/// Every sentence of the whole country, of a region and of the districts, as it is read. Where one
/// changes, what is said now is left in the folder of the tests: read it aloud before it is kept.
#[test]
fn what_is_said_of_them_is_what_was_read() {
    let world = world::world();
    let mut told = String::new();
    for query in [
        "wave=2018",
        "region=nord&wave=2018",
        "unit=district&wave=2018",
    ] {
        let within = selection(&world, query);
        let wave = world.wave(2018).unwrap();
        for column in wave.codebook().columns() {
            // Of the battery of twelve, those with something of their own.
            if column.item.is_some_and(|item| (2..11).contains(&item)) {
                continue;
            }
            let id = wave.codebook().column_id(column);
            writeln!(told, "{id} ({query})").unwrap();
            for sentence in sentences(&page(&world, &within, column, &Dimension::Region, Lang::Nb))
            {
                writeln!(told, "  {}", sentence.replace(NO_BREAK_SPACE, " ")).unwrap();
            }
        }
    }
    let kept = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/present/awkward/sentences.txt"
    );
    let kept = std::fs::read_to_string(kept).unwrap();
    if told != kept {
        let place = concat!(env!("CARGO_TARGET_TMPDIR"), "/sentences.txt");
        std::fs::write(place, &told).unwrap();
        let first = told
            .lines()
            .zip(kept.lines())
            .find(|(now, before)| now != before);
        panic!("said now (all of it is in {place}): {first:?}");
    }
}
