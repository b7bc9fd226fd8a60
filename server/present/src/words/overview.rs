//! Words of the front page.

use kinds::{Lang, Region};
use view::words::pick;

use crate::words::class;

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

/// The heading over where a region differs most from the others.
pub fn differs_most(region: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("Her skiller {region} seg mest fra resten av landet"),
        Lang::Nn => format!("Her skil {region} seg mest frå resten av landet"),
        Lang::En => format!("Where {region} differs most from the rest of the country"),
    }
}

/// How many of a region's differences are clear.
pub fn clear_of(clear: usize, all: usize, lang: Lang) -> String {
    match (clear, lang) {
        (0, Lang::Nb) => format!("Ingen av de {all} forskjellene er klare."),
        (0, Lang::Nn) => format!("Ingen av dei {all} skilnadene er klare."),
        (0, Lang::En) => format!("None of the {all} differences is clear."),
        (1, Lang::Nb) => format!("Én av {all} forskjeller er klar."),
        (1, Lang::Nn) => format!("Éin av {all} skilnader er klar."),
        (1, Lang::En) => format!("One of {all} differences is clear."),
        (_, Lang::Nb) => format!("{clear} av {all} forskjeller er klare."),
        (_, Lang::Nn) => format!("{clear} av {all} skilnader er klare."),
        (_, Lang::En) => format!("{clear} of {all} differences are clear."),
    }
}
