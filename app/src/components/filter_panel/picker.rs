//! Conditions on answers: those in force, and a new one built by picking a question and options.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use view::list::{Condition, FacetOption, PickWay, Picked, QuestionGroup};
use view::words::catalog::list;

use super::facets::TickBox;
use crate::components::markup::Markup;
use crate::language::{fill, text};

/// The first group of the panel.
#[component]
pub fn Answers(
    /// Conditions in force.
    conditions: Vec<Condition>,
    /// Questions to pick from, by chapter.
    questions: Vec<QuestionGroup>,
    /// The question picked.
    picked: Option<Picked>,
) -> AnyView {
    if questions.is_empty() && conditions.is_empty() {
        return ().into_any();
    }
    let first = conditions.is_empty();
    let current = picked.as_ref().map(|picked| picked.id.clone());
    view! {
        <section class="filter-group" aria-labelledby="filter-answers">
            <h2 id="filter-answers">{text(list::ANSWERS)}</h2>
            {conditions.into_iter().map(in_force).collect_view()}
            <div class="condition" class:new=current.is_some()>
                <label for="pick">
                    {text(if first { list::PICK_FIRST } else { list::PICK_NEXT })}
                </label>
                <div class="pick">
                    <select class="ds-input" id="pick" name="pick">
                        <option value="" selected=current.is_none()>
                            {text(list::PICK_NONE)}
                        </option>
                        {questions
                            .iter()
                            .map(|group| chapter(group, current.as_deref()))
                            .collect_view()}
                    </select>
                    <button class="ds-button" data-variant="secondary" type="submit">
                        {text(list::PICK_GO)}
                    </button>
                </div>
                {picked.map(|picked| view! { <Options picked /> })}
            </div>
        </section>
    }
    .into_any()
}

fn in_force(condition: Condition) -> AnyView {
    let about = fill(list::EDIT_OF, &[("question", &condition.question)]);
    let described = format!(" {about}");
    view! {
        <div class="condition">
            <p>
                <b>{condition.question}</b>
                <br />
                {condition.words}
            </p>
            <p class="condition-links">
                {condition
                    .edit_href
                    .map(|href| {
                        view! {
                            <a class="link" href=href data-noscroll="">
                                {text(list::EDIT)}
                                <span class="ds-sr-only">{described.clone()}</span>
                            </a>
                        }
                    })}
                <a class="link" href=condition.remove_href data-noscroll="">
                    {text(list::REMOVE)}
                    <span class="ds-sr-only">{format!(" {about}")}</span>
                </a>
            </p>
        </div>
    }
    .into_any()
}

fn chapter(group: &QuestionGroup, current: Option<&str>) -> InertElement {
    let mut markup = Markup::default();
    markup.open("optgroup", &[("label", Some(&group.chapter))]);
    for (id, label) in &group.items {
        write_entry(&mut markup, id, label, current.unwrap_or_default());
    }
    markup.finish()
}

/// The options of the picked question, and the button that adds the condition. What it says of the
/// boxes as they are ticked, `public/page.js` asks the server.
#[component]
fn Options(picked: Picked) -> AnyView {
    let name = format!("pick.{}", picked.id);
    let ways: Vec<AnyView> = picked
        .ways
        .into_iter()
        .map(|way| draw_way(&name, way))
        .collect();
    let group = fill(list::PICK_OPTIONS, &[("question", &picked.label)]);
    view! {
        <fieldset class="pick-options">
            <legend class="ds-sr-only">{group}</legend>
            <div class="mode" role="group" aria-label=text(list::PICK_MODE)>
                {ways}
            </div>
            {boxes(&name, picked.options)}
            {picked
                .other
                .map(|other| {
                    view! {
                        <fieldset>
                            <legend>{other.label}</legend>
                            {boxes(&other.key, other.options)}
                        </fieldset>
                    }
                })}
            {picked.limits.map(|limits| number_fields(&picked.id, limits, picked.ends))}
            <button class="ds-button" data-variant="secondary" type="submit" data-gives=picked.gives>
                {picked.add}
            </button>
        </fieldset>
    }
    .into_any()
}

fn boxes(name: &str, options: Vec<FacetOption>) -> Vec<AnyView> {
    let boxes = options.into_iter();
    boxes
        .map(|option| view! { <TickBox name=name.to_owned() option /> }.into_any())
        .collect()
}

/// A way in which the answer may relate to the options, with the list that completes it.
fn draw_way(name: &str, way: PickWay) -> AnyView {
    let select = way.select.map(|select| {
        let options: Vec<InertElement> = select
            .options
            .iter()
            .map(|(value, label)| {
                let mut markup = Markup::default();
                write_entry(&mut markup, value, label, &select.chosen);
                markup.finish()
            })
            .collect();
        view! {
            <select class="ds-input" name=select.name aria-label=select.label>
                {options}
            </select>
        }
    });
    view! {
        <div class="way">
            <label>
                <input
                    class="ds-input"
                    type="radio"
                    name=name.to_owned()
                    value=way.value
                    checked=way.chosen
                />
                {way.label}
            </label>
            {select}
        </div>
    }
    .into_any()
}

/// One entry of a list to choose from.
fn write_entry(markup: &mut Markup, value: &str, label: &str, chosen: &str) {
    let selected = (value == chosen).then_some("");
    markup.element(
        "option",
        &[("value", Some(value)), ("selected", selected)],
        label,
    );
}

/// From and to for a question answered by a number.
fn number_fields(id: &str, (low, high): (i64, i64), (from, to): (String, String)) -> AnyView {
    let field = |end: &str, hint: i64, value: String| {
        view! {
            <input
                class="ds-input"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                size="5"
                name=format!("pick_{end}.{id}")
                placeholder=hint.to_string()
                value=value
            />
        }
    };
    view! {
        <div class="range">
            <label>{text(list::FROM)} " " {field("from", low, from)}</label>
            <label>{text(list::TO)} " " {field("to", high, to)}</label>
        </div>
    }
    .into_any()
}
