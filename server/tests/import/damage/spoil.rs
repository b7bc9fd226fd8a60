//! Single damages of a file, and what may have come of each.

use std::io::{Cursor, Read as _, Write as _};

use rand::Rng as _;
use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha8Rng;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

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
    match random.random_range(0..10) {
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
        _ => {
            let mut bytes = bytes.to_vec();
            bytes.insert(at.max(3), b';');
            let may = MayDiffer::Cell(row, column, None);
            spoiled(format!("a separator more at byte {at}"), bytes, may)
        }
    }
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
    let may = MayDiffer::Cell(row, column, text);
    spoiled(format!("byte {at} is {new:#04x}"), changed, may)
}

/// The parts of a workbook, by name.
type Parts = Vec<(String, Vec<u8>)>;

const SHEET: &str = "xl/worksheets/sheet1.xml";
const STRINGS: &str = "xl/sharedStrings.xml";

fn unzipped(bytes: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        parts.push((part.name().unwrap().into_owned(), content));
    }
    parts
}

fn zipped(parts: &Parts) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default();
        writer.start_file(name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook that is taken apart to be spoiled.
pub struct Workbook {
    bytes: Vec<u8>,
    parts: Parts,
}

impl Workbook {
    pub fn of(bytes: Vec<u8>) -> Self {
        let parts = unzipped(&bytes);
        Self { bytes, parts }
    }

    fn part(&self, name: &str) -> usize {
        self.parts
            .iter()
            .position(|(part, _)| part == name)
            .unwrap()
    }

    /// The workbook with another content of one part.
    fn with(&self, name: &str, change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
        let mut parts = self.parts.clone();
        change(&mut parts[self.part(name)].1);
        zipped(&parts)
    }

    /// A damage of the file as it is stored: a byte that differs, or an end that is missing.
    pub fn stored(&self, random: &mut ChaCha8Rng) -> Spoiled {
        let at = random.random_range(0..self.bytes.len());
        let mut bytes = self.bytes.clone();
        if random.random_bool(0.2) {
            bytes.truncate(at);
            return spoiled(format!("cut at byte {at}"), bytes, MayDiffer::Nothing);
        }
        let new = other(random, bytes[at]);
        bytes[at] = new;
        spoiled(
            format!("byte {at} is {new:#04x}"),
            bytes,
            MayDiffer::Nothing,
        )
    }

    /// A damage within a part, stored as if it were meant: nothing but the content can show it.
    pub fn meant(&self, random: &mut ChaCha8Rng) -> Spoiled {
        match random.random_range(0..10) {
            0..4 => self.flipped_in_sheet(random),
            4 | 5 => self.flipped_text(random),
            6..9 => self.other_kind(random),
            _ => self.other_workbook(random),
        }
    }

    fn flipped_in_sheet(&self, random: &mut ChaCha8Rng) -> Spoiled {
        let content = &self.parts[self.part(SHEET)].1;
        let at = random.random_range(0..content.len());
        let new = other(random, content[at]);
        let bytes = self.with(SHEET, |content| content[at] = new);
        let may = match cell_around(content, at) {
            None => MayDiffer::Nothing,
            Some((row, _, true)) => MayDiffer::Moved(row),
            Some((row, column, false)) => MayDiffer::Cell(row, column, None),
        };
        spoiled(format!("byte {at} of the sheet is {new:#04x}"), bytes, may)
    }

    fn flipped_text(&self, random: &mut ChaCha8Rng) -> Spoiled {
        let content = &self.parts[self.part(STRINGS)].1;
        let at = random.random_range(0..content.len());
        let new = other(random, content[at]);
        let bytes = self.with(STRINGS, |content| content[at] = new);
        let before = &content[..at];
        let opened = before.windows(2).rposition(|tag| tag == b"<t");
        let text = opened.map_or(String::new(), |opened| {
            let tag = content[opened..].iter().position(|byte| *byte == b'>');
            let text = &content[opened + tag.unwrap() + 1..];
            let end = text.windows(4).position(|tag| tag == b"</t>").unwrap();
            String::from_utf8_lossy(&text[..end]).into_owned()
        });
        let may = MayDiffer::Text(text.replace("&amp;", "&"));
        spoiled(format!("byte {at} of the texts is {new:#04x}"), bytes, may)
    }

    fn other_kind(&self, random: &mut ChaCha8Rng) -> Spoiled {
        let content = String::from_utf8(self.parts[self.part(SHEET)].1.clone()).unwrap();
        let cells: Vec<usize> = content.match_indices("<c ").map(|(at, _)| at).collect();
        let at = *cells.choose(random).unwrap();
        let end = at + content[at..].find("</c>").unwrap() + "</c>".len();
        let cell = &content[at..end];
        let (row, column, _) = cell_around(content.as_bytes(), at + 4).unwrap();
        let kinds = [
            (" t=\"s\"", ""),
            (" t=\"s\"", " t=\"n\""),
            (" t=\"s\"", " t=\"b\""),
            (" t=\"s\"", " t=\"e\""),
            (" t=\"s\"", " t=\"str\""),
            (" t=\"s\"", " t=\"inlineStr\""),
            (" t=\"s\"", " s=\"1\" t=\"s\""),
            (" t=\"s\"", " s=\"9\" t=\"s\""),
            ("><v>", " t=\"s\"><v>"),
            ("<v>", "<f>1+1</f><v>"),
            ("<v>", "<v></v><v>"),
            ("<v>", "<f>A1</f><x>"),
            ("<c ", "<C "),
        ];
        let (from, to) = kinds.choose(random).unwrap();
        let new = cell.replacen(from, to, 1);
        let changed = format!("{}{new}{}", &content[..at], &content[end..]);
        let bytes = self.with(SHEET, |content| *content = changed.into_bytes());
        let may = MayDiffer::Cell(row, column, None);
        spoiled(format!("{cell} is {new}"), bytes, may)
    }

    fn other_workbook(&self, random: &mut ChaCha8Rng) -> Spoiled {
        let (part, from, to) = [
            ("xl/workbook.xml", "<sheet ", "<sheet state=\"hidden\" "),
            ("xl/workbook.xml", "<sheet ", "<sheet state=\"gone\" "),
            (
                "xl/_rels/workbook.xml.rels",
                "/worksheet\"",
                "/chartsheet\"",
            ),
            ("xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet2.xml"),
            ("xl/_rels/workbook.xml.rels", "styles.xml", "style.xml"),
            (
                "xl/_rels/workbook.xml.rels",
                "sharedStrings.xml",
                "strings.xml",
            ),
            ("xl/styles.xml", "<cellXfs", "<cellXf"),
            ("_rels/.rels", "xl/workbook.xml", "xl/work.xml"),
            ("_rels/.rels", "/officeDocument\"", "/document\""),
        ]
        .choose(random)
        .copied()
        .unwrap();
        let bytes = self.with(part, |content| {
            let text = String::from_utf8(content.clone()).unwrap();
            assert!(text.contains(from), "{part} {from}: {text}");
            *content = text.replacen(from, to, 1).into_bytes();
        });
        spoiled(format!("{part}: {from} is {to}"), bytes, MayDiffer::Nothing)
    }
}

/// The row and column of the cell that a byte of a sheet is in, and whether the byte names its place.
fn cell_around(content: &[u8], at: usize) -> Option<(usize, usize, bool)> {
    let before = &content[..=at.min(content.len() - 1)];
    let open = before.windows(3).rposition(|tag| tag == b"<c ")?;
    let ends = content[open..].windows(4).position(|tag| tag == b"</c>")?;
    if at >= open + ends + 4 {
        return None;
    }
    let name = &content[open + 6..];
    let end = name.iter().position(|byte| *byte == b'"')?;
    let name = std::str::from_utf8(&name[..end]).unwrap();
    let digits = name.find(|letter: char| letter.is_ascii_digit())?;
    let column = name[..digits].bytes();
    let column = column.fold(0, |column, letter| {
        column * 26 + usize::from(letter - b'A') + 1
    });
    let row: usize = name[digits..].parse().unwrap();
    Some((row - 1, column - 1, at < open + 6 + end))
}
