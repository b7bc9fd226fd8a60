//! The headline share of each group as a dot on the scale, the whole as a dashed line.

use charming::datatype::{CompositeValue, DataPoint, DataPointItem};
use charming::element::{
    ItemStyle, Label, LabelPosition, LineStyle, LineStyleType, MarkLine, MarkLineData,
    MarkLineVariant, Symbol,
};
use charming::series::{Bar, Scatter};
use kinds::Lang;
use present::chart::{Breakdown, ChartGroup, Portion};
use present::words;

use super::super::palette::Paint;
use super::super::{Frame, text};
use super::{
    AXIS_HEIGHT, LABEL_SIZE, Layout, NOTHING, Rows, SMALL_SIZE, chart, color, grid, label, percent,
    point, px, row_axis, share_axis,
};

/// Height of a row with a label of one line; pixels.
const ROW_HEIGHT: u32 = 34;
/// Diameter of a dot; pixels.
const DOT: u32 = 11;
/// Thickness of the line of the interval; pixels.
const INTERVAL_HEIGHT: u32 = 2;
/// Room above the plot for the name of the dashed line; pixels.
const REFERENCE_HEIGHT: u32 = 26;

/// From the scale to what stands right of it; pixels.
const VALUE_GAP: u32 = 10;

/// The series that lead somewhere: the dots.
const DOTS: usize = 2;

pub fn lay_out(breakdown: &Breakdown, lang: Lang, frame: Frame) -> Layout {
    let left = match frame {
        Frame::Wide => 190,
        Frame::Narrow => 116,
    };
    let groups = &breakdown.groups;
    let words = groups.iter().map(|group| value(group, lang));
    let words: Vec<String> = words.collect();
    let widest = words.iter().map(|words| text::width(words, LABEL_SIZE));
    let right = widest.max().unwrap_or(0) + VALUE_GAP;
    let rows = Rows::new(groups.iter().map(|g| g.label.as_str()), left - 10);
    let row = (rows.label_height() + 6).max(ROW_HEIGHT);
    let top = if breakdown.reference.is_some() {
        REFERENCE_HEIGHT
    } else {
        4
    };
    let height = top + rows.count() * row + AXIS_HEIGHT;
    let [before, interval] = intervals(groups);
    let mut drawn = chart(grid(left, top, right, AXIS_HEIGHT))
        .x_axis(share_axis(true, lang))
        .y_axis(row_axis(rows.labels(), true))
        .series(before)
        .series(interval)
        .series(dots(groups))
        .series(values(&words));
    if let Some((name, part)) = &breakdown.reference {
        drawn = drawn.series(reference(name, *part, lang));
    }
    let links = groups.iter().enumerate();
    Layout {
        chart: drawn,
        width: frame.width(),
        height,
        links: links
            .filter_map(|(index, group)| Some(((DOTS, index), group.href.clone()?)))
            .collect(),
    }
}

/// The place of a group's mark: share and row.
fn place(share: f64, row: usize) -> Vec<CompositeValue> {
    let row = i64::try_from(row).unwrap_or(i64::MAX);
    vec![share.into(), row.into()]
}

/// The 95 % intervals as thin bars on top of bars that are not seen.
fn intervals(groups: &[ChartGroup]) -> [Bar; 2] {
    let bar = |paint: Option<Paint>, lengths: Vec<DataPoint>| {
        let style = match paint {
            Some(paint) => ItemStyle::new().color(color(paint)),
            None => ItemStyle::new().color(NOTHING),
        };
        Bar::new()
            .stack("interval")
            .bar_width(px(INTERVAL_HEIGHT))
            .item_style(style)
            .data(lengths)
    };
    let ends = |group: &ChartGroup| {
        let (low, high) = group.interval.unwrap_or((0, 0));
        let (low, high) = (low.min(100_000), high.min(100_000));
        (
            f64::from(low) / 1_000.0,
            f64::from(high.saturating_sub(low)) / 1_000.0,
        )
    };
    let before = groups.iter().map(|group| ends(group).0.into()).collect();
    let lengths = groups.iter().map(|group| {
        let paint = if group.few {
            Paint::Quiet
        } else {
            Paint::Accent
        };
        point(ends(group).1, "", Some(paint))
    });
    [
        bar(None, before),
        bar(Some(Paint::Accent), lengths.collect()),
    ]
}

/// The dots: filled, or hollow where there are few answers; none where there is no answer.
fn dots(groups: &[ChartGroup]) -> Scatter {
    let dot = |(row, group): (usize, &ChartGroup)| {
        let style = if group.part.of == 0 {
            ItemStyle::new().color(NOTHING)
        } else if group.few {
            ItemStyle::new()
                .color(color(Paint::Paper))
                .border_color(color(Paint::Quiet))
                .border_width(2)
        } else {
            ItemStyle::new().color(color(Paint::Accent))
        };
        DataPoint::Item(
            DataPointItem::new(place(percent(group.part), row)).item_style(style.opacity(1)),
        )
    };
    Scatter::new()
        .symbol_size(px(DOT))
        .data(groups.iter().enumerate().map(dot).collect())
}

/// Share and counts of a group.
fn value(group: &ChartGroup, lang: Lang) -> String {
    let counts = words::chart::count_of(group.part.count, group.part.of, lang);
    format!("{}\u{2002}{counts}", group.part.percent(lang))
}

/// Share and counts of each group, right of the scale.
fn values(words: &[String]) -> Scatter {
    let value = |(row, words): (usize, &String)| point(place(100.0, row), words, None);
    Scatter::new()
        .symbol_size(0.01)
        .item_style(ItemStyle::new().color(NOTHING))
        .label(label(LabelPosition::Right, Paint::Ink).distance(px(VALUE_GAP)))
        .data(words.iter().enumerate().map(value).collect())
}

/// The dashed line, named at its upper end.
fn reference(name: &str, part: Portion, lang: Lang) -> Scatter {
    let words = format!("{} {}", text::clean(name), part.percent(lang));
    // The axis of rows runs downwards, so that the line starts at the top.
    let name = Label::new()
        .position(LabelPosition::Start)
        .formatter(text::guard(&words).as_str())
        .font_size(SMALL_SIZE.min(LABEL_SIZE))
        .color(color(Paint::Quiet));
    let line = MarkLineData::new().x_axis(percent(part)).label(name);
    Scatter::new().data(Vec::<f64>::new()).mark_line(
        MarkLine::new()
            .silent(true)
            .symbol(vec![Symbol::None, Symbol::None])
            .line_style(
                LineStyle::new()
                    .color(color(Paint::Quiet))
                    .type_(LineStyleType::Dashed)
                    .width(1.5),
            )
            .data(vec![MarkLineVariant::Simple(line)]),
    )
}
