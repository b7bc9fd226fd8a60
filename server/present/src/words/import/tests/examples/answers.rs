//! Everything that can be wrong with the answers in a row.

use domain::import::{AnswerFault, NotAsked};
use domain::survey::NumberLimits;

use super::{Values, halden, oslo, quote, sagene, word};

#[expect(clippy::too_many_lines, reason = "one table of cases")]
pub(super) fn answers() -> [(AnswerFault, Values); 22] {
    use AnswerFault as F;
    let written = quote();
    let changed = |rows| F::ChangedOption {
        written: quote(),
        option: word("Ja"),
        rows,
    };
    [
        (F::NotADate { written: quote() }, &["skrevet"]),
        (
            F::OutsideFieldwork {
                day: "2016-01-20".to_owned(),
                from: "2015-12-03".to_owned(),
                to: "2016-01-19".to_owned(),
            },
            &["2016-01-20", "2015-12-03", "2016-01-19"],
        ),
        (F::NoAnswers, &[]),
        (
            F::Begun {
                rows: 2,
                units: vec![halden(), oslo()],
            },
            &["0101 Halden", "0301 Oslo", "partial"],
        ),
        (F::NobodyHandedIn, &["partial"]),
        (
            F::TwoOptions {
                written: quote(),
                options: Box::new([
                    ("few".to_owned(), word("Få")),
                    ("many".to_owned(), word("Mange")),
                ]),
            },
            &["skrevet", "few", "Få", "many", "Mange"],
        ),
        (joined(';'), &[";", "Boliger|Arbeid"]),
        (joined(' '), &["Boliger|Arbeid"]),
        (joined('\n'), &["Boliger|Arbeid"]),
        (
            F::NotAnOption {
                written,
                options: vec![word("Ja"), word("Nei")],
            },
            &["skrevet", "Ja", "Nei"],
        ),
        (changed(1), &["skrevet", "Ja"]),
        (changed(5), &["skrevet", "Ja", "5"]),
        (F::NotATick { written: quote() }, &["skrevet"]),
        (
            F::PartlyFilled {
                question: "barriers".to_owned(),
            },
            &["barriers"],
        ),
        (F::EmptyTick, &["0", "1"]),
        (F::NoneTicked, &["0"]),
        (
            F::NothingTicked {
                exclusive: word("Ingen"),
            },
            &["Ingen"],
        ),
        (
            F::TooManyChoices {
                count: 9,
                allowed: 4,
            },
            &["9", "4", "5"],
        ),
        (
            F::ExclusiveWithOthers {
                exclusive: word("Ingen"),
            },
            &["Ingen"],
        ),
        (F::NotAWholeNumber { written: quote() }, &["skrevet"]),
        (
            F::OutsideLimits {
                number: 101,
                limits: NumberLimits {
                    unit: word("prosent"),
                    min: 17,
                    max: 99,
                },
            },
            &["101", "prosent", "17", "99"],
        ),
        (F::TextTooLong { units: 900 }, &["900", "767"]),
    ]
}

fn joined(separator: char) -> AnswerFault {
    AnswerFault::OtherSeparator {
        separator,
        mended: "Boliger|Arbeid".to_owned(),
    }
}

pub(super) fn not_asked() -> [(NotAsked, Values); 6] {
    let after = |unit| NotAsked::After {
        unit,
        option: word("Ja"),
        question: word("Resultatmål"),
        id: "target".to_owned(),
    };
    let values: Values = &["Ja", "Resultatmål", "target"];
    [
        (NotAsked::OfType { unit: oslo() }, &["0301 Oslo"]),
        (NotAsked::OfType { unit: sagene() }, &["030103 Sagene"]),
        (NotAsked::DoesNotSettle { unit: oslo() }, &["0301 Oslo"]),
        (
            NotAsked::LacksFlag {
                unit: oslo(),
                name: word("Samarbeid"),
            },
            &["0301 Oslo", "Samarbeid"],
        ),
        (
            after(Some(oslo())),
            &["0301 Oslo", "Ja", "Resultatmål", "target"],
        ),
        (after(None), values),
    ]
}
