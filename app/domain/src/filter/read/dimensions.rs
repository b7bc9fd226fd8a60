//! Reading the keys about background, order and columns.

use kinds::Flag;

use super::{Reader, digits, parts};
use crate::column::ListColumn;
use crate::filter::problem::{FilterProblem, Missing, missing};
use crate::filter::{Page, Range, Sort};
use crate::municipality::UnitNumber;
use crate::wave::SETTLES;

/// Keys that follow-up will use; until then they are told, not used.
const RESERVED_KEYS: [&str; 4] = ["signal", "list", "visited", "action"];

/// The values of a key by id; unknown ones are told.
pub(super) fn ids<T>(
    key: &str,
    value: &str,
    from_id: impl Fn(&str) -> Option<T>,
    problems: &mut Vec<FilterProblem>,
) -> Vec<T> {
    let mut found = Vec::new();
    for id in parts(value) {
        match from_id(id) {
            Some(known) => found.push(known),
            None => problems.push(unknown_value(key, id)),
        }
    }
    found
}

/// The value is not one of the key's.
pub(super) fn unknown_value(key: &str, value: &str) -> FilterProblem {
    FilterProblem::UnknownValue {
        key: key.to_owned(),
        value: value.to_owned(),
    }
}

impl Reader<'_> {
    fn missing(&mut self, what: Missing) {
        self.problems.push(missing(self.wave.year(), what));
    }

    pub(super) fn counties(&mut self, value: &str) {
        for number in parts(value) {
            if self.wave.units.iter().any(|u| u.county.number == number) {
                self.filter.counties.insert(number.to_owned());
            } else {
                self.missing(Missing::County(number.to_owned()));
            }
        }
    }

    pub(super) fn numbers(&mut self, value: &str) {
        for text in parts(value) {
            let known = text
                .parse()
                .ok()
                .filter(|n| self.wave.position(n).is_some());
            match known {
                Some(number) if UnitNumber::unit_type(&number) == self.filter.unit => {
                    self.filter.numbers.insert(number);
                }
                Some(_) => self.problems.push(FilterProblem::OtherUnitType {
                    number: text.to_owned(),
                    unit: self.filter.unit,
                }),
                None => self.missing(Missing::Number(text.to_owned())),
            }
        }
    }

    pub(super) fn ranges(&mut self, key: &str, value: &str) {
        for text in parts(value) {
            self.add_range(key, Range::parse(text), text);
        }
    }

    /// Adds a range to the key's, or tells that the text is none.
    pub(super) fn add_range(&mut self, key: &str, range: Option<Range>, text: &str) {
        let Some(range) = range else {
            self.problems.push(FilterProblem::BadRange {
                key: key.to_owned(),
                value: text.to_owned(),
            });
            return;
        };
        let ranges = match key {
            "population" => &mut self.filter.population,
            "immigrants" => &mut self.filter.immigrants,
            "share_percent" => &mut self.filter.share_percent,
            _ => &mut self.filter.settled,
        };
        ranges.insert(range);
    }

    /// A key that names a flag; anything else is not a key.
    pub(super) fn flag_or_unknown(&mut self, key: &str, value: &str) {
        let codebook = &self.wave.codebook;
        let known = key == SETTLES
            || codebook.derived.iter().any(|derived| derived.id == key)
            || codebook.wave.flags.iter().any(|known| known.id == key);
        if known {
            let found = ids(key, value, Flag::from_id, &mut self.problems);
            if !found.is_empty() {
                let values = self.filter.flags.entry(key.to_owned()).or_default();
                values.extend(found);
            }
        } else if crate::filter::print::FLAG_KEYS.contains(&key) {
            // A form sends the key empty where nothing is chosen.
            if parts(value).next().is_some() {
                self.missing(Missing::Flag(key.to_owned()));
            }
        } else if RESERVED_KEYS.contains(&key) {
            self.problems
                .push(FilterProblem::ReservedKey(key.to_owned()));
        } else {
            self.problems
                .push(FilterProblem::UnknownKey(key.to_owned()));
        }
    }

    pub(super) fn sort(&mut self, value: &str) {
        let (column, descending) = match value.strip_prefix('-') {
            Some(column) => (column, true),
            None => (value, false),
        };
        if self.is_column(column) {
            self.filter.sort = Sort {
                column: column.to_owned(),
                descending,
            };
        }
    }

    pub(super) fn cols(&mut self, value: &str) {
        for column in parts(value) {
            if self.is_column(column) {
                self.filter.cols.push(column.to_owned());
            }
        }
    }

    fn is_column(&mut self, column: &str) -> bool {
        let known = ListColumn::from_id(&self.wave.codebook, column).is_some();
        if !known {
            self.missing(Missing::Column(column.to_owned()));
        }
        known
    }

    pub(super) fn page(&mut self, value: &str) {
        match digits(value).filter(|page| *page > 0) {
            _ if value == "all" => self.filter.page = Page::All,
            Some(page) => self.filter.page = Page::Number(page),
            None => self.problems.push(unknown_value("page", value)),
        }
    }
}
