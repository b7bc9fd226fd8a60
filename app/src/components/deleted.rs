//! The page of something that was deleted, for whoever may bring it back.

use leptos::prelude::*;
use leptos_meta::Title;
use view::gone::Gone;
use view::words::catalog::action as words;

use super::lost::still_here;
use super::posted;
use crate::http;
use crate::language::text;

/// Who deleted it and when, what was typed meanwhile, and the button that brings it back. Answers 404.
#[component]
pub fn Deleted(
    /// What.
    gone: Gone,
) -> AnyView {
    http::not_found();
    let fields = gone.fields.into_iter();
    let fields =
        fields.map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    view! {
        <Title text=gone.title.clone() />
        <div class="lost">
            <h1>{gone.title}</h1>
            <p class="lead">{gone.sentence}</p>
            {still_here(&posted::told())}
            <form class="undo" method="post" action=gone.undo>
                {fields.collect_view()}
                {posted::change_id(&gone.change)}
                <button class="ds-button" type="submit">
                    {text(words::UNDO)}
                </button>
            </form>
        </div>
    }
    .into_any()
}
