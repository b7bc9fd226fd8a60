//! Where a region differs most from the rest of the country, for the front page.
//!
//! The comparisons are those of the page of regions, in the same families: a region's verdict is
//! the same on both.

use super::regions::{Measured, indicator_link, measure, share};
use super::{Scope, regions};
use crate::analysis::groups::Group;
use crate::classes::Region;
use crate::indicator::Indicators;
use crate::view::overview::{Distance, StandsOut};
use crate::words::indicator::sentence;
use crate::words::{class, overview as words};

/// How many indicators are shown.
pub const SHOWN: usize = 6;

/// The indicators that a region differs most by: the clear differences first, then by size. `None`
/// where the wave answers none; with sentences about indicators that do not hold together.
pub fn stands_out(
    scope: Scope<'_>,
    region: Region,
    indicators: &Indicators,
) -> (Option<StandsOut>, Vec<String>) {
    let lang = scope.lang;
    let (fitted, _, faults) = indicators.fit(scope.waves, scope.wave);
    let faults = faults.iter().map(|told| sentence(told, lang));
    let measured: Vec<Measured<'_>> = fitted
        .into_iter()
        .filter_map(|fitted| measure(scope, fitted))
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
        href: regions::Asked {
            region: Some(region),
            wave: scope.wave.year(),
            ..regions::Asked::default()
        }
        .href(regions::PATH),
    });
    (shown, faults.collect())
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
