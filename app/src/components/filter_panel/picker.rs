//! Conditions on answers: those in force, and a new one built by picking a question and options.

use leptos::prelude::*;
use view::list::{Condition, FacetOption, Picked, QuestionGroup};
use view::words::catalog::list;

use super::facets::TickBox;
use crate::components::value::count;
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
    /// Units that match now.
    matching: usize,
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
                            .into_iter()
                            .map(|group| chapter(group, current.as_deref()))
                            .collect_view()}
                    </select>
                    <button class="ds-button" data-variant="secondary" type="submit">
                        {text(list::PICK_GO)}
                    </button>
                </div>
                {picked.map(|picked| view! { <Options picked matching /> })}
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

fn chapter(group: QuestionGroup, current: Option<&str>) -> AnyView {
    view! {
        <optgroup label=group.chapter>
            {group
                .items
                .into_iter()
                .map(|(id, label)| {
                    let selected = current == Some(id.as_str());
                    view! { <option value=id selected=selected>{label}</option> }
                })
                .collect_view()}
        </optgroup>
    }
    .into_any()
}

/// The options of the picked question, and the button that adds the condition.
#[component]
fn Options(picked: Picked, matching: usize) -> AnyView {
    let name = format!("pick.{}", picked.id);
    let ticked = RwSignal::new(
        picked
            .options
            .iter()
            .map(|option| option.chosen)
            .collect::<Vec<_>>(),
    );
    let negated = RwSignal::new(false);
    let counts: Vec<usize> = picked.options.iter().map(|option| option.count).collect();
    // One box tells what it gives; several may overlap, and then nothing is promised.
    let add = move || {
        let ticked = ticked.get();
        let mut chosen = counts.iter().zip(&ticked).filter(|(_, ticked)| **ticked);
        match (chosen.next(), chosen.next()) {
            (Some((gives, _)), None) if !negated.get() => fill(
                list::PICK_ADD_GIVES,
                &[("n", &count(*gives)), ("all", &count(matching))],
            ),
            _ => text(list::PICK_ADD).to_owned(),
        }
    };
    let mode = |sent: &'static str, word, chosen: bool| {
        let name = name.clone();
        view! {
            <label>
                <input
                    class="ds-input"
                    type="radio"
                    name=name
                    value=sent
                    checked=chosen
                    on:change=move |_| negated.set(sent == "_not")
                />
                {text(word)}
            </label>
        }
    };
    let boxes = picked
        .options
        .into_iter()
        .enumerate()
        .map(|(position, option)| tick_box(name.clone(), option, position, ticked))
        .collect_view();
    let group = fill(list::PICK_OPTIONS, &[("question", &picked.label)]);
    view! {
        <fieldset class="pick-options">
            <legend class="ds-sr-only">{group}</legend>
            <div class="mode" role="group" aria-label=text(list::PICK_MODE)>
                {mode("_is", list::PICK_IS, true)}
                {mode("_not", list::PICK_NOT, false)}
            </div>
            {boxes}
            {picked.limits.map(|limits| number_fields(&picked.id, limits))}
            <button class="ds-button" data-variant="secondary" type="submit">
                {add}
            </button>
        </fieldset>
    }
    .into_any()
}

fn tick_box(
    name: String,
    option: FacetOption,
    position: usize,
    ticked: RwSignal<Vec<bool>>,
) -> AnyView {
    let toggle = move |_| {
        ticked.update(|ticked| {
            if let Some(place) = ticked.get_mut(position) {
                *place = !*place;
            }
        });
    };
    view! { <div on:change=toggle><TickBox name option /></div> }.into_any()
}

/// From and to for a question answered by a number.
fn number_fields(id: &str, (low, high): (i64, i64)) -> AnyView {
    let field = |end: &str, hint: i64| {
        view! {
            <input
                class="ds-input"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                size="5"
                name=format!("pick_{end}.{id}")
                placeholder=hint.to_string()
            />
        }
    };
    view! {
        <div class="range">
            <label>{text(list::FROM)} " " {field("from", low)}</label>
            <label>{text(list::TO)} " " {field("to", high)}</label>
        </div>
    }
    .into_any()
}
