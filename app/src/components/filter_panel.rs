//! The filter: one plain GET form. Answers first, since that is what no other tool has.

mod facets;
mod picker;

use kinds::UnitType;
use leptos::prelude::*;
use view::list::Panel;
use view::routes;
use view::words::catalog::list;

use self::facets::{Flags, Folded, Group, Ranges};
use self::picker::Answers;
use super::icon::{Icon, Shape};
use super::list_table::TABLE;
use super::value::count;
use crate::language::{fill, text};

/// Id of the form. Fields elsewhere on the page (the column picker) belong to it by this id.
pub const FORM: &str = "filter";

/// Id of the heading of what is found.
pub const RESULT: &str = "resultat";

/// Groups that stand open; the rest are folded, with their state beside the name.
const OPEN_GROUPS: [&str; 2] = ["region", "size"];

/// The panel.
#[component]
pub fn FilterPanel(
    /// Municipalities or districts.
    unit: UnitType,
    /// Everything the form needs.
    panel: Panel,
    /// Units that match now.
    matching: usize,
    /// The key that a field outside the panel sends: the columns, or the colour of a map.
    sent_beside: &'static str,
) -> AnyView {
    let hidden = panel
        .hidden
        .into_iter()
        .filter(move |(name, _)| name != sent_beside)
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view();
    let show = match unit {
        UnitType::Municipality => list::SHOW_MUNICIPALITIES,
        UnitType::District => list::SHOW_DISTRICTS,
    };
    let (open, folded): (Vec<_>, Vec<_>) = panel
        .groups
        .into_iter()
        .partition(|group| OPEN_GROUPS.contains(&group.key.as_str()));
    let (regions, sizes): (Vec<_>, Vec<_>) =
        open.into_iter().partition(|group| group.key == "region");
    view! {
        <form class="filter" id=FORM action=routes::MUNICIPALITIES method="get" aria-label=text(list::FILTER)>
            {hidden}
            <details class="filter-fold">
                <FoldHead active=panel.active />
                <div class="filter-body">
                    <a class="link to-list" href=format!("#{TABLE}") rel="external">
                        {text(list::TO_LIST)}
                    </a>
                    <Answers
                        conditions=panel.conditions
                        questions=panel.questions
                        picked=panel.picked
                    />
                    {regions.into_iter().map(|group| view! { <Group group /> }).collect_view()}
                    <Flags flags=panel.flags />
                    {sizes.into_iter().map(|group| view! { <Group group /> }).collect_view()}
                    {folded.into_iter().map(|group| view! { <Folded group /> }).collect_view()}
                    <Ranges ranges=panel.ranges />
                    <NameField name=panel.text />
                    <div class="filter-show">
                        <button
                            class="ds-button"
                            data-variant="secondary"
                            type="submit"
                            formaction=format!("{}#{RESULT}", routes::MUNICIPALITIES)
                        >
                            {fill(show, &[("n", &count(matching))])}
                        </button>
                    </div>
                </div>
            </details>
        </form>
    }
    .into_any()
}

/// What the folded panel shows of itself: its name, and how many conditions are in force.
#[component]
fn FoldHead(active: usize) -> impl IntoView {
    view! {
        <summary>
            <Icon shape=Shape::Filter />
            {text(list::FILTER)}
            {(active > 0)
                .then(|| {
                    let words = fill(list::ACTIVE, &[("n", &active.to_string())]);
                    view! { <span class="quiet">{words}</span> }
                })}
            <Icon shape=Shape::Chevron />
        </summary>
    }
}

/// The search in names.
#[component]
fn NameField(name: String) -> impl IntoView {
    view! {
        <div class="filter-group filter-name">
            <label for="filter-q">{text(list::NAME)}</label>
            <input
                class="ds-input"
                type="search"
                name="q"
                id="filter-q"
                value=name
            />
        </div>
    }
}
