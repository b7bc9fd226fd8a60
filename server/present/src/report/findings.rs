//! What is clear of a region, and what may be chance: the comparisons of the page of regions, each in
//! a sentence.

use domain::analysis::groups::Group;
use domain::filter::{Filter, Selected};
use domain::indicator::Indicators;
use kinds::{Region, UnitType, Verdict};
use view::report::{FindingLine, Findings};

use crate::regions::{Measured, measure};
use crate::words::{class, indicator, regions as words};
use crate::{Scope, address};

/// The findings of a region; `None` where the wave answers no indicator. With sentences about
/// indicators that do not hold together.
pub(super) fn findings(
    scope: Scope<'_>,
    region: Region,
    indicators: &Indicators,
    selected: &mut Selected<'_>,
) -> (Option<Findings>, Vec<String>) {
    let lang = scope.lang;
    let (fitted, _, faults) = indicators.fit(scope.world, scope.wave);
    let faults = faults.iter().map(|fault| indicator::sentence(fault, lang));
    let faults = faults.collect();
    let measured: Vec<Measured<'_>> = fitted
        .into_iter()
        .map(|fitted| measure(scope, fitted, selected))
        .collect();
    let found = measured.iter().filter_map(|measured| {
        let group = measured.group(region)?;
        Some((measured, group))
    });
    let (mut clear, others): (Vec<_>, Vec<_>) =
        found.partition(|(_, group)| group.difference.verdict.is_clear());
    // Stable: differences of one size keep the order of the file.
    let far = |group: &Group| group.difference.points.map_or(0.0, f64::abs);
    clear.sort_by(|(_, a), (_, b)| far(b).total_cmp(&far(a)));
    let name = class::region(region, lang);
    let lead = words::how_many_clear(name, clear.len(), clear.len() + others.len(), lang);
    let lines = |found: Vec<(&Measured<'_>, &Group)>| -> Vec<FindingLine> {
        let lines = found.into_iter();
        lines
            .map(|(it, group)| line(scope, name, it, group))
            .collect()
    };
    let findings = (!measured.is_empty()).then(|| Findings {
        lead,
        clear: lines(clear),
        others: lines(others),
    });
    (findings, faults)
}

fn line(scope: Scope<'_>, region: &str, measured: &Measured<'_>, group: &Group) -> FindingLine {
    let fitted = &measured.fitted;
    let whole = Filter::all(scope.wave.year(), UnitType::Municipality);
    let told = words::AgainstOthers {
        region,
        title: fitted.indicator.title.text(scope.lang),
        base: fitted
            .indicator
            .base
            .as_ref()
            .map(|base| base.text(scope.lang)),
        own: group.difference.group,
        others: group.difference.others,
        verdict: group.difference.verdict,
        adjusted: match group.adjusted.verdict {
            Verdict::TooFew => None,
            verdict => Some(verdict == group.difference.verdict),
        },
    };
    FindingLine {
        sentence: words::compared(&told, scope.lang),
        href: address::question(&scope.wave.codebook().column_id(fitted.column), &whole),
    }
}
