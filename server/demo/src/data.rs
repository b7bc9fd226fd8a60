//! What the generator works from: the shipped register and codebooks, and its own targets and texts.

use domain::municipality::Unit;
use domain::survey::Codebook;

use crate::error::GenerateError;
use crate::targets::Targets;
use crate::texts::Phrases;

/// The embedded files of one wave.
#[derive(Debug)]
pub struct WaveSource {
    /// The codebook, as TOML.
    pub codebook: &'static str,
    /// Its file name.
    pub codebook_file: &'static str,
    /// What else it brings: file name and content.
    pub brought: [(&'static str, &'static str); 5],
    targets: &'static str,
    targets_file: &'static str,
    /// A wave without open questions has none.
    texts: Option<&'static str>,
}

/// The wave of 2015, on which the published report rests.
pub const WAVE_2015: WaveSource = WaveSource {
    codebook: content::CODEBOOK_2015,
    codebook_file: "codebook-2015.toml",
    brought: content::BROUGHT_2015,
    targets: include_str!("../data/targets-2015.toml"),
    targets_file: "targets-2015.toml",
    texts: Some(include_str!("../data/texts-2015.toml")),
};

/// The wave before it, of which the report tells what it compares with.
pub const WAVE_2014: WaveSource = WaveSource {
    codebook: content::CODEBOOK_2014,
    codebook_file: "codebook-2014.toml",
    brought: content::BROUGHT_2014,
    targets: include_str!("../data/targets-2014.toml"),
    targets_file: "targets-2014.toml",
    texts: None,
};

/// The waves in the order they are made: the targets of a later one may lean on the answers of the
/// one before it in this list.
pub const WAVES: [&WaveSource; 2] = [&WAVE_2015, &WAVE_2014];

/// Everything one wave is made from.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The units of the wave.
    pub register: Vec<Unit>,
    /// The questions.
    pub codebook: Codebook,
    /// What the wave adds up to.
    pub targets: Targets,
    /// Sentences for the open answers.
    pub texts: Phrases,
    /// Where the targets stand, for telling what is wrong with them.
    pub targets_file: &'static str,
    /// Where the codebook stands.
    pub codebook_file: &'static str,
}

impl WaveSource {
    /// Reads the files.
    ///
    /// # Errors
    /// Where a file cannot be read, and what [`WaveSource::codebook`] says.
    pub fn plan(&self) -> Result<Plan, GenerateError> {
        let codebook = self.codebook()?;
        let mut register = content::register_2015()?;
        register.retain(|unit| codebook.asks(unit.unit_type()));
        Ok(Plan {
            register,
            targets: content::read_toml(self.targets_file, self.targets)?,
            texts: match self.texts {
                Some(texts) => content::read_toml("texts-2015.toml", texts)?,
                None => Phrases::default(),
            },
            codebook,
            targets_file: self.targets_file,
            codebook_file: self.codebook_file,
        })
    }

    /// The questions.
    ///
    /// # Errors
    /// Where the file cannot be read, and where the codebook contradicts itself.
    pub fn codebook(&self) -> Result<Codebook, GenerateError> {
        let file = self.codebook_file;
        let codebook: Codebook = content::read_toml(file, self.codebook)?;
        match codebook.check().first() {
            Some(problem) => Err(GenerateError::Data {
                file,
                fault: format!("{problem:?}"),
            }),
            None => Ok(codebook),
        }
    }
}
