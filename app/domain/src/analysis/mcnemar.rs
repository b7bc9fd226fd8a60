//! The change of a panel: is it more than chance?
//!
//! The exact test of `McNemar` (1947, «Note on the sampling error of the difference between correlated
//! proportions or percentages», Psychometrika 12, 153–157): those who answered alike both
//! times say nothing of the change. Of the others, were there none, each would be as likely to have
//! gained the answer as to have lost it: so the gains are held against a binomial of one half,
//! two-sided, `p = min(1, 2·P(X ≤ min(gains, losses)))`.
//!
//! 5 gains and no loss: p = .0625. 6 and none: .03125. 9 and 2: .0654.

use kinds::Verdict;
use serde::{Deserialize, Serialize};

use super::verdict::{ANSWERS_MIN, LEVEL};
use super::{holm, real};

/// How a panel moved; numbers of units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Have the answer now, and had another before.
    pub gained: usize,
    /// Had the answer before, and have another now.
    pub lost: usize,
    /// The panel: those whose answer counts in both waves; never fewer than those who moved.
    pub n: usize,
}

impl Moved {
    /// Two-sided p; 1 where as many gained as lost, and where nobody moved.
    pub fn p(self) -> f64 {
        two_sided(self.gained, self.lost)
    }

    /// Whether the panel is large enough to be judged: [`ANSWERS_MIN`] units.
    pub fn is_enough(self) -> bool {
        self.n >= ANSWERS_MIN
    }

    /// What can be said of it by itself.
    pub fn verdict(self) -> Verdict {
        self.worded(self.p())
    }

    fn worded(self, p: f64) -> Verdict {
        if !self.is_enough() {
            Verdict::TooFew
        } else if p >= LEVEL {
            Verdict::MayBeChance
        } else if self.gained > self.lost {
            Verdict::ClearlyHigher
        } else {
            Verdict::ClearlyLower
        }
    }
}

/// What can be said of each of several panels that are shown together: p is adjusted (Holm) over
/// those with enough answers, since many questions give many chances of being fooled.
pub fn judge_together(panels: &[Moved]) -> Vec<Verdict> {
    let family = panels.iter().filter(|panel| panel.is_enough());
    let found: Vec<f64> = family.map(|panel| panel.p()).collect();
    let mut adjusted = holm::adjust(&found).into_iter();
    let judged = panels.iter().map(|panel| {
        let p = panel.is_enough().then(|| adjusted.next()).flatten();
        panel.worded(p.unwrap_or(1.0))
    });
    judged.collect()
}

/// Twice the lower tail of a binomial of one half, at most 1.
fn two_sided(gained: usize, lost: usize) -> f64 {
    let (all, fewest) = (real(gained + lost), real(gained.min(lost)));
    if gained == lost {
        return 1.0;
    }
    // ln of C(n, k)/2ⁿ at the fewest: it is exact to twelve digits, and no number of units is too
    // large for it. Each term below is the one above times k/(n − k + 1).
    let chance = libm::lgamma(all + 1.0)
        - libm::lgamma(fewest + 1.0)
        - libm::lgamma(all - fewest + 1.0)
        - all * std::f64::consts::LN_2;
    let mut term = libm::exp(chance);
    let mut tail = term;
    let mut k = fewest;
    while k > 0.0 {
        term *= k / (all - k + 1.0);
        tail += term;
        k -= 1.0;
    }
    (2.0 * tail).min(1.0)
}
