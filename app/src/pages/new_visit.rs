//! `/oppfolging/besok/nytt`: a visit, a trip or a gathering that is to be written.

use leptos::prelude::*;
use leptos_meta::Title;
use view::form::Told;
use view::routes;
use view::visit::NewVisit as Page;
use view::words::catalog::visit as words;

use crate::api::load_new_visit;
use crate::components::crumbs::Crumbs;
use crate::components::follow_nav::FollowNav;
use crate::components::posted::{self, Field};
use crate::components::section::Section;
use crate::components::summary::{summary, usual};
use crate::components::visit_fields::{Fields, VisitFields};
use crate::components::visit_texts::LongText;
use crate::language::text;

/// The page.
#[component]
pub fn NewVisit() -> impl IntoView {
    super::loaded(load_new_visit, draw, routes::VISIT_NEW)
}

fn draw(page: Page) -> AnyView {
    let told = posted::told();
    let lead = page
        .beside_told
        .clone()
        .unwrap_or_else(|| text(words::NEW_LEAD).to_owned());
    // What was posted is told at its fields.
    let not_own = page.not_own.clone().filter(|_| told.sentences.is_empty());
    let not_own = not_own.map(|sentence| {
        view! {
            <div class="ds-alert" data-color="warning">
                <p>{sentence}</p>
            </div>
        }
    });
    view! {
        <Title text=text(words::NEW_TITLE) />
        <FollowNav here=routes::VISITS />
        <Crumbs links=super::visit::crumbs() />
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{text(words::NEW_TITLE)}</h1>
                <p class="meta">
                    <span>{lead}</span>
                </p>
            </div>
        </header>
        {summary(&told, usual)}
        {not_own}
        {form(page, told)}
    }
    .into_any()
}

fn form(page: Page, told: Told) -> AnyView {
    let fields = Fields {
        values: page.values,
        kinds: page.kinds,
        responsible: page.responsible,
        people: page.people,
        clashes: Vec::new(),
    };
    let when = view! {
        <div class="field-grid">
            <div class="wide">
                <Field
                    name="kommune"
                    label=text(words::NEW_MUNICIPALITY)
                    hint=text(words::NEW_MUNICIPALITY_HINT)
                    value=page.municipalities
                    told=told.clone()
                />
            </div>
            <div class="wide">
                <Field
                    name="trip"
                    label=text(words::NEW_TRIP)
                    hint=text(words::NEW_TRIP_HINT)
                    told=told.clone()
                />
            </div>
        </div>
        <VisitFields fields writes=true told=told.clone() />
    }
    .into_any();
    let purpose = view! {
        <LongText
            name="purpose"
            label=text(words::PURPOSE_LABEL)
            rows=4
            value=String::new()
            draft=None
            writes=true
            told
        />
        <button class="ds-button" type="submit">
            {text(words::PLAN)}
        </button>
    }
    .into_any();
    view! {
        <form class="visit" method="post" action=routes::VISIT_NEW>
            {posted::change_id(&page.change)}
            <input type="hidden" name="reise" value=page.beside />
            <Section id="dato" title=text(words::WHERE_AND_WHO)>
                {when}
            </Section>
            <Section id="formal" title=text(words::PURPOSE)>
                {purpose}
            </Section>
        </form>
    }
    .into_any()
}
