//! Who asks.

/// Who asks the service for something. Until people sign in, all that is known of them is where
/// they ask from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Caller {
    /// Somebody at the machine that the program runs on.
    ThisMachine,
    /// Somebody at another machine, of whom nothing is known.
    Stranger,
}
