//! What changed since the wave before, as a table: a row a question that may be followed, what changed
//! most first.

use domain::analysis::Part;
use domain::filter::Selection;
use view::routes;
use view::words::verdict::verdict;

use super::about::{self, line};
use super::name::of_units;
use super::{Body, Cell, Column, Made, Table, finish};
use crate::Scope;
use crate::changes::{Compared, Found, find, lead, not_followed};
use crate::drill;
use crate::line::headline_words;
use crate::words::{self, changes, export::changes as headings};

/// Builds the table of a selection.
///
/// # Errors
/// A sentence that says why nothing can be compared.
pub fn changes_table(
    scope: Scope<'_>,
    selection: &Selection,
    made: &Made,
) -> Result<Table, String> {
    let lang = scope.lang;
    let (within, compared) = match find(scope, selection) {
        Found::Compared(within, compared) => (within, compared),
        Found::Nothing(why) => return Err(why),
    };
    let years = (within.year_earlier, scope.wave.year());
    let mut about = about::head(scope, selection, &headings::content(years, lang));
    about.push(line(
        words::export::finding(lang),
        lead(scope, &within, &compared),
    ));
    about.push(line(
        headings::verdict(lang),
        changes::judged_together(compared.len(), lang),
    ));
    about.extend(not_followed(scope, &within).map(|told| line(words::lineage::label(lang), told)));
    let page = drill::shown_in(selection.filter(), routes::CHANGES);
    about.extend(about::made(scope, made, &page));
    let body = Body {
        stem: "endringer".to_owned(),
        whom: of_units(scope, selection.filter()),
        sheet: headings::sheet(lang).to_owned(),
        columns: Column::headed(headings::columns(years, lang)),
        labels: 2,
        rows: compared.iter().map(|it| row(scope, it)).collect(),
        about,
    };
    Ok(finish(scope, body, made))
}

fn row(scope: Scope<'_>, compared: &Compared<'_>) -> Vec<Cell> {
    let lang = scope.lang;
    let question = &scope.wave.codebook().questions[compared.column.question];
    let item = compared.column.item.map(|item| &question.items[item]);
    let (change, moved) = (&compared.followed.change, compared.followed.moved);
    let share = |part: Part| {
        [
            Cell::count(part.count),
            Cell::count(part.n),
            Cell::share(part.count, part.n),
        ]
    };
    let mut cells = vec![
        Cell::Text(question.wording.text(lang).to_owned()),
        item.map_or(Cell::Blank, |item| {
            Cell::Text(item.wording.text(lang).to_owned())
        }),
        Cell::Text(headline_words(question, scope)),
    ];
    cells.extend(share(change.earlier));
    cells.extend(share(change.later));
    cells.push(Cell::difference(change.difference()));
    cells.extend(share(change.stayers_earlier));
    cells.extend(share(change.stayers_later));
    cells.push(Cell::difference(change.in_panel()));
    cells.push(Cell::count(moved.gained));
    cells.push(Cell::count(moved.lost));
    cells.push(Cell::Text(verdict(compared.verdict, lang).to_owned()));
    cells
}
