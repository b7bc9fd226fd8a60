//! The answers to one question: one bar of all options where their labels have room above their
//! parts, else one bar for each option.

use std::collections::BTreeMap;

use charming::element::{BackgroundStyle, ItemStyle, LabelPosition};
use charming::series::Bar;
use kinds::Lang;
use present::chart::{Distribution, OptionBar};

use super::super::palette::Paint;
use super::super::{Frame, text};
use super::{
    AXIS_HEIGHT, GAP, LABEL_SIZE, Layout, NOTHING, Rows, SEMIBOLD, chart, color, grid, label,
    percent, point, px, row_axis, share_axis,
};

/// Height of the one bar; pixels.
const STACK_HEIGHT: u32 = 34;
/// Height of the labels above it; pixels.
const STACK_LABEL_HEIGHT: u32 = 26;
/// Height of a bar among others; pixels.
const BAR_HEIGHT: u32 = 14;
/// Room right of the bars for `100 %`, which names the end of the scale; pixels.
const VALUE_WIDTH: u32 = 56;
/// From a bar to the share right of it; pixels.
const VALUE_GAP: u32 = 10;
/// Room left of the bars for labels; pixels.
const LABEL_WIDTH: u32 = 290;
/// Free room between the labels above the one bar; pixels.
const BETWEEN: u32 = 14;

pub fn lay_out(distribution: &Distribution, lang: Lang, frame: Frame) -> Layout {
    match stacked_labels(distribution, lang, frame.width()) {
        Some(ends) => stacked(distribution, lang, frame, &ends),
        None => bars(distribution, lang, frame),
    }
}

fn text_of(option: &OptionBar, lang: Lang) -> String {
    format!(
        "{} {}",
        text::clean(&option.label),
        option.part.percent(lang)
    )
}

/// Where each label stands above the one bar: at its part's left end, the last one perhaps at the
/// right end. `None` where they would run into each other.
fn stacked_labels(
    distribution: &Distribution,
    lang: Lang,
    width: u32,
) -> Option<Vec<LabelPosition>> {
    let counted: usize = distribution.options.iter().map(|o| o.part.count).sum();
    let whole = distribution.options.first().map_or(0, |o| o.part.of);
    if !distribution.exclusive || whole == 0 || counted > whole {
        return None;
    }
    let last = distribution.options.len() - 1;
    let mut positions = Vec::new();
    let (mut start, mut taken) = (0.0, 0.0);
    for (index, option) in distribution.options.iter().enumerate() {
        let label = f64::from(text::width(&text_of(option, lang), LABEL_SIZE) + BETWEEN);
        let end = start + percent(option.part) / 100.0 * f64::from(width);
        let right_start = f64::from(width) - label;
        if option.part.count == 0 {
            return None;
        } else if start >= taken
            && (index == last || start + label <= end.max(start))
            && start <= right_start
        {
            positions.push(LabelPosition::InsideLeft);
            taken = start + label;
        } else if index == last && right_start >= taken {
            positions.push(LabelPosition::InsideRight);
        } else if last == 1 && index == 0 {
            // Of two, the first may reach over the second's part: the second goes to the right.
            positions.push(LabelPosition::InsideLeft);
            taken = label;
        } else {
            return None;
        }
        start = end;
    }
    Some(positions)
}

fn stacked(
    distribution: &Distribution,
    lang: Lang,
    frame: Frame,
    positions: &[LabelPosition],
) -> Layout {
    let height = STACK_LABEL_HEIGHT + STACK_HEIGHT + 2;
    let mut drawn = chart(grid(0, 0, 0, 0))
        .x_axis(share_axis(false, lang))
        .y_axis(row_axis(vec![String::new()], false));
    let mut links = BTreeMap::new();
    for (option, position) in distribution.options.iter().zip(positions) {
        drawn = drawn.series(
            Bar::new()
                .stack("labels")
                .bar_width(px(STACK_LABEL_HEIGHT))
                .bar_gap("0")
                .item_style(ItemStyle::new().color(NOTHING))
                .label(
                    label(*position, Paint::Ink)
                        .distance(0)
                        .font_weight(SEMIBOLD),
                )
                .data(vec![point(
                    percent(option.part),
                    &text_of(option, lang),
                    None,
                )]),
        );
    }
    for (index, option) in distribution.options.iter().enumerate() {
        let style = ItemStyle::new()
            .color(color(Paint::of_tone(option.tone)))
            .border_color(color(Paint::Paper))
            .border_width(GAP);
        drawn = drawn.series(
            Bar::new()
                .stack("parts")
                .bar_width(px(STACK_HEIGHT))
                .item_style(style)
                .data(vec![percent(option.part)]),
        );
        if let Some(href) = &option.href {
            links.insert((distribution.options.len() + index, 0), href.clone());
        }
    }
    Layout {
        chart: drawn,
        width: frame.width(),
        height,
        links,
    }
}

fn bars(distribution: &Distribution, lang: Lang, frame: Frame) -> Layout {
    match frame {
        Frame::Wide => bars_beside_labels(distribution, lang),
        Frame::Narrow => bars_below_labels(distribution, lang),
    }
}

/// Labels left of the bars, shares right of them, and the scale below.
fn bars_beside_labels(distribution: &Distribution, lang: Lang) -> Layout {
    let labels = distribution.options.iter().map(|o| o.label.as_str());
    let rows = Rows::new(labels, LABEL_WIDTH - 12);
    let row = (rows.label_height() + 6).max(30);
    let bar = bar(distribution, true, lang)
        .label(label(LabelPosition::Right, Paint::Ink).font_weight(SEMIBOLD));
    // «over 99 %» is wider than «100 %».
    let shares = distribution.options.iter().map(|o| o.part.percent(lang));
    let widest = shares.map(|share| text::width(&share, LABEL_SIZE) + VALUE_GAP);
    let right = widest.max().unwrap_or(0).max(VALUE_WIDTH);
    let drawn = chart(grid(LABEL_WIDTH, 4, right, AXIS_HEIGHT))
        .x_axis(share_axis(true, lang))
        .y_axis(row_axis(rows.labels(), true))
        .series(bar);
    Layout {
        chart: drawn,
        width: Frame::Wide.width(),
        height: rows.count() * row + AXIS_HEIGHT + 4,
        links: links(distribution, 0),
    }
}

/// Label and share above each bar. Lines of a scale would run through the labels: a pale bar
/// behind each shows the whole scale instead.
fn bars_below_labels(distribution: &Distribution, lang: Lang) -> Layout {
    let width = Frame::Narrow.width();
    let labels = distribution.options.iter();
    let labels: Vec<String> = labels.map(|option| text_of(option, lang)).collect();
    let rows = Rows::new(labels.iter().map(String::as_str), width);
    let row = rows.label_height() + BAR_HEIGHT + 10;
    let bar = bar(distribution, false, lang)
        .show_background(true)
        .background_style(BackgroundStyle::new().color(color(Paint::Grid)));
    let drawn = chart(grid(0, 0, 0, 0))
        .x_axis(share_axis(false, lang))
        .y_axis(row_axis(rows.labels(), false))
        .series(rows.above())
        .series(bar);
    Layout {
        chart: drawn,
        width,
        height: rows.count() * row,
        links: links(distribution, 1),
    }
}

/// The bars, each with its share as its name, all in the one accent: apart from each other they
/// need no tones to be told apart. Where the share is no label, an option that nobody
/// chose has no bar either: one without length could still be pointed at.
fn bar(distribution: &Distribution, keep_empty: bool, lang: Lang) -> Bar {
    let points = distribution.options.iter().map(|option| {
        let length = (keep_empty || option.part.count > 0).then(|| percent(option.part));
        point(length, &option.part.percent(lang), Some(Paint::Accent))
    });
    Bar::new().bar_width(px(BAR_HEIGHT)).data(points.collect())
}

/// Where the bars of a series lead.
fn links(distribution: &Distribution, series: usize) -> BTreeMap<(usize, usize), String> {
    let options = distribution.options.iter().enumerate();
    options
        .filter_map(|(index, option)| Some(((series, index), option.href.clone()?)))
        .collect()
}
