//! What stands on every page: the wave, who answered, and whether the answers are made up.

use serde::{Deserialize, Serialize};

use crate::municipality::UnitType;
use crate::wave::Wave;
use crate::words::Lang;

/// The wave as the bar on top of every page tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// The wave's year.
    pub year: u16,
    /// Its title.
    pub title: String,
    /// Last day of fieldwork, `YYYY-MM-DD`.
    pub fieldwork_to: String,
    /// The answers are made up for demonstration.
    pub synthetic: bool,
    /// Municipalities.
    pub municipalities: Response,
    /// Oslo districts.
    pub districts: Response,
}

/// How many answered, of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// Units that handed in the questionnaire.
    pub answered: usize,
    /// Units that were invited.
    pub invited: usize,
}

impl Site {
    /// Describes a wave.
    pub fn of(wave: &Wave, lang: Lang) -> Self {
        let response = |unit_type: UnitType| {
            let invited = wave.units_of(unit_type);
            Response {
                answered: invited.intersection_count(&wave.responded),
                invited: invited.count_ones(..),
            }
        };
        let info = &wave.codebook.wave;
        Self {
            year: info.year,
            title: info.title.text(lang).to_owned(),
            fieldwork_to: info.fieldwork_to.clone(),
            synthetic: wave.synthetic,
            municipalities: response(UnitType::Municipality),
            districts: response(UnitType::District),
        }
    }
}
