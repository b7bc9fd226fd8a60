//! The switch between the country and each region, on every page that can be read for one of them.

use std::collections::BTreeSet;

use kinds::Region;
use view::Choice;

use super::Scope;
use crate::words;

/// The country and each region, each leading where `href` says. The choice on show is the country
/// where no region is asked for, and a region where it is the only one.
pub fn choices(
    scope: Scope<'_>,
    shown: &BTreeSet<Region>,
    href: impl Fn(Option<Region>) -> String,
) -> Vec<Choice> {
    let country = Choice {
        id: String::new(),
        text: words::overview::country(scope.lang).to_owned(),
        href: href(None),
        current: shown.is_empty(),
    };
    let each = Region::ALL.iter().map(|region| Choice {
        id: region.id().to_owned(),
        text: words::class::region(*region, scope.lang).to_owned(),
        href: href(Some(*region)),
        current: *shown == BTreeSet::from([*region]),
    });
    std::iter::once(country).chain(each).collect()
}
