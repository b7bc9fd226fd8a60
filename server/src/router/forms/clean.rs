//! Texts as they come in, without what nobody sees and nobody types: what is pasted along, or sent to turn
//! a name round or to hide a part of it.

use unicode_normalization::UnicodeNormalization as _;

/// A text in composed letters, as it is kept: every line break is `\n`, and what does not show is gone.
///
/// The joiners stay (U+200C, U+200D): letters of some languages, and some signs, are written with them.
pub(super) fn clean(typed: &str) -> String {
    let typed = typed.replace("\r\n", "\n");
    typed.chars().filter_map(kept).nfc().collect()
}

/// What is kept of a character: itself, a line break, or nothing.
fn kept(character: char) -> Option<char> {
    match character {
        '\n' | '\t' => Some(character),
        '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        _ if character.is_control() || is_hidden(character) || is_none(character) => None,
        _ => Some(character),
    }
}

/// Whether it has no width, or turns what stands around it.
fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// Whether it stands for no character at all: the last two of each plane, and a row between.
fn is_none(character: char) -> bool {
    let code = u32::from(character);
    code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_does_not_show_is_gone() {
        for (typed, kept) in [
            ("", ""),
            ("Ny leder i april.", "Ny leder i april."),
            ("en\r\nto\rtre\nfire", "en\nto\ntre\nfire"),
            ("en\u{2028}to\u{2029}tre", "en\nto\ntre"),
            ("en\tto", "en\tto"),
            ("en\0to\u{1b}[31m\u{7}\u{7f}\u{85}", "ento[31m"),
            ("fil\u{202e}fdp.exe\u{202c}", "filfdp.exe"),
            ("\u{2066}a\u{2067}b\u{2068}c\u{2069}", "abc"),
            ("\u{200f}Vårbesøk\u{200e}\u{61c}", "Vårbesøk"),
            ("a\u{fffe}b\u{ffff}c\u{1fffe}d\u{fdd0}", "abcd"),
            ("\u{feff}Bod\u{200b}ø\u{2060}", "Bodø"),
            // Where letters were lost is seen, and said.
            ("S\u{fffd}r", "S\u{fffd}r"),
            // Joined signs, and letters that are joined or kept apart.
            ("👩\u{200d}🏫", "👩\u{200d}🏫"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("Va\u{30a}ler", "Våler"),
            ("C\u{327}a\u{200b}\u{300}", "Çà"),
            ("Kárášjohka", "Kárášjohka"),
        ] {
            assert_eq!(clean(typed), kept, "{typed:?}");
        }
    }

    proptest! {
        /// Whatever was sent, once is enough, and nothing is left that does not show.
        #[test]
        fn what_is_clean_stays_as_it_is(typed in any::<String>()) {
            let once = clean(&typed);
            prop_assert_eq!(clean(&once), once.clone());
            prop_assert!(once.chars().all(|one| kept(one) == Some(one)));
        }

        /// What people type on a keyboard is kept letter by letter.
        #[test]
        fn what_people_type_is_kept(typed in "[ -~æøåÆØÅäöéèçšžŋáđ«»–—…\n\t]{0,60}") {
            prop_assert_eq!(clean(&typed), typed);
        }
    }
}
