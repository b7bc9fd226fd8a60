//! On which line of a file written in TOML each of its parts stands.

use domain::import::Lines;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The lines of everything that a text says; none where it is no TOML.
pub(super) fn lines(text: &str) -> Lines {
    let Ok(table) = DeTable::parse(text) else {
        return Lines::default();
    };
    let ends = text.bytes().enumerate();
    let ends = ends.filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at);
    let mut reader = Reader {
        ends: ends.collect(),
        found: Vec::new(),
    };
    reader.table("", table.get_ref());
    Lines::new(reader.found)
}

struct Reader {
    /// Where each line ends; bytes.
    ends: Vec<usize>,
    found: Vec<(String, usize)>,
}

impl Reader {
    fn line(&self, at: usize) -> usize {
        1 + self.ends.partition_point(|end| *end < at)
    }

    fn table(&mut self, way: &str, table: &DeTable<'_>) {
        for (key, value) in table {
            let name = key.get_ref();
            let way = if way.is_empty() {
                name.to_string()
            } else {
                format!("{way}.{name}")
            };
            let line = self.line(key.span().start);
            self.found.push((way.clone(), line));
            self.value(&way, value);
        }
    }

    fn value(&mut self, way: &str, value: &Spanned<DeValue<'_>>) {
        match value.get_ref() {
            DeValue::Table(table) => self.table(way, table),
            DeValue::Array(array) => {
                for (at, part) in array.iter().enumerate() {
                    let way = format!("{way}.{at}");
                    let line = self.line(part.span().start);
                    self.found.push((way.clone(), line));
                    self.value(&way, part);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_knows_its_line() {
        let text = "# A head.\n[wave]\nyear = 2015\ntitle = { nb = \"T\" }\n\n[[wave.flags]]\nid = \"a\"\n\n\
                    [[question]]\nid = \"q\"\noption = [\n  { id = \"yes\" },\n  { id = \"no\" },\n]\n\
                    [question.only_if]\noption = \"yes\"\n[[question]]\nid = \"r\"\n";
        let lines = lines(text);
        for (way, line) in [
            ("wave.year", 3),
            ("wave.title.nb", 4),
            ("wave.flags.0", 6),
            ("wave.flags.0.id", 7),
            ("question.0", 9),
            ("question.0.option", 11),
            ("question.0.option.1.id", 13),
            ("question.0.only_if.option", 16),
            ("question.1", 17),
            ("question.1.id", 18),
            ("question.1.headline", 17),
        ] {
            assert_eq!(lines.of(way), Some(line), "{way}");
        }
        assert_eq!(super::lines("[wave"), Lines::default());
    }
}
