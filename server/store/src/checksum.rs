//! Checksums of content, by which the same file imported twice is recognised.

use sha2::{Digest, Sha256};

/// Gathers fields into one checksum. Each field carries its length, so that moving a character
/// from one to the next gives another sum.
pub(super) struct Checksum(Sha256);

impl Checksum {
    /// An empty one. `subject` keeps sums of different things apart.
    pub(super) fn of(subject: &str) -> Self {
        let mut sum = Self(Sha256::new());
        sum.field(Some(subject));
        sum
    }

    /// Adds a field; a missing one differs from an empty one.
    pub(super) fn field(&mut self, text: Option<&str>) {
        match text {
            None => self.0.update([0]),
            Some(text) => {
                self.0.update([1]);
                self.0.update((text.len() as u64).to_le_bytes());
                self.0.update(text.as_bytes());
            }
        }
    }

    /// The sum: 64 hexadecimal digits.
    pub(super) fn finish(self) -> String {
        use std::fmt::Write as _;

        let mut text = String::with_capacity(64);
        for byte in self.0.finalize() {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(fields: &[Option<&str>]) -> String {
        let mut sum = Checksum::of("test");
        for field in fields {
            sum.field(*field);
        }
        sum.finish()
    }

    #[test]
    fn another_content_has_another_sum() {
        let sums = [
            sum(&[]),
            sum(&[None]),
            sum(&[Some("")]),
            sum(&[Some("ab"), Some("c")]),
            sum(&[Some("a"), Some("bc")]),
            sum(&[Some("abc")]),
        ];
        for (i, one) in sums.iter().enumerate() {
            assert_eq!(one.len(), 64);
            assert!(sums[i + 1..].iter().all(|other| other != one));
        }
        assert_eq!(sum(&[Some("abc")]), sum(&[Some("abc")]));
    }
}
