//! Words of the map: what it shows, its colours and their classes.

use domain::colouring::{Class, Colouring, PriorityClass};
use domain::filter::{Colour, View};
use domain::wave::Wave;
use kinds::{Lang, Region, UnitType};
use view::words::format::count;
use view::words::pick;
use view::words::status::status_short;

use super::{class, question};

/// The form a selection is shown in.
pub fn view(view: View, lang: Lang) -> &'static str {
    match view {
        View::List => pick(lang, "Liste", "Liste", "List"),
        View::Map => pick(lang, "Kart", "Kart", "Map"),
    }
}

/// What a map shows: `Kart over Nord med 87 kommuner. …`.
pub fn label(unit: UnitType, region: Option<Region>, units: usize, lang: Lang) -> String {
    let n = count(units, lang);
    let what = question::counted(units, unit, lang);
    let place = match (unit, region) {
        (UnitType::District, _) => pick(lang, "bydelene", "bydelane", "the districts"),
        (_, Some(region)) => class::region(region, lang),
        (_, None) => pick(lang, "hele landet", "heile landet", "the whole country"),
    };
    match lang {
        Lang::Nb => {
            format!("Kart over {place}, med {n} {what}. Listen ved siden av har de samme.")
        }
        Lang::Nn => {
            format!("Kart over {place}, med {n} {what}. Lista ved sida av har dei same.")
        }
        Lang::En => format!("Map of {place}, with {n} {what}. The list beside it has the same."),
    }
}

/// The title of a map: `Prioritet, Nord`.
pub fn title(colour: &str, region: Option<Region>, unit: UnitType, lang: Lang) -> String {
    let place = match (unit, region) {
        (UnitType::District, _) => pick(lang, "bydelene", "bydelane", "the districts"),
        (_, Some(region)) => class::region(region, lang),
        (_, None) => pick(lang, "hele landet", "heile landet", "the whole country"),
    };
    format!("{colour}, {place}")
}

/// The mark across a picture of data that are made up; empty where they are not.
pub fn mark(synthetic: bool, lang: Lang) -> &'static str {
    if synthetic {
        pick(
            lang,
            "Syntetiske demodata",
            "Syntetiske demodata",
            "Synthetic demo data",
        )
    } else {
        ""
    }
}

/// Where a region lies.
pub fn place(region: Option<Region>, lang: Lang) -> String {
    let Some(region) = region else {
        return pick(
            lang,
            "Kart over landet",
            "Kart over landet",
            "Map of the country",
        )
        .to_owned();
    };
    let name = class::region(region, lang);
    match lang {
        Lang::Nb => format!("Kart over landet med {name} framhevet"),
        Lang::Nn => format!("Kart over landet med {name} framheva"),
        Lang::En => format!("Map of the country with {name} marked"),
    }
}

/// A unit and its class: `Bodø: 20 000–49 999`.
pub fn unit(name: &str, class: &str) -> String {
    format!("{name}: {}", view::words::format::lower_first(class))
}

/// A name and what is to be said of it.
pub fn note(name: &str, note: &str) -> String {
    format!("{name}: {note}")
}

/// What a map is coloured by, where it is no question.
pub fn colour(colour: &Colour, lang: Lang) -> &'static str {
    match colour {
        Colour::Priority => pick(lang, "Prioritet", "Prioritet", "Priority"),
        Colour::Size => pick(lang, "Innbyggere", "Innbyggjarar", "Population"),
        Colour::Share => pick(lang, "Innvandrerandel", "Innvandrardel", "Immigrant share"),
        Colour::Centrality => pick(lang, "Sentralitet", "Sentralitet", "Centrality"),
        Colour::Item(_) => pick(lang, "Svar", "Svar", "Answers"),
    }
}

/// What a class of a colour is called.
pub fn class(wave: &Wave, colouring: &Colouring<'_>, known: Class, lang: Lang) -> String {
    match known {
        Class::Priority(class) => priority(class, lang).to_owned(),
        Class::NoRule => pick(
            lang,
            "Har ingen prioritet",
            "Har ingen prioritet",
            "Has no priority",
        )
        .to_owned(),
        Class::Size(size) => class::size(size, lang).to_owned(),
        Class::Share(share) => class::share(share, lang).to_owned(),
        Class::Centrality(Some(centrality)) => class::centrality(centrality, lang).to_owned(),
        Class::Centrality(None) => pick(
            lang,
            "Har ingen sentralitet",
            "Har ingen sentralitet",
            "Has no centrality",
        )
        .to_owned(),
        Class::Option(option) => {
            let column = colouring.column();
            let question = column.map(|column| &wave.codebook().questions[column.question]);
            let option = question.and_then(|question| question.options.get(option));
            option.map_or_else(String::new, |option| option.wording.text(lang).to_owned())
        }
        Class::Empty(status) => status_short(status, lang).to_owned(),
    }
}

fn priority(class: PriorityClass, lang: Lang) -> &'static str {
    match class {
        PriorityClass::High => pick(
            lang,
            "Prioritet 8 eller mer",
            "Prioritet 8 eller meir",
            "Priority 8 or more",
        ),
        PriorityClass::Middle => pick(lang, "Prioritet 4–7", "Prioritet 4–7", "Priority 4–7"),
        PriorityClass::Low => pick(lang, "Prioritet 0–3", "Prioritet 0–3", "Priority 0–3"),
    }
}

/// Why a wave has no map.
pub fn without(register_year: u16, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!(
            "Det finnes ikke grenser for inndelingen i {register_year}, så kartet kan ikke tegnes. Her er de samme som liste."
        ),
        Lang::Nn => format!(
            "Det finst ikkje grenser for inndelinga i {register_year}, så kartet kan ikkje teiknast. Her er dei same som liste."
        ),
        Lang::En => format!(
            "There are no borders for the divisions of {register_year}, so the map cannot be drawn. Here are the same as a list."
        ),
    }
}
