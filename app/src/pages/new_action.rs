//! `/oppfolging/tiltak/nytt`: where something is agreed with a municipality, on a visit or by itself.

use leptos::prelude::*;
use leptos_meta::Title;
use view::actions::{NewActionPage, NewUnit};
use view::form::Told;
use view::routes;
use view::words::catalog::action as words;

use crate::api::begin_action;
use crate::components::action_fields::{due, fields};
use crate::components::actions_filter::names;
use crate::components::crumbs::Crumbs;
use crate::components::follow_nav::FollowNav;
use crate::components::notice::Problems;
use crate::components::posted::{self, Field, change_id};
use crate::components::summary::{summary, usual};
use crate::language::text;

/// The page.
#[component]
pub fn NewAction() -> impl IntoView {
    super::loaded(begin_action, draw, routes::ACTION_NEW)
}

fn draw(page: NewActionPage) -> AnyView {
    let told = posted::told();
    let problems = if told.sentences.is_empty() {
        page.problems
    } else {
        Vec::new()
    };
    let visit = told.typed("besok").map_or(page.visit, str::to_owned);
    view! {
        <Title text=text(words::NEW) />
        <FollowNav here=routes::ACTIONS />
        <Crumbs links=super::action::crumbs() />
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{text(words::NEW)}</h1>
            </div>
        </header>
        {summary(&told, usual)}
        <Problems sentences=problems />
        <form class="fields" method="post" action=routes::ACTION_NEW>
            {change_id(&page.change)}
            <input type="hidden" name="besok" value=visit />
            {unit(page.unit, page.units, &told)}
            {fields(page.edit, &told)}
            <Field
                name="avtalt"
                label=text(words::AGREED)
                value=page.today
                hint=text(words::DAY_HINT)
                told=told.clone()
            />
            {due(String::new(), &told)}
            <button class="ds-button" type="submit">
                {text(words::SAVE_NEW)}
            </button>
        </form>
    }
    .into_any()
}

/// The municipality: known, or to be written.
fn unit(unit: Option<NewUnit>, units: Vec<String>, told: &Told) -> AnyView {
    if let Some(unit) = unit {
        return view! {
            <p>
                {text(words::UNIT)}
                ": "
                <a class="link" href=unit.link.href>
                    {unit.link.text}
                </a>
            </p>
            <input type="hidden" name="kommune" value=unit.number />
        }
        .into_any();
    }
    let typed = told.typed("kommune").unwrap_or_default().to_owned();
    let fault = told.sentence("kommune").map(str::to_owned);
    let described = fault.is_some().then_some("felt-kommune-feil");
    view! {
        <div class="field">
            <label for="felt-kommune">{text(words::UNIT)}</label>
            <input
                class="ds-input"
                id="felt-kommune"
                name="kommune"
                type="text"
                value=typed
                list="kommuner"
                autocomplete="off"
                aria-invalid=fault.is_some().then_some("true")
                aria-describedby=described
            />
            {names(units)}
            {fault
                .map(|fault| {
                    view! {
                        <p class="field-fault" id="felt-kommune-feil">
                            {fault}
                        </p>
                    }
                })}
        </div>
    }
    .into_any()
}
