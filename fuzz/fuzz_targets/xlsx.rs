//! A workbook of answers. The input holds its parts one after the other, with a zero between them, and
//! is zipped here: a byte that differs in a zip file shows by its checksum, and would never get further.

#![no_main]

use std::io::{Cursor, Write as _};

use libfuzzer_sys::fuzz_target;
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

fuzz_target!(init: wave::ready(), |bytes: &[u8]| {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in PARTS.iter().zip(bytes.split(|byte| *byte == 0)) {
        writer.start_file(*name, stored).unwrap();
        writer.write_all(content).unwrap();
    }
    wave::read_answers("answers.xlsx", &writer.finish().unwrap().into_inner());
});
