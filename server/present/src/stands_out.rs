//! Where a region differs most from the rest of the country, for the front page.
//!
//! The comparisons are those of the page of regions, in the same families: a region's verdict is
//! the same on both.

use domain::analysis::groups::Group;
use domain::filter::Selected;
use domain::indicator::Indicators;
use kinds::Region;
use view::overview::{Distance, StandsOut};
use view::routes;

use super::Scope;
use super::regions::{self, Measured, indicator_link, measure, share};
use crate::words::{class, indicator, overview as words};

/// How many indicators are shown.
pub const SHOWN: usize = 6;

/// The indicators that a region differs most by: the clear differences first, then by size. `None`
/// where the wave answers none; with sentences about indicators that do not hold together.
pub fn stands_out(
    scope: Scope<'_>,
    region: Region,
    indicators: &Indicators,
    selected: &mut Selected<'_>,
) -> (Option<StandsOut>, Vec<String>) {
    let lang = scope.lang;
    let (fitted, _, faults) = indicators.fit(scope.world, scope.wave);
    let measured: Vec<Measured<'_>> = fitted
        .into_iter()
        .map(|fitted| measure(scope, fitted, selected))
        .collect();
    let mut found: Vec<(&Measured<'_>, &Group, f64)> = measured
        .iter()
        .filter_map(|measured| {
            let group = measured.group(region)?;
            Some((measured, group, group.difference.points?.abs()))
        })
        .collect();
    // Stable: differences of one size keep the order of the file.
    found.sort_by(|(_, a, far_a), (_, b, far_b)| {
        let clear = |group: &Group| group.difference.verdict.is_clear();
        (clear(b).cmp(&clear(a))).then(far_b.total_cmp(far_a))
    });
    let clear = found
        .iter()
        .filter(|(_, group, _)| group.difference.verdict.is_clear());
    let (clear, all) = (clear.count(), found.len());
    let name = class::region(region, lang);
    let shown = (all > 0).then(|| StandsOut {
        title: words::differs_most(name, lang),
        lines: found
            .into_iter()
            .take(SHOWN)
            .map(|(measured, group, _)| distance(scope, region, measured, group))
            .collect(),
        note: words::clear_of(clear, all, lang),
        href: regions::AskedRegions {
            region: Some(region),
            wave: scope.wave.year(),
            ..regions::AskedRegions::default()
        }
        .href(routes::REGIONS),
    });
    (
        shown,
        faults
            .iter()
            .map(|fault| indicator::sentence(fault, lang))
            .collect(),
    )
}

fn distance(scope: Scope<'_>, region: Region, measured: &Measured<'_>, group: &Group) -> Distance {
    let fitted = &measured.fitted;
    let here = fitted.filter.with_region(region);
    Distance {
        title: indicator_link(scope, fitted),
        base: fitted.indicator.base_text(scope.lang),
        here: share(scope, fitted, &here, group.difference.group),
        country: share(scope, fitted, &fitted.filter, measured.comparison.whole),
        verdict: group.difference.verdict,
    }
}
