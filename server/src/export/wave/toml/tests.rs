//! Each file with everything it can say. Nothing is filled up with what is usual, so that a new field has to
//! be named here, and is then missed if it is not written.

use domain::content::{
    Indicator, Indicators, Measure, ReportGroup, ReportPart, ReportPlan, SectionPlan, Shows, Texts,
    Weights,
};
use domain::signal::{Rule, RuleKind, Rules};
use domain::survey::{
    Among, AnswerOption, AskedOf, Base, BatteryItem, Chapter, Codebook, Comparability,
    ComparableWith, DerivedFlag, NumberLimits, OnlyIf, Partial, Question, WaveFlag, WaveInfo,
    WhoIsAsked, Wording,
};
use kinds::QuestionKind;

use crate::import::{read_codebook, read_content, read_rules};

/// A text in every language, with what a string of TOML has to mark.
fn words(text: &str) -> Wording {
    Wording {
        nb: format!("{text} «\"æ\\»\nog mer"),
        nn: Some(format!("{text} på nynorsk")),
        en: Some(format!("{text} 'in English' # = [")),
    }
}

fn id(text: &str) -> String {
    text.to_owned()
}

fn wave() -> WaveInfo {
    WaveInfo {
        year: 2016,
        title: words("Tittel"),
        fieldwork_from: id("2016-12-03"),
        fieldwork_to: id("2017-01-19"),
        register_year: Some(2015),
        partial: Partial::Count,
        flags: vec![WaveFlag {
            id: id("partner"),
            name: words("Navn"),
            source: words("Kilde"),
        }],
    }
}

fn question(kind: QuestionKind, asked: AskedOf) -> Question {
    Question {
        id: id("target"),
        chapter: id("all"),
        kind,
        wording: words("Ordlyd"),
        short: words("Kort"),
        asked_of: WhoIsAsked {
            municipality: Some(asked),
            district: Some(AskedOf::Settling),
        },
        only_if: Some(OnlyIf {
            question: id("first"),
            option: id("yes"),
        }),
        items: vec![BatteryItem {
            id: id("health"),
            wording: words("Linje"),
            finding: Some(words("Funn")),
        }],
        options: vec![AnswerOption {
            id: id("yes"),
            wording: words("Ja"),
            base: Base::DontKnow,
            exclusive: true,
            score: Some(-2),
        }],
        max_choices: Some(3),
        number: Some(NumberLimits {
            unit: words("%"),
            min: -5,
            max: 100,
        }),
        coded: true,
        headline: vec![id("yes"), id("no")],
        finding: Some(words("Funn")),
        among: Some(Among {
            without: vec![id("none")],
            base: words("Dem"),
        }),
        caveats: vec![words("Forbehold"), words("Et til")],
        comparable: vec![ComparableWith {
            wave: 2015,
            how: Comparability::NewScale,
            why: Some(words("Grunn")),
        }],
        assumed: true,
    }
}

#[test]
fn a_codebook_keeps_everything_it_says() {
    let book = Codebook {
        wave: wave(),
        chapters: vec![Chapter {
            id: id("all"),
            title: words("Kapittel"),
        }],
        questions: vec![
            question(QuestionKind::Multi, AskedOf::All),
            question(QuestionKind::Scale, AskedOf::Flag(id("partner"))),
        ],
        derived: vec![DerivedFlag {
            id: id("host"),
            name: words("Navn"),
            question: id("target"),
            no: id("no"),
            base: Some(words("Dem")),
        }],
    };
    let written = super::codebook(&book).unwrap();
    let (read, _) = read_codebook(written.as_bytes()).unwrap();
    assert_eq!(read, book, "{written}");
}

/// What fuzzing begins with has every key as well, holds together and comes back.
#[test]
fn the_whole_codebook_of_the_fuzz_target_holds_together() {
    let seed = include_bytes!("../../../../../fuzz/seeds/codebook/whole");
    let (book, _) = read_codebook(seed).unwrap();
    assert_eq!(book.check(), []);
    let written = super::codebook(&book).unwrap();
    assert_eq!(read_codebook(written.as_bytes()).unwrap().0, book);
}

#[test]
fn rules_keep_everything_they_say() {
    let rules = Rules {
        rules: vec![Rule {
            id: id("a"),
            version: 2,
            kind: RuleKind::Model,
            weight: 3,
            filter: id("answer=target:yes"),
            title: words("Tittel"),
            tag: words("Merke"),
            reason: words("Grunn"),
            ask: Some(words("Spør")),
            questions: vec![id("target"), id("extent.health")],
            refines: Some(id("b")),
            report: Some(12),
        }],
    };
    let written = super::rules(&rules).unwrap();
    let read = read_rules("signals.toml", written.as_bytes()).unwrap();
    assert_eq!(read.rules, rules, "{written}");
}

#[test]
fn indicators_texts_and_weights_keep_everything_they_say() {
    let indicators = Indicators {
        indicators: vec![Indicator {
            id: id("target"),
            heading: words("Overskrift"),
            title: words("Tittel"),
            clause: words("Ledd"),
            base: Some(words("Dem")),
            column: id("target"),
            options: vec![id("yes")],
            condition: Some(id("settles=yes")),
        }],
    };
    let written = super::indicators(&indicators).unwrap();
    let read = read_content::<Indicators>("indicators.toml", written.as_bytes()).unwrap();
    assert_eq!(read.said, indicators, "{written}");

    let texts = Texts {
        settling: Some(words("Bosetting")),
        synthetic: Some(words("Oppdiktet")),
        report: Some(words("Rapport")),
        report_without: Some(words("Uten")),
        regions_without: Some(words("Regioner")),
        results: Some(words("Resultater")),
    };
    let written = super::texts(&texts).unwrap();
    let read = read_content::<Texts>("texts.toml", written.as_bytes()).unwrap();
    assert_eq!(read.said, texts, "{written}");

    let weights = Weights::new([5, 0, 2, 1]).unwrap();
    let written = super::similar(weights).unwrap();
    let read = read_content::<Weights>("similar.toml", written.as_bytes()).unwrap();
    assert_eq!(read.said, weights, "{written}");
}

/// Every way a part of the report can be made.
fn ways() -> Vec<Shows> {
    let question = || id("target");
    let by = || vec![id("region"), id("size")];
    let measures = || {
        vec![Measure {
            question: question(),
            option: vec![id("yes")],
        }]
    };
    let group = |name| ReportGroup {
        name: words(name),
        filter: id("settles=yes"),
    };
    vec![
        Shows::Options {
            question: question(),
        },
        Shows::Battery {
            question: question(),
        },
        Shows::Breakdown {
            question: question(),
            by: by(),
        },
        Shows::Representativity { by: by() },
        Shows::Numbers {
            question: question(),
        },
        Shows::Given {
            question: question(),
        },
        Shows::Ranking {
            question: question(),
        },
        Shows::Measures {
            measures: measures(),
        },
        Shows::Groups {
            first: group("Den ene"),
            second: group("Den andre"),
            measures: measures(),
        },
        Shows::Results {
            groups: vec![group("Noen")],
        },
    ]
}

#[test]
fn a_plan_of_a_report_keeps_everything_it_says() {
    let part = |(at, shows): (usize, Shows)| ReportPart {
        id: format!("part_{at}"),
        section: id("2.1"),
        figure: Some(7),
        title: words("Figur"),
        filter: id("settles=yes"),
        note: Some(words("Merknad")),
        shows,
    };
    let plan = ReportPlan {
        published: true,
        sections: vec![SectionPlan {
            number: id("2.1"),
            title: words("Avsnitt"),
        }],
        parts: ways().into_iter().enumerate().map(part).collect(),
    };
    let written = super::report(&plan).unwrap();
    let read = read_content::<ReportPlan>("report.toml", written.as_bytes()).unwrap();
    assert_eq!(read.said, plan, "{written}");
}
