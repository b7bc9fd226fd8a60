//! Characters that do not show: a key with one in it looks right and is another.

use std::borrow::Cow;

use super::Sheet;

/// Whether a character does not show, and is no white space either: a break that has no width, a mark
/// of direction, a soft hyphen, a control character.
pub fn is_invisible(letter: char) -> bool {
    let format = matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    format || (letter.is_control() && !letter.is_whitespace())
}

/// How a character that does not show is named: `[U+200B]`.
pub(super) fn name(letter: char) -> String {
    format!("[U+{:04X}]", u32::from(letter))
}

/// What was taken out of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invisible {
    /// The first character of the kind, named: `U+200B`.
    pub letter: String,
    /// Position of the first cell in [`Sheet::rows`]; `None` in the header.
    pub row: Option<usize>,
    /// Position of its column.
    pub column: usize,
    /// Cells that had such a character.
    pub cells: usize,
}

impl Sheet {
    /// The sheet without what does not show, but in the columns that `keeps` by their heading; and
    /// what was taken out.
    pub fn without_invisible(
        &self,
        keeps: impl Fn(&str) -> bool,
    ) -> (Cow<'_, Self>, Option<Invisible>) {
        let header = self.header.iter().map(|heading| visible(heading));
        let kept: Vec<bool> = header.map(|heading| keeps(heading.trim())).collect();
        let is_kept = |column: usize| kept.get(column).copied().unwrap_or_default();
        let mut clean = Cow::Borrowed(self);
        let mut found: Option<Invisible> = None;
        let header = std::iter::once((None, &self.header));
        let rows = self.rows.iter().enumerate();
        for (row, cells) in header.chain(rows.map(|(row, cells)| (Some(row), cells))) {
            for (column, text) in cells.iter().enumerate() {
                if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control())
                    || (row.is_some() && is_kept(column))
                {
                    continue;
                }
                let Some(letter) = text.chars().find(|letter| is_invisible(*letter)) else {
                    continue;
                };
                let clean = clean.to_mut();
                let cells = match row {
                    Some(row) => &mut clean.rows[row],
                    None => &mut clean.header,
                };
                cells[column] = visible(text);
                let found = found.get_or_insert_with(|| Invisible {
                    letter: name(letter).replace(['[', ']'], ""),
                    row,
                    column,
                    cells: 0,
                });
                found.cells += 1;
            }
        }
        (clean, found)
    }
}

/// A text without the characters that do not show.
pub(crate) fn visible(text: &str) -> String {
    text.chars()
        .filter(|letter| !is_invisible(*letter))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let row = |cells: &&[&str]| cells.iter().map(|text| (*text).to_owned()).collect();
        let mut rows: Vec<Vec<String>> = rows.iter().map(row).collect();
        Sheet {
            header: rows.remove(0),
            rows,
            ..Sheet::default()
        }
    }

    #[test]
    fn what_does_not_show_is_taken_out_of_keys_and_left_in_texts() {
        let family = "\u{1f468}\u{200d}\u{1f469}";
        let dirty = sheet(&[
            &["\u{feff}number", "advice"],
            &["01\u{200b}01", family],
            &["0\u{ad}1\u{1}04", "a\nb"],
        ]);
        let (clean, found) = dirty.without_invisible(|heading| heading == "advice");
        assert_eq!(
            *clean,
            sheet(&[&["number", "advice"], &["0101", family], &["0104", "a\nb"]])
        );
        let expected = Invisible {
            letter: "U+FEFF".to_owned(),
            row: None,
            column: 0,
            cells: 3,
        };
        assert_eq!(found, Some(expected));
    }

    #[test]
    fn what_shows_is_left_alone() {
        let clean = sheet(&[&["number", "navn"], &["0101", "Kárášjohka – «Å\u{a0}s»\n"]]);
        let (same, found) = clean.without_invisible(|_| false);
        assert!(matches!(same, Cow::Borrowed(_)));
        assert_eq!(found, None);
    }
}
