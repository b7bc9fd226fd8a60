//! The page of people: accounts as lines, the one that is being changed, and the table of roles.

use domain::access::{Action, Extent, extent};
use domain::register::name_key;
use kinds::{Id, Lang, Region, Regions, Role};
use view::people::{
    AccountState, Act, Chosen, PeoplePage, PersonRow, Pick, Reach, Right, Rights, Weight,
};
use view::routes;
use view::words::format;

use crate::words::catalog::people as word;
use crate::words::people::{DoneKind, done, right};
use crate::words::{class, role};

/// The key of an address that says who is being changed.
pub const PERSON: &str = "person";
/// The place on the page where somebody is changed.
pub const PLACE: &str = "rediger";

/// The roles in the order of the page, the most common first.
pub const ROLES: [Role; 4] = [
    Role::Adviser,
    Role::Manager,
    Role::Administrator,
    Role::Reader,
];

/// An account, as far as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Somebody {
    /// Its id.
    pub id: Id,
    /// As it stands.
    pub version: i64,
    /// What they are called.
    pub name: String,
    /// What they sign in with.
    pub e_mail: String,
    /// What they are.
    pub role: Role,
    /// Where.
    pub regions: Regions,
    /// How the account stands.
    pub state: State,
    /// What they sign in with.
    pub way: SignsInWith,
    /// When they last signed in; never if not.
    pub signed_in: Option<When>,
}

/// How an account stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// They can sign in.
    Active,
    /// Nobody has signed in to it yet, since a day (`YYYY-MM-DD`).
    Invited(String),
    /// An administrator locked it.
    Locked,
    /// It was locked after wrong passwords.
    LockedAfterFailures,
    /// It is one of the demonstration, and this is none.
    InDemoOnly,
}

impl State {
    fn is_locked(&self) -> bool {
        matches!(self, Self::Locked | Self::LockedAfterFailures)
    }
}

/// What somebody signs in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignsInWith {
    /// A password of their own.
    Password,
    /// Nothing: they are a ready person of the demonstration.
    Ready,
    /// A provider of this name.
    Provider(String),
    /// Nothing has been chosen yet.
    Nothing,
}

/// A moment, as clocks in Norway show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Hour and minute.
    pub time: (i8, i8),
    /// Whether it is today.
    pub today: bool,
}

/// What the page is made from.
#[derive(Debug)]
pub struct Asked<'a> {
    /// Everybody.
    pub people: &'a [Somebody],
    /// Who is being changed, and in how many places they are signed in.
    pub chosen: Option<(&'a Somebody, usize)>,
    /// What the address says was done to them.
    pub done: Option<DoneKind>,
    /// What of the address cannot be used.
    pub problems: Vec<String>,
    /// Who asks.
    pub own: Id,
}

/// The address of the page with somebody to be changed.
pub fn address(id: Id) -> String {
    format!("{}?{PERSON}={id}#{PLACE}", routes::PEOPLE)
}

/// The page.
pub fn page(asked: Asked<'_>, lang: Lang) -> PeoplePage {
    let chosen_id = asked.chosen.map(|(one, _)| one.id);
    let mut people: Vec<&Somebody> = asked.people.iter().collect();
    people.sort_by_cached_key(|one| (name_key(&one.name), one.id));
    let rows = people.iter();
    let rows = rows.map(|one| row(one, chosen_id == Some(one.id), lang));
    let done = asked.done.zip(asked.chosen);
    PeoplePage {
        counts: counts(asked.people, lang),
        done: done.and_then(|(kind, (one, sessions))| done_to(kind, one, sessions, lang)),
        problems: asked.problems,
        people: rows.collect(),
        chosen: asked
            .chosen
            .map(|(one, sessions)| chosen(one, sessions, asked.own, lang)),
        roles: roles(None, lang),
        regions: regions(Regions::NONE, lang),
        rights: rights(lang),
    }
}

fn counts(people: &[Somebody], lang: Lang) -> Vec<String> {
    let locked = people.iter().filter(|one| one.state.is_locked()).count();
    let invited = people.iter();
    let invited = invited.filter(|one| matches!(one.state, State::Invited(_)));
    let parts = [
        (word::COUNT, people.len(), true),
        (word::COUNT_LOCKED, locked, locked > 0),
        (word::COUNT_INVITED, invited.count(), false),
    ];
    let shown = parts
        .into_iter()
        .filter(|(_, count, always)| *always || *count > 0);
    shown
        .map(|(text, count, _)| text.fill(lang, &[("count", &format::count(count, lang))]))
        .collect()
}

/// What was done, where it is so: an address can be written by anybody.
fn done_to(kind: DoneKind, one: &Somebody, sessions: usize, lang: Lang) -> Option<String> {
    let so = match kind {
        DoneKind::Role | DoneKind::HandedOn => true,
        DoneKind::Locked => one.state == State::Locked,
        DoneKind::Unlocked => !one.state.is_locked(),
        DoneKind::SignedOut => sessions == 0,
    };
    so.then(|| done(kind, &one.name, one.role, one.regions, lang))
}

fn row(one: &Somebody, chosen: bool, lang: Lang) -> PersonRow {
    let act = match one.state {
        State::Locked | State::LockedAfterFailures => word::ACT_UNLOCK,
        State::Invited(_) => word::ACT_CODE,
        State::Active | State::InDemoOnly => word::ACT_CHANGE,
    };
    PersonRow {
        name: one.name.clone(),
        href: address(one.id),
        role: role::role(one.role, lang).to_owned(),
        regions: role::regions(one.role, one.regions, lang),
        signs_in_with: way(&one.way, lang),
        signed_in: when(one.signed_in.as_ref(), lang),
        standing: standing(&one.state, lang),
        act: act.text(lang).to_owned(),
        chosen,
    }
}

fn way(way: &SignsInWith, lang: Lang) -> String {
    match way {
        SignsInWith::Password => word::OWN_PASSWORD.text(lang).to_owned(),
        SignsInWith::Ready => word::READY.text(lang).to_owned(),
        SignsInWith::Provider(name) => name.clone(),
        SignsInWith::Nothing => word::NOTHING_YET.text(lang).to_owned(),
    }
}

fn when(when: Option<&When>, lang: Lang) -> String {
    match when {
        None => word::NEVER.text(lang).to_owned(),
        Some(When {
            time, today: true, ..
        }) => word::TODAY_AT.fill(lang, &[("time", &format::time_of_day(*time, lang))]),
        Some(When { day, .. }) => format::date(day, lang),
    }
}

/// How an account stands, in words.
pub fn standing(state: &State, lang: Lang) -> AccountState {
    let (text, weight) = match state {
        State::Active => (word::ACTIVE.text(lang).to_owned(), Weight::Plain),
        State::Invited(day) => {
            let day = format::date(day, lang);
            (word::INVITED_ON.fill(lang, &[("day", &day)]), Weight::Quiet)
        }
        State::Locked => (word::LOCKED.text(lang).to_owned(), Weight::Locked),
        State::LockedAfterFailures => {
            let text = word::LOCKED_AFTER_FAILURES.text(lang);
            (text.to_owned(), Weight::Locked)
        }
        State::InDemoOnly => (word::IN_DEMO_ONLY.text(lang).to_owned(), Weight::Quiet),
    };
    AccountState { text, weight }
}

fn chosen(one: &Somebody, sessions: usize, own: Id, lang: Lang) -> Chosen {
    Chosen {
        id: one.id.to_string(),
        version: one.version,
        name: one.name.clone(),
        e_mail: one.e_mail.clone(),
        roles: roles(Some(one.role), lang),
        regions: regions(one.regions, lang),
        sessions: signed_in_at(sessions, lang),
        follows: None,
        may: if one.id == own {
            Vec::new()
        } else {
            may_be_done(one, sessions)
        },
    }
}

/// What may be done with somebody else's account, as it stands.
fn may_be_done(one: &Somebody, sessions: usize) -> Vec<Act> {
    let locked = one.state.is_locked();
    let code = one.way != SignsInWith::Ready && one.state != State::Locked;
    let all = [
        (Act::Change, true),
        (Act::SignOut, sessions > 0),
        (Act::Lock, !locked),
        (Act::Unlock, locked),
        (Act::Code, code),
    ];
    let may = all.into_iter().filter(|(_, may)| *may);
    may.map(|(act, _)| act).collect()
}

fn signed_in_at(sessions: usize, lang: Lang) -> String {
    if sessions == 0 {
        return word::SIGNED_IN_NOWHERE.text(lang).to_owned();
    }
    word::SIGNED_IN_AT.fill(lang, &[("count", &format::count(sessions, lang))])
}

fn roles(held: Option<Role>, lang: Lang) -> Vec<Pick> {
    let pick = |one: Role| Pick {
        value: one.id().to_owned(),
        text: role::role(one, lang).to_owned(),
        picked: held == Some(one),
    };
    ROLES.into_iter().map(pick).collect()
}

fn regions(held: Regions, lang: Lang) -> Vec<Pick> {
    let pick = |one: &Region| Pick {
        value: one.id().to_owned(),
        text: class::region(*one, lang).to_owned(),
        picked: held.holds(*one),
    };
    Region::ALL.iter().map(pick).collect()
}

/// What each role may do, by the policy itself. What everybody may who has an account is left out.
fn rights(lang: Lang) -> Rights {
    let told = |action: &&Action| !matches!(action, Action::SignIn | Action::OwnAccount);
    let row = |action: &Action| Right {
        action: right(*action).text(lang).to_owned(),
        reach: ROLES
            .iter()
            .map(|one| reach(extent(*one, *action)))
            .collect(),
    };
    Rights {
        roles: ROLES
            .iter()
            .map(|one| role::role(*one, lang).to_owned())
            .collect(),
        rows: Action::ALL.iter().filter(told).map(row).collect(),
    }
}

fn reach(extent: Extent) -> Reach {
    match extent {
        Extent::Nowhere => Reach::Nowhere,
        Extent::OwnRegions => Reach::OwnRegions,
        Extent::Everywhere => Reach::Everywhere,
    }
}
