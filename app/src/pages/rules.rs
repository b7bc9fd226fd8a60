//! `/oppfolging/regler`: rules and weights, and the rule that is being changed.

use leptos::prelude::*;
use leptos_meta::Title;
use view::routes;
use view::rules::RulesPage;
use view::words::catalog::rules as words;

use crate::api::list_rules;
use crate::components::follow_nav::FollowNav;
use crate::components::icon::{Icon, Shape};
use crate::components::notice::Problems;
use crate::components::posted::{self, Done, WholeForm};
use crate::components::rule_form::RuleForm;
use crate::components::rule_history::RuleHistory;
use crate::components::rule_list::RuleList;
use crate::components::section::Section;
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
    let failing = page
        .failing
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> });
    let failing: Vec<_> = failing.collect();
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
            <div class="actions">
                <a class="ds-button" href=routes::MUNICIPALITIES rel="external">
                    <Icon shape=Shape::Plus />
                    {text(words::NEW)}
                </a>
            </div>
        </header>
        <WholeForm told=told.clone() />
        <Done sentence=page.done />
        <Problems sentences=page.problems />
        {(!failing.is_empty())
            .then(|| {
                view! {
                    <div class="ds-alert" data-color="info">
                        <ul>{failing}</ul>
                    </div>
                }
            })}
        <Section id="regler" title=text(words::RULES) aside=text(words::RULES_ASIDE)>
            <RuleList rules=page.rules region=page.region regions=page.regions list=page.list />
        </Section>
        {editing}
    }
    .into_any()
}
