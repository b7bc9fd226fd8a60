//! The laws of each definition, on any counts; and the definitions a second time, on any counts.

use domain::analysis::adjusted::{self, Stratum, by_size, effect, totals};
use domain::analysis::change::ShareChange;
use domain::analysis::difference::{Difference, against_the_others, compare, z};
use domain::analysis::nonresponse::bounds;
use domain::analysis::normal::two_sided;
use domain::analysis::ranking::bootstrap::rank_intervals;
use domain::analysis::ranking::ranks;
use domain::analysis::{Part, holm};
use kinds::Verdict;
use proptest::prelude::*;

use crate::formula::{self, Cell, Pair, close};

fn part(n_max: usize) -> impl Strategy<Value = Part> {
    // Shares at both ends and in the middle, so that verdicts of every kind come up.
    (
        0..=n_max,
        prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0, 0.8..=1.0],
    )
        .prop_map(|(n, share)| {
            let count = (formula::real(n) * share).round();
            let count = (0..=n).find(|k| formula::real(*k) >= count).unwrap_or(n);
            Part::of(count, n)
        })
}

fn groups() -> impl Strategy<Value = Vec<Part>> {
    prop_oneof![
        prop::collection::vec(part(70), 0..8),
        prop::collection::vec(part(25), 0..8)
    ]
}

fn class() -> impl Strategy<Value = Stratum> {
    (0_usize..40, part(20), part(80)).prop_map(|(more, group, others)| Stratum {
        eligible: group.n + others.n + more,
        group,
        others,
    })
}

fn six() -> impl Strategy<Value = [Stratum; 6]> {
    prop::array::uniform6(class())
}

fn pair(part: Part) -> Pair {
    (part.count, part.n)
}

fn cells(classes: &[Stratum]) -> Vec<Cell> {
    let cell = |class: &Stratum| (class.eligible, pair(class.group), pair(class.others));
    classes.iter().map(cell).collect()
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::ClearlyHigher => "higher",
        Verdict::ClearlyLower => "lower",
        Verdict::MayBeChance => "chance",
        Verdict::TooFew => "few",
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_difference_is_opposite_the_other_way(group in part(300), others in part(300)) {
        let (there, back) = (z(group, others), z(others, group));
        prop_assert_eq!(there, back.map(|z| -z));
        prop_assert!(close(there, formula::z(pair(group), pair(others))));
        let flip = |part: Part| Part::of(part.n - part.count, part.n);
        prop_assert_eq!(there, z(flip(group), flip(others)).map(|z| -z));
        if let Some(z) = there {
            prop_assert!((two_sided(z) - formula::two_sided(z)).abs() < 1e-9);
        }
    }

    #[test]
    fn the_tail_falls(z in 0.0..37.0_f64, more in 0.001..1.0_f64) {
        prop_assert!(two_sided(z + more) < two_sided(z));
        let naive = formula::two_sided(z);
        prop_assert!((two_sided(z) - naive).abs() < 1e-12);
    }

    #[test]
    fn holm_is_no_smaller_keeps_the_order_and_moves_with_its_members(
        p in prop::collection::vec(0.0..=1.0_f64, 0..9),
        turn in 0..9_usize,
    ) {
        let found = holm::adjust(&p);
        for (one, adjusted) in p.iter().zip(&found) {
            prop_assert!(adjusted >= one && *adjusted <= 1.0);
            for (other, its) in p.iter().zip(&found) {
                prop_assert!(one > other || adjusted <= its);
            }
        }
        for (found, naive) in found.iter().zip(formula::holm(&p)) {
            prop_assert!((found - naive).abs() < 1e-12);
        }
        let mut turned = p.clone();
        turned.rotate_left(turn.min(p.len()));
        let mut wanted = found;
        wanted.rotate_left(turn.min(p.len()));
        prop_assert_eq!(holm::adjust(&turned), wanted);
    }

    #[test]
    fn a_family_is_judged_as_the_formula_says(groups in groups()) {
        let pairs = against_the_others(&groups);
        let found: Vec<Difference> = compare(&pairs);
        let tested: Vec<_> = pairs.iter().map(|(g, o)| formula::tested(pair(*g), pair(*o))).collect();
        let sides: Vec<_> = pairs.iter().map(|(g, o)| (pair(*g), pair(*o))).collect();
        let (wanted, _) = formula::judged(&tested, &sides);
        for ((found, wanted), (group, others)) in found.iter().zip(wanted).zip(pairs) {
            prop_assert_eq!(word(found.verdict), wanted, "{:?}", found);
            prop_assert_eq!((found.group, found.others), (group, others));
            // A clear difference is clear by itself, and in the direction of the shares.
            if found.verdict.is_clear() {
                prop_assert!(found.p.unwrap() <= found.p_adjusted.unwrap());
                prop_assert!(found.p_adjusted.unwrap() < 0.05);
                let higher = found.verdict == Verdict::ClearlyHigher;
                prop_assert_eq!(higher, found.points.unwrap() > 0.0);
            }
        }
    }

    #[test]
    fn a_range_holds_the_share_and_widens_with_silence(part in part(300), silent in 0..200_usize) {
        let Some(found) = bounds(part, silent) else {
            prop_assert_eq!((part.n, silent), (0, 0));
            return Ok(());
        };
        prop_assert!(0.0 <= found.low && found.low <= found.high && found.high <= 1.0);
        if let Some(share) = part.share() {
            prop_assert!(found.low <= share && share <= found.high);
        }
        let width = formula::real(silent) / formula::real(part.n + silent);
        prop_assert!((found.high - found.low - width).abs() < 1e-12);
        let more = bounds(part, silent + 1).unwrap();
        prop_assert!(more.low <= found.low && more.high >= found.high);
        // The range of the opposite answer is the mirror image.
        let other = bounds(Part::of(part.n - part.count, part.n), silent).unwrap();
        prop_assert!((other.low + found.high - 1.0).abs() < 1e-12);
    }

    #[test]
    fn raw_is_adjusted_and_composition(classes in prop::collection::vec(class(), 0..7)) {
        let found = effect(&classes);
        let naive = formula::standardised(&cells(&classes));
        prop_assert_eq!(found.is_some(), naive.is_some());
        if let (Some(found), Some((raw, adjusted, variance))) = (found, naive) {
            prop_assert!((found.adjusted + found.composition - found.raw).abs() < 1e-12);
            prop_assert!((found.raw - raw).abs() < 1e-9);
            prop_assert!((found.adjusted - adjusted).abs() < 1e-9);
            prop_assert!((found.variance - variance).abs() < 1e-9);
            prop_assert!(found.adjusted.abs() <= 1.0);
        }
    }

    #[test]
    fn no_composition_where_both_sides_are_the_country(
        shares in prop::collection::vec((0..=10_usize, 0..=20_usize), 1..6),
        scale in 1..5_usize,
    ) {
        // Each class has the same weight in group, others and country.
        let classes: Vec<Stratum> = shares.iter().enumerate().map(|(k, (own, theirs))| {
            let size = k + 1;
            Stratum {
                eligible: 70 * size,
                group: Part::of(own * size, 10 * size),
                others: Part::of(theirs * size * scale, 20 * size * scale),
            }
        }).collect();
        let found = effect(&classes).unwrap();
        prop_assert!(found.composition.abs() < 1e-12);
        let (group, others) = totals(&classes);
        prop_assert!((found.adjusted - (group.share().unwrap() - others.share().unwrap())).abs() < 1e-12);
    }

    #[test]
    fn two_groups_have_one_verdict(one in part(60), other in part(60)) {
        let found = compare(&against_the_others(&[one, Part::default(), other]));
        let mirror = |verdict| match verdict {
            Verdict::ClearlyHigher => Verdict::ClearlyLower,
            Verdict::ClearlyLower => Verdict::ClearlyHigher,
            same => same,
        };
        prop_assert_eq!(found[0].verdict, mirror(found[2].verdict));
        prop_assert_eq!(found[0].p, found[2].p);
        // In the family, the one p is not adjusted.
        if let Some(adjusted) = found[0].p_adjusted {
            prop_assert_eq!(Some(adjusted), found[0].p);
        }
    }

    #[test]
    fn adjusted_families_are_judged_as_the_formula_says(
        groups in prop::collection::vec(six(), 0..4),
    ) {
        let found = adjusted::compare(&groups);
        let cells: Vec<Vec<Cell>> =
            groups.iter().map(|six| formula::widened(&cells(six))).collect();
        let tested: Vec<_> = cells.iter().map(|cells| formula::adjusted_tested(cells)).collect();
        let sides: Vec<_> = groups
            .iter()
            .map(|six| totals(six))
            .map(|(group, others)| (pair(group), pair(others)))
            .collect();
        let (wanted, _) = formula::judged(&tested, &sides);
        for (((found, wanted), cells), six) in found.iter().zip(wanted).zip(&cells).zip(&groups) {
            prop_assert_eq!(word(found.verdict), wanted, "{:?}", found);
            prop_assert_eq!(found.classes.len(), cells.len());
            prop_assert_eq!(found.classes.len(), by_size(six).len());
            prop_assert_eq!(found.is_pooled(), cells.len() == 3);
            let naive = formula::standardised(cells);
            prop_assert!(close(found.effect.map(|e| e.adjusted), naive.map(|n| n.1)));
            prop_assert_eq!(found.p.is_some(), found.effect.is_some());
        }
    }

    #[test]
    fn the_terms_of_a_change_sum_to_it(
        n in 0..200_usize, joiners in part(150), leavers in part(150),
        merged in part(40), made in part(20),
        before in 0.0..=1.0_f64, after in 0.0..=1.0_f64,
    ) {
        let of = |share: f64| Part::of((0..=n).filter(|k| formula::real(*k) < share * formula::real(n)).count().min(n), n);
        let (stayers_earlier, stayers_later) = (of(before), of(after));
        let change = ShareChange {
            earlier: stayers_earlier.and(leavers).and(merged),
            later: stayers_later.and(joiners).and(made),
            stayers_earlier, stayers_later, joiners, leavers,
            reshaped_earlier: merged, reshaped_later: made,
        };
        prop_assert_eq!(change.terms().is_some(), n > 0);
        if let Some(terms) = change.terms() {
            let sum = terms.stayers + terms.joiners + terms.leavers + terms.reshaped;
            prop_assert!((sum - change.difference().unwrap()).abs() < 1e-12);
            let stayed = formula::share(pair(stayers_later)) - formula::share(pair(stayers_earlier));
            prop_assert!((terms.stayers - stayed).abs() < 1e-12);
            let weighed = |outside: Part, whole: Part, inside: Part| if outside.n == 0 { 0.0 } else {
                formula::real(outside.n) / formula::real(whole.n)
                    * (formula::share(pair(outside)) - formula::share(pair(inside)))
            };
            let now = |outside| weighed(outside, change.later, stayers_later);
            let then = |outside| weighed(outside, change.earlier, stayers_earlier);
            prop_assert!((terms.joiners - now(joiners)).abs() < 1e-12);
            prop_assert!((terms.leavers + then(leavers)).abs() < 1e-12);
            prop_assert!((terms.reshaped - (now(made) - then(merged))).abs() < 1e-12);
        }
    }

    #[test]
    fn ranks_follow_the_sums(sums in prop::collection::vec(-5..5_i64, 0..12), turn in 0..12_usize) {
        let found = ranks(&sums);
        prop_assert_eq!(&found, &formula::ranks(&sums));
        let mut turned = sums.clone();
        turned.rotate_left(turn.min(sums.len()));
        let mut wanted = found;
        wanted.rotate_left(turn.min(sums.len()));
        prop_assert_eq!(ranks(&turned), wanted);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn intervals_do_not_depend_on_the_order_of_respondents(
        mut rows in prop::collection::vec(prop::collection::vec(-2..=2_i32, 10), 1..40),
        seed in any::<u64>(),
        turn in 0..40_usize,
    ) {
        let found = rank_intervals(&rows, seed);
        let turn = turn.min(rows.len());
        rows.rotate_left(turn);
        prop_assert_eq!(&found, &rank_intervals(&rows, seed));
        for (best, worst) in found {
            prop_assert!(1 <= best && best <= worst && worst <= 10);
        }
    }
}
