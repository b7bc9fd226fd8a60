//! Who may do what: one function decides, and the service asks it at its one door.

use kinds::Caller;

/// What a caller wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Read answers, and whatever is counted from them.
    ReadAnswers,
}

/// Why a caller is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Denied {
    /// Nobody knows who it is: signing in may help.
    SignedOut,
    /// It is known who it is, and the action is not theirs.
    Forbidden,
}

/// Whether a caller may do something.
///
/// The answers are not public. Until people can sign in, everybody at this machine may read them,
/// and nobody else.
///
/// # Errors
/// Why not.
pub fn may(caller: Caller, action: Action) -> Result<(), Denied> {
    match (caller, action) {
        (Caller::ThisMachine, Action::ReadAnswers) => Ok(()),
        (Caller::Stranger, Action::ReadAnswers) => Err(Denied::SignedOut),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_reads_answers() {
        assert_eq!(may(Caller::ThisMachine, Action::ReadAnswers), Ok(()));
        assert_eq!(
            may(Caller::Stranger, Action::ReadAnswers),
            Err(Denied::SignedOut)
        );
    }
}
