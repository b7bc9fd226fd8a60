//! The examples, each with the values that a sentence about it must hold.

mod answers;
mod cells;
mod content;
mod registers;
mod rules;

use domain::import::{AnswerFault, Fault, Named, TableFault, UnitFault};
use domain::sheet::{Problem, Quote, Severity, Spot};
use domain::survey::{CodebookFault, CodebookPlace, CodebookProblem, Wording};

pub(super) use registers::of_registers;

use answers::{answers, not_asked};

type Values = &'static [&'static str];

fn quote() -> Quote {
    Quote::of("skrevet")
}

fn word(nb: &str) -> Wording {
    Wording {
        nb: nb.to_owned(),
        ..Wording::default()
    }
}

fn unit(number: &str, name: &str) -> Named {
    Named {
        number: number.parse().unwrap(),
        name: name.to_owned(),
    }
}

fn halden() -> Named {
    unit("0101", "Halden")
}

fn oslo() -> Named {
    unit("0301", "Oslo")
}

fn sagene() -> Named {
    unit("030103", "Sagene")
}

/// Everything that can be wrong with a wave.
pub(super) fn of_waves() -> Vec<(Fault, Values)> {
    let mut all = vec![
        (Fault::LeftOut { count: 1 }, &[] as Values),
        (Fault::LeftOut { count: 7 }, &["7"]),
        (Fault::NotYesOrNo { written: quote() }, &["skrevet"]),
        (
            Fault::UnknownBasis { written: quote() },
            &["skrevet", "syntetiske demodata"],
        ),
        (
            Fault::MixedBasis {
                marked: 3,
                total: 8,
            },
            &["3", "8", "syntetiske demodata", "datagrunnlag"],
        ),
        (
            Fault::FilesSwapped {
                answers: "u.csv".to_owned(),
                units: "a.csv".to_owned(),
            },
            &["a.csv", "u.csv"],
        ),
        (
            Fault::SameFileTwice {
                units: "u.csv".to_owned(),
                answers: "a.csv".to_owned(),
            },
            &["a.csv", "u.csv"],
        ),
        (
            Fault::FilesMarkedDifferently {
                marked: "a.csv".to_owned(),
                unmarked: "u.csv".to_owned(),
            },
            &["a.csv", "u.csv", "syntetiske demodata"],
        ),
    ];
    all.extend(codebook());
    all.extend(content::of_content());
    all.extend(rules::of_rules());
    all.extend(
        tables()
            .into_iter()
            .chain(cells::of_cells())
            .map(|(fault, values)| (Fault::from(fault), values)),
    );
    all.extend(units().map(|(fault, values)| (Fault::from(fault), values)));
    all.extend(answers().map(|(fault, values)| (Fault::from(fault), values)));
    all.extend(
        not_asked().map(|(why, values)| (AnswerFault::NotAsked(Box::new(why)).into(), values)),
    );
    all
}

fn codebook() -> impl Iterator<Item = (Fault, Values)> {
    let faults = CodebookFault::ALL.into_iter();
    faults.enumerate().map(|(at, fault)| {
        let in_wave = at % 2 == 0;
        let place = CodebookPlace {
            path: "question.3.headline".to_owned(),
            table: if in_wave { "wave" } else { "question" },
            id: (!in_wave).then(|| "target".to_owned()),
            key: "headline".to_owned(),
        };
        let values: Values = if in_wave {
            &["[wave]", "headline"]
        } else {
            &["[[question]]", "target", "headline"]
        };
        (
            Fault::Codebook(Box::new(CodebookProblem { place, fault })),
            values,
        )
    })
}

#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn tables() -> Vec<(TableFault, Values)> {
    use TableFault as F;
    let heading = || "q.a".to_owned();
    vec![
        (F::EmptyFile, &[] as Values),
        (F::NoRows, &[]),
        (
            F::NoKnownHeading {
                expected: heading(),
                workbook: false,
            },
            &["q.a"],
        ),
        (
            F::NoKnownHeading {
                expected: heading(),
                workbook: true,
            },
            &["q.a"],
        ),
        (
            F::MissingColumns {
                headings: vec![heading(), "q.b".to_owned()],
            },
            &["2", "q.a", "q.b"],
        ),
        (F::SecondHeader { written: quote() }, &["skrevet"]),
        (F::MissingColumn { heading: heading() }, &["q.a"]),
        (
            F::MissingChoiceColumns {
                question: "barriers".to_owned(),
                first_option: "work".to_owned(),
            },
            &["barriers.work"],
        ),
        (
            F::BothChoiceForms {
                question: heading(),
            },
            &["q.a"],
        ),
        (
            F::DuplicateColumn {
                heading: heading(),
                first: 9,
                again: 26,
            },
            &["q.a", " J ", " AA."],
        ),
        (F::ExtraColumn { heading: quote() }, &["skrevet"]),
        (
            F::ExtraColumns {
                headings: vec![quote()],
            },
            &["1", "skrevet"],
        ),
        (F::HeadingsBelow { row: 14 }, &["14"]),
        (F::ColumnWithoutHeading { position: 25 }, &[" Z "]),
        (
            F::ChangedHeading {
                heading: quote(),
                expected: heading(),
            },
            &["skrevet", "q.a"],
        ),
        (
            F::TooManyCells {
                cells: 15,
                headings: 14,
                workbook: false,
            },
            &["15", "14"],
        ),
        (
            F::TooManyCells {
                cells: 15,
                headings: 14,
                workbook: true,
            },
            &["15", "14"],
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn units() -> [(UnitFault, Values); 18] {
    use UnitFault as F;
    let number = || "3001".to_owned();
    let named_so = Some(halden());
    [
        (F::NumberMissing { named_so: None }, &[]),
        (
            F::NotANumber {
                written: quote(),
                named_so: named_so.clone(),
            },
            &["skrevet", "0101 Halden"],
        ),
        (
            F::LostZero {
                workbook: true,
                written: "101".to_owned(),
                unit: halden(),
            },
            &["101", "0101 Halden"],
        ),
        (
            F::LostZero {
                workbook: false,
                written: "101".to_owned(),
                unit: halden(),
            },
            &["101", "0101 Halden"],
        ),
        (
            F::LaterNumber {
                number: number(),
                since: 2020,
                year: 2015,
                former: vec![halden(), oslo()],
            },
            &["3001", "2020", "2015", "0101 Halden", "0301 Oslo"],
        ),
        (
            F::LaterNumber {
                number: number(),
                since: 2020,
                year: 2015,
                former: vec![halden()],
            },
            &["3001", "2020", "2015", "0101 Halden"],
        ),
        (
            F::EarlierNumber {
                number: number(),
                until: 2018,
                year: 2020,
                now: vec![halden()],
            },
            &["3001", "2018", "2020", "0101 Halden"],
        ),
        (
            F::EarlierNumber {
                number: number(),
                until: 2018,
                year: 2020,
                now: vec![halden(), oslo()],
            },
            &["3001", "2018", "2020", "0101 Halden", "0301 Oslo"],
        ),
        (
            F::NameOfAnother {
                unit: halden(),
                other: oslo(),
            },
            &["0101 Halden", "0301 Oslo"],
        ),
        (
            F::UnknownDistrict {
                number: "030116".to_owned(),
                first: "030101".to_owned(),
                last: "030115".to_owned(),
            },
            &["030116", "030101", "030115"],
        ),
        (
            F::UnknownNumber {
                number: number(),
                year: 2015,
                named_so,
            },
            &["3001", "2015", "0101 Halden"],
        ),
        (
            F::CityAndDistrict {
                unit: oslo(),
                other: sagene(),
            },
            &["0301 Oslo", "030103 Sagene"],
        ),
        (
            F::CityAndDistrict {
                unit: sagene(),
                other: oslo(),
            },
            &["0301 Oslo", "030103 Sagene"],
        ),
        (
            F::OtherName {
                written: quote(),
                unit: oslo(),
            },
            &["skrevet", "0301 Oslo"],
        ),
        (
            F::DuplicateUnit {
                unit: oslo(),
                first_row: 12,
            },
            &["0301 Oslo", "12"],
        ),
        (
            F::NotInvited {
                unit: oslo(),
                units_file: "u.csv".to_owned(),
            },
            &["0301 Oslo", "u.csv"],
        ),
        (
            F::NotListed {
                units: vec![oslo(), sagene()],
            },
            &["0301 Oslo", "030103 Sagene"],
        ),
        (
            F::NotListed {
                units: vec![oslo(); 15],
            },
            &["0301 Oslo, 0301 Oslo", " 3 "],
        ),
    ]
}

/// A problem at every kind of place.
pub(super) fn places() -> [(Problem<()>, Values); 6] {
    let at = |row, column: Option<&str>, severity| Problem {
        file: "answers.csv".to_owned(),
        row,
        column: column.map(str::to_owned),
        spot: Spot::default(),
        severity,
        fault: (),
    };
    let mut in_sheet = at(Some(5), Some("q.a"), Severity::Error);
    in_sheet.file = "answers.xlsx".to_owned();
    in_sheet.spot.tab = Some("Svar".to_owned());
    in_sheet.spot.position = Some(27);
    let mut in_rows = at(Some(5), None, Severity::Warning);
    in_rows.spot.also = vec![6, 7, 12];
    [
        (
            at(Some(5), Some("q.a"), Severity::Error),
            &["answers.csv", "5", "q.a"],
        ),
        (
            at(None, Some("q"), Severity::Warning),
            &["answers.csv", "q"],
        ),
        (at(Some(7), None, Severity::Error), &["answers.csv", "7"]),
        (at(None, None, Severity::Error), &["answers.csv"]),
        (in_sheet, &["answers.xlsx", "Svar", "5", "AB", "q.a"]),
        (in_rows, &["answers.csv", "5", "7", "12"]),
    ]
}

/// An option that says "none", in three languages.
pub(super) fn nothing_ticked(nb: &str, nn: &str, en: &str) -> Fault {
    let exclusive = Wording {
        nb: nb.to_owned(),
        nn: Some(nn.to_owned()),
        en: Some(en.to_owned()),
    };
    AnswerFault::NothingTicked { exclusive }.into()
}
