//! Who answered, against all: do those who answered have the background of those who were asked?
//!
//! For each class of a background variable: gross, all units of the selection; net, those of them
//! that handed in the questionnaire; each in percent of its own total. The gap is net less gross,
//! in percentage points, from unrounded shares. A class with gap +2 has two points more of those
//! who answered than of all.

use super::Part;
use crate::municipality::SETTLES;
use crate::tabulate::{Dimension, split};
use crate::wave::{UnitSet, Wave};

/// The background variables that those who answered are held against all by.
pub fn dimensions() -> [Dimension; 5] {
    [
        Dimension::Region,
        Dimension::Size,
        Dimension::Centrality,
        Dimension::Share,
        Dimension::Flag(SETTLES.to_owned()),
    ]
}

/// Answered against all, for one background variable.
#[derive(Debug, Clone, PartialEq)]
pub struct Representativity {
    /// Units of the selection that have a value.
    pub gross: usize,
    /// Those of them that answered.
    pub net: usize,
    /// The classes that a unit of the selection is in, in order.
    pub classes: Vec<Represented>,
}

/// One class of a background variable.
#[derive(Debug, Clone, PartialEq)]
pub struct Represented {
    /// Id of the value in the address.
    pub value: &'static str,
    /// All units: the class, of all.
    pub gross: Part,
    /// Those that answered: the class, of all that answered.
    pub net: Part,
}

impl Represented {
    /// Net percent less gross percent, in percentage points; `None` where nobody answered.
    pub fn gap(&self) -> Option<f64> {
        Some((self.net.share()? - self.gross.share()?) * 100.0)
    }

    /// Those that answered, of the class.
    pub fn response(&self) -> Part {
        Part::of(self.net.count, self.gross.count)
    }
}

/// Holds those of a selection that answered against all of it.
pub fn represent(wave: &Wave, dimension: &Dimension, within: &UnitSet) -> Representativity {
    let groups = split(wave, dimension, within);
    let counted: Vec<(&str, usize, usize)> = groups
        .into_iter()
        .map(|(value, units)| {
            let net = units.intersection_count(wave.responded());
            (value, units.count_ones(..), net)
        })
        .collect();
    let gross = counted.iter().map(|(_, gross, _)| gross).sum();
    let net = counted.iter().map(|(_, _, net)| net).sum();
    let classes = counted
        .into_iter()
        .map(|(value, of_gross, of_net)| Represented {
            value,
            gross: Part::of(of_gross, gross),
            net: Part::of(of_net, net),
        });
    Representativity {
        gross,
        net,
        classes: classes.collect(),
    }
}
