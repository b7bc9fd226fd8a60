//! A list to choose one of, boxes to pick from, and a text of several lines: each with its label, what was
//! typed, and the sentence about it.

use leptos::prelude::*;
use view::form::Told;
use view::people::Pick;

use super::around::Around;
use super::raw_text::in_textarea;

/// A group of options; without a name they stand by themselves.
#[derive(Debug, Clone)]
pub struct Options {
    /// The group's name.
    pub group: String,
    /// The options.
    pub picks: Vec<Pick>,
}

impl Options {
    /// Options without a group.
    pub fn alone(picks: Vec<Pick>) -> Vec<Self> {
        let group = String::new();
        vec![Self { group, picks }]
    }
}

/// A list to choose one of.
#[component]
pub fn Chooser(
    /// The field's name, and the end of its id.
    name: &'static str,
    /// What stands before the name in the id, where a page has several.
    #[prop(default = "felt")]
    place: &'static str,
    /// What it asks for.
    label: &'static str,
    /// What is chosen where nothing is.
    #[prop(optional)]
    nothing: &'static str,
    /// What there is to choose from.
    options: Vec<Options>,
    /// A line below that helps.
    #[prop(optional)]
    hint: &'static str,
    /// What is told of the form it stands in.
    told: Told,
) -> AnyView {
    let around = Around::of(place, name, hint, &told);
    let all = options.iter().flat_map(|options| &options.picks);
    let unchosen = (!nothing.is_empty()).then_some("");
    let values = unchosen.into_iter().chain(all.map(|pick| &*pick.value));
    let chosen = told.chosen(name, values).map(str::to_owned);
    let option = |pick: Pick| {
        let picked = chosen
            .as_ref()
            .map_or(pick.picked, |chosen| *chosen == pick.value);
        view! {
            <option value=pick.value selected=picked>
                {pick.text}
            </option>
        }
    };
    let groups = options.into_iter().map(|options| {
        let picks = options.picks.into_iter().map(option).collect_view();
        if options.group.is_empty() {
            return picks.into_any();
        }
        view! { <optgroup label=options.group>{picks}</optgroup> }.into_any()
    });
    let groups: Vec<AnyView> = groups.collect();
    let control = view! {
        <select
            class="ds-input"
            id=around.id.clone()
            name=name
            aria-invalid=around.is_wrong()
            aria-describedby=around.described_by()
        >
            {(!nothing.is_empty()).then(|| view! { <option value="">{nothing}</option> })}
            {groups}
        </select>
    };
    around.field(label.to_owned(), control.into_any())
}

/// Boxes to pick from.
#[component]
pub fn Picks(
    /// `radio` for one, `checkbox` for several.
    kind: &'static str,
    /// The field's name.
    name: &'static str,
    /// What is picked.
    legend: &'static str,
    /// A line below that helps.
    #[prop(optional)]
    hint: &'static str,
    /// What there is to pick from.
    picks: Vec<Pick>,
    /// What is told of the form it stands in.
    told: Told,
) -> AnyView {
    let around = Around::of("felt", name, hint, &told);
    let boxes = picks.into_iter().map(|pick| {
        let picked = told.picked(name, &pick.value, pick.picked);
        view! {
            <label class="tickable">
                <input class="ds-input" type=kind name=name value=pick.value checked=picked />
                <span>{pick.text}</span>
            </label>
        }
    });
    let boxes = boxes.collect_view().into_any();
    around.group("picks", legend, boxes)
}

/// A text of several lines.
#[component]
pub fn Lines(
    /// The field's name, and the end of its id.
    name: &'static str,
    /// What stands before the name in the id, where a page has several.
    #[prop(default = "felt")]
    place: &'static str,
    /// What it asks for.
    label: &'static str,
    /// What it holds where nothing was typed.
    #[prop(optional, into)]
    value: String,
    /// A line below that helps.
    #[prop(optional)]
    hint: &'static str,
    /// How many lines are seen.
    #[prop(default = 3)]
    rows: u8,
    /// What is told of the form it stands in.
    told: Told,
) -> AnyView {
    let around = Around::of(place, name, hint, &told);
    let typed = told.typed(name).map_or(value, str::to_owned);
    let control = view! {
        <textarea
            class="ds-input"
            id=around.id.clone()
            name=name
            rows=rows.to_string()
            aria-invalid=around.is_wrong()
            aria-describedby=around.described_by()
        >
            {in_textarea(&typed)}
        </textarea>
    };
    around.field(label.to_owned(), control.into_any())
}
