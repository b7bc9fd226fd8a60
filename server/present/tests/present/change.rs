//! A change within a selection: the units are those the later wave selects, followed back, and
//! totals, panel and table of one page hold the same.

use domain::filter::{Filter, Selection};
use domain::tabulate::Dimension;
use domain::world::World;
use kinds::{Lang, Verdict};
use present::Scope;
use view::change::Changed;
use view::changes::{ChangesPage, ChangesRow};

use crate::links::listed;

/// A question that is the same in both demo waves.
const FOLLOWED: &str = "plan_describes_immigrants";

/// What the page of a question says has changed, within a query.
fn changed(world: &World, query: &str) -> Changed {
    let reading = Filter::read(query, world);
    assert_eq!(reading.problems, [], "{query}");
    let scope = Scope::of(world, &reading.filter, Lang::Nb).unwrap();
    let column = scope.wave.codebook().column(FOLLOWED).unwrap();
    let selection = Selection::of(reading.filter.clone(), world);
    let page = present::question::page(scope, &selection, column, &Dimension::Region, vec![]);
    page.since.unwrap().change
}

/// Those who answered both times, as the row of the panel, the table and the sentence tell it.
fn panel(changed: &Changed) -> [usize; 3] {
    let row = &changed.rows[1];
    let moves = changed.moves.iter().map(|part| part.units.count);
    [row.earlier.n, row.later.n, moves.sum()]
}

/// `host` is read from an answer that the wave before did not ask for: put to that wave's own facts
/// it held nobody, and the panel was of none above a table of 93.
#[test]
fn a_flag_of_the_later_wave_alone_is_followed_back() {
    let world = demo::world(1).unwrap();
    let found = changed(&world, "host=yes");
    let [before, now, table] = panel(&found);
    assert!(before > 50, "{before}");
    assert_eq!((before, now), (table, table));
    assert!(found.rows[0].earlier.n >= before);
    assert!(
        found
            .sentence
            .contains(&format!("{table} kommuner svarte begge år"))
    );
}

/// Those who answer yes now: all of them are the panel's yes, whatever they answered before. Put to
/// both waves the condition gave 29 in one row and 41 in the next.
#[test]
fn an_answer_of_the_later_wave_selects_in_the_later_wave_alone() {
    let world = demo::world(1).unwrap();
    let found = changed(&world, &format!("answer={FOLLOWED}:yes"));
    let [before, now, table] = panel(&found);
    assert_eq!((before, now), (table, table));
    assert_eq!(found.rows[1].later.count, now);
    assert!(found.rows[1].earlier.count < before);
    // The wave before is asked by its year, and by nothing else.
    let asked = changed(&world, &format!("answer={FOLLOWED}@2014:yes"));
    assert_eq!(asked.rows[1].earlier.count, asked.rows[1].earlier.n);
    assert!(asked.rows[1].later.count < asked.rows[1].later.n);
}

#[test]
fn totals_panel_and_table_are_of_the_same_units_and_open_to_them() {
    let world = demo::world(1).unwrap();
    for query in [
        "",
        "region=nord",
        "size=0-1999&share=10-15",
        "settles=yes&population=10000-",
        "host=no&partner=yes",
        "answered=yes&centrality=most",
        "signal=no_result_target",
        "answer=interpreter_guidelines:no&region=ost,vest",
        "answer=!interpreter_guidelines@2014:no",
        "unit=district",
        "number=0101,0104",
    ] {
        let found = changed(&world, query);
        let [before, now, table] = panel(&found);
        assert_eq!((before, now), (table, table), "{query}");
        let [all, both] = &found.rows[..] else {
            panic!("{query}: two rows")
        };
        assert!(both.earlier.n <= all.earlier.n && both.later.n <= all.later.n);
        for share in [&all.earlier, &all.later, &both.earlier, &both.later] {
            let href = share.href.as_ref().unwrap();
            assert_eq!(listed(&world, href), share.count, "{query}: {href}");
        }
        for part in &found.moves {
            assert_eq!(
                listed(&world, &part.units.href),
                part.units.count,
                "{query}"
            );
        }
        assert_eq!(all.verdict, None);
        assert!(both.verdict.is_some());
        if before < 10 {
            assert_eq!(both.verdict, Some(Verdict::TooFew), "{query}");
        }
    }
}

fn changes(world: &World, query: &str) -> ChangesPage {
    let reading = Filter::read(query, world);
    let scope = Scope::of(world, &reading.filter, Lang::Nb).unwrap();
    let selection = Selection::of(reading.filter.clone(), world);
    present::changes::page(scope, &selection, vec![])
}

/// The page of changes and the page of each question say the same, and every number opens as many as
/// it says.
#[test]
fn what_changed_is_told_as_on_the_page_of_each_question() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    for query in [
        "",
        "region=nord",
        "host=yes",
        "unit=district",
        "settles=yes&size=0-1999",
    ] {
        let page = changes(&world, query);
        let table = page.table.unwrap();
        assert_eq!(table.before, 2014);
        let mut told = 0;
        for column in wave.codebook().columns() {
            let filter = Filter::read(query, &world).filter;
            let scope = Scope::of(&world, &filter, Lang::Nb).unwrap();
            let selection = Selection::of(filter, &world);
            let question =
                present::question::page(scope, &selection, column, &Dimension::Region, vec![]);
            let id = wave.codebook().column_id(column);
            let row = table.rows.iter().find(|row| {
                let (path, place) = row.question.href.split_once('#').unwrap();
                place == "endring" && path.split_once('?').unwrap().0 == format!("/sporsmal/{id}")
            });
            let Some(since) = question.since else {
                assert!(row.is_none(), "{query}: {id}");
                continue;
            };
            let row = row.unwrap();
            let [all, panel] = &since.change.rows[..] else {
                panic!("two rows")
            };
            assert_eq!((&row.all.0, &row.all.1), (&all.earlier, &all.later));
            assert_eq!((&row.panel.0, &row.panel.1), (&panel.earlier, &panel.later));
            assert_eq!((row.points, row.panel_points), (all.points, panel.points));
            let moves = &since.change.moves;
            let count = |had, has| {
                let found = moves.iter().find(|it| (it.before, it.now) == (had, has));
                found.map_or(0, |it| it.units.count)
            };
            assert_eq!(row.gained.count, count(false, true));
            assert_eq!(row.lost.count, count(true, false));
            for units in [&row.gained, &row.lost, &table.units] {
                assert_eq!(listed(&world, &units.href), units.count, "{query}: {id}");
            }
            told += 1;
        }
        assert_eq!(told, table.rows.len());
        assert!(told >= 2, "{told}");
        let size = |row: &ChangesRow| row.panel_points.map_or(-1, i32::abs);
        assert!(table.rows.is_sorted_by_key(|row| -size(row)), "{query}");
    }
}

/// Where nothing is compared there is a sentence that says what to do, no table and no file.
#[test]
fn a_wave_with_nothing_to_compare_says_so() {
    let world = demo::world(1).unwrap();
    for (query, told) in [
        ("wave=2014", "den første som er lest inn"),
        (
            "unit=district&region=nord",
            "ingen bydeler i 2015. Velg en annen region",
        ),
        (
            "region=nord&county=01",
            "ingen kommuner i 2015. Velg en annen region",
        ),
    ] {
        let page = changes(&world, query);
        assert!(page.lead.contains(told), "{query}: {}", page.lead);
        assert_eq!((page.table, page.csv_href), (None, None));
    }
}

/// One sentence for the country: how many have clearly changed, and what changed most.
#[test]
fn the_sentence_tells_how_many_have_changed_and_what_changed_most() {
    let world = demo::world(1).unwrap();
    let page = changes(&world, "");
    let lead = page.lead.replace('\u{a0}', " ");
    assert!(
        lead.starts_with("2 spørsmål er stilt likt i 2014 og 2015: "),
        "{lead}"
    );
    assert!(
        lead.contains("gikk fra 12 % til 30 % blant kommunene som svarte begge år (N = 150)"),
        "{lead}"
    );
    // On a narrow screen it stays on one line.
    assert!(page.lead.contains("(N\u{a0}=\u{a0}150)"), "{}", page.lead);
}
