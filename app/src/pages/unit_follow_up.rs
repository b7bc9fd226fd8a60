//! `/oppfolging/kommuner/{number}`: who follows a municipality, notes on it, and weeks that do not suit.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use view::form::Told;
use view::people::Pick;
use view::routes;
use view::unit_follow_up::UnitFollowUp;
use view::words::catalog::{layout, unit_follow_up as words};

use crate::api::load_unit_follow_up;
use crate::components::action_fields::follower;
use crate::components::days::{DaysForm, DaysList, UndoForm};
use crate::components::follow_nav::FollowNav;
use crate::components::lost::{Failed, NotThere};
use crate::components::notes::NotesOf;
use crate::components::posted::{self, Done, WholeForm};
use crate::components::section::Section;
use crate::error::AppError;
use crate::language::{fill, lang, text};
use crate::transfer::load;

/// The page.
#[component]
pub fn UnitPage() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let params = use_params_map();
    let number = move || params.get().get("number").unwrap_or_default();
    let page = load(
        move || (number(), query.get()),
        move |(number, query)| load_unit_follow_up(language, number, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => draw(page),
                    Err(AppError::NotFound(lead)) => gone(lead),
                    Err(error) => {
                        view! { <Failed error again=routes::FOLLOW_UP.to_owned() /> }.into_any()
                    }
                }
            })}
        </Transition>
    }
}

fn gone(lead: String) -> AnyView {
    let ways = vec![(text(layout::MUNICIPALITIES), routes::MUNICIPALITIES)];
    view! { <NotThere title=text(words::FOLLOWER) lead why="" ways /> }.into_any()
}

fn draw(page: UnitFollowUp) -> AnyView {
    let told = posted::told();
    let title = fill(words::TITLE, &[("unit", &page.unit.text)]);
    let profile = fill(words::PROFILE, &[("unit", &page.unit.text)]);
    let number = page.number.clone();
    let undo = page.undo.map(|undo| {
        let number = number.clone();
        view! { <UndoForm undo number /> }
    });
    let followers =
        (!page.followers.is_empty()).then(|| follower_form(&page.number, page.followers, &told));
    let days_form = page.days_change.map(|change| {
        let (number, told) = (number.clone(), told.clone());
        view! { <DaysForm change number told /> }
    });
    view! {
        <Title text=title.clone() />
        <FollowNav here=routes::FOLLOW_UP />
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{title}</h1>
                <p class="meta">
                    <a class="link" href=page.unit.href>
                        {profile}
                    </a>
                </p>
            </div>
        </header>
        <WholeForm told=told.clone() />
        <Done sentence=page.done />
        {undo}
        <Section id="folges" title=text(words::FOLLOWER)>
            <p>{page.followed_by}</p>
            {followers}
        </Section>
        <Section id="notater" title=text(words::NOTES)>
            <NotesOf notes=page.notes told=told.clone() />
        </Section>
        <Section id="uker" title=text(words::DAYS)>
            <DaysList days=page.days number=number nothing=text(words::NO_DAYS) />
            {days_form}
        </Section>
    }
    .into_any()
}

fn follower_form(number: &str, picks: Vec<Pick>, told: &Told) -> AnyView {
    view! {
        <form class="fields" method="post" action=routes::UNIT_FOLLOWER>
            <input type="hidden" name="kommune" value=number.to_owned() />
            {follower(picks, "felt", told)}
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::SAVE)}
            </button>
        </form>
    }
    .into_any()
}
