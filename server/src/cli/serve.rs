//! `serve`.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::backend::Backend;
use leptos::config::LeptosOptions;
use present::words::catalog::command as word;
use rustls::ServerConfig;
use store::Db;
use tokio::net::TcpListener;
use tokio::signal;

use super::missing::missing;
use super::{Context, Failure, audit, demo, seed};
use crate::auth::People;
use crate::auth::cookie::SessionCookie;
use crate::auth::issuers::Issuers;
use crate::charts::{Charts, Limits};
use crate::clock::{Calendar, Clock, SystemClock};
use crate::config::issuers::Issuer;
use crate::config::{Config, PublicUrl};
use crate::listen::{self, Listening, SHUTDOWN_SECONDS_MAX, tls};
use crate::reach::Reach;
use crate::router::forms::Forms;
use crate::router::{Pages, router};
use crate::service::{Service, Shipped};
use crate::state::AppState;
use crate::waves::PublishedWaves;

/// Serves until it is told to stop.
pub(super) async fn run(context: &Context) -> Result<(), Failure> {
    let config = &context.config;
    // Before the work: nobody wants to import a wave and then hear that the port is taken.
    let tls = certificate(context)?;
    let listener = listen(config.address).await?;
    let address = listener.local_addr()?;
    let db = context.database().await?;
    if config.demo {
        demo::fill_empty(context, &db).await?;
    } else {
        check_people(context, &db).await?;
    }
    let also_called = content::also_called()?;
    let calendar = config
        .fixed_day()
        .map_or_else(Calendar::default, Calendar::fixed);
    let waves = PublishedWaves::load(&db, also_called, context.taken()).await?;
    let waves = Arc::new(waves.by(calendar));
    let following = tokio::spawn(Arc::clone(&waves).follow(db.clone()));
    let state = state(context, address, &db, waves).await?;
    if !config.demo && matches!(db, Db::Postgres { .. }) && db.owns_its_tables().await? {
        tracing::warn!(
            "connected as the owner of the tables, who can take the audit log apart: see docs/operation.md"
        );
    }
    let cutting = tokio::spawn(audit::cut_daily(state.people.clone(), config.audit_days));
    let tidying = tokio::spawn(state.people.clone().tidy_on_and_on());
    let live = Pages::of(app::App, app::shell);
    let paper = Pages::of(app::static_pages::StaticPages, app::static_pages::shell);
    let uncounted = state.reach.proxies.clone();
    let router = router(state, live, paper, Forms::default());
    let ready = word::READY.fill(context.lang, &[("address", &config.origin(address))]);
    println!("{ready}");
    tracing::info!(%address, database = %db.place(), "serving");

    let listening = Listening {
        listener,
        tls,
        limits: listen::Limits::default(),
        uncounted,
    };
    let stop = async {
        told_to_stop().await;
        tracing::info!("stopping");
    };
    let grace = Duration::from_secs(SHUTDOWN_SECONDS_MAX);
    listening.serve(router, stop, grace).await?;
    following.abort();
    cutting.abort();
    tidying.abort();
    db.close().await;
    Ok(())
}

/// The service's certificate, where it speaks TLS itself. Where a proxy stands before it, browsers meet
/// the proxy's, and this one may have any name.
fn certificate(context: &Context) -> Result<Option<Arc<ServerConfig>>, Failure> {
    let config = &context.config;
    let Some(files) = &config.tls else {
        return Ok(None);
    };
    let met = config.trusted_proxies.is_empty();
    let public = config.public_url.as_ref().filter(|_| met);
    let name = public.map(PublicUrl::name);
    Ok(Some(tls::config(files, name, context.clock.now())?))
}

/// Refuses to start on a network where something is missing for it.
async fn check_people(context: &Context, db: &Db) -> Result<(), Failure> {
    let standing = db.standing(context.clock.now()).await?;
    let missing = missing(&context.config, standing, context.config.issuers.len());
    if missing.is_empty() {
        return Ok(());
    }
    db.close().await;
    Err(Failure::NotReady(missing))
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
    let people = with_issuers(people, context, address)?;
    if config.demo {
        people.make_ready(context.lang).await?;
        seed::fill_unwritten(context, db, &waves).await?;
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
    let origins = config.issuers.iter().filter_map(Issuer::origin);
    let reach = Arc::new(Reach::of(config, origins.collect()));
    Ok(AppState {
        backend: Arc::clone(&service) as Arc<dyn Backend>,
        service,
        options: options(config, address),
        waves,
        db: db.clone(),
        people,
        cookie: SessionCookie {
            secure: reach.is_secure(),
        },
        reach,
        language: context.lang,
        clock,
        address,
        reloads: config.reloads,
    })
}

/// The people, and the providers that they may sign in at.
fn with_issuers(people: People, context: &Context, address: SocketAddr) -> Result<People, Failure> {
    let settings = context.config.issuers.clone();
    if settings.is_empty() {
        return Ok(people);
    }
    let public = context.config.origin(address);
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let issuers = Issuers::of(settings, &public, clock, context.ids.clone())?;
    Ok(people.with_issuers(issuers))
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
