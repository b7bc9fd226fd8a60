//! A group against the others, families, and the range without assumptions.

use domain::analysis::difference::{against_the_others, compare, moved, z};
use domain::analysis::nonresponse::bounds;
use domain::analysis::normal::two_sided;
use domain::analysis::verdict::{ANSWERS_MIN, ANSWERS_MOVED, LEVEL, Test, judge};
use domain::analysis::{Part, holm};
use kinds::Verdict;

use super::{near, part};

#[test]
fn the_normal_tail_keeps_its_digits() {
    // To twenty digits by arbitrary precision arithmetic.
    for (z, p) in [
        (0.0, 1.0),
        (0.5, 0.617_075_077_451_973_8),
        (1.0, 0.317_310_507_862_914_1),
        (1.959_963_984_540_054, 0.05),
        (3.0, 0.002_699_796_063_260_189),
        (6.0, 1.973_175_290_075_396e-9),
        (10.0, 1.523_970_604_832_105e-23),
        (20.0, 5.507_248_237_212_467e-89),
        (2.5, 0.012_419_330_651_552_27),
        (4.4, 1.082_508_781_540_770_2e-5),
        (7.3, 2.877_677_276_315_175_3e-13),
        (15.1, 1.619_333_997_603_044_7e-51),
        (30.0, 9.813_427_854_296_374e-198),
        (35.0, 2.249_821_412_944_812_5e-268),
    ] {
        near(two_sided(z) / p, 1.0, 2e-15);
        assert_eq!(two_sided(z).to_bits(), two_sided(-z).to_bits());
    }
}

#[test]
fn twenty_five_of_42_against_134_of_282() {
    let found = compare(&[(part(25, 42), part(134, 282))])[0];
    near(found.z.unwrap(), 1.4521, 0.00005);
    near(found.p.unwrap(), 0.1465, 0.00005);
    near(found.points.unwrap(), 25.0 / 42.0 - 134.0 / 282.0, 1e-15);
    assert_eq!(found.verdict, Verdict::MayBeChance);
}

#[test]
fn holm_of_six() {
    let p = [0.2, 0.001, 0.8, 0.02, 0.008, 0.04];
    let wanted = [0.4, 0.006, 0.8, 0.08, 0.040, 0.12];
    for (found, wanted) in holm::adjust(&p).into_iter().zip(wanted) {
        near(found, wanted, 1e-12);
    }
    assert_eq!(holm::adjust(&[]), Vec::<f64>::new());
    assert_eq!(holm::adjust(&[0.6, 0.7]), [1.0, 1.0]);
    // A later member is never below an earlier, whatever its own product.
    for (found, wanted) in holm::adjust(&[0.03, 0.031]).into_iter().zip([0.06, 0.06]) {
        near(found, wanted, 1e-12);
    }
}

#[test]
fn differences_at_the_edges() {
    use Verdict::{ClearlyHigher, ClearlyLower, MayBeChance, TooFew};
    for (group, others, z_wanted, verdict) in [
        (part(0, 0), part(5, 20), None, TooFew),
        (part(5, 20), part(0, 0), None, TooFew),
        (part(0, 0), part(0, 0), None, TooFew),
        (
            part(1, 1),
            part(0, 1),
            Some(std::f64::consts::SQRT_2),
            TooFew,
        ),
        (part(0, 30), part(0, 90), Some(0.0), MayBeChance),
        (part(30, 30), part(90, 90), Some(0.0), MayBeChance),
        (part(10, 30), part(30, 90), Some(0.0), MayBeChance),
        // Ten answers are enough on either side, nine are not.
        (
            part(10, 10),
            part(0, 10),
            Some(20.0_f64.sqrt()),
            ClearlyHigher,
        ),
        (part(9, 9), part(0, 10), Some(19.0_f64.sqrt()), TooFew),
        (part(10, 10), part(0, 9), Some(19.0_f64.sqrt()), TooFew),
        (
            part(0, 10),
            part(10, 10),
            Some(-(20.0_f64.sqrt())),
            ClearlyLower,
        ),
    ] {
        let found = compare(&[(group, others)])[0];
        assert!(
            match (found.z, z_wanted) {
                (Some(found), Some(wanted)) => (found - wanted).abs() < 1e-12,
                (None, None) => true,
                _ => false,
            },
            "{group:?} {others:?} {found:?}"
        );
        assert_eq!(found.verdict, verdict, "{group:?} {others:?}");
        assert_eq!(found.p.is_some(), z_wanted.is_some());
        assert_eq!(found.p_adjusted.is_some(), verdict != TooFew);
    }
}

#[test]
fn the_verdict_does_not_hang_on_two_answers() {
    use Verdict::{ClearlyHigher, ClearlyLower, MayBeChance};
    // Against 100 of 200. p < .05 from 26 of 40; one answer fewer is still below at 27, two at 28.
    for (group, verdict) in [
        (part(24, 40), MayBeChance),
        (part(27, 40), MayBeChance),
        (part(28, 40), MayBeChance),
        (part(29, 40), ClearlyHigher),
        (part(12, 40), MayBeChance),
        (part(11, 40), ClearlyLower),
    ] {
        let found = compare(&[(group, part(100, 200))])[0];
        assert_eq!(found.verdict, verdict, "{group:?} p {:?}", found.p);
    }
    let p = |count| two_sided(z(part(count, 40), part(100, 200)).unwrap());
    assert!(
        p(26) >= 0.05 && p(27) < 0.05,
        "the least clear count is 27 by p alone"
    );
    // One of ten against none of a thousand: far out, and gone when the one answer turns.
    let rare = compare(&[(part(1, 10), part(0, 1000))])[0];
    assert!(rare.p_adjusted.unwrap() < 1e-9);
    assert_eq!(rare.verdict, MayBeChance);
}

#[test]
fn answers_move_towards_the_others_and_not_out_of_range() {
    for (group, others, wanted) in [
        (part(5, 10), part(0, 10), 3),
        (part(5, 10), part(10, 10), 7),
        (part(1, 10), part(0, 10), 0),
        (part(9, 10), part(10, 10), 10),
        (part(5, 10), part(5, 10), 7),
    ] {
        assert_eq!(moved(group, others), part(wanted, 10));
    }
}

#[test]
fn the_limits_of_a_verdict() {
    assert_eq!((ANSWERS_MIN, ANSWERS_MOVED), (10, 2));
    near(LEVEL, 0.05, 0.0);
    // The level itself is not below the level: p is .04999 at 1.9601 and .05001 at 1.9599.
    let verdict = |z, z_moved| judge(&[Some(Test { z, z_moved })])[0].verdict;
    assert_eq!(verdict(1.960_1, 1.960_1), Verdict::ClearlyHigher);
    assert_eq!(verdict(1.959_9, 1.959_9), Verdict::MayBeChance);
    assert_eq!(verdict(-3.0, -1.960_1), Verdict::ClearlyLower);
    assert_eq!(verdict(-3.0, -1.959_9), Verdict::MayBeChance);
    // Enough answers, and one too few, on either side.
    let found = |n, others| compare(&[(part(n, n), part(0, others))])[0].verdict;
    assert_eq!(found(ANSWERS_MIN, ANSWERS_MIN), Verdict::ClearlyHigher);
    assert_eq!(found(ANSWERS_MIN - 1, ANSWERS_MIN), Verdict::TooFew);
    assert_eq!(found(ANSWERS_MIN, ANSWERS_MIN - 1), Verdict::TooFew);
}

#[test]
fn the_second_look_is_at_the_group_alone() {
    // A z of 3 that falls to 2.2 (p .0278) with two answers turned is clear whatever the others of
    // the family are; were the second look adjusted, it would be chance beside 0.1 (p̃ .0556).
    let verdicts = |z_moved, other| {
        let family = [(3.0, z_moved), (other, other)].map(|(z, z_moved)| Some(Test { z, z_moved }));
        judge(&family)[0].verdict
    };
    assert_eq!(verdicts(2.2, 2.25), Verdict::ClearlyHigher);
    assert_eq!(verdicts(2.2, 0.1), Verdict::ClearlyHigher);
    // It still has to be below the level by itself, and on the same side.
    assert_eq!(verdicts(1.959_9, 0.1), Verdict::MayBeChance);
    assert_eq!(verdicts(-2.2, 0.1), Verdict::MayBeChance);
}

/// A region with 14 of 39 against 134 of 221, in a family of six.
#[test]
fn fourteen_of_39_against_134_of_221_is_clearly_lower() {
    let (region, others) = (part(14, 39), part(134, 221));
    let p = two_sided(z(region, others).unwrap());
    let turned = two_sided(z(moved(region, others), others).unwrap());
    near(p, 0.004_026, 5e-7);
    near(turned, 0.022_308, 5e-7);
    assert!(
        6.0 * turned > LEVEL,
        "the second look would fail if adjusted"
    );
    // Whatever the five others are, Holm multiplies by six at most.
    let five = [
        part(28, 46),
        part(27, 45),
        part(27, 44),
        part(26, 43),
        part(26, 43),
    ];
    let mut groups = vec![region];
    groups.extend(five);
    let pairs = against_the_others(&groups);
    assert_eq!(pairs[0], (region, others));
    let found = compare(&pairs);
    near(found[0].p_adjusted.unwrap(), 6.0 * p, 1e-12);
    assert_eq!(found[0].verdict, Verdict::ClearlyLower);
}

/// 72 of 256 against 8 of 59: p = .0205, .0270 with two turned among the 256, .0778 among the 59.
#[test]
fn two_groups_are_one_comparison() {
    use Verdict::{ClearlyHigher, ClearlyLower, MayBeChance};
    let verdicts = |groups: &[Part]| -> Vec<Verdict> {
        let found = compare(&against_the_others(groups));
        found.iter().map(|found| found.verdict).collect()
    };
    let (large, small) = (part(72, 256), part(8, 59));
    let found = compare(&against_the_others(&[large, small]));
    for found in &found {
        near(found.p.unwrap(), 0.0205, 0.00005);
        assert_eq!(found.p_adjusted, found.p);
        assert_eq!(found.verdict, MayBeChance);
    }
    let second_look =
        |group: Part, others: Part| two_sided(z(moved(group, others), others).unwrap());
    near(second_look(large, small), 0.0270, 0.00005);
    near(second_look(small, large), 0.0778, 0.00005);
    // Clear where it stands from both sides; then it is clear from both.
    assert_eq!(
        verdicts(&[large, part(4, 59)]),
        [ClearlyHigher, ClearlyLower]
    );
    // A third group with answers makes it a family, however few they are.
    let third = compare(&against_the_others(&[large, small, part(1, 3)]));
    assert!(third[1].p_adjusted.unwrap() > third[1].p.unwrap());
}

#[test]
fn a_family_is_judged_together() {
    use Verdict::{ClearlyHigher, ClearlyLower, MayBeChance, TooFew};
    let test = |z| {
        Some(Test {
            z,
            z_moved: z * 0.99,
        })
    };
    let verdicts = |family: &[Option<Test>]| -> Vec<Verdict> {
        judge(family).iter().map(|judged| judged.verdict).collect()
    };
    // 2.3 is clear by itself (p .021), and not among three (p̃ .064).
    assert_eq!(verdicts(&[test(2.3)]), [ClearlyHigher]);
    assert_eq!(
        verdicts(&[test(2.3), test(0.1), test(0.2)]),
        [MayBeChance; 3]
    );
    // Those with too few are not in the family, and do not shift the others.
    assert_eq!(
        verdicts(&[None, test(0.1), None, test(-2.3), None]),
        [TooFew, MayBeChance, TooFew, ClearlyLower, TooFew]
    );
    // A first clear member makes way for a second: p̃ of the second is 1 · p.
    assert_eq!(
        verdicts(&[test(5.0), test(2.1)]),
        [ClearlyHigher, ClearlyHigher]
    );
    assert_eq!(verdicts(&[]), []);
    // Answers that carry the group past the others leave nothing.
    let past = Test {
        z: 4.0,
        z_moved: -4.0,
    };
    assert_eq!(verdicts(&[Some(past)]), [MayBeChance]);
    near(past.p_moved(), 1.0, 0.0);
}

#[test]
fn others_are_all_the_rest() {
    let found = against_the_others(&[part(1, 10), part(2, 20), part(0, 0)]);
    let wanted = [
        (part(1, 10), part(2, 20)),
        (part(2, 20), part(1, 10)),
        (part(0, 0), part(3, 30)),
    ];
    assert_eq!(found, wanted);
    assert_eq!(
        against_the_others(&[part(1, 10)]),
        [(part(1, 10), part(0, 0))]
    );
}

#[test]
fn ranges_without_assumptions() {
    for (part, silent, low, high) in [
        (part(82, 203), 428 - 203, 0.192, 0.717),
        (part(148, 260), 351 - 260, 0.422, 0.681),
        (part(3, 10), 0, 0.3, 0.3),
        (part(0, 0), 5, 0.0, 1.0),
        (part(1, 1), 1, 0.5, 1.0),
    ] {
        let found = bounds(part, silent).unwrap();
        near(found.low, low, 0.0005);
        near(found.high, high, 0.0005);
        assert_eq!(found.base(), part.n + silent);
    }
    assert_eq!(bounds(part(0, 0), 0), None);
}
