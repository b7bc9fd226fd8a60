//! The rules of the wave as an explanation: what each counts, weighs and says.

use domain::filter::Filter;
use domain::signal::{RuleKind, Rules};
use domain::signals::WaveRule;
use domain::world::World;
use kinds::{Lang, UnitType};
use view::method::RuleLine;
use view::{Count, Link, routes};

use crate::filter::chips;
use crate::{Scope, words};

/// The rules of the wave, in the order of their file.
pub(super) fn lines(scope: Scope<'_>) -> Vec<RuleLine> {
    let all = scope.wave.rules();
    let rules = scope.signals().rules().iter();
    rules.map(|rule| line(scope, all, rule)).collect()
}

fn line(scope: Scope<'_>, all: &Rules, found: &WaveRule) -> RuleLine {
    let Scope { world, lang, .. } = scope;
    let rule = found.rule();
    let base = rule.refines.as_ref();
    let base = base.and_then(|id| all.rules.iter().find(|other| other.id == *id));
    RuleLine {
        id: rule.id.clone(),
        version: rule.version,
        weight: (rule.kind == RuleKind::Need).then_some(rule.weight),
        kind: words::rule::kind(rule.kind, lang).to_owned(),
        refines: base.map(|base| base.title.text(lang).to_owned()),
        title: rule.title.text(lang).to_owned(),
        tag: rule.tag.text(lang).to_owned(),
        reason: rule.reason.text(lang).to_owned(),
        filter: found.filter(world).map(|filter| Link {
            text: conditions(&filter, lang, world),
            href: filter.href(routes::MUNICIPALITIES),
        }),
        flagged: found.units().map(|units| {
            let unit = found.unit().unwrap_or(UnitType::Municipality);
            let filter = Filter::all(scope.wave.year(), unit).with_signal(&rule.id);
            Count {
                count: units.count_ones(..),
                href: filter.href(routes::MUNICIPALITIES),
            }
        }),
        fails: (!found.works()).then(|| words::rule::fails(found, world, lang)),
    }
}

/// The conditions of a filter, one sentence each.
fn conditions(filter: &Filter, lang: Lang, world: &World) -> String {
    let chips = chips::chips(filter, lang, world).into_iter();
    let sentences: Vec<String> = chips.map(|chip| format!("{}.", chip.label())).collect();
    sentences.join(" ")
}
