//! The classes that a map's colour parts the units into: one class a unit, so that the classes of a
//! selection sum to it, and each with the filter that selects just its units.

use kinds::{AnswerStatus, Centrality, ShareClass, SizeClass};

use crate::filter::{Colour, Filter, Page, Range};
use crate::signals::{HIGH_PRIORITY, Signals};
use crate::survey::ColumnRef;
use crate::tabulate::{Dimension, state};
use crate::wave::Wave;
use crate::world::World;

/// Classes of priority: those of the overview, from few or light needs to many or heavy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PriorityClass {
    /// 8 or more.
    High,
    /// 4 to 7.
    Middle,
    /// 0 to 3.
    Low,
}

impl PriorityClass {
    /// All of them, the highest first.
    pub const ALL: [Self; 3] = [Self::High, Self::Middle, Self::Low];

    /// Its lowest and highest priority, both in; none where it is open.
    pub fn ends(self) -> (Option<u32>, Option<u32>) {
        match self {
            Self::High => (Some(HIGH_PRIORITY), None),
            Self::Middle => (Some(4), Some(HIGH_PRIORITY - 1)),
            Self::Low => (None, Some(3)),
        }
    }

    /// The class of a priority.
    pub fn of(priority: u32) -> Self {
        match priority {
            0..4 => Self::Low,
            4..HIGH_PRIORITY => Self::Middle,
            _ => Self::High,
        }
    }
}

/// A class of a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// A class of priority.
    Priority(PriorityClass),
    /// No rule is about the unit.
    NoRule,
    /// A population class.
    Size(SizeClass),
    /// A class of immigrant share.
    Share(ShareClass),
    /// A centrality; districts have none.
    Centrality(Option<Centrality>),
    /// An answer that counts in N: the position of its option.
    Option(usize),
    /// One of the kinds of empty.
    Empty(AnswerStatus),
}

/// The kinds of empty, in the order they are told.
const EMPTIES: [AnswerStatus; 5] = [
    AnswerStatus::Outside,
    AnswerStatus::DontKnow,
    AnswerStatus::NotAnswered,
    AnswerStatus::NotAsked,
    AnswerStatus::NoResponse,
];

/// A colour in a wave.
#[derive(Debug, Clone, Copy)]
pub struct Colouring<'w> {
    wave: &'w Wave,
    signals: &'w Signals,
    by: By,
}

#[derive(Debug, Clone, Copy)]
enum By {
    Priority,
    Size,
    Share,
    Centrality,
    Column(ColumnRef),
}

impl<'w> Colouring<'w> {
    /// The colour in a wave; that of size where the wave lacks the item, which reading a filter does
    /// not let happen.
    pub fn of(world: &'w World, wave: &'w Wave, colour: &Colour) -> Self {
        let by = match colour {
            Colour::Priority => By::Priority,
            Colour::Size => By::Size,
            Colour::Share => By::Share,
            Colour::Centrality => By::Centrality,
            Colour::Item(item) => {
                let column = wave.codebook().column(&item.to_string());
                column.map_or(By::Size, By::Column)
            }
        };
        let signals = world.signals(wave.year());
        Self { wave, signals, by }
    }

    /// The column whose answers colour, if it is one.
    pub fn column(&self) -> Option<ColumnRef> {
        match self.by {
            By::Column(column) => Some(column),
            By::Priority | By::Size | By::Share | By::Centrality => None,
        }
    }

    /// Every class a unit may have, in order.
    pub fn classes(&self) -> Vec<Class> {
        match self.by {
            By::Priority => {
                let classes = PriorityClass::ALL.map(Class::Priority).into_iter();
                let empty = [Class::NoRule, Class::Empty(AnswerStatus::NoResponse)];
                classes.chain(empty).collect()
            }
            By::Size => SizeClass::ALL.iter().copied().map(Class::Size).collect(),
            By::Share => ShareClass::ALL.iter().copied().map(Class::Share).collect(),
            By::Centrality => {
                let known = Centrality::ALL.iter().copied().map(Some);
                known.chain([None]).map(Class::Centrality).collect()
            }
            By::Column(column) => {
                let question = &self.wave.codebook().questions[column.question];
                let options = question.options_inside().into_iter().map(Class::Option);
                options.chain(EMPTIES.map(Class::Empty)).collect()
            }
        }
    }

    /// The class of the unit at a position.
    pub fn class(&self, position: usize) -> Class {
        let unit = &self.wave.units()[position];
        match self.by {
            By::Priority => match self.signals.priority(position) {
                Some(priority) => Class::Priority(PriorityClass::of(priority)),
                None if self.wave.responded().contains(position) => Class::NoRule,
                None => Class::Empty(AnswerStatus::NoResponse),
            },
            By::Size => Class::Size(unit.size_class()),
            By::Share => Class::Share(unit.share_class()),
            By::Centrality => Class::Centrality(unit.centrality),
            By::Column(column) => match state(self.wave, column, position) {
                AnswerStatus::Counted => {
                    let options = self.wave.column(column).options.iter();
                    let chosen = options
                        .enumerate()
                        .find(|(_, units)| units.contains(position));
                    Class::Option(chosen.map_or(0, |(option, _)| option))
                }
                empty => Class::Empty(empty),
            },
        }
    }

    /// The units of a filter that have a class; `None` for the one that no filter tells apart.
    pub fn filter(&self, filter: &Filter, class: Class, world: &World) -> Option<Filter> {
        match (class, self.by) {
            (Class::Size(class), _) => filter.with_dimension(&Dimension::Size, class.id()),
            (Class::Share(class), _) => filter.with_dimension(&Dimension::Share, class.id()),
            (Class::Centrality(class), _) => {
                filter.with_dimension(&Dimension::Centrality, class?.id())
            }
            (Class::Priority(class), _) => Some(within(filter, class)),
            (Class::Empty(AnswerStatus::NoResponse), By::Priority) => {
                Some(filter.with_answered(false))
            }
            (Class::Option(option), By::Column(column)) => {
                Some(filter.with_options(column, &[option], world))
            }
            (Class::Empty(state), By::Column(column)) => {
                Some(filter.with_state(column, state, world))
            }
            (Class::NoRule | Class::Option(_) | Class::Empty(_), _) => None,
        }
    }
}

/// The units of a filter whose priority is in a class: within the ranges that it asks for already.
fn within(filter: &Filter, class: PriorityClass) -> Filter {
    let (from, to) = class.ends();
    let milli = |end: u32| u64::from(end) * 1_000;
    let (from, to) = (from.map(milli), to.map(milli));
    if filter.priority.is_empty() {
        let range = Range::of_milli(from, to);
        return range.map_or_else(|| filter.clone(), |range| filter.with_priority(range));
    }
    let both = filter.priority.iter().filter_map(|asked| {
        let from = asked.from_milli().max(from);
        let to = [asked.to_milli(), to].into_iter().flatten().min();
        let crossed = to.is_some_and(|to| from.is_some_and(|from| from > to));
        Range::of_milli(from, to).filter(|_| !crossed)
    });
    let both = both.collect();
    Filter {
        priority: both,
        page: Page::default(),
        ..filter.clone()
    }
}
