//! The codebooks of a wave in the making.

use domain::survey::Codebook;

/// The codebooks that a population may speak of.
#[derive(Debug, Clone, Copy)]
pub struct Books<'a> {
    /// The wave's own.
    pub codebook: &'a Codebook,
    /// That of the wave made before it.
    pub beside: Option<&'a Codebook>,
}

impl<'a> Books<'a> {
    /// The codebook of the wave made before, if it is of this year.
    pub fn of_year(self, year: u16) -> Option<&'a Codebook> {
        self.beside.filter(|codebook| codebook.wave.year == year)
    }
}
