//! The lines of the list, and of what was reported done.

use domain::follow_up::Action;
use domain::lineage::Fate;
use kinds::{ActionStatus, Lang, Owes, Regions, Trial};
use view::actions::{ActionRow, PromiseRow, Step};
use view::{Link, routes};

use super::found::Item;
use crate::colleagues::Colleagues;
use crate::words::action as words;
use crate::words::catalog::action as word;
use domain::world::World;

/// What stands between what a tick sends: the id, and what was seen of it.
pub const SEEN: char = '~';

/// What lines are made with.
#[derive(Clone, Copy)]
pub struct Lines<'a> {
    /// What filters are resolved against.
    pub world: &'a World,
    /// Those with an account.
    pub people: &'a Colleagues,
    /// Where the one who looks may write.
    pub writes: Regions,
    /// The language.
    pub lang: Lang,
}

impl Lines<'_> {
    /// Whether something may be written by the one who looks.
    pub fn may(&self, item: &Item<'_>) -> bool {
        item.region.is_some_and(|region| self.writes.holds(region))
    }

    /// The municipality, as it is called in the newest wave.
    pub fn unit(&self, item: &Item<'_>) -> Link {
        let unit = item.position.zip(self.world.latest());
        let unit = unit.map(|(position, wave)| &wave.units()[position]);
        let number = unit
            .map_or(&item.action.unit.number, |unit| &unit.number)
            .as_str();
        let unknown = || word::UNIT_GONE.fill(self.lang, &[("number", number)]);
        Link {
            text: unit.map_or_else(unknown, |unit| unit.name.clone()),
            href: routes::profile(number),
        }
    }

    /// The name of the municipality that something was agreed with, where it was merged or divided since.
    pub fn former(&self, item: &Item<'_>) -> Option<String> {
        if item.fate.goes_on() {
            return None;
        }
        let of = &item.action.unit;
        let name = self.world.lineage().name_in(&of.number, of.register_year);
        Some(name.unwrap_or(of.number.as_str()).to_owned())
    }

    /// What became of the municipality, in a sentence.
    pub fn fate(&self, item: &Item<'_>) -> Option<String> {
        let former = self.former(item)?;
        let word = if item.fate == Fate::Split {
            word::FATE_SPLIT
        } else {
            word::FATE_MERGED
        };
        Some(word.fill(self.lang, &[("unit", &former)]))
    }

    fn agreed(&self, item: &Item<'_>) -> String {
        let agreed = words::agreed(item.action, self.lang);
        match self.former(item) {
            None => agreed,
            Some(unit) => {
                let with = word::FROM_UNIT.fill(self.lang, &[("unit", &unit)]);
                format!("{agreed}, {with}")
            }
        }
    }

    /// A line of the list.
    pub fn row(&self, item: &Item<'_>) -> ActionRow {
        let (action, lang) = (item.action, self.lang);
        let may = self.may(item);
        let open = action.status.is_open();
        let name = self.people.name(action.follower, lang);
        ActionRow {
            id: action.id.to_string(),
            tick: (may && open).then(|| tick(action)),
            unit: self.unit(item),
            what: what(action),
            due: words::due(action, self.world.today(), lang),
            agreed: self.agreed(item),
            owes: words::owes(action.owes, lang).to_owned(),
            follower: match action.owes {
                Owes::Imdi => name.to_owned(),
                Owes::Municipality | Owes::Both => word::FOLLOWED_BY.fill(lang, &[("name", name)]),
            },
            status: words::status(action.status, lang).to_owned(),
            answer: words::verdict(item.tried, self.world, lang),
            finish: (may && open).then(|| self.finish(action)).flatten(),
            move_href: (may && open)
                .then(|| format!("{}#ny-frist", routes::action(&action.id.to_string()))),
        }
    }

    /// What finishes an open one at once.
    fn finish(&self, action: &Action) -> Option<Step> {
        let mut ways = action.ways().iter().copied();
        let to = ways.find(|to| *to != ActionStatus::Dropped)?;
        Some(self.step(action, to))
    }

    fn step(&self, action: &Action, to: ActionStatus) -> Step {
        Step {
            value: format!("{}{SEEN}{}", to.id(), action.id),
            text: words::step(action, to, self.lang).to_owned(),
        }
    }

    /// A line of what was reported done.
    pub fn promise(&self, item: &Item<'_>) -> PromiseRow {
        let (action, lang) = (item.action, self.lang);
        let said = |said: &Option<_>| {
            let said = said.as_ref();
            said.map_or(String::new(), |said| words::answer(said, self.world, lang))
        };
        let page = routes::action(&action.id.to_string());
        let way = |word: view::words::catalog::Word, to: &str| Link {
            text: word.text(lang).to_owned(),
            href: format!("{page}#{to}"),
        };
        let (finish, ways) = match item.tried.trial {
            _ if !self.may(item) => (None, Vec::new()),
            Trial::Kept => (Some(self.step(action, ActionStatus::Confirmed)), Vec::new()),
            Trial::NotKept => (
                None,
                vec![way(word::GO_OPEN, "open"), way(word::GO_DROPPED, "dropped")],
            ),
            _ => (None, vec![way(word::GO_WAIT, "innhold")]),
        };
        let day = |day| words::day(day, lang);
        PromiseRow {
            unit: self.unit(item),
            what: what(action),
            agreed: self.agreed(item),
            reported: action.reported_on.map_or(String::new(), day),
            before: said(&item.tried.before),
            after: said(&item.tried.after),
            verdict: words::trial(item.tried.trial, lang),
            finish,
            ways,
        }
    }
}

/// What was agreed, and its page.
fn what(action: &Action) -> Link {
    Link {
        text: action.what.clone(),
        href: routes::action(&action.id.to_string()),
    }
}

/// What a tick sends: the id, the due date and the follower as they were seen.
pub fn tick(action: &Action) -> String {
    let Action {
        id, due, follower, ..
    } = action;
    format!("{id}{SEEN}{due}{SEEN}{follower}")
}
