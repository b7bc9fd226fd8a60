//! `/sporsmal/{id}`: one question, how it was answered, and by whom.

use kinds::QuestionKind;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use view::method::Definition;
use view::question::{BREAKDOWN_PLACE, Breakdown, EmptyRow, QuestionPage, Range};
use view::words::catalog::{common, layout, question};
use view::words::format::lower_first;
use view::{Choice, Count, Link, routes};

use crate::api::load_question;
use crate::backend::Drawings;
use crate::components::answer_tables::{EmptyTable, NumberTable, OptionTable, TextTable};
use crate::components::breakdown::BreakdownTable;
use crate::components::chips::Chips;
use crate::components::copy::Copy;
use crate::components::crumbs::Crumbs;
use crate::components::download::Downloads;
use crate::components::how_made::HowMade;
use crate::components::judge::Judge;
use crate::components::lost::{Failed, NotThere};
use crate::components::notice::{Caveats, Problems};
use crate::components::section::Section;
use crate::components::segments::Segments;
use crate::components::server_chart::ServerChart;
use crate::components::since::SinceSection;
use crate::components::value::count;
use crate::error::AppError;
use crate::language::{fill, lang, text};
use crate::transfer::load;

/// The question.
#[component]
pub fn Question() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let page = load(
        move || (id.get(), query.get()),
        move |(id, query)| load_question(language, id, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                let (id, asked) = (id.get_untracked(), query.get_untracked());
                match page.await {
                    Ok(loaded) => draw(loaded.page, loaded.drawings),
                    Err(AppError::NotFound(told)) => no_such_question(told),
                    Err(error) => {
                        let again = format!("{}?{asked}", routes::question(&id));
                        view! { <Failed error again /> }.into_any()
                    }
                }
            })}
        </Transition>
    }
}

fn no_such_question(told: String) -> AnyView {
    view! {
        <NotThere
            title=text(common::NO_SUCH_QUESTION_TITLE)
            lead=told
            why=text(common::NO_SUCH_QUESTION_WHY)
            ways=vec![
                (text(common::ALL_QUESTIONS), routes::QUESTIONS),
                (text(layout::OVERVIEW), routes::OVERVIEW),
            ]
        />
    }
    .into_any()
}

fn draw(page: QuestionPage, drawings: Drawings) -> AnyView {
    let crumbs = vec![
        Link {
            text: text(question::CATALOGUE).to_owned(),
            href: routes::QUESTIONS.to_owned(),
        },
        page.chapter.clone(),
    ];
    let since = page.since.clone();
    let measured = page
        .breakdown
        .as_ref()
        .map(|b| b.measured.clone())
        .unwrap_or_default();
    view! {
        <Title text=page.short.clone() />
        <Crumbs links=crumbs />
        <Head page=page.clone() />
        <Segments label=text(common::REGION) choices=page.regions.clone() />
        <Problems sentences=page.problems.clone() />
        <Chips chips=page.chips.clone() clear_href=page.clear_href.clone() />
        <Quote page=page.clone() />
        <Siblings siblings=page.siblings.clone() />
        <div class="pair">
            <Given page=page.clone() drawing=drawings.distribution />
            <Units n=page.n.clone() empties=page.empties units=page.units />
        </div>
        {page
            .breakdown
            .map(|breakdown| {
                view! { <Broken wording=page.wording breakdown drawing=drawings.breakdown /> }
            })}
        {since
            .map(|since| {
                view! { <SinceSection since measured /> }
            })}
        {(page.kind == QuestionKind::Text)
            .then(|| {
                view! {
                    <Section id="tekster" title=text(question::TEXTS)>
                        <TextTable texts=page.texts />
                    </Section>
                }
            })}
    }
    .into_any()
}

/// The sentence that can be quoted, with what must be known beside it.
#[component]
fn Quote(page: QuestionPage) -> impl IntoView {
    view! {
        <div class="quote">
            <p class="lead">{page.sentence.clone()}</p>
            <Copy sentence=page.sentence />
            <Caveats title=text(question::CAVEATS) sentences=page.caveats />
            <ul class="comparability quiet">
                {page
                    .comparability
                    .into_iter()
                    .map(|sentence| view! { <li>{sentence}</li> })
                    .collect_view()}
            </ul>
        </div>
    }
}

/// Who the numbers are of, and why the others are not among them.
#[component]
fn Units(n: Count, empties: Vec<EmptyRow>, units: Count) -> impl IntoView {
    view! {
        <Section
            id="hvem"
            title=fill(question::ALL_UNITS, &[("n", &count(units.count))])
            aside=text(question::WHO)
        >
            <EmptyTable n empties units=units.count />
            <p class="note">
                <a class="link" href=units.href>
                    {text(question::OPEN_LIST)}
                </a>
                " " <HowMade place="n" />
            </p>
        </Section>
    }
}

#[component]
fn Head(page: QuestionPage) -> impl IntoView {
    let mut files = vec![
        (text(common::EXCEL), page.xlsx_href),
        (text(common::CSV), page.csv_href),
    ];
    files.extend(
        page.svg_href
            .map(|href| (text(question::FIGURE_FILE), href)),
    );
    let heading = match page.item {
        None => view! { {page.wording} }.into_any(),
        Some(item) => view! {
            <span class="stem-words">{page.wording}</span>
            " "
            {item}
        }
        .into_any(),
    };
    view! {
        <header class="page-head">
            <div>
                <h1 class="question-title">{heading}</h1>
                <p class="meta">
                    {page
                        .meta
                        .into_iter()
                        .map(|words| view! { <span>{words}</span> })
                        .collect_view()}
                </p>
            </div>
            <div class="actions">
                <Downloads files />
            </div>
        </header>
    }
}

/// The other lines of the same battery.
#[component]
fn Siblings(siblings: Vec<Choice>) -> AnyView {
    if siblings.is_empty() {
        return ().into_any();
    }
    view! {
        <nav class="siblings" aria-labelledby="siblings">
            <p id="siblings" class="quiet">
                {text(question::SIBLINGS)}
            </p>
            <ul class="quiet-links">
                {siblings
                    .into_iter()
                    .map(|line| {
                        let current = line.current.then_some("page");
                        view! { <li><a href=line.href aria-current=current>{line.text}</a></li> }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
    .into_any()
}

/// What was answered, in the form of the question's kind.
#[component]
fn Given(page: QuestionPage, drawing: String) -> AnyView {
    let n = fill(question::N_IS, &[("n", &count(page.n.count))]);
    let content = match page.numbers {
        Some(numbers) => view! { <NumberTable numbers /> }.into_any(),
        None if page.options.is_empty() => ().into_any(),
        None => view! {
            <ServerChart drawing />
            <OptionTable options=page.options />
            {page.range.map(|range| view! { <RangeNote range /> })}
        }
        .into_any(),
    };
    view! {
        <Section id="svarene" title=text(question::ANSWERS) aside=n>
            {content}
        </Section>
    }
    .into_any()
}

/// What the silent could have made of the headline share.
#[component]
fn RangeNote(range: Range) -> impl IntoView {
    let marks = [range.low, range.high].map(|percent| format!("{percent}%"));
    let width = format!("{}%", range.high - range.low);
    view! {
        <svg class="bounds" width="100%" height="10" aria-hidden="true">
            <rect class="ground" width="100%" height="2" y="4" />
            <rect class="span" x=marks[0].clone() width=width height="2" y="4" />
            <rect class="end" x=marks[0].clone() width="2" height="10" />
            <rect class="end" x=marks[1].clone() width="2" height="10" />
        </svg>
        <p class="note">
            {range.sentence} " " <HowMade place=Definition::Range.anchor() />
        </p>
    }
}

#[component]
fn Broken(wording: String, breakdown: Breakdown, drawing: String) -> AnyView {
    let title = fill(
        question::BREAKDOWN,
        &[("dimension", &lower_first(&breakdown.dimension))],
    );
    let source = (!breakdown.source.is_empty()).then(|| {
        format!(
            " {}",
            fill(question::CLASSES_FROM, &[("source", &breakdown.source)])
        )
    });
    let measured = fill(question::HEADLINE_SHARE, &[("option", &breakdown.measured)]);
    let by = view! { <Segments label=text(question::BREAK_BY) choices=breakdown.by.clone() /> }
        .into_any();
    view! {
        <Section id=BREAKDOWN_PLACE title=title control=by>
            <p class="measured">{measured}</p>
            <Judge form=breakdown.judge.clone() />
            <ServerChart drawing />
            <BreakdownTable wording breakdown />
            <p class="note">
                {text(question::BREAKDOWN_NOTE)} " " {text(question::JUDGED_NOTE)} {source} " "
                <HowMade place=Definition::Difference.anchor() />
            </p>
        </Section>
    }
    .into_any()
}
