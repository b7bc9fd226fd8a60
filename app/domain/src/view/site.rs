//! What stands on every page: the waves, who answered, and whether the answers are made up.

use serde::{Deserialize, Serialize};

use crate::municipality::UnitType;
use crate::wave::{Wave, Waves};
use crate::words::Lang;

/// What stands on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Every published wave, the newest first; at least one.
    pub waves: Vec<WaveBar>,
}

/// The wave as the bar on top of every page tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaveBar {
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
    /// Describes the published waves; `None` if there is none.
    pub fn of(waves: &Waves, lang: Lang) -> Option<Self> {
        let mut waves: Vec<WaveBar> = waves.iter().map(|wave| WaveBar::of(wave, lang)).collect();
        waves.sort_by_key(|wave| std::cmp::Reverse(wave.year));
        (!waves.is_empty()).then_some(Self { waves })
    }

    /// The wave of `year`, or the newest where there is none.
    pub fn wave(&self, year: Option<u16>) -> Option<&WaveBar> {
        let asked = self.waves.iter().find(|wave| Some(wave.year) == year);
        asked.or_else(|| self.waves.first())
    }
}

impl WaveBar {
    fn of(wave: &Wave, lang: Lang) -> Self {
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
