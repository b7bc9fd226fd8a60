//! What people wrote, in the two elements whose text Leptos sends as it stands: `<title>` and `<textarea>`.
//!
//! The server escapes it, so that no text ends the element it is in. In a browser it is set as text, and
//! needs nothing.

use html_escape::encode_text;

use crate::http::answers;

/// The text of a `<title>`.
pub fn in_title(text: &str) -> String {
    if answers() {
        encode_text(text).into_owned()
    } else {
        text.to_owned()
    }
}

/// The text of a `<textarea>`, exactly as it was typed: a browser leaves out a line break that stands first,
/// and no other.
pub fn in_textarea(text: &str) -> String {
    if answers() {
        format!("\n{}", encode_text(text))
    } else {
        text.to_owned()
    }
}
