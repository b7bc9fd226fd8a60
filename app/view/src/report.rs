//! The survey report, computed: figures and tables in the report's order.

use serde::{Deserialize, Serialize};

use crate::{Choice, Count, Share};

/// The page `/rapport`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Heading.
    pub title: String,
    /// What the report is, in a sentence or two.
    pub lead: String,
    /// The wave's title.
    pub wave: String,
    /// Year of the wave.
    pub year: u16,
    /// Name of the region; `None` for the whole country.
    pub region: Option<String>,
    /// Regions to choose from, the whole country first.
    pub regions: Vec<Choice>,
    /// The answers are made up for demonstration.
    pub synthetic: bool,
    /// Last day of fieldwork, `YYYY-MM-DD`.
    pub fieldwork_to: String,
    /// The day the report was made, `YYYY-MM-DD`.
    pub made_on: String,
    /// Whom it is about, in words.
    pub filter: String,
    /// Those who answered, of those invited.
    pub response: Share,
    /// In the report of a region, what is clear of it; none in that of the country, or where the
    /// wave answers nothing that regions are held against each other by.
    pub findings: Option<Findings>,
    /// The sections with their figures and tables.
    pub sections: Vec<Section>,
    /// What the wave does not hold, in a sentence.
    pub left_out: Option<String>,
    /// Whether a published report is about this wave.
    pub published: bool,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

/// What a region differs in, on a page of its own before the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// How much of it is clear, in a sentence.
    pub lead: String,
    /// What is clear, the largest difference first.
    pub clear: Vec<FindingLine>,
    /// What may be chance, or rests on too few answers, in the order of the indicators.
    pub others: Vec<FindingLine>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingLine {
    /// A sentence or two that stand by themselves.
    pub sentence: String,
    /// The question it is about.
    pub href: String,
}

/// A section of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its number in the report.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its figures and tables.
    pub figures: Vec<Figure>,
}

/// A figure or a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Id, for links within the page.
    pub id: String,
    /// The figure's number in the report; a table has none.
    pub number: Option<u8>,
    /// What it shows.
    pub title: String,
    /// The wording of the question and whom it was asked of; empty where there is no single one.
    pub question: Vec<String>,
    /// Whom it is about, in words.
    pub filter: String,
    /// The units of the filter, answered or not.
    pub units: Count,
    /// N, where one N holds for all of it.
    pub n: Option<Count>,
    /// N in the country, in the report of a region.
    pub country_n: Option<Count>,
    /// What the bars show, where that is not the only number of their row.
    pub measured: Option<String>,
    /// Its tables; a figure has one.
    pub tables: Vec<ReportTable>,
    /// What the report warns of, and what has to be told of this part.
    pub notes: Vec<String>,
}

/// Rows of numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportTable {
    /// What it holds, for those who cannot see it.
    pub caption: String,
    /// Heading of the first column.
    pub head: String,
    /// Headings of the cells.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<ReportRow>,
}

impl ReportTable {
    /// Whether its rows have bars.
    pub fn has_bars(&self) -> bool {
        self.rows.iter().any(|row| row.bar.is_some())
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRow {
    /// What it is about.
    pub label: String,
    /// The share that is drawn.
    pub bar: Option<BarMark>,
    /// One for each heading.
    pub cells: Vec<Cell>,
}

/// A bar from zero to the whole, with a tick where the country is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarMark {
    /// The part.
    pub part: usize,
    /// What a full bar stands for.
    pub whole: usize,
    /// The country's part and whole, in the report of a region.
    pub country: Option<(usize, usize)>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// A share of N, with its count leading to the units.
    Share(Share),
    /// A number of units, leading to them.
    Count(Count),
    /// A number or a verdict in words.
    Words(String),
}
