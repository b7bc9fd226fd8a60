//! The long texts of a visit, and what stands beside them where two wrote the same.

use leptos::prelude::*;
use view::form::{Both, CHOICE_BOTH, CHOICE_MINE, CHOICE_THEIRS, Told, choice};
use view::words::catalog::visit as words;

use super::around::Around;
use super::raw_text::in_textarea;
use crate::language::{fill, text};

/// A text of several lines.
#[component]
pub fn LongText(
    /// The field.
    name: &'static str,
    /// What it asks for.
    label: &'static str,
    /// A line that helps.
    #[prop(optional, into)]
    hint: String,
    /// How many lines it shows.
    rows: u8,
    /// What it holds.
    value: String,
    /// What is told of what is kept of it and not saved.
    draft: Option<String>,
    /// Whether it can be changed: what is typed is then kept, and told of.
    writes: bool,
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let hint = if writes { hint } else { String::new() };
    let around = Around::of("felt", name, hint, &told);
    let typed = told.typed(name).map_or(value, str::to_owned);
    let status = writes.then(|| {
        view! {
            <p class="field-hint" role="status">
                {draft.unwrap_or_default()}
            </p>
        }
    });
    view! {
        <div class="field">
            <label for=around.id.clone()>{label}</label>
            {around.help()}
            <textarea
                class="ds-input"
                id=around.id.clone()
                name=name
                rows=rows
                data-draft=writes.then(|| text(words::DRAFT_SAVED))
                aria-invalid=around.is_wrong()
                aria-describedby=around.described_by()
            >
                {in_textarea(&typed)}
            </textarea>
            {status}
            {around.fault()}
        </div>
    }
    .into_any()
}

/// That somebody else wrote the same fields, above the form.
#[component]
pub fn BothWrote(
    /// What is told of the form.
    told: Told,
) -> AnyView {
    let lines = told.both.into_iter().map(|both| {
        let place = format!("#valg-{}", both.field);
        let title = fill(
            words::BOTH_TITLE,
            &[("who", &both.who), ("field", &both.called)],
        );
        view! {
            <div class="ds-alert both-alert" data-color="warning" role="alert">
                <h2>{title}</h2>
                <p>
                    {fill(words::BOTH_LEAD, &[("when", &both.when)])} " "
                    <a class="link" href=place rel="external">
                        {text(words::BOTH_CHOOSE)}
                    </a>
                </p>
            </div>
        }
    });
    lines.collect_view().into_any()
}

/// The choice between both, beside a field that two wrote; nothing where only one did.
pub fn choose(field: &str, told: &Told) -> AnyView {
    let Some(both) = told.both.iter().find(|both| both.field == field) else {
        return ().into_any();
    };
    let (both, name) = (both.clone(), choice(field));
    let Both {
        who, when, theirs, ..
    } = both;
    let pieces = theirs.into_iter().map(|part| {
        if part.differs {
            view! { <mark>{part.text}</mark> }.into_any()
        } else {
            part.text.into_any()
        }
    });
    let joined = both.joins.then(|| {
        pick(
            &name,
            CHOICE_BOTH,
            false,
            text(words::BOTH_BOTH).to_owned(),
            String::new(),
        )
    });
    view! {
        <fieldset class="both" id=format!("valg-{field}")>
            <legend>{text(words::BOTH_CHOOSE)}</legend>
            {pick(
                &name,
                CHOICE_MINE,
                true,
                text(words::BOTH_MINE).to_owned(),
                text(words::BOTH_MINE_NOTE).to_owned(),
            )}
            {pick(
                &name,
                CHOICE_THEIRS,
                false,
                fill(words::BOTH_THEIRS, &[("who", &who)]),
                fill(words::BOTH_THEIRS_NOTE, &[("when", &when)]),
            )}
            <p class="both-text">{pieces.collect_view()}</p>
            {joined}
            <p class="field-hint">{text(words::BOTH_REST)}</p>
        </fieldset>
    }
    .into_any()
}

fn pick(name: &str, value: &'static str, picked: bool, title: String, note: String) -> AnyView {
    let name = name.to_owned();
    view! {
        <label class="tickable">
            <input class="ds-input" type="radio" name=name value=value checked=picked />
            <b>{title}</b>
            <span class="quiet">{note}</span>
        </label>
    }
    .into_any()
}
