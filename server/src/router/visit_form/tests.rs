//! Fields of a visit as people type them.

use super::*;

fn form(fields: &[(&str, &str)]) -> Form {
    let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    Form::of(fields.iter().map(owned).collect())
}

fn read(fields: &[(&str, &str)]) -> Posted {
    let day = [("first_day", "2.3.2016"), ("responsible", ID)];
    posted(&form(&[&day, fields].concat()), Lang::Nb)
}

const ID: &str = "00000000-0001-7000-8000-000000000002";

fn sent(posted: &Posted, field: Field) -> Option<&str> {
    let mut fields = posted.sent.fields.iter();
    let found = fields.find(|(known, _)| *known == field)?;
    Some(&found.1)
}

#[test]
fn days_and_times_are_read_as_people_write_them() {
    for (typed, kept) in [
        ("", Some("")),
        ("9", Some("09:00")),
        ("9.30", Some("09:30")),
        (" 13:05 ", Some("13:05")),
        ("24.00", None),
        ("halv ti", None),
        ("9.3.0", None),
        ("+9:+5", None),
        ("-1", None),
        ("9:", None),
        (":", None),
        ("٩", None),
    ] {
        let read = read(&[("from_time", typed)]);
        assert_eq!(sent(&read, Field::From), kept, "{typed}");
        assert_eq!(read.typed.sentence("from_time").is_none(), kept.is_some());
        assert_eq!(read.typed.typed("from_time"), Some(typed));
    }
    let one = read(&[]);
    assert_eq!(sent(&one, Field::FirstDay), Some("2016-03-02"));
    assert_eq!(sent(&one, Field::LastDay), Some("2016-03-02"));
    let two = read(&[("last_day", "03.03.2016")]);
    assert_eq!(sent(&two, Field::LastDay), Some("2016-03-03"));
    assert_eq!(
        sent(&read(&[("last_day", "i morgen")]), Field::LastDay),
        None
    );
}

#[test]
fn a_name_and_a_place_stand_on_one_line() {
    let typed = "Vår\r\n  i\u{202e} nord\u{200b} ";
    let read = read(&[("place", typed), ("trip_name", typed), ("minutes", typed)]);
    assert_eq!(sent(&read, Field::Place), Some("Vår i nord"));
    assert_eq!(sent(&read, Field::Minutes), Some("Vår\n  i nord"));
    let (name, _) = read.trip.unwrap().text;
    assert_eq!(name, "Vår i nord");
    let form = form(&[("trip", typed)]);
    assert_eq!(planned(&form, Lang::Nb).trip, "Vår i nord");
}

#[test]
fn a_text_past_its_limit_is_told_beside_it() {
    for (name, most) in [
        ("purpose", PURPOSE_CHARS_MAX),
        ("minutes", MINUTES_CHARS_MAX),
        ("place", LINE_CHARS_MAX),
        ("met", LINE_CHARS_MAX),
        ("reason", LINE_CHARS_MAX),
        ("moved_why", LINE_CHARS_MAX),
        ("add_point", LINE_CHARS_MAX),
        ("trip_name", LINE_CHARS_MAX),
    ] {
        let (fits, long) = ("ø".repeat(most), "ø".repeat(most + 1));
        assert_eq!(read(&[(name, &fits)]).typed.sentence(name), None, "{name}");
        let told = read(&[(name, &long)]);
        assert!(told.typed.sentence(name).is_some(), "{name}");
        assert_eq!(told.typed.typed(name), Some(long.as_str()));
    }
    // A draft holds more than what it is a draft of.
    const { assert!(DRAFT_CHARS_MAX > MINUTES_CHARS_MAX) };
}

#[test]
fn a_point_that_is_too_long_is_told_beside_its_question() {
    let (fits, long) = ("ø".repeat(LINE_CHARS_MAX), "ø".repeat(LINE_CHARS_MAX + 1));
    for part in ["point.3", "source.3", "question.3"] {
        for (text, told) in [(&fits, false), (&long, true)] {
            let read = read(&[(part, text), ("point.3", "Et")]);
            let sentence = read.typed.sentence("question.3");
            assert_eq!(sentence.is_some(), told, "{part}");
        }
    }
}

#[test]
fn those_who_go_along_are_each_there_once_and_not_too_many() {
    let ids: Vec<String> = (0..=PEOPLE_MAX)
        .map(|n| kinds::Id::new(3, n as u128).to_string())
        .collect();
    let people = |ids: &[String]| -> Vec<(String, String)> {
        let named = ids.iter().map(|id| ("people".to_owned(), id.clone()));
        named.collect()
    };
    for (ids, fits) in [
        (&ids[..PEOPLE_MAX], true),
        (&[&ids[..PEOPLE_MAX], &ids[..1]].concat(), true),
        (&ids[..], false),
    ] {
        let fields = people(ids);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, id)| (name.as_str(), id.as_str()))
            .collect();
        let read = read(&fields);
        assert_eq!(sent(&read, Field::People).is_some(), fits);
        assert_eq!(read.typed.sentence("people").is_none(), fits);
    }
}

#[test]
fn points_are_read_in_their_order_until_there_are_too_many() {
    let names: Vec<String> = (0..POINTS_MAX)
        .map(|place| format!("point.{place}"))
        .collect();
    let mut fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "Et")).collect();
    fields.extend([
        ("ticked.1", "yes"),
        ("question.1", "Hva?"),
        ("source.1", "plan"),
    ]);
    let full = read(&fields);
    let points = sent(&full, Field::Points).unwrap();
    assert_eq!(points.lines().count(), POINTS_MAX);
    assert_eq!(points.lines().nth(1), Some("yes\tplan\tEt\tHva?"));
    fields.push(("add_point", "Ett til"));
    let past = read(&fields);
    assert_eq!(sent(&past, Field::Points), None);
    assert!(past.typed.sentence("add_point").is_some());
}

#[test]
fn what_was_chosen_is_read() {
    let chosen = [
        ("valg.purpose", "begge"),
        ("valg.met", "min"),
        ("valg.place", "annen"),
    ];
    let read = read(&chosen);
    let expected = [
        (Field::Place, Choice::Theirs),
        (Field::Met, Choice::Mine),
        (Field::Purpose, Choice::Both),
    ];
    assert_eq!(read.sent.choices, expected);
    assert_eq!(read.to, None);
}

#[test]
fn a_trip_is_called_something_and_its_note_fits() {
    let (fits, long) = (
        "ø".repeat(TRIP_NOTE_CHARS_MAX),
        "ø".repeat(TRIP_NOTE_CHARS_MAX + 1),
    );
    for (name, note, about) in [
        ("Lofoten", &*fits, None),
        ("Lofoten", &long, Some("trip_note")),
        (" ", "", Some("trip_name")),
    ] {
        let read = read(&[("trip_name", name), ("trip_note", note)]);
        let told = read.typed.sentences.first();
        assert_eq!(told.map(|told| &*told.field), about, "{name}");
        assert_eq!(read.typed.typed("trip_note"), Some(note));
    }
    assert_eq!(read(&[]).trip, None);
    let seen = [
        ("trip_name", "Lofoten"),
        ("trip_note", "Ferge"),
        ("trip_name_was", "Vest"),
    ];
    let trip = read(&seen).trip.unwrap();
    assert_eq!(trip.text, ("Lofoten".to_owned(), "Ferge".to_owned()));
    assert_eq!(trip.seen, ("Vest".to_owned(), String::new()));
}

#[test]
fn a_form_that_does_not_ask_for_the_trip_says_nothing_of_it() {
    assert_eq!(sent(&read(&[]), Field::Trip), None);
    assert_eq!(sent(&read(&[("trip_id", "")]), Field::Trip), Some(""));
    assert_eq!(sent(&read(&[("trip_id", ID)]), Field::Trip), Some(ID));
    let wrong = read(&[("trip_id", "Lofoten")]);
    assert!(wrong.typed.sentence("trip_id").is_some());
}
