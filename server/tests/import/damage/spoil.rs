//! Single damages of a file, and what may have come of each.

mod workbook;

use rand::Rng as _;
use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha8Rng;

pub use workbook::Workbook;

/// What the cells may hold of a file that was read in spite of its damage. Rows are those of the file,
/// the header among them; all positions are from 0.
#[derive(Debug, Clone)]
pub enum MayDiffer {
    /// Every cell is as it was.
    Nothing,
    /// One cell may differ, and holds this text where it is known.
    Cell(usize, usize, Option<String>),
    /// One cell of the row may stand in a place of the row that was free.
    Moved(usize),
    /// The rows from here on may be missing.
    Rows(usize),
    /// The cells with this text may have another one.
    Text(String),
    /// Two columns have changed places, with their headings.
    Columns(usize, usize),
}

impl MayDiffer {
    /// Whether the damage may have changed this cell, which held this text.
    pub fn touches(&self, row: usize, column: usize, was: &str) -> bool {
        match self {
            Self::Nothing | Self::Columns(..) => false,
            Self::Cell(at, within, _) => (row, column) == (*at, *within),
            Self::Moved(at) => row == *at,
            Self::Rows(from) => row >= *from,
            Self::Text(text) => text == was,
        }
    }
}

/// A file with one damage.
#[derive(Debug)]
pub struct Spoiled {
    pub what: String,
    pub bytes: Vec<u8>,
    pub may: MayDiffer,
}

fn spoiled(what: String, bytes: Vec<u8>, may: MayDiffer) -> Spoiled {
    Spoiled { what, bytes, may }
}

/// Another byte than the one that stands there.
fn other(random: &mut ChaCha8Rng, byte: u8) -> u8 {
    // Half of them are bytes that mean something in a file.
    let special = b"\";\r\n ,\t\0<>&/=0123\xC3\xE5";
    loop {
        let new = if random.random_bool(0.5) {
            *special.choose(random).unwrap()
        } else {
            random.random()
        };
        if new != byte {
            return new;
        }
    }
}

/// Where each cell of a file of text begins and ends, and whether it stands in quotation marks.
pub struct Spans {
    rows: Vec<Vec<(usize, usize)>>,
}

impl Spans {
    pub fn of(bytes: &[u8]) -> Self {
        let mut rows = vec![Vec::new()];
        let (mut start, mut quoted) = (3, false);
        for (at, byte) in bytes.iter().enumerate() {
            quoted ^= *byte == b'"';
            if quoted {
                continue;
            }
            match byte {
                b';' => rows.last_mut().unwrap().push((start, at)),
                b'\r' => {
                    rows.last_mut().unwrap().push((start, at));
                    continue;
                }
                b'\n' => rows.push(Vec::new()),
                _ => continue,
            }
            start = at + 1;
        }
        rows.pop();
        Self { rows }
    }

    /// The cell of a byte; what separates two belongs to the first.
    fn cell(&self, at: usize) -> (usize, usize) {
        let row = self
            .rows
            .partition_point(|row| row.last().unwrap().1 + 1 < at);
        let row = row.min(self.rows.len() - 1);
        let column = self.rows[row].partition_point(|cell| cell.1 < at);
        (row, column.min(self.rows[row].len() - 1))
    }
}

/// A damage of a file of text with its mark, with `;` and with CRLF.
pub fn text(random: &mut ChaCha8Rng, bytes: &[u8], spans: &Spans) -> Spoiled {
    let at = random.random_range(0..bytes.len());
    let (row, column) = spans.cell(at);
    match random.random_range(0..11) {
        0..5 => flipped(random, bytes, spans, at),
        5 => {
            let ended = spans
                .rows
                .iter()
                .position(|row| row.last().unwrap().1 + 1 >= at);
            let may = MayDiffer::Rows(ended.unwrap_or(spans.rows.len()));
            spoiled(format!("cut at byte {at}"), bytes[..at].to_vec(), may)
        }
        6 | 7 => {
            // Half of them where a cell begins: there a mark means most.
            let at = if random.random_bool(0.5) {
                spans.rows[row][column].0
            } else {
                at.max(3)
            };
            let mut bytes = bytes.to_vec();
            bytes.insert(at, b'"');
            let (row, column) = spans.cell(at);
            let may = MayDiffer::Cell(row, column, None);
            spoiled(format!("a quotation mark at byte {at}"), bytes, may)
        }
        8 => {
            let column = column.min(spans.rows[row].len() - 2);
            let separator = spans.rows[row][column].1;
            let mut bytes = bytes.to_vec();
            bytes.remove(separator);
            let may = MayDiffer::Nothing;
            spoiled(format!("a separator less at byte {separator}"), bytes, may)
        }
        9 => {
            // Not within a line break: that would be another damage, of two lines.
            let at = at.max(3) - usize::from(bytes[at] == b'\n');
            let mut bytes = bytes.to_vec();
            bytes.insert(at, b';');
            let may = MayDiffer::Cell(row, column, None);
            spoiled(format!("a separator more at byte {at}"), bytes, may)
        }
        _ => {
            let (first, second) = two_columns(random, spans.rows[0].len());
            let mut changed = bytes[..3].to_vec();
            for row in &spans.rows {
                let mut cells: Vec<&[u8]> = row.iter().map(|cell| &bytes[cell.0..cell.1]).collect();
                cells.swap(first, second);
                changed.extend(cells.join(&b';'));
                changed.extend(b"\r\n");
            }
            let may = MayDiffer::Columns(first, second);
            spoiled(format!("columns {first} and {second}"), changed, may)
        }
    }
}

/// Two columns that change places.
fn two_columns(random: &mut ChaCha8Rng, columns: usize) -> (usize, usize) {
    let first = random.random_range(0..columns);
    let apart = random.random_range(1..columns);
    (first, (first + apart) % columns)
}

fn flipped(random: &mut ChaCha8Rng, bytes: &[u8], spans: &Spans, at: usize) -> Spoiled {
    let new = other(random, bytes[at]);
    let (row, column) = spans.cell(at);
    let (start, end) = spans.rows[row][column];
    let mut changed = bytes.to_vec();
    changed[at] = new;
    let is_plain = (start..end).contains(&at) && bytes[start] != b'"' && bytes[at].is_ascii();
    let text = (is_plain && (new.is_ascii_graphic() || new == b' ') && !b"\";".contains(&new))
        .then(|| String::from_utf8_lossy(&changed[start..end]).into_owned());
    let may = match bytes[at] {
        // What stands before it ends the row; what stands here begins the next.
        b'\n' => MayDiffer::Cell(row + 1, 0, None),
        _ => MayDiffer::Cell(row, column, text),
    };
    spoiled(format!("byte {at} is {new:#04x}"), changed, may)
}
