//! Live numbers for the page that explains how numbers are made.

use serde::{Deserialize, Serialize};

use crate::{Count, Link};

/// The page `/metode`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// How many districts take part.
    pub districts: usize,
    /// The worked example; `None` where no question by itself has options that count.
    pub example: Option<Example>,
    /// A question that only settling municipalities are asked, by its short name.
    pub asked_settling: Option<String>,
    /// An option outside N, and the short name of its question.
    pub outside: Option<(String, String)>,
    /// The points of the answers that rankings are made of; `None` where no battery has points.
    pub points: Option<String>,
    /// Settling municipalities by the register.
    pub settling: usize,
    /// Municipalities that decided to settle at least one person in the wave's year.
    pub decided: usize,
    /// How it is known which settle, where the wave says so.
    pub settling_known: Option<String>,
    /// How made-up answers came about; `None` where they are real.
    pub synthetic: Option<String>,
    /// Who the wave's flags come from: name and source.
    pub flags: Vec<(String, String)>,
    /// The definitions of comparison, each with live numbers put into its formula.
    pub worked: Vec<Worked>,
    /// Which question follows which, and who is asked, in words.
    pub routing: Vec<(Link, String)>,
    /// The rules for follow-up, in the order of their file.
    pub rules: Vec<RuleLine>,
}

/// A question for the worked example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// The question; one that not all were asked, where there is one.
    pub of: Link,
    /// Wording of its headline option.
    pub option: String,
    /// Units that chose it, in the country.
    pub chose: usize,
    /// Who answered the question there, and who did not.
    pub answers: AnswerCounts,
}

/// A rule for follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleLine {
    /// Its id.
    pub id: String,
    /// Which version of it.
    pub version: u32,
    /// Its weight; `None` where it weighs nothing.
    pub weight: Option<u8>,
    /// What it finds, in a word.
    pub kind: String,
    /// The title of the rule that it sharpens.
    pub refines: Option<String>,
    /// What it says of a municipality.
    pub title: String,
    /// What is missing, in a word or two.
    pub tag: String,
    /// What it counts and why it matters.
    pub reason: String,
    /// What it asks for, leading to the list of that; `None` where it does not work in the wave.
    pub filter: Option<Link>,
    /// Those it flags.
    pub flagged: Option<Count>,
    /// Why it does not work, in a sentence.
    pub fails: Option<String>,
}

/// How the municipalities of the country stand to one question; numbers of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerCounts {
    /// All of them.
    pub units: usize,
    /// Those who were asked.
    pub asked: usize,
    /// Those whose answer counts.
    pub n: usize,
    /// Answers outside the base.
    pub outside: usize,
    /// Don't know.
    pub dont_know: usize,
    /// Asked, not answered.
    pub not_answered: usize,
    /// Responded, not asked.
    pub not_asked: usize,
    /// Did not respond.
    pub no_response: usize,
}

/// A definition with live numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worked {
    /// Which definition.
    pub definition: Definition,
    /// Its formula with numbers, line by line.
    pub lines: Vec<String>,
    /// The page the numbers stand on.
    pub of: Link,
}

/// What a number may be made by, beyond counts and shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Definition {
    /// A group against the others.
    Difference,
    /// The range without assumptions.
    Range,
    /// A difference adjusted for municipality size.
    Adjusted,
    /// The change between two waves.
    Change,
    /// A ranking by score.
    Ranking,
    /// Those who answered against all.
    Representativity,
}

impl Definition {
    /// All, in the order they are explained.
    pub const ALL: [Self; 6] = [
        Self::Difference,
        Self::Range,
        Self::Adjusted,
        Self::Change,
        Self::Ranking,
        Self::Representativity,
    ];

    /// Its place on the page: links to it stand beside the numbers it makes.
    pub const fn anchor(self) -> &'static str {
        match self {
            Self::Difference => "forskjell",
            Self::Range => "uten-antakelser",
            Self::Adjusted => "justert",
            Self::Change => "endring",
            Self::Ranking => "rangering",
            Self::Representativity => "representativitet",
        }
    }
}
