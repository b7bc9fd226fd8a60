//! Reading: from the query of an address to a [`Filter`], with all that is wrong with it.

mod conditions;
mod dimensions;
mod form;

use std::collections::BTreeSet;

use kinds::{Centrality, LanguageForm, Region, ShareClass, SizeClass, UnitType};

use self::dimensions::{ids, unknown_value};
use self::form::Form;
use super::print::Query;
use super::{CONDITIONS_MAX, Filter, FilterProblem, QUERY_BYTES_MAX};
use crate::wave::Wave;
use crate::world::World;

/// What a query was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What could be used of it, in canonical form.
    pub filter: Filter,
    /// What could not be used. Pages tell it; exports and rules refuse.
    pub problems: Vec<FilterProblem>,
    /// The item that is being picked options of: state of the filter panel, not a condition.
    pub pick: Option<String>,
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
            query.push("pick", pick);
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
        let mut reader = Reader::new(world, latest, &pairs);
        for (key, value) in &pairs {
            if extra_keys.contains(&key.as_str()) {
                if !value.is_empty() {
                    reader.extra.push((key.clone(), value.clone()));
                }
            } else {
                reader.pair(key, value);
            }
        }
        let mut reading = reader.finish();
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

/// Collects the filter and the problems, pair by pair.
struct Reader<'a> {
    world: &'a World,
    wave: &'a Wave,
    filter: Filter,
    problems: Vec<FilterProblem>,
    answered: BTreeSet<bool>,
    form: Form,
    extra: Vec<(String, String)>,
}

impl<'a> Reader<'a> {
    /// Finds the wave and the unit type first, since other values are looked up in them.
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
        let mut filter = Filter::all(wave.year(), unit);
        if let Some(text) = single(pairs, "q", &mut problems) {
            text.clone_into(&mut filter.text);
        }
        let mut reader = Self {
            world,
            wave,
            filter,
            problems,
            answered: BTreeSet::new(),
            form: Form::default(),
            extra: Vec::new(),
        };
        if let Some(sort) = single(pairs, "sort", &mut reader.problems) {
            reader.sort(sort);
        }
        if let Some(page) = single(pairs, "page", &mut reader.problems) {
            reader.page(page);
        }
        reader
    }

    fn pair(&mut self, key: &str, value: &str) {
        let filter = &mut self.filter;
        let problems = &mut self.problems;
        match key {
            "wave" | "unit" | "q" | "sort" | "page" => {}
            "region" => filter
                .regions
                .extend(ids(key, value, Region::from_id, problems)),
            "county" => self.counties(value),
            "number" => self.numbers(value),
            "language" => {
                let found = ids(key, value, LanguageForm::from_id, problems);
                filter.languages.extend(found);
            }
            "size" => filter
                .sizes
                .extend(ids(key, value, SizeClass::from_id, problems)),
            "centrality" => {
                let found = ids(key, value, Centrality::from_id, problems);
                filter.centralities.extend(found);
            }
            "share" => filter
                .shares
                .extend(ids(key, value, ShareClass::from_id, problems)),
            "population" | "immigrants" | "share_percent" | "settled" => self.ranges(key, value),
            "answered" => {
                let yes_no = |id: &str| match id {
                    "yes" => Some(true),
                    "no" => Some(false),
                    _ => None,
                };
                self.answered.extend(ids(key, value, yes_no, problems));
            }
            "answer" => self.answer(value),
            "atleast" => self.at_least(value),
            "same" => self.same(value),
            "cols" => self.cols(value),
            _ if Form::owns(key) => self.form.add(key, value),
            _ => self.flag_or_unknown(key, value),
        }
    }

    fn finish(mut self) -> Reading {
        let pick = self.read_form();
        self.filter.answered = match (self.answered.first(), self.answered.len()) {
            (Some(answered), 1) => Some(*answered),
            // Both is everyone, as if the key were not there.
            _ => None,
        };
        let mut filter = self.filter.normalised(self.world);
        let conditions = filter.conditions();
        if conditions > CONDITIONS_MAX {
            self.problems
                .push(FilterProblem::TooManyConditions(conditions));
            for _ in CONDITIONS_MAX..conditions {
                let dropped = filter.same.pop().is_some() || filter.at_least.pop().is_some();
                if !dropped {
                    filter.answers.pop();
                }
            }
        }
        Reading {
            filter,
            problems: self.problems,
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

/// A whole number in plain digits, without sign.
fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The values between the commas, trimmed; empty ones are dropped.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}
