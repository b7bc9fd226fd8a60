//! What is said of the indicators, the report and the words that a wave brings.

use domain::import::{CONTENT_PARTS_MAX, ContentFault};
use domain::indicator::Mismatch;
use domain::report::ReportFault;
use domain::world::World;
use kinds::Lang;

use super::whole;
use crate::words::catalog::content as word;
use crate::words::filter::problem;

/// What is wrong with a part of a file, in a sentence.
pub(super) fn sentence(id: &str, fault: &ContentFault, lang: Lang) -> String {
    if fault.waits_for_a_wave() {
        return word::WAITS.fill(lang, &[("id", id)]);
    }
    word::FAULT.fill(lang, &[("id", id), ("fault", &clause(fault, lang))])
}

fn clause(fault: &ContentFault, lang: Lang) -> String {
    match fault {
        ContentFault::TooMany { count } => {
            let (count, most) = (whole(*count, lang), CONTENT_PARTS_MAX.to_string());
            word::TOO_MANY.fill(lang, &[("count", &count), ("most", &most)])
        }
        ContentFault::BadId => word::BAD_ID.text(lang).to_owned(),
        ContentFault::IdTwice => word::ID_TWICE.text(lang).to_owned(),
        ContentFault::Empty { key } => word::EMPTY.fill(lang, &[("key", key)]),
        ContentFault::Indicator(why) => of_indicator(why, lang),
        ContentFault::Report(why) => of_report(why, lang),
    }
}

fn of_indicator(why: &Mismatch, lang: Lang) -> String {
    match why {
        Mismatch::NoColumn(column) => word::NO_COLUMN.fill(lang, &[("column", column)]),
        Mismatch::NoOption { option, column } => {
            word::NO_OPTION.fill(lang, &[("option", option), ("column", column)])
        }
        Mismatch::NoOptions => word::NO_OPTIONS.text(lang).to_owned(),
        Mismatch::Condition(fault) => {
            let why = problem::sentence(fault, &World::default(), lang);
            word::CONDITION.fill(lang, &[("why", why.trim_end_matches('.'))])
        }
        Mismatch::TooWide => word::TOO_WIDE.text(lang).to_owned(),
    }
}

fn of_report(why: &ReportFault, lang: Lang) -> String {
    match why {
        ReportFault::NoSection(section) => word::NO_SECTION.fill(lang, &[("section", section)]),
        ReportFault::NoQuestion(question) => {
            word::NO_QUESTION.fill(lang, &[("question", question)])
        }
        ReportFault::NoMeasure(question) => word::NO_MEASURE.fill(lang, &[("question", question)]),
        ReportFault::NoDimension(dimension) => {
            word::NO_DIMENSION.fill(lang, &[("dimension", dimension)])
        }
        ReportFault::Filter(fault) => {
            let why = problem::sentence(fault, &World::default(), lang);
            word::FILTER.fill(lang, &[("why", why.trim_end_matches('.'))])
        }
    }
}
