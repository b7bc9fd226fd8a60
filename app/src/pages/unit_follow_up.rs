//! `/oppfolging/kommuner/{number}`: who follows a municipality, notes on it, and weeks that do not suit.

use leptos::prelude::*;
use leptos_meta::Title;
use view::form::Told;
use view::people::Pick;
use view::routes;
use view::unit_follow_up::UnitFollowUp;
use view::words::catalog::{layout, unit_follow_up as words};

use crate::api::load_unit_follow_up;
use crate::components::action_fields::follower;
use crate::components::days::{DaysForm, DaysList, UndoForm};
use crate::components::follow_nav::FollowNav;
use crate::components::lost::{NotThere, still_here};
use crate::components::notes::NotesOf;
use crate::components::posted::{self, Done};
use crate::components::section::Section;
use crate::components::summary::{summary, usual};
use crate::language::{fill, text};

/// The page.
#[component]
pub fn UnitPage() -> impl IntoView {
    super::loaded_one(
        "number",
        load_unit_follow_up,
        draw,
        gone,
        routes::unit_follow_up,
    )
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
    let lost = page.days_change.is_none().then(|| still_here(&told));
    let days_form = page.days_change.map(|change| {
        let (number, told) = (number.clone(), told.clone());
        view! { <DaysForm change number told /> }
    });
    let followed = view! {
        <Section id="folges" title=text(words::FOLLOWER)>
            <p>{page.followed_by}</p>
            {followers}
        </Section>
    };
    // A note that is being changed comes first, with its own button below it: what is typed in one form is
    // not sent by that of another.
    let changes = page.notes.chosen.is_some();
    let of_note = told.clone();
    let notes = view! {
        <Section id="notater" title=text(words::NOTES)>
            <NotesOf notes=page.notes told=of_note />
        </Section>
    };
    let (first, then) = if changes {
        (notes.into_any(), followed.into_any())
    } else {
        (followed.into_any(), notes.into_any())
    };
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
        {summary(&told, usual)}
        <Done sentence=page.done />
        {lost}
        {undo}
        {first}
        {then}
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
                {text(words::SAVE_FOLLOWER)}
            </button>
        </form>
    }
    .into_any()
}
