//! The background facts on top of a comparison.

use domain::column::{Fact, ListColumn};
use domain::compare::Comparison;
use domain::municipality::{Figure, share_milli_percent};
use view::compare::FactRow;
use view::value::CellValue;

use super::unit_type;
use crate::words::{self, compare as sentences, facts};
use crate::{Scope, breakdown, column};

/// The facts, in the order they are shown; those that none of the units has are left out.
pub(crate) fn fact_rows(scope: Scope<'_>, asked: &Comparison) -> Vec<FactRow> {
    let year = scope.wave.register_year();
    let lang = scope.lang;
    let listed = |fact: Fact| {
        let row = of_column(scope, asked, &ListColumn::Fact(fact));
        FactRow {
            label: words::profile::figure(fact, year, lang),
            ..row
        }
    };
    let mut rows: Vec<FactRow> = [
        Fact::Region,
        Fact::Population,
        Fact::SharePercent,
        Fact::Centrality,
        Fact::Settled,
    ]
    .map(listed)
    .into();
    if let Some(share) = rows.get_mut(2) {
        share.whole = country_share(scope, asked);
    }
    rows.push(next_year(scope, asked, Fact::Requested));
    rows.push(next_year(scope, asked, Fact::Decided));
    rows.extend([Fact::ProgrammeLeft, Fact::ProgrammeResult, Fact::Language].map(listed));
    let flags = scope.wave.codebook().flags();
    rows.extend(flags.map(|id| of_column(scope, asked, &ListColumn::Flag(id.to_owned()))));
    rows.push(FactRow {
        label: words::export::responded(lang).to_owned(),
        ..listed(Fact::Answered)
    });
    rows.extend([Fact::Priority, Fact::Signals].map(listed));
    rows.retain(|row| row.cells.iter().any(|cell| *cell != CellValue::Missing));
    rows
}

fn of_column(scope: Scope<'_>, asked: &Comparison, shown: &ListColumn) -> FactRow {
    let Scope { wave, lang, .. } = scope;
    let year = wave.register_year();
    let source = match shown {
        ListColumn::Fact(Fact::Region) => Some(facts::region_source(year, lang)),
        ListColumn::Fact(fact) => facts::source(*fact, year, lang),
        ListColumn::Flag(id) if id == domain::municipality::SETTLES => {
            Some(facts::settles_source(year, lang))
        }
        ListColumn::Flag(id) => Some(breakdown::flag_source(scope, id)),
        ListColumn::Answer(_) | ListColumn::Held(_) => None,
    };
    FactRow {
        label: words::list::column(wave.codebook(), shown, lang),
        source: source.unwrap_or_default(),
        cells: cells(asked, |position| column::value(scope, shown, position)),
        whole: None,
    }
}

fn cells(asked: &Comparison, of: impl Fn(usize) -> CellValue) -> Vec<CellValue> {
    asked.units.iter().map(|position| of(*position)).collect()
}

/// What was asked for or decided for the year after.
fn next_year(scope: Scope<'_>, asked: &Comparison, fact: Fact) -> FactRow {
    let Scope { wave, lang, .. } = scope;
    let year = wave.register_year();
    let label = match fact {
        Fact::Requested => sentences::requested_for(year + 1, lang),
        other => words::profile::figure(other, year, lang),
    };
    let value = |position: usize| {
        let settlement = &wave.units()[position].settlement;
        match if fact == Fact::Requested {
            settlement.requested_next
        } else {
            settlement.decided_next
        } {
            Figure::Known(persons) => CellValue::Whole(persons.into()),
            Figure::Suppressed => CellValue::Suppressed,
            Figure::Missing => CellValue::Missing,
        }
    };
    FactRow {
        label,
        source: facts::source(fact, year, lang).unwrap_or_default(),
        cells: cells(asked, value),
        whole: None,
    }
}

/// Immigrants as a share of the population of all units of the type.
fn country_share(scope: Scope<'_>, asked: &Comparison) -> Option<CellValue> {
    let all = scope.wave.units_of(unit_type(scope, asked)).ones();
    let units = all.map(|position| &scope.wave.units()[position]);
    share_milli_percent(units).map(CellValue::MilliPercent)
}
