//! The fields of a list: what it is called, what is said of it, who sees it.

use leptos::prelude::*;
use view::form::Told;
use view::lists::EditList;
use view::people::Pick;
use view::words::catalog::lists as words;

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
        {note(list.note, &told)}
        {seen_by(list.seen_by, &told)}
    }
    .into_any()
}

fn note(stands: String, told: &Told) -> AnyView {
    let typed = told.typed("merknad").map_or(stands, str::to_owned);
    let fault = told.sentence("merknad").map(str::to_owned);
    view! {
        <div class="field">
            <label for="felt-merknad">{text(words::NOTE)}</label>
            <textarea
                class="ds-input"
                id="felt-merknad"
                name="merknad"
                rows="3"
                aria-invalid=fault.is_some().then_some("true")
                aria-describedby="felt-merknad-hjelp"
            >
                {typed}
            </textarea>
            <p class="field-hint" id="felt-merknad-hjelp">
                {text(words::NOTE_HINT)}
            </p>
            {fault.map(|fault| view! { <p class="field-fault">{fault}</p> })}
        </div>
    }
    .into_any()
}

fn seen_by(picks: Vec<Pick>, told: &Told) -> AnyView {
    let fault = told.sentence("deles").map(str::to_owned);
    let boxes = picks.into_iter().map(|pick| {
        let picked = told.picked("deles", &pick.value, pick.picked);
        view! {
            <label class="tickable">
                <input class="ds-input" type="radio" name="deles" value=pick.value checked=picked />
                <span>{pick.text}</span>
            </label>
        }
    });
    view! {
        <fieldset class="picks">
            <legend>{text(words::WHO_SEES)}</legend>
            {boxes.collect_view()}
            {fault.map(|fault| view! { <p class="field-fault">{fault}</p> })}
        </fieldset>
    }
    .into_any()
}
