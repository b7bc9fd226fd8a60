//! The page of rules and weights: which rules there are, what each finds, and what another weight changes.

mod editing;
mod effect;
mod history;

use domain::filter::Filter;
use domain::follow_up::edition::Made;
use domain::rules::RuleFault;
use domain::signal::{OWN_PREFIX, Rule, RuleKind};
use domain::signals::WaveRule;
use domain::survey::Wording;
use domain::world::World;
use kinds::{Id, Lang, Region, UnitType};
use view::rules::{RuleRow, RulesPage};
use view::{Choice, Count, Link, routes};

use crate::colleagues::Colleagues;
use crate::words::catalog::rule_edition as word;
use crate::words::class;
use crate::{Scope, words};

/// The rule that an address opens.
pub const RULE: &str = "regel";
/// The weight that an address tries.
pub const WEIGHT: &str = "vekt";
pub use crate::address::RULE_FROM as FROM;
/// The region whose weights an address shows.
pub const OF: &str = "for";
/// What an address says was done.
pub const DONE: &str = "lagret";

/// What is asked of the page.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The rule that is opened, by id.
    pub rule: Option<String>,
    /// The weight that is tried.
    pub weight: Option<u8>,
    /// The filter of a new rule, without its wave.
    pub from: Option<String>,
    /// What was typed while a weight was tried.
    pub typed: TriedRule,
    /// Whether something was saved a moment ago.
    pub done: bool,
    /// What could not be used, in sentences.
    pub problems: Vec<String>,
}

/// What was typed in the form while a weight was tried, and nothing was saved.
#[derive(Debug, Clone, Default)]
pub struct TriedRule {
    /// What the rule says of a municipality.
    pub title: Option<String>,
    /// Its tag.
    pub tag: Option<String>,
    /// What it counts and why.
    pub reason: Option<String>,
    /// What to ask on a visit.
    pub ask: Option<String>,
    /// Why it is changed.
    pub why: Option<String>,
}

/// Who looks, and at what.
#[derive(Debug)]
pub struct Looking<'l> {
    /// The region whose weights are shown.
    pub region: Region,
    /// Everybody with an account.
    pub people: &'l Colleagues,
    /// Who looks.
    pub account: Id,
    /// Whether they may lay weights in the region.
    pub may_weigh: bool,
    /// Whether they may make rules.
    pub may_make: bool,
    /// The id of the change that saving will be.
    pub change: Id,
}

impl Looking<'_> {
    /// Whether they made a rule that people make.
    fn is_maker(&self, world: &World, found: &WaveRule) -> bool {
        let mut of_rule = world.follow_up().editions();
        let first = of_rule.find(|edition| {
            edition.region.is_none() && edition.rule == found.rule().id && found.is_own()
        });
        first.is_some_and(|first| first.account == self.account)
    }

    /// Whether they may change something of a rule: its weight here, or what it says.
    fn may_change(&self, world: &World, found: &WaveRule) -> bool {
        weighs(found) && (self.may_weigh || (self.may_make && self.is_maker(world, found)))
    }
}

/// Whether a rule is of a kind that weights are laid on.
fn weighs(found: &WaveRule) -> bool {
    found.rule().kind == RuleKind::Need
}

/// Where a region's weights hold, and that they hold nowhere else.
fn holds_where(region: Region, lang: Lang) -> String {
    word::HOLDS_WHERE.fill(lang, &[("region", class::region(region, lang))])
}

/// Why what somebody made cannot be a rule in the newest wave, in a clause; a rule is never used in part.
pub fn unusable(made: &Made, world: &World, lang: Lang) -> Option<String> {
    let year = world.latest()?.year();
    let filter = Filter::read(&made.filter, world).filter;
    let kept_out = filter.kept_out_of_rules();
    if !kept_out.is_empty() {
        return Some(words::rule::kept_out(&kept_out, lang));
    }
    if filter.conditions() == 0 {
        return Some(words::rule::clause(&RuleFault::NoFilter, lang));
    }
    let text = Wording {
        nb: made.title.clone(),
        nn: None,
        en: None,
    };
    let rule = Rule {
        id: format!("{OWN_PREFIX}ny"),
        version: 1,
        kind: RuleKind::Need,
        weight: 0,
        filter: made.filter.clone(),
        title: text.clone(),
        tag: text.clone(),
        reason: text,
        ask: None,
        questions: made.questions.clone(),
        refines: None,
        report: None,
    };
    let faults = rule.filter_in(world, year).err()?;
    let clauses = faults.iter();
    let clauses = clauses.map(|fault| words::rule::clause(fault, lang));
    Some(clauses.collect::<Vec<_>>().join("; "))
}

/// The page. `scope` is of a world with the region's weights.
pub fn page(scope: Scope<'_>, asked: &Asked, looking: &Looking<'_>) -> RulesPage {
    let Scope { world, lang, .. } = scope;
    let region_name = class::region(looking.region, lang).to_owned();
    let all = scope.signals().all_rules();
    let mut rules: Vec<(&WaveRule, RuleRow)> = all
        .iter()
        .map(|rule| (rule, row(scope, rule, asked, looking)))
        .collect();
    rules.sort_by_key(|(_, row)| std::cmp::Reverse(row.weight));
    let own = all.iter().filter(|rule| rule.is_own()).count();
    let shared = (all.len() - own).to_string();
    let mut counts = vec![word::SHARED.fill(lang, &[("count", &shared)])];
    if own > 0 {
        counts.push(word::OWN.fill(lang, &[("count", &own.to_string())]));
    }
    counts.push(word::SUM.text(lang).to_owned());
    let failing = all.iter().filter(|rule| !rule.works());
    let mut problems = asked.problems.clone();
    let editing = editing::editing(scope, asked, looking, &mut problems);
    RulesPage {
        counts,
        done: asked.done.then(|| word::SAVED.text(lang).to_owned()),
        weighed: asked.done && looking.may_weigh,
        holds_where: holds_where(looking.region, lang),
        may_make: looking.may_make,
        problems,
        failing: failing
            .map(|rule| words::rule::fails(rule, world, lang))
            .collect(),
        regions: regions(scope, looking.region),
        list: Link {
            text: word::WEIGHTS_OF.fill(lang, &[("region", &region_name)]),
            href: list_by(scope, looking.region).href(routes::MUNICIPALITIES),
        },
        region: region_name,
        rules: rules.into_iter().map(|(_, row)| row).collect(),
        editing,
    }
}

/// The list in a region's own order.
fn list_by(scope: Scope<'_>, region: Region) -> Filter {
    let all = Filter::all(scope.wave.year(), UnitType::Municipality).with_region(region);
    Filter {
        weights: Some(region),
        sort: domain::filter::Sort {
            column: "priority".to_owned(),
            descending: true,
        },
        ..all
    }
}

fn regions(scope: Scope<'_>, shown: Region) -> Vec<Choice> {
    let choice = |region: &Region| Choice {
        id: region.id().to_owned(),
        text: class::region(*region, scope.lang).to_owned(),
        href: address(scope, *region, None),
        current: *region == shown,
    };
    Region::ALL.iter().map(choice).collect()
}

/// The page with a rule open, by a region's weights.
fn address(scope: Scope<'_>, region: Region, rule: Option<&str>) -> String {
    let year = scope.wave.year();
    let opened = rule.map_or(String::new(), |rule| format!("{RULE}={rule}&"));
    let end = if rule.is_some() { "#endre" } else { "" };
    format!(
        "{}?{opened}{OF}={}&wave={year}{end}",
        routes::RULES,
        region.id()
    )
}

fn row(scope: Scope<'_>, found: &WaveRule, asked: &Asked, looking: &Looking<'_>) -> RuleRow {
    let Scope { lang, .. } = scope;
    let rule = found.rule();
    let year = scope.wave.year();
    let count = |region: Option<Region>| {
        let units = found.units()?;
        let all = Filter::all(year, found.unit()?).with_signal(&rule.id);
        let filter = match region {
            Some(region) => all.with_region(region),
            None => all,
        };
        let here = |position: usize| {
            region.is_none_or(|region| scope.wave.units()[position].region == region)
        };
        Some(Count {
            count: units.ones().filter(|position| here(*position)).count(),
            href: filter.href(routes::MUNICIPALITIES),
        })
    };
    RuleRow {
        weight: weighs(found).then_some(rule.weight),
        may_change: looking.may_change(scope.world, found),
        title: rule.title.text(lang).to_owned(),
        href: address(scope, looking.region, Some(&rule.id)),
        reason: rule.reason.text(lang).to_owned(),
        in_region: count(Some(looking.region)),
        in_country: count(None),
        made_by: made_by(scope, found, looking),
        open: asked.rule.as_ref() == Some(&rule.id),
    }
}

/// Who made a rule, and whether the region has laid another weight on it.
fn made_by(scope: Scope<'_>, found: &WaveRule, looking: &Looking<'_>) -> String {
    let Scope { world, lang, .. } = scope;
    let id = &found.rule().id;
    let standing = world.follow_up().standing_editions();
    let laid = standing
        .iter()
        .find(|edition| edition.rule == *id && edition.region == Some(looking.region));
    if !found.is_own() {
        let word = match laid {
            Some(edition) if edition.off => word::MADE_BY_ALL_OFF,
            Some(_) => word::MADE_BY_ALL_CHANGED,
            None => word::MADE_BY_ALL,
        };
        return word.text(lang).to_owned();
    }
    let made = standing
        .iter()
        .find(|edition| edition.rule == *id && edition.made.is_some());
    let name = made.map_or(String::new(), |edition| {
        looking.people.name(edition.account, lang).to_owned()
    });
    match laid {
        Some(_) => name,
        None => word::UNWEIGHED.fill(lang, &[("name", &name)]),
    }
}
