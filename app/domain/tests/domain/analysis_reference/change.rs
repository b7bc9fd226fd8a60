//! Change between two waves.

use domain::analysis::Part;
use domain::analysis::change::ShareChange;
use domain::analysis::mcnemar::{Moved, judge_together};
use domain::analysis::verdict::ANSWERS_MIN;
use kinds::Verdict;

use super::{near, part};

#[test]
fn from_24_of_203_to_78_of_302() {
    let change = ShareChange {
        earlier: part(24, 203),
        later: part(78, 302),
        stayers_earlier: part(18, 150),
        stayers_later: part(45, 150),
        joiners: part(33, 152),
        leavers: part(6, 53),
        reshaped_earlier: part(0, 0),
        reshaped_later: part(0, 0),
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

/// Who was merged is a term of its own, of two groups, and the identity holds.
#[test]
fn those_who_were_merged_are_no_leavers_and_no_joiners() {
    let change = ShareChange {
        earlier: part(30, 100),
        later: part(50, 110),
        stayers_earlier: part(20, 80),
        stayers_later: part(36, 80),
        joiners: part(10, 20),
        leavers: part(4, 10),
        reshaped_earlier: part(6, 10),
        reshaped_later: part(4, 10),
    };
    let terms = change.terms().unwrap();
    near(
        terms.reshaped,
        10.0 / 110.0 * (0.4 - 0.45) - 10.0 / 100.0 * (0.6 - 0.25),
        1e-12,
    );
    let sum = terms.stayers + terms.joiners + terms.leavers + terms.reshaped;
    near(sum, change.difference().unwrap(), 1e-12);
}

#[test]
fn a_change_at_the_edges() {
    let of = |stayers: (Part, Part), joiners: Part, leavers: Part| ShareChange {
        earlier: stayers.0.and(leavers),
        later: stayers.1.and(joiners),
        stayers_earlier: stayers.0,
        stayers_later: stayers.1,
        joiners,
        leavers,
        reshaped_earlier: part(0, 0),
        reshaped_later: part(0, 0),
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

/// Held against the sum of binomial coefficients, which is exact in this range.
#[test]
fn the_exact_test_of_a_panel() {
    let naive = |gained: u32, lost: u32| {
        let (all, fewest) = (gained + lost, gained.min(lost));
        let choose = |k: u32| (0..k).fold(1.0, |c, i| c * f64::from(all - i) / f64::from(i + 1));
        let tail: f64 = (0..=fewest).map(choose).sum();
        (2.0 * tail / 2_f64.powi(i32::try_from(all).unwrap())).min(1.0)
    };
    for gained in 0..40_u32 {
        for lost in 0..40_u32 {
            let (more, less) = (usize::try_from(gained), usize::try_from(lost));
            let p = |gained, lost| {
                Moved {
                    gained,
                    lost,
                    n: 80,
                }
                .p()
            };
            let found = p(more.unwrap(), less.unwrap());
            near(found, naive(gained, lost), 1e-12);
            near(found, p(less.unwrap(), more.unwrap()), 0.0);
        }
    }
    for (gained, lost, p) in [
        (0, 0, 1.0),
        (5, 0, 0.0625),
        (6, 0, 0.031_25),
        (9, 2, 0.065_429_687_5),
        (35, 8, 4.193_415_793_452e-5),
        (443, 0, 2_f64.powi(-442)),
    ] {
        let found = Moved {
            gained,
            lost,
            n: 443,
        }
        .p();
        near(found / p, 1.0, 1e-9);
    }
}

#[test]
fn a_panel_is_judged_by_its_gains_and_losses() {
    use Verdict::{ClearlyHigher, ClearlyLower, MayBeChance, TooFew};
    for (gained, lost, n, verdict) in [
        (6, 0, 150, ClearlyHigher),
        (0, 6, 150, ClearlyLower),
        (5, 0, 150, MayBeChance),
        (20, 20, 150, MayBeChance),
        (0, 0, 150, MayBeChance),
        (9, 0, ANSWERS_MIN - 1, TooFew),
        (9, 0, ANSWERS_MIN, ClearlyHigher),
        (0, 0, 0, TooFew),
    ] {
        let found = Moved { gained, lost, n };
        assert_eq!(found.verdict(), verdict, "{found:?}");
    }
}

/// Six gains and no loss are clear by themselves (p = .031) and not among three questions (p̃ = .094);
/// a panel that is too small is in no family.
#[test]
fn panels_that_are_shown_together_are_judged_together() {
    use Verdict::{ClearlyHigher, ClearlyLower, MayBeChance, TooFew};
    let panel = |gained, lost, n| Moved { gained, lost, n };
    let six = panel(6, 0, 100);
    let even = panel(4, 4, 100);
    assert_eq!(judge_together(&[six]), [ClearlyHigher]);
    assert_eq!(judge_together(&[six, even, even]), [MayBeChance; 3]);
    assert_eq!(
        judge_together(&[panel(9, 0, 9), six, panel(0, 0, 0)]),
        [TooFew, ClearlyHigher, TooFew]
    );
    // A first that is clear makes way for the second.
    assert_eq!(
        judge_together(&[panel(0, 20, 100), six]),
        [ClearlyLower, ClearlyHigher]
    );
    assert_eq!(judge_together(&[]), []);
}
