//! The list of municipalities as a file.

use app::error::AppError;
use calamine::Data;
use domain::column::ListColumn;
use domain::filter::{Filter, Selection};
use domain::tabulate::state;
use domain::world::World;
use kinds::AnswerStatus;
use present::export::{Cell, Table};
use server::service::exports::{self, Refused};

use super::demo_wave::{
    cells, csv_bytes, made, not_synthetic, opened, records, text, world, xlsx_bytes,
};

const QUERIES: [(&str, usize); 6] = [
    ("", 428),
    ("unit=district", 15),
    ("settles=yes", 351),
    ("answered=yes&page=3", 324),
    ("population=1-2", 0),
    ("settles=yes&answer=result_target:_no_response", 0),
];

fn table(query: &str) -> Table {
    exports::list(&opened(world(), query, &[]), &made()).unwrap()
}

fn label(table: &Table, name: &str) -> usize {
    let mut labels = table.columns.iter();
    labels.position(|column| column.label == name).unwrap()
}

#[test]
fn every_row_of_the_filter_is_in_every_file() {
    for (query, expected) in QUERIES {
        let table = table(query);
        let filter = Filter::read(query, world()).filter;
        let matching = Selection::of(filter, world()).count();
        if expected > 0 || query.starts_with("population") {
            assert_eq!(matching, expected, "{query}");
        }
        assert_eq!(table.rows.len(), matching, "{query}");
        assert_eq!(records(&csv_bytes(&table)).len(), matching + 1, "{query}");
        let sheet = cells(&xlsx_bytes(&table), 0);
        assert_eq!(sheet.len(), matching + 1, "{query}");
        assert!(
            table
                .rows
                .iter()
                .all(|row| row.len() == table.columns.len())
        );
    }
}

#[test]
fn the_regions_add_up_to_the_country() {
    let query = "answer=result_target:no";
    let regions = ["ost", "indre-ost", "sor", "vest", "midt", "nord"];
    let sum: usize = regions
        .iter()
        .map(|region| table(&format!("{query}&region={region}")).rows.len())
        .sum();
    assert!(sum > 0);
    assert_eq!(sum, table(query).rows.len());
}

#[test]
fn cells_are_typed() {
    let cols = "cols=name,population,share_percent,programme_result,answered,responded_on,settles";
    let table = table(&format!("answered=yes&sort=number&{cols}"));
    let sheet = cells(&xlsx_bytes(&table), 0);
    assert_eq!(sheet[0][0], text("Nr."));
    assert_eq!(sheet[1][0], text("0101"));
    assert_eq!(sheet[1][1], text("Halden"));
    assert_eq!(sheet[1][2], Data::Float(30_328.0));
    assert!(matches!(sheet[1][3], Data::Float(share) if share > 5.0 && share < 20.0));
    assert_eq!(sheet[0][3], text("Innvandrerandel (%)"));
    assert_eq!(sheet[1][5], text("ja"));
    assert!(
        matches!(sheet[1][6], Data::DateTime(_)),
        "{:?}",
        sheet[1][6]
    );
    assert_eq!(sheet[1][7], text("ja"));
    let lines = records(&csv_bytes(&table));
    assert_eq!(lines[1][0], "0101");
    assert_eq!(lines[1][2], "30328");
    assert!(lines[1][3].contains(','), "{}", lines[1][3]);
    assert!(lines[1][6].starts_with("20"), "{}", lines[1][6]);
}

#[test]
fn the_same_cells_stand_in_both_files() {
    let table = table("cols=name,county,population,share_percent,settled,result_target");
    let lines = records(&csv_bytes(&table));
    let sheet = cells(&xlsx_bytes(&table), 0);
    for (line, row) in lines.iter().zip(&sheet) {
        for (field, cell) in line.iter().zip(row) {
            match cell {
                Data::String(text) => assert_eq!(field, text),
                Data::Float(number) => {
                    let read: f64 = field.replace(',', ".").parse().unwrap();
                    assert!((read - number).abs() < 1e-9, "{field} and {number}");
                }
                other => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn an_answer_says_why_it_is_empty_and_who_handed_in() {
    let table = table("sort=number&cols=name,result_target");
    assert_eq!(
        table.columns.last().unwrap().label,
        "datagrunnlag",
        "the mark is last"
    );
    let (answer, responded) = (
        label(&table, "Resultatmål"),
        label(&table, "Svarte på undersøkelsen"),
    );
    let wave = world().latest().unwrap();
    let column = wave.codebook().column("result_target").unwrap();
    let question = &wave.codebook().questions[column.question];
    let mut seen = std::collections::BTreeSet::new();
    for row in &table.rows {
        let Cell::Code(number) = &row[0] else {
            panic!("{:?}", row[0]);
        };
        let position = wave.position(&number.parse().unwrap()).unwrap();
        let Cell::Text(told) = &row[answer] else {
            panic!("{:?}", row[answer]);
        };
        let why = state(wave, column, position);
        match why {
            AnswerStatus::NotAsked => assert_eq!(told, "."),
            AnswerStatus::NotAnswered | AnswerStatus::NoResponse => assert_eq!(told, ".."),
            AnswerStatus::Counted | AnswerStatus::Outside | AnswerStatus::DontKnow => {
                let mut wordings = question.options.iter().map(|option| &option.wording.nb);
                assert!(wordings.any(|wording| wording == told), "{told}");
            }
        }
        let handed_in = if why == AnswerStatus::NoResponse {
            "nei"
        } else {
            "ja"
        };
        assert_eq!(row[responded], Cell::Text(handed_in.to_owned()));
        seen.insert(told.clone());
    }
    assert!(
        seen.contains(".") && seen.contains("..") && seen.len() >= 4,
        "{seen:?}"
    );
}

#[test]
fn who_handed_in_stands_once() {
    for query in [
        "",
        "cols=name,answered,result_target",
        "cols=name,result_target",
    ] {
        let table = table(query);
        let mut labels = table.columns.iter().map(|column| column.label.as_str());
        let columns = labels
            .by_ref()
            .filter(|label| *label == "Svarte på undersøkelsen");
        assert_eq!(columns.count(), 1, "{query}");
    }
}

/// What stands in a column, by heading, beside the numbers.
fn column<'t>(table: &'t Table, heading: &str) -> Vec<(String, &'t Cell)> {
    let at = label(table, heading);
    let rows = table.rows.iter().map(|row| {
        let Cell::Code(number) = &row[0] else {
            panic!("{:?}", row[0]);
        };
        (number.clone(), &row[at])
    });
    rows.collect()
}

#[test]
fn priority_has_a_column_for_each_rule_and_the_reasons_in_words() {
    let table = table("sort=-priority");
    let (wave, signals) = (world().latest().unwrap(), world().signals(2015));
    let said = |words: &str| Cell::Text(words.to_owned());
    let mut last = u32::MAX;
    for (number, cell) in column(&table, "Prioritet") {
        let position = wave.position(&number.parse().unwrap()).unwrap();
        if let Some(weights) = signals.priority(position) {
            assert_eq!(*cell, Cell::Whole(weights.into()));
            assert!(weights <= last, "{number}");
            last = weights;
        } else {
            assert_eq!(*cell, said("svarte ikke"), "{number}");
            last = 0;
        }
    }
    for rule in signals.rules() {
        let heading = format!("Signal: {}", rule.rule().tag.nb);
        let cells = column(&table, &heading);
        let yes = cells.iter().filter(|(_, cell)| **cell == said("ja"));
        assert_eq!(
            yes.count(),
            rule.units().unwrap().count_ones(..),
            "{heading}"
        );
        let other = [said("ja"), said("nei"), said("svarte ikke")];
        assert!(cells.iter().all(|(_, cell)| other.contains(cell)));
    }
    for (number, cell) in column(&table, "Grunner") {
        let position = wave.position(&number.parse().unwrap()).unwrap();
        let of_unit = signals.of_unit(position);
        let needs = of_unit.iter().filter(|signal| signal.is_need());
        let needs: Vec<_> = needs.collect();
        match signals.priority(position) {
            None => assert_eq!(*cell, said("svarte ikke")),
            Some(0) => assert_eq!(*cell, Cell::Blank),
            Some(_) => {
                let Cell::Text(told) = cell else {
                    panic!("{cell:?}");
                };
                let reasons = needs.iter().map(|signal| 1 + signal.refined_by.len());
                assert_eq!(told.matches("(vekt ").count(), reasons.sum::<usize>());
                let first = needs[0].rule.reason.nb.trim_end_matches('.');
                assert!(told.starts_with(first), "{told}");
            }
        }
    }
}

#[test]
fn files_hold_of_the_rules_what_the_page_shows() {
    let of_rules = |query: &str| {
        let table = table(query);
        let labels = table.columns.iter().map(|column| column.label.clone());
        let about = |label: &String| label.starts_with("Signal: ") || label == "Grunner";
        labels.filter(about).collect::<Vec<_>>()
    };
    assert_eq!(of_rules("cols=name,population"), Vec::<String>::new());
    assert_eq!(of_rules("cols=name,priority"), ["Grunner"]);
    assert_eq!(of_rules("cols=name,signals,priority").len(), 21);
    // No rule of the wave is about districts.
    assert_eq!(
        of_rules("unit=district&cols=name,priority,signals"),
        Vec::<String>::new()
    );
}

#[test]
fn made_up_data_say_so_in_every_row_and_in_the_name() {
    let table = table("");
    assert_eq!(table.file_stem, "DEMO-kommuner-2015-2026-11-24");
    let lines = records(&csv_bytes(&table));
    assert_eq!(lines[0].last().unwrap(), "datagrunnlag");
    assert!(
        lines[1..]
            .iter()
            .all(|line| line.last().unwrap() == "syntetiske demodata")
    );
    let real = World::new([std::sync::Arc::new(not_synthetic())]);
    let table = exports::list(&opened(&real, "unit=district", &[]), &made()).unwrap();
    assert_eq!(table.file_stem, "bydeler-2015-2026-11-24");
    assert!(
        table
            .columns
            .iter()
            .all(|column| column.label != "datagrunnlag")
    );
}

#[test]
fn the_second_sheet_says_how_it_was_made() {
    let table = table("region=nord&answer=!result_target:yes&page=2");
    let about = cells(&xlsx_bytes(&table), 1);
    let told = |name: &str| {
        let row = about.iter().find(|row| row[0] == text(name));
        row.unwrap_or_else(|| panic!("{name} in {about:?}"))[1].to_string()
    };
    assert!(told("Utvalg").contains("Nord"));
    assert_eq!(
        told("Antall i utvalget"),
        format!("{} av 428 kommuner", table.rows.len())
    );
    assert!(told("Datagrunnlag").starts_with("Syntetiske demodata."));
    assert!(told("Laget av").starts_with("ikke kjent"));
    assert_eq!(told("Laget"), "24.11.2026 kl. 12.05");
    assert_eq!(
        told("Lenke"),
        "http://127.0.0.1:3000/kommuner?region=nord&answer=!result_target:yes&page=all&wave=2015"
    );
    assert_eq!(told("Kolonnen «Innbyggere»"), "Kilde: SSB, 01.01.2015");
    let wording = world().latest().unwrap().codebook();
    let wording = &wording.question("result_target").unwrap().wording.nb;
    assert!(told("Kolonnen «Resultatmål»").contains(wording.as_str()));
}

#[test]
fn every_column_of_the_wave_can_be_taken_along() {
    let codebook = world().latest().unwrap().codebook();
    for columns in ListColumn::all(codebook).chunks(20) {
        let ids: Vec<String> = columns.iter().map(|column| column.id(codebook)).collect();
        let table = table(&format!("cols={}", ids.join(",")));
        assert!(table.columns.len() >= columns.len());
        assert_eq!(cells(&xlsx_bytes(&table), 0).len(), 429);
    }
}

#[test]
fn what_cannot_be_used_is_refused_whole() {
    for query in [
        "regoin=nord",
        "region=nrod",
        "answer=nothing:yes",
        "answer=result_target:maybe",
        "cols=name,nothing",
        "sort=nothing",
        "wave=1999",
        "unit=county",
        "population=a",
        "by=region",
        "signal=nothing",
        "priority=high",
    ] {
        match exports::list(&opened(world(), query, &[]), &made()) {
            Err(Refused::Unusable(told)) => {
                assert!(
                    !told.is_empty() && told.iter().all(|t| t.ends_with('.')),
                    "{told:?}"
                );
            }
            other => panic!("{query}: {other:?}"),
        }
    }
    assert_eq!(
        exports::list(&opened(&World::default(), "", &[]), &made()),
        Err(Refused::AsPage(AppError::NoWave))
    );
}
