//! Whether the letters of a file are those that were written: its encoding, and what shows that it is
//! another one.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use super::error::{OtherEncoding, SheetError};

/// What stands where letters were lost before.
const LOST: char = '\u{fffd}';

/// The second characters of æ, ø, å, Æ, Ø and Å in UTF-8, read as Windows-1252. The first is Ã.
const SECOND: [char; 6] = ['¦', '¸', '¥', '†', '˜', '…'];

/// The text of a file: UTF-8 with or without its mark, UTF-16 with its mark, or else Windows-1252, in
/// which Norwegian Windows programs write.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, SheetError> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let content = &bytes[mark..];
    if encoding == UTF_8 && content.contains(&0) {
        return Err(SheetError::NotText);
    }
    let text = if encoding == UTF_8 {
        match std::str::from_utf8(content) {
            Ok(text) => Cow::Borrowed(text),
            Err(error) if mark > 0 => {
                let (line, _) = line_and_row(content, error.valid_up_to());
                return Err(SheetError::NotUtf8 { line });
            }
            Err(error) => {
                if let Some((mut at, encoding)) = foreign(content) {
                    if encoding == OtherEncoding::Mixed {
                        // Where the second of the two begins.
                        at = at.max(error.valid_up_to());
                    }
                    let (_, row) = line_and_row(content, at);
                    return Err(SheetError::OtherEncoding { row, encoding });
                }
                WINDOWS_1252.decode_without_bom_handling(content).0
            }
        }
    } else {
        encoding.decode_without_bom_handling(content).0
    };
    if text.contains('\0') {
        return Err(SheetError::NotText);
    }
    Ok(text)
}

/// A text with every letter in its composed form: å, and not a with a ring.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Whether a letter of the text was lost before the file was saved.
pub(super) fn is_lost(text: &str) -> bool {
    text.contains(LOST)
}

/// Whether a letter of the text was read in the wrong encoding before the file was saved.
pub(super) fn is_garbled(text: &str) -> bool {
    let mut behind = text.split('Ã').skip(1);
    behind.any(|rest| rest.starts_with(SECOND))
}

/// The line of a byte, and its row: a cell in quotation marks may have several lines. From 1.
fn line_and_row(bytes: &[u8], at: usize) -> (usize, usize) {
    let (mut line, mut row, mut quoted) = (1, 1, false);
    for (position, byte) in bytes[..at].iter().enumerate() {
        quoted ^= *byte == b'"';
        let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(position + 1) != Some(&b'\n'));
        line += usize::from(ends);
        row += usize::from(ends && !quoted);
    }
    (line, row)
}

/// The first byte that no Norwegian text in Windows-1252 holds at its place, and what it shows.
///
/// Those of æ, ø and å in Mac Roman and in the code pages of DOS are fractions, daggers and the like
/// there, or nothing at all; and a letter of UTF-8 is an Ã or an Â and another sign.
fn foreign(bytes: &[u8]) -> Option<(usize, OtherEncoding)> {
    use OtherEncoding::{Dos, MacRoman, Mixed};
    let at = |at: Option<usize>| at.and_then(|at| bytes.get(at)).copied().unwrap_or(b' ');
    let is_second = |byte: u8| matches!(byte, 0x80..=0xBF);
    (0..bytes.len()).find_map(|position| {
        let (before, after) = (at(position.checked_sub(1)), at(Some(position + 1)));
        let [behind, ahead] = [before, after].map(|byte| byte.is_ascii_alphabetic());
        let found = match bytes[position] {
            // No sign at all in Windows-1252: Å, and Ø, of DOS.
            0x8F | 0x90 | 0x9D => Dos,
            // No sign, Œ and ¯: Å, å and Ø of Mac Roman.
            0x81 | 0x8C | 0xAF => MacRoman,
            // ¾ ¿ that touch a letter, ® before one: æ, ø and Æ of Mac Roman.
            0xBE | 0xBF if behind || ahead => MacRoman,
            0xAE if ahead => MacRoman,
            // † that touches a letter, ‘ within a word, › before a letter: å, æ and ø of DOS.
            0x86 if behind || ahead => Dos,
            0x91 if behind && ahead => Dos,
            0x9B if ahead => Dos,
            // The first byte of a letter in UTF-8 and the second.
            0xC2 | 0xC3 if is_second(after) => Mixed,
            0xE2 if is_second(after) && is_second(at(Some(position + 2))) => Mixed,
            _ => return None,
        };
        Some((position, found))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_norwegian_windows_text_is_refused_with_its_row() {
        use OtherEncoding::{Dos, MacRoman, Mixed};
        let other = |row, encoding| Err(SheetError::OtherEncoding { row, encoding });
        for (bytes, expected) in [
            // Sør, på, Bærum, Øyer, Åre.
            (&b"a\nS\xBFr"[..], other(2, MacRoman)),
            (b"a;p\x8C;b", other(1, MacRoman)),
            (b"B\xBErum", other(1, MacRoman)),
            (b"a\r\r\xAFyer", other(3, MacRoman)),
            (b"\x81re", other(1, MacRoman)),
            // Bærum, på, Sør, øst, Åre, Øst.
            (b"B\x91rum", other(1, Dos)),
            (b"p\x86;", other(1, Dos)),
            (b"S\x9Br", other(1, Dos)),
            (b"a;\x9Bst", other(1, Dos)),
            (b"\x8Fre", other(1, Dos)),
            (b"\x9Dst", other(1, Dos)),
            // Half and half; a cell of two lines is one row.
            (b"\"S\xF8r\r\n\"\r\nS\xC3\xB8r", other(2, Mixed)),
            (b"S\xC3\xB8r\nS\xF8r", other(2, Mixed)),
            (b"S\xF8r \xE2\x80\x93 nord", other(1, Mixed)),
            (b"S\xF8r \xC2\xABnord\xC2\xBB", other(1, Mixed)),
            (b"\xEF\xBB\xBFa\n\xE5", Err(SheetError::NotUtf8 { line: 2 })),
            (b"a\0b", Err(SheetError::NotText)),
        ] {
            assert_eq!(decode(bytes).map(Cow::into_owned), expected, "{bytes:?}");
        }
    }

    #[test]
    fn norwegian_windows_text_is_read() {
        let texts = [
            "Sør-Trøndelag; Bærum; på; ÆØÅ; «BØ»; 50 % – § 3; ‘ord’ og ’n’; é, ü, ö; 20 €; 7½; 12 m²; Ånåsen®",
            "«Våler» – ‹ord› – ¿ ¾ † – Žuvlesjávri, Kárášjohka ÅS”",
        ];
        for text in texts {
            let (bytes, _, lost) = WINDOWS_1252.encode(text);
            assert!(!lost, "{text}");
            assert_eq!(decode(&bytes).as_deref(), Ok(text), "{text}");
        }
    }

    #[test]
    fn letters_are_composed_and_what_is_lost_is_found() {
        assert_eq!(composed("Va\u{30a}ler"), "Våler");
        assert!(matches!(composed("Våler"), Cow::Borrowed(_)));
        assert!(is_lost("S\u{fffd}r") && !is_lost("Sør"));
        for (text, garbled) in [
            ("SÃ¸r", true),
            ("Ã…s", true),
            ("SÃO PAULO", false),
            ("Ã", false),
        ] {
            assert_eq!(is_garbled(text), garbled, "{text}");
        }
    }
}
