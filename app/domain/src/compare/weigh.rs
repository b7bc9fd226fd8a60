//! The weights of a query: `weigh=size:3,settled:0`, or a field of the form each.

use super::{WEIGH, values};
use crate::filter::Reading;
use crate::similar::{PART_WEIGHT_MAX, PARTS, Part, Weights};

/// The fields of the form of the weights, in the order of [`Part::ALL`].
pub const WEIGH_FIELDS: [&str; PARTS] = [
    "weigh.size",
    "weigh.share",
    "weigh.centrality",
    "weigh.settled",
];

/// Why the weights of a query cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WeighProblem {
    /// Not written as `size:3`.
    Malformed(String),
    /// The distance has no such part.
    UnknownPart(String),
    /// Not a whole number from 0 to [`PART_WEIGHT_MAX`].
    NotAWeight {
        /// The part.
        part: Part,
        /// What was written.
        value: String,
    },
    /// A part has two weights.
    Twice(Part),
    /// Nothing weighs anything.
    AllZero,
}

/// The weights asked for: those of the file where a part is not named.
pub(super) fn read(reading: &Reading, file: Weights) -> Result<Weights, WeighProblem> {
    let mut given: [Option<u8>; PARTS] = [None; PARTS];
    let mut give = |part: Part, value: &str| {
        let weight = weight(value).ok_or_else(|| WeighProblem::NotAWeight {
            part,
            value: value.to_owned(),
        })?;
        match given[part as usize].replace(weight) {
            Some(before) if before != weight => Err(WeighProblem::Twice(part)),
            _ => Ok(()),
        }
    };
    let pairs = values(reading, WEIGH).flat_map(|value| value.split(','));
    for pair in pairs.map(str::trim).filter(|pair| !pair.is_empty()) {
        let (id, value) = pair
            .split_once(':')
            .ok_or_else(|| WeighProblem::Malformed(pair.to_owned()))?;
        let part = Part::from_id(id).ok_or_else(|| WeighProblem::UnknownPart(id.to_owned()))?;
        give(part, value)?;
    }
    for (part, field) in Part::ALL.into_iter().zip(WEIGH_FIELDS) {
        for value in values(reading, field) {
            give(part, value)?;
        }
    }
    let all = file.all();
    let weights = Part::ALL.map(|part| given[part as usize].unwrap_or(all[part as usize]));
    // Each was within its limit when it was read.
    Weights::new(weights).map_err(|_| WeighProblem::AllZero)
}

/// A whole number in plain digits within the limit.
fn weight(text: &str) -> Option<u8> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let weight = plain.then(|| text.parse().ok()).flatten()?;
    (weight <= PART_WEIGHT_MAX).then_some(weight)
}
