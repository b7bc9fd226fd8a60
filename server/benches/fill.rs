//! Fills the database of a demo server with the follow-up of many years, while it runs: 10 000 visits with
//! 30 000 agreements, and 100 000 notes, each with its history and its row in the audit log.
//!
//! `cargo bench --package server --bench fill -- sqlite:target/e2e/data-3029/oppfolging.db`. The same each
//! time. It writes as the server does, but does not wait for the disk.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement stops where something is wrong"
)]

use std::time::Instant;

use domain::follow_up::action::Promise;
use domain::follow_up::written::Point;
use domain::follow_up::{Action, Date, Followed, Visit, days_after};
use domain::wave::Wave;
use kinds::{ActionStatus, Id, Owes, Region, Role, VisitKind, VisitStatus};
use server::clock::{Clock as _, SystemClock};
use server::ids::Ids;
use server::waves::{PublishedWaves, Taken};
use store::{
    Account, Actor, AuditAction, By, Change, DatabaseError, DatabaseUrl, Db, Ending, Entry, Event,
    Happening, IfMissing, Origin, VisitTexts,
};

const VISITS: usize = 10_000;
const ACTIONS_EACH: usize = 3;
const NOTES: usize = 100_000;
const POINTS_EACH: usize = 3;

/// The first visit, and how many days there are to the last.
const FIRST: Date = jiff::civil::date(2008, 1, 7);
const DAYS: usize = 3_060;
/// What was agreed from this day on is partly open.
const LATELY: Date = jiff::civil::date(2015, 1, 1);

fn main() {
    // Cargo hands every bench its own flag.
    let mut arguments = std::env::args().skip(1);
    let Some(url) = arguments.find(|argument| !argument.starts_with("--")) else {
        eprintln!("Which database? For instance sqlite:target/e2e/data-3029/oppfolging.db");
        std::process::exit(1);
    };
    let place: DatabaseUrl = url.parse().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(fill(&place));
}

/// Who writes where.
struct Office {
    db: Db,
    ids: Ids,
    units: Vec<(Followed, Vec<Id>)>,
    promise: Promise,
}

async fn fill(place: &DatabaseUrl) {
    let begun = Instant::now();
    let db = Db::open(place, IfMissing::Refuse).await.unwrap();
    if let Db::Sqlite { write, .. } = &db {
        let off = sqlx::raw_sql("PRAGMA synchronous = OFF");
        off.execute(write).await.unwrap();
    }
    let also_called = content::also_called().unwrap();
    let waves = PublishedWaves::load(&db, also_called, Taken::Synthetic).await;
    let world = waves.unwrap().snapshot();
    let wave = world.latest().unwrap();
    let accounts = db.accounts().await.unwrap();
    let office = Office {
        units: units(wave, &accounts),
        promise: promise(wave),
        ids: Ids::of_system().unwrap(),
        db,
    };
    for number in 0..VISITS {
        office.visit(number).await;
    }
    for number in 0..NOTES {
        let (unit, who) = office.place(number);
        let text = format!(
            "Notat {number}. Rådmannen sier at planen ligger til behandling i formannskapet, at \
             rekrutteringen av lærere går tregt, og at neste møte med NAV er avtalt før sommeren."
        );
        let make_id = || office.id();
        let by = office.by(who);
        office
            .db
            .add_note(&by, (unit, &text), &make_id)
            .await
            .unwrap();
    }
    office.db.close().await;
    println!(
        "{VISITS} visits, {} agreements and {NOTES} notes in {:.0} seconds",
        VISITS * ACTIONS_EACH,
        begun.elapsed().as_secs_f64()
    );
}

/// The municipalities, each with those who write there.
fn units(wave: &Wave, accounts: &[Account]) -> Vec<(Followed, Vec<Id>)> {
    let writers = |region: Region| -> Vec<Id> {
        let here = accounts.iter().filter(|account| {
            matches!(account.role, Role::Adviser | Role::Manager) && account.regions.holds(region)
        });
        here.map(|account| account.id).collect()
    };
    let units = wave.units().iter().enumerate();
    units
        .map(|(position, unit)| (Followed::of(wave, position), writers(unit.region)))
        .collect()
}

/// A promise about the first question with answers to choose from.
fn promise(wave: &Wave) -> Promise {
    let codebook = wave.codebook();
    let mut questions = codebook.questions.iter();
    let question = questions
        .find(|question| question.options.len() > 1 && codebook.column(&question.id).is_some())
        .unwrap();
    Promise {
        item: question.id.clone(),
        options: vec![question.options[0].id.clone()],
    }
}

impl Office {
    fn id(&self) -> Id {
        self.ids.make(SystemClock.now())
    }

    fn by(&self, who: Id) -> By {
        By {
            id: self.id(),
            actor: Actor::Person(who),
            from: Origin::address("192.0.2.7".parse().unwrap()),
            at: SystemClock.now(),
        }
    }

    /// Where something is, and who does it.
    fn place(&self, number: usize) -> (&Followed, Id) {
        let (unit, writers) = &self.units[number * 7 % self.units.len()];
        (unit, writers[number % writers.len()])
    }

    /// A visit with what was agreed on it, in one change.
    async fn visit(&self, number: usize) {
        let (unit, who) = self.place(number);
        let by = self.by(who);
        let visit = visit(by.id, number, (unit, who));
        let texts = VisitTexts {
            met: "Rådmann, enhetsleder".to_owned(),
            minutes: if visit.has_minutes {
                format!("Referat {number}. ").repeat(40)
            } else {
                String::new()
            },
            reason: String::new(),
        };
        let points: Vec<Point> = (0..POINTS_EACH).map(point).collect();
        let written = self.db.follow(&by, async |change| {
            change.add_visit(&visit, &texts).await?;
            change.put_points(visit.id, &points).await?;
            self.told(change, ("visit", visit.id), unit).await?;
            for place in 0..ACTIONS_EACH {
                let number = number * ACTIONS_EACH + place;
                let action = action(self.id(), number, &visit, &self.promise);
                change.add_action(&action).await?;
                self.told(change, ("action", action.id), unit).await?;
            }
            let entry = Entry::of(AuditAction::VISIT_ADDED).on("visit", visit.id);
            Ok::<_, DatabaseError>(Ending::Keep((), entry))
        });
        written.await.unwrap();
    }

    /// The row of the history that tells of something new.
    async fn told(
        &self,
        change: &mut Change<'_>,
        (kind, subject): (&'static str, Id),
        unit: &Followed,
    ) -> Result<(), DatabaseError> {
        let what = Happening {
            event: Event {
                kind,
                event: "made",
            },
            subject,
            version: 1,
            number: unit.number.as_str(),
            field: "",
            was: "",
            reason: "",
            synthetic: true,
        };
        change.happened(self.id(), what).await
    }
}

/// One in fifty is ahead, all others were held.
fn visit(id: Id, number: usize, (unit, who): (&Followed, Id)) -> Visit {
    let ahead = number % 50 == 49;
    let day = if ahead {
        days_after(jiff::civil::date(2016, 3, 9), day_number(number % 200))
    } else {
        days_after(FIRST, day_number(number * DAYS / VISITS))
    };
    Visit {
        id,
        version: 1,
        unit: unit.clone(),
        trip: None,
        kind: if number % 5 == 4 {
            VisitKind::Telephone
        } else {
            VisitKind::Visit
        },
        status: if ahead {
            VisitStatus::Planned
        } else {
            VisitStatus::Held
        },
        first_day: day,
        last_day: day,
        from: None,
        to: None,
        moves: 0,
        place: "Rådhuset".to_owned(),
        responsible: who,
        taking_part: Vec::new(),
        purpose: "Bosetting, kvalifisering og tolk.".to_owned(),
        has_minutes: !ahead,
        no_minutes: false,
        asked_on: Some(days_after(day, -30)),
        confirmed_on: (!number.is_multiple_of(3)).then(|| days_after(day, -20)),
        facts_sent_on: None,
        agenda_sent_on: None,
        synthetic: true,
    }
}

fn point(place: usize) -> Point {
    Point {
        source: String::new(),
        point: format!("Punkt {place}"),
        question: "Hva er gjort siden sist?".to_owned(),
        ticked: true,
    }
}

/// Of what was agreed lately a third is open; one in four is tied to a question.
fn action(id: Id, number: usize, visit: &Visit, promise: &Promise) -> Action {
    let agreed_on = visit.first_day.min(jiff::civil::date(2016, 3, 7));
    let due = days_after(agreed_on, 300 + day_number(number % 120));
    let status = match number % 30 {
        0 | 3 | 6 | 9 | 12 | 15 | 18 | 21 | 24 | 27 if agreed_on >= LATELY => ActionStatus::Open,
        1 if agreed_on >= LATELY => ActionStatus::Reported,
        2 => ActionStatus::Dropped,
        _ => ActionStatus::Confirmed,
    };
    let done = days_after(agreed_on, 100).min(jiff::civil::date(2016, 3, 7));
    Action {
        id,
        version: 1,
        unit: visit.unit.clone(),
        visit: Some(visit.id),
        what: format!("Sende plan nummer {number} til regionkontoret"),
        owes: Owes::Municipality,
        follower: visit.responsible,
        agreed_on,
        due,
        first_due: due,
        moves: 0,
        status,
        reported_on: (status != ActionStatus::Open).then_some(done),
        closed_on: (!matches!(status, ActionStatus::Open | ActionStatus::Reported)).then_some(done),
        reason: String::new(),
        promise: number.is_multiple_of(4).then(|| promise.clone()),
        outcome: String::new(),
        synthetic: true,
    }
}

fn day_number(number: usize) -> i64 {
    i64::try_from(number).unwrap_or_default()
}
