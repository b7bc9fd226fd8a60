//! Who can be responsible for a visit, and who can go along.

use domain::follow_up::Visit;
use domain::follow_up::written::Field;
use kinds::{Lang, Region};
use present::colleagues::{Colleague, Colleagues};
use present::words::catalog::visit as word;
use view::form::Told;

/// What is told of the people of a visit who cannot be it: whoever is responsible follows up its region, and
/// whoever goes along follows up somewhere. Those who stood there stay.
pub(super) fn unfit(
    people: &Colleagues,
    region: Option<Region>,
    (next, stood): (&Visit, Option<&Visit>),
    mut told: Told,
    lang: Lang,
) -> Told {
    let handed_on = stood.is_none_or(|stood| stood.responsible != next.responsible);
    let can = people
        .get(next.responsible)
        .is_some_and(|one| match region {
            Some(region) => one.writes_in(region),
            None => one.can_follow(),
        });
    if handed_on && !can {
        let text = word::CANNOT_BE_RESPONSIBLE.text(lang);
        told = told.about(Field::Responsible.id(), text);
    }
    let stood = stood.map_or(&[][..], |stood| &stood.taking_part);
    let mut new = next.taking_part.iter().filter(|id| !stood.contains(id));
    if !new.all(|id| people.get(*id).is_some_and(Colleague::can_follow)) {
        told = told.about(Field::People.id(), word::CANNOT_TAKE_PART.text(lang));
    }
    told
}
