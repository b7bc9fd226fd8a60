//! From files that were read to what is published: checked in full, all or nothing.
//!
//! The one path for every register and wave: the commands, the demo waves and uploads alike.

use std::collections::BTreeMap;

use content::ContentError;
use domain::import::{Preview, preview, stops};
use domain::municipality::Unit;
use domain::sheet::Problem;
use domain::wave::{Wave, WaveData};
use kinds::Lang;
use present::words::catalog::{command, trouble as word};
use store::{By, DatabaseError, Db, Publishing};

use crate::import::{FileFault, OpenedWave};
use crate::messages::of_the_store;
use crate::waves::{Taken, WavesError};

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The files are not as they should be; every problem, warnings among them.
    #[error("the files have errors")]
    Refused(Vec<Problem<FileFault>>),
    /// Real answers, or the published waves cannot be read.
    #[error(transparent)]
    Waves(#[from] WavesError),
    /// The store failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// What municipalities are called besides cannot be read: a fault in the program.
    #[error(transparent)]
    Content(#[from] ContentError),
}

impl PublishError {
    /// Why nothing was published and what to do, in sentences. The problems of the files are told
    /// one by one, and not in here.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Refused(_) => word::NOT_STORED.text(lang).to_owned(),
            Self::Waves(error) => error.sentence(lang),
            Self::Database(error) => of_the_store(error, lang),
            Self::Content(_) => command::UNFINISHED.text(lang).to_owned(),
        }
    }
}

/// A wave that was read and found whole.
#[derive(Debug, Clone)]
pub struct CheckedWave {
    /// What the files say.
    pub data: WaveData,
    /// What does not stop the import.
    pub warnings: Vec<Problem<FileFault>>,
    /// What it would bring.
    pub preview: Preview,
}

/// Publishes the register of a year. Returns what was done, and the warnings.
///
/// # Errors
/// Where a problem stops the import, and what the database says.
pub async fn publish_register(
    db: &Db,
    by: &By,
    year: u16,
    read: (Vec<Unit>, Vec<Problem<FileFault>>),
) -> Result<(Publishing, Vec<Problem<FileFault>>), PublishError> {
    let (units, problems) = read;
    if stops(&problems) {
        return Err(PublishError::Refused(problems));
    }
    let published = db.publish_register(by, year, &units).await?;
    Ok((published, problems))
}

/// Checks a wave against the register it rests on and compares it with what is published.
///
/// # Errors
/// Where there is no such register, where a problem stops the import, where such answers are not taken
/// in, and what the database says.
pub async fn check_wave(
    db: &Db,
    taken: Taken,
    opened: OpenedWave,
) -> Result<CheckedWave, PublishError> {
    let year = opened.year();
    let register_year = opened.register_year();
    let register = db.register(register_year).await?;
    if register.is_empty() {
        return Err(DatabaseError::NoRegister(register_year).into());
    }
    let (data, problems) = opened.read(&register, &content::also_called()?);
    if stops(&problems) {
        return Err(PublishError::Refused(problems));
    }
    taken.check(&data)?;
    let (_, stored) = db.load(|wave| wave.year == year).await?;
    let published = stored.into_iter().find_map(|(_, content)| content);
    let published =
        published.map(|wave| Wave::build(wave.published.revision, wave.units, wave.data));
    let read = Wave::build(String::new(), register, data.clone());
    Ok(CheckedWave {
        preview: preview(&read, published.as_ref()),
        data,
        warnings: problems,
    })
}

/// Publishes a wave that was found whole.
///
/// # Errors
/// What the database says.
pub async fn publish_wave(
    db: &Db,
    by: &By,
    checked: &CheckedWave,
) -> Result<Publishing, PublishError> {
    Ok(db.publish_wave(by, &checked.data).await?)
}

/// Publishes registers and synthetic waves that rest on them in one change: all of them or none.
///
/// # Errors
/// Where a wave rests on a register that is not among them, where a problem stops one, where its
/// answers are not marked as synthetic, and what the database says.
pub async fn publish_together(
    db: &Db,
    by: &By,
    registers: &BTreeMap<u16, Vec<Unit>>,
    opened: Vec<OpenedWave>,
) -> Result<Publishing, PublishError> {
    let also = content::also_called()?;
    let mut waves = Vec::with_capacity(opened.len());
    for wave in opened {
        let year = wave.register_year();
        let register = registers.get(&year);
        let register = register.ok_or(DatabaseError::NoRegister(year))?;
        let (data, problems) = wave.read(register, &also);
        if stops(&problems) {
            return Err(PublishError::Refused(problems));
        }
        Taken::Synthetic.check(&data)?;
        waves.push(data);
    }
    Ok(db.publish_together(by, registers, &waves).await?)
}
