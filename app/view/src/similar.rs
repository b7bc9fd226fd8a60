//! Units that are like another, and what the distance between them is made of.

use serde::{Deserialize, Serialize};

use crate::Link;
use crate::value::CellValue;

/// The part of a profile that shows its likes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Likes {
    /// The unit itself.
    pub own: LikeFacts,
    /// Those like it, the nearest first.
    pub likes: Vec<Like>,
    /// Things that it lacks and others may have; empty where it lacks nothing, and where it did not
    /// answer.
    pub lacks: Vec<Lack>,
    /// What its likes answered, where it stayed silent itself.
    pub answered: Vec<LikesChapter>,
    /// All of the likes beside it, as far as they fit beside each other.
    pub compare: Link,
    /// Whose it is, and how it is made.
    pub note: String,
}

/// Background figures of a unit in the table of likes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LikeFacts {
    /// Name, leading to the profile.
    pub name: Link,
    /// County.
    pub county: String,
    /// Population, immigrant share and settled: in the order of the columns.
    pub facts: Vec<CellValue>,
}

/// A unit that is like another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Like {
    /// Who it is.
    pub facts: LikeFacts,
    /// The distance with one decimal, leading to the two side by side.
    pub distance: Link,
}

/// Something a unit lacks, and what each of its likes answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lack {
    /// What is missing, in a word or two, leading to the question.
    pub tag: Link,
    /// What the unit itself answered.
    pub own: String,
    /// What its likes answered, in their order.
    pub answers: Vec<LikeAnswer>,
    /// How many of the likes have it.
    pub having: usize,
    /// How many of the likes it is known of.
    pub known: usize,
}

/// What a like answered where another lacks something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LikeAnswer {
    /// The answer, or why there is none.
    pub text: String,
    /// It has what the other lacks.
    pub has: bool,
    /// There is no answer.
    pub absent: bool,
}

/// A chapter of what the likes of a silent unit answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LikesChapter {
    /// Title.
    pub title: String,
    /// A line a question or item.
    pub lines: Vec<LikesLine>,
}

/// An answer that at least half of the likes gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LikesLine {
    /// The question in short, leading to it.
    pub question: Link,
    /// The answer.
    pub answer: String,
    /// How many of them gave it.
    pub count: usize,
    /// How many of them answered the question.
    pub n: usize,
}

/// The parts of a distance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DistanceParts {
    /// The distance with one decimal.
    pub total: String,
    /// Its parts, in the order of the weights.
    pub parts: Vec<DistancePart>,
}

/// What one part adds to a distance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DistancePart {
    /// With one decimal; `–` where it is left out.
    pub text: String,
    /// Its length in thousandths of the longest distance that is shown.
    pub permille: usize,
}
