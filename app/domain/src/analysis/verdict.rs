//! The words for a difference: clearly higher, clearly lower, may be chance, too few answers.

use kinds::Verdict;

use super::normal::two_sided;
use super::{Part, holm};

/// Fewest answers in a group, and among the others, for a difference to be judged; units.
pub const ANSWERS_MIN: usize = 10;

/// A difference is clear where its adjusted p is below this, and its own p with
/// [`ANSWERS_MOVED`] answers turned.
pub const LEVEL: f64 = 0.05;

/// How many answers of the group may turn without a clear difference becoming less than clear.
pub const ANSWERS_MOVED: usize = 2;

/// One member of a family: what was found, and what would be after [`ANSWERS_MOVED`] answers of
/// the group had moved towards the others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Test {
    /// Standardised difference; positive where the group is higher.
    pub z: f64,
    /// The same with the answers moved.
    pub z_moved: f64,
}

impl Test {
    /// Two-sided p.
    pub fn p(self) -> f64 {
        two_sided(self.z)
    }

    /// Two-sided p with the answers moved; 1 where they carry the group level with the others or
    /// past them, since no difference in the direction found is left then.
    pub fn p_moved(self) -> f64 {
        if self.z * self.z_moved > 0.0 {
            two_sided(self.z_moved)
        } else {
            1.0
        }
    }
}

/// What a family says of one member.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// Holm's adjusted p; `None` for a member that is not in the family.
    pub p_adjusted: Option<f64>,
    /// In words.
    pub verdict: Verdict,
}

impl Judged {
    /// Of a group that is not in the family.
    const TOO_FEW: Self = Self {
        p_adjusted: None,
        verdict: Verdict::TooFew,
    };
}

/// Judges the groups of one breakdown, for one option. `None` stands for a group that has too few
/// answers; `sides` are each group's answers and those of its others.
///
/// Where only two groups have answers, each is all the others of the other: one hypothesis seen from
/// two sides, and hypotheses that stand and fall together count once (Shaffer, J. P. 1986, «Modified sequentially
/// rejective multiple test procedures», JASA 81, 826–831). So its p is not adjusted, and it has one
/// verdict: clear only if it stays below [`LEVEL`] whichever of the two groups has answers turned.
/// Were each side judged by itself, the larger could be clearly higher and the smaller not clearly
/// lower: of 72 of 256 against 8 of 59 (p = .0205) the first still holds with two turned among the
/// 256 (p = .0270), the second does not among the 59 (p = .0778).
pub fn judge_groups(members: &[Option<Test>], sides: &[(Part, Part)]) -> Vec<Judged> {
    if !are_two_sides_of_one(sides) {
        return judge(members);
    }
    let tests: Vec<Test> = members.iter().flatten().copied().collect();
    let stands = tests.iter().all(|test| test.p_moved() < LEVEL);
    members
        .iter()
        .map(|member| {
            member.map_or(Judged::TOO_FEW, |test| Judged {
                p_adjusted: Some(test.p()),
                verdict: words_for(test, test.p() < LEVEL && stands),
            })
        })
        .collect()
}

/// Whether two groups have all the answers, so that each is the other's others.
fn are_two_sides_of_one(sides: &[(Part, Part)]) -> bool {
    let answered: Vec<&(Part, Part)> = sides.iter().filter(|(group, _)| group.n > 0).collect();
    matches!(answered[..], [(one, its_others), (other, their_others)]
        if one == their_others && other == its_others)
}

/// Judges a family. `None` stands for a group that has too few answers; it is not in the family.
///
/// A member is clear where p̃ < [`LEVEL`], and its own p is still below it, with the same sign, after
/// two answers of the group have turned towards the others. That second look asks whether one group
/// hangs on two answers, and it is put only to what the family has already let through: so it is not
/// adjusted again. (Adjusted twice, a breakdown called 0.6 % of differences clear by chance and found
/// a region 20 points lower one time in six; see the test by simulation.)
pub fn judge(members: &[Option<Test>]) -> Vec<Judged> {
    let tests: Vec<Test> = members.iter().flatten().copied().collect();
    let found: Vec<f64> = tests.iter().map(|test| test.p()).collect();
    let mut adjusted = holm::adjust(&found).into_iter();
    let mut judged = |member: &Option<Test>| {
        let test = (*member)?;
        let p = adjusted.next()?;
        Some(Judged {
            p_adjusted: Some(p),
            verdict: words_for(test, p < LEVEL && test.p_moved() < LEVEL),
        })
    };
    members
        .iter()
        .map(|member| judged(member).unwrap_or(Judged::TOO_FEW))
        .collect()
}

fn words_for(test: Test, clear: bool) -> Verdict {
    if !clear {
        Verdict::MayBeChance
    } else if test.z > 0.0 {
        Verdict::ClearlyHigher
    } else {
        Verdict::ClearlyLower
    }
}
