//! What a unit is held against on its profile.

use domain::filter::Selection;

/// The two groups that an answer of a unit is held against.
pub(super) struct Beside {
    /// The unit's region; `None` for a district, whose region is Oslo's municipalities.
    pub(super) region: Option<Selection>,
    /// All units of the type.
    pub(super) whole: Selection,
}
