//! A difference adjusted for municipality size: what is left when both sides have the sizes of the
//! country.
//!
//! Direct standardisation (Fleiss, Levin and Paik 2003, chapter 19) with weights
//! `s_k` = the share of eligible units nationally in size class k. With R the group, O the others,
//! `w` each side's own weights (its answers in class k over its N) and `p` its shares:
//!
//! - adjusted difference `= Σ s_k (p_Rk − p_Ok)`;
//! - composition `= Σ (w_Rk − s_k) p_Rk − Σ (w_Ok − s_k) p_Ok`: what the two sides differ by
//!   because they have other sizes than the country (Kitagawa, E. M. 1955, «Components of a
//!   difference between two rates», JASA 50, 1168–1194);
//! - raw difference `= p_R − p_O` = adjusted + composition, each computed by itself;
//! - variance of the adjusted `= Σ s_k² p̄_k (1 − p̄_k)(1/n_Rk + 1/n_Ok)`, `p̄_k` pooled in class k.
//!
//! A class in which the group has no answers takes `p_Ok`: it adds nothing to the adjusted
//! difference, and is named. So is, the other way, a class in which the others have none: it takes
//! `p_Rk`. Where such classes weigh more than [`BORROWED_PERCENT_MAX`] there is no adjusted number.
//! They have no part in the variance either, since nothing was measured in them.
//!
//! Weights (.8, .2) and shares (.3, .7) against (.5, .5) and (.45, .75), s = (.6, .4):
//! raw −.22 = adjusted −.11 + composition −.11.

mod moved;
mod sizes;

use kinds::Verdict;

use super::verdict::{ANSWERS_MIN, Judged, Test, judge_groups};
use super::{Part, difference, real};

pub use self::sizes::{ANSWERS_IN_CELL_MIN, Sizes, by_size, counts_by_size, pooled};

/// No adjusted number where classes without answers on one side weigh more than this; percent of
/// the eligible units.
pub const BORROWED_PERCENT_MAX: usize = 30;

/// One class of a standardisation, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stratum {
    /// Eligible units nationally, answered or not: the weight.
    pub eligible: usize,
    /// The group's answers in the class.
    pub group: Part,
    /// The others' answers in the class.
    pub others: Part,
}

impl Stratum {
    /// Whether one side has no answers here and borrows the other's share.
    pub fn is_borrowed(self) -> bool {
        self.group.n == 0 || self.others.n == 0
    }

    /// Both shares, the missing one borrowed; zero where both are missing, since the class then
    /// has no part in any sum.
    fn shares(self) -> (f64, f64) {
        match (self.group.share(), self.others.share()) {
            (Some(group), Some(others)) => (group, others),
            (Some(known), None) | (None, Some(known)) => (known, known),
            (None, None) => (0.0, 0.0),
        }
    }
}

/// An adjusted difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Share of the group less share of the others, as they are.
    pub raw: f64,
    /// The difference had both sides the country's sizes.
    pub adjusted: f64,
    /// What other sizes than the country's account for.
    pub composition: f64,
    /// Variance of the adjusted difference if there were none.
    pub variance: f64,
}

impl Effect {
    /// Standardised adjusted difference; 0 where all in each class have answered the same.
    pub fn z(self) -> f64 {
        if self.variance > 0.0 {
            self.adjusted / self.variance.sqrt()
        } else {
            0.0
        }
    }
}

/// The group's and the others' answers over all classes.
pub fn totals(classes: &[Stratum]) -> (Part, Part) {
    let add = |(group, others): (Part, Part), class: &Stratum| {
        (group.and(class.group), others.and(class.others))
    };
    classes.iter().fold((Part::default(), Part::default()), add)
}

/// The eligible units in classes where one side has no answers, and in all.
fn borrowed(classes: &[Stratum]) -> (usize, usize) {
    let eligible = |classes: &mut dyn Iterator<Item = &Stratum>| classes.map(|c| c.eligible).sum();
    (
        eligible(&mut classes.iter().filter(|class| class.is_borrowed())),
        eligible(&mut classes.iter()),
    )
}

/// The adjusted difference; `None` where either side has no answers, nobody is eligible, or too
/// much of the weight is borrowed.
pub fn effect(classes: &[Stratum]) -> Option<Effect> {
    let (group, others) = totals(classes);
    let raw = difference::points(group, others)?;
    let (borrowed, all) = borrowed(classes);
    if all == 0 || borrowed * 100 > BORROWED_PERCENT_MAX * all {
        return None;
    }
    let mut effect = Effect {
        raw,
        adjusted: 0.0,
        composition: 0.0,
        variance: 0.0,
    };
    for class in classes {
        let national = real(class.eligible) / real(all);
        let own = real(class.group.n) / real(group.n);
        let theirs = real(class.others.n) / real(others.n);
        let (p_group, p_others) = class.shares();
        effect.adjusted += national * (p_group - p_others);
        effect.composition += (own - national) * p_group - (theirs - national) * p_others;
        effect.variance += national * national * pooled_variance(*class);
    }
    Some(effect)
}

/// The shares the group and the others would have with the country's sizes, `Σ s_k p_k` of each;
/// their difference is the adjusted one. `None` as [`effect`] says.
pub fn standardised(classes: &[Stratum]) -> Option<(f64, f64)> {
    effect(classes)?;
    let (_, all) = borrowed(classes);
    let add = |(group, others): (f64, f64), class: &Stratum| {
        let national = real(class.eligible) / real(all);
        let (p_group, p_others) = class.shares();
        (group + national * p_group, others + national * p_others)
    };
    Some(classes.iter().fold((0.0, 0.0), add))
}

/// `p̄(1 − p̄)(1/n_R + 1/n_O)` of a class; zero where one side has no answers.
fn pooled_variance(class: Stratum) -> f64 {
    let Some(p) = class.group.and(class.others).share() else {
        return 0.0;
    };
    if class.is_borrowed() {
        return 0.0;
    }
    p * (1.0 - p) * (1.0 / real(class.group.n) + 1.0 / real(class.others.n))
}

/// A group against the others, adjusted for size and judged within its family.
#[derive(Debug, Clone, PartialEq)]
pub struct Adjusted {
    /// The size classes used, each with what was counted in it.
    pub classes: Vec<(Sizes, Stratum)>,
    /// The numbers; `None` as [`effect`] says.
    pub effect: Option<Effect>,
    /// Two-sided p of the adjusted difference, for this group alone.
    pub p: Option<f64>,
    /// Holm's adjusted p; `None` where the group is not in the family.
    pub p_adjusted: Option<f64>,
    /// In words. [`Verdict::TooFew`] also where there is no adjusted number.
    pub verdict: Verdict,
}

impl Adjusted {
    /// Whether the three wide classes were used, since a cell of the six had too few answers.
    pub fn is_pooled(&self) -> bool {
        self.classes.iter().all(|(sizes, _)| sizes.len() > 1)
    }

    /// The shares of the group and of the others with the country's sizes, as [`standardised`].
    pub fn shares(&self) -> Option<(f64, f64)> {
        let classes: Vec<Stratum> = self.classes.iter().map(|(_, class)| *class).collect();
        standardised(&classes)
    }

    /// The classes in which a side has fewer than [`ANSWERS_IN_CELL_MIN`] answers, and how many it
    /// has: none, where the class is borrowed. The three wide classes can still be thin. Classes that
    /// no eligible unit belongs to are left out, since they weigh nothing.
    pub fn thin(&self) -> impl Iterator<Item = (Sizes, usize)> {
        let fewest =
            |(sizes, class): &(Sizes, Stratum)| (*sizes, class.group.n.min(class.others.n));
        let weighs = |(_, class): &&(Sizes, Stratum)| class.eligible > 0;
        let few = |(_, answers): &(Sizes, usize)| *answers < ANSWERS_IN_CELL_MIN;
        self.classes.iter().filter(weighs).map(fewest).filter(few)
    }
}

/// Adjusts and judges each group against its others: one family. `groups` holds the six size
/// classes of each, in order; where a cell has too few answers the three wide ones are used.
///
/// In the family are the groups with at least [`ANSWERS_MIN`] answers on either side and an
/// adjusted number. A clear verdict stands however the two answers that move are spread over the
/// classes: the definition does not say in which class they move, so the spread that leaves least
/// of the difference counts.
pub fn compare(groups: &[[Stratum; 6]]) -> Vec<Adjusted> {
    let used: Vec<Vec<(Sizes, Stratum)>> = groups.iter().map(by_size).collect();
    let plain = used
        .iter()
        .map(|classes| classes.iter().map(|(_, class)| *class).collect());
    let plain: Vec<Vec<Stratum>> = plain.collect();
    let tests: Vec<Option<Test>> = plain.iter().map(|classes| test(classes)).collect();
    let sides: Vec<(Part, Part)> = plain.iter().map(|classes| totals(classes)).collect();
    let judged = judge_groups(&tests, &sides);
    let rows = used.into_iter().zip(plain).zip(judged);
    rows.map(|((classes, plain), judged)| adjusted(classes, &plain, judged))
        .collect()
}

fn adjusted(classes: Vec<(Sizes, Stratum)>, plain: &[Stratum], judged: Judged) -> Adjusted {
    let effect = effect(plain);
    Adjusted {
        classes,
        effect,
        p: effect.map(|effect| super::normal::two_sided(effect.z())),
        p_adjusted: judged.p_adjusted,
        verdict: judged.verdict,
    }
}

fn test(classes: &[Stratum]) -> Option<Test> {
    let (group, others) = totals(classes);
    if group.n < ANSWERS_MIN || others.n < ANSWERS_MIN {
        return None;
    }
    let z = effect(classes)?.z();
    Some(Test {
        z,
        z_moved: moved::least(classes, z),
    })
}
