//! What came of changing somebody, and what each action of the policy is called.

use domain::access::Action;
use kinds::{Lang, Regions, Role};
use view::words::catalog::Word;

use super::catalog::people as word;
use super::role::role_and_regions;

/// What was done to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DoneKind {
    /// They have another role, or other regions.
    Role,
    /// Their account was locked.
    Locked,
    /// It was unlocked.
    Unlocked,
    /// Their sessions were ended.
    SignedOut,
    /// What they followed was handed on.
    HandedOn,
}

impl DoneKind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Role,
        Self::Locked,
        Self::Unlocked,
        Self::SignedOut,
        Self::HandedOn,
    ];

    /// As an address says it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Role => "rolle",
            Self::Locked => "last",
            Self::Unlocked => "apnet",
            Self::SignedOut => "utlogget",
            Self::HandedOn => "overfort",
        }
    }

    /// What an address says.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// What was done, in a sentence.
pub fn done(kind: DoneKind, name: &str, role: Role, regions: Regions, lang: Lang) -> String {
    let sentence = match kind {
        DoneKind::Role => word::DONE_ROLE,
        DoneKind::Locked => word::DONE_LOCKED,
        DoneKind::Unlocked => word::DONE_UNLOCKED,
        DoneKind::SignedOut => word::DONE_SIGNED_OUT,
        DoneKind::HandedOn => word::DONE_HANDED_ON,
    };
    let role = role_and_regions(role, regions, lang);
    sentence.fill(lang, &[("name", name), ("role", &role)])
}

/// What an action is called in the table of roles.
pub fn right(action: Action) -> Word {
    match action {
        Action::SignIn => word::MAY_SIGN_IN,
        Action::OwnAccount => word::MAY_OWN_ACCOUNT,
        Action::ReadAnswers => word::MAY_READ,
        Action::WriteFollowUp => word::MAY_WRITE,
        Action::OwnRules => word::MAY_OWN_RULES,
        Action::SharedRules => word::MAY_SHARED_RULES,
        Action::Export => word::MAY_EXPORT,
        Action::ExportContacts => word::MAY_EXPORT_CONTACTS,
        Action::Import => word::MAY_IMPORT,
        Action::Correct => word::MAY_CORRECT,
        Action::Administer => word::MAY_ADMINISTER,
    }
}
