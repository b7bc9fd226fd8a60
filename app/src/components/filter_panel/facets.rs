//! Groups of boxes, three-way flags and free ranges.

use kinds::Flag;
use leptos::prelude::*;
use view::list::{FacetGroup, FacetOption, FlagFacet, RangeField};
use view::words::catalog::{common, list, value};

use crate::components::markup::Markup;
use crate::components::tick::Tick;
use crate::components::value::count;
use crate::language::{fill, text};

/// One box: what it says, and how many it gives within the other filters.
#[component]
pub fn TickBox(
    /// The field's name.
    name: String,
    /// The box.
    option: FacetOption,
) -> AnyView {
    let tick = Tick {
        form: None,
        name: &name,
        value: &option.value,
        chosen: option.chosen,
        label: &option.label,
    };
    let (field, label) = tick.draw();
    view! {
        <div class="option">
            {field} {label} <span class="quiet figures">{count(option.count)}</span>
        </div>
    }
    .into_any()
}

/// An open group of boxes.
#[component]
pub fn Group(
    /// The group.
    group: FacetGroup,
) -> AnyView {
    let key = group.key;
    view! {
        <fieldset class="filter-group">
            <legend>{group.label}</legend>
            {group
                .options
                .into_iter()
                .map(|option| view! { <TickBox name=key.clone() option /> })
                .collect_view()}
        </fieldset>
    }
    .into_any()
}

/// A folded group, with its state beside its name. It stands open while something is chosen.
#[component]
pub fn Folded(
    /// The group.
    group: FacetGroup,
) -> AnyView {
    let chosen = group.options.iter().filter(|option| option.chosen).count();
    let open = chosen > 0;
    let boxes = boxes(&group);
    view! {
        <details class="filter-folded" open=open>
            <summary>{group.label} <span class="quiet">{state(chosen)}</span></summary>
            <fieldset inner_html=boxes></fieldset>
        </details>
    }
    .into_any()
}

/// The boxes of a group in one piece (see [`Markup`]): most of them stand in folded groups, which a page
/// need not go through to come to life. A box that is ticked keeps its focus by its id.
fn boxes(group: &FacetGroup) -> String {
    let mut markup = Markup::default();
    let class = ("class", Some("ds-sr-only"));
    markup.element("legend", &[class], &group.label);
    for option in &group.options {
        let tick = Tick {
            form: None,
            name: &group.key,
            value: &option.value,
            chosen: option.chosen,
            label: &option.label,
        };
        markup.open("div", &[("class", Some("option"))]);
        tick.write(&mut markup);
        markup.text(" ");
        let class = ("class", Some("quiet figures"));
        markup.element("span", &[class], &count(option.count));
        markup.close();
    }
    markup.into_html()
}

/// "alle", or how many are chosen.
fn state(chosen: usize) -> String {
    if chosen == 0 {
        text(list::EVERY_FOLDED).to_owned()
    } else {
        fill(list::CHOSEN, &[("n", &chosen.to_string())])
    }
}

/// Three-way flags: all, yes, no; and unknown where some are.
#[component]
pub fn Flags(
    /// The flags.
    flags: Vec<FlagFacet>,
) -> AnyView {
    view! {
        <fieldset class="filter-group">
            <legend>{text(list::FLAGS)}</legend>
            {flags.into_iter().map(|facet| view! { <ThreeWay facet /> }).collect_view()}
        </fieldset>
    }
    .into_any()
}

#[component]
fn ThreeWay(facet: FlagFacet) -> AnyView {
    let [_, _, unknown] = facet.counts;
    let mut ways = vec![
        (None, "", list::EVERY),
        (Some(Flag::Yes), "yes", common::YES),
        (Some(Flag::No), "no", common::NO),
    ];
    if unknown > 0 || facet.chosen == Some(Flag::Unknown) {
        ways.push((Some(Flag::Unknown), "unknown", value::UNKNOWN));
    }
    let key = facet.key;
    let chosen = facet.chosen;
    view! {
        <fieldset class="three-way">
            <legend>{facet.label}</legend>
            <div>
                {ways
                    .into_iter()
                    .map(|(way, sent, word)| {
                        view! {
                            <label>
                                <input
                                    type="radio"
                                    name=key.clone()
                                    value=sent
                                    checked=way == chosen
                                />
                                <span>{text(word)}</span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
    .into_any()
}

/// Free ranges, folded until one is in use.
#[component]
pub fn Ranges(
    /// The ranges.
    ranges: Vec<RangeField>,
) -> AnyView {
    if ranges.is_empty() {
        return ().into_any();
    }
    let used = ranges
        .iter()
        .filter(|range| !range.from.is_empty() || !range.to.is_empty())
        .count();
    let open = used > 0;
    view! {
        <details class="filter-folded" open=open>
            <summary>
                {text(list::RANGES)} <span class="quiet">{state(used)}</span>
            </summary>
            {ranges.into_iter().map(|range| view! { <Range range /> }).collect_view()}
        </details>
    }
    .into_any()
}

#[component]
fn Range(range: RangeField) -> AnyView {
    let field = |end: &'static str, value: String| {
        let name = format!("{}_{end}", range.key);
        view! {
            <input
                class="ds-input"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                size="7"
                name=name
                value=value
            />
        }
    };
    view! {
        <fieldset class="range">
            <legend>{range.label}</legend>
            <label>{text(list::FROM)} " " {field("from", range.from)}</label>
            <label>{text(list::TO)} " " {field("to", range.to)}</label>
        </fieldset>
    }
    .into_any()
}
