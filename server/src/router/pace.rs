//! What people send is read before anything is done with it, and not for longer than it takes.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{Request, State};
use axum::http::header::{CONNECTION, CONTENT_LENGTH, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use present::words::catalog::{network, router as word};
use tokio::time::{Instant, timeout_at};
use view::words::catalog::Word;

use super::forms::too_large;
use super::{REQUEST_BYTES_MAX, asker, sentence};
use crate::state::AppState;

/// Bytes a second that a body must come with, after its first seconds: 200 kbit/s.
pub const BODY_BYTES_PER_SECOND_MIN: u32 = 24 * 1024;
/// The time before a body must have begun; seconds.
pub const BODY_SECONDS_MAX: u64 = 2;

/// Why a body was not read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BodyFault {
    TooSlow,
    TooLarge,
    Broken,
}

/// Reads the body of a request, and hands the request on with it.
pub(super) async fn read(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let language = asker::language(request.uri(), &state);
    let (parts, body) = request.into_parts();
    let body = if is_too_large(&parts.headers) {
        Err(BodyFault::TooLarge)
    } else {
        gather(body).await
    };
    let told = |status, told: Word| sentence(status, told.text(language));
    let (mut response, reason) = match body {
        Ok(bytes) => {
            return next
                .run(Request::from_parts(parts, Body::from(bytes)))
                .await;
        }
        Err(BodyFault::TooSlow) => (
            told(StatusCode::REQUEST_TIMEOUT, network::TOO_SLOW),
            "too slow",
        ),
        Err(BodyFault::TooLarge) => (too_large(&parts.headers, language), "too large"),
        Err(BodyFault::Broken) => (
            told(StatusCode::BAD_REQUEST, word::FORM_BROKEN),
            "broken off",
        ),
    };
    super::tell_unread(reason, parts.extensions.get());
    // Of what else is on its way, nothing is wanted.
    let close = HeaderValue::from_static("close");
    response.headers_mut().insert(CONNECTION, close);
    response
}

fn is_too_large(headers: &HeaderMap) -> bool {
    let told = headers
        .get(CONTENT_LENGTH)
        .and_then(|told| told.to_str().ok());
    let told = told.and_then(|told| told.parse::<usize>().ok());
    told.is_some_and(|told| told > REQUEST_BYTES_MAX)
}

/// What comes piece by piece.
trait Pieces {
    /// The next piece; `None` at the end.
    fn next(&mut self) -> impl Future<Output = Option<Result<Bytes, BodyFault>>> + Send;
}

impl Pieces for Body {
    async fn next(&mut self) -> Option<Result<Bytes, BodyFault>> {
        loop {
            let frame = poll_fn(|cx| Pin::new(&mut *self).poll_frame(cx)).await?;
            match frame.map(|frame| frame.into_data().ok()) {
                Err(_) => return Some(Err(BodyFault::Broken)),
                Ok(Some(data)) => return Some(Ok(data)),
                // What is no data is a trailer, which nobody here asks for.
                Ok(None) => {}
            }
        }
    }
}

/// Gathers what comes, as long as it comes fast enough.
async fn gather(mut pieces: impl Pieces) -> Result<Vec<u8>, BodyFault> {
    let begun = Instant::now();
    let mut body = Vec::new();
    loop {
        let due = begun + time_of(body.len());
        match timeout_at(due, pieces.next()).await {
            Err(_) => return Err(BodyFault::TooSlow),
            Ok(None) => return Ok(body),
            Ok(Some(Err(fault))) => return Err(fault),
            Ok(Some(Ok(data))) => body.extend_from_slice(&data),
        }
        if body.len() > REQUEST_BYTES_MAX {
            return Err(BodyFault::TooLarge);
        }
    }
}

/// When the next byte must be there, where so many are.
fn time_of(bytes: usize) -> Duration {
    let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
    let seconds = f64::from(bytes) / f64::from(BODY_BYTES_PER_SECOND_MIN);
    Duration::from_secs(BODY_SECONDS_MAX) + Duration::from_secs_f64(seconds)
}

#[cfg(test)]
mod tests {
    use tokio::time::sleep;

    use super::*;
    use crate::router::REQUEST_SECONDS_MAX;
    use crate::router::forms::FORM_BYTES_MAX;

    /// Sends so many pieces of so many bytes, each after a pause of milliseconds; then, nothing more.
    async fn sent(pieces: usize, bytes: usize, pause: u64) -> Result<usize, BodyFault> {
        let pause = Duration::from_millis(pause);
        let body = gather(Slow(pieces, bytes, pause)).await;
        body.map(|body| body.len())
    }

    struct Slow(usize, usize, Duration);

    impl Pieces for Slow {
        async fn next(&mut self) -> Option<Result<Bytes, BodyFault>> {
            sleep(self.2).await;
            self.0 = self.0.checked_sub(1)?;
            Some(Ok(Bytes::from(vec![b'a'; self.1])))
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_comes_too_slowly_is_cut_off() {
        let second = BODY_BYTES_PER_SECOND_MIN as usize;
        // As fast as it must be, for as long as the largest takes.
        assert_eq!(sent(7, second, 999).await, Ok(7 * second));
        // A byte now and then: cut off when the first seconds are over.
        let begun = Instant::now();
        assert_eq!(sent(10_000, 1, 500).await, Err(BodyFault::TooSlow));
        let took = begun.elapsed();
        let limit = Duration::from_secs(BODY_SECONDS_MAX);
        assert!(
            took >= limit && took < limit + Duration::from_millis(10),
            "{took:?}"
        );
        // Half as fast as it must be.
        assert_eq!(sent(1_000, second / 4, 500).await, Err(BodyFault::TooSlow));
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_must_begin_in_time() {
        let limit = BODY_SECONDS_MAX * 1_000;
        assert_eq!(sent(0, 1, limit - 1).await, Ok(0));
        assert_eq!(sent(0, 1, limit + 1).await, Err(BodyFault::TooSlow));
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_without_a_length_ends_at_the_limit() {
        assert_eq!(sent(1, REQUEST_BYTES_MAX, 0).await, Ok(REQUEST_BYTES_MAX));
        assert_eq!(
            sent(2, REQUEST_BYTES_MAX / 2 + 1, 0).await,
            Err(BodyFault::TooLarge)
        );
    }

    /// The slowest that is let in is read before the request's own time is over.
    #[test]
    fn the_largest_form_has_time_enough() {
        assert!(time_of(FORM_BYTES_MAX) < Duration::from_secs(REQUEST_SECONDS_MAX));
    }
}
