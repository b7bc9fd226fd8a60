//! What is judged in a breakdown, and the form that asks for something else.

use leptos::prelude::*;
use view::question::JudgeForm;
use view::words::catalog::question;

use super::compare_pick::hidden;
use crate::language::text;

/// The options as boxes to tick; several are judged as one. Folded, unless something else than usual is
/// judged.
#[component]
pub fn Judge(
    /// What there is to choose among.
    form: JudgeForm,
) -> AnyView {
    if form.options.len() < 2 {
        return ().into_any();
    }
    let open = form.usual.is_some();
    let boxes = form.options.into_iter().map(|option| {
        view! {
            <li>
                <label class="judge-option">
                    <input
                        class="ds-input"
                        type="checkbox"
                        name="judge"
                        value=option.id
                        checked=option.current
                    />
                    {option.text}
                </label>
            </li>
        }
    });
    view! {
        <details class="judge" open=open>
            <summary>{text(question::JUDGE_OTHER)}</summary>
            <form action=form.action method="get">
                {hidden(form.kept)}
                <fieldset>
                    <legend>{text(question::JUDGE_LEGEND)}</legend>
                    <ul>{boxes.collect_view()}</ul>
                </fieldset>
                <button class="ds-button" data-variant="secondary" type="submit">
                    {text(question::JUDGE_GO)}
                </button>
                {form
                    .usual
                    .map(|usual| {
                        view! {
                            <a class="link" href=usual.href>
                                {usual.text}
                            </a>
                        }
                    })}
            </form>
        </details>
    }
    .into_any()
}
