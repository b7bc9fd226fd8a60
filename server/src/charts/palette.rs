//! The colours of charts: a class for the page, a fixed colour for a file.
//!
//! ECharts is handed the fixed colours; afterwards each is found again and given its class. They
//! are those of Designsystemet's light theme, and each must differ from the others.

use present::chart::Tone;

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paint {
    /// Focus: the share that the question is about. Also step 2.
    Accent,
    /// Step 1 of a scale.
    Step1,
    /// Step 3.
    Step3,
    /// Step 4.
    Step4,
    /// Step 5, the weakest.
    Step5,
    /// The other of two.
    Rest,
    /// Not relevant.
    NotRelevant,
    /// Text.
    Ink,
    /// Quiet text, and the line of what is held against.
    Quiet,
    /// Grid lines.
    Grid,
    /// The ground, between the parts of a bar.
    Paper,
    /// Text on strong colours.
    OnStrong,
}

impl Paint {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Accent,
        Self::Step1,
        Self::Step3,
        Self::Step4,
        Self::Step5,
        Self::Rest,
        Self::NotRelevant,
        Self::Ink,
        Self::Quiet,
        Self::Grid,
        Self::Paper,
        Self::OnStrong,
    ];

    /// The colour where no style sheet is.
    pub fn hex(self) -> &'static str {
        match self {
            Self::Accent => "#0062ba",
            Self::Step1 => "#003d75",
            Self::Step3 => "#2a7cc5",
            Self::Step4 => "#99c0e3",
            Self::Step5 => "#c7ddf0",
            Self::Rest => "#c9cacb",
            Self::NotRelevant => "#bbbcbd",
            Self::Ink => "#292c30",
            Self::Quiet => "#5b5d60",
            Self::Grid => "#d9dadb",
            Self::Paper => "#ffffff",
            Self::OnStrong => "#fefefe",
        }
    }

    /// The name in the class: `ch-fill-accent`, `ch-stroke-grid`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Accent => "accent",
            Self::Step1 => "step-1",
            Self::Step3 => "step-3",
            Self::Step4 => "step-4",
            Self::Step5 => "step-5",
            Self::Rest => "rest",
            Self::NotRelevant => "not-relevant",
            Self::Ink => "ink",
            Self::Quiet => "quiet",
            Self::Grid => "grid",
            Self::Paper => "paper",
            Self::OnStrong => "on-strong",
        }
    }

    /// The paint whose fixed colour this is.
    pub fn of_hex(hex: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paint| paint.hex() == hex)
    }

    /// The paint of a tone.
    pub fn of_tone(tone: Tone) -> Self {
        match tone {
            Tone::Focus | Tone::Step(2) => Self::Accent,
            Tone::Rest => Self::Rest,
            Tone::NotRelevant => Self::NotRelevant,
            Tone::Step(0 | 1) => Self::Step1,
            Tone::Step(3) => Self::Step3,
            Tone::Step(4) => Self::Step4,
            Tone::Step(_) => Self::Step5,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_is_found_again() {
        for paint in Paint::ALL {
            assert_eq!(Paint::of_hex(paint.hex()), Some(paint));
        }
    }
}
