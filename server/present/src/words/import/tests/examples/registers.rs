//! Registers that cannot be read.

use domain::register::{Expected, RegisterFault};
use domain::sheet::{FlawKind, Invisible};

use super::{Values, oslo, quote};

/// Registers that are not those of their year, or hold what cannot be.
fn of_divisions_and_counts() -> [(RegisterFault, Values); 6] {
    [
        (RegisterFault::NoRows, &[]),
        (
            RegisterFault::MissingColumns {
                headings: vec!["region", "county"],
            },
            &["2", "region", "county"],
        ),
        (
            RegisterFault::MoreThanAll {
                population: 3_000,
                immigrants: 3_100,
            },
            &["3", "100"],
        ),
        (
            RegisterFault::OfAnotherYear {
                number: oslo().number,
                year: 2018,
                now: vec![oslo().number],
            },
            &["0301", "2018"],
        ),
        (
            RegisterFault::OfAnotherYear {
                number: oslo().number,
                year: 2018,
                now: Vec::new(),
            },
            &["0301", "2018"],
        ),
        (
            RegisterFault::Lacking {
                numbers: vec![oslo().number],
            },
            &["0301"],
        ),
    ]
}

/// Everything that can be wrong with a register.
pub fn of_registers() -> Vec<(RegisterFault, Values)> {
    let mut all = vec![
        (
            RegisterFault::MissingColumns {
                headings: vec!["region"],
            },
            &["region"] as Values,
        ),
        (
            RegisterFault::DuplicateNumber {
                number: oslo().number,
                first_row: 12,
            },
            &["0301", "12"],
        ),
        (
            RegisterFault::Flawed {
                kind: FlawKind::NoValue,
            },
            &[],
        ),
        (
            RegisterFault::Invisible(Invisible {
                letter: "U+200B".to_owned(),
                row: None,
                column: 0,
                cells: 4,
            }),
            &["U+200B", "4"],
        ),
        (RegisterFault::Unended, &[]),
        (RegisterFault::Empty, &[]),
        (RegisterFault::ToFill { rows: 12 }, &["12"]),
    ];
    let unfit = |expected| RegisterFault::Unfit {
        written: quote(),
        expected,
    };
    all.extend(of_divisions_and_counts());
    all.extend(EXPECTED.map(|expected| (unfit(expected), &["skrevet"] as Values)));
    all
}

const EXPECTED: [Expected; 11] = [
    Expected::Number,
    Expected::Name,
    Expected::CountyNumber,
    Expected::Region,
    Expected::Language,
    Expected::WholeNumber,
    Expected::Figure,
    Expected::Centrality,
    Expected::ZeroOrOne,
    Expected::Latitude,
    Expected::Longitude,
];
