//! `/kommuner/{nr}`: the facts of one municipality or district, and everything it answered.

use kinds::UnitType;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use view::profile::{KeyFigure, KinLine, Parts, Place, Profile as Page, ProfilePage};
use view::search::Hit;
use view::similar::Likes;
use view::words::catalog::{Word, common, compare, layout, profile};
use view::{Link, routes};

use crate::api::load_profile;
use crate::components::crumbs::Crumbs;
use crate::components::download::Downloads;
use crate::components::how_made::HowMade;
use crate::components::icon::{Icon, Shape};
use crate::components::likes_table::LikesTable;
use crate::components::lost::{Failed, NotThere};
use crate::components::notice::Problems;
use crate::components::posted::{self, Done, WholeForm};
use crate::components::profile_answers::ProfileAnswers;
use crate::components::profile_signals::ProfileSignals;
use crate::components::section::Section;
use crate::components::unit_rail::UnitRail;
use crate::components::value::{date, written};
use crate::error::AppError;
use crate::language::{fill, lang, text};
use crate::transfer::load;

/// The profile.
#[component]
pub fn Profile() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let params = use_params_map();
    let number = Memo::new(move |_| params.with(|params| params.get("number").unwrap_or_default()));
    let page = load(
        move || (number.get(), query.get()),
        move |(number, query)| load_profile(language, number, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                let number = number.get_untracked();
                match page.await {
                    Ok(ProfilePage::Unit(page)) => draw(*page),
                    Ok(ProfilePage::Parts(parts)) => draw_parts(parts),
                    Err(AppError::NotFound(told)) => no_such_unit(told),
                    Err(error) => {
                        let again = routes::profile(&number);
                        view! { <Failed error again /> }.into_any()
                    }
                }
            })}
        </Transition>
    }
}

fn no_such_unit(told: String) -> AnyView {
    view! {
        <NotThere
            title=text(common::NO_SUCH_UNIT_TITLE)
            lead=told
            why=text(common::NO_SUCH_UNIT_WHY)
            ways=vec![
                (text(common::ALL_MUNICIPALITIES), routes::MUNICIPALITIES),
                (text(layout::OVERVIEW), routes::OVERVIEW),
            ]
        />
    }
    .into_any()
}

/// The units that a number of another year stands for.
fn draw_parts(parts: Parts) -> AnyView {
    let row = |Hit { link, about }| {
        view! {
            <li>
                <a href=link.href>{link.text}</a>
                " "
                <span class="quiet">{about}</span>
            </li>
        }
    };
    view! {
        <Title text=parts.title.clone() />
        <header class="page-head">
            <h1>{parts.title}</h1>
        </header>
        <Problems sentences=parts.problems />
        <p class="lead">{parts.lead}</p>
        <ul class="hits quiet-links">{parts.units.into_iter().map(row).collect_view()}</ul>
    }
    .into_any()
}

/// What another wave has of the unit.
fn kin(line: KinLine) -> AnyView {
    let units = line.units.into_iter().enumerate().map(|(place, unit)| {
        let between = if place == 0 { " " } else { ", " };
        view! {
            {between}
            <a class="link" href=unit.href>
                {unit.text}
            </a>
        }
    });
    view! { <p class="note">{line.words} {units.collect_view()}</p> }.into_any()
}

fn draw(page: Page) -> AnyView {
    let told = posted::told();
    let crumbs = vec![
        Link {
            text: text(layout::MUNICIPALITIES).to_owned(),
            href: page.list_href.clone(),
        },
        page.region.clone(),
    ];
    let status = answered_line(&page);
    let silent = (!page.answered).then(|| silent_lines(&page));
    let signals = signals(&page);
    let marked = page.chapters.iter().any(|chapter| chapter.signals > 0);
    let title = match page.answers_of {
        Some(year) => fill(profile::ANSWERS_IN, &[("year", &year.to_string())]),
        None => text(profile::ANSWERS).to_owned(),
    };
    view! {
        <Title text=page.name.clone() />
        <div class="crumbs-line">
            <Crumbs links=crumbs />
            {page.place.clone().map(neighbours)}
        </div>
        {page_head(&page)}
        <WholeForm told=told.clone() />
        <Done sentence=page.rail.as_ref().and_then(|rail| rail.done.clone()) />
        <Problems sentences=page.problems.clone() />
        <Facts facts=page.facts.clone() />
        <div class="with-rail">
            <div class="with-rail-main">
                {signals} {silent} {page.likes.clone().map(|shown| likes(shown, page.unit))}
            </div>
            <div class="rail">
                {page.rail.clone().map(|rail| view! { <UnitRail rail told /> })}
            </div>
        </div>
        {(!page.chapters.is_empty())
            .then(|| {
                view! {
                    <Section id="svar" title=title aside=status>
                        <ProfileAnswers page />
                        {answers_note(marked)}
                    </Section>
                }
            })}
    }
    .into_any()
}

/// Name, number and what is so of it, and its files.
fn page_head(page: &Page) -> AnyView {
    let files = vec![
        (text(common::EXCEL), page.xlsx_href.clone()),
        (text(common::CSV), page.csv_href.clone()),
    ];
    let begin = page.rail.iter().flat_map(|rail| rail.begin.clone());
    let begin = begin.map(|link| {
        view! {
            <a class="ds-button" data-variant="secondary" href=link.href>
                {link.text}
            </a>
        }
    });
    let begin = begin.collect_view();
    view! {
        <header class="page-head">
            <div>
                <h1>{page.name.clone()}</h1>
                <p class="meta">
                    <span class="code">{page.number.clone()}</span>
                    {page
                        .flags
                        .iter()
                        .map(|words| view! { <span>{words.clone()}</span> })
                        .collect_view()}
                </p>
                {page.kin.iter().cloned().map(kin).collect_view()}
            </div>
            <div class="actions">
                {begin}
                <Downloads files />
            </div>
        </header>
    }
    .into_any()
}

/// What the signs of the answers mean: that of a signal only where one is.
fn answers_note(marked: bool) -> AnyView {
    let gives = marked.then(|| {
        view! {
            <Icon shape=Shape::Flag />
            " "
            {text(profile::GIVES_NOTE)}
            " "
        }
    });
    view! {
        <p class="note">
            {gives} {text(profile::NOTE)} " " <HowMade place="tomme" />
        </p>
    }
    .into_any()
}

/// Where it stands in the selection it was opened from, and the way to those before and after it.
fn neighbours(place: Place) -> AnyView {
    let to = |words: Word, rel: &'static str, link: Option<Link>| {
        link.map(|link| {
            view! {
                <a class="link" rel=rel href=link.href>
                    {fill(words, &[("name", &link.text)])}
                </a>
            }
        })
    };
    view! {
        <nav class="neighbours" aria-label=text(profile::SELECTION)>
            <span>{place.words}</span>
            {to(profile::PREVIOUS, "prev", place.previous)}
            {to(profile::NEXT, "next", place.next)}
        </nav>
    }
    .into_any()
}

/// What the rules point at: whether to visit, and why.
fn signals(page: &Page) -> Option<AnyView> {
    let signals = page.signals.clone()?;
    let (name, beside, whole) = (page.name.clone(), page.beside.clone(), page.whole.clone());
    let (title, rank) = (signals.title.clone(), signals.rank.clone());
    let section = view! {
        <Section id="signaler" title=title aside=rank>
            <ProfileSignals name beside whole signals />
        </Section>
    };
    Some(section.into_any())
}

/// The units most like it.
fn likes(likes: Likes, unit: UnitType) -> AnyView {
    let (title, by) = match unit {
        UnitType::Municipality => (compare::LIKES, compare::LIKES_BY),
        UnitType::District => (compare::LIKES_DISTRICTS, compare::LIKES_BY_DISTRICTS),
    };
    view! {
        <Section id="lignende" title=text(title) aside=text(by)>
            <LikesTable likes />
        </Section>
    }
    .into_any()
}

/// When it answered; empty where it did not.
fn answered_line(page: &Page) -> String {
    match (&page.responded_on, page.answered) {
        (Some(day), _) => fill(profile::ANSWERED_ON, &[("date", &date(day))]),
        (None, true) => text(profile::ANSWERED).to_owned(),
        (None, false) => String::new(),
    }
}

/// What is said of a municipality that stayed silent.
fn silent_lines(page: &Page) -> impl IntoView + use<> {
    let said = if page.begun {
        profile::BEGUN
    } else {
        profile::SILENT
    };
    view! {
        <div class="ds-alert" data-color="info">
            <h2>{fill(said, &[("name", &page.name)])}</h2>
            <p>{page.silent.clone()}</p>
        </div>
    }
}

/// Background figures, each with year and source.
#[component]
fn Facts(facts: Vec<KeyFigure>) -> impl IntoView {
    view! {
        <dl class="facts">
            {facts
                .into_iter()
                .map(|fact| {
                    let (value, absent) = written(&fact.value, lang());
                    view! {
                        <div>
                            <dt>{fact.label}</dt>
                            <dd class="value" class:absent=absent>
                                {value}
                            </dd>
                            <dd class="beside">{fact.note}</dd>
                            <dd class="source">{fact.source}</dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}
