//! Loads a running server and says how fast it answered.
//!
//! `cargo bench --package server --bench load -- 127.0.0.1:3000` (`make bench` starts a fresh server
//! first). `… -- 127.0.0.1:3000 crowd` measures those who sign in at once, and no more; `… follow-up` the
//! pages of follow-up, when there is much of it (`--bench fill`). Only the standard library is used, so
//! that the generator takes little of the machine it shares with the server.

mod client;
mod crowd;
mod follow_up;
mod report;
mod site;

use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use client::Encoding;
use crowd::CROWD;
use report::{Figures, heading, heading_of_turns, machine, row, row_of_turns};
use site::Site;

/// How long each page is loaded.
const LOAD: Duration = Duration::from_secs(8);

/// Connections that each ask again as soon as they are answered.
const CONNECTIONS: usize = 8;

/// People who each ask for something every other second.
const PEOPLE: u32 = 30;

/// The pause between two requests of one person.
const PAUSE: Duration = Duration::from_secs(2);

/// What people ask for while they work.
const LISTS: &[(&str, &str)] = &[
    ("list, all 428 rows", "/kommuner?page=all"),
    ("list, first page", "/kommuner"),
    (
        "list, four facets",
        "/kommuner?region=nord&settles=yes&size=0-1999,2000-4999&centrality=least",
    ),
    ("map of the country", "/kommuner?view=map"),
    ("map of a region", "/kommuner?region=nord&view=map"),
    ("list as csv, all rows", "/kommuner.csv"),
    ("list as xlsx, all rows", "/kommuner.xlsx"),
    ("profile", "/kommuner/1804"),
    ("overview of a region", "/?region=nord"),
    ("regions", "/regioner"),
    (
        "regions, adjusted, ranks of one",
        "/regioner?justert=1&region=nord",
    ),
    ("report of a region", "/rapport?region=nord"),
];

/// The pages that compute most. They are asked for before all others, once after the start and once
/// more; the pages of a row one after the other. Their addresses are canonical ones: a redirect would
/// be a request before the first.
const COMPUTING: &[(&str, &[&str])] = &[
    ("overview of a region", &["/?region=vest&wave=2015"]),
    ("list by priority", &["/kommuner?sort=-priority&wave=2015"]),
    ("map of the country", &["/kommuner?view=map&wave=2015"]),
    (
        "map of a region",
        &["/kommuner?region=midt&view=map&wave=2015"],
    ),
    ("regions", &["/regioner?wave=2015"]),
    (
        "regions, adjusted, ranks of one",
        &["/regioner?justert=1&region=vest&wave=2015"],
    ),
    ("report of the country", &["/rapport?wave=2015"]),
    ("report of a region", &["/rapport?region=sor&wave=2015"]),
    (
        "reports of all six regions",
        &[
            "/rapport?region=nord&wave=2015",
            "/rapport?region=midt&wave=2015",
            "/rapport?region=vest&wave=2015",
            "/rapport?region=sor&wave=2015",
            "/rapport?region=ost&wave=2015",
            "/rapport?region=indre-ost&wave=2015",
        ],
    ),
    ("published beside computed", &["/rapport/publisert"]),
    ("explanations", &["/metode"]),
];

/// What can be measured by itself.
const PARTS: [&str; 2] = ["crowd", "follow-up"];

fn main() -> ExitCode {
    // Cargo hands every bench its own flag.
    let address = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with("--"))
        .unwrap_or_else(|| "127.0.0.1:3000".to_owned());
    let alone = std::env::args().find(|argument| PARTS.contains(&&**argument));
    match run(&address, alone.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("The server at {address} could not be measured: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(address: &str, alone: Option<&str>) -> Result<(), client::NotMeasured> {
    println!("{}", machine());
    let site = &Site::sign_in(address)?;
    if alone == Some("follow-up") {
        return follow_up::measure(site);
    }
    if alone == Some("crowd") {
        let mut mix = question_pages(site)?;
        for (_, path) in LISTS {
            mix.push(site.connect()?.canonical(path)?);
        }
        // Drawn once, as they are when people work.
        once_each(site, &mix)?;
        return signing_in(site, &mix);
    }
    first_and_again(site)?;
    println!("\n{CONNECTIONS} connections, each asking again as soon as it is answered:\n");
    println!("{}", heading("page"));

    // First, while nothing has been drawn: every question once, then once more.
    let questions = question_pages(site)?;
    let cold = once_each(site, &questions)?;
    let cached = once_each(site, &questions)?;

    let mut mix = questions.clone();
    for (name, path) in LISTS {
        // A connection of its own: a kept one is closed while another page is measured.
        let paths = [site.connect()?.canonical(path)?];
        mix.extend_from_slice(&paths);
        println!(
            "{}",
            row(name, &saturate(site, &paths, Encoding::Identity)?)
        );
        if *name == "list, all 428 rows" {
            let figures = saturate(site, &paths, Encoding::Compressed)?;
            println!("{}", row(&format!("{name}, compressed"), &figures));
        }
    }
    println!(
        "{}",
        row(
            "question with charts",
            &saturate(site, &questions, Encoding::Identity)?
        )
    );

    println!("\nOne connection, every question page once:\n");
    println!("{}", heading("page"));
    println!("{}", row("question, charts cold", &cold));
    println!("{}", row("question, charts cached", &cached));

    println!("\n{PEOPLE} people, each asking every other second for any of these, compressed:\n");
    println!("{}", heading("page"));
    println!("{}", row("any page", &paced(site, &mix)?));
    signing_in(site, &mix)
}

/// What a crowd that signs in at once costs those who work.
fn signing_in(site: &Site, mix: &[String]) -> Result<(), client::NotMeasured> {
    let with_passwords = crowd::with_passwords(site)?;
    println!("\nThe same people, while {CROWD} others sign in at once, every five seconds:\n");
    println!("{}", heading("page"));
    for (how, entries) in [
        ("as ready people", crowd::as_ready(site)),
        ("with passwords", with_passwords),
    ] {
        let (signed_in, worked) = crowd::crowd(site, &entries, mix)?;
        println!(
            "{}",
            row(&format!("any page, while others sign in {how}"), &worked)
        );
        println!("{}", row(&format!("signing in {how}"), &signed_in));
    }
    Ok(())
}

/// Asks for the pages that compute most, when nobody has asked for anything yet, and once more.
fn first_and_again(site: &Site) -> Result<(), client::NotMeasured> {
    println!("\nOne connection, the first requests after the start, then the same again:\n");
    println!("{}", heading_of_turns("page"));
    for (name, paths) in COMPUTING {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        let first = once_each(site, &paths)?;
        let again = once_each(site, &paths)?;
        println!("{}", row_of_turns(name, &first, &again));
    }
    Ok(())
}

/// The addresses of all question pages, as the catalogue links to them.
fn question_pages(site: &Site) -> Result<Vec<String>, client::NotMeasured> {
    let page = site.connect()?.get("/sporsmal", Encoding::Identity)?;
    let html = String::from_utf8_lossy(&page.body);
    let mut paths: Vec<String> = html
        .split("href=\"/sporsmal/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|rest| format!("/sporsmal/{}", rest.replace("&amp;", "&")))
        .collect();
    paths.sort();
    paths.dedup();
    if paths.is_empty() {
        return Err(client::NotMeasured::Answer(
            "/sporsmal links to no question".to_owned(),
        ));
    }
    Ok(paths)
}

fn once_each(site: &Site, paths: &[String]) -> Result<Figures, client::NotMeasured> {
    let mut client = site.connect()?;
    let start = Instant::now();
    let mut figures = Figures::default();
    for path in paths {
        figures.add(&client.get(path, Encoding::Identity)?);
    }
    figures.took = start.elapsed();
    Ok(figures)
}

/// As many requests as the server can answer.
fn saturate(
    site: &Site,
    paths: &[String],
    encoding: Encoding,
) -> Result<Figures, client::NotMeasured> {
    let next = AtomicUsize::new(0);
    let start = Instant::now();
    let parts = thread::scope(|scope| {
        let connections: Vec<_> = (0..CONNECTIONS)
            .map(|_| {
                scope.spawn(|| {
                    let mut client = site.connect()?;
                    let mut figures = Figures::default();
                    while start.elapsed() < LOAD {
                        let turn = next.fetch_add(1, Ordering::Relaxed);
                        figures.add(&client.get(&paths[turn % paths.len()], encoding)?);
                    }
                    Ok(figures)
                })
            })
            .collect();
        connections
            .into_iter()
            .map(join)
            .collect::<Result<Vec<_>, client::NotMeasured>>()
    })?;
    Ok(Figures::gather(parts, start.elapsed()))
}

/// People who read between their clicks.
fn paced(site: &Site, paths: &[String]) -> Result<Figures, client::NotMeasured> {
    let start = Instant::now();
    let parts = thread::scope(|scope| {
        let people: Vec<_> = (0..PEOPLE)
            .map(|person| {
                scope.spawn(move || {
                    let mut client = site.connect()?;
                    let mut figures = Figures::default();
                    let mut due = start + PAUSE * person / PEOPLE;
                    let mut turn = person as usize * 7;
                    while due < start + 3 * LOAD {
                        thread::sleep(due.saturating_duration_since(Instant::now()));
                        figures.add(&client.get(&paths[turn % paths.len()], Encoding::Compressed)?);
                        turn += 11;
                        due += PAUSE;
                    }
                    Ok(figures)
                })
            })
            .collect();
        people
            .into_iter()
            .map(join)
            .collect::<Result<Vec<_>, client::NotMeasured>>()
    })?;
    Ok(Figures::gather(parts, start.elapsed()))
}

fn join<T>(
    handle: thread::ScopedJoinHandle<'_, Result<T, client::NotMeasured>>,
) -> Result<T, client::NotMeasured> {
    handle.join().unwrap_or_else(|_| {
        Err(client::NotMeasured::Answer(
            "a connection broke off".to_owned(),
        ))
    })
}
