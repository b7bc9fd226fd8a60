//! Days that do not suit: as a list, and the form that adds some.

use leptos::prelude::*;
use view::form::Told;
use view::routes;
use view::unit_follow_up::{DaysRow, Undo};
use view::words::catalog::unit_follow_up as words;

use super::posted::{Field, change_id};
use crate::language::text;

/// The days, the first first.
#[component]
pub fn DaysList(
    /// The days.
    days: Vec<DaysRow>,
    /// The municipality they are of; empty of one's own.
    number: String,
    /// What is said where there are none.
    nothing: &'static str,
) -> AnyView {
    if days.is_empty() {
        return view! { <p class="nothing">{nothing}</p> }.into_any();
    }
    let rows = days.into_iter().map(|row| {
        let number = number.clone();
        let whose = (!number.is_empty())
            .then(|| view! { <input type="hidden" name="kommune" value=number /> });
        let taken = row.may.then(|| {
            view! {
                <form method="post" action=routes::DAYS_DELETE>
                    {whose}
                    <input type="hidden" name="id" value=row.id />
                    <button class="link button-link" type="submit">
                        {text(words::TAKE_AWAY)}
                        <span class="ds-sr-only">" " {row.days.clone()}</span>
                    </button>
                </form>
            }
        });
        view! {
            <li>
                <span class="figures">{row.days}</span>
                " "
                <span class="quiet">{row.why}</span>
                {taken}
            </li>
        }
    });
    view! { <ul class="days-list">{rows.collect_view()}</ul> }.into_any()
}

/// The form that adds days.
#[component]
pub fn DaysForm(
    /// The name of the change.
    change: String,
    /// The municipality they are of; empty of one's own.
    number: String,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let own = number.is_empty();
    let (action, why) = if own {
        (routes::ABSENCE, words::WHY_ABSENCE)
    } else {
        (routes::DAYS, words::WHY)
    };
    let hint = if own { text(words::WHY_HINT) } else { "" };
    let told = if told.typed("fra").is_some() {
        told
    } else {
        Told::default()
    };
    view! {
        <form class="fields" method="post" action=action>
            {change_id(&change)}
            {(!own).then(|| view! { <input type="hidden" name="kommune" value=number /> })}
            <Field name="fra" label=text(words::FROM) told=told.clone() />
            <Field
                name="til-og-med"
                label=text(words::UNTIL)
                hint=text(words::UNTIL_HINT)
                told=told.clone()
            />
            <Field name="hvorfor" label=text(why) hint told />
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::ADD_DAYS)}
            </button>
        </form>
    }
    .into_any()
}

/// Brings back what was deleted a moment ago.
#[component]
pub fn UndoForm(
    /// What.
    undo: Undo,
    /// The municipality it is of; empty of one's own.
    number: String,
) -> AnyView {
    let whose =
        (!number.is_empty()).then(|| view! { <input type="hidden" name="kommune" value=number /> });
    view! {
        <form class="undo" method="post" action=undo.action>
            {whose}
            <input type="hidden" name="id" value=undo.id />
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::UNDO)}
            </button>
        </form>
    }
    .into_any()
}
