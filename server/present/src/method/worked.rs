//! Each definition of comparison with live numbers: of one question, for the region it says most of.

use domain::analysis::change::follow;
use domain::analysis::comparable::{Selections, wave_before};
use domain::analysis::groups::{Group, compare};
use domain::analysis::nonresponse::bounds_of;
use domain::analysis::ranking::score;
use domain::analysis::representativity::{dimensions, represent};
use domain::column::{Fact, ListColumn};
use domain::filter::Selection;
use domain::survey::ColumnRef;
use domain::tabulate::Dimension;
use view::Link;
use view::method::{Definition, Worked};

use crate::address;
use crate::line::line_label;
use crate::{Scope, drill, words};

/// The definitions that the wave has numbers for, in order.
pub fn all(scope: Scope<'_>, whole: &Selection, column: Option<ColumnRef>) -> Vec<Worked> {
    let examples = [
        column.and_then(|column| group(scope, whole, column, Definition::Difference)),
        column.and_then(|column| range(scope, whole, column)),
        column.and_then(|column| group(scope, whole, column, Definition::Adjusted)),
        change(scope, whole),
        ranking(scope, whole),
        representativity(scope, whole),
    ];
    examples.into_iter().flatten().collect()
}

/// A definition worked out on a column: nothing where there are no lines to show.
fn worked(
    scope: Scope<'_>,
    whole: &Selection,
    column: ColumnRef,
    definition: Definition,
    lines: Vec<String>,
) -> Option<Worked> {
    let codebook = scope.wave.codebook();
    let asked = &codebook.questions[column.question];
    let id = codebook.column_id(column);
    (!lines.is_empty()).then(|| Worked {
        definition,
        lines,
        of: Link {
            text: line_label(asked, column, scope).to_owned(),
            href: address::question(&id, whole.filter()),
        },
    })
}

/// The region that differs most from the others, as it is and adjusted.
fn group(
    scope: Scope<'_>,
    whole: &Selection,
    column: ColumnRef,
    definition: Definition,
) -> Option<Worked> {
    let lang = scope.lang;
    let options = scope.wave.codebook().questions[column.question].headline_options();
    let by = Dimension::Region;
    let found = compare(scope.wave, column, &options, &by, whole);
    let distance = |group: &Group| group.difference.z.map_or(0.0, f64::abs);
    let family = found.groups.iter();
    let family = family.filter(|group| group.difference.p_adjusted.is_some());
    let family = family.count();
    let widest = found
        .groups
        .into_iter()
        .max_by(|a, b| distance(a).total_cmp(&distance(b)))?;
    let name = words::class::dimension_value(by.id(), widest.value, lang);
    let lines = if definition == Definition::Adjusted {
        let adjusted = &widest.adjusted;
        let size = |place: usize| {
            let sizes = adjusted.classes.get(place).map(|(sizes, _)| *sizes);
            let names = sizes.unwrap_or_default().iter();
            let names = names.map(|size| words::class::size(*size, lang).to_owned());
            view::words::and_list(&names.collect::<Vec<_>>(), lang)
        };
        words::method::adjusted(name, adjusted, adjusted.effect.as_ref()?, size, lang)
    } else {
        words::method::difference(name, &widest.difference, family, lang)
    };
    worked(scope, whole, column, definition, lines)
}

fn range(scope: Scope<'_>, whole: &Selection, column: ColumnRef) -> Option<Worked> {
    let options = scope.wave.codebook().questions[column.question].headline_options();
    let bounds = bounds_of(scope.wave, column, &options, whole)?;
    let lines = words::method::range(bounds, scope.lang);
    worked(scope, whole, column, Definition::Range, lines)
}

/// The first question that may be followed from the wave before.
fn change(scope: Scope<'_>, whole: &Selection) -> Option<Worked> {
    let codebook = scope.wave.codebook();
    let before = wave_before(scope.world, scope.wave.year())?;
    let within = Selections::of(whole, before.year(), scope.world);
    let (column, found) = codebook.columns().find_map(|column| {
        let options = codebook.questions[column.question].headline_options();
        let followed = follow(scope.world, &within, column, &options)?.ok()?;
        followed.change.terms()?;
        Some((column, followed))
    })?;
    let years = (found.linked.earlier.year(), found.linked.later.year());
    let lines = words::method::change(&found.change, found.moved, years, scope.lang);
    worked(scope, whole, column, Definition::Change, lines)
}

/// The first line of the first battery that has points.
fn ranking(scope: Scope<'_>, whole: &Selection) -> Option<Worked> {
    let codebook = scope.wave.codebook();
    let column = codebook.columns().find(|column| {
        let question = &codebook.questions[column.question];
        column.item.is_some() && question.options.iter().any(|option| option.score.is_some())
    })?;
    let within = whole.units();
    let data = scope.wave.column(column);
    let options = &codebook.questions[column.question].options;
    let parts: Vec<(usize, i64)> = options
        .iter()
        .zip(&data.options)
        .filter_map(|(option, units)| {
            let points = i64::from(option.score?);
            Some((within.intersection_count(units), points))
        })
        .collect();
    let scored = score(scope.wave, column, within);
    let lines = words::method::score(&parts, scored.sum, scored.mean(), scope.lang);
    worked(scope, whole, column, Definition::Ranking, lines)
}

/// The region whose part of those who answered is furthest from its part of all.
fn representativity(scope: Scope<'_>, whole: &Selection) -> Option<Worked> {
    let dimension = dimensions().into_iter().next()?;
    let found = represent(scope.wave, &dimension, whole.units());
    let (class, gap) = found
        .classes
        .iter()
        .filter_map(|class| Some((class, class.gap()?)))
        .max_by(|(_, a), (_, b)| a.abs().total_cmp(&b.abs()))?;
    let name = words::class::dimension_value(dimension.id(), class.value, scope.lang);
    let answered = whole.filter().with_answered(true);
    let answered_column = ListColumn::Fact(Fact::Answered);
    Some(Worked {
        definition: Definition::Representativity,
        lines: words::method::gap(name, class.net, class.gross, gap, scope.lang),
        of: Link {
            text: words::list::column(scope.wave.codebook(), &answered_column, scope.lang),
            href: drill::list_href(&answered),
        },
    })
}
