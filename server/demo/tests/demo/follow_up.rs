//! The synthetic follow-up: the same each time, marked, and as people could have written it.

use std::collections::{BTreeMap, BTreeSet};

use demo::GenerateError;
use demo::follow_up::{Seeded, follow_up};
use domain::follow_up::{Date, FollowUp, News, Placed, Whose};
use domain::world::World;
use kinds::{ActionStatus, Id, Owes, Region, VisitKind, VisitStatus};

const TODAY: Date = Date::constant(2016, 3, 8);

fn made(world: &World) -> Result<Seeded, GenerateError> {
    let nord = vec![Id::new(1, 1), Id::new(1, 2), Id::new(1, 3)];
    let writers = BTreeMap::from([
        (Region::Nord, nord),
        (Region::Vest, vec![Id::new(1, 4)]),
        (Region::Sor, Vec::new()),
    ]);
    follow_up(1, world, TODAY, &writers)
}

#[test]
fn it_is_the_same_each_time_and_marked() {
    let world = demo::world(1).unwrap();
    let seeded = made(&world).unwrap();
    assert_eq!(seeded, made(&world).unwrap());
    assert!(seeded.visits.iter().all(|one| one.visit.synthetic));
    assert!(seeded.actions.iter().all(|action| action.synthetic));
    assert!(seeded.lists.iter().all(|list| list.synthetic));
    let mut ids: BTreeSet<Id> = seeded.visits.iter().map(|one| one.visit.id).collect();
    ids.extend(seeded.actions.iter().map(|action| action.id));
    ids.extend(seeded.past.iter().map(|past| past.id));
    ids.extend(seeded.unsuitable.iter().map(|days| days.id));
    let all = seeded.visits.len() + seeded.actions.len() + seeded.past.len();
    let all = all + seeded.unsuitable.len();
    assert_eq!(ids.len(), all, "no two share an id");
}

#[test]
fn every_state_is_there_and_none_that_nobody_could_reach() {
    let world = demo::world(1).unwrap();
    let seeded = made(&world).unwrap();
    let states: BTreeSet<VisitStatus> = seeded.visits.iter().map(|one| one.visit.status).collect();
    assert_eq!(states.len(), VisitStatus::ALL.len());
    for one in &seeded.visits {
        let visit = &one.visit;
        match visit.status {
            VisitStatus::Planned => assert!(!visit.has_minutes),
            VisitStatus::Held => {
                assert!(visit.first_day <= TODAY && visit.has_minutes != visit.no_minutes);
            }
            VisitStatus::Cancelled => assert!(!one.reason.is_empty() && !visit.has_minutes),
            VisitStatus::Absent => assert_eq!(visit.kind, VisitKind::Gathering),
        }
        assert_eq!(visit.has_minutes, !one.minutes.is_empty());
    }
    assert!(seeded.visits.iter().any(|one| one.visit.waits(TODAY)));
    assert!(seeded.visits.iter().any(|one| one.visit.is_ahead(TODAY)));
    let states: BTreeSet<ActionStatus> = seeded.actions.iter().map(|one| one.status).collect();
    assert_eq!(states.len(), ActionStatus::ALL.len());
    for action in &seeded.actions {
        assert!(action.agreed_on <= TODAY && action.agreed_on <= action.due);
        assert!(action.status != ActionStatus::Reported || action.owes != Owes::Imdi);
        let closed = matches!(
            action.status,
            ActionStatus::Confirmed | ActionStatus::Dropped
        );
        assert_eq!(action.closed_on.is_some(), closed);
        assert_eq!(action.moves > 0, action.due != action.first_due);
        assert!(
            action
                .reported_on
                .into_iter()
                .chain(action.closed_on)
                .all(|day| day <= TODAY)
        );
    }
    assert!(seeded.actions.iter().any(|action| action.is_overdue(TODAY)));
}

#[test]
fn nobody_visits_on_days_that_do_not_suit() {
    let world = demo::world(1).unwrap();
    let seeded = made(&world).unwrap();
    let away = seeded.unsuitable.iter();
    let away = away.filter(|days| matches!(days.whose, Whose::Person(_)));
    assert_eq!(away.count(), 2);
    assert!(seeded.unsuitable.len() > 6);
    for days in &seeded.unsuitable {
        assert!(TODAY < days.first_day && days.first_day < days.last_day);
        assert!(!days.why.is_empty());
        let visits = seeded.visits.iter().map(|one| &one.visit);
        let theirs = visits.filter(|visit| match &days.whose {
            Whose::Person(account) => visit.is_by(*account),
            Whose::Unit(unit) => visit.unit == *unit,
        });
        for visit in theirs.filter(|visit| visit.status == VisitStatus::Planned) {
            assert!(visit.last_day < days.first_day || days.last_day < visit.first_day);
        }
    }
}

#[test]
fn nothing_happened_after_today_and_all_of_it_has_a_place() {
    let world = demo::world(1).unwrap();
    let seeded = made(&world).unwrap();
    assert!(seeded.past.iter().all(|past| past.at.day <= TODAY));
    let visits = seeded
        .visits
        .iter()
        .map(|one| (one.visit.id, Some(one.visit.clone())));
    let actions = seeded.actions.iter().map(|one| (one.id, Some(one.clone())));
    let follow_up = FollowUp::default().with(News {
        generation: 2,
        visits: visits.collect(),
        actions: actions.collect(),
        ..News::default()
    });
    for wave in world.waves() {
        let placed = Placed::of(&follow_up, wave, world.lineage());
        let stand = |at: usize| placed.at(at).visits.len() + placed.at(at).actions.len();
        let standing: usize = (0..wave.units().len()).map(stand).sum();
        assert_eq!(standing, seeded.visits.len() + seeded.actions.len());
    }
}
