//! Printing: the canonical query and the links made from it.

use std::fmt::Write as _;

use kinds::UnitType;

use super::{Filter, Sort, keys};

impl Filter {
    /// The canonical query, without `?`. `wave` always stands last.
    pub fn to_query(&self) -> String {
        let mut query = Query::default();
        if self.unit != UnitType::default() {
            query.push("unit", self.unit.id());
        }
        for key in self.keys() {
            query.push(key.id(), &self.values(&key).join(","));
        }
        for (id, value) in keys::settings(self) {
            query.push(id, &value);
        }
        query.push("wave", &self.wave.to_string());
        query.0
    }

    /// A link to `path` with this filter: `/kommuner?region=nord&wave=2015`.
    pub fn href(&self, path: &str) -> String {
        format!("{path}?{}", self.to_query())
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
