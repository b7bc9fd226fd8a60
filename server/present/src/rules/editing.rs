//! The rule that is being changed, or made.

use domain::column::ListColumn;
use domain::filter::Filter;
use domain::follow_up::Edition;
use domain::follow_up::edition::{Made, OWN_PREFIX};
use domain::signal::{RuleKind, WEIGHT_MAX};
use domain::signals::WaveRule;
use view::routes;
use view::rules::{Editing, EditionRow, Texts};
use view::words::format;

use super::effect::{Tried, effect};
use super::{Asked, Looking, Typed};
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
        filter: without_wave(&filter),
        questions: rests_on,
        ..Made::default()
    };
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
        closed: (!looking.may_make).then(|| word::NOT_YOURS.text(lang).to_owned()),
        conditions: conditions(scope, &filter),
        conditions_href: Some(filter.href(routes::MUNICIPALITIES)),
        filter: made.filter,
        effect,
        save: word::SAVE_NEW.text(lang).to_owned(),
        off: false,
        editions: Vec::new(),
    }
}

fn known_rule(scope: Scope<'_>, found: &WaveRule, asked: &Asked, looking: &Looking<'_>) -> Editing {
    let Scope { world, lang, .. } = scope;
    let rule = found.rule();
    let of_rule = world.follow_up().editions();
    let of_rule = of_rule.filter(|edition| edition.rule == rule.id);
    let of_rule = of_rule.filter(|edition| edition.region.is_none_or(|of| of == looking.region));
    let (made, laid): (Vec<&Edition>, Vec<&Edition>) =
        of_rule.partition(|edition| edition.made.is_some());
    let standing_made = made.last().copied();
    let laid_last = laid.last().copied();
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
    let shown = if own.is_some() { &made } else { &laid };
    let edition = shown.last().map_or(0, |edition| edition.number);
    let title = rule.title.text(lang);
    Editing {
        rule: rule.id.clone(),
        region: looking.region.id().to_owned(),
        edition,
        change: looking.change.to_string(),
        heading: word::CHANGE_HEADING.fill(lang, &[("title", title)]),
        aside: aside(scope, shown.last().copied()),
        texts: own.map(|made| texts(scope, made, &asked.typed)),
        reason: rule.reason.text(lang).to_owned(),
        ask: rule
            .ask
            .as_ref()
            .map_or_else(String::new, |ask| ask.text(lang).to_owned()),
        why: asked.typed.why.clone().unwrap_or_default(),
        weight,
        weights: (0..=WEIGHT_MAX).collect(),
        closed: closed(scope, found, standing_made, looking),
        conditions: filter
            .as_ref()
            .map_or(Vec::new(), |filter| conditions(scope, filter)),
        conditions_href: filter
            .as_ref()
            .map(|filter| filter.href(routes::MUNICIPALITIES)),
        filter: rule.filter.clone(),
        effect: effect(scope, looking.region, &tried),
        save: word::SAVE.fill(lang, &[("edition", &(edition + 1).to_string())]),
        off: laid_last.is_some_and(|edition| edition.off),
        editions: editions(scope, found, (&made, &laid), looking),
    }
}

/// Why a rule cannot be saved by whoever looks; `None` where it can.
fn closed(
    scope: Scope<'_>,
    found: &WaveRule,
    made: Option<&Edition>,
    looking: &Looking<'_>,
) -> Option<String> {
    let region = class::region(looking.region, scope.lang);
    if found.rule().kind != RuleKind::Need {
        return Some(word::WEIGHS_NOTHING.text(scope.lang).to_owned());
    }
    match made {
        _ if looking.may_weigh => None,
        Some(edition) if edition.account == looking.account && looking.may_make => None,
        Some(_) => Some(word::NOT_YOURS.text(scope.lang).to_owned()),
        None => Some(word::MANAGERS_WEIGH.fill(scope.lang, &[("region", region)])),
    }
}

fn aside(scope: Scope<'_>, standing: Option<&Edition>) -> String {
    match standing {
        None => word::AS_DELIVERED.text(scope.lang).to_owned(),
        Some(edition) => {
            let number = edition.number.to_string();
            let day = day(scope, edition);
            word::HOLDS_SINCE.fill(scope.lang, &[("edition", &number), ("day", &day)])
        }
    }
}

/// The day of an edition, by UTC: the hour of the change of day is of no matter here.
fn day(scope: Scope<'_>, edition: &Edition) -> String {
    let day = edition.at.strftime("%Y-%m-%d").to_string();
    format::date(&day, scope.lang)
}

/// The texts as they were typed, or as they stand.
fn texts(scope: Scope<'_>, made: &Made, typed: &Typed) -> Texts {
    let codebook = scope.wave.codebook();
    let rests_on = made.questions.iter().map(|id| {
        let column = ListColumn::from_id(codebook, id);
        let name = column.map(|column| words::list::column(codebook, &column, scope.lang));
        (id.clone(), name.unwrap_or_else(|| id.clone()), true)
    });
    Texts {
        title: typed.title.as_ref().unwrap_or(&made.title).clone(),
        tag: typed.tag.as_ref().unwrap_or(&made.tag).clone(),
        reason: typed.reason.as_ref().unwrap_or(&made.reason).clone(),
        ask: typed.ask.as_ref().unwrap_or(&made.ask).clone(),
        questions: rests_on.collect(),
    }
}

/// The filter without its wave, as a rule holds it.
fn without_wave(filter: &Filter) -> String {
    let query = filter.to_query();
    let end = format!("wave={}", filter.wave);
    let rest = query.strip_suffix(&end).unwrap_or(&query);
    rest.trim_end_matches('&').to_owned()
}

fn conditions(scope: Scope<'_>, filter: &Filter) -> Vec<String> {
    let chips = chips::chips(filter, scope.lang, scope.world).into_iter();
    chips.map(|chip| chip.label()).collect()
}

/// Everything that was saved of a rule, the newest first, and the one it was delivered as.
fn editions(
    scope: Scope<'_>,
    found: &WaveRule,
    (made, laid): (&[&Edition], &[&Edition]),
    looking: &Looking<'_>,
) -> Vec<EditionRow> {
    let Scope { world, lang, .. } = scope;
    let mut all: Vec<&Edition> = made.iter().chain(laid).copied().collect();
    all.sort_by_key(|edition| std::cmp::Reverse(edition.id));
    let last = |editions: &[&Edition]| editions.last().map(|edition| edition.id);
    let standing = [last(laid), last(made)];
    let flagged = |edition: &Edition| {
        let rule = edition.as_rule()?;
        let filter = rule.filter_in(world, scope.wave.year()).ok()?;
        Some(domain::filter::Selection::of(filter, world).count())
    };
    let mut rows: Vec<EditionRow> = all
        .iter()
        .map(|edition| EditionRow {
            number: edition.number,
            from: day(scope, edition),
            who: looking.people.name(edition.account, lang).to_owned(),
            what: match (&edition.made, edition.off) {
                (_, true) => word::SWITCHED_OFF.text(lang).to_owned(),
                (Some(_), _) if edition.number == 1 => word::FIRST.text(lang).to_owned(),
                (Some(_), _) => word::WRITTEN.text(lang).to_owned(),
                (None, _) => word::WEIGHED.fill(lang, &[("weight", &edition.weight.to_string())]),
            },
            why: edition.why.clone(),
            flagged: flagged(edition),
            again: (edition.made.is_none()
                && !edition.off
                && !standing.contains(&Some(edition.id)))
            .then_some(edition.weight),
            holds: standing.contains(&Some(edition.id)),
        })
        .collect();
    if !found.is_own() {
        let mut file = scope.wave.rules().rules.iter();
        let delivered = file.find(|rule| rule.id == found.rule().id);
        let weight = delivered.map_or(0, |rule| rule.weight);
        rows.push(EditionRow {
            number: 0,
            from: String::new(),
            who: word::AS_DELIVERED.text(lang).to_owned(),
            what: word::WEIGHED.fill(lang, &[("weight", &weight.to_string())]),
            why: String::new(),
            flagged: found.units().map(|units| units.count_ones(..)),
            again: (!laid.is_empty()).then_some(weight),
            holds: laid.is_empty(),
        });
    }
    rows
}
