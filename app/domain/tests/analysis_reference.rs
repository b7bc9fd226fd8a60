//! The reference values of each definition, and what it says at the edges: nobody, one, all alike.
#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

use domain::analysis::Part;
use domain::analysis::adjusted::{self, Class, borrowed_weight, by_size, effect};
use domain::analysis::bounds::bounds;
use domain::analysis::change::Change;
use domain::analysis::difference::{against_the_others, compare, moved, z};
use domain::analysis::holm;
use domain::analysis::normal::two_sided;
use domain::analysis::ranking::bootstrap::rank_intervals;
use domain::analysis::ranking::seed::{SplitMix64, fnv1a, seed};
use domain::analysis::ranking::{Score, ranks};
use domain::analysis::verdict::{Test, Verdict, judge};
use domain::classes::{Region, SizeClass};
use domain::filter::{Filter, Page, Sort};
use domain::municipality::UnitType;

const fn part(count: usize, n: usize) -> Part {
    Part { count, n }
}

#[track_caller]
fn near(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{found}, wanted {wanted}"
    );
}

#[test]
fn the_normal_tail_keeps_its_digits() {
    // To twenty digits by arbitrary precision arithmetic.
    for (z, p) in [
        (0.0, 1.0),
        (0.5, 0.617_075_077_451_973_8),
        (1.0, 0.317_310_507_862_914_1),
        (1.959_963_984_540_054, 0.05),
        (3.0, 0.002_699_796_063_260_189),
        (6.0, 1.973_175_290_075_396_3e-9),
        (10.0, 1.523_970_604_832_105_2e-23),
        (20.0, 5.507_248_237_212_467e-89),
        (2.5, 0.01241933065155227),
        (4.4, 1.0825087815407702e-5),
        (7.3, 2.8776772763151753e-13),
        (15.1, 1.6193339976030447e-51),
        (30.0, 9.8134278542963741e-198),
        (35.0, 2.2498214129448125e-268),
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
fn a_family_is_judged_together() {
    let test = |z| {
        Some(Test {
            z,
            z_moved: z * 0.99,
        })
    };
    let verdicts = |family: &[Option<Test>]| -> Vec<Verdict> {
        judge(family).iter().map(|judged| judged.verdict).collect()
    };
    use Verdict::{ClearlyHigher, ClearlyLower, MayBeChance, TooFew};
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

fn class(eligible: usize, group: Part, others: Part) -> Class {
    Class {
        eligible,
        group,
        others,
    }
}

#[test]
fn minus_22_is_minus_11_and_minus_11() {
    let classes = [
        class(600, part(24, 80), part(45, 100)),
        class(400, part(14, 20), part(75, 100)),
    ];
    let found = effect(&classes).unwrap();
    near(found.raw, -0.22, 1e-12);
    near(found.adjusted, -0.11, 1e-12);
    near(found.composition, -0.11, 1e-12);
    // .36 · (69/180)(111/180)(1/80 + 1/100) + .16 · (89/120)(31/120)(1/20 + 1/100)
    let first = 0.36 * (69.0 / 180.0) * (111.0 / 180.0) * (1.0 / 80.0 + 1.0 / 100.0);
    let second = 0.16 * (89.0 / 120.0) * (31.0 / 120.0) * (1.0 / 20.0 + 1.0 / 100.0);
    near(found.variance, first + second, 1e-15);
    near(found.z(), -0.11 / (first + second).sqrt(), 1e-12);
}

#[test]
fn a_class_without_answers_borrows_up_to_thirty_percent() {
    let known = |eligible| class(eligible, part(8, 10), part(40, 100));
    let none_here = |eligible| class(eligible, part(0, 0), part(9, 10));
    let none_there = |eligible| class(eligible, part(9, 10), part(0, 0));
    let at = effect(&[known(70), none_here(30)]).unwrap();
    near(at.adjusted, 0.7 * 0.4, 1e-12);
    near(at.raw, 0.8 - 49.0 / 110.0, 1e-12);
    near(at.composition, at.raw - at.adjusted, 1e-12);
    assert!(effect(&[known(699), none_here(301)]).is_none());
    near(borrowed_weight(&[known(699), none_here(301)]), 0.301, 1e-12);
    // The other way round, and both ways added up.
    near(
        effect(&[known(70), none_there(30)]).unwrap().adjusted,
        0.28,
        1e-12,
    );
    assert!(effect(&[known(69), none_there(16), none_here(15)]).is_none());
    assert!(effect(&[known(70), none_there(15), none_here(15)]).is_some());
    // A borrowed class has no part in the variance.
    let alone = effect(&[known(70)]).unwrap();
    near(at.variance, 0.49 * alone.variance, 1e-15);
    // Nobody eligible in a class: it weighs nothing, answered or not.
    let empty = class(0, part(0, 0), part(0, 0));
    assert_eq!(effect(&[known(70), empty]), Some(alone));
}

#[test]
fn an_adjustment_at_the_edges() {
    let nobody = class(10, part(0, 0), part(0, 0));
    assert_eq!(effect(&[]), None);
    assert_eq!(effect(&[nobody]), None);
    assert_eq!(effect(&[class(10, part(0, 0), part(3, 5))]), None);
    assert_eq!(effect(&[class(10, part(3, 5), part(0, 0))]), None);
    assert_eq!(effect(&[class(0, part(3, 5), part(3, 5))]), None);
    near(borrowed_weight(&[]), 0.0, 0.0);
    let alike = effect(&[class(10, part(5, 5), part(5, 5))]).unwrap();
    near(alike.z(), 0.0, 0.0);
    near(alike.variance, 0.0, 0.0);
    let one = effect(&[class(1, part(1, 1), part(0, 1))]).unwrap();
    near(one.adjusted, 1.0, 0.0);
}

/// Six classes with so many answers in the group, and plenty among the others.
fn six(in_group: [usize; 6]) -> [Class; 6] {
    in_group.map(|n| class(20, part(n / 2, n), part(25, 50)))
}

#[test]
fn thin_cells_make_the_classes_three() {
    let sizes = |classes: &[Class; 6]| -> Vec<usize> {
        by_size(classes)
            .iter()
            .map(|(sizes, _)| sizes.len())
            .collect()
    };
    assert_eq!(sizes(&six([5; 6])), [1; 6]);
    assert_eq!(sizes(&six([5, 5, 5, 5, 5, 4])), [2; 3]);
    let mut thin_others = six([5; 6]);
    thin_others[2].others = part(1, 4);
    assert_eq!(sizes(&thin_others), [2; 3]);
    let mut no_large = six([5, 5, 5, 5, 5, 0]);
    no_large[5] = class(0, part(0, 0), part(0, 0));
    assert_eq!(sizes(&no_large), [1; 6]);
    let wide = by_size(&six([1, 2, 3, 4, 6, 8]));
    assert_eq!(wide[0].0, [SizeClass::Under2000, SizeClass::From2000]);
    assert_eq!(wide[1].0, [SizeClass::From5000, SizeClass::From10000]);
    assert_eq!(wide[2].0, [SizeClass::From20000, SizeClass::From50000]);
    assert_eq!(wide[1].1, class(40, part(3, 7), part(50, 100)));
}

#[test]
fn an_adjusted_verdict_needs_a_number_and_ten_answers() {
    let full = |n: usize| class(30, part(n, n), part(10, 100));
    let none = class(30, part(0, 0), part(10, 100));
    let found = adjusted::compare(&[
        [full(10); 6],
        // Two thirds of the weight are borrowed: no number, and no verdict.
        [full(20), full(20), none, none, none, none],
        [full(3), full(3), full(3), none, none, none],
    ]);
    let verdicts: Vec<Verdict> = found.iter().map(|adjusted| adjusted.verdict).collect();
    assert_eq!(
        verdicts,
        [Verdict::ClearlyHigher, Verdict::TooFew, Verdict::TooFew]
    );
    assert!(!found[0].is_pooled() && found[1].is_pooled());
    assert!(found[1].effect.is_none() && found[1].p.is_none());
    assert_eq!(found[1].borrowed().count(), 2);
    near(found[1].borrowed_weight(), 2.0 / 3.0, 1e-12);
    assert_eq!(found[0].borrowed().count(), 0);
    assert!(found[0].p_adjusted.is_some() && found[1].p_adjusted.is_none());
}

#[test]
fn two_answers_in_the_heaviest_cell_can_undo_an_adjusted_verdict() {
    // The group has five answers in each class, and one class weighs most of the country.
    let light = class(10, part(3, 5), part(50, 100));
    let classes = |in_heavy| {
        let heavy = class(400, part(in_heavy, 5), part(30, 100));
        [heavy, light, light, light, light, light]
    };
    let found = adjusted::compare(&[classes(5)])[0].clone();
    assert!(found.p.unwrap() < 0.01, "clear by p alone: {:?}", found.p);
    assert_eq!(found.verdict, Verdict::MayBeChance);
    // Spread evenly over a group of two hundred, two answers undo nothing.
    let wide = class(100, part(27, 33), part(30, 100));
    assert_eq!(
        adjusted::compare(&[[wide; 6]])[0].verdict,
        Verdict::ClearlyHigher
    );
    let low = class(100, part(3, 33), part(70, 100));
    assert_eq!(
        adjusted::compare(&[[low; 6]])[0].verdict,
        Verdict::ClearlyLower
    );
}

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

#[test]
fn five_20_40_10_and_25_not_relevant() {
    let sum = 5 * -2 - 20 + 40 + 10 * 2;
    assert_eq!(sum, 30);
    let score = Score {
        n: 100,
        with_points: 75,
        sum,
    };
    near(score.mean().unwrap(), 0.40, 1e-12);
    let below = Score {
        n: 4,
        with_points: 4,
        sum: -3,
    };
    near(below.mean().unwrap(), -0.75, 1e-12);
    assert_eq!(
        Score {
            n: 4,
            ..Score::default()
        }
        .mean(),
        None
    );
}

#[test]
fn ties_share_a_rank() {
    for (sums, wanted) in [
        (vec![9, 5, 5, 1], vec![1, 2, 2, 4]),
        (vec![5, 9, 1, 5], vec![2, 1, 4, 2]),
        (vec![0, 0, 0], vec![1, 1, 1]),
        (vec![-3], vec![1]),
        (vec![], vec![]),
    ] {
        assert_eq!(ranks(&sums), wanted);
    }
}

#[test]
fn intervals_at_the_edges() {
    assert_eq!(rank_intervals(&[], 1), []);
    assert_eq!(
        rank_intervals(&[vec![2, 0, -1]], 1),
        [(1, 1), (2, 2), (3, 3)]
    );
    assert_eq!(rank_intervals(&vec![vec![1, 1]; 40], 1), [(1, 1), (1, 1)]);
    // All agree: no doubt about the order, however many lines there are.
    let lines: Vec<i32> = (0..20).rev().collect();
    let certain: Vec<(usize, usize)> = (1..=20).map(|rank| (rank, rank)).collect();
    assert_eq!(rank_intervals(&vec![lines; 7], 1), certain);
    // Two lines loved by one half each: either may be first.
    let mut halves = vec![vec![2, -2]; 20];
    halves.extend(vec![vec![-2, 2]; 20]);
    assert_eq!(rank_intervals(&halves, 1), [(1, 2), (1, 2)]);
}

#[test]
fn a_seed_is_the_same_everywhere() {
    for (text, hash) in [
        ("", 0xcbf2_9ce4_8422_2325_u64),
        ("a", 0xaf63_dc4c_8601_ec8c),
        ("foobar", 0x8594_4171_f739_67e8),
    ] {
        assert_eq!(fnv1a(text), hash);
    }
    let mut random = SplitMix64::new(1_234_567);
    for wanted in [
        6_457_827_717_110_365_317_u64,
        3_203_168_211_198_807_973,
        9_817_491_932_198_370_423,
    ] {
        assert_eq!(random.next_bits(), wanted);
    }
    let mut few = SplitMix64::new(7);
    assert!((0..1_000).all(|_| few.below(3) < 3));
    assert_eq!(few.below(1), 0);
}

#[test]
fn a_seed_is_of_wave_battery_and_municipalities() {
    let filter = Filter::all(2015, UnitType::Municipality);
    let found = seed(&filter, "usefulness");
    assert_eq!(found, fnv1a("2015\nusefulness\nwave=2015"));
    assert_ne!(found, seed(&filter, "importance"));
    assert_ne!(
        found,
        seed(
            &Filter {
                wave: 2014,
                ..filter.clone()
            },
            "usefulness"
        )
    );
    let nord = Filter {
        regions: [Region::Nord].into(),
        ..filter.clone()
    };
    assert_ne!(found, seed(&nord, "usefulness"));
    let arranged = Filter {
        sort: Sort {
            column: "population".to_owned(),
            descending: true,
        },
        cols: vec!["name".to_owned()],
        page: Page::All,
        ..filter
    };
    assert_eq!(found, seed(&arranged, "usefulness"));
}
