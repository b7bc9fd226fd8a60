//! Cells by their names in a workbook, `E2`.

/// Most digits and letters of a cell's name.
const REFERENCE_LETTERS_MAX: usize = 12;

/// Most rows and columns of a sheet. What reads the values counts in few bits: a cell beyond them would come
/// out in another's place.
pub(super) const SHEET_ROWS_MAX: usize = 1 << 20;
const SHEET_COLUMNS_MAX: usize = 1 << 14;

/// A row and a column, from 0.
pub(super) type Position = (usize, usize);

/// The position of a cell by its name, `E2`; `None` where no sheet has such a cell.
pub(super) fn position(name: &str) -> Option<Position> {
    let name = name.replace('$', "");
    (name.len() <= REFERENCE_LETTERS_MAX).then_some(())?;
    let digits = name.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, digits) = name.split_at(digits);
    (!letters.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(())?;
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        letter
            .is_ascii_uppercase()
            .then(|| column * 26 + usize::from(letter - b'A') + 1)
    })?;
    let row = digits.parse::<usize>().ok()?.checked_sub(1)?;
    let column = column.checked_sub(1)?;
    (row < SHEET_ROWS_MAX && column < SHEET_COLUMNS_MAX).then_some((row, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_found_by_its_name_up_to_the_limit() {
        assert_eq!(position("AA10"), Some((9, 26)));
        assert_eq!(position("$B$2"), Some((1, 1)));
        let long = |letters: usize| position(&format!("A{}1", "0".repeat(letters - 2)));
        assert!(long(REFERENCE_LETTERS_MAX).is_some());
        assert_eq!(long(REFERENCE_LETTERS_MAX + 1), None);
        assert_eq!(position("XFD1"), Some((0, SHEET_COLUMNS_MAX - 1)));
        assert_eq!(position("XFE1"), None);
        let last = |row: usize| position(&format!("A{row}"));
        assert_eq!(last(SHEET_ROWS_MAX), Some((SHEET_ROWS_MAX - 1, 0)));
        assert_eq!(last(SHEET_ROWS_MAX + 1), None);
        for name in ["", "A", "1", "A0", "Å1", "A1B"] {
            assert_eq!(position(name), None, "{name}");
        }
    }
}
