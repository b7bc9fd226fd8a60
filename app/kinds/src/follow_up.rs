//! What is followed up: kinds and states of visits and of what was agreed.

use serde::{Deserialize, Serialize};

use crate::Class;

classes! {
    /// How somebody met a municipality.
    VisitKind {
        /// Where they are.
        Visit = "visit",
        /// On a screen.
        Screen = "screen",
        /// By telephone.
        Telephone = "telephone",
        /// Together with others, somewhere.
        Gathering = "gathering",
    }
}

impl VisitKind {
    /// Whether one was in the same room: what counts as a visit. The others are contact.
    pub fn is_in_person(self) -> bool {
        matches!(self, Self::Visit | Self::Gathering)
    }
}

classes! {
    /// How far a visit has come.
    VisitStatus {
        /// It is to be.
        Planned = "planned",
        /// It was.
        Held = "held",
        /// It was called off.
        Cancelled = "cancelled",
        /// The municipality did not come to a gathering that was held.
        Absent = "absent",
    }
}

classes! {
    /// How far something that was agreed has come.
    ActionStatus {
        /// Nobody has said that it is done.
        Open = "open",
        /// The municipality says that it is done.
        Reported = "reported",
        /// It is done, and nobody waits for more.
        Confirmed = "confirmed",
        /// It will not be done.
        Dropped = "dropped",
    }
}

impl ActionStatus {
    /// Whether somebody has to do something about it still.
    pub fn is_open(self) -> bool {
        self == Self::Open
    }
}

classes! {
    /// What of a unit's open agreements is asked for.
    Pending {
        /// Any that nobody has said is done.
        Open = "open",
        /// One whose due date has passed.
        Overdue = "overdue",
    }
}

classes! {
    /// Who owes what was agreed.
    Owes {
        /// The directorate.
        Imdi = "imdi",
        /// The municipality.
        Municipality = "municipality",
        /// Both.
        Both = "both",
    }
}

classes! {
    /// Who sees a list.
    SeenBy {
        /// Its owner.
        Me = "me",
        /// Whoever works with a region.
        Region = "region",
        /// Everyone who is signed in.
        Everyone = "everyone",
    }
}

classes! {
    /// What a later answer says of something that was agreed.
    Trial {
        /// The answer is what was promised.
        Kept = "kept",
        /// The answer is another.
        NotKept = "not_kept",
        /// There is no answer to try it against, or it cannot be followed.
        Impossible = "impossible",
        /// It was reported done after the answer was given.
        AfterAnswer = "after_answer",
        /// No answer has been given since it was agreed: the next survey will tell.
        Next = "next",
        /// It was tied to no question.
        Untied = "untied",
    }
}
