//! Something that happened, as the audit log tells it.

use domain::audit::Details;

/// What an event is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// Signing in and out, and not being let in.
    SignIn,
    /// Files that were given out.
    Export,
    /// Registers and waves.
    Import,
    /// People, their rights and passwords.
    People,
    /// Visits, what was agreed, lists, notes.
    FollowUp,
    /// What somebody was refused.
    Refused,
    /// The log itself.
    Log,
    /// What this version does not know.
    Other,
}

impl EventKind {
    /// Those that can be chosen, with their values in the address.
    pub const CHOSEN: [(Self, &'static str); 7] = [
        (Self::SignIn, "innlogging"),
        (Self::Export, "eksport"),
        (Self::Import, "import"),
        (Self::People, "folk"),
        (Self::FollowUp, "oppfolging"),
        (Self::Refused, "avvist"),
        (Self::Log, "logg"),
    ];

    /// The kind of a value in the address.
    pub fn from_id(id: &str) -> Option<Self> {
        let found = Self::CHOSEN.iter().find(|(_, known)| *known == id);
        found.map(|(kind, _)| *kind)
    }
}

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Somebody by an account: its id, and what they are called, where that is known.
    Person(String, Option<String>),
    /// Somebody at the command line.
    CommandLine,
    /// The program by itself.
    Program,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its number.
    pub number: i64,
    /// The day it was in Norway, `YYYY-MM-DD`.
    pub day: String,
    /// The time of that day: hour, minute, second.
    pub time: (i8, i8, i8),
    /// The moment: RFC 3339, UTC, whole seconds.
    pub utc: String,
    /// Who.
    pub who: Who,
    /// From where: an address or a machine.
    pub origin: String,
    /// The id of the action.
    pub action: String,
    /// What it was done to: the kind, and which.
    pub object: Option<(String, String)>,
    /// What the person is called that it was done to, where it is one who is known.
    pub object_name: Option<String>,
    /// The rest.
    pub details: Details,
}
