//! The rule that is being changed, or made.

use domain::column::ListColumn;
use domain::filter::Filter;
use domain::follow_up::Edition;
use domain::follow_up::edition::{Made, Saving};
use domain::signal::{OWN_PREFIX, WEIGHT_MAX};
use domain::signals::WaveRule;
use view::routes;
use view::rules::{Editing, OwnRuleTexts};

use super::effect::{Tried, effect};
use super::history::{day, rows};
use super::{Asked, Looking, TriedRule, holds_where, unusable, weighs};
use crate::filter::chips;
use crate::words::catalog::rule_edition as word;
use crate::words::class;
use crate::words::filter::problem;
use crate::{Scope, words};

/// The weight that a new rule is tried with.
const USUAL_WEIGHT: u8 = 2;

/// The rule that an address opens; what it names and is not there is told.
pub(super) fn editing(
    scope: Scope<'_>,
    asked: &Asked,
    looking: &Looking<'_>,
    problems: &mut Vec<String>,
) -> Option<Editing> {
    let lang = scope.lang;
    if let Some(from) = &asked.from {
        return Some(new_rule(scope, from, asked, looking, problems));
    }
    let id = asked.rule.as_ref()?;
    let found = scope.signals().rule(id);
    if found.is_none() {
        problems.push(word::NO_RULE.fill(lang, &[("rule", id)]));
    }
    found.map(|found| known_rule(scope, found, asked, looking))
}

fn new_rule(
    scope: Scope<'_>,
    from: &str,
    asked: &Asked,
    looking: &Looking<'_>,
    problems: &mut Vec<String>,
) -> Editing {
    let Scope { world, lang, .. } = scope;
    let year = scope.wave.year();
    let reading = Filter::read(&format!("{from}&wave={year}"), world);
    problems.extend(problem::sentences(&reading.problems, world, lang));
    let filter = reading.filter;
    let rests_on: Vec<String> = filter
        .answers
        .iter()
        .map(|one| one.item.to_string())
        .collect();
    let made = Made {
        filter: filter.kept(),
        questions: rests_on,
        ..Made::default()
    };
    let fault = unusable(&made, world, lang);
    let closed = match &fault {
        Some(_) => Some(word::CHANGE_FIRST),
        None if !looking.may_make => Some(word::MAKERS),
        None => None,
    };
    problems.extend(fault.map(|why| word::CANNOT_BE.fill(lang, &[("why", &why)])));
    let weight = asked.weight.unwrap_or(USUAL_WEIGHT);
    let rule = format!("{OWN_PREFIX}ny");
    let tried = Tried {
        rule: &rule,
        made: Some(&made),
        before: None,
        weight,
    };
    let (effect, texts) = (
        effect(scope, looking.region, &tried),
        texts(scope, &made, &asked.typed),
    );
    Editing {
        rule: String::new(),
        region: looking.region.id().to_owned(),
        edition: 0,
        change: looking.change.to_string(),
        heading: word::NEW_HEADING.text(lang).to_owned(),
        aside: String::new(),
        texts: Some(texts),
        reason: String::new(),
        ask: String::new(),
        why: asked.typed.why.clone().unwrap_or_default(),
        weight,
        weights: (1..=WEIGHT_MAX).collect(),
        closed: closed.map(|word| word.text(lang).to_owned()),
        conditions: conditions(scope, &filter),
        conditions_href: Some(filter.href(routes::MUNICIPALITIES)),
        filter: made.filter,
        effect,
        holds_where: holds_where(looking.region, lang),
        save: word::SAVE_NEW.text(lang).to_owned(),
        off: false,
        editions: Vec::new(),
    }
}

fn known_rule(scope: Scope<'_>, found: &WaveRule, asked: &Asked, looking: &Looking<'_>) -> Editing {
    let Scope { world, lang, .. } = scope;
    let rule = found.rule();
    let savings = Saving::of(world.follow_up().editions(), &rule.id, looking.region);
    let standing_made = savings.iter().rev().find_map(|saving| saving.made);
    let standing_made = standing_made.filter(|_| found.is_own());
    let laid_last = savings.iter().rev().find_map(|saving| saving.laid);
    let filter = found.filter(world);
    let before = rule.weight;
    let weight = asked.weight.unwrap_or(before);
    let own = standing_made.and_then(|edition| edition.made.as_ref());
    let tried = Tried {
        rule: &rule.id,
        made: own,
        before: Some(before),
        weight,
    };
    let theirs = looking.may_make && looking.is_maker(world, found);
    let last = savings.last().and_then(Saving::edition);
    let edition = u32::try_from(savings.len()).unwrap_or(u32::MAX);
    let title = rule.title.text(lang);
    let closed = closed(scope, found, looking);
    let heading = match closed {
        Some(_) => title.to_owned(),
        None => word::CHANGE_HEADING.fill(lang, &[("title", title)]),
    };
    Editing {
        rule: rule.id.clone(),
        region: looking.region.id().to_owned(),
        edition,
        change: looking.change.to_string(),
        heading,
        aside: aside(scope, last.map(|last| (edition, last))),
        texts: own
            .filter(|_| theirs)
            .map(|made| texts(scope, made, &asked.typed)),
        reason: rule.reason.text(lang).to_owned(),
        ask: rule
            .ask
            .as_ref()
            .map_or_else(String::new, |ask| ask.text(lang).to_owned()),
        why: asked.typed.why.clone().unwrap_or_default(),
        weight,
        weights: (0..=WEIGHT_MAX).collect(),
        closed,
        conditions: filter
            .as_ref()
            .map_or(Vec::new(), |filter| conditions(scope, filter)),
        conditions_href: filter
            .as_ref()
            .map(|filter| filter.href(routes::MUNICIPALITIES)),
        filter: rule.filter.clone(),
        effect: effect(scope, looking.region, &tried),
        holds_where: holds_where(looking.region, lang),
        save: word::SAVE.fill(lang, &[("edition", &(edition + 1).to_string())]),
        off: laid_last.is_some_and(|edition| edition.off),
        editions: rows(scope, found, &savings, looking),
    }
}

/// Why a rule cannot be saved by whoever looks; `None` where it can.
fn closed(scope: Scope<'_>, found: &WaveRule, looking: &Looking<'_>) -> Option<String> {
    if looking.may_change(scope.world, found) {
        return None;
    }
    let word = if !weighs(found) {
        word::WEIGHS_NOTHING
    } else if found.is_own() {
        word::NOT_YOURS
    } else {
        word::MANAGERS_WEIGH
    };
    let region = class::region(looking.region, scope.lang);
    Some(word.fill(scope.lang, &[("region", region)]))
}

/// Which saving is the last, and since when.
fn aside(scope: Scope<'_>, last: Option<(u32, &Edition)>) -> String {
    match last {
        None => word::AS_DELIVERED.text(scope.lang).to_owned(),
        Some((number, edition)) => {
            let (number, day) = (number.to_string(), day(scope, edition));
            word::HOLDS_SINCE.fill(scope.lang, &[("edition", &number), ("day", &day)])
        }
    }
}

/// The texts as they were typed, or as they stand.
fn texts(scope: Scope<'_>, made: &Made, typed: &TriedRule) -> OwnRuleTexts {
    let codebook = scope.wave.codebook();
    let rests_on = made.questions.iter().map(|id| {
        let column = ListColumn::from_id(codebook, id);
        let name = column.map(|column| words::list::column(codebook, &column, scope.lang));
        (id.clone(), name.unwrap_or_else(|| id.clone()), true)
    });
    OwnRuleTexts {
        title: typed.title.as_ref().unwrap_or(&made.title).clone(),
        tag: typed.tag.as_ref().unwrap_or(&made.tag).clone(),
        reason: typed.reason.as_ref().unwrap_or(&made.reason).clone(),
        ask: typed.ask.as_ref().unwrap_or(&made.ask).clone(),
        questions: rests_on.collect(),
    }
}

fn conditions(scope: Scope<'_>, filter: &Filter) -> Vec<String> {
    let chips = chips::chips(filter, scope.lang, scope.world).into_iter();
    chips.map(|chip| chip.label()).collect()
}
