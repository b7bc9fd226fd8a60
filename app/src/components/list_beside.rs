//! A list beside another: only here, in both, only there.

use leptos::prelude::*;
use view::list::PICKED;
use view::lists::{Compare, Named, Set};
use view::routes;
use view::words::catalog::lists as words;

use super::named_units::NamedUnits;
use super::posted;
use super::section::Section;
use super::value::count;
use crate::language::{fill, text};

/// The list beside another. The form is a plain question: its answer has an address.
#[component]
pub fn ListBeside(
    /// What it can be held against, and how it then stands.
    compare: Compare,
    /// What the list is called.
    name: String,
    /// Its id.
    id: String,
    /// The year of the wave, which forms send along.
    year: String,
    /// The change that a form asks for.
    change: String,
) -> AnyView {
    if compare.with.is_empty() {
        return ().into_any();
    }
    let options = compare.with.into_iter().map(|list| {
        view! {
            <option value=list.value selected=list.picked>
                {list.text}
            </option>
        }
    });
    let form = view! {
        <form class="in-line" method="get" action=routes::list(&id)>
            <label for="felt-mot">{fill(words::COMPARE_WITH, &[("name", &name)])}</label>
            <select class="ds-input" id="felt-mot" name="mot">
                {options.collect_view()}
            </select>
            <input type="hidden" name="wave" value=year.clone() />
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::COMPARE_GO)}
            </button>
        </form>
    };
    let sets = compare
        .sets
        .into_iter()
        .map(|set| draw_set(set, &name, [&id, &year, &change]));
    let sets: Vec<AnyView> = sets.collect();
    view! {
        <Section id="sammenlign" title=text(words::COMPARE)>
            {form}
            {(!sets.is_empty()).then(|| view! { <div class="sets">{sets}</div> })}
        </Section>
    }
    .into_any()
}

fn draw_set(set: Set, name: &str, [id, year, change]: [&str; 3]) -> AnyView {
    let part = Named {
        sentence: String::new(),
        units: set.units,
        more: set.more,
    };
    let numbers = set.add.iter().map(|number| {
        view! { <input type="hidden" name=PICKED value=number.clone() /> }
    });
    let add = (!set.add.is_empty()).then(|| {
        view! {
            <form method="post" action=routes::LIST_ADD>
                {posted::change_id(change)}
                <input type="hidden" name="aar" value=year.to_owned() />
                {numbers.collect_view()}
                <button class="link button-link" type="submit" name="liste" value=id.to_owned()>
                    {fill(words::ADD_ALL, &[("name", name)])}
                </button>
            </form>
        }
    });
    let open = set.href.map(|href| {
        view! {
            <a class="link" href=href rel="external">
                {text(words::OPEN)}
            </a>
        }
    });
    view! {
        <div>
            <b>{count(set.count)}</b>
            <h3>{set.title}</h3>
            <NamedUnits part />
            {open}
            {add}
        </div>
    }
    .into_any()
}
