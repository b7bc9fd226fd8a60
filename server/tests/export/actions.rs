//! The file of what was agreed.

use std::sync::Arc;

use domain::follow_up::action::Promise;
use domain::follow_up::{Action, FollowUp, Followed, News};
use jiff::civil::date;
use kinds::{ActionStatus, Id, Lang, Owes, Regions};
use present::actions::asked::Asked;
use present::actions::{AboutOne, JustDone, Looking, one, page, table};
use present::colleagues::Colleagues;

use crate::demo_wave::{csv_bytes, made, records, world};

#[test]
fn a_promise_stands_in_the_file_in_the_words_of_its_page() {
    let wave = world().latest().unwrap();
    let codebook = wave.codebook();
    let mut columns = codebook.columns();
    let column = columns.find(|column| column.item.is_some()).unwrap();
    let question = &codebook.questions[column.question];
    let promise = Promise {
        item: codebook.column_id(column),
        options: vec![question.options[0].id.clone()],
    };
    let action = promised(Followed::of(wave, 0), promise);
    let id = action.id;
    let news = News {
        generation: 1,
        actions: vec![(id, Some(action))],
        ..News::default()
    };
    let follow_up = Arc::new(FollowUp::default().with(news));
    let world = world().with_follow_up(follow_up, date(2016, 3, 8));
    let looking = Looking {
        world: &world,
        people: &Colleagues::default(),
        own: None,
        home: Regions::NONE,
        writes: Regions::NONE,
        lang: Lang::Nb,
    };
    let asked = Asked::read("valgt=1", Regions::NONE, Lang::Nb);
    let rows = records(&csv_bytes(&table(looking, &asked, &made())));
    assert_eq!(rows.len(), 2);
    let cell = |label: &str| {
        let at = rows[0].iter().position(|head| head == label).unwrap();
        rows[1][at].clone()
    };
    let about = AboutOne {
        id,
        visit: None,
        history: &[],
        done: JustDone::default(),
    };
    let promise = one(looking, about).unwrap().promise.unwrap();
    assert_eq!(cell("Spørsmål"), promise.question.text);
    let line = question.items[column.item.unwrap()].wording.text(Lang::Nb);
    let whole = promise.question.text.to_lowercase();
    assert!(whole.contains(&line.to_lowercase()), "{whole}");
    assert!(whole.chars().count() > line.chars().count(), "{whole}");
    let list = page(looking, &asked, JustDone::default());
    assert_eq!(cell("Løftet mot svaret"), list.rows[0].answer.text);
    assert_eq!(cell("datagrunnlag"), "syntetiske demodata");
}

/// Something that was agreed, and can be tried.
fn promised(unit: Followed, promise: Promise) -> Action {
    Action {
        id: Id::new(3, 1),
        version: 1,
        unit,
        visit: None,
        what: "sende utkast".to_owned(),
        owes: Owes::Municipality,
        follower: Id::new(1, 1),
        agreed_on: date(2014, 1, 12),
        due: date(2016, 6, 1),
        first_due: date(2016, 6, 1),
        moves: 0,
        status: ActionStatus::Open,
        reported_on: None,
        closed_on: None,
        reason: String::new(),
        promise: Some(promise),
        outcome: String::new(),
        synthetic: false,
    }
}
