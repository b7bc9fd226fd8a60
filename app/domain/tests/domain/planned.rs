//! A visit that the tests begin with; each says what is special about its own. The tests of the crates above
//! use it too.

use domain::follow_up::{Date, Followed, Visit};
use kinds::{Id, VisitKind, VisitStatus};

/// A visit of one day that is planned, and nothing else is said of it.
pub fn visit(id: Id, unit: Followed, day: Date, responsible: Id) -> Visit {
    Visit {
        id,
        version: 1,
        unit,
        trip: None,
        kind: VisitKind::Visit,
        status: VisitStatus::Planned,
        first_day: day,
        last_day: day,
        from: None,
        to: None,
        moves: 0,
        place: String::new(),
        responsible,
        taking_part: Vec::new(),
        purpose: String::new(),
        has_minutes: false,
        no_minutes: false,
        asked_on: None,
        confirmed_on: None,
        facts_sent_on: None,
        agenda_sent_on: None,
        synthetic: false,
    }
}
