//! Words of the front page.

use crate::classes::Region;
use crate::words::{Lang, class, pick};

/// The heading: `IMDi Nord`, or the whole country.
pub fn title(region: Option<Region>, lang: Lang) -> String {
    match region {
        Some(region) => format!("IMDi {}", class::region(region, lang)),
        None => country(lang).to_owned(),
    }
}

/// The whole country, as a choice.
pub fn country(lang: Lang) -> &'static str {
    pick(lang, "Hele landet", "Heile landet", "The whole country")
}

/// Oslo's districts, as a link.
pub fn districts(lang: Lang) -> &'static str {
    pick(
        lang,
        "bydelene i Oslo",
        "bydelane i Oslo",
        "the districts of Oslo",
    )
}

/// A rule that does not hold together in this wave.
pub fn rule_fails(title: &str, why: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("Regelen «{title}» virker ikke i denne bølgen. {why}"),
        Lang::Nn => format!("Regelen «{title}» verkar ikkje i denne bølgja. {why}"),
        Lang::En => format!("The rule “{title}” does not work in this wave. {why}"),
    }
}
