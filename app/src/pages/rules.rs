//! `/oppfolging/regler`: rules and weights, and the rule that is being changed.

use leptos::prelude::*;
use leptos_meta::Title;
use view::rules::RulesPage;
use view::words::catalog::rules as words;
use view::{Link, routes};

use crate::api::list_rules;
use crate::components::follow_nav::FollowNav;
use crate::components::icon::{Icon, Shape};
use crate::components::notice::Problems;
use crate::components::posted;
use crate::components::rule_form::RuleForm;
use crate::components::rule_history::RuleHistory;
use crate::components::rule_list::RuleList;
use crate::components::section::Section;
use crate::components::summary::{summary, usual};
use crate::language::text;

/// The page.
#[component]
pub fn Rules() -> impl IntoView {
    super::loaded(list_rules, draw, routes::RULES)
}

fn draw(page: RulesPage) -> AnyView {
    let told = posted::told();
    let of_form = told.clone();
    let editing = page.editing.map(|editing| {
        let history = editing.editions.clone();
        let again = editing.clone();
        view! {
            <Section id="endre" title=editing.heading.clone() aside=editing.aside.clone()>
                <RuleForm editing told=of_form.clone() />
            </Section>
            <RuleHistory editions=history editing=again />
        }
    });
    let new = page.may_make.then(|| {
        view! {
            <div class="actions">
                <a class="ds-button" data-variant="secondary" href=routes::MUNICIPALITIES rel="external">
                    <Icon shape=Shape::Plus />
                    {text(words::NEW)}
                </a>
            </div>
        }
    });
    let weighed = page
        .weighed
        .then(|| (page.holds_where.clone(), page.list.clone()));
    let note = format!("{} {}", text(words::NOTE), page.holds_where);
    view! {
        <Title text=text(words::TITLE) />
        <FollowNav here=routes::RULES />
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{text(words::TITLE)}</h1>
                <p class="meta">
                    {page
                        .counts
                        .into_iter()
                        .map(|count| view! { <span>{count}</span> })
                        .collect_view()}
                </p>
            </div>
            {new}
        </header>
        {summary(&told, usual)}
        {page.done.map(|sentence| saved(sentence, weighed))}
        <Problems sentences=page.problems />
        {failing(page.failing)}
        <Section id="regler" title=text(words::RULES) aside=text(words::RULES_ASIDE)>
            <RuleList rules=page.rules region=page.region regions=page.regions list=page.list note />
        </Section>
        {editing}
    }
    .into_any()
}

/// The rules that the wave cannot answer.
fn failing(sentences: Vec<String>) -> AnyView {
    if sentences.is_empty() {
        return ().into_any();
    }
    let sentences = sentences
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> });
    view! {
        <div class="ds-alert" data-color="info">
            <ul>{sentences.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// What was saved a moment ago; of a weight, where it holds, and the list that goes by it.
fn saved(sentence: String, weighed: Option<(String, Link)>) -> AnyView {
    let weighed = weighed.map(|(holds, list)| {
        view! {
            <p>
                {holds} " "
                <a class="link" href=list.href rel="external">
                    {text(words::LIST_BY)}
                </a>
            </p>
        }
    });
    view! {
        <div class="ds-alert" data-color="success" role="status">
            <p>{sentence}</p>
            {weighed}
        </div>
    }
    .into_any()
}
