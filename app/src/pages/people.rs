//! `/administrasjon/folk`: who may sign in, as what and where; inviting, changing and locking them.

use leptos::prelude::*;
use leptos_meta::Title;
use view::form::Told;
use view::people::PeoplePage;
use view::routes;
use view::words::catalog::people as words;

use crate::api::list_people;
use crate::components::admin_nav::AdminNav;
use crate::components::icon::{Icon, Shape};
use crate::components::notice::Problems;
use crate::components::people_table::PeopleTable;
use crate::components::person_form::{ChangePerson, Invite};
use crate::components::posted::{self, HandedOver, WholeForm};
use crate::components::rights_table::RightsTable;
use crate::components::section::Section;
use crate::language::text;

/// The page.
#[component]
pub fn People() -> impl IntoView {
    super::loaded(list_people, draw, routes::PEOPLE)
}

fn draw(page: PeoplePage) -> AnyView {
    let told = posted::told();
    let handed = told
        .handed
        .clone()
        .map(|handed| view! { <HandedOver handed=*handed /> });
    view! {
        <Title text=text(words::TITLE) />
        <AdminNav here=routes::PEOPLE />
        {head(page.counts)}
        <WholeForm told=told.clone() />
        {handed}
        {page.done.map(done)}
        <Problems sentences=page.problems />
        <div class="with-rail">
            <div>
                <Section id="personer" title=text(words::PEOPLE)>
                    <PeopleTable people=page.people />
                </Section>
                <Section
                    id="rettigheter"
                    title=text(words::RIGHTS)
                    aside=text(words::RIGHTS_ASIDE)
                >
                    <RightsTable rights=page.rights />
                </Section>
            </div>
            <aside class="rail" aria-label=text(words::CHANGE_PERSON)>
                {page
                    .chosen
                    .map(|chosen| {
                        let told = told.clone();
                        view! { <ChangePerson chosen told /> }
                    })}
                {invite(page.roles, page.regions, told)}
            </aside>
        </div>
    }
    .into_any()
}

fn head(counts: Vec<String>) -> AnyView {
    view! {
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{text(words::TITLE)}</h1>
                <p class="meta">
                    {counts.into_iter().map(|count| view! { <span>{count}</span> }).collect_view()}
                </p>
            </div>
            <div class="actions">
                <a class="ds-button" href="#inviter">
                    <Icon shape=Shape::Plus />
                    {text(words::INVITE)}
                </a>
            </div>
        </header>
    }
    .into_any()
}

fn done(sentence: String) -> AnyView {
    view! {
        <div class="ds-alert" data-color="success" role="status">
            <p>{sentence}</p>
        </div>
    }
    .into_any()
}

fn invite(roles: Vec<view::people::Pick>, regions: Vec<view::people::Pick>, told: Told) -> AnyView {
    view! { <Invite roles regions told /> }.into_any()
}
