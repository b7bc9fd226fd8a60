//! Who asks.

use std::sync::Arc;

use crate::{Id, Region, Regions, Role};

/// Who asks the service for something.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Caller {
    /// Nobody has signed in.
    Stranger,
    /// Somebody who has.
    Person(Person),
}

/// Somebody who has signed in, as their account stood when the request came.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Person {
    /// Their account.
    pub account: Id,
    /// What they are called.
    pub name: Arc<str>,
    /// What they are.
    pub role: Role,
    /// Where they are it. A reader and an administrator are it everywhere, whatever stands here.
    pub regions: Regions,
}

impl Person {
    /// The region that pages begin in where their address says none: one's own, where there is one alone.
    /// An administrator belongs to no region.
    pub fn home(&self) -> Option<Region> {
        let regions = (self.role != Role::Administrator).then_some(self.regions);
        regions.and_then(Regions::only)
    }
}

impl Caller {
    /// The person, where it is one.
    pub fn person(&self) -> Option<&Person> {
        match self {
            Self::Stranger => None,
            Self::Person(person) => Some(person),
        }
    }
}
