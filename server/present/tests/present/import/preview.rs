//! What an import would bring, beside what is published.

use domain::import::{Counts, Preview, preview};
use domain::wave::Wave;
use kinds::UnitType::{self, District, Municipality};

use super::fixture::{HEADER, ROWS, answers, read, register};

fn wave(rows: &[&str]) -> Wave {
    let (data, problems) = read(&answers(HEADER, rows));
    assert_eq!(problems, []);
    Wave::build("r".to_owned(), register(), data)
}

fn counts(preview: &Preview, column: &str, unit_type: UnitType) -> (Counts, Option<usize>) {
    let mut questions = preview.questions.iter();
    let found = questions.find(|q| q.column == column && q.unit_type == unit_type);
    found.map(|q| (q.n, q.changed)).unwrap()
}

#[test]
fn the_first_import_has_nothing_before_it() {
    let preview = preview(&wave(&ROWS), None);
    assert_eq!(
        counts(&preview, "target", Municipality),
        (
            Counts {
                now: 1,
                before: None
            },
            None
        )
    );
    assert_eq!(
        preview.responded[0],
        (
            Municipality,
            Counts {
                now: 2,
                before: None
            }
        )
    );
    assert_eq!(
        preview.responded[1],
        (
            District,
            Counts {
                now: 1,
                before: None
            }
        )
    );
    // Districts are not asked this one.
    assert!(
        !preview
            .questions
            .iter()
            .any(|q| q.column == "advice" && q.unit_type == District)
    );
}

#[test]
fn the_same_wave_again_changes_no_answer() {
    let published = wave(&ROWS);
    let preview = preview(&wave(&ROWS), Some(&published));
    for question in &preview.questions {
        assert_eq!(question.n.difference(), Some(0));
        assert_eq!(question.changed, Some(0));
    }
}

#[test]
fn a_changed_answer_is_counted_where_n_stands_still() {
    let published = wave(&ROWS);
    let changed = ROWS[0].replace("I stor grad", "I noen grad");
    let fewer = wave(&[&changed, ROWS[1]]);
    let preview = preview(&fewer, Some(&published));
    assert_eq!(
        counts(&preview, "extent.health", Municipality),
        (
            Counts {
                now: 1,
                before: Some(1)
            },
            Some(1)
        )
    );
    let (n, moved) = counts(&preview, "target", District);
    assert_eq!((n.difference(), moved), (Some(-1), Some(1)));
}

#[test]
fn columns_that_are_gone_are_named() {
    let published = wave(&ROWS);
    let (mut data, _) = read(&answers(HEADER, &ROWS));
    let gone = data.codebook.column("advice").unwrap();
    data.codebook.questions.pop();
    for response in &mut data.responses {
        response.answers.remove(&gone);
    }
    let preview = preview(
        &Wave::build("r".to_owned(), register(), data),
        Some(&published),
    );
    assert_eq!(preview.gone, ["advice"]);
}

/// Whoever began stands by itself, beside the same of what is published, and is in no other count.
#[test]
fn who_began_is_counted_by_itself() {
    let begun = |count: usize, before: Option<usize>| Counts { now: count, before };
    let handed_in = wave(&ROWS);
    let (mut data, _) = read(&answers(HEADER, &ROWS));
    let first = data.responses.remove(0);
    data.begun.insert(first.number);
    let one_began = Wave::build("r".to_owned(), register(), data);
    for (now, published, expected) in [
        (&one_began, None, [begun(1, None), begun(0, None)]),
        (
            &one_began,
            Some(&handed_in),
            [begun(1, Some(0)), begun(0, Some(0))],
        ),
        (
            &handed_in,
            Some(&one_began),
            [begun(0, Some(1)), begun(0, Some(0))],
        ),
    ] {
        let told = preview(now, published);
        let [municipalities, districts] = expected;
        assert_eq!(
            told.begun,
            [(Municipality, municipalities), (District, districts)]
        );
    }
    let told = preview(&one_began, Some(&handed_in));
    assert_eq!(told.responded[0].1.difference(), Some(-1));
}
