//! Change between two waves.

use domain::analysis::Part;
use domain::analysis::change::Change;

use super::{near, part};

#[test]
fn from_24_of_203_to_78_of_302() {
    let change = Change {
        earlier: part(24, 203),
        later: part(78, 302),
        stayers_earlier: part(18, 150),
        stayers_later: part(45, 150),
        joiners: part(33, 152),
        leavers: part(6, 53),
    };
    // 0.14005154…, printed as the sum of the three rounded terms.
    near(change.difference().unwrap(), 0.140_051, 1e-6);
    let terms = change.terms().unwrap();
    near(terms.stayers, 0.18, 1e-12);
    near(terms.joiners, -0.041_722, 5e-7);
    near(terms.leavers, 0.001_773, 5e-7);
    let sum = terms.stayers + terms.joiners + terms.leavers;
    near(sum, change.difference().unwrap(), 1e-12);
}

#[test]
fn a_change_at_the_edges() {
    let of = |stayers: (Part, Part), joiners: Part, leavers: Part| Change {
        earlier: stayers.0.and(leavers),
        later: stayers.1.and(joiners),
        stayers_earlier: stayers.0,
        stayers_later: stayers.1,
        joiners,
        leavers,
    };
    let none = part(0, 0);
    // Nobody in both: a difference, but nothing to measure its parts against.
    let apart = of((none, none), part(3, 4), part(1, 4));
    near(apart.difference().unwrap(), 0.5, 1e-12);
    assert_eq!((apart.terms(), apart.in_panel()), (None, None));
    // Nobody came or left: all of it is the panel.
    let panel = of((part(1, 4), part(3, 4)), none, none);
    let terms = panel.terms().unwrap();
    near(terms.stayers, 0.5, 1e-12);
    near(terms.joiners, 0.0, 0.0);
    near(terms.leavers, 0.0, 0.0);
    // Nobody at all in one wave.
    let new = of((none, none), part(3, 4), none);
    assert_eq!((new.difference(), new.terms()), (None, None));
    let nothing = of((none, none), none, none);
    assert_eq!((nothing.difference(), nothing.terms()), (None, None));
    // One in both, all the same.
    let one = of((part(1, 1), part(1, 1)), none, none);
    near(one.difference().unwrap(), 0.0, 0.0);
}
