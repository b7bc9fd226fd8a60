//! A moment as it is stored.

use jiff::Timestamp;

/// A moment as it is stored: RFC 3339, UTC, whole seconds.
pub fn stored(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
