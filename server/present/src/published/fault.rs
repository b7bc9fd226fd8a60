//! Why a statement cannot be computed, in words.

use domain::published::{CheckError, CheckFault};
use domain::world::World;
use kinds::Lang;
use view::words::catalog::statement as word;

use crate::words::filter::problem::sentence as sentence_of;

/// Why a statement cannot be computed, in a whole sentence.
pub fn sentence(error: &CheckError, lang: Lang) -> String {
    let fault = fault_words(&error.fault, lang);
    word::CANNOT.fill(lang, &[("id", &error.id), ("fault", &fault)])
}

fn fault_words(fault: &CheckFault, lang: Lang) -> String {
    match fault {
        CheckFault::NoWave(year) => word::NO_WAVE.fill(lang, &[("year", &year.to_string())]),
        CheckFault::NoSince => word::NO_SINCE.text(lang).to_owned(),
        CheckFault::Unusable { query, problem } => {
            let problem = sentence_of(problem, &World::default(), lang);
            let problem = problem.trim_end_matches('.');
            word::UNUSABLE.fill(lang, &[("query", query), ("problem", problem)])
        }
        CheckFault::NoQuestion => word::NO_QUESTION.text(lang).to_owned(),
        CheckFault::UnknownQuestion(id) => word::UNKNOWN_QUESTION.fill(lang, &[("id", id)]),
        CheckFault::UnknownOption(id) => word::UNKNOWN_OPTION.fill(lang, &[("id", id)]),
        CheckFault::UnknownDoubt(id) => word::UNKNOWN_DOUBT.fill(lang, &[("id", id)]),
        CheckFault::Nobody => word::NOBODY.text(lang).to_owned(),
        CheckFault::NoAnswer => word::NO_ANSWER.text(lang).to_owned(),
    }
}
