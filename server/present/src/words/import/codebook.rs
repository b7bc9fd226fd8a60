//! What is said of a codebook that does not hold together.

use crate::words::catalog::codebook as word;
use domain::survey::{CodebookFault, CodebookPlace, CodebookProblem};
use kinds::Lang;

/// What does not hold together, with its table and its key, in a sentence.
pub(super) fn sentence(problem: &CodebookProblem, lang: Lang) -> String {
    let table = table(&problem.place, lang);
    let values = [
        ("table", &*table),
        ("key", &problem.place.key),
        ("fault", clause(problem.fault, lang)),
    ];
    word::FAULT.fill(lang, &values)
}

/// A table as it is headed in the file, and which of those of its name.
fn table(place: &CodebookPlace, lang: Lang) -> String {
    match &place.id {
        None => format!("[{}]", place.table),
        Some(id) => word::TABLE.fill(lang, &[("table", place.table), ("id", id)]),
    }
}

/// What does not hold together, as it follows a colon.
pub fn clause(fault: CodebookFault, lang: Lang) -> &'static str {
    use CodebookFault as F;
    let word = match fault {
        F::IdTwice => word::ID_TWICE,
        F::BadId => word::BAD_ID,
        F::IdOfFlag => word::ID_OF_FLAG,
        F::IdOfHeading => word::ID_OF_HEADING,
        F::IdOfFact => word::ID_OF_FACT,
        F::IdOfKey => word::ID_OF_KEY,
        F::Empty => word::EMPTY,
        F::NotADay => word::NOT_A_DAY,
        F::FieldworkBackwards => word::FIELDWORK_BACKWARDS,
        F::NoChapter => word::NO_CHAPTER,
        F::ItemNamedAsFile => word::ITEM_NAMED_AS_FILE,
        F::BadWordings => word::BAD_WORDINGS,
        F::OptionsOfKind => word::OPTIONS_OF_KIND,
        F::NumberWithoutLimits => word::NUMBER_WITHOUT_LIMITS,
        F::LimitsWithoutNumber => word::LIMITS_WITHOUT_NUMBER,
        F::LimitsCross => word::LIMITS_CROSS,
        F::MultiBattery => word::MULTI_BATTERY,
        F::LimitWithoutChoices => word::LIMIT_WITHOUT_CHOICES,
        F::LimitOutsideChoices => word::LIMIT_OUTSIDE_CHOICES,
        F::NoHeadlineOption => word::NO_HEADLINE_OPTION,
        F::HeadlineOutsideN => word::HEADLINE_OUTSIDE_N,
        F::BadAmong => word::BAD_AMONG,
        F::AskedOfNobody => word::ASKED_OF_NOBODY,
        F::NotAskedBefore => word::NOT_ASKED_BEFORE,
        F::OutOfReach => word::OUT_OF_REACH,
        F::NoSuchFlag => word::NO_SUCH_FLAG,
        F::ComparesWithItself => word::COMPARES_WITH_ITSELF,
        F::SameAndNot => word::SAME_AND_NOT,
        F::NoDerivedFrom => word::NO_DERIVED_FROM,
        F::BaseInsideN => word::BASE_INSIDE_N,
    };
    word.text(lang)
}
