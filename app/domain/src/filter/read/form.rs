//! What the filter panel sends when it is a plain form: options picked one by one, and the two
//! ends of a range in a field each.
//!
//! `pick.ITEM=VALUE` for each ticked box, with `pick.ITEM=_not` for "has not answered" and
//! `pick.ITEM=_is` for "has answered"; `pick_from.ITEM` and `pick_to.ITEM` for a number question;
//! `population_from`, `population_to` and so on for the free ranges. `pick=ITEM` opens the options
//! of an item.

use crate::filter::Range;
use crate::filter::keys::RANGES;
use crate::filter::problem::bad_range;
use crate::filter::reader::Reader;

/// Form fields of one query, gathered until all of it is read.
#[derive(Default)]
pub(super) struct Form {
    /// By range key or item: the two ends as they were typed.
    ends: Vec<(String, [String; 2])>,
    /// By item: negated, and the values ticked.
    picks: Vec<(String, Picked)>,
    /// The items whose options are shown.
    open: Vec<String>,
}

#[derive(Default)]
struct Picked {
    negated: bool,
    values: Vec<String>,
}

/// What one key of the form is about.
enum Field<'k> {
    Open,
    Pick(&'k str),
    /// The name of the range (`pick.ITEM` for a number question), and 0 for from, 1 for to.
    End(String, usize),
}

fn field(key: &str) -> Option<Field<'_>> {
    if key == "pick" {
        return Some(Field::Open);
    }
    if let Some(item) = key.strip_prefix("pick.") {
        return Some(Field::Pick(item));
    }
    for (end, name) in ["from", "to"].into_iter().enumerate() {
        let range = key.strip_suffix(name).and_then(|k| k.strip_suffix('_'));
        if let Some(range) = range
            && RANGES.iter().any(|known| known.key.id == range)
        {
            return Some(Field::End(range.to_owned(), end));
        }
        let item = key.strip_prefix("pick_").and_then(|k| k.strip_prefix(name));
        if let Some(item) = item.and_then(|k| k.strip_prefix('.')) {
            return Some(Field::End(format!("pick.{item}"), end));
        }
    }
    None
}

/// The entry of a key, made where it is not there; in the order of the form.
fn entry<'l, T: Default>(list: &'l mut Vec<(String, T)>, key: &str) -> &'l mut T {
    let found = list.iter().position(|(known, _)| known == key);
    let index = found.unwrap_or_else(|| {
        list.push((key.to_owned(), T::default()));
        list.len() - 1
    });
    &mut list[index].1
}

impl Form {
    /// Whether the key is a field of the form.
    pub(super) fn owns(key: &str) -> bool {
        field(key).is_some()
    }

    /// Notes the value of a field; empty ones say nothing.
    pub(super) fn add(&mut self, key: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        match field(key) {
            Some(Field::Open) => self.open.push(value.to_owned()),
            Some(Field::Pick(item)) => {
                let picked = entry(&mut self.picks, item);
                match value {
                    "_not" => picked.negated = true,
                    "_is" => {}
                    _ => picked.values.push(value.to_owned()),
                }
            }
            Some(Field::End(range, end)) => {
                value.clone_into(&mut entry(&mut self.ends, &range)[end]);
            }
            None => {}
        }
    }
}

/// A number as people type it: spaces between thousands, decimal comma. Where persons are counted
/// a point is refused, since `10.000` may be meant as ten thousand.
fn typed(text: &str, persons: bool) -> Option<String> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let pointless = !(persons && compact.contains(['.', ',']));
    pointless.then(|| compact.replace(',', "."))
}

fn typed_range([from, to]: &[String; 2], persons: bool) -> Option<Range> {
    Range::of_ends(&typed(from, persons)?, &typed(to, persons)?)
}

impl Form {
    /// Turns the fields into conditions; gives back the item that is being picked from.
    pub(super) fn read_into(self, reader: &mut Reader<'_>) -> Option<String> {
        let mut open = Vec::new();
        let mut done = Vec::new();
        let mut picks = self.picks;
        for (name, ends) in &self.ends {
            let shown = ends.join("–");
            if let Some(item) = name.strip_prefix("pick.") {
                match typed_range(ends, false) {
                    Some(range) => entry(&mut picks, item).values.push(range.to_string()),
                    None => reader.problems.push(bad_range(item, &shown)),
                }
            } else if let Some(known) = RANGES.iter().find(|known| known.key.id == *name) {
                let range = typed_range(ends, known.whole);
                reader.add(known.key, range.ok_or_else(|| bad_range(name, &shown)));
            }
        }
        for (item, picked) in picks {
            if picked.values.is_empty() {
                open.push(item);
            } else {
                let values = picked.values.iter().map(String::as_str);
                reader.add_answer(picked.negated, &item, values);
                done.push(item);
            }
        }
        // What the list of questions says comes before a box that was left open, and what has
        // just become a condition is closed.
        open.extend(self.open.into_iter().filter(|item| !done.contains(item)));
        picked_item(reader, &open)
    }
}

/// The item to show the options of: the last that was asked for.
fn picked_item(reader: &mut Reader<'_>, open: &[String]) -> Option<String> {
    let text = open.last()?;
    let (_, item, year) = reader.item(text)?;
    Some(match year.filter(|year| *year != reader.wave.year()) {
        Some(year) => format!("{item}@{year}"),
        None => item.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, persons, read) in [
            ("10 000", true, Some("10000")),
            ("10\u{a0}000", true, Some("10000")),
            ("10.000", true, None),
            ("10,5", true, None),
            ("10,5", false, Some("10.5")),
            ("10.5", false, Some("10.5")),
            ("", true, Some("")),
        ] {
            assert_eq!(typed(text, persons).as_deref(), read, "{text}");
        }
    }
}
