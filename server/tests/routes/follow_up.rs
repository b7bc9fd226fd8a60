//! What is followed up in the tests: the same at a municipality of the north and at one of the west.

use domain::follow_up::{Action, Followed, Unsuitable, Whose};
use kinds::{ActionStatus, Id, Owes};
use store::{Actor, AuditAction, By, DatabaseError, Ending, Entry, Note, VisitTexts};

use crate::house::House;
use crate::planned;

/// A municipality of a region.
pub fn number(region: &str) -> &'static str {
    if region == "nord" { "1902" } else { "1201" }
}

/// What stands at it, of every kind.
pub fn id(region: &str) -> Id {
    Id::new(7, if region == "nord" { 1 } else { 2 })
}

pub fn unit(region: &str) -> Followed {
    Followed {
        number: number(region).parse().unwrap(),
        register_year: 2015,
    }
}

/// A change that somebody asks for.
pub fn by(house: &House, account: Id) -> By {
    let address = "127.0.0.1".parse().unwrap();
    house.people.by(Actor::Person(account), address)
}

/// Something that was agreed, as it is seeded.
pub fn action(region: &str, follower: Id) -> Action {
    Action {
        id: id(region),
        version: 1,
        unit: unit(region),
        visit: None,
        what: "sende utkast til retningslinjer".to_owned(),
        owes: Owes::Municipality,
        follower,
        agreed_on: "2026-01-12".parse().unwrap(),
        due: "2026-02-01".parse().unwrap(),
        first_due: "2026-02-01".parse().unwrap(),
        moves: 0,
        status: ActionStatus::Open,
        reported_on: None,
        closed_on: None,
        reason: String::new(),
        promise: None,
        outcome: String::new(),
        synthetic: false,
    }
}

/// Something of each kind in both regions.
pub async fn seed(house: &House, account: Id) {
    let by = by(house, account);
    let seeded = house.db.follow(&by, async |change| {
        for region in ["nord", "vest"] {
            change.add_action(&action(region, account)).await?;
            let note = Note {
                id: id(region),
                version: 1,
                created_at: by.at,
                unit: unit(region),
                account,
                text: "Ny rådmann fra mars.".to_owned(),
                deleted: false,
                synthetic: false,
            };
            change.add_note(&note).await?;
            let days = Unsuitable {
                id: id(region),
                whose: Whose::Unit(unit(region)),
                first_day: "2026-06-22".parse().unwrap(),
                last_day: "2026-06-26".parse().unwrap(),
                why: "kommunestyre".to_owned(),
                deleted: false,
                synthetic: false,
            };
            change.add_unsuitable(&days).await?;
        }
        Ok::<_, DatabaseError>(Ending::Keep((), Entry::of(AuditAction::ACTION_ADDED)))
    });
    seeded.await.unwrap();
}

/// A visit that is planned, in both regions.
pub async fn visits(house: &House, account: Id) {
    let by = by(house, account);
    let seeded = house.db.follow(&by, async |change| {
        for region in ["nord", "vest"] {
            let day = "2026-03-02".parse().unwrap();
            let visit = planned::visit(id(region), unit(region), day, account);
            change.add_visit(&visit, &VisitTexts::default()).await?;
        }
        Ok::<_, DatabaseError>(Ending::Keep((), Entry::of(AuditAction::VISIT_ADDED)))
    });
    seeded.await.unwrap();
}
