//! Files to take along, made and written: the bytes of a list, of the regions, of a question.

use app::backend::Request;
use app::error::AppError;
use domain::access::Action;
use domain::compare;
use domain::filter::Key;
use present::actions::asked;
use present::audit::{FROM, TO, WHAT, WHO};
use present::export::{Made, Table};
use present::question;
use present::regions::KEYS;
use present::visit::list::{REGION, WHOSE};
use store::{AuditAction, By, DatabaseError, Entry, stored};
use tracing::instrument;

use super::Service;
use super::door::Opened;
use super::exports::{self, Refused};
use crate::charts::file::{Surroundings, svg_file};
use crate::charts::map::map_file;
use crate::charts::raster::{RasterError, png};
use crate::charts::{ChartError, Frame};
use crate::clock::{local, local_day};
use crate::export::{ExportError, write_csv, write_xlsx};

/// The keys of the filter of the audit log.
const AUDIT_KEYS: &[&str] = &[FROM, TO, WHO, WHAT];

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Text with `;` between the cells.
    Csv,
    /// A workbook.
    Xlsx,
    /// A drawing.
    Svg,
    /// A picture.
    Png,
}

/// What a file is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The list of municipalities.
    List,
    /// A few units side by side.
    Comparison,
    /// The map of the list's municipalities.
    Map,
    /// The indicators by region.
    Regions,
    /// What changed since the wave before.
    Changes,
    /// A question, by its id.
    Question(String),
    /// The profile of a unit, by its number.
    Profile(String),
    /// Visits.
    Visits,
    /// The audit log.
    Audit,
    /// Who was visited this year.
    Coverage,
    /// What was agreed.
    Actions,
}

impl Wanted {
    /// What the audit log calls it.
    fn name(&self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Comparison => "comparison",
            Self::Map => "map",
            Self::Regions => "regions",
            Self::Changes => "changes",
            Self::Question(_) => "question",
            Self::Profile(_) => "profile",
            Self::Visits => "visits",
            Self::Audit => "audit",
            Self::Coverage => "coverage",
            Self::Actions => "actions",
        }
    }

    /// The keys that its address has besides the filter's.
    fn keys(&self) -> &'static [&'static str] {
        match self {
            Self::List
            | Self::Map
            | Self::Changes
            | Self::Profile(_)
            | Self::Audit
            | Self::Visits
            | Self::Actions
            | Self::Coverage => &[],
            Self::Comparison => compare::KEYS,
            Self::Regions => KEYS,
            Self::Question(_) => question::KEYS,
        }
    }
}

impl FileKind {
    /// What the audit log calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// A file, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeFile {
    /// The name without its ending; ASCII.
    pub stem: String,
    /// What it is.
    pub kind: FileKind,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// How many rows it has; a drawing has none.
    pub rows: Option<usize>,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The address or the caller.
    #[error("refused")]
    Refused(Refused),
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] ExportError),
    /// It could not be drawn.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// It could not be made a picture.
    #[error(transparent)]
    Picture(#[from] RasterError),
    /// It was made, and not given out: the audit log could not tell of it.
    #[error("the audit log could not tell of it")]
    Untold(#[source] DatabaseError),
    /// A fault in the program.
    #[error("the thread that wrote the file did not end well")]
    Thread(#[from] tokio::task::JoinError),
}

impl From<Refused> for FileError {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<AppError> for FileError {
    fn from(error: AppError) -> Self {
        Self::Refused(Refused::AsPage(error))
    }
}

impl Service {
    /// Makes a file, tells of it in the audit log, and gives it out: in this order, so that nobody
    /// gets a file that the log does not tell of. `origin` is the site as the one who asks knows it:
    /// `http://127.0.0.1:3000`.
    ///
    /// # Errors
    /// Why there is none; see [`FileError`].
    #[instrument(name = "service.file", skip_all, fields(kind = ?kind))]
    pub async fn file(
        &self,
        request: &Request,
        wanted: Wanted,
        kind: FileKind,
        origin: String,
        by: &By,
    ) -> Result<MadeFile, FileError> {
        let now = self.clock.now();
        let made = Made {
            when: local(now, request.language),
            when_utc: stored(now),
            day: local_day(now),
            by: None,
            origin,
        };
        let entry = Entry::of(AuditAction::FILE_TAKEN).on("file", wanted.name());
        let mut entry = entry.with("format", kind.name());
        let file = if wanted == Wanted::Audit {
            let table = self.audit_table(request, &made).await?;
            entry = with_keys(entry, given_keys(&request.query, AUDIT_KEYS));
            written(kind, move || Ok(table)).await?
        } else if wanted == Wanted::Visits {
            let table = self.visits_table(request, &made).await?;
            entry = with_keys(entry, given_keys(&request.query, &[REGION, WHOSE]));
            written(kind, move || Ok(table)).await?
        } else if wanted == Wanted::Actions {
            let table = self.actions_table(request, &made).await?;
            entry = with_keys(entry, given_keys(&request.query, asked::KEYS));
            written(kind, move || Ok(table)).await?
        } else {
            let opened = self.open(request, Action::Export, wanted.keys())?;
            entry = filter_told(entry, &opened, wanted.keys(), &request.query);
            Box::pin(self.of_answers(opened, wanted, kind, made)).await?
        };
        if let Some(rows) = file.rows {
            entry = entry.with("rows", rows);
        }
        let told = self.people.db().tell(by, entry).await;
        told.map_err(FileError::Untold)?;
        Ok(file)
    }

    /// Makes a file of what was answered.
    async fn of_answers(
        &self,
        opened: Opened,
        wanted: Wanted,
        kind: FileKind,
        made: Made,
    ) -> Result<MadeFile, FileError> {
        match (wanted, kind) {
            // They are made by themselves.
            (Wanted::Audit | Wanted::Visits | Wanted::Actions, _) => Err(AppError::NoWave.into()),
            (Wanted::Question(id), FileKind::Svg) => self.drawing(&opened, &id, &made).await,
            (Wanted::Question(id), _) => {
                written(kind, move || exports::question(&opened, &id, &made)).await
            }
            (Wanted::Profile(number), _) => {
                written(kind, move || exports::profile(&opened, &number, &made)).await
            }
            (Wanted::Map, _) => self.map(kind, opened, made).await,
            (Wanted::List, _) => written(kind, move || exports::list(&opened, &made)).await,
            (Wanted::Coverage, _) => written(kind, move || exports::coverage(&opened, &made)).await,
            (Wanted::Changes, _) => written(kind, move || exports::changes(&opened, &made)).await,
            (Wanted::Comparison, _) => {
                written(kind, move || exports::comparison(&opened, &made)).await
            }
            (Wanted::Regions, _) => written(kind, move || exports::regions(&opened, &made)).await,
        }
    }

    /// The map as a drawing or a picture, made beside the threads that answer requests.
    async fn map(&self, kind: FileKind, opened: Opened, made: Made) -> Result<MadeFile, FileError> {
        let drawn = self.maps.of_list(&opened);
        let written = tokio::task::spawn_blocking(move || {
            let file = exports::map(&opened, drawn.as_deref(), &made)?;
            let svg = map_file(&file);
            let bytes = match kind {
                FileKind::Png => png(&svg)?,
                _ => svg.into_bytes(),
            };
            Ok(MadeFile {
                stem: file.file_stem,
                kind,
                bytes,
                rows: None,
            })
        });
        written.await?
    }

    async fn drawing(&self, opened: &Opened, id: &str, made: &Made) -> Result<MadeFile, FileError> {
        let (spec, around) = exports::chart(opened, id, made)?;
        let drawn = self
            .charts
            .draw(&spec, opened.language, Frame::Wide)
            .await?;
        let surroundings = Surroundings {
            title: &around.title,
            notes: &around.notes,
        };
        Ok(MadeFile {
            stem: around.file_stem.clone(),
            kind: FileKind::Svg,
            bytes: svg_file(&drawn, &surroundings).into_bytes(),
            rows: None,
        })
    }
}

/// What an entry tells of a query: the wave, and the names of its keys. Never what they hold: that
/// may be what somebody searched for.
pub(crate) fn filter_told(
    entry: Entry,
    opened: &Opened,
    own: &'static [&'static str],
    query: &str,
) -> Entry {
    let filter = &opened.reading.filter;
    let mut keys: Vec<&'static str> = filter.keys().iter().map(Key::name).collect();
    keys.extend(given_keys(query, own));
    keys.dedup();
    with_keys(entry.with("year", filter.wave), keys)
}

fn with_keys(entry: Entry, keys: Vec<&'static str>) -> Entry {
    if keys.is_empty() {
        return entry;
    }
    entry.with("keys", keys)
}

/// Which of the keys of a page stand in a query.
fn given_keys(query: &str, known: &'static [&'static str]) -> Vec<&'static str> {
    let given = |key: &&str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.any(|(name, value)| name == *key && !value.is_empty())
    };
    known.iter().copied().filter(given).collect()
}

/// Builds and writes a table beside the threads that answer requests.
async fn written(
    kind: FileKind,
    table: impl FnOnce() -> Result<Table, Refused> + Send + 'static,
) -> Result<MadeFile, FileError> {
    let written = tokio::task::spawn_blocking(move || {
        let table = table()?;
        let mut bytes = Vec::new();
        match kind {
            FileKind::Xlsx => write_xlsx(&table, &mut bytes)?,
            FileKind::Csv | FileKind::Svg | FileKind::Png => write_csv(&table, &mut bytes)?,
        }
        Ok(MadeFile {
            rows: Some(table.rows.len()),
            stem: table.file_stem,
            kind,
            bytes,
        })
    });
    written.await?
}
