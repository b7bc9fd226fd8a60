//! The part of the panel where a condition on answers is built: questions to pick from, and the
//! fields of the one that is picked.

use domain::column::ListColumn;
use domain::filter::{Draft, Selection, Value, Way, WhichLine};
use domain::survey::{Codebook, ColumnRef};
use view::list::{FacetGroup, PickSelect, PickWay, Picked, QuestionGroup};
use view::words::catalog::Word;
use view::words::format;

use super::option;
use crate::Scope;
use crate::filter::picked::{self, PickedItem};
use crate::words;
use crate::words::catalog::pick as word;

/// Every column of the codebook by chapter, and before the items of a battery all of them together.
/// What is asked of another wave stands first, since it is offered nowhere else.
pub(super) fn questions(scope: Scope<'_>, draft: Option<&Draft>) -> Vec<QuestionGroup> {
    let codebook: &Codebook = scope.wave.codebook();
    let chapters = codebook.chapters.iter().map(|chapter| {
        let columns = codebook
            .columns()
            .filter(|column| codebook.questions[column.question].chapter == chapter.id);
        QuestionGroup {
            chapter: chapter.title.text(scope.lang).to_owned(),
            items: columns.flat_map(|column| entries(scope, column)).collect(),
        }
    });
    let elsewhere = draft.and_then(|draft| of_other_wave(scope, draft));
    elsewhere
        .into_iter()
        .chain(chapters)
        .filter(|group| !group.items.is_empty())
        .collect()
}

/// A column, after the whole of its battery where it is the first of one.
fn entries(scope: Scope<'_>, column: ColumnRef) -> Vec<(String, String)> {
    let codebook = scope.wave.codebook();
    let question = &codebook.questions[column.question];
    let whole = (column.item == Some(0)).then(|| {
        let short = question.short.text(scope.lang);
        let label = word::WHOLE.fill(scope.lang, &[("question", short)]);
        (format!("{}.*", question.id), label)
    });
    let listed = ListColumn::Answer(column);
    let own = (
        codebook.column_id(column),
        words::list::column(codebook, &listed, scope.lang),
    );
    whole.into_iter().chain([own]).collect()
}

fn of_other_wave(scope: Scope<'_>, draft: &Draft) -> Option<QuestionGroup> {
    let year = draft.year?;
    let codebook = scope.world.wave(year)?.codebook();
    let question = codebook.question(&draft.item.question)?;
    let short = question.short.text(scope.lang);
    let label = match &draft.item.line {
        WhichLine::One(id) => {
            let column = codebook.column(&format!("{}.{id}", question.id))?;
            words::list::column(codebook, &ListColumn::Answer(column), scope.lang)
        }
        WhichLine::Any => word::WHOLE.fill(scope.lang, &[("question", short)]),
        WhichLine::Whole => short.to_owned(),
    };
    Some(QuestionGroup {
        chapter: word::OTHER_WAVE.fill(scope.lang, &[("year", &year.to_string())]),
        items: vec![(draft.subject(), label)],
    })
}

/// The fields of the condition that is being built.
pub(super) fn picked(scope: Scope<'_>, selection: &Selection, draft: &Draft) -> Option<Picked> {
    let lang = scope.lang;
    let mut item = picked::picked(selection, draft, lang, scope.world)?;
    let all = format::count(selection.count(), lang);
    let gives = |n: &str| word::ADD_GIVES.fill(lang, &[("n", n), ("all", &all)]);
    let other_values = std::mem::take(&mut item.other_values);
    Some(Picked {
        id: draft.subject(),
        ways: ways(scope, draft, &item),
        other: other(scope, draft).map(|label| FacetGroup {
            key: format!("pick_same.{}", draft.subject()),
            label,
            options: other_values.into_iter().map(option).collect(),
        }),
        limits: item.limits,
        ends: ends(scope, draft),
        add: match item.gives {
            Some(count) => gives(&format::count(count, lang)),
            None => word::ADD.text(lang).to_owned(),
        },
        gives: gives("{n}"),
        label: item.label,
        options: item.values.into_iter().map(option).collect(),
    })
}

/// The ends of the one range of numbers that is asked for, as typed; empty where there is none.
fn ends(scope: Scope<'_>, draft: &Draft) -> (String, String) {
    let mut ranges = draft.values.iter().filter_map(|value| match value {
        Value::Number(range) => Some(range),
        _ => None,
    });
    let typed = |milli: Option<u64>| {
        milli.map_or_else(String::new, |milli| format::typed(milli, scope.lang))
    };
    match (ranges.next(), ranges.next()) {
        (Some(range), None) => (typed(range.from_milli()), typed(range.to_milli())),
        _ => Default::default(),
    }
}

/// What stands before the options of the other battery.
fn other(scope: Scope<'_>, draft: &Draft) -> Option<String> {
    let Way::Same(Some(other)) = &draft.way else {
        return None;
    };
    let question = scope.wave.codebook().question(&other.question)?;
    let short = question.short.text(scope.lang);
    Some(word::OTHER_ANSWERS.fill(scope.lang, &[("question", short)]))
}

/// How the answer may relate to the options.
fn ways(scope: Scope<'_>, draft: &Draft, item: &PickedItem) -> Vec<PickWay> {
    let chosen = match &draft.way {
        Way::Any | Way::AtLeast(_) => "_is",
        Way::Not => "_not",
        Way::Same(_) => "_same",
    };
    let way = |value: &str, label: Word, select: Option<PickSelect>| PickWay {
        value: value.to_owned(),
        label: label.text(scope.lang).to_owned(),
        chosen: value == chosen,
        select,
    };
    if item.items == 0 {
        return vec![way("_is", word::IS, None), way("_not", word::NOT, None)];
    }
    let least = least(scope, draft, item.items);
    let mut ways = vec![
        way("_is", word::IS_ON, Some(least)),
        way("_not", word::NOT_ON_ANY, None),
    ];
    if !item.others.is_empty() {
        let beside = beside(scope, draft, &item.others);
        ways.push(way("_same", word::SAME, Some(beside)));
    }
    ways
}

/// How many items of a battery.
fn least(scope: Scope<'_>, draft: &Draft, items: usize) -> PickSelect {
    let lang = scope.lang;
    let told = |count: usize| {
        let n = format::count(count, lang);
        match count {
            1 => word::LEAST_ONE.text(lang).to_owned(),
            _ if count == items => word::LEAST_ALL.fill(lang, &[("n", &n)]),
            _ => word::LEAST_N.fill(lang, &[("n", &n)]),
        }
    };
    let chosen = match draft.way {
        Way::AtLeast(count) => count,
        _ => 1,
    };
    PickSelect {
        name: format!("pick_least.{}", draft.subject()),
        label: word::LEAST.text(lang).to_owned(),
        options: (1..=items).map(|n| (n.to_string(), told(n))).collect(),
        chosen: chosen.to_string(),
    }
}

/// The batteries that share an item with the one picked.
fn beside(scope: Scope<'_>, draft: &Draft, others: &[(String, String)]) -> PickSelect {
    let none = word::OTHER_NONE.text(scope.lang).to_owned();
    let chosen = match &draft.way {
        Way::Same(Some(other)) => other.question.clone(),
        _ => String::new(),
    };
    let options = [(String::new(), none)].into_iter();
    PickSelect {
        name: format!("pick_with.{}", draft.subject()),
        label: word::OTHER.text(scope.lang).to_owned(),
        options: options.chain(others.iter().cloned()).collect(),
        chosen,
    }
}
