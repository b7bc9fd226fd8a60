//! The table of indicators: each region against the others.

use std::rc::Rc;

use domain::analysis::groups::{Group, GroupComparison, compare};
use domain::analysis::part_of;
use domain::filter::{Filter, Selected, Selection};
use domain::indicator::Fitted;
use domain::tabulate::Dimension;
use kinds::{AnswerStatus, Region, UnitType, Verdict};
use view::regions::{IndicatorGroup, IndicatorRow, RegionCell};
use view::words::format;
use view::words::round::Percent;
use view::{Count, Link, Share};

use super::super::{Scope, address, drill};
use crate::words;
use crate::words::regions::{Finding, RegionStanding};

/// An indicator, compared.
#[derive(Debug, Clone)]
pub struct Measured<'a> {
    /// The indicator.
    pub fitted: Fitted<'a>,
    /// The regions of the country by it.
    pub comparison: GroupComparison,
    /// The districts it is about; `None` where they were not asked.
    pub districts: Option<Rc<Selection>>,
}

/// Compares the regions by an indicator.
pub fn measure<'a>(
    scope: Scope<'_>,
    fitted: Fitted<'a>,
    selected: &mut Selected<'_>,
) -> Measured<'a> {
    let comparison = compare(
        scope.wave,
        fitted.column,
        &fitted.options,
        &Dimension::Region,
        &selected.of(&fitted.filter),
    );
    let question = &scope.wave.codebook().questions[fitted.column.question];
    let asked = question.asked_of.of(UnitType::District);
    let districts = asked.map(|_| selected.of(&fitted.filter.with_unit(UnitType::District)));
    Measured {
        fitted,
        comparison,
        districts,
    }
}

impl Measured<'_> {
    /// What was found in a region; `None` where it has no municipality that the indicator is about.
    pub fn group(&self, region: Region) -> Option<&Group> {
        let groups = &self.comparison.groups;
        groups.iter().find(|group| group.value == region.id())
    }
}

/// A region's number on one basis: its share, the others', their difference, and the verdict.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// Share of the region and of the others, 0 to 1.
    pub shares: Option<(f64, f64)>,
    /// The first less the second.
    pub difference: Option<f64>,
    /// What can be said of it.
    pub verdict: Verdict,
}

/// A group's number as it is, or adjusted for size.
pub fn shown(group: &Group, adjusted: bool) -> Shown {
    if adjusted {
        return Shown {
            shares: group.adjusted.shares(),
            difference: group.adjusted.effect.map(|effect| effect.adjusted),
            verdict: group.adjusted.verdict,
        };
    }
    let found = &group.difference;
    Shown {
        shares: found.group.share().zip(found.others.share()),
        difference: found.points,
        verdict: found.verdict,
    }
}

/// The rows under their headings.
pub fn groups(scope: Scope<'_>, measured: &[Measured<'_>], adjusted: bool) -> Vec<IndicatorGroup> {
    let mut groups: Vec<IndicatorGroup> = Vec::new();
    for indicator in measured {
        let heading = indicator.fitted.indicator.heading.text(scope.lang);
        let row = row(scope, indicator, adjusted);
        match groups.last_mut().filter(|last| last.heading == heading) {
            Some(last) => last.rows.push(row),
            None => groups.push(IndicatorGroup {
                heading: heading.to_owned(),
                rows: vec![row],
            }),
        }
    }
    groups
}

/// What an indicator says, leading to its question by region.
pub fn indicator_link(scope: Scope<'_>, fitted: &Fitted<'_>) -> Link {
    let whole = Filter::all(scope.wave.year(), UnitType::Municipality);
    let id = scope.wave.codebook().column_id(fitted.column);
    Link {
        text: fitted.indicator.title.text(scope.lang).to_owned(),
        href: address::question(&id, &whole),
    }
}

fn row(scope: Scope<'_>, measured: &Measured<'_>, adjusted: bool) -> IndicatorRow {
    let Scope { world, lang, .. } = scope;
    let fitted = &measured.fitted;
    let indicator = fitted.indicator;
    let n = fitted
        .filter
        .with_state(fitted.column, AnswerStatus::Counted, world);
    IndicatorRow {
        id: indicator.id.clone(),
        title: indicator_link(scope, fitted),
        base: indicator.base_text(lang),
        country: share(scope, fitted, &fitted.filter, measured.comparison.whole),
        n: Count {
            count: measured.comparison.whole.n,
            href: drill::list_href(&n),
        },
        cells: Region::ALL
            .iter()
            .map(|region| cell(scope, measured, *region, adjusted))
            .collect(),
        districts: districts(scope, measured),
    }
}

/// A part as a number that opens those who chose it.
pub fn share(
    scope: Scope<'_>,
    fitted: &Fitted<'_>,
    filter: &Filter,
    part: domain::analysis::Part,
) -> Share {
    let chosen = filter.with_options(fitted.column, &fitted.options, scope.world);
    Share {
        count: part.count,
        n: part.n,
        href: drill::list_href(&chosen),
    }
}

fn cell(scope: Scope<'_>, measured: &Measured<'_>, region: Region, adjusted: bool) -> RegionCell {
    let fitted = &measured.fitted;
    let filter = fitted.filter.with_region(region);
    let group = measured.group(region);
    let part = group.map_or_else(Default::default, |group| group.difference.group);
    let found = group.map_or(
        Shown {
            shares: None,
            difference: None,
            verdict: Verdict::TooFew,
        },
        |group| shown(group, adjusted),
    );
    let share = share(scope, fitted, &filter, part);
    RegionCell {
        percent: if adjusted {
            found.shares.map(|(own, _)| Percent::of_fraction(own))
        } else {
            Percent::of(share.count, share.n)
        },
        others_percent: found.shares.map(|(_, others)| Percent::of_fraction(others)),
        points: found.difference.map(format::points),
        verdict: found.verdict,
        share,
    }
}

/// The districts' share; `None` where they were not asked.
fn districts(scope: Scope<'_>, measured: &Measured<'_>) -> Option<Share> {
    let fitted = &measured.fitted;
    let asked = measured.districts.as_ref()?;
    let part = part_of(scope.wave, fitted.column, &fitted.options, asked.units());
    Some(share(scope, fitted, asked.filter(), part))
}

/// The indicators in which each region is clearly higher, and clearly lower.
fn standings<'m>(
    scope: Scope<'_>,
    measured: &'m [Measured<'_>],
    adjusted: bool,
) -> Vec<RegionStanding<'m>> {
    let standing = |region: &Region| {
        let mut standing = RegionStanding {
            region: words::class::region(*region, scope.lang),
            higher: Vec::new(),
            lower: Vec::new(),
        };
        for indicator in measured {
            let Some(group) = indicator.group(*region) else {
                continue;
            };
            let found = shown(group, adjusted);
            let Some((own, others)) = found.shares else {
                continue;
            };
            let base = indicator.fitted.indicator.base.as_ref();
            let finding = Finding {
                clause: indicator.fitted.indicator.clause.text(scope.lang),
                base: base.map(|base| base.text(scope.lang)),
                percent: Percent::of_fraction(own),
                others: Percent::of_fraction(others),
                counted: (!adjusted).then_some([group.difference.group, group.difference.others]),
                adjusted: group.adjusted.verdict == found.verdict,
            };
            match found.verdict {
                Verdict::ClearlyHigher => standing.higher.push(finding),
                Verdict::ClearlyLower => standing.lower.push(finding),
                Verdict::MayBeChance | Verdict::TooFew => {}
            }
        }
        standing
    };
    Region::ALL.iter().map(standing).collect()
}

/// Which regions stand out most.
pub fn lead(scope: Scope<'_>, measured: &[Measured<'_>], adjusted: bool) -> String {
    if measured.is_empty() {
        return words::regions::nothing_to_compare(scope.lang).to_owned();
    }
    let standings = standings(scope, measured, adjusted);
    words::regions::lead(&standings, measured.len(), adjusted, scope.lang)
}

/// One sentence a region; none where there is nothing to compare.
pub fn sentences(scope: Scope<'_>, measured: &[Measured<'_>], adjusted: bool) -> Vec<String> {
    if measured.is_empty() {
        return Vec::new();
    }
    standings(scope, measured, adjusted)
        .iter()
        .map(|standing| {
            let year = scope.wave.year();
            words::regions::standing(standing, measured.len(), adjusted, year, scope.lang)
        })
        .collect()
}
