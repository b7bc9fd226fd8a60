//! `user`: people from the command line of a machine that reaches the database. It is how the first
//! administrator is made, and the way back in when nobody else can open the door.
//!
//! Passwords and codes are no arguments, which other programs of the machine could read: a code is
//! written to the terminal, and the password is chosen with it in a browser.

mod fault;

use clap::{Args, Subcommand, ValueEnum};
use kinds::{Region, Regions, Role};
use present::words::catalog::user as word;
use present::words::role;
use store::{Account, LockedWhy, NewAccount, Unchanged, seen};
use view::routes;

pub use self::fault::PersonFault;
use super::{Context, Failure};
use crate::auth::typed;
use crate::auth::{CODE_HOURS_MAX, People};
use crate::clock::{Clock as _, local};
use crate::service::regional::lost;
use crate::waves::PublishedWaves;

/// What can be done with people.
#[derive(Debug, Subcommand)]
pub(super) enum UserCommand {
    /// Add a person, and write the link with which they choose a password.
    ///
    /// Nobody is sent anything: hand the link over yourself. It opens once, within three days.
    Add(Add),
    /// List everybody who has an account.
    List,
    /// Give a person another role and other regions; they are signed out everywhere.
    Role(GiveRole),
    /// Lock an account: the person is signed out everywhere, and cannot sign in.
    Lock(PersonArgs),
    /// Unlock an account, whatever locked it.
    Unlock(PersonArgs),
    /// Write a new link with which a person chooses a password; the links before it open nothing.
    Code(PersonArgs),
    /// Give a person another name.
    Rename(Rename),
}

#[derive(Debug, Args)]
pub(super) struct Add {
    /// What the person is called.
    #[arg(long)]
    name: String,
    /// What they sign in with.
    #[arg(long = "e-mail", value_name = "E-MAIL")]
    e_mail: String,
    #[command(flatten)]
    held: RoleArgs,
}

#[derive(Debug, Args)]
pub(super) struct GiveRole {
    #[command(flatten)]
    whose: PersonArgs,
    #[command(flatten)]
    held: RoleArgs,
}

#[derive(Debug, Args)]
pub(super) struct Rename {
    #[command(flatten)]
    whose: PersonArgs,
    /// What the person is called from now on.
    #[arg(long)]
    name: String,
}

#[derive(Debug, Args)]
pub(super) struct PersonArgs {
    /// What the person signs in with.
    #[arg(long = "e-mail", value_name = "E-MAIL")]
    e_mail: String,
}

#[derive(Debug, Args)]
pub(super) struct RoleArgs {
    /// What the person may do.
    #[arg(long, value_enum)]
    role: RoleName,
    /// Where: a region, several times for several; `all` for the country. An adviser and a manager
    /// need one.
    #[arg(long = "region", value_enum, value_name = "REGION")]
    regions: Vec<RegionName>,
}

/// Roles as they are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RoleName {
    /// Reads everything, writes nothing.
    Reader,
    /// Follows up municipalities of some regions.
    Adviser,
    /// Leads the follow-up of some regions, or of the country.
    Manager,
    /// Looks after waves and people.
    Administrator,
}

/// Regions as they are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RegionName {
    One(Region),
    All,
}

impl ValueEnum for RegionName {
    fn value_variants<'a>() -> &'a [Self] {
        static ALL: std::sync::LazyLock<Vec<RegionName>> = std::sync::LazyLock::new(|| {
            let each = Region::ALL.iter().map(|region| RegionName::One(*region));
            each.chain([RegionName::All]).collect()
        });
        &ALL
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(match self {
            Self::One(region) => region.id(),
            Self::All => "all",
        }))
    }
}

impl RoleArgs {
    /// Where a role is held. A reader and an administrator have theirs everywhere.
    fn role_and_regions(&self) -> Result<(Role, Regions), Failure> {
        let role = match self.role {
            RoleName::Reader => Role::Reader,
            RoleName::Adviser => Role::Adviser,
            RoleName::Manager => Role::Manager,
            RoleName::Administrator => Role::Administrator,
        };
        if matches!(role, Role::Reader | Role::Administrator) {
            return Ok((role, Regions::all()));
        }
        let regions = self
            .regions
            .iter()
            .fold(Regions::NONE, |sum, name| match name {
                RegionName::All => Regions::all(),
                RegionName::One(region) => sum.iter().chain([*region]).collect(),
            });
        if regions.is_empty() {
            return Err(PersonFault::NoRegion.into());
        }
        Ok((role, regions))
    }
}

/// Runs a command on people.
pub(super) async fn run(context: &Context, command: UserCommand) -> Result<(), Failure> {
    let db = match command {
        UserCommand::Add(_) => context.database().await?,
        _ => context.existing_database().await?,
    };
    let clock = std::sync::Arc::new(context.clock);
    let people = People::of(db.clone(), clock, context.ids.clone(), context.config.demo);
    let done = match command {
        UserCommand::Add(new) => add(context, &people, &new).await,
        UserCommand::List => list(context, &people).await,
        UserCommand::Role(given) => give_role(context, &people, &given).await,
        UserCommand::Lock(whose) => lock(context, &people, &whose).await,
        UserCommand::Unlock(whose) => unlock(context, &people, &whose).await,
        UserCommand::Code(whose) => code(context, &people, &whose).await,
        UserCommand::Rename(rename) => rename_one(context, &people, &rename).await,
    };
    db.close().await;
    done
}

async fn add(context: &Context, people: &People, new: &Add) -> Result<(), Failure> {
    let (role, regions) = new.held.role_and_regions()?;
    let account = NewAccount {
        id: context.ids.make(context.clock.now()),
        name: typed::name(&new.name).ok_or(PersonFault::NoName)?,
        e_mail: typed::e_mail(&new.e_mail).ok_or(PersonFault::NoEMail)?,
        role,
        regions,
        demo: false,
    };
    if !people.db().add_account(&context.change(), &account).await? {
        return Err(PersonFault::There.into());
    }
    println!(
        "{}",
        word::ADDED.fill(context.lang, &[("name", &account.name)])
    );
    let added = people.db().account(account.id).await?;
    hand_over(context, people, &added.ok_or(PersonFault::Nobody)?).await
}

async fn code(context: &Context, people: &People, whose: &PersonArgs) -> Result<(), Failure> {
    let account = find(people, whose).await?;
    hand_over(context, people, &account).await
}

/// Makes a code and writes the link that holds it.
async fn hand_over(context: &Context, people: &People, account: &Account) -> Result<(), Failure> {
    let code = people.invite(&context.change(), account.id).await?;
    let code = code.ok_or(PersonFault::Ready)?;
    let origin = context.config.origin(context.config.address);
    let page = format!("{origin}{}", routes::CHOOSE_PASSWORD);
    let values = [
        ("name", &*account.name),
        ("hours", &CODE_HOURS_MAX.to_string()),
        ("link", &format!("{page}#{}", code.secret())),
    ];
    println!("{}", word::LINK.fill(context.lang, &values));
    Ok(())
}

async fn list(context: &Context, people: &People) -> Result<(), Failure> {
    let lang = context.lang;
    for account in people.db().accounts().await? {
        let about = role::role_and_regions(account.role, account.regions, lang);
        let state = match account.locked.map(|locked| locked.why) {
            Some(LockedWhy::ByHand) => word::IS_LOCKED.text(lang).to_owned(),
            Some(LockedWhy::Failures) => word::IS_LOCKED_AFTER_FAILURES.text(lang).to_owned(),
            None if account.demo => word::IS_READY.text(lang).to_owned(),
            None => match &account.signed_in {
                Some(last) => word::SIGNED_IN.fill(lang, &[("moment", &local(last.at, lang))]),
                None => word::NEVER_SIGNED_IN.text(lang).to_owned(),
            },
        };
        println!("{}\t{}\t{about}\t{state}", account.e_mail, account.name);
    }
    Ok(())
}

async fn give_role(context: &Context, people: &People, given: &GiveRole) -> Result<(), Failure> {
    let (role, regions) = given.held.role_and_regions()?;
    let account = find(people, &given.whose).await?;
    let by = context.change();
    let names = content::also_called()?;
    let waves = PublishedWaves::load(people.db(), names, context.taken()).await?;
    let world = waves.snapshot();
    let lost = lost(&world, (role, regions));
    let changed = people.change_role(&by, seen(&account), (role, regions), &lost);
    changed.await?;
    let about = role::role_and_regions(role, regions, context.lang);
    let values = [("name", &*account.name), ("about", &*about)];
    println!("{}", word::ROLE_GIVEN.fill(context.lang, &values));
    Ok(())
}

async fn lock(context: &Context, people: &People, whose: &PersonArgs) -> Result<(), Failure> {
    let account = find(people, whose).await?;
    people.lock(&context.change(), seen(&account)).await?;
    println!(
        "{}",
        word::LOCKED.fill(context.lang, &[("name", &account.name)])
    );
    Ok(())
}

async fn unlock(context: &Context, people: &People, whose: &PersonArgs) -> Result<(), Failure> {
    let account = find(people, whose).await?;
    people.unlock(&context.change(), seen(&account)).await?;
    println!(
        "{}",
        word::UNLOCKED.fill(context.lang, &[("name", &account.name)])
    );
    Ok(())
}

async fn rename_one(context: &Context, people: &People, rename: &Rename) -> Result<(), Failure> {
    let account = find(people, &rename.whose).await?;
    let name = typed::name(&rename.name).ok_or(PersonFault::NoName)?;
    people
        .rename(&context.change(), seen(&account), &name)
        .await?;
    println!("{}", word::RENAMED.fill(context.lang, &[("name", &name)]));
    Ok(())
}

async fn find(people: &People, whose: &PersonArgs) -> Result<Account, Failure> {
    let e_mail = typed::e_mail(&whose.e_mail).ok_or(PersonFault::NoEMail)?;
    let found = people.db().account_by_mail(&e_mail).await?;
    Ok(found.ok_or(PersonFault::Nobody)?)
}

impl From<Unchanged> for Failure {
    fn from(unchanged: Unchanged) -> Self {
        match unchanged {
            Unchanged::Database(error) => Self::Database(error),
            Unchanged::LastAdministrator => PersonFault::LastAdministrator.into(),
            Unchanged::Follows(_) => PersonFault::Follows.into(),
            Unchanged::NotFound => PersonFault::Nobody.into(),
            Unchanged::Conflict(_) => PersonFault::ChangedMeanwhile.into(),
        }
    }
}
