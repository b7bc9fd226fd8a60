//! Units side by side as a table: a row for each background fact, each line of answers and each part
//! of the distance; a column for each unit.

use domain::compare::Comparison;
use domain::filter::{Filter, Selection};
use domain::similar::{Distance, FULL, Likeness, Part, Weights};
use kinds::AnswerStatus;
use view::value::CellValue;
use view::words::and_list;
use view::words::format::lower_first;

use super::about::{self, line};
use super::{Body, Cell, Column, ColumnKind, MISSING, Made, Table, answer, finish};
use crate::compare::{AnswerLine, fact_rows, label, shown_lines, unit_type};
use crate::words::catalog::compare as word;
use crate::words::{compare as words, profile};
use crate::{Scope, address};

/// Builds the table of a comparison. `file` are the weights that an address need not name.
pub fn comparison(scope: Scope<'_>, asked: &Comparison, file: Weights, made: &Made) -> Table {
    let lang = scope.lang;
    let first = asked.units.first();
    let own = first.map_or("", |first| scope.wave.units()[*first].name.as_str());
    let lines = shown_lines(scope, asked);
    let mut rows = facts(scope, asked);
    rows.extend(lines.iter().map(|line| answers(scope, asked, line)));
    rows.extend(distances(scope, asked));
    let content = if asked.only_differences {
        word::CONTENT_ONLY
    } else {
        word::CONTENT
    };
    let mut filter = Filter::all(scope.wave.year(), unit_type(scope, asked));
    let number = |unit: &usize| scope.wave.units()[*unit].number.clone();
    filter.numbers.extend(asked.units.iter().map(number));
    let selection = Selection::of(filter, scope.world);
    let mut about = about::head(scope, &selection, content.text(lang));
    about.push(line(
        word::HELD_AGAINST.text(lang),
        word::HELD_AGAINST_TEXT.fill(lang, &[("name", own)]),
    ));
    let weights = words::weights(asked.weights, lang);
    about.push(line(
        word::HOW.text(lang),
        word::HOW_TEXT.fill(lang, &[("weights", &weights)]),
    ));
    about.extend(about::made(
        scope,
        made,
        &address::comparison(scope, asked, file),
    ));
    about.extend(about::signs(scope));
    about.extend(caveats(scope, &lines));
    let body = Body {
        stem: "sammenligning".to_owned(),
        whom: asked
            .units
            .iter()
            .map(|unit| scope.wave.units()[*unit].name.clone())
            .collect(),
        sheet: word::SHEET.text(lang).to_owned(),
        columns: columns(scope, asked, own),
        labels: 3,
        rows,
        about,
    };
    finish(scope, body, made)
}

fn columns(scope: Scope<'_>, asked: &Comparison, own: &str) -> Vec<Column> {
    let lang = scope.lang;
    let whole = profile::whole(unit_type(scope, asked), lang);
    let mut columns: Vec<Column> = [word::CHAPTER, word::QUESTION, word::LINE]
        .map(|heading| Column::new(heading.text(lang), ColumnKind::Text))
        .into();
    let name = |unit: &usize| scope.wave.units()[*unit].name.as_str();
    let units = asked.units.iter().map(name);
    columns.extend(units.map(|name| Column::new(name, ColumnKind::Text)));
    let values = [("name", own), ("whole", whole)];
    columns.push(Column::new(
        word::DIFFERENT.fill(lang, &values),
        ColumnKind::Text,
    ));
    columns.push(Column::new(
        word::SAME_IN.fill(lang, &values),
        ColumnKind::Number,
    ));
    columns.push(Column::new(
        word::N_IN.fill(lang, &values),
        ColumnKind::Number,
    ));
    columns
}

fn facts(scope: Scope<'_>, asked: &Comparison) -> Vec<Vec<Cell>> {
    let lang = scope.lang;
    let rows = fact_rows(scope, asked).into_iter().map(|row| {
        let mut cells = vec![
            Cell::Text(word::BACKGROUND.text(lang).to_owned()),
            Cell::Text(answer::figure(&row.label, &row.cells)),
            Cell::Blank,
        ];
        let units = row.cells.into_iter().zip(&asked.units);
        cells.extend(units.map(|(value, position)| match value {
            // As the list says it of its priorities.
            CellValue::Begun | CellValue::Empty(AnswerStatus::NoResponse) => {
                Cell::did_not_answer(scope, *position)
            }
            value => Cell::of(value, lang),
        }));
        cells.extend([Cell::Blank, Cell::Blank, Cell::Blank]);
        cells
    });
    rows.collect()
}

fn answers(scope: Scope<'_>, asked: &Comparison, line: &AnswerLine) -> Vec<Cell> {
    let Scope { wave, lang, .. } = scope;
    let codebook = wave.codebook();
    let question = &codebook.questions[line.column.question];
    let chapters = codebook.chapters.iter();
    let chapter = chapters.filter(|chapter| chapter.id == question.chapter);
    let below = line.option.is_some() || line.column.item.is_some();
    let label = answer::heading(&label(scope, line), question, lang);
    let (asked_of, below) = if below {
        (question.wording.text(lang).to_owned(), Cell::Text(label))
    } else {
        (label, Cell::Blank)
    };
    let mut cells = vec![
        Cell::Text(chapter.map(|it| it.title.text(lang)).collect()),
        Cell::Text(asked_of),
        below,
    ];
    let given = asked.units.iter().zip(&line.answers);
    cells.extend(given.map(|(unit, it)| answer::cell(wave, line.column, *unit, &it.given)));
    let units = asked.units.iter().zip(&line.answers);
    let unlike: Vec<&str> = units
        .filter(|(_, answer)| answer.differs)
        .map(|(unit, _)| wave.units()[*unit].name.as_str())
        .collect();
    cells.push(if unlike.is_empty() {
        Cell::Blank
    } else {
        Cell::Text(and_list(&unlike, lang))
    });
    cells.extend(match &line.whole {
        Some(share) => [Cell::share(share.count, share.n), Cell::count(share.n)],
        None => [Cell::Blank, Cell::Blank],
    });
    cells
}

/// The distance from the first, and what each part adds to it.
fn distances(scope: Scope<'_>, asked: &Comparison) -> Vec<Vec<Cell>> {
    let lang = scope.lang;
    let likeness = Likeness::of(scope.wave, unit_type(scope, asked));
    let Some((first, others)) = asked.units.split_first() else {
        return Vec::new();
    };
    let others: Vec<Option<Distance>> = others
        .iter()
        .map(|other| likeness.distance(*first, *other, asked.weights).ok())
        .collect();
    let row = |label: String, of: &dyn Fn(&Distance) -> Option<f64>| {
        let mut cells = vec![
            Cell::Text(word::DISTANCE.text(lang).to_owned()),
            Cell::Text(label),
            Cell::Blank,
            Cell::Blank,
        ];
        let values = others.iter().map(|other| other.as_ref().and_then(of));
        cells.extend(values.map(|value| value.map_or(missing(), thousandths)));
        cells.extend([Cell::Blank, Cell::Blank, Cell::Blank]);
        cells
    };
    let own = &scope.wave.units()[*first].name;
    let total = word::DISTANCE_FROM.fill(lang, &[("name", own)]);
    let mut rows = vec![row(total, &|distance| Some(distance.total()))];
    rows.extend(Part::ALL.map(|part| {
        let name = lower_first(words::part(part, lang));
        let label = word::OF_WHICH.fill(lang, &[("part", &name)]);
        row(label, &|distance| distance.part(part))
    }));
    rows
}

fn missing() -> Cell {
    Cell::Text(MISSING.to_owned())
}

/// A number from 0 to 100 with three decimals.
fn thousandths(number: f64) -> Cell {
    Cell::MilliPercent(view::words::format::parts(number / FULL, 100_000.0))
}

/// What to beware of in the questions that are shown, each told once.
fn caveats(scope: Scope<'_>, lines: &[AnswerLine]) -> Vec<(String, String)> {
    let mut told: Vec<usize> = Vec::new();
    let mut caveats = Vec::new();
    for line in lines {
        if !told.contains(&line.column.question) {
            told.push(line.column.question);
            caveats.extend(about::caveats(scope, line.column));
        }
    }
    caveats
}
