//! Whether the letters of a file are those that were written: its encoding, and what shows that it is
//! another one.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::error::SheetError;

/// What stands where letters were lost before.
const LOST: char = '\u{fffd}';

/// The text of a file: UTF-8 with or without its mark, UTF-16 with its mark, or else Windows-1252, in
/// which Norwegian Windows programs write.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, SheetError> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let content = &bytes[mark..];
    let text = if encoding == UTF_8 {
        match std::str::from_utf8(content) {
            Ok(text) => Cow::Borrowed(text),
            Err(error) if mark > 0 => {
                let line = line_of(content, error.valid_up_to());
                return Err(SheetError::NotUtf8 { line });
            }
            Err(_) => {
                if let Some(at) = foreign(content) {
                    let line = line_of(content, at);
                    return Err(SheetError::OtherEncoding { line });
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
    match text.find(LOST) {
        Some(at) => Err(SheetError::LostLetters {
            line: line_of(text.as_bytes(), at),
        }),
        None => Ok(text),
    }
}

/// The line of a byte, from 1.
fn line_of(bytes: &[u8], at: usize) -> usize {
    let before = bytes[..at].iter();
    before.filter(|byte| **byte == b'\n').count() + 1
}

/// The first byte that no Norwegian text in Windows-1252 holds at its place.
///
/// Those of æ, ø and å in Mac Roman and in code page 850 are fractions, daggers and the like there,
/// or nothing at all; and a letter of UTF-8 is an Ã and another sign.
fn foreign(bytes: &[u8]) -> Option<usize> {
    let letter = |at: Option<usize>| {
        let byte = at.and_then(|at| bytes.get(at));
        byte.is_some_and(u8::is_ascii_alphabetic)
    };
    (0..bytes.len()).find(|at| {
        let (before, after) = (letter(at.checked_sub(1)), letter(Some(at + 1)));
        match bytes[*at] {
            // No sign at all, or Œ and the like.
            0x81 | 0x8C | 0x8D | 0x8F | 0x90 | 0x9C | 0x9D | 0xAF => true,
            // † ¾ ¿ touching a letter.
            0x86 | 0xBE | 0xBF => before || after,
            // ‘ ® › before a letter and, but for ®, behind another.
            0x91 | 0x9B => before && after,
            0xAE => after,
            // Ã and a sign.
            0xC3 => matches!(bytes.get(at + 1), Some(0x80..=0xBF)),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_norwegian_windows_text_is_refused_with_its_line() {
        let other = |line| Err(SheetError::OtherEncoding { line });
        for (bytes, expected) in [
            // Mac Roman: Sør, på, Bærum, Øyer.
            (&b"a\nS\xBFr"[..], other(2)),
            (b"a;p\x8C;b", other(1)),
            (b"B\xBErum", other(1)),
            (b"a\n\n\xAFyer", other(3)),
            // Code page 850: Bærum, på, Sør.
            (b"B\x91rum", other(1)),
            (b"p\x86;", other(1)),
            (b"S\x9Br", other(1)),
            // Half and half.
            (b"S\xF8r\nS\xC3\xB8r", other(2)),
            (
                "a\nS\u{fffd}r".as_bytes(),
                Err(SheetError::LostLetters { line: 2 }),
            ),
            (b"\xEF\xBB\xBFa\n\xE5", Err(SheetError::NotUtf8 { line: 2 })),
            (b"a\0b", Err(SheetError::NotText)),
        ] {
            assert_eq!(decode(bytes).map(Cow::into_owned), expected, "{bytes:?}");
        }
    }

    #[test]
    fn norwegian_windows_text_is_read() {
        let texts = [
            "Sør-Trøndelag; Bærum; på; ÆØÅ; «Våler»; 50 % – § 3; ‘ord’ og ’n’; é, ü, ö; 20 €; 7½; 12 m²; Ånåsen®",
            "Kárášjohka, Žuvlesjávri",
        ];
        for text in texts {
            let (bytes, _, lost) = WINDOWS_1252.encode(text);
            assert!(!lost, "{text}");
            assert_eq!(decode(&bytes).as_deref(), Ok(text), "{text}");
        }
    }
}
