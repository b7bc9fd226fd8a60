//! How much each part of a distance weighs.

use serde::Deserialize;

use super::{PARTS, Part};

/// The most that a part can weigh. Only the proportions matter.
pub const PART_WEIGHT_MAX: u8 = 5;

/// Whole weights from 0 to [`PART_WEIGHT_MAX`], not all of them 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "InFile")]
pub struct Weights([u8; PARTS]);

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
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InFile {
    size: u8,
    share: u8,
    centrality: u8,
    settled: u8,
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
