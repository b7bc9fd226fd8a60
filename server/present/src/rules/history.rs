//! Everything that was saved of a rule, as a region sees it.

use domain::filter::Selection;
use domain::follow_up::Edition;
use domain::follow_up::edition::Saving;
use domain::signals::WaveRule;
use view::rules::EditionRow;
use view::words::format;

use super::Looking;
use crate::Scope;
use crate::words::catalog::rule_edition as word;

/// The day of an edition, by UTC: the hour of the change of day is of no matter here.
pub(super) fn day(scope: Scope<'_>, edition: &Edition) -> String {
    let day = edition.at.strftime("%Y-%m-%d").to_string();
    format::date(&day, scope.lang)
}

/// What was saved of a rule, the newest first, and what it was delivered as.
pub(super) fn rows(
    scope: Scope<'_>,
    found: &WaveRule,
    savings: &[Saving<'_>],
    looking: &Looking<'_>,
) -> Vec<EditionRow> {
    let last = Last {
        made: savings.iter().rev().find_map(|saving| saving.made),
        laid: savings.iter().rev().find_map(|saving| saving.laid),
    };
    let mut flagged = found.units().map(|units| units.count_ones(..));
    let mut rows: Vec<EditionRow> = Vec::new();
    if !found.is_own() {
        rows.push(delivered(scope, found, last.laid.is_none(), flagged));
    }
    for (number, saving) in (1..).zip(savings) {
        let Some(edition) = saving.edition() else {
            continue;
        };
        // A weight alone leaves the rule as it was.
        if let Some(made) = saving.made {
            flagged = points_out(scope, made);
        }
        let again = saving.laid.filter(|laid| {
            saving.made.is_none() && !laid.off && last.laid.map(|laid| laid.id) != Some(laid.id)
        });
        rows.push(EditionRow {
            number,
            from: day(scope, edition),
            who: looking.people.name(edition.account, scope.lang).to_owned(),
            what: what(scope, saving),
            why: edition.why.clone(),
            flagged,
            again: again.map(|laid| laid.weight),
            holds: last.holds(scope, saving),
        });
    }
    rows.reverse();
    rows
}

/// What holds of everything that was saved.
struct Last<'e> {
    made: Option<&'e Edition>,
    laid: Option<&'e Edition>,
}

impl Last<'_> {
    /// What of a saving holds now, in words.
    fn holds(&self, scope: Scope<'_>, saving: &Saving<'_>) -> Option<String> {
        let is = |one: Option<&Edition>, last: Option<&Edition>| {
            one.is_some() && one.map(|edition| edition.id) == last.map(|edition| edition.id)
        };
        let text = is(saving.made, self.made);
        let weight = is(saving.laid, self.laid);
        let all = (text || self.made.is_none()) && (weight || self.laid.is_none());
        let word = match (text, weight) {
            (false, false) => return None,
            _ if all => word::HOLDS,
            (true, _) => word::TEXT_HOLDS,
            (false, true) => word::WEIGHT_HOLDS,
        };
        Some(word.text(scope.lang).to_owned())
    }
}

fn what(scope: Scope<'_>, saving: &Saving<'_>) -> String {
    let lang = scope.lang;
    let weighed = |weight: u8| word::WEIGHED.fill(lang, &[("weight", &weight.to_string())]);
    let written = |made: &Edition| {
        let word = match made.number {
            1 => word::FIRST,
            _ => word::WRITTEN,
        };
        word.text(lang)
    };
    let editions = [saving.made, saving.laid];
    if editions.into_iter().flatten().any(|edition| edition.off) {
        return word::SWITCHED_OFF.text(lang).to_owned();
    }
    match (saving.made, saving.laid) {
        (Some(made), Some(laid)) => {
            let values = [
                ("what", written(made)),
                ("weight", &laid.weight.to_string()),
            ];
            word::AND_WEIGHED.fill(lang, &values)
        }
        (Some(made), None) => written(made).to_owned(),
        (None, laid) => weighed(laid.map_or(0, |laid| laid.weight)),
    }
}

/// Whom a rule that somebody made pointed out in the country, as it was saved.
fn points_out(scope: Scope<'_>, made: &Edition) -> Option<usize> {
    let rule = made.as_rule()?;
    let filter = rule.filter_in(scope.world, scope.wave.year()).ok()?;
    Some(Selection::of(filter, scope.world).count())
}

/// The rule of the wave, before anybody laid a weight on it.
fn delivered(
    scope: Scope<'_>,
    found: &WaveRule,
    holds: bool,
    flagged: Option<usize>,
) -> EditionRow {
    let mut file = scope.wave.rules().rules.iter();
    let delivered = file.find(|rule| rule.id == found.rule().id);
    let weight = delivered.map_or(0, |rule| rule.weight);
    EditionRow {
        number: 0,
        from: String::new(),
        who: word::AS_DELIVERED.text(scope.lang).to_owned(),
        what: word::WEIGHED.fill(scope.lang, &[("weight", &weight.to_string())]),
        why: String::new(),
        flagged,
        again: (!holds).then_some(weight),
        holds: holds.then(|| word::HOLDS.text(scope.lang).to_owned()),
    }
}
