//! Names and e-mails as people type them, and as they are kept.

use unicode_normalization::UnicodeNormalization as _;

/// Longest name of a person; characters.
pub const NAME_CHARS_MAX: usize = 100;
/// Longest e-mail; bytes (RFC 5321).
pub const E_MAIL_BYTES_MAX: usize = 254;

/// A name as it is kept: composed letters, single spaces. `None` where it is empty, too long or holds
/// what no name does.
pub fn name(typed: &str) -> Option<String> {
    let composed: String = typed.nfc().collect();
    let parts: Vec<&str> = composed.split_whitespace().collect();
    let name = parts.join(" ");
    let fits = (1..=NAME_CHARS_MAX).contains(&name.chars().count());
    (fits && !name.chars().any(is_foreign)).then_some(name)
}

/// An e-mail as it is kept: in small letters. `None` where it cannot be one.
pub fn e_mail(typed: &str) -> Option<String> {
    let e_mail = account(typed);
    let (local, host) = e_mail.rsplit_once('@')?;
    let fits = !local.is_empty() && !host.is_empty() && !local.contains('@');
    let plain = |letter: char| !letter.is_whitespace() && !is_foreign(letter);
    (fits && e_mail.len() <= E_MAIL_BYTES_MAX && e_mail.chars().all(plain)).then_some(e_mail)
}

/// What was typed as the account, so that one spelling stands for all of it: whether or not anybody
/// has it.
pub fn account(typed: &str) -> String {
    typed.trim().nfc().collect::<String>().to_lowercase()
}

/// What stands in no name and no address: control characters, and those that turn or hide letters.
fn is_foreign(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '<' | '>' | '"')
        || matches!(letter,
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_as_people_read_it() {
        for (typed, kept) in [
            (" Leder  i Nord ", Some("Leder i Nord")),
            ("A\u{30a}se", Some("\u{c5}se")),
            ("O\u{2019}Brien-N\u{e6}ss", Some("O\u{2019}Brien-N\u{e6}ss")),
            ("", None),
            (" \t ", None),
            ("Leder\u{202e}", None),
            ("<b>Leder</b>", None),
            ("Leder\u{7}", None),
        ] {
            assert_eq!(name(typed).as_deref(), kept, "{typed:?}");
        }
        assert!(name(&"\u{e6}".repeat(NAME_CHARS_MAX)).is_some());
        assert!(name(&"\u{e6}".repeat(NAME_CHARS_MAX + 1)).is_none());
    }

    #[test]
    fn an_e_mail_is_kept_in_small_letters() {
        for (typed, kept) in [
            (" Leder.Nord@IMDi.example ", Some("leder.nord@imdi.example")),
            ("\u{c5}se@imdi.no", Some("\u{e5}se@imdi.no")),
            ("A\u{30a}se@imdi.no", Some("\u{e5}se@imdi.no")),
            ("", None),
            ("leder", None),
            ("@imdi.no", None),
            ("leder@", None),
            ("leder@a@imdi.no", None),
            ("leder nord@imdi.no", None),
            ("leder@imdi.no\r\nbcc: x", None),
        ] {
            assert_eq!(e_mail(typed).as_deref(), kept, "{typed:?}");
        }
        let of = |bytes: usize| format!("{}@imdi.no", "a".repeat(bytes - "@imdi.no".len()));
        assert!(e_mail(&of(E_MAIL_BYTES_MAX)).is_some());
        assert!(e_mail(&of(E_MAIL_BYTES_MAX + 1)).is_none());
    }
}
