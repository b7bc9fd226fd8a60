//! Reading: from the query of an address to a [`Filter`], with all that is wrong with it.

mod form;

use kinds::UnitType;

use self::form::Form;
use super::encode::Query;
use super::problem::unknown_value;
use super::reader::{Reader, digits};
use super::{CONDITIONS_MAX, Draft, Filter, FilterProblem, Key, QUERY_BYTES_MAX, keys};
use crate::wave::Wave;
use crate::world::World;

/// What a query was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What could be used of it, in canonical form.
    pub filter: Filter,
    /// What could not be used. Pages tell it; exports and rules refuse.
    pub problems: Vec<FilterProblem>,
    /// The condition that is being built: state of the filter panel, and none of the filter's yet.
    pub pick: Option<Draft>,
    /// Keys the page declared as its own, with their values, in the order they were given.
    pub extra: Vec<(String, String)>,
    /// Whether the query was given in canonical form.
    pub canonical: bool,
}

impl Reading {
    /// The canonical query: the page's own keys, `pick`, then the filter.
    pub fn to_query(&self) -> String {
        let mut query = Query::default();
        for (key, value) in &self.extra {
            query.push(key, value);
        }
        if let Some(pick) = &self.pick {
            query.push("pick", &pick.to_string());
        }
        if !query.0.is_empty() {
            query.0.push('&');
        }
        query.0 + &self.filter.to_query()
    }

    /// The canonical query to redirect to (303). `None` where it was canonical, and where there
    /// are problems: a redirect would drop what the page has to tell.
    pub fn redirect(&self) -> Option<String> {
        (!self.canonical && self.problems.is_empty()).then(|| self.to_query())
    }

    /// The value of a key that the page declared as its own; the first, where repeated.
    pub fn extra(&self, key: &str) -> Option<&str> {
        let mut values = self.extra.iter().filter(|(known, _)| known == key);
        values.next().map(|(_, value)| value.as_str())
    }
}

impl Filter {
    /// Reads the query of an address, with or without `?`.
    pub fn read(query: &str, world: &World) -> Reading {
        Self::read_with(query, world, &[])
    }

    /// Reads a query in which `extra_keys` belong to the page and not to the filter.
    pub fn read_with(query: &str, world: &World, extra_keys: &[&str]) -> Reading {
        let query = query.strip_prefix('?').unwrap_or(query);
        let Some(latest) = world.latest() else {
            let filter = Self::all(0, UnitType::default());
            return nothing_read(filter, FilterProblem::NoWave);
        };
        let whole = Self::all(latest.year(), UnitType::default());
        if query.len() > QUERY_BYTES_MAX {
            return nothing_read(whole, FilterProblem::TooLong(query.len()));
        }
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
            .map(|(key, value)| (key.into_owned(), value.trim().to_owned()))
            .collect();
        let mut asked = QueryReader::new(world, latest, &pairs);
        for (key, value) in &pairs {
            if extra_keys.contains(&key.as_str()) {
                if !value.is_empty() {
                    asked.extra.push((key.clone(), value.clone()));
                }
            } else {
                asked.pair(key, value);
            }
        }
        let mut reading = asked.finish();
        let printed = reading.to_query();
        if printed.len() > QUERY_BYTES_MAX {
            return nothing_read(whole, FilterProblem::TooLong(printed.len()));
        }
        reading.canonical = printed == query;
        reading
    }
}

fn nothing_read(filter: Filter, problem: FilterProblem) -> Reading {
    Reading {
        filter,
        problems: vec![problem],
        pick: None,
        extra: Vec::new(),
        canonical: false,
    }
}

/// A query on its way to a filter: what the keys have read, what the form sent, and the rest.
struct QueryReader<'a> {
    reader: Reader<'a>,
    form: Form,
    extra: Vec<(String, String)>,
}

impl<'a> QueryReader<'a> {
    /// Finds the wave and the unit type first, since other values are looked up in them, then
    /// the keys that take one value.
    fn new(world: &'a World, latest: &'a Wave, pairs: &[(String, String)]) -> Self {
        let mut problems = Vec::new();
        let mut wave = latest;
        if let Some(year) = single(pairs, "wave", &mut problems) {
            match digits::<u16>(year).and_then(|year| world.wave(year)) {
                Some(found) => wave = found,
                None => problems.push(FilterProblem::UnknownWave(year.to_owned())),
            }
        }
        let mut unit = UnitType::default();
        if let Some(id) = single(pairs, "unit", &mut problems) {
            match UnitType::ALL.into_iter().find(|unit| unit.id() == id) {
                Some(found) => unit = found,
                None => problems.push(unknown_value("unit", id)),
            }
        }
        let mut reader = Reader {
            world,
            wave,
            filter: Filter::all(wave.year(), unit),
            problems,
        };
        for key in keys::all().filter(|key| key.takes_one()) {
            if let Some(id) = key.id()
                && let Some(value) = single(pairs, id, &mut reader.problems)
            {
                key.read(&mut reader, id, value);
            }
        }
        Self {
            reader,
            form: Form::default(),
            extra: Vec::new(),
        }
    }

    fn pair(&mut self, key: &str, value: &str) {
        if Form::owns(key) {
            self.form.add(key, value);
        } else if !matches!(key, "wave" | "unit") {
            let named = keys::named(key);
            if !named.takes_one() {
                named.read(&mut self.reader, key, value);
            }
        }
    }

    fn finish(mut self) -> Reading {
        let pick = self.form.read_into(&mut self.reader);
        let Reader {
            world,
            filter,
            mut problems,
            ..
        } = self.reader;
        let mut filter = filter.normalised(world);
        let conditions = filter.conditions();
        if conditions > CONDITIONS_MAX {
            problems.push(FilterProblem::TooManyConditions(conditions));
            let on_answers = filter.keys().into_iter().filter(Key::is_on_answers);
            let last = on_answers.rev().take(conditions - CONDITIONS_MAX);
            last.for_each(|key| key.remove_from(&mut filter));
        }
        Reading {
            filter,
            problems,
            pick,
            extra: self.extra,
            canonical: false,
        }
    }
}

/// The value of a key that takes one: the first that is not empty. Others are told.
fn single<'p>(
    pairs: &'p [(String, String)],
    key: &str,
    problems: &mut Vec<FilterProblem>,
) -> Option<&'p str> {
    let mut values = pairs
        .iter()
        .filter(|(known, value)| known == key && !value.is_empty())
        .map(|(_, value)| value.as_str());
    let first = values.next()?;
    for other in values.filter(|other| *other != first) {
        problems.push(FilterProblem::OneValueOnly {
            key: key.to_owned(),
            value: other.to_owned(),
        });
    }
    Some(first)
}
