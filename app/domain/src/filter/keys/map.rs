//! Keys of the map: whether there is one, and what colours it.

use super::{AddressKey, SettingKey};
use crate::filter::condition::{Item, WhichLine};
use crate::filter::problem::unknown_value;
use crate::filter::reader::Reader;
use crate::filter::{Colour, Filter, FilterProblem, View, values};
use crate::survey::Codebook;
use crate::world::World;

/// The value of `view` that is not the usual.
const MAP: &str = "map";

pub(super) struct ViewKey;

impl AddressKey for ViewKey {
    fn id(&self) -> Option<&'static str> {
        Some("view")
    }

    fn takes_one(&self) -> bool {
        true
    }

    fn read(&self, reader: &mut Reader<'_>, key: &str, value: &str) {
        match value {
            MAP => reader.filter.view = View::Map,
            "list" => {}
            _ => reader.problems.push(unknown_value(key, value)),
        }
    }
}

impl SettingKey for ViewKey {
    fn value(&self, filter: &Filter) -> Option<String> {
        (filter.view == View::Map).then(|| MAP.to_owned())
    }
}

pub(super) struct ColourKey;

impl AddressKey for ColourKey {
    fn id(&self) -> Option<&'static str> {
        Some("colour")
    }

    fn takes_one(&self) -> bool {
        true
    }

    fn read(&self, reader: &mut Reader<'_>, _: &str, value: &str) {
        let mut known = [Colour::Priority].into_iter().chain(Colour::BACKGROUND);
        if let Some(colour) = known.find(|colour| colour.to_string() == value) {
            reader.filter.colour = Some(colour);
            return;
        }
        match item(reader.wave.codebook(), value) {
            Ok(item) => reader.filter.colour = Some(Colour::Item(item)),
            Err(problem) => reader.problems.push(problem),
        }
    }

    fn normalise(&self, filter: &mut Filter, world: &World) {
        let weighed = world.signals(filter.wave).are_about(filter.unit);
        if filter.colour == Some(Colour::usual(weighed)) {
            filter.colour = None;
        }
    }
}

impl SettingKey for ColourKey {
    fn value(&self, filter: &Filter) -> Option<String> {
        filter.colour.as_ref().map(Colour::to_string)
    }
}

/// The item of a codebook whose answers can colour a map.
fn item(codebook: &Codebook, id: &str) -> Result<Item, FilterProblem> {
    let item = Item::parse(id);
    let question = values::question_of(codebook, &item)?;
    if item.line == WhichLine::Any {
        let question = item.question;
        let year = codebook.wave.year;
        return Err(FilterProblem::IsBattery { question, year });
    }
    if question.parts_units() {
        Ok(item)
    } else {
        Err(FilterProblem::NoColours {
            item: id.to_owned(),
            year: codebook.wave.year,
        })
    }
}
