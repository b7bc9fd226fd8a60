//! How wide the columns of a sheet are and how tall its rows, so that all of a text can be read.
//!
//! Excel would find the height of a row itself when it opens the file, but previews and other
//! programs do not: so it is worked out here, from the number of characters that a line has room for.

use present::export::{Cell, Column, ColumnKind, Table};

/// Widths of columns; characters.
const SHORT_WIDTH: f64 = 12.0;
const NUMBER_WIDTH: f64 = 14.0;
const TEXT_WIDTH_LEAST: f64 = 10.0;
const TEXT_WIDTH_MOST: f64 = 40.0;
const SENTENCES_WIDTH: f64 = 70.0;
const FILTER_ARROW_WIDTH: f64 = 4.0;
/// What the edges of a cell take, and what keeps a text from the number before it.
const EDGES_WIDTH: f64 = 2.0;
pub(super) const ABOUT_NAME_WIDTH: f64 = 34.0;
pub(super) const ABOUT_TEXT_WIDTH: f64 = 100.0;

/// Most that the columns take together that stay where they are; characters. The rest of a window of
/// 1280 px is for what one came to read.
pub(super) const LABELS_WIDTH_MAX: f64 = 76.0;

/// Tallest row, by Excel; points.
pub(super) const ROW_POINTS_MAX: f64 = 409.0;

/// Height of a line of text; points.
const LINE_POINTS: f64 = 15.0;

/// How much wider a bold letter is than others.
const BOLD: f64 = 1.1;

/// The widths of a table's columns.
pub(super) struct Layout {
    widths: Vec<f64>,
}

impl Layout {
    /// Texts get the room that their longest needs, up to a limit, beyond which they go on in the next
    /// line.
    pub(super) fn of(table: &Table) -> Self {
        let columns = table.columns.iter().enumerate();
        let mut widths: Vec<f64> = columns
            .map(|(place, column)| {
                let cells = table.rows.iter().filter_map(|row| row.get(place));
                width(column, cells)
            })
            .collect();
        let labels = usize::from(table.labels).min(widths.len());
        let most = fair_width(&widths[..labels], LABELS_WIDTH_MAX);
        for (width, column) in widths[..labels].iter_mut().zip(&table.columns) {
            *width = width.min(most).max(heading_width(column));
        }
        Self { widths }
    }

    /// The width of the column at a place; characters.
    pub(super) fn width(&self, place: usize) -> f64 {
        self.widths.get(place).copied().unwrap_or(SHORT_WIDTH)
    }

    /// The height of the heading; points. `None` where it is a single line.
    pub(super) fn heading_points(&self, columns: &[Column]) -> Option<f64> {
        let heads = columns.iter().zip(&self.widths);
        points(heads.map(|(column, width)| lines(&column.label, width / BOLD)))
    }

    /// The height of a row; points. `None` where it is a single line.
    pub(super) fn row_points(&self, row: &[Cell]) -> Option<f64> {
        let cells = row.iter().zip(&self.widths);
        points(cells.map(|(cell, width)| match cell {
            Cell::Text(text) => lines(text, *width),
            _ => 1,
        }))
    }
}

/// The height of a row of the sheet about the table; points. `None` where it is a single line.
pub(super) fn about_points(name: &str, text: &str) -> Option<f64> {
    let name = lines(name, ABOUT_NAME_WIDTH / BOLD);
    points([name, lines(text, ABOUT_TEXT_WIDTH)])
}

/// The height of a row by the lines in each of its cells.
fn points(lines: impl IntoIterator<Item = u32>) -> Option<f64> {
    let most = lines.into_iter().max().unwrap_or_default();
    (most > 1).then(|| (f64::from(most) * LINE_POINTS).min(ROW_POINTS_MAX))
}

/// How many lines a text takes in a column. A word that is longer than a line is broken.
fn lines(text: &str, width: f64) -> u32 {
    let room = (width - EDGES_WIDTH).max(1.0);
    let paragraphs = text.split('\n').map(|paragraph| {
        let (mut lines, mut used) = (1_u32, 0.0);
        for word in paragraph.split(' ') {
            let mut long = characters(word);
            let space = if used > 0.0 { 1.0 } else { 0.0 };
            if used + space + long <= room {
                used += space + long;
                continue;
            }
            lines = lines.saturating_add(u32::from(used > 0.0));
            while long > room {
                long -= room;
                lines = lines.saturating_add(1);
            }
            used = long;
        }
        lines
    });
    paragraphs.fold(0, u32::saturating_add)
}

/// The width of a column's kind, and never less than its heading needs.
fn width<'c>(column: &Column, cells: impl Iterator<Item = &'c Cell>) -> f64 {
    let usual = match column.kind {
        ColumnKind::Short => SHORT_WIDTH,
        ColumnKind::Number => NUMBER_WIDTH,
        ColumnKind::Sentences => SENTENCES_WIDTH,
        ColumnKind::Text => {
            let longest = cells.map(|cell| match cell {
                Cell::Text(text) | Cell::Code(text) => characters(text) + EDGES_WIDTH,
                _ => SHORT_WIDTH,
            });
            let longest = longest.fold(TEXT_WIDTH_LEAST, f64::max);
            longest.min(TEXT_WIDTH_MOST)
        }
    };
    usual.max(heading_width(column))
}

/// The room of the longest word of a heading, beside the arrow of the filter.
fn heading_width(column: &Column) -> f64 {
    let words = column.label.split_whitespace();
    let longest = words.map(characters).fold(0.0, f64::max);
    longest + FILTER_ARROW_WIDTH
}

/// The width that none may exceed for all of them together to have room: those that need less leave
/// the rest to the others.
fn fair_width(widths: &[f64], room: f64) -> f64 {
    let mut sorted = widths.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut left = room;
    for (place, width) in sorted.iter().enumerate() {
        let others = u32::try_from(sorted.len() - place).unwrap_or(u32::MAX);
        let share = left / f64::from(others);
        if *width > share {
            return share;
        }
        left -= width;
    }
    f64::INFINITY
}

fn characters(text: &str) -> f64 {
    f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_the_lines_it_needs() {
        for (text, width, expected) in [
            ("", 12.0, 1),
            ("ti tegn nå", 12.0, 1),
            ("elleve tegn", 12.0, 2),
            ("ett to tre fire fem", 12.0, 2),
            ("ett\nto", 12.0, 2),
            ("abcdefghijabcdefghijab", 12.0, 3),
            ("og abcdefghijab", 12.0, 3),
            ("a", 0.0, 1),
        ] {
            assert_eq!(lines(text, width), expected, "{text}");
        }
    }

    #[test]
    fn a_row_is_no_taller_than_excel_knows() {
        let tallest = 27;
        assert_eq!(points([1]), None);
        assert_eq!(points([2, 1]), Some(30.0));
        assert_eq!(points([tallest]), Some(405.0));
        assert_eq!(points([tallest + 1]), Some(ROW_POINTS_MAX));
    }

    #[test]
    fn what_stays_in_place_has_room_up_to_the_limit() {
        let together = |widths: &[f64]| {
            let most = fair_width(widths, LABELS_WIDTH_MAX);
            widths.iter().map(|width| width.min(most)).sum::<f64>()
        };
        let half = LABELS_WIDTH_MAX / 2.0;
        assert!((together(&[half, half]) - LABELS_WIDTH_MAX).abs() < 1e-9);
        assert!((together(&[half, half + 1.0]) - LABELS_WIDTH_MAX).abs() < 1e-9);
        assert!((together(&[10.0, 40.0, 40.0, 40.0]) - LABELS_WIDTH_MAX).abs() < 1e-9);
        assert!((together(&[10.0, 20.0]) - 30.0).abs() < 1e-9);
        assert!((fair_width(&[10.0, 40.0, 40.0], LABELS_WIDTH_MAX) - 33.0).abs() < 1e-9);
    }
}
