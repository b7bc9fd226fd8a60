//! A connection that holds a place, and ends when nothing moves on it.

use std::io::{self, ErrorKind, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep_until};

/// A stream with its place `P`. It fails once nothing has been read or written for its time.
pub struct HeldStream<S, P> {
    stream: S,
    _place: P,
    idle: Duration,
    moved: Instant,
    alarm: Pin<Box<Sleep>>,
}

impl<S, P> HeldStream<S, P> {
    /// Holds a stream in a place.
    pub(super) fn new(stream: S, place: P, idle: Duration) -> Self {
        let moved = Instant::now();
        Self {
            stream,
            _place: place,
            idle,
            moved,
            alarm: Box::pin(sleep_until(moved + idle)),
        }
    }

    /// What the stream says, unless it has stood still for too long.
    fn watched<T>(
        &mut self,
        cx: &mut Context<'_>,
        polled: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if polled.is_ready() {
            self.moved = Instant::now();
            return polled;
        }
        // The alarm is only moved when it rings, and not by every packet.
        while self.alarm.as_mut().poll(cx).is_ready() {
            let due = self.moved + self.idle;
            if due <= Instant::now() {
                return Poll::Ready(Err(ErrorKind::TimedOut.into()));
            }
            self.alarm.as_mut().reset(due);
        }
        Poll::Pending
    }
}

impl<S: AsyncRead + Unpin, P: Unpin> AsyncRead for HeldStream<S, P> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.stream).poll_read(cx, buffer);
        self.watched(cx, read)
    }
}

impl<S: AsyncWrite + Unpin, P: Unpin> AsyncWrite for HeldStream<S, P> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.watched(cx, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, bytes);
        self.watched(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};
    use tokio::time::sleep;

    use super::*;
    use crate::listen::IDLE_SECONDS_MAX;

    fn held<S>(stream: S) -> HeldStream<S, ()> {
        HeldStream::new(stream, (), Duration::from_secs(IDLE_SECONDS_MAX))
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_on_which_nothing_moves_ends() {
        let (mut far, near) = duplex(64);
        let mut near = held(near);
        let almost = Duration::from_millis(IDLE_SECONDS_MAX * 1_000 - 1);
        let mut byte = [0];
        // What comes in time starts the time anew.
        for _ in 0..3 {
            sleep(almost).await;
            far.write_all(b"a").await.unwrap();
            assert_eq!(near.read(&mut byte).await.unwrap(), 1);
        }
        let begun = Instant::now();
        let ended = near.read(&mut byte).await.unwrap_err();
        assert_eq!(ended.kind(), ErrorKind::TimedOut);
        let took = begun.elapsed().as_millis();
        let limit = u128::from(IDLE_SECONDS_MAX) * 1_000;
        assert!((limit..limit + 5).contains(&took), "{took}");
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_does_not_read_is_not_written_to_for_ever() {
        let (_far, near) = duplex(4);
        let mut near = held(near);
        near.write_all(b"full").await.unwrap();
        let ended = near.write_all(b"more").await.unwrap_err();
        assert_eq!(ended.kind(), ErrorKind::TimedOut);
    }
}
