//! A question as a file.

use app::error::AppError;
use domain::tabulate::Dimension;
use kinds::QuestionKind;
use present::export::{Cell, Table};
use present::question::{BY, KEYS};
use server::service::exports::{self, Refused};

use super::demo_wave::{cells, csv_bytes, made, opened, records, text, world, xlsx_bytes};

fn table(id: &str, query: &str) -> Table {
    exports::question(&opened(world(), query, &[BY]), id, &made()).unwrap()
}

fn whole(cell: &Cell) -> i64 {
    match cell {
        Cell::Whole(number) => *number,
        other => panic!("{other:?}"),
    }
}

#[test]
fn groups_add_up_to_all_of_them_in_every_question() {
    let wave = world().latest().unwrap();
    let mut tables = 0;
    for query in ["", "unit=district", "region=nord,vest&settles=yes"] {
        for column in wave.codebook().columns() {
            if !wave.codebook().questions[column.question]
                .kind
                .has_options()
            {
                continue;
            }
            let id = wave.codebook().column_id(column);
            for by in Dimension::all(wave) {
                let table = table(&id, &format!("by={}&{query}", by.id()));
                tables += 1;
                let (total, groups) = table.rows.split_last().unwrap();
                for (place, cell) in total.iter().enumerate() {
                    if let Cell::Whole(all) = cell {
                        let sum: i64 = groups.iter().map(|row| whole(&row[place])).sum();
                        let label = &table.columns[place].label;
                        assert_eq!(sum, *all, "{id} by {by:?}, {query}: {label}");
                    }
                }
            }
        }
    }
    assert!(tables > 500, "{tables}");
}

#[test]
fn each_row_holds_n_and_every_kind_of_empty() {
    let table = table("result_target", "");
    let labels: Vec<&str> = table.columns.iter().map(|c| c.label.as_str()).collect();
    let at = |name: &str| labels.iter().position(|label| *label == name).unwrap();
    assert_eq!(labels[0], "Region");
    assert_eq!(table.rows.len(), 7);
    assert_eq!(table.rows[6][0], Cell::Text("Hele landet".to_owned()));
    let mut outside_n = vec![
        at("Lot spørsmålet stå åpent"),
        at("Ble ikke spurt"),
        at("Svarte ikke på undersøkelsen"),
    ];
    outside_n.extend(
        labels
            .iter()
            .position(|label| *label == "Svarte «vet ikke»"),
    );
    for row in &table.rows {
        let empties: i64 = outside_n.iter().map(|place| whole(&row[*place])).sum();
        assert_eq!(whole(&row[1]), whole(&row[2]) + empties, "{row:?}");
    }
    let (count, share) = (at("Ja (antall)"), at("Ja (% av N)"));
    let sheet = cells(&xlsx_bytes(&table), 0);
    let last = &sheet[7];
    let number = |cell: &calamine::Data| match cell {
        calamine::Data::Float(number) => *number,
        other => panic!("{other:?}"),
    };
    let percent = 100.0 * number(&last[count]) / number(&last[2]);
    assert!((number(&last[share]) - percent).abs() < 0.000_6);
    assert_eq!(last.last().unwrap(), &text("syntetiske demodata"));
}

/// Oslo and its neighbours know IMDi best: told by number, as exactly as the shares, and word, and
/// for no row of all.
#[test]
fn each_group_says_how_it_differs_from_the_others() {
    let table = table("knows_imdi", "");
    let place = table.columns.iter().position(|c| c.label == "Vurdering");
    let place = place.unwrap();
    assert!(
        table.columns[place - 1]
            .label
            .ends_with("mot de andre (prosentpoeng)")
    );
    let row = |name: &str| {
        let named = |row: &&Vec<Cell>| row[0] == Cell::Text(name.to_owned());
        table.rows.iter().find(named).unwrap()
    };
    let ost = row("Øst");
    assert_eq!(ost[place], Cell::Text("klart høyere".to_owned()));
    let Cell::MilliPoints(points) = ost[place - 1] else {
        panic!("{:?}", ost[place - 1]);
    };
    assert!(points > 30_000 && points % 1000 != 0, "{points}");
    let about = table.about.iter().find(|(name, _)| name == "Prosent");
    let told = &about.unwrap().1;
    assert!(told.contains("i prosentpoeng, begge med tre desimaler"));
    assert_eq!(
        row("Hele landet")[place - 1..=place],
        [Cell::Blank, Cell::Blank]
    );
}

#[test]
fn the_second_sheet_tells_the_range_and_the_change() {
    let world = demo::world(1).unwrap();
    let table = exports::question(
        &opened(&world, "", &[BY]),
        "interpreter_guidelines",
        &made(),
    )
    .unwrap();
    let told = |name: &str| {
        let line = table.about.iter().find(|(known, _)| known == name);
        line.unwrap().1.replace('\u{a0}', " ")
    };
    assert!(told("Om alle hadde svart").contains("mellom 18 % og 48 %"));
    assert!(told("Endring siden 2014").starts_with("Fra 12 % (24 av 203) i 2014"));
}

#[test]
fn a_group_without_answers_has_no_share() {
    let table = table("result_target", "answered=no");
    let labels = table.columns.iter();
    let shares: Vec<usize> = labels
        .enumerate()
        .filter(|(_, column)| column.label.ends_with("(% av N)"))
        .map(|(place, _)| place)
        .collect();
    assert!(!shares.is_empty() && !table.rows.is_empty());
    for row in &table.rows {
        assert!(shares.iter().all(|place| row[*place] == Cell::Blank));
    }
}

#[test]
fn numbers_and_texts_are_told_by_unit() {
    let wave = world().latest().unwrap();
    let mut kinds = std::collections::BTreeSet::new();
    for column in wave.codebook().columns() {
        let kind = wave.codebook().questions[column.question].kind;
        if kind.has_options() {
            continue;
        }
        kinds.insert(format!("{kind:?}"));
        let id = wave.codebook().column_id(column);
        let table = table(&id, "");
        let page_n = wave
            .column(column)
            .answered
            .intersection_count(wave.units_of(kinds::UnitType::Municipality));
        assert_eq!(table.rows.len(), page_n, "{id}");
        assert!(page_n > 0, "{id}");
        for row in &table.rows {
            assert!(matches!(row[0], Cell::Code(_)));
            match kind {
                QuestionKind::Number => assert!(matches!(row[3], Cell::Whole(_))),
                _ => assert!(matches!(row[3], Cell::Text(_))),
            }
        }
        assert_eq!(records(&csv_bytes(&table)).len(), page_n + 1);
        assert_eq!(
            exports::chart(&opened(world(), "", &[BY]), &id, &made()).map(|_| ()),
            Err(Refused::NoChart(id.clone()))
        );
    }
    assert_eq!(kinds.len(), 2, "number and text: {kinds:?}");
}

#[test]
fn a_file_is_named_by_its_question() {
    let wave = world().latest().unwrap();
    let item = wave
        .codebook()
        .columns()
        .find(|column| column.item.is_some());
    let id = wave.codebook().column_id(item.unwrap());
    assert_eq!(
        table(&id, "").file_stem,
        format!("DEMO-sporsmal-{id}-2015-2026-11-24")
    );
}

#[test]
fn the_second_sheet_tells_the_question() {
    let table = table("result_target", "by=size&region=nord");
    let about = cells(&xlsx_bytes(&table), 1);
    let told = |name: &str| {
        let row = about.iter().find(|row| row[0] == text(name));
        row.unwrap_or_else(|| panic!("{name} in {about:?}"))[1].to_string()
    };
    let codebook = world().latest().unwrap().codebook();
    assert_eq!(
        told("Spørsmål"),
        codebook.question("result_target").unwrap().wording.nb
    );
    assert!(told("Delt inn etter").starts_with("Innbyggere (SSB"));
    assert!(told("Lenke").contains("/sporsmal/result_target?region=nord&wave=2015"));
    assert!(told("N (svarte på spørsmålet)").parse::<u32>().unwrap() > 0);
    assert!(told("Ble ikke spurt").parse::<u32>().is_ok());
}

#[test]
fn a_chart_carries_what_it_rests_on() {
    let (_, file) = exports::chart(&opened(world(), "", &[BY]), "result_target", &made()).unwrap();
    assert_eq!(
        file.file_stem,
        "DEMO-sporsmal-result_target-2015-2026-11-24"
    );
    assert!(file.notes[0].starts_with("Syntetiske demodata."));
    assert!(file.notes[1].contains("N = "), "{:?}", file.notes);
    assert!(
        file.notes
            .iter()
            .any(|note| note.contains("IMDis regionkontorer"))
    );
}

#[test]
fn what_cannot_be_used_is_refused_and_what_is_not_there_is_told() {
    for query in [
        "by=nothing",
        "by=region&by=size",
        "region=nrod",
        "nothing=1",
    ] {
        let refused = exports::question(&opened(world(), query, &[BY]), "result_target", &made());
        assert!(
            matches!(refused, Err(Refused::Unusable(told)) if told.len() == 1),
            "{query}"
        );
    }
    for id in ["nothing", "result_target.nothing", ""] {
        let refused = exports::question(&opened(world(), "", &[BY]), id, &made());
        assert!(
            matches!(refused, Err(Refused::AsPage(AppError::NotFound(_)))),
            "{id}"
        );
    }
}

/// The column of the difference names what is judged, and a sum has columns of its own.
#[test]
fn the_file_follows_what_is_judged() {
    let of = |query: &str| {
        let opened = opened(world(), query, KEYS);
        exports::question(&opened, "interpreter_guidelines", &made()).unwrap()
    };
    let labels = |table: &Table| -> Vec<String> {
        let columns = table.columns.iter();
        columns.map(|column| column.label.clone()).collect()
    };
    let usual = of("");
    let sum = of("judge=no,yes_without_register");
    let judged = labels(&sum)
        .into_iter()
        .find(|label| label.contains(" eller "));
    assert!(judged.is_some(), "{:?}", labels(&sum));
    assert_eq!(sum.columns.len(), usual.columns.len() + 2);
    let finding = |table: &Table| {
        let line = table.about.iter().find(|(name, _)| name == "Hovedfunn");
        line.unwrap().1.clone()
    };
    assert_ne!(finding(&sum), finding(&usual));
    let link = sum.about.iter().find(|(name, _)| name == "Lenke");
    assert!(
        link.unwrap()
            .1
            .contains("?judge=yes_without_register,no&wave=2015")
    );
}

/// What changed, as a file: a row a question, with both years for all and for those in both.
#[test]
fn the_file_of_changes_has_both_years() {
    let world = demo::world(1).unwrap();
    let table = exports::changes(&opened(&world, "region=nord,vest", &[]), &made()).unwrap();
    assert_eq!(
        table.file_stem,
        "DEMO-endringer-2015-nord-eller-vest-2026-11-24"
    );
    assert!(table.rows.len() >= 2);
    for row in &table.rows {
        assert_eq!(row.len(), table.columns.len());
        let [Cell::Whole(before), Cell::Whole(now)] = [&row[11], &row[14]] else {
            panic!("{row:?}");
        };
        assert_eq!(before, now, "the panel is the same in both years");
    }
}
