//! What a list leads to: visits to those on it that are left.

use domain::access::{Action, Resource, allows};
use domain::coverage::Coverage;
use domain::filter::Filter;
use domain::follow_up::trip::TRIP_UNITS_MAX;
use domain::wave::UnitSet;
use kinds::Person;
use view::list::PICKED;
use view::words::format;
use view::{Link, routes};

use crate::Scope;
use crate::words::catalog::lists as word;

/// Where visits are planned to those of a list that were neither visited this year nor are going to be, in the
/// order of the list, as far as one may; `None` where there are none, or more than are planned at once.
pub(super) fn plan(
    scope: Scope<'_>,
    person: &Person,
    filter: &Filter,
    units: &UnitSet,
) -> Option<Link> {
    let Scope { wave, world, lang } = scope;
    // Visits are planned to the municipalities there are now.
    let is_now = world
        .latest()
        .is_some_and(|latest| latest.year() == wave.year());
    let writes = |position: &usize| {
        let region = Resource::Region(wave.units()[*position].region);
        allows(person, Action::WriteFollowUp, region)
    };
    let left = Coverage::of(world, wave, units).without;
    let left = filter.sorted(&left, world).into_iter();
    let left: Vec<usize> = left.filter(|position| is_now && writes(position)).collect();
    if left.is_empty() || left.len() > TRIP_UNITS_MAX {
        return None;
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    for position in &left {
        query.append_pair(PICKED, wave.units()[*position].number.as_str());
    }
    Some(Link {
        text: word::PLAN.fill(lang, &[("n", &format::count(left.len(), lang))]),
        href: format!("{}?{}", routes::VISIT_NEW, query.finish()),
    })
}
