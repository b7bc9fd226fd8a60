//! What somebody did with their account a moment ago, as the address of the next page says it.

use kinds::Lang;
use present::words::catalog::account as word;

/// What was done, as the address of the next page says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountDone {
    /// The name was saved.
    Name,
    /// The password was changed.
    Password,
    /// A session was ended.
    Session,
    /// A password was chosen with a code.
    Chosen,
    /// All sessions were ended.
    Everywhere,
}

impl AccountDone {
    const ALL: [Self; 5] = [
        Self::Name,
        Self::Password,
        Self::Session,
        Self::Chosen,
        Self::Everywhere,
    ];

    /// As it stands in the address.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "navn",
            Self::Password => "passord",
            Self::Session => "okt",
            Self::Chosen => "valgt",
            Self::Everywhere => "overalt",
        }
    }

    /// What an address says.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.id() == id)
    }

    /// What the page says.
    pub fn sentence(self, lang: Lang) -> &'static str {
        let word = match self {
            Self::Name => word::DONE_NAME,
            Self::Password => word::DONE_PASSWORD,
            Self::Session => word::DONE_SESSION,
            Self::Chosen => word::DONE_CHOSEN,
            Self::Everywhere => word::DONE_EVERYWHERE,
        };
        word.text(lang)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_was_done_comes_back_from_the_address() {
        let ids: BTreeSet<&str> = AccountDone::ALL.into_iter().map(AccountDone::id).collect();
        assert_eq!(ids.len(), AccountDone::ALL.len());
        for done in AccountDone::ALL {
            assert_eq!(AccountDone::from_id(done.id()), Some(done));
        }
        assert_eq!(AccountDone::from_id("<b>"), None);
    }
}
