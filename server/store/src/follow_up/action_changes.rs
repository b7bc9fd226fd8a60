//! What people change of something that was agreed, each with its history and its row in the audit log.

use domain::follow_up::{Action, Followed};
use kinds::{ActionStatus, Id};
use tracing::instrument;

use super::actions::ActionRow;
use super::history::{Event, Happening};
use super::{Change, class, followed, stored_count};
use crate::error::Unreadable;
use crate::moment::stored;
use crate::{AuditAction, By, DatabaseError, Db, Ending, Entry, Tx};

/// Makes ids for rows of the history.
pub type MakeId<'a> = &'a (dyn Fn() -> Id + Sync);

impl AuditAction {
    /// Something was agreed.
    pub const ACTION_ADDED: Self = Self::named("action.added");
    /// What was agreed is worded or tied otherwise.
    pub const ACTION_WRITTEN: Self = Self::named("action.written");
    /// It is due on another day.
    pub const ACTION_MOVED: Self = Self::named("action.moved");
    /// Somebody else follows it.
    pub const ACTION_HANDED_ON: Self = Self::named("action.handed_on");
    /// It came to another state.
    pub const ACTION_STATE: Self = Self::named("action.state_changed");
    /// It was deleted.
    pub const ACTION_DELETED: Self = Self::named("action.deleted");
    /// It was brought back.
    pub const ACTION_BROUGHT_BACK: Self = Self::named("action.brought_back");
}

/// Something that was agreed, as a change leaves it.
#[derive(Debug, Clone)]
pub struct Rewritten {
    /// As it is afterwards.
    pub now: Action,
    /// The fields that were written, each with what stood there before: at least one.
    pub fields: Vec<(&'static str, String)>,
    /// Why, where a reason was asked for.
    pub reason: String,
}

/// Something that somebody else follows from now on.
pub fn handed_on(stands: &Action, heir: Id) -> Rewritten {
    Rewritten {
        now: Action {
            follower: heir,
            ..stands.clone()
        },
        fields: vec![("follower", stands.follower.to_string())],
        reason: String::new(),
    }
}

/// Something that was deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    /// The municipality it is about.
    pub unit: Followed,
    /// Who follows it, where it is open.
    pub followed_by: Option<Id>,
    /// Made up for the demonstration.
    pub synthetic: bool,
}

row! {
    struct DeletedRow {
        number: String,
        register_year: i64,
        synthetic: bool,
        follower: String,
        status: String,
    }
}

impl Db {
    /// Adds something that was agreed.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::DoneBefore`] where the change was made before, and
    /// [`DatabaseError::CannotFollow`] where whoever is to follow it cannot.
    #[instrument(name = "db.agree", skip_all)]
    pub async fn agree(
        &self,
        by: &By,
        action: &Action,
        make_id: MakeId<'_>,
    ) -> Result<(), DatabaseError> {
        self.follow(by, async |change| {
            let entry = change.agree(action, make_id).await?;
            Ok(Ending::Keep((), entry))
        })
        .await
    }

    /// Rewrites several that were agreed, all of them or none. `work` is given each as it stands, `None`
    /// where it is gone, and says what it is afterwards; `None` where nothing changes. The answer is how
    /// many were rewritten.
    ///
    /// # Errors
    /// What `work` says, and what the engine says; [`DatabaseError::CannotFollow`] where whoever is to
    /// follow one from now on cannot.
    #[instrument(name = "db.rewrite_actions", skip_all)]
    pub async fn rewrite_actions<E: From<DatabaseError>>(
        &self,
        by: &By,
        told: AuditAction,
        which: &[Id],
        make_id: MakeId<'_>,
        work: impl Fn(Id, Option<&Action>) -> Result<Option<Rewritten>, E>,
    ) -> Result<usize, E> {
        self.follow(by, async |change| {
            let mut written = Vec::new();
            for id in which {
                let stands = find(change.tx, *id).await?;
                let Some(rewritten) = work(*id, stands.as_ref())? else {
                    continue;
                };
                let version = stands.map_or(0, |stands| stands.version);
                change.rewrite(version, &rewritten, make_id).await?;
                written.push(*id);
            }
            let count = written.len();
            if count == 0 {
                return Ok(Ending::Leave(0));
            }
            let entry = match which {
                [one] => Entry::of(told).on("action", *one),
                _ => Entry::of(told).with("actions", count).with("ids", written),
            };
            Ok(Ending::Keep(count, entry))
        })
        .await
    }

    /// Deletes something that was agreed; it can be brought back. False where it is gone already.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.delete_action", skip_all)]
    pub async fn delete_action(
        &self,
        by: &By,
        action: &Action,
        make_id: MakeId<'_>,
    ) -> Result<bool, DatabaseError> {
        self.follow(by, async |change| {
            let Some(version) = change.delete_action(action.id).await? else {
                return Ok(Ending::Leave(false));
            };
            let past = ActionPast::whole(action, "deleted", version);
            change.happened(make_id(), past.happened()).await?;
            let entry = Entry::of(AuditAction::ACTION_DELETED).on("action", action.id);
            Ok(Ending::Keep(true, entry))
        })
        .await
    }

    /// Something that was agreed and deleted; `None` where nothing of this id is.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.deleted_action", skip_all)]
    pub async fn deleted_action(&self, id: Id) -> Result<Option<Deleted>, DatabaseError> {
        let row: Option<DeletedRow> = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("../sql/action_deleted.sql"))
                        .bind(id.to_string())
                        .fetch_optional(connection)
                        .await
                })
            })
            .await?;
        row.map(|row| deleted(id, &row)).transpose()
    }

    /// Brings back something that was agreed and deleted; where it is open, `heir` follows it from now on.
    /// False where it is there.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::CannotFollow`] where it is open, and whoever is to follow it
    /// cannot.
    #[instrument(name = "db.bring_back_action", skip_all)]
    pub async fn bring_back_action(
        &self,
        by: &By,
        (id, heir): (Id, Option<Id>),
        of: &Deleted,
        make_id: MakeId<'_>,
    ) -> Result<bool, DatabaseError> {
        self.follow(by, async |change| {
            let Some(version) = change.bring_back_action(id).await? else {
                return Ok(Ending::Leave(false));
            };
            let past = ActionPast {
                subject: id,
                version,
                number: of.unit.number.to_string(),
                event: "brought_back",
                synthetic: of.synthetic,
            };
            change.happened(make_id(), past.happened()).await?;
            if let Some(back) = find(change.tx, id).await?
                && back.status.is_open()
            {
                let heir = heir.unwrap_or(back.follower);
                if heir == back.follower {
                    change.must_follow(heir, None).await?;
                } else {
                    let handed = handed_on(&back, heir);
                    change.rewrite(back.version, &handed, make_id).await?;
                }
            }
            let entry = Entry::of(AuditAction::ACTION_BROUGHT_BACK).on("action", id);
            Ok(Ending::Keep(true, entry))
        })
        .await
    }
}

fn deleted(id: Id, row: &DeletedRow) -> Result<Deleted, DatabaseError> {
    let read = || {
        let status: ActionStatus = class(&row.status)?;
        let follower: Id = row.follower.parse()?;
        Ok::<_, Unreadable>(Deleted {
            unit: followed(&row.number, row.register_year)?,
            followed_by: status.is_open().then_some(follower),
            synthetic: row.synthetic,
        })
    };
    read().map_err(|error| DatabaseError::inconsistent("action", "id", id.to_string(), error))
}

/// What a row of an action's history has besides its field.
struct ActionPast {
    subject: Id,
    version: i64,
    number: String,
    event: &'static str,
    synthetic: bool,
}

impl ActionPast {
    fn whole(action: &Action, event: &'static str, version: i64) -> Self {
        Self {
            subject: action.id,
            version,
            number: action.unit.number.to_string(),
            event,
            synthetic: action.synthetic,
        }
    }

    fn happened(&self) -> Happening<'_> {
        Happening {
            event: Event {
                kind: "action",
                event: self.event,
            },
            subject: self.subject,
            version: self.version,
            number: &self.number,
            field: "",
            was: "",
            reason: "",
            synthetic: self.synthetic,
        }
    }
}

impl Change<'_> {
    /// Adds something that was agreed, with its history; what the audit log is told of it alone.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::Taken`] where the id is, and
    /// [`DatabaseError::CannotFollow`] where it is open and whoever is to follow it cannot.
    #[instrument(name = "change.agree", skip_all)]
    pub async fn agree(
        &mut self,
        action: &Action,
        make_id: MakeId<'_>,
    ) -> Result<Entry, DatabaseError> {
        if action.status.is_open() {
            self.must_follow(action.follower, Some(&action.unit))
                .await?;
        }
        self.add_action(action).await?;
        let made = ActionPast::whole(action, "made", 1);
        self.happened(make_id(), made.happened()).await?;
        Ok(Entry::of(AuditAction::ACTION_ADDED).on("action", action.id))
    }

    /// Writes one as it is afterwards, with what stood in each field before.
    pub(super) async fn rewrite(
        &mut self,
        seen: i64,
        rewritten: &Rewritten,
        make_id: MakeId<'_>,
    ) -> Result<(), DatabaseError> {
        let action = &rewritten.now;
        let written = |name: &str| rewritten.fields.iter().any(|(field, _)| *field == name);
        if action.status.is_open() && (written("follower") || written("status")) {
            self.must_follow(action.follower, None).await?;
        }
        let Some(version) = self.put_action(seen, action).await? else {
            let (id, fault) = (action.id.to_string(), "it changed within the change");
            return Err(DatabaseError::inconsistent("action", "version", id, fault));
        };
        for (field, was) in &rewritten.fields {
            let event = match *field {
                "status" => action.status.id(),
                "due" => "moved",
                _ => "written",
            };
            let past = ActionPast::whole(action, event, version);
            let happened = Happening {
                field,
                was,
                reason: &rewritten.reason,
                ..past.happened()
            };
            self.happened(make_id(), happened).await?;
        }
        Ok(())
    }

    async fn put_action(
        &mut self,
        seen: i64,
        action: &Action,
    ) -> Result<Option<i64>, DatabaseError> {
        let generation = stored_count(self.generation);
        let promise = action.promise.as_ref();
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/action_put.sql"))
                .bind(action.id.to_string())
                .bind(seen)
                .bind(generation)
                .bind(action.what.as_str())
                .bind(action.owes.id())
                .bind(action.follower.to_string())
                .bind(action.due.to_string())
                .bind(i64::from(action.moves))
                .bind(action.status.id())
                .bind(action.reported_on.map(|day| day.to_string()))
                .bind(action.closed_on.map(|day| day.to_string()))
                .bind(action.reason.as_str())
                .bind(promise.map_or("", |promise| &promise.item))
                .bind(promise.map_or(String::new(), |promise| promise.options.join(",")))
                .bind(action.outcome.as_str())
                .fetch_optional(connection)
                .await
        })
    }

    async fn delete_action(&mut self, id: Id) -> Result<Option<i64>, DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(self.by.at));
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/action_delete.sql"))
                .bind(id.to_string())
                .bind(generation)
                .bind(at)
                .fetch_optional(connection)
                .await
        })
    }

    async fn bring_back_action(&mut self, id: Id) -> Result<Option<i64>, DatabaseError> {
        let generation = stored_count(self.generation);
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/action_bring_back.sql"))
                .bind(id.to_string())
                .bind(generation)
                .fetch_optional(connection)
                .await
        })
    }
}

/// As it stands; `None` where it is gone.
pub(super) async fn find(tx: &mut Tx, id: Id) -> Result<Option<Action>, DatabaseError> {
    let row: Option<ActionRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/action_find.sql"))
            .bind(id.to_string())
            .fetch_optional(connection)
            .await
    })?;
    let read = row.map(ActionRow::read).transpose()?;
    Ok(read.and_then(|(_, action)| action))
}
