//! Rows of the history of a visit.

use domain::follow_up::Visit;

use store::{Event, Happening};

/// A row of the history of a visit.
pub(super) fn row<'h>(
    visit: &'h Visit,
    event: &'static str,
    (field, was): (&'h str, &'h str),
    reason: &'h str,
) -> Happening<'h> {
    Happening {
        event: Event {
            kind: "visit",
            event,
        },
        subject: visit.id,
        version: visit.version,
        number: visit.unit.number.as_str(),
        field,
        was,
        reason,
        synthetic: false,
    }
}
