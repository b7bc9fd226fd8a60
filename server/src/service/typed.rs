//! What people typed, as it is kept.

/// A name or a title as it is kept: on one line, with single spaces.
pub fn one_line(typed: &str) -> String {
    let words: Vec<&str> = typed.split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_no_line_break() {
        for (typed, kept) in [
            ("", ""),
            (" \n\t ", ""),
            ("Vårbesøk", "Vårbesøk"),
            ("  Vår\nbesøk \t i  Nord\n", "Vår besøk i Nord"),
            ("Vår\u{a0}besøk", "Vår besøk"),
        ] {
            assert_eq!(one_line(typed), kept, "{typed:?}");
        }
    }
}
