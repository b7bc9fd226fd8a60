//! Sentences about what does not exist.

use std::sync::Arc;

use domain::municipality::UnitNumber;
use domain::wave::Wave;
use domain::world::World;
use kinds::{Lang, UnitType};

use crate::words::catalog::missing as word;
use crate::words::filter::problem::names;

/// No unit has this number in a wave; the years of the waves where one has.
pub fn unit(number: &str, world: &World, year: u16, lang: Lang) -> String {
    let known: Option<UnitNumber> = number.parse().ok();
    let in_wave = |wave: &&Arc<Wave>| known.as_ref().is_some_and(|it| wave.position(it).is_some());
    let mut elsewhere = world.waves().filter(in_wave);
    let year = year.to_string();
    let said = match (elsewhere.next(), known.map(|number| number.unit_type())) {
        (Some(_), Some(UnitType::District)) => word::DISTRICTS_ELSEWHERE,
        (Some(_), _) => word::UNIT_ELSEWHERE,
        (None, _) => word::NO_UNIT,
    };
    said.fill(lang, &[("number", number), ("year", &year)])
}

/// The wave has no question with this id; that it was another wave's, where it was.
pub fn question(id: &str, world: &World, year: u16, lang: Lang) -> String {
    let year = year.to_string();
    if names::is_known(id, world) {
        let name = names::question(id, world, lang);
        word::NOT_ASKED.fill(lang, &[("question", &name), ("year", &year)])
    } else {
        word::NO_QUESTION.fill(lang, &[("id", id)])
    }
}

/// Nothing can be broken down by this.
pub fn dimension(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("Tabellen kan ikke deles inn etter «{id}». Den vises etter region."),
        Lang::Nn => {
            format!("Tabellen kan ikkje delast inn etter «{id}». Han blir vist etter region.")
        }
        Lang::En => format!("The table cannot be broken down by “{id}”. It is shown by region."),
    }
}
