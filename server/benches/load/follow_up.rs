//! The pages that hold what is followed up, when there are many years of it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::client::NotMeasured;
use crate::report::{Figures, heading, row};
use crate::site::Site;
use crate::{PEOPLE, join, paced};

/// What all of them stay under, for nineteen requests of twenty; milliseconds.
const P95_MS_MAX: f64 = 20.0;

/// The time from one note to the next, while others read.
const BETWEEN: Duration = Duration::from_secs(2);

const PAGES: &[(&str, &str)] = &[
    ("overview", "/"),
    ("follow-up", "/oppfolging"),
    ("follow-up of a region", "/oppfolging?hvem=nord"),
    ("follow-up of the country", "/oppfolging?hvem=alle"),
    ("what was agreed", "/oppfolging/tiltak"),
    ("visits", "/oppfolging/besok"),
    ("a municipality", "/kommuner/1902"),
    (
        "what is kept on a municipality",
        "/oppfolging/kommuner/1902",
    ),
];

/// Each page by itself, then all of them while somebody writes.
pub fn measure(site: &Site) -> Result<(), NotMeasured> {
    println!(
        "\n{PEOPLE} people, each asking every other second, with the follow-up of many years:\n"
    );
    println!("{}", heading("page"));
    let mut over = Vec::new();
    let mut all = Vec::new();
    for (name, path) in PAGES {
        // The same page by the address it has, and looked at once before it is measured.
        let path = site.connect()?.canonical(path)?;
        let figures = paced(site, std::slice::from_ref(&path))?;
        println!("{}", row(name, &figures));
        note_if_over(name, &figures, &mut over);
        all.push(path);
    }
    let figures = paced_while_one_writes(site, &all)?;
    let name = "any of these, while notes are written";
    println!("{}", row(name, &figures));
    note_if_over(name, &figures, &mut over);
    if over.is_empty() {
        println!("\nEach of them is answered within {P95_MS_MAX} ms nineteen times of twenty.");
    } else {
        println!(
            "\nSlower than {P95_MS_MAX} ms once in twenty: {}.",
            over.join(", ")
        );
    }
    Ok(())
}

fn note_if_over(name: &str, figures: &Figures, over: &mut Vec<String>) {
    if figures.milliseconds(950) > P95_MS_MAX {
        over.push(name.to_owned());
    }
}

/// The same people, while one more writes a note every other second.
fn paced_while_one_writes(site: &Site, paths: &[String]) -> Result<Figures, NotMeasured> {
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let writer = scope.spawn(|| write_notes(site, &done));
        let figures = paced(site, paths);
        done.store(true, Ordering::Relaxed);
        join(writer)?;
        figures
    })
}

fn write_notes(site: &Site, done: &AtomicBool) -> Result<(), NotMeasured> {
    let mut due = Instant::now();
    let mut number = 0;
    while !done.load(Ordering::Relaxed) {
        let fields = format!("kommune=1902&id=&versjon=&tekst=Notat+{number}");
        site.connect()?.post("/oppfolging/notat", &fields)?;
        number += 1;
        due += BETWEEN;
        thread::sleep(due.saturating_duration_since(Instant::now()));
    }
    Ok(())
}
