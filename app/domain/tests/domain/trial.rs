//! What was agreed against the answers of the small world: fieldwork ended 19.01.2015 and 19.01.2016.

use std::sync::Arc;

use domain::agreed::{agreed, agreed_by_id};
use domain::follow_up::action::Promise;
use domain::follow_up::{Action, FollowUp, Followed, News};
use domain::lineage::Lineage;
use domain::search::AlsoCalled;
use domain::sheet::Sheet;
use domain::trial::Trials;
use domain::world::World;
use kinds::{ActionStatus, Id, Owes, Trial};

use crate::small;

fn action(number: &str, agreed: &str, reported: &str, promise: Option<(&str, &str)>) -> Action {
    let day = |day: &str| day.parse().unwrap();
    Action {
        id: Id::new(1, 1),
        version: 1,
        unit: Followed {
            number: number.parse().unwrap(),
            register_year: 2015,
        },
        visit: None,
        what: "sette mål".to_owned(),
        owes: Owes::Municipality,
        follower: Id::new(2, 2),
        agreed_on: day(agreed),
        due: day("2016-06-01"),
        first_due: day("2016-06-01"),
        moves: 0,
        status: ActionStatus::Open,
        reported_on: (!reported.is_empty()).then(|| day(reported)),
        closed_on: None,
        reason: String::new(),
        promise: promise.map(|(item, options)| Promise {
            item: item.to_owned(),
            options: options.split('+').map(str::to_owned).collect(),
        }),
        outcome: String::new(),
        synthetic: false,
    }
}

#[test]
fn a_promise_is_tried_against_the_answer_that_was_given_after_it() {
    let world = small::world();
    let mut trials = Trials::of(&world);
    let (target, late) = (Some(("target", "yes")), "2016-02-01");
    let (either, maybe) = (Some(("target", "no+yes")), Some(("target", "maybe")));
    let (gone, advice) = (Some(("gone", "yes")), Some(("advice", "x")));
    let percent = Some(("percent", "55"));
    let (housing, work) = (Some(("barriers", "housing")), Some(("barriers", "work")));
    for (number, agreed, reported, promise, trial) in [
        ("0101", "2015-06-01", "", target, Trial::Kept),
        // An answer that keeps the promise keeps it, whenever it was reported done.
        ("0101", "2015-06-01", late, target, Trial::Kept),
        ("0101", "2015-06-01", "", either, Trial::Kept),
        ("1201", "2015-06-01", "", target, Trial::NotKept),
        ("1201", "2015-06-01", "2016-01-19", target, Trial::NotKept),
        (
            "1201",
            "2015-06-01",
            "2016-01-20",
            target,
            Trial::AfterAnswer,
        ),
        // Left open, not asked, silent, and nobody that the waves know.
        ("1804", "2015-06-01", "", target, Trial::Impossible),
        ("1833", "2015-06-01", "", target, Trial::Impossible),
        ("1902", "2015-06-01", "", target, Trial::Impossible),
        ("9999", "2015-06-01", "", target, Trial::Impossible),
        // The last day on which an answer could be given, and the day before.
        ("0101", "2016-01-18", "", target, Trial::Kept),
        ("0101", "2016-01-19", "", target, Trial::Next),
        ("9999", "2016-02-01", "", target, Trial::Next),
        ("0101", "2015-06-01", "", None, Trial::Untied),
        // Questions that nobody asks, that are others than they were, and answers that are not options.
        ("0101", "2015-06-01", "", gone, Trial::Impossible),
        ("0101", "2015-06-01", "", maybe, Trial::Impossible),
        ("1201", "2015-06-01", "", advice, Trial::Impossible),
        ("0101", "2015-06-01", "", percent, Trial::Impossible),
        // Silent in the newest wave: what was answered in the one before is tried, if it was given later.
        ("1902", "2014-06-01", "", housing, Trial::Kept),
        ("1902", "2014-06-01", "", work, Trial::NotKept),
        ("1902", "2014-06-01", "2015-01-20", work, Trial::AfterAnswer),
        ("1902", "2015-01-18", "", housing, Trial::Kept),
        ("1902", "2015-01-19", "", housing, Trial::Impossible),
        // An answer of the newest wave stands before an older one, whatever it says.
        ("0101", "2014-06-01", "", target, Trial::Kept),
        (
            "0101",
            "2014-06-01",
            "",
            Some(("target", "no")),
            Trial::NotKept,
        ),
        // Silent in both.
        ("1804", "2014-06-01", "", target, Trial::Impossible),
    ] {
        let action = action(number, agreed, reported, promise);
        let found = trials.tried(&action).trial;
        assert_eq!(found, trial, "{number} {agreed} {reported} {promise:?}");
    }
}

#[test]
fn the_answer_before_stands_beside_the_one_after() {
    let world = small::world();
    let halden = action("0101", "2015-06-01", "", Some(("target", "yes")));
    let tried = Trials::of(&world).tried(&halden);
    let said = |said: &Option<domain::trial::Said>| {
        let said = said.as_ref().unwrap();
        (said.year, said.chosen.clone(), said.responded)
    };
    assert_eq!(said(&tried.before), (2014, Some(vec![1]), true));
    assert_eq!(said(&tried.after), (2015, Some(vec![0]), true));
    let silent = action("1902", "2015-06-01", "", Some(("target", "yes")));
    let tried = Trials::of(&world).tried(&silent);
    assert_eq!(said(&tried.after), (2015, None, false));
}

/// Nothing is said of before where nothing was answered before it was agreed.
#[test]
fn the_answer_before_was_given_before_it_was_agreed() {
    let world = small::world();
    let mut trials = Trials::of(&world);
    let (target, housing) = (("target", "yes"), ("barriers", "housing"));
    for (number, agreed, promise, before, after) in [
        ("0101", "2015-06-01", target, Some(2014), Some(2015)),
        // Given on the day, or later.
        ("0101", "2015-01-19", target, Some(2014), Some(2015)),
        ("0101", "2015-01-18", target, None, Some(2015)),
        ("0101", "2014-06-01", target, None, Some(2015)),
        // Silent before, and silent after.
        ("1201", "2015-06-01", target, None, Some(2015)),
        ("1902", "2014-06-01", housing, None, Some(2014)),
        ("1902", "2015-06-01", housing, Some(2014), Some(2015)),
        ("1902", "2016-06-01", housing, None, None),
    ] {
        let tried = trials.tried(&action(number, agreed, "", Some(promise)));
        let years = (
            tried.before.map(|said| said.year),
            tried.after.map(|said| said.year),
        );
        assert_eq!(years, (before, after), "{number} {agreed}");
    }
}

/// What took over has answered for others too; what it answered itself, before that, is its own.
#[test]
fn one_that_was_merged_is_tried_by_what_it_answered_itself() {
    let words = |row: &[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
    let sheet = Sheet {
        header: words(&[
            "date",
            "old_number",
            "old_name",
            "new_number",
            "new_name",
            "kind",
            "note",
        ]),
        rows: vec![
            words(&[
                "2015-01-01",
                "1902",
                "Tromsø",
                "1902",
                "Tromsø",
                "merge",
                "",
            ]),
            words(&["2015-01-01", "1833", "Rana", "1902", "Tromsø", "merge", ""]),
        ],
        ..Sheet::default()
    };
    let also = AlsoCalled {
        lineage: Arc::new(Lineage::read(&sheet).unwrap()),
        ..AlsoCalled::default()
    };
    let waves = [small::before(), small::now()].map(|data| Arc::new(small::wave(data)));
    let world = World::with_names(waves, &also);
    let mut trials = Trials::of(&world);
    for (number, register_year, agreed, trial) in [
        ("1902", 2014, "2014-06-01", Trial::Kept),
        ("1902", 2014, "2015-06-01", Trial::Impossible),
        ("1902", 2014, "2016-06-01", Trial::Next),
        ("1833", 2014, "2014-06-01", Trial::Impossible),
        // What it became is another, which has not answered before.
        ("1902", 2015, "2014-06-01", Trial::Impossible),
    ] {
        let mut action = action(number, agreed, "", Some(("barriers", "housing")));
        action.unit.register_year = register_year;
        let found = trials.tried(&action);
        assert_eq!(found.trial, trial, "{number} {register_year} {agreed}");
        assert_eq!(found.before, None, "{number} {register_year} {agreed}");
    }
}

/// Whatever was worked out in the generation before.
#[test]
fn what_changed_is_tried_anew_and_all_else_stands() {
    let numbered = |(n, number): (u128, &str)| Action {
        id: Id::new(1, n),
        ..action(number, "2015-06-01", "", Some(("target", "yes")))
    };
    let numbers = (1..).zip(["0101", "1201", "1804", "9999"]);
    let all: Vec<Action> = numbers.map(numbered).collect();
    let today = jiff::civil::date(2016, 3, 8);
    let news = |generation, actions| News {
        generation,
        actions,
        ..News::default()
    };
    let made = all.iter().map(|one| (one.id, Some(one.clone())));
    let before = FollowUp::default().with(news(1, made.collect()));
    let world = small::world().with_follow_up(Arc::new(before.clone()), today);
    let trials: Vec<Trial> = agreed(&world).iter().map(|one| one.tried.trial).collect();
    let [kept, not, impossible] = [Trial::Kept, Trial::NotKept, Trial::Impossible];
    assert_eq!(trials, [kept, not, impossible, impossible]);

    let reported = Action {
        reported_on: Some(jiff::civil::date(2016, 1, 20)),
        ..all[1].clone()
    };
    let new = numbered((9, "0101"));
    let changed = vec![
        (all[1].id, Some(reported)),
        (all[2].id, None),
        (new.id, Some(new)),
    ];
    let after = Arc::new(before.with(news(2, changed)));
    let next = world.with_follow_up(Arc::clone(&after), today);
    let anew = small::world().with_follow_up(after, today);
    assert_eq!(agreed(&next), agreed(&anew));
    let trial = |n| agreed_by_id(&next, Id::new(1, n)).map(|one| one.tried.trial);
    let found = [1, 2, 3, 4, 9].map(trial);
    let late = Some(Trial::AfterAnswer);
    assert_eq!(
        found,
        [Some(kept), late, None, Some(impossible), Some(kept)]
    );
}
