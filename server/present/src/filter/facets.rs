//! Counts beside the choices of the filter panel, each counted within the other filters.

use domain::filter::print::FLAG_KEYS;
use domain::filter::{Filter, Key};
use domain::municipality::{County, Unit};
use domain::survey::Codebook;
use domain::wave::{SETTLES, UnitSet, Wave};
use domain::world::World;
use kinds::{Centrality, Flag, Lang, LanguageForm, Region, ShareClass, SizeClass};

use crate::words::class;
use crate::words::filter::chip as words;
use crate::words::question::flag_name;

/// One group of choices: a key of the address and its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The key in the address.
    pub key: String,
    /// Heading.
    pub label: String,
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

/// The choices of a key before they are counted: id and label.
type Choices = Vec<(String, String)>;

/// The choices of every dimension, in the order of the address form.
pub fn facets(filter: &Filter, lang: Lang, world: &World) -> Vec<Facet> {
    let Some(wave) = world.wave(filter.wave) else {
        return Vec::new();
    };
    let counter = Counter {
        filter,
        wave,
        lang,
        sets: filter.condition_sets(wave, world),
    };
    let mut facets = counter.classes();
    facets.insert(1, counter.counties());
    let flags = flag_ids(&wave.codebook).into_iter();
    facets.extend(flags.map(|id| counter.flag_values(id)));
    facets.push(counter.answered());
    facets
}

/// The flags of a wave in the order of the address form; others follow.
fn flag_ids(codebook: &Codebook) -> Vec<&str> {
    let derived = codebook.derived.iter().map(|known| known.id.as_str());
    let given = codebook.wave.flags.iter().map(|known| known.id.as_str());
    let known: Vec<&str> = std::iter::once(SETTLES)
        .chain(derived)
        .chain(given)
        .collect();
    let named = FLAG_KEYS.into_iter().filter(|id| known.contains(id));
    let others = known.iter().copied().filter(|id| !FLAG_KEYS.contains(id));
    named.chain(others).collect()
}

/// Counts the values of a key within all other conditions.
struct Counter<'a> {
    filter: &'a Filter,
    wave: &'a Wave,
    lang: Lang,
    sets: Vec<(Key, UnitSet)>,
}

impl Counter<'_> {
    /// The units that satisfy every condition but this one.
    fn within_others(&self, key: &Key) -> UnitSet {
        let mut within = self.wave.units_of(self.filter.unit).clone();
        for (_, set) in self.sets.iter().filter(|(other, _)| other != key) {
            within.intersect_with(set);
        }
        within
    }

    fn facet(
        &self,
        id: &str,
        label: String,
        key: &Key,
        choices: Choices,
        value_of: impl Fn(usize) -> Option<usize>,
        selected: impl Fn(usize) -> bool,
    ) -> Facet {
        let within = self.within_others(key);
        let mut counts = vec![0_usize; choices.len()];
        let mut held = vec![false; choices.len()];
        for position in self.wave.units_of(self.filter.unit).ones() {
            if let Some(choice) = value_of(position) {
                held[choice] = true;
                counts[choice] += usize::from(within.contains(position));
            }
        }
        let values = choices.into_iter().enumerate();
        let values = values.filter(|(choice, _)| held[*choice] || selected(*choice));
        Facet {
            key: id.to_owned(),
            label,
            values: values
                .map(|(choice, (id, label))| FacetValue {
                    id,
                    label,
                    count: counts[choice],
                    selected: selected(choice),
                })
                .collect(),
        }
    }

    /// A facet of an enumeration of classes.
    fn class<T: Copy + PartialEq>(
        &self,
        (id, key): (&str, Key),
        (all, choice): (&[T], impl Fn(T) -> (&'static str, &'static str)),
        value_of: impl Fn(&Unit) -> Option<T>,
        selected: impl Fn(T) -> bool,
    ) -> Facet {
        let place = |value: T| all.iter().position(|known| *known == value);
        let choices = all.iter().map(|value| choice(*value));
        self.facet(
            id,
            words::subject(&key, self.filter.unit, self.lang).to_owned(),
            &key,
            choices
                .map(|(id, label)| (id.to_owned(), label.to_owned()))
                .collect(),
            |position| value_of(&self.wave.units[position]).and_then(place),
            |choice| selected(all[choice]),
        )
    }

    fn classes(&self) -> Vec<Facet> {
        let (filter, lang) = (self.filter, self.lang);
        vec![
            self.class(
                ("region", Key::Region),
                (Region::ALL, |r| (r.id(), class::region(r, lang))),
                |unit| Some(unit.region),
                |region| filter.regions.contains(&region),
            ),
            self.class(
                ("language", Key::Language),
                (LanguageForm::ALL, |f| (f.id(), class::language(f, lang))),
                |unit| unit.language,
                |form| filter.languages.contains(&form),
            ),
            self.class(
                ("size", Key::Size),
                (SizeClass::ALL, |s| (s.id(), class::size(s, lang))),
                |unit| Some(unit.size_class()),
                |size| filter.sizes.contains(&size),
            ),
            self.class(
                ("centrality", Key::Centrality),
                (Centrality::ALL, |c| (c.id(), class::centrality(c, lang))),
                |unit| unit.centrality,
                |centrality| filter.centralities.contains(&centrality),
            ),
            self.class(
                ("share", Key::Share),
                (ShareClass::ALL, |s| (s.id(), class::share(s, lang))),
                |unit| Some(unit.share_class()),
                |share| filter.shares.contains(&share),
            ),
        ]
    }

    fn counties(&self) -> Facet {
        // Units of a county stand together: most of them repeat the one before.
        let mut counties: Vec<&County> = Vec::new();
        for position in self.wave.units_of(self.filter.unit).ones() {
            let county = &self.wave.units[position].county;
            if counties
                .last()
                .is_none_or(|last| last.number != county.number)
            {
                counties.push(county);
            }
        }
        counties.sort();
        counties.dedup_by(|a, b| a.number == b.number);
        let place = |position: usize| {
            let number = &self.wave.units[position].county.number;
            counties
                .binary_search_by(|known| known.number.cmp(number))
                .ok()
        };
        let choices = counties.iter();
        self.facet(
            "county",
            words::subject(&Key::County, self.filter.unit, self.lang).to_owned(),
            &Key::County,
            choices
                .map(|county| (county.number.clone(), county.name.clone()))
                .collect(),
            place,
            |choice| self.filter.counties.contains(&counties[choice].number),
        )
    }

    fn flag_values(&self, id: &str) -> Facet {
        let choices = Flag::ALL.iter();
        let asked = self.filter.flags.get(id);
        let of = self.wave.flags_of(id);
        self.facet(
            id,
            flag_name(&self.wave.codebook, id, self.lang).to_owned(),
            &Key::Flag(id.to_owned()),
            choices
                .map(|v| {
                    (
                        v.id().to_owned(),
                        class::flag_value(*v, self.lang).to_owned(),
                    )
                })
                .collect(),
            |position| {
                let value = of(position);
                Flag::ALL.iter().position(|known| *known == value)
            },
            |choice| asked.is_some_and(|values| values.contains(&Flag::ALL[choice])),
        )
    }

    fn answered(&self) -> Facet {
        let yes_no = [true, false];
        let choice = |yes: bool| {
            let id = if yes { "yes" } else { "no" };
            let label = words::upper_first(words::yes_no(yes, self.lang));
            (id.to_owned(), label)
        };
        self.facet(
            "answered",
            words::subject(&Key::Answered, self.filter.unit, self.lang).to_owned(),
            &Key::Answered,
            yes_no.map(choice).into(),
            |position| Some(usize::from(!self.wave.responded.contains(position))),
            |choice| self.filter.answered == Some(yes_no[choice]),
        )
    }
}
