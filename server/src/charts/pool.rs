//! The threads that draw: each owns one engine, all take from one bounded queue.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use tokio::sync::oneshot;

use super::engine::{Engine, Script};
use super::{ChartError, Limits};

struct Job {
    script: Script,
    reply: oneshot::Sender<Result<String, ChartError>>,
}

/// A handle to the drawing threads. They end when the last handle is dropped.
#[derive(Debug, Clone)]
pub struct Pool {
    queue: SyncSender<Job>,
    runtimes: Arc<AtomicUsize>,
}

impl Pool {
    /// Starts the threads. Each loads ECharts at its first chart, so that the server is up at once.
    ///
    /// # Errors
    /// If the machine will not give a thread.
    pub fn start(limits: Limits) -> Result<Self, ChartError> {
        let (queue, jobs) = sync_channel(limits.queue_length);
        let jobs = Arc::new(Mutex::new(jobs));
        let runtimes = Arc::new(AtomicUsize::new(0));
        for number in 1..=limits.threads.max(1) {
            let jobs = Arc::clone(&jobs);
            let runtimes = Arc::clone(&runtimes);
            thread::Builder::new()
                .name(format!("charts-{number}"))
                .stack_size(THREAD_STACK_BYTES)
                .spawn(move || work(&jobs, &runtimes, limits))
                .map_err(|error| ChartError::Script(error.to_string()))?;
        }
        Ok(Self { queue, runtimes })
    }

    /// How many runtimes the threads have started so far, worn and broken ones among them.
    pub fn runtimes(&self) -> usize {
        self.runtimes.load(Ordering::Relaxed)
    }

    /// Hands a chart to the first thread that is free, and waits for it without blocking.
    pub async fn draw(&self, script: Script) -> Result<String, ChartError> {
        let (reply, drawn) = oneshot::channel();
        self.queue
            .try_send(Job { script, reply })
            .map_err(|error| match error {
                TrySendError::Full(_) => ChartError::Busy,
                TrySendError::Disconnected(_) => ChartError::Stopped,
            })?;
        drawn.await.map_err(|_| ChartError::Stopped)?
    }
}

/// The stack of a drawing thread; bytes. The script's own limit must fit well within it.
const THREAD_STACK_BYTES: usize = 8 * 1024 * 1024;

fn work(jobs: &Mutex<Receiver<Job>>, runtimes: &AtomicUsize, limits: Limits) {
    let mut engine = None;
    loop {
        // The lock is held while waiting: another thread then waits for the lock instead.
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = next else { return };
        // The reader has gone, for instance because the request timed out.
        if job.reply.is_closed() {
            continue;
        }
        let drawn = draw(&mut engine, &job.script, runtimes, limits);
        if let Err(error) = &drawn {
            tracing::warn!(%error, "a chart was not drawn");
        }
        let _ = job.reply.send(drawn);
    }
}

fn draw(
    engine: &mut Option<Engine>,
    script: &Script,
    runtimes: &AtomicUsize,
    limits: Limits,
) -> Result<String, ChartError> {
    let mut current = if let Some(current) = engine.take() {
        current
    } else {
        runtimes.fetch_add(1, Ordering::Relaxed);
        Engine::start(limits)?
    };
    let svg = current.draw(script)?;
    if !current.is_worn() {
        *engine = Some(current);
    }
    Ok(svg)
}
