//! `/oppfolging/fravaer`: when the one who asks is away.

use leptos::prelude::*;
use leptos_meta::Title;
use view::routes;
use view::unit_follow_up::AbsencePage;
use view::words::catalog::unit_follow_up as words;

use crate::api::load_absence;
use crate::components::days::{DaysForm, DaysList, UndoForm};
use crate::components::follow_nav::FollowNav;
use crate::components::lost::Failed;
use crate::components::posted::{self, Done};
use crate::components::summary::{summary, usual};
use crate::language::{lang, text};
use crate::transfer::load;

/// The page.
#[component]
pub fn Absence() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let page = load(
        move || query.get(),
        move |query| load_absence(language, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => draw(page),
                    Err(error) => view! { <Failed error again=routes::ABSENCE.to_owned() /> }.into_any(),
                }
            })}
        </Transition>
    }
}

fn draw(page: AbsencePage) -> AnyView {
    let told = posted::told();
    let undo = page
        .undo
        .map(|undo| view! { <UndoForm undo number=String::new() /> });
    view! {
        <Title text=text(words::ABSENCE) />
        <FollowNav here=routes::FOLLOW_UP />
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{text(words::ABSENCE)}</h1>
                <p class="lead">{text(words::ABSENCE_LEAD)}</p>
            </div>
        </header>
        {summary(&told, usual)}
        <Done sentence=page.done />
        {undo}
        <DaysList days=page.days number=String::new() nothing=text(words::NO_ABSENCE) />
        <DaysForm change=page.change number=String::new() told />
    }
    .into_any()
}
