//! A chart as a file of its own: with its title, what it rests on, and the mark of synthetic data,
//! since a file travels without its page.

use quick_xml::escape::escape;

use super::text;

/// What stands around a chart in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surroundings<'a> {
    /// The title, above.
    pub title: &'a str,
    /// Lines below: N, wave, method, source, and that the data are synthetic if they are.
    pub notes: &'a [String],
}

/// Distance from the edge; pixels.
const EDGE: u32 = 16;
/// Size and line height of the title; pixels.
const TITLE: (u32, u32) = (16, 22);
/// Size and line height of the notes; pixels.
const NOTE: (u32, u32) = (12, 17);

/// The drawing of [`super::Charts::draw`] as a whole svg file on a white ground.
///
/// Colours are the fixed ones: the drawing carries them beside its classes. No font is embedded;
/// Inter is asked for first.
pub fn svg_file(drawn: &str, surroundings: &Surroundings<'_>) -> String {
    let (width, height) = size(drawn);
    let title = text::wrap(surroundings.title, width, TITLE.0);
    let notes: Vec<String> = surroundings
        .notes
        .iter()
        .flat_map(|note| text::wrap(note, width, NOTE.0))
        .collect();
    let chart_top = EDGE + lines_height(title.len(), TITLE.1) + 12;
    let notes_top = chart_top + height + 12;
    let total = notes_top + lines_height(notes.len(), NOTE.1) + EDGE;
    let outer = width + 2 * EDGE;
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{outer}\" height=\"{total}\" \
         viewBox=\"0 0 {outer} {total}\" font-family=\"Inter, Arial, sans-serif\">\
         <title>{}</title><rect width=\"{outer}\" height=\"{total}\" fill=\"#ffffff\"/>",
        escape(text::clean(surroundings.title))
    );
    lines(&mut file, &title, EDGE, TITLE, "600");
    let placed =
        format!("<svg x=\"{EDGE}\" y=\"{chart_top}\" width=\"{width}\" height=\"{height}\" ");
    file.push_str(&drawn.replacen("<svg ", &placed, 1));
    lines(&mut file, &notes, notes_top, NOTE, "400");
    file.push_str("</svg>\n");
    file
}

fn lines_height(count: usize, line: u32) -> u32 {
    u32::try_from(count).unwrap_or(0) * line
}

fn lines(file: &mut String, lines: &[String], top: u32, (size, height): (u32, u32), weight: &str) {
    let mut y = top + size;
    for line in lines {
        let text = format!(
            "<text x=\"{EDGE}\" y=\"{y}\" font-size=\"{size}px\" font-weight=\"{weight}\" \
             fill=\"#292c30\">{}</text>",
            escape(line)
        );
        file.push_str(&text);
        y += height;
    }
}

/// Width and height of the drawing's viewBox.
fn size(drawn: &str) -> (u32, u32) {
    let view = drawn
        .split_once("viewBox=\"0 0 ")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("", |(view, _)| view);
    let mut numbers = view.split(' ').map(|number| number.parse().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0))
}
