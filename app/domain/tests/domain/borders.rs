//! Borders: what of a file is refused, and by which name.

use domain::borders::{Borders, BordersFault, Topology};
use domain::municipality::UnitNumber;

/// Two squares beside each other, with the side between them as an arc of its own.
const ARCS: &str =
    "[[[0,0],[0,10]],[[0,10],[-10,0],[0,-10],[10,0]],[[0,10],[10,0],[0,-10],[-10,0]]]";

fn read(geometries: &str, arcs: &str) -> (Borders, Vec<BordersFault>) {
    let text = format!(
        r#"{{"type":"Topology","objects":{{"units":{{"type":"GeometryCollection","geometries":[{geometries}]}}}},"arcs":{arcs}}}"#
    );
    let topology: Topology = serde_json::from_str(&text).unwrap();
    Borders::read(&topology)
}

fn polygon(number: &str, rings: &str) -> String {
    format!(r#"{{"type":"Polygon","arcs":{rings},"properties":{{"number":"{number}"}}}}"#)
}

fn number(text: &str) -> UnitNumber {
    text.parse().unwrap()
}

#[test]
fn two_squares_share_the_side_between_them() {
    let both = [polygon("0101", "[[0,1]]"), polygon("0104", "[[-3,-1]]")].join(",");
    // The second square runs its own arc and the shared one backwards.
    let (borders, faults) = read(&both, ARCS);
    assert_eq!(faults, []);
    let sides = borders.sides();
    assert_eq!(sides[0], [&number("0101"), &number("0104")]);
    assert_eq!(sides[1], [&number("0101")]);
    let sheet = borders.sheet(borders.units(), 20);
    assert_eq!((sheet.width, sheet.height), (21, 11));
    assert_eq!(sheet.shapes[&number("0101")], "M10 10l0-10-10 0 0 10z");
    assert_eq!(sheet.middles[&number("0104")], (15, 5));
    let together = [borders.units().collect()];
    let (_, _, shapes) = borders.outlines(&together, 20);
    assert_eq!(shapes[0].matches('z').count(), 1);
    assert!(!shapes[0].contains("M10 10l0-10-10"), "{shapes:?}");
}

#[test]
fn every_fault_has_a_name() {
    let whole = polygon("0101", "[[0,1]]");
    for (geometries, arcs, fault) in [
        (
            polygon("abc", "[[0,1]]"),
            ARCS,
            BordersFault::BadNumber("abc".to_owned()),
        ),
        (
            [&*whole, &*whole].join(","),
            ARCS,
            BordersFault::Twice(number("0101")),
        ),
        (
            polygon("0101", "[]"),
            ARCS,
            BordersFault::NoRing(number("0101")),
        ),
        (
            polygon("0101", "[[]]"),
            ARCS,
            BordersFault::NoRing(number("0101")),
        ),
        (
            polygon("0101", "[[0,3]]"),
            ARCS,
            BordersFault::NoArc(number("0101"), 3),
        ),
        (
            polygon("0101", "[[0,-4]]"),
            ARCS,
            BordersFault::NoArc(number("0101"), -4),
        ),
        (
            polygon("0101", "[[0]]"),
            ARCS,
            BordersFault::NotClosed(number("0101")),
        ),
        (
            polygon("0101", "[[0,-2]]"),
            ARCS,
            BordersFault::NotClosed(number("0101")),
        ),
        (String::new(), "[[[0,0]]]", BordersFault::ShortArc(0)),
        (
            String::new(),
            "[[[2147483647,0],[1,0]]]",
            BordersFault::FarAway(0),
        ),
    ] {
        let (borders, faults) = read(&geometries, arcs);
        assert_eq!(faults, std::slice::from_ref(&fault), "{geometries}");
        assert!(borders.units().count() <= 1);
    }
}

#[test]
fn a_file_holds_one_object() {
    let topology: Topology = serde_json::from_str(r#"{"objects":{},"arcs":[]}"#).unwrap();
    let (borders, faults) = Borders::read(&topology);
    assert_eq!(faults, [BordersFault::Objects(0)]);
    assert_eq!(borders.units().count(), 0);
}

#[test]
fn borders_are_held_against_the_register() {
    let (borders, _) = read(&polygon("0101", "[[0,1]]"), ARCS);
    let (known, other) = (number("0101"), number("0104"));
    assert_eq!(borders.check([&known].into_iter()), []);
    assert_eq!(
        borders.check([&other].into_iter()),
        [
            BordersFault::NoShape(other.clone()),
            BordersFault::NoUnit(known)
        ]
    );
}
