//! Why an indicator cannot be shown for a wave, in sentences.

use super::Lang;
use super::catalog::indicator as word;
use crate::indicator::{FaultyIndicator, IndicatorFault};

/// That an indicator cannot be shown for a wave, and why.
pub fn sentence(faulty: &FaultyIndicator<'_>, lang: Lang) -> String {
    let why = why(&faulty.fault, lang);
    let title = faulty.indicator.title.text(lang);
    word::FAILS.fill(lang, &[("title", title), ("why", &why)])
}

fn why(fault: &IndicatorFault, lang: Lang) -> String {
    match fault {
        IndicatorFault::NoColumn { column, year } => {
            word::NO_COLUMN.fill(lang, &[("id", column), ("year", &year.to_string())])
        }
        IndicatorFault::NoOption {
            option,
            column,
            year,
        } => {
            let values = [
                ("option", &**option),
                ("id", column),
                ("year", &year.to_string()),
            ];
            word::NO_OPTION.fill(lang, &values)
        }
        IndicatorFault::NoOptions => word::NO_OPTIONS.text(lang).to_owned(),
        IndicatorFault::Condition(problem) => problem.sentence(lang),
        IndicatorFault::ConditionTooWide => word::CONDITION_TOO_WIDE.text(lang).to_owned(),
    }
}
