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

/// The heading over the municipalities of highest priority.
pub fn highest(rows: usize, lang: Lang) -> String {
    match (rows, lang) {
        (10, Lang::Nb) => "Ti kommuner med høyest prioritet".to_owned(),
        (10, Lang::Nn) => "Ti kommunar med høgast prioritet".to_owned(),
        (10, Lang::En) => "The ten municipalities of highest priority".to_owned(),
        (_, Lang::Nb) => "Kommuner med høyest prioritet".to_owned(),
        (_, Lang::Nn) => "Kommunar med høgast prioritet".to_owned(),
        (_, Lang::En) => "Municipalities of highest priority".to_owned(),
    }
}

/// How many of the wave's rules it cannot answer.
pub fn unanswerable(failing: usize, all: usize, lang: Lang) -> String {
    match (failing, lang) {
        (1, Lang::Nb) => {
            format!(
                "Én av {all} regler kan ikke brukes på denne undersøkelsen, og gir ingen signaler."
            )
        }
        (1, Lang::Nn) => {
            format!(
                "Éin av {all} reglar kan ikkje brukast på denne undersøkinga, og gir ingen signal."
            )
        }
        (1, Lang::En) => {
            format!("One of {all} rules cannot be used on this survey, and flags nobody.")
        }
        (_, Lang::Nb) => {
            format!(
                "{failing} av {all} regler kan ikke brukes på denne undersøkelsen, og gir ingen signaler."
            )
        }
        (_, Lang::Nn) => {
            format!(
                "{failing} av {all} reglar kan ikkje brukast på denne undersøkinga, og gir ingen signal."
            )
        }
        (_, Lang::En) => {
            format!("{failing} of {all} rules cannot be used on this survey, and flag nobody.")
        }
    }
}
