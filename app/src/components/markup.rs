//! Markup written as text, for rows by the hundred.
//!
//! A view of every cell of a long table costs more than all the rest of its page, on the server and
//! in the browser. Rows that nothing listens to are written as text, and are one piece: the browser
//! keeps it while it is the same, and puts the new one in its place when it is not.

use html_escape::{encode_double_quoted_attribute_to_string, encode_text_to_string};
use leptos::tachys::html::InertElement;

/// Said of each cell, since narrow screens lay the rows out as blocks.
pub const CELL: (&str, Option<&str>) = ("role", Some("cell"));

/// An element under construction. Text and values of attributes are escaped; names are the
/// program's own.
#[derive(Debug, Default)]
pub struct Markup {
    html: String,
    open: Vec<&'static str>,
}

impl Markup {
    /// With room for `bytes` of text, so that it need not grow.
    pub fn with_capacity(bytes: usize) -> Self {
        Self {
            html: String::with_capacity(bytes),
            open: Vec::new(),
        }
    }

    /// Begins an element. An attribute without a value is left out.
    pub fn open(&mut self, name: &'static str, attributes: &[(&'static str, Option<&str>)]) {
        self.void(name, attributes);
        self.open.push(name);
    }

    /// An element that has no content and no end, such as a field.
    pub fn void(&mut self, name: &'static str, attributes: &[(&'static str, Option<&str>)]) {
        self.html.push('<');
        self.html.push_str(name);
        for (attribute, value) in attributes {
            if let Some(value) = value {
                self.html.push(' ');
                self.html.push_str(attribute);
                self.html.push_str("=\"");
                encode_double_quoted_attribute_to_string(value, &mut self.html);
                self.html.push('"');
            }
        }
        self.html.push('>');
    }

    /// Adds text.
    pub fn text(&mut self, words: &str) {
        encode_text_to_string(words, &mut self.html);
    }

    /// Ends the element begun last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.html.push_str("</");
            self.html.push_str(name);
            self.html.push('>');
        }
    }

    /// An element with nothing but text in it.
    pub fn element(
        &mut self,
        name: &'static str,
        attributes: &[(&'static str, Option<&str>)],
        words: &str,
    ) {
        self.open(name, attributes);
        self.text(words);
        self.close();
    }

    /// The element, with everything ended that is still open.
    pub fn finish(self) -> InertElement {
        InertElement::new(self.into_html())
    }

    /// What was written, with everything ended that is still open.
    pub fn into_html(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.html
    }
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn nothing_that_is_written_becomes_markup() {
        let mut markup = Markup::default();
        markup.open("td", &[("title", Some("\"><script>")), ("class", None)]);
        markup.element("b", &[], "<i>&</i>");
        assert_eq!(
            markup.into_html(),
            "<td title=\"&quot;&gt;&lt;script&gt;\"><b>&lt;i&gt;&amp;&lt;/i&gt;</b></td>"
        );
    }
}
