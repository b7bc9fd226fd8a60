//! The regions against the country: indicators, what size accounts for, rankings, and who answered.

use kinds::Verdict;
use serde::{Deserialize, Serialize};

use crate::site::Response;
use crate::words::round::Percent;
use crate::{Choice, Count, Link, Share};

/// The page `/regioner`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionsPage {
    /// Which regions stand out most, in a sentence or two.
    pub lead: String,
    /// One sentence a region that can be quoted, in the order of the columns.
    pub sentences: Vec<String>,
    /// Raw numbers or adjusted ones, as addresses of this page.
    pub basis: Vec<Choice>,
    /// Whether the numbers are adjusted for municipality size.
    pub adjusted: bool,
    /// The regions, in the order of the cells.
    pub heads: Vec<RegionHead>,
    /// Oslo's districts, where the wave asked them.
    pub districts: Option<RegionHead>,
    /// The indicators under their headings; empty where the wave answers none.
    pub groups: Vec<IndicatorGroup>,
    /// How many indicators the wave does not answer, in a sentence.
    pub left_out: Option<String>,
    /// What size accounts for in one indicator; none where there are no indicators.
    pub size: Option<SizeSection>,
    /// The country and the regions, to choose whose ranks and response are shown.
    pub regions: Vec<Choice>,
    /// The region chosen.
    pub region: Option<String>,
    /// One ranking for each battery with points.
    pub rankings: Vec<Ranking>,
    /// Who answered, against all, by background.
    pub representativity: Vec<Background>,
    /// Response of the country, or of the region chosen.
    pub response: Response,
    /// The list of those who answered.
    pub answered_href: String,
    /// The address that shows the same.
    pub href: String,
    /// The table of indicators as csv.
    pub csv_href: String,
    /// The same as xlsx.
    pub xlsx_href: String,
    /// What changed since the wave before, and its year; `None` where there is none.
    pub changes: Option<(u16, String)>,
    /// Sentences about what could not be used.
    pub problems: Vec<String>,
}

/// The head of a column of a region, or of the districts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionHead {
    /// The name, leading to the list of those who answered.
    pub link: Link,
    /// Response.
    pub response: Response,
}

/// Indicators under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorGroup {
    /// The heading.
    pub heading: String,
    /// The indicators.
    pub rows: Vec<IndicatorRow>,
}

/// One indicator in the country and in each region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorRow {
    /// Id of the indicator.
    pub id: String,
    /// What it says, leading to the question.
    pub title: Link,
    /// What it is a share of, where not of all that answered.
    pub base: Option<String>,
    /// The country.
    pub country: Share,
    /// Those in the country whose answer counts.
    pub n: Count,
    /// A cell a region.
    pub cells: Vec<RegionCell>,
    /// The districts; `None` where they were not asked.
    pub districts: Option<Share>,
}

/// One indicator in one region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionCell {
    /// Those who chose it, of N, as they are.
    pub share: Share,
    /// Percent as shown: raw or adjusted; `None` where there is no such number.
    pub percent: Option<Percent>,
    /// Percent among the other regions, made the same way; `None` as `percent`.
    pub others_percent: Option<Percent>,
    /// Difference from the other regions in whole percentage points, with its sign.
    pub points: Option<String>,
    /// What can be said of the difference.
    pub verdict: Verdict,
}

/// What municipality size accounts for in one indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SizeSection {
    /// The indicators to choose from.
    pub indicators: Vec<Choice>,
    /// The indicator shown.
    pub title: String,
    /// The region with the largest difference, in a sentence.
    pub sentence: String,
    /// The country.
    pub country: Share,
    /// The regions, the lowest share first.
    pub rows: Vec<SizeRow>,
    /// Regions for which three size classes are used, in a sentence.
    pub pooled: Option<String>,
}

/// One region, raw and adjusted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SizeRow {
    /// Name.
    pub region: String,
    /// As it is.
    pub raw: Share,
    /// Adjusted share; `None` where there is no adjusted number.
    pub adjusted_percent: Option<Percent>,
    /// The same in thousandths, for its place on the axis: percents are never made of these.
    pub adjusted_permille: Option<u32>,
    /// Difference from the others as it is, in whole percentage points.
    pub against_others: Option<String>,
    /// The part of it that other sizes account for.
    pub composition: Option<String>,
    /// The rest: the difference adjusted.
    pub otherwise: Option<String>,
    /// What can be said of the adjusted difference.
    pub verdict: Verdict,
    /// Lowest and highest share possible whatever the silent would have answered;
    /// `None` where nobody is eligible.
    pub range: Option<[Percent; 2]>,
    /// Size classes with few answers on a side, each with how many; empty where all have enough.
    pub thin: Vec<String>,
}

/// The lines of a battery by score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranking {
    /// Id of the question.
    pub id: String,
    /// Short name of the battery.
    pub title: String,
    /// Its wording.
    pub wording: String,
    /// Those who answered at least one line.
    pub respondents: Count,
    /// The lines, rank 1 first.
    pub lines: Vec<RankLine>,
}

/// One line of a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankLine {
    /// What it asks about, leading to its page.
    pub label: Link,
    /// In the country, or in the region chosen.
    pub here: Ranked,
    /// In the country, where a region is chosen.
    pub country: Option<Ranked>,
}

/// Score and rank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    /// Rank, 1 the highest; `None` where nobody answered.
    pub rank: Option<usize>,
    /// Best and worst rank of the interval.
    pub interval: Option<(usize, usize)>,
    /// Points in all.
    pub sum: i64,
    /// Points per answer with points, two decimals.
    pub mean: Option<String>,
    /// Those whose answer counts.
    pub n: Count,
}

/// Answered against all, by one background variable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    /// Name of the variable.
    pub dimension: String,
    /// Its classes.
    pub classes: Vec<BackgroundClass>,
}

/// One class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackgroundClass {
    /// Name.
    pub label: String,
    /// Of all.
    pub gross: Share,
    /// Of those who answered.
    pub net: Share,
    /// Percent of those who answered less percent of all, in percentage points with one decimal.
    pub gap: Option<String>,
}
