//! What was agreed on the visits: of every state, kept and not kept, some of it over its date.

use domain::follow_up::action::Promise;
use domain::follow_up::{Action, Date};
use kinds::{ActionStatus, Owes, VisitStatus};

use super::days::{earlier, later, working};
use super::made::{Making, Moment, SeededVisit, What};
use super::words::Topic;

/// Makes what was agreed in a region.
pub fn make(making: &mut Making<'_>) {
    let visits = making.made.visits.clone();
    let held = visits
        .iter()
        .filter(|one| one.visit.status == VisitStatus::Held);
    for (turn, seeded) in held.enumerate() {
        let this_year = seeded.visit.first_day.year() == making.today.year();
        let Some(position) = making.wave.position(&seeded.visit.unit.number) else {
            continue;
        };
        if !this_year {
            // Not all that was agreed is where the answers still lack it.
            let tied: Vec<&Topic> = making.words.topic.iter().collect();
            earlier_year(making, seeded, tied[turn % tied.len()], turn);
            continue;
        }
        for (nth, topic) in making.topics(position).into_iter().take(2).enumerate() {
            this_years(making, seeded, topic, turn + nth);
        }
    }
}

/// Something that was agreed on a visit: open, due in so many days.
fn agreed(making: &mut Making<'_>, seeded: &SeededVisit, topic: &Topic, due: Date) -> Action {
    let visit = &seeded.visit;
    let agreed_on = working(later(visit.last_day, 1)).min(making.today);
    let id = making.id(agreed_on, 914);
    let promise = (!topic.item.is_empty()).then(|| Promise {
        item: topic.item.clone(),
        options: topic.promised.clone(),
    });
    let at = Moment {
        day: agreed_on,
        minute: 914,
    };
    let number = visit.unit.number.as_str();
    let by = visit.responsible;
    making.happened(at, by, What::of("action", id, number, "made"));
    Action {
        id,
        version: 1,
        unit: visit.unit.clone(),
        visit: Some(visit.id),
        what: topic.what.clone(),
        owes: topic.owes,
        follower: by,
        agreed_on,
        due,
        first_due: due,
        moves: 0,
        status: ActionStatus::Open,
        reported_on: None,
        closed_on: None,
        reason: String::new(),
        promise,
        outcome: String::new(),
        synthetic: true,
    }
}

/// Something of a year before: most of it is done, and the next answer tells whether it was.
fn earlier_year(making: &mut Making<'_>, seeded: &SeededVisit, topic: &Topic, turn: usize) {
    let due = working(later(seeded.visit.last_day, 90));
    let due = due.min(working(earlier(making.today, 40)));
    let mut action = agreed(making, seeded, topic, due);
    match turn % 7 {
        0 => reported(making, &mut action, earlier(due, 10)),
        1..=3 => confirmed(making, &mut action, due),
        4 => dropped(making, &mut action),
        5 => reported(making, &mut action, working(earlier(making.today, 12))),
        _ => {
            let days = making.below(28);
            let due = working(earlier(making.today, 3 + days));
            moved(making, &mut action, due);
        }
    }
    making.made.actions.push(action);
}

/// Something of this year: mostly open, some of it due this month.
fn this_years(making: &mut Making<'_>, seeded: &SeededVisit, topic: &Topic, turn: usize) {
    let days = making.below(20);
    let today = making.today;
    let due = match turn % 5 {
        0 | 3 => later(today, 1 + days),
        2 if topic.owes == Owes::Imdi => earlier(today, 1),
        _ => later(today, 30 + 4 * days),
    };
    let mut action = agreed(making, seeded, topic, working(due));
    if turn % 5 == 4 {
        let day = working(later(action.agreed_on, 3)).min(today);
        match topic.owes {
            Owes::Imdi => confirmed(making, &mut action, day),
            Owes::Municipality | Owes::Both => reported(making, &mut action, day),
        }
    }
    making.made.actions.push(action);
}

/// The municipality says that it is done; where the directorate owes it, its own word is enough.
fn reported(making: &mut Making<'_>, action: &mut Action, day: Date) {
    let day = day.max(action.agreed_on);
    if action.owes == Owes::Imdi {
        return confirmed(making, action, day);
    }
    action.status = ActionStatus::Reported;
    action.reported_on = Some(day);
    happened(making, action, day, ActionStatus::Reported);
}

fn confirmed(making: &mut Making<'_>, action: &mut Action, day: Date) {
    let day = day.max(action.agreed_on);
    if action.owes != Owes::Imdi {
        reported(making, action, earlier(day, 4));
    }
    action.status = ActionStatus::Confirmed;
    action.closed_on = Some(day);
    action.outcome = making.one_of(&making.words.outcome);
    happened(making, action, day, ActionStatus::Confirmed);
}

fn dropped(making: &mut Making<'_>, action: &mut Action) {
    let day = earlier(action.due, 2).max(action.agreed_on);
    action.status = ActionStatus::Dropped;
    action.closed_on = Some(day);
    action.reason = making.one_of(&making.words.dropped);
    happened(making, action, day, ActionStatus::Dropped);
}

/// It is due later than it was.
fn moved(making: &mut Making<'_>, action: &mut Action, due: Date) {
    let reason = making.one_of(&making.words.postponed);
    let number = action.unit.number.as_str();
    let what = What::of("action", action.id, number, "moved");
    let what = what
        .in_field("due", action.due.to_string())
        .because(&reason);
    let at = Moment {
        day: earlier(action.due, 1).max(action.agreed_on),
        minute: 660,
    };
    making.happened(at, action.follower, what);
    action.due = due;
    action.moves = 1;
}

fn happened(making: &mut Making<'_>, action: &Action, day: Date, status: ActionStatus) {
    let number = action.unit.number.as_str();
    let what = What::of("action", action.id, number, status.id());
    let what = what.because(&action.reason);
    let at = Moment { day, minute: 815 };
    making.happened(at, action.follower, what);
}
