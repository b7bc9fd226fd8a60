//! A box to tick and what it says, in pieces that stay as they are until they change: there are a
//! hundred of them on the list's page, and each tick draws them all.

use leptos::tachys::html::InertElement;

use super::markup::Markup;

/// A box of a form.
#[derive(Debug, Clone, Copy)]
pub struct Tick<'a> {
    /// The form's id, where the box stands outside it.
    pub form: Option<&'static str>,
    /// The field's name.
    pub name: &'a str,
    /// What it sends.
    pub value: &'a str,
    /// Whether it is ticked.
    pub chosen: bool,
    /// What it says.
    pub label: &'a str,
}

impl Tick<'_> {
    /// The box, and its label behind it, each of which stays as long as it is the same.
    pub fn draw(self) -> (InertElement, InertElement) {
        let (mut field, mut label) = (Markup::default(), Markup::default());
        self.write_box(&mut field);
        self.write_label(&mut label);
        (field.finish(), label.finish())
    }

    /// The box, and its label behind it, as part of something larger.
    pub fn write(self, markup: &mut Markup) {
        self.write_box(markup);
        self.write_label(markup);
    }

    fn id(self) -> String {
        format!("{}-{}", self.name, self.value)
    }

    fn write_box(self, markup: &mut Markup) {
        markup.void(
            "input",
            &[
                ("class", Some("ds-input")),
                ("type", Some("checkbox")),
                ("form", self.form),
                ("name", Some(self.name)),
                ("id", Some(&self.id())),
                ("value", Some(self.value)),
                ("checked", self.chosen.then_some("")),
            ],
        );
    }

    fn write_label(self, markup: &mut Markup) {
        markup.element("label", &[("for", Some(&self.id()))], self.label);
    }
}
