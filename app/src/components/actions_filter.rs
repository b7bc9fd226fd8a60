//! The filter of what was agreed: one plain form that asks by its address.

use leptos::prelude::*;
use view::actions::{Group, Tickable};
use view::routes;
use view::words::catalog::action as words;

use super::icon::{Icon, Shape};
use super::value::count;
use crate::language::text;

/// The panel.
#[component]
pub fn ActionsFilter(
    /// Its groups.
    groups: Vec<Group>,
    /// The municipality that was typed.
    unit: String,
    /// Names to be helped by.
    units: Vec<String>,
) -> AnyView {
    let groups = groups.into_iter().map(group);
    view! {
        <form class="filter" method="get" action=routes::ACTIONS aria-label=text(words::FILTER)>
            <details class="filter-fold">
                <summary>
                    <Icon shape=Shape::Filter />
                    {text(words::FILTER)}
                    <Icon shape=Shape::Chevron />
                </summary>
                <div class="filter-body">
                    <input type="hidden" name=routes::WHOLE value="1" />
                    {groups.collect_view()}
                    <div class="filter-group filter-name">
                        <label for="filter-kommune">{text(words::UNIT)}</label>
                        <input
                            class="ds-input"
                            id="filter-kommune"
                            name="kommune"
                            type="text"
                            value=unit
                            list="kommuner"
                            autocomplete="off"
                        />
                        {names(units)}
                    </div>
                    <div class="filter-show">
                        <button class="ds-button" data-variant="secondary" type="submit">
                            {text(words::SHOW)}
                        </button>
                    </div>
                </div>
            </details>
        </form>
    }
    .into_any()
}

/// Names to choose from while one types.
pub fn names(units: Vec<String>) -> AnyView {
    let names = units
        .into_iter()
        .map(|name| view! { <option value=name></option> });
    view! { <datalist id="kommuner">{names.collect_view()}</datalist> }.into_any()
}

fn group(group: Group) -> AnyView {
    let name = group.name;
    let boxes = group.boxes.into_iter().map(|one| tickable(&name, one));
    view! {
        <fieldset class="filter-group">
            <legend>{group.legend}</legend>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn tickable(name: &str, one: Tickable) -> AnyView {
    let id = format!("{name}-{}", one.value);
    view! {
        <div class="option">
            <input
                class="ds-input"
                type="checkbox"
                id=id.clone()
                name=name.to_owned()
                value=one.value
                checked=one.ticked
            />
            <label for=id>{one.text}</label>
            <span class="quiet figures">{count(one.count)}</span>
        </div>
    }
    .into_any()
}
