//! What is posted of a visit.

use domain::follow_up::sent::Sent;
use kinds::VisitStatus;
use view::form::Told;

use crate::service::actions::fields::Typed;

/// What is posted of a visit, read.
#[derive(Debug, Clone, Default)]
pub struct Posted {
    /// The version that was seen.
    pub seen: i64,
    /// The fields, and what was chosen of those that two wrote. A day on which something was done is
    /// [`TICKED`](domain::follow_up::written::TICKED) where it is to be today, if it is not set yet.
    pub sent: Sent,
    /// A question of the survey that is to be talked about besides; empty if none.
    pub source: String,
    /// Why its day is another.
    pub moved_why: String,
    /// Why it is to be in another state.
    pub reason: String,
    /// The state it is to be in.
    pub to: Option<VisitStatus>,
    /// Something that is agreed besides, as it was typed.
    pub agreed: Typed,
    /// What its trip is called, as it was typed; `None` where the form has no trip.
    pub trip: Option<TripTyped>,
    /// What was typed, to be shown again.
    pub typed: Told,
}

/// What a trip is called and what is said of it, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TripTyped {
    /// Name and note.
    pub text: (String, String),
    /// Both as the form was drawn with.
    pub seen: (String, String),
}
