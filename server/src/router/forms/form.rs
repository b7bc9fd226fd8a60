//! The fields of a form, each text without what nobody typed.

use super::clean::clean;
use super::{BACK, Local, PASSWORD};
use crate::service::own::field as account;

/// The fields that hold a password.
const SECRET: [&str; 4] = [PASSWORD, account::OLD, account::NEW, account::AGAIN];

/// The fields of a form, as they were posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// Each text [`clean`], at this one door. A password is what was typed, whatever that is.
    pub(in crate::router) fn of(posted: Vec<(String, String)>) -> Self {
        let field = |(name, text): (String, String)| {
            let text = if SECRET.contains(&&*name) {
                text
            } else {
                clean(&text)
            };
            (name, text)
        };
        Self(posted.into_iter().map(field).collect())
    }

    /// All fields, in the order they were sent.
    pub fn fields(&self) -> &[(String, String)] {
        &self.0
    }

    /// What a field holds; empty where it is not there. Of several, the first.
    pub fn text(&self, name: &str) -> &str {
        self.texts(name).next().unwrap_or_default()
    }

    /// Everything that fields of this name hold, as of several ticks.
    pub fn texts<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        let named = self.0.iter().filter(move |(field, _)| field == name);
        named.map(|(_, text)| text.as_str())
    }

    /// The page to go back to, by the field [`BACK`]; `otherwise` where it is not there or is not
    /// ours.
    pub fn back(&self, otherwise: &'static str) -> Local {
        let mut named = [self.text(BACK), otherwise].into_iter();
        named.find_map(Local::of).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> Form {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        Form::of(fields.iter().map(owned).collect())
    }

    #[test]
    fn a_form_goes_back_to_a_page_of_ours() {
        for (back, page) in [
            ("/kommuner?region=nord", "/kommuner?region=nord"),
            ("//evil.example", "/oppfolging"),
            ("", "/oppfolging"),
        ] {
            assert_eq!(form(&[(BACK, back)]).back("/oppfolging").address(), page);
        }
        assert_eq!(form(&[]).back("/oppfolging").address(), "/oppfolging");
        assert_eq!(form(&[]).back("oppfolging"), Local::default());
    }

    #[test]
    fn a_field_holds_what_was_typed() {
        let form = form(&[("ord", "en\r\nto\0\r\n"), ("valg", "b"), ("valg", "a")]);
        assert_eq!(form.text("ord"), "en\nto\n");
        assert_eq!(form.text("gone"), "");
        assert_eq!(form.text("valg"), "b");
        assert_eq!(form.texts("valg").collect::<Vec<_>>(), ["b", "a"]);
        assert_eq!(form.texts("gone").count(), 0);
    }

    #[test]
    fn a_password_is_what_was_typed() {
        let typed = "a\u{30a}\u{200b} \u{1b}";
        let form = form(&[("ord", typed), (account::NEW, typed)]);
        assert_eq!(form.text("ord"), "\u{e5} ");
        assert_eq!(form.text(account::NEW), typed);
    }
}
