//! Waves: revisions that never change, and which of them is the published one.

use std::collections::HashSet;

use domain::content::WaveContent;
use domain::municipality::Unit;
use domain::signal::Rules;
use domain::survey::Codebook;
use domain::wave::WaveData;
use serde::Serialize;
use tracing::instrument;

use super::answers::{self, Rows};
use super::checksum::Checksum;
use super::register::{self, decode_year};
use super::{AuditAction, By, DatabaseError, Db, Entry, Publishing, Tx, generation, units};
use crate::moment::stored;

/// A published wave, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The wave's year.
    pub year: u16,
    /// Names this content: another answer or another register figure gives another revision.
    pub revision: String,
    /// When it was imported; RFC 3339, UTC.
    pub imported_at: String,
    /// Made up for demonstration.
    pub synthetic: bool,
}

/// A published wave with its content and its register.
#[derive(Debug, Clone)]
pub struct StoredWave {
    /// Year, revision and time.
    pub published: Published,
    /// The register it rests on, in no particular order.
    pub units: Vec<Unit>,
    /// Codebook, rules, flags, answers, and what else it brings.
    pub data: WaveData,
}

/// A generation and the waves that were published in it, each with its content where it was wanted.
pub type Loaded = (u64, Vec<(Published, Option<StoredWave>)>);

row! {
    struct PublishedRow {
        year: i64,
        id: String,
        codebook: String,
        rules: String,
        content: String,
        synthetic: bool,
        imported_at: String,
        checksum: String,
        register_year: i64,
        register_generation: i64,
    }
}

impl Db {
    /// Publishes a wave, all or nothing: the old revision stays until the new one is whole.
    ///
    /// The content that is published already changes nothing. The import has found no error in
    /// `data`; that its units are in the register is checked here too.
    ///
    /// # Errors
    /// Where there is no register for it to rest on, or it lacks a unit; else what [`Db::change`] says.
    #[instrument(name = "db.publish_wave", skip_all, fields(year = data.codebook.wave.year))]
    pub async fn publish_wave(
        &self,
        by: &By,
        data: &WaveData,
    ) -> Result<Publishing, DatabaseError> {
        self.change(by, async |tx| {
            let published = publish(tx, data, &stored(by.at)).await?;
            let entry = Entry::of(AuditAction::WAVE_PUBLISHED)
                .on("wave", data.codebook.wave.year)
                .with("responses", data.responses.len())
                .with("synthetic", data.synthetic);
            Ok(published.told(entry))
        })
        .await
    }

    /// The published waves, oldest first.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.published", skip_all)]
    pub async fn published(&self) -> Result<Vec<Published>, DatabaseError> {
        let rows = self.read(published).await?;
        rows.iter().map(PublishedRow::published).collect()
    }

    /// The generation and all published waves, of one and the same moment. Content is read only
    /// for those that `wanted` asks for; the others come without.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.load", skip_all)]
    pub async fn load(
        &self,
        wanted: impl Fn(&Published) -> bool + Send,
    ) -> Result<Loaded, DatabaseError> {
        self.read(async |tx| load(tx, wanted).await).await
    }
}

async fn load(
    tx: &mut Tx,
    wanted: impl Fn(&Published) -> bool + Send,
) -> Result<Loaded, DatabaseError> {
    let generation = generation::read(tx).await?;
    let mut waves = Vec::new();
    for row in published(tx).await? {
        let published = row.published()?;
        let content = if wanted(&published) {
            Some(content(tx, &row, published.clone()).await?)
        } else {
            None
        };
        waves.push((published, content));
    }
    Ok((generation, waves))
}

async fn content(
    tx: &mut Tx,
    row: &PublishedRow,
    published: Published,
) -> Result<StoredWave, DatabaseError> {
    let codebook: Codebook = serde_json::from_str(&row.codebook).map_err(|error| {
        DatabaseError::inconsistent("wave_revision", "codebook", row.id.as_str(), error)
    })?;
    let rules: Rules = serde_json::from_str(&row.rules).map_err(|error| {
        DatabaseError::inconsistent("wave_revision", "rules", row.id.as_str(), error)
    })?;
    let brought: WaveContent = serde_json::from_str(&row.content).map_err(|error| {
        DatabaseError::inconsistent("wave_revision", "content", row.id.as_str(), error)
    })?;
    let flags = answers::flags(tx, &row.id).await?;
    let responses = answers::responses(tx, &row.id, &codebook).await?;
    let begun = answers::begun(tx, &row.id).await?;
    Ok(StoredWave {
        units: units::list(tx, decode_year(row.register_year)?).await?,
        published,
        data: WaveData {
            codebook,
            synthetic: row.synthetic,
            flags,
            responses,
            begun,
            rules,
            content: brought,
        },
    })
}

async fn published(tx: &mut Tx) -> Result<Vec<PublishedRow>, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query_as(include_str!("sql/wave_published.sql"))
            .fetch_all(connection)
            .await
    })
}

impl PublishedRow {
    fn published(&self) -> Result<Published, DatabaseError> {
        Ok(Published {
            year: decode_year(self.year)?,
            revision: format!("{}-{}", self.id, self.register_generation),
            imported_at: self.imported_at.clone(),
            synthetic: self.synthetic,
        })
    }
}

/// Publishes a wave within a change.
pub(super) async fn publish(
    tx: &mut Tx,
    data: &WaveData,
    imported_at: &str,
) -> Result<Publishing, DatabaseError> {
    let wave = &data.codebook.wave;
    let (year, register_year) = (wave.year, wave.register_year());
    if register::find(tx, register_year).await?.is_none() {
        return Err(DatabaseError::NoRegister(register_year));
    }
    check_units(tx, data).await?;
    let codebook = as_json("codebook", year, &data.codebook)?;
    let rules = as_json("rules", year, &data.rules)?;
    let content = as_json("content", year, &data.content)?;
    let rows = Rows::of(data);
    let checksum = checksum([&codebook, &rules, &content], data.synthetic, &rows);
    let present = published(tx).await?;
    // A wave from before it could rest on another year's register rests on that of its own.
    let same = |row: &PublishedRow| {
        let (own, register) = (i64::from(year), i64::from(register_year));
        row.year == own && row.register_year == register && row.checksum == checksum
    };
    if present.iter().any(same) {
        return Ok(Publishing::Unchanged);
    }
    let generation = generation::raise(tx).await?;
    let id = format!("{year}-{generation}");
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/revision_add.sql"))
            .bind(id.as_str())
            .bind(i64::from(year))
            .bind(codebook.as_str())
            .bind(data.synthetic)
            .bind(imported_at)
            .bind(checksum.as_str())
            .bind(generation::encode(generation))
            .bind(rules.as_str())
            .bind(content.as_str())
            .bind(i64::from(register_year))
            .execute(connection)
            .await
            .map(drop)
    })?;
    rows.insert(tx, &id).await?;
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/wave_put.sql"))
            .bind(i64::from(year))
            .bind(id.as_str())
            .execute(connection)
            .await
            .map(drop)
    })?;
    Ok(Publishing::Published { generation })
}

/// A part of a wave as it is stored.
fn as_json<T: Serialize>(
    column: &'static str,
    year: u16,
    value: &T,
) -> Result<String, DatabaseError> {
    serde_json::to_string(value).map_err(|error| {
        DatabaseError::inconsistent("wave_revision", column, year.to_string(), error)
    })
}

/// Refuses units that the wave's register does not have.
async fn check_units(tx: &mut Tx, data: &WaveData) -> Result<(), DatabaseError> {
    let year = data.codebook.wave.register_year();
    let units = units::list(tx, year).await?;
    let known: HashSet<&str> = units.iter().map(|unit| unit.number.as_str()).collect();
    let answered = data.responses.iter().map(|response| &response.number);
    let answered = answered.chain(&data.begun);
    let named = data.flags.values().flat_map(|known| known.keys());
    let mut unknown: Vec<String> = answered
        .chain(named)
        .filter(|number| !known.contains(number.as_str()))
        .map(ToString::to_string)
        .collect();
    unknown.sort();
    unknown.dedup();
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(DatabaseError::NotInRegister {
            year,
            numbers: unknown,
        })
    }
}

fn checksum(written: [&str; 3], synthetic: bool, rows: &Rows) -> String {
    let mut sum = Checksum::of("wave");
    for text in written {
        sum.field(Some(text));
    }
    sum.field(Some(if synthetic { "1" } else { "0" }));
    rows.add_to(&mut sum);
    sum.finish()
}
