//! Who answered, against all, by background.

use domain::analysis::Part;
use domain::analysis::representativity::{Represented, dimensions, represent};
use domain::filter::{Filter, Selection};
use domain::tabulate::Dimension;
use view::Share;
use view::regions::{Background, BackgroundClass};
use view::words::format;

use super::super::{Scope, drill};
use crate::words::{class, question};

/// Every background variable; the region's own is left out where one region is shown.
pub fn backgrounds(scope: Scope<'_>, here: &Selection) -> Vec<Background> {
    let filter = here.filter();
    dimensions()
        .into_iter()
        .filter(|dimension| filter.regions.is_empty() || *dimension != Dimension::Region)
        .map(|dimension| {
            let found = represent(scope.wave, &dimension, here.units());
            let classes = found.classes.iter();
            Background {
                dimension: question::dimension(scope.wave.codebook(), dimension.id(), scope.lang)
                    .to_owned(),
                classes: classes
                    .filter_map(|class| class_of(scope, filter, &dimension, class))
                    .collect(),
            }
        })
        .collect()
}

fn class_of(
    scope: Scope<'_>,
    filter: &Filter,
    dimension: &Dimension,
    found: &Represented,
) -> Option<BackgroundClass> {
    let gross = filter.with_dimension(dimension, found.value)?;
    let net = gross.with_answered(true);
    let share = |part: Part, filter: &Filter| Share {
        count: part.count,
        n: part.n,
        href: drill::list_href(filter),
    };
    Some(BackgroundClass {
        label: class::dimension_value(dimension.id(), found.value, scope.lang).to_owned(),
        gross: share(found.gross, &gross),
        net: share(found.net, &net),
        gap: found
            .gap()
            .map(|gap| format::signed_one_decimal(gap, scope.lang)),
    })
}
