//! Sign-ins that are under way at a provider: what is needed to know the answer again, at whichever
//! server it comes back to. Each is used once.

use jiff::Timestamp;
use tracing::instrument;

use super::error::Unreadable;
use super::{DatabaseError, Db};
use crate::moment::stored;

/// Sign-ins that are under way together, of everybody; further ones take the place of the oldest. More
/// than everybody who works here begins in the time they have, and no more than some megabytes.
pub const FLOWS_MAX: i64 = 10_000;

/// A sign-in that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFlow {
    /// The checksum of what the provider sends back with the browser.
    pub state_hash: String,
    /// The checksum of what the browser itself holds.
    pub browser_hash: String,
    /// The provider's id.
    pub issuer: String,
    /// What the provider's token must repeat.
    pub nonce: String,
    /// What proves that whoever asks for the token is who sent the browser there.
    pub verifier: String,
    /// The page to go on to.
    pub back: String,
    /// When.
    pub created_at: Timestamp,
}

/// A sign-in that somebody came back from.
#[derive(Clone, PartialEq, Eq)]
pub struct Flow {
    /// What the provider's token must repeat.
    pub nonce: String,
    /// What proves that whoever asks for the token is who sent the browser there.
    pub verifier: String,
    /// The page to go on to.
    pub back: String,
    /// When it began.
    pub created_at: Timestamp,
}

row! {
    struct FlowRow {
        nonce: String,
        verifier: String,
        back: String,
        created_at: String,
    }
}

impl FlowRow {
    fn read(self) -> Result<Flow, Unreadable> {
        Ok(Flow {
            nonce: self.nonce,
            verifier: self.verifier,
            back: self.back,
            created_at: self.created_at.parse()?,
        })
    }
}

impl Db {
    /// Keeps a sign-in that begins. Where there are more than [`FLOWS_MAX`], the oldest are taken away.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.begin_flow", skip_all)]
    pub async fn begin_flow(&self, new: &NewFlow) -> Result<(), DatabaseError> {
        self.keep(async |tx| {
            on_engine!(tx, connection => {
                sqlx::query(include_str!("sql/flow_add.sql"))
                    .bind(new.state_hash.as_str())
                    .bind(new.browser_hash.as_str())
                    .bind(new.issuer.as_str())
                    .bind(new.nonce.as_str())
                    .bind(new.verifier.as_str())
                    .bind(new.back.as_str())
                    .bind(stored(new.created_at))
                    .execute(connection)
                    .await
                    .map(drop)
            })?;
            on_engine!(tx, connection => {
                sqlx::query(include_str!("sql/flow_make_room.sql"))
                    .bind(FLOWS_MAX)
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .await
    }

    /// Takes away the sign-ins that began before a moment.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.sweep_flows", skip_all)]
    pub async fn sweep_flows(&self, began_before: Timestamp) -> Result<(), DatabaseError> {
        self.keep(async |tx| {
            on_engine!(tx, connection => {
                sqlx::query(include_str!("sql/flow_sweep.sql"))
                    .bind(stored(began_before))
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .await
    }

    /// Takes a sign-in out, so that nobody takes it again. `None` where there is none, where it began
    /// in another browser, and where it is at another provider: it then stays for who began it.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.take_flow", skip_all)]
    pub async fn take_flow(
        &self,
        state_hash: &str,
        browser_hash: &str,
        issuer: &str,
    ) -> Result<Option<Flow>, DatabaseError> {
        let row: Option<FlowRow> = self
            .keep(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("sql/flow_take.sql"))
                        .bind(state_hash)
                        .bind(browser_hash)
                        .bind(issuer)
                        .fetch_optional(connection)
                        .await
                })
            })
            .await?;
        let read = row.map(FlowRow::read).transpose();
        read.map_err(|error| {
            DatabaseError::inconsistent("sign_in_flow", "issuer", issuer.to_owned(), error)
        })
    }
}
