//! Whether a statement holds.

use super::fault::{CheckError, CheckFault};
use super::file::{Check, Checks, Doubt, Kind, Section, StatedValue};
use super::measure::{self, Computed};
use crate::world::World;

/// Room for the last bit of a division.
const EPSILON: f64 = 1e-9;

/// A statement and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome<'c> {
    /// The statement.
    pub check: &'c Check,
    /// What the report does not state consistently.
    pub doubt: Option<&'c Doubt>,
    /// The wave it is of.
    pub year: u16,
    /// What the waves hold.
    pub computed: Computed,
    /// Whether that is what the report prints.
    pub as_published: bool,
    /// Whether that is what the waves should hold: the value chosen where there is doubt, else the
    /// published one.
    pub as_wanted: bool,
}

/// The statements of one section and what came of them.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionOutcomes<'c> {
    /// The section.
    pub section: &'c Section,
    /// Its statements, in order.
    pub outcomes: Vec<Outcome<'c>>,
}

impl Checks {
    /// Computes every statement from the waves.
    ///
    /// # Errors
    /// The first statement that names a doubt that is not listed, or that cannot be computed from the
    /// waves.
    pub fn outcomes(&self, world: &World) -> Result<Vec<SectionOutcomes<'_>>, CheckError> {
        let outcome = |check| self.outcome(check, world);
        let sections = self.sections.iter().map(|section| {
            let outcomes = section.checks.iter().map(outcome);
            Ok(SectionOutcomes {
                section,
                outcomes: outcomes.collect::<Result<_, _>>()?,
            })
        });
        sections.collect()
    }

    fn doubt_of(&self, check: &Check) -> Result<Option<&Doubt>, CheckError> {
        let Some(id) = &check.doubt else {
            return Ok(None);
        };
        match self.doubts.iter().find(|doubt| doubt.id == *id) {
            Some(doubt) => Ok(Some(doubt)),
            None => Err(CheckFault::UnknownDoubt(id.clone()).of(check)),
        }
    }

    fn outcome<'c>(&'c self, check: &'c Check, world: &World) -> Result<Outcome<'c>, CheckError> {
        let year = self.wave_of(check);
        let doubt = self.doubt_of(check)?;
        let computed = measure::compute(world, year, check)?;
        let is_n = |n: Option<usize>| n.is_none_or(|n| computed.n == Some(n));
        let is = |value: Option<&StatedValue>| holds(check, value, &computed.value);
        let as_wanted = is_n(check.wanted_n()) && is(check.wanted());
        let as_published = is_n(check.n) && is(check.value.as_ref());
        Ok(Outcome {
            check,
            doubt,
            year,
            computed,
            as_published,
            as_wanted,
        })
    }
}

/// Whether a computed value is the stated one, by the rule of the check's kind.
fn holds(check: &Check, stated: Option<&StatedValue>, computed: &StatedValue) -> bool {
    let tolerance = check.tolerance.unwrap_or(0.0) + EPSILON;
    match (check.kind, computed, stated) {
        (Kind::Percent | Kind::Gain, StatedValue::One(share), Some(StatedValue::One(stated))) => {
            let printed = share.round();
            printed.total_cmp(stated).is_eq() || (share - stated).abs() <= tolerance
        }
        (Kind::AtLeast, StatedValue::One(share), Some(StatedValue::One(stated))) => share >= stated,
        (Kind::Between, StatedValue::One(share), Some(StatedValue::Several(ends))) => {
            match ends[..] {
                [least, most] => (least..=most).contains(share),
                _ => false,
            }
        }
        (Kind::Higher, StatedValue::Several(shares), None) => match &shares[..] {
            [first, others @ ..] => others.iter().all(|other| other < first),
            [] => false,
        },
        (_, StatedValue::One(number), Some(StatedValue::One(stated))) => {
            (number - stated).abs() <= tolerance
        }
        (_, value, Some(stated)) => value == stated,
        (_, _, None) => false,
    }
}
