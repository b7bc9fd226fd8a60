//! A hundred people who sign in at once, again and again, while others work: as a ready person, which
//! costs nothing but the store, and by a password, which is slow to look at on purpose.

use std::hash::{BuildHasher as _, RandomState};
use std::thread;
use std::time::{Duration, Instant};

use crate::client::{Client, NotMeasured, Reply};
use crate::report::Figures;
use crate::site::Site;
use crate::{join, paced};

/// How many sign in at once.
pub const CROWD: usize = 100;

/// How often they do.
const TIMES: u32 = 4;

/// The time from one to the next; a little less than the others work, shared out.
const BETWEEN: Duration = Duration::from_secs(5);

/// Where a password is posted.
const WITH_PASSWORD: &str = "/logg-inn";

/// How somebody signs in: what they post, and where.
pub struct Entry {
    path: &'static str,
    fields: String,
}

/// Everybody as the ready person that measures.
pub fn as_ready(site: &Site) -> Vec<Entry> {
    let entry = |_| Entry {
        path: Site::READY,
        fields: format!("konto={}", site.account),
    };
    (0..CROWD).map(entry).collect()
}

/// Everybody as somebody of their own, with a password of chance: invited by the administrator, and
/// chosen with the code that is handed over.
pub fn with_passwords(site: &Site) -> Result<Vec<Entry>, NotMeasured> {
    let mut administrator = site.administrator()?;
    let mut stranger = Client::open(&site.address, "")?;
    let mut entries = Vec::new();
    for number in 0..CROWD {
        let e_mail = format!("{:016x}-{number}%40bench.invalid", chance());
        let password = format!("{:016x}{:016x}", chance(), chance());
        let invited =
            format!("navn=Person+{number}&e-post={e_mail}&ny-rolle=adviser&ny-region=nord");
        let page = administrator.post("/administrasjon/folk/inviter", &invited)?;
        let page = String::from_utf8_lossy(&page.body);
        let code = code(&page).ok_or_else(|| {
            NotMeasured::Answer("nobody was handed a code to choose a password with".to_owned())
        })?;
        let chosen = format!("kode={code}&nytt={password}&igjen={password}");
        stranger.post("/nytt-passord", &chosen)?;
        entries.push(Entry {
            path: WITH_PASSWORD,
            fields: format!("e-post={e_mail}&passord={password}"),
        });
    }
    Ok(entries)
}

/// The code in the link that is handed over.
fn code(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("/nytt-passord#")?;
    rest.get(..64)
}

/// Other numbers each time.
fn chance() -> u64 {
    RandomState::new().hash_one(0)
}

/// What the crowd had, and what those had who worked meanwhile.
pub fn crowd(
    site: &Site,
    entries: &[Entry],
    paths: &[String],
) -> Result<(Figures, Figures), NotMeasured> {
    let start = Instant::now();
    let (signed_in, worked) = thread::scope(|scope| {
        let others = scope.spawn(|| paced(site, paths));
        let mut parts = Vec::new();
        for time in 0..TIMES {
            let due = start + BETWEEN * time;
            thread::sleep(due.saturating_duration_since(Instant::now()));
            let people: Vec<_> = entries
                .iter()
                .map(|entry| scope.spawn(|| sign_in(site, entry)))
                .collect();
            parts.extend(people.into_iter().map(join));
        }
        (parts, join(others))
    });
    let signed_in = signed_in.into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok((Figures::gather(signed_in, start.elapsed()), worked?))
}

fn sign_in(site: &Site, entry: &Entry) -> Result<Figures, NotMeasured> {
    let begun = Instant::now();
    let mut client = Client::open(&site.address, "")?;
    client.sign_in(entry.path, &entry.fields)?;
    let mut figures = Figures::default();
    figures.add(&Reply {
        body: Vec::new(),
        took: begun.elapsed(),
    });
    Ok(figures)
}
