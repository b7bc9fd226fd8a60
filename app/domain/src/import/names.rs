//! Whom a written name belongs to: with or without "kommune", with the county behind it, in Norwegian,
//! Sami or Kven, or in several of them at once, as official lists write it.

use std::collections::{HashMap, HashSet};

use crate::municipality::Unit;
use crate::search::{AlsoCalled, Called, Sought, fold};

/// Longest text looked up as a number or a name; bytes.
pub(super) const LOOKED_UP_BYTES_MAX: usize = 200;

/// What stands between the names of a unit that has several.
const BETWEEN_NAMES: [&str; 3] = ["/", "–", " - "];

/// The names of all units of a register, by position.
#[derive(Debug)]
pub(super) struct Names {
    called: Vec<Called>,
    by_name: HashMap<String, Vec<usize>>,
    /// The county of each unit, folded.
    counties: Vec<String>,
    /// Every county, and the last word of each (`trøndelag`).
    known_counties: HashSet<String>,
}

impl Names {
    pub(super) fn new(units: &[Unit], year: u16, also: &AlsoCalled) -> Self {
        let called = also.units(units, year);
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (position, unit) in called.iter().enumerate() {
            for name in unit.names() {
                let named = by_name.entry(name.clone()).or_default();
                if named.last() != Some(&position) {
                    named.push(position);
                }
            }
        }
        let counties = units.iter().map(|unit| fold(&unit.county.name));
        let counties: Vec<String> = counties.collect();
        let last = |county: &String| county.split(' ').next_back().map(str::to_owned);
        Self {
            called,
            by_name,
            known_counties: counties
                .iter()
                .cloned()
                .chain(counties.iter().filter_map(last))
                .collect(),
            counties,
        }
    }

    /// The units that are called so: several, where namesakes are and no county is written.
    pub(super) fn named(&self, written: &str) -> Vec<usize> {
        if written.len() > LOOKED_UP_BYTES_MAX {
            return Vec::new();
        }
        let found = self.spelled(Sought::new(written).text());
        // A bracket that holds no county says nothing.
        if found.is_empty()
            && let Some((before, bracket)) = written.split_once('(')
            && !self.known_counties.contains(&fold(bracket))
        {
            return self.spelled(Sought::new(before).text());
        }
        found
    }

    /// Whether the unit at `position` may be called so: no name at all, or one of several that stand
    /// beside each other.
    pub(super) fn fits(&self, position: usize, written: &str) -> bool {
        if written.is_empty() || self.named(written).contains(&position) {
            return true;
        }
        let mut between = BETWEEN_NAMES.iter().filter(|sign| written.contains(**sign));
        between.any(|sign| {
            let mut parts = written.split(sign);
            parts.any(|part| self.named(part).contains(&position))
        })
    }

    fn spelled(&self, text: &str) -> Vec<usize> {
        let ends = text.match_indices(' ').map(|(at, _)| at);
        let mut found = Vec::new();
        for end in ends.chain([text.len()]) {
            let (name, rest) = text.split_at(end);
            let rest = rest.trim_start();
            for position in self.by_name.get(name).into_iter().flatten() {
                if !found.contains(position) && self.goes_on(*position, rest) {
                    found.push(*position);
                }
            }
        }
        found
    }

    /// Whether what stands behind a name of the unit is nothing, its county, or more names of it.
    fn goes_on(&self, position: usize, rest: &str) -> bool {
        let county = &self.counties[position];
        let named = rest.strip_prefix("i ").unwrap_or(rest);
        let in_county = county
            .strip_suffix(named)
            .is_some_and(|before| before.is_empty() || before.ends_with(' '));
        let others = self.called[position].names().iter();
        let mut behind = others.filter_map(|name| rest.strip_prefix(name.as_str()));
        rest.is_empty()
            || in_county
            || behind.any(|more| {
                more.is_empty() || (more.starts_with(' ') && self.goes_on(position, &more[1..]))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_looked_up_to_the_limit() {
        let mut names = Names::new(&[], 2015, &AlsoCalled::default());
        let name = |bytes: usize| "a".repeat(bytes);
        for bytes in [LOOKED_UP_BYTES_MAX, LOOKED_UP_BYTES_MAX + 1] {
            names.by_name.insert(name(bytes), vec![0]);
        }
        names.counties.push(String::new());
        names.called.push(Called::default());
        assert_eq!(names.named(&name(LOOKED_UP_BYTES_MAX)), [0]);
        assert!(names.named(&name(LOOKED_UP_BYTES_MAX + 1)).is_empty());
    }
}
