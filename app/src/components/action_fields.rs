//! The fields of something that was agreed: the same where it is made and where it is changed.

use leptos::prelude::*;
use view::actions::{Edit, PromiseGroup};
use view::form::Told;
use view::people::Pick;
use view::words::catalog::action as words;

use super::chooser::{Chooser, Lines, Options};
use super::posted::Field;
use crate::language::text;

/// What was agreed, who owes it, who follows it, and what it is tried against.
pub fn fields(edit: Edit, told: &Told) -> AnyView {
    view! {
        {what(edit.what, told)}
        {owes(edit.owes, told)}
        {follower(edit.followers, "felt", told)}
        {promise(edit.promises, told)}
    }
    .into_any()
}

/// What was agreed.
pub fn what(value: String, told: &Told) -> AnyView {
    view! {
        <Lines name="hva" label=text(words::WHAT) value hint=text(words::WHAT_HINT) rows=2 told=told.clone() />
    }
    .into_any()
}

/// Who owes it.
pub fn owes(picks: Vec<Pick>, told: &Told) -> AnyView {
    view! {
        <Chooser name="ansvar" label=text(words::OWES) options=Options::alone(picks) told=told.clone() />
    }
    .into_any()
}

/// The answer it is tried against.
pub fn promise(groups: Vec<PromiseGroup>, told: &Told) -> AnyView {
    let options = groups.into_iter().map(|group| Options {
        group: group.question,
        picks: group.answers,
    });
    view! {
        <Chooser
            name="lofte"
            label=text(words::PROMISE_FIELD)
            nothing=text(words::NO_PROMISE)
            hint=text(words::PROMISE_HINT)
            options=options.collect()
            told=told.clone()
        />
    }
    .into_any()
}

/// Who follows it.
pub fn follower(picks: Vec<Pick>, place: &'static str, told: &Told) -> AnyView {
    view! {
        <Chooser
            name="folger"
            place
            label=text(words::FOLLOWER)
            nothing=text(words::CHOOSE)
            options=Options::alone(picks)
            told=told.clone()
        />
    }
    .into_any()
}

/// The due date, and the tick that says that one that has passed is meant so.
pub fn due(value: String, told: &Told) -> AnyView {
    let asked = told.sentence("likevel").map(str::to_owned);
    let anyway = asked.map(|sentence| {
        view! {
            <div class="field">
                <p class="field-fault" id="felt-likevel-feil">
                    {sentence}
                </p>
                <label class="tickable">
                    <input
                        class="ds-input"
                        id="felt-likevel"
                        type="checkbox"
                        name="likevel"
                        value="ja"
                        aria-describedby="felt-likevel-feil"
                    />
                    <span>{text(words::ANYWAY)}</span>
                </label>
            </div>
        }
    });
    view! {
        <Field name="frist" label=text(words::DUE) value hint=text(words::DAY_HINT) told=told.clone() />
        {anyway}
    }
    .into_any()
}
