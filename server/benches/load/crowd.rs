//! A hundred people who sign in at once, again and again, while others work.

use std::thread;
use std::time::{Duration, Instant};

use crate::client::{Answer, Client, NotMeasured};
use crate::report::Figures;
use crate::site::Site;
use crate::{join, paced};

/// How many sign in at once.
pub const CROWD: usize = 100;

/// How often they do.
const TIMES: u32 = 4;

/// The time from one to the next; a little less than the others work, shared out.
const BETWEEN: Duration = Duration::from_secs(5);

/// What the crowd had, and what those had who worked meanwhile.
pub fn crowd(site: &Site, paths: &[String]) -> Result<(Figures, Figures), NotMeasured> {
    let start = Instant::now();
    let (signed_in, worked) = thread::scope(|scope| {
        let others = scope.spawn(|| paced(site, paths));
        let mut parts = Vec::new();
        for time in 0..TIMES {
            let due = start + BETWEEN * time;
            thread::sleep(due.saturating_duration_since(Instant::now()));
            let people: Vec<_> = (0..CROWD).map(|_| scope.spawn(|| sign_in(site))).collect();
            parts.extend(people.into_iter().map(join));
        }
        (parts, join(others))
    });
    let signed_in = signed_in.into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok((Figures::gather(signed_in, start.elapsed()), worked?))
}

fn sign_in(site: &Site) -> Result<Figures, NotMeasured> {
    let begun = Instant::now();
    let mut client = Client::open(&site.address, "")?;
    client.post("/logg-inn/demo", &format!("konto={}", site.account))?;
    let mut figures = Figures::default();
    figures.add(&Answer {
        body: Vec::new(),
        took: begun.elapsed(),
    });
    Ok(figures)
}
