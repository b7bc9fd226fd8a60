//! A map as a file of its own: title, legend and notes around it, and the mark of synthetic data in the
//! picture, since a file travels without its page.

use std::fmt::Write;

use present::export::MapFile;
use quick_xml::escape::escape;
use view::map::Tone;

use super::palette::Paint;
use super::text;

/// Width of the drawing; pixels.
const WIDTH: u32 = 860;
/// Greatest height of the drawing; pixels.
const HEIGHT: u32 = 1_000;
/// Distance from the edge; pixels.
const EDGE: u32 = 24;
/// Size and line height of the title; pixels.
const TITLE: (u32, u32) = (22, 30);
/// Size and line height of the legend; pixels.
const LEGEND: (u32, u32) = (14, 24);
/// Size and line height of the notes; pixels.
const NOTE: (u32, u32) = (13, 18);
/// What lies outside the selection.
const OUTSIDE: &str = "#edeeef";
/// Size of the names, in pixels.
const NAME: f64 = 12.0;

/// The map as a whole svg file on a white ground. Colours are the fixed ones of Designsystemet's light
/// theme.
pub fn map_file(file: &MapFile) -> String {
    let (width, height) = (f64::from(file.width.max(1)), f64::from(file.height.max(1)));
    let scale = (f64::from(WIDTH) / width).min(f64::from(HEIGHT) / height);
    let title = text::wrap(&file.title, WIDTH, TITLE.0);
    let notes = file.notes.iter();
    let notes: Vec<String> = notes
        .flat_map(|note| text::wrap(note, WIDTH, NOTE.0))
        .collect();
    let map_top = EDGE + height_of(title.len(), TITLE.1) + 8;
    // No more than `HEIGHT`, by the scale.
    let map_height = rounded(height * scale);
    let legend_top = map_top + map_height + 20;
    let notes_top = legend_top + height_of(file.legend.len(), LEGEND.1) + 16;
    let total = notes_top + height_of(notes.len(), NOTE.1) + EDGE;
    let outer = WIDTH + 2 * EDGE;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{outer}\" height=\"{total}\" \
         viewBox=\"0 0 {outer} {total}\" font-family=\"Inter, Arial, sans-serif\">\
         <title>{}</title><rect width=\"{outer}\" height=\"{total}\" fill=\"#ffffff\"/>",
        escape(text::clean(&file.title))
    );
    write_patterns(&mut svg, "", 1.0);
    write_patterns(&mut svg, ON_MAP, 1.0 / scale);
    lines(&mut svg, &title, EDGE, TITLE, "600");
    write_mark(&mut svg, &file.mark, outer);
    // Writing to a string cannot fail.
    let _ = write!(
        svg,
        "<g transform=\"translate({EDGE} {map_top}) scale({scale:.5})\" stroke=\"#ffffff\" \
         stroke-width=\"{:.2}\" stroke-linejoin=\"round\" fill-rule=\"evenodd\">",
        0.7 / scale
    );
    for (shape, class) in &file.shapes {
        let tone = class.and_then(|class| file.legend.get(class));
        let tone = tone.map(|entry| entry.tone);
        let patterned = tone.is_some_and(|tone| tone.pattern().is_some());
        // A pattern has no edge of its own.
        let edge = if patterned { " stroke=\"#bbbcbd\"" } else { "" };
        let colour = tone.map_or_else(|| OUTSIDE.to_owned(), |tone| fill(tone, ON_MAP));
        let _ = write!(svg, "<path fill=\"{colour}\"{edge} d=\"{shape}\"/>");
    }
    svg.push_str("</g>");
    write_names(&mut svg, file, scale, map_top);
    write_legend(&mut svg, file, legend_top);
    lines(&mut svg, &notes, notes_top, NOTE, "400");
    svg.push_str("</svg>\n");
    svg
}

/// Ends the ids of the patterns of the map; those of the legend have no ending.
const ON_MAP: &str = "-map";

/// The patterns of the empties: lines, dots, rings, hatch. `factor` is how many steps of what is filled
/// go to a pixel.
fn write_patterns(svg: &mut String, ending: &str, factor: f64) {
    let patterns = [
        (
            "map-no-response",
            6,
            " rotate(45)",
            "<path d=\"M0 0V6\" stroke=\"#737578\" stroke-width=\"1.6\"/>",
        ),
        (
            "map-not-answered",
            5,
            "",
            "<path d=\"M0 2.5H5\" stroke=\"#5b5d60\" stroke-width=\"1.8\"/>",
        ),
        (
            "map-dont-know",
            5,
            "",
            "<circle cx=\"2.5\" cy=\"2.5\" r=\"1.2\" fill=\"#5b5d60\"/>",
        ),
        (
            "map-outside",
            8,
            "",
            "<circle cx=\"4\" cy=\"4\" r=\"2.2\" fill=\"none\" stroke=\"#5b5d60\"/>",
        ),
    ];
    svg.push_str("<defs>");
    for (id, size, turned, mark) in patterns {
        let _ = write!(
            svg,
            "<pattern id=\"{id}{ending}\" width=\"{size}\" height=\"{size}\" \
             patternUnits=\"userSpaceOnUse\" patternTransform=\"scale({factor:.4}){turned}\">\
             <rect width=\"{size}\" height=\"{size}\" fill=\"#ffffff\"/>{mark}</pattern>"
        );
    }
    svg.push_str("</defs>");
}

/// The fixed colour, or the pattern, of a tone. `ending` says which of the patterns.
fn fill(tone: Tone, ending: &str) -> String {
    if let Some(pattern) = tone.pattern() {
        return format!("url(#{pattern}{ending})");
    }
    let colour = match tone {
        Tone::Step(1) => Paint::Step1.hex(),
        Tone::Step(2) => Paint::Accent.hex(),
        Tone::Step(3) => Paint::Step3.hex(),
        Tone::Step(4) => Paint::Step4.hex(),
        Tone::Step(5) => Paint::Step5.hex(),
        Tone::Step(_) => "#e0ecf7",
        Tone::Rest => "#737578",
        Tone::NotRelevant => Paint::NotRelevant.hex(),
        Tone::Without | Tone::Empty(_) => Paint::Grid.hex(),
    };
    colour.to_owned()
}

/// The mark of made-up data, at the top right, where nobody crops it off by chance.
fn write_mark(svg: &mut String, mark: &str, outer: u32) {
    if mark.is_empty() {
        return;
    }
    let width = text::width(mark, NOTE.0) + 20;
    let left = outer - EDGE - width;
    let _ = write!(
        svg,
        "<rect x=\"{left}\" y=\"{EDGE}\" width=\"{width}\" height=\"26\" rx=\"2\" fill=\"#fde9c8\" \
         stroke=\"#b26a00\"/><text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"600\" \
         text-anchor=\"middle\" fill=\"#292c30\">{}</text>",
        left + width / 2,
        EDGE + 18,
        NOTE.0,
        escape(mark)
    );
}

fn write_names(svg: &mut String, file: &MapFile, scale: f64, top: u32) {
    let _ = write!(
        svg,
        "<g font-size=\"{NAME}\" font-weight=\"600\" text-anchor=\"middle\" fill=\"#292c30\" \
         stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\">"
    );
    for name in &file.names {
        let x = f64::from(EDGE) + f64::from(name.x) * scale;
        let y = f64::from(top) + f64::from(name.y) * scale;
        let _ = write!(
            svg,
            "<text x=\"{x:.1}\" y=\"{y:.1}\">{}</text>",
            escape(&name.text)
        );
    }
    svg.push_str("</g>");
}

fn write_legend(svg: &mut String, file: &MapFile, top: u32) {
    let mut y = top;
    for entry in &file.legend {
        let _ = write!(
            svg,
            "<rect x=\"{EDGE}\" y=\"{y}\" width=\"20\" height=\"15\" fill=\"{}\" stroke=\"#bbbcbd\"/>\
             <text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"#292c30\">{}</text>\
             <text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"end\" fill=\"#292c30\">{}</text>",
            fill(entry.tone, ""),
            EDGE + 30,
            y + 12,
            LEGEND.0,
            escape(text::clean(&entry.label)),
            EDGE + 420,
            y + 12,
            LEGEND.0,
            entry.count
        );
        y += LEGEND.1;
    }
}

fn height_of(count: usize, line: u32) -> u32 {
    u32::try_from(count).unwrap_or(0) * line
}

/// A length within the drawing, in whole pixels.
fn rounded(length: f64) -> u32 {
    format!("{length:.0}").parse().unwrap_or(HEIGHT)
}

fn lines(svg: &mut String, lines: &[String], top: u32, (size, height): (u32, u32), weight: &str) {
    let mut y = top + size;
    for line in lines {
        let _ = write!(
            svg,
            "<text x=\"{EDGE}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" \
             fill=\"#292c30\">{}</text>",
            escape(line)
        );
        y += height;
    }
}
