//! The page of people, and what administrators do with accounts there. Each of it comes in by the
//! door, and nobody does any of it to their own account.

use app::backend::Request;
use app::error::AppError;
use domain::access::{Action, Resource};
use jiff::Timestamp;
use kinds::{Caller, Id, Lang, Regions, Role};
use present::handing;
use present::people::{self, Asked, SignsInWith, Somebody, State, When};
use present::words::catalog::people as word;
use present::words::catalog::unit_follow_up as follow_word;
use present::words::people::DoneKind;
use present::words::role::role_and_regions;
use store::{Account, By, DatabaseError, Duties, LockedWhy, NewAccount, Seen, Unchanged, Version};
use tracing::instrument;
use view::people::PeoplePage;
use view::routes;

use super::Service;
use super::accounts::unavailable;
use super::regional::lost;
use crate::auth::{People, Token};
use crate::clock;

/// Why nothing was done with somebody's account.
#[derive(Debug, thiserror::Error)]
pub enum AccountUnchanged {
    /// As a page would be refused.
    #[error(transparent)]
    AsPage(#[from] AppError),
    /// It is the account of the one who asks.
    #[error("it is their own account")]
    Own,
    /// There is no such account.
    #[error("there is no such account")]
    NotFound,
    /// It is the only administrator who can sign in, called this.
    #[error("it is the last administrator")]
    LastAdministrator(String),
    /// Somebody else changed it meanwhile; this is what stands now.
    #[error("somebody else changed it meanwhile")]
    Conflict(Box<Account>),
    /// No code can be made for the one called this.
    #[error("no code can be made for it")]
    NoCode(String),
    /// There is an account of that e-mail.
    #[error("the e-mail is taken")]
    EMailTaken,
    /// The one called this looks after so much still, that nobody would then.
    #[error("they follow open actions or planned visits")]
    Follows(String, Duties),
    /// Nobody was chosen to take it over.
    #[error("nobody was chosen to take it over")]
    NoHeir,
    /// Whoever was chosen cannot write in all their regions.
    #[error("whoever was chosen cannot follow them")]
    HeirElsewhere,
}

impl AccountUnchanged {
    /// Why, in a sentence; `None` where the page itself says it.
    pub fn sentence(&self, lang: Lang) -> Option<String> {
        let of = |name: &str, text: view::words::catalog::Word| text.fill(lang, &[("name", name)]);
        Some(match self {
            Self::AsPage(_) => return None,
            Self::Own => word::OWN_ACCOUNT.text(lang).to_owned(),
            Self::NotFound => word::PERSON_GONE.text(lang).to_owned(),
            Self::LastAdministrator(name) => of(name, word::LAST_ADMINISTRATOR),
            Self::NoCode(name) => of(name, word::NO_CODE),
            Self::EMailTaken => word::E_MAIL_TAKEN.text(lang).to_owned(),
            Self::Follows(name, duties) => {
                let what = handing::counted(duties.actions, duties.visits, 0, lang);
                follow_word::LEAVES_BEHIND.fill(lang, &[("name", name), ("what", &what)])
            }
            Self::NoHeir => follow_word::HEIR_MISSING.text(lang).to_owned(),
            Self::HeirElsewhere => follow_word::HEIR_NOT_THERE.text(lang).to_owned(),
            Self::Conflict(stands) => {
                let role = role_and_regions(stands.role, stands.regions, lang);
                let standing = people::standing(&state(stands, true), lang).text;
                let values = [
                    ("name", &*stands.name),
                    ("role", &*role),
                    ("standing", &*standing),
                ];
                word::CHANGED_MEANWHILE.fill(lang, &values)
            }
        })
    }

    fn of(unchanged: Unchanged, name: String) -> Self {
        match unchanged {
            Unchanged::Conflict(stands) => Self::Conflict(stands),
            Unchanged::NotFound => Self::NotFound,
            Unchanged::LastAdministrator => Self::LastAdministrator(name),
            Unchanged::Follows(duties) => Self::Follows(name, duties),
            Unchanged::Database(error) => error.into(),
        }
    }
}

impl From<DatabaseError> for AccountUnchanged {
    fn from(error: DatabaseError) -> Self {
        Self::AsPage(unavailable(&error))
    }
}

/// Somebody who is to be invited, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// What they are called.
    pub name: String,
    /// What they sign in with.
    pub e_mail: String,
    /// What they will be.
    pub role: Role,
    /// Where.
    pub regions: Regions,
}

impl Service {
    /// The page of people.
    ///
    /// # Errors
    /// As the methods of [`app::backend`].
    pub(super) async fn people_page(&self, request: &Request) -> Result<PeoplePage, AppError> {
        let own = administer(&request.caller)?;
        let db = self.people.db();
        let accounts = db.accounts().await.map_err(|error| unavailable(&error))?;
        let now = self.clock.now();
        let demo = self.people.is_demo();
        let everybody: Vec<Somebody> = accounts
            .iter()
            .map(|account| somebody(account, demo, now))
            .collect();
        let address = Address::read(&request.query);
        let chosen = everybody.iter().find(|one| Some(one.id) == address.person);
        let chosen = match chosen {
            None => None,
            Some(one) => Some((one, self.sessions_of(one.id).await?)),
        };
        let gone = (address.names_somebody && chosen.is_none())
            .then(|| word::PERSON_GONE.text(request.language).to_owned());
        let asked = Asked {
            people: &everybody,
            chosen,
            done: address.done,
            problems: gone.into_iter().collect(),
            own,
        };
        let mut page = people::page(asked, request.language);
        if let Some((chosen, account)) = page.chosen.as_mut().zip(address.person) {
            let follows = self.follows_of(account, request.language).await;
            chosen.follows = follows.map_err(|error| unavailable(&error))?;
        }
        Ok(page)
    }

    /// In how many places somebody is signed in.
    async fn sessions_of(&self, account: Id) -> Result<usize, AppError> {
        let sessions = self.people.open_sessions(account).await;
        let sessions = sessions.map_err(|error| unavailable(&error))?;
        Ok(sessions.len())
    }

    /// Lets in whoever looks after people.
    ///
    /// # Errors
    /// As [`Service::admit`].
    pub fn people_desk(&self, caller: &Caller) -> Result<PeopleDesk<'_>, AppError> {
        let own = administer(caller)?;
        let people = &self.people;
        Ok(PeopleDesk {
            service: self,
            people,
            own,
        })
    }
}

/// Where people are looked after, by somebody who was let in.
pub struct PeopleDesk<'a> {
    pub(super) service: &'a Service,
    people: &'a People,
    /// The account of the one who was let in.
    own: Id,
}

impl PeopleDesk<'_> {
    /// Gives somebody another role, or other regions. What they look after, and could not then, is handed on
    /// first.
    ///
    /// # Errors
    /// [`AccountUnchanged`].
    #[instrument(name = "service.change_person", skip_all)]
    pub async fn change(
        &self,
        by: &By,
        seen: Seen,
        rights: (Role, Regions),
    ) -> Result<Version, AccountUnchanged> {
        let account = self.of_somebody_else(seen.id).await?;
        let world = self.service.waves.snapshot();
        let lost = lost(&world, rights);
        let changed = self.people.change_role(by, seen, rights, &lost).await;
        changed.map_err(|why| AccountUnchanged::of(why, account.name))
    }

    /// Locks somebody's account.
    ///
    /// # Errors
    /// [`AccountUnchanged`].
    #[instrument(name = "service.lock_person", skip_all)]
    pub async fn lock(&self, by: &By, seen: Seen) -> Result<Version, AccountUnchanged> {
        let account = self.of_somebody_else(seen.id).await?;
        let locked = self.people.lock(by, seen).await;
        locked.map_err(|why| AccountUnchanged::of(why, account.name))
    }

    /// Unlocks it, whatever locked it.
    ///
    /// # Errors
    /// [`AccountUnchanged`].
    #[instrument(name = "service.unlock_person", skip_all)]
    pub async fn unlock(&self, by: &By, seen: Seen) -> Result<Version, AccountUnchanged> {
        let account = self.of_somebody_else(seen.id).await?;
        let unlocked = self.people.unlock(by, seen).await;
        unlocked.map_err(|why| AccountUnchanged::of(why, account.name))
    }

    /// Ends somebody's sessions.
    ///
    /// # Errors
    /// [`AccountUnchanged`].
    #[instrument(name = "service.sign_out_person", skip_all)]
    pub async fn sign_out(&self, by: &By, account: Id) -> Result<(), AccountUnchanged> {
        let account = self.of_somebody_else(account).await?;
        Ok(self.people.db().end_sessions(by, account.id).await?)
    }

    /// Makes a code for somebody to choose a password with, in place of those before: what they are
    /// called, and the code.
    ///
    /// # Errors
    /// [`AccountUnchanged`].
    #[instrument(name = "service.make_code", skip_all)]
    pub async fn make_code(
        &self,
        by: &By,
        account: Id,
    ) -> Result<(String, Token), AccountUnchanged> {
        let account = self.of_somebody_else(account).await?;
        if account.is_locked_by_hand() {
            return Err(AccountUnchanged::NoCode(account.name));
        }
        match self.people.invite(by, account.id).await? {
            Some(code) => Ok((account.name, code)),
            None => Err(AccountUnchanged::NoCode(account.name)),
        }
    }

    /// Makes an account for somebody, and a code for them to choose a password with: the account,
    /// and the code. `by` makes the one, `then` the other.
    ///
    /// # Errors
    /// [`AccountUnchanged`].
    #[instrument(name = "service.invite", skip_all)]
    pub async fn invite(
        &self,
        (by, then): (&By, &By),
        invited: Invited,
    ) -> Result<(Id, Token), AccountUnchanged> {
        let new = NewAccount {
            id: by.id,
            name: invited.name,
            e_mail: invited.e_mail,
            role: invited.role,
            regions: invited.regions,
            demo: false,
        };
        if !self.people.db().add_account(by, &new).await? {
            return Err(AccountUnchanged::EMailTaken);
        }
        match self.people.invite(then, new.id).await? {
            Some(code) => Ok((new.id, code)),
            None => Err(AccountUnchanged::NoCode(new.name)),
        }
    }

    /// The account that something is to be done with.
    async fn of_somebody_else(&self, id: Id) -> Result<Account, AccountUnchanged> {
        if self.own == id {
            return Err(AccountUnchanged::Own);
        }
        let account = self.people.db().account(id).await?;
        account.ok_or(AccountUnchanged::NotFound)
    }
}

/// Lets in whoever looks after people; which account is theirs.
fn administer(caller: &Caller) -> Result<Id, AppError> {
    Service::admit(caller, Action::Administer, Resource::Country)?;
    let person = caller.person().ok_or(AppError::SignedOut)?;
    Ok(person.account)
}

/// What the address of the page asks for.
struct Address {
    /// Whether it names somebody at all.
    names_somebody: bool,
    person: Option<Id>,
    done: Option<DoneKind>,
}

impl Address {
    fn read(query: &str) -> Self {
        let value = |wanted: &str| {
            let mut pairs = form_urlencoded::parse(query.as_bytes());
            pairs.find(|(key, _)| key == wanted).map(|(_, value)| value)
        };
        let named = value(people::PERSON);
        Self {
            names_somebody: named.is_some(),
            person: named.and_then(|id| id.parse().ok()),
            done: value(routes::DONE).and_then(|kind| DoneKind::from_id(&kind)),
        }
    }
}

/// An account as somebody saw it when a form was drawn.
pub fn as_seen(account: Id, version: i64) -> Seen {
    Seen {
        table: "account",
        id: account,
        version: Version(version),
    }
}

fn somebody(account: &Account, demo: bool, now: Timestamp) -> Somebody {
    let signed_in = account.signed_in.as_ref();
    let way = match signed_in.map(|signed_in| signed_in.by.as_str()) {
        _ if account.demo => SignsInWith::Ready,
        Some("password") => SignsInWith::Password,
        Some(issuer) => SignsInWith::Provider(host(issuer).to_owned()),
        None if account.has_password => SignsInWith::Password,
        None => SignsInWith::Nothing,
    };
    Somebody {
        id: account.id,
        version: account.version.0,
        name: account.name.clone(),
        e_mail: account.e_mail.clone(),
        role: account.role,
        regions: account.regions,
        state: state(account, demo),
        way,
        signed_in: signed_in.map(|signed_in| When {
            day: clock::local_day(signed_in.at),
            time: clock::hour_and_minute(signed_in.at),
            today: clock::local_day(signed_in.at) == clock::local_day(now),
        }),
    }
}

fn state(account: &Account, demo: bool) -> State {
    match account.locked.map(|locked| locked.why) {
        Some(LockedWhy::ByHand) => State::Locked,
        Some(LockedWhy::Failures) => State::LockedAfterFailures,
        None if account.demo && !demo => State::InDemoOnly,
        None if !account.demo && !account.has_password && account.signed_in.is_none() => {
            State::Invited(clock::local_day(account.created_at))
        }
        None => State::Active,
    }
}

/// The host of a provider's address, which people know it by.
fn host(issuer: &str) -> &str {
    let (_, rest) = issuer.split_once("://").unwrap_or(("", issuer));
    rest.split('/').next().unwrap_or(rest)
}
