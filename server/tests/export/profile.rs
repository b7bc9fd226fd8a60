//! The profile of a unit as a file: what the page shows, a row each.

use domain::filter::{Filter, Selection};
use domain::world::World;
use kinds::{Lang, UnitType};
use present::Scope;
use present::export::{self, Cell, Table};
use view::profile::{GivenAnswer, Profile, ProfileLine};

use super::demo_wave::{cells, csv_bytes, made, records, xlsx_bytes};

fn both(world: &World, year: u16, position: usize, lang: Lang) -> (Profile, Table) {
    let filter = Filter::all(year, UnitType::Municipality);
    let scope = Scope::of(world, &filter, lang).unwrap();
    let weights = content::similar().unwrap();
    let selection = Selection::of(filter.clone(), world);
    let page = present::profile::page(scope, position, &selection, weights, vec![]);
    (page, export::profile(scope, position, weights, &made()))
}

fn lines(page: &Profile) -> Vec<&ProfileLine> {
    let questions = page.chapters.iter().flat_map(|chapter| &chapter.questions);
    questions.flat_map(|question| &question.lines).collect()
}

/// What an answer of the page is in the file.
fn holds(cell: &Cell, given: &GivenAnswer) -> bool {
    match (cell, given) {
        (Cell::Whole(number), GivenAnswer::Answer(told)) => {
            let digits = told
                .chars()
                .filter(char::is_ascii_digit)
                .collect::<String>();
            digits == number.unsigned_abs().to_string()
        }
        (Cell::Text(text), GivenAnswer::Answer(told) | GivenAnswer::Quote(told)) => text == told,
        (Cell::Text(text), GivenAnswer::Empty(..)) => text == "." || text == "..",
        _ => false,
    }
}

/// Every unit of both waves: a row a figure, a signal and an answer, with the shares of the page.
#[test]
fn the_file_of_a_profile_has_the_rows_of_the_page() {
    let world = demo::world(1).unwrap();
    let mut numbers = 0;
    for wave in world.waves() {
        for position in 0..wave.units().len() {
            let (page, table) = both(&world, wave.year(), position, Lang::Nb);
            let signals = page.signals.as_ref();
            let signals = signals.map_or(0, |it| it.lines.len() + it.models.len());
            let lines = lines(&page);
            let before = page.facts.len() + signals;
            assert_eq!(table.rows.len(), before + lines.len(), "{}", page.name);
            let answers = table.rows.iter().skip(before);
            for (row, line) in answers.zip(&lines) {
                assert_eq!(row.len(), table.columns.len());
                assert!(holds(&row[3], &line.answer), "{row:?} and {line:?}");
                numbers += usize::from(matches!(row[3], Cell::Whole(_)));
                let shares = page.beside.iter().map(|_| &line.beside);
                let shares = shares.chain([&line.whole]);
                for (place, share) in shares.enumerate() {
                    let Some(share) = share else { continue };
                    let told = [share.count, share.n].map(|it| Cell::Whole(it.try_into().unwrap()));
                    assert_eq!(row[5 + 3 * place..7 + 3 * place], told);
                }
            }
            assert!(table.file_stem.starts_with("DEMO-profil-"));
            assert!(table.file_stem.contains(&page.number));
        }
    }
    assert!(numbers > 50, "{numbers}");
}

/// A few of each kind, as bytes: all rows in both, nothing that runs as a formula, and numbers under
/// headings that say their unit.
#[test]
fn the_file_of_a_profile_is_written_in_every_language() {
    let world = demo::world(1).unwrap();
    let wave = world.latest().unwrap();
    let silent = wave
        .units_of(UnitType::Municipality)
        .difference(wave.responded());
    let some: Vec<usize> = wave.responded().ones().step_by(60).collect();
    let some = some.into_iter().chain(silent.take(3));
    for position in some {
        for lang in Lang::ALL {
            let (page, table) = both(&world, 2015, position, lang);
            let csv = records(&csv_bytes(&table));
            let sheet = cells(&xlsx_bytes(&table), 0);
            assert_eq!((csv.len(), sheet.len()), (table.rows.len() + 1, csv.len()));
            for row in &csv[1..] {
                assert_eq!(row.last().unwrap(), "syntetiske demodata");
                assert!(row.iter().all(|field| !field.starts_with(['=', '+', '@'])));
            }
            let figures = table.rows.iter().take(page.facts.len());
            for row in figures {
                let Cell::Text(label) = &row[1] else {
                    panic!("{row:?}");
                };
                let share = matches!(row[3], Cell::MilliPercent(_));
                assert_eq!(share, label.ends_with(" (%)"), "{label}");
            }
        }
    }
}

/// One that was silent is told by what it said before, under a heading with that year, and the sheet
/// about it says so.
#[test]
fn the_file_of_a_silent_unit_says_which_year_answered() {
    let world = demo::world(1).unwrap();
    let wave = world.latest().unwrap();
    let mut earlier = 0;
    for position in wave.units_of(UnitType::Municipality).ones() {
        if wave.responded().contains(position) {
            continue;
        }
        let (page, table) = both(&world, 2015, position, Lang::Nb);
        let about = table.about.iter();
        let told = about.filter(|(name, _)| name == "Svarte på undersøkelsen");
        let told: Vec<&str> = told.map(|(_, text)| text.as_str()).collect();
        assert!(
            told[0].contains("svarte ikke på undersøkelsen."),
            "{told:?}"
        );
        if page.answers_of.is_some() {
            earlier += 1;
            assert!(table.columns[3].label.ends_with("svarte i 2014"));
            assert!(told[0].ends_with("Under står det som ble svart i 2014."));
        }
    }
    assert!(earlier > 0);
}
