//! Files to take along, made and written: the bytes of a list, of the regions, of a question.

use app::backend::Request;
use app::error::AppError;
use domain::access::Action;
use domain::compare;
use present::export::{Made, Table};
use present::question;
use present::regions::KEYS;
use tracing::instrument;

use super::Service;
use super::door::Opened;
use super::exports::{self, Refused};
use crate::charts::file::{Surroundings, svg_file};
use crate::charts::map::map_file;
use crate::charts::raster::{RasterError, png};
use crate::charts::{ChartError, Frame};
use crate::clock::{local, local_day, stored};
use crate::export::{ExportError, write_csv, write_xlsx};

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
    /// Makes a file. `origin` is the site as the one who asks knows it: `http://127.0.0.1:3000`.
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
    ) -> Result<MadeFile, FileError> {
        let keys: &[&str] = match wanted {
            Wanted::List | Wanted::Map | Wanted::Changes | Wanted::Profile(_) => &[],
            Wanted::Comparison => compare::KEYS,
            Wanted::Regions => KEYS,
            Wanted::Question(_) => question::KEYS,
        };
        let opened = self.open(request, Action::ReadAnswers, keys)?;
        let now = self.clock.now();
        let made = Made {
            when: local(now, opened.language),
            when_utc: stored(now),
            day: local_day(now),
            by: None,
            origin,
        };
        match (wanted, kind) {
            (Wanted::Question(id), FileKind::Svg) => self.drawing(&opened, &id, &made).await,
            (Wanted::Question(id), _) => {
                written(kind, move || exports::question(&opened, &id, &made)).await
            }
            (Wanted::Profile(number), _) => {
                written(kind, move || exports::profile(&opened, &number, &made)).await
            }
            (Wanted::Map, _) => self.map(kind, opened, made).await,
            (Wanted::List, _) => written(kind, move || exports::list(&opened, &made)).await,
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
        })
    }
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
            stem: table.file_stem,
            kind,
            bytes,
        })
    });
    written.await?
}
