//! What is compared, each with a way out, and the form in which another is named.

use leptos::prelude::*;
use view::compare::{Compared, Hidden, NameForm};
use view::routes;
use view::words::catalog::compare;

use crate::language::{fill, text};

/// Most letters of a name in the form.
const NAME_LETTERS: &str = "60";

/// The units chosen, each a link to the page without it.
#[component]
pub fn Chosen(
    /// In the order they are compared.
    units: Vec<Compared>,
) -> AnyView {
    if units.is_empty() {
        return ().into_any();
    }
    let chips = units.into_iter().map(|unit| {
        let remove = fill(compare::REMOVE, &[("name", &unit.name.text)]);
        view! {
            <li>
                <a class="ds-chip" data-removable="" href=unit.without aria-label=remove>
                    {unit.name.text}
                </a>
            </li>
        }
    });
    view! {
        <div class="chips">
            <ul aria-label=text(compare::CHOSEN_LIST)>{chips.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// One field for a name or a number, and the button that takes it in.
#[component]
pub fn PickForm(
    /// What is chosen already, and the names to choose from.
    pick: NameForm,
) -> AnyView {
    let label = if pick.lacking > 1 {
        compare::PICK_FIRST
    } else {
        compare::PICK
    };
    let names = pick.names.into_iter();
    let names = names.map(|name| view! { <option value=name></option> });
    view! {
        <form class="pick-unit" action=routes::COMPARE method="get">
            {hidden(pick.kept)}
            <label for="add">{text(label)}</label>
            <input
                class="ds-input"
                type="text"
                id="add"
                name="add"
                list="add-names"
                maxlength=NAME_LETTERS
                autocomplete="off"
                required
            />
            <datalist id="add-names">{names.collect_view()}</datalist>
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(compare::PICK_GO)}
            </button>
        </form>
    }
    .into_any()
}

/// Fields that are sent along and not seen.
pub fn hidden(fields: Vec<Hidden>) -> AnyView {
    fields
        .into_iter()
        .map(|field| view! { <input type="hidden" name=field.name value=field.value /> })
        .collect_view()
        .into_any()
}
