//! What was posted to a page and could not be done: told where it is about, with what was typed.

use leptos::prelude::*;
use view::form::{CHANGE, Handed, Told};
use view::words::catalog::{account as words, people};

use super::around::Around;
use crate::language::{fill, text};

/// What the server handed in of the form that was posted; nothing where none was.
pub fn told() -> Told {
    use_context::<Told>().unwrap_or_default()
}

/// The sentence about a whole form, above it. It is the first thing read after the heading.
#[component]
pub fn WholeForm(
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let Some(sentence) = told.sentence("").map(str::to_owned) else {
        return ().into_any();
    };
    view! {
        <div class="ds-alert" data-color="danger" role="alert">
            <p>{sentence}</p>
        </div>
    }
    .into_any()
}

/// The sentence about what was done a moment ago.
#[component]
pub fn Done(
    /// The sentence; nothing where nothing was done.
    sentence: Option<String>,
) -> AnyView {
    let Some(sentence) = sentence else {
        return ().into_any();
    };
    view! {
        <div class="ds-alert" data-color="success" role="status">
            <p>{sentence}</p>
        </div>
    }
    .into_any()
}

/// The name of the change that a form asks for: posted twice, it is one change.
pub fn change_id(id: &str) -> AnyView {
    let id = id.to_owned();
    view! { <input type="hidden" name=CHANGE value=id /> }.into_any()
}

/// The two fields of a new password.
pub fn new_password(told: Told) -> AnyView {
    view! {
        <Field
            name="nytt"
            label=text(words::NEW)
            kind="password"
            autocomplete="new-password"
            hint=text(words::PASSWORD_HINT)
            told=told.clone()
        />
        <Field
            name="igjen"
            label=text(words::AGAIN)
            kind="password"
            autocomplete="new-password"
            told
        />
    }
    .into_any()
}

/// A field with its label, what was typed in it, and the sentence about it.
#[component]
pub fn Field(
    /// The field's name, and the end of its id.
    name: &'static str,
    /// What stands before the name in the id, where a page has several of the name.
    #[prop(default = "felt")]
    place: &'static str,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// The kind of input: `text`, `email`, `password`.
    #[prop(default = "text")]
    kind: &'static str,
    /// What browsers may fill it with, by the words of HTML.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// What it holds where nothing was typed.
    #[prop(optional, into)]
    value: String,
    /// A line below it that helps.
    #[prop(optional, into)]
    hint: String,
    /// What is told of the form it stands in.
    told: Told,
) -> AnyView {
    let around = Around::of(place, name, hint, &told);
    let typed = told.typed(name).map_or(value, str::to_owned);
    let control = view! {
        <input
            class="ds-input"
            id=around.id.clone()
            name=name
            type=kind
            value=typed
            autocomplete=autocomplete
            aria-invalid=around.is_wrong()
            aria-describedby=around.described_by()
        />
    };
    around.field(label, control.into_any())
}

/// A code that was made just now, to be handed on: it is shown here and never again.
#[component]
pub fn HandedOver(
    /// The code, and whom it is for.
    handed: Handed,
) -> AnyView {
    let Handed {
        name,
        code,
        link,
        until,
    } = handed;
    let title = fill(people::CODE_TITLE, &[("name", &name)]);
    let lead = fill(people::CODE_LEAD, &[("name", &name), ("until", &until)]);
    view! {
        <section class="ds-alert handed" data-color="success" aria-labelledby="engangskode">
            <h2 id="engangskode" tabindex="-1">
                {title}
            </h2>
            <p>{lead}</p>
            <dl>
                <dt>{text(people::CODE_LINK)}</dt>
                <dd>{link}</dd>
                <dt>{text(people::CODE)}</dt>
                <dd>{code}</dd>
            </dl>
        </section>
    }
    .into_any()
}
