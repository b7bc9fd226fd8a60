//! What the generator works from: the shipped register and codebooks, and its own targets and texts.

use domain::municipality::Unit;
use domain::survey::Codebook;
use kinds::UnitType;

use crate::error::GenerateError;
use crate::targets::Targets;
use crate::texts::Texts;

/// The embedded files of one wave.
#[derive(Debug)]
pub struct WaveSource {
    /// The codebook, as TOML.
    pub codebook: &'static str,
    /// Its file name.
    pub codebook_file: &'static str,
    /// The rules for follow-up, as TOML.
    pub signals: &'static str,
    targets: &'static str,
    targets_file: &'static str,
    /// A wave without open questions has none.
    texts: Option<&'static str>,
}

/// The wave of 2015, on which the published report rests.
pub const WAVE_2015: WaveSource = WaveSource {
    codebook: content::CODEBOOK_2015,
    codebook_file: "codebook-2015.toml",
    signals: content::SIGNALS_2015,
    targets: include_str!("../data/targets-2015.toml"),
    targets_file: "targets-2015.toml",
    texts: Some(include_str!("../data/texts-2015.toml")),
};

/// The wave before it, of which the report tells what it compares with.
pub const WAVE_2014: WaveSource = WaveSource {
    codebook: content::CODEBOOK_2014,
    codebook_file: "codebook-2014.toml",
    signals: content::SIGNALS_2014,
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
    pub texts: Texts,
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
        register.retain(|unit| takes_part(&codebook, unit.unit_type()));
        Ok(Plan {
            register,
            targets: content::read_toml(self.targets_file, self.targets)?,
            texts: match self.texts {
                Some(texts) => content::read_toml("texts-2015.toml", texts)?,
                None => Texts::default(),
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

/// Whether any question is asked of units of this type. A type that nothing is asked of is no part
/// of the wave: it would stand there as silent without ever having been asked.
pub(crate) fn takes_part(codebook: &Codebook, unit_type: UnitType) -> bool {
    let mut questions = codebook.questions.iter();
    questions.any(|question| question.asked_of.of(unit_type).is_some())
}

/// The register edition of 2015 as csv, with the rows of those who take part in a wave.
pub(crate) fn register_csv(codebook: &Codebook) -> String {
    let takes_part = |row: &&str| {
        let number = row.split(',').next().unwrap_or_default();
        number
            .parse::<domain::municipality::UnitNumber>()
            .is_ok_and(|number| takes_part(codebook, number.unit_type()))
    };
    let mut lines = content::REGISTER_2015.split_inclusive('\n');
    let heading = lines.next().unwrap_or_default();
    std::iter::once(heading)
        .chain(lines.filter(takes_part))
        .collect()
}
