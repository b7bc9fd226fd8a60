//! Counts beside the choices of the filter panel, each counted within the other filters.

use domain::filter::keys::{self, Choices, Having};
use domain::filter::{Filter, Selection};
use domain::wave::{UnitSet, Wave};
use domain::world::World;
use kinds::Lang;

use crate::words::filter::key::{self as words, Field};

/// One group of choices: a key of the address and its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The key in the address.
    pub key: String,
    /// Heading.
    pub label: String,
    /// Where the panel shows it.
    pub field: Field,
    /// The values, in order; those that no unit of the type has are left out, unless selected.
    pub values: Vec<FacetValue>,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue {
    /// The value in the address.
    pub id: String,
    /// What it says.
    pub label: String,
    /// Units with the value that satisfy all other keys of the filter.
    pub count: usize,
    /// Whether the filter asks for it.
    pub selected: bool,
}

/// The choices of every key that offers some, in the order of the address.
pub fn facets(selection: &Selection, lang: Lang, world: &World) -> Vec<Facet> {
    let filter = selection.filter();
    let Some(wave) = world.wave(filter.wave) else {
        return Vec::new();
    };
    let choices = keys::choices(wave, filter.unit, world).into_iter();
    let facets = choices.map(|choices| {
        let within = selection.units_without(&choices.key, wave);
        facet(filter, choices, &within, lang, (wave, world))
    });
    facets.collect()
}

fn facet(
    filter: &Filter,
    Choices {
        key,
        values,
        having,
    }: Choices<'_>,
    within: &UnitSet,
    lang: Lang,
    (wave, world): (&Wave, &World),
) -> Facet {
    let mut counts = vec![0_usize; values.len()];
    let mut held = vec![false; values.len()];
    let all = wave.units_of(filter.unit);
    match having {
        Having::One(of) => {
            for position in all.ones() {
                if let Some(choice) = of(position) {
                    held[choice] = true;
                    counts[choice] += usize::from(within.contains(position));
                }
            }
        }
        Having::Several(sets) => {
            for (choice, units) in sets.into_iter().enumerate() {
                held[choice] = !units.is_disjoint(all);
                counts[choice] = units.intersection_count(within);
            }
        }
    }
    let asked = filter.values(&key);
    let values = values.into_iter().zip(held.into_iter().zip(counts));
    let values = values.filter_map(|(id, (held, count))| {
        let selected = asked.contains(&id);
        (held || selected).then(|| FacetValue {
            label: words::value(&key, &id, wave, world, lang),
            id,
            count,
            selected,
        })
    });
    let values = values.collect();
    let entry = words::of(&key, filter.unit, wave.codebook(), lang);
    Facet {
        key: key.id().to_owned(),
        label: entry.subject.to_owned(),
        field: entry.field,
        values,
    }
}
