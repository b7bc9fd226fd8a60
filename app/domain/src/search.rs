//! Finding a unit by what people write: a part of its name, with or without what stands around it
//! (`Halden kommune`, `Våler Østfold`, `Våler (Hedmark)`), a name in Sami or Kven, the start of its
//! number, or any whole number it has had.
//!
//! Æ, ø and å are letters of their own; other accents are not told apart, and neither are capitals,
//! hyphens and brackets. Decomposed letters (`a` and a ring above) are the same as composed ones.

mod letters;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::lineage::Lineage;
use crate::municipality::{Unit, UnitNumber};

pub use self::letters::{compose, fold};

/// Words that may follow a name without being part of it.
const AFTER_A_NAME: [&str; 5] = ["kommune", "kommunen", "herad", "suohkan", "komuuni"];

/// A word that may stand before a name, or after it.
const BESIDE_A_NAME: &str = "bydel";

/// What units are called besides the name and number in the register of a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AlsoCalled {
    /// Names in Sami or Kven, by any number that the unit has had.
    pub second_names: BTreeMap<UnitNumber, Vec<String>>,
    /// Which became which.
    pub lineage: Arc<Lineage>,
}

/// What a unit is called, ready to be looked through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Called {
    /// The name, the name without what tells it from a namesake, and the second names; folded.
    names: Vec<String>,
    /// The county, folded.
    county: String,
    number: String,
    /// Numbers of other years, which no unit of its wave has: of the unit itself (true), and of those
    /// that it was merged with or split from.
    numbers: BTreeMap<String, bool>,
    /// Names of those numbers, which no unit of its wave has; folded. It goes by them whole only.
    other_names: BTreeSet<String>,
}

/// How well a unit fits what was written, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is the whole name or number.
    Whole,
    /// The name or number begins so.
    Start,
    /// It stands somewhere in the name.
    Part,
}

impl AlsoCalled {
    /// What each unit of the wave of a year is called, in the order of the units.
    pub fn units(&self, units: &[Unit], year: u16) -> Vec<Called> {
        let taken: BTreeSet<&str> = units.iter().map(|unit| unit.number.as_str()).collect();
        let plain_names = units.iter().map(|unit| fold(plain(&unit.name)));
        let taken_names: BTreeSet<String> = plain_names.collect();
        let called = units.iter().map(|unit| {
            let others = self.lineage.numbers_of(&unit.number, year);
            let all = std::iter::once(&unit.number).chain(others.keys());
            let second = all
                .clone()
                .filter_map(|number| self.second_names.get(number));
            let other_names = all.flat_map(|number| self.lineage.names(number)).map(fold);
            let mut names = vec![fold(&unit.name), fold(plain(&unit.name))];
            names.extend(second.flatten().map(|name| fold(name)));
            names.dedup();
            let numbers = others
                .iter()
                .map(|(number, other)| (number.as_str(), other.same));
            Called {
                names,
                county: fold(&unit.county.name),
                number: unit.number.to_string(),
                numbers: numbers
                    .filter(|(number, _)| !taken.contains(number))
                    .map(|(number, same)| (number.to_owned(), same))
                    .collect(),
                other_names: other_names
                    .filter(|name| !taken_names.contains(name))
                    .collect(),
            }
        });
        called.collect()
    }
}

/// A name without what tells it from a namesake: `Våler` of `Våler (Hedmark)`.
fn plain(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

/// What was written, ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// Folded, without what only says that it is a municipality.
    words: Vec<String>,
    /// The same as one text.
    text: String,
}

impl Called {
    /// What it is called, each name folded.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Whether the unit itself has had this number in another year, or has got it.
    pub fn had(&self, number: &str) -> bool {
        self.numbers.get(number) == Some(&true)
    }

    /// Whether the number is that of a municipality of another year which it was merged with or split
    /// from.
    pub fn shares(&self, number: &str) -> bool {
        self.numbers.get(number) == Some(&false)
    }
}

impl Sought {
    /// Reads what was written.
    pub fn new(written: &str) -> Self {
        let folded = fold(written);
        let mut words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
        let beside = |word: &String| AFTER_A_NAME.contains(&word.as_str());
        if words.len() > 1
            && words
                .last()
                .is_some_and(|word| beside(word) || word == BESIDE_A_NAME)
        {
            words.pop();
        } else if words.len() > 1 && words.first().is_some_and(|word| word == BESIDE_A_NAME) {
            words.remove(0);
        }
        // "Våler kommune i Hedmark", "Våler kommune, Østfold".
        if words.len() > 2
            && let Some(place) = words.iter().skip(1).position(beside)
        {
            words.remove(place + 1);
        }
        let text = words.join(" ");
        Self { words, text }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// What is looked for: folded, and without "kommune".
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How well a unit fits; `None` where it does not.
    pub fn fit(&self, unit: &Called) -> Option<Fit> {
        if self.is_empty() {
            return None;
        }
        let whole = of_number(unit, &self.text);
        let of_name = of_name(unit, &self.text);
        let beside = || {
            let splits = 1..self.words.len();
            let fits = splits.filter_map(|at| self.beside(unit, at));
            fits.min()
        };
        whole.into_iter().chain(of_name).min().or_else(beside)
    }

    /// By a name with the county after it, or the number before it.
    fn beside(&self, unit: &Called, at: usize) -> Option<Fit> {
        let (before, after) = self.words.split_at(at);
        let county = match after.split_first() {
            Some((word, rest)) if word == "i" => rest.join(" "),
            _ => after.join(" "),
        };
        let (before, after) = (before.join(" "), after.join(" "));
        if of_number(unit, &before) == Some(Fit::Whole) {
            return of_name(unit, &after);
        }
        in_county(&unit.county, &county)
            .then(|| of_name(unit, &before))
            .flatten()
    }
}

/// By number, where digits were written.
fn of_number(unit: &Called, text: &str) -> Option<Fit> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if unit.number == text || unit.numbers.contains_key(text) {
        return Some(Fit::Whole);
    }
    unit.number.starts_with(text).then_some(Fit::Start)
}

/// By one of its names.
fn of_name(unit: &Called, text: &str) -> Option<Fit> {
    let fit = |name: &String| match name.find(text)? {
        0 if name.len() == text.len() => Some(Fit::Whole),
        0 => Some(Fit::Start),
        _ => Some(Fit::Part),
    };
    let other = unit.other_names.contains(text).then_some(Fit::Whole);
    unit.names.iter().filter_map(fit).chain(other).min()
}

/// Whether a county is called so: by its whole name, or by its last word (`Trøndelag`).
fn in_county(county: &str, named: &str) -> bool {
    let last = county.strip_suffix(named);
    !named.is_empty() && last.is_some_and(|before| before.is_empty() || before.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vaaler() -> Called {
        Called {
            names: ["våler hedmark", "våler"].map(str::to_owned).to_vec(),
            county: "hedmark".to_owned(),
            number: "0426".to_owned(),
            numbers: [("3419".to_owned(), true)].into(),
            other_names: ["Tidligere"].map(fold).into(),
        }
    }

    #[test]
    fn what_stands_around_a_name_is_understood() {
        for (written, fit) in [
            ("Våler", Some(Fit::Whole)),
            ("våler", Some(Fit::Whole)),
            ("VA\u{30a}LER", Some(Fit::Whole)),
            ("Våler (Hedmark)", Some(Fit::Whole)),
            ("Våler Hedmark", Some(Fit::Whole)),
            ("Våler, Hedmark", Some(Fit::Whole)),
            ("Våler i Hedmark", Some(Fit::Whole)),
            ("Våler kommune", Some(Fit::Whole)),
            ("Våler kommune i Hedmark", Some(Fit::Whole)),
            ("våle", Some(Fit::Start)),
            ("åler", Some(Fit::Part)),
            ("åle Hedmark", Some(Fit::Part)),
            ("Våler Østfold", None),
            ("Valer", None),
            ("0426", Some(Fit::Whole)),
            ("042", Some(Fit::Start)),
            ("426", None),
            ("3419", Some(Fit::Whole)),
            ("341", None),
            ("0426 Våler", Some(Fit::Whole)),
            ("3419 Våler", Some(Fit::Whole)),
            ("0427 Våler", None),
            ("Tidligere", Some(Fit::Whole)),
            ("Tidlig", None),
            ("kommune", None),
            ("Våler i", None),
            ("", None),
            ("( )", None),
        ] {
            assert_eq!(Sought::new(written).fit(&vaaler()), fit, "{written}");
        }
    }

    #[test]
    fn a_county_is_known_by_its_last_word() {
        for (county, named, known) in [
            ("sør trøndelag", "trøndelag", true),
            ("sør trøndelag", "sør trøndelag", true),
            ("sør trøndelag", "lag", false),
            ("møre og romsdal", "møre", false),
            ("østfold", "fold", false),
            ("østfold", "", false),
        ] {
            assert_eq!(in_county(county, named), known, "{county} {named}");
        }
    }
}
