//! Questions: that what each says of itself fits its kind, its options and its chapter.

use std::collections::BTreeSet;

use kinds::QuestionKind;

use super::{CodebookFault, Found, InTable, QUESTION};
use crate::sheet::plain;
use crate::survey::{AskedOf, Codebook, Comparability, Question};

pub(super) fn check(codebook: &Codebook, index: usize, q: &Question, found: &mut Found) {
    let found = &mut found.in_table(QUESTION, index, &q.id);
    if !codebook.chapters.iter().any(|known| known.id == q.chapter) {
        found.say("chapter", CodebookFault::NoChapter);
    }
    check_wordings(q, found);
    check_kind(q, found);
    check_headline(q, found);
    check_asked(codebook, q, found);
    check_comparable(codebook.wave.year, q, found);
}

/// The options are read from files by their wordings.
fn check_wordings(q: &Question, found: &mut InTable<'_>) {
    let mut seen = BTreeSet::new();
    for (at, option) in q.options.iter().enumerate() {
        let wording = plain(&option.wording.nb);
        if wording.contains('|') || !seen.insert(wording) {
            found.say_of(
                "option",
                at,
                &option.id,
                "wording",
                CodebookFault::BadWordings,
            );
        }
    }
}

fn check_kind(q: &Question, found: &mut InTable<'_>) {
    if q.kind.has_options() == q.options.is_empty() {
        found.say("option", CodebookFault::OptionsOfKind);
    }
    match &q.number {
        None if q.kind == QuestionKind::Number => {
            found.say("number", CodebookFault::NumberWithoutLimits);
        }
        Some(_) if q.kind != QuestionKind::Number => {
            found.say("number", CodebookFault::LimitsWithoutNumber);
        }
        Some(limits) if limits.min > limits.max => {
            found.say("number.min", CodebookFault::LimitsCross);
        }
        _ => {}
    }
    if q.kind == QuestionKind::Multi && !q.items.is_empty() {
        found.say("item", CodebookFault::MultiBattery);
    }
    match q.max_choices {
        Some(_) if q.kind != QuestionKind::Multi => {
            found.say("max_choices", CodebookFault::LimitWithoutChoices);
        }
        Some(most) if !(1..=q.options.len()).contains(&most) => {
            found.say("max_choices", CodebookFault::LimitOutsideChoices);
        }
        _ => {}
    }
}

fn check_headline(q: &Question, found: &mut InTable<'_>) {
    if q.headline.iter().any(|id| q.option_index(id).is_none()) {
        found.say("headline", CodebookFault::NoHeadlineOption);
    }
    let inside = q.options_inside();
    let headline = q.headline_options();
    if headline.iter().any(|option| !inside.contains(option)) {
        found.say("headline", CodebookFault::HeadlineOutsideN);
    }
    let without = q.among.iter().flat_map(|among| &among.without);
    let mut without = without.map(|id| q.option_index(id));
    if without.any(|at| at.is_none_or(|at| !inside.contains(&at) || headline.contains(&at))) {
        found.say("among.without", CodebookFault::BadAmong);
    }
}

fn check_asked(codebook: &Codebook, q: &Question, found: &mut InTable<'_>) {
    let asked = [
        ("asked_of.municipality", &q.asked_of.municipality),
        ("asked_of.district", &q.asked_of.district),
    ];
    if asked.iter().all(|(_, asked)| asked.is_none()) {
        found.say("asked_of", CodebookFault::AskedOfNobody);
    }
    for (key, asked) in asked {
        if let Some(AskedOf::Flag(id)) = asked
            && !codebook.wave.flags.iter().any(|known| known.id == *id)
        {
            found.say(key, CodebookFault::NoSuchFlag);
        }
    }
}

fn check_comparable(year: u16, q: &Question, found: &mut InTable<'_>) {
    for (at, with) in q.comparable.iter().enumerate() {
        let id = with.wave.to_string();
        if with.wave == year {
            let fault = CodebookFault::ComparesWithItself;
            found.say_of("comparable", at, &id, "wave", fault);
        }
        let is_same = with.how == Comparability::Same;
        let mut before = q.comparable[..at].iter().filter(|it| it.wave == with.wave);
        if before.any(|other| is_same != (other.how == Comparability::Same)) {
            found.say_of("comparable", at, &id, "how", CodebookFault::SameAndNot);
        }
    }
}
