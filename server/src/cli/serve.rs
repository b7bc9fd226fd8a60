//! `serve`.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::backend::Backend;
use axum::serve::ListenerExt as _;
use leptos::config::LeptosOptions;
use present::words::catalog::command as word;
use tokio::net::TcpListener;
use tokio::signal;
use tokio::sync::oneshot;

use super::{Context, Failure, audit, demo};
use crate::auth::People;
use crate::auth::cookie::SessionCookie;
use crate::charts::{Charts, Limits};
use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::db::Db;
use crate::router::forms::Forms;
use crate::router::{Pages, router};
use crate::service::{Service, Shipped};
use crate::state::AppState;
use crate::waves::PublishedWaves;

/// How long requests under way may take after the signal to stop; seconds.
pub const SHUTDOWN_SECONDS_MAX: u64 = 10;

/// Serves until it is told to stop.
pub(super) async fn run(context: &Context) -> Result<(), Failure> {
    let config = &context.config;
    // Before the work: nobody wants to import a wave and then hear that the port is taken.
    let listener = listen(config.address).await?;
    let address = listener.local_addr()?;
    let db = context.database().await?;
    if config.demo {
        demo::fill_empty(context, &db).await?;
    }
    let waves = Arc::new(PublishedWaves::load(&db, content::also_called()?).await?);
    let following = tokio::spawn(Arc::clone(&waves).follow(db.clone()));
    let state = state(context, address, &db, waves).await?;
    if !config.demo && matches!(db, Db::Postgres { .. }) && db.owns_its_tables().await? {
        tracing::warn!(
            "connected as the owner of the tables, who can take the audit log apart: see docs/operation.md"
        );
    }
    let cutting = tokio::spawn(audit::cut_daily(state.people.clone(), config.audit_days));
    let live = Pages::of(app::App, app::shell);
    let paper = Pages::of(app::static_pages::StaticPages, app::static_pages::shell);
    let router = router(state, live, paper, Forms::default());
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let ready = word::READY.fill(context.lang, &[("address", &address.to_string())]);
    println!("{ready}");
    tracing::info!(%address, database = %db.place(), "serving");

    // A small answer must not wait for a larger packet.
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY could not be set");
        }
    });
    let (stopping, stopped) = oneshot::channel();
    let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
        told_to_stop().await;
        tracing::info!("stopping");
        // The other end is gone only if serving has ended already.
        stopping.send(()).ok();
    });
    tokio::select! {
        ended = serving.into_future() => ended?,
        () = too_long(stopped) => tracing::warn!("stopped before every request was answered"),
    }
    following.abort();
    cutting.abort();
    db.close().await;
    Ok(())
}

/// What every request may ask for.
async fn state(
    context: &Context,
    address: SocketAddr,
    db: &Db,
    waves: Arc<PublishedWaves>,
) -> Result<AppState, Failure> {
    let config = &context.config;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let people = People::of(
        db.clone(),
        Arc::clone(&clock),
        context.ids.clone(),
        config.demo,
    );
    if config.demo {
        people.make_ready(context.lang).await?;
    }
    let service = Arc::new(Service::new(
        Arc::clone(&waves),
        Shipped::read()?,
        Charts::start(Limits::default())?,
        Arc::clone(&clock),
        people.clone(),
    ));
    let prepared = Arc::clone(&service);
    // A page that meets an unprepared service only waits: nothing is lost where this fails.
    drop(tokio::task::spawn_blocking(move || prepared.prepare()).await);
    Ok(AppState {
        backend: Arc::clone(&service) as Arc<dyn Backend>,
        service,
        options: options(config, address),
        waves,
        db: db.clone(),
        people,
        cookie: SessionCookie { secure: false },
        language: context.lang,
        clock,
        address,
        reloads: config.reloads,
    })
}

async fn listen(address: SocketAddr) -> Result<TcpListener, Failure> {
    let bound = TcpListener::bind(address).await;
    bound.map_err(|source| match source.kind() {
        ErrorKind::AddrInUse => Failure::AddressTaken(address),
        _ => Failure::CannotListen { address, source },
    })
}

/// Where the browser parts are. With hashed names `scripts/build` leaves a list of them beside the
/// program.
fn options(config: &Config, address: SocketAddr) -> LeptosOptions {
    let mut options = LeptosOptions::builder()
        .output_name(env!("LEPTOS_OUTPUT_NAME"))
        .site_root(config.site.to_string_lossy().into_owned())
        .site_addr(address)
        .build();
    let program = std::env::current_exe().unwrap_or_default();
    options.hash_files = program.with_file_name(&*options.hash_file).is_file();
    if !config.site.join(&*options.site_pkg_dir).is_dir() {
        let folder = config.site.display();
        tracing::warn!("no browser parts in {folder}: pages work, but without script and look");
    }
    options
}

/// Waits for Ctrl-C or, where there are such, SIGTERM.
async fn told_to_stop() {
    let interrupted = async {
        if let Err(error) = signal::ctrl_c().await {
            tracing::error!(%error, "Ctrl-C cannot be waited for");
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => {
                terminate.recv().await;
            }
            Err(error) => {
                tracing::error!(%error, "SIGTERM cannot be waited for");
                std::future::pending::<()>().await;
            }
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}

/// Ends when the time after the signal is up; never, if no signal comes.
async fn too_long(stopping: oneshot::Receiver<()>) {
    if stopping.await.is_err() {
        std::future::pending::<()>().await;
    }
    tokio::time::sleep(Duration::from_secs(SHUTDOWN_SECONDS_MAX)).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn requests_under_way_get_their_time_and_no_more() {
        let (stopping, stopped) = oneshot::channel();
        let mut waiting = std::pin::pin!(too_long(stopped));
        // Without a signal there is no hurry.
        let while_serving = Duration::from_secs(SHUTDOWN_SECONDS_MAX * 100);
        let ended = tokio::time::timeout(while_serving, &mut waiting).await;
        assert!(ended.is_err());
        stopping.send(()).unwrap();
        let at_the_limit = Duration::from_millis(SHUTDOWN_SECONDS_MAX * 1_000 - 1);
        let ended = tokio::time::timeout(at_the_limit, &mut waiting).await;
        assert!(ended.is_err());
        let past_it = Duration::from_millis(2);
        assert!(tokio::time::timeout(past_it, waiting).await.is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_that_ends_by_itself_is_not_hurried() {
        let (stopping, stopped) = oneshot::channel::<()>();
        drop(stopping);
        let day = Duration::from_hours(24);
        assert!(tokio::time::timeout(day, too_long(stopped)).await.is_err());
    }
}
