//! What is wrong with a rule, or with a weight, as it was typed.

use domain::signal::{ASK_CHARS_MAX, WEIGHT_MAX};
use domain::world::World;
use kinds::Lang;
use present::words::catalog::rule_edition as word;
use view::form::Told;

use super::super::own::NotDone;
use super::{OWN_RULES_MAX, RULE_TEXT_CHARS_MAX, TAG_CHARS_MAX, Typed, field};

/// A weight as it is typed: 0 to [`WEIGHT_MAX`].
pub fn weight(typed: &str) -> Option<u8> {
    let weight = typed.trim().parse().ok();
    weight.filter(|weight| *weight <= WEIGHT_MAX)
}

/// Looks at what was typed; what it answers holds it, to be told more about.
///
/// # Errors
/// Everything that has to be mended.
pub(super) fn checked(typed: &Typed<'_>, world: &World, lang: Lang) -> Result<Told, NotDone> {
    let mut told = Told::default()
        .with(field::WEIGHT, typed.weight)
        .with(field::WHY, typed.why);
    let max = |count: usize| count.to_string();
    let past = |text: &str, most: usize| text.trim().chars().count() > most;
    let mut faults: Vec<(&str, String)> = Vec::new();
    if typed.why.trim().is_empty() {
        faults.push((field::WHY, word::WHY_MISSING.text(lang).to_owned()));
    } else if past(typed.why, RULE_TEXT_CHARS_MAX) {
        let fault = word::WHY_LONG.fill(lang, &[("max", &max(RULE_TEXT_CHARS_MAX))]);
        faults.push((field::WHY, fault));
    }
    if weight(typed.weight).is_none() && !typed.off {
        faults.push((field::WEIGHT, word::WEIGHT_MISSING.text(lang).to_owned()));
    }
    if let Some(made) = &typed.made {
        for (name, text, most) in [
            (field::TITLE, &made.title, RULE_TEXT_CHARS_MAX),
            (field::TAG, &made.tag, TAG_CHARS_MAX),
            (field::REASON, &made.reason, RULE_TEXT_CHARS_MAX),
        ] {
            told = told.with(name, text);
            if text.trim().is_empty() {
                faults.push((name, word::TEXT_MISSING.text(lang).to_owned()));
            } else if past(text, most) {
                faults.push((name, word::TEXT_LONG.fill(lang, &[("max", &max(most))])));
            }
        }
        told = told.with(field::ASK, &made.ask);
        if past(&made.ask, ASK_CHARS_MAX) {
            let fault = word::TEXT_LONG.fill(lang, &[("max", &max(ASK_CHARS_MAX))]);
            faults.push((field::ASK, fault));
        }
        // One that does not work any more can still be switched off.
        if !typed.off
            && let Some(why) = present::rules::unusable(made, world, lang)
        {
            faults.push(("", word::FILTER_UNUSABLE.fill(lang, &[("why", &why)])));
        }
        let mut own = world.follow_up().standing_editions();
        own.retain(|edition| edition.made.is_some() && !edition.off);
        let is_one = own.iter().any(|edition| edition.rule == typed.rule);
        if !typed.off && !is_one && own.len() >= OWN_RULES_MAX {
            let fault = word::RULES_FULL.fill(lang, &[("max", &max(OWN_RULES_MAX))]);
            faults.push(("", fault));
        }
    }
    if faults.is_empty() {
        return Ok(told);
    }
    let told = faults
        .into_iter()
        .fold(told, |told, (name, text)| told.about(name, text));
    Err(NotDone::Told(told))
}
