//! How a chart is laid out: sizes, axes, rows, labels. The result is a `charming` chart, its size
//! and where its marks lead.
//!
//! Shares stand on the whole scale from 0 to 100. Labels stand at the marks; only a battery has a
//! key of colours, since its options are the same on every line.

mod breakdown;
mod distribution;

use std::collections::BTreeMap;

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPoint, DataPointItem};
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, Color, ItemStyle, Label, LabelPosition, LineStyle,
    SplitLine,
};
use charming::series::Bar;
use kinds::Lang;
use present::chart::{ChartSpec, Portion};
use view::words::pick;

use super::engine::Script;
use super::palette::Paint;
use super::{ChartError, Frame, text};

/// Size of labels; pixels.
const LABEL_SIZE: u32 = 14;
/// Size of axis text and numbers inside bars; pixels.
const SMALL_SIZE: u32 = 12;
/// Height of a line of labels with its leading; pixels.
const LINE_HEIGHT: u32 = 17;
/// Free room above and below a label, together; pixels.
const LABEL_PADDING: u32 = 8;
/// Height of the strip under the plot that holds the axis text; pixels.
const AXIS_HEIGHT: u32 = 26;
/// Width of the line between the parts of a bar; pixels.
const GAP: f64 = 1.5;
/// A colour that leaves a mark out; marks that only carry a label have it.
const NOTHING: &str = "transparent";

/// A chart ready to be drawn.
pub struct Layout {
    chart: Chart,
    /// Width of the viewBox.
    pub width: u32,
    /// Height of the viewBox.
    pub height: u32,
    /// Where the marks lead, by position of series and of data point.
    pub links: BTreeMap<(usize, usize), String>,
}

impl Layout {
    /// The chart as ECharts reads it.
    pub fn script(&self) -> Result<Script, ChartError> {
        let option = serde_json::to_string(&self.chart)
            .map_err(|error| ChartError::Script(error.to_string()))?;
        Ok(Script {
            option,
            width: self.width,
            height: self.height,
        })
    }
}

/// Lays a chart out.
pub fn lay_out(spec: &ChartSpec, lang: Lang, frame: Frame) -> Layout {
    match spec {
        ChartSpec::Distribution(chart) => distribution::lay_out(chart, lang, frame),
        ChartSpec::Breakdown(chart) => breakdown::lay_out(chart, lang, frame),
    }
}

/// A chart without movement, with one plot.
fn chart(grid: Grid) -> Chart {
    Chart::new().animation(false).grid(grid)
}

/// The plot's place; pixels from each edge.
fn grid(left: u32, top: u32, right: u32, bottom: u32) -> Grid {
    Grid::new()
        .left(px(left))
        .top(px(top))
        .right(px(right))
        .bottom(px(bottom))
        .contain_label(false)
}

fn color(paint: Paint) -> Color {
    Color::Value(paint.hex().to_owned())
}

/// The axis of shares: 0, 50 and 100 percent.
fn share_axis(visible: bool, lang: Lang) -> Axis {
    let line = LineStyle::new().color(color(Paint::Grid)).width(1);
    Axis::new()
        .type_(AxisType::Value)
        .min(0)
        .max(100)
        .interval(50)
        .axis_label(
            AxisLabel::new()
                .show(visible)
                .font_size(SMALL_SIZE)
                .color(color(Paint::Quiet))
                .formatter(pick(lang, "{value}\u{a0}%", "{value}\u{a0}%", "{value}%")),
        )
        .split_line(SplitLine::new().show(visible).line_style(line))
}

/// The axis of rows, first row on top. Labels are given as lines; empty where they stand elsewhere.
fn row_axis(labels: Vec<String>, visible: bool) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .inverse(true)
        .data(labels)
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .axis_label(
            AxisLabel::new()
                .show(visible)
                .interval(0)
                .font_size(LABEL_SIZE)
                .color(color(Paint::Ink)),
        )
}

/// Rows with their labels, wrapped to the room they have.
struct Rows {
    lines: Vec<Vec<String>>,
}

impl Rows {
    fn new<'a>(labels: impl Iterator<Item = &'a str>, room: u32) -> Self {
        Self {
            lines: labels
                .map(|label| text::wrap(label, room, LABEL_SIZE))
                .collect(),
        }
    }

    fn count(&self) -> u32 {
        u32::try_from(self.lines.len()).unwrap_or(u32::MAX)
    }

    /// Height of the label with most lines; pixels. Every row gets as much, since ECharts makes
    /// its rows alike.
    fn label_height(&self) -> u32 {
        let most = self.lines.iter().map(Vec::len).max().unwrap_or(1);
        u32::try_from(most).unwrap_or(1) * LINE_HEIGHT + LABEL_PADDING
    }

    fn labels(&self) -> Vec<String> {
        self.lines.iter().map(|lines| lines.join("\n")).collect()
    }

    /// The labels as bars that are not seen, above the bars that are: so a label has the whole
    /// width. The name of each carries its text.
    fn above(&self) -> Bar {
        let label = Label::new()
            .show(true)
            .position(LabelPosition::InsideLeft)
            .distance(0)
            .font_size(LABEL_SIZE)
            .color(color(Paint::Ink))
            .formatter("{b}");
        let point = |lines: String| point(100.0, &lines, None);
        Bar::new()
            .bar_width(px(self.label_height()))
            .bar_gap("0")
            .item_style(ItemStyle::new().color(NOTHING))
            .label(label)
            .data(self.labels().into_iter().map(point).collect())
    }
}

/// A data point with a text that the label shows as `{b}`.
fn point(value: impl Into<CompositeValue>, name: &str, paint: Option<Paint>) -> DataPoint {
    let item = DataPointItem::new(value).name(text::guard(name));
    DataPoint::Item(match paint {
        Some(paint) => item.item_style(ItemStyle::new().color(color(paint))),
        None => item,
    })
}

/// A label that shows the text of its data point.
fn label(position: LabelPosition, paint: Paint) -> Label {
    Label::new()
        .show(true)
        .position(position)
        .font_size(LABEL_SIZE)
        .color(color(paint))
        .formatter("{b}")
}

/// Weight of the words that carry the value.
const SEMIBOLD: &str = "600";

/// A share on the axis; percent.
fn percent(part: Portion) -> f64 {
    f64::from(part.milli_percent()) / 1_000.0
}

/// Pixels as charming takes them.
fn px(pixels: u32) -> f64 {
    f64::from(pixels)
}
