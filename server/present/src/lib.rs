//! From a wave and a filter to what a page shows: the builders of [`view`].
//!
//! To add a page: 1. its values in `view`; 2. a builder here, which takes a [`Scope`] and never
//! fails: what is missing is `None` or an empty list; 3. its words in `words`.

pub mod account;
pub mod actions;
mod address;
pub mod audit;
mod beside;
pub(crate) mod breakdown;
pub mod catalogue;
pub mod change;
pub mod changes;
pub mod chart;
pub mod colleagues;
pub mod column;
pub mod compare;
pub mod desk;
pub mod drawing;
mod drill;
mod event;
pub mod export;
pub mod filter;
mod finding;
mod grounds;
pub mod handing;
pub mod judge;
mod key_figures;
mod line;
pub mod lineage;
pub mod list;
pub mod lists;
pub mod map;
mod marks;
pub mod method;
pub mod overview;
mod paging;
mod panel;
pub mod people;
pub mod profile;
pub mod published;
pub mod question;
mod region_switch;
pub mod regions;
pub mod report;
pub mod rules;
pub mod search;
pub mod similar;
pub mod site;
mod stands_out;
pub mod unit_follow_up;
pub mod visit;
pub mod words;

use domain::filter::{Filter, Selection};
use domain::follow_up::placed::Standing;
use domain::signals::Signals;
use domain::wave::Wave;
use domain::world::World;
use kinds::Lang;
use view::site::Response;

/// What every builder needs: the published waves, the one in focus, and the language.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// What filters are resolved against.
    pub world: &'a World,
    /// The wave in focus: the filter's.
    pub wave: &'a Wave,
    /// Language of the words.
    pub lang: Lang,
}

impl<'a> Scope<'a> {
    /// The scope of a filter; `None` where its wave is not published.
    pub fn of(world: &'a World, filter: &Filter, lang: Lang) -> Option<Self> {
        world
            .wave(filter.wave)
            .map(|wave| Self { world, wave, lang })
    }

    /// What the rules of the wave find in it.
    pub fn signals(&self) -> &'a Signals {
        self.world.signals(self.wave.year())
    }

    /// What is followed up at the unit at a position of the wave.
    pub fn standing(&self, position: usize) -> &'a Standing {
        self.world.placed(self.wave.year()).at(position)
    }

    /// How many of a selection handed in the questionnaire, and how many it holds.
    fn response(&self, selection: &Selection) -> Response {
        Response {
            answered: selection.units().intersection_count(self.wave.responded()),
            invited: selection.count(),
        }
    }
}
