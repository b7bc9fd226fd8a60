//! `/metode`: how N, shares and the empties are made, in plain words, with live numbers.

mod comparison;
mod parts;
mod rules;

use leptos::prelude::*;
use leptos_meta::Title;
use view::method::{Definition, Method as Page};
use view::routes;
use view::words::catalog::{Word, method};

use self::comparison::Comparison;
use self::parts::{Empties, Flags, Routing, Shares, Terms};
use self::rules::RuleTable;
use crate::api::explain_method;
use crate::components::lost::Failed;
use crate::components::section::Section;
use crate::components::value::count;
use crate::error::AppError;
use crate::language::{fill, lang, text};
use crate::transfer::load;

/// The sections, in order: id and heading.
const SECTIONS: [(&str, Word); 17] = [
    ("hvem", method::UNITS_TITLE),
    ("n", method::N_TITLE),
    ("andeler", method::SHARE_TITLE),
    ("tomme", method::EMPTY_TITLE),
    (Definition::Difference.anchor(), method::DIFFERENCE_TITLE),
    (Definition::Range.anchor(), method::RANGE_TITLE),
    (Definition::Adjusted.anchor(), method::ADJUSTED_TITLE),
    (Definition::Change.anchor(), method::CHANGE_TITLE),
    (Definition::Ranking.anchor(), method::RANKING_TITLE),
    (
        Definition::Representativity.anchor(),
        method::REPRESENTATIVITY_TITLE,
    ),
    ("likhet", method::LIKENESS_TITLE),
    ("bosetter", method::SETTLING_TITLE),
    ("inndelinger", method::CLASSES_TITLE),
    ("kjennetegn", method::FLAGS_TITLE),
    ("ruting", method::ROUTING_TITLE),
    ("utvalg", method::FILTER_TITLE),
    ("regler", method::RULES_TITLE),
];

/// The explanations. They stand also where no wave is published; then without examples.
#[component]
pub fn Method() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let page = load(
        move || query.get(),
        move |query| explain_method(language, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                match page.await {
                    // What is explained is true without a wave too, but not for everybody to read.
                    Ok(page) => draw(Some(page)),
                    Err(AppError::NoWave) => draw(None),
                    Err(error) => view! { <Failed error again=routes::METHOD.to_owned() /> }.into_any(),
                }
            })}
        </Transition>
    }
}

/// Whether the page has the section of an id: nothing is explained that the wave has nothing of.
fn is_told(page: Option<&Page>, id: &str) -> bool {
    let ranking = Definition::Ranking.anchor();
    match id {
        "demodata" => page.is_none_or(|page| page.synthetic.is_some()),
        _ if id == ranking => page.is_some_and(|page| page.points.is_some()),
        _ => true,
    }
}

fn draw(page: Option<Page>) -> AnyView {
    let routing = page.clone().map(|page| page.routing).unwrap_or_default();
    let rules = page.clone().map(|page| page.rules).unwrap_or_default();
    let made_up = page.as_ref().map_or_else(
        || Some(text(method::DEMO_1).to_owned()),
        |page| page.synthetic.clone(),
    );
    let sections = SECTIONS
        .into_iter()
        .chain([("demodata", method::DEMO_TITLE)]);
    let sections = sections.filter(|(id, _)| is_told(page.as_ref(), id));
    let sections: Vec<(&str, Word)> = sections.collect();
    view! {
        <Title text=text(method::TITLE) />
        <header class="page-head">
            <div>
                <h1>{text(method::TITLE)}</h1>
                <p class="lead method-lead">{text(method::LEAD)}</p>
            </div>
        </header>
        <div class="answers-grid method">
            <Contents sections />
            <div>
                <Counting page=page.clone() />
                {comparisons(page.as_ref())}
                <Likeness />
                <Divisions page=page />
                <Section id="ruting" title=text(method::ROUTING_TITLE)>
                    <Routing routing />
                </Section>
                <Section id="utvalg" title=text(method::FILTER_TITLE)>
                    <Paragraphs words=vec![method::FILTER_1, method::FILTER_2] />
                </Section>
                <Section id="regler" title=text(method::RULES_TITLE)>
                    <Paragraphs words=vec![method::RULES_1, method::RULES_2] />
                    <RuleTable rules />
                </Section>
                {made_up
                    .map(|made_up| {
                        view! {
                            <Section id="demodata" title=text(method::DEMO_TITLE)>
                                <div class="prose">
                                    <p>{made_up}</p>
                                    <p>{text(method::DEMO_2)}</p>
                                </div>
                            </Section>
                        }
                    })}
            </div>
        </div>
    }
    .into_any()
}

/// The sections by their headings, each a link down the page.
#[component]
fn Contents(sections: Vec<(&'static str, Word)>) -> impl IntoView {
    let contents = sections
        .into_iter()
        .map(|(id, title)| {
            let href = format!("#{id}");
            view! { <li><a href=href>{text(title)}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="chapters" aria-label=text(method::CONTENTS)>
            <ol>{contents}</ol>
        </nav>
    }
}

/// How a number is counted: who is asked, N, shares, and the empties.
#[component]
fn Counting(page: Option<Page>) -> impl IntoView {
    let example = page.clone();
    let districts = page.as_ref().map_or(0, |page| page.districts);
    let units = if districts > 0 {
        fill(method::UNITS_DISTRICTS, &[("n", &count(districts))])
    } else {
        text(method::UNITS_ALONE).to_owned()
    };
    view! {
        <Section id="hvem" title=text(method::UNITS_TITLE)>
            <div class="prose">
                <p>{units}</p>
                <p>{text(method::UNITS_2)}</p>
            </div>
        </Section>
        <Section id="n" title=text(method::N_TITLE)>
            <Terms page=example />
        </Section>
        <Section id="andeler" title=text(method::SHARE_TITLE)>
            <Shares page=page />
        </Section>
        <Section id="tomme" title=text(method::EMPTY_TITLE)>
            <Empties />
        </Section>
    }
}

/// How municipalities are divided: by whether they settle, by class, and by flag.
#[component]
fn Divisions(page: Option<Page>) -> impl IntoView {
    let flags = page.clone().map(|page| page.flags).unwrap_or_default();
    view! {
        <Section id="bosetter" title=text(method::SETTLING_TITLE)>
            <Settling page=page />
        </Section>
        <Section id="inndelinger" title=text(method::CLASSES_TITLE)>
            <Paragraphs words=vec![method::CLASSES_1, method::CLASSES_2, method::CLASSES_3] />
        </Section>
        <Section id="kjennetegn" title=text(method::FLAGS_TITLE)>
            <Flags flags />
        </Section>
    }
}

/// The definitions of comparison, each in plain words, as a formula, and worked out.
fn comparisons(page: Option<&Page>) -> Vec<AnyView> {
    Definition::ALL
        .into_iter()
        .filter(|definition| is_told(page, definition.anchor()))
        .map(|definition| {
            let worked = page.and_then(|page| {
                let mut worked = page.worked.iter();
                worked.find(|worked| worked.definition == definition)
            });
            let points = page.and_then(|page| page.points.clone());
            let imported = page.is_some();
            view! { <Comparison definition worked=worked.cloned() points imported /> }.into_any()
        })
        .collect()
}

/// How alike two municipalities are.
#[component]
fn Likeness() -> impl IntoView {
    view! {
        <Section id="likhet" title=text(method::LIKENESS_TITLE)>
            <div class="prose">
                <p>{text(method::LIKENESS_1)}</p>
                <div class="formula">
                    <p>{text(method::LIKENESS_FORMULA)}</p>
                </div>
                <p>{text(method::LIKENESS_2)}</p>
            </div>
        </Section>
    }
}

#[component]
fn Paragraphs(words: Vec<Word>) -> impl IntoView {
    view! {
        <div class="prose">
            {words.into_iter().map(|word| view! { <p>{text(word)}</p> }).collect_view()}
        </div>
    }
}

/// Why the number that settles and the number that decided to settle differ.
#[component]
fn Settling(page: Option<Page>) -> impl IntoView {
    view! {
        <div class="prose">
            {page
                .map(|page| {
                    let values = [
                        ("settling", count(page.settling)),
                        ("decided", count(page.decided)),
                    ];
                    let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
                    let told = match page.asked_settling {
                        Some(_) => method::SETTLING_1,
                        None => method::SETTLING_ASKED_ALL,
                    };
                    view! {
                        <p>{fill(told, &values)}</p>
                        {page.settling_known.map(|known| view! { <p>{known}</p> })}
                    }
                })}
        </div>
    }
}
