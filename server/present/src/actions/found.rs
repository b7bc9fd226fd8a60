//! What the filter of the list finds.

use std::collections::BTreeSet;

use domain::agreed::{agreed, agreed_by_id};
use domain::follow_up::{Action, Agreed, Date};
use domain::lineage::Fate;
use domain::search::fold;
use domain::trial::Tried;
use domain::wave::Wave;
use domain::world::World;
use kinds::{Class, Id, Region, Trial};

use super::Looking;
use super::asked::{Asked, DueIn, Sort, Tab};

/// Something that was agreed, where it stands.
#[derive(Debug, Clone)]
pub struct Item<'w> {
    /// It.
    pub action: &'w Action,
    /// Its municipality in the newest wave; `None` where no wave has it.
    pub position: Option<usize>,
    /// What became of the municipality since.
    pub fate: Fate,
    /// The region of it.
    pub region: Option<Region>,
    /// The promise against the answer.
    pub tried: &'w Tried,
    /// When it is due, from today.
    pub due: Option<DueIn>,
}

/// Everything that was agreed, where it stands in the newest wave.
pub fn items(world: &World) -> Vec<Item<'_>> {
    let today = world.today();
    let all = agreed(world).iter();
    all.map(|agreed| item(agreed, today)).collect()
}

/// One thing that was agreed.
pub fn one(world: &World, id: Id) -> Option<Item<'_>> {
    let found = agreed_by_id(world, id)?;
    Some(item(found, world.today()))
}

fn item(agreed: &Agreed, today: Date) -> Item<'_> {
    Item {
        action: &agreed.action,
        position: agreed.position,
        fate: agreed.fate,
        region: agreed.region,
        tried: &agreed.tried,
        due: due_in(&agreed.action, today),
    }
}

/// When something is due; `None` where it has passed and nobody waits for it.
fn due_in(action: &Action, today: Date) -> Option<DueIn> {
    let due = action.due;
    let month = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
    if action.is_overdue(today) {
        return Some(DueIn::Over);
    }
    match month(due) - month(today) {
        _ if due < today => None,
        0 => Some(DueIn::ThisMonth),
        1..=3 => Some(DueIn::Next),
        _ => Some(DueIn::Later),
    }
}

/// What is asked for, in its order; and what of it is over its due date and stands outside of the filter.
pub struct Found<'i, 'w> {
    /// What is shown.
    pub shown: Vec<&'i Item<'w>>,
    /// How many over their due date the filter hides; those that are shown are none of them.
    pub hidden: usize,
}

impl<'i, 'w> Found<'i, 'w> {
    /// Of some items.
    pub fn of(
        looking: Looking<'_>,
        asked: &Asked,
        sieve: &Sieve<'_>,
        items: &'i [Item<'w>],
    ) -> Self {
        let in_it = |item: &&Item<'_>| sieve.holds(item) && in_tab(asked.tab, item, looking.own);
        let hidden = |item: &&Item<'_>| is_hidden(looking, asked, item) && !in_it(item);
        let (mut shown, hidden): (Vec<&Item<'_>>, usize) = if asked.outside {
            (items.iter().filter(hidden).collect(), 0)
        } else {
            let count = items.iter().filter(hidden).count();
            (items.iter().filter(in_it).collect(), count)
        };
        sort(
            &mut shown,
            asked.sort,
            looking.world.latest().map(AsRef::as_ref),
        );
        Self { shown, hidden }
    }
}

/// Whether an item that the filter does not show is hidden by it: it is over its due date, in the regions
/// that are asked for, or followed by the one who looks.
fn is_hidden(looking: Looking<'_>, asked: &Asked, item: &Item<'_>) -> bool {
    let here = any(&asked.region, item.region);
    let own = Some(item.action.follower) == looking.own;
    item.due == Some(DueIn::Over) && (here || own)
}

/// A group of the filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilterGroup {
    /// When it is due.
    Due,
    /// Who follows it.
    Follower,
    /// Who owes it.
    Owes,
    /// How far it has come.
    Status,
    /// What a later answer says.
    Trial,
    /// Where.
    Region,
    /// Which municipality.
    Unit,
}

impl FilterGroup {
    const ALL: [Self; 7] = [
        Self::Due,
        Self::Follower,
        Self::Owes,
        Self::Status,
        Self::Trial,
        Self::Region,
        Self::Unit,
    ];
}

/// A filter, ready to be held against items.
pub struct Sieve<'a> {
    asked: &'a Asked,
    /// The municipalities that were typed; `None` where all are asked for.
    units: Option<BTreeSet<usize>>,
}

impl<'a> Sieve<'a> {
    /// The filter of what is asked for.
    pub fn of(asked: &'a Asked, world: &World) -> Self {
        let wave = world.latest().map(AsRef::as_ref);
        let units = wave.and_then(|wave| units(wave, &asked.unit));
        Self { asked, units }
    }

    /// Whether a municipality was typed that nobody has.
    pub fn names_nobody(&self) -> bool {
        !self.asked.unit.is_empty() && self.units.is_none()
    }

    /// Whether an item is asked for in one group.
    fn passes(&self, part: FilterGroup, item: &Item<'_>) -> bool {
        let (asked, action) = (self.asked, item.action);
        match part {
            FilterGroup::Due => any(&asked.due, item.due),
            FilterGroup::Follower => any(&asked.follower, Some(action.follower)),
            FilterGroup::Owes => any(&asked.owes, Some(action.owes)),
            FilterGroup::Status => any(&asked.status, Some(action.status)),
            FilterGroup::Trial => any(&asked.trial, Some(item.tried.trial)),
            FilterGroup::Region => any(&asked.region, item.region),
            FilterGroup::Unit => match (&self.units, item.position) {
                (None, _) => true,
                (Some(units), position) => position.is_some_and(|it| units.contains(&it)),
            },
        }
    }

    /// Whether more is asked for than where, in the groups beside some.
    pub fn narrows_beside(&self, but: &[FilterGroup]) -> bool {
        let asked = self.asked;
        let asks = |part: &FilterGroup| match part {
            FilterGroup::Due => !asked.due.is_empty(),
            FilterGroup::Follower => !asked.follower.is_empty(),
            FilterGroup::Owes => !asked.owes.is_empty(),
            FilterGroup::Status => !asked.status.is_empty(),
            FilterGroup::Trial => !asked.trial.is_empty(),
            FilterGroup::Region => false,
            FilterGroup::Unit => self.units.is_some(),
        };
        let parts = FilterGroup::ALL.iter().filter(|part| !but.contains(part));
        parts.into_iter().any(asks)
    }

    /// Whether an item is asked for in all groups, but some.
    pub fn passes_but(&self, but: &[FilterGroup], item: &Item<'_>) -> bool {
        let parts = FilterGroup::ALL
            .into_iter()
            .filter(|part| !but.contains(part));
        parts.into_iter().all(|part| self.passes(part, item))
    }

    /// Whether an item is asked for.
    pub fn holds(&self, item: &Item<'_>) -> bool {
        self.passes_but(&[], item)
    }

    /// The items that are asked for in all groups but one, of which the values of that one are counted.
    /// Each item is looked at once.
    pub fn beside<'i, 'w>(&self, items: &'i [Item<'w>]) -> Beside<'i, 'w> {
        let mut beside = Beside::default();
        for item in items {
            let mut fails = FilterGroup::ALL
                .into_iter()
                .enumerate()
                .filter(|(_, part)| !self.passes(*part, item));
            match (fails.next(), fails.next()) {
                (None, _) => beside.all.push(item),
                (Some((at, _)), None) => beside.but[at].push(item),
                _ => {}
            }
        }
        beside
    }
}

/// Items by what they fail.
#[derive(Debug, Default)]
pub struct Beside<'i, 'w> {
    /// Nothing: they are asked for.
    all: Vec<&'i Item<'w>>,
    /// One group alone.
    but: [Vec<&'i Item<'w>>; FilterGroup::ALL.len()],
}

impl Beside<'_, '_> {
    /// How many items a value of a group finds, beside what the other groups ask for.
    pub fn count(&self, part: FilterGroup, is: impl Fn(&Item<'_>) -> bool) -> usize {
        let own = FilterGroup::ALL.iter().position(|known| *known == part);
        let own = own.map_or(&[][..], |at| &self.but[at]);
        let found = self.all.iter().chain(own);
        found.filter(|item| is(item)).count()
    }
}

fn any<T: PartialEq>(asked: &[T], has: Option<T>) -> bool {
    asked.is_empty() || has.is_some_and(|has| asked.contains(&has))
}

/// The municipalities that a text names: the one of a number or of a name, else those whose name holds it.
/// `None` where there is none, and where there is no text.
pub fn units(wave: &Wave, typed: &str) -> Option<BTreeSet<usize>> {
    let typed = fold(typed.trim());
    if typed.is_empty() {
        return None;
    }
    let units = || wave.units().iter().enumerate();
    let exact: BTreeSet<usize> = units()
        .filter(|(_, unit)| unit.number.as_str() == typed || fold(&unit.name) == typed)
        .map(|(position, _)| position)
        .collect();
    if !exact.is_empty() {
        return Some(exact);
    }
    let within = units().filter(|(_, unit)| fold(&unit.name).contains(&typed));
    let within: BTreeSet<usize> = within.map(|(position, _)| position).collect();
    (!within.is_empty()).then_some(within)
}

/// Whether an item is in the part that is shown.
pub fn in_tab(tab: Tab, item: &Item<'_>, own: Option<Id>) -> bool {
    match tab {
        Tab::All => true,
        Tab::Mine => Some(item.action.follower) == own,
        Tab::Over => item.due == Some(DueIn::Over),
    }
}

/// Puts items in order: those over their due date first, whatever they are sorted by, and those that
/// nobody waits for last.
pub fn sort(items: &mut [&Item<'_>], by: Sort, wave: Option<&Wave>) {
    let name = |item: &Item<'_>| {
        let unit = item.position.zip(wave).map(|(at, wave)| &wave.units()[at]);
        unit.map(|unit| unit.name_rank)
    };
    items.sort_by_cached_key(|item| {
        let action = item.action;
        let first = match item.due {
            Some(DueIn::Over) => 0,
            _ if action.status.is_open() => 1,
            _ => 2,
        };
        let by = match by {
            Sort::Due => 0,
            Sort::Unit => name(item).map_or(usize::MAX, |rank| rank as usize),
            Sort::Owes => place(action.owes),
            Sort::Status => place(action.status),
        };
        (first, by, action.due, action.id)
    });
}

fn place<T: Class>(value: T) -> usize {
    let mut all = T::ALL.iter();
    all.position(|known| *known == value).unwrap_or(0)
}

/// Whether a trial says yes or no.
pub fn is_tried(trial: Trial) -> bool {
    matches!(trial, Trial::Kept | Trial::NotKept)
}
