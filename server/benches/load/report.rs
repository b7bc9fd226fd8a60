//! The figures, as rows of a table that can stand in the README.

use std::time::Duration;
use std::{fs, thread};

use crate::client::Reply;

/// What was measured of one page.
#[derive(Default)]
pub struct Figures {
    latencies: Vec<Duration>,
    bytes: usize,
    /// Time from the first request to the last answer.
    pub took: Duration,
}

impl Figures {
    /// Counts an answer.
    pub fn add(&mut self, answer: &Reply) {
        self.latencies.push(answer.took);
        self.bytes += answer.body.len();
    }

    /// Puts the figures of several connections together.
    pub fn gather(parts: Vec<Self>, took: Duration) -> Self {
        let mut all = Self {
            took,
            ..Self::default()
        };
        for mut part in parts {
            all.latencies.append(&mut part.latencies);
            all.bytes += part.bytes;
        }
        all
    }

    /// The latency that this many per thousand of the requests did not exceed, in milliseconds.
    pub fn milliseconds(&self, per_thousand: usize) -> f64 {
        let mut sorted = self.latencies.clone();
        sorted.sort_unstable();
        let position = (sorted.len() * per_thousand).div_ceil(1000).max(1) - 1;
        sorted
            .get(position)
            .map_or(f64::NAN, |latency| latency.as_secs_f64() * 1000.0)
    }
}

/// The head of the table.
pub fn heading(first: &str) -> String {
    format!(
        "| {first} | requests | per second | median ms | p95 ms | p99 ms | kB each |\n|---|--:|--:|--:|--:|--:|--:|"
    )
}

/// A row of the table.
#[expect(
    clippy::cast_precision_loss,
    reason = "figures of a few digits are shown"
)]
pub fn row(name: &str, figures: &Figures) -> String {
    let count = figures.latencies.len();
    format!(
        "| {name} | {count} | {:.0} | {:.1} | {:.1} | {:.1} | {:.0} |",
        count as f64 / figures.took.as_secs_f64(),
        figures.milliseconds(500),
        figures.milliseconds(950),
        figures.milliseconds(990),
        figures.bytes as f64 / 1000.0 / count.max(1) as f64,
    )
}

/// The head of the table of [`row_of_turns`].
pub fn heading_of_turns(first: &str) -> String {
    format!("| {first} | pages | first ms | again ms | kB |\n|---|--:|--:|--:|--:|")
}

/// A row: all pages of it together, asked for the first time and again.
#[expect(
    clippy::cast_precision_loss,
    reason = "figures of a few digits are shown"
)]
pub fn row_of_turns(name: &str, first: &Figures, again: &Figures) -> String {
    let milliseconds = |figures: &Figures| figures.took.as_secs_f64() * 1000.0;
    format!(
        "| {name} | {} | {:.1} | {:.1} | {:.0} |",
        first.latencies.len(),
        milliseconds(first),
        milliseconds(again),
        again.bytes as f64 / 1000.0,
    )
}

/// The machine, and that it is shared.
pub fn machine() -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let model = fs::read_to_string("/proc/cpuinfo")
        .ok()
        .and_then(|text| {
            let line = text.lines().find(|line| line.starts_with("model name"))?;
            Some(line.split(':').nth(1)?.trim().to_owned())
        })
        .unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    format!("{cores} cores of {model}; the load generator shares them with the server.")
}
