//! The names of the classes: regions, sizes, centrality, immigrant share, language form.

use kinds::{Centrality, Flag, Lang, LanguageForm, Pending, Region, ShareClass, SizeClass};
use view::words::pick;

/// The region's short name: `Nord`.
pub fn region(region: Region, lang: Lang) -> &'static str {
    match region {
        Region::Ost => pick(lang, "Øst", "Aust", "East"),
        Region::IndreOst => pick(lang, "Indre Øst", "Indre Aust", "Inner East"),
        Region::Sor => pick(lang, "Sør", "Sør", "South"),
        Region::Vest => pick(lang, "Vest", "Vest", "West"),
        Region::Midt => pick(lang, "Midt-Norge", "Midt-Noreg", "Central Norway"),
        Region::Nord => pick(lang, "Nord", "Nord", "North"),
    }
}

/// The population class: `2 000–4 999`.
pub fn size(class: SizeClass, lang: Lang) -> &'static str {
    match class {
        SizeClass::Under2000 => pick(lang, "Under 2\u{a0}000", "Under 2\u{a0}000", "Under 2,000"),
        SizeClass::From2000 => pick(
            lang,
            "2\u{a0}000–4\u{a0}999",
            "2\u{a0}000–4\u{a0}999",
            "2,000–4,999",
        ),
        SizeClass::From5000 => pick(
            lang,
            "5\u{a0}000–9\u{a0}999",
            "5\u{a0}000–9\u{a0}999",
            "5,000–9,999",
        ),
        SizeClass::From10000 => pick(
            lang,
            "10\u{a0}000–19\u{a0}999",
            "10\u{a0}000–19\u{a0}999",
            "10,000–19,999",
        ),
        SizeClass::From20000 => pick(
            lang,
            "20\u{a0}000–49\u{a0}999",
            "20\u{a0}000–49\u{a0}999",
            "20,000–49,999",
        ),
        SizeClass::From50000 => pick(
            lang,
            "50\u{a0}000 eller flere",
            "50\u{a0}000 eller fleire",
            "50,000 or more",
        ),
    }
}

/// The centrality: `Minst sentrale`.
pub fn centrality(class: Centrality, lang: Lang) -> &'static str {
    match class {
        Centrality::Least => pick(lang, "Minst sentral", "Minst sentral", "Least central"),
        Centrality::Less => pick(lang, "Mindre sentral", "Mindre sentral", "Less central"),
        Centrality::Somewhat => pick(lang, "Noe sentral", "Noko sentral", "Somewhat central"),
        Centrality::Most => pick(lang, "Sentral", "Sentral", "Central"),
    }
}

/// The class of immigrant share: `5–10 %`.
pub fn share(class: ShareClass, lang: Lang) -> &'static str {
    match class {
        ShareClass::Under5 => pick(lang, "Under 5\u{a0}%", "Under 5\u{a0}%", "Under 5%"),
        ShareClass::From5 => pick(lang, "5–10\u{a0}%", "5–10\u{a0}%", "5–10%"),
        ShareClass::From10 => pick(lang, "10–15\u{a0}%", "10–15\u{a0}%", "10–15%"),
        ShareClass::From15 => pick(
            lang,
            "15\u{a0}% eller mer",
            "15\u{a0}% eller meir",
            "15% or more",
        ),
    }
}

/// What waits of all that was agreed: `Åpne`.
pub fn pending(pending: Pending, lang: Lang) -> &'static str {
    match pending {
        Pending::Open => pick(lang, "Åpne", "Opne", "Open"),
        Pending::Overdue => pick(lang, "Over fristen", "Over fristen", "Overdue"),
    }
}

/// The language form the municipality has decided on.
pub fn language(form: LanguageForm, lang: Lang) -> &'static str {
    match form {
        LanguageForm::Bokmal => pick(lang, "Bokmål", "Bokmål", "Bokmål"),
        LanguageForm::Nynorsk => pick(lang, "Nynorsk", "Nynorsk", "Nynorsk"),
        LanguageForm::Neutral => pick(lang, "Nøytral", "Nøytral", "Neutral"),
    }
}

/// Yes, no or not known.
pub fn flag_value(value: Flag, lang: Lang) -> &'static str {
    match value {
        Flag::Yes => pick(lang, "Ja", "Ja", "Yes"),
        Flag::No => pick(lang, "Nei", "Nei", "No"),
        Flag::Unknown => pick(lang, "Ukjent", "Ukjent", "Unknown"),
    }
}

/// The name of a value of a dimension, by ids; the id itself where it is not known.
pub fn dimension_value<'a>(dimension: &str, value: &'a str, lang: Lang) -> &'a str {
    let known: Option<&'static str> = match dimension {
        "region" => Region::from_id(value).map(|class| region(class, lang)),
        "size" => SizeClass::from_id(value).map(|class| size(class, lang)),
        "centrality" => Centrality::from_id(value).map(|class| centrality(class, lang)),
        "share" => ShareClass::from_id(value).map(|class| share(class, lang)),
        "language" => LanguageForm::from_id(value).map(|form| language(form, lang)),
        _ => Flag::from_id(value).map(|known| flag_value(known, lang)),
    };
    known.unwrap_or(value)
}
