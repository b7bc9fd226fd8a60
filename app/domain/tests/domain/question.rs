//! Questions with little in them, for the waves of the tests.

use domain::survey::{
    AnswerOption, AskedOf, Base, BatteryItem, Comparability, ComparableWith, NumberLimits,
    Question, WhoIsAsked, Wording,
};
use kinds::QuestionKind;

/// A wording in bokmål only.
pub fn wording(nb: &str) -> Wording {
    Wording {
        nb: nb.to_owned(),
        ..Wording::default()
    }
}

/// A question that everyone is asked, whose wordings are its ids.
pub fn question(id: &str, kind: QuestionKind, items: &[&str], options: &[&str]) -> Question {
    Question {
        id: id.to_owned(),
        chapter: "all".to_owned(),
        kind,
        wording: wording(id),
        short: wording(id),
        asked_of: WhoIsAsked {
            municipality: Some(AskedOf::All),
            district: Some(AskedOf::All),
        },
        only_if: None,
        items: items
            .iter()
            .map(|id| BatteryItem {
                finding: None,
                id: (*id).to_owned(),
                wording: wording(id),
            })
            .collect(),
        options: options
            .iter()
            .map(|id| AnswerOption {
                id: (*id).to_owned(),
                wording: wording(id),
                base: Base::Inside,
                exclusive: false,
                score: None,
            })
            .collect(),
        max_choices: None,
        number: (kind == QuestionKind::Number).then(|| NumberLimits {
            unit: wording("%"),
            min: 0,
            max: 100,
        }),
        coded: false,
        headline: vec![],
        finding: None,
        among: None,
        caveats: vec![],
        comparable: vec![],
        assumed: false,
    }
}

/// That a question is the one of another wave.
pub fn same_as(wave: u16) -> ComparableWith {
    ComparableWith {
        wave,
        how: Comparability::Same,
        why: None,
    }
}
