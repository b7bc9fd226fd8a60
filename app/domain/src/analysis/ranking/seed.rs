//! A seed from a text, and a generator from a seed: the same on every machine and in every build.

use crate::filter::{Filter, Page, Sort};

/// The seed of a ranking: wave, battery and canonical filter.
///
/// What only arranges the list (order, columns, page) is left out of the filter: the same
/// municipalities give the same intervals.
pub fn seed(filter: &Filter, battery: &str) -> u64 {
    let units = Filter {
        sort: Sort::default(),
        cols: Vec::new(),
        page: Page::default(),
        ..filter.clone()
    };
    // The parts cannot run together: neither an id nor a query holds a line break.
    fnv1a(&format!("{}\n{battery}\n{}", filter.wave, units.to_query()))
}

/// FNV-1a of 64 bits over the bytes of a text (Fowler, Noll and Vo; IETF draft-eastlake-fnv).
pub fn fnv1a(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// `SplitMix64` (Steele, Lea and Flood 2014, «Fast splittable pseudorandom number generators»).
#[derive(Debug, Clone)]
pub struct SplitMix64(u64);

impl SplitMix64 {
    /// A generator that starts from `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn next_bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number below `count`, from the upper 32 bits (Lemire 2019, without rejection: for the
    /// hundreds or thousands of respondents there are, the chances differ by less than 1 in 10⁵).
    pub fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        let drawn = (u128::from(self.next_bits() >> 32) * u128::from(count)) >> 32;
        usize::try_from(drawn).unwrap_or(0)
    }
}
