//! Editions of rules in the store: only ever added.

use domain::follow_up::Edition;
use domain::follow_up::edition::Made;
use kinds::Region;
use tracing::instrument;

use super::{Change, class, counted, stored_count};
use crate::error::Unreadable;
use crate::moment::stored;
use crate::{AuditAction, DatabaseError, Tx};

impl AuditAction {
    /// An edition of a rule was saved.
    pub const RULE_SAVED: Self = Self::named("rule.saved");
    /// A region laid a weight on a rule.
    pub const WEIGHT_LAID: Self = Self::named("rule.weighed");
}

row! {
    struct EditionRow {
        id: String,
        synthetic: bool,
        rule: String,
        region: String,
        edition: i64,
        at: String,
        account_id: String,
        why: String,
        weight: i64,
        off: bool,
        title: String,
        tag: String,
        reason: String,
        ask: String,
        questions: String,
        filter: String,
    }
}

impl EditionRow {
    fn read(self) -> Result<Edition, DatabaseError> {
        let which = self.id.clone();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("rule_edition", "id", which, error))
    }

    fn values(self) -> Result<Edition, Unreadable> {
        let region = (!self.region.is_empty()).then(|| class::<Region>(&self.region));
        let region = region.transpose()?;
        let questions = self.questions.split(',').filter(|id| !id.is_empty());
        let questions = questions.map(str::to_owned).collect();
        Ok(Edition {
            id: self.id.parse()?,
            rule: self.rule,
            region,
            number: counted(self.edition)?,
            at: self.at.parse()?,
            account: self.account_id.parse()?,
            why: self.why,
            weight: counted(self.weight)?,
            off: self.off,
            made: region.is_none().then_some(Made {
                title: self.title,
                tag: self.tag,
                reason: self.reason,
                ask: self.ask,
                questions,
                filter: self.filter,
            }),
            synthetic: self.synthetic,
        })
    }
}

pub(super) async fn news(tx: &mut Tx, since: i64) -> Result<Vec<Edition>, DatabaseError> {
    let rows: Vec<EditionRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/rule_edition_news.sql"))
            .bind(since)
            .fetch_all(connection)
            .await
    })?;
    rows.into_iter().map(EditionRow::read).collect()
}

impl Change<'_> {
    /// Adds an edition of a rule.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::Taken`] where the id, or the number by rule and region, is.
    #[instrument(name = "change.add_edition", skip_all)]
    pub async fn add_edition(&mut self, edition: &Edition) -> Result<(), DatabaseError> {
        let generation = stored_count(self.generation);
        let made = edition.made.clone().unwrap_or_default();
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/rule_edition_add.sql"))
                .bind(edition.id.to_string())
                .bind(generation)
                .bind(edition.synthetic)
                .bind(edition.rule.as_str())
                .bind(edition.region.map_or("", Region::id))
                .bind(i64::from(edition.number))
                .bind(stored(edition.at))
                .bind(edition.account.to_string())
                .bind(edition.why.as_str())
                .bind(i64::from(edition.weight))
                .bind(edition.off)
                .bind(made.title)
                .bind(made.tag)
                .bind(made.reason)
                .bind(made.ask)
                .bind(made.questions.join(","))
                .bind(made.filter)
                .execute(connection)
                .await
                .map(drop)
        })
    }
}
