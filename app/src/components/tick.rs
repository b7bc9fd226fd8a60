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
    /// The box, and its label behind it.
    pub fn draw(self) -> (InertElement, InertElement) {
        let id = format!("{}-{}", self.name, self.value);
        let mut field = Markup::default();
        field.void(
            "input",
            &[
                ("class", Some("ds-input")),
                ("type", Some("checkbox")),
                ("form", self.form),
                ("name", Some(self.name)),
                ("id", Some(&id)),
                ("value", Some(self.value)),
                ("checked", self.chosen.then_some("")),
            ],
        );
        let mut label = Markup::default();
        label.element("label", &[("for", Some(&id))], self.label);
        (field.finish(), label.finish())
    }
}
