//! Who was visited this year, as a table: a row a municipality, with its last visit and the next.

use domain::coverage::{Cover, cover, visits};
use domain::filter::Selection;
use domain::follow_up::Date;
use kinds::VisitStatus;
use view::routes;

use super::about::{self, line};
use super::{Body, Cell, Column, Made, Table, finish, name};
use crate::Scope;
use crate::words::catalog::desk as word;
use crate::words::class;
use crate::words::desk as words;

/// Builds the table of a selection's municipalities.
pub fn coverage(scope: Scope<'_>, selection: &Selection, made: &Made) -> Table {
    let lang = scope.lang;
    let today = scope.world.today();
    let text = |word: view::words::catalog::Word| word.text(lang).to_owned();
    let mut about = about::head(scope, selection, word::FILE_CONTENT.text(lang));
    about.push(line(word::FILE_DAY.text(lang), words::date(today, lang)));
    let counts = word::COVERAGE_NOTE.fill(lang, &[("year", &today.year().to_string())]);
    about.push(line(word::FILE_COUNTS.text(lang), counts));
    let link = crate::drill::shown_in(selection.filter(), routes::FOLLOW_UP);
    about.extend(about::made(scope, made, &link));
    let columns = [
        (text(word::HEAD_NUMBER), false),
        (text(word::HEAD_NAME), false),
        (text(word::HEAD_REGION), false),
        (text(word::HEAD_COUNTY), false),
        (text(word::HEAD_PRIORITY), true),
        (text(word::HEAD_COVER), false),
        (text(word::HEAD_LAST), false),
        (text(word::HEAD_NEXT), false),
        (text(word::HEAD_OPEN), true),
        (text(word::HEAD_OVERDUE), true),
    ];
    let body = Body {
        stem: "dekning".to_owned(),
        whom: name::of_filter(scope, selection.filter()),
        sheet: text(word::FILE_SHEET),
        columns: Column::headed(columns),
        labels: 2,
        rows: selection.units().ones().map(|at| row(scope, at)).collect(),
        about,
    };
    finish(scope, body, made)
}

fn row(scope: Scope<'_>, position: usize) -> Vec<Cell> {
    let (world, wave, lang) = (scope.world, scope.wave, scope.lang);
    let unit = &wave.units()[position];
    let priority = scope.signals().priority(position);
    let covered = match cover(world, wave, position) {
        Cover::Visited => word::COVER_VISITED,
        Cover::Planned => word::COVER_PLANNED,
        Cover::Without => word::COVER_WITHOUT,
    };
    let day = |day: Option<Date>| day.map_or(Cell::Blank, |day| Cell::Date(day.to_string()));
    let planned = visits(world, wave, position);
    // What has passed and waits for somebody to write what happened is no visit ahead.
    let mut planned = planned.filter(|visit| {
        let ahead = visit.status == VisitStatus::Planned && visit.last_day >= world.today();
        ahead && visit.kind.is_in_person()
    });
    let actions = world.placed(wave.year()).at(position).actions.iter();
    let actions = actions.filter_map(|stands| world.follow_up().action(stands.id));
    let open: Vec<_> = actions.filter(|action| action.status.is_open()).collect();
    let overdue = open
        .iter()
        .filter(|action| action.is_overdue(world.today()));
    vec![
        Cell::Code(unit.number.to_string()),
        Cell::Text(unit.name.clone()),
        Cell::Text(class::region(unit.region, lang).to_owned()),
        Cell::Text(unit.county.name.clone()),
        priority.map_or_else(
            || Cell::did_not_answer(scope, position),
            |priority| Cell::Whole(i64::from(priority)),
        ),
        Cell::Text(covered.text(lang).to_owned()),
        day(world.placed(wave.year()).at(position).last_visit),
        day(planned.next().map(|visit| visit.first_day)),
        Cell::count(open.len()),
        Cell::count(overdue.count()),
    ]
}
