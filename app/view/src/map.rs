//! The map of a selection: its frame, the class of each unit, and what the classes are called.

use kinds::AnswerStatus;
use serde::{Deserialize, Serialize};

use crate::{Choice, Link};

/// The key of [`BORDERS`](crate::routes::BORDERS) that changes with its content.
pub const BORDERS_VERSION: &str = "v";

/// A selection on a map. Its units are the rows of the list beside it, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapView {
    /// The address of the borders it is drawn with: the same address, the same borders.
    pub borders: String,
    /// Width of the drawing, in steps of its grid.
    pub width: i32,
    /// Height of the drawing, in steps of its grid.
    pub height: i32,
    /// What the map shows, in a sentence.
    pub label: String,
    /// The class of each row of the list: its place in the legend.
    pub classes: Vec<u8>,
    /// The classes, in order; together they hold every row once.
    pub legend: Vec<LegendEntry>,
    /// A few places to find one's way by.
    pub names: Vec<PlaceName>,
    /// What the map can be coloured by, in groups.
    pub colours: Vec<ColourGroup>,
    /// The region and the whole country, where the map is of a region.
    pub frames: Vec<Choice>,
    /// Where the region lies in the country, where the map is of a region.
    pub inset: Option<SmallMap>,
    /// What makes this colour: the question's wording, or the source of the figures.
    pub note: String,
    /// The query of the profiles that rows and units lead to: the rows of a map do not say it again.
    pub profile_query: String,
    /// Whom the borders are from.
    pub attribution: String,
    /// The map as svg.
    pub svg_href: String,
    /// The map as png.
    pub png_href: String,
}

/// A class of the colour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegendEntry {
    /// What it is called.
    pub label: String,
    /// How it looks.
    pub tone: Tone,
    /// Units of the selection that are in it.
    pub count: usize,
    /// Their list; `None` where there are none, or no filter tells them apart.
    pub href: Option<String>,
}

/// How a class looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// A step of the accent, 1 (strongest) to 6 (weakest).
    Step(u8),
    /// The other of two answers.
    Rest,
    /// Not relevant: an answer, but no step of the scale.
    NotRelevant,
    /// What the colour is about is not known of the unit, or not said of its kind.
    Without,
    /// A kind of empty; each has a pattern of its own.
    Empty(AnswerStatus),
}

impl Tone {
    /// The name in the class of the style sheet: `map-step-2`.
    pub fn class(self) -> &'static str {
        match self {
            Self::Step(1) => "map-step-1",
            Self::Step(2) => "map-step-2",
            Self::Step(3) => "map-step-3",
            Self::Step(4) => "map-step-4",
            Self::Step(5) => "map-step-5",
            Self::Step(_) => "map-step-6",
            Self::Rest => "map-rest",
            Self::NotRelevant => "map-not-relevant",
            Self::Without | Self::Empty(AnswerStatus::NotAsked | AnswerStatus::Counted) => {
                "map-not-asked"
            }
            Self::Empty(_) => "map-pattern",
        }
    }

    /// The id of its pattern, where it has one: light grey, lines, dots, rings and hatch are never
    /// mixed up.
    pub fn pattern(self) -> Option<&'static str> {
        match self {
            Self::Empty(AnswerStatus::NotAnswered) => Some("map-not-answered"),
            Self::Empty(AnswerStatus::DontKnow) => Some("map-dont-know"),
            Self::Empty(AnswerStatus::Outside) => Some("map-outside"),
            Self::Empty(AnswerStatus::NoResponse) => Some("map-no-response"),
            _ => None,
        }
    }
}

/// A name on the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceName {
    /// The middle of the name, in steps of the grid.
    pub x: i32,
    /// Its foot, in steps of the grid.
    pub y: i32,
    /// The name.
    pub text: String,
}

/// Colours to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColourGroup {
    /// Background, or a chapter of the questionnaire.
    pub label: String,
    /// The value of `colour`, its name, and whether it is the one shown.
    pub colours: Vec<(String, String, bool)>,
}

/// The country in small, with a part of it in focus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmallMap {
    /// Width of the drawing, in steps of its grid.
    pub width: i32,
    /// Height of the drawing, in steps of its grid.
    pub height: i32,
    /// What it shows, in a sentence.
    pub label: String,
    /// The rest of the country, as the data of an SVG path.
    pub rest: String,
    /// The part in focus, as the data of an SVG path; empty where all is.
    pub focus: String,
    /// The units in focus, by class, where they are to be told apart; each leads somewhere.
    pub dots: Vec<Dot>,
    /// A few places to find one's way by.
    pub names: Vec<PlaceName>,
    /// The classes of the dots, in order.
    pub legend: Vec<LegendEntry>,
}

/// A unit on a small map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dot {
    /// Across, in steps of the grid.
    pub x: i32,
    /// Down, in steps of the grid.
    pub y: i32,
    /// How it looks.
    pub tone: Tone,
    /// The unit and its class, and its profile.
    pub link: Link,
}
