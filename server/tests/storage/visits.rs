//! Visits in the store, with their texts, points, history and drafts.

use domain::follow_up::written::{Field, Point};
use domain::follow_up::{Followed, Trip, Visit, Written};
use jiff::civil::date;
use kinds::{Id, Region, Role};
use store::{
    Actor, AuditAction, By, DRAFT_DAYS_MAX, DatabaseError, Db, Draft, Ending, Entry, Event,
    Happening, NewAccount, VisitTexts,
};

use crate::engines::by;
use crate::planned;

const NOW: &str = "2016-03-08T09:00:00Z";

fn own() -> Id {
    Id::new(1, 1)
}

/// A change that an adviser asks for.
fn asked() -> By {
    By {
        actor: Actor::Person(own()),
        ..by(NOW)
    }
}

async fn adviser(db: &Db) {
    let new = NewAccount {
        id: own(),
        name: "Rådgiver".to_owned(),
        e_mail: "en@imdi.no".to_owned(),
        role: Role::Adviser,
        regions: [Region::Nord].into_iter().collect(),
        demo: false,
    };
    assert!(db.add_account(&by(NOW), &new).await.unwrap());
}

pub fn visit(id: Id) -> Written {
    let unit = Followed {
        number: "1865".parse().unwrap(),
        register_year: 2015,
    };
    let visit = Visit {
        last_day: date(2016, 3, 17),
        from: Some(jiff::civil::time(9, 30, 0, 0)),
        place: "Rådhuset".to_owned(),
        taking_part: vec![Id::new(1, 2), Id::new(1, 3)],
        purpose: "Tolk\nog mål".to_owned(),
        asked_on: Some(date(2016, 2, 22)),
        ..planned::visit(id, unit, date(2016, 3, 16), own())
    };
    Written {
        visit,
        met: "Rådmannen".to_owned(),
        minutes: String::new(),
        reason: String::new(),
        points: vec![Point {
            source: "plan".to_owned(),
            point: "Planen".to_owned(),
            question: "Hva nå?".to_owned(),
            ticked: true,
        }],
    }
}

/// Adds a visit, in a change of its own.
pub async fn add(db: &Db, by: &By, written: &Written) -> Result<(), DatabaseError> {
    db.follow(by, async |change| {
        let texts = VisitTexts {
            met: written.met.clone(),
            ..VisitTexts::default()
        };
        change.add_visit(&written.visit, &texts).await?;
        change.put_points(written.visit.id, &written.points).await?;
        let entry = Entry::of(AuditAction::VISIT_ADDED).on("visit", written.visit.id);
        Ok(Ending::Keep((), entry))
    })
    .await
}

/// Writes one field of a visit, over a version, with its row of history; the version it has then.
async fn write(
    db: &Db,
    mut written: Written,
    field: Field,
    text: &str,
) -> Result<Option<i64>, DatabaseError> {
    let was = written.text(field);
    written.write(field, text).unwrap();
    db.follow(&asked(), async |change| {
        let version = change.write_visit(&written).await?;
        let Some(version) = version else {
            return Ok(Ending::Leave(None));
        };
        let event = Event {
            kind: "visit",
            event: "written",
        };
        let happened = Happening {
            event,
            subject: written.visit.id,
            version,
            number: "1865",
            field: field.id(),
            was: &was,
            reason: "",
            synthetic: false,
        };
        change.happened(asked().id, happened).await?;
        let entry = Entry::of(AuditAction::VISIT_WRITTEN).on("visit", written.visit.id);
        Ok(Ending::Keep(Some(version), entry))
    })
    .await
}

on_both! {
    async fn a_visit_comes_back_as_it_was_written(test) {
        adviser(&test.db).await;
        let one = visit(Id::new(2, 1));
        let by = asked();
        add(&test.db, &by, &one).await.unwrap();
        assert_eq!(test.db.visit(one.visit.id).await.unwrap(), Some(one.clone()));
        assert_eq!(test.db.visit(Id::new(9, 9)).await.unwrap(), None);
        // The same form once more is told before its id is in its own way.
        let again = add(&test.db, &by, &one).await.unwrap_err();
        assert!(matches!(again, DatabaseError::DoneBefore(id) if id == by.id), "{again:?}");

        let written = write(&test.db, one.clone(), Field::Minutes, "Sagt").await.unwrap();
        assert_eq!(written, Some(2));
        let mut stands = test.db.visit(one.visit.id).await.unwrap().unwrap();
        assert_eq!(stands.minutes, "Sagt");
        assert!(stands.visit.has_minutes);
        assert_eq!(stands.points, one.points);
        // Over a version that was written over, nothing is written.
        let late = write(&test.db, one.clone(), Field::Place, "Her").await.unwrap();
        assert_eq!(late, None);
        stands.points.clear();
        write(&test.db, stands, Field::Place, "Her").await.unwrap();
        let stands = test.db.visit(one.visit.id).await.unwrap().unwrap();
        assert_eq!((&*stands.visit.place, stands.points.len()), ("Her", 0));
    }

    async fn what_stood_at_a_version_is_found(test) {
        adviser(&test.db).await;
        let mut one = visit(Id::new(2, 1));
        add(&test.db, &asked(), &one).await.unwrap();
        for text in ["A", "B"] {
            write(&test.db, one, Field::Purpose, text).await.unwrap();
            one = test.db.visit(Id::new(2, 1)).await.unwrap().unwrap();
        }
        let before = async |version| {
            let asking = asked();
            let found = test.db.follow(&asking, async |change| {
                let before = change.before(Id::new(2, 1), version).await?;
                Ok::<_, DatabaseError>(Ending::Leave(before))
            });
            found.await.unwrap()
        };
        let purpose = |was: &str| vec![("purpose".to_owned(), was.to_owned())];
        assert_eq!(before(1).await, purpose("Tolk\nog mål"));
        assert_eq!(before(2).await, purpose("A"));
        assert!(before(3).await.is_empty());
    }

    async fn a_deleted_visit_is_news_until_it_is_brought_back(test) {
        adviser(&test.db).await;
        let one = visit(Id::new(2, 1));
        add(&test.db, &asked(), &one).await.unwrap();
        let generation = test.db.follow_up_generation().await.unwrap();
        let asking = asked();
        let deleted = test.db.follow(&asking, async |change| {
            let version = change.delete_visit(one.visit.id).await?;
            let entry = Entry::of(AuditAction::VISIT_DELETED).on("visit", one.visit.id);
            Ok::<_, DatabaseError>(Ending::Keep(version, entry))
        });
        assert_eq!(deleted.await.unwrap(), Some(2));
        assert_eq!(test.db.visit(one.visit.id).await.unwrap(), None);
        let news = test.db.follow_up_news(generation).await.unwrap();
        assert_eq!(news.visits, [(one.visit.id, None)]);
        // What is gone is not written.
        let late = write(&test.db, one.clone(), Field::Place, "Her").await.unwrap();
        assert_eq!(late, None);
        let asking = asked();
        let back = test.db.follow(&asking, async |change| {
            let version = change.bring_back_visit(one.visit.id).await?;
            assert_eq!(change.bring_back_visit(one.visit.id).await?, None);
            let entry = Entry::of(AuditAction::VISIT_BROUGHT_BACK).on("visit", one.visit.id);
            Ok::<_, DatabaseError>(Ending::Keep(version, entry))
        });
        assert_eq!(back.await.unwrap(), Some(3));
        assert!(test.db.visit(one.visit.id).await.unwrap().is_some());
    }

    async fn the_visits_of_a_trip_are_found_but_for_the_deleted(test) {
        adviser(&test.db).await;
        let trip = Trip {
            id: Id::new(4, 4),
            version: 1,
            name: "Lofoten".to_owned(),
            note: String::new(),
            joint: true,
            owner: own(),
            synthetic: false,
        };
        let ids = [Id::new(2, 1), Id::new(2, 2), Id::new(2, 3)];
        let asking = asked();
        let found = test.db.follow(&asking, async |change| {
            change.add_trip(&trip).await?;
            for id in ids {
                let mut one = visit(id);
                one.visit.trip = Some(trip.id);
                change.add_visit(&one.visit, &VisitTexts::default()).await?;
            }
            change.delete_visit(ids[1]).await?;
            let found = change.visits_of(trip.id).await?;
            Ok::<_, DatabaseError>(Ending::Leave(found))
        });
        let found: Vec<Id> = found.await.unwrap().iter().map(|one| one.visit.id).collect();
        assert_eq!(found, [ids[0], ids[2]]);
    }

    async fn a_trip_is_written_over_the_version_that_stands_and_comes_back(test) {
        adviser(&test.db).await;
        let trip = Trip {
            id: Id::new(4, 4),
            version: 1,
            name: "Lofoten".to_owned(),
            note: String::new(),
            joint: false,
            owner: own(),
            synthetic: false,
        };
        let called = Trip {
            name: "Lofoten i mars".to_owned(),
            note: "Ferge kl. 8".to_owned(),
            ..trip.clone()
        };
        let asking = asked();
        let written = test.db.follow(&asking, async |change| {
            change.add_trip(&trip).await?;
            assert_eq!(change.write_trip(&called).await?, Some(2));
            assert_eq!(change.write_trip(&called).await?, None);
            let found = change.trip(trip.id).await?;
            assert_eq!(found.as_ref().map(|one| &*one.note), Some("Ferge kl. 8"));
            assert_eq!(change.bring_back_trip(trip.id).await?, None);
            assert_eq!(change.delete_trip(trip.id).await?, Some(3));
            assert_eq!(change.delete_trip(trip.id).await?, None);
            assert_eq!(change.trip(trip.id).await?, None);
            assert_eq!(change.bring_back_trip(trip.id).await?, Some(4));
            let entry = Entry::of(AuditAction::TRIP_WRITTEN).on("trip", trip.id);
            Ok::<_, DatabaseError>(Ending::Keep((), entry))
        });
        written.await.unwrap();
        let news = test.db.follow_up_news(0).await.unwrap();
        let stands = Trip { version: 4, ..called };
        assert_eq!(news.trips, [(trip.id, Some(stands))]);
    }

    async fn a_draft_is_kept_in_place_of_the_one_before_and_swept_when_it_is_old(test) {
        adviser(&test.db).await;
        let draft = |text: &str, at: &str| Draft {
            field: "minutes".to_owned(),
            version: 1,
            at: at.parse().unwrap(),
            text: text.to_owned(),
        };
        let subject = Id::new(2, 1);
        let rows = test.count("SELECT COUNT(*) FROM audit").await;
        // It is of the version that it was begun on.
        for (version, text) in [(1, "Halv"), (2, "Hel")] {
            let one = Draft { version, ..draft(text, NOW) };
            let kept = test.db.keep_draft(own(), subject, &one);
            kept.await.unwrap();
        }
        assert_eq!(test.db.drafts(own(), subject).await.unwrap(), [draft("Hel", NOW)]);
        assert_eq!(test.count("SELECT COUNT(*) FROM audit").await, rows);
        // On its last day it stays, and a second later it goes.
        assert_eq!(DRAFT_DAYS_MAX, 30);
        for (at, left) in [("2016-04-07T09:00:00Z", 1), ("2016-04-07T09:00:01Z", 0)] {
            let one = draft("Annet", at);
            let other = test.db.keep_draft(own(), Id::new(2, 2), &one);
            other.await.unwrap();
            assert_eq!(test.db.drafts(own(), subject).await.unwrap().len(), left, "{at}");
        }
        test.db.drop_drafts(own(), Id::new(2, 2)).await.unwrap();
        assert!(test.db.drafts(own(), Id::new(2, 2)).await.unwrap().is_empty());
    }
}
