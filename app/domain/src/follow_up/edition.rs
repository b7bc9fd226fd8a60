//! Editions of rules: of those that people made, and of the weights that a region lays on any rule.
//!
//! Each saving is an edition of its own, numbered, with a reason; none is ever changed, and the last one
//! holds. The rules that a wave brings have their first edition there.

use jiff::Timestamp;
use kinds::{Id, Region};

use crate::signal::{OWN_PREFIX, Rule, RuleKind};
use crate::survey::Wording;

/// One saving of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its id.
    pub id: Id,
    /// The rule's id, as an address has it.
    pub rule: String,
    /// The region whose weight it is; `None` of a rule that somebody made.
    pub region: Option<Region>,
    /// Its number, from 1, by rule and region.
    pub number: u32,
    /// When.
    pub at: Timestamp,
    /// Who saved it.
    pub account: Id,
    /// Why.
    pub why: String,
    /// What it adds to a priority: 0, or as the weights of a wave's rules.
    pub weight: u8,
    /// It is switched off: a rule that somebody made is not there, and one of a wave is not weighed.
    pub off: bool,
    /// What a rule that somebody made says and asks for; `None` where it is a weight alone.
    pub made: Option<Made>,
    /// Made up for the demonstration.
    pub synthetic: bool,
}

/// What a rule that somebody made says and asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Made {
    /// What it says of a municipality.
    pub title: String,
    /// A tag of a word or two.
    pub tag: String,
    /// What it counts and why it matters.
    pub reason: String,
    /// What to ask on a visit; empty where nothing is.
    pub ask: String,
    /// The questions it rests on.
    pub questions: Vec<String>,
    /// Its filter, without the wave.
    pub filter: String,
}

/// The id of a rule that somebody makes by a change of this id.
pub fn own_rule(id: Id) -> String {
    let digits = id.to_string().replace('-', "");
    let last = digits.get(20..).unwrap_or_default();
    format!("{OWN_PREFIX}{last}")
}

/// One saving of a rule, as a region sees it: of what it says, of the weight there, or of both at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saving<'e> {
    /// What the rule says and asks for, where it was saved.
    pub made: Option<&'e Edition>,
    /// The region's weight, where it was laid.
    pub laid: Option<&'e Edition>,
}

impl<'e> Saving<'e> {
    /// What was saved of a rule, as a region sees it, in the order of the editions. The two that one form
    /// saved are one saving.
    pub fn of(
        editions: impl Iterator<Item = &'e Edition>,
        rule: &str,
        region: Region,
    ) -> Vec<Self> {
        let seen = |edition: &&Edition| {
            edition.rule == rule && edition.region.is_none_or(|of| of == region)
        };
        let mut savings: Vec<Self> = Vec::new();
        for edition in editions.filter(seen) {
            let one = if edition.region.is_none() {
                Self {
                    made: Some(edition),
                    laid: None,
                }
            } else {
                Self {
                    made: None,
                    laid: Some(edition),
                }
            };
            let joined = savings.last().and_then(|last| last.joined(one));
            match joined {
                Some(joined) => {
                    savings.pop();
                    savings.push(joined);
                }
                None => savings.push(one),
            }
        }
        savings
    }

    /// Either of its editions: who saved it, when and why is the same of both.
    pub fn edition(&self) -> Option<&'e Edition> {
        self.made.or(self.laid)
    }

    /// This one and another as one, where one form saved both.
    fn joined(&self, other: Self) -> Option<Self> {
        let (one, another) = (self.edition()?, other.edition()?);
        let kinds = [self.made.is_some(), self.laid.is_some()];
        let completes = kinds == [other.laid.is_some(), other.made.is_some()];
        let same = (one.at, one.account, &one.why) == (another.at, another.account, &another.why);
        (completes && same).then_some(Self {
            made: self.made.or(other.made),
            laid: self.laid.or(other.laid),
        })
    }
}

impl Edition {
    /// The rule that somebody made, as a rule of a wave; `None` of a weight. It weighs nothing by itself:
    /// a region that wants it weighed says so.
    pub fn as_rule(&self) -> Option<Rule> {
        let made = self.made.as_ref()?;
        let wording = |text: &str| Wording {
            nb: text.to_owned(),
            nn: None,
            en: None,
        };
        Some(Rule {
            id: self.rule.clone(),
            version: self.number,
            kind: RuleKind::Need,
            weight: 0,
            filter: made.filter.clone(),
            title: wording(&made.title),
            tag: wording(&made.tag),
            reason: wording(&made.reason),
            ask: (!made.ask.is_empty()).then(|| wording(&made.ask)),
            questions: made.questions.clone(),
            refines: None,
            report: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::survey::is_id;

    use super::*;

    #[test]
    fn a_rule_that_somebody_makes_has_an_id_that_an_address_takes() {
        let (one, other) = (own_rule(Id::new(1, 2)), own_rule(Id::new(1, 3)));
        assert!(is_id(&one), "{one}");
        assert_ne!(one, other);
    }

    #[test]
    fn what_one_form_saved_is_one_saving() {
        let edition = |number: u128, region: Option<Region>, why: &str| Edition {
            id: Id::new(1, number),
            rule: "egen_a".to_owned(),
            region,
            number: 1,
            at: Timestamp::UNIX_EPOCH,
            account: Id::new(2, 1),
            why: why.to_owned(),
            weight: 2,
            off: false,
            made: region.is_none().then(Made::default),
            synthetic: false,
        };
        let nord = Some(Region::Nord);
        let all = [
            edition(1, None, "ny"),
            edition(2, nord, "ny"),
            edition(3, Some(Region::Vest), "vest"),
            edition(4, nord, "tyngre"),
            edition(5, nord, "tyngre"),
            edition(6, None, "tekst"),
        ];
        let found = |region| {
            let savings = Saving::of(all.iter(), "egen_a", region).into_iter();
            let kinds = savings.map(|saving| (saving.made.is_some(), saving.laid.is_some()));
            kinds.collect::<Vec<_>>()
        };
        let of_nord = [(true, true), (false, true), (false, true), (true, false)];
        assert_eq!(found(Region::Nord), of_nord);
        assert_eq!(
            found(Region::Vest),
            [(true, false), (false, true), (true, false)]
        );
        assert!(Saving::of(all.iter(), "egen_b", Region::Nord).is_empty());
    }
}
