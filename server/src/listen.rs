//! How connections are taken in, and how long one may be held without being used.
//!
//! A connection costs its place until its head is there, so the head has a time; so have a body that is
//! on its way (`router::pace`) and a connection on which nothing moves. Places are counted, in all and by
//! address, so that whoever holds many keeps nobody else out.

mod held;
mod slots;
pub mod tls;

use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use axum_server::{Handle, Server};
use rustls::ServerConfig;
use tokio::net::TcpListener;

use self::slots::Slots;

/// How long a connection may take to send the head of a request, and to agree on TLS before; seconds.
/// A kept connection without another request is closed after as long.
pub const HEAD_SECONDS_MAX: u64 = 10;
/// How long a connection may stay on which nothing is sent either way; seconds.
pub const IDLE_SECONDS_MAX: u64 = 60;
/// How long requests under way may take after the signal to stop; seconds.
pub const SHUTDOWN_SECONDS_MAX: u64 = 10;
/// Connections at once. The system must let the program have as many files (`LimitNOFILE`).
pub const CONNECTIONS_MAX: usize = 4_096;
/// Connections at once from one address; an office behind one address is a hundred people with six
/// each. A trusted proxy speaks for everybody, and is not counted.
pub const CONNECTIONS_PER_ADDRESS_MAX: usize = 1_024;

/// What a connection may take up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Time for a head.
    pub head: Duration,
    /// Time without anything being sent.
    pub idle: Duration,
    /// Connections at once.
    pub connections: usize,
    /// Connections at once from one address.
    pub per_address: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(HEAD_SECONDS_MAX),
            idle: Duration::from_secs(IDLE_SECONDS_MAX),
            connections: CONNECTIONS_MAX,
            per_address: CONNECTIONS_PER_ADDRESS_MAX,
        }
    }
}

/// Where and how to listen.
#[derive(Debug)]
pub struct Listening {
    /// Where.
    pub listener: TcpListener,
    /// The certificate, where it is TLS.
    pub tls: Option<Arc<ServerConfig>>,
    /// What a connection may take up.
    pub limits: Limits,
    /// Addresses that speak for many.
    pub uncounted: Vec<IpAddr>,
}

impl Listening {
    /// Answers until `stop` ends; then requests under way get `grace` to be answered.
    ///
    /// # Errors
    /// What the system says of the listener.
    pub async fn serve(
        self,
        router: Router,
        stop: impl Future<Output = ()> + Send + 'static,
        grace: Duration,
    ) -> io::Result<()> {
        let handle = Handle::new();
        let stopping = handle.clone();
        let waiting = tokio::spawn(async move {
            stop.await;
            stopping.graceful_shutdown(Some(grace));
        });
        let Limits { head, .. } = self.limits;
        let slots = Slots::new(self.limits, self.uncounted);
        let mut server = Server::<SocketAddr>::from_listener(self.listener)
            .handle(handle)
            .first_request_timeout(head)
            .accept_error_handler(|peer, error| {
                tracing::debug!(?peer, %error, "a connection was not taken");
            });
        server.http_builder().http1().header_read_timeout(head);
        // A peer that is gone without a word is found out by a question now and then.
        let http2 = server.http_builder();
        let mut http2 = http2.http2();
        http2.keep_alive_interval(head).keep_alive_timeout(head);
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let ended = match self.tls {
            None => server.acceptor(slots).serve(service).await,
            Some(config) => {
                let tls = RustlsAcceptor::new(RustlsConfig::from_config(config));
                let tls = tls.handshake_timeout(head).acceptor(slots);
                server.acceptor(tls).serve(service).await
            }
        };
        waiting.abort();
        ended
    }
}
