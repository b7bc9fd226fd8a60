//! What is said of a rule for follow-up that does not work.

use domain::rules::{RuleFault, RuleText};
use domain::signal::{ASK_CHARS_MAX, OWN_PREFIX, Rule, RuleKind, WEIGHT_MAX, WEIGHT_MIN};
use domain::signals::WaveRule;
use domain::world::World;
use kinds::Lang;
use view::words::and_list;

use crate::words::catalog::rule as word;
use crate::words::filter::problem;

/// What is wrong with a rule, as a clause.
pub fn clause(fault: &RuleFault, lang: Lang) -> String {
    use RuleFault as F;
    match fault {
        F::BadId => word::BAD_ID.text(lang).to_owned(),
        F::OwnId => word::OWN_ID.fill(lang, &[("prefix", OWN_PREFIX)]),
        F::IdTwice { first } => word::ID_TWICE.fill(lang, &[("first", &first.to_string())]),
        F::NoVersion => word::NO_VERSION.text(lang).to_owned(),
        F::Weight { weight } => {
            let [weight, min, max] = [*weight, WEIGHT_MIN, WEIGHT_MAX].map(|it| it.to_string());
            let values: [(&str, &str); 3] = [("weight", &weight), ("min", &min), ("max", &max)];
            word::WEIGHT.fill(lang, &values)
        }
        F::WeightWithoutNeed { weight } => {
            word::WEIGHT_WITHOUT_NEED.fill(lang, &[("weight", &weight.to_string())])
        }
        F::Empty(RuleText::Title) => word::EMPTY_TITLE.text(lang).to_owned(),
        F::Empty(RuleText::Tag) => word::EMPTY_TAG.text(lang).to_owned(),
        F::Empty(RuleText::Reason) => word::EMPTY_REASON.text(lang).to_owned(),
        F::Empty(RuleText::Ask) => word::EMPTY_ASK.text(lang).to_owned(),
        F::LongAsk { chars } => {
            let [chars, max] = [*chars, ASK_CHARS_MAX].map(|it| it.to_string());
            word::LONG_ASK.fill(lang, &[("chars", &chars), ("max", &max)])
        }
        F::NoQuestion { question } => word::NO_QUESTION.fill(lang, &[("question", question)]),
        F::RefinesNone { rule } => word::REFINES_NONE.fill(lang, &[("rule", rule)]),
        F::RefinesItself => word::REFINES_ITSELF.text(lang).to_owned(),
        F::RefinesRefined { rule } => word::REFINES_REFINED.fill(lang, &[("rule", rule)]),
        F::RefinesOtherKind { rule } => word::REFINES_OTHER_KIND.fill(lang, &[("rule", rule)]),
        F::NoFilter => word::NO_FILTER.text(lang).to_owned(),
        F::FilterHolds { key } => word::FILTER_HOLDS.fill(lang, &[("key", key)]),
        F::NotCanonical { canonical } => {
            word::NOT_CANONICAL.fill(lang, &[("canonical", canonical)])
        }
        F::Filter(fault) => {
            let why = problem::sentence(fault, &World::default(), lang);
            word::FILTER.fill(lang, &[("why", why.trim_end_matches('.'))])
        }
    }
}

/// The keys of a filter that keep it from becoming a rule, as people call them, in a clause.
pub fn kept_out(keys: &[String], lang: Lang) -> String {
    let called = |key: &String| match &**key {
        "signal" => word::KEY_SIGNAL.text(lang).to_owned(),
        "priority" => word::KEY_PRIORITY.text(lang).to_owned(),
        "list" => word::KEY_LIST.text(lang).to_owned(),
        "visited" => word::KEY_VISITED.text(lang).to_owned(),
        "action" => word::KEY_ACTION.text(lang).to_owned(),
        "weights" => word::KEY_WEIGHTS.text(lang).to_owned(),
        other => format!("«{other}»"),
    };
    let mut names: Vec<String> = keys.iter().map(called).collect();
    names.dedup();
    word::KEPT_OUT.fill(lang, &[("names", &and_list(&names, lang))])
}

/// What a rule finds, in a word.
pub fn kind(kind: RuleKind, lang: Lang) -> &'static str {
    match kind {
        RuleKind::Need => word::NEED.text(lang),
        RuleKind::Model => word::MODEL.text(lang),
        RuleKind::Silent => word::SILENT.text(lang),
    }
}

/// What a rule says and weighs, for documents: `Bosetter, men har ikke resultatmål. Vekt 3, utgave 1.`
pub fn in_one_line(rule: &Rule, lang: Lang) -> String {
    let version = rule.version.to_string();
    let weight = rule.weight.to_string();
    let values = [
        ("title", rule.title.text(lang)),
        ("weight", &*weight),
        ("version", &*version),
    ];
    word::IN_ONE_LINE.fill(lang, &values)
}

/// A rule that does not work in its wave, and why, in a sentence.
pub fn fails(rule: &WaveRule, world: &World, lang: Lang) -> String {
    let faults = rule.faults(world);
    let clauses: Vec<String> = faults.iter().map(|fault| clause(fault, lang)).collect();
    let title = rule.rule().title.text(lang);
    let why = and_list(&clauses, lang);
    word::FAILS.fill(lang, &[("title", title), ("why", &why)])
}
