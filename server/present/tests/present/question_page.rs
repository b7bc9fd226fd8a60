//! What a question page says of groups, ranges and change is what the analysis finds, for every
//! question of the demo waves.

use domain::analysis::Part;
use domain::analysis::change::follow;
use domain::analysis::comparable::Selections;
use domain::analysis::groups::compare;
use domain::filter::{Filter, Selection};
use domain::survey::{Base, Codebook, CodebookFault, ColumnRef, Comparability};
use domain::tabulate::Dimension;
use domain::world::World;
use kinds::Lang;
use present::Scope;
use present::export::{self, AskedQuestion, Cell, Made};
use view::change::{Changed, LinkedShare};
use view::question::{BreakdownRow, QuestionPage};
use view::words::format::percent_of;
use view::words::round::whole_points;

fn page(world: &World, query: &str, column: ColumnRef, by: &Dimension) -> QuestionPage {
    page_in(world, query, column, by, Lang::Nb)
}

fn page_in(
    world: &World,
    query: &str,
    column: ColumnRef,
    by: &Dimension,
    lang: Lang,
) -> QuestionPage {
    let filter = Filter::read(query, world).filter;
    let scope = Scope::of(world, &filter, lang).unwrap();
    let selection = Selection::of(filter, world);
    present::question::page(scope, &selection, column, by, vec![])
}

fn column(world: &World, id: &str) -> ColumnRef {
    world.wave(2015).unwrap().codebook().column(id).unwrap()
}

/// The queries that each law is tried on.
const QUERIES: [&str; 4] = ["", "settles=yes", "size=0-1999,2000-4999", "unit=district"];

#[test]
fn groups_are_judged_as_the_analysis_judges_them() {
    let world = demo::world(1).unwrap();
    let mut clear = 0;
    for query in QUERIES {
        let within = Selection::of(Filter::read(query, &world).filter, &world);
        let wave = world.wave(within.filter().wave).unwrap();
        for column in wave.codebook().columns() {
            let options = wave.codebook().questions[column.question].headline_options();
            for by in [Dimension::Region, Dimension::Size, Dimension::Share] {
                let Some(breakdown) = page(&world, query, column, &by).breakdown else {
                    continue;
                };
                let found = compare(wave, column, &options, &by, &within);
                assert_eq!(breakdown.groups.len(), found.groups.len());
                assert_eq!(breakdown.total.judged, None);
                for (row, group) in breakdown.groups.iter().zip(found.groups) {
                    let judged = row.judged.as_ref().unwrap();
                    assert_eq!(judged.verdict, group.difference.verdict);
                    assert_eq!(judged.points, group.difference.points.map(whole_points));
                    assert_eq!(row.headline.count, group.difference.group.count);
                    clear += usize::from(judged.verdict.is_clear());
                }
            }
        }
    }
    assert!(clear > 20, "{clear}");
}

/// 148 of 260 among 351 settling municipalities, of whom 91 were silent: 42–68 %.
#[test]
fn the_range_is_that_of_the_worked_example() {
    let world = demo::world(1).unwrap();
    let column = column(&world, "result_target");
    let range = page(&world, "", column, &Dimension::Region).range.unwrap();
    assert_eq!((range.low, range.high), (42, 68));
    assert_eq!(
        range.sentence.replace('\u{a0}', " "),
        "91 som spørsmålet gjelder eller kan gjelde, svarte ikke på det. Hadde de svart, ville \
         andelen «Ja» ligget mellom 42 % og 68 %."
    );
}

/// A base is told of in each language: by the answers, by the register and by neither.
#[test]
fn the_sentence_says_whom_n_is() {
    let world = demo::world(1).unwrap();
    for (id, lang, start, end) in [
        (
            "reception_capacity.health",
            Lang::Nb,
            "42 % av kommunene med asylmottak har ",
            " (79 av 189).",
        ),
        (
            "reception_capacity.health",
            Lang::En,
            "42% of the municipalities with a reception centre ",
            " (79 of 189).",
        ),
        (
            "result_target",
            Lang::Nn,
            "57 % av kommunane som buset flyktningar, har ",
            " (148 av 260 som svara).",
        ),
        (
            "result_target_percent",
            Lang::Nb,
            "100 av kommunene som bosetter flyktninger og svarte «ja» på «Resultatmål», har svart på spørsmålet.",
            "",
        ),
    ] {
        let page = page_in(&world, "", column(&world, id), &Dimension::Region, lang);
        let sentence = page.sentence.replace('\u{a0}', " ");
        assert!(sentence.starts_with(start), "{sentence}");
        assert!(sentence.contains(end), "{sentence}");
    }
}

/// The switch keeps the selection and a breakdown that was chosen. Where none was chosen, a region is
/// broken down by size, since regions would be one row.
#[test]
fn the_region_is_switched_within_the_selection() {
    let world = demo::world(1).unwrap();
    let column = column(&world, "result_target");
    for (query, by, shown, nord, country) in [
        (
            "settles=yes",
            Dimension::Region,
            "",
            "?region=nord&settles=yes",
            "?settles=yes",
        ),
        ("region=nord", Dimension::Size, "nord", "?region=nord", "?"),
        (
            "region=nord",
            Dimension::Region,
            "nord",
            "?by=region&region=nord",
            "?",
        ),
        (
            "region=vest&size=0-1999",
            Dimension::Share,
            "vest",
            "?by=share&region=nord&size=0-1999",
            "?by=share&size=0-1999",
        ),
        (
            "region=nord,vest",
            Dimension::Region,
            "none",
            "?region=nord",
            "?",
        ),
    ] {
        let page = page(&world, query, column, &by);
        let choice = |id: &str| page.regions.iter().find(|choice| choice.id == id).unwrap();
        let leads_to = |id: &str, query: &str| {
            let separator = if query == "?" { "" } else { "&" };
            let expected = format!("/sporsmal/result_target{query}{separator}wave=2015");
            assert_eq!(choice(id).href, expected);
        };
        leads_to("nord", nord);
        leads_to("", country);
        let current = page.regions.iter().find(|choice| choice.current);
        assert_eq!(
            current.map_or("none", |choice| &choice.id),
            shown,
            "{query}"
        );
        assert_eq!(page.regions.len(), 7);
    }
}

/// Whom N is can only be said of a flag whose "no" is outside N.
#[test]
fn a_base_is_named_only_where_no_is_outside_n() {
    let world = demo::world(1).unwrap();
    let mut codebook = Codebook::clone(world.wave(2015).unwrap().codebook());
    assert_eq!(codebook.check(), []);
    for question in &mut codebook.questions {
        for option in &mut question.options {
            option.base = Base::Inside;
        }
    }
    let problems = codebook.check();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].fault, CodebookFault::BaseInsideN);
}

/// "Etter kjennetegn: har asylmottak", and one full stop after the source of the classes.
#[test]
fn a_breakdown_by_a_flag_reads_as_one() {
    let world = demo::world(1).unwrap();
    let column = column(&world, "plan_describes_immigrants");
    for by in Dimension::all(world.wave(2015).unwrap()) {
        let breakdown = page(&world, "", column, &by).breakdown.unwrap();
        let is_flag = matches!(by, Dimension::Flag(_));
        let named = breakdown.dimension.strip_prefix("Kjennetegn: ");
        assert_eq!(named.is_some(), is_flag, "{}", breakdown.dimension);
        let lower = named.is_none_or(|name| name.starts_with(char::is_lowercase));
        assert!(lower, "{}", breakdown.dimension);
        assert!(!breakdown.source.ends_with('.'), "{}", breakdown.source);
    }
}

/// The file tells the difference that the page rounds to whole points in thousandths.
#[test]
fn the_file_of_a_question_holds_the_difference_unrounded() {
    let world = demo::world(1).unwrap();
    let filter = Filter::read("", &world).filter;
    let scope = Scope::of(&world, &filter, Lang::Nb).unwrap();
    let selection = Selection::of(filter, &world);
    let column = column(&world, "knows_imdi");
    let judged = scope.wave.codebook().questions[column.question].headline_options();
    let asked = AskedQuestion {
        selection: &selection,
        column,
        by: &Dimension::Region,
        judged: &judged,
    };
    let made = Made {
        when: String::new(),
        when_utc: String::new(),
        day: String::new(),
        by: None,
        origin: String::new(),
    };
    let table = export::question(scope, asked, &made);
    let headline = scope.wave.codebook().questions[column.question].headline_options();
    let found = compare(
        scope.wave,
        column,
        &headline,
        &Dimension::Region,
        &selection,
    );
    let place = table.columns.iter().position(|c| c.label == "Vurdering");
    let place = place.unwrap() - 1;
    assert_eq!(table.rows.len(), found.groups.len() + 1);
    for (row, group) in table.rows.iter().zip(found.groups) {
        let Cell::MilliPoints(thousandths) = row[place] else {
            panic!("{:?}", row[place]);
        };
        let points = group.difference.points.unwrap() * 100.0;
        assert!((f64::from(thousandths) / 1000.0 - points).abs() < 0.000_6);
    }
}

/// A relative clause ends with a comma before the sentence goes on.
#[test]
fn whom_a_question_is_asked_of_is_divided_by_a_comma() {
    let world = demo::world(1).unwrap();
    let column = column(&world, "result_target");
    let page = page(&world, "", column, &Dimension::Region);
    assert_eq!(
        page.meta[1],
        "Stilt til kommuner som bosetter flyktninger, og alle bydeler"
    );
}

/// The sentence that can be quoted names the regions that clearly differ, each with its share, and
/// no other.
#[test]
fn the_sentence_names_the_regions_that_differ() {
    let world = demo::world(1).unwrap();
    let codebook = &world.wave(2015).unwrap().codebook();
    let mut named = 0;
    for column in codebook.columns() {
        let page = page(&world, "", column, &Dimension::Region);
        let groups = page
            .breakdown
            .iter()
            .flat_map(|breakdown| &breakdown.groups);
        let clear = |row: &&BreakdownRow| row.judged.as_ref().unwrap().verdict.is_clear();
        let clear: Vec<&BreakdownRow> = groups.filter(clear).collect();
        assert_eq!(page.sentence.contains("klart"), !clear.is_empty());
        for row in clear {
            let share = percent_of(row.headline.count, row.headline.n, Lang::Nb);
            let told = format!("{} ({share})", row.label);
            assert!(page.sentence.contains(&told), "{}", page.sentence);
            named += 1;
        }
    }
    assert!(named > 0);
}

fn part(share: &LinkedShare) -> Part {
    Part::of(share.count, share.n)
}

#[test]
fn a_change_is_the_analysis_own_and_its_parts_sum_to_it() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let mut tried = 0;
    for query in QUERIES {
        let selection = Selection::of(Filter::read(query, &world).filter, &world);
        let within = Selections::of(&selection, 2014, &world);
        for column in wave.codebook().columns() {
            let options = wave.codebook().questions[column.question].headline_options();
            let since = page(&world, query, column, &Dimension::Region).since;
            let Some(changed) = since.map(|since| since.change) else {
                continue;
            };
            let found = follow(&world, &within, column, &options).unwrap().unwrap();
            assert_eq!(part(&changed.rows[0].earlier), found.change.earlier);
            assert_eq!(part(&changed.rows[0].later), found.change.later);
            assert_eq!(part(&changed.rows[1].earlier), found.change.stayers_earlier);
            assert_eq!(part(&changed.rows[1].later), found.change.stayers_later);
            sums_to_the_change(&changed, found.change.difference());
            tried += 1;
        }
    }
    assert!(tried >= 8, "{tried}");
}

/// Three parts rounded to tenths, and the change itself: at most four roundings apart.
fn sums_to_the_change(changed: &Changed, difference: Option<f64>) {
    if changed.terms.is_empty() {
        return;
    }
    let sum: i32 = changed.terms.iter().map(|term| term.tenths).sum();
    let whole = difference.unwrap() * 1000.0;
    assert!((f64::from(sum) - whole).abs() <= 2.0, "{sum} {whole}");
}

#[test]
fn the_panel_of_the_interpreters_is_as_told() {
    let world = demo::world(1).unwrap();
    let column = column(&world, "interpreter_guidelines");
    let page = page(&world, "", column, &Dimension::Region);
    let changed = page.since.unwrap().change;
    let moves: Vec<usize> = changed.moves.iter().map(|part| part.units.count).collect();
    assert_eq!(moves, [10, 8, 35, 97]);
    let tenths: Vec<i32> = changed.terms.iter().map(|term| term.tenths).collect();
    assert_eq!(tenths, [180, -42, 2]);
    assert_eq!(
        changed.sentence.replace('\u{a0}', " "),
        "Fra 12 % (24 av 203) i 2014 til 26 % (78 av 302) i 2015: +14 prosentpoeng. \
         150 kommuner svarte begge år: 35 svarte slik bare i 2015, 8 bare i 2014. \
         Blant dem er andelen klart høyere i 2015."
    );
}

/// No change over a question that the codebooks do not mark as the same: the page has no such section,
/// and says why where a codebook does.
#[test]
fn nothing_is_followed_over_a_question_that_is_not_the_same() {
    let world = demo::world(1).unwrap();
    let codebook = &world.wave(2015).unwrap().codebook();
    let before = &world.wave(2014).unwrap().codebook();
    let (mut followed, mut told, mut silent) = (0, 0, 0);
    for column in codebook.columns() {
        let question = &codebook.questions[column.question];
        let page = page(&world, "", column, &Dimension::Region);
        let there = before.question(&question.id);
        let said = question.comparable.iter();
        let said = said.chain(there.iter().flat_map(|q| &q.comparable));
        let marked = said.clone().count() > 0;
        if page.since.is_some() {
            followed += 1;
            assert!(marked && question.kind.has_options());
            assert!(said.into_iter().all(|with| with.how == Comparability::Same));
        } else if marked {
            told += 1;
            let sentences = &page.comparability;
            assert!(!sentences.is_empty());
            assert!(sentences.iter().all(|sentence| sentence.contains("2014")));
        } else {
            silent += 1;
            assert_eq!(page.comparability, Vec::<String>::new());
        }
    }
    assert!(
        followed >= 2 && told >= 1 && silent > 20,
        "{followed} {told} {silent}"
    );
}

#[test]
fn the_first_wave_has_nothing_before_it() {
    let world = demo::world(1).unwrap();
    let codebook = &world.wave(2014).unwrap().codebook();
    for column in codebook.columns() {
        assert_eq!(
            page(&world, "wave=2014", column, &Dimension::Region).since,
            None
        );
    }
}
