//! What two units are alike in, and how much each part of their distance weighs.

use serde::{Deserialize, Serialize};

/// How many parts a distance has.
pub const PARTS: usize = 4;

/// What two units are alike in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The natural logarithm of the population: from 1 000 to 2 000 is as far as from 10 000 to 20 000.
    Size,
    /// Immigrants as a share of the population.
    Share,
    /// Steps between classes of centrality.
    Centrality,
    /// Refugees settled in the wave's year per 1 000 inhabitants.
    Settled,
}

impl Part {
    /// All of them, in the order they are told.
    pub const ALL: [Self; PARTS] = [Self::Size, Self::Share, Self::Centrality, Self::Settled];

    /// The id used in addresses and in the file of the weights.
    pub fn id(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Share => "share",
            Self::Centrality => "centrality",
            Self::Settled => "settled",
        }
    }

    /// The part with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }
}

/// The most that a part can weigh. Only the proportions matter.
pub const PART_WEIGHT_MAX: u8 = 5;

/// Whole weights from 0 to [`PART_WEIGHT_MAX`], not all of them 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "InFile", into = "InFile")]
pub struct Weights([u8; PARTS]);

/// Of a wave that does not bring any: every part weighs the same.
impl Default for Weights {
    fn default() -> Self {
        Self([1; PARTS])
    }
}

/// Why weights cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WeightFault {
    /// One weighs more than it can.
    #[error("a part weighs more than {PART_WEIGHT_MAX}")]
    TooMuch,
    /// Nothing weighs anything.
    #[error("all weights are 0")]
    AllZero,
}

impl Weights {
    /// Weights in the order of [`Part::ALL`].
    ///
    /// # Errors
    /// Why they cannot be used.
    pub fn new(weights: [u8; PARTS]) -> Result<Self, WeightFault> {
        if weights.iter().any(|weight| *weight > PART_WEIGHT_MAX) {
            return Err(WeightFault::TooMuch);
        }
        if weights.iter().all(|weight| *weight == 0) {
            return Err(WeightFault::AllZero);
        }
        Ok(Self(weights))
    }

    /// The weight of a part.
    pub fn of(self, part: Part) -> u8 {
        self.0[part as usize]
    }

    /// All of them, in the order of [`Part::ALL`].
    pub(crate) fn all(self) -> [u8; PARTS] {
        self.0
    }

    /// As they are written in an address: `size:3,share:2,centrality:1,settled:1`.
    pub fn in_address(self) -> String {
        let parts = Part::ALL.map(|part| format!("{}:{}", part.id(), self.of(part)));
        parts.join(",")
    }
}

/// The weights of a file: every part by its id.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct InFile {
    size: u8,
    share: u8,
    centrality: u8,
    settled: u8,
}

impl From<Weights> for InFile {
    fn from(Weights([size, share, centrality, settled]): Weights) -> Self {
        Self {
            size,
            share,
            centrality,
            settled,
        }
    }
}

impl TryFrom<InFile> for Weights {
    type Error = WeightFault;

    fn try_from(file: InFile) -> Result<Self, WeightFault> {
        Self::new([file.size, file.share, file.centrality, file.settled])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_goes_to_its_limit_and_no_further() {
        assert!(Weights::new([PART_WEIGHT_MAX, 0, 0, 0]).is_ok());
        assert_eq!(
            Weights::new([PART_WEIGHT_MAX + 1, 0, 0, 0]),
            Err(WeightFault::TooMuch)
        );
        assert_eq!(Weights::new([0; PARTS]), Err(WeightFault::AllZero));
    }

    #[test]
    fn weights_are_written_as_in_an_address() {
        let weights = Weights::new([3, 2, 0, 1]).unwrap();
        assert_eq!(
            weights.in_address(),
            "size:3,share:2,centrality:0,settled:1"
        );
        let ids = Part::ALL.map(|part| Part::from_id(part.id()));
        assert_eq!(ids, Part::ALL.map(Some));
        assert_eq!(Part::from_id("region"), None);
    }

    #[test]
    fn a_file_names_every_part_once() {
        let read = |text: &str| toml::from_str::<Weights>(text);
        let whole = "size = 3\nshare = 2\ncentrality = 1\nsettled = 1\n";
        assert_eq!(read(whole).unwrap(), Weights::new([3, 2, 1, 1]).unwrap());
        for text in [
            "size = 3\nshare = 2\ncentrality = 1\n",
            "size = 3\nshare = 2\ncentrality = 1\nsettled = 1\nregion = 1\n",
            "size = 6\nshare = 2\ncentrality = 1\nsettled = 1\n",
            "size = -1\nshare = 2\ncentrality = 1\nsettled = 1\n",
            "size = 0\nshare = 0\ncentrality = 0\nsettled = 0\n",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
