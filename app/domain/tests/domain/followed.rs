//! What is followed up in the invented world: visits, what was agreed, and lists, as they came in.

use std::sync::Arc;

use domain::follow_up::list::Seen;
use domain::follow_up::visit::Visit;
use domain::follow_up::{Action, FollowUp, Followed, Held, List};
use domain::municipality::UnitNumber;
use domain::world::World;
use jiff::civil::{Date, date};
use kinds::{ActionStatus, Id, Owes, VisitKind, VisitStatus};
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;

use crate::filter_random::draw::{Drawn, draw, pairs};
use crate::planned;
use crate::world::{Invented, YEARS};

/// The day it is.
pub const TODAY: Date = date(2016, 3, 8);

/// Visits and agreements of each kind.
const WRITTEN: usize = 60;

/// Lists of each kind.
const LISTS: usize = 12;

/// What was written, beside the world that it was handed to.
#[derive(Default)]
pub struct Written {
    pub visits: Vec<Visit>,
    pub actions: Vec<Action>,
    pub lists: Vec<Listed>,
}

/// A list as the test drew it.
pub struct Listed {
    pub id: Id,
    /// The year whose wave it can be read in, and what was drawn; `None` of one that was picked.
    pub live: Option<Drawn>,
    pub picked: Vec<UnitNumber>,
}

/// Somebody's id.
pub fn somebody(number: u128) -> Id {
    Id::new(1, number)
}

/// A unit as it was called in the year of a wave.
pub fn followed(number: &UnitNumber, register_year: u16) -> Followed {
    Followed {
        number: number.clone(),
        register_year,
    }
}

/// A visit to a unit that ends on a day.
pub fn visit(id: u128, unit: Followed, status: VisitStatus, last_day: Date) -> Visit {
    Visit {
        status,
        synthetic: true,
        ..planned::visit(Id::new(2, id), unit, last_day, somebody(1))
    }
}

/// Something that was agreed with a unit.
pub fn action(id: u128, unit: Followed, status: ActionStatus, due: Date) -> Action {
    Action {
        id: Id::new(3, id),
        version: 1,
        unit,
        visit: None,
        what: "Sende utkast".to_owned(),
        owes: Owes::Municipality,
        follower: somebody(1),
        agreed_on: due,
        due,
        first_due: due,
        moves: 0,
        status,
        reported_on: None,
        closed_on: None,
        reason: String::new(),
        promise: None,
        outcome: String::new(),
        synthetic: true,
    }
}

/// A list of somebody's.
pub fn list(id: u128, seen_by: Seen, held: Held) -> List {
    List {
        id: Id::new(4, id),
        version: 1,
        name: format!("Liste {id}"),
        note: String::new(),
        owner: somebody(1),
        seen_by,
        held,
        picked_from: None,
        synthetic: true,
    }
}

/// The world with what was written, on [`TODAY`].
pub fn with(world: &World, visits: Vec<Visit>, actions: Vec<Action>, lists: Vec<List>) -> World {
    let news = domain::follow_up::News {
        generation: 1,
        visits: visits.into_iter().map(|it| (it.id, Some(it))).collect(),
        actions: actions.into_iter().map(|it| (it.id, Some(it))).collect(),
        lists: lists.into_iter().map(|it| (it.id, Some(it))).collect(),
        ..domain::follow_up::News::default()
    };
    let follow_up = FollowUp::default().with(news);
    world.with_follow_up(Arc::new(follow_up), TODAY)
}

impl Invented {
    /// The same world, followed up at random.
    pub fn followed(mut self, rng: &mut ChaCha8Rng) -> Self {
        let mut written = Written::default();
        for id in 0..WRITTEN {
            let id = id as u128;
            let unit = self.any_unit(rng);
            let status = *VisitStatus::ALL.choose(rng).unwrap();
            let mut visit = visit(id, unit, status, day(rng));
            visit.kind = *VisitKind::ALL.choose(rng).unwrap();
            // Some last over the New Year.
            if rng.random_bool(0.2) {
                let year = rng.random_range(2015..=2017);
                visit.first_day = date(year - 1, 12, 30);
                visit.last_day = date(year, 1, rng.random_range(1..=3));
            }
            written.visits.push(visit);
            let unit = self.any_unit(rng);
            let status = *ActionStatus::ALL.choose(rng).unwrap();
            written.actions.push(action(id, unit, status, day(rng)));
        }
        let mut lists = Vec::new();
        for id in 0..LISTS {
            let id = id as u128;
            let drawn = draw(&self, rng);
            let mut address = pairs(&drawn, rng);
            address.retain(|(key, _)| !OF_A_PAGE.contains(&key.as_str()));
            let query = form_urlencoded::Serializer::new(String::new())
                .extend_pairs(address)
                .finish();
            lists.push(list(2 * id, Seen::Everyone, Held::Live(query)));
            written.lists.push(Listed {
                id: Id::new(4, 2 * id),
                live: Some(drawn),
                picked: vec![],
            });
            let picked: Vec<Followed> = (0..id * 3).map(|_| self.any_unit(rng)).collect();
            written.lists.push(Listed {
                id: Id::new(4, 2 * id + 1),
                live: None,
                picked: picked.iter().map(|unit| unit.number.clone()).collect(),
            });
            lists.push(list(2 * id + 1, Seen::Everyone, Held::Fixed(picked)));
        }
        let (visits, actions) = (written.visits.clone(), written.actions.clone());
        self.world = with(&self.world, visits, actions, lists);
        self.written = written;
        self
    }

    fn any_unit(&self, rng: &mut ChaCha8Rng) -> Followed {
        let year = *YEARS.choose(rng).unwrap();
        let unit = self.rows[&year].units.choose(rng).unwrap();
        followed(&unit.number, year)
    }
}

/// Keys that say how a page shows what a filter holds: no list keeps them.
const OF_A_PAGE: [&str; 6] = ["sort", "cols", "page", "view", "colour", "wave"];

/// A day of the years that are tried.
pub fn day(rng: &mut ChaCha8Rng) -> Date {
    date(
        rng.random_range(2014..=2016),
        rng.random_range(1..=12),
        rng.random_range(1..=28),
    )
}
