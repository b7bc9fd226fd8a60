//! Visits as a table: a row a visit, in the order of the page.

use domain::follow_up::Visit;
use domain::follow_up::{Date, Time};
use domain::import::{DATA_BASIS, SYNTHETIC_MARK};
use kinds::Lang;
use view::routes;

use super::about::line;
use super::{Cell, Column, ColumnKind, DEMO_PREFIX, Foot, Made, Table};
use crate::Scope;
use crate::colleagues::Colleagues;
use crate::visit::list::{Asked, At};
use crate::words::catalog::export as export_word;
use crate::words::catalog::visit as word;
use crate::words::class;
use crate::words::export as words;
use crate::words::visit as told;

/// Builds the table of the visits that are asked for. Where one of them is synthetic, each row says what
/// it is; in a synthetic wave each of them is, since what is talked about comes from its answers.
pub fn visits(scope: Scope<'_>, asked: &Asked<'_>, made: &Made) -> Table {
    let lang = scope.lang;
    let found = asked.parts(scope).concat();
    let of_wave = scope.wave.synthetic();
    let synthetic = of_wave || found.iter().any(|(_, visit)| visit.synthetic);
    let prefix = if synthetic { DEMO_PREFIX } else { "" };
    let by = made.by.as_deref();
    let link = asked.href(routes::VISITS, 1);
    let marked = |visit: &Visit| synthetic.then_some(of_wave || visit.synthetic);
    let row = |at: &At<'_>| row(scope, asked.people, *at, marked(at.1));
    Table {
        file_stem: format!("{prefix}besok-{}", made.day),
        sheet: word::FILE_TITLE.text(lang).to_owned(),
        about_sheet: words::about_sheet(lang).to_owned(),
        columns: columns(synthetic, lang),
        labels: 2,
        rows: found.iter().map(row).collect(),
        about: vec![
            line(words::content(lang), word::FILE_TITLE.text(lang)),
            line(words::data_basis(lang), words::basis(synthetic, lang)),
            line(words::made(lang), made.when.as_str()),
            line(
                words::made_by(lang),
                by.unwrap_or_else(|| words::nobody_known(lang)),
            ),
            line(words::link(lang), format!("{}{link}", made.origin)),
        ],
        synthetic,
        foot: Foot {
            mark: if synthetic {
                SYNTHETIC_MARK.to_owned()
            } else {
                String::new()
            },
            page: export_word::PAGE_OF.text(lang).to_owned(),
        },
        made_utc: made.when_utc.clone(),
    }
}

fn columns(synthetic: bool, lang: Lang) -> Vec<Column> {
    use ColumnKind::{Number, Sentences, Short, Text};
    let columns = [
        (word::COLUMN_NUMBER, Short),
        (word::COLUMN_UNIT, Text),
        (word::COLUMN_REGION, Short),
        (word::COLUMN_KIND, Short),
        (word::COLUMN_STATUS, Short),
        (word::COLUMN_FIRST, Short),
        (word::COLUMN_LAST, Short),
        (word::COLUMN_FROM, Short),
        (word::COLUMN_TO, Short),
        (word::COLUMN_PLACE, Text),
        (word::COLUMN_TRIP, Text),
        (word::COLUMN_RESPONSIBLE, Text),
        (word::COLUMN_PEOPLE, Text),
        (word::COLUMN_PURPOSE, Sentences),
        (word::COLUMN_MOVES, Number),
    ];
    let columns = columns.map(|(label, kind)| Column::new(label.text(lang), kind));
    let mut columns: Vec<Column> = columns.into();
    if synthetic {
        columns.push(Column::new(DATA_BASIS, Short));
    }
    columns
}

fn row(
    scope: Scope<'_>,
    people: &Colleagues,
    (position, visit): At<'_>,
    synthetic: Option<bool>,
) -> Vec<Cell> {
    let lang = scope.lang;
    let unit = &scope.wave.units()[position];
    let name = |id| people.name(id, lang);
    let others: Vec<&str> = visit.taking_part.iter().map(|id| name(*id)).collect();
    let mut cells = vec![
        Cell::Code(unit.number.to_string()),
        Cell::Text(unit.name.clone()),
        Cell::Text(class::region(unit.region, lang).to_owned()),
        Cell::Text(told::kind(visit.kind, lang).to_owned()),
        Cell::Text(told::status(visit.status, lang).to_owned()),
        date(visit.first_day),
        date(visit.last_day),
        time(visit.from, lang),
        time(visit.to, lang),
        Cell::Text(visit.place.clone()),
        Cell::Text(trip_name(scope, visit)),
        Cell::Text(name(visit.responsible).to_owned()),
        Cell::Text(others.join(", ")),
        Cell::Text(visit.purpose.clone()),
        Cell::Whole(visit.moves.into()),
    ];
    if let Some(synthetic) = synthetic {
        let mark = if synthetic { SYNTHETIC_MARK } else { "" };
        cells.push(Cell::Text(mark.to_owned()));
    }
    cells
}

fn trip_name(scope: Scope<'_>, visit: &Visit) -> String {
    let trip = visit
        .trip
        .and_then(|trip| scope.world.follow_up().trip(trip));
    trip.map_or_else(String::new, |trip| trip.name.clone())
}

fn date(day: Date) -> Cell {
    Cell::Date(day.to_string())
}

fn time(time: Option<Time>, lang: Lang) -> Cell {
    time.map_or(Cell::Blank, |time| Cell::Text(told::time(time, lang)))
}
