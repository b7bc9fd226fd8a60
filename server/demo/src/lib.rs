//! Synthetic demo waves: real municipalities, made-up answers that add up to the published report.
//!
//! The answers municipalities gave are not public. What is public is a report that counts them.
//! This crate makes a wave in which every unit is real, every answer is invented, and the counts
//! are those of the report. It is pure: a seed goes in, the three files of a wave come out, the
//! same for the same seed.
//!
//! All arithmetic lies in a data file of targets ([`targets`]): so many of each answer, so many of
//! them within this or that population. The code knows nothing of a single question. It works
//! through the targets from top to bottom, and each step may lean on what the earlier ones laid
//! down:
//!
//! 1. [`traits`] gives the wave its traits (`partner`) by a rule over public figures.
//! 2. [`deal`] hands the labels of one column (non-response is a label) to the units that are
//!    asked. The first "column" is whether a unit answers the survey at all.
//! 3. [`anneal`] does the handing: labels lie at random, then two units swap labels again and
//!    again until every population holds what its target says. Regions without a target of their
//!    own are kept near the country by mild [`limits`].
//! 4. [`texts`] fills in open answers from a list of plain sentences, and [`days`] the day of
//!    response.
//! 5. The finished [`draft`] becomes the wave's data, always marked as synthetic, and [`mod@write`]
//!    prints the files that the import reads.
//!
//! A run that cannot meet a target within its steps starts again with the next stream of the same
//! seed, [`ATTEMPTS_MAX`] times.

pub mod anneal;
pub mod data;
pub mod days;
pub mod deal;
pub mod draft;
pub mod error;
pub mod limits;
pub mod population;
pub mod targets;
pub mod texts;
pub mod traits;
pub mod write;

use domain::import::write_wave;
use domain::municipality::{Unit, UnitType};
use domain::survey::Codebook;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

pub use crate::error::GenerateError;

use crate::draft::Draft;
use crate::targets::Targets;
use crate::texts::Texts;

/// How many streams of a seed are tried before giving up. Nearly every seed needs one.
pub const ATTEMPTS_MAX: u64 = 12;

/// The files of a wave, ready to be written to a folder and imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoWave {
    /// The year the wave is named by; its folder is `demo-2015`.
    pub year: u16,
    /// The codebook, byte for byte as embedded.
    pub codebook_toml: String,
    /// One row per invited unit.
    pub units_csv: String,
    /// One row per respondent.
    pub answers_csv: String,
}

impl DemoWave {
    /// File name and content of each file of the wave.
    pub fn files(&self) -> [(&'static str, &str); 3] {
        [
            ("codebook.toml", &self.codebook_toml),
            ("units.csv", &self.units_csv),
            ("answers.csv", &self.answers_csv),
        ]
    }
}

/// Generates the demo wave of 2015 from the embedded register, codebook, targets and texts.
pub fn generate(seed: u64) -> Result<DemoWave, GenerateError> {
    generate_to(seed, &data::targets_2015()?)
}

/// Generates a wave of 2015 that adds up to other targets than the embedded ones.
pub fn generate_to(seed: u64, targets: &Targets) -> Result<DemoWave, GenerateError> {
    let register = data::register_2015()?;
    let codebook = data::codebook_2015()?;
    let texts = data::texts_2015()?;
    let draft = draft(seed, &register, &codebook, targets, &texts)?;
    let (units, answers) = write_wave(&draft.into_data(), &register);
    Ok(DemoWave {
        year: codebook.wave.year,
        codebook_toml: data::CODEBOOK_2015.to_owned(),
        units_csv: write::csv(&units)?,
        answers_csv: write::csv(&answers)?,
    })
}

/// Makes the wave from given facts, questions and targets, before it is printed to files.
pub fn draft<'a>(
    seed: u64,
    register: &'a [Unit],
    codebook: &'a Codebook,
    targets: &Targets,
    texts: &Texts,
) -> Result<Draft<'a>, GenerateError> {
    targets.check(codebook, texts)?;
    let mut last_miss = None;
    for attempt in 0..ATTEMPTS_MAX {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(attempt);
        match try_draft(&mut rng, register, codebook, targets, texts) {
            Err(miss @ GenerateError::Missed { .. }) => last_miss = Some(miss),
            done => return done,
        }
    }
    Err(GenerateError::OutOfReach {
        attempts: ATTEMPTS_MAX,
        last: last_miss.map(Box::new),
    })
}

fn try_draft<'a>(
    rng: &mut ChaCha8Rng,
    register: &'a [Unit],
    codebook: &'a Codebook,
    targets: &Targets,
    texts: &Texts,
) -> Result<Draft<'a>, GenerateError> {
    let mut draft = Draft::new(register, codebook);
    for rule in &targets.traits {
        traits::assign(&mut draft, rule);
    }
    for dealt in &targets.deals {
        deal::deal(&mut draft, targets, dealt, texts, rng)?;
    }
    for unit_type in UnitType::ALL {
        days::assign(&mut draft, unit_type, rng)?;
    }
    Ok(draft)
}
