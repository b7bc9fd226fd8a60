//! The indicators by region as a table: a row for each indicator in each region, the country and
//! the districts. Raw and adjusted numbers stand in the same row, whichever the page shows.

use domain::analysis::groups::Group;
use domain::analysis::nonresponse::{NonResponseBounds, bounds_of};
use domain::analysis::{Part, part_of};
use domain::filter::{Filter, Selected};
use domain::indicator::Indicators;
use kinds::{Region, UnitType};
use view::routes;

use super::about::{self, line};
use super::{Body, Cell, Column, Made, Table, finish};
use crate::Scope;
use crate::regions::{AskedRegions, Measured, measure};
use crate::words::export::regions as headings;
use crate::words::{self, indicator};

/// Builds the table. `asked` is what the page it was asked from shows, for the link back.
pub fn regions(
    scope: Scope<'_>,
    indicators: &Indicators,
    asked: &AskedRegions,
    made: &Made,
) -> Table {
    let lang = scope.lang;
    let (fitted, not_asked, faults) = indicators.fit(scope.world, scope.wave);
    let mut selected = Selected::new(scope.world);
    let measured: Vec<Measured<'_>> = fitted
        .into_iter()
        .map(|fitted| measure(scope, fitted, &mut selected))
        .collect();
    let country = Filter::all(scope.wave.year(), UnitType::Municipality);
    let mut about = about::head(scope, &selected.of(&country), headings::content(lang));
    let told = crate::regions::left_out(scope, not_asked);
    about.extend(told.map(|told| line(headings::left_out(lang), told)));
    about.extend(
        faults
            .into_iter()
            .map(|told| line(headings::left_out(lang), indicator::sentence(&told, lang))),
    );
    about.push(line(headings::verdict(lang), headings::method(lang)));
    about.push(line(
        headings::adjusted(lang),
        headings::adjusted_method(lang),
    ));
    about.extend(about::made(scope, made, &asked.href(routes::REGIONS)));
    let body = Body {
        stem: "regioner".to_owned(),
        whom: Vec::new(),
        sheet: headings::sheet(lang).to_owned(),
        columns: Column::headed(headings::columns(lang)),
        labels: 4,
        rows: measured.iter().flat_map(|it| rows(scope, it)).collect(),
        about,
    };
    finish(scope, body, made)
}

/// The rows of one indicator: the country, each region, and the districts where they were asked.
fn rows(scope: Scope<'_>, measured: &Measured<'_>) -> Vec<Vec<Cell>> {
    let Scope { wave, lang, .. } = scope;
    let fitted = &measured.fitted;
    let named = |place: &str, part: Part, range: Option<NonResponseBounds>| {
        let indicator = fitted.indicator;
        let base = indicator.base.as_ref().map_or("", |base| base.text(lang));
        let mut cells: Vec<Cell> = [
            indicator.heading.text(lang),
            indicator.title.text(lang),
            base,
            place,
        ]
        .into_iter()
        .map(|text| Cell::Text(text.to_owned()))
        .collect();
        cells.push(Cell::count(part.count));
        cells.push(Cell::count(part.n));
        cells.push(Cell::share(part.count, part.n));
        let ends = [range.map(|it| it.low), range.map(|it| it.high)];
        cells.extend(ends.map(percent));
        cells
    };
    let alone = |place: &str, part: Part, range: Option<NonResponseBounds>| {
        let mut cells = named(place, part, range);
        cells.resize(headings::columns(lang).len(), Cell::Blank);
        cells
    };
    let mut rows = vec![alone(
        words::overview::country(lang),
        measured.comparison.whole,
        measured.comparison.bounds,
    )];
    for region in Region::ALL {
        let name = words::class::region(*region, lang);
        rows.push(match measured.group(*region) {
            None => alone(name, Part::default(), None),
            Some(group) => {
                let mut cells = named(name, group.difference.group, group.bounds);
                cells.extend(compared(scope, group));
                cells
            }
        });
    }
    let districts = measured.districts.iter();
    for districts in districts.filter(|districts| !districts.units().is_clear()) {
        let part = part_of(wave, fitted.column, &fitted.options, districts.units());
        let range = bounds_of(wave, fitted.column, &fitted.options, districts);
        rows.push(alone(words::regions::districts(lang), part, range));
    }
    rows
}

/// A region against the others: raw, then adjusted.
fn compared(scope: Scope<'_>, group: &Group) -> [Cell; 7] {
    let raw = &group.difference;
    let adjusted = &group.adjusted;
    let word = |verdict| Cell::Text(view::words::verdict::verdict(verdict, scope.lang).to_owned());
    let effect = adjusted.effect;
    let share = adjusted.shares().map(|(own, _)| own);
    [
        Cell::share(raw.others.count, raw.others.n),
        Cell::difference(raw.points),
        word(raw.verdict),
        percent(share),
        Cell::difference(effect.map(|effect| effect.adjusted)),
        Cell::difference(effect.map(|effect| effect.composition)),
        word(adjusted.verdict),
    ]
}

/// A share with all its digits; blank where there is none.
fn percent(share: Option<f64>) -> Cell {
    share.map_or(Cell::Blank, |share| {
        Cell::MilliPercent(view::words::format::parts(share, 100_000.0))
    })
}
