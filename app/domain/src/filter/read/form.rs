//! What the filter panel sends when it is a plain form: options picked one by one, and the two
//! ends of a range in a field each.
//!
//! `pick.ITEM=VALUE` for each ticked box, with `pick.ITEM=_not` for "answered something else" and
//! `pick.ITEM=_is` for "answered one of these"; `pick_from.ITEM` and `pick_to.ITEM` for a number
//! question. Of a battery: `pick_least.ITEM=3` for how many items, and `pick.ITEM=_same` with
//! `pick_with.ITEM=BATTERY` for the same item in another one, of which `pick_same.ITEM=VALUE` are the
//! ticked boxes. `cols_shown` and `cols_kept` tell which columns stood beside the form, and which of
//! them the address had named. `population_from`, `population_to` and so on for the free ranges. `pick=CONDITION`
//! opens the options of an item: see [`Draft`].

use crate::column::ListColumn;
use crate::filter::keys::RANGES;
use crate::filter::problem::bad_range;
use crate::filter::reader::{Reader, parts};
use crate::filter::{Draft, Range, Way};

/// Form fields of one query, gathered until all of it is read.
#[derive(Default)]
pub(super) struct Form {
    /// By range key or item: the two ends as they were typed.
    ends: Vec<(String, [String; 2])>,
    /// By item: what was picked of it.
    picks: Vec<(String, Picked)>,
    /// The conditions whose options are shown.
    open: Vec<String>,
    /// The columns that the form stands beside, as its boxes would send them.
    shown_columns: String,
    /// Those of them that the address named.
    kept_columns: String,
}

/// What was picked of an item.
#[derive(Default)]
struct Picked {
    negated: bool,
    values: Vec<String>,
    /// How many items, as it was sent.
    least: String,
    /// The same item of another battery is asked for: its id may follow.
    same: bool,
    other: String,
    other_values: Vec<String>,
}

/// What one key of the form is about.
enum Field<'k> {
    Open,
    Pick(&'k str),
    Least(&'k str),
    With(&'k str),
    Same(&'k str),
    ShownColumns,
    KeptColumns,
    /// The name of the range (`pick.ITEM` for a number question), and 0 for from, 1 for to.
    End(String, usize),
}

/// A field of an item, which its key names.
type OfItem<'k> = fn(&'k str) -> Field<'k>;

fn field<'k>(key: &'k str) -> Option<Field<'k>> {
    match key {
        "pick" => return Some(Field::Open),
        "cols_shown" => return Some(Field::ShownColumns),
        "cols_kept" => return Some(Field::KeptColumns),
        _ => {}
    }
    let of_item: [(&str, OfItem<'k>); 4] = [
        ("pick.", Field::Pick),
        ("pick_least.", Field::Least),
        ("pick_with.", Field::With),
        ("pick_same.", Field::Same),
    ];
    for (prefix, field) in of_item {
        if let Some(item) = key.strip_prefix(prefix) {
            return Some(field(item));
        }
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
            Some(Field::ShownColumns) => value.clone_into(&mut self.shown_columns),
            Some(Field::KeptColumns) => value.clone_into(&mut self.kept_columns),
            Some(Field::Pick(item)) => {
                let picked = entry(&mut self.picks, item);
                match value {
                    "_not" => picked.negated = true,
                    "_is" => {}
                    "_same" => picked.same = true,
                    _ => picked.values.push(value.to_owned()),
                }
            }
            Some(Field::Least(item)) => {
                value.clone_into(&mut entry(&mut self.picks, item).least);
            }
            Some(Field::With(item)) => {
                value.clone_into(&mut entry(&mut self.picks, item).other);
            }
            Some(Field::Same(item)) => {
                let picked = entry(&mut self.picks, item);
                picked.other_values.push(value.to_owned());
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
    /// Turns the fields into conditions; gives back the one that is still being built.
    pub(super) fn read_into(self, reader: &mut Reader<'_>) -> Option<Draft> {
        self.read_columns(reader);
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
        let mut open: Vec<Draft> = Vec::new();
        let mut done = Vec::new();
        for (item, picked) in picks {
            let Some(draft) = picked.draft(&item, reader) else {
                continue;
            };
            if draft.clone().add_to(&mut reader.filter) {
                done.push(draft.subject());
            } else {
                open.push(draft);
            }
        }
        // What has just become a condition is closed; what the list of questions says comes before
        // boxes of another question that were left open.
        let Some(asked) = self.open.last() else {
            return open.pop();
        };
        let asked = Draft::read(asked, reader).filter(|draft| !done.contains(&draft.subject()));
        let Some(asked) = asked else {
            return open.pop();
        };
        let of_same = open.iter().position(|d| d.subject() == asked.subject());
        Some(of_same.map_or(asked, |at| open.swap_remove(at)))
    }
}

impl Form {
    /// Boxes of columns that were left as they stood say nothing: which columns are usual follows the
    /// filter, and may be others after a change of it.
    fn read_columns(&self, reader: &mut Reader<'_>) {
        if self.shown_columns.is_empty() || reader.filter.cols.join(",") != self.shown_columns {
            return;
        }
        let codebook = reader.wave.codebook();
        let kept = parts(&self.kept_columns);
        let kept = kept.filter(|id| ListColumn::from_id(codebook, id).is_some());
        reader.filter.cols = kept.map(str::to_owned).collect();
    }
}

impl Picked {
    /// The condition as far as it was picked; `None` where there is no such item.
    fn draft(&self, item: &str, reader: &mut Reader<'_>) -> Option<Draft> {
        let (question, item, year) = reader.item(item)?;
        let year = year.filter(|year| *year != reader.wave.year());
        let mut draft = Draft::on(item, year);
        draft.choose(question, self.values.iter().map(String::as_str), reader);
        if self.negated {
            draft.way = Way::Not;
        } else if self.same || !self.other.is_empty() {
            let other = match (self.other.as_str(), &self.other_values[..]) {
                ("", _) => String::new(),
                (other, []) => format!("{other}.*"),
                (other, values) => format!("{other}.*:{}", values.join(",")),
            };
            draft.beside(question, &other, reader);
        } else if !self.least.is_empty() {
            draft.at_least(question, &self.least, reader);
        }
        Some(draft)
    }
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
