//! What the rules point at in a unit: the section that says whom to visit and why.

use domain::filter::{Filter, Selection};
use domain::signal::{Rule, RuleKind};
use domain::signals::Signal;
use domain::wave::UnitSet;
use view::profile::{ProfileSignals, SignalRow};
use view::{Count, Link};

use crate::beside::Beside;
use crate::grounds::{grounds, place};
use crate::{Scope, address, drill, words};

/// The signals of the unit at a position. `None` where it has no priority: it did not answer, or no
/// rule is about its type.
pub(super) fn build(scope: Scope<'_>, position: usize, beside: &Beside) -> Option<ProfileSignals> {
    let lang = scope.lang;
    let signals = scope.signals();
    let priority = signals.priority(position)?;
    let held = signals.of_unit(position);
    let (needs, others): (Vec<&Signal<'_>>, Vec<&Signal<'_>>) =
        held.iter().partition(|signal| signal.is_need());
    let mut lines = Vec::new();
    for signal in &needs {
        lines.push(row(scope, position, beside, signal.rule, false));
        let sharper = signal.refined_by.iter();
        lines.extend(sharper.map(|rule| row(scope, position, beside, rule, true)));
    }
    let models = others
        .iter()
        .filter(|signal| signal.rule.kind == RuleKind::Model)
        .map(|signal| Link {
            text: signal.rule.title.text(lang).to_owned(),
            href: drill::list_href(&sharing(&beside.whole, signal.rule)),
        });
    Some(ProfileSignals {
        title: words::list::weighed(
            words::profile::signals(needs.len(), priority, lang),
            scope.world.weights(),
            lang,
        ),
        rank: rank(scope, priority, beside, position),
        lines,
        models: models.collect(),
        rules_href: address::rules(scope.wave.year()),
    })
}

/// Its place by priority among those of the region that have one, or of all where there is none.
fn rank(scope: Scope<'_>, priority: u32, beside: &Beside, position: usize) -> String {
    let signals = scope.signals();
    let group = beside.region.as_ref().unwrap_or(&beside.whole);
    let weighed = || {
        group
            .units()
            .ones()
            .filter_map(|unit| signals.priority(unit))
    };
    let higher = weighed().filter(|other| *other > priority).count();
    let alike = weighed().filter(|other| *other == priority).count();
    let name = match &beside.region {
        Some(_) => words::class::region(scope.wave.units()[position].region, scope.lang),
        None => words::profile::whole(group.filter().unit, scope.lang),
    };
    words::profile::priority_rank(higher + 1, alike > 1, weighed().count(), name, scope.lang)
}

fn row(
    scope: Scope<'_>,
    position: usize,
    beside: &Beside,
    rule: &Rule,
    sharper: bool,
) -> SignalRow {
    let none = UnitSet::new();
    let found = scope.signals().rule(&rule.id);
    let units = found.and_then(|rule| rule.units()).unwrap_or(&none);
    let count = |group: &Selection| Count {
        count: group.units().intersection_count(units),
        href: drill::list_href(&sharing(group, rule)),
    };
    let grounds = grounds(scope, position, rule);
    SignalRow {
        title: rule.title.text(scope.lang).to_owned(),
        place: grounds.first().map(|column| place(scope, *column)),
        reason: rule.reason.text(scope.lang).to_owned(),
        weight: rule.weight.into(),
        sharper,
        beside: beside.region.as_ref().map(&count),
        whole: count(&beside.whole),
    }
}

/// Those of a group that a rule holds for.
fn sharing(group: &Selection, rule: &Rule) -> Filter {
    group.filter().with_signal(&rule.id)
}
