//! One indicator, raw and adjusted for municipality size beside each other.

use domain::analysis::groups::Group;
use kinds::Region;
use view::regions::{SizeRow, SizeSection};
use view::words::format;
use view::words::round::Percent;
use view::{Choice, routes};

use super::super::Scope;
use super::AskedRegions;
use super::table::{self, Measured};
use crate::words::{class, regions as sentences};

/// The section of the indicator asked for, or of the first. `None` where there is no indicator.
pub fn section(
    scope: Scope<'_>,
    asked: &AskedRegions,
    measured: &[Measured<'_>],
) -> Option<SizeSection> {
    let lang = scope.lang;
    let chosen = |row: &&Measured<'_>| Some(&row.fitted.indicator.id) == asked.indicator.as_ref();
    let shown = measured.iter().find(chosen).or_else(|| measured.first())?;
    let mut groups: Vec<(Region, &Group)> = Region::ALL
        .iter()
        .filter_map(|region| Some((*region, shown.group(*region)?)))
        .collect();
    let raw = |group: &Group| group.difference.group.share().unwrap_or_default();
    groups.sort_by(|(_, a), (_, b)| raw(a).total_cmp(&raw(b)));
    let pooled: Vec<&str> = groups
        .iter()
        .filter(|(_, group)| group.adjusted.is_pooled())
        .map(|(region, _)| class::region(*region, lang))
        .collect();
    let rows = groups
        .iter()
        .map(|(region, group)| row(scope, shown, *region, group));
    Some(SizeSection {
        indicators: choices(scope, asked, measured, shown),
        title: shown.fitted.indicator.title.text(lang).to_owned(),
        sentence: sentence(scope, &groups),
        country: table::share(
            scope,
            &shown.fitted,
            &shown.fitted.filter,
            shown.comparison.whole,
        ),
        rows: rows.collect(),
        pooled: (!pooled.is_empty())
            .then(|| sentences::pooled(&pooled, pooled.len() == groups.len(), lang)),
    })
}

fn choices(
    scope: Scope<'_>,
    asked: &AskedRegions,
    measured: &[Measured<'_>],
    shown: &Measured<'_>,
) -> Vec<Choice> {
    measured
        .iter()
        .map(|row| {
            let indicator = row.fitted.indicator;
            let there = AskedRegions {
                indicator: Some(indicator.id.clone()),
                ..asked.clone()
            };
            Choice {
                id: indicator.id.clone(),
                text: indicator.title.text(scope.lang).to_owned(),
                href: there.href(routes::REGIONS),
                current: indicator.id == shown.fitted.indicator.id,
            }
        })
        .collect()
}

fn row(scope: Scope<'_>, shown: &Measured<'_>, region: Region, group: &Group) -> SizeRow {
    let fitted = &shown.fitted;
    let effect = group.adjusted.effect;
    let adjusted_share = group.adjusted.shares().map(|(own, _)| own);
    let filter = fitted.filter.with_region(region);
    SizeRow {
        region: class::region(region, scope.lang).to_owned(),
        raw: table::share(scope, fitted, &filter, group.difference.group),
        adjusted_percent: adjusted_share.map(Percent::of_fraction),
        adjusted_permille: adjusted_share.map(|own| format::parts(own, 1000.0)),
        against_others: group.difference.points.map(format::points),
        composition: effect.map(|effect| format::points(effect.composition)),
        otherwise: effect.map(|effect| format::points(effect.adjusted)),
        verdict: group.adjusted.verdict,
        range: group
            .bounds
            .map(|bounds| [bounds.low, bounds.high].map(Percent::of_fraction)),
        thin: group
            .adjusted
            .thin()
            .map(|(sizes, answers)| {
                let name = sentences::sizes(sizes, scope.lang);
                sentences::thin(&name, answers, scope.lang)
            })
            .collect(),
    }
}

/// The region with the largest difference, and how it is made up.
fn sentence(scope: Scope<'_>, groups: &[(Region, &Group)]) -> String {
    let lang = scope.lang;
    let largest = groups
        .iter()
        .filter_map(|(region, group)| Some((*region, *group, group.adjusted.effect?)))
        .max_by(|(.., a), (.., b)| a.raw.abs().total_cmp(&b.raw.abs()));
    match largest {
        None => sentences::no_adjusted(lang).to_owned(),
        Some((region, group, effect)) => sentences::size(
            class::region(region, lang),
            [
                format::points(effect.raw),
                format::points(effect.composition),
                format::points(effect.adjusted),
            ],
            [group.difference.verdict, group.adjusted.verdict],
            lang,
        ),
    }
}
