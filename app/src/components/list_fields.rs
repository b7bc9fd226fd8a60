//! The fields of a list: what it is called, what is said of it, who sees it.

use leptos::prelude::*;
use view::form::Told;
use view::lists::EditList;
use view::words::catalog::lists as words;

use super::chooser::{Lines, Picks};
use super::posted::Field;
use crate::language::text;

/// The fields, with what was typed in them where a form was posted.
#[component]
pub fn ListFields(
    /// What stands.
    list: EditList,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    view! {
        <Field name="navn" label=text(words::NAME) value=list.name told=told.clone() />
        <Lines
            name="merknad"
            label=text(words::NOTE)
            value=list.note
            hint=text(words::NOTE_HINT)
            told=told.clone()
        />
        <Picks kind="radio" name="deles" legend=text(words::WHO_SEES) picks=list.seen_by told />
    }
    .into_any()
}
