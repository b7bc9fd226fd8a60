//! Builds a sheet cell by cell, within every bound.

use domain::sheet::{Flaw, FlawKind, Sheet, Worksheet};

use super::error::{CellPlace, SheetError};
use super::letters::{composed, is_garbled, is_lost};
use super::{CELL_BYTES_MAX, CELLS_MAX, COLUMNS_MAX, CONTENT_BYTES_MAX, FLAWS_MAX, ROWS_MAX};

/// Longest heading repeated as a place; characters.
const HEADING_CHARS_MAX: usize = 80;

/// The cells so far; row 0 is the header.
#[derive(Debug, Default)]
pub(super) struct SheetBuilder {
    rows: Vec<Vec<String>>,
    cells: usize,
    bytes: usize,
    flaws: Vec<Flaw>,
    worksheet: Option<Worksheet>,
    unended: bool,
}

impl SheetBuilder {
    /// Puts a text in a cell; both positions from 0. An empty text takes no room.
    pub(super) fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), SheetError> {
        if text.is_empty() {
            return Ok(());
        }
        self.within(row, column)?;
        if is_lost(text) {
            return Err(SheetError::LostLetters(self.place(row, column)));
        }
        if is_garbled(text) {
            return Err(SheetError::GarbledLetters(self.place(row, column)));
        }
        if text.len() > CELL_BYTES_MAX {
            return Err(SheetError::CellTooLong(self.place(row, column)));
        }
        self.bytes += text.len();
        if self.bytes > CONTENT_BYTES_MAX {
            return Err(SheetError::TooMuchText(self.place(row, column)));
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let width = self.rows[row].len();
        self.cells += (column + 1).saturating_sub(width);
        if self.cells > CELLS_MAX {
            return Err(SheetError::TooManyCells(self.place(row, column)));
        }
        let cells = &mut self.rows[row];
        if width <= column {
            cells.resize_with(column + 1, String::new);
        }
        cells[column] = composed(text).into_owned();
        Ok(())
    }

    /// Notes that the file does not hold the value of a cell below the header.
    pub(super) fn flaw(
        &mut self,
        row: usize,
        column: usize,
        kind: FlawKind,
    ) -> Result<(), SheetError> {
        self.within(row, column)?;
        if self.flaws.len() == FLAWS_MAX {
            return Err(SheetError::TooManyFlaws(self.place(row, column)));
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(row) = row.checked_sub(1) {
            self.flaws.push(Flaw { row, column, kind });
        }
        Ok(())
    }

    fn within(&self, row: usize, column: usize) -> Result<(), SheetError> {
        if row > ROWS_MAX {
            return Err(SheetError::TooManyRows(self.place(row, column)));
        }
        if column >= COLUMNS_MAX {
            return Err(SheetError::TooManyColumns(self.place(row, column)));
        }
        Ok(())
    }

    /// Rows so far, and columns of the header.
    pub(super) fn extent(&self) -> (usize, usize) {
        (self.rows.len(), self.rows.first().map_or(0, Vec::len))
    }

    /// Whether a column has a heading.
    pub(super) fn is_headed(&self, column: usize) -> bool {
        let heading = self.rows.first().and_then(|header| header.get(column));
        heading.is_some_and(|heading| !heading.trim().is_empty())
    }

    /// Says where in a workbook the sheet stood.
    pub(super) fn stood_in(&mut self, worksheet: Worksheet) {
        self.worksheet = Some(worksheet);
    }

    /// Says that the last row has no line break.
    pub(super) fn leave_unended(&mut self) {
        self.unended = true;
    }

    /// How a cell is named to a person.
    pub(super) fn place(&self, row: usize, column: usize) -> CellPlace {
        let heading = self.rows.first().filter(|_| row > 0);
        let heading = heading.and_then(|header| header.get(column));
        CellPlace {
            row: row + 1,
            heading: heading
                .map(|text| text.trim().chars().take(HEADING_CHARS_MAX).collect())
                .filter(|text: &String| !text.is_empty()),
        }
    }

    /// The sheet.
    pub(super) fn finish(self, name: &str) -> Sheet {
        let mut rows = self.rows.into_iter();
        Sheet {
            name: name.to_owned(),
            header: rows.next().unwrap_or_default(),
            rows: rows.collect(),
            flaws: self.flaws,
            worksheet: self.worksheet,
            unended: self.unended,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_where_they_are_put() {
        let mut builder = SheetBuilder::default();
        builder.put(0, 1, "b").unwrap();
        builder.put(2, 0, "c").unwrap();
        builder.put(9, 9, "").unwrap();
        let sheet = builder.finish("a.csv");
        assert_eq!(sheet.header, ["", "b"]);
        assert_eq!(sheet.rows, [vec![], vec!["c".to_owned()]]);
    }

    #[test]
    fn every_bound_holds_at_it_and_not_one_past_it() {
        let mut builder = SheetBuilder::default();
        builder.put(0, 0, " number ").unwrap();
        assert_eq!(builder.put(ROWS_MAX, 0, "x"), Ok(()));
        let place = |row: usize, heading: Option<&str>| CellPlace {
            row,
            heading: heading.map(str::to_owned),
        };
        assert_eq!(
            builder.put(ROWS_MAX + 1, 0, "x"),
            Err(SheetError::TooManyRows(place(ROWS_MAX + 2, Some("number"))))
        );
        assert_eq!(builder.put(1, COLUMNS_MAX - 1, "x"), Ok(()));
        assert_eq!(
            builder.put(1, COLUMNS_MAX, "x"),
            Err(SheetError::TooManyColumns(place(2, None)))
        );
        let long = "x".repeat(CELL_BYTES_MAX);
        assert_eq!(builder.put(1, 0, &long), Ok(()));
        assert_eq!(
            builder.put(1, 0, &format!("{long}x")),
            Err(SheetError::CellTooLong(place(2, Some("number"))))
        );
    }

    #[test]
    fn cells_without_their_value_are_bounded() {
        let mut builder = SheetBuilder::default();
        for row in 1..=FLAWS_MAX {
            builder.flaw(row, 0, FlawKind::NoValue).unwrap();
        }
        let place = builder.place(1, 1);
        assert_eq!(
            builder.flaw(1, 1, FlawKind::NoValue),
            Err(SheetError::TooManyFlaws(place))
        );
    }

    #[test]
    fn all_text_and_all_cells_together_are_bounded() {
        let long = "x".repeat(CELL_BYTES_MAX);
        let mut builder = SheetBuilder::default();
        for row in 0..CONTENT_BYTES_MAX / CELL_BYTES_MAX {
            builder.put(row, 0, &long).unwrap();
        }
        let place = builder.place(1, 1);
        assert_eq!(builder.put(1, 1, "x"), Err(SheetError::TooMuchText(place)));

        let mut builder = SheetBuilder::default();
        let full = CELLS_MAX / COLUMNS_MAX;
        for row in 0..full {
            builder.put(row, COLUMNS_MAX - 1, "x").unwrap();
        }
        let place = builder.place(full, 0);
        assert_eq!(
            builder.put(full, 0, "x"),
            Err(SheetError::TooManyCells(place))
        );
    }
}
