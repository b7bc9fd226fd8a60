//! Synthetic demo waves: real municipalities, made-up answers that add up to the published report.
//!
//! The answers municipalities gave are not public. What is public is a report that counts them.
//! This crate makes waves in which every unit is real, every answer is invented, and the counts
//! are those of the report: the wave of 2015 that the report is about, and the wave of 2014 that
//! it compares with. It is pure: a seed goes in, the files of the waves come out, the same for the
//! same seed.
//!
//! All arithmetic lies in a data file of targets for each wave ([`targets`]): so many of each
//! answer, so many of them within this or that population. The code knows nothing of a single
//! question. It works through the targets from top to bottom, and each step may lean on what the
//! earlier ones laid down:
//!
//! 1. [`flags`] gives the wave its flags (`partner`) by a rule over public figures.
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
//! The wave of 2015 is made first. The one of 2014 is then dealt beside it: its targets may speak
//! of what the same municipality answered in 2015 (`answer=ITEM@2015:…`), so that those who gained
//! or lost something between the waves are as many as the report says.
//!
//! A run that cannot meet a target within its steps starts again with the next stream of the same
//! seed, [`ATTEMPTS_MAX`] times; each wave has streams of its own.

pub mod anneal;
pub mod books;
pub mod data;
pub mod days;
pub mod deal;
pub mod draft;
pub mod error;
pub mod flags;
pub mod follow_up;
pub mod limits;
pub mod population;
pub mod targets;
pub mod texts;
pub mod write;

use std::sync::Arc;

use domain::import::{Brought, FileContent, Lines, RuleFile, read_wave, write_wave};
use domain::municipality::Unit;
use domain::wave::{Wave, WaveData};
use domain::world::World;
use kinds::UnitType;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use serde::de::DeserializeOwned;

pub use crate::error::GenerateError;

use crate::books::Books;
use crate::data::{Plan, WaveSource};
use crate::draft::WaveDraft;

/// How many streams of a seed are tried before giving up. Nearly every seed needs one.
pub const ATTEMPTS_MAX: u64 = 12;

/// The files of a wave, ready to be written to a folder and imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoWave {
    /// The year the wave is named by; its folder is `demo-2015`.
    pub year: u16,
    /// The year of the register it rests on, which has to be imported before it.
    pub register_year: u16,
    /// The codebook, byte for byte as embedded.
    pub codebook_toml: String,
    /// What else it brings, file name and content, byte for byte as embedded.
    pub brought: [(&'static str, &'static str); 5],
    /// One row per invited unit.
    pub units_csv: String,
    /// One row per respondent.
    pub answers_csv: String,
}

impl DemoWave {
    /// File name and content of each file of the wave: codebook, units, answers, and what else it
    /// brings.
    pub fn files(&self) -> Vec<(&'static str, &str)> {
        let mut files = vec![
            ("codebook.toml", &*self.codebook_toml),
            ("units.csv", &*self.units_csv),
            ("answers.csv", &*self.answers_csv),
        ];
        files.extend(self.brought);
        files
    }

    /// File name and content of the register it rests on.
    pub fn register(&self) -> (&'static str, &'static str) {
        ("register.csv", content::REGISTER_2015)
    }

    /// The wave as the program holds it: read from its files, and laid out.
    ///
    /// # Errors
    /// What [`DemoWave::read`] says.
    pub fn laid_out(&self) -> Result<Wave, GenerateError> {
        let (register, data) = self.read()?;
        Ok(Wave::build(format!("demo-{}", self.year), register, data))
    }

    /// The register and the answers, read from the wave's files by the import.
    ///
    /// # Errors
    /// Where the embedded register or the codebook cannot be read, and where the import has anything to
    /// say of the files.
    pub fn read(&self) -> Result<(Vec<Unit>, WaveData), GenerateError> {
        let read = |name: &str, text: &str| {
            let text = text.trim_start_matches(write::BYTE_ORDER_MARK);
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.delimiter(b';').from_reader(text.as_bytes());
            content::sheet(name, reader).map_err(|error| self.refused(&error))
        };
        let codebook = toml::from_str(&self.codebook_toml).map_err(|error| self.refused(&error))?;
        let register = content::register_2015()?;
        let units = read("units.csv", &self.units_csv)?;
        let answers = read("answers.csv", &self.answers_csv)?;
        let also = content::also_called()?;
        let brought = self.brought()?;
        let (data, problems) = read_wave(codebook, brought, &register, &also, &units, &answers);
        match problems.first() {
            Some(problem) => Err(self.refused(&format!("{problem:?}"))),
            None => Ok((register, data)),
        }
    }

    /// What else it brings, read.
    fn brought(&self) -> Result<Brought, GenerateError> {
        let mut brought = Brought::default();
        for (name, text) in self.brought {
            match name {
                "signals.toml" => {
                    brought.rules = Some(RuleFile {
                        name: name.to_owned(),
                        rules: self.parsed(text)?,
                        lines: Vec::new(),
                    });
                }
                "indicators.toml" => brought.indicators = Some(self.written(name, text)?),
                "report.toml" => brought.report = Some(self.written(name, text)?),
                "texts.toml" => brought.texts = Some(self.written(name, text)?),
                "similar.toml" => brought.similar = Some(self.written(name, text)?),
                other => return Err(self.refused(&format!("{other} is no file of a wave"))),
            }
        }
        Ok(brought)
    }

    fn written<T: DeserializeOwned>(
        &self,
        name: &str,
        text: &str,
    ) -> Result<FileContent<T>, GenerateError> {
        Ok(FileContent {
            name: name.to_owned(),
            said: self.parsed(text)?,
            lines: Lines::default(),
        })
    }

    fn parsed<T: DeserializeOwned>(&self, text: &str) -> Result<T, GenerateError> {
        toml::from_str(text).map_err(|error| self.refused(&error))
    }

    fn refused(&self, fault: &impl ToString) -> GenerateError {
        GenerateError::Refused {
            year: self.year,
            fault: fault.to_string(),
        }
    }
}

/// Generates the newest demo wave, that of 2015, from the embedded register, codebook, targets and
/// texts.
///
/// # Errors
/// Where the embedded files cannot be read or do not fit each other, and where no attempt meets the
/// targets.
pub fn generate(seed: u64) -> Result<DemoWave, GenerateError> {
    let plan = data::WAVE_2015.plan()?;
    let made = draft(seed, 0, &plan, None)?;
    files(&data::WAVE_2015, &plan, made)
}

/// Generates all demo waves, oldest first.
///
/// # Errors
/// Where the embedded files cannot be read or do not fit each other, and where no attempt meets the
/// targets.
pub fn generate_all(seed: u64) -> Result<Vec<DemoWave>, GenerateError> {
    let [first, second] = data::WAVES;
    generate_pair(seed, (first, &first.plan()?), (second, &second.plan()?))
}

/// Generates two waves that add up to other targets than the embedded ones, the second beside the
/// first; oldest first.
///
/// # Errors
/// Where the targets and the codebook of a plan do not fit each other, and where no attempt meets
/// the targets.
pub fn generate_pair(
    seed: u64,
    (first, first_plan): (&WaveSource, &Plan),
    (second, second_plan): (&WaveSource, &Plan),
) -> Result<Vec<DemoWave>, GenerateError> {
    let first_draft = draft(seed, 0, first_plan, None)?;
    let second_draft = draft(seed, 1, second_plan, Some(&first_draft))?;
    let made_second = files(second, second_plan, second_draft)?;
    let mut world = vec![files(first, first_plan, first_draft)?, made_second];
    world.sort_by_key(|wave| wave.year);
    Ok(world)
}

/// All demo waves of a seed as the program holds them: written to files, imported and laid out.
///
/// # Errors
/// What [`generate_all`] and [`DemoWave::laid_out`] say.
pub fn world(seed: u64) -> Result<World, GenerateError> {
    let generated = generate_all(seed)?;
    let laid_out = generated
        .iter()
        .map(|wave| wave.laid_out().map(Arc::new))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(World::new(laid_out))
}

fn files(source: &WaveSource, plan: &Plan, made: WaveDraft<'_>) -> Result<DemoWave, GenerateError> {
    let (units, answers) = write_wave(&made.into_data(), &plan.register);
    Ok(DemoWave {
        year: plan.codebook.wave.year,
        register_year: plan.codebook.wave.register_year(),
        codebook_toml: source.codebook.to_owned(),
        brought: source.brought,
        units_csv: write::csv(&units)?,
        answers_csv: write::csv(&answers)?,
    })
}

/// Makes a wave before it is printed to files. `place` says which of the waves it is in the order
/// they are made, and so which streams of the seed are its own; `beside` is the wave made before.
///
/// # Errors
/// Where the targets and the codebook do not fit each other, where the fieldwork has no working day,
/// and where none of [`ATTEMPTS_MAX`] attempts meets the targets.
pub fn draft<'a>(
    seed: u64,
    place: u64,
    plan: &'a Plan,
    beside: Option<&'a WaveDraft<'a>>,
) -> Result<WaveDraft<'a>, GenerateError> {
    let books = Books {
        codebook: &plan.codebook,
        beside: beside.map(|draft| draft.codebook),
    };
    let fits = plan.targets.check(books, &plan.texts);
    fits.map_err(|fault| GenerateError::Data {
        file: plan.targets_file,
        fault,
    })?;
    let mut last_miss = None;
    for attempt in 0..ATTEMPTS_MAX {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(place * ATTEMPTS_MAX + attempt);
        match try_draft(&mut rng, plan, beside) {
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
    plan: &'a Plan,
    beside: Option<&'a WaveDraft<'a>>,
) -> Result<WaveDraft<'a>, GenerateError> {
    let mut draft = WaveDraft::new(&plan.register, &plan.codebook, plan.codebook_file, beside);
    for rule in &plan.targets.flags {
        flags::assign(&mut draft, rule);
    }
    for dealt in &plan.targets.deals {
        deal::deal(&mut draft, &plan.targets, dealt, &plan.texts, rng)?;
    }
    for unit_type in UnitType::ALL {
        days::assign(&mut draft, unit_type, rng)?;
    }
    Ok(draft)
}
