//! What a question found, as sentences: the headline share, the groups that differ, and what the
//! silent could have made of it.

use domain::analysis::nonresponse::bounds_of;
use domain::filter::Selection;
use domain::survey::{ColumnRef, Question};
use domain::tabulate::{Distribution, choosing};
use kinds::{Lang, Verdict};
use view::question::{Breakdown, Range};
use view::words::round::Percent;

use super::{Scope, judge};
use crate::line::options_words;
use crate::words;

/// The sentence that can be quoted: the share of what is judged, with both numbers behind it. The
/// codebook's own clause is of the headline; any other option is quoted.
pub fn sentence(
    scope: Scope<'_>,
    selection: &Selection,
    column: ColumnRef,
    judged: &[usize],
    counted: &Distribution,
) -> String {
    let lang = scope.lang;
    let (filter, within) = (selection.filter(), selection.units());
    let codebook = scope.wave.codebook();
    let question = &codebook.questions[column.question];
    let base = words::question::base_in(codebook, question, filter, lang);
    if question.asked_of.of(filter.unit).is_none() {
        return words::question::not_asked_of(filter.unit, lang);
    }
    if counted.n == 0 {
        return match counted.outside + counted.dont_know {
            0 => words::question::nobody_answered(&base, lang),
            answers => words::question::none_counts(answers, lang),
        };
    }
    let count = choosing(scope.wave, column, judged, within).count_ones(..);
    let Some(percent) = Percent::of(count, counted.n).filter(|_| !judged.is_empty()) else {
        return words::question::number_of_answers(counted.n, &base, lang);
    };
    let item = column.item.map(|item| &question.items[item]);
    let clause = item
        .and_then(|item| item.finding.as_ref())
        .or(question.finding.as_ref())
        .filter(|_| judge::printed(question, judged).is_empty());
    let clause = clause.map_or_else(
        || {
            let answers: Vec<&str> = judged
                .iter()
                .map(|o| question.options[*o].wording.text(lang))
                .collect();
            words::question::plain_clause(&answers, &name(question, column, scope), lang)
        },
        |clause| clause.text(lang).to_owned(),
    );
    let finding = words::question::Finding {
        percent,
        base: &base,
        base_is_n: words::question::named_base(codebook, question, filter.unit).is_some(),
        clause: &clause,
        count,
        n: counted.n,
    };
    let told = words::question::finding(&finding, lang);
    // The codebook tells it of the headline.
    let headline = judge::printed(question, judged).is_empty();
    let among = headline.then(|| among(scope, question, count, counted));
    among
        .flatten()
        .map_or(told.clone(), |among| format!("{told} {among}"))
}

/// The same share of the part of N that the codebook tells it of.
fn among(
    scope: Scope<'_>,
    question: &Question,
    count: usize,
    counted: &Distribution,
) -> Option<String> {
    let among = question.among.as_ref()?;
    let left_out = among
        .without
        .iter()
        .filter_map(|id| question.option_index(id));
    let left_out: usize = left_out.map(|option| counted.counts[option]).sum();
    let n = counted.n.checked_sub(left_out)?;
    let lang = scope.lang;
    words::question::among(among.base.text(lang), (count, n), lang)
}

/// What a column is called by itself: its question, and the item of a battery.
fn name(question: &Question, column: ColumnRef, scope: Scope<'_>) -> String {
    let short = question.short.text(scope.lang);
    match column.item {
        None => short.to_owned(),
        Some(item) => {
            let item = question.items[item].wording.text(scope.lang);
            format!("{short} – {}", view::words::format::lower_first(item))
        }
    }
}

/// The groups that are clearly higher or lower than the others, in a sentence.
pub fn clear_groups(breakdown: &Breakdown, lang: Lang) -> Option<String> {
    let of = |wanted: Verdict| -> Vec<(String, String)> {
        let rows = breakdown.groups.iter();
        let rows = rows.filter(|row| row.judged.as_ref().is_some_and(|j| j.verdict == wanted));
        rows.map(|row| {
            let share = view::words::format::percent_of(row.headline.count, row.headline.n, lang);
            (row.label.clone(), share)
        })
        .collect()
    };
    let (higher, lower) = (of(Verdict::ClearlyHigher), of(Verdict::ClearlyLower));
    words::verdict::clear_groups(&higher, &lower, lang)
}

/// What the silent could have made of the share of what is judged.
pub fn range(
    scope: Scope<'_>,
    column: ColumnRef,
    judged: &[usize],
    within: &Selection,
) -> Option<Range> {
    let question = &scope.wave.codebook().questions[column.question];
    let bounds = bounds_of(scope.wave, column, judged, within)?;
    if judged.is_empty() || bounds.silent == 0 {
        return None;
    }
    let of_all = |count: usize| view::words::format::whole_percent(count, bounds.base());
    let (low, high) = (bounds.part.count, bounds.part.count + bounds.silent);
    let written = |count: usize| view::words::format::percent_of(count, bounds.base(), scope.lang);
    let answer = options_words(question, judged, scope);
    let ends = (written(low), written(high));
    let ends = (ends.0.as_str(), ends.1.as_str());
    Some(Range {
        low: of_all(low)?,
        high: of_all(high)?,
        sentence: words::question::range(bounds.silent, &answer, ends, scope.lang),
    })
}
