//! Names of what people make: visits, notes, accounts, and each change of them.
//!
//! An id is a UUID of version 7 (RFC 9562): 48 bits of time, then 74 of chance. So ids sort by the
//! time they were made, in memory and as text, and two servers need not ask each other. Time and
//! chance are handed in, as everywhere in this crate.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The name of one thing. As text 36 characters, lower-case hexadecimal digits and hyphens, which
/// an address takes as they are: `0192fb2c-8e00-7a1b-9c2d-0123456789ab`.
///
/// An id says when its thing was made, and is no secret: it opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(u128);

/// The text is not an id as this program writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is no id")
    }
}

impl std::error::Error for NotAnId {}

/// The bits of chance: twelve, two that are fixed, and sixty-two.
const CHANCE: u128 = 0x0000_0000_0000_0fff_3fff_ffff_ffff_ffff;
/// Version 7, and the variant of the RFC.
const MARKS: u128 = 0x0000_0000_0000_7000_8000_0000_0000_0000;
/// Where the time begins.
const TIME_SHIFT: u32 = 80;
/// The last millisecond that fits, in the year 10889.
pub const MILLIS_MAX: u64 = (1 << 48) - 1;

impl Id {
    /// An id of a moment, in milliseconds since 1970 (UTC; at most [`MILLIS_MAX`], which a later
    /// one counts as), and of 74 bits out of `chance`.
    pub fn new(millis: u64, chance: u128) -> Self {
        let time = u128::from(millis.min(MILLIS_MAX)) << TIME_SHIFT;
        Self(time | MARKS | (chance & CHANCE))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:032x}", self.0);
        let (start, rest) = digits.split_at(8);
        let (second, rest) = rest.split_at(4);
        let (third, rest) = rest.split_at(4);
        let (fourth, last) = rest.split_at(4);
        write!(f, "{start}-{second}-{third}-{fourth}-{last}")
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    /// Takes the one spelling that is written, so that a thing has one address.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.replace('-', "");
        let id = u128::from_str_radix(&digits, 16).map_err(|_| NotAnId)?;
        let id = Self(id);
        let made_here = id.0 & !CHANCE & !(u128::MAX << TIME_SHIFT) == MARKS;
        if made_here && id.to_string() == text {
            Ok(id)
        } else {
            Err(NotAnId)
        }
    }
}

impl TryFrom<String> for Id {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_id_is_a_uuid_of_version_seven() {
        // The example of RFC 9562, appendix A.6.
        let example = Id::new(0x017f_22e2_79b0, (0xcc3 << 64) | 0x18c4_dc0c_0c07_398f);
        assert_eq!(example.to_string(), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
        let nothing = Id::new(0, 0);
        assert_eq!(nothing.to_string(), "00000000-0000-7000-8000-000000000000");
        let everything = Id::new(MILLIS_MAX, u128::MAX);
        assert_eq!(
            everything.to_string(),
            "ffffffff-ffff-7fff-bfff-ffffffffffff"
        );
        assert_eq!(Id::new(MILLIS_MAX + 1, u128::MAX), everything);
    }

    #[test]
    fn another_spelling_is_not_the_address_of_the_same_thing() {
        for text in [
            "",
            "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
            "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
            "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
            "017f22e279b07cc398c4dc0c0c07398f",
            "017f22e2-79b07cc3-98c4-dc0c0c07398f",
            "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
            "+17f22e2-79b0-7cc3-98c4-dc0c0c07398f",
            " 017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
            // Version 4, and another variant.
            "017f22e2-79b0-4cc3-98c4-dc0c0c07398f",
            "017f22e2-79b0-7cc3-18c4-dc0c0c07398f",
        ] {
            assert_eq!(text.parse::<Id>(), Err(NotAnId), "{text}");
        }
    }

    #[test]
    fn an_id_travels_as_its_text() {
        let id = Id::new(1, 2);
        let json = serde_json::to_string(&id).unwrap();
        assert_eq!(json, format!("\"{id}\""));
        assert_eq!(serde_json::from_str::<Id>(&json).unwrap(), id);
        assert!(serde_json::from_str::<Id>("\"nei\"").is_err());
    }

    proptest! {
        #[test]
        fn an_id_comes_back_from_its_text(millis in 0..=MILLIS_MAX, chance: u128) {
            let id = Id::new(millis, chance);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }

        #[test]
        fn ids_sort_by_time_in_memory_and_as_text(
            millis in 0..MILLIS_MAX, later in 1_u64..1_000_000, one: u128, other: u128,
        ) {
            let (first, second) = (Id::new(millis, one), Id::new(millis + later, other));
            prop_assert!(first < second);
            prop_assert!(first.to_string() < second.to_string());
        }

        #[test]
        fn every_bit_of_chance_counts(millis in 0..=MILLIS_MAX, chance: u128, bit in 0_u32..74) {
            let bit = if bit < 62 { 1 << bit } else { 1 << (bit + 2) };
            prop_assert_ne!(Id::new(millis, chance), Id::new(millis, chance ^ bit));
        }
    }
}
