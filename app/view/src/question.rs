//! One question: wording, distribution with N and each kind of empty, and a breakdown. And the
//! catalogue of all questions.

use kinds::{AnswerStatus, QuestionKind, UnitType, Verdict};
use serde::{Deserialize, Serialize};

use crate::change::Since;
use crate::compare::Hidden;
use crate::{Choice, Count, Link, Share};

/// The page `/sporsmal`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Chapters in order.
    pub chapters: Vec<CatalogueChapter>,
    /// Regions to choose from, the whole country first.
    pub regions: Vec<Choice>,
    /// Municipalities or districts.
    pub unit: UnitType,
    /// The units that everything is counted among.
    pub units: Count,
    /// Filters in force, in words; each leads to the page without it.
    pub chips: Vec<Link>,
    /// The page without any filter.
    pub clear_href: String,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

/// A chapter of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueChapter {
    /// Id, for links within the page.
    pub id: String,
    /// Title.
    pub title: String,
    /// Questions in order.
    pub questions: Vec<CatalogueQuestion>,
}

/// A question of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueQuestion {
    /// The wording; leads to the question, or to its first item.
    pub wording: Link,
    /// Who was asked, in words.
    pub asked: String,
    /// Its columns: the question by itself, or each item.
    pub lines: Vec<CatalogueLine>,
}

/// A column of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueLine {
    /// The item, or the question's short name.
    pub label: Link,
    /// The headline option in words; empty for number and text.
    pub headline: String,
    /// Its share; `None` for number and text.
    pub share: Option<Share>,
    /// N.
    pub n: usize,
}

/// The page `/sporsmal/{id}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionPage {
    /// Column id.
    pub id: String,
    /// Kind of answer.
    pub kind: QuestionKind,
    /// The question's wording.
    pub wording: String,
    /// The item's wording in a battery.
    pub item: Option<String>,
    /// Short name.
    pub short: String,
    /// The chapter, leading to its place in the catalogue.
    pub chapter: Link,
    /// The lines of the battery it belongs to.
    pub siblings: Vec<Choice>,
    /// Kind of answer and who was asked, in words.
    pub meta: Vec<String>,
    /// The sentence that can be quoted.
    pub sentence: String,
    /// Regions to choose from, the whole country first; the rest of the selection is kept.
    pub regions: Vec<Choice>,
    /// Filters in force, in words; each leads to the page without it.
    pub chips: Vec<Link>,
    /// The page without any filter.
    pub clear_href: String,
    /// The list of all units of the selection.
    pub units: Count,
    /// N, leading to those who make it up.
    pub n: Count,
    /// Options with their counts.
    pub options: Vec<OptionRow>,
    /// Each kind of empty.
    pub empties: Vec<EmptyRow>,
    /// For a number question.
    pub numbers: Option<NumberSummary>,
    /// For a text question: who wrote what.
    pub texts: Vec<GivenText>,
    /// What the silent could have made of the headline share; `None` where nobody was silent, and
    /// for number and text.
    pub range: Option<Range>,
    /// Beside the wave before; `None` where there is none, where the two cannot be compared, and for
    /// number and text.
    pub since: Option<Since>,
    /// The breakdown; `None` for number and text.
    pub breakdown: Option<Breakdown>,
    /// What the report warns of.
    pub caveats: Vec<String>,
    /// How it compares with other waves, in words, where [`Self::since`] does not tell.
    pub comparability: Vec<String>,
    /// Its tables as csv.
    pub csv_href: String,
    /// Its tables as xlsx.
    pub xlsx_href: String,
    /// Its breakdown chart as svg; `None` for number and text.
    pub svg_href: Option<String>,
    /// Canonical address of this page.
    pub href: String,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

/// An option and those who chose it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionRow {
    /// Option id.
    pub id: String,
    /// Wording.
    pub label: String,
    /// Those who chose it, of N.
    pub share: Share,
    /// Whether it counts in N; the others have no share.
    pub counts: bool,
    /// Part of what is judged: the headline, if nothing else is asked for.
    pub headline: bool,
}

/// A kind of empty and those it holds for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmptyRow {
    /// Which.
    pub state: AnswerStatus,
    /// In words.
    pub label: String,
    /// Those it holds for.
    pub count: Count,
}

/// Numbers given, in the unit of the question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberSummary {
    /// The unit (`%`); empty where there is none.
    pub unit: String,
    /// Lowest.
    pub min: i64,
    /// Lower quartile, in tenths; `None` where too few answered to speak of quarters.
    pub lower_quartile_tenths: Option<i64>,
    /// Median, in tenths.
    pub median_tenths: i64,
    /// Upper quartile, in tenths; `None` as the lower.
    pub upper_quartile_tenths: Option<i64>,
    /// Highest.
    pub max: i64,
}

/// A free-text answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenText {
    /// Who, leading to the profile.
    pub unit: Link,
    /// Region's name.
    pub region: String,
    /// What was written.
    pub text: String,
}

/// Where the change since the wave before stands on its page.
pub const SINCE_PLACE: &str = "endring";

/// Where the breakdown stands on its page: another one is opened there, and not at the top.
pub const BREAKDOWN_PLACE: &str = "inndeling";

/// Distributions side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakdown {
    /// Dimensions to choose from.
    pub by: Vec<Choice>,
    /// Name of the dimension shown.
    pub dimension: String,
    /// Where the classes come from: publisher and date.
    pub source: String,
    /// Wordings of the options, one a column.
    pub options: Vec<String>,
    /// What is judged, in words: the option, or several with "or".
    pub measured: String,
    /// Positions among `options` of what is judged.
    pub headline: Vec<usize>,
    /// To have something else judged.
    pub judge: JudgeForm,
    /// One row a group.
    pub groups: Vec<BreakdownRow>,
    /// All of them together.
    pub total: BreakdownRow,
}

/// A form that asks for the page with another option, or another sum of options, judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgeForm {
    /// The page, without a query, at its breakdown.
    pub action: String,
    /// What of the address is sent along.
    pub kept: Vec<Hidden>,
    /// The options of N; those that are judged now are current, and each leads to the page where it
    /// alone is.
    pub options: Vec<Choice>,
    /// The page with the usual judged; `None` where it is.
    pub usual: Option<Link>,
}

/// One group of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreakdownRow {
    /// Name of the group.
    pub label: String,
    /// One cell an option.
    pub cells: Vec<Share>,
    /// Those who chose any of the options that are judged, of N.
    pub headline: Share,
    /// N, leading to those who make it up.
    pub n: Count,
    /// The units of the group, answered or not.
    pub units: Count,
    /// What is judged, against the other groups; `None` for all of them together.
    pub judged: Option<Judged>,
}

/// A group against the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The difference in whole percentage points; `None` where a share is of nobody.
    pub points: Option<i32>,
    /// Whether it is more than chance.
    pub verdict: Verdict,
}

/// The range of a share without assumptions about the silent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// Lowest share possible, in whole percents.
    pub low: u32,
    /// Highest share possible, in whole percents.
    pub high: u32,
    /// The same as a sentence, with the number of silent.
    pub sentence: String,
}
