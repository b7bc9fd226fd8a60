//! Lists, notes, and who follows which municipality.

use domain::follow_up::list::Seen;
use domain::follow_up::{Held, List};
use kinds::SeenBy;

use super::days::{earlier, working};
use super::made::{Making, Moment, Note, What};

/// Every so manieth municipality has a note.
const NOTE_EVERY: usize = 6;

/// How many write in a region that has lists.
const SHARED_BY: usize = 3;

/// Makes them for a region; lists only where several write, who share them.
pub fn make(making: &mut Making<'_>) {
    let shared = making.writers.len() >= SHARED_BY;
    for turn in 0..making.words.list.len() * usize::from(shared) {
        list(making, turn);
    }
    for turn in 0..making.order.len() {
        let unit = making.followed(making.order[turn]);
        if turn % 3 < 2 {
            let by = making.writer(turn);
            making.made.followers.push((unit, by));
        }
        if turn % NOTE_EVERY == 0 {
            note(making, turn);
        }
    }
}

fn list(making: &mut Making<'_>, turn: usize) {
    let words = &making.words.list[turn];
    let day = working(earlier(making.today, 20 + turn as u64));
    let id = making.id(day, 570);
    let owner = making.writer(turn / 3);
    let filter = words.filter.replace("{region}", making.region.id());
    let (held, picked_from) = if let Some(every) = making.order.len().checked_div(words.picked) {
        // Spread over those that were visited, those that are going to be, and the others.
        let picked = making.order.iter().step_by(every.max(1)).take(words.picked);
        let picked = picked.map(|unit| making.followed(*unit)).collect();
        (Held::Fixed(picked), Some(filter))
    } else {
        (Held::Live(filter), None)
    };
    let seen_by = match words.seen_by {
        SeenBy::Me => Seen::Me,
        SeenBy::Region => Seen::Region(making.region),
        SeenBy::Everyone => Seen::Everyone,
    };
    making.made.lists.push(List {
        id,
        version: 1,
        name: words.name.clone(),
        note: words.note.clone(),
        owner,
        seen_by,
        held,
        picked_from,
        synthetic: true,
    });
    let made = Moment { day, minute: 570 };
    making.happened(made, owner, What::of("list", id, "", "made"));
    if turn == 0 {
        let by = making.writer(1);
        let at = Moment {
            day: working(earlier(making.today, 4)),
            minute: 880,
        };
        let what = What::of("list", id, "", "written").in_field("units", String::new());
        making.happened(at, by, what);
    }
}

fn note(making: &mut Making<'_>, turn: usize) {
    let day = working(earlier(making.today, 3 + 5 * turn as u64));
    let at = Moment { day, minute: 700 };
    let id = making.id(day, 700);
    let account = making.writer(turn / NOTE_EVERY);
    let unit = making.followed(making.order[turn]);
    let number = unit.number.to_string();
    let text = making.one_of(&making.words.note);
    making.happened(at, account, What::of("note", id, &number, "made"));
    if turn == 0 {
        let at = Moment { minute: 705, ..at };
        let was = making.words.added_to_note.clone();
        let what = What::of("note", id, &number, "written").in_field("text", was);
        making.happened(at, account, what);
    }
    making.made.notes.push(Note {
        id,
        at,
        account,
        unit,
        text,
    });
}
