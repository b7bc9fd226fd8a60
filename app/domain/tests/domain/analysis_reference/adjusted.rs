//! Adjusted for size.

use domain::analysis::Part;
use domain::analysis::adjusted::{
    self, ANSWERS_IN_CELL_MIN, BORROWED_PERCENT_MAX, Stratum, by_size, effect,
};
use kinds::{SizeClass, Verdict};

use super::{near, part};

fn class(eligible: usize, group: Part, others: Part) -> Stratum {
    Stratum {
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
    assert_eq!(BORROWED_PERCENT_MAX, 30);
    let known = |eligible| class(eligible, part(8, 10), part(40, 100));
    let none_here = |eligible| class(eligible, part(0, 0), part(9, 10));
    let not_among_others = |eligible| class(eligible, part(9, 10), part(0, 0));
    let at = effect(&[known(70), none_here(30)]).unwrap();
    near(at.adjusted, 0.7 * 0.4, 1e-12);
    near(at.raw, 0.8 - 49.0 / 110.0, 1e-12);
    near(at.composition, at.raw - at.adjusted, 1e-12);
    assert!(effect(&[known(699), none_here(301)]).is_none());
    assert!(effect(&[known(700), none_here(300)]).is_some());
    // The other way round, and both ways added up.
    near(
        effect(&[known(70), not_among_others(30)]).unwrap().adjusted,
        0.28,
        1e-12,
    );
    assert!(effect(&[known(69), not_among_others(16), none_here(15)]).is_none());
    assert!(effect(&[known(70), not_among_others(15), none_here(15)]).is_some());
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
    let alike = effect(&[class(10, part(5, 5), part(5, 5))]).unwrap();
    near(alike.z(), 0.0, 0.0);
    near(alike.variance, 0.0, 0.0);
    let one = effect(&[class(1, part(1, 1), part(0, 1))]).unwrap();
    near(one.adjusted, 1.0, 0.0);
}

/// Six classes with so many answers in the group, and plenty among the others.
fn six(in_group: [usize; 6]) -> [Stratum; 6] {
    in_group.map(|n| class(20, part(n / 2, n), part(25, 50)))
}

#[test]
fn thin_cells_make_the_classes_three() {
    let sizes = |classes: &[Stratum; 6]| -> Vec<usize> {
        by_size(classes)
            .iter()
            .map(|(sizes, _)| sizes.len())
            .collect()
    };
    assert_eq!(ANSWERS_IN_CELL_MIN, 5);
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
    let thin: Vec<usize> = found[1].thin().map(|(_, answers)| answers).collect();
    assert_eq!(thin, [0, 0]);
    assert_eq!(found[0].thin().count(), 0);
    assert!(found[0].p_adjusted.is_some() && found[1].p_adjusted.is_none());
}

/// Five answers in a class are enough, four are told; a class of nobody eligible is no class.
#[test]
fn thin_classes_are_told_with_their_answers() {
    let full = |n: usize| class(30, part(n, n), part(10, 100));
    let nobody = class(0, part(0, 0), part(0, 0));
    let found = adjusted::compare(&[
        [full(3), full(2), full(2), full(2), full(20), full(20)],
        [full(9), full(9), full(4), full(0), nobody, nobody],
    ]);
    let thin = |at: usize| -> Vec<_> { found[at].thin().collect() };
    let middle = [SizeClass::From5000, SizeClass::From10000];
    assert_eq!(ANSWERS_IN_CELL_MIN, 5);
    assert_eq!(thin(0), [(&middle[..], 4)]);
    assert_eq!(thin(1), [(&middle[..], 4)]);
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
