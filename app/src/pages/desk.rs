//! `/oppfolging`: what is late, what waits, what is due, who is visited next, and how far one has come.

use leptos::prelude::*;
use leptos_meta::Title;
use view::desk::{Desk as Page, NEWS_PLACE};
use view::words::catalog::desk;
use view::{Choice, routes};

use crate::api::load_desk;
use crate::components::context_bar::Shown;
use crate::components::cover_table::CoverTable;
use crate::components::desk_lines::{AheadTable, Lines};
use crate::components::follow_nav::FollowNav;
use crate::components::lost::Failed;
use crate::components::news::News;
use crate::components::notice::Problems;
use crate::components::section::Section;
use crate::components::todo_table::TodoTable;
use crate::language::{lang, text};
use crate::transfer::load;

/// The page of follow-up.
#[component]
pub fn Desk() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let page = load(move || query.get(), move |query| load_desk(language, query));
    view! {
        <Transition>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => draw(page),
                    Err(error) => view! { <Failed error again=routes::FOLLOW_UP.to_owned() /> }.into_any(),
                }
            })}
        </Transition>
    }
}

fn draw(page: Page) -> AnyView {
    view! {
        <Title text=page.title.clone() />
        <FollowNav here=routes::FOLLOW_UP />
        {head(&page)}
        <Problems sentences=page.problems.clone() />
        <div class="with-rail">
            <div class="with-rail-main">{to_do(&page)} {visits(&page)} {coverage(&page)}</div>
            <div class="rail">
                <Section id="lister" title=text(desk::LISTS) control=link(routes::LISTS, desk::ALL_LISTS)>
                    <Lines lines=page.lists none=text(desk::NO_LISTS) />
                </Section>
                <Section id=NEWS_PLACE title=page.news.title.clone()>
                    <News news=page.news />
                </Section>
            </div>
        </div>
    }
    .into_any()
}

/// The day, the heading, whose it is, and what can be begun.
fn head(page: &Page) -> AnyView {
    let last = page.begin.len().saturating_sub(1);
    let begin = page.begin.iter().enumerate().map(|(nth, link)| {
        let variant = (nth < last).then_some("secondary");
        view! {
            <a class="ds-button" data-variant=variant href=link.href.clone()>
                {link.text.clone()}
            </a>
        }
    });
    view! {
        <header class="page-head">
            <div>
                <p class="quiet">{page.day.clone()}</p>
                <h1>{page.title.clone()}</h1>
                {page.stands_still.clone().map(|told| view! { <p class="note">{told}</p> })}
                {page.read_only.clone().map(|told| view! { <p class="note">{told}</p> })}
            </div>
            <div class="actions">{whose(&page.whose)} {begin.collect_view()}</div>
        </header>
    }
    .into_any()
}

/// Whose it is: a form, so that it works without script.
fn whose(choices: &[Choice]) -> AnyView {
    let options = choices.iter().map(|choice| {
        view! {
            <option value=choice.id.clone() selected=choice.current>
                {choice.text.clone()}
            </option>
        }
    });
    let earlier = use_context::<Shown>().and_then(|shown| untrack(|| shown.earlier()));
    let earlier =
        earlier.map(|year| view! { <input type="hidden" name="wave" value=year.to_string() /> });
    view! {
        <form class="choose-region" action=routes::FOLLOW_UP method="get">
            <label for="hvem">{text(desk::SHOW)}</label>
            <select class="ds-input" id="hvem" name="hvem" data-width="auto">
                {options.collect_view()}
            </select>
            {earlier}
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(desk::GO)}
            </button>
        </form>
    }
    .into_any()
}

fn link(href: &'static str, word: view::words::catalog::Word) -> AnyView {
    view! {
        <p>
            <a class="link" href=href>
                {text(word)}
            </a>
        </p>
    }
    .into_any()
}

/// Late, waiting, due.
fn to_do(page: &Page) -> AnyView {
    let (late, waiting, due) = (page.late.clone(), page.waiting.clone(), page.due.clone());
    let (title, aside) = (page.due_title.clone(), page.due_aside.clone());
    let open = page.open.clone();
    let open = view! {
        <p>
            <a class="link" href=open.href>
                {open.text}
            </a>
        </p>
    };
    view! {
        <Section id="over-fristen" title=text(desk::LATE) control=open.into_any()>
            <TodoTable todos=late caption=text(desk::LATE_CAPTION) none=text(desk::NONE_LATE) />
            <p class="note">{text(desk::LATE_NOTE)}</p>
        </Section>
        <Section id="venter" title=text(desk::WAITING) aside=text(desk::WAITING_ASIDE)>
            <TodoTable
                todos=waiting
                caption=text(desk::WAITING_CAPTION)
                none=text(desk::NONE_WAITING)
            />
        </Section>
        <Section id="frist" title=title.clone() aside>
            <TodoTable todos=due caption=title none=text(desk::NONE_DUE) />
        </Section>
    }
    .into_any()
}

fn visits(page: &Page) -> AnyView {
    let (rows, told) = (page.ahead.clone(), page.ahead_note.clone());
    let note = (!told.is_empty()).then(|| view! { <p class="note">{told}</p> });
    view! {
        <Section id="besok-framover" title=text(desk::AHEAD) control=link(routes::VISITS, desk::ALL_VISITS)>
            <AheadTable rows=rows none=text(desk::NONE_AHEAD) />
            {note}
        </Section>
    }
    .into_any()
}

fn coverage(page: &Page) -> AnyView {
    let coverage = page.coverage.clone();
    view! {
        <Section id="dekning" title=coverage.title.clone()>
            <CoverTable coverage />
        </Section>
    }
    .into_any()
}
