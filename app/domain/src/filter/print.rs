//! Printing: the canonical query and the links made from it.

use std::fmt::Write as _;

use kinds::UnitType;

use super::condition::join;
use super::{Filter, Page, Sort};

/// The flags that the address form names, in its order; other flags of a wave follow by id.
pub const FLAG_KEYS: [&str; 3] = ["settles", "host", "partner"];

impl Filter {
    /// The canonical query, without `?`. `wave` always stands last.
    pub fn to_query(&self) -> String {
        let mut query = Query::default();
        if self.unit != UnitType::default() {
            query.push("unit", self.unit.id());
        }
        query.list("region", self.regions.iter().map(|value| value.id()));
        query.list("county", &self.counties);
        query.list("number", &self.numbers);
        query.list("language", self.languages.iter().map(|value| value.id()));
        query.list("size", self.sizes.iter().map(|value| value.id()));
        query.list("centrality", self.centralities.iter().map(|v| v.id()));
        query.list("share", self.shares.iter().map(|value| value.id()));
        query.list("population", &self.population);
        query.list("immigrants", &self.immigrants);
        query.list("share_percent", &self.share_percent);
        query.list("settled", &self.settled);
        for (id, values) in self.flags_in_order() {
            query.list(id, values.iter().map(|value| value.id()));
        }
        if let Some(answered) = self.answered {
            query.push("answered", if answered { "yes" } else { "no" });
        }
        query.each("answer", &self.answers);
        query.each("atleast", &self.at_least);
        query.each("same", &self.same);
        if !self.text.is_empty() {
            query.push("q", &self.text);
        }
        if self.sort != Sort::default() {
            query.push("sort", &self.sort.to_string());
        }
        query.list("cols", &self.cols);
        match self.page {
            Page::Number(1) => {}
            Page::Number(page) => query.push("page", &page.to_string()),
            Page::All => query.push("page", "all"),
        }
        query.push("wave", &self.wave.to_string());
        query.0
    }

    /// A link to `path` with this filter: `/kommuner?region=nord&wave=2015`.
    pub fn href(&self, path: &str) -> String {
        format!("{path}?{}", self.to_query())
    }

    /// The conditions on flags, in the order they are printed.
    pub(super) fn flags_in_order(
        &self,
    ) -> impl Iterator<Item = (&str, &std::collections::BTreeSet<kinds::Flag>)> {
        let named = FLAG_KEYS.iter().copied();
        let others = self
            .flags
            .keys()
            .map(String::as_str)
            .filter(|id| !FLAG_KEYS.contains(id));
        named
            .chain(others)
            .filter_map(|id| self.flags.get(id).map(|values| (id, values)))
    }
}

impl std::fmt::Display for Sort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.descending { "-" } else { "" };
        write!(f, "{sign}{}", self.column)
    }
}

/// A query in the making.
#[derive(Default)]
pub(super) struct Query(pub(super) String);

impl Query {
    /// Adds `key=value`.
    pub(super) fn push(&mut self, key: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        encode(key, &mut self.0);
        self.0.push('=');
        encode(value, &mut self.0);
    }

    /// Adds `key=a,b`, or nothing where there are no values.
    fn list<T: ToString>(&mut self, key: &str, values: impl IntoIterator<Item = T>) {
        let joined = join(values);
        if !joined.is_empty() {
            self.push(key, &joined);
        }
    }

    /// Adds the key once for each condition.
    fn each<T: ToString>(&mut self, key: &str, conditions: &[T]) {
        for condition in conditions {
            self.push(key, &condition.to_string());
        }
    }
}

/// Percent-encodes what would not stand safely in a query, and keeps the grammar's own signs
/// readable.
fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b",:~*!@.-_".contains(&byte) {
            into.push(byte.into());
        } else {
            // Writing to a string cannot fail.
            let _ = write!(into, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signs_of_the_grammar_stay_readable() {
        let mut text = String::new();
        encode("!a.*@2014:_x,1-2~b æ&=+%", &mut text);
        assert_eq!(text, "!a.*@2014:_x,1-2~b%20%C3%A6%26%3D%2B%25");
    }
}
