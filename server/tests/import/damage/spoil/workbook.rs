//! Single damages of a workbook: of the file, or of a part within it.

use std::io::{Cursor, Read as _, Write as _};

use rand::Rng as _;
use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha8Rng;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{MayDiffer, Spoiled, other, spoiled, two_columns};

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
        match random.random_range(0..11) {
            0..4 => self.flipped_in_sheet(random),
            4 | 5 => self.flipped_text(random),
            6..9 => self.other_kind(random),
            9 => self.columns_moved(random),
            _ => self.other_workbook(random),
        }
    }

    /// Two columns change places, head and all, as the cells name them.
    fn columns_moved(&self, random: &mut ChaCha8Rng) -> Spoiled {
        let content = &self.parts[self.part(SHEET)].1;
        let content = std::str::from_utf8(content).unwrap();
        let head = content.split("</row>").next().unwrap();
        let (first, second) = two_columns(random, head.matches("<c ").count());
        let [one, another] = [first, second].map(letters);
        let swapped = |name: &str| match name {
            name if name == one => another.clone(),
            name if name == another => one.clone(),
            name => name.to_owned(),
        };
        let mut changed = String::new();
        for row in content.split_inclusive("</row>") {
            let mut cells = row.split("<c r=\"");
            changed += cells.next().unwrap();
            let cells = cells.map(|cell| cell.split_once("</c>").unwrap());
            let (cells, behind): (Vec<&str>, Vec<&str>) = cells.unzip();
            let cells = cells.into_iter().map(|cell| {
                let digits = cell.find(|letter: char| letter.is_ascii_digit());
                let (name, rest) = cell.split_at(digits.unwrap());
                (swapped(name), rest)
            });
            let mut cells: Vec<(String, &str)> = cells.collect();
            // A spreadsheet writes them from left to right.
            cells.sort_by_key(|(name, _)| (name.len(), name.clone()));
            for (name, rest) in &cells {
                changed.extend(["<c r=\"", name, rest, "</c>"]);
            }
            changed += behind.last().unwrap_or(&"");
        }
        let bytes = self.with(SHEET, |content| *content = changed.into_bytes());
        let may = MayDiffer::Columns(first, second);
        spoiled(format!("columns {one} and {another}"), bytes, may)
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

/// The letters of a column, from 0.
fn letters(column: usize) -> String {
    let digit = char::from(b'A' + u8::try_from(column % 26).unwrap());
    match column / 26 {
        0 => digit.to_string(),
        more => letters(more - 1) + &digit.to_string(),
    }
}
