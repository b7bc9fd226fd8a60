//! A question as a table: its distribution in each group, or each number or text given.

use domain::analysis::difference::Difference;
use domain::column::{Fact, ListColumn};
use domain::survey::ColumnRef;
use domain::tabulate::{Dimension, Distribution, choosing, distribute, split};
use domain::wave::UnitSet;
use kinds::{AnswerStatus, Lang};
use view::question::QuestionPage;
use view::words::catalog::question;

use super::about::{self, line};
use super::name::of_question;
use super::{Body, Cell, Column, ColumnKind, Made, Table, finish};
use crate::judge::AskedQuestion;
use crate::{Scope, column, words};

/// Builds the table of a question. With options: a row a group and one for all of them, with
/// counts, N, shares and each kind of empty. Number and text: a row a unit that answered.
pub fn question(scope: Scope<'_>, asked: AskedQuestion<'_>, made: &Made) -> Table {
    let page = crate::question::asked_page(scope, asked, vec![]);
    let question = &scope.wave.codebook().questions[asked.column.question];
    // A row is about a group, or about a unit by its number and name.
    let ((columns, rows), labels) = if question.kind.has_options() {
        (breakdown(scope, asked, &page), 1)
    } else {
        (given(scope, asked), 2)
    };
    let body = Body {
        stem: stem(&page),
        whom: of_question(scope, asked),
        sheet: words::export::question_sheet(scope.lang).to_owned(),
        columns,
        labels,
        rows,
        about: about_question(scope, asked, &page, made),
    };
    finish(scope, body, made)
}

/// The part of the file's name that says which question.
pub(super) fn stem(page: &QuestionPage) -> String {
    format!("sporsmal-{}", page.id)
}

/// Each option inside the base by position, with its wording; then the sum that is judged, where it
/// is of several.
fn inside(scope: Scope<'_>, asked: AskedQuestion<'_>) -> Vec<(Vec<usize>, String)> {
    let question = &scope.wave.codebook().questions[asked.column.question];
    let inside = question.options_inside().into_iter();
    let mut parts: Vec<(Vec<usize>, String)> = inside
        .map(|position| {
            let wording = question.options[position].wording.text(scope.lang);
            (vec![position], wording.to_owned())
        })
        .collect();
    if asked.judged.len() > 1 {
        let wordings: Vec<&str> = asked
            .judged
            .iter()
            .map(|position| question.options[*position].wording.text(scope.lang))
            .collect();
        let together = words::export::together(&wordings, scope.lang);
        parts.push((asked.judged.to_vec(), together));
    }
    parts
}

fn breakdown(
    scope: Scope<'_>,
    asked: AskedQuestion<'_>,
    page: &QuestionPage,
) -> (Vec<Column>, Vec<Vec<Cell>>) {
    let Scope { wave, lang, .. } = scope;
    let parts = inside(scope, asked);
    let states: Vec<AnswerStatus> = page.empties.iter().map(|row| row.state).collect();
    let number = |label: String| Column::new(label, ColumnKind::Number);
    let dimension = words::question::dimension(wave.codebook(), asked.by.id(), lang);
    let mut columns = vec![
        Column::new(dimension, ColumnKind::Text),
        number(words::export::units_in_selection(asked.selection.filter().unit, lang).to_owned()),
        number(words::export::n(lang).to_owned()),
    ];
    for (_, wording) in &parts {
        columns.push(number(words::export::count(wording, lang)));
        columns.push(number(words::export::percent(wording, lang)));
    }
    for state in &states {
        columns.push(number(words::question::state(*state, lang).to_owned()));
    }
    if let Some(breakdown) = &page.breakdown {
        let label = words::export::against_others(&breakdown.measured, lang);
        columns.push(number(label));
        columns.push(Column::new(question::VERDICT.text(lang), ColumnKind::Text));
    }
    let within = asked.selection.units();
    let row = |label: String, units: &UnitSet, difference: Option<&Difference>| {
        let counted = distribute(wave, asked.column, units);
        let mut cells = row(scope, asked.column, label, units, &counted, &parts, &states);
        if page.breakdown.is_some() {
            cells.extend(against_others(difference, lang));
        }
        cells
    };
    let groups = crate::breakdown::groups(scope, asked);
    let mut rows: Vec<Vec<Cell>> = groups
        .iter()
        .map(|(value, group, difference)| {
            let label = words::class::dimension_value(asked.by.id(), value, lang);
            row(label.to_owned(), group.units(), Some(difference))
        })
        .collect();
    let without = without_value(scope, asked.by, within);
    if !without.is_clear() {
        let label = words::export::without_value(lang).to_owned();
        rows.push(row(label, &without, None));
    }
    let all = words::question::all_in_selection(asked.selection.filter(), lang);
    rows.push(row(all, within, None));
    (columns, rows)
}

/// The difference from the other groups, with as many decimals as the shares, and what can be said
/// of it; nothing for all together.
fn against_others(difference: Option<&Difference>, lang: Lang) -> [Cell; 2] {
    [
        Cell::difference(difference.and_then(|difference| difference.points)),
        difference.map_or(Cell::Blank, |difference| {
            Cell::Text(view::words::verdict::verdict(difference.verdict, lang).to_owned())
        }),
    ]
}

/// Units that the dimension has no value for: without them the groups do not add up.
fn without_value(scope: Scope<'_>, by: &Dimension, within: &UnitSet) -> UnitSet {
    let mut without = within.clone();
    for (_, units) in split(scope.wave, by, within) {
        without.difference_with(&units);
    }
    without
}

fn row(
    scope: Scope<'_>,
    column: ColumnRef,
    label: String,
    units: &UnitSet,
    counted: &Distribution,
    parts: &[(Vec<usize>, String)],
    states: &[AnswerStatus],
) -> Vec<Cell> {
    let mut cells = vec![
        Cell::Text(label),
        Cell::count(counted.units),
        Cell::count(counted.n),
    ];
    for (options, _) in parts {
        let count = choosing(scope.wave, column, options, units).count_ones(..);
        cells.push(Cell::count(count));
        cells.push(Cell::share(count, counted.n));
    }
    for state in states {
        cells.push(Cell::count(counted.in_state(*state)));
    }
    cells
}

/// The numbers or texts given, by unit, in the filter's order.
fn given(scope: Scope<'_>, asked: AskedQuestion<'_>) -> (Vec<Column>, Vec<Vec<Cell>>) {
    let Scope { wave, world, lang } = scope;
    let shown = [
        ListColumn::Fact(Fact::Number),
        ListColumn::Fact(Fact::Name),
        ListColumn::Fact(Fact::Region),
        ListColumn::Answer(asked.column),
    ];
    let question = &wave.codebook().questions[asked.column.question];
    let columns = shown.iter().map(|column| {
        let mut label = words::list::column(wave.codebook(), column, lang);
        let mut kind = ColumnKind::Text;
        if column.is_numeric(wave.codebook()) {
            kind = ColumnKind::Number;
            if let Some(limits) = &question.number {
                label = words::export::in_unit(&label, limits.unit.text(lang));
            }
        } else if *column == ListColumn::Fact(Fact::Number) {
            kind = ColumnKind::Short;
        }
        Column::new(label, kind)
    });
    let mut within = asked.selection.units().clone();
    within.intersect_with(&wave.column(asked.column).answered);
    let order = asked.selection.filter().sorted(&within, world);
    let rows = order.iter().map(|position| {
        let values = shown.iter();
        values
            .map(|column| Cell::of(column::value(scope, column, *position), lang))
            .collect()
    });
    (columns.collect(), rows.collect())
}

fn about_question(
    scope: Scope<'_>,
    asked: AskedQuestion<'_>,
    page: &QuestionPage,
    made: &Made,
) -> Vec<(String, String)> {
    let lang = scope.lang;
    let content = words::export::question_content(page.breakdown.is_some(), lang);
    let mut lines = about::head(scope, asked.selection, content);
    lines.push(line(words::export::question(lang), page.wording.as_str()));
    if let Some(item) = &page.item {
        lines.push(line(words::export::item(lang), item.as_str()));
    }
    lines.push(line(words::export::asked(lang), page.meta.join(". ") + "."));
    lines.push(line(words::export::finding(lang), page.sentence.as_str()));
    lines.push(line(words::export::n(lang), page.n.count.to_string()));
    if let Some(range) = &page.range {
        lines.push(line(question::RANGE.text(lang), range.sentence.as_str()));
    }
    for row in &page.empties {
        lines.push(line(row.label.as_str(), row.count.count.to_string()));
    }
    if let Some(breakdown) = &page.breakdown {
        let by = format!("{} ({})", breakdown.dimension, breakdown.source);
        lines.push(line(words::export::broken_down_by(lang), by));
        let percent = words::export::percent_method(lang);
        lines.push(line(words::export::percents(lang), percent));
    }
    lines.extend(about::made(scope, made, &page.href));
    lines.extend(about::caveats(scope, asked.column));
    let compared = page.comparability.iter();
    lines.extend(compared.map(|text| line(words::export::comparable(lang), text.as_str())));
    lines.extend(since(page, lang));
    lines
}

/// What has changed since the wave before.
fn since(page: &QuestionPage, lang: Lang) -> Vec<(String, String)> {
    let Some(since) = &page.since else {
        return Vec::new();
    };
    let heading = question::SINCE.fill(lang, &[("year", &since.year.to_string())]);
    let told = std::iter::once(since.change.sentence.as_str());
    let told = told.chain(since.comparability.iter().map(String::as_str));
    told.map(|text| line(heading.as_str(), text)).collect()
}
