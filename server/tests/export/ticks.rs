//! What of a list stands still, and the answers to a question with several.

use kinds::QuestionKind;
use present::export::{Cell, Table};
use server::service::exports;

use super::demo_wave::{made, opened, world};

fn table(query: &str) -> Table {
    exports::list(&opened(world(), query, &[]), &made()).unwrap()
}

/// What is joined in one cell stands beside it, a column an option; what is empty says why in each.
#[test]
fn several_answers_have_a_column_an_option() {
    let wave = world().latest().unwrap();
    let questions = wave.codebook().questions.iter();
    let several = questions.filter(|question| question.kind == QuestionKind::Multi);
    let mut tried = 0;
    for question in several.filter(|question| question.items.is_empty()) {
        let table = table(&format!("sort=number&cols=name,{}", question.id));
        let joined = table
            .columns
            .iter()
            .position(|column| column.label == question.short.nb)
            .unwrap();
        let heads = table.columns[joined + 1..].iter().zip(&question.options);
        for (column, option) in heads {
            let head = format!("{}: {}", question.short.nb, option.wording.nb);
            assert_eq!(column.label, head);
        }
        for row in &table.rows {
            let Cell::Text(told) = &row[joined] else {
                panic!("{:?}", row[joined]);
            };
            let options = row[joined + 1..].iter().zip(&question.options);
            if told == "." || told == ".." {
                assert!(options.into_iter().all(|(cell, _)| cell == &row[joined]));
                continue;
            }
            let ticked = options.filter(|(cell, _)| **cell == Cell::Text("ja".to_owned()));
            let ticked: Vec<&str> = ticked.map(|(_, option)| &*option.wording.nb).collect();
            assert_eq!(ticked.join(", "), *told);
            tried += 1;
        }
        let about = table.about.iter();
        let told =
            about.filter(|(name, _)| *name == format!("Kolonnene «{}: …»", question.short.nb));
        assert_eq!(told.count(), 1);
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn number_and_name_stay_where_they_are() {
    for (query, labels) in [
        ("", 2),
        ("unit=district", 2),
        ("cols=name,population", 2),
        ("cols=population,name", 1),
        ("cols=population", 1),
    ] {
        assert_eq!(table(query).labels, labels, "{query}");
    }
}
