//! Why an indicator cannot be shown for a wave, in sentences.

use domain::indicator::{IndicatorFault, Mismatch};
use domain::world::World;
use kinds::Lang;
use view::words::pick;

use super::filter::problem;

/// What does not hold together between an indicator and a wave, in whole sentences.
pub fn sentence(fault: &IndicatorFault, lang: Lang) -> String {
    let year = fault.year;
    let why = match &fault.why {
        Mismatch::NoColumn(id) => no_column(id, year, lang),
        Mismatch::NoOption { option, column } => no_option(option, column, year, lang),
        Mismatch::NoOptions => no_options(lang).to_owned(),
        Mismatch::Condition(problem) => problem::sentence(problem, &World::default(), lang),
        Mismatch::TooWide => condition_too_wide(lang).to_owned(),
    };
    fails(fault.title.text(lang), &why, lang)
}

/// An indicator that does not hold together in this wave.
fn fails(title: &str, why: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("Forholdet «{title}» kan ikke vises for denne undersøkelsen. {why}"),
        Lang::Nn => format!("Forholdet «{title}» kan ikkje visast for denne undersøkinga. {why}"),
        Lang::En => format!("The indicator “{title}” cannot be shown for this wave. {why}"),
    }
}

/// The wave has no such column, or it is a battery.
fn no_column(id: &str, year: u16, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("«{id}» er ikke ett spørsmål i undersøkelsen {year}."),
        Lang::Nn => format!("«{id}» er ikkje eitt spørsmål i undersøkinga {year}."),
        Lang::En => format!("“{id}” is not one question in the survey of {year}."),
    }
}

/// The question has no such option, or the option stands outside N.
fn no_option(option: &str, id: &str, year: u16, lang: Lang) -> String {
    match lang {
        Lang::Nb => {
            format!("«{option}» er ikke et svar som teller på «{id}» i undersøkelsen {year}.")
        }
        Lang::Nn => {
            format!("«{option}» er ikkje eit svar som tel på «{id}» i undersøkinga {year}.")
        }
        Lang::En => {
            format!("“{option}” is not an answer that counts to “{id}” in the survey of {year}.")
        }
    }
}

/// An indicator without options.
fn no_options(lang: Lang) -> &'static str {
    pick(
        lang,
        "Det sier ikke hvilke svar det gjelder.",
        "Det seier ikkje kva svar det gjeld.",
        "It does not say which answers it is about.",
    )
}

/// A condition that would mix units, or leave regions out.
fn condition_too_wide(lang: Lang) -> &'static str {
    pick(
        lang,
        "Vilkåret kan ikke velge region eller bydeler.",
        "Vilkåret kan ikkje velje region eller bydelar.",
        "Its condition cannot choose regions or districts.",
    )
}
