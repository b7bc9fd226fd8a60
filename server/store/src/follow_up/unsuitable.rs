//! Days that do not suit, in the store: of a person who is away, or of a municipality.

use domain::follow_up::{Followed, Unsuitable, Whose};
use domain::municipality::UnitNumber;
use kinds::Id;
use tracing::instrument;

use super::action_changes::MakeId;
use super::history::{Event, Happening};
use super::{Change, day, followed, stored_count};
use crate::error::Unreadable;
use crate::moment::stored;
use crate::{AuditAction, By, DatabaseError, Db, Ending, Entry, Tx};

impl AuditAction {
    /// Days that do not suit were written.
    pub const UNSUITABLE_ADDED: Self = Self::named("unsuitable.added");
    /// They were taken away.
    pub const UNSUITABLE_DELETED: Self = Self::named("unsuitable.deleted");
    /// They were brought back.
    pub const UNSUITABLE_BROUGHT_BACK: Self = Self::named("unsuitable.brought_back");
    /// Somebody else follows a municipality, or nobody.
    pub const FOLLOWER_PUT: Self = Self::named("followed_by.changed");
}

row! {
    struct UnsuitableRow {
        id: String,
        deleted: bool,
        synthetic: bool,
        account_id: Option<String>,
        number: Option<String>,
        register_year: Option<i64>,
        first_day: String,
        last_day: String,
        why: String,
    }
}

impl UnsuitableRow {
    fn read(self) -> Result<Unsuitable, DatabaseError> {
        let which = self.id.clone();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("unsuitable", "id", which, error))
    }

    fn values(self) -> Result<Unsuitable, Unreadable> {
        let whose = match (self.account_id, self.number, self.register_year) {
            (Some(account), _, _) => Whose::Person(account.parse()?),
            (None, Some(number), Some(year)) => Whose::Unit(followed(&number, year)?),
            _ => return Err("days of nobody".into()),
        };
        Ok(Unsuitable {
            id: self.id.parse()?,
            whose,
            first_day: day(&self.first_day)?,
            last_day: day(&self.last_day)?,
            why: self.why,
            deleted: self.deleted,
            synthetic: self.synthetic,
        })
    }
}

fn happened<'d>(days: &'d Unsuitable, event: &'static str, version: i64) -> Happening<'d> {
    Happening {
        event: Event {
            kind: "unsuitable",
            event,
        },
        subject: days.id,
        version,
        number: days.number(),
        field: "",
        was: "",
        reason: "",
        synthetic: days.synthetic,
    }
}

impl Db {
    /// Adds days that do not suit.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::DoneBefore`] where the change was made before.
    #[instrument(name = "db.add_unsuitable", skip_all)]
    pub async fn add_unsuitable(
        &self,
        by: &By,
        days: &Unsuitable,
        make_id: MakeId<'_>,
    ) -> Result<(), DatabaseError> {
        self.follow(by, async |change| {
            change.add_unsuitable(days).await?;
            let happened = happened(days, "made", 1);
            change.happened(make_id(), happened).await?;
            let entry = Entry::of(AuditAction::UNSUITABLE_ADDED).on("unsuitable", days.id);
            Ok(Ending::Keep((), entry))
        })
        .await
    }

    /// Takes them away, or brings them back. False where it is so already.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.delete_unsuitable", skip_all)]
    pub async fn set_unsuitable_deleted(
        &self,
        by: &By,
        days: &Unsuitable,
        deleted: bool,
        make_id: MakeId<'_>,
    ) -> Result<bool, DatabaseError> {
        self.follow(by, async |change| {
            let Some(version) = change.set_unsuitable_deleted(days.id, deleted).await? else {
                return Ok(Ending::Leave(false));
            };
            let (event, told) = if deleted {
                ("deleted", AuditAction::UNSUITABLE_DELETED)
            } else {
                ("brought_back", AuditAction::UNSUITABLE_BROUGHT_BACK)
            };
            let happened = happened(days, event, version);
            change.happened(make_id(), happened).await?;
            Ok(Ending::Keep(
                true,
                Entry::of(told).on("unsuitable", days.id),
            ))
        })
        .await
    }

    /// Days that do not suit, by their id; also such as were taken away.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.unsuitable", skip_all)]
    pub async fn unsuitable(&self, id: Id) -> Result<Option<Unsuitable>, DatabaseError> {
        let found = self.read(async |tx| by_text(tx, Sought::Id, id.to_string()).await);
        Ok(found.await?.into_iter().next())
    }

    /// When somebody is away, the first days first.
    ///
    /// # Errors
    /// As [`Db::unsuitable`].
    #[instrument(name = "db.unsuitable_of_person", skip_all)]
    pub async fn unsuitable_of_person(&self, who: Id) -> Result<Vec<Unsuitable>, DatabaseError> {
        let found = self.read(async |tx| by_text(tx, Sought::Person, who.to_string()).await);
        found.await
    }

    /// When a visit does not suit the municipality of a number, the first days first.
    ///
    /// # Errors
    /// As [`Db::unsuitable`].
    #[instrument(name = "db.unsuitable_of_unit", skip_all)]
    pub async fn unsuitable_of_unit(
        &self,
        number: &UnitNumber,
    ) -> Result<Vec<Unsuitable>, DatabaseError> {
        let found = self.read(async |tx| by_text(tx, Sought::Unit, number.to_string()).await);
        found.await
    }

    /// Says who follows a municipality from now on; nobody, where it is `None`. `was` is who did before.
    /// `units` are the municipality as it is now, and those that it was made of, which nobody follows any more.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.follow_unit", skip_all)]
    pub async fn follow_unit(
        &self,
        by: &By,
        (unit, formers): (&Followed, &[Followed]),
        (was, account): (Option<Id>, Option<Id>),
        make_id: MakeId<'_>,
    ) -> Result<(), DatabaseError> {
        self.follow(by, async |change| {
            if was == account {
                return Ok(Ending::Leave(()));
            }
            if let Some(account) = account {
                change.must_follow(account, Some(unit)).await?;
            }
            change.put_follower(unit, account, false).await?;
            for former in formers {
                change.put_follower(former, None, false).await?;
            }
            let was = was.map_or(String::new(), |was| was.to_string());
            let happened = Happening {
                event: Event {
                    kind: "followed_by",
                    event: "written",
                },
                subject: by.id,
                version: 1,
                number: unit.number.as_str(),
                field: "follower",
                was: &was,
                reason: "",
                synthetic: false,
            };
            change.happened(make_id(), happened).await?;
            let entry = Entry::of(AuditAction::FOLLOWER_PUT).on("unit", &unit.number);
            Ok(Ending::Keep((), entry))
        })
        .await
    }
}

impl Change<'_> {
    /// Adds days that do not suit, as they are.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::Taken`] where the id is.
    #[instrument(name = "change.add_unsuitable", skip_all)]
    pub async fn add_unsuitable(&mut self, days: &Unsuitable) -> Result<(), DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(self.by.at));
        let (account, unit) = match &days.whose {
            Whose::Person(account) => (Some(account.to_string()), None),
            Whose::Unit(unit) => (None, Some(unit)),
        };
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/unsuitable_add.sql"))
                .bind(days.id.to_string())
                .bind(generation)
                .bind(at)
                .bind(days.synthetic)
                .bind(account)
                .bind(unit.map(|unit| unit.number.as_str()))
                .bind(unit.map(|unit| i64::from(unit.register_year)))
                .bind(days.first_day.to_string())
                .bind(days.last_day.to_string())
                .bind(days.why.as_str())
                .execute(connection)
                .await
                .map(drop)
        })
    }

    async fn set_unsuitable_deleted(
        &mut self,
        id: Id,
        deleted: bool,
    ) -> Result<Option<i64>, DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(self.by.at));
        let tx = &mut *self.tx;
        if deleted {
            return on_engine!(tx, connection => {
                sqlx::query_scalar(include_str!("../sql/unsuitable_delete.sql"))
                    .bind(id.to_string())
                    .bind(generation)
                    .bind(at)
                    .fetch_optional(connection)
                    .await
            });
        }
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/unsuitable_bring_back.sql"))
                .bind(id.to_string())
                .bind(generation)
                .fetch_optional(connection)
                .await
        })
    }
}

/// By what days are looked for.
enum Sought {
    Id,
    Person,
    Unit,
}

async fn by_text(
    tx: &mut Tx,
    sought: Sought,
    value: String,
) -> Result<Vec<Unsuitable>, DatabaseError> {
    let sql = match sought {
        Sought::Id => include_str!("../sql/unsuitable_find.sql"),
        Sought::Person => include_str!("../sql/unsuitable_of_account.sql"),
        Sought::Unit => include_str!("../sql/unsuitable_of_number.sql"),
    };
    let rows: Vec<UnsuitableRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(value).fetch_all(connection).await
    })?;
    rows.into_iter().map(UnsuitableRow::read).collect()
}
