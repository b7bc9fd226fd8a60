//! Editions of rules: of those that people made, and of the weights that a region lays on any rule.
//!
//! Each saving is an edition of its own, numbered, with a reason; none is ever changed, and the last one
//! holds. The rules that a wave brings have their first edition there.

use jiff::Timestamp;
use kinds::{Id, Region};

use crate::signal::{Rule, RuleKind};
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

/// What the id of a rule that somebody made begins with; no wave's rule may begin so.
pub const OWN_PREFIX: &str = "egen_";

/// The id of a rule that somebody makes by a change of this id.
pub fn own_rule(id: Id) -> String {
    let digits = id.to_string().replace('-', "");
    let last = digits.get(20..).unwrap_or_default();
    format!("{OWN_PREFIX}{last}")
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
}
