//! When, where and who: the fields of a visit, as on its page and on that of a new one.

use leptos::prelude::*;
use view::form::Told;
use view::people::Pick;
use view::visit::Clash;
use view::words::catalog::visit as words;

use super::around::Around;
use super::chooser::{Chooser, Options};
use super::posted::Field;
use crate::language::text;

/// What the fields hold, and what can be picked.
#[derive(Debug, Clone)]
pub struct Fields {
    /// The fields that hold one value, by id.
    pub values: Vec<(String, String)>,
    /// How they can meet.
    pub kinds: Vec<Pick>,
    /// Who can be responsible.
    pub responsible: Vec<Pick>,
    /// Who else can take part.
    pub people: Vec<Pick>,
    /// What stands in the way of it on the day that stands.
    pub clashes: Vec<Clash>,
}

impl Fields {
    fn value(&self, field: &str) -> String {
        let found = self.values.iter().find(|(known, _)| known == field);
        found.map_or_else(String::new, |(_, value)| value.clone())
    }

    /// What stands in the way on the day that the form shows: the one that was typed, if it is known.
    fn in_the_way(&self, told: &Told) -> Vec<Clash> {
        let typed = told.in_the_way.as_ref();
        typed.map_or_else(|| self.clashes.clone(), |typed| typed.0.clone())
    }
}

/// The fields.
#[component]
pub fn VisitFields(
    /// What they hold.
    fields: Fields,
    /// Whether they can be changed; whoever only reads is not helped to write.
    writes: bool,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let value = |field| fields.value(field);
    let hint = |word| if writes { text(word) } else { "" };
    view! {
        <div class="field-grid">
            <Field name="first_day" label=text(words::DAY) value=value("first_day") told=told.clone() />
            <Field name="from_time" label=text(words::FROM) value=value("from_time") told=told.clone() />
            <Field name="to_time" label=text(words::TO) value=value("to_time") told=told.clone() />
            <Field
                name="last_day"
                label=text(words::LAST_DAY)
                hint=hint(words::LAST_DAY_HINT)
                value=value("last_day")
                told=told.clone()
            />
            {in_the_way(fields.in_the_way(&told))}
            <Chooser
                name="kind"
                label=text(words::KIND)
                options=Options::alone(fields.kinds.clone())
                told=told.clone()
            />
            <Chooser
                name="responsible"
                label=text(words::RESPONSIBLE)
                options=Options::alone(fields.responsible.clone())
                told=told.clone()
            />
            <div class="wide">
                <Field name="place" label=text(words::PLACE) value=value("place") told=told.clone() />
            </div>
            <div class="wide">
                <Field
                    name="met"
                    label=text(words::MET)
                    hint=hint(words::ROLES)
                    value=value("met")
                    told=told.clone()
                />
            </div>
        </div>
        {others(fields.people.clone(), &told)}
    }
    .into_any()
}

/// What stands in the way of it on its day, each with the way to it.
fn in_the_way(clashes: Vec<Clash>) -> Option<AnyView> {
    if clashes.is_empty() {
        return None;
    }
    let rows = clashes.into_iter().map(|clash| {
        let way = clash.way.map(|way| {
            view! {
                <a class="link" href=way.href>
                    {way.text}
                </a>
            }
        });
        view! { <li>{clash.told} " " {way}</li> }
    });
    let rows = rows.collect_view();
    let list = view! {
        <ul class="clashes" aria-label=text(words::CLASHES)>
            {rows}
        </ul>
    };
    Some(list.into_any())
}

/// Who else goes. They fold, since a region has many.
fn others(people: Vec<Pick>, told: &Told) -> AnyView {
    if people.is_empty() {
        return ().into_any();
    }
    let typed = told.typed("people").map(|typed| typed.to_owned() + ",");
    let is_picked = move |pick: &Pick| {
        let known = format!("{},", pick.value);
        typed
            .as_ref()
            .map_or(pick.picked, |typed| typed.contains(&known))
    };
    let picked = people.iter().filter(|pick| is_picked(pick));
    let names: Vec<String> = picked.map(|pick| pick.text.clone()).collect();
    let boxes = people.into_iter().map(|pick| {
        let picked = is_picked(&pick);
        view! {
            <label class="tickable">
                <input class="ds-input" type="checkbox" name="people" value=pick.value checked=picked />
                {pick.text}
            </label>
        }
    });
    let around = Around::of("felt", "people", "", told);
    let open = !names.is_empty() || around.is_wrong().is_some();
    view! {
        <details class="others" open=open>
            <summary>{text(words::PEOPLE)}</summary>
            <div
                class="other-people"
                id=around.id.clone()
                role="group"
                aria-label=text(words::PEOPLE)
                aria-describedby=around.described_by()
            >
                {boxes.collect_view()}
            </div>
            {around.fault()}
        </details>
    }
    .into_any()
}

/// A box that is ticked or not, with what is told of it.
pub fn tick(name: &'static str, label: &'static str, stands: bool, told: &Told) -> AnyView {
    let ticked = told.typed(name).map_or(stands, |typed| !typed.is_empty());
    let around = Around::of("felt", name, "", told);
    view! {
        <label class="tickable">
            <input
                class="ds-input"
                id=around.id.clone()
                type="checkbox"
                name=name
                value="yes"
                checked=ticked
                aria-invalid=around.is_wrong()
                aria-describedby=around.described_by()
            />
            {label}
        </label>
        {around.fault()}
    }
    .into_any()
}
