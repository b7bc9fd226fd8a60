//! The list of municipalities as a table: every unit of the filter, in its order.

mod signals;
mod ticks;

use domain::column::{Fact, ListColumn};
use domain::filter::{Page, Selection};
use kinds::{Flag, UnitType};
use view::routes;

use self::signals::{FileColumn, file_columns};
use super::name::of_filter;
use super::{Body, Cell, Column, ColumnKind, Made, Table, about, finish};
use crate::words::{self, class};
use crate::{Scope, column};

/// Builds the table of a selection: the columns that the page shows, the number first, and every row
/// of it.
///
/// Where an answer is shown, or what rests on answers, a column tells who handed in the questionnaire: `..` is otherwise
/// both a question left open and a questionnaire that never came. Where the signals are shown, each
/// rule has a column of its own, and a last one gives the reasons; beside a priority alone stand the
/// reasons. Beside the answers to a question with several, each option has a column.
pub fn list(scope: Scope<'_>, selection: &Selection, made: &Made) -> Table {
    let Scope { wave, world, lang } = scope;
    let filter = selection.filter();
    let answered = ListColumn::Fact(Fact::Answered);
    let mut shown = filter.columns(world);
    let rests_on_answers = shown.iter().any(|column| {
        matches!(
            column,
            ListColumn::Answer(_)
                | ListColumn::Held(_)
                | ListColumn::Fact(Fact::Priority | Fact::Signals)
        )
    });
    if rests_on_answers && !shown.contains(&answered) {
        shown.push(answered);
    }
    let columns = file_columns(scope, filter.unit, &shown);
    let order = filter.sorted(selection.units(), world);
    let rows = order.iter().map(|position| {
        let cells = columns.iter().map(|column| cell(scope, column, *position));
        cells.collect()
    });
    let everything = filter.with_page(Page::All);
    let mut about = about::head(
        scope,
        selection,
        words::export::list_content(filter.unit, lang),
    );
    about.extend(about::made(
        scope,
        made,
        &everything.href(routes::MUNICIPALITIES),
    ));
    about.extend(about::signs(scope));
    about.extend(about::columns(scope, &shown));
    about.extend(signals::about(scope, &columns));
    about.extend(ticks::about(scope, ticks(&columns)));
    let stem = match filter.unit {
        UnitType::Municipality => "kommuner",
        UnitType::District => "bydeler",
    };
    let body = Body {
        stem: stem.to_owned(),
        whom: of_filter(scope, filter),
        sheet: view::words::format::capitalized(words::question::units(filter.unit, lang)),
        columns: columns.iter().map(|column| head(scope, column)).collect(),
        labels: labels(&shown),
        rows: rows.collect(),
        about,
    };
    debug_assert_eq!(wave.year(), filter.wave, "a scope is its filter's");
    finish(scope, body, made)
}

/// The options that have columns of their own.
fn ticks<'c>(columns: &'c [FileColumn<'_>]) -> impl Iterator<Item = ticks::Tick> + use<'c> {
    columns.iter().filter_map(|column| match column {
        FileColumn::Tick(tick) => Some(*tick),
        _ => None,
    })
}

/// The number, and the name where it stands beside it.
fn labels(shown: &[ListColumn]) -> u16 {
    if shown.get(1) == Some(&ListColumn::Fact(Fact::Name)) {
        2
    } else {
        1
    }
}

fn cell(scope: Scope<'_>, column: &FileColumn<'_>, position: usize) -> Cell {
    match column {
        FileColumn::Listed(column) => listed(scope, column, position),
        FileColumn::Rule(rule) => signals::flagged(scope, rule, position),
        FileColumn::Reasons => signals::reasons(scope, position),
        FileColumn::Tick(tick) => tick.cell(scope, position),
    }
}

fn listed(scope: Scope<'_>, column: &ListColumn, position: usize) -> Cell {
    let lang = scope.lang;
    match column {
        ListColumn::Flag(id) if scope.wave.flag_of(id, position) == Flag::Unknown => {
            // Not known is a value that can be filtered by, like yes and no.
            let unknown = class::flag_value(Flag::Unknown, lang);
            Cell::Text(view::words::format::lower_first(unknown))
        }
        ListColumn::Fact(Fact::Priority) if signals::is_silent(scope, position) => {
            Cell::did_not_answer(scope, position)
        }
        _ => Cell::of(column::value(scope, column, position), lang),
    }
}

fn head(scope: Scope<'_>, column: &FileColumn<'_>) -> Column {
    match column {
        FileColumn::Listed(column) => Column::new(label(scope, column), kind(scope, column)),
        FileColumn::Rule(rule) => {
            let tag = rule.rule().tag.text(scope.lang);
            Column::new(words::export::signal(tag, scope.lang), ColumnKind::Short)
        }
        FileColumn::Reasons => {
            Column::new(words::export::reasons(scope.lang), ColumnKind::Sentences)
        }
        FileColumn::Tick(tick) => tick.head(scope),
    }
}

/// The column's short name, with the unit of what is not a count.
fn label(scope: Scope<'_>, column: &ListColumn) -> String {
    let lang = scope.lang;
    let codebook = scope.wave.codebook();
    let name = crate::list::label(scope, column);
    match column {
        ListColumn::Fact(Fact::Answered) => words::export::responded(lang).to_owned(),
        ListColumn::Fact(Fact::SharePercent | Fact::ProgrammeResult) => format!("{name} (%)"),
        ListColumn::Answer(column) => match &codebook.questions[column.question].number {
            Some(limits) => words::export::in_unit(&name, limits.unit.text(lang)),
            None => name,
        },
        _ => name,
    }
}

fn kind(scope: Scope<'_>, column: &ListColumn) -> ColumnKind {
    if column.is_numeric(scope.wave.codebook()) {
        return ColumnKind::Number;
    }
    match column {
        ListColumn::Fact(
            Fact::Number | Fact::RespondedOn | Fact::LastVisit | Fact::VisitThisYear,
        ) => ColumnKind::Short,
        _ => ColumnKind::Text,
    }
}
