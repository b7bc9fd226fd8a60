//! A workbook of answers. The input holds its parts one after the other, with a zero between them, and
//! is zipped here: a byte that differs in a zip file shows by its checksum, and would never get further.
//! A part that holds nothing is left out, as a spreadsheet does.

#![no_main]

use std::io::{Cursor, Write as _};

use libfuzzer_sys::fuzz_target;
use server::import::read_sheet;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

mod wave;

/// The parts, in the order of the input.
const PARTS: [&str; 6] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "_rels/.rels",
];

/// One of those it begins with. It has to be read, or nothing of what comes behind is ever reached.
const SOUND: &[u8] = include_bytes!("../seeds/xlsx/percent-format-100");

fn ready() {
    wave::ready();
    let sheet = read_sheet("answers.xlsx", &workbook(SOUND)).unwrap();
    assert!(sheet.column("number").is_some());
}

fn workbook(bytes: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let parts = PARTS.iter().zip(bytes.split(|byte| *byte == 0));
    for (name, content) in parts.filter(|(_, content)| !content.is_empty()) {
        writer.start_file(*name, stored).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fuzz_target!(init: ready(), |bytes: &[u8]| {
    wave::read_answers("answers.xlsx", &workbook(bytes));
});
