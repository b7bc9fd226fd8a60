//! What stands in the cells of a list about priority and signals.

use domain::column::{Fact, ListColumn};
use domain::filter::Filter;
use view::list::ListRow;
use view::signals::{Marks, RowSignal};
use view::value::CellValue;

use crate::marks::Marking;
use crate::{Scope, address, column, words};

const SIGNALS: ListColumn = ListColumn::Fact(Fact::Signals);
const PRIORITY: ListColumn = ListColumn::Fact(Fact::Priority);

/// The rows of a page, and what they have in common. Where the signals are not shown, rows have none.
pub(super) fn rows(
    scope: Scope<'_>,
    filter: &Filter,
    columns: &[ListColumn],
    page: &[usize],
) -> (Vec<ListRow>, Marks) {
    let mut marking = Marking::new(scope);
    let shown = columns.contains(&SIGNALS);
    let mut signals = |position: usize| -> Vec<RowSignal> {
        if shown {
            marking.of(position)
        } else {
            Vec::new()
        }
    };
    let rows = page
        .iter()
        .map(|position| ListRow {
            href: address::profile_in(&scope.wave.units()[*position].number, filter),
            cells: columns
                .iter()
                .map(|column| value(scope, columns, column, *position))
                .collect(),
            signals: signals(*position),
        })
        .collect();
    let mut marks = marking.marks();
    if !columns.contains(&PRIORITY) {
        marks.full_priority = 0;
    }
    (rows, marks)
}

/// Where the rules are explained, if the list shows what they find.
pub(super) fn rules_href(scope: Scope<'_>, columns: &[ListColumn]) -> Option<String> {
    let shown = columns.contains(&PRIORITY) || columns.contains(&SIGNALS);
    shown.then(|| address::rules(scope.wave.year()))
}

/// The rules of the wave that find nothing since it cannot answer them, a sentence each: what is
/// shown of signals lacks them.
pub(super) fn broken_rules(scope: Scope<'_>) -> Vec<String> {
    let rules = scope.signals().rules().iter();
    let broken = rules.filter(|rule| !rule.works());
    broken
        .map(|rule| words::rule::fails(rule, scope.world, scope.lang))
        .collect()
}

/// What stands in a cell. The signals stand beside the cells of a row, so theirs tells how many they
/// are; and of two cells about a unit that did not answer, one says so.
fn value(
    scope: Scope<'_>,
    columns: &[ListColumn],
    column: &ListColumn,
    position: usize,
) -> CellValue {
    let weighed = scope.signals().priority(position).is_some();
    match column {
        ListColumn::Fact(Fact::Signals) if weighed => {
            let count = scope.signals().count(position).unwrap_or(0);
            CellValue::Whole(count.try_into().unwrap_or(i64::MAX))
        }
        ListColumn::Fact(Fact::Priority) if !weighed && columns.contains(&SIGNALS) => {
            CellValue::None
        }
        _ => column::value(scope, column, position),
    }
}
