//! How a query is written: keys and values, percent-encoded where they must be.

use std::fmt::Write as _;

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
