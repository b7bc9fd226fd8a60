//! Borders of a later year, made from those of an earlier one: what was merged is joined.
//!
//! Land that went from one municipality to another while both went on cannot be cut out of the old shape,
//! and neither can the parts of one that was split. The main part is drawn where one can be told; what
//! the borders do not hold is kept beside them, to be said.

use std::collections::{BTreeMap, BTreeSet};

use super::{Borders, Edition};
use crate::lineage::{Kind, Lineage};
use crate::municipality::UnitNumber;

/// How borders were made from those of another year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedFrom {
    /// The year of those.
    pub from: u16,
    /// Whether any municipality was merged or split between the years.
    pub joined: bool,
    /// Municipalities that were split, whose parts could not be cut out.
    pub not_cut: Vec<NotCut>,
    /// Whether borders moved that are drawn as they were.
    pub moved: bool,
}

/// A municipality that was split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCut {
    /// Its name.
    pub name: String,
    /// The year of its splitting.
    pub year: u16,
    /// The municipality its shape became part of; `None` where it is not drawn, since no part of it is the
    /// main one.
    pub drawn_in: Option<UnitNumber>,
    /// Those that have a part of it in which it is not drawn.
    pub others: Vec<UnitNumber>,
}

impl Edition {
    /// The borders of a later year.
    #[must_use]
    pub fn later(&self, lineage: &Lineage, year: u16) -> Self {
        let mut made = JoinedFrom {
            from: self.year,
            joined: false,
            not_cut: Vec::new(),
            moved: false,
        };
        // Where each shape belongs, year by year: a main part can be told when it was split.
        let shapes = self.borders.rings.keys();
        let mut belongs: BTreeMap<&UnitNumber, UnitNumber> =
            shapes.map(|number| (number, number.clone())).collect();
        for from in self.year..year {
            let now: BTreeSet<UnitNumber> = belongs.values().cloned().collect();
            let step = Step::of(lineage, &now, from);
            made.joined |= step.joined;
            made.not_cut.extend(step.not_cut);
            belongs.retain(|_, number| match step.drawn_in.get(number) {
                Some(there) => {
                    there.clone_into(number);
                    true
                }
                None => false,
            });
        }
        let first = format!("{:04}-01-01", self.year);
        let last = format!("{year:04}-01-01");
        made.moved = lineage.changes().iter().any(|change| {
            change.kind == Kind::Boundary && change.date > first && change.date <= last
        });
        let mut groups: BTreeMap<UnitNumber, BTreeSet<&UnitNumber>> = BTreeMap::new();
        for (shape, number) in belongs {
            groups.entry(number).or_default().insert(shape);
        }
        Self {
            year,
            unit: self.unit,
            attribution: self.attribution.clone(),
            borders: self.borders.joined(&groups),
            made: Some(made),
        }
    }
}

/// From one year to the next.
#[derive(Default)]
struct Step {
    /// Where the shape of each number is drawn afterwards.
    drawn_in: BTreeMap<UnitNumber, UnitNumber>,
    joined: bool,
    not_cut: Vec<NotCut>,
}

impl Step {
    fn of(lineage: &Lineage, numbers: &BTreeSet<UnitNumber>, from: u16) -> Self {
        let to = from + 1;
        let became = numbers
            .iter()
            .map(|number| (number, lineage.became(number, from, to)));
        let became: Vec<_> = became.collect();
        let went_on = became.iter().filter(|(_, became)| became.fate.goes_on());
        let went_on: BTreeSet<UnitNumber> = went_on
            .flat_map(|(_, became)| became.numbers.iter().cloned())
            .collect();
        let mut step = Self::default();
        for (number, became) in became {
            step.joined |= !became.fate.goes_on();
            // A part that went to one that went on is not the main one.
            let mut mains = became.numbers.iter();
            let main = mains.find(|part| became.fate.goes_on() || !went_on.contains(*part));
            let main = main.filter(|_| mains.all(|part| went_on.contains(part)));
            if let Some(main) = main {
                step.drawn_in.insert(number.clone(), main.clone());
            }
            if became.numbers.len() > 1 {
                let others = became.numbers.iter().filter(|part| Some(*part) != main);
                let name = lineage.name_in(number, from);
                step.not_cut.push(NotCut {
                    name: name.map_or_else(|| number.to_string(), str::to_owned),
                    year: to,
                    drawn_in: main.cloned(),
                    others: others.cloned().collect(),
                });
            }
        }
        step
    }
}

impl Borders {
    /// Shapes put together to those of some numbers.
    fn joined(&self, groups: &BTreeMap<UnitNumber, BTreeSet<&UnitNumber>>) -> Self {
        let rings = groups.iter().map(|(number, shapes)| {
            let rings = match shapes.first() {
                Some(only) if shapes.len() == 1 => self.rings.get(*only).cloned(),
                _ => Some(self.around(shapes)),
            };
            (number.clone(), rings.unwrap_or_default())
        });
        Self {
            rings: rings.collect(),
            arcs: self.arcs.clone(),
        }
    }
}
