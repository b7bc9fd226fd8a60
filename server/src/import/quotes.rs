//! Quotation marks in a text file. A cell in quotation marks may hold separators and line breaks, so
//! one mark too many swallows rows, and what they held, without a sound.

use super::error::SheetError;

/// Where the walk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the beginning of a cell.
    Start,
    /// In a cell without quotation marks: one within it is a letter like others.
    Plain,
    /// Between the marks of a cell.
    Quoted,
    /// Behind a mark that ends a cell, or is the first of two that stand for one.
    Closed,
}

/// A cell in quotation marks.
#[derive(Debug, Clone, Copy, Default)]
struct Cell {
    column: usize,
    separators: usize,
    breaks: usize,
}

/// What is wrong with the marks of a file, at a row (of the file, from 0) and column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stray {
    /// A cell that holds what looks like `breaks` further rows.
    Swallows { breaks: usize },
    /// Text behind the mark that ends a cell.
    Behind,
    /// The file ends before the cell does.
    Unclosed,
}

impl Stray {
    /// The error of a file, at a place.
    pub(super) fn at(&self, place: super::error::CellPlace) -> SheetError {
        match self {
            Self::Swallows { breaks } => {
                let last = place.row + breaks;
                SheetError::SwallowedRows { place, last }
            }
            Self::Behind => SheetError::TextBehindQuote(place),
            Self::Unclosed => SheetError::UnclosedQuote(place),
        }
    }
}

/// The first mark that does not do what a mark is for: row and column from 0, and what it does.
///
/// A cell that swallows whole rows holds as many separators as they do, so a cell with line breaks
/// that holds about that many is not believed.
pub(super) fn first_stray(text: &str, separator: u8) -> Option<(usize, usize, Stray)> {
    let mut state = State::Start;
    let (mut row, mut column, mut head) = (0, 0, None);
    let mut cell = Cell::default();
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        let ends_line = byte == b'\n' || (byte == b'\r' && bytes.peek() != Some(&b'\n'));
        match state {
            State::Start if byte == b'"' => {
                state = State::Quoted;
                cell = Cell {
                    column,
                    ..Cell::default()
                };
                continue;
            }
            State::Quoted => {
                match byte {
                    b'"' => state = State::Closed,
                    _ if byte == separator => cell.separators += 1,
                    _ if ends_line => cell.breaks += 1,
                    _ => {}
                }
                continue;
            }
            State::Closed if byte == b'"' => {
                state = State::Quoted;
                continue;
            }
            State::Closed => {
                if swallows(cell, head.unwrap_or(column)) {
                    let breaks = cell.breaks;
                    return Some((row, cell.column, Stray::Swallows { breaks }));
                }
                if byte != separator && byte != b'\r' && byte != b'\n' {
                    return Some((row, cell.column, Stray::Behind));
                }
            }
            State::Start | State::Plain => {}
        }
        if byte == separator {
            (state, column) = (State::Start, column + 1);
        } else if ends_line {
            if column > 0 {
                head = head.or(Some(column));
            }
            (state, row, column) = (State::Start, row + 1, 0);
        } else if byte != b'\r' {
            state = State::Plain;
        }
    }
    match state {
        State::Quoted => Some((row, cell.column, Stray::Unclosed)),
        State::Closed if swallows(cell, head.unwrap_or(column)) => {
            let breaks = cell.breaks;
            Some((row, cell.column, Stray::Swallows { breaks }))
        }
        _ => None,
    }
}

/// Whether a cell holds about as many separators as the rows it goes over: at least three quarters.
fn swallows(cell: Cell, head: usize) -> bool {
    cell.breaks > 0 && head > 0 && cell.separators * 4 >= cell.breaks * head * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_too_many_is_found_where_it_opens() {
        let swallows = |breaks| Stray::Swallows { breaks };
        for (text, expected) in [
            ("a;b;c\n1;\"x\ny\";2\n", None),
            ("a;b;c\n1;\"x;y\nz\";2\n", None),
            ("a;b;c\n1;\"say \"\"x\"\"\";2\n", None),
            ("a;b;c\n1;5\" pipe;2\n", None),
            ("a;b;c\n1;\"x;2\n2;y;3\n", Some((1, 1, Stray::Unclosed))),
            (
                "a;b;c\n1;\"x;2\n2;y;3\n3;\"z;4\n4;w;5\n",
                Some((1, 1, swallows(2))),
            ),
            ("a;b;c\n1;\"x;2\n2;y\";3\n", Some((1, 1, swallows(1)))),
            ("a;b;c\r\n1;\"x;2\r\n2;y\";3\r\n", Some((1, 1, swallows(1)))),
            ("a;b;c\n1;\"x\" y;2\n", Some((1, 1, Stray::Behind))),
            ("a;b;c\n1;y;\"x;\n2;y;\"", Some((1, 2, swallows(1)))),
        ] {
            assert_eq!(first_stray(text, b';'), expected, "{text:?}");
        }
    }
}
