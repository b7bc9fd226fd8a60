//! Whose follow-up is on show, and who there is.

use domain::access::{Action, Extent, Resource, allows, extent};
use domain::filter::Filter;
use kinds::{Id, Lang, Person, Region, Regions, UnitType};
use view::Choice;
use view::routes;
use view::words::format;

use super::rest::ROWS;
use crate::Scope;
use crate::actions::open_href;
use crate::colleagues::{Colleague, Colleagues};
use crate::words::catalog::desk as word;
use crate::words::{class, desk as words, overview};

/// The key of the address that says whose it is: an account, a region, or all.
pub const WHOSE: &str = "hvem";
/// The keys of the page.
pub const KEYS: &[&str] = &[WHOSE, ROWS];
/// The value of it for the whole country.
const COUNTRY: &str = "alle";

/// Whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Somebody's.
    Person(Id),
    /// A region's.
    Region(Region),
    /// Everybody's.
    Country,
}

/// Who looks, and who there is.
#[derive(Debug, Clone, Copy)]
pub struct People<'a> {
    /// Who looks.
    pub person: &'a Person,
    /// Everybody.
    pub all: &'a Colleagues,
}

impl People<'_> {
    /// What somebody is called.
    pub fn name(&self, id: Id, lang: Lang) -> String {
        self.all.name(id, lang).to_owned()
    }

    /// Whether whoever looks writes anywhere.
    pub fn writes(&self) -> bool {
        extent(self.person.role, Action::WriteFollowUp) != Extent::Nowhere
    }

    /// Whether whoever looks writes in a region.
    pub fn writes_in(&self, region: Region) -> bool {
        let region = Resource::Region(region);
        allows(self.person, Action::WriteFollowUp, region)
    }

    /// Whose it is by the address, and whether that could not be read. Without a word it is that of
    /// whoever looks, or of their region where they follow nothing themselves.
    pub fn read(&self, asked: Option<&str>) -> (Whose, bool) {
        let Some(asked) = asked else {
            return (self.usual(), false);
        };
        if asked == COUNTRY {
            return (Whose::Country, false);
        }
        if let Some(region) = Region::from_id(asked) {
            return (Whose::Region(region), false);
        }
        let id = asked.parse().ok();
        let known = id.filter(|id| self.all.get(*id).is_some());
        let read = known.map(|id| (Whose::Person(id), false));
        read.unwrap_or((self.usual(), true))
    }

    fn usual(&self) -> Whose {
        if self.writes() {
            return Whose::Person(self.person.account);
        }
        let mut own = self.person.regions.iter();
        match (own.next(), own.next()) {
            (Some(region), None) => Whose::Region(region),
            _ => Whose::Country,
        }
    }

    /// What there is to choose: oneself, those one shares regions with, regions, the country.
    pub fn choices(&self, shown: Whose, lang: Lang) -> Vec<Choice> {
        let me = self.person.account;
        let shares = |one: &&Colleague| {
            let regions = self.person.regions;
            let together = one.regions.iter().any(|region| regions.holds(region));
            one.can_follow() && (together || one.id == me)
        };
        let mut people = self.all.by_name();
        people.retain(shares);
        people.sort_by_key(|one| one.id != me);
        let people = people
            .into_iter()
            .map(|one| (Whose::Person(one.id), one.name.clone()));
        let regions = self.person.regions.iter().map(|region| {
            let name = class::region(region, lang);
            let whole = word::WHOLE.fill(lang, &[("region", name)]);
            (Whose::Region(region), whole)
        });
        let country = (Whose::Country, overview::country(lang).to_owned());
        let mut all: Vec<(Whose, String)> = people.chain(regions).collect();
        all.push(country);
        if !all.iter().any(|(one, _)| *one == shown) {
            all.push((shown, self.called(shown, lang)));
        }
        let choice = |(one, text): (Whose, String)| {
            let id = key(one);
            Choice {
                href: self.address(one),
                id,
                text,
                current: one == shown,
            }
        };
        all.into_iter().map(choice).collect()
    }

    /// The address of the page of somebody's, a region's or all.
    pub fn address(&self, whose: Whose) -> String {
        format!("{}?{WHOSE}={}", routes::FOLLOW_UP, key(whose))
    }

    /// The regions it is about: the region, or those that somebody works with.
    pub fn regions(&self, whose: Whose) -> Regions {
        match whose {
            Whose::Region(region) => std::iter::once(region).collect(),
            Whose::Country => Regions::all(),
            Whose::Person(id) => {
                let known = self.all.get(id);
                known.map_or(self.person.regions, |one| one.regions)
            }
        }
    }

    /// The address of all that is open of somebody's, of a region's or of the country.
    pub fn open(&self, whose: Whose) -> String {
        match whose {
            Whose::Person(id) => open_href([], Some(id)),
            Whose::Region(region) => open_href([region], None),
            Whose::Country => open_href([], None),
        }
    }

    fn called(&self, whose: Whose, lang: Lang) -> String {
        match whose {
            Whose::Person(id) => self.name(id, lang),
            Whose::Region(region) => class::region(region, lang).to_owned(),
            Whose::Country => overview::country(lang).to_owned(),
        }
    }

    /// What the page is called.
    pub fn title(&self, whose: Whose, lang: Lang) -> String {
        if whose == Whose::Person(self.person.account) {
            return word::MINE.text(lang).to_owned();
        }
        let called = self.called(whose, lang);
        let called = match whose {
            Whose::Country => format::lower_first(&called),
            Whose::Person(_) | Whose::Region(_) => called,
        };
        word::OF.fill(lang, &[("whose", &called)])
    }

    /// The municipalities it is about: those of the region, or of the regions somebody works with.
    pub fn area(&self, scope: Scope<'_>, whose: Whose) -> Filter {
        let regions = self.regions(whose);
        let mut filter = Filter::all(scope.wave.year(), UnitType::Municipality);
        if !regions.is_all() {
            filter.regions.extend(regions.iter());
        }
        filter
    }
}

/// The regions of a filter in words; empty of the whole country.
pub fn regions(filter: &Filter, lang: Lang) -> String {
    words::regions(filter.regions.iter().copied(), lang)
}

fn key(whose: Whose) -> String {
    match whose {
        Whose::Person(id) => id.to_string(),
        Whose::Region(region) => region.id().to_owned(),
        Whose::Country => COUNTRY.to_owned(),
    }
}
