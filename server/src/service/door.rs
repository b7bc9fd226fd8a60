//! The one door: whoever asks for anything comes through here, and here alone the policy lets in.
//!
//! What is handed out behind it is one world, taken once, with the query read in it: a new revision
//! never shows by half, and nothing is read twice.

use std::sync::{Arc, OnceLock};

use app::backend::Request;
use app::error::AppError;
use domain::access::{Action, Denied, Resource, may};
use domain::filter::{Filter, FilterProblem, Reading, Selection};
use domain::municipality::UnitNumber;
use domain::world::World;
use kinds::{Caller, Lang, Person};
use present::Scope;
use present::words::filter::problem;
use present::words::missing;
use view::routes::{LANGUAGE, WHOLE};

use super::Service;

/// What stands open to a caller who was let in.
pub struct Opened {
    /// What everything is counted in.
    pub(super) world: Arc<World>,
    /// The query of the address.
    pub(super) reading: Reading,
    /// The language of the answer.
    pub(super) language: Lang,
    /// The units of the query's filter, once somebody has asked for them.
    selection: OnceLock<Selection>,
}

impl Service {
    /// Lets a caller in, or not.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] and [`AppError::Forbidden`] by the policy.
    pub(super) fn admit(
        caller: &Caller,
        action: Action,
        resource: Resource,
    ) -> Result<(), AppError> {
        may(caller, action, resource).map_err(|denied| match denied {
            Denied::SignedOut => AppError::SignedOut,
            Denied::Forbidden => AppError::Forbidden(action.id().to_owned()),
        })
    }

    /// Lets a caller in, or not, and reads the query with the keys that the page itself declares.
    ///
    /// # Errors
    /// As [`Service::admit`].
    pub(super) fn open(
        &self,
        request: &Request,
        action: Action,
        keys: &[&str],
    ) -> Result<Opened, AppError> {
        Self::admit(&request.caller, action, Resource::Country)?;
        let world = self.waves.snapshot();
        let world = match request.caller.person() {
            Some(person) => Arc::new(world.as_seen_by(person)),
            None => world,
        };
        Ok(Opened::read(world, &request.query, keys, request.language))
    }
}

impl Opened {
    /// Reads a query in a world, with the keys that belong to the page and not to the filter. For
    /// the command line too: whoever holds the database needs no letting in.
    pub fn read(world: Arc<World>, query: &str, keys: &[&str], language: Lang) -> Self {
        let mut known = keys.to_vec();
        known.push(LANGUAGE);
        let mut reading = Filter::read_with(query, &world, &known);
        let weights = reading.filter.weights;
        let world = match weights {
            Some(_) => Arc::new(world.weighed_by(weights)),
            None => world,
        };
        if let Some(tag) = reading.extra(LANGUAGE)
            && Lang::from_tag(tag).is_none()
        {
            reading.problems.push(FilterProblem::UnknownValue {
                key: LANGUAGE.to_owned(),
                value: tag.to_owned(),
            });
        }
        Self {
            world,
            reading,
            language,
            selection: OnceLock::new(),
        }
    }

    /// Begins in the region of whoever asks, where the query names none and does not say that it is whole.
    pub(super) fn begin_at_home(&mut self, person: &Person) {
        let filter = &mut self.reading.filter;
        let is_whole = self.reading.extra.iter().any(|(key, _)| key == WHOLE);
        if filter.regions.is_empty() && !is_whole {
            filter.regions.extend(person.home());
        }
    }

    /// The wave in focus, with all that a page is made from.
    ///
    /// # Errors
    /// [`AppError::NoWave`] if nothing is published.
    pub(super) fn scope(&self) -> Result<Scope<'_>, AppError> {
        Scope::of(&self.world, &self.reading.filter, self.language).ok_or(AppError::NoWave)
    }

    /// The position of the unit with a number in the wave in focus.
    ///
    /// # Errors
    /// [`AppError::NoWave`] if nothing is published, and [`AppError::NotFound`] with a sentence where
    /// no unit of the wave has it.
    pub(super) fn unit(&self, number: &str) -> Result<usize, AppError> {
        let scope = self.scope()?;
        let known = number.parse().ok();
        let position = known.and_then(|known: UnitNumber| scope.wave.position(&known));
        position.ok_or_else(|| {
            let year = self.reading.filter.wave;
            AppError::NotFound(missing::unit(number, &self.world, year, self.language))
        })
    }

    /// The filter of the query with the units it selects: selected once, for all that is made of it.
    pub(super) fn selection(&self) -> &Selection {
        self.selection
            .get_or_init(|| Selection::of(self.reading.filter.clone(), &self.world))
    }

    /// An address with a query, in the language that the request's address asks for.
    pub(super) fn in_language(&self, address: String) -> String {
        match (self.reading.extra(LANGUAGE), address.split_once('?')) {
            (Some(tag), Some((path, query))) => format!("{path}?{LANGUAGE}={tag}&{query}"),
            _ => address,
        }
    }

    /// What could not be used of the query, in sentences.
    pub(super) fn problems(&self) -> Vec<String> {
        problem::sentences(&self.reading.problems, &self.world, self.language)
    }
}
