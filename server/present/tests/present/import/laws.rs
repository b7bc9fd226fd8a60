//! Laws of import: it never panics, and what is written is read back.

use std::collections::{BTreeMap, BTreeSet};

use domain::import::{PROBLEMS_MAX, TEXT_UNITS_MAX, stops, write_wave};
use domain::sheet::Sheet;
use domain::survey::{AskedOf, Codebook, ColumnRef, Partial};
use domain::wave::{Answer, Response, WaveData};
use kinds::QuestionKind;
use kinds::UnitType;
use proptest::prelude::*;

use super::fixture::{HEADER, UNITS, codebook, read_with, register, sheet};

/// Texts that are likely to get past the first checks, and any text at all.
fn cell() -> impl Strategy<Value = String> {
    let known = [
        "0101",
        "101",
        "0121",
        "0301",
        "030101",
        "30101",
        "030199",
        "3001",
        "9999",
        "Halden",
        "Oslo",
        "Gamle Oslo",
        "Ja",
        "nei",
        "yes",
        "1",
        "0",
        "x",
        "55",
        "-1",
        "99999999999999999999",
        "housing|none",
        "I stor grad",
        "I stor grad.",
        "||",
        "2015-12-14",
        "30.02.2015",
        "syntetiske demodata",
        "",
        "\u{a0}",
        "\0",
    ];
    prop_oneof![
        4 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn heading() -> impl Strategy<Value = String> {
    let known: Vec<String> = HEADER.split(';').map(str::to_owned).collect();
    prop_oneof![
        6 => proptest::sample::select(known),
        1 => cell(),
    ]
}

fn any_sheet(name: &'static str) -> impl Strategy<Value = Sheet> {
    let header = prop_oneof![
        2 => Just(HEADER.split(';').map(str::to_owned).collect::<Vec<_>>()),
        1 => Just(vec!["number".to_owned(), "name".to_owned(), "partner".to_owned()]),
        2 => prop::collection::vec(heading(), 0..20),
    ];
    let rows = prop::collection::vec(prop::collection::vec(cell(), 0..20), 0..8);
    (header, rows).prop_map(move |(header, rows)| Sheet {
        name: name.to_owned(),
        header,
        rows,
        ..Sheet::default()
    })
}

/// An answer that the codebook allows for a column.
fn answer(codebook: &Codebook, column: ColumnRef) -> BoxedStrategy<Answer> {
    let question = &codebook.questions[column.question];
    let count = question.options.len();
    match question.kind {
        QuestionKind::Single | QuestionKind::Scale => (0..count)
            .prop_map(|option| Answer::Options(vec![option]))
            .boxed(),
        QuestionKind::Multi => {
            let exclusive = question.options.iter().position(|option| option.exclusive);
            let others: Vec<usize> = (0..count).filter(|o| Some(*o) != exclusive).collect();
            let most = question.max_choices.unwrap_or(others.len());
            let several = proptest::sample::subsequence(others, 1..=most).prop_map(Answer::Options);
            match exclusive {
                Some(none) => prop_oneof![several, Just(Answer::Options(vec![none]))].boxed(),
                None => several.boxed(),
            }
        }
        QuestionKind::Number => (0..=100_i64).prop_map(Answer::Number).boxed(),
        QuestionKind::Text => "[^\\s][\\PC ;\"\n]{0,30}[^\\s]"
            .prop_map(Answer::Text)
            .boxed(),
    }
}

/// What became of a questionnaire.
#[derive(Debug, Clone, Copy)]
enum State {
    Silent,
    Begun,
    HandedIn,
}

/// A wave that follows its own routing.
fn wave() -> impl Strategy<Value = WaveData> {
    let codebook = codebook();
    let columns: Vec<ColumnRef> = codebook.columns().collect();
    let answers: Vec<_> = columns
        .iter()
        .map(|column| proptest::option::of(answer(&codebook, *column)))
        .collect();
    let state = proptest::sample::select(vec![State::Silent, State::Begun, State::HandedIn]);
    let respondent = (state, proptest::option::of(0..31_u8), answers);
    let flags = prop::collection::vec(any::<Option<bool>>(), register().len());
    let respondents = prop::collection::vec(respondent, register().len());
    let counts = any::<bool>();
    (any::<bool>(), counts, flags, respondents).prop_map(move |(synthetic, counts, flags, all)| {
        let mut codebook = codebook.clone();
        codebook.wave.partial = if counts {
            Partial::Count
        } else {
            Partial::LeaveOut
        };
        let mut data = WaveData {
            codebook,
            synthetic,
            flags: BTreeMap::new(),
            responses: vec![],
            begun: std::collections::BTreeSet::new(),
            rules: domain::signal::Rules::default(),
            content: domain::content::WaveContent::default(),
        };
        for (unit, value) in register().into_iter().zip(flags) {
            if let Some(value) = value {
                let known = data.flags.entry("partner".to_owned()).or_default();
                known.insert(unit.number, value);
            }
        }
        for (unit, (state, day, given)) in register().into_iter().zip(all) {
            let day = if counts { day } else { day.or(Some(0)) };
            let given = columns.iter().copied().zip(given);
            let answers = given.filter_map(|(column, answer)| Some((column, answer?)));
            let mut response = Response {
                number: unit.number.clone(),
                responded_on: day.map(|day| format!("2015-12-{:02}", day + 1)),
                answers: answers.collect(),
            };
            route(&data, unit.settles, &mut response);
            match state {
                State::HandedIn => data.responses.push(response),
                State::Begun if !counts => _ = data.begun.insert(unit.number),
                State::Begun | State::Silent => {}
            }
        }
        data
    })
}

/// Takes away the answers that the routing forbids, read straight from the codebook.
fn route(data: &WaveData, settles: Option<bool>, response: &mut Response) {
    let partner = data.flags.get("partner");
    let partner = partner.and_then(|known| known.get(&response.number)) == Some(&true);
    let district = response.number.unit_type() == UnitType::District;
    let target = data.codebook.column("target").unwrap();
    for column in data.codebook.columns() {
        let question = &data.codebook.questions[column.question];
        let asked = if district {
            question.asked_of.district.is_some()
        } else {
            match &question.asked_of.municipality {
                Some(AskedOf::All) => true,
                Some(AskedOf::Settling) => settles == Some(true),
                Some(AskedOf::Flag(_)) => partner,
                None => false,
            }
        };
        let yes = response.answers.get(&target) == Some(&Answer::Options(vec![0]));
        if !asked || (question.only_if.is_some() && !yes) {
            response.answers.remove(&column);
        }
    }
}

/// Sorts what has no order of its own.
fn settled(mut data: WaveData) -> WaveData {
    data.responses.sort_by(|a, b| a.number.cmp(&b.number));
    data
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_sheet_brings_it_down(units in any_sheet("u"), answers in any_sheet("a")) {
        let (data, problems) = read_with(codebook(), &units, &answers);
        prop_assert!(problems.len() <= PROBLEMS_MAX + 1);
        let numbers: BTreeSet<_> = data.responses.iter().map(|r| &r.number).collect();
        prop_assert_eq!(numbers.len(), data.responses.len());
        for problem in &problems {
            prop_assert!(problem.fault.ends_with('.'), "{}", problem.fault);
            prop_assert!(!problem.fault.contains('\n'));
        }
    }

    #[test]
    fn any_answers_beside_good_units_are_read_or_told(answers in any_sheet("a")) {
        let units = sheet("units.csv", UNITS);
        let (data, problems) = read_with(codebook(), &units, &answers);
        let filled = answers.rows.iter().any(|row| row.iter().any(|cell| !cell.trim().is_empty()));
        prop_assert!(stops(&problems) || (filled && !data.responses.is_empty()));
    }

    #[test]
    fn what_is_written_is_read_back(data in wave()) {
        let (units, answers) = write_wave(&data, &register());
        let (read, problems) = read_with(data.codebook.clone(), &units, &answers);
        if data.responses.is_empty() {
            prop_assert!(stops(&problems));
        } else {
            prop_assert!(!stops(&problems), "{:#?}", problems);
            prop_assert_eq!(settled(read), settled(data));
        }
    }
}

#[test]
fn a_huge_cell_or_very_many_rows_are_read_through() {
    let huge = "Ja".repeat(2_500_000);
    let row: Vec<String> = HEADER.split(';').map(|_| huge.clone()).collect();
    let header: Vec<String> = HEADER.split(';').map(str::to_owned).collect();
    let units = sheet("units.csv", UNITS);
    let answers = Sheet {
        name: "answers.csv".to_owned(),
        header: header.clone(),
        rows: vec![row],
        ..Sheet::default()
    };
    let (_, problems) = read_with(codebook(), &units, &answers);
    assert!(stops(&problems));
    assert!(problems.iter().all(|problem| problem.fault.len() < 1_000));
    assert!(huge.len() > TEXT_UNITS_MAX);

    let answers = Sheet {
        name: "answers.csv".to_owned(),
        header,
        rows: vec![vec!["0101".to_owned(), "Moss".to_owned(), "x".to_owned()]; 200_000],
        ..Sheet::default()
    };
    let (data, problems) = read_with(codebook(), &units, &answers);
    // A unit that stands in every row is one problem.
    assert!(problems.len() < 10, "{problems:#?}");
    assert_eq!(data.responses.len(), 1);
}
