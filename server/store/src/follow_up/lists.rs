//! Lists in the store.

use std::collections::BTreeMap;

use domain::follow_up::list::Seen;
use domain::follow_up::{Followed, Held, List};
use kinds::{Id, Region, SeenBy};
use tracing::instrument;

use super::{Change, class, followed, stored_count};
use crate::error::Unreadable;
use crate::moment::stored;
use crate::{AuditAction, DatabaseError, Tx};

impl AuditAction {
    /// A list was made.
    pub const LIST_MADE: Self = Self::named("list.made");
    /// It has another name or note, or is shown to others.
    pub const LIST_WRITTEN: Self = Self::named("list.written");
    /// Units were put on it.
    pub const LIST_FILLED: Self = Self::named("list.filled");
    /// Units were taken off it.
    pub const LIST_THINNED: Self = Self::named("list.thinned");
    /// It follows its filter.
    pub const LIST_THAWED: Self = Self::named("list.thawed");
    /// It holds what it held, whatever its filter finds from now on.
    pub const LIST_FROZEN: Self = Self::named("list.frozen");
    /// It was deleted.
    pub const LIST_DELETED: Self = Self::named("list.deleted");
    /// It is back.
    pub const LIST_BROUGHT_BACK: Self = Self::named("list.brought_back");
}

row! {
    struct ListRow {
        id: String,
        version: i64,
        deleted: bool,
        synthetic: bool,
        name: String,
        note: String,
        owner: String,
        seen_by: String,
        region: Option<String>,
        live: bool,
        filter: Option<String>,
    }
}

row! {
    struct PickedRow {
        list_id: String,
        number: String,
        register_year: i64,
    }
}

impl ListRow {
    fn read(self, picked: Vec<Followed>) -> Result<(Id, Option<List>), DatabaseError> {
        let which = self.id.clone();
        self.values(picked)
            .map_err(|error| DatabaseError::inconsistent("list", "id", which, error))
    }

    fn values(self, picked: Vec<Followed>) -> Result<(Id, Option<List>), Unreadable> {
        let id = self.id.parse()?;
        if self.deleted {
            return Ok((id, None));
        }
        let region = self.region.as_deref().map(class::<Region>).transpose()?;
        let seen_by = match (class(&self.seen_by)?, region) {
            (SeenBy::Me, _) => Seen::Me,
            (SeenBy::Everyone, _) => Seen::Everyone,
            (SeenBy::Region, Some(region)) => Seen::Region(region),
            (SeenBy::Region, None) => return Err("a list of a region without one".into()),
        };
        let (held, picked_from) = match (self.live, self.filter) {
            (true, Some(filter)) => (Held::Live(filter), None),
            (true, None) => return Err("a live list without a filter".into()),
            (false, filter) => (Held::Fixed(picked), filter),
        };
        let list = List {
            id,
            version: self.version,
            name: self.name,
            note: self.note,
            owner: self.owner.parse()?,
            seen_by,
            held,
            picked_from,
            synthetic: self.synthetic,
        };
        Ok((id, Some(list)))
    }
}

pub(super) async fn news(
    tx: &mut Tx,
    since: i64,
) -> Result<Vec<(Id, Option<List>)>, DatabaseError> {
    let rows: Vec<ListRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/list_news.sql"))
            .bind(since)
            .fetch_all(connection)
            .await
    })?;
    let picked: Vec<PickedRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/list_unit_news.sql"))
            .bind(since)
            .fetch_all(connection)
            .await
    })?;
    let mut units: BTreeMap<String, Vec<Followed>> = BTreeMap::new();
    for row in picked {
        let unit = followed(&row.number, row.register_year);
        let unit = unit.map_err(|error| {
            DatabaseError::inconsistent("list_unit", "list_id", row.list_id.clone(), error)
        })?;
        units.entry(row.list_id).or_default().push(unit);
    }
    let lists = rows.into_iter().map(|row| {
        let picked = units.remove(&row.id).unwrap_or_default();
        row.read(picked)
    });
    lists.collect()
}

impl Change<'_> {
    /// Adds a list with what it holds: its version is the first.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::Taken`] where the id is.
    #[instrument(name = "change.add_list", skip_all)]
    pub async fn add_list(&mut self, list: &List) -> Result<(), DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(self.by.at));
        let (filter, picked) = match &list.held {
            Held::Live(filter) => (Some(filter.as_str()), &[][..]),
            Held::Fixed(picked) => (list.picked_from.as_deref(), picked.as_slice()),
        };
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/list_add.sql"))
                .bind(list.id.to_string())
                .bind(generation)
                .bind(at)
                .bind(list.synthetic)
                .bind(list.name.as_str())
                .bind(list.note.as_str())
                .bind(list.owner.to_string())
                .bind(list.seen_by.kind().id())
                .bind(list.seen_by.region().map(Region::id))
                .bind(list.held.is_live())
                .bind(filter)
                .execute(connection)
                .await
                .map(drop)
        })?;
        for unit in picked {
            self.pick(list.id, unit).await?;
        }
        Ok(())
    }

    /// Puts a unit on a fixed list; it is no fault where it is there already.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.pick", skip_all)]
    pub async fn pick(&mut self, list: Id, unit: &Followed) -> Result<(), DatabaseError> {
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/list_unit_add.sql"))
                .bind(list.to_string())
                .bind(unit.number.as_str())
                .bind(i64::from(unit.register_year))
                .execute(connection)
                .await
                .map(drop)
        })
    }

    /// Takes a unit off a fixed list; it is no fault where it is not on it.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.unpick", skip_all)]
    pub async fn unpick(&mut self, list: Id, unit: &Followed) -> Result<(), DatabaseError> {
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/list_unit_remove.sql"))
                .bind(list.to_string())
                .bind(unit.number.as_str())
                .bind(i64::from(unit.register_year))
                .execute(connection)
                .await
                .map(drop)
        })
    }

    /// Takes every unit off a fixed list.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.unpick_all", skip_all)]
    pub async fn unpick_all(&mut self, list: Id) -> Result<(), DatabaseError> {
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/list_unit_clear.sql"))
                .bind(list.to_string())
                .execute(connection)
                .await
                .map(drop)
        })
    }

    /// Lets a list follow its filter, or hold what is picked, over the version that was seen. The other is
    /// kept. Its new version; `None` where it has another by now, or is gone.
    ///
    /// # Errors
    /// What the engine says, also where a list without a filter is to follow it.
    #[instrument(name = "change.turn_list", skip_all)]
    pub async fn turn_list(
        &mut self,
        list: &List,
        live: bool,
    ) -> Result<Option<i64>, DatabaseError> {
        let generation = stored_count(self.generation);
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/list_turn.sql"))
                .bind(list.id.to_string())
                .bind(list.version)
                .bind(live)
                .bind(generation)
                .fetch_optional(connection)
                .await
        })
    }

    /// Marks that what a list holds was changed, and says its new version; `None` where it is gone. What is
    /// put on it and taken off it does not get in each other's way, so no version is asked for.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.touch_list", skip_all)]
    pub async fn touch_list(&mut self, list: Id) -> Result<Option<i64>, DatabaseError> {
        let generation = stored_count(self.generation);
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/list_touch.sql"))
                .bind(list.to_string())
                .bind(generation)
                .fetch_optional(connection)
                .await
        })
    }

    /// Writes what a list is called, what is said of it and who sees it, over the version that was seen.
    /// Its new version; `None` where it has another by now, or is gone.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.write_list", skip_all)]
    pub async fn write_list(&mut self, list: &List) -> Result<Option<i64>, DatabaseError> {
        let generation = stored_count(self.generation);
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/list_write.sql"))
                .bind(list.id.to_string())
                .bind(list.version)
                .bind(list.name.as_str())
                .bind(list.note.as_str())
                .bind(list.seen_by.kind().id())
                .bind(list.seen_by.region().map(Region::id))
                .bind(generation)
                .fetch_optional(connection)
                .await
        })
    }

    /// Deletes a list; it can be brought back. Its new version, `None` where it is gone already.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.delete_list", skip_all)]
    pub async fn delete_list(&mut self, list: Id) -> Result<Option<i64>, DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(self.by.at));
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/list_delete.sql"))
                .bind(list.to_string())
                .bind(at)
                .bind(generation)
                .fetch_optional(connection)
                .await
        })
    }

    /// Brings back a list that its owner deleted. Its new version, `None` where it is not theirs, or not
    /// deleted.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.bring_back_list", skip_all)]
    pub async fn bring_back_list(
        &mut self,
        list: Id,
        owner: Id,
    ) -> Result<Option<i64>, DatabaseError> {
        let generation = stored_count(self.generation);
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/list_bring_back.sql"))
                .bind(list.to_string())
                .bind(owner.to_string())
                .bind(generation)
                .fetch_optional(connection)
                .await
        })
    }
}
