//! The key figures on top of a profile, each with what it may be held against.

use domain::column::{Fact, ListColumn};
use domain::municipality::{Figure, Unit, share_milli_percent};
use domain::wave::{UnitSet, Wave};
use kinds::UnitType;
use view::profile::KeyFigure;
use view::value::CellValue;

use super::Scope;
use crate::beside::Beside;
use crate::{column, words};

/// Builds the key figures of the unit at `position`.
pub fn build(scope: Scope<'_>, position: usize, beside: &Beside) -> Vec<KeyFigure> {
    let Scope { wave, lang, .. } = scope;
    let unit = &wave.units()[position];
    let shown: &[Fact] = match unit.unit_type() {
        UnitType::Municipality => &[
            Fact::Population,
            Fact::SharePercent,
            Fact::Settled,
            Fact::Decided,
            Fact::ProgrammeResult,
            Fact::Centrality,
        ],
        UnitType::District => &[Fact::Population, Fact::SharePercent],
    };
    shown
        .iter()
        .map(|fact| KeyFigure {
            label: words::profile::figure(*fact, wave.register_year(), lang),
            value: match fact {
                // The decision is for the year after: the settlement figure holds this year's.
                Fact::Decided => decided_next(unit),
                _ => column::value(scope, &ListColumn::Fact(*fact), position),
            },
            note: note(scope, *fact, unit, beside),
            source: words::facts::source(*fact, wave.register_year(), lang).unwrap_or_default(),
        })
        .collect()
}

fn decided_next(unit: &Unit) -> CellValue {
    match unit.settlement.decided_next {
        Figure::Known(number) => CellValue::Whole(number.into()),
        Figure::Suppressed => CellValue::Suppressed,
        Figure::Missing => CellValue::Missing,
    }
}

/// What a figure may be held against.
fn note(scope: Scope<'_>, fact: Fact, unit: &Unit, beside: &Beside) -> String {
    let Scope { wave, lang, .. } = scope;
    let (group, group_name) = match &beside.region {
        Some(region) => (region.units(), words::class::region(unit.region, lang)),
        None => (beside.whole.units(), city(wave, unit)),
    };
    let among = group.count_ones(..);
    match fact {
        Fact::Population => {
            let larger = group
                .ones()
                .filter(|p| wave.units()[*p].population > unit.population);
            words::profile::rank(larger.count() + 1, among, group_name, lang)
        }
        Fact::SharePercent => {
            let whole = words::profile::whole(unit.unit_type(), lang);
            let mut parts = Vec::new();
            if beside.region.is_some() {
                parts.push((group_name, share_of(scope, group)));
            }
            parts.push((whole, share_of(scope, beside.whole.units())));
            words::profile::immigrants(unit.immigrants, &parts, lang)
        }
        Fact::Settled => words::profile::requested_decided(
            unit.settlement.requested.known(),
            unit.settlement.decided.known(),
            lang,
        ),
        Fact::Decided => words::profile::requested(unit.settlement.requested_next.known(), lang),
        Fact::ProgrammeResult => {
            words::profile::left_programme(unit.programme.left, wave.register_year() - 2, lang)
        }
        Fact::Centrality => {
            let alike = group
                .ones()
                .filter(|p| wave.units()[*p].centrality == unit.centrality);
            words::profile::alike(alike.count(), among, (unit.unit_type(), group_name), lang)
        }
        _ => String::new(),
    }
}

/// The name of the municipality that a district lies in; its county's where that is in no register.
fn city<'w>(wave: &'w Wave, district: &'w Unit) -> &'w str {
    let position = wave.position(&district.number.municipality());
    let name = position.map(|position| wave.units()[position].name.as_str());
    name.unwrap_or(&district.county.name)
}

/// Immigrants as a share of the population of all the units together; thousandths of a percent.
/// Zero where nobody lives.
fn share_of(scope: Scope<'_>, units: &UnitSet) -> u32 {
    let units = units.ones().map(|position| &scope.wave.units()[position]);
    share_milli_percent(units).unwrap_or(0)
}
