//! On which line of a file the parts of what it says stand.

use std::collections::BTreeMap;

/// The lines of a file written in TOML, from 1, by the way to what stands there: keys and positions
/// from 0 with full stops between (`question.3.option.1.id`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines(BTreeMap<String, usize>);

impl Lines {
    /// The lines of these ways.
    pub fn new(lines: impl IntoIterator<Item = (String, usize)>) -> Self {
        Self(lines.into_iter().collect())
    }

    /// The line of what a way leads to, or of the nearest that it leads through; `None` where
    /// neither is known.
    pub fn of(&self, way: &str) -> Option<usize> {
        let mut way = way;
        loop {
            if let Some(line) = self.0.get(way) {
                return Some(*line);
            }
            way = way.rsplit_once('.')?.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_written_stands_where_its_table_does() {
        let lines = [("wave", 1), ("question.0", 9), ("question.0.id", 10)];
        let lines = Lines::new(lines.map(|(way, line)| (way.to_owned(), line)));
        assert_eq!(lines.of("question.0.id"), Some(10));
        assert_eq!(lines.of("question.0.option.2.id"), Some(9));
        assert_eq!(lines.of("wave.title"), Some(1));
        assert_eq!(lines.of("question.1.id"), None);
        assert_eq!(lines.of(""), None);
    }
}
