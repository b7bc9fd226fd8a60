//! The lines of a battery: one bar a line, all options in it, the key of colours on top.

use std::collections::BTreeMap;

use charming::component::{Legend, LegendConfig};
use charming::element::{ItemStyle, LabelPosition, TextStyle};
use charming::series::Bar;
use kinds::Lang;
use present::chart::{Battery, Part, Tone};

use super::super::palette::Paint;
use super::super::{Frame, text};
use super::{
    GAP, LABEL_SIZE, LINE_HEIGHT, Layout, Rows, SMALL_SIZE, chart, color, grid, label, percent,
    point, px, row_axis, share_axis,
};

/// Height of a bar; pixels.
const BAR_HEIGHT: u32 = 24;
/// Room left of the bars for labels; pixels.
const LABEL_WIDTH: u32 = 270;
/// Side of a square of the key; pixels.
const SQUARE: u32 = 12;
/// From the square to its text, and from a text to the next square; pixels.
const KEY_GAPS: (u32, u32) = (6, 18);
/// Height of a line of the key; pixels.
const KEY_LINE: u32 = 22;

pub fn lay_out(battery: &Battery, lang: Lang, frame: Frame) -> Layout {
    let above = frame == Frame::Narrow;
    let (left, room) = if above {
        (0, frame.width())
    } else {
        (LABEL_WIDTH, LABEL_WIDTH - 12)
    };
    let rows = Rows::new(battery.items.iter().map(|i| i.label.as_str()), room);
    let (key, names, top) = key(&battery.options, frame.width());
    let row = if above {
        rows.label_height() + BAR_HEIGHT + 10
    } else {
        (rows.label_height() + 8).max(BAR_HEIGHT + 10)
    };
    let height = top + rows.count() * row;
    let mut drawn = chart(grid(left, top, 0, 0))
        .x_axis(share_axis(false, lang))
        .y_axis(row_axis(rows.labels(), !above))
        .legend(LegendConfig::Multiple(key));
    if above {
        drawn = drawn.series(rows.above());
    }
    let plot = f64::from(frame.width() - left);
    let mut links = BTreeMap::new();
    for (index, ((_, tone), name)) in battery.options.iter().zip(names).enumerate() {
        drawn = drawn.series(parts(battery, index, *tone, plot, lang).name(name));
        for (row, item) in battery.items.iter().enumerate() {
            if let Some(href) = item.hrefs.get(index) {
                links.insert((usize::from(above) + index, row), href.clone());
            }
        }
    }
    Layout {
        chart: drawn,
        width: frame.width(),
        height,
        links,
    }
}

/// The parts of one option on every line, with their share where it has room.
fn parts(battery: &Battery, option: usize, tone: Tone, plot: f64, lang: Lang) -> Bar {
    let paint = Paint::of_tone(tone);
    let data = battery.items.iter().map(|item| {
        let none = Part { count: 0, of: 0 };
        let part = item.parts.get(option).copied().unwrap_or(none);
        let share = part.percent(lang);
        let room = percent(part) / 100.0 * plot;
        let fits = f64::from(text::width(&share, SMALL_SIZE) + 4) <= room;
        // No part, no mark: a bar of no length would still be there to point at.
        let length = (part.count > 0).then(|| percent(part));
        point(length, if fits { &share } else { "" }, None)
    });
    Bar::new()
        .stack("parts")
        .bar_width(px(BAR_HEIGHT))
        .item_style(
            ItemStyle::new()
                .color(color(paint))
                .border_color(color(Paint::Paper))
                .border_width(GAP),
        )
        .label(label(LabelPosition::Inside, paint.text_on()).font_size(SMALL_SIZE))
        .data(data.collect())
}

/// The key of colours, the names of the series it belongs to, and its height in pixels.
///
/// Each entry is placed by itself: ECharts would measure the words by a font it does not have.
fn key(options: &[(String, Tone)], width: u32) -> (Vec<Legend>, Vec<String>, u32) {
    let before = SQUARE + KEY_GAPS.0;
    let (mut left, mut top) = (0, 0);
    let mut line_height = KEY_LINE;
    let mut entries = Vec::new();
    let mut names = Vec::new();
    for (words, _) in options {
        let lines = text::wrap(words, width - before, LABEL_SIZE);
        let widest = lines.iter().map(|line| text::width(line, LABEL_SIZE)).max();
        let needed = before + widest.unwrap_or(0);
        if left > 0 && left + needed > width {
            (left, top) = (0, top + line_height);
            line_height = KEY_LINE;
        }
        let extra = u32::try_from(lines.len() - 1).unwrap_or(0) * LINE_HEIGHT;
        line_height = line_height.max(KEY_LINE + extra);
        let name = lines.join("\n");
        entries.push(entry(&name, left, top));
        names.push(name);
        left += needed + KEY_GAPS.1;
    }
    (entries, names, top + line_height + 8)
}

fn entry(name: &str, left: u32, top: u32) -> Legend {
    Legend::new()
        .left(px(left))
        .top(px(top))
        .padding(0)
        .item_width(SQUARE)
        .item_height(SQUARE)
        .item_gap(0)
        .text_style(
            TextStyle::new()
                .color(color(Paint::Ink))
                .font_size(LABEL_SIZE),
        )
        .data(vec![(name, "rect")])
}
