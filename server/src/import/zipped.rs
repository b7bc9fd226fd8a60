//! Counts what a workbook inflates to before anything else looks inside.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::PARTS_MAX;
use super::error::SheetError;

/// How an entry of a zip file's directory begins.
const DIRECTORY_ENTRY: &[u8; 4] = b"PK\x01\x02";

/// Inflates every part and throws it away, stopping as soon as `limit` bytes are passed.
///
/// The sizes that the file states about itself are not believed. The directory is counted before
/// it is read, so that a long one takes no memory.
pub(super) fn check(bytes: &[u8], limit: usize) -> Result<(), SheetError> {
    let entries = bytes.windows(DIRECTORY_ENTRY.len());
    if entries.filter(|window| window == DIRECTORY_ENTRY).count() > PARTS_MAX {
        return Err(SheetError::TooManyParts);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    if archive.len() > PARTS_MAX {
        return Err(SheetError::TooManyParts);
    }
    let mut left = limit;
    let mut buffer = vec![0; 1 << 16];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|_| SheetError::Damaged)?;
        loop {
            let read = part.read(&mut buffer).map_err(|_| SheetError::Damaged)?;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read).ok_or(SheetError::InflatesTooLarge)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn zipped(parts: usize, bytes: usize) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default();
        for part in 0..parts {
            writer.start_file(part.to_string(), options).unwrap();
            writer.write_all(&vec![b'0'; bytes]).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn at_the_limit_it_passes_and_one_past_it_does_not() {
        let bytes = zipped(2, 100_000);
        assert_eq!(check(&bytes, 200_000), Ok(()));
        assert_eq!(check(&bytes, 199_999), Err(SheetError::InflatesTooLarge));
    }

    #[test]
    fn parts_are_counted() {
        assert_eq!(check(&zipped(PARTS_MAX, 1), PARTS_MAX), Ok(()));
        assert_eq!(
            check(&zipped(PARTS_MAX + 1, 1), usize::MAX),
            Err(SheetError::TooManyParts)
        );
    }
}
