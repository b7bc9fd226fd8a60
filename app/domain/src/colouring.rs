//! The classes that a map's colour parts the units into: one class a unit, so that the classes of a
//! selection sum to it, and each with the filter that selects just its units.

use kinds::{AnswerStatus, Centrality, ShareClass, SizeClass};

use crate::filter::{Colour, Filter};
use crate::survey::ColumnRef;
use crate::tabulate::{Dimension, state};
use crate::wave::Wave;
use crate::world::World;

/// A class of a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
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
    by: By,
}

#[derive(Debug, Clone, Copy)]
enum By {
    Size,
    Share,
    Centrality,
    Column(ColumnRef),
}

impl<'w> Colouring<'w> {
    /// The colour in a wave; that of size where the wave lacks the item, which reading a filter does
    /// not let happen.
    pub fn of(wave: &'w Wave, colour: &Colour) -> Self {
        let by = match colour {
            Colour::Size => By::Size,
            Colour::Share => By::Share,
            Colour::Centrality => By::Centrality,
            Colour::Item(item) => {
                let column = wave.codebook().column(&item.to_string());
                column.map_or(By::Size, By::Column)
            }
        };
        Self { wave, by }
    }

    /// The column whose answers colour, if it is one.
    pub fn column(&self) -> Option<ColumnRef> {
        match self.by {
            By::Column(column) => Some(column),
            By::Size | By::Share | By::Centrality => None,
        }
    }

    /// Every class a unit may have, in order.
    pub fn classes(&self) -> Vec<Class> {
        match self.by {
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
            By::Size => Class::Size(unit.size_class()),
            By::Share => Class::Share(unit.share_class()),
            By::Centrality => Class::Centrality(unit.centrality),
            By::Column(column) => match state(self.wave, column, position) {
                AnswerStatus::Counted => {
                    let options = self.wave.column(column).options.iter();
                    let chosen = options.enumerate().find(|(_, units)| units.contains(position));
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
            (Class::Option(option), By::Column(column)) => {
                Some(filter.with_options(column, &[option], world))
            }
            (Class::Empty(state), By::Column(column)) => {
                Some(filter.with_state(column, state, world))
            }
            (Class::Option(_) | Class::Empty(_), _) => None,
        }
    }
}
