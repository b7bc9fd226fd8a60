//! What is said of a codebook that does not hold together.

use crate::words::catalog::codebook as word;
use domain::survey::CodebookFault;
use kinds::Lang;

/// What does not hold together, as it follows a colon.
pub fn clause(fault: CodebookFault, lang: Lang) -> &'static str {
    use CodebookFault as F;
    let word = match fault {
        F::IdTwice => word::ID_TWICE,
        F::BadId => word::BAD_ID,
        F::NoChapter => word::NO_CHAPTER,
        F::BadIdWithin => word::BAD_ID_WITHIN,
        F::ItemNamedAsFile => word::ITEM_NAMED_AS_FILE,
        F::BadWordings => word::BAD_WORDINGS,
        F::OptionsOfKind => word::OPTIONS_OF_KIND,
        F::NumberWithoutLimits => word::NUMBER_WITHOUT_LIMITS,
        F::MultiBattery => word::MULTI_BATTERY,
        F::LimitWithoutChoices => word::LIMIT_WITHOUT_CHOICES,
        F::NoHeadlineOption => word::NO_HEADLINE_OPTION,
        F::HeadlineOutsideN => word::HEADLINE_OUTSIDE_N,
        F::BadAmong => word::BAD_AMONG,
        F::NotAskedBefore => word::NOT_ASKED_BEFORE,
        F::NoSuchFlag => word::NO_SUCH_FLAG,
        F::NoDerivedFrom => word::NO_DERIVED_FROM,
        F::BaseInsideN => word::BASE_INSIDE_N,
    };
    word.text(lang)
}
