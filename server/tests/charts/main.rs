//! Charts: what is drawn, and what happens past each limit of drawing.

#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

mod awkward;
mod drawing;
mod limits;
