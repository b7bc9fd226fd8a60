//! Rules read as filters: whether they hold together in a wave, and what they find there.
//!
//! A rule that does not hold together in a wave (a question that is gone) is told and flags nobody: it
//! is never used in part.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::filter::{Filter, FilterProblem, Selection};
use crate::search::AlsoCalled;
use crate::signal::{ASK_CHARS_MAX, OWN_PREFIX, Rule, RuleKind, Rules, WEIGHT_MAX, WEIGHT_MIN};
use crate::signals::{Signals, WaveRule};
use crate::survey::{Codebook, is_id};
use crate::wave::Wave;
use crate::world::World;

/// Keys of an address that the filter of a rule may not hold: what rests on rules or on what people
/// write, and what says how units are shown or in which wave.
pub const KEPT_OUT: [&str; 14] = [
    "signal", "priority", "list", "visited", "action", "weights", "basis", "sort", "cols", "page",
    "view", "colour", "pick", "wave",
];

/// A rule that does not hold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleProblem {
    /// Place of the rule in the file, from 0.
    pub rule: usize,
    /// What is wrong with it.
    pub fault: RuleFault,
}

/// A text of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleText {
    /// What it says of a municipality.
    Title,
    /// The tag.
    Tag,
    /// The reason.
    Reason,
    /// What to ask on a visit.
    Ask,
}

/// What is wrong with a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleFault {
    /// The id is not of the form [`is_id`].
    BadId,
    /// The id begins as those of rules that people make: [`OWN_PREFIX`].
    OwnId,
    /// Another rule has the same id.
    IdTwice {
        /// Place of the first of them, from 1.
        first: usize,
    },
    /// Versions are counted from 1.
    NoVersion,
    /// A need whose weight is not [`WEIGHT_MIN`] to [`WEIGHT_MAX`].
    Weight {
        /// The weight.
        weight: u8,
    },
    /// A rule of another kind that has a weight.
    WeightWithoutNeed {
        /// The weight.
        weight: u8,
    },
    /// It says nothing.
    Empty(RuleText),
    /// What to ask on a visit is longer than [`ASK_CHARS_MAX`].
    LongAsk {
        /// So many characters.
        chars: usize,
    },
    /// It rests on a question that was not asked.
    NoQuestion {
        /// The question's id.
        question: String,
    },
    /// It refines a rule that does not exist.
    RefinesNone {
        /// The id it names.
        rule: String,
    },
    /// It refines itself.
    RefinesItself,
    /// It refines a rule that refines another: there is one step only.
    RefinesRefined {
        /// The id it names.
        rule: String,
    },
    /// It, or the rule it refines, is no need, so that there is no weight to add to.
    RefinesOtherKind {
        /// The id it names.
        rule: String,
    },
    /// The filter is empty: it would hold everyone.
    NoFilter,
    /// The filter holds a key of [`KEPT_OUT`].
    FilterHolds {
        /// The key.
        key: String,
    },
    /// The filter has another spelling, by which it should be written.
    NotCanonical {
        /// That spelling.
        canonical: String,
    },
    /// Something in the filter that the wave does not know.
    Filter(FilterProblem),
}

impl RuleFault {
    /// Whether the rule may work once another wave is published: that it asks for a wave that is
    /// not there is no fault of the file.
    pub fn waits_for_a_wave(&self) -> bool {
        matches!(self, Self::Filter(FilterProblem::UnknownWave(_)))
    }
}

impl World {
    /// Gathers waves; a later one of the same year replaces an earlier. What their rules find is
    /// worked out here, once, since a rule may ask what was answered in another wave.
    ///
    /// Units go by the names and numbers of the waves' registers; see [`World::with_names`].
    pub fn new(waves: impl IntoIterator<Item = Arc<Wave>>) -> Self {
        Self::with_names(waves, &AlsoCalled::default())
    }

    /// Gathers waves whose units are also known by other names and numbers.
    pub fn with_names(waves: impl IntoIterator<Item = Arc<Wave>>, also: &AlsoCalled) -> Self {
        Self::gather(waves, also, resolve)
    }
}

/// Works out what the rules of a wave find in it. The rules of the world's waves are not looked at: no
/// rule may rest on another.
fn resolve(wave: &Wave, world: &World) -> Signals {
    let year = wave.year();
    let rules = wave.rules().rules.iter().map(|rule| {
        let found = rule.filter_in(world, year).ok().map(|filter| {
            let unit = filter.unit;
            (unit, Selection::of(filter, world).units().clone())
        });
        WaveRule::new(rule.clone(), year, found)
    });
    Signals::weigh(wave, rules.collect())
}

impl WaveRule {
    /// The rule as a filter of its wave; `None` where it does not work there.
    pub fn filter(&self, world: &World) -> Option<Filter> {
        self.rule().filter_in(world, self.year()).ok()
    }

    /// Why it does not work in its wave; empty where it does.
    pub fn faults(&self, world: &World) -> Vec<RuleFault> {
        let read = self.rule().filter_in(world, self.year());
        read.err().unwrap_or_default()
    }
}

impl Rules {
    /// Finds everything that does not hold together in a wave, in the order of the rules. An empty
    /// list means that they may be used.
    pub fn check(&self, wave: Arc<Wave>) -> Vec<RuleProblem> {
        let year = wave.year();
        let world = World::new([wave]);
        let mut problems = Vec::new();
        let mut first_by_id: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, rule) in self.rules.iter().enumerate() {
            let mut say = |fault| problems.push(RuleProblem { rule: place, fault });
            let first = *first_by_id.entry(&rule.id).or_insert(place);
            if first < place {
                say(RuleFault::IdTwice { first: first + 1 });
            }
            rule.check_itself(&mut say);
            if let Some(base) = &rule.refines
                && let Some(fault) = self.refining(rule, base)
            {
                say(fault);
            }
            rule.check_filter(&world, year, &mut say);
        }
        problems
    }

    /// What is wrong with that `rule` refines the one with the id `base`.
    fn refining(&self, rule: &Rule, base: &str) -> Option<RuleFault> {
        let named = base.to_owned();
        if rule.id == base {
            return Some(RuleFault::RefinesItself);
        }
        match self.rules.iter().find(|other| other.id == base) {
            None => Some(RuleFault::RefinesNone { rule: named }),
            Some(other) if other.refines.is_some() => {
                Some(RuleFault::RefinesRefined { rule: named })
            }
            Some(other) if [rule.kind, other.kind] != [RuleKind::Need; 2] => {
                Some(RuleFault::RefinesOtherKind { rule: named })
            }
            Some(_) => None,
        }
    }
}

impl Rule {
    /// The rule as a filter of the wave of `year`.
    ///
    /// # Errors
    /// Everything in it that the wave does not know or a rule may not hold: the rule does not work
    /// in this wave.
    pub fn filter_in(&self, world: &World, year: u16) -> Result<Filter, Vec<RuleFault>> {
        let mut faults = kept_out(&self.filter);
        let may_be_read = faults.is_empty();
        if let Some(wave) = world.wave(year) {
            faults.extend(self.questions_gone(wave.codebook()));
        }
        if !may_be_read {
            return Err(faults);
        }
        let reading = Filter::read(&format!("{}&wave={year}", self.filter), world);
        faults.extend(reading.problems.into_iter().map(RuleFault::Filter));
        if faults.is_empty() {
            Ok(reading.filter)
        } else {
            Err(faults)
        }
    }

    /// The questions it rests on that a codebook does not have.
    fn questions_gone(&self, codebook: &Codebook) -> impl Iterator<Item = RuleFault> {
        let known = |id: &str| codebook.question(id).is_some() || codebook.column(id).is_some();
        let gone = self.questions.iter().filter(move |id| !known(id));
        gone.map(|id| RuleFault::NoQuestion {
            question: id.clone(),
        })
    }

    fn check_itself(&self, say: &mut impl FnMut(RuleFault)) {
        if !is_id(&self.id) {
            say(RuleFault::BadId);
        }
        if self.id.starts_with(OWN_PREFIX) {
            say(RuleFault::OwnId);
        }
        if self.version == 0 {
            say(RuleFault::NoVersion);
        }
        let weight = self.weight;
        match self.kind {
            RuleKind::Need if !(WEIGHT_MIN..=WEIGHT_MAX).contains(&weight) => {
                say(RuleFault::Weight { weight });
            }
            RuleKind::Model | RuleKind::Silent if weight > 0 => {
                say(RuleFault::WeightWithoutNeed { weight });
            }
            _ => {}
        }
        let texts = [
            (Some(&self.title), RuleText::Title),
            (Some(&self.tag), RuleText::Tag),
            (Some(&self.reason), RuleText::Reason),
            (self.ask.as_ref(), RuleText::Ask),
        ];
        for (text, what) in texts
            .into_iter()
            .filter_map(|(text, what)| Some((text?, what)))
        {
            let languages = [Some(&text.nb), text.nn.as_ref(), text.en.as_ref()];
            if languages
                .into_iter()
                .flatten()
                .any(|text| text.trim().is_empty())
            {
                say(RuleFault::Empty(what));
            }
        }
        let asked = self.ask.iter().flat_map(|ask| {
            let languages = [Some(&ask.nb), ask.nn.as_ref(), ask.en.as_ref()];
            languages.into_iter().flatten()
        });
        let longest = asked.map(|ask| ask.chars().count()).max().unwrap_or(0);
        if longest > ASK_CHARS_MAX {
            say(RuleFault::LongAsk { chars: longest });
        }
    }

    fn check_filter(&self, world: &World, year: u16, say: &mut impl FnMut(RuleFault)) {
        if self.filter.trim().is_empty() {
            say(RuleFault::NoFilter);
            return;
        }
        if let Err(faults) = self.filter_in(world, year) {
            faults.into_iter().for_each(&mut *say);
            return;
        }
        let reading = Filter::read(&format!("{}&wave={year}", self.filter), world);
        if !reading.canonical {
            let query = reading.to_query();
            let canonical = query.strip_suffix(&format!("wave={year}"));
            let canonical = canonical.map_or(&*query, |query| query.trim_end_matches('&'));
            say(RuleFault::NotCanonical {
                canonical: canonical.to_owned(),
            });
        }
    }
}

impl Filter {
    /// The keys in it that the filter of a rule may not hold; none where it can become a rule.
    pub fn kept_out_of_rules(&self) -> Vec<String> {
        let faults = kept_out(&self.kept()).into_iter();
        let keys = faults.filter_map(|fault| match fault {
            RuleFault::FilterHolds { key } => Some(key),
            _ => None,
        });
        keys.collect()
    }
}

/// The keys in a filter's address form that a rule may not hold.
fn kept_out(filter: &str) -> Vec<RuleFault> {
    let pairs = form_urlencoded::parse(filter.as_bytes());
    let keys = pairs.map(|(key, _)| key);
    let held = keys.filter(|key| {
        let field = key.split(['.', '_']).next();
        KEPT_OUT.contains(&&**key) || field == Some("pick")
    });
    held.map(|key| RuleFault::FilterHolds {
        key: key.into_owned(),
    })
    .collect()
}
