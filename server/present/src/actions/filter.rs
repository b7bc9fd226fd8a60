//! The filter of the list: its groups with counts, and what is chosen in words.

use std::collections::BTreeSet;

use domain::follow_up::Date;
use kinds::{ActionStatus, Class, Id, Lang, Owes, Region, Trial};
use view::Link;
use view::actions::{Group, Tickable};
use view::words::catalog::Word;
use view::words::or_list;

use super::Looking;
use super::asked::{Asked, DUE, DueIn, FOLLOWER, OWES, REGION, STATUS, TRIAL};
use super::found::{Beside, FilterGroup, Item, Sieve};
use crate::words::action as words;
use crate::words::catalog::action as word;
use crate::words::class;
use view::words::format::lower_first;

/// The groups.
pub fn groups(
    looking: Looking<'_>,
    asked: &Asked,
    sieve: &Sieve<'_>,
    items: &[Item<'_>],
) -> Vec<Group> {
    let (lang, today) = (looking.lang, looking.world.today());
    let boxes = Boxes {
        beside: sieve.beside(items),
        items,
    };
    let due = boxes.of(
        FilterGroup::Due,
        &asked.due,
        |due| due_box(due, today, lang),
        |item, due| item.due == Some(due),
    );
    let owes = boxes.of(
        FilterGroup::Owes,
        &asked.owes,
        |it: Owes| words::owes(it, lang).to_owned(),
        |item, owes| item.action.owes == owes,
    );
    let mut groups = vec![
        group(DUE, word::GROUP_DUE, due, lang),
        group(
            FOLLOWER,
            word::GROUP_FOLLOWER,
            followers(looking, asked, &boxes),
            lang,
        ),
        group(OWES, word::GROUP_OWES, owes, lang),
    ];
    groups.extend(status_trial_region(&boxes, asked, lang));
    groups
}

fn group(name: &str, legend: Word, boxes: Vec<Tickable>, lang: Lang) -> Group {
    Group {
        name: name.to_owned(),
        legend: legend.text(lang).to_owned(),
        boxes,
    }
}

fn status_trial_region(boxes: &Boxes<'_, '_>, asked: &Asked, lang: Lang) -> [Group; 3] {
    let status = boxes.of(
        FilterGroup::Status,
        &asked.status,
        |it: ActionStatus| words::status(it, lang).to_owned(),
        |item, status| item.action.status == status,
    );
    let trial = boxes.of(
        FilterGroup::Trial,
        &asked.trial,
        |it: Trial| words::trial_box(it, lang).to_owned(),
        |item, trial| item.tried.trial == trial,
    );
    let region = boxes.of(
        FilterGroup::Region,
        &asked.region,
        |it: Region| class::region(it, lang).to_owned(),
        |item, region| item.region == Some(region),
    );
    [
        group(STATUS, word::GROUP_STATUS, status, lang),
        group(TRIAL, word::GROUP_TRIAL, trial, lang),
        group(REGION, word::GROUP_REGION, region, lang),
    ]
}

/// What boxes are counted by.
struct Boxes<'a, 'w> {
    beside: Beside<'a, 'w>,
    items: &'a [Item<'w>],
}

impl Boxes<'_, '_> {
    fn of<T: Class>(
        &self,
        part: FilterGroup,
        asked: &[T],
        text: impl Fn(T) -> String,
        is: impl Fn(&Item<'_>, T) -> bool,
    ) -> Vec<Tickable> {
        let one = |value: &T| Tickable {
            value: value.id().to_owned(),
            text: text(*value),
            count: self.beside.count(part, |item| is(item, *value)),
            ticked: asked.contains(value),
        };
        T::ALL.iter().map(one).collect()
    }
}

/// Me first, then the others who follow something, by how much.
fn followers(looking: Looking<'_>, asked: &Asked, boxes: &Boxes<'_, '_>) -> Vec<Tickable> {
    let lang = looking.lang;
    let mut ids: BTreeSet<Id> = boxes
        .items
        .iter()
        .map(|item| item.action.follower)
        .collect();
    ids.extend(&asked.follower);
    let tickable = |id: Id| {
        let name = looking.people.name(id, lang);
        let own = looking.own == Some(id);
        let text = if own {
            word::ME.fill(lang, &[("name", name)])
        } else {
            name.to_owned()
        };
        let follows = |item: &Item<'_>| item.action.follower == id;
        let count = boxes.beside.count(FilterGroup::Follower, follows);
        let one = Tickable {
            value: id.to_string(),
            text,
            count,
            ticked: asked.follower.contains(&id),
        };
        (own, one)
    };
    let mut all: Vec<(bool, Tickable)> = ids.into_iter().map(tickable).collect();
    all.retain(|(own, one)| *own || one.ticked || one.count > 0);
    all.sort_by(|(own, one), (other_own, other)| {
        let order = |own: &bool, one: &Tickable| (!own, std::cmp::Reverse(one.count));
        order(own, one)
            .cmp(&order(other_own, other))
            .then_with(|| one.text.cmp(&other.text))
    });
    all.into_iter().map(|(_, one)| one).collect()
}

fn due_box(due: DueIn, today: Date, lang: Lang) -> String {
    let month = |ahead: i8| words::month((today.month() - 1 + ahead) % 12 + 1, lang);
    match due {
        DueIn::Over => word::DUE_OVER.text(lang).to_owned(),
        DueIn::ThisMonth => word::DUE_THIS_MONTH.fill(lang, &[("month", month(0))]),
        DueIn::Next => {
            let from = view::words::format::capitalized(month(1));
            word::DUE_NEXT.fill(lang, &[("from", &from), ("to", month(3))])
        }
        DueIn::Later => word::DUE_LATER.text(lang).to_owned(),
    }
}

/// What is chosen, each a link to the page without it.
pub fn chips(looking: Looking<'_>, asked: &Asked) -> Vec<Link> {
    let lang = looking.lang;
    let chosen = [when_and_who(looking, asked), how_and_where(asked, lang)];
    let chosen = chosen.into_iter().flatten();
    let outside = asked.outside.then(|| Link {
        text: word::OUTSIDE.text(lang).to_owned(),
        href: asked.with(|asked| asked.outside = false).page(),
    });
    let chosen =
        chosen
            .filter(|(_, values, _)| !values.is_empty())
            .map(|(group, values, without)| {
                let values = or_list(&values, lang);
                Link {
                    text: word::CHIP
                        .fill(lang, &[("group", group.text(lang)), ("values", &values)]),
                    href: without.page(),
                }
            });
    outside.into_iter().chain(chosen).collect()
}

/// A group, what is chosen in it, and what is asked for without it.
type Chosen = (Word, Vec<String>, Asked);

fn when_and_who(looking: Looking<'_>, asked: &Asked) -> Vec<Chosen> {
    let (lang, today) = (looking.lang, looking.world.today());
    let due = asked.due.iter();
    let due = due.map(|it| lower_first(&due_box(*it, today, lang)));
    let follower = asked.follower.iter();
    let follower = follower.map(|id| looking.people.name(*id, lang).to_owned());
    let owes = asked.owes.iter();
    let owes = owes.map(|it| words::owes(*it, lang).to_owned());
    let (no_due, no_follower, no_owes) = (
        asked.with(|it| it.due.clear()),
        asked.with(|it| it.follower.clear()),
        asked.with(|it| it.owes.clear()),
    );
    vec![
        (word::GROUP_DUE, due.collect(), no_due),
        (word::GROUP_FOLLOWER, follower.collect(), no_follower),
        (word::GROUP_OWES, owes.collect(), no_owes),
    ]
}

fn how_and_where(asked: &Asked, lang: Lang) -> Vec<Chosen> {
    let status = asked.status.iter();
    let status = status.map(|it| lower_first(words::status(*it, lang)));
    let trial = asked.trial.iter();
    let trial = trial.map(|it| lower_first(words::trial_box(*it, lang)));
    let region = asked.region.iter();
    let region = region.map(|it| class::region(*it, lang).to_owned());
    let unit = (!asked.unit.is_empty()).then(|| asked.unit.clone());
    let (no_status, no_trial) = (
        asked.with(|it| it.status.clear()),
        asked.with(|it| it.trial.clear()),
    );
    let (no_region, no_unit) = (
        asked.with(|it| it.region.clear()),
        asked.with(|it| it.unit.clear()),
    );
    vec![
        (word::GROUP_STATUS, status.collect(), no_status),
        (word::GROUP_TRIAL, trial.collect(), no_trial),
        (word::GROUP_REGION, region.collect(), no_region),
        (word::GROUP_UNIT, unit.into_iter().collect(), no_unit),
    ]
}
