//! The keys of the filter in words: what each is called, how its values read, where the panel
//! shows it.

use domain::filter::Key;
use domain::filter::keys::NEVER;
use domain::survey::Codebook;
use domain::wave::Wave;
use domain::world::World;
use kinds::{Lang, Pending, UnitType};
use view::words::catalog::value;
use view::words::pick;

use crate::words::class;
use crate::words::question::flag_name;

/// How a key reads, and where the panel shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyWords<'a> {
    /// What it is about. Conditions on answers name their question instead.
    pub subject: &'a str,
    /// How the values read in a chip.
    pub values: Values,
    /// Where the panel shows it.
    pub field: Field,
}

/// How the values of a key read in a chip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// Proper names.
    Names,
    /// Proper names; beyond a few, how many there are.
    ManyNames,
    /// Words inside a sentence.
    Words,
    /// Free ranges of a figure with this unit.
    Ranges(&'static str),
    /// A condition of this kind reads in its own way.
    Own,
}

/// Where the panel shows a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A group of checkboxes, at this place among the groups.
    Boxes(u8),
    /// All, yes or no.
    ThreeWay,
    /// From and to.
    Range,
    /// The search field.
    Search,
    /// In the list of conditions, or not at all: the form carries it along unseen.
    Unseen,
}

/// What the dashboard says and shows of a key.
pub fn of<'a>(key: &'a Key, unit: UnitType, codebook: &'a Codebook, lang: Lang) -> KeyWords<'a> {
    use {Field as F, Values as V};
    let (values, field) = match key {
        Key::Region => (V::Names, F::Boxes(0)),
        Key::County => (V::ManyNames, F::Boxes(5)),
        Key::Number => (V::ManyNames, F::Unseen),
        Key::Language => (V::Words, F::Boxes(4)),
        Key::Size => (V::Words, F::Boxes(1)),
        Key::Centrality => (V::Words, F::Boxes(3)),
        Key::Share => (V::Words, F::Boxes(2)),
        Key::Population | Key::Immigrants | Key::Settled | Key::Priority => {
            (V::Ranges(""), F::Range)
        }
        Key::SharePercent => (V::Ranges("%"), F::Range),
        Key::Flag(_) | Key::Answered => (V::Words, F::ThreeWay),
        Key::Answer(_) | Key::AtLeast(_) | Key::Same(_) => (V::Own, F::Unseen),
        Key::Signal => (V::ManyNames, F::Boxes(1)),
        Key::Visited => (V::Words, F::Boxes(6)),
        Key::Action => (V::Words, F::Boxes(7)),
        Key::List => (V::ManyNames, F::Boxes(8)),
        Key::Text => (V::Own, F::Search),
    };
    KeyWords {
        subject: subject(key, unit, codebook, lang),
        values,
        field,
    }
}

/// What a key is about. Empty for conditions on answers, which name their question instead.
fn subject<'a>(key: &'a Key, unit: UnitType, codebook: &'a Codebook, lang: Lang) -> &'a str {
    match key {
        Key::Region => pick(lang, "Region", "Region", "Region"),
        Key::County => pick(lang, "Fylke", "Fylke", "County"),
        Key::Number => match unit {
            UnitType::Municipality => pick(lang, "Kommune", "Kommune", "Municipality"),
            UnitType::District => pick(lang, "Bydel", "Bydel", "District"),
        },
        Key::Language => pick(lang, "Målform", "Målform", "Language form"),
        Key::Size | Key::Population => pick(lang, "Innbyggere", "Innbyggjarar", "Population"),
        Key::Centrality => pick(lang, "Sentralitet", "Sentralitet", "Centrality"),
        Key::Share | Key::SharePercent => {
            pick(lang, "Innvandrerandel", "Innvandrardel", "Immigrant share")
        }
        Key::Immigrants => pick(lang, "Innvandrere", "Innvandrarar", "Immigrants"),
        Key::Settled => pick(
            lang,
            "Bosatte flyktninger",
            "Busette flyktningar",
            "Refugees settled",
        ),
        Key::Flag(id) => flag_name(codebook, id, lang),
        Key::Answered => pick(
            lang,
            "Svarte på undersøkelsen",
            "Svara på undersøkinga",
            "Answered the survey",
        ),
        Key::Answer(_) | Key::AtLeast(_) => "",
        Key::Same(_) => pick(
            lang,
            "Samme delspørsmål",
            "Same delspørsmål",
            "The same item",
        ),
        Key::Signal => pick(lang, "Signal", "Signal", "Signal"),
        Key::Priority => pick(lang, "Prioritet", "Prioritet", "Priority"),
        Key::List => pick(lang, "Liste", "Liste", "List"),
        Key::Visited => pick(lang, "Besøkt", "Besøkt", "Visited"),
        Key::Action => pick(lang, "Tiltak", "Tiltak", "Actions"),
        Key::Text => pick(lang, "Søk", "Søk", "Search"),
    }
}

/// What a value of a key is called where it stands by itself: `Vest`, `Bodø`, `Ja`. The value
/// itself where it is not known.
pub fn value(key: &Key, id: &str, wave: &Wave, world: &World, lang: Lang) -> String {
    let mut units = wave.units().iter();
    let name = match key {
        Key::County => {
            let mut counties = units.map(|unit| &unit.county);
            let county = counties.find(|county| county.number == id);
            county.map(|county| county.name.as_str())
        }
        Key::Number => {
            let unit = units.find(|unit| unit.number.as_str() == id);
            unit.map(|unit| unit.name.as_str())
        }
        Key::Signal => {
            let mut rules = wave.rules().rules.iter();
            let rule = rules.find(|rule| rule.id == id);
            rule.map(|rule| rule.tag.text(lang))
        }
        Key::List => {
            let list = id.parse().ok().and_then(|id| world.list(id));
            list.map(|list| list.name.as_str())
        }
        Key::Visited => (id == NEVER).then(|| value::NEVER.text(lang)),
        Key::Action => Pending::from_id(id).map(|pending| class::pending(pending, lang)),
        _ => Some(class::dimension_value(key.id(), id, lang)),
    };
    name.unwrap_or(id).to_owned()
}
