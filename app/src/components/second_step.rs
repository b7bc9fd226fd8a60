//! What is drawn in a second step. Rows by the hundred take the browser longer to lay out than all the
//! rest of the page: whoever ticks a filter sees the new count, chips and boxes first, while the rows
//! that were there stay, and the new rows in the next picture.

use std::future::{Future, poll_fn};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;
use std::time::Duration;

use leptos::prelude::*;

use super::live_form::{Hydrated, keep_focus};

/// Most rows that come in the same step as their count: they are laid out before anybody waits.
pub const ROWS_AT_ONCE_MAX: usize = 100;

/// Draws what holds so many rows: at once, or when what stands around it has been painted.
pub fn second_step(
    hydrated: Hydrated,
    rows: usize,
    draw: impl FnOnce() -> AnyView + Send + 'static,
) -> Suspend<AnyView> {
    let waits = waits(hydrated.is_set(), rows);
    Suspend::new(async move {
        if waits {
            painted().await;
            keep_focus();
        }
        draw()
    })
}

/// The server and a page that comes to life draw all in one go: there is nothing to wait with.
fn waits(hydrated: bool, rows: usize) -> bool {
    hydrated && rows > ROWS_AT_ONCE_MAX
}

/// Until the browser has painted what stands now.
fn painted() -> impl Future<Output = ()> {
    let seen = Arc::new(AtomicBool::new(false));
    poll_fn(move |context| {
        if seen.load(Ordering::Relaxed) {
            return Poll::Ready(());
        }
        // Whoever looks again asks again: the one who looked first may not be there any more.
        let (seen, waker) = (Arc::clone(&seen), context.waker().clone());
        request_animation_frame(move || {
            let told = move || {
                seen.store(true, Ordering::Relaxed);
                waker.wake();
            };
            set_timeout(told, Duration::ZERO);
        });
        Poll::Pending
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_many_rows_wait_and_only_in_the_browser() {
        for (hydrated, rows, expected) in [
            (true, ROWS_AT_ONCE_MAX, false),
            (true, ROWS_AT_ONCE_MAX + 1, true),
            (false, ROWS_AT_ONCE_MAX + 1, false),
        ] {
            assert_eq!(waits(hydrated, rows), expected, "{hydrated} {rows}");
        }
    }
}
