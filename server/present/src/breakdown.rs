//! A question's distribution in each group of a background variable, side by side.

use domain::analysis::difference::{Difference, against_the_others, compare};
use domain::analysis::{Part, part_of};
use domain::column::Fact;
use domain::filter::Selection;
use domain::municipality::SETTLES;
use domain::survey::ColumnRef;
use domain::tabulate::{Dimension, distribute};
use kinds::AnswerStatus;
use view::question::{BREAKDOWN_PLACE, Breakdown, BreakdownRow, Judged};
use view::words::round::whole_points;
use view::{Choice, Count};

use super::{Scope, address, drill, judge, line};
use crate::judge::AskedQuestion;
use crate::line::share;
use crate::words;

/// Builds the breakdown of a question.
pub fn build(scope: Scope<'_>, asked: AskedQuestion<'_>) -> Breakdown {
    let Scope { wave, lang, .. } = scope;
    let AskedQuestion {
        selection,
        column,
        by: dimension,
        judged,
    } = asked;
    let filter = selection.filter();
    let codebook = wave.codebook();
    let question = &codebook.questions[column.question];
    let inside = question.options_inside();
    let groups = groups(scope, asked)
        .into_iter()
        .map(|(value, group, difference)| {
            let label = words::class::dimension_value(dimension.id(), value, lang).to_owned();
            let found = Judged {
                points: difference.points.map(whole_points),
                verdict: difference.verdict,
            };
            BreakdownRow {
                judged: Some(found),
                ..row(scope, &group, column, (&inside, judged), label)
            }
        })
        .collect();
    let whole = words::question::all_in_selection(filter, lang);
    let positions = inside
        .iter()
        .enumerate()
        .filter(|(_, option)| judged.contains(option));
    Breakdown {
        by: choices(scope, asked),
        dimension: heading(scope, dimension),
        source: words::facts::within_sentence(&source(scope, dimension)).to_owned(),
        options: inside
            .iter()
            .map(|option| question.options[*option].wording.text(lang).to_owned())
            .collect(),
        measured: line::options_words(question, judged, scope),
        headline: positions.map(|(position, _)| position).collect(),
        judge: judge::form(scope, filter, column, dimension, judged),
        groups,
        total: row(scope, selection, column, (&inside, judged), whole),
    }
}

/// Each group of a question's dimension within its selection: the id of its value, the group as a
/// selection, and what is judged against the other groups.
pub fn groups(
    scope: Scope<'_>,
    asked: AskedQuestion<'_>,
) -> Vec<(&'static str, Selection, Difference)> {
    let wave = scope.wave;
    let groups = asked.selection.groups(wave, asked.by);
    let parts: Vec<Part> = groups
        .iter()
        .map(|(_, group)| part_of(wave, asked.column, asked.judged, group.units()))
        .collect();
    let differences = compare(&against_the_others(&parts));
    groups
        .into_iter()
        .zip(differences)
        .map(|((value, group), difference)| (value, group, difference))
        .collect()
}

fn row(
    scope: Scope<'_>,
    selection: &Selection,
    column: ColumnRef,
    (options, judged): (&[usize], &[usize]),
    label: String,
) -> BreakdownRow {
    let Scope { wave, world, .. } = scope;
    let filter = selection.filter();
    let counted = distribute(wave, column, selection.units());
    let share = |options: &[usize]| share(scope, selection, column, options, counted.n);
    let counted_filter = filter.with_state(column, AnswerStatus::Counted, world);
    BreakdownRow {
        label,
        cells: options.iter().map(|option| share(&[*option])).collect(),
        headline: share(judged),
        n: Count {
            count: counted.n,
            href: drill::list_href(&counted_filter),
        },
        units: Count {
            count: counted.units,
            href: drill::list_href(filter),
        },
        judged: None,
    }
}

fn choices(scope: Scope<'_>, asked: AskedQuestion<'_>) -> Vec<Choice> {
    let codebook = scope.wave.codebook();
    let filter = asked.selection.filter();
    let id = codebook.column_id(asked.column);
    let judged = judge::printed(&codebook.questions[asked.column.question], asked.judged);
    Dimension::all(scope.wave)
        .into_iter()
        .map(|dimension| Choice {
            id: dimension.id().to_owned(),
            text: words::question::dimension(codebook, dimension.id(), scope.lang).to_owned(),
            href: format!(
                "{}#{BREAKDOWN_PLACE}",
                address::judging(&id, filter, &dimension, &judged)
            ),
            current: dimension == *asked.by,
        })
        .collect()
}

/// What the breakdown is by, as it follows "etter".
fn heading(scope: Scope<'_>, dimension: &Dimension) -> String {
    let name = words::question::dimension(scope.wave.codebook(), dimension.id(), scope.lang);
    match dimension {
        Dimension::Flag(_) => words::facts::flag_heading(name, scope.lang),
        _ => name.to_owned(),
    }
}

/// Publisher and date of the classes.
fn source(scope: Scope<'_>, dimension: &Dimension) -> String {
    let (year, lang) = (scope.wave.register_year(), scope.lang);
    let fact = match dimension {
        Dimension::Region => return words::facts::region_source(year, lang),
        Dimension::Size => Fact::Population,
        Dimension::Centrality => Fact::Centrality,
        Dimension::Share => Fact::SharePercent,
        Dimension::Language => Fact::Language,
        Dimension::Flag(id) if id == SETTLES => return words::facts::settles_source(year, lang),
        Dimension::Flag(id) => return flag_source(scope, id),
    };
    words::facts::source(fact, year, lang).unwrap_or_default()
}

/// Where a flag of the wave comes from; for a derived one, the question it is read from.
pub fn flag_source(scope: Scope<'_>, id: &str) -> String {
    let codebook = scope.wave.codebook();
    if let Some(known) = codebook.wave.flags.iter().find(|known| known.id == id) {
        return known.source.text(scope.lang).to_owned();
    }
    let derived = codebook.derived.iter().find(|known| known.id == id);
    let question = derived.and_then(|derived| codebook.question(&derived.question));
    question.map_or_else(String::new, |question| {
        words::facts::derived_source(question.short.text(scope.lang), scope.lang)
    })
}
