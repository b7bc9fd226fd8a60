//! Reads the rules of a wave: whether they hold together with its codebook and units.

use std::sync::Arc;

use super::Fault;
use super::problems::{Problems, Source};
use crate::sheet::Quote;
use crate::signal::{RULES_MAX, Rules};
use crate::wave::Wave;

/// The rules as they came from a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleFile {
    /// The file's name, for messages.
    pub name: String,
    /// What it says.
    pub rules: Rules,
    /// The line each rule begins on, from 1; empty where it is not known.
    pub lines: Vec<usize>,
}

/// Tells what does not hold together in a wave, and gives the rules back.
pub(super) fn read(file: RuleFile, wave: &Arc<Wave>, problems: &mut Problems) -> Rules {
    let source = Source::rules(&file.name);
    let count = file.rules.rules.len();
    if count > RULES_MAX {
        problems.error(source.whole(), || Fault::TooManyRules { count });
        return file.rules;
    }
    for problem in file.rules.check(Arc::clone(wave)) {
        let place = match file.lines.get(problem.rule) {
            Some(line) => source.row(*line),
            None => source.whole(),
        };
        let waits = problem.fault.waits_for_a_wave();
        let fault = || Fault::Rule {
            rule: Quote::of(&file.rules.rules[problem.rule].id),
            fault: problem.fault,
        };
        if waits {
            problems.warning(place, fault);
        } else {
            problems.error(place, fault);
        }
    }
    file.rules
}
