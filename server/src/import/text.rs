//! Text files: what stands between the cells, and the cells.

use super::builder::SheetBuilder;
use super::error::{RowWidth, SheetError};
use super::letters::decode;
use super::quotes::first_stray;

/// What may stand between cells, in order of preference where none is more frequent.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// Reads the cells of a text file.
pub(super) fn read(bytes: &[u8]) -> Result<SheetBuilder, SheetError> {
    let text = decode(bytes)?;
    let (separator, text) = separator(&text);
    cells(text, separator)
}

/// What stands between the cells, and the text below a line `sep=;` that says so.
fn separator(text: &str) -> (u8, &str) {
    let (line, rest) = match text.split_once('\n') {
        Some((line, rest)) => (line.trim_end_matches('\r'), rest),
        None => (text, ""),
    };
    if let Some([separator]) = line.strip_prefix("sep=").map(str::as_bytes)
        && SEPARATORS.contains(separator)
    {
        return (*separator, rest);
    }
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted && counts.iter().any(|count| *count > 0) => break,
            _ if quoted => {}
            _ => {
                if let Some(at) = SEPARATORS.iter().position(|candidate| *candidate == byte) {
                    counts[at] += 1;
                }
            }
        }
    }
    let mut best = 0;
    for (at, count) in counts.iter().enumerate() {
        if *count > counts[best] {
            best = at;
        }
    }
    (SEPARATORS[best], text)
}

/// The cells. Every row has as many as the first, so that nothing has slipped into its neighbour's
/// column; whether the file ends where a row does is told.
fn cells(text: &str, separator: u8) -> Result<SheetBuilder, SheetError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut builder = SheetBuilder::default();
    let mut record = csv::StringRecord::new();
    let stray = first_stray(text, separator);
    let (mut row, mut head, mut uneven) = (0, None, None::<RowWidth>);
    loop {
        let start = position(&reader, text.len());
        // The text is UTF-8 already, so the reader has nothing left to complain of.
        if !reader.read_record(&mut record).unwrap_or(false) {
            break;
        }
        row += blank_lines(text.as_bytes(), start);
        for (column, cell) in record.iter().enumerate() {
            builder.put(row, column, cell)?;
        }
        if let Some((at, column, stray)) = stray.as_ref().filter(|(at, ..)| *at == row) {
            return Err(stray.at(builder.place(*at, *column)));
        }
        // A title alone in its row says nothing of how wide the table is.
        if head == Some(1) {
            head = None;
        }
        let head = *head.get_or_insert(record.len());
        if record.len() != head && record.iter().any(|cell| !cell.trim().is_empty()) {
            let place = builder.place(row, record.len().min(head));
            uneven = Some(RowWidth::add(uneven, place, record.len(), head));
        }
        row += 1;
    }
    if let Some(uneven) = uneven {
        return Err(SheetError::UnevenRows(uneven));
    }
    if row > 1 && !text.ends_with(['\n', '\r']) {
        builder.leave_unended();
    }
    Ok(builder)
}

/// The byte where the reader stands.
fn position(reader: &csv::Reader<&[u8]>, end: usize) -> usize {
    let byte = usize::try_from(reader.position().byte()).unwrap_or(end);
    byte.min(end)
}

/// Empty lines that the reader passes over from here: a spreadsheet counts them as rows.
fn blank_lines(text: &[u8], start: usize) -> usize {
    let mut rest = &text[start..];
    if start > 0 && text[start - 1] == b'\r' && rest.first() == Some(&b'\n') {
        rest = &rest[1..];
    }
    let mut lines = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', rest @ ..] | [b'\r' | b'\n', rest @ ..] => rest,
            _ => return lines,
        };
        lines += 1;
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1252;

    use super::*;

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let sheet = read(bytes).unwrap().finish("a.csv");
        let mut rows = vec![sheet.header];
        rows.extend(sheet.rows);
        rows
    }

    #[test]
    fn every_encoding_and_separator_reads_the_same() {
        let text = "number;name\r\n0101;Øyer, «æøå»\r\n";
        let expected = [["number", "name"], ["0101", "Øyer, «æøå»"]];
        let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        let (windows, _, lost) = WINDOWS_1252.encode(text);
        assert!(!lost);
        let mut utf16 = vec![0xFF, 0xFE];
        utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        for bytes in [text.as_bytes(), &marked, &windows, &utf16] {
            assert_eq!(rows(bytes), expected);
        }
        assert_eq!(rows(text.replace(';', "\t").as_bytes()), expected);
        assert_eq!(
            rows("number,name\n0101,\"Øyer, «æøå»\"\n".as_bytes()),
            expected
        );
        assert_eq!(rows(format!("sep=;\r\n{text}").as_bytes()), expected);
        assert_eq!(
            rows("\"a;b\",c\n1,2".as_bytes()),
            [["a;b", "c"], ["1", "2"]]
        );
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        for newline in ["\n", "\r\n", "\r"] {
            let text = ["a;b", "", "\"x", "y\";1", "", "", "z;2", ""].join(newline);
            let found = rows(text.as_bytes());
            let two_lines = format!("x{newline}y");
            let expected: [&[&str]; 6] = [
                &["a", "b"],
                &[],
                &[two_lines.as_str(), "1"],
                &[],
                &[],
                &["z", "2"],
            ];
            assert_eq!(found, expected, "{newline:?}");
        }
        assert_eq!(rows(b"\n\na;b\n"), [vec![], vec![], vec!["a", "b"]]);
    }

    #[test]
    fn an_unclosed_quote_is_found_where_it_opens() {
        let error = read(b"a;b\n1;2\n3;\"x\n5;6\n").err();
        let mut header = SheetBuilder::default();
        header.put(0, 1, "b").unwrap();
        let place = header.place(2, 1);
        assert_eq!(error, Some(SheetError::UnclosedQuote(place)));
        assert_eq!(rows(b"a;b\n5\" tre;2\n"), [["a", "b"], ["5\" tre", "2"]]);
    }

    #[test]
    fn every_row_is_as_wide_as_the_header_and_has_an_end() {
        let mut header = SheetBuilder::default();
        header.put(0, 0, "a").unwrap();
        header.put(0, 1, "b").unwrap();
        let uneven = |row, column, cells, more| {
            let place = header.place(row, column);
            Some(SheetError::UnevenRows(RowWidth {
                place,
                cells,
                header: 2,
                more,
            }))
        };
        for (text, expected) in [
            ("a;b\n1;2\n", None),
            ("a;b\n1;2\n;;;\n\n3;4\n", None),
            ("a;b\n1;2\n3\n", uneven(2, 1, 1, 0)),
            ("a;b\n1;2;3\n4;5;6\n7\n", uneven(1, 2, 3, 2)),
            ("a;b\n1;2\n3", uneven(2, 1, 1, 0)),
        ] {
            assert_eq!(read(text.as_bytes()).err(), expected, "{text:?}");
        }
        let unended = |text: &str| read(text.as_bytes()).unwrap().finish("a.csv").unended;
        assert!(unended("a;b\n1;2") && !unended("a;b\n1;2\r\n") && !unended("a;b"));
    }

    #[test]
    fn a_broken_utf8_file_says_where() {
        let bytes = b"\xEF\xBB\xBFa;b\n1;2\n\xE5;3\n";
        assert_eq!(read(bytes).err(), Some(SheetError::NotUtf8 { line: 3 }));
    }
}
